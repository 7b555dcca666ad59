"""Where a person is: cities in any spelling, shared locations, offsets, and travelling."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest

from bot.places.cities import places_called
from bot.places.location import zone_at
from bot.places.regions import COUNTRIES, names, regions
from bot.places.zone_names import ZONES_MEANT
from storage.database import rows
from tests.harness import Chat, Hypnic

TABLES = ("people", "inbox", "answers", "notes", "ledger", "reminders")


@pytest.mark.parametrize(
    ("typed", "zones"),
    [
        pytest.param("London", ["Europe/London"], id="a big city with small namesakes"),
        pytest.param("london, canada", ["America/Toronto"], id="with its country"),
        pytest.param("Paris Texas", ["America/Chicago"], id="with its state"),
        pytest.param("münchen", ["Europe/Berlin"], id="accents"),
        pytest.param("MUENCHEN", ["Europe/Berlin"], id="without accents"),
        pytest.param("Москва", ["Europe/Moscow"], id="Cyrillic"),
        pytest.param("東京", ["Asia/Tokyo"], id="Japanese"),
        pytest.param("Bombay", ["Asia/Kolkata"], id="an old name"),
        pytest.param("NYC", ["America/New_York"], id="letters"),
        pytest.param("st petersburg, russia", ["Europe/Moscow"], id="abbreviated"),
        pytest.param("Berln", ["Europe/Berlin"], id="a letter missing"),
        pytest.param("copenhagn", ["Europe/Copenhagen"], id="another letter missing"),
        pytest.param("Germany", ["Europe/Berlin"], id="a country of one zone"),
        pytest.param("India", ["Asia/Kolkata"], id="a country with a small namesake"),
        pytest.param("England", ["Europe/London"], id="a country by another name"),
        pytest.param("Texas", ["America/Chicago", "America/Denver"], id="a state of two zones"),
        pytest.param("I live in Berlin", ["Europe/Berlin"], id="as a sentence"),
        pytest.param("In Salah", ["Africa/Algiers"], id="a name like a sentence"),
        pytest.param(
            "Springfield",
            ["America/Chicago", "America/New_York", "America/Los_Angeles"],
            id="several that fit",
        ),
        pytest.param("Nowhere", [], id="nowhere"),
        pytest.param("", [], id="nothing"),
        pytest.param("x" * 4000, [], id="very long"),
    ],
)
def test_a_city_is_found_in_any_common_spelling(typed: str, zones: list[str]) -> None:
    assert [place.zone for place in places_called(typed)] == zones


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [
        pytest.param(52.5163, 13.3777, "Europe/Berlin", id="Berlin"),
        pytest.param(27.7172, 85.3240, "Asia/Kathmandu", id="Kathmandu"),
        pytest.param(40.0, -30.0, "Etc/GMT+2", id="at sea"),
    ],
)
def test_a_position_has_a_zone(latitude: float, longitude: float, zone: str) -> None:
    assert zone_at(latitude, longitude) == zone


async def test_a_shared_location_never_reaches_the_disk(hypnic: Hypnic, stranger: Chat) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")
    keys = stranger.messages[-1]["reply_markup"]["keyboard"]
    assert keys == [[{"text": "Share my location once", "request_location": True}]]

    hypnic.world.post(
        stranger.person, {"location": {"latitude": 35.6895, "longitude": 139.6917}}, out=True
    )
    (raw,) = hypnic.world.pending
    await hypnic.inbox.receive([raw])

    kept = rows(hypnic.store.db, "select raw from inbox order by update_id desc limit 1")
    assert kept == [{"raw": None}]


async def test_a_shared_location_sets_the_zone_and_is_forgotten(
    hypnic: Hypnic, stranger: Chat
) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")

    await stranger.sends({"location": {"latitude": 35.6895, "longitude": 139.6917}})

    assert stranger.said[-2] == ("Thank you. Your location told me the time zone. It is not kept.")
    assert stranger.last.startswith("Time zone: Asia/Tokyo. It is 15:00 there now.")
    kept = str([rows(hypnic.store.db, f"select * from {table}") for table in TABLES])
    assert "35.6" not in kept
    assert "139.6" not in kept


async def test_several_cities_are_offered(stranger: Chat) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")

    assert await stranger.types("Springfield") == "Which one do you mean?"
    assert stranger.buttons() == [
        "Springfield, Missouri, United States",
        "Springfield, Massachusetts, United States",
        "Springfield, Oregon, United States",
    ]
    await stranger.taps("Springfield, Massachusetts, United States")
    assert stranger.last.startswith("Time zone: America/New York.")


@pytest.mark.parametrize(
    ("typed", "zones"),
    [
        ("pacific time", ["America/Los Angeles", "America/Vancouver"]),
        ("MST", ["America/Denver", "America/Edmonton", "America/Phoenix"]),
        ("Mountain", ["America/Denver", "America/Edmonton", "America/Phoenix"]),
        ("PT", ["America/Los Angeles", "America/Vancouver"]),
        ("Central", ["America/Chicago", "America/Winnipeg", "America/Regina"]),
        ("CST", ["America/Chicago", "America/Winnipeg", "America/Regina", "Asia/Shanghai"]),
        (
            "birmingham",
            [
                "Birmingham, United Kingdom",
                "Birmingham, Alabama, United States",
                "Birmingham, Michigan, United States",
            ],
        ),
        (
            "Ontario",
            [
                "Toronto, Ontario, Canada",
                "Kenora, Ontario, Canada",
                "Ontario, California, United States",
            ],
        ),
    ],
)
async def test_a_name_of_several_zones_is_asked_back(
    stranger: Chat, typed: str, zones: list[str]
) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")

    assert await stranger.types(typed) == "Which one do you mean?"
    assert stranger.buttons() == zones


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Alberta", "America/Edmonton"),
        ("toronto, ontario", "America/Toronto"),
        ("New South Wales", "Australia/Sydney"),
        ("Bavaria", "Europe/Berlin"),
        ("Bayern", "Europe/Berlin"),
        ("Österreich", "Europe/Vienna"),
        ("Schweiz", "Europe/Zurich"),
        ("birmingham england", "Europe/London"),
        ("日本", "Asia/Tokyo"),
        ("Québec", "America/Toronto"),
    ],
)
def test_regions_and_countries_by_their_own_names(typed: str, zone: str) -> None:
    assert [place.zone for place in places_called(typed)] == [zone]


def test_every_region_and_country_is_known_and_has_a_zone() -> None:
    assert {zone for meant in regions().values() for _, zone in meant} <= available_timezones()
    assert [c for listed in COUNTRIES.values() for c in names(listed) if not places_called(c)] == []


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("UTC+2", "UTC+2"), ("gmt -5", "UTC−5"), ("utc", "UTC"), ("UTC+02:00", "UTC+2")],
)
async def test_whole_hours_from_utc_are_a_zone(stranger: Chat, typed: str, shown: str) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")

    assert (await stranger.types(typed)).startswith(f"Time zone: {shown}. It is ")


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        pytest.param("UTC+5:30", "Asia/Kolkata", id="a half hour"),
        pytest.param("gmt+0545", "Asia/Kathmandu", id="a quarter, without a colon"),
        pytest.param("UTC−3.5", "America/St Johns", id="behind UTC, as a fraction"),
        pytest.param("EST", "America/New York", id="letters that name a clock with summer time"),
    ],
)
async def test_other_offsets_and_letters_mean_a_place(
    stranger: Chat, typed: str, zone: str
) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")

    assert (await stranger.types(typed)).startswith(f"Time zone: {zone}. It is ")


async def test_letters_with_several_meanings_are_offered(stranger: Chat) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")

    assert await stranger.types("IST") == "Which one do you mean?"
    assert stranger.buttons() == ["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"]


def test_each_offset_in_the_table_is_on_the_clock_of_its_places() -> None:
    offsets = {meant: zones for meant, zones in ZONES_MEANT.items() if meant[0] in "+-"}
    halves = [datetime(2026, month, 1, tzinfo=UTC) for month in (1, 7)]

    for meant, zones in offsets.items():
        hours, minutes = map(int, meant[1:].split(":"))
        offset = timedelta(hours=hours, minutes=minutes) * (1 if meant[0] == "+" else -1)
        for zone in zones.split():
            assert offset in {half.astimezone(ZoneInfo(zone)).utcoffset() for half in halves}


@pytest.mark.parametrize("typed", ["Anchorage", "Santa Ana", "Bridgeport, Connecticut"])
async def test_a_city_is_not_taken_for_an_emergency(stranger: Chat, typed: str) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")

    assert not any(
        "emergency number" in said for said in [await stranger.types(typed), *stranger.said]
    )
    assert stranger.last.startswith(("Time zone: America/", "Which one do you mean?"))


@pytest.mark.parametrize("typed", ["I want to die", "he is not breathing, help", "112"])
async def test_an_emergency_comes_first_even_when_a_place_was_asked_for(
    stranger: Chat, typed: str
) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")

    assert "emergency number" in await stranger.types(typed)


async def test_a_bare_offset_is_told_that_it_has_no_summer_time(stranger: Chat) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")
    await stranger.types("UTC+2")

    assert stranger.said[-2].startswith("Thank you. UTC+2 is the same all year.")


async def test_a_misunderstood_place_is_put_right_before_the_time_is_chosen(
    stranger: Chat,
) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")
    await stranger.types("Cambridge")
    await stranger.taps("Cambridge, Canada", "Change the time zone")

    assert (await stranger.types("Tokyo")).startswith("Time zone: Asia/Tokyo.")


async def test_a_traveller_chooses_what_the_check_ins_do(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/settings")
    await chat.taps("Change the time zone")
    said = await chat.types("Tokyo")
    assert said == (
        "It is 15:00 in Asia/Tokyo (Tokyo, Japan) now. Your check-ins come at 07:30 by the clock"
        " of Europe/Berlin, which does not change by itself. Shall they follow you"
        " and come at 07:30 by the clock there?"
    )

    await chat.taps("Keep home time")
    assert chat.last.startswith(
        "Fine. Your check-ins stay on the clock of Europe/Berlin; the next one comes"
    )
    person = await hypnic.store.people.get(chat.id)
    assert person
    assert (person.zone, person.home_zone) == ("Europe/Berlin", None)


async def test_who_follows_a_traveller_finds_the_way_back_home(hypnic: Hypnic, chat: Chat) -> None:
    await chat.sends({"location": {"latitude": 35.6895, "longitude": 139.6917}})
    follow = chat.messages[-1]["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    for _ in range(2):
        await chat.taps_data(follow)
    person = await hypnic.store.people.get(chat.id)
    assert person
    assert (person.zone, person.home_zone) == ("Asia/Tokyo", "Europe/Berlin")

    await chat.types("/settings")
    await chat.taps("Back home: Europe/Berlin")

    person = await hypnic.store.people.get(chat.id)
    assert person
    assert (person.zone, person.home_zone) == ("Europe/Berlin", None)
