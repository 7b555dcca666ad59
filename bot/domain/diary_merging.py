"""What a diary from a file adds to the one that is here."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from bot.domain.diary_import import Brought
from bot.domain.model import Note, Reminder, StoredFlag

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Added(Generic[T]):
    """What a file brought that was not here: what is now, and what found no room."""

    new: tuple[T, ...]
    left: tuple[T, ...]
    beside: tuple[T, ...] = ()
    """What of the new has the same words as something that was here: it may be that, changed."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What a file brought, and what became of its settings.

    `filled` are nights told here already that got answers they lacked; `differing` those that the
    file tells differently, which stayed as they were. `misdated` and `ended` are as in the file.
    """

    nights: Added[date]
    filled: tuple[date, ...]
    differing: tuple[date, ...]
    notes: Added[Note]
    reminders: Added[Reminder]
    flags: Added[StoredFlag]
    settings: Brought
    misdated: int
    ended: int


def added(
    existing: Iterable[Hashable], brought: Iterable[T], key: Callable[[T], Hashable], most: int
) -> Added[T]:
    """What is brought and not here yet, as far as there is room for it.

    Of what is alike by its key, there are then as many as the fuller side has.
    """
    counts = Counter(iter(existing))
    room = max(0, most - counts.total())
    new = []
    for one in brought:
        if counts[key(one)] > 0:
            counts[key(one)] -= 1
        else:
            new.append(one)
    return Added(tuple(new[:room]), tuple(new[room:]))
