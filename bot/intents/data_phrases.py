"""What is kept about somebody: deleted, exported, told."""

from bot.handlers import export_import, privacy
from bot.handlers.intents import Intent

INTENTS: tuple[Intent, ...] = (
    Intent(
        "delete everything about me",
        "delete",
        privacy.delete,
        words=r"""
        (delete|erase|wipe|remove|get rid of|forget|clear|destroy|scrub|bin|purge|scrap|
            |trash) ... {mine}
        {unkept}
        """,
        unless=r"""
        memory|mind|brain|head|body|pain|(twitch|jerk)[a-z]*|notes?|last night|yesterday|{day}
        ^(i want to|i'd like to|please)? ?(forget|delete) me$
        how (long|soon|much)
        """,
        surely="{unkept}",
        never=r"""
        (do ?n'?t|dont|do not|never|please not|not) (ever )?(want (you )?to )?(delete|erase|wipe|
            |remove|clear|scrap|trash|bin)
        (is|are|feels?) ([a-z]+ )?empty
        (the|that|this) ([a-z0-9:]+ )+(one|reminder|alarm)
        ^(?!.*(delet|eras|remov|wip(e|ing)|clear|forget|destroy|scrub|bin|purge|scrap|trash|gone|
            |rid of|leav|quit|account|data|all of it|everything|nothing)).+
        """,
    ),
    Intent(
        "send me my data as a file",
        "export",
        export_import.export,
        words=r"""
        export|download|back ?up|csv|excel|spread ?sheet|json|xlsx?
        (everything|all of (it|mine|this|that)|it all|(the )?(whole )?lot) ... (on|onto|to) (my|a|
            |the|this) ([a-z]+ )?(stick|usb( [a-z]+)?|drive|disk|disc|sd card|laptop|computer)
        back (this|it|that|my [a-z]+) up|(as|in) a (file|table)|data out|take ([a-z]+ )?(data|
            |it all|everything|diary) with me
        """,
        unless=r"""
        import|upload|bring|transfer|load|delete|erase|(twitch|jerk)[a-z]* (more|less)
        (jerk|twitch|jolt|kick)(ed|ing)?
        (see|read|rid of|who|forget|wipe|remove)
        """,
    ),
    Intent(
        "what do you keep about me",
        "privacy",
        privacy.command,
        words=r"""
        privacy|gdpr|confidential|anonymous|encrypted|anonymously
        (what|which|do|does|where|how|is|are|why) ... {kept} ... (about|on|of) me
        {sharing}
        what (do|does|will|are|happens?) ... (with|to) (all )?(my|the|our) ([a-z]+ )?(data|answers|
            |info(rmation)?|messages|diary|entries|notes|details)
        (sell|share|pass on|give away|leak|hand over|hack) ... (my|the|our) ([a-z]+ )?(data|answers|
            |info(rmation)?|messages|diary|details)|is my (data|diary|info(rmation)?) safe
        (who|can|could|does|do|will|is|are) ... (see|sees|seen|read|reads|access|look at|
            |get hold of|look into|told|reach) ... (this|my|it|these|what i|stuff|here|messages|
            |diary|data|answers|entries)
        """,
        unless=r"""
        (jerk|twitch|article|magnes)[a-z]*|what (can|should|do) i|who do i|last night
        can('t|not) (see|read)|(can|could|may|should|let|where do|where can) (i|me|us|we)|
            |found out|noticed
        """,
        surely=r"""
        (is|are|does|do|stays?|remains?) ([a-z]+ ){0,3}(confidential|encrypted)
        {sharing}
        """,
    ),
)
