"""Notes out of tables: which columns, which order of day and month, and what is left out."""

from datetime import date, timedelta

import pytest

from bot.domain.import_refusals import NotADiary, Unfit
from bot.domain.table_notes import Order, in_doubt, note_table, notes_of
from bot.screens.formatting import clean

TODAY = date(2026, 3, 2)


def notes(rows: list[list[str]], order: Order = Order.DAY) -> list[tuple[date, str]]:
    """What a table brings, in the order that its dates show or else in that one."""
    table = note_table(rows)
    found = notes_of(table, table.order or order, TODAY, clean)
    return [(note.night, note.text) for note in found.notes]


@pytest.mark.parametrize(
    "written",
    [
        *("2026-02-01", "2026/2/1", "2026.02.01", "2026-02-01T07:30:00Z", "2026-02-01 07:30"),
        *("2026-02-01T07:30:00.000+01:00", "1 Feb 2026", "1st February 2026", "Feb 1, 2026"),
        *("Sun, 1 Feb 2026", "Sunday, February 1, 2026", "01-Feb-2026", "So. 2026-02-01"),
    ],
)
def test_dates_that_can_be_read_one_way_only_are_not_asked_about(written: str) -> None:
    rows = [["date", "note"], [written, "slept"]]

    assert note_table(rows).order is not None
    assert notes(rows) == [(date(2026, 2, 1), "slept")]


@pytest.mark.parametrize(
    "written",
    ["01/02/2026", "1.2.2026", "01-02-2026", "1/2/26", "01. 02. 2026 6:41", "Sun 01/02/2026"],
)
def test_dates_that_can_be_read_two_ways_are_asked_about(written: str) -> None:
    rows = [["date", "note"], ["", "a sum"], [written, "slept"]]
    table = note_table(rows)

    assert table.order is None
    assert in_doubt(table) == (
        written,
        {Order.DAY: date(2026, 2, 1), Order.MONTH: date(2026, 1, 2)},
    )
    assert notes(rows, Order.DAY) == [(date(2026, 2, 1), "slept")]
    assert notes(rows, Order.MONTH) == [(date(2026, 1, 2), "slept")]


@pytest.mark.parametrize(
    ("telling", "order"), [("13/02/2026", Order.DAY), ("02/13/2026", Order.MONTH)]
)
def test_one_date_that_can_be_read_one_way_decides_for_all(telling: str, order: Order) -> None:
    rows = [["date", "note"], ["01/02/2026", "slept"], [telling, "jerked"]]

    assert note_table(rows).order is order


def test_a_table_with_both_orders_is_refused() -> None:
    with pytest.raises(NotADiary) as refused:
        note_table([["date", "note"], ["13/02/2026", "slept"], ["02/13/2026", "jerked"]])

    assert refused.value.why is Unfit.TWO_ORDERS


def test_one_text_is_taken_as_it_is_and_several_by_their_names() -> None:
    one = [["when", "7 h?", "what"], ["2026-02-01", "7,5", "=jerked, twice "]]
    several = [["day", "mood", "coffee"], ["2026-02-01", "meh", "late"], ["2026-02-02", "", "none"]]

    assert notes(one) == [(date(2026, 2, 1), "=jerked, twice")]
    assert notes(several) == [
        (date(2026, 2, 1), "mood: meh\ncoffee: late"),
        (date(2026, 2, 2), "coffee: none"),
    ]


def test_a_column_called_note_or_date_is_preferred() -> None:
    rows = [["made", "weekday", "Date", "in bed", "Note"],
            ["2026-02-09", "Sunday", "2026-02-01", "11:30 pm", "jerked"]]  # fmt: skip

    assert notes(rows) == [(date(2026, 2, 1), "jerked")]


