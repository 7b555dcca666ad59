"""News of a night that something else was asked after: still saved in words, never by surprise."""

import pytest

from bot.domain.model import OFFER, awaited_before
from tests.chat.test_night_news import MONDAY
from tests.harness import Chat, Hypnic

NEWS = "Last night my left leg twitched a lot"
ASIDE = "how common is it?"
READ = "Night to Mon 2 Mar: a lot of twitching; leg"


async def _saved(hypnic: Hypnic, chat: Chat) -> bool:
    return bool(await hypnic.store.nights.answers(chat.id, MONDAY))


@pytest.mark.parametrize(
    "typed",
    [
        *("save it yes", "yes please save that", "ok save it now", "Save this.", "note that pls"),
        *("i meant yes save the leg too", "and save the night"),
    ],
)
async def test_the_words_of_the_button_save_it_after_another_question(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types(NEWS)
    await chat.types(ASIDE)
    await chat.types("does alcohol matter?")

    assert "Saved: a lot of twitching, leg" in await chat.types(typed)
    assert await _saved(hypnic, chat)


@pytest.mark.parametrize(
    "typed",
    [
        "yes",
        "yes please",
        "Yes please save that, with the kicks",
        "save it and the kicks too",
        "I asked you to save my night not send me files",
        "He says I kicked him twice. Should I write that down?",
        "now where did last night go, you said nothing was saved yet",
        "did you save it?",
    ],
)
async def test_other_words_show_it_again_and_say_that_nothing_is_saved(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types(NEWS)
    await chat.types(ASIDE)

    said = await chat.types(typed)

    assert said.startswith(("Not yet.", "Something came in between"))
    assert READ in said
    assert not await _saved(hypnic, chat)
    assert "Saved: a lot of twitching, leg" in await chat.types("yes")


async def test_after_more_than_an_hour_it_is_only_shown_again(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types(NEWS)
    await chat.types(ASIDE)
    await hypnic.later(minutes=61)

    assert READ in await chat.types("save it")
    assert not await _saved(hypnic, chat)


@pytest.mark.parametrize("typed", ["no", "thanks", "can I save this as a pdf?", "is it harmless?"])
async def test_nothing_else_saves_it_or_shows_it_again(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types(NEWS)
    await chat.types(ASIDE)

    assert READ not in await chat.types(typed)
    assert not await _saved(hypnic, chat)


async def test_it_stands_in_the_way_of_nothing_that_is_awaited(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types(NEWS)
    await chat.types(ASIDE)

    person = await hypnic.store.people.get(chat.id)

    assert person is not None
    assert (person.awaiting or "").startswith(OFFER)
    assert awaited_before(person.awaiting) is None


async def test_a_danger_told_with_it_comes_first(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types(NEWS)
    await chat.types(ASIDE)

    said = await chat.types("save it and my chest hurts badly and my left arm is numb")

    assert "emergency" in said
    assert not await _saved(hypnic, chat)
