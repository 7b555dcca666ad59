"""The comparison with an older build reads the table that the benchmark prints."""

import ast

from tests.bench.against import ROOT, SAME_FOR_BOTH, beside, figures
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


def test_what_one_build_lacks_is_called_not_measured() -> None:
    both, new, gone = ("a", "a tap", "ms"), ("b", "an answer", "ms"), ("c", "a tick", "s")

    lines = [*beside([{both: 2.0, new: 5.0}, {both: 4.0, new: 5.0}], [{both: 2.0, gone: 1.0}])]

    assert lines == [
        "| a | a tap | 3 ms | 2 ms | 1.50 |",
        "| b | an answer | 5 ms | not measured |  |",
        "| c | a tick | not measured | 1 s |  |",
    ]


def test_what_is_laid_into_an_older_build_imports_only_what_that_build_has() -> None:
    first = {"line", "people", "process", "sends", "starts", "taps", "telegram"}

    for name in SAME_FOR_BOTH:
        tree = ast.parse((ROOT / name).read_text("utf-8"))
        ours = {
            node.module
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(("bot", "tests"))
        }
        assert ours <= {"tests.bench", *(f"tests.bench.{module}" for module in first)}
