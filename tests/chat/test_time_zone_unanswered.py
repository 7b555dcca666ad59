"""The question for a place that is left: nothing is awaited, and its location button is gone."""

import pytest

from tests.harness import Chat, Hypnic, exported, imports

LEFT = "Fine. Your time zone stays as it was."


def shares_location(chat: Chat) -> bool:
    """Whether the button that shares a location stands under the chat."""
    sent = [str(call.get("reply_markup")) for _, call in chat.hypnic.wire.calls]
    words = [keys for keys in sent if "request_location" in keys or "remove_keyboard" in keys]
    return "request_location" in words[-1]


async def awaited(chat: Chat) -> str | None:
    """What the next text would be taken for."""
    person = await chat.hypnic.store.people.get(chat.id)
    assert person
    return person.awaiting


@pytest.mark.parametrize("answered", [[], ["Springfield"]])
async def test_a_finished_import_ends_the_question_of_set_up(
    hypnic: Hypnic, chat: Chat, answered: list[str]
) -> None:
    file, _ = await exported(chat)
    other = hypnic.join()
    await other.types("/start")
    await other.taps("Agree and set up")
    assert shares_location(other)
    for place in answered:
        await other.types(place)

    assert "Set-up is finished" in await imports(other, file)

    assert await awaited(other) is None
    assert not shares_location(other)


async def test_a_file_without_a_schedule_leaves_the_question_as_it_is(stranger: Chat) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")

    await imports(stranger, {"format": "hypnic-1"})

    assert await awaited(stranger) == "zone"
    assert shares_location(stranger)


@pytest.mark.parametrize("command", ["/diary", "/settings", "/checkin", "/remind", "/import"])
async def test_another_command_leaves_the_question_for_the_zone(chat: Chat, command: str) -> None:
    await chat.types("/settings")
    await chat.taps("Change the time zone")
    assert shares_location(chat)

    await chat.types(command)

    assert chat.said[-2] == LEFT
    assert (await awaited(chat) or "night:20260302::20260302").startswith(
        "night:20260302::20260302"
    )
    assert not shares_location(chat)


@pytest.mark.parametrize("button", ["Weekends", "Change the check-in time"])
async def test_another_setting_leaves_the_question_for_the_zone(chat: Chat, button: str) -> None:
    await chat.types("/settings")
    await chat.taps("Change the time zone", button)

    assert LEFT in chat.said
    assert await awaited(chat) in {"weekend", "time"}
    assert not shares_location(chat)


@pytest.mark.parametrize("typed", ["thanks ciao", "bye", "thx"])
async def test_thanks_and_goodbyes_are_no_place(chat: Chat, typed: str) -> None:
    await chat.types("change my time zone")

    assert "do not know that place" not in await chat.types(typed)
    assert "Paris" in await chat.types("Paris")


async def test_nothing_is_said_of_a_zone_that_was_not_asked_for(chat: Chat) -> None:
    await chat.types("/settings")
    await chat.taps("Change the check-in time")

    await chat.types("/diary")

    assert LEFT not in chat.said
