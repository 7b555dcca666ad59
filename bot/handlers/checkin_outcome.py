"""What follows an answer to the check-in: the next screen, what was found, what is open now."""

from dataclasses import dataclass
from datetime import date, timedelta

from telegram import CallbackQuery, Message

from bot.context import Context
from bot.domain import checkin
from bot.domain.correction_limits import is_correctable
from bot.domain.entries import entry_of
from bot.domain.flags import FlagChanges
from bot.domain.model import NIGHT, QUIET, SOFT, Person, awaited_before
from bot.domain.open_question import SAVED, Shown, live, shown
from bot.domain.question_types import Answers, chosen
from bot.gateway.sending import answer_tap, put_away, reply_numbered, send
from bot.handlers import patterns
from bot.screens import checkin as screens
from bot.screens import common
from bot.screens.formatting import long_date

QUIET_RUN = 21
"""So many quiet nights in a row, and the bot offers once to ask less often."""


async def kept_screen(
    context: Context,
    person: Person,
    night: date,
    answers: Answers,
    needs: frozenset[str] = frozenset(),
) -> common.Screen:
    """The first open question of a night, or its summary."""
    if checkin.next_question(answers, needs) is not None:
        return screens.night_screen(answers, night, needs)
    return await saved_screen(context, person, night, answers)


async def saved_screen(
    context: Context, person: Person, night: date, answers: Answers
) -> common.Screen:
    """The line that sums up a night, its notes, and the ways to answer the rest and to change."""
    text, _ = screens.closed_screen(answers, night)
    notes = await context.store.nights.notes(person.person_id, night)
    changed = await context.person(person.person_id)
    day, _, before = ((changed.undo if changed else None) or "").partition(":")
    is_of_it = day == f"{night:%Y%m%d}" and ":" not in before  # A move is of two nights.
    undo = before if is_of_it else None
    is_open = checkin.next_question(answers) is not None
    line = screens.copied_line(answers, night)
    under = screens.closed_keyboard(night, undo, is_open=is_open, line=line)
    text += await patterns.corrected_today(context, person)
    return screens.with_notes(text, notes), under


async def change_screen(
    context: Context, person: Person, night: date, answers: Answers
) -> common.Screen:
    """Which question of a night to answer again, and its notes."""
    asked = checkin.open_questions(answers)
    notes = await context.store.nights.notes_between(person.person_id, night, night)
    text = screens.CHANGE_WHAT.format(night=long_date(night))
    return text, screens.change_keyboard(asked, reversed(notes), night)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comes after an answer: the screen, whether it is the last, and what was found."""

    screen: common.Screen
    is_finished: bool
    changed: FlagChanges | None

    async def tell(self, context: Context, person: Person) -> None:
        """Say what the night has brought."""
        if self.changed:
            await patterns.tell(context, person, self.changed)


async def after(
    context: Context, person: Person, night: date, answers: Answers, *, judged: bool = False
) -> Outcome:
    """Judge a night that is finished; `judged` says to judge it at once."""
    needs: frozenset[str] = frozenset()
    finished = checkin.next_question(answers) is None
    if finished and checkin.END not in answers:
        needs = await patterns.follow_ups(context, person, night)
        finished = checkin.next_question(answers, needs) is None
    changed = await patterns.judge(context, person) if finished or judged else None
    return Outcome(await kept_screen(context, person, night, answers, needs), finished, changed)


def is_judged(answers: Answers, key: str) -> bool:
    """Whether an answer to that question is judged at once: what it was, or still unwell."""
    return key in {"course", "lasted"} or (key == "well" and "unwell" in chosen(answers, key))


async def mark_shown(
    context: Context, person: Person, night: date, question: str = "", number: int = 0
) -> None:
    """Keep which night, and which question of it, typed words answer from now on.

    Nothing is written where that follows from the diary, so that answering tonight's check-in
    by taps costs nothing; `number` is of the message in which it stands, if that is a reply.
    """
    if question == SAVED:  # What was set before is not the last thing any more.
        context.lately = context.lately.without_set()
    today, awaiting = context.night_of(person), awaited_before(person.awaiting) or ""
    before = shown(awaiting, today)
    if awaiting and not awaiting.startswith((NIGHT, *SOFT)):
        return
    number = number or (before.number if before and before.night == night else 0)
    now = Shown(night, question, number)
    if person.awaiting != now.written(today) and before != now:
        await context.store.people.await_text(person.person_id, now.written(today))


async def show_live(
    message: Message,
    context: Context,
    person: Person,
    night: date,
    screen: common.Screen,
    question: str = "",
    answered: str = "",
) -> None:
    """Reply with a night's screen, which is the one live message: the one before loses its buttons.

    `answered` is the text of the question that was answered in words.
    """
    number = await reply_numbered(message, *screen)
    await mark_shown(context, person, night, question, number)
    before = live(awaited_before(person.awaiting))
    if before is None:
        return
    answers = await context.store.nights.answers(person.person_id, before.night)
    closed = checkin.next_question(answers) is None
    left = screens.left_behind(answers, before.night, closed=closed)
    left = answered if answered and before.night == night else left
    await put_away(context.bot, person.person_id, before.number, left)


async def settle(
    context: Context, person: Person, night: date, tapped: CallbackQuery | None = None
) -> None:
    """A night is closed where it was tapped, or goes on in a new message: the rest is cleared."""
    number = tapped.message.message_id if tapped and tapped.message else None
    await context.store.standing.settle(person.person_id, night, number)


async def offer_less(context: Context, person: Person, night: date) -> None:
    """After weeks of quiet nights: offer once to ask less often."""
    if person.weekly or person.weekly_offered:
        return
    first = night - timedelta(days=QUIET_RUN - 1)
    diary = await context.store.nights.diary(person.person_id, first, night)
    jerks = [entry_of(day, answers).jerks for day, answers in diary.items()]
    if jerks == [QUIET] * QUIET_RUN:
        await context.store.change(person.person_id, {"weekly_offered": True}, context.now())
        text = screens.QUIET_WEEKS.format(count=QUIET_RUN)
        await send(context.bot, person.person_id, text, screens.less_often_keyboard())


async def may_change(query: CallbackQuery, context: Context, person: Person, night: date) -> bool:
    """Whether the night may be changed; if not, the tap is told why."""
    today = context.night_of(person)
    if is_correctable(night, today):
        return True
    flown_west = night == today + timedelta(days=1)
    if flown_west and await context.store.ledger.was_asked(person.person_id, night):
        return True
    reason = screens.NIGHT_TO_COME if night > today else screens.NIGHT_TOO_OLD
    await answer_tap(query, reason, alert=True)
    return False


async def is_asked_about(context: Context, person: Person) -> bool:
    """Whether a night is asked about, and not all of it answered."""
    today = context.night_of(person)
    at = shown(person.awaiting, today)
    if at is None:
        return False
    answers = await context.store.nights.answers(person.person_id, at.night)
    if checkin.END in answers or checkin.next_question(answers) is None:
        return False
    is_shown = bool(answers) or person.awaiting == at.written(today)
    return is_shown or await context.store.ledger.was_asked(person.person_id, at.night)
