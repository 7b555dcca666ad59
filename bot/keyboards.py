"""Inline keyboards; callback data is written and parsed here and nowhere else."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.article.text import Article, Unit
from bot.domain.model import Note
from bot.domain.questions import Question
from bot.words import short_date

Row = list[InlineKeyboardButton]
SHARE = "Share questions that get no answer"
Keyboard = InlineKeyboardMarkup | None
Screen = tuple[str, Keyboard]
"""A message as it is shown: its text in Telegram's HTML and what is under it."""

Parse = Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Tap:
    """What a tapped button says: a verb and its checked arguments."""

    verb: str
    args: tuple[Any, ...]


def _night(word: str) -> date:
    if not re.fullmatch(r"[0-9]{8}", word):
        raise ValueError(word)
    return date(int(word[:4]), int(word[4:6]), int(word[6:]))


def _word(word: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_+/-]{1,40}", word):
        raise ValueError(word)
    return word


def _number(word: str) -> int:
    if not re.fullmatch(r"[0-9]{1,15}", word):
        raise ValueError(word)
    return int(word)


def _numbers(word: str) -> tuple[int, ...]:
    if not re.fullmatch(r"[0-9]{1,3}(-[0-9]{1,3}){0,9}", word):
        raise ValueError(word)
    return tuple(int(number) for number in word.split("-"))


def _bit(word: str) -> bool:
    return {"0": False, "1": True}[word]


def _time(word: str) -> time:
    if not re.fullmatch(r"[0-9]{4}", word):
        raise ValueError(word)
    return time(int(word[:2]), int(word[2:]))


VERBS: dict[str, tuple[Parse, ...]] = {
    "choose": (_night, _word, _word),
    "tick": (_night, _word, _word, _bit),
    "done": (_night, _word),
    "none": (_night, _word),
    "skip": (_night, _word),
    "show": (_night, _word),
    "stop": (_night,),
    "night": (_night,),
    "change": (_night,),
    "scrap": (_night, _number),
    "scrapped": (_night, _number),
    "diary": (),
    "page": (_night,),
    "undo": (_night, _word),
    "menu": (_word,),
    "set": (_word, _word),
    "later": (_night, _word),
    "pass": (_night,),
    "fill": (_night,),
    "pause": (_night,),
    "go_on": (),
    "review_off": (),
    "remind": (_number, _word),
    "own": (_night, _number, _word),
    "consent": (_word,),
    "ask": (_word,),
    "zone": (_word,),
    "travel": (_word, _word),
    "time": (_time,),
    "unit": (_word,),
    "topics": (),
    "topic": (_word,),
    "next": (_numbers,),
    "calm": (_numbers,),
    "flag": (_number, _word),
    "chart": (_number,),
    "words": (_number,),
    "report": (_number, _word),
    "pick": (_number, _word, _number),
    "note": (_number, _word, _number, _number, _bit),
    "make": (_number, _word),
    "doctor": (_number, _night),
    "delete": (_word,),
    "privacy": (_word,),
}
"""Every verb a button may carry, with what its arguments must be."""


OF_A_NIGHT = frozenset(
    {"choose", "tick", "done", "none", "skip", "show", "stop", "night", "change", "later", "pass"}
    | {"scrap", "scrapped"}
)
"""The verbs whose first argument is the night that their message is about."""

BY_LABEL = frozenset({"zone"})
"""The verbs that ask what the tapped button itself says."""


def parse(data: str | None) -> Tap | None:
    """The tap behind callback data; None when it is forged or from a form that is no more."""
    verb, *words = (data or "").split(":")
    kinds = VERBS.get(verb)
    if kinds is None or len(kinds) != len(words):
        return None
    try:
        return Tap(verb, tuple(kind(word) for kind, word in zip(kinds, words, strict=True)))
    except (ValueError, KeyError):
        return None


def write(verb: str, *args: object) -> str:
    """Callback data for a tap; at most 64 bytes for every verb and argument there is."""
    return ":".join([verb, *(_written(arg) for arg in args)])


def _written(arg: object) -> str:
    match arg:
        case bool():
            return str(int(arg))
        case time():
            return f"{arg:%H%M}"
        case date() | datetime():
            return f"{arg:%Y%m%d}"
        case _:
            return str(arg)


def button(label: str, verb: str, *args: object) -> InlineKeyboardButton:
    """A button that says the verb with these arguments when it is tapped."""
    return InlineKeyboardButton(label, callback_data=write(verb, *args))


def rows_of(buttons: Iterable[InlineKeyboardButton], width: int = 1) -> list[Row]:
    """The buttons in rows of that width."""
    row = list(buttons)
    return [row[start : start + width] for start in range(0, len(row), width)]


def night_closed(night: date, undo: str | None = None) -> InlineKeyboardMarkup:
    """Under the line that sums up a night; the undo button carries what it brings back."""
    row = [button("Change", "change", night)]
    if undo:
        row.append(button("Undo the last change", "undo", night, undo))
    return InlineKeyboardMarkup([row])


