"""News of a night: a plain statement that belongs into the diary and asks for nothing."""

import re

MOST_WORDS = 25

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
_ONLY_NEWS = re.compile(
    rf"(?:\b(?:{_NIGHT}|{_HOW}|{_WELL}|{_JERKS}|{_JERKED}|{_AMOUNT}|{_NOT}|{_OTHER})\b[\s,.;:!()-]*)++"
)
"""One word that is not of these and it is no news, so that no danger is ever taken for any."""

_SAYS = rf"{_HOW}|{_WELL}|{_JERKS}|{_AMOUNT}|none|nothing|not|less|more|fewer"
_NEWS = re.compile(
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
_ELSE = re.compile(
    rf"""
    \W*(?:
        was\b (?!\ (?:an?|not|{_HOW})\b) | (?:did|could|have)\b (?!\ not)
        | (?:(?:ok|okay|alright|great|thanks?|thank\ you|yes)\W+)* good\ ?night
            (?:\W+(?:then|all|to\ you|and|thanks?|thank\ you))* \W* $
    )
    """,
    re.VERBOSE,
)
"""A question without its mark, or a farewell such as `have a good night`."""


def tells_of_a_night(text: str) -> bool:
    """Whether a message says how a night was, and not a word of anything else."""
    plain = " ".join(text.lower().replace("’", "'").split())
    if "?" in plain or plain.count(" ") >= MOST_WORDS or _ELSE.match(plain):
        return False
    return bool(_ONLY_NEWS.fullmatch(plain) and _NEWS.search(plain))
