"""What an import just takes; what it refuses is in tests/chat/test_import_refusals.py."""

import json
from datetime import date, timedelta
from typing import Any

import pytest

from bot.domain.diary_import import FORMAT, DiaryFile, read_file
from bot.domain.import_limits import LARGEST_FILE, LONGEST_TEXT, MOST_FLAGS
from bot.domain.import_refusals import NotADiary, Unfit
from bot.domain.pause_limits import LONGEST_STORED_PAUSE
from bot.domain.question_types import Answer
from bot.language.flag_evidence import evidence
from bot.screens.formatting import clean
from tests.chat.test_export_import import TODAY, flag, note


def read(file: Any) -> DiaryFile:
    """An export as it is taken."""
    return read_file(json.dumps(file).encode(), TODAY, TODAY, clean, evidence)


@pytest.mark.parametrize(
    "row",
    [
        pytest.param({"text": "x" * LONGEST_TEXT}, id="the longest text"),
        pytest.param({"night": TODAY.isoformat()}, id="the latest night"),
        pytest.param({"night": "2000-01-01"}, id="the first night"),
        pytest.param({"message_id": 2**53 - 1}, id="the largest number"),
        pytest.param({"message_id": 0}, id="the smallest number"),
    ],
)
def test_a_note_at_a_limit_is_taken(row: dict[str, Any]) -> None:
    (found,) = read(note(**row)).notes

    assert (
        row.items()
        <= {
            "text": found.text,
            "night": found.night.isoformat(),
            "message_id": found.note_id,
        }.items()
    )


@pytest.mark.parametrize(
    "row",
    [
        pytest.param({"text": "x" * (LONGEST_TEXT + 1)}, id="a longer text"),
        *[pytest.param({"message_id": n}, id=f"{n!r}") for n in (2**53, -1, True, 1.0, "1", None)],
    ],
)
def test_a_note_beyond_a_limit_is_refused(row: dict[str, Any]) -> None:
    with pytest.raises(NotADiary):
        read(note(**row))


@pytest.mark.parametrize(
    ("row", "taken"),
    [
        pytest.param({"nudge_after": 1}, True, id="the shortest wait"),
        pytest.param({"nudge_after": 1440}, True, id="the longest wait"),
        pytest.param({"nudge_after": 0}, False, id="none at all"),
        pytest.param({"nudge_after": 1441}, False, id="a longer one"),
        pytest.param({"review_on": 6}, True, id="Sunday"),
        pytest.param({"review_on": 7}, False, id="an eighth day"),
        pytest.param({"quiet_from": "22:00", "quiet_until": None}, False, id="half a night"),
        pytest.param({"quiet_from": None, "quiet_until": None}, True, id="no quiet hours"),
        pytest.param({"paused_until": TODAY + LONGEST_STORED_PAUSE}, True, id="the longest pause"),
        pytest.param(
            {"paused_until": TODAY + LONGEST_STORED_PAUSE + timedelta(days=1)},
            False,
            id="a longer pause",
        ),
        pytest.param({"paused_until": "9999-12-31"}, True, id="for good"),
        pytest.param({"weekly": None}, False, id="neither yes nor no"),
    ],
)
def test_settings_are_taken_within_their_limits(row: dict[str, Any], *, taken: bool) -> None:
    file = {"format": "hypnic-1", "people": [{name: _plain(row[name]) for name in row}]}

    if taken:
        assert read(file).settings
    else:
        with pytest.raises(NotADiary):
            read(file)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.parametrize("days", [-1, 0])
def test_a_pause_that_is_over_is_none(days: int) -> None:
    until = (TODAY + timedelta(days=days)).isoformat()

    settings = read({"format": "hypnic-1", "people": [{"paused_until": until}]}).settings

    assert settings
    assert settings.paused_until is None


@pytest.mark.parametrize("file", [[], "hypnic-1", {}, {"format": "hypnic-2"}])
def test_what_is_no_export_cannot_be_read(file: Any) -> None:
    with pytest.raises(NotADiary) as refused:
        read(file)

    assert refused.value.why is Unfit.UNREADABLE


def test_as_many_flags_and_bytes_are_taken_as_a_diary_may_hold() -> None:
    many: dict[str, Any] = {"format": "hypnic-1", "flags": flag()["flags"] * MOST_FLAGS}

    assert len(read(many).flags) == MOST_FLAGS
    with pytest.raises(NotADiary):
        read({**many, "flags": [*many["flags"], many["flags"][0]]})
    whole = json.dumps(note()).encode().ljust(LARGEST_FILE)
    assert read_file(whole, TODAY, TODAY, clean, evidence).notes


@pytest.mark.parametrize("state", ["open", "done", "skipped", "odd", "", None])
def test_an_answer_has_one_of_three_states(state: str | None) -> None:
    row = {"night": TODAY.isoformat(), "question": "where", "chosen": "leg arm", "state": state}
    file = {"format": FORMAT, "answers": [row]}

    if state in {"open", "done", "skipped"}:
        assert read(file).nights == {TODAY: {"where": Answer(frozenset({"leg", "arm"}), state)}}
    else:
        with pytest.raises(NotADiary):
            read(file)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        pytest.param({}, None, id="no name"),
        pytest.param({"words": "iron"}, "iron", id="a name"),
        pytest.param({"words": "iron?"}, Unfit, id="no name at all"),
        pytest.param({"words": "iron", "chosen": "no"}, Unfit, id="a name of nothing"),
        pytest.param({"question": "odd"}, Unfit, id="a row that is not known"),
    ],
)
def test_a_history_is_taken_with_its_names(row: dict[str, Any], words: Any) -> None:
    given = {"question": "medicine", "chosen": "weeks", "state": "done"}
    file = {"format": FORMAT, "history": [{**given, "given_on": TODAY.isoformat(), **row}]}

    if words is Unfit:
        with pytest.raises(NotADiary):
            read(file)
    else:
        assert read(file).history["medicine"].words == words
