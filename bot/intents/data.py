"""What is kept about somebody: deleted, exported, told."""

from bot.handlers import export_import, privacy
from bot.handlers.intents import Intent

INTENTS: tuple[Intent, ...] = (
    Intent(
        "delete everything about me",
        privacy.delete,
        words=r"""
        (delete|erase|wipe|remove|get rid of|forget|clear|destroy|scrub|bin|purge|scrap|
            trash) ... {mine}
        (close|cancel|delete) (my |the )?account
        (right to be forgotten|forget me)
        (data|diary|records|info[a-z]*|everything) (gone|deleted|wiped|erased|removed)
        ^(delete|erase|wipe)( it)?( all| me)?$
        """,
        unless=r"""
        memory|mind|brain|head|body|pain|(twitch|jerk)[a-z]*|notes?|last night|yesterday|{day}
        ^(i want to|i'd like to|please)? ?(forget|delete) me$
        how (long|soon|much)
        """,
    ),
    Intent(
        "send me my data as a file",
        export_import.export,
        words=r"""
        export|download|back ?up|csv|excel|spread ?sheet|json|xlsx?
        (copy|file) (of|with) (all|everything|my|the|it)
        (send|give|email|mail|get|take|want|save|have) ... (my|all( the)?) ([a-z]+ )?(data|info|
            entries|records)
        (save|copy|put) ... (diary|data|nights|entries|it) ... (computer|phone|laptop|pc|stick)
        back (this|it|that|my [a-z]+) up|(as|in) a (file|table)|data out|take ([a-z]+ )?(data|
            it all|everything|diary) with me
        """,
        unless=r"""
        import|upload|bring|transfer|load|delete|erase|(twitch|jerk)[a-z]* (more|less)
        (jerk|twitch|jolt|kick)(ed|ing)?
        (see|read|rid of|who|forget|wipe|remove)
        """,
    ),
    Intent(
        "what do you keep about me",
        privacy.command,
        words=r"""
        ^(is (this|it) |my |the )?(privacy|private|data protection|gdpr)( policy)?$
        privacy|gdpr|confidential|anonymous|encrypted|anonymously
        is (this|it|that|the chat|my [a-z]+|everything|all this)( [a-z]+){0,4} (private|secure|
            safe with you|safe here)
        (what|which|do|does|where|how|is|are|why) ... {kept} ... (about|on|of) me
        (what|which) ([a-z]+ )?(about|on) me ... {kept}
        (who|can|could|does|do|will|is|are) ... (see|sees|seen|read|reads|access|look at|
            get hold of|look into|told|reach) ... (this|my|it|these|what i|stuff|here|messages|
            diary|data|answers|entries)
        (who|where) ... my (data|info[a-z]*|answers|diary|entries|stuff)
        (what|where|do you|how|will you|are you) ... (store|stored|keep|kept|save|saved|collect|
            share|shared|sell|selling|sold|pass|passed|done|do with) ... (my|i (write|type|say|
            tell|put)|data|info[a-z]*|what i|answers|name|anyone|anybody|company|companies)
        my ([a-z]+ )?(data|info|answers|diary|name|number) (is |are |be |get )?(safe|shared|sold|
            stored|kept|saved|private|seen|used)
        (what|where) (happens to|is|are|goes) ... (my (data|answers|info|entries)|what i (write|
            type|tell))
        ^my (data|info)$|^what do you (store|keep|save|collect|record|track)$
        (which|what) of my (data|info[a-z]*|answers) ... {kept}
        """,
        unless=r"""
        (jerk|twitch|article|magnes)[a-z]*|what (can|should|do) i|who do i|last night
        can('t|not) (see|read)|(can|could|may|should|let|where do|where can) (i|me|us|we)|
            found out|noticed
        """,
    ),
)
