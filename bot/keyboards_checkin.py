"""The keyboards under the questions of a check-in."""

from datetime import date
from functools import lru_cache
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.domain.checkin import open_questions, question_before
from bot.domain.questions import Answers, Choice, Question, chosen
from bot.keyboards import Row, button, rows_of
from bot.words import short_date


def question(
    asked: Question, answers: Answers, night: date, *, reminder: bool = False
) -> InlineKeyboardMarkup:
    """The keyboard under a question of the check-in, chips ticked as they are kept.

    Under a message that the bot started, *Later* and *Skip today* are the ways out.
    """
    before = question_before(answers, asked.key)
    ticked = chosen(answers, asked.key)
    return _question(asked, ticked, before.key if before else None, night, reminder)


@lru_cache(maxsize=512)
def _question(
    asked: Question,
    ticked: frozenset[str],
    before: str | None,
    night: date,
    reminder: bool,  # noqa: FBT001
) -> InlineKeyboardMarkup:
    if asked.several:
        chips = [_chip(asked, choice, choice.key in ticked, night) for choice in asked.choices]
        rows = rows_of(chips, 1 if any(len(c.label) > 22 for c in asked.choices) else 2)
        rows.append(_ends(asked, bool(ticked), night))
    else:
        rows = rows_of(button(c.label, "choose", night, asked.key, c.key) for c in asked.choices)
    put_off = [button("Later", "later", night, "ask"), button("Skip today", "pass", night)]
    rows.append(put_off if reminder else _ways_out(asked, before, night))
    return _MadeOnce(rows)


class _MadeOnce(InlineKeyboardMarkup):
    """A keyboard whose JSON is made once, as many people are asked the same question."""

    def __init__(self, rows: list[Row]) -> None:
        super().__init__(rows)
        self._json = super().to_dict()

    def to_dict(self, recursive: bool = True) -> dict[str, Any]:  # noqa: FBT001, FBT002
        """The keyboard as PTB sends it."""
        return self._json if recursive else super().to_dict(recursive=False)


@lru_cache(maxsize=64)
def check_in(night: date, missed: tuple[date, ...], pause: date | None) -> InlineKeyboardMarkup:
    """Under a check-in that the bot started: missed nights to fill in, and perhaps a pause."""
    under = question(open_questions({})[0], {}, night, reminder=True)
    if not missed and not pause:
        return under
    rows = [list(row) for row in under.inline_keyboard]
    rows += [[button(f"Fill in {short_date(day)}", "fill", day)] for day in missed]
    if pause:
        rows.append([button("Pause for 2 weeks", "pause", pause)])
    return _MadeOnce(rows)


def _chip(asked: Question, choice: Choice, on: bool, night: date) -> InlineKeyboardButton:  # noqa: FBT001
    label = f"✓ {choice.label}" if on else choice.label
    return button(label, "tick", night, asked.key, choice.key, not on)


def _ends(asked: Question, ticked: bool, night: date) -> Row:  # noqa: FBT001
    if ticked:
        return [button("Done", "done", night, asked.key)]
    return [button(asked.none, "none", night, asked.key)] if asked.none else []


def _ways_out(asked: Question, before: str | None, night: date) -> Row:
    back = [button("Back", "show", night, before)] if before else []
    return [*back, button("Skip", "skip", night, asked.key), button("Stop here", "stop", night)]
