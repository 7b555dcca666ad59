"""When the check-in shall come, in people's own words: of those set up, and of newcomers."""

from datetime import time

import pytest

from bot.language.check_in_times_wished import (
    Both,
    awaited_time,
    both_times,
    is_elsewhere,
    is_from_later,
    may_be_awaited,
    wished_times,
)


@pytest.mark.parametrize(
    ("typed", "both"),
    [
        ("can u move the question to weekends 10 and weekdays 7", Both(time(7), time(10))),
        ("7 weekdays 9 weekends", Both(time(7), time(9))),
        ("8 but on weekends 10", Both(time(8), time(10))),
        ("8, ten at weekends", Both(time(8), time(10))),
        ("10 at the weekend and 7 otherwise", Both(time(7), time(10))),
        ("half 7 mon-fri and 9.30 sat and sun", Both(time(7, 30), time(9, 30))),
        ("weekdays at seven, weekends at quarter past nine", Both(time(7), time(9, 15))),
        ("i slept till 7 on weekdays and 9 at weekends", None),
        ("lights out 10pm weekdays and 11pm weekends", None),
        ("7 weekdays 9 weekends take thyroxine", None),
        ("check in at 7 weekdays, skip weekends", None),
        ("ok and saturdays and sundays half ten", None),
    ],
)
def test_weekdays_and_weekends_are_told_in_one_line(typed: str, both: Both | None) -> None:
    assert both_times(typed) == both


@pytest.mark.parametrize(
    ("typed", "times"),
    [
        ("asks me at 7:30 in a meeting. move it to when I'm back, say ten past six", [(18, 10)]),
        ("can you ask me earlier, say six", [(6, 0)]),
        ("7:30 is too early, 9 is better", [(9, 0)]),
        ("7.30 too early for me", []),
        ("make the morning thing half an hour later", [(8, 0)]),
        ("is it possible to ask me after my kip, i sleep 9 til 2", [(14, 0)]),
        ("i work 9 to 5 so ask me at 7", [(7, 0)]),
        (
            "i work 5 to 9 in morning. i sleep 2 times, 10pm-4am and after lunch, evening too",
            [(4, 0)],
        ),
        ("two hours earlier pls", [(5, 30)]),
        ("ask me at 8 no wait half 8", [(8, 30)]),
        ("i start work at 6 so ask me after, like 3pm", [(15, 0)]),
        ("can the check in come in the evening instead", [(19, 0)]),
        ("ask me at ten past", []),
        ("ask me in the evening about 8", [(20, 0)]),
        ("ask me at half eleven instead", [(11, 30)]),
    ],
)
def test_the_time_that_is_wished_for_is_read(typed: str, times: list[tuple[int, int]]) -> None:
    assert wished_times(typed, time(7, 30)) == tuple(time(*at) for at in times)


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("ring me at about nine, i am a slow riser", time(9)),
        ("half 8 i guess, wait no, quarter to 9", time(8, 45)),
        ("when i get back from work about six", time(18)),
        ("noonish, i work nights", time(12)),
        ("quarter past seven in the morning pls", time(7, 15)),
        ("half an hour after i get up, so 7:30", time(7, 30)),
        ("my alarm goes at 6:40 but ask me at 7", time(7)),
        ("seven thirty", time(7, 30)),
        ("07 uhr 15", time(7, 15)),
        ("i sleep till 2 in the afternoon, shift work, so 3", time(15)),
        ("make it nine love", time(9)),
        ("9.5", None),
        ("ten past", None),
        ("i have 3 kids", None),
        ("i am 79", None),
        ("woke at 4 with jerks", None),
        ("sometime around 8 or half 8", None),
    ],
)
def test_a_newcomer_says_when_in_whatever_words(typed: str, at: time | None) -> None:
    assert awaited_time(typed) == at


def test_times_between_which_it_was_left_open_are_shown() -> None:
    assert may_be_awaited("usually between 7 and 8") == (time(7), time(8))
    assert may_be_awaited("i have 3 or 4 kids") == ()


def test_a_time_by_the_clock_of_another_place_is_heard() -> None:
    assert is_elsewhere("ask at 8 local time there then")
    assert not is_elsewhere("ask me at 8")


@pytest.mark.parametrize(
    ("typed", "times"),
    [
        ("I dont want you asking me at 7", ()),
        ("please don't wake me at half 6", ()),
        ("dont ask me at 7, ask at 8", (time(8),)),
        ("not at 7 but at 8 please", (time(8),)),
        ("don't forget to ask me at 8", (time(8),)),
        ("dont ask me before 8", (time(8),)),
        ("i dont get up till 9 so ask me at half 9", (time(9, 30),)),
        ("i dont work mondays so ask me at 9", (time(9),)),
        ("why dont you ask me at 9", (time(9),)),
        ("i sleep 9 in the morning till about 3. ask me at 4 in the afternoon", (time(16),)),
    ],
)
def test_a_time_that_is_not_wanted_is_none_that_is_wished_for(
    typed: str, times: tuple[time, ...]
) -> None:
    assert wished_times(typed, time(7, 30)) == times


@pytest.mark.parametrize(
    ("typed", "is_later"),
    [
        ("back on days from monday btw, so put it back to half 7 then", True),
        ("as of the 9th move the check-in to 8.30", True),
        ("from 1 april please ask at 9", True),
        ("next week i start at 6 so ask me at 5 then", True),
        ("ask me at 8 from now on", False),
        ("on fridays ask me at 9", False),
        ("ask me at 8 in the week", False),
        ("from 8 to 9 is fine", False),
    ],
)
def test_a_time_may_be_wished_for_from_a_later_day_on(typed: str, *, is_later: bool) -> None:
    assert is_from_later(typed) == is_later
