"""The lines that hold the architecture: imports point inwards, files and functions stay small."""

import ast
import gc
import sys
from pathlib import Path

import pytest

from bot.app import COMMANDS

ROOT = Path(__file__).parent.parent
MODULES = sorted([*(ROOT / "bot").rglob("*.py"), *(ROOT / "storage").rglob("*.py")])
EVERYTHING = sorted([*MODULES, *(ROOT / "tests").rglob("*.py")])

MAY_IMPORT = {
    "bot/domain": ("bot.domain",),
    "bot/article": ("bot.article",),
    "storage": ("bot.domain", "storage", "sqlcipher3", "sqlite_utils"),
    "bot/handlers": ("bot", "storage", "telegram"),
    "bot/demo": ("bot.demo", "bot.operations.clock", "bot.operations.heartbeat", "tornado"),
}
"""What the modules of a folder may import beside the standard library."""

NEVER = {
    "bot/handlers": (
        "bot.app",
        "bot.running",
        "bot.gateway.inbox",
        "bot.gateway.polling",
        "bot.demo",
    )
}
"""What they may not import all the same: handlers do not know who calls them."""


def tree(file: Path) -> ast.Module:
    """The file's syntax; Python 3.11 cannot bear a finalizer that parses something meanwhile."""
    gc.disable()
    try:
        return ast.parse(file.read_text(encoding="utf-8"))
    finally:
        gc.enable()


def is_below(name: str, modules: tuple[str, ...]) -> bool:
    """Whether the name is one of the modules or inside one."""
    return any(name == module or name.startswith(f"{module}.") for module in modules)


def imported(file: Path) -> set[str]:
    """The modules a file imports that are not of the standard library."""
    names: set[str] = set()
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module == "bot":
            names |= {f"bot.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return {name for name in names if name.partition(".")[0] not in sys.stdlib_module_names}


@pytest.mark.parametrize("folder", MAY_IMPORT)
def test_imports_point_inwards(folder: str) -> None:
    wrong = [
        (str(file.relative_to(ROOT)), name)
        for file in (ROOT / folder).rglob("*.py")
        for name in imported(file)
        if not is_below(name, MAY_IMPORT[folder]) or is_below(name, NEVER.get(folder, ()))
    ]

    assert wrong == []


def test_every_module_stays_under_300_lines() -> None:
    long = {
        str(file.relative_to(ROOT)): lines
        for file in EVERYTHING
        if (lines := len(file.read_text(encoding="utf-8").splitlines())) >= 300
    }

    assert long == {}


def test_no_function_is_longer_than_40_lines() -> None:
    long = [
        f"{file.relative_to(ROOT)}:{node.lineno} {node.name}"
        for file in EVERYTHING
        for node in ast.walk(tree(file))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > 40
    ]

    assert long == []


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert [c.name for c in COMMANDS if f"`/{c.name}`" not in readme] == []
