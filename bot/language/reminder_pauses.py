"""A pause of reminders as people type it: `pause the iron one for a week`."""

from datetime import date, timedelta

from bot.domain.rhythm import Rhythm
from bot.language.lazy_regex import Pattern

ALL, IT, LAST = "all", "it", "last"
"""What shall pause, where it is no name: every reminder, the one that is talked of or the only one,
or none but the one that is talked of."""

_SPAN = (
    r"(?P<span> (?:for|until|till?|while|when|during|over|as long as|these|this|next)\b.*"
    r"|(?: \d+ (?:days?|weeks?)\b).*| (?:tomorrow|tmrw|today|tonight)(?!\w).*)?"
)
_PAUSE = Pattern(
    r"(?:(?:please|pls|can you|could you|ok|and|so|no|nah|oh|i want to|id like to|turn|put) )*"
    r"(?:(?P<sure>pause|pausing|mute|suspend|hold|snooze)|(?P<skips>skip|leave)|stop|switch off"
    r"|off|(?P<no>no|dont send)|(?:dont|no need to) remind(?= me ))"
    r"(?: (?:of|off|all|the|my|any|more|sending|me|these|those))*"
    rf"(?: (?P<what>(?:\w+ ){{0,4}}?\w+))??(?: on hold)?{_SPAN}"
)
_THIS_ONCE = Pattern(
    r"(?:(?:but|and|oh|actually|just) )*not (?P<span>tomorrow|tmrw|today|tonight)"
    r"(?:,? (?:thanks|tho|though|then|please|pls|i|im|ill|my|we|he|she|its|cos|because)\b.*)?"
)
"""`not tonight, i am out`: no other day follows."""

_DAYS_ON = {"today": 1, "tonight": 1, "tomorrow": 2, "tmrw": 2}
_RESUME = Pattern(
    r"(?:(?:please|pls|can you|could you|ok|and|now) )*(?:start|resume|restart|unpause|continue"
    r"|(?:turn|switch)(?: on)?)(?: (?:of|all|the|my|these|those))* (?P<what>(?:\w+ ){0,3}?\w+?)"
    r"(?: (?:again|now|on|today))*(?: (?:please|pls))?"
)
_MANY = Pattern(r"(?:\w+ )*?reminders|reminding(?: me)?")
_ONE = Pattern(r"(?:(?:it|this|that)(?: (?:one|reminder))?|reminder|one)")
_NAMED = Pattern(r"(?P<name>.+?)(?: (?:one|reminder|alarm))?")


def paused_what(text: str) -> str | None:
    """What of the reminders shall pause: `ALL`, `IT`, or the name of one; None for other words.

    To stop is to pause only where it is said for how long.
    """
    found = _PAUSE.fullmatch(_plain(text))
    what = found["what"] if found else None
    if found and found["span"] and not what and "remind" in _plain(text):
        return ALL
    if _THIS_ONCE.fullmatch(_plain(text)) or (found and found["skips"] and not what):
        return LAST
    if found is None or not what or not (found["sure"] or found["span"]):
        return None
    if not found["sure"] and "remind" not in what and (found["no"] or _ONE.fullmatch(what)):
        return LAST if found["skips"] else None
    return _named(what)


def after_one_day(text: str, today: date) -> date | None:
    """The day after the one that is skipped, `skip it tomorrow`; None for other words."""
    found = _THIS_ONCE.fullmatch(_plain(text)) or _PAUSE.fullmatch(_plain(text))
    span = (found["span"] or "").split() if found else []
    days = _DAYS_ON.get(span[0].strip(",;")) if span else None
    return today + timedelta(days=days) if days else None


_ONLY_THEN = Pattern(
    r"\b(?:only|just) (?:for )?(?:tomorrow|today|tonight|that (?:one )?(?:day|night)|once)\b"
)


def skips_only_then(text: str, shown: Rhythm) -> bool:
    """Whether words only say once more that a day is left out of what is shown: `only tomorrow`."""
    is_skip = shown.start is not None and not shown.is_once
    return is_skip and "?" not in text and _ONLY_THEN.search(_plain(text)) is not None


def resumed_what(text: str) -> str | None:
    """What of the reminders shall come again at once, in the same words; None for other words."""
    found = _RESUME.fullmatch(_plain(text))
    return _named(found["what"]) if found else None


def _named(what: str) -> str:
    if _MANY.fullmatch(what):
        return ALL
    named = _NAMED.fullmatch(what)
    return IT if _ONE.fullmatch(what) or named is None else named["name"]


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "").replace("'", "").strip(" .!?").split())
