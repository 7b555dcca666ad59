"""/patterns in the chat: what is watched and missing, hints that come once, and follow-ups."""

from datetime import date, timedelta
from functools import partial

import pytest

from bot.domain.history import UNTOLD
from bot.domain.linked_factors import GOES_TOGETHER, latest_look
from bot.domain.question_types import Answer, Answers
from bot.domain.rules import RULES
from tests.harness import Chat, Hypnic
from tests.nights import TODAY, diary

MONDAY = date(2026, 3, 2)
NAMES = {rule.name for rule in RULES}
QUIET: Answers = {"jerks": Answer(frozenset({"quiet"})), "yesterday": Answer(), "night": Answer()}


def told(jerks: str = "some", yesterday: str = "", night: str = "", **more: str) -> Answers:
    """The answers of a night; several chips are divided by spaces."""
    chosen = {"jerks": jerks, "yesterday": yesterday, "night": night, **more}
    return {key: Answer(frozenset(chips.split())) for key, chips in chosen.items()}


async def keep(hypnic: Hypnic, chat: Chat, nights: dict[int, Answers]) -> None:
    """Nights so many days ago, as if they had been told."""
    for days, answers in nights.items():
        night = MONDAY - timedelta(days=days)
        await hypnic.store.nights.change(chat.id, night, partial(_instead, answers))


def _instead(new: Answers, _: Answers) -> Answers:
    return new


async def tells_today(chat: Chat, answers: Answers) -> None:
    """Check in for today with these answers kept already, all but the last screen."""
    await chat.types("/checkin")
    jerks = {"quiet": "Quiet, but…", "some": "Some twitching"}
    await chat.taps(jerks[next(iter(answers["jerks"].chosen))])
    if "some" in answers["jerks"].chosen:
        await chat.taps("Leg", "Done", "No, it varied")
    await chat.taps("None of these")
    labels = {"woke": "Woke twice or more", "tingling": "Tingling", "day": "Twitching by day"}
    ticked = [
        labels[chip] for chip in ("woke", "tingling", "day") if chip in answers["night"].chosen
    ]
    await chat.taps(*(*ticked, "Done") if ticked else ("None of these",))
    if not answers["night"].chosen & {"day"}:
        await chat.skips_the_rest()


def flags(chat: Chat) -> list[str]:
    """The names of the flags among the bot's messages, which stand below a neutral line."""
    told = [said.splitlines() for said in chat.said if "This is not a diagnosis." in said]
    return [next(line for line in lines if line in NAMES) for lines in told]


def test_no_rule_judges_with_less_than_it_needs() -> None:
    everything = {
        "jerks": 3,
        "places": frozenset({"hand"}),
        "spot": "left",
        "woke_often": True,
        "tingling": True,
        "cramp": True,
        "day_twitch": True,
        "day_places": "several",
    }
    short = diary(184, dict.fromkeys(range(42), everything))
    for rule in RULES:
        fewer = [entry for entry in short if (TODAY - entry.night).days % 4 == 0]
        while rule.missing(fewer, TODAY) == 0 and rule.needs:
            fewer = fewer[:-1]
        assert not rule.needs or rule.judge(fewer, TODAY, UNTOLD) is None


async def test_patterns_says_what_is_watched_and_how_many_nights_are_missing(
    hypnic: Hypnic, chat: Chat
) -> None:
    await keep(hypnic, chat, dict.fromkeys(range(4), QUIET))

    said = (await chat.types("/patterns")).splitlines()

    assert said[1].startswith("No pattern worth a doctor's visit was found in the 4 nights")
    assert "• lost awareness, a bitten tongue, shaking for the first time or with an injury" in said
    assert "• calf cramps week after week: 2 more nights needed" in said
    assert "• strong twitching for six weeks: 32 more nights needed" in said
    assert "• Stress: at least 24 more nights needed before anything can be said" in said
    assert said[-1] == "The diary is looked at every 28 days, next on Friday 27 March."


def linked_to_alcohol(days: int) -> dict[int, Answers]:
    """Twitching on most nights after alcohol and on few others."""
    return {
        n: told(
            "some" if (n % 3 == 0) != (n % 10 == 1) else "quiet",
            "alcohol2" if n % 3 == 0 else "",
        )
        for n in range(1, days)
    }


async def test_a_new_hint_comes_once_with_the_check_in_at_its_look(
    hypnic: Hypnic, chat: Chat
) -> None:
    await keep(hypnic, chat, linked_to_alcohol(113))

    await tells_today(chat, QUIET)

    hint = [said for said in chat.said if GOES_TOGETHER in said]
    assert len(hint) == 1
    assert "There was more twitching after two drinks or more: 33 of 37 nights" in hint[0]
    assert "drinking alcohol reduces the frequency of twitching" in hint[0]

    hypnic.clock.now += timedelta(days=1)
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")

    assert [said for said in chat.said if GOES_TOGETHER in said] == hint


