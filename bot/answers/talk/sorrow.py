"""Grief and low mood, told in a line that asks nothing: they get a human line, and no card."""

import re

from bot.answers.danger.may_be_danger import any_of
from bot.answers.talk.focus import is_asked, sentences_of
from bot.language.lazy_regex import Pattern

SORROWS = frozenset({"grief", "low_mood"})
"""Human lines after which a few words may tell of despair."""

OF_A_SHIFT = "of_a_shift"

_LONGEST, _LONG = 120, 240
_LOST = (
    r"(?:mum|mom|mother|dad|father|husband|wife|partner|son|daughter|child|baby|brother|sister|twin"
    r"|nan|nana|gran\w*|uncle|aunt|cousin|friend|dog|cat|pregnancy)"
)
_PASSED = (
    r"passed(?=\W*(?:$|[,.;!]|i\b)| (?:away|on\b(?! (?:the|her|his|my|it))|peacefully|suddenly"
    r"|so\b|and\b|last\b|yesterday|this \w+|in\b|at (?:home|easter|christmas)|over\b|when|before"
    r"|after|\w+ (?:\w+ )?ago|(?:an?|\d+|two|three|four|five|six) (?:day|week|month|year)s?))"
)
_DIED = rf"(?:died|{_PASSED}|is dead)"
_LOSS = Pattern(
    rf"\b(?:lost|buried|miss) (?:my|our|the) (?:\w+ )?{_LOST}\b"
    rf"|\b(?:(?:my|our|his|her) )?(?:\w+ )?{_LOST} (?:has |had |just )?(?:died|{_PASSED}|is gone"
    r"|is dead|(?:killed|hanged) (?:him|her)self|took (?:his|her) own life)\b"
    r"|\b(?:he|she|they) passed (?:away|on|peacefully)\b|\bsince s?he past\b"
    r"|^(?:and |but |then )?(?:he|she) (?:\w+ )?died\b"
    rf"|\b(?:my|our) (?:late|dead|deceased) {_LOST}\b"
    r"|\b(?:since|after) (?!it\b|that\b|this\b|the\b|time\b|i\b)\w+ (?:died|passed(?: away| on| in"
    r" \w+| last \w+)?)(?=\W*$|\W+\w)(?! (?:the|her|his|my|out|by))"
    r"|\b(?:funeral|grief|grieving|mourning|bereaved|widow(?:ed|er)?|stillbirth|stillborn)\b"
    r"|\b(?:had|after|since|lost \w+ in) (?:a|the|my|our|another) (?:\w+ )?miscarriage\b"
    r"|\bpregnan\w*\b.{0,60}\blost it\b|\blost (?:it|(?:the|our|my|her|a) (?:baby|pregnancy)) (?:at"
    r" \w+ weeks|in (?:\w+ ?){1,3}|last (?:\w+)|(?:\w+ ){1,2}(?:weeks?|months?|years?) ago)\b"
    r"|\b(?:i|we|she|my (?:sister|wife|daughter|friend)) (?:\w+ )?miscarried\b"
    r"|\bi miss (?:him|her|them) (?:so|too|very|every|terribly)\b"
    r"|\b(?:bed|house|home|flat) is so (?:empty|quiet|still)\b(?! of)"
)
_IF_LOW = Pattern(r"\b(?:if|whether) (?:i(?:'?m| am)|it(?:'?s| is)) (?:\w+ )?low\b")
"""A lack that is asked about, such as magnesium."""
_FOLLOW = Pattern(
    r"^\W*i (?:just )?want to (?:follow|join|be with) (?:him|her|them)\W*$"
    r"|\bmiss (?:him|her|them)\b.{0,40}\bwant\w* to (?:be|go|join)(?: back)?"
    r" (?:with )?(?:him|her|them)"
    r"|\b(?:can'?t|cannot|how (?:do|can|will) i|how to) (?:go|carry|live) on"
    r" without (?:him|her|them),? (?:some|most|these|many|the) (?:nights|days|evenings|mornings)\b"
    r"|\bwithout (?:him|her|them)\b.{0,40}\b(?:go on|carry on|live|no point|the point)\b"
    r"|\b(?:do ?n'?t|can'?t|cannot) (?:see|know|imagine) how to (?:go|carry|live) on\b"
)
_LOW = Pattern(
    r"\b(?:i )?(?:feel|feeling|felt|been|am|i'?m|im) (?:(?:so|very|really|a|bit|quite|pretty|just"
    r"|too|always|been|feeling|such) ){0,3}(?:down|low|depressed|hopeless|empty inside|miserable)"
    r"\b(?! (?:to|on|with|in|by|for|the|there|here|iron|energy|sugar))"
    r"|\blife (?:feels?|is|seems?) (?:so |too |very |just )*(?:heavy|empty|dark|grey|hard)\b"
    r"|\beverything (?:feels?|is|seems?) (?:so |too |very |just )*(?:heavy|empty|dark|pointless)\b"
    r"|\bdo(?: ?n'?t| not) know how (?:i(?:'?m| am|'?ll| will| can| do| should)|to)"
    r"(?: (?:going|meant|supposed))?(?: to)? (?:keep going(?! back)|carry on|cope)\b"
)
_LEANS = {
    "heard_bullied": Pattern(
        r"\b(?:every(?:one|body)|they|all|kids|people|boys|girls|class|friends)\b.{0,30}?"
        r" (?:hates?|laugh(?:s|ed|ing)? at|mock(?:s|ed)?|picks? on|ma(?:kes?|de) fun of|teases?"
        r"|teased|ignores?|beats? up) me\b"
        r"|\bcall(?:s|ed|ing)? me (?:names|(?:an? |the )?(?:spas|freak|weird|ugly|fat|stupid|retard"
        r"|loser|psycho|idiot|crazy|mental|cripple)\w*)"
        r"|\b(?:put|post|shar|upload|film|send|sent)\w* (?:a |the |my )?(?:video|photo|pic|picture"
        r"|clip)s? of me\b|\bi(?:'m| am|m| get| got| was)? (?:being |getting )?bullied\b"
        r"|\bi (?:really |so )?hate (?:going to )?(?:my )?school\b"
    ),
    "heard_told": Pattern(
        r"\b(?:need|want|had)(?:ed)? to (?:just )?(?:tell|share (?:it|this) with)"
        r" (?:some|any)(?:one|body)\b"
        r"|\b(?:no ?one|nobody) (?:else )?(?:i can|to) (?:tell|ask|talk to)\b"
        r"|\bwhom? else to (?:tell|say)\b"
        r"|\bjust (?:need|want)(?:ed)? to (?:say|get) (?:it|this|that)(?: out| off)?\b"
        r"|\bsorry\W+(?:if )?(?:it'?s|its|this is|that'?s|i'?m|im|i am)(?: being)? (?:so |a bit "
        r"|really )?"
        r"(?:silly|stupid|dumb|daft|ridiculous|soppy)\b"
        r"|^(?:ok\W+|thanks?\W+)*(?:i'?m |i am )?sorry (?:for|to)(?: be)?"
        r" (?:going on|rambl\w+|moan\w+|all this|vent\w+|whin\w+|dump\w+)"
    ),
    "heard_missing": Pattern(
        r"\b(?:think(?:ing)?|thought|dream(?:ing|t|ed)?) (?:of|about) (?:him|her|them)\b"
        r"(?! kick| twitch| jerk)|\bit'?s about (?:him|her)\b"
        r"|\b(?:have ?n'?t|not|still) (?:\w+ )?cr(?:y|ied|ying)(?: yet)?\b"
        r"|\b(?:wife|husband|partner|mum|mom|mother|dad|father|he|she|we) (?:\w+ )?used to\b.{0,80}"
        r"\b(?:nobody|no ?one|not any ?more|no (?:more|longer)|(?:now )?i(?:'m| am)"
        r" alone|gone|empty|quiet)\b"
        r"|\bsince\b.{0,25}\b(?:nobody|no ?one) (?:does|is|wakes?|tells?|holds?|there|says?|lies)\b"
        r"|\b(?:her|his) (?:side|half)(?: of the bed)?(?: \w+){0,2}"
        r" (?:empty|cold|untouched|made|free)\b"
        r"|\b(?:wife|husband|she|he)(?:'s| is| has)?(?: been)? ?(?:n'?t (?:here|around|with"
        r" us)|not here|no longer here|gone)"
        r" (?:any ?more|since|now)\b"
        r"|\bfirst (?:winter|spring|summer|christmas|night|year|birthday|anniversary) without"
        r" (?:him|her|them|my)\b"
        r"|\bnights? (?:are|is) the (?:worst|hardest)|\bnot the same without (?:him|her)\b"
        r"|\bthe (?:house|bed|flat) is (?:so |too |very )*(?:empty|quiet)"
        r"|^(?!.*\b(?:baby|dog|cat|puppy|son|daughter|kids?)\b).*\b(?:i|and|still) (?:reach(?: out"
        r"| over| across)?|put (?:my|a) (?:hand|arm) (?:out|over|across)) (?:for|to) (?:him|her)\b"
    ),
    "low_mood": Pattern(r"\b(?:just|only|so|very|really) sad\b(?! (?:film|movie|song|book|news))"),
    "heard_alone": Pattern(
        r"\b(?:just |so |very |a bit |feel |really )(?:lonely|alone)\b"
        r"|\bi(?:'m| am)? (?:live|all) alone\W*$|\beveryone(?:'s| is| else is) asleep\b"
    ),
    "heard_waiting": Pattern(
        r"\b(?:lie|lying|lay|sit) (?:here|there|awake)?,? ?(?:waiting|listening|dreading)"
        r"|\bwaiting for the next (?:one|jerk|jolt|twitch)"
    ),
}
"""Feelings told in a line that asks nothing, by the human line that they get."""
_TWITCHES = Pattern(r"\b(?:twitch|jerk|jolt)\w*")
_ANOTHERS_END = Pattern(r"\b(?:killed|hanged) (?:him|her)self\b|\btook (?:his|her) own life\b")
_ONES_OWN = Pattern(r"\bi(?:'m| am|'ll| will| want| can'?t| cannot|'ve| have)\b|\bmyself\b")


