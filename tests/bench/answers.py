"""What a question costs: the answer itself, and end to end beside a bot that says it back."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from bot.answers import Answerer
from bot.article.text import load_article
from tests.bench.line import Line, median_of
from tests.bench.process import diary_of_people, run
from tests.bench.taps import HYPNIC, PTB, RUNS
from tests.training.bank import held_out, load_bank

QUESTIONS = 2000


def lines() -> Iterator[Line]:
    """The slowest of a hundred held-out questions, and CPU time over HTTP."""
    answerer = Answerer(load_article())
    asked = [line.text for line in held_out(load_bank())]
    answerer.respond(asked[0], None)

    def percentile() -> float:
        return quantiles([_took(answerer, text) for text in asked], n=100)[98] * 1000

    yield Line("b", "a question answered, 99 % within", median_of(RUNS, percentile), "ms", "≤ 36")
    ours, echo = zip(*((_over_http(HYPNIC), _over_http(PTB)) for _ in range(RUNS)), strict=True)
    yield Line(
        "b", "a question over HTTP, CPU", median(ours), "ms", "", "PTB as it comes, saying it back",
        median(echo),
    )  # fmt: skip


def _took(answerer: Answerer, text: str) -> float:
    start = time.perf_counter()
    answerer.respond(text, None)
    return time.perf_counter() - start


def _over_http(command: tuple[str, ...]) -> float:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if command == HYPNIC:
            diary_of_people(folder / "hypnic.db")
        return run(command, "text", QUESTIONS, QUESTIONS, 0, folder).cpu
