"""The diary as CSV for a spreadsheet, in which no cell can become a formula."""

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date

from bot.domain.question_types import DONE, SKIPPED, Answer, Answers
from bot.domain.questions import QUESTIONS

_STARTS_A_FORMULA = frozenset("=+-@\t\r\n\0＝＋－＠")


def as_csv(nights: Mapping[date, Answers], notes: Mapping[date, Sequence[str]]) -> bytes:
    """One row a night, oldest first, as UTF-8 with a mark that spreadsheets know.

    A question that nothing is known about is an empty cell; "none" means that nothing applied.
    """
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(["date", *(question.key for question in QUESTIONS), "notes"])
    for night in sorted({*nights, *notes}):
        answers = nights.get(night, {})
        cells = [_cell(answers.get(question.key)) for question in QUESTIONS]
        rows.writerow([night.isoformat(), *cells, safe("\n".join(notes.get(night, ())))])
    return text.getvalue().encode("utf-8-sig")


def safe(text: str) -> str:
    """The text, with a quote before it where a spreadsheet would take it for a formula."""
    return f"'{text}" if text[:1] in _STARTS_A_FORMULA and text else text


def _cell(answer: Answer | None) -> str:
    if answer is None:
        return ""
    if answer.state == SKIPPED:
        return "skipped"
    return safe(" ".join(sorted(answer.chosen))) or ("none" if answer.state == DONE else "")