_REMEMBRANCE = Pattern(
    r"\bwould have been (?:our|his|her|their|my \w+'?s?)\b.{0,20}\b(?:anniversary|birthday)\b"
    r"|\b(?:flowers?|visit\w*|went|walk\w*|took|been|up|sat|picnic)\b.{0,25}"
    r"\b(?:graves?(?:ide)?|cemetery|churchyard|headstone)\b"
    r"|\b(?:\w+ )?(?:years?|months?) (?:today |on |now )*since \w+ (?:died|passed|went)\b"
    r"|\blit a candle (?:for|to)\b"
)
_DAY_OF_THEIRS = Pattern(
    r"\b(?:good|nice|lovely|quiet|calm|bad) (?:\w+ )?(?:day|evening|afternoon|morning)\b|\bpicnic\b"
    r"|\b(?:favourite|tea|cake|flowers|candle|photos?|walk)\b"
)
_ABOUT_MYSELF = any_of(
    "pills? tablets? tonight end\\b any_?more alive live join follow can'?t cannot no_point goodbye"
    " dying want wish hope kill suicid myself no_reason rope bridge knife cut_ soon ready"
    " next_to_him next_to_her my_own my_turn with_him\\b with_her\\b(?!_\\w) better_off"
    " see_(?:him|her|them)"
)
_FEARS_THE_SAME = Pattern(
    r"\bdied (?:of|from)\b.{0,60}\b(?:scared|afraid|worried|frightened|terrified|fear)\b"
    r"|\b(?:scared|afraid|worried|frightened|terrified|fear)\b.{0,60}\bdied (?:of|from)\b"
)
"""Who fears the illness that somebody died of asks about it, and is not told of grief."""


