"""The doctor's page: what stands on it, on how many pages, and how large the file is."""

import tomllib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination, DictionaryObject

from bot import VERSION
from bot.domain.history import DatedAnswer
from bot.domain.model import SOME, Entry, Flag, FlagState, Note, StoredFlag, Urgency
from bot.domain.question_types import Answer
from bot.domain.rules import RULES
from bot.report.chart import Period
from bot.report.doctors_page import Page, pdf_of
from bot.report.fonts import missing, shown
from bot.report.frequency_table import Frequency, frequencies, places
from tests.nights import QUIET_NIGHT

LAST = date(2026, 3, 30)
NIGHTS = tuple(LAST - timedelta(days=n) for n in range(28))
SPOT = {"jerks": SOME, "places": frozenset({"hand"}), "spot": "left"}
ENTRIES = {
    night: Entry(night, **(QUIET_NIGHT | (SPOT if n % 4 == 0 else {})))
    for n, night in enumerate(NIGHTS)
    if n % 7
}


def kept(family: str, number: int = 1) -> StoredFlag:
    """A flag of that family about two nights."""
    seen = "The same spot of the hand twitched on 2 of the 8 nights you recorded."
    flag = Flag(family, Urgency.SOON, (NIGHTS[5], NIGHTS[1]), {"text": seen})
    return StoredFlag(number, flag, NIGHTS[1], FlagState.SEEN_DOCTOR, NIGHTS[0])


def note(number: int, text: str) -> Note:
    """A note that was chosen."""
    return Note(number, NIGHTS[number % 28], text, on_page=True)


def page(*notes: Note, flags: tuple[StoredFlag, ...] = (), paper: str = "A4") -> Page:
    """The page of 28 nights."""
    made_at = datetime(2026, 3, 30, 8, tzinfo=UTC)
    period = Period(NIGHTS[-1], LAST, ENTRIES)
    flagged = frozenset({"cramps", *(k.flag.family for k in flags)})
    unjudged = frozenset({"worsening"})
    return Page(period, flags, notes, paper, made_at, VERSION, flagged, unjudged)


def read(made: Page) -> PdfReader:
    """The page as a reader of PDF sees it."""
    return PdfReader(BytesIO(pdf_of(made)))


def text_of(made: Page) -> str:
    """All its words, line breaks being spaces."""
    return " ".join(" ".join(p.extract_text() for p in read(made).pages).split())


def test_the_page_says_who_what_when_and_how_much() -> None:
    said = text_of(page(note(3, "Woke with a jolt."), flags=(kept("focal"),)))

    for expected in (
        "Name",
        "Date of birth",
        "3 March – 30 March 2026: 24 of 28 nights noted, 4 without an entry.",
        "Twitching when falling asleep 6 of 24",
        "Where it twitched: same spot on the left on 6 nights, hand on 6 nights.",
        "Always the same spot of the face or a hand",
        "First found on 29 March 2026. A doctor was seen on 30 March 2026.",
        "Nights: 25, 29 Mar.",
        "Sources of the rules: NICE NG217; NHS; NICE NG127; Epilepsy Action",
        "Fri 27 Mar: Woke with a jolt.",
        f"Hypnic {VERSION}, made on 30 March 2026.",
        "This is not a diagnosis.",
        "2 of the 8 nights they recorded.",
        "Twitching when falling asleep: 3 of 12 nights (3 Mar – 16 Mar) → 3 of 12 nights",
        "Looked for and not found: the same spot of a leg or arm, for weeks; broken sleep",
        "Not asked each morning, and nothing was told that fits: a night that may have been a",
        "Too few nights to judge: twitching that grows week by week.",
    ):
        assert expected in said


def test_nights_before_the_diary_began_are_not_without_an_entry() -> None:
    begun = page()

    said = text_of(replace(begun, period=replace(begun.period, begun=NIGHTS[7])))

    assert "23 March – 30 March 2026: 6 of 8 nights noted, 2 without an entry." in said
    assert "The diary began on 23 March 2026." in said


def test_what_was_found_on_other_nights_is_not_called_not_found() -> None:
    said = text_of(page())

    assert "broken sleep with tingling" in said
    assert "calf cramps at night" not in said


@pytest.mark.parametrize(
    ("paper", "size"),
    [pytest.param("A4", (595, 842), id="a4"), pytest.param("Letter", (612, 792), id="letter")],
)
def test_the_page_is_one_page_with_a_title_and_small(paper: str, size: tuple[int, int]) -> None:
    made = page(*(note(n, "A short note.") for n in range(5)), flags=(kept("rls"),), paper=paper)

    reader = read(made)

    assert len(reader.pages) == 1
    assert tuple(round(float(side)) for side in reader.pages[0].mediabox[2:]) == size
    assert reader.metadata
    assert reader.metadata.title == "Sleep diary: twitching when falling asleep"
    assert len(pdf_of(made)) < 100_000


def test_notes_beyond_five_stand_on_a_second_page() -> None:
    reader = read(page(*(note(n, f"Note number {n}.") for n in range(1, 8))))

    first, second = (p.extract_text() for p in reader.pages)
    assert ["Note number 5." in first, "Note number 6." in first] == [True, False]
    assert ["Note number 6." in second, "Note number 7." in second] == [True, True]
    assert "More notes are on the second page." in first


