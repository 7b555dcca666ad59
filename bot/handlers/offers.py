"""What was shown and is done by a tap: kept, so that a typed yes can do it, too."""

from dataclasses import replace

from bot.context import Context
from bot.domain.model import BACK, REMINDER, Person, awaited_before, happening_above
from bot.domain.open_offer import Offer, offered, shows_draft
from bot.language.corrections import correction
from bot.language.set_back import changes_it, says_wrong
from bot.language.yes_or_no import YES, answer_to
from bot.screens.callback_data import encode, parse


async def keep(context: Context, person: Person, verb: str, *args: object) -> None:
    """Await a yes or no to what the button with that verb and these arguments does."""
    now = await context.person(person.person_id)  # A danger may just have been asked about.
    awaiting = now.awaiting if now else None
    offer = Offer(encode(verb, *args), awaited_before(awaiting) or "")
    written = happening_above(awaiting) + offer.written(context.night_of(person))
    await context.store.people.await_text(person.person_id, written)


async def can_set_back(context: Context, person: Person, verb: str, *args: object) -> None:
    """Remember the button that undoes the change of a setting: it may be corrected next."""
    await is_set(context, person.person_id, BACK + encode(verb, *args))


def is_first(context: Context, verb: str, *args: object) -> None:
    """Let a setting that was made for the first time be corrected; it is no topic of a talk, since
    bare words after it are of the night that is asked about with it."""
    context.lately = context.lately.with_set(BACK + encode(verb, *args), context.now())


async def is_set(context: Context, person_id: int, topic: str) -> None:
    """Remember what was set or shown to be changed: what is corrected next may be that."""
    context.lately = context.lately.with_set(topic, context.now())
    await context.store.question_log.remember(person_id, topic, context.now())


async def last_set(context: Context, person_id: int, words: str = "") -> str:
    """The topic of what was set just now, or of what was set within the hour for words that
    plainly change something, or correct it before anything else was talked of; else nothing."""
    topic = await context.store.question_log.topic(person_id, context.now())
    if topic and topic.startswith((REMINDER, BACK)):
        return topic
    is_next = topic is None and (correction(words) or says_wrong(words))
    return context.lately.topic if is_next or changes_it(words) else ""


async def leave(context: Context, person: Person, offer: Offer) -> Person:
    """Keep for the words of its button what something else was said after; the person as read."""
    above = happening_above(person.awaiting)
    awaiting = above + offer.left(context.now())
    await context.store.people.await_text(person.person_id, awaiting)
    return replace(person, awaiting=awaiting)


async def end(context: Context, person: Person) -> None:
    """Await what was awaited before an offer, if there is one."""
    before = awaited_before(person.awaiting)
    if before != person.awaiting:
        await context.store.people.await_text(person.person_id, before)


async def drop(context: Context, person: Person | None) -> None:
    """Await neither an offer nor a reminder that is shown: a yes would be to something else."""
    if person and shows_draft(awaited_before(person.awaiting)):
        await context.store.people.await_text(person.person_id, None)
    elif person:
        await end(context, person)


def is_agreed(context: Context, person: Person, words: str) -> bool:
    """Whether words are a yes to the offer or to the reminder that is shown, and no more."""
    offer = offered(person.awaiting, context.night_of(person))
    tap = parse(offer.data) if offer else None
    if tap is None and not shows_draft(person.awaiting):
        return False
    return answer_to(tap.verb if tap else "draft", words) == YES
