"""Words that answer a question only where it was asked: alone they could be about anything."""

import re

from bot.domain.choice_words import COFFEE
from bot.language.night_words import KIN, NUMBER

_LOG = "(?:baby|log|stone|rock|lamb|top|dream|light|angel|brick|the dead)"
QUIET = re.compile(
    rf"\b(?:like a {_LOG}|peaceful(?:ly)?|not a (?:single )?(?:thing|one|twitch|jerk|jolt|peep"
    rf"|sausage"
    r"|flicker|soul|jot)|(?:went |dropped |fell |was )?(?:straight (?:off|out|to sleep)"
    r"|out like a"
    r" light)|all (?:good|quiet|calm|still)|undisturbed|(?:no|nope|nah) slept (?:fine|well"
    r"|great|good|soundly)|(?:didnt|did not|wasnt"
    r"|never) (?:\w+ )?(?:move"
    r"|twitch|jerk|stir|feel (?:a thing|anything|any)|notice (?:a thing|anything|any)|have any"
    r"|get any)|no (?:\w+ )?(?:movement|trouble|problems?|issues?|bother))\b"
    r"|(?:^|[,.;:!-] ?|\band )(?:(?:absolutely|really|none|no|zero|well|actually) )?(?:nothing"
    r"|none"
    r"|nil|zero|nada|zilch|nowt|not one|not at all|not any|calm|no twitch\w*"
    r"|no jerk\w*)(?: (?:at all|whatsoever|really|to report"
    r"|last night|tonight|this"
    r" time|for once|thankfully|again|today|that i \w+|i \w+(?: of)?|of note))*(?=[,.;:!]| -|$)"
)
SOME = re.compile(
    r"\b(?:once or twice|nothing (?:too |very |so )?(?:much|bad|major|serious|dramatic)"
    r"|one or two|two or three|(?:just |only )?the (?:odd|usual) (?:one"
    r"|twitch|jerk)"
    r"|so ?so|middling|average|in between|not too shabby|less than (?:usual|normal)"
    r"|a (?:wee )?touch"
    r"|a smidge|on and off|every so often|now and again|a bit)\b"
)
LOT = re.compile(
    r"\b(?:every time i|each time i|whenever i|non ?stop|one after (?:the other|another)"
    r"|more than"
    r" (?:usual|i can count|ever)|far too (?:many|much|often)|off the (?:scale|charts?)"
    r"|(?:couldnt"
    r"|could not|didnt|wouldnt|cant) (?:count|stop)|(\w{4,}) after \1|hellish|(?:stopped"
    r"|gave up) counting|lost count|(?:really|very|so|super|extremely|awfully) (?:twitchy"
    r"|jumpy|jerky)|(?:it"
    r"|they) (?:never|wouldnt"
    r"|didnt) (?:let up|stop"
    r"|end)|a (?:great |good )?(?:deal|many)|terrible)\b"
)
MIDDLE = re.compile(r"\b(?:right|dead|bang) (?:in the |on the )?(?:middle|centre|center)\b")
VARIED = re.compile(
    r"\b(?:hopped|jumped|danced|roamed|drifted|skipped|spread) (?:about|around|round)\b"
    r"|\bhere and there\b|\b(?:now|sometimes|first|once|then) [^.;]{1,25}\b(?:now|sometimes"
    r"|then|once)\b"
    r"|\bdifferent\b|\b(?:moved|moves|moving|wander\w*|changed|changes|changing|switch\w*|swap\w*"
    r"|var(?:y|ies|ied|ious)|all over|everywhere|random(?:ly)?|several|not the same|more than one"
    r"|never (?:the same|in one)|wasnt (?:always )?(?:the same|one)|one (?:side|leg|arm|place"
    r"|spot)"
    r" then|both but not)\b"
)
ONE_OF_TWO = re.compile(
    r"\b(?:left|right) (?:\w+ )?or (?:\w+ ){0,2}(?:left|right)\b|\ball right\b|^right,? (?:so"
    r"|what|then"
    r"|now|next|ok)\b|\b(?:mostly|mainly|once|more|also|usually) (?:\w+ ){0,2}(?:left|right).*"
    r"\b(?:left|right)\b|\b(?:left|right) (?:mostly|mainly|more|usually).*\b(?:left|right)\b"
)
"""Sides of which only one was meant, or one more than the other, and what is no side."""

