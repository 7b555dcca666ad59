"""Talk about the reminders there are; *is it set?* gets what is true now, and changes nothing."""

from dataclasses import replace
from html import escape

from telegram import Message

from bot.context import Context
from bot.domain import schedule
from bot.domain.model import REMINDER, Person, Reminder
from bot.domain.open_offer import WHOLE_OPEN
from bot.gateway.sending import reply
from bot.handlers import (
    due_reminders,
    offers,
    reminder_changes,
    reminder_drafts,
    reminder_ends,
    reminder_lacks,
    reminder_pauses,
    reminders,
    settings,
    which_thing,
)
from bot.handlers.reminder_list import list_screen
from bot.language.reminder_named import changes_one, named_of, thing_added
from bot.language.reminder_questions import (
    About,
    asks_about,
    asks_of_one,
    asks_whether_set,
    means_it,
    names_a_pause,
    time_asked_about,
)
from bot.language.saved_questions import asks_what_is_saved
from bot.screens import reminders as screens
from bot.screens import setting_keyboards
from bot.screens import settings as settings_screens


async def talked(
    message: Message, context: Context, person: Person, words: str, *, at_all: bool
) -> bool:
    """Take a question, an answer, a *done* or a change of a reminder; False for anything else.

    What may be another wish corrects one, not `at_all`, where it tells no more than when.
    """
    for taken in (
        *(
            added,
            reminder_lacks.another_dose,
            asked_of_one,
            asked,
            asked_of_a_time,
            reminder_changes.renamed,
            reminder_pauses.wished,
        ),
        *(reminder_pauses.resumed, reminder_drafts.answered),
        *(due_reminders.typed, reminder_changes.typed),
        *(reminder_ends.wished, which_thing.by_its_time),
    ):
        if await taken(message, context, person, words):
            return True
    if await reminder_changes.corrects(message, context, person, words, at_all=at_all):
        return True
    return changes_one(words) and await reminder_lacks.not_there(message, context, person, words)


async def added(message: Message, context: Context, person: Person, words: str) -> bool:
    """Show a reminder of another thing beside the one that is open or kept: `oh and the iron, but
    that's only mondays, 6.45`; False for anything else."""
    draft = await reminders.open_draft(context, person)
    own = [*await context.store.reminders.all(person.person_id), *([draft] if draft else [])]
    thing = thing_added(words, own)
    return bool(thing) and await reminders.meant(message, context, person, thing)


async def asked_of_draft(message: Message, context: Context, person: Person, words: str) -> bool:
    """Show once more a reminder that is not kept yet to who asks whether it is: `is that in?`."""
    draft = await reminders.open_draft(context, person) if asks_what_is_saved(words) else None
    if draft:
        await reply(message, *await reminders.draft_screen(context, person, draft))
    return draft is not None


async def asked(message: Message, context: Context, person: Person, words: str) -> bool:
    """Answer a question about the reminders, or about all that is set; False for anything else."""
    about = asks_about(words) or (About.LAST if asks_what_is_saved(words) else None)
    if person.zone is None or person.check_in_at is None:
        if about not in {About.LAST, About.REMINDERS} or "remind" not in words.lower():
            return False
        await reply(message, screens.REMIND_AFTER_SETUP)
        await settings.ask_missing(message, context, person)
        return True
    draft = await reminders.open_draft(context, person)
    if draft and about is About.REMINDERS:
        await reply(message, *await list_screen(context, person))
    if draft and (about in {About.LAST, About.REMINDERS} or _is_of(draft, words)):
        await reply(message, *await reminders.draft_screen(context, person, draft))
        return True
    last = None if about in {About.ALL, About.REMINDERS} else await _just_kept(context, person)
    if last and (about is About.LAST or _is_of(last, words)):
        buttons = screens.own_reminder_keyboard(last.reminder_id, change=True)
        await reply(message, _is_set(context, person, last), buttons)
        return True
    if about is About.REMINDERS and await reminder_lacks.not_there(message, context, person, words):
        return True
    is_idle = about is About.IN_A_PAUSE and person.paused_until is None
    if about is None or (is_idle and not names_a_pause(words)):
        return False
    text, under = await list_screen(context, person)
    await reply(message, _head(about, person) + text, under)
    return True


