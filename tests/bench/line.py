"""One line of the table, and medians."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median

HEAD = (
    "| | what | measured | aim | beside | ratio |",
    "|---|---|---|---|---|---|",
)


@dataclass(frozen=True, slots=True)
class Line:
    """What was measured, beside a reference from the same run if there is one."""

    row: str
    what: str
    figure: float
    unit: str
    aim: str = ""
    beside: str = ""
    reference: float | None = None

    def __str__(self) -> str:
        """As a row of a table in Markdown; the ratio is that of the reference to ours."""
        known = self.reference is not None
        beside = f"{self.beside}: {rounded(self.reference)}" if known else ""  # type: ignore[arg-type]
        ratio = f"{self.reference / self.figure:.2f}" if known and self.figure else ""  # type: ignore[operator]
        measured = f"{rounded(self.figure)} {self.unit}"
        return f"| {self.row} | {self.what} | {measured} | {self.aim} | {beside} | {ratio} |"


Lines = Iterable[Line]


def rounded(figure: float) -> str:
    """Three digits that mean something."""
    if figure >= 100:
        return f"{figure:,.0f}"
    return f"{figure:.3g}"


def median_of(runs: int, measure: Callable[[], float]) -> float:
    """The median of so many measurements."""
    return median(measure() for _ in range(runs))
