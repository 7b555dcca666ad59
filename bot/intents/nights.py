"""The nights: filled in, changed and looked at; the settings and the help."""

from bot.handlers import about, chart, checkin, diary, patterns, report, settings
from bot.handlers.intents import Intent

INTENTS: tuple[Intent, ...] = (
    Intent(
        "sorry, I was away",
        diary.away,
        words=r"""
        (was|been|were|am back|came back|come back|just back|back|got back|home|
            return[a-z]*) ([a-z]+ ){0,3}(from )?(a |my |the |our )?({away}|holidays?|hols|
            vacation|trip|break|honeymoon|travels|busy|swamped|without (phone|signal))
        (missed|skipped|forgot|lost|did ?n'?t (do|answer|fill in|reply)|have ?n'?t (done|answered|
            filled)|not answered|ignored)( [a-z]+){0,3} (some|few|couple|loads|lots|last|several|
            two|three|four|five|six|[0-9]+|bunch|all|days|nights|mornings|check-?ins|questions|
            week|you)
        (nights|days|mornings|check-?ins|questions|ones) (that )?(i|we)('ve| have)? (missed|
            skipped|forgot|did ?n'?t)
        (missed|missing|empty|open|blank) (nights|days|check-?ins|ones|mornings)|
            fill (in )?the (gaps?|rest|blanks)|catch(ing)? up
        (did ?n'?t|couldn?'?t|could not|did not|wasn'?t able to) (answer|reply|respond|fill|do it|
            do them|do the)
        sorry ... (away|holiday|vacation|no (signal|phone|internet|wifi)|busy|offline|silence|
            not answering)
        (my )?phone (was|got|is|broke|died) ... (nights?|days?|weeks?|broken|dead|lost|repair|
            stolen)
        had no (signal|internet|phone|wifi|reception)|no (signal|internet|phone|wifi) ... (missed|
            days)
        """,
        unless=r"""
        remind[a-z]*|(pill|tablet|dose|medic|magnesium|period|meal|hours?|twitch|jerk|sleep|
            drop)[a-z]*|wake|will be|pause
        """,
        surely=r"""
        sorry ... (away|silence|not answering)|(did ?n'?t|could ?n'?t|did not|could not) (answer|
            reply)
        """,
    ),
    Intent(
        "change last night",
        checkin.night_wished,
        words=r"""
        (fill|add|enter|log|edit|change|correct|fix|open|forgot|missed|put|update|redo|amend|
            mistake|mistyped|wrong|never|did ?n'?t|did not|have ?n'?t|note|record|write|alter|
            adjust|go back|see|show|look|undo|tapped|pressed|do|swap|cancel|remove|delete|view|
            what did i) ... {day}
        {day}('s| entry| night)* ... (isn'?t|is not|was|is) (right|wrong|correct)
        {day} ... (fill|edit|change|correct|fix|wrong|mistake|missing|is blank|not in|update|add|
            empty|never)
        ^(i )?(made a mistake|(tapped|pressed|put|gave|chose|clicked|hit|picked) the wrong)|
            by mistake|backwards
        (change|fix|correct|edit|undo|swap|redo) (my |the |an |that )?(last |earlier |
            old )?(answers?|entry|night|tap)|(answers?|entry) (is|was|are) wrong
        """,
        unless=r"""
        (can we do|let'?s do|^do|start|ask me|ready for|can i do) last night|remind[a-z]*|
            did ?n'?t (sleep|twitch|jerk|wake|have|get|drink|feel|take)
        (twitch|jerk|woke|slept|cramp|tingl|beer|wine|drink|dream|pill|tablet|dose|pregnan|baby|
            kick|metformin)[a-z]*|why|doctor|what (did i|i) (do|did) wrong
        """,
        kind="fix_wish",
    ),
    Intent(
        "let's do last night",
        checkin.command,
        words=r"""
        ^(the |my )?(check[- ]?in|questions)$|ask away|(fire away|shoot|hit me|bring (it|
            them)? ?on) ... {questions}
        (ask|give) me (now|again|(the |my |your |those |todays |today's )*({questions})|
            about (last|my|the) night|away)
        (start|begin|do|doing|ready|let'?s|open|time|answer|want|give|can|could|fill|have|run|
            take|go|complete|finish) ... ({questions}|last night|my night|the night)
        ^(i'?m |im |i am )?(ready|up|awake)( now| ready)*( ask( away| me)?| go| for (you|it|
            them))?$
        (note|log|record|enter|report|add|tell you about) (my |the |last )*night|check me in|
            ^(ask|question) me$
        """,
        unless=r"""
        change|move|shift|pause|stop|later|earlier|time|no more|no|not|why|(twitch|jerk|doctor|
            alcohol|stress|nerv|cell|vodka)[a-z]*|what do(es)?
        """,
    ),
    Intent(
        "make a page for my doctor",
        report.command,
        words=r"""
        ^(the |my |a )?(report|pdf|doctor'?s? (page|report|summary))s?$
        (report|summary|pdf|print[a-z]*|page|sheet|hand ?out|overview|document|letter|something|
            show|give|take|bring|hand|send) ... {doctor}
        {doctor} ... (report|summary|pdf|print[a-z]*|page|sheet|overview|document|something|show|
            take (to|with|along|in)|bring|hand|give)
        (make|create|get|want|need|do|generate|print|build|see|show|have|where|
            produce) ... (report|pdf|print ?out|summary)
        print ... (diary|nights|it|data|entries)|printable
        """,
        unless=r"""
        should|must|why|(tablet|pill|medic|blood|twitch|jerk|seizure|focal|magnes)[a-z]*|test|
            tell (my|the|me)|see a doctor|(need|have|want|ought) to see (a|the|my)|(my|
            your) gp'?s note
        report (a|an|this) (bug|problem|error)|nothing to report|(doctor|gp|hospital|
            letter) (told|said|wrote|from)|how (long|many)|licence|prescribe
        """,
    ),
    Intent(
        "show my nights as a picture",
        chart.command,
        words=r"""
        (chart|graph|plot|diagram|visuali[sz]e|visuali[sz]ation|curve|graphic|bars)s?
        (pics?|picture|image|drawing|draw|calendar|overview|statistics?|stats) ... (nights?|month|
            week|diary|data|it|(twitch|jerk)[a-z]*)
        see how (it'?s|it has been|things are|i'?m) (going|doing)|visual(ly)?|progress
        (nights?|month|week|diary|data|it) ... (pics?|picture|image|calendar|drawn|statistics?)
        """,
        unless=r"in the article|plot twist|skeleton|wiring|class|brain|explain[a-z]*",
        kind="screen_wish",
    ),
    Intent(
        "what goes together with my bad nights",
        patterns.command,
        words=r"""
        ^(the |my |any |show |show me |see )*(patterns?|flags?|hints?|trends?)$|(any|show|my|see|
            are there|have|which|what|the|spot|find|notice|found) ([a-z]+ )?(patterns?|flags?|
            trends?|correlations?)
        ((go(es)?|comes?) (together |along )?with|(linked|connect[a-z]*|relat[a-z]+|tied) (with|
            to)) ... (my|logged|diary|i('ve)? (noted|told|logged|put))
        ({logged}|diary|my (data|nights|entries|answers|notes|log)|my (bad|worst|worse|good|best|
            rough|quiet|jerky|twitchy) (nights|ones)) ... (go(es)? (together|with)|links?|linked|
            connection|causes?|triggers?|matters?|patterns?|affects?|worse|relat[a-z]+|
            see anything|say about|tell|helps?|stands? out|common|in common|happens?)
        (link|connection|relation|trigger|correlat[a-z]*|cause)s? ... (my ([a-z]+ )?(diary|data|
            nights|entries|answers|log)|{logged})
        my own (nights|diary|data) ... (link|connection|go(es)? with|cause|matter|affect)[a-z]*
        (found|noticed|spotted|seen|see|notice|spot|find|learn[a-z]*) ([a-z]+ )?(anything|
            something|any [a-z]+|out) ... (my|me|diary|nights)
        (anything|something) ([a-z]+ )?(worrying|odd|unusual|wrong|strange|serious|a doctor|
            i should|to worry|worth|stand[a-z]*) ... (diary|nights|data|entries|logged|
            doctor'?s visit|so far)
        what (have|did) you (find|found|notice|noticed|spot|spotted|learn|learned|see|seen)|
            what (makes|sets|brings) ... my (nights|diary|data|bad nights)
        (worse|better|follow|depend)s? ... (my|the) (data|diary|nights|entries|log)|
            my ([a-z]+ )?nights (follow|depend|get)
        my (bad|jerky|worst|rough) nights ... (stress|sport|alcohol|drink|coffee|gym)[a-z]*
        worth a doctor'?s visit|(does|do) (my|the) (diary|data|nights|log|entries) (say|show|tell|
            look)
        """,
        unless=r"""
        disclosure|red flag|shift pattern|usual pattern|known pattern|keeping a diary|
            keep a diary|on sleep
        """,
        surely=r"""
        (in|from|of|to) my ([a-z]+ )?(diary|data|entries|nights|log|answers|notes)|i('ve|
             have)? (logged|noted)
        """,
    ),
    Intent(
        "show my diary",
        diary.command,
        words=r"""
        ^(the |my )?(sleep )?(diary|history|journal|log|log ?book|nights|entries|past nights|
            diary for [a-z]+)$
        {show} ... (diary|history|journal|log ?book|log|entries|numbers|(my|last|past|previous|
            recent|old|all|earlier|these|other|whole|just the good|good|bad) ([a-z]+ )?(nights|
            answers|entries|records|weeks?|months?|quarter|check-?ins)|everything i)
        (what|which|how many) ... (have i|did i|i('ve)?) ([a-z]+ )?({logged}|said|say|write|note|
            log|record)
        (past|old|previous|earlier|last) (entries|nights|answers)|
            what i('ve)? ([a-z]+ )?({logged})
        (nights|entries|things) ([a-z]+ )?(i|ive|i've|i have) ([a-z]+ )?({logged})|
            what'?s in my (diary|log)
        how (were|was|did|have) (my|the) (last|past|previous|recent|nights)|(last|past|
            previous) (few |couple of )?(weeks?|nights|entries) (please|in a list|listed|set out)|
            (whole of last|whole) week
        """,
        unless=r"""
        why|(twitch|jerk|article|magnes|alcohol)[a-z]*|part|deleted?|erase|excel|csv|which one|
            have caused|goes? with
        """,
    ),
    Intent(
        "open the settings",
        settings.command,
        words=r"""
        settings|setings|settigns|preferences|configur[a-z]+|^options$|(bot|my|the) options|
            quiet hours|weekly review|lock screen
        ^set ?-?up$|change (things|stuff|something|how)
        how often ... (you|ask|check)|(once a week|less often|more often|every day|weekly|
            weekends?) ... ({ask}|{questions})
        ({ask}|{questions}) ... (once a week|less often|more often|on weekends?|
            at (the )?weekends?|weekly)
        """,
        unless=r"(treat|twitch|jerk)[a-z]*|dont ask",
    ),
    Intent(
        "what can you do",
        about.show_help,
        words=r"""
        ^(help|menu|commands?|instructions?|manual|guide|info|how to|\?+)$
        how (do|does|did|can|to|should|is) (this|it|the|you|i|we|hypnic)?( (bot|thing|app|chat|
            diary))? ?(work|use|used|operate|start)( (it|this|you|the bot))?(?! (for|on|against|
            as|better|in))
        what (all )?(can|do|could|else can|else do) you (do|offer|help|know)|what (are|is) (you|
            this|the bot|hypnic|this (bot|thing|app|chat)) (for|about|good for|all about|
            supposed to do)$
        what(s|'s| is| does)? (this|it|the bot) (for|do)|what(s|'s| is) (this|the) (bot|app|chat)|
            what (can|should|do|could|am|else) i (supposed to |do here|do with|type|say|write|
            send|tell|able)
        (list|show|all|which|what|see|tell) ... commands|(show|explain|tell|need|
            want) ... (help with|how to use|how this works?|how it works?|how you work|
            what you (can )?do|instructions|using (this|it|the bot))
        i'?m (new|lost|stuck|confused)( here)?$|i do ?n'?t (know how|understand how|
            get how) ... (this|it|bot|use)
        """,
        unless=r"""
        (twitch|jerk|sleep|magnesium|muscle|doctor|gp|stress|nerv|brain|epi|seizure|body|wine|
            alcohol|moved?)[a-z]*|for a quiz
        """,
        kind="what_can_you_do",
    ),
)
