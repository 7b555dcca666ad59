"""The question bank: every line can be trained on or measured with."""

from pathlib import Path

import pytest

from bot.answers.cards.safety_cards import OUT_OF_SCOPE
from bot.answers.danger.emergency_texts import URGENT
from bot.answers.talk.smalltalk import SMALL_TALK
from bot.article.text import load_article
from tests.training.bank import Line, faults, for_training, in_both, load_bank, same

BANK = load_bank()
LABELS = {
    *(unit.key for unit in load_article().units),
    *(f"out:{kind}" for kind in OUT_OF_SCOPE),
    *(f"urgent:{kind}" for kind in URGENT),
    *(f"small:{kind}" for kind in SMALL_TALK),
    "crisis",
}


def test_every_line_has_a_label_there_is_and_is_there_once() -> None:
    assert list(faults(BANK, LABELS)) == []


def test_every_label_is_learned_and_every_class_is_measured() -> None:
    assert {label for line in for_training(BANK) for label in line.labels} == LABELS
    assert {line.kind for line in BANK if line.held_out} == {
        *("units", "out", "urgent", "lookalike", "small", "follow", "both", "plain", "awaited")
    }


def test_what_is_measured_on_is_never_trained_on() -> None:
    measured = {same(line.text) for line in BANK if line.held_out}

    assert in_both(BANK) != frozenset()
    assert measured & {same(line.text) for line in for_training(BANK)} == set()


def test_there_are_as_many_lines_as_were_promised() -> None:
    counts = {kind: sum(line.kind == kind for line in BANK) for kind in ("units", "out", "small")}
    urgent = {kind: sum(line.kind == kind for line in BANK) for kind in ("urgent", "lookalike")}

    assert counts["units"] >= 4000
    assert counts["out"] >= 800
    assert counts["small"] >= 200
    assert min(urgent.values()) >= 400


@pytest.mark.parametrize(
    ("label", "line"),
    [
        pytest.param("follow:sport->magnesium", (("magnesium",), "sport"), id="follow"),
        pytest.param("lookalike:out:doses", (("out:doses",), None), id="lookalike"),
        pytest.param("both:sport+calcium", (("sport", "calcium"), None), id="both"),
        pytest.param(
            "both:out:doses+sport", (("out:doses", "sport"), None), id="both, one outside"
        ),
    ],
)
def test_labels_are_read(tmp_path: Path, label: str, line: tuple[tuple[str, ...], str]) -> None:
    kind = label.partition(":")[0]
    folder = tmp_path / "p1"
    folder.mkdir()
    (folder / f"{kind}.tsv").write_text(f"{label}\tand then?\n")

    assert load_bank(tmp_path) == (Line("p1", kind, line[0], "and then?", line[1]),)


@pytest.mark.parametrize("row", ["no tab", "two\ttabs\there"])
def test_a_line_that_is_none_is_named(tmp_path: Path, row: str) -> None:
    folder = tmp_path / "p1"
    folder.mkdir()
    (folder / "units.tsv").write_text(f"sport\tfirst\n{row}\n")

    with pytest.raises(ValueError, match=r"p1/units.tsv:2"):
        load_bank(tmp_path)


def test_an_answer_to_the_bot_keeps_what_was_asked_for(tmp_path: Path) -> None:
    folder = tmp_path / "p1"
    folder.mkdir()
    (folder / "awaited.tsv").write_text("pause\ttill we are back\n")

    assert load_bank(tmp_path) == (
        Line("p1", "awaited", ("small:pause_wish",), "till we are back", None, "pause"),
    )
    wrong = tmp_path / "wrong" / "p1"
    wrong.mkdir(parents=True)
    (wrong / "awaited.tsv").write_text("weather\train\n")
    with pytest.raises(ValueError, match="weather"):
        load_bank(wrong.parent)
