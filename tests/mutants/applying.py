"""A mutant put into the running program, or, as a plugin of pytest, read in place of its module."""

import inspect
import os
import sys
from contextlib import suppress
from functools import reduce
from types import CodeType, FunctionType
from typing import Any

import pytest

from tests.mutants.loading import change_modules
from tests.mutants.mutations import ROOT, Mutant, mutants_of, mutated

KEY = "HYPNIC_MUTANT"


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests() -> None:
    """Read the mutant that the environment names in place of its module."""
    path = os.environ[KEY].partition(" ")[0]
    text = (ROOT / path).read_text("utf-8")
    mutant = next(found for found in mutants_of(path, text) if found.key == os.environ[KEY])
    change_modules(lambda path, text: mutated(mutant, text) if path == mutant.path else None)


def exchange(mutant: Mutant) -> bool:
    """Exchange the code of a function that is imported already; whether that could be done."""
    name = mutant.path.removesuffix(".py").replace("/", ".")
    if not mutant.place or name not in sys.modules:
        return False
    file = ROOT / mutant.path
    whole = compile(mutated(mutant, file.read_text("utf-8")), str(file), "exec")
    code = _code_of(whole, mutant.place)
    *outer, own = mutant.place.split(".")
    function = _function(vars(reduce(getattr, outer, sys.modules[name])).get(own))
    if code is None or function is None or function.__code__.co_freevars != code.co_freevars:
        return False
    function.__code__ = code
    return True


def _code_of(code: CodeType, name: str) -> CodeType | None:
    inner = [found for found in code.co_consts if isinstance(found, CodeType)]
    if found := next((found for found in inner if found.co_qualname == name), None):
        return found
    return next(filter(None, (_code_of(part, name) for part in inner)), None)


def _function(found: Any) -> FunctionType | None:
    """What is below decorators; what they remember is forgotten."""
    with suppress(AttributeError):
        found.cache_clear()
    if isinstance(found, property):
        found = found.fget
    found = inspect.unwrap(getattr(found, "__func__", found)) if found else None
    return found if isinstance(found, FunctionType) else None
