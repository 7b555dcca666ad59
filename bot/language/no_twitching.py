"""What a morning tells of that is no twitching: somebody else, noise, work, weather, a bad sleep.

A degree beside it is one of that: `rained all night`, `baby up half the night`.
"""

from bot.language.lazy_regex import Pattern
from bot.language.night_words import JERK, KIN

_KIN = KIN.replace("|little one", "")  # A little one may be a jerk.
_OF_ELSE = Pattern(
    r"\b(?:rain\w*|storm\w*|thunder\w*|wind|windy|traffic|nois[ey]\w*|loud|neighbou?rs?\w*|bark\w*"
    r"|alarms?|snor\w+|cough\w*|sneez\w*|sweat\w*|dream\w*|nightmares?|talk\w*|worr(?!yingly)\w+"
    r"|think\w*|thoughts?|on my mind|loo|toilet|bathroom|pee|peed|wee(?=d| [adfni])|hot|freezing"
    r"|boiling|toss(?:ed|ing)|read|reading|work(?:ed|ing)?|shift|on call|party|partying|watch\w+"
    r"|scroll\w*|gam(?:ed|ing)|stud(?:y|ied|ying)|revis\w+|driv\w+|drove|travel\w*|flew|flight"
    r"|cry|crying|cried|scream\w*|teeth\w*|feed\w*|fed|phone|telly|tv|netflix|films?|exams?|money"
    r"|itch\w*|scratch\w*|mosquito\w*|heat|heartburn|reflux|sick|vomit\w*|nausea\w*|poorly"
    r"|toothache|headache|migraine|(?:awake|up) (?:all|most|half|till?|until|for|with|from|since)"
    r"|slept (?:\w+ ){0,2}(?:bad(?:ly)?|terribl[ey]|awful(?:ly)?|horribl[ey]|dreadful(?:ly)?)"
    r"|(?:bad|awful|terrible|horrible) sleep"
    rf"|lay(?:ing)?|lying|{_KIN}|(?:my|our|the) little one"
    r"|^little one(?= (?:was|is|had|kept|woke))|cats?|dogs?)\b"
)
_THEIR_NIGHT = Pattern(
    rf"\b(?:my |the |our )?(?:{_KIN}|little one|cats?|dogs?) (?:was |were |is )?(?:up|awake)"
    r" (?:all|half|most|much)\b(?: of)?(?: the)?(?: night| time)?"
    rf"|\b(?:my |the |our )?(?:{_KIN}|cats?|dogs?) (?:(?:was|kept|keeps|also) )*"
    r"(?:kick|elbow|jab|thump|hit|poke|shov|prod)\w* me\b(?: (?:all|the whole) night)?|"
    r"\b(?:kick|elbow|jab|thump|hit|whack|punch|poke|shov|prod)\w*(?: (?!by\b)\w+){0,3}"
    rf" by (?:my |the |our |a )?(?:\w+ )?(?:{KIN}|cats?|dogs?)\b(?: (?:all|the whole) night)?"
)
_THEY_JERKED = Pattern(
    rf"\b(?:my |the |our )?(?:{_KIN}|cats?|dogs?) (?:(?:also|was|were|has|had|kept|keeps|is|just"
    rf"|really) )*(?:{JERK})\b(?! (?:me awake|myself))[^.,;:!?]*"
)
_MESS = Pattern(
    r"\b(?:sleep|train|bus|work|mind|head|house|week|day|schedule|routine|hormone|mood|kid|toy|shift"
    r"|hour|thought|thing)s? (?:(?:is|are|was|were|has|have|been|went|still|just) )*"
    r"all over the (?:place|shop)\b"
)
"""What was in a mess, which is no word on the spot."""

_ELSEWHERE_QUIET = Pattern(
    r"\b(?:(?:the|my|our|this|whole) )*(?!(?:he|she|his|her)s?\b)"
    r"(?:house|home|flat|place|street|road|village|town|ward|hotel"
    rf"|office|building|world|room|every(?:one|body)|neighbou?rs?|{_KIN})(?:s\b|"
    r"(?= (?:is|are|was|were|went|has|have)\b))(?: (?:is|are|was|were|went|has|have|been|all|so"
    r"|very|nice and|finally|lovely and|fast|still|both|now|dead)){0,4}"
    r" (?:quiet|asleep|calm|sleeping|silent)\b"
    r"(?:(?: here| again| now| at last)*,? (?:(?:and )?(?:its|it is|all) )?"
    r"(?:so |(?:nice|lovely) and )*quiet\b(?! (?:night|nite|one)))?"
)
"""Where it is quiet, or who is asleep, which says nothing of twitching."""