def test_a_table_without_names_is_read_by_what_its_columns_hold() -> None:
    table = note_table([["7.5", "2026-02-01", "jerked"], ["8", "2026-02-02", "slept"]])

    assert (table.dates, table.texts, table.name(1)) == (1, (2,), "column 2")


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([["date", "note"]], id="only names"),
        pytest.param([["date", "hours"], ["2026-02-01", "7,5"]], id="numbers"),
        pytest.param([["date", "bed"], ["2026-02-01", "11:30 PM"]], id="times"),
        pytest.param([["name", "note"], ["Ann", "slept"]], id="no dates"),
        pytest.param([["a", "b"], ["2026-02-01", "2026-02-02"]], id="dates only"),
    ],
)
def test_without_dates_or_texts_there_are_no_notes(rows: list[list[str]]) -> None:
    with pytest.raises(NotADiary, match="no notes"):
        note_table(rows)


def test_what_brings_no_note_is_counted_by_its_reason_and_nothing_is_cut() -> None:
    long = "x" * 1_000
    days = [[f"{TODAY - timedelta(days=n)}", "fine"] for n in range(9)]
    rows = [["date", "note"], *days, ["2026-02-30", "no such day"], ["", "a remark"],
            ["2026-03-03", "tomorrow"], ["1999-12-31", "long ago"], ["2026-02-01", long + "x"],
            ["2026-01-31", long], ["2026-01-30", " "], ["2026-01-29"]]  # fmt: skip

    found = notes_of(note_table(rows), Order.DAY, TODAY, clean)

    assert (found.undated, found.to_come, found.too_long) == (3, 1, 1)
    assert [note.text for note in found.notes] == [long, *["fine"] * 9]
    assert not any(note.on_page for note in found.notes)
    assert [note.night for note in found.notes] == sorted(note.night for note in found.notes)


@pytest.mark.parametrize("impossible", ["00/05/2026", "14/13/2026", "01/02/0000"])
def test_a_date_that_no_calendar_has_is_not_asked_about_and_brings_no_note(impossible: str) -> None:
    table = note_table([["date", "note"], ["2026-02-01", "hello there"], [impossible, "another"]])

    assert table.order is Order.DAY
    assert [note.text for note in notes_of(table, Order.DAY, TODAY, clean).notes] == ["hello there"]


def test_short_dates_that_may_begin_with_the_year_are_asked_about() -> None:
    rows = [["date", "note"], ["26/03/01", "one"], ["26/03/02", "two"], ["26/02/14", "three"]]
    table = note_table(rows)

    assert table.order is None
    assert in_doubt(table) == (
        "26/03/01",
        {Order.DAY: date(2001, 3, 26), Order.YEAR: date(2026, 3, 1)},
    )
    assert notes(rows, Order.YEAR) == [
        (date(2026, 2, 14), "three"),
        (date(2026, 3, 1), "one"),
        (date(2026, 3, 2), "two"),
    ]


def test_short_dates_whose_last_number_stays_the_same_end_with_the_year() -> None:
    rows = [["date", "note"], ["13.02.26", "one"], ["14.02.26", "two"]]

    assert note_table(rows).order is Order.DAY
    assert notes(rows) == [(date(2026, 2, 13), "one"), (date(2026, 2, 14), "two")]


@pytest.mark.parametrize(
    ("start", "night"),
    [
        ("2026-02-01 22:57:49", date(2026, 2, 2)),
        ("2026-02-01T18:00:00Z", date(2026, 2, 2)),
        ("2026-02-01 10:57 PM", date(2026, 2, 2)),
        ("2026-01-31 23:59", date(2026, 2, 1)),
        ("2026-02-01 00:20:00", date(2026, 2, 1)),
        ("2026-02-01 12:20 AM", date(2026, 2, 1)),
        ("2026-02-01 17:59", date(2026, 2, 1)),
        ("2026-02-01", date(2026, 2, 1)),
    ],
)
def test_a_sleep_that_began_in_the_evening_is_of_the_night_that_ends_next_morning(
    start: str, night: date
) -> None:
    assert notes([["Start", "End", "Sleep Notes"], [start, "8:32", "Worked out"]]) == [
        (night, "Worked out")
    ]
    assert notes([["Date", "Note"], [start, "typed late"]]) == [
        (date.fromisoformat(start[:10]), "typed late")
    ]
