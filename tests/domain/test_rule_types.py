"""How many nights a rule still needs before it can judge."""

import pytest

from bot.domain.rule_types import Needed
from tests.nights import TODAY, night


@pytest.mark.parametrize(
    ("needed", "nights", "missing"),
    [
        pytest.param(Needed(1, 28), [0], 0, id="tonight is enough"),
        pytest.param(Needed(2, 28), [27], 1, id="the first of 28 nights"),
        pytest.param(Needed(2, 28), [28], 2, id="the one before"),
        pytest.param(Needed(1, 14, until=14), [13], 1, id="one too late"),
        pytest.param(Needed(1, 14, until=14), [14], 0, id="the last of a fortnight before"),
        pytest.param(Needed(2, 28, span=5), [3, 0], 2, id="too close to each other"),
        pytest.param(Needed(2, 28, span=5), [5, 0], 0, id="far enough"),
    ],
)
def test_a_rule_says_how_many_nights_it_lacks(
    needed: Needed, nights: list[int], missing: int
) -> None:
    entries = [night(back) for back in nights]

    assert needed.missing(entries, TODAY, lambda entry: entry.pain) == missing
    assert needed.missing(entries, TODAY, lambda entry: entry.weakness) == max(
        needed.least, needed.span
    )
