"""The check-in: a night's questions, its summary, and the ways to change it."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from functools import lru_cache
from html import escape

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.domain import checkin
from bot.domain.checkin import open_questions, question_before
from bot.domain.entries import line_of, summary_of
from bot.domain.model import Note
from bot.domain.note_limits import LONGEST_NOTE
from bot.domain.question_types import Answers, Choice, Question, chosen
from bot.screens.common import STANDS_OUT, Row, Screen, button, copy_button, rows_of
from bot.screens.formatting import long_date, short_date
from bot.screens.settings import ONLY_WHEN_I_WRITE

NIGHT_TO = "Night to {night}"
NIGHT_HEAD = f"<b>{NIGHT_TO}</b>"
NIGHT_SAVED = f"{NIGHT_HEAD}\nSaved: {{summary}}."
NOTHING_SAVED = f"{NIGHT_HEAD}\nNothing noted."
COPY = "Copy this line"
OVERTAKEN = (
    f"{NIGHT_HEAD}\nThis check-in is closed. Reply here to tell of that night, or open it in"
    " /diary."
)
REPLY_FOR_NOTE = "Reply to this message to add a note."
CHANGE_WHAT = f"{NIGHT_HEAD}\nWhat would you like to change?"
ASKED_IN = (
    "The check-in asks about that under <b>{name}</b>. Type it now in your own words, or tap the"
    " button."
)
TICKED = "I ticked what I understood. Tap Done if that is all, or tick the rest."
LEFT_OPEN = "All right. What you told is kept. Go on whenever you like."
ENOUGH = "All right, that is all for this night.\n\n"
NOTED = "Noted: {summary}.\n\n"
WITH_NOTE = "all your words as a note"
WITH_CUT_NOTE = f"the first {LONGEST_NOTE:,} characters of your words as a note"

WHICH_NIGHT = "It is early. Which night do you mean?"
WHICH_NIGHT_NAMED = "Which night do you mean? Each is named by the morning after it."
NIGHT_TOO_OLD = "That night is too long ago to be changed. Send /diary to see your nights."
NIGHT_TO_COME = "That night has not ended yet."
NOTE = "Your note: {note}"
MORE_NOTES = "There is no room for more notes here: see them all with /export."
QUIET_WEEKS = (
    "The last {count} nights were all quiet. If you like, I ask only once a week from now on."
    " You can note any night with /checkin."
)


LONGEST_MESSAGE = 4096  # Telegram's limit after its entities were read, in units of UTF-16.


def question_screen(
    question: Question, answers: Answers, night: date, *, reminder: bool = False
) -> Screen:
    """A question as text and keyboard."""
    ticked = chosen(answers, "events")
    events = [c.summary for c in _choices("events") if c.key in ticked]
    asked = question.text.format(events=", ".join(events))
    head = NIGHT_HEAD.format(night=long_date(night))
    return f"{head}\n{asked}", question_keyboard(question, answers, night, reminder=reminder)


def noted(answers: Answers, keys: Collection[str], *, kept: str = "") -> str:
    """What was read of an answer that tells more than was asked, or is `kept` as a note besides,
    as far as a note has room for it."""
    note = WITH_CUT_NOTE if len(kept) > LONGEST_NOTE else WITH_NOTE
    told = [line_of(answers, keys), note if kept else ""]
    return NOTED.format(summary="; ".join(filter(None, told)))


def closed_screen(answers: Answers, night: date) -> Screen:
    """The line that sums up a night."""
    text = left_behind(answers, night, closed=True)
    under = closed_keyboard(night, line=copied_line(answers, night))
    return f"{text}\n{REPLY_FOR_NOTE}", under


def with_notes(text: str, notes: Iterable[str]) -> str:
    """The text with its night's notes beneath it, each whole, as many as one message can hold."""
    lines, room = [text], LONGEST_MESSAGE - _units(f"{text}\n{MORE_NOTES}")
    for note in notes:
        room -= _units(f"\n{NOTE.format(note=note)}")
        if room < 0:
            return "\n".join([*lines, MORE_NOTES])
        lines.append(NOTE.format(note=escape(note)))
    return "\n".join(lines)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def left_behind(answers: Answers, night: date, *, closed: bool) -> str:
    """What a check-in without buttons says: how the night was, or how to fill it in."""
    if not closed:
        return OVERTAKEN.format(night=long_date(night))
    saved = NIGHT_SAVED if answers.keys() - {checkin.END} else NOTHING_SAVED
    return saved.format(night=long_date(night), summary=summary_of(answers))


def night_screen(
    answers: Answers,
    night: date,
    needs: frozenset[str] = frozenset(),
    *,
    reminder: bool = False,
) -> Screen:
    """The first open question of a night, or its summary."""
    upcoming = checkin.next_question(answers, needs)
    if upcoming is None:
        return closed_screen(answers, night)
    return question_screen(upcoming, answers, night, reminder=reminder)


