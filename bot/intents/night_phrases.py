"""The nights: filled in, changed and looked at; the settings and the help."""

from bot.handlers import (
    about,
    chart,
    checkin,
    diary,
    night_corrections,
    night_counts,
    patterns,
    report,
    settings,
)
from bot.handlers.intents import Intent

INTENTS: tuple[Intent, ...] = (
    Intent(
        "sorry, I was away",
        "away",
        diary.away,
        words=r"""
        (was|been|were|am back|came back|come back|just back|back|got back|home|
            |return[a-z]*) ([a-z]+ ){0,3}(from )?(a |my |the |our )?({away}|holidays?|hols|
            |vacation|trip|break|honeymoon|travels|without (phone|signal))
        (missed|skipped|forgot|lost|did ?n'?t (do|answer|fill in|reply)|have ?n'?t (done|answered|
            |filled)|not answered|ignored)( [a-z]+){0,3} (some|few|couple|loads|lots|last|several|
            |two|three|four|five|six|[0-9]+|bunch|all|days|nights|mornings|check-?ins|questions|
            |week|you)
        (did ?n'?t|couldn?'?t|could not|did not|wasn'?t able to) (answer|reply|respond|fill|do it|
            |do them|do the)
        sorry ... (away|holiday|vacation|no (signal|phone|internet|wifi)|busy|offline|silence|
            |not answering)
        {missed}
        """,
        unless=r"""
        remind[a-z]*|(pill|tablet|dose|medic|magnesium|period|meal|hours?|twitch|jerk|sleep|
            |drop)[a-z]*|wake|will be|pause
        (you|u|it|that|bot|hypnic) (still |really )?({unanswered})
        ({unanswered}) ([a-z]+ )?(my|the) question
        """,
        surely=r"""
        {missed}
        sorry ... (away|silence|not answering)|(did ?n'?t|could ?n'?t|did not|could not) (answer|
            |reply)
        """,
        shows=diary.perhaps_away,
    ),
    Intent(
        "change last night",
        "a_night",
        checkin.night_wished,
        words=r"""
        (fill|add|enter|log|edit|change|correct|fix|open|forgot|missed|put|update|redo|amend|
            |mistake|mistyped|wrong|never|did ?n'?t|did not|have ?n'?t|note|record|write|alter|
            |adjust|go back|see|show|look|undo|tapped|pressed|do|swap|cancel|remove|delete|view|
            |what did i) ... {day}
        {day} ... (fill|edit|change|correct|fix|wrong|mistake|missing|is blank|not in|update|add|
            |empty|never)
        """,
        unless=r"""
        (can we do|let'?s do|^do|start|ask me|ready for|can i do) last night|remind[a-z]*|
            |did ?n'?t (sleep|twitch|jerk|wake|have|get|drink|feel|take)
        (twitch|jerk|woke|slept|cramp|tingl|beer|wine|drink|dream|pill|tablet|dose|pregnan|baby|
            |kick|metformin)[a-z]*|why|doctor|what (did i|i) (do|did) wrong
        """,
    ),
    Intent(
        "delete last night",
        "a_night",
        night_corrections.delete_wished,
        words="{onenight}({day})",
        surely="{onenight}({day})",
    ),
    Intent(
        "let's do last night",
        "checkin",
        checkin.command,
        words=r"""
        ^(the |my )?(check[- ]?in|questions)$|ask away|(fire away|shoot|hit me|bring (it|
            |them)? ?on) ... {questions}
        (ask|give) me (now|again|(the |my |your |those |todays |today's )*({questions})|
            |about (last|my|the) night|away)
        (start|begin|do|doing|ready|let'?s|open|time|answer|want|give|can|could|fill|have|run|
            |take|go|complete|finish) ... ({questions}|last night|my night|the night)
        """,
        unless=r"""
        change|move|shift|pause|stop|later|earlier|time|no more|no|not|do ?n'?t|why|(twitch|jerk|
            |doctor|alcohol|stress|nerv|cell|vodka)[a-z]*|what do(es)?
        """,
    ),
    Intent(
        "make a page for my doctor",
        "report",
        report.command,
        words=r"""
        ^(the |my |a )?(report|pdf|doctor'?s? (page|report|summary))s?$
        {thepage}
        (report|summary|pdf|print[a-z]*|page|sheet|hand ?out|overview|document|letter|something|
            |show|give|take|bring|hand|send) ... {doctor}
        (make|create|get|want|need|do|generate|print|build|see|show|have|where|
            |produce) ... (report|pdf|print ?out|summary)
        what ({noting}) ... (for|to|with) ((my|the|a) )?({doctor}|him|her|them)
        """,
        unless=r"""
        should(?! i ({noting}))|must(?! i ({noting}))|why|(tablet|pill|medic|blood|twitch|jerk|
            |seizure|focal|magnes)[a-z]*|test|tell (my|the|me)|see a doctor|
            |(need|have|want|ought) to see (a|the|my)|(my|your) gp'?s note
        report (a|an|this) (bug|problem|error)|nothing to report|(doctor|gp|hospital|
            |letter) (told|said|wrote|from)|how (long|many)|licence|prescribe
        """,
        surely="{thepage}",
    ),
    Intent(
        "show my nights as a picture",
        "chart",
        chart.command,
        words=r"""
        (chart|graph|plot|diagram|visuali[sz]e|visuali[sz]ation|curve|graphic|bars)s?
        """,
        unless=r"in the article|plot twist|skeleton|wiring|class|brain|explain[a-z]*",
    ),
    Intent(
        "what goes together with my bad nights",
        "patterns",
        patterns.command,
        words=r"""
        ^(the |my |any |show |show me |see )*(patterns?|flags?|hints?|trends?)$|(any|show|my|see|
            |are there|have|which|what|the|spot|find|notice|found) ([a-z]+ )?(patterns?|flags?|
            |trends?|correlations?)
        ({logged}|diary|my (data|nights|entries|answers|notes|log)|my (bad|worst|worse|good|best|
            |rough|quiet|jerky|twitchy) (nights|ones)) ... (go(es)? (together|with)|links?|linked|
            |connection|causes?|triggers?|matters?|patterns?|affects?|worse|relat[a-z]+|
            |see anything|say about|tell|helps?|stands? out|common|in common|happens?)
        (is|does|do|are) (it|they|mine|my [a-z]+) ... (worse|more|better)( [a-z]+)? (for me|with me|
            |in my case) (after|when|on|with|before|if)
        (found|noticed|spotted|seen|see|notice|spot|find|learn[a-z]*) ([a-z]+ )?(anything|
            |something|any [a-z]+|out) ... (my|me|diary|nights)
        """,
        unless=r"""
        disclosure|red flag|shift pattern|usual pattern|known pattern|keeping a diary|
            |keep a diary|on sleep
        """,
        never=r"""
        ^(?!.*\b(diar|pattern|flag|hint|trend|correlat|night|noted?|log|data|entr|answers|trigger|
            |cause|link|connect|go(es)? (together|with)|together|common|found|find|learn|notic|spot|
            |see|seen|show|bad ones|worse|better|after|when|on days|stress|sport|drink|alcohol|
            |coffee|watch|worth|doctor|affect|influence|relat|matter|help|wrong with).*).+
        """,
        surely=r"""
        (in|from|of|to) my ([a-z]+ )?(diary|data|entries|nights|log|answers|notes)|i('ve|
            |have)? (logged|noted)
        """,
    ),
    Intent(
        "show my diary",
        "diary",
        diary.command,
        words=r"""
        ^(the |my )?(sleep )?(diary|history|journal|log|log ?book|nights|entries|past nights|
            |diary for [a-z]+)$
        {show} ... (diary|history|journal|log ?book|log|entries|numbers|(my|last|past|previous|
            |recent|old|all|earlier|these|other|whole|just the good|good|bad) ([a-z]+ )?(nights|
            |answers|entries|records|weeks?|months?|quarter|check-?ins)|everything i)
        (what|which|how many) ... (have i|did i|i('ve)?) ([a-z]+ )?({logged}|said|say|write|note|
            |log|record)
        (past|old|previous|earlier|last) (entries|nights|answers)|
            |what i('ve)? ([a-z]+ )?({logged})
        {reread}
        """,
        unless=r"""
        why|(twitch|jerk|article|magnes|alcohol)[a-z]*|part|deleted?|erase|excel|csv|which one|
            |have caused|goes? with
        """,
        surely="{reread}",
    ),
    Intent(
        "how many bad nights this month",
        "diary",
        night_counts.command,
        words="{counting}",
        unless=r"""
        {needed}|how many nights? (until|till|before)|(is|are) (bad|normal|ok|okay|too|usual)|
            |remind[a-z]*|pill|tablet|questions?|(will|should|can|may|could|must) i
        """,
        surely="{counting}",
    ),
    Intent(
        "open the settings",
        "settings",
        settings.command,
        words=r"""
        settings|setings|settigns|preferences|configur[a-z]+|^options$|(bot|my|the) options|
            |quiet hours|weekly review|lock screen
        what (do|have|did) you (have |got )?set( up)?( for me)?|what('s| is|
            |have i) set( up)?( for me)?$
        (once|twice|one|two|three|four|five|[0-9]) ((mornings?|days?|times) )?(a|per|
            |each) week ... (
            |{questions}|{ask}|check in)
        {setfor}
        how often ... (you|ask|check)|(once a week|less often|more often|every day|weekly|
            |weekends?) ... ({ask}|{questions})
        """,
        unless=r"(treat|twitch|jerk)[a-z]*|dont ask",
        surely=r"""
        {setfor}
        (once|twice|one|two|three|four|five|[0-9]) ((mornings?|days?|times) )?(a|per|each) week
        """,
    ),
    Intent(
        "what can you do",
        "help",
        about.say_in_short,
        words=r"""
        ^(help|menu|commands?|instructions?|manual|guide|info|how to|\?+)$
        how (do|does|did|can|to|should|is) (this|it|the|you|i|we|hypnic)?( (bot|thing|app|chat|
            |diary))? ?(work|use|used|operate|start)( (it|this|you|the bot))?(?! (for|on|against|
            |as|better|in))
        what (all )?(can|do|could|else can|else do) you (do|offer|help|know)|what (are|is) (you|
            |this|the bot|hypnic|this (bot|thing|app|chat)) (for|about|good for|all about|
            |supposed to do)$
        ^((and|so|ok)[, ]+)*what (do|should|must|can) i (do|press|type|tap) (now|next|here)$
        (find|finding|know) my way (about|around|round|in|through)
        where (has|is|did|have) everything (gone|go|moved)
        (lost|find (anything|nothing)|where anything is) (in|around|on) (here|this (app|bot|chat))
        """,
        unless=r"""
        (twitch|jerk|sleep|magnesium|muscle|doctor|gp|stress|nerv|brain|epi|seizure|body|wine|
            |alcohol|moved?)[a-z]*|for a quiz
        """,
        surely=r"""
        ^(where (has|is|did|have) everything (gone|go|moved)\W*)?(i )?(can'?t|cannot|can not|
            |do ?n'?t) (find|know) my way (about|around|round|in)( in)?( here| this app)?$
        ^where (has|is|did|have) everything (gone|go|moved)( to| now)?$
        ^(i )?(can'?t|cannot|can not) find (anything|nothing) (in|around|on) (here|this (app|bot|
            |chat))$
        """,
    ),
)