def diary(
    named: Iterable[tuple[str, date]], older: date | None, newer: date | None
) -> InlineKeyboardMarkup:
    """A page of nights, and the ways to the pages before and after it, by their last night."""
    rows = rows_of((button(name, "night", night) for name, night in named), 2)
    ways = [button(name, "page", day) for name, day in (("Older", older), ("Newer", newer)) if day]
    return InlineKeyboardMarkup([*rows, ways] if ways else rows)


def change_menu(
    asked: Sequence[Question], notes: Iterable[Note], night: date
) -> InlineKeyboardMarkup:
    """The questions of a night, each to be answered again, and its notes, to be deleted."""
    buttons = [button(question.name, "show", night, question.key) for question in asked]
    written = [button(f"Note: {note.text[:30]}", "scrap", night, note.note_id) for note in notes]
    close = [button("Close", "night", night)]
    return InlineKeyboardMarkup([*rows_of(buttons, 2), *rows_of(written[:20]), close])


def delete_note(night: date, note_id: int) -> InlineKeyboardMarkup:
    """Under a note that may be deleted."""
    return InlineKeyboardMarkup(
        [
            [
                button("Delete the note", "scrapped", night, note_id),
                button("Keep it", "change", night),
            ]
        ]
    )


def start_night(label: str, night: date) -> InlineKeyboardMarkup:
    """One button that opens a night."""
    return InlineKeyboardMarkup([[button(label, "night", night)]])


def nights(meant: Iterable[date]) -> InlineKeyboardMarkup:
    """Nights to pick from."""
    named = (button(f"Night to {short_date(night)}", "night", night) for night in meant)
    return InlineKeyboardMarkup(rows_of(named, 2))


def last_night(meant: Sequence[date], label: str = "Fill in last night") -> InlineKeyboardMarkup:
    """Last night, or a choice when that may be one of two."""
    return nights(meant) if len(meant) > 1 else start_night(label, meant[0])


def consent() -> InlineKeyboardMarkup:
    """Under the welcome."""
    return InlineKeyboardMarkup(
        [
            [button("Agree and set up", "consent", "agree")],
            [button("Only ask questions", "consent", "ask")],
        ]
    )


def times(usual: Iterable[time]) -> InlineKeyboardMarkup:
    """Usual check-in times, and the way back to a zone that was misunderstood."""
    rows = rows_of((button(f"{at:%H:%M}", "time", at) for at in usual), 3)
    return InlineKeyboardMarkup([*rows, [button("Change the time zone", "ask", "zone")]])


def topics(units: Iterable[Unit]) -> InlineKeyboardMarkup:
    """Units of the article as buttons, with the way to all topics."""
    rows = rows_of(button(unit.title, "unit", unit.key) for unit in units)
    return InlineKeyboardMarkup([*rows, [button("All topics", "topics")]])


def contents(units: Iterable[Unit]) -> InlineKeyboardMarkup:
    """The topics that the units belong to; each button carries its first unit."""
    first: dict[str, str] = {}
    for unit in units:
        first.setdefault(unit.topic, unit.key)
    return InlineKeyboardMarkup(rows_of(button(name, "topic", key) for name, key in first.items()))


def nearby(article: Article, units: Sequence[Unit]) -> InlineKeyboardMarkup:
    """The next best topics, and *Not what I asked*, which carries them by their numbers."""
    below = topics(units).inline_keyboard
    other = [[button("Not what I asked", "next", _at(article, units))]] if units else []
    return InlineKeyboardMarkup([*below[:-1], *other, below[-1]])


def calm(article: Article, units: Sequence[Unit]) -> InlineKeyboardMarkup:
    """Under an emergency: the way on when there is none, which carries the nearest units."""
    return InlineKeyboardMarkup([[button("Not an emergency now", "calm", _at(article, units))]])


def _at(article: Article, units: Sequence[Unit]) -> str:
    return "-".join(str(article.units.index(unit)) for unit in units)


def privacy(*, shares: bool) -> InlineKeyboardMarkup:
    """Under the policy, for people who agreed; `shares` says if refused questions are kept."""
    sharing = ("Stop sharing questions", "keep") if shares else (SHARE, "share")
    return InlineKeyboardMarkup(
        [
            [button(sharing[0], "privacy", sharing[1])],
            [button("Get a copy of my data", "privacy", "copy")],
            [button("Take back my consent", "privacy", "withdraw")],
        ]
    )


def delete(*, copy: bool = False) -> InlineKeyboardMarkup:
    """The second step of /delete, with a copy offered first where consent is withdrawn."""
    first = [[button("Get a copy of my data", "privacy", "copy")]] if copy else []
    return InlineKeyboardMarkup(
        [
            *first,
            [button("Yes, delete everything", "delete", "yes")],
            [button("No, keep my diary", "delete", "no")],
        ]
    )