@pytest.mark.parametrize(("paper", "families"), [("A4", 4), ("Letter", 3)])
def test_many_flags_and_long_notes_stay_within_their_pages(paper: str, families: int) -> None:
    flags = tuple(kept(rule.family, n) for n, rule in enumerate(RULES[:families]))
    notes = tuple(note(n, "word " * 200) for n in range(5))

    reader = read(page(*notes, flags=flags, paper=paper))

    assert all(rule.name in reader.pages[0].extract_text() for rule in RULES[:families])
    assert len(reader.pages) == 2


def test_several_flags_of_one_family_are_one_paragraph_with_all_nights() -> None:
    later = StoredFlag(2, Flag("focal", Urgency.SOON, (NIGHTS[0],), {"text": "Later."}), NIGHTS[0])

    said = text_of(page(flags=(kept("focal"), later)))

    assert said.count("Always the same spot of the face or a hand") == 1
    assert "Nights: 25, 29, 30 Mar." in said


def test_every_script_that_people_write_is_on_the_page_as_typed() -> None:
    words = ("猫 左手", "カタカナ", "Новая", "हाथ", "มือซ้าย", "اليد", "שלום", "23:10\tleft arm")

    made = read(page(*(note(n, word) for n, word in enumerate(words[:5]))))
    others = text_of(page(*(note(n, word) for n, word in enumerate(words[5:]))))

    assert not any(map(missing, words))
    assert all(word in made.pages[0].extract_text() for word in words[:3])
    assert "23:10 left arm" in others


def test_a_character_that_no_font_has_is_a_box_and_never_dropped() -> None:
    assert (missing("ok 🛌 猫\n\t🛌"), shown("🛌 ok\t猫")) == ("🛌", "□ ok\u2003猫")
    assert "Slept □ well" in text_of(page(note(3, "Slept 🛌 well")))


def test_frequencies_count_only_the_nights_that_were_answered() -> None:
    known = (
        Entry(LAST, jerks=SOME, spot="left", places=frozenset({"hand", "body"}), alcohol=2),
        Entry(NIGHTS[1], jerks=0, tingling=True),
        Entry(NIGHTS[2], events=frozenset({"tongue"}), places=frozenset({"hand"})),
    )

    rows = {row.name: row for row in frequencies(known)}

    assert rows["Twitching when falling asleep"] == Frequency("Twitching when falling asleep", 1, 2)
    assert rows["two drinks or more"] == Frequency("two drinks or more", 1, 1, indent=True)
    assert rows["Tingling"] == Frequency("Tingling", 1, 1)
    assert rows["Pain"] == Frequency("Pain", 0, 0)
    assert rows["Bit the tongue"] == Frequency("Bit the tongue", 1, None)
    assert "Got hurt" not in rows
    assert places(known) == (
        "hand on 2 nights, whole body on 1 night, same spot on the left on 1 night"
    )


def test_the_version_is_that_of_the_project() -> None:
    project = Path(__file__).parents[2] / "pyproject.toml"

    assert tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"] == VERSION


def root_of(made: Page) -> Any:
    """The root of the file's objects."""
    return read(made).trailer["/Root"]


def test_the_history_stands_in_one_paragraph_and_says_what_was_asked() -> None:
    told = dict.fromkeys(("medicine", "weak"), DatedAnswer(Answer(frozenset({"no"})), LAST))
    silent, told_all = page(), replace(page(), told=told)

    assert "twitching that began after a medicine" in text_of(silent).split("Not asked each")[1]
    words = text_of(told_all)
    assert "About the person Told on 30 Mar 2026: no medicine; no weakness, no" in words
    unasked = words.split("Not asked each")[1].split("Looked for and not found")[0]
    assert "twitching that began after a medicine" not in unasked
    assert "pauses in breathing" in unasked


def tags(made: Page) -> list[str]:
    """The tags of the page in reading order; a picture with the beginning of its description."""
    found: list[str] = []

    def walk(element: object) -> None:
        item = element.get_object() if hasattr(element, "get_object") else element
        for child in item if isinstance(item, list) else ():
            walk(child)
        if isinstance(item, DictionaryObject):
            if kind := item.get("/S"):
                found.append(f"{kind}{str(item.get('/Alt', ''))[:8]}")
            walk(item.get("/K"))

    walk(root_of(made)["/StructTreeRoot"])
    return [tag for tag in found if tag not in {"/Div", "/Span", "/Strong"}]


def test_the_page_is_tagged_in_reading_order_and_its_picture_described() -> None:
    made = page(note(3, "A note."), flags=(kept("focal"),))

    order = [tag for tag in tags(made) if tag not in {"/P", "/TR", "/TD"}]

    assert order == [
        *("/Document", "/H1", "/H2", "/H2", "/H2", "/FigureCalendar"),
        *("/Table", "/THead", "/TH", "/TH", "/TBody", "/H2"),
    ]
    root = root_of(made)
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == ("en", True)


def test_a_reader_shows_the_title_and_the_way_to_each_page() -> None:
    made = read(page(*(note(n, "A note.") for n in range(6))))

    assert [entry.title for entry in made.outline if isinstance(entry, Destination)] == [
        "Sleep diary: twitching when falling asleep",
        "Sleep diary: more notes",
    ]
    assert made.viewer_preferences is not None
    assert made.viewer_preferences.display_doctitle
