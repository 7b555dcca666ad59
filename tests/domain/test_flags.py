"""The life of a flag: raised once, silent in its cool-down, withdrawn when its evidence is gone."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.flag_advice import advice, advice_on
from bot.domain.flags import FlagChanges, changes, follow_ups, renewed, silent
from bot.domain.model import Entry, Flag, FlagState, StoredFlag, Urgency
from bot.domain.rules import judge
from tests.nights import TODAY, ago, diary
from tests.nights import night as quiet_night
from tests.simulator.diary import write
from tests.simulator.personas import CLICKER

CRAMPED: dict[str, Any] = {"cramp": True, "jerks": 1}
SIX_CRAMPS = dict.fromkeys((0, 3, 6, 9, 12, 15), CRAMPED)
UNAWARE: dict[str, Any] = {"events": frozenset({"unaware"}), "event_course": "first"}
HAND: dict[str, Any] = {"jerks": 1, "places": frozenset({"hand"}), "spot": "left"}


def kept(
    entries: list[Entry], today: date = TODAY, state: FlagState = FlagState.SHOWN
) -> StoredFlag:
    """The one flag the diary holds, as raised on that day."""
    (flag,) = judge(entries, today)
    return StoredFlag(1, flag, today, state)


def old(family: str, days: int, number: int = 9) -> StoredFlag:
    """A flag raised so many days ago, so long settled that it is not looked at again."""
    flag = Flag(family, Urgency.SOON, (ago(days),), {})
    return StoredFlag(number, flag, ago(days), FlagState.SEEN_DOCTOR)


def test_a_found_pattern_is_raised_once() -> None:
    entries = diary(30, SIX_CRAMPS)
    (flag,) = judge(entries, TODAY)

    first = changes(entries, [], TODAY)
    second = changes(entries, [StoredFlag(1, flag, TODAY)], TODAY)

    assert (first, second) == (FlagChanges(raise_=(flag,)), FlagChanges())


@pytest.mark.parametrize(
    ("days", "raised"),
    [
        pytest.param(59, False, id="the last day of the cool-down"),
        pytest.param(60, True, id="the day after"),
    ],
)
def test_a_family_is_silent_for_its_cool_down(days: int, *, raised: bool) -> None:
    entries = diary(30, SIX_CRAMPS)

    change = changes(entries, [old("cramps", days)], TODAY)

    assert [flag.family for flag in change.raise_] == (["cramps"] if raised else [])
    assert ("cramps" in silent([old("cramps", days)], TODAY)) is not raised


def test_after_a_doctors_visit_only_later_nights_count_and_the_cool_down_starts_anew() -> None:
    entries = diary(30, SIX_CRAMPS)
    seen = replace(old("cramps", 200), doctor_on=ago(60))

    assert [f.family for f in changes(entries, [seen], TODAY).raise_] == ["cramps"]
    assert changes(entries, [replace(seen, doctor_on=ago(59))], TODAY) == FlagChanges()
    assert changes(entries, [replace(seen, doctor_on=ago(5))], TODAY) == FlagChanges()

    lately = replace(old("persistent", 200), doctor_on=ago(84))
    heavy = diary(60, {back: {"jerks": 3} for back in range(60)})
    assert [f.family for f in changes(heavy, [lately], TODAY).raise_] == ["persistent"]


def test_a_muted_family_stays_silent_for_good() -> None:
    entries = diary(30, SIX_CRAMPS)
    muted = replace(old("cramps", 300), state=FlagState.MUTED)

    assert changes(entries, [muted], TODAY) == FlagChanges()


def test_a_possible_seizure_is_raised_for_every_new_night_whatever_was_said_before() -> None:
    entries = diary(30, {0: UNAWARE, 1: UNAWARE, 2: UNAWARE})
    muted = StoredFlag(
        1, Flag("seizure_event", Urgency.NOW, (ago(2),), {}), ago(2), FlagState.MUTED
    )
    seen = StoredFlag(2, Flag("seizure_event", Urgency.NOW, (ago(1),), {}), ago(1))
    seen = replace(seen, state=FlagState.SEEN_DOCTOR, doctor_on=TODAY)

    (flag,) = changes(entries, [muted, seen], TODAY).raise_

    assert (flag.family, flag.nights, flag.urgency) == ("seizure_event", (TODAY,), Urgency.NOW)
    assert changes(entries, [muted, seen, StoredFlag(3, flag, TODAY)], TODAY) == FlagChanges()


@pytest.mark.parametrize(
    ("correction", "urgency"),
    [
        pytest.param({"event_course": "unwell"}, Urgency.NOW, id="still unwell after all"),
        pytest.param({"events": frozenset({"unaware", "hurt"})}, Urgency.NOW, id="hurt as well"),
        pytest.param({"events": frozenset({"unaware", "tongue"})}, None, id="no emergency"),
    ],
)
def test_an_event_that_a_correction_makes_an_emergency_is_told_again(
    correction: dict[str, Any], urgency: Urgency | None
) -> None:
    before = UNAWARE | {"event_course": "again"}
    told = kept(diary(30, {0: before}))
    corrected = diary(30, {0: before | correction})

    change = changes(corrected, [told], TODAY)

    assert [flag.urgency for flag in change.raise_] == ([urgency] if urgency else [])
    again = [StoredFlag(2, flag, TODAY) for flag in change.raise_]
    assert changes(corrected, [told, *again], TODAY) == FlagChanges()


UNEASY_NIGHT: dict[str, Any] = {"woke_often": True, "tingling": True}
UNEASY = dict.fromkeys((0, 3, 6, 8), UNEASY_NIGHT)


@pytest.mark.parametrize(
    ("night", "today", "kept", "asked"),
    [
        pytest.param(0, 0, [], True, id="the night that completes the evidence"),
        pytest.param(6, 0, [], True, id="the same, filled in later"),
        pytest.param(5, 0, [], False, id="a night that adds nothing"),
        pytest.param(-1, -1, [], False, id="the day after, once it was left"),
        pytest.param(0, 0, [old("rls", 59)], False, id="in a cool-down"),
        pytest.param(0, 0, [old("rls", 60)], True, id="when the cool-down has ended"),
        pytest.param(-1, -1, [old("rls", 59)], True, id="when it ended with evidence there"),
        pytest.param(0, 0, [replace(old("rls", 90), doctor_on=ago(5))], False, id="after a visit"),
    ],
)
def test_a_follow_up_is_asked_once_and_only_where_a_flag_would_come(
    night: int, today: int, kept: list[StoredFlag], *, asked: bool
) -> None:
    entries = diary(20, UNEASY) + [quiet_night(-later) for later in range(1, 1 - today)]

    asks = follow_ups(entries, kept, ago(today), ago(night))

    assert asks == (("urge_to_move",) if asked else ())


@pytest.mark.parametrize(
    "state", [FlagState.RAISED, FlagState.SHOWN, FlagState.ACKNOWLEDGED], ids=str
)
def test_a_corrected_night_withdraws_the_flag_it_carried(state: FlagState) -> None:
    raised = kept(diary(30, SIX_CRAMPS), state=state)
    corrected = diary(30, {back: CRAMPED for back in SIX_CRAMPS if back != 6})

    assert changes(corrected, [raised], TODAY) == FlagChanges(withdraw=(1,))


def test_filling_in_quiet_nights_withdraws_nothing_and_a_correction_does() -> None:
    sparse = [quiet_night(back, **CRAMPED) for back in (15, 12, 9, 6, 3, 0)]
    nights = dict.fromkeys((15, 12, 9, 6, 3, 0), CRAMPED)

    full = diary(30, nights)
    corrected = diary(30, nights | {12: {"cramp": False}})

    assert changes(full, [kept(sparse)], TODAY) == FlagChanges()
    assert changes(corrected, [kept(sparse)], TODAY).withdraw == (1,)


@pytest.mark.parametrize(
    ("back", "nights"),
    [
        pytest.param(0, {0: UNAWARE}, id="an event of today"),
        pytest.param(20, {20: UNAWARE}, id="an event of weeks ago"),
        pytest.param(20, {20 + back: CRAMPED for back in (0, 3, 6, 9, 12, 15)}, id="old cramps"),
    ],
)
def test_a_flag_that_comes_back_on_the_day_it_was_withdrawn_is_restored(
    back: int, nights: dict[int, dict[str, Any]]
) -> None:
    entries = diary(40, nights)
    gone = replace(
        kept([e for e in entries if e.night <= ago(back)], ago(back), FlagState.WITHDRAWN),
        withdrawn_on=TODAY,
    )
    milder = replace(gone, flag=replace(gone.flag, urgency=Urgency.MENTION))

    assert changes(entries, [gone], TODAY) == FlagChanges(restore=(1,))
    assert changes(diary(40, {}), [gone], TODAY) == FlagChanges()
    assert changes(entries, [replace(gone, withdrawn_on=ago(1))], TODAY).restore == ()
    if gone.flag.urgency is not Urgency.MENTION:
        assert changes(entries, [milder], TODAY).restore == ()


def test_another_night_does_not_bring_back_the_event_that_was_withdrawn() -> None:
    told = kept(diary(30, {4: UNAWARE}), state=FlagState.WITHDRAWN)
    gone = replace(told, withdrawn_on=TODAY)

    change = changes(diary(30, {2: UNAWARE}), [gone], TODAY)

    assert (change.restore, [flag.nights for flag in change.raise_]) == ((), [(ago(2),)])


def test_a_flag_is_judged_anew_whenever_it_is_shown() -> None:
    event = replace(kept(diary(30, {1: UNAWARE})), raised_on=ago(1))
    cramped = kept(diary(30, SIX_CRAMPS))
    quiet = [quiet_night(-back) for back in range(1, 20)]
    later = [*diary(30, {1: UNAWARE} | SIX_CRAMPS), *quiet]

    urgencies = [renewed(event, later, ago(-days)).flag.urgency for days in (0, 6, 14)]
    then = renewed(cramped, later, ago(-19)).flag

    assert urgencies == [Urgency.NOW, Urgency.TODAY, Urgency.SOON]
    assert advice(renewed(event, later, ago(-14)).flag).startswith("It was over two weeks ago")
    assert (then.nights, then.facts["lately"]) == (cramped.flag.nights, (0, 19))
    assert renewed(cramped, later, ago(-2)).flag.facts["count"] == 6


@pytest.mark.parametrize("seen_on", [None, ago(1)], ids=["unseen", "a doctor has seen it"])
def test_a_possible_seizure_is_no_emergency_for_ever(seen_on: date | None) -> None:
    unwell = {0: UNAWARE | {"event_unwell": True}}
    told = replace(kept(diary(30, unwell)), raised_on=ago(60), doctor_on=seen_on)
    state = FlagState.SEEN_DOCTOR if seen_on else FlagState.SHOWN

    then = renewed(replace(told, state=state), diary(30, unwell), TODAY)
    filled_in_late = renewed(
        replace(told, raised_on=TODAY, doctor_on=None), diary(30, unwell), TODAY
    )

    assert (told.flag.urgency, then.flag.urgency) == (Urgency.NOW, Urgency.SOON)
    after_visit = "You saw a doctor about this on 29 March: go by what they said. If it"
    weeks_ago = "It was over two weeks ago: if no doctor knows of it yet, see one this week. If it"
    assert advice_on(then).startswith(after_visit if seen_on else weeks_ago)
    assert filled_in_late.flag.urgency is Urgency.NOW


def test_a_flag_is_not_withdrawn_because_its_nights_grow_old() -> None:
    entries = diary(30, SIX_CRAMPS)
    raised = kept(entries)

    later = [quiet_night(-back) for back in range(1, 170)]

    assert changes([*entries, *later], [raised], ago(-169)) == FlagChanges()


def test_a_withdrawn_flag_neither_silences_its_family_nor_comes_back_by_itself() -> None:
    entries = diary(30, {0: UNAWARE})
    withdrawn = replace(kept(entries, state=FlagState.WITHDRAWN), raised_on=ago(1))

    again = changes(entries, [withdrawn], TODAY)
    corrected = changes(diary(30, {}), [withdrawn], TODAY)

    assert [flag.nights for flag in again.raise_] == [(TODAY,)]
    assert corrected == FlagChanges()


def test_a_corrected_event_withdraws_its_own_flag_only() -> None:
    first = StoredFlag(1, Flag("seizure_event", Urgency.NOW, (ago(4),), {}), ago(4))
    second = StoredFlag(2, Flag("seizure_event", Urgency.NOW, (TODAY,), {}), TODAY)

    change = changes(diary(30, {4: UNAWARE}), [first, second], TODAY)

    assert change == FlagChanges(withdraw=(2,))


@pytest.mark.parametrize("state", [FlagState.MUTED, FlagState.SEEN_DOCTOR], ids=str)
def test_a_settled_flag_is_not_looked_at_again(state: FlagState) -> None:
    raised = kept(diary(30, SIX_CRAMPS), state=state)

    assert changes(diary(30, {}), [raised], TODAY) == FlagChanges()


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10_000), days=st.integers(20, 150), later=st.integers(0, 100))
def test_raising_is_idempotent_and_time_alone_withdraws_nothing(
    seed: int, days: int, later: int
) -> None:
    entries = [n.entry for n in write(CLICKER, seed, days).nights if n.recorded]
    today = entries[-1].night

    first = changes(entries, [], today)
    raised = [
        StoredFlag(number, flag, today)
        for number, flag in enumerate((*first.raise_, *first.bundled))
    ]

    assert changes(entries, raised, today) == FlagChanges()
    assert changes(entries, raised, ago((TODAY - today).days - later)).withdraw == ()
