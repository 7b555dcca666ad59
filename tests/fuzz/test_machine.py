"""The whole product against its model; a middle form as a proof."""

import pytest
from hypothesis.stateful import run_state_machine_as_test

from tests.crash.test_torn import sizes
from tests.fuzz.machine import machine


@sizes(4, 60)
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_whatever_the_order_the_diary_is_as_the_model(size: int) -> None:
    kind = machine(size, 20)

    run_state_machine_as_test(kind, settings=kind.TestCase.settings)