async def asked_of_one(message: Message, context: Context, person: Person, words: str) -> bool:
    """Say whether the reminder that is named is set, over, shown and not kept, or deleted; False
    for other words, and where none of that name is known, or only a draft whose time has passed."""
    if person.check_in_at is None or not asks_of_one(words):
        return False
    words = words.replace(" thing", " one")
    own = await context.store.reminders.all(person.person_id)
    ahead = [each for each in own if _comes(context, person, each)]
    if named := named_of(words, ahead) or named_of(words, own):
        under = screens.own_reminder_keyboard(named.own.reminder_id, change=True)
        await reply(message, _is_set(context, person, named.own), under)
        return True
    drafts = {
        wish.text: (number, wish)
        for number, wish in reversed(await context.store.reminders.all_proposed(person.person_id))
    }
    named = named_of(words, [w for _, w in drafts.values() if _comes(context, person, w)])
    if named is None:
        return False
    draft, wish = drafts[named.own.text]
    if await offers.last_set(context, person.person_id) == f"{REMINDER}{draft}":
        text = screens.REMIND_DELETED.format(text=escape(wish.text))
        await reply(message, text, screens.put_back_keyboard(draft))
        return True
    person = replace(person, awaiting=f"{REMINDER}{draft}{WHOLE_OPEN}")
    await context.store.people.await_text(person.person_id, person.awaiting)
    await reply(message, *await reminders.draft_screen(context, person, wish))
    return True


async def asked_of_a_time(message: Message, context: Context, person: Person, words: str) -> bool:
    """Answer whether something is set for a time; False for anything else.

    Where nothing is, a typed yes has the check-in come then.
    """
    at = time_asked_about(words)
    if at is None or person.zone is None or person.check_in_at is None:
        return False
    if person.check_in_at == at:
        await reply(message, screens.comes_then(person))
        return True
    own = [r for r in await context.store.reminders.all(person.person_id) if at in r.times]
    if own:
        under = screens.own_reminder_keyboard(own[0].reminder_id, change=True)
        await reply(message, "\n".join(_is_set(context, person, each) for each in own), under)
        return True
    await offers.keep(context, person, "time", at)
    under = setting_keyboards.times_keyboard(person.check_in_at, [at])
    await reply(message, screens.nothing_then(person, at), under)
    return True


def _is_of(own: Reminder, words: str) -> bool:
    return means_it(words, own.text) or asks_whether_set(words, own.text)


def _is_set(context: Context, person: Person, own: Reminder) -> str:
    return screens.is_set_text(own, is_over=not _comes(context, person, own))


def _comes(context: Context, person: Person, own: Reminder) -> bool:
    """Whether a reminder has a time that is still ahead."""
    return bool(own.times and schedule.next_own(own, person.zone or "UTC", context.now(), 1))


def _head(about: About, person: Person) -> str:
    """What is said before the list: when the check-in comes, and what a pause does not stop."""
    if about in {About.ALL, About.LAST}:
        return settings_screens.check_in_line(person)
    if person.paused_until is None and about is not About.IN_A_PAUSE:
        return ""
    return settings_screens.paused_line(person) + screens.REMIND_GO_ON


async def _just_kept(context: Context, person: Person) -> Reminder | None:
    """The reminder that was set last in this talk, if it is there still."""
    topic = await offers.last_set(context, person.person_id)
    number = topic.removeprefix(REMINDER) if topic.startswith(REMINDER) else ""
    return await context.store.reminders.get(person.person_id, int(number)) if number else None