_PART_HURT = (
    r"(?:legs?|calf|heels?|knees?|foot|feet|toes?|ankles?|hips?|arms?|elbows?|shoulders?|hands?|wrists?"
    r"|fingers?|thumbs?|face|eyes?|jaw|chin|nose)"
)
_INJURED = Pattern(
    r"\b(?:bruis|bang|knock|sprain|graz|stubb|broke|cut)\w* (?:(?:my|the|a|left|right) )*"
    rf"{_PART_HURT}\b|\b(?:(?:my|the|left|right) )*{_PART_HURT} (?:op|operation|surgery|replacement"
    r"|injury|brace|cast|appointment|scan|mri|physio|(?:walk )?tests?|massages?|creams?"
    r"|(?:feels?|felt) (?:\w+ )?(?:odd|weird|funny|strange|off|dead|heavy))\b"
)
"""A part of the body that was hurt or is treated, and did not twitch."""

_PERIOD = Pattern(r"\b(?:periods?|menstru\w*|time of the month)\b")
_CRAMPS = Pattern(r"(?<!calf )(?<!leg )(?<!foot )\bcramp(?:s|ed|ing|y)?\b(?! in)")
_IS_JERK = Pattern(rf"\b(?:{JERK}|twitch\w*|legs?|arms?|hands?|foot|feet|face|eye\w*|body)\b")
_TOLD_ME = Pattern(r"\b(?:says?|said|counted|counts|noticed|reckons?|told|tells|saw|heard)\b")
"""What somebody else has seen of the writer's own night."""

_ITS = (
    r"(?:sle[ep]\w*|slept|winks?|kip|shut ?eye|tired|weary|sleepy|groggy|knackered|exhausted"
    r"|shattered|drained|rough|ropey|cold|chilly|warm|stuffy|stiff|late|early|anxious|nervous|sad"
    r"|low|dizzy|ill|head cold|cheese|food|curry|chocolate|sugar|coffees?|teas?|wines?|beers?|water"
    r"|closed|shut|to (?:do|drink|eat|say)|on (?:my|at)(?= (?:mind|plate|work)))"
)
_DEGREE = r"(?:bits?|lots?|loads?|little|touch|tad|plenty|tons|many|much|hardly|barely|scarcely)"
_DEGREE_OF_ELSE = Pattern(
    rf"\b(?:some|few|(?:(?:not|too|so|very|a|wee) )*{_DEGREE})"
    rf"(?: (?:of|any|a|more|too|very|really))* {_ITS}\b"
    rf"|\b(?:a |wee |very )*{_DEGREE} (?:better|worse|later|earlier|longer|the same"
    r"|like (?:last|usual))\b"
    r"|\b(?:slept|sleep|woke(?: up)?|drank|ate|coffees?|teas?|wines?|beers?|cheese)"
    rf" (?:(?:very|quite|only|just|too|so|a|wee) )*{_DEGREE}\b(?! (?:jerk|twitch|jump|jolt|kick))"
)
"""How much there was of something else: `hardly slept`, `a bit tired`, `coffee many`."""

_PART = Pattern(r"[^.,;:!?()\n]+?(?=[.,;:!?()\n]|\b(?:but|then|though)\b|$)")


def of_ones_own_night(low: str) -> str:
    """A folded text without how somebody else's night was, `kicked all night by my husband`, and
    without the cramps of a period."""
    low = _THEY_JERKED.sub("was bothered", _THEIR_NIGHT.sub("was bothered", low))
    low = _ELSEWHERE_QUIET.sub("home", _MESS.sub("mess", low))
    low = _INJURED.sub("injury", low)
    return _CRAMPS.sub("unwell", low) if _PERIOD.search(low) else low


def without_other_things(low: str) -> str:
    """A folded text with blanks in place of the parts that tell of something else."""
    low = _DEGREE_OF_ELSE.sub(lambda found: " " * len(found[0]), low)
    return _PART.sub(lambda part: " " * len(part[0]) if _is_else(part[0]) else part[0], low)


def tells_of_else(low: str) -> bool:
    """Whether a part of a folded text tells of something else than twitching."""
    is_part = any(_is_else(part[0]) for part in _PART.finditer(low))
    return is_part or _DEGREE_OF_ELSE.search(low) is not None


def _is_else(part: str) -> bool:
    is_own = _IS_JERK.search(part) or _TOLD_ME.search(part)
    return _OF_ELSE.search(part) is not None and not is_own