NOT_TOLD = re.compile(
    r"\b(?:every (?:night|day|evening)|(?<!as )(?<!same )always|usually|whenever"
    r"|when i (?:drink|sleep|lie"
    r"|go|get|am|eat|take|do)|wanted|(?:was|were) (?:going|meant|supposed) to|meant to|almost had"
    r"|nearly had|i need|should|relief|helps)\b"
    rf"|^(?:(?:and|but|no|yes|well|only) )?(?:my |the |our )?(?:{KIN}|neighbou?r) (?:also "
    rf"|always )?(?:had|has"
    r"|drank|drinks|jerk\w*|twitch\w*|woke(?! me)|wakes|kick\w*|did|took|always)\b"
    rf"|\b(?:my|the|our) (?:{KIN})s (?:\w+ )?(?:leg|arm|hand|foot|face|eye|body)"
)
"""What tells of a habit, a wish or somebody else, also in a short answer."""

STRESS = re.compile(
    r"\b(?:(?:rubbish|lousy|stinking|crappy|crap|shit|dreadful|difficult|hard|long|manic|mad"
    r"|crazy"
    r"|exhausting|busy|worst|chaotic|trying|upsetting|emotional|full on|intense|horrid"
    r"|grim) (?:old )?"
    r"(?:day|week|time|shift|meeting)s?(?: at (?:work|the office|home|school))|(?:rubbish"
    r"|lousy|crappy|crap"
    r"|shit|dreadful|manic|chaotic|upsetting|horrid|grim|difficult|hectic) (?:old )?(?:day|shift)"
    r"|(?:work|boss|kids|job|office) (?:was|were) (?:\w+ )?(?:mad|crazy|awful|hell|manic|terrible"
    r"|horrible|a nightmare|hectic|rubbish|stressing)|nightmare at work|worried sick|anxious"
    r"|anxiety"
    r"|upset|row at (?:work|home)|exams?|funeral|(?:lots|a lot|loads"
    r"|tons) on my (?:mind|plate)"
    r"|rushed off my feet|tense|nervous|panick(?:y|ed|ing)|worry|worries)\b"
)
SPORT = re.compile(
    r"\b(?:long|big|hard|heavy|tough|intense|good|proper) (?:run|ride|hike|swim|session"
    r"|workout|match"
    r"|game|bike ride)\b|\b\d+ ?(?:k|km|miles?)\b|\bwent (?:for a (?:\w+ )?(?:run|swim|ride|jog)"
    r"|running|swimming|climbing|cycling|hiking)\b|\bplayed (?:\w+ )?(?:match|game|five a side"
    r"|padel"
    r"|squash|football|tennis|hockey|rugby|basketball)\b|\bpadel\b|\bfive a side\b|\bclimbing\b"
)
ORDINARY = re.compile(
    r"(?:^|[,.;:!-] ?)(?:very |all |quite |really |pretty |just )?(?:calm|quiet|relaxed|chilled"
    r"|boring|uneventful|ordinary|normal|restful|not much|not a lot|not a thing)(?=[,.;:!]|$)"
    r"|\b(?:nothing (?:special|much|unusual|out of the ordinary|like that|exciting|really"
    r"|to report|of"
    r" (?:the sort|note|that))|(?:quiet|normal|ordinary|usual|lazy|easy|calm|boring|relaxed"
    r"|relaxing"
    r"|average|regular|restful|uneventful|chilled?|slow|gentle|peaceful|plain) (?:old )?(?:day"
    r"|one"
    r"|sunday|saturday|weekend)|day off|took it easy|none of (?:it|those|these|that|them"
    r"|the above)"
    r"|just (?:a )?(?:relaxed|rested|chilled|normal)|did nothing|not a lot going on"
    r"|stayed (?:in|home)|rested)\b"
    r"|(?:^|[,.;:!-] ?)(?:no(?:ne|pe|thing)?|nah)(?=[,.;:!]|$)"
)
EARLY_COFFEE = re.compile(
    rf"\b(?:{COFFEE})(?: \w+){{0,2}}? (?:(?:in the|this|that|early) morning|(?:at|with"
    rf"|for) breakfast"
    r"|before (?:noon|lunch|midday|work|ten|eleven)|(?:at |around |about )?(?:[5-9]|1[01])"
    r" ?(?:am|in the morning)|first thing)\b|\bmorning (?:coffee|tea|espresso|cuppa)\b"
)
LATE_COFFEE = re.compile(
    rf"\b(?:{COFFEE})(?:,? (?:the |my )?last(?: one)?)?(?: \w+){{0,3}}? (?:(?:at|about|around"
    rf"|by|near|till|until) (?:[1-6]"
    rf"|half \w+|three"
    r"|four|five|six|two)(?! ?am)|after (?:lunch|noon|midday|dinner|tea|work)"
    r"|in the (?:after ?noon"
    r"|evening)|late|pm|at night|[1-9] ?pm|before bed)\b"
)
AWAKE = re.compile(
    r"\bup (?:at least|about|maybe|around|some|like) (?:\d|two|three|four|five|six|seven"
    r"|eight) times\b|\b(?:awake|up)(?: (?:and|&) down)? (?:(?:nearly|almost|pretty much|like"
    r"|about) )?(?:all"
    r"|most|half"
    r"|much)(?: of)?(?: the)? (?:time|night|nite)|(?:awake|up|woke|woken"
    r"|waking)(?: up)? (?:on and off"
    r"|off and on|a lot|lots|loads|constantly|many times|often|repeatedly|again and again|several"
    r"|every|twice|[2-9]|two|three|four|five|six|so many)\b|\bkept (?:on )?(?:waking|getting up)"
    r"|(?:couldnt|didnt) (?:stay|get back to) (?:asleep|sleep)|in and out of sleep"
    r"|broken (?:sleep"
    r"|night)"
)
FINE = re.compile(
    r"\b(?:all|everything(?: else)?|rest|otherwise|the rest)(?: was| of it)? (?:fine|good|ok"
    r"|okay|clear|well|quiet|calm|great)\b"
    r"|\bnot a thing\b|\bnothing(?: (?:else|more|to add|special|much|at all|of that|like that"
    r"|to report))\b"
    r"|\bno (?:problems?|issues?"
    r"|trouble"
    r"|complaints)\b|\bnone of (?:it|those|these|that|them)\b|(?:^|[,.;:!-] ?)(?:fine|good"
    r"|nothing|none"
    r"|nope|no|great|lovely|perfect|peaceful)(?=[,.;:!]|$)"
)

