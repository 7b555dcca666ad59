"""The comparison with an older build reads the table that the benchmark prints."""

from tests.bench.against import figures
from tests.bench.line import Line


def test_the_figures_of_a_printed_table_are_read_with_their_row_and_unit() -> None:
    printed = "\n".join(
        [
            "| | what | measured | aim | beside | ratio |",
            str(Line("d", "a year judged", 1.53, "ms", "≤ 3")),
            str(Line("h", "a person's year", 99000, "bytes")),
        ]
    )

    assert figures(printed) == {
        ("d", "a year judged", "ms"): 1.53,
        ("h", "a person's year", "bytes"): 99_000.0,
    }
