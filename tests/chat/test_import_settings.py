"""The settings in a file that is brought back: whose they become, and what is said about them."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from bot.demo.world import Json
from bot.domain.default_settings import Settings, settings_of
from bot.domain.import_refusals import Unfit
from bot.screens import export_import as export_import_screens
from tests.harness import Chat, Hypnic, exported, imports

CHOSEN = Settings(
    weekend_at=time(9),
    quiet_from=time(23),
    quiet_until=time(8),
    nudge_after=timedelta(hours=1),
    weekly=True,
    review_on=None,
    discreet=True,
    paused_until=date(2026, 3, 9),
)


async def settings(chat: Chat) -> Settings:
    """Those that are kept about a person."""
    person = await chat.hypnic.store.people.get(chat.id)
    assert person
    return settings_of(person)


async def chooses(chat: Chat, chosen: Settings = CHOSEN) -> Json:
    """Keep those settings and export them with a reminder; everything is deleted then."""
    kept = {name: getattr(chosen, name) for name in Settings.__slots__}
    await chat.hypnic.store.change(chat.id, kept, chat.hypnic.clock())
    await chat.types("/remind magnesium 21:30")
    file, _ = await exported(chat)
    await chat.types("/delete")
    await chat.taps("Yes, delete everything")
    return file


def people(**changes: Any) -> Json:
    """A file with one person's settings."""
    row = {"zone": "Asia/Tokyo", "check_in_at": "06:15", "discreet": 1}
    return {"format": "hypnic-1", "people": [row | changes]}


async def agrees(chat: Chat) -> None:
    """As far as the first question."""
    await chat.types("/start")
    await chat.taps("Agree and set up")


async def test_a_newcomer_has_the_settings_that_count_as_untouched(chat: Chat) -> None:
    assert await settings(chat) == Settings()


async def test_every_setting_comes_back_to_who_is_not_set_up(hypnic: Hypnic, chat: Chat) -> None:
    file = await chooses(chat)
    await agrees(chat)

    said = await imports(chat, file)

    assert chat.said[-2] == (
        "Done. New: 0 nights, 0 notes and 1 reminder. What was here already has stayed. Of the"
        " file's settings I took over: time on weekends, quiet hours, nudge, how often I ask,"
        " weekly review, lock screen, pause. /settings shows them all.\n\nSet-up is finished: your"
        " check-in comes at 07:30, time zone Europe/Berlin. You need not answer my question above."
    )
    assert said == "Paused: the next check-in comes on Sunday 15 March."
    assert chat.buttons() == ["Go on"]
    assert await settings(chat) == CHOSEN
    person = await hypnic.store.people.get(chat.id)
    assert person
    assert (person.zone, person.check_in_at, person.awaiting) == (
        "Europe/Berlin",
        time(7, 30),
        None,
    )


async def test_they_come_back_to_who_has_chosen_only_zone_and_time(
    hypnic: Hypnic, chat: Chat
) -> None:
    file = await chooses(chat)
    await chat.sets_up("Tokyo", "8:00")

    await imports(chat, file)

    said = chat.said[-2]
    assert "lock screen, pause. Your check-in time and time zone stayed. /settings" in said
    assert "Set-up" not in said
    assert await settings(chat) == CHOSEN
    person = await hypnic.store.people.get(chat.id)
    assert person
    assert (person.zone, person.check_in_at) == ("Asia/Tokyo", time(8))


async def test_a_pause_alone_is_named_and_ends_by_its_button(hypnic: Hypnic, chat: Chat) -> None:
    file = await chooses(chat, Settings(paused_until=date(2026, 3, 9)))
    await chat.sets_up("Tokyo", "8:00")

    await imports(chat, file)

    assert "Of the file's settings I took over: pause. Your check-in time" in chat.said[-2]
    await chat.taps("Go on")
    assert await settings(chat) == Settings()


async def test_settings_of_ones_own_stay_but_a_lock_screen_is_never_shown_again(
    hypnic: Hypnic, chat: Chat
) -> None:
    file = await chooses(chat)
    own = Settings(review_on=2)
    await chat.sets_up()
    await hypnic.store.change(chat.id, {"review_on": 2}, hypnic.clock())

    said = await imports(chat, file)

    assert "stayed as they were, but for the lock screen: it hides the text" in said
    assert await settings(chat) == replace(own, discreet=True)
    assert "Your settings here stayed as they were." in await imports(chat, file)


async def test_a_hidden_lock_screen_here_stays_hidden(hypnic: Hypnic, chat: Chat) -> None:
    await hypnic.store.change(chat.id, {"discreet": True}, hypnic.clock())

    said = await imports(chat, people(discreet=0, weekly=1))

    assert "Your settings here stayed as they were." in said
    assert await settings(chat) == Settings(discreet=True)


async def test_the_zone_that_was_just_said_stays_and_the_time_comes(
    hypnic: Hypnic, stranger: Chat
) -> None:
    await agrees(stranger)
    await stranger.types("Berlin")

    assert "comes at 06:15, time zone Europe/Berlin" in await imports(stranger, people())


async def test_a_file_without_a_schedule_leads_on_with_set_up(stranger: Chat) -> None:
    await agrees(stranger)

    said = await imports(stranger, people(zone=None, check_in_at=None))

    assert "I took over: lock screen. /settings shows them all." in stranger.said[-2]
    assert said.startswith("Where do you live?")
    assert (await settings(stranger)).discreet


async def test_a_pause_that_is_over_does_not_come_back(stranger: Chat) -> None:
    await agrees(stranger)

    await imports(stranger, people(paused_until="2026-03-02"))

    assert (await settings(stranger)).paused_until is None


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"weekend_at": "9:00"}, id="a time of another form"),
        pytest.param({"quiet_from": None}, id="quiet hours without a beginning"),
        pytest.param({"nudge_after": 0}, id="a nudge at once"),
        pytest.param({"nudge_after": 2**40}, id="a nudge that never comes"),
        pytest.param({"review_on": 7}, id="an eighth day"),
        pytest.param({"weekly": None}, id="neither weekly nor daily"),
        pytest.param({"discreet": 2}, id="neither hidden nor shown"),
        pytest.param({"discreet": "1"}, id="a text for a truth"),
        pytest.param({"paused_until": "2030-01-01"}, id="a pause of years"),
        pytest.param({"home_zone": "../etc"}, id="a path as the zone at home"),
    ],
)
async def test_settings_that_were_made_up_change_nothing(
    hypnic: Hypnic, stranger: Chat, changes: Json
) -> None:
    await agrees(stranger)
    before = await hypnic.store.export(stranger.id)
    sound = {"quiet_from": "22:00", "quiet_until": "06:00"}

    said = await imports(stranger, people(**(sound | changes)))

    assert said == export_import_screens.NOT_A_DIARY[Unfit.CHANGED]
    assert await hypnic.store.export(stranger.id) == before
