"""Words that say how the day before was, where that was asked."""

from bot.domain.choice_words import COFFEE
from bot.language.dates import DAY_IN_FULL
from bot.language.lazy_regex import Pattern
from bot.language.night_words import NUMBER

STRESS = Pattern(
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
    r"|upset|row at (?:work|home)"
    r"|exams?(?! (?:is |are )?(?:today|tomorrow|now|this|in an?)\b)|funeral|(?:lots|a lot|loads"
    r"|tons) on my (?:mind|plate)"
    r"|rushed off my feet|tension|deadlines?|interview|bad news|bereave\w*|(?:told|telling|chewed"
    r"|shouted"
    r"|yelled|screamed) (?:me off|at me|me out|off)|(?:shouted|yelled|screamed|swore) at|crying"
    r"|cried"
    r"|(?:row|rowed|fight|fought|fell out|argument|arguing|barney|ding dong|falling out) (?:with"
    r"|about|over)"
    r"|(?:bit|lot|loads|lots) of (?:stress|pressure|tension|hassle|aggro)|(?:work|boss|kids|job"
    r"|office|exams?"
    r"|shift|day|school|uni) (?:was|were) (?:\w+ )?(?:mental|stress\w*|chaos|brutal|rough|murder"
    r"|nuts|bonkers"
    r"|tough|horrendous|shit|crap|hard going)|mental (?:day|shift)|(?:stressy|wound up|frazzled"
    r"|burnt out"
    r"|strung out|at my wits end|on edge|shouty|hellish|fraught|frantic)|divorce|break ?up|broke up"
    r"|tense|nervous|panick(?:y|ed|ing)|worry|worries)\b"
)
HARD_DAY = Pattern(
    r"\b(?:hard|tough|rough|bad|awful|terrible|horrible|difficult|long|heavy|stressful)"
    r" (?:\w+ )?day\b|\bday was (?:\w+ )?(?:hard|tough|rough|bad|awful|terrible|difficult)\b"
)
"""A day of stress, where stress was just talked of."""