_AT_WORK = Pattern(
    r"\b(?:an?|my|the|our|first|this) (?:\w+ )?(?:pt|patient|casualty|resident|arrest|crash call)\b"
    r"|\bworked (?:on )?(?:him|her|them)\b|\b(?:on|my|our|last|end of|night|day) shift\b|\bresus\b"
    r"|\bon (?:the|my|our) ward\b"
    r"|\bi(?:'m| am) an? (?:\w+ )?(?:nurse|paramedic|doctor|medic|midwife)\b"
)
_STAYS = Pattern(
    r"\b(?:did ?n'?t|did not) (?:make it|get (?:him|her|them) back)\b"
    r"|\b(?:keeps?|ca ?n'?t stop|cannot stop|still) (?:seeing|hearing|thinking of|replay\w*)\b"
    r"|\b(?:out of|in) my (?:head|mind)\b|\breplay\w*\b|\b(?:stays|sticks) with me\b"
)
_MORE_THAN_A_SHIFT = any_of(
    "now\\b help wish die\\b dying kill end_it end_my myself my_fault pills? took_\\w* tablets"
    " goodbye no_point unconscious not_breathing bleeding chest numb join point live\\b want_to"
)


def tells_of_a_shift(text: str) -> bool:
    """Whether a plain lower-case text tells of a death or a fit that was met at work with the ill,
    and stays with the one who tells it (a critical incident), and of nothing that is now."""
    is_told = _AT_WORK.search(text) and _STAYS.search(text) and len(text) <= _LONG
    is_own = re.search(rf"\b(?:my|our) (?:\w+ )?{_LOST}\b", text) is not None
    return bool(is_told) and not is_own and not _MORE_THAN_A_SHIFT.search(text)


