"""The picture of the nights: what is drawn for which answer, and what is sent."""

import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from struct import unpack

import pytest

from bot.domain.model import A_LOT, QUIET, SOME, Entry
from bot.report import rendering
from bot.report.chart import LEFT, WIDTH, Period, chart, night_box, week
from bot.report.chart_text import in_full, in_pages, summary
from bot.report.colours import BAD_NIGHT, QUIET_NIGHT, SOME_NIGHT, WHITE
from bot.report.drawing import Box, Corner, Disc, Drawing, Shape, Words
from tests.harness import Chat, Hypnic

LAST = date(2026, 3, 30)
ROOT = Path(__file__).parents[2]


def period(days: int, *entries: Entry, flagged: tuple[date, ...] = ()) -> Period:
    """The last so many nights, of which these were noted."""
    first = LAST - timedelta(days=days - 1)
    return Period(first, LAST, {entry.night: entry for entry in entries}, flagged)


def box_of(entry: Entry | None, flagged: bool = False) -> list[Shape]:  # noqa: FBT001, FBT002
    """What stands for a night in the calendar."""
    one = period(1, *([entry] if entry else []), flagged=(LAST,) if flagged else ())
    return list(night_box(one, LAST, 0, 0, 30, 30, numbered=False))


@pytest.mark.parametrize(
    ("entry", "look", "mark"),
    [
        pytest.param(Entry(LAST, jerks=QUIET), (QUIET_NIGHT, False), "one ring", id="quiet"),
        pytest.param(Entry(LAST, jerks=SOME), (SOME_NIGHT, False), "1 dots", id="some twitching"),
        pytest.param(Entry(LAST, jerks=A_LOT), (BAD_NIGHT, False), "3 dots", id="a lot"),
        pytest.param(Entry(LAST), (WHITE, False), "?", id="don't know"),
        pytest.param(None, (None, True), "nothing", id="nobody reported"),
    ],
)
def test_every_kind_of_night_has_its_own_shade_and_its_own_shape(
    entry: Entry | None, look: tuple[str | None, bool], mark: str
) -> None:
    box, *rest = box_of(entry)

    assert isinstance(box, Box)
    assert (box.fill, box.dashed) == look
    assert marked(rest) == mark


def marked(shapes: list[Shape]) -> str:
    """What is in a box, said briefly."""
    discs = [shape for shape in shapes if isinstance(shape, Disc)]
    words = [shape.text for shape in shapes if isinstance(shape, Words)]
    if discs and discs[0].fill is None:
        return "one ring"
    return f"{len(discs)} dots" if discs else "".join(words) or "nothing"


def test_a_night_that_proves_a_flag_has_a_corner() -> None:
    shapes = box_of(Entry(LAST, jerks=SOME), flagged=True)

    assert [type(shape) for shape in shapes] == [Box, Disc, Corner]


@pytest.mark.parametrize("days", [28, 90])
def test_every_label_is_at_least_eleven_points_and_nothing_leaves_the_picture(days: int) -> None:
    nights = [LAST - timedelta(days=n) for n in range(days)]
    drawing = chart(period(days, *(Entry(night, SOME, alcohol=4) for night in nights)))

    assert drawing.width == WIDTH
    assert min(s.size for s in drawing.shapes if isinstance(s, Words)) >= 11
    assert [s for s in drawing.shapes if not 0 <= s.x <= WIDTH or s.y > drawing.height] == []


def test_labels_of_rows_have_room_for_their_words() -> None:
    drawing = chart(period(28))
    rows = [s for s in drawing.shapes if isinstance(s, Words) and s.align == "right"]

    assert {s.x for s in rows} == {LEFT - 8}
    assert max(len(s.text) * s.size * 0.63 for s in rows) < LEFT - 8


async def test_a_picture_is_a_small_png_for_a_phone_and_drawn_once() -> None:
    png = await rendering.picture(chart, period(90, Entry(LAST, jerks=A_LOT)))

    assert (png[:4], unpack(">I", png[16:20])[0]) == (b"\x89PNG", 3 * WIDTH)
    assert len(png) < 100_000
    assert await rendering.picture(chart, period(90, Entry(LAST, jerks=A_LOT))) == png


def test_the_week_is_seven_boxes_with_their_strips() -> None:
    drawing: Drawing = week(period(7, Entry(LAST, jerks=QUIET, stress=True)))

    boxes = [shape for shape in drawing.shapes if isinstance(shape, Box) and shape.round]
    assert [box.dashed for box in boxes] == [True] * 6 + [False]