COFFEE_SAID = re.compile(f"{EARLY_COFFEE.pattern}|{LATE_COFFEE.pattern}")
ONLY_EARLY = re.compile(rf"\b(?:only|just)(?: \w+){{0,3}}? (?:{EARLY_COFFEE.pattern})")
GLASSES = re.compile(
    rf"\b(?P<n>an?|{NUMBER}) (?:small |large |big )*(?:glass(?:es)?|pints?|halves|drinks?"
    rf"|bottles?"
    r"|cans?|jars|shots?)\b(?! of\b)"
)
COUNTED = re.compile(
    rf"(?:^|[,.;:!-] |\b(?:counted|(?<!at )(?<!till )about|maybe|(?<!at )around|like|only|just"
    rf"|say"
    rf"|roughly|perhaps|probably|were|was|been|had|got|noticed|remember|least) (?:the )?)"
    rf"(?P<n>{NUMBER})(?: or so|ish|\+| odd)?(?: of (?:them|em|those))?(?![:.]\d)"
    r"(?=[,.;:!]|$| (?:maybe|before|until|till|as|i \w+|id \w+|in all|in total|altogether|or)\b)"
)
NO_AMOUNT = re.compile(r"\b(?:at|till?|until|by|from|since|past|nothing|nothing too) $")
"""What before a number or degree makes it a time of day, or next to nothing."""

OF_ELSE = re.compile(
    r" of (?!them|em|those|these|it\b|the (?:time|night)|jerk|twitch|jolt|jump|kick)"
)
"""What after a degree makes it one of something else."""

DAY = {"stress": STRESS, "sport": SPORT, "caffeine": LATE_COFFEE}
READ = (STRESS, SPORT, LATE_COFFEE, EARLY_COFFEE, ORDINARY, AWAKE, FINE, GLASSES)
"""What is understood beside the marks of news."""

NO_BEFORE = re.compile(
    r"\b(?:no|not|wasnt|isnt|never|without|didnt|skipped|missed|nor|nothing|less|avoided"
    r"|decaf)(?: \w+){0,2} $"
)
NEAR = {
    "where": re.compile(
        r"\b(?:neck|back|belly|stomach|tummy|chest|head|scalp|ears?|groin|ribs?|abdomen|abs)\b"
    ),
    "spot": re.compile(r"\bsame\b"),
    "hours": re.compile(r"\d|\bhours?\b|\bsle[ep]|\b(?:long|short|little|enough|ages|loads)\b"),
}
"""What is about a question and no answer to it, such as parts of the body that no button names."""