def tells_of_a_loss(text: str) -> bool:
    """Whether a plain lower-case line tells of somebody who has died, and asks nothing."""
    is_short = len(text) <= _LONGEST and not any(map(is_asked, sentences_of(text)))
    is_loss = is_short and "?" not in text and _LOSS.search(text) is not None
    return is_loss and not _FEARS_THE_SAME.search(text)


def names_a_loss(text: str) -> bool:
    """Whether a plain lower-case message of any length tells that somebody of the writer's died."""
    if re.search(rf"\b(?:my|our) (?:\w+ )?{_LOST}\b.{{0,60}}[.,;] (?:s?he|they) died\b", text):
        return True
    if re.search(r"\b(?:i|we) (?:\w+ )?lost (?:the|our|my|a) (?:\w+ )?(?:baby|pregnancy)\b", text):
        return "bleed" not in text
    if _FEARS_THE_SAME.search(text):
        return False
    return (
        re.search(rf"\b(?:my|our) (?:\w+ )?{_LOST} (?:has |had |just )*{_DIED}", text) is not None
    )


def keeps_a_day(text: str) -> bool:
    """Whether a plain lower-case text tells how a day of somebody who died was spent, and nothing
    of the writer's own life or death."""
    is_told = _REMEMBRANCE.search(text) and _DAY_OF_THEIRS.search(text)
    return len(text) <= _LONG and bool(is_told) and not _ABOUT_MYSELF.search(text)


def tells_of_anothers_end(text: str) -> bool:
    """Whether a plain lower-case line mourns a suicide, and says nothing of the writer's life."""
    return _ANOTHERS_END.search(text) is not None and not _ONES_OWN.search(text)


_MORE_THAN_GRIEF = any_of(
    "pills? tablets? tonight end\\b any_?more live living life alive join follow without can'?t"
    " cannot point goodbye dying dead\\b want wish hope took taken enough kill suicid myself"
    " over\\b alone nobody no_?one reason done give gave cope rope bridge knife cut"
    " with_(?:him|her|them) my_funeral my_own sav morphine soon anybody anyone would picked note\\b"
    " letter see_(?:him|her|them) my_fault ready better_off next"
)
_OF_THE_DEAD = Pattern(
    r"\b(?:think\w*|thought\w*|remember\w*|talk\w*|dream\w*|miss\w*|cr(?:y|ied|ying)|photos?"
    r"|lie|lay|awake|sleep|slept|nights?)\b"
)


_REMEMBERS = Pattern(
    r"\b(?:he|she|they|him|her|his|them|their|us|we|used to|miss\w*|gone|without|alone|empty|quiet"
    r"|funeral|grave|died|lost|remember\w*|memor\w+|loved?|cr(?:y|ied|ying)|years? (?:ago|since)"
    r"|anniversary|photos?|sudden\w*|cancer|ill|hospital|hospice)\b"
)


def remembers(text: str) -> bool:
    """Whether a plain lower-case line after a loss may be of whoever is missed."""
    return _REMEMBERS.search(text) is not None


def twitches_too(text: str) -> bool:
    """Whether a plain lower-case line of a sorrow tells of the twitching, too."""
    return _TWITCHES.search(text) is not None


def is_plain_grief(text: str) -> bool:
    """Whether a plain lower-case line of a loss tells how it is missed, and of nothing graver."""
    return _OF_THE_DEAD.search(text) is not None and not _MORE_THAN_GRIEF.search(text)


def may_wish_to_follow(text: str) -> bool:
    """Whether a plain lower-case line may wish to be with the dead, or tells of a low mood."""
    return _FOLLOW.search(text) is not None or _is_low(text)


def sorrow_of(text: str, subject: str | None) -> str | None:
    """Which of `SORROWS` a plain lower-case line tells of, or its `subject` is one, else None."""
    if subject in SORROWS:
        return subject
    if tells_of_a_shift(text) and "?" not in text:
        return OF_A_SHIFT
    is_told = len(text) <= _LONG and not any(map(is_asked, sentences_of(text)))
    if is_told and keeps_a_day(text):
        return "heard_grief"
    if tells_of_a_loss(text) or (is_told and names_a_loss(text)) or _FOLLOW.search(text):
        return "grief"
    if _is_low(text):
        return "low_mood"
    return next((kind for kind, words in _LEANS.items() if _told(words, text)), None)


def _told(words: Pattern, text: str) -> bool:
    is_told = len(text) <= _LONGEST and not any(map(is_asked, sentences_of(text)))
    return is_told and words.search(text) is not None


def _is_low(text: str) -> bool:
    if _IF_LOW.search(text):
        return False
    return len(text) <= _LONGEST and "?" not in text and _LOW.search(text) is not None
