"""News of a night: a plain statement that belongs into the diary and asks for nothing."""

import re

from bot.answers.danger.denials import DANGER
from bot.language.lazy_regex import Pattern, lowered

MOST_WORDS = 25
LONGEST_CALM = 120
MOST_JERKS = 2
"""More jerks than this in one breath may be a seizure."""

_NIGHT = (
    r"(?:last|this)\ (?:night|morning)(?:'s)?|tonight|yesterday|all\ night|(?:the\ )?whole\ night"
)
_HOW = (
    "good|great|fine|ok|okay|alright|calm|quiet|peaceful|decent|nice|lovely|perfect|normal|better"
    "|best|bad|rough|terrible|awful|horrible|dreadful|lousy|hard|poor|restless|long|worse|worst"
    "|twitchy|jumpy|jerky"
)
_WELL = "well|soundly|deeply|badly|poorly|terribly|awfully|horribly"
_JERKS = "jerks?|twitch|twitches|twitching|jolts?|jumps?|kicks?|spasms?|zaps?"
_JERKED = "jerked|twitched|jolted|jumped|kicked"
_AMOUNT = (
    "no|zero|one|two|three|four|five|six|seven|eight|nine|ten|few|couple|several|some|many|lots?"
    r"|loads|any|single|\d{1,2}"
)
_NOT = r"(?:did|could|was)(?:\ ?n'?t|\ not)"
_OTHER = (
    "i|me|my|it|we|was|had|have|has|got|been|there|a|an|the|and|but|then|just|only|very|really"
    "|quite|pretty|rather|too|so|at|in|on|for|of|to|with|as|again|about|around|than|usual|before"
    "|bit|little|big|huge|small|strong|all|nights?|night's|sleep|slept|asleep|through"
    "|(?:fell|fall)\\ asleep"
    "|(?:falling|nodding|dozing)\\ (?:asleep|off)|woke|woken|awake|up|kept|jerking|jolting|jumping"
    "|kicking|hours?|hrs?|minutes?|once|twice|times?|less|more|fewer|much|none|not|nothing|hardly"
    r"|barely|at\ all|like\ a\ (?:baby|log|stone|rock)|legs?|arms?|hands?|foot|feet|body|early|late"
    r"|hello|hi|hey|morning|today|thanks|thank|you|god|yes|\d{1,2}(?:[:.]\d\d)?\ ?(?:am|pm|h)?"
)
_ONLY_NEWS = Pattern(
    rf"(?:\b(?:{_NIGHT}|{_HOW}|{_WELL}|{_JERKS}|{_JERKED}|{_AMOUNT}|{_NOT}"
    rf"|{_OTHER})\b[\s,.;:!()-]*)++"
)
"""One word that is not of these and it is no news, so that no danger is ever taken for any."""

_SAYS = rf"{_HOW}|{_WELL}|{_JERKS}|{_AMOUNT}|none|nothing|not|less|more|fewer"
_NEWS = Pattern(
    rf"""
    \bslept\b | \b(?:{_NOT}|no|not\ much)\ (?:sleep|fall\ asleep)\b
    | (?:^|\bi\ )fell\ asleep\b | \bwoken?\b
    | \b(?:{_JERKED})\b
    | \b(?:{_HOW})\ (?:night(?:'s)?|sleep)\b | \bnight\ was\b
    | \b(?:{_AMOUNT})\ (?:\w+\ )?(?:{_JERKS})\b
    | \b(?:{_SAYS})\b.*\b(?:{_NIGHT})\b | \b(?:{_NIGHT})\b.*\b(?:{_SAYS})\b
    | ^(?:it\ was\ )?quiet\W*$ | ^a\ lot\W*$
    """,
    re.VERBOSE,
)
_ELSE = Pattern(
    rf"""
    \W*(?:
        was\b (?!\ (?:an?|not|{_HOW})\b) | (?:did|could|have)\b (?!\ not)
        | (?:(?:ok|okay|alright|great|thanks?|thank\ you|yes|fine|right|well|lovely
          |perfect)\W+)* good\ ?night
            (?:\W+(?:then|all|to\ you|and|thanks?|thank\ you|you|too|as\ well|sweet\ dreams
              |sleep\ (?:well|tight)))* \W* $
    )
    """,
    re.VERBOSE,
)
"""A question without its mark, or a farewell such as `have a good night`."""

_BODY = r"(?:(?:my|both|the) )?(?:whole )?(?:body|legs?|arms?|foot|feet|hands?|shoulders?)"
_JERK = r"(?:jerked|twitched|jolted|jumped|kicked)(?: (?:me |myself )?awake| all over)?"
_WHEN = r"(?:as|when|while) i (?:fell|was (?:falling|dropping|nodding)) (?:asleep|off)"
_CORE = Pattern(
    rf"(?:(?:i|it|and|then|once|twice|a lot|so hard|hard|the (?:wall|bed|blanket)|an?|jolt|jerk"
    rf"|twitch|went through|myself|woke(?: me)?(?: up)?|{_BODY}|{_JERK}|{_WHEN})\b[ ,.!]*)+"
)
_CORE_SAYS = Pattern(rf"\b(?:{_JERKED}|jolt|jerk|twitch)\b|^(?:my )?whole body\W*$")
_WISH = Pattern(
    r"i (?:do ?n'?t|do not) (?:want|need|use|like) (?:this|the) (?:bot|app)(?: any ?more)?(?: bye)?"
    r"\W*|i (?:just )?(?:want|need) to (?:go to )?(?:sleep|bed)(?: now| tonight)?\W*"
    r"|i (?:don'?t|do not) (?:want|like) to (?:go to (?:sleep|bed)|sleep|talk about (?:it|this)|say"
    r"|answer|do (?:a|the) check-?\ ?in|use this bot any ?more)(?: now| today| tonight)?\W*"
    r"|i (?:jerked|jolted|woke) (?:myself )?(?:up|awake) falling\W*"
)
_NO_DANGER = Pattern(rf"no {DANGER}")
_PART = Pattern(r"\W*[,.;!]\W*|\W+(?:and|or|but)\W+(?=no\b)|\W+$")


def is_calm(text: str) -> bool:
    """Whether a plain lower-case text is nothing but a report or wish that holds no danger.

    Only closed lists of words are calm, none of them in the present tense of a jerk, with a
    length of time or with anybody else; of denials every danger is denied and the rest is news.
    """
    plain = " ".join(text.split())
    if len(plain) > LONGEST_CALM:
        return False
    few = 1 <= len(_CORE_SAYS.findall(plain)) <= MOST_JERKS
    if _WISH.fullmatch(plain) or (few and _CORE.fullmatch(plain)):
        return True
    parts = [part for part in _PART.split(plain) if part]
    denied = [part for part in parts if _NO_DANGER.fullmatch(part)]
    return bool(denied) and all(part in denied or tells_of_a_night(part) for part in parts)


def tells_of_a_night(text: str) -> bool:
    """Whether a message says how a night was, and not a word of anything else."""
    plain = lowered(text)
    if "?" in plain or plain.count(" ") >= MOST_WORDS or _ELSE.match(plain):
        return False
    return bool(_ONLY_NEWS.fullmatch(plain) and _NEWS.search(plain))
