"""What a doctor takes from the page: nothing noted is "not found", what worries stands first."""

from typing import Any

import pytest

from bot.domain.history import Kept
from bot.domain.model import SOME, Note
from bot.report.doctors_page import content
from bot.report.page_patterns import DRIVING
from tests.nights import ago, on
from tests.report.story import legs_in_pregnancy, page_of, seizure_after_alcohol, told
from tests.report.test_doctors_page import read, text_of

HAND: dict[str, Any] = {"jerks": SOME, "places": frozenset({"hand"}), "spot": "left"}
LEG: dict[str, Any] = {"jerks": 3, "places": frozenset({"leg"}), "spot": "left"}
SHAKEN = {"events": frozenset({"shaking"}), "event_course": "again", "event_lasted": "short"}


@pytest.mark.parametrize(
    ("nights", "history", "names"),
    [
        pytest.param(
            on((2, 9), **HAND, weakness=True),
            told(5, weak="hand"),
            ["always the same spot of the face or a hand", "twitching of a weak place"],
            id="a weak hand that twitched twice",
        ),
        pytest.param(
            on((2, 9), events=frozenset({"waking_jerks"})),
            told(5, known="fits"),
            ["jerks after waking up", "a night that may have been a seizure"],
            id="jerks after waking, and known fits",
        ),
        pytest.param(
            on((3,), **SHAKEN),
            {},
            ["shaking of the whole body, more than once"],
            id="one shaking that has happened before",
        ),
        pytest.param(
            on((2, 8, 14, 20), cramp=True) | on((4, 10, 16), tingling=True, woke_often=True),
            told(5, sober="weeks", medicine="weeks", breath="pauses"),
            [
                *("broken sleep with tingling", "calf cramps at night"),
                *("twitching after alcohol was given up", "twitching that began after a medicine"),
                "pauses in breathing and broken sleep",
            ],
            id="cramps, tingling, pauses, a medicine, no alcohol",
        ),
    ],
)
def test_what_was_noted_or_told_is_never_called_not_found(
    nights: dict[int, dict[str, Any]], history: Kept, names: list[str]
) -> None:
    looked = content(page_of(nights, history))["looked"]

    noted = next(line for line in looked if line.startswith("Noted or told, but less than"))
    assert [name for name in names if name not in noted] == []
    assert not any(name in line for name in names for line in looked if line != noted)


def test_where_signs_were_noted_no_pattern_is_said_with_them() -> None:
    assert "none; signs of some were noted, see below." in text_of(page_of(on((2,), **HAND), {}))
    assert "Patterns found by the diary's rules: none. " in text_of(page_of({}, {}))


def test_what_takes_six_weeks_is_not_judged_after_four() -> None:
    looked = content(page_of(on(range(28), **LEG), {}))["looked"]

    assert looked[0] == (
        "Noted or told, with too few nights to judge: the same spot of a leg or arm, for weeks;"
        " strong twitching on most nights."
    )


def test_what_worries_stands_in_one_bold_line_at_the_top() -> None:
    history = told(5, weak="leg", known="fits iron", pregnant="yes", medicine="days", sober="years")
    nights = on((9,), **HAND, weakness=True) | on((3,), **SHAKEN)

    assert content(page_of(nights, history))["note"] == (
        "Please note: weaker leg, or trouble walking; past fits, low iron; pregnant; a medicine"
        " begun or changed about 19–25 Mar 2026; weak, stiff or numb where it twitches (night to"
        " 21 Mar 2026); special event, night to 27 Mar 2026."
    )
    assert content(page_of({}, told(5, weak="", known="rls", sober="no")))["note"] == ""


def test_the_box_says_what_and_when_and_never_without_the_driving() -> None:
    said = text_of(seizure_after_alcohol())

    assert (
        "A night that may have been a seizure: night to 24 March (well again, bitten at the side,"
        " for the first time, 1–5 minutes, seen by somebody); twitching after alcohol was given up"
        " For the night" in said
    )
    assert "Advice given: get medical help at once. Nights: 24 Mar." in said
    assert said.index(DRIVING) < said.index("Special events")


def test_a_possible_seizure_comes_before_weakness_and_restless_legs_before_cramps() -> None:
    weak = page_of(on(range(0, 14, 2), **HAND), told(20, weak="hand"))

    assert content(weak)["flags"][0]["heading"] == (
        "Always the same spot of the face or a hand; twitching of a weak place"
    )
    assert content(weak)["flags"][0]["driving"] == DRIVING
    assert content(legs_in_pregnancy())["flags"][0]["heading"] == (
        "Broken sleep with tingling; calf cramps at night"
    )


def test_pregnancy_low_iron_and_cramps_stand_beside_restless_legs() -> None:
    seen = content(legs_in_pregnancy())["flags"][0]["evidence"]

    assert "Beside it: They had a calf cramp on" in seen
    assert seen.endswith("They said that they are pregnant. Told: low iron.")


def test_own_words_come_right_after_the_box_each_whole_beside_its_date() -> None:
    said = text_of(legs_in_pregnancy(Note(1, ago(3), "Left calf sore.\n\nSwollen.")))

    assert "In the person's own words Fri 27 Mar: Left calf sore. Swollen. About the" in said
    assert said.index("Nights: ") < said.index("In the person's own words")


def test_a_note_that_is_read_from_the_right_is_set_so_behind_its_date() -> None:
    notes = (Note(1, ago(6), "ارتعشت ساقي (30 min).\nלא כאב."), Note(2, ago(4), "A jolt."))

    assert content(page_of({}, {}, *notes))["notes"] == [
        "Tue 24 Mar: \u2068ارتعشت ساقي (30 min).\u2069\n\u2068לא כאב.\u2069",
        "Thu 26 Mar: A jolt.",
    ]


def test_what_was_told_is_dated_and_what_was_not_is_named() -> None:
    history = told(24, since="weeks", medicine="half_year", sober="years", breath="")

    lines = content(page_of({}, history))["history"]
    assert lines[0] == (
        "Told on 6 Mar 2026: twitching began about 20–27 Feb 2026; a medicine begun or changed"
        " about September 2025 – January 2026; alcohol given up before September 2025; no loud"
        " snoring, no pauses in breathing."
    )
    assert lines[1:] == ["Not asked or not answered: weakness, pregnancy, known illnesses."]


def test_a_pattern_that_older_nights_began_says_so() -> None:
    told_of = content(legs_in_pregnancy())["flags"][0]["told"]

    assert ", by earlier nights. Advice given: see a doctor within two weeks." in told_of


def test_bars_are_drawn_of_what_was_noted_and_of_nothing_else() -> None:
    picture = content(legs_in_pregnancy())["picture"]

    assert [name in picture for name in ("woke twice", "tingling", "calf cramps")] == [True] * 3
    assert [name in picture for name in ("sport", "caffeine", "quiet", "pain")] == [False] * 4
    assert ["no twitching" in picture, "Strips: " in picture] == [True, True]
    assert "Strips: " not in content(page_of({}, {}))["picture"]


def test_the_description_of_the_calendar_names_the_nights() -> None:
    described = content(seizure_after_alcohol())["described"]

    assert "Sun 22 Mar: some twitching, stress, in a pattern" in described
    assert len(read(seizure_after_alcohol()).pages) == 1