def test_the_words_say_what_is_known_and_what_is_missing() -> None:
    noted = period(
        28,
        Entry(LAST, jerks=SOME, stress=True, sport=False, alcohol=2),
        Entry(LAST - timedelta(days=1), jerks=QUIET, stress=False),
        Entry(LAST - timedelta(days=2)),
        flagged=(LAST,),
    )

    first, second, third, last = summary(noted).splitlines()
    assert first == "3 of 28 nights noted, 25 without an entry."
    assert second == "Falling asleep: no twitching 1, some twitching 1, don't know 1."
    told = "The days before: stress on 1 of 2, hard sport on 0 of 1, alcohol on 1 of 1"
    assert third.startswith(told)
    assert last == "In a pattern: 1 night."
    assert in_full(noted).splitlines()[-2:] == [
        "Sun 29 Mar: no twitching",
        "Mon 30 Mar: some twitching, stress, 2–3 drinks, in a pattern",
    ]


def test_nights_before_the_diary_began_are_neither_counted_nor_drawn() -> None:
    noted = replace(period(28, Entry(LAST, jerks=QUIET)), begun=LAST - timedelta(days=2))

    assert summary(noted).splitlines()[0] == "1 of 3 nights noted, 2 without an entry."
    seven = replace(noted, first=LAST - timedelta(days=6))
    dashed = [
        sum(isinstance(shape, Box) and shape.dashed for shape in drawing.shapes)
        for drawing in (chart(noted), week(seven))
    ]
    assert dashed == [2 + len(["in the legend"]), 2]
    assert "28 March – 30 March 2026" in [
        shape.text for shape in chart(noted).shapes if isinstance(shape, Words)
    ]


async def test_the_diary_begins_with_the_first_night_that_could_be_noted(
    hypnic: Hypnic, chat: Chat
) -> None:
    hypnic.clock.now += timedelta(days=3)
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")

    assert "\n1 of 4 nights noted, 3 without an entry." in await chat.types("/chart")
    await chat.types("/diary")
    await chat.taps("Wed 25 Feb", "A lot", "Stop here")
    assert "\n2 of 9 nights noted, 7 without an entry." in await chat.types("/chart")


def test_long_words_are_broken_between_lines() -> None:
    text = "\n".join(f"line {n}" for n in range(1000))

    pages = in_pages(text)

    assert "\n".join(pages) == text
    assert max(len(page) for page in pages) <= 4000


async def test_the_chart_comes_with_its_words_and_changes_its_range_in_place(
    hypnic: Hypnic, chat: Chat
) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")

    said = await chat.types("/chart")

    assert said.startswith("2 March 2026\n1 of 1 night noted, 0 without an entry.")
    assert chat.buttons() == ["✓ 28 nights", "90 nights", "In words", "Copy the summary"]
    assert ("sendChatAction", "upload_photo") in actions(hypnic)

    before = len(chat.messages)
    said = await chat.taps("90 nights")

    assert said.startswith("2 March 2026\n1 of 1 night noted")
    assert chat.buttons() == ["28 nights", "✓ 90 nights", "In words", "Copy the summary"]
    assert len(chat.messages) == before
    assert (await chat.taps("In words")).endswith("Mon 2 Mar: no twitching")


def actions(hypnic: Hypnic) -> list[tuple[str, str]]:
    """The chat actions that were shown."""
    calls = hypnic.wire.calls
    return [(name, str(given["action"])) for name, given in calls if name == "sendChatAction"]


async def test_an_empty_diary_is_said_and_not_drawn(chat: Chat) -> None:
    said = await chat.types("/chart")

    assert said.startswith("There is nothing to draw yet")


async def test_a_range_nobody_offered_is_refused(chat: Chat) -> None:
    await chat.taps_data("chart:100000")

    assert chat.toasts[-1].startswith("That button does not work any more.")


STARTS_AND_DRAWS = """
import sys
import bot.app
heavy = {"numpy", "typst", "fontTools", "PIL"} & sys.modules.keys()
from datetime import date
from bot.report.chart import Period, chart
from bot.report.png import png
drawn = png(chart(Period(date(2026, 3, 1), date(2026, 3, 28), {})))
print(sorted(heavy), drawn[:4])
"""


def test_nothing_heavy_is_loaded_at_start_and_a_picture_needs_no_home(tmp_path: Path) -> None:
    environment = {"HOME": "/proc/no-home", "TMPDIR": str(tmp_path), "PYTHONPATH": str(ROOT)}

    ran = subprocess.run(
        [sys.executable, "-c", STARTS_AND_DRAWS], env=environment, capture_output=True, text=True
    )

    assert (ran.stdout, ran.stderr) == ("[] b'\\x89PNG'\n", "")
    assert list(tmp_path.iterdir()) == []
