"""Rules that read the history beside the nights, and what they ask for (R11 to R14)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.domain.flags import changes, follow_ups
from bot.domain.history import UNTOLD, History
from bot.domain.history_rules import asks_medicine, asks_weakness
from bot.domain.model import Entry, Flag, FlagState, StoredFlag, Urgency
from bot.domain.rules import RULES
from tests.nights import TODAY, Nights, ago, diary, on

TWITCH: dict[str, Any] = {"jerks": 1}
HAND: dict[str, Any] = {"jerks": 1, "places": frozenset({"hand"}), "spot": "left"}
FOOT: dict[str, Any] = HAND | {"places": frozenset({"leg"})}
LID: dict[str, Any] = HAND | {"places": frozenset({"face"}), "face_place": "eyelid"}
BY_DAY: dict[str, Any] = {"day_twitch": True, "day_places": "one"}
LID_BY_DAY: dict[str, Any] = BY_DAY | {"day_places": "eyelid"}
WOKE: dict[str, Any] = {"woke_often": True}
DRANK: dict[str, Any] = {"alcohol": 4}
CRAMP: dict[str, Any] = {"cramp": True}
WEAK = History(weak=frozenset({"hand"}))
PAUSES = History(breath=frozenset({"pauses"}))


def urgency(
    family: str, nights: Nights, history: History = UNTOLD, days: int = 120
) -> Urgency | None:
    """What the rule of that family asks for, of a diary that is quiet but for these nights."""
    rule = next(rule for rule in RULES if rule.family == family)
    flag = rule.judge(diary(days, nights), TODAY, history)
    return flag.urgency if flag else None


def medicine(days: int, since: int | None = None) -> History:
    """A medicine begun so many days ago, and twitching since so many days ago."""
    return History(medicine=ago(days), since=None if since is None else ago(since))


@pytest.mark.parametrize(
    ("nights", "history", "expected"),
    [
        pytest.param(on([0, 1, 2], **TWITCH), medicine(20), "mention", id="begun 20 days ago"),
        pytest.param(on([0, 1, 2], **TWITCH), medicine(70), "mention", id="ten weeks ago"),
        pytest.param(on([0, 1, 2], **TWITCH), medicine(71), None, id="and a day"),
        pytest.param(on([0, 1, 2], **TWITCH), medicine(0), "mention", id="begun today"),
        pytest.param(on([0, 1, 2], **TWITCH), medicine(-1), None, id="to be begun"),
        pytest.param(on([0, 1, 4], **TWITCH), medicine(20), "mention", id="3 of 5 nights"),
        pytest.param(on([0, 1, 5], **TWITCH), medicine(20), None, id="2 of 5 nights"),
        pytest.param(on([0, 1, 2], **TWITCH), UNTOLD, None, id="no medicine"),
        pytest.param(on(range(0, 90, 2), **TWITCH), medicine(20), None, id="no rise after it"),
        pytest.param(on([0, 3], **TWITCH), medicine(30, since=10), "mention", id="told to follow"),
        pytest.param(on([0, 3], **TWITCH), medicine(10, since=400), None, id="years before it"),
        pytest.param(
            on([0, 3, 6], **TWITCH) | {6: TWITCH | {"new_medicine": True}},
            UNTOLD,
            "mention",
            id="asked and said",
        ),
        pytest.param(
            on([0, 7, 13], **TWITCH) | {0: TWITCH | {"new_medicine": True}},
            UNTOLD,
            "mention",
            id="said, three times in 14 nights",
        ),
        pytest.param(
            on([0, 7, 14], **TWITCH) | {0: TWITCH | {"new_medicine": True}},
            UNTOLD,
            None,
            id="said, three times in 15 nights",
        ),
        pytest.param(
            on([0, 1, 2], **TWITCH) | {30: TWITCH | {"new_medicine": True}},
            UNTOLD,
            "mention",
            id="said a month ago, and a new rise",
        ),
        pytest.param(
            on([*range(11, 50), 0, 4, 8], **TWITCH) | {30: TWITCH | {"new_medicine": True}},
            UNTOLD,
            None,
            id="said a month ago, and it goes on",
        ),
        pytest.param(
            on([3], **TWITCH) | {0: TWITCH | {"new_medicine": True}},
            UNTOLD,
            None,
            id="said, but it twitched twice only",
        ),
    ],
)
def test_twitching_after_a_medicine_is_mentioned_at_once(
    nights: Nights, history: History, expected: str | None
) -> None:
    assert urgency("medicine", nights, history) == expected


@pytest.mark.parametrize(
    ("nights", "history", "expected"),
    [
        pytest.param(
            on([1, 4, 8], **BY_DAY) | {0: BY_DAY | {"weakness": True}}, UNTOLD, "soon", id="said"
        ),
        pytest.param(on([0, 4, 8], **BY_DAY), WEAK, "soon", id="told in the history"),
        pytest.param(on([0, 4, 8], **HAND), WEAK, "soon", id="a hand at night"),
        pytest.param(on([0, 4], **BY_DAY), WEAK, None, id="twice"),
        pytest.param(on([0, 4, 13], **BY_DAY), WEAK, "soon", id="in 14 days"),
        pytest.param(on([0, 4, 14], **BY_DAY), WEAK, None, id="in 15 days"),
        pytest.param(on([0, 4, 8], **BY_DAY), UNTOLD, None, id="no weakness"),
        pytest.param(on([0, 4, 8], **FOOT), WEAK, None, id="a foot beside a weak hand"),
        pytest.param(on([0, 4, 8], **LID_BY_DAY), WEAK, None, id="an eyelid beside a weak hand"),
        pytest.param(
            on([0, 4, 8], **LID),
            History(weak=frozenset({"mouth"})),
            None,
            id="an eyelid beside trouble speaking",
        ),
    ],
)
def test_a_weak_place_flags_by_itself(
    nights: Nights, history: History, expected: str | None
) -> None:
    assert urgency("weakness", nights, history) == expected


SEVERAL = on([1, 3, 5, 7, 9, 11], **BY_DAY | {"day_places": "several"})
STRONG_ONCE = SEVERAL | {5: SEVERAL[5] | {"weakness": False}}


@pytest.mark.parametrize("muted", [False, True], ids=["heard", "muted"])
def test_weakness_of_the_history_is_told_beside_several_places_by_day(*, muted: bool) -> None:
    flag = Flag("daytime", Urgency.MENTION, (ago(90),), {"weakness": False})
    earlier = StoredFlag(1, flag, ago(90), FlagState.MUTED)

    told = changes(diary(60, STRONG_ONCE), [earlier] if muted else [], TODAY, WEAK).raise_

    family = "weakness" if muted else "daytime"
    assert [(flag.family, flag.urgency) for flag in told] == [(family, Urgency.SOON)]


@pytest.mark.parametrize(
    ("family", "nights", "history", "expected"),
    [
        pytest.param("breathing_pauses", on(range(0, 12, 2), **WOKE), PAUSES, None, id="6 of 14"),
        pytest.param("breathing_pauses", on(range(0, 14, 2), **WOKE), PAUSES, "mention", id="half"),
        pytest.param("breathing_pauses", on(range(14), **WOKE), UNTOLD, None, id="nobody heard"),
        pytest.param("cramps", on([0, 4, 8, 12], **CRAMP), UNTOLD, None, id="four cramps"),
        pytest.param(
            "cramps",
            on([0, 4, 8, 12, 16], **CRAMP),
            History(pregnant=True),
            None,
            id="5 of 21 in pregnancy",
        ),
        pytest.param(
            "alcohol_stopped",
            on(range(4, 32), **DRANK) | on([0, 2], **TWITCH),
            UNTOLD,
            "soon",
            id="four dry nights",
        ),
        pytest.param(
            "alcohol_stopped",
            on(range(2, 32), **DRANK) | on([0, 1], **TWITCH),
            UNTOLD,
            None,
            id="two dry nights",
        ),
        pytest.param(
            "alcohol_stopped",
            on(range(4, 32, 2), **DRANK) | on([0, 2], **TWITCH),
            UNTOLD,
            None,
            id="every other evening before",
        ),
        pytest.param(
            "alcohol_stopped",
            on(range(4, 32), **DRANK) | on([0, 2], **LID),
            UNTOLD,
            None,
            id="four dry nights and an eyelid",
        ),
        pytest.param("alcohol_stopped", {1: LID}, History(sober=TODAY), "soon", id="told, a lid"),
        pytest.param("alcohol_stopped", {1: TWITCH}, History(sober=TODAY), "soon", id="today"),
        pytest.param("alcohol_stopped", {1: TWITCH}, History(sober=ago(14)), "soon", id="told"),
        pytest.param("alcohol_stopped", {1: TWITCH}, History(sober=ago(15)), None, id="too old"),
    ],
)
def test_rules_at_their_borders(
    family: str, nights: Nights, history: History, expected: str | None
) -> None:
    assert urgency(family, nights, history) == expected


@pytest.mark.parametrize(
    ("entries", "asked"),
    [
        pytest.param(diary(60, on([0, 1, 2], **TWITCH)), ("new_medicine",), id="a new rise"),
        pytest.param(diary(60, on([1, 2, 3], **TWITCH)), (), id="asked the day before"),
        pytest.param(diary(60, on(range(0, 60, 2), **TWITCH)), (), id="always so"),
        pytest.param(diary(12, on([0, 5, 9], **HAND)), ("weakness",), id="the same hand"),
    ],
)
def test_a_rule_asks_for_what_it_lacks_once(entries: list[Entry], asked: tuple[str, ...]) -> None:
    assert follow_ups(entries, [], TODAY, TODAY) == asked


@pytest.mark.parametrize(
    ("days", "twitched", "tier"),
    [
        pytest.param(60, [0, 1], 0, id="two nights"),
        pytest.param(60, [0, 1, 2], 1, id="three nights"),
        pytest.param(60, [0, 1, 2, 9], 1, id="four of ten"),
        pytest.param(60, [0, 1, 2, 8, 9], 2, id="five of ten"),
        pytest.param(60, [0, 1, 2, 9, 10], 1, id="five of eleven"),
        pytest.param(18, [0, 1, 2], 1, id="eight nights before"),
        pytest.param(17, [0, 1, 2], 0, id="seven nights before"),
    ],
)
def test_a_new_rise_asks_for_a_medicine_once_more_when_it_grows(
    days: int, twitched: list[int], tier: int
) -> None:
    entries = diary(days, on(twitched, **TWITCH))
    answered = [*entries[:-1], replace(entries[-1], new_medicine=False)]

    assert asks_medicine(entries, TODAY, UNTOLD) == tier
    assert asks_medicine(answered, TODAY, UNTOLD) == 0


@pytest.mark.parametrize(
    ("nights", "history", "tier"),
    [
        pytest.param(on([0, 5], **HAND), UNTOLD, 0, id="two nights"),
        pytest.param(on([0, 5, 13], **HAND), UNTOLD, 1, id="three of 14"),
        pytest.param(on([0, 5, 14], **HAND), UNTOLD, 0, id="three of 15"),
        pytest.param(on([0, 2, 4, 6, 8], **HAND), UNTOLD, 2, id="five of 14"),
        pytest.param(on([0, 5, 9], **HAND), WEAK, 0, id="told in the history"),
        pytest.param(on([0, 5, 9], **HAND) | {13: {"weakness": False}}, UNTOLD, 0, id="denied"),
        pytest.param(on([0, 5, 9], **HAND) | {14: {"weakness": False}}, UNTOLD, 1, id="long ago"),
    ],
)
def test_the_same_hand_asks_for_weakness_until_it_is_answered(
    nights: Nights, history: History, tier: int
) -> None:
    assert asks_weakness(diary(40, nights), TODAY, history) == tier


def test_every_rule_tells_whether_its_evidence_still_shows() -> None:
    quiet = diary(1, {})[0]
    shows: dict[str, Callable[[Entry], object]] = {rule.family: rule.shows for rule in RULES}

    assert [family for family, shown in shows.items() if shown(quiet)] == []


def test_a_habit_is_that_of_the_four_weeks_before_it_ended() -> None:
    rule = next(rule for rule in RULES if rule.family == "alcohol_stopped")
    nights = on(range(4, 40), **DRANK) | on([0, 2], **TWITCH)

    flag = rule.judge(diary(120, nights), TODAY, UNTOLD)

    assert flag is not None
    assert (flag.facts["drank"], flag.facts["habit"]) == (28, 28)
