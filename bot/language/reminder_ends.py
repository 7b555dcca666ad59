"""Reminders that shall not come any more: `stop reminding me in the morning`, `no more tea one`."""

from collections.abc import Sequence

from bot.domain.model import Reminder
from bot.language.lazy_regex import Pattern
from bot.language.reminder_named import stems
from bot.language.reminder_revisions import times_meant, wish_of
from bot.language.reminder_text import fold

_LEAD = r"\W*(?:(?:no|ok|okay|please|pls|can you|could you|actually|and|but|hey|just) )*"
_DENIES = r"(?:stop|quit|cease|no need to|do ?n.?t|do not)"
_REMINDS = r"(?:remind(?:ing)?|nag(?:ging)?|ping(?:ing)?|prod(?:ding)?) me"
_STOPS = Pattern(
    rf"{_LEAD}{_DENIES} {_REMINDS}(?: (?:about|to|of|for|in|at|on)\b)?"
    r"(?P<what>(?: [\w:.'-]+){0,5}?)"
    r"(?: (?:any ?more|again|please|pls|now|thanks|from now on))*\W*"
    rf"|{_LEAD}(?:no more|stop(?: with)?|cancel|turn off|switch off|delete|remove)"
    r" (?:the |my |that )?(?P<named>(?:[\w:.'-]+ ){1,4}?)(?:reminder|alarm)s?"
    r"(?: (?:any ?more|please|pls|now|thanks))*\W*"
)
_DROPS = Pattern(
    rf"{_LEAD}(?:cancel|delete|remove|scrap|stop|drop|bin|ditch|get rid of) (?:the|my)"
    r" (?P<what>[\w'-]+(?: [\w'-]+){0,3}?)"
    r"(?: (?:one|again|please|pls|now|thanks))*\W*"
)
_ARTICLES = Pattern(r"^(?:the|my|a|an|take|taking|doing|in|every|all)\s+|(?<=morning|evening)s$")


def stopped(text: str) -> str | None:
    """What shall not be reminded of, or when; nothing where that is not said, None for others."""
    found = _STOPS.fullmatch(" ".join(fold(text).split()))
    return None if found is None else ((found["what"] or found["named"]) or "").strip()


def dropped(text: str) -> str:
    """What shall go, which may be a reminder by its text: `cancel the tea`."""
    found = _DROPS.fullmatch(" ".join(fold(text).split()))
    return found["what"] if found else ""


def by_text(what: str, reminders: Sequence[Reminder]) -> tuple[Reminder, ...]:
    """The reminders whose text has those words."""
    words = stems(what)
    return tuple(own for own in reminders if words and words <= stems(own.text))


def of_those(what: str, reminders: Sequence[Reminder]) -> tuple[str, tuple[Reminder, ...]]:
    """The name without its small words, and the reminders of that text or at those times."""
    name = _ARTICLES.sub("", _ARTICLES.sub("", what))
    by_time = tuple(own for own in reminders if times_meant(name, wish_of(own)))
    return name, by_text(name, reminders) or by_time