def closed_keyboard(
    night: date, undo: str | None = None, *, is_open: bool = False, line: str = ""
) -> InlineKeyboardMarkup:
    """Under the line that sums up a night; the undo button carries what it brings back.

    `line` is the summary, which can be copied.
    """
    row = [button("Change", "change", night)]
    if undo:
        row.append(button("Undo the last change", "undo", night, undo))
    rest = [[button("Answer the rest", "night", night)]] if is_open else []
    copied = [[copy_button(COPY, line)]] if line else []
    return InlineKeyboardMarkup([*rest, row, *copied])


def copied_line(answers: Answers, night: date) -> str:
    """A night in one plain line; empty when nothing was noted."""
    told = answers.keys() - {checkin.END}
    return f"Night to {long_date(night)}: {summary_of(answers)}." if told else ""


def change_keyboard(
    asked: Sequence[Question], notes: Iterable[Note], night: date
) -> InlineKeyboardMarkup:
    """The questions of a night, each to be answered again, and its notes, to be deleted."""
    buttons = [button(question.name, "show", night, question.key) for question in asked]
    written = [button(f"Note: {note.text[:30]}", "scrap", night, note.note_id) for note in notes]
    close = [button("Close", "night", night)]
    return InlineKeyboardMarkup([*rows_of(buttons, 2), *rows_of(written[:20]), close])


def start_night_keyboard(label: str, night: date) -> InlineKeyboardMarkup:
    """One button that opens a night."""
    return InlineKeyboardMarkup([[button(label, "night", night)]])


def nights_keyboard(meant: Iterable[date]) -> InlineKeyboardMarkup:
    """Nights to pick from."""
    named = (button(f"Night to {short_date(night)}", "night", night) for night in meant)
    return InlineKeyboardMarkup(rows_of(named, 2))


def asked_in(question: Question, night: date) -> Screen:
    """In which question something is asked about, and the way to it."""
    under = InlineKeyboardMarkup([[button(question.name, "show", night, question.key)]])
    return ASKED_IN.format(name=question.name), under


def last_night_keyboard(
    meant: Sequence[date], label: str = "Fill in last night"
) -> InlineKeyboardMarkup:
    """Last night, or a choice when that may be one of two."""
    return nights_keyboard(meant) if len(meant) > 1 else start_night_keyboard(label, meant[0])


def less_often_keyboard() -> InlineKeyboardMarkup:
    """Under the offer to ask less often."""
    row = [button("Once a week", "set", "weekly", 1), button("Every day", "set", "weekly", 0)]
    return InlineKeyboardMarkup([row])


def question_keyboard(
    asked: Question, answers: Answers, night: date, *, reminder: bool = False
) -> InlineKeyboardMarkup:
    """The keyboard under a question of the check-in, chips ticked as they are kept.

    Under a message that the bot started, *Later* and *Skip today* are the ways out.
    """
    before = question_before(answers, asked.key)
    ticked = chosen(answers, asked.key)
    return _question(asked, ticked, before.key if before else None, night, reminder)


@lru_cache(maxsize=64)
def check_in_keyboard(
    night: date, missed: tuple[date, ...], pause: date | None
) -> InlineKeyboardMarkup:
    """Under a check-in that the bot started: missed nights to fill in, and perhaps how to go on."""
    under = question_keyboard(open_questions({})[0], {}, night, reminder=True)
    if not missed and not pause:
        return under
    rows = [list(row) for row in under.inline_keyboard]
    rows += [[button(f"Fill in {short_date(day)}", "fill", day)] for day in missed]
    if pause:
        rows += [
            [button("Every day", "set", "weekly", 0), button("Once a week", "set", "weekly", 1)],
            [
                button("Only when I write", "set", "weekly", ONLY_WHEN_I_WRITE),
                button("Pause for 2 weeks", "pause", pause),
            ],
        ]
    return _MadeOnce(rows)


def _choices(key: str) -> tuple[Choice, ...]:
    question = checkin.question_of(key)
    return question.choices if question else ()


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
        rows += [ends] if (ends := _ends(asked, bool(ticked), night)) else []
    else:
        rows = rows_of(
            button(
                *(choice.label, "choose", night, asked.key, choice.key),
                style=STANDS_OUT if choice.ordinary else None,
            )
            for choice in asked.choices
            if not choice.retired
        )
    put_off = [button("Later", "later", night, "ask"), button("Skip today", "pass", night)]
    rows.append(put_off if reminder else _ways_out(asked, before, night))
    return _MadeOnce(rows)


class _MadeOnce(InlineKeyboardMarkup):
    """A keyboard whose JSON is made once, as many people are asked the same question."""

    def __init__(self, rows: list[Row]) -> None:
        super().__init__(rows)
        self._json = super().to_json()

    def to_json(self) -> str:
        """The keyboard as it is sent."""
        return self._json


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