SPORT = Pattern(
    r"\b(?:long|big|hard|heavy|tough|intense|good|proper) (?:run|ride|hike|swim|session"
    r"|workout|match"
    r"|game|bike ride)\b|\b\d+ ?(?:k|km|miles?)\b(?! steps)|\bwent (?:for a (?:\w+ )?"
    r"(?:run|swim|ride|jog)|(?<!nights )(?<!days )running|swimming|climbing|cycling|hiking)\b"
    r"|\bplayed (?:\w+ )?(?:match|game|five a side"
    r"|padel"
    r"|squash|football|tennis|hockey|rugby|basketball)\b|\bpadel\b|\bfive a side\b|\bclimbing\b"
    r"|\blegs? day\b|\b(?:played|playing) (?:\w+ )?(?:cricket|basketball|netball|volleyball"
    r"|badminton|hurling"
    r"|camogie|kabaddi|footy|footie|golf for|5 ?aside|handball|baseball|softball|water ?polo"
    r"|lacrosse)\b"
    r"|(?<!\bin )(?<!\bon )\ba (?:\w+ )?(?:run|jog|swim|bike ride|cycle|spin|workout"
    r"|sprint)\b(?! (?:of|in my))"
    r"|\bran (?:it off|hard|far|\w+ (?:k|km|miles?))\b|\b(?:footy|footie|hiit|crossfit|bootcamp"
    r"|boot camp|wod"
    r"|weights|deadlifts?|squats|rugby|marathon|triathlon|martial arts|boxing|kickboxing|bjj|mma"
    r"|krav maga)\b"
    r"|\bon the (?:bike|treadmill|rower|peloton|turbo)\b|\b(?:hit|did|smashed) (?:the )?(?:gym"
    r"|weights|track)\b"
)
ORDINARY = Pattern(
    r"(?:^|[,.;:!-] ?)(?:yes |yeah |very |all |quite |really |pretty |just )?"
    r"(?:calm|quiet|relaxed|chilled"
    r"|boring|uneventful|ordinary|normal|restful|not much|not a lot|not a thing)(?=[,.;:!]|$)"
    r"|\b(?:nothing (?:special|much|unusual|out of the ordinary|like that|exciting|really"
    r"|to report|of"
    r" (?:the sort|note|that))|(?:quiet|normal|ordinary|usual|lazy|easy|calm|boring|relaxed"
    r"|relaxing"
    r"|average|regular|restful|uneventful|chill(?:ed)?|slow|gentle|peaceful|plain) (?:old )?(?:day"
    r"|one"
    r"|sunday|saturday|weekend)|(?:ordinary|normal|usual|quiet|lazy|boring|regular|average|plain"
    r"|calm|easy|chilled?|restful)"
    rf" (?:old )?{DAY_IN_FULL}|nothing (?:else|happened|at all"
    r"|to (?:mention|tell"
    r"|add|speak of)|going on)|same old(?: same old)?|just (?:the )?(?:usual|normal"
    r"|ordinary) (?:stuff|things"
    r"|day)|stayed (?:in bed|on the sofa|indoors)|(?:just )?(?:chilled|lounged|pottered"
    r"|vegged)(?: (?:out"
    r"|about|around|at home))?|day off|took it easy|none of (?:it|those|these|that|them"
    r"|the above)"
    r"|just (?:a )?(?:relaxed|rested|chilled|normal)|did nothing|not a lot going on"
    r"|stayed (?:in|home)|rested)\b"
    r"|(?:^|[,.;:!-] ?)(?:no(?:ne|pe|thing)?|nah)(?=[,.;:!]|$| but\b)"
)
EARLY_COFFEE = Pattern(
    rf"\b(?:{COFFEE})(?: \w+){{0,2}}? (?:(?:in the|this|that|early) morning|(?:at|with"
    rf"|for) breakfast"
    r"|before (?:noon|lunch|midday|work|ten|eleven)|(?:at |around |about )?(?:[1-9]|1[01])"
    r" ?(?:am|in the morning)|first thing)\b|\bmorning (?:coffee|tea|espresso|cuppa)\b"
)
LATE_COFFEE = Pattern(
    rf"\b(?:{COFFEE})(?:,? (?:the |my )?last(?: one)?|,? i had)?"
    rf"(?: \w+){{0,3}}? (?:(?:at|about|around"
    rf"|by|near|till|until) (?:[1-6]"
    rf"|half \w+|three"
    r"|four|five|six|two)(?! ?am)|after (?:lunch|noon|midday|dinner|tea|work)"
    r"|in the (?:after ?noon"
    r"|evening)|late|pm|at night|[1-9] ?pm|before bed)\b"
)
COFFEE_SAID = Pattern(f"{EARLY_COFFEE.pattern}|{LATE_COFFEE.pattern}")
ONLY_EARLY = Pattern(rf"\b(?:only|just)(?: \w+){{0,3}}? (?:{EARLY_COFFEE.pattern})")
GLASSES = Pattern(
    rf"\b(?P<n>an?|{NUMBER}) (?:small |large |big )*(?:glass(?:es)?|pints?|halves|drinks?"
    rf"|bottles?"
    r"|cans?|jars|shots?)\b(?! of\b)"
)
BARE_PM = Pattern(
    r"(?:(?:at|around|about|like|maybe|i think|it was|was) )*(?:[1-9]|1[0-2])(?:[:.]\d\d)? ?pm\W*"
)
"""A time after noon by itself: that of a coffee which was asked about."""

JUST_SO_MANY = Pattern(
    rf"\b(?:just|only|about|maybe) (?:the )?(?P<n>{NUMBER})(?: of (?:them|those))?(?=[,.;:!]|$)"
)
DAY = {"stress": STRESS, "sport": SPORT, "caffeine": LATE_COFFEE}