async def test_looks_keep_their_days_after_a_year(hypnic: Hypnic, chat: Chat) -> None:
    await keep(hypnic, chat, dict.fromkeys(range(0, 600, 3), QUIET))

    days = []
    for _ in range(3):
        days.append((await chat.types("/patterns")).splitlines()[-1])
        hypnic.clock.now += timedelta(days=1)

    assert days == ["The diary is looked at every 28 days, next on Saturday 21 March."] * 3


UNEASY = {n: told("quiet", night="woke tingling") for n in (3, 6, 9)}
BY_DAY = {n: told("quiet", night="day", daytime="several") for n in (2, 4, 6, 9)}


@pytest.mark.parametrize(
    ("reply", "raised", "words"),
    [
        pytest.param("Yes", ["Broken sleep with tingling"], "urge to move", id="yes raises"),
        pytest.param("No", [], "", id="no suppresses"),
        pytest.param("Skip", ["Broken sleep with tingling"], "did not say", id="skipped says so"),
    ],
)
async def test_the_urge_to_move_is_asked_when_the_rule_needs_it(
    hypnic: Hypnic, chat: Chat, reply: str, raised: list[str], words: str
) -> None:
    await keep(hypnic, chat, dict.fromkeys(range(1, 10), QUIET) | UNEASY)
    await tells_today(chat, told("quiet", night="woke tingling"))
    assert "restless feelings in your legs" in chat.last

    await chat.taps(reply)

    assert flags(chat) == raised
    assert words in chat.last


async def test_a_follow_up_that_is_left_is_not_asked_again_and_the_flag_comes(
    hypnic: Hypnic, chat: Chat
) -> None:
    await keep(hypnic, chat, dict.fromkeys(range(1, 10), QUIET) | UNEASY)
    await tells_today(chat, told("quiet", night="woke tingling"))
    await chat.types("/diary")
    await chat.taps("Mon 2 Mar: quiet")
    assert "restless feelings in your legs" in chat.last
    assert flags(chat) == []

    hypnic.clock.now += timedelta(days=1)
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")

    assert flags(chat) == ["Broken sleep with tingling"]


async def test_who_says_that_it_was_only_an_eyelid_by_day_gets_no_flag(
    hypnic: Hypnic, chat: Chat
) -> None:
    await keep(hypnic, chat, dict.fromkeys(range(1, 10), QUIET) | BY_DAY)
    lids = {n: told("quiet", night="day", daytime="eyelid") for n in (2, 4, 6)}
    await keep(hypnic, chat, lids)
    await tells_today(chat, told("quiet", night="day"))

    while "Only an eyelid" not in chat.buttons():
        await chat.taps("Skip")
    await chat.taps("Only an eyelid")
    await chat.skips_the_rest()

    assert flags(chat) == []
    assert any("only an eyelid by day" in said for said in chat.said)


@pytest.mark.parametrize(
    ("reply", "advice"),
    [
        pytest.param("Yes", "See a doctor soon", id="weakness makes it soon"),
        pytest.param("No", "Mention it at your next visit", id="no weakness lowers it"),
    ],
)
async def test_weakness_is_asked_when_muscles_twitch_by_day(
    hypnic: Hypnic, chat: Chat, reply: str, advice: str
) -> None:
    await keep(hypnic, chat, dict.fromkeys(range(1, 10), QUIET) | BY_DAY)
    await tells_today(chat, told("quiet", night="day"))
    await chat.taps("Skip", "Several places")
    await chat.skips_the_rest()
    assert "weak, stiff or numb" in chat.last

    await chat.taps(reply)

    assert flags(chat) == ["Twitching by day in several places"]
    assert advice in chat.last


@pytest.mark.parametrize(
    ("reply", "advice"),
    [
        pytest.param("Yes", "See a doctor soon", id="a new medicine makes it soon"),
        pytest.param("No", "Mention it at your next visit", id="no new medicine"),
    ],
)
async def test_a_new_medicine_is_asked_when_twitching_persists(
    hypnic: Hypnic, chat: Chat, reply: str, advice: str
) -> None:
    strong = told("some", night="woke")
    nights = dict.fromkeys(range(1, 36), strong) | dict.fromkeys(range(3, 36, 4), QUIET)
    await keep(hypnic, chat, nights)
    await tells_today(chat, told("some", night="woke"))
    assert "Did you start a new medicine" in chat.last

    await chat.taps(reply)

    assert flags(chat)[0] == "Strong twitching on most nights"
    assert any(advice in said for said in chat.said)
    assert ("Twitching that began after a medicine" in flags(chat)) is (reply == "Yes")


@pytest.mark.parametrize(
    ("days", "look"),
    [
        pytest.param(27, None, id="before the first look"),
        pytest.param(28, 28, id="on its day"),
        pytest.param(55, 28, id="until the day before the next"),
        pytest.param(56, 56, id="on the next"),
    ],
)
def test_looks_are_28_days_apart_from_the_first_night(days: int, look: int | None) -> None:
    expected = None if look is None else MONDAY + timedelta(days=look)

    assert latest_look(MONDAY, MONDAY + timedelta(days=days)) == expected
