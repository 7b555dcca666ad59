"""A plugin of pytest that notes which functions of the bot each test enters.

Every function begins with a call that notes it, which costs less than a trace function.
"""

import ast
import builtins
import json
import os
import sys
import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from tests.cluster import VARIABLE
from tests.mutants.loading import change_modules
from tests.mutants.mutations import ROOT, functions

TRACES = ROOT / "build" / "mutants" / "traces"
ON_SERVER = "server:"
"""How the name of a test begins that ran on a PostgreSQL."""

_HIT = "_entered_by_a_test"

_entered: set[str] = set()
_by_fixture: dict[str, set[str]] = {}
_failed: set[str] = set()


@dataclass(frozen=True, slots=True)
class Trace:
    """The seconds that a test takes, of CPU where no server works for it, and the functions that it
    enters, as "path name"."""

    seconds: float
    functions: frozenset[str]


def traces() -> dict[str, Trace]:
    """Every test with its last trace."""
    found: dict[str, Trace] = {}
    for file in sorted(TRACES.glob("*.jsonl"), key=lambda file: file.stat().st_mtime):
        for line in file.read_text("utf-8").splitlines():
            trace = json.loads(line)
            functions = frozenset(map(sys.intern, trace["functions"]))
            found[trace["test"]] = Trace(trace["seconds"], functions)
    names = {test.partition("::")[0] for test in found}
    files = {name for name in names if (ROOT / name.removeprefix(ON_SERVER)).exists()}
    return {test: trace for test, trace in found.items() if test.partition("::")[0] in files}


def _instrumented(path: str, text: str) -> ast.Module:
    tree = ast.parse(text)
    for name, function in functions(tree):
        call = ast.parse(f"{_HIT}({f'{path} {name}'!r})").body[0]
        function.body.insert(0, ast.copy_location(call, function.body[0]))
    return ast.fix_missing_locations(tree)


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests() -> None:
    """Instrument the bot, before any module of it is imported."""
    TRACES.mkdir(parents=True, exist_ok=True)
    setattr(builtins, _HIT, _entered.add)
    change_modules(_instrumented)


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[Any]) -> Iterator[None]:
    """What a shared fixture enters belongs to every test that asks for it."""
    before = {*_entered}
    result = yield
    if fixturedef.scope != "function":
        _by_fixture.setdefault(fixturedef.argname, set()).update(_entered - before)
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test that fails as it is tells nothing about mutants."""
    report = yield
    if report.failed:
        _failed.add(item.nodeid)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Note a test that passed."""
    _entered.clear()
    clock = time.monotonic if VARIABLE in os.environ else time.process_time
    began = clock()
    result = yield
    if item.nodeid not in _failed:
        shared = (_by_fixture.get(name, set()) for name in getattr(item, "fixturenames", ()))
        trace = {
            "test": (ON_SERVER if VARIABLE in os.environ else "") + item.nodeid,
            "seconds": round(clock() - began, 3),
            "functions": sorted(_entered.union(*shared)),
        }
        with (TRACES / f"{os.getpid()}.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(trace) + "\n")
    return result
