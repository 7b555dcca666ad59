"""A demo for each test, one browser for all, and visitors who must leave the console empty."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.demo.running import running_demo
from tests.e2e.visitor import Visitor, chromium


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture
def demo() -> Iterator[str]:
    with running_demo() as url:
        yield url


@pytest.fixture
def visit(browser: Browser, demo: str) -> Iterator[Callable[..., Visitor]]:
    """Makes visitors; at the end none has caused a console message or a request elsewhere."""
    visitors: list[Visitor] = []

    def come(*args: Any, **how: Any) -> Visitor:
        visitors.append(Visitor(browser, demo, *args, **how))
        return visitors[-1].opens()

    yield come
    for visitor in visitors:
        visitor.context.close()
    assert [visitor.heard for visitor in visitors] == [[] for _ in visitors]


@pytest.fixture
def visitor(visit: Callable[..., Visitor]) -> Visitor:
    return visit()
