"""The lines that hold the architecture: rooms and their imports, sizes, and what stands where."""

import ast
import gc
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from bot.app import COMMANDS

ROOT = Path(__file__).parent.parent
MODULES = sorted([*(ROOT / "bot").rglob("*.py"), *(ROOT / "storage").rglob("*.py")])
EVERYTHING = sorted([*MODULES, *(ROOT / "tests").rglob("*.py")])

_OF_ANSWERS = (
    *("bot.answers", "bot.article", "bot.domain.emergency_numbers"),
    *("bot.language.informal", "bot.language.lazy_regex"),
)
"""What each room of the answers may import."""

ROOMS = {
    "bot/domain": (),
    "bot/article": (),
    "bot/language": ("bot.domain",),
    "bot/answers": _OF_ANSWERS,
    "bot/answers/models": (*_OF_ANSWERS, "numpy", "onnxruntime"),
    "bot/answers/danger": _OF_ANSWERS,
    "bot/answers/after_alarm": _OF_ANSWERS,
    "bot/answers/cards": _OF_ANSWERS,
    "bot/answers/talk": _OF_ANSWERS,
    "bot/importers": ("bot.domain", "chardet", "clevercsv"),
    "bot/places": ("bot.domain", "tzfpy"),
    "bot/operations": ("bot.domain.clock_evidence", "storage", "aiohttp", "prometheus_client"),
    "bot/screens": ("bot.answers", "bot.article", "bot.domain", "bot.language", "telegram"),
    "bot/report": (
        *("bot.domain", "bot.language", "bot.operations.worker", "bot.screens.formatting"),
        *("PIL", "fontTools", "typst"),
    ),
    "bot/gateway": (
        *("bot.context", "bot.domain", "bot.operations", "bot.screens.callback_data", "storage"),
        *("aiohttp", "certifi", "telegram"),
    ),
    "bot/handlers": (
        *("bot.VERSION", "bot.answers", "bot.article", "bot.context", "bot.domain"),
        *(
            "bot.gateway.sending",
            "bot.gateway.sending_files",
            "bot.gateway.beneath",
            "bot.gateway.reactions",
            "bot.importers",
            "bot.language",
            "bot.operations",
            "bot.places",
        ),
        *("bot.queries", "bot.report", "bot.screens", "storage", "telegram"),
    ),
    "bot/intents": ("bot.handlers",),
    "bot/scheduler": (
        *("bot.context", "bot.domain", "bot.gateway.rate_limiter", "bot.gateway.sending"),
        "bot.gateway.batching",
        *("bot.operations", "bot.queries", "bot.report", "bot.screens", "storage"),
        *("aiohttp", "apscheduler"),
    ),
    "bot/demo": ("bot.operations.clock", "bot.operations.heartbeat", "tornado"),
    "storage": ("bot.domain", "storage.sqlite", "sqlite_utils"),
    "storage/postgres": (
        *("bot.VERSION", "bot.domain.clock_evidence", "storage"),
        *("cryptography", "psycopg"),
    ),
    "storage/sqlite": ("storage.errors", "sqlcipher3", "sqlite_utils"),
}
"""Every room, with what its modules may import beside Python's own and each other."""

FRONT = {"__init__", "__main__", "running", "app", "context", "queries"}
"""What stands directly in bot/ and belongs to no room."""

SQL = re.compile(
    r"\s*(?:select .* from|insert (?:or \w+ )?into|update \w+ set|delete from|pragma)\b", re.S
)
SENTENCE = re.compile(r"[A-Z][^{}]*\s[^{}]*\s.*[.?!:]\s*", re.S)
CLOCKS = {"now", "utcnow", "today", "time"}
"""Calls that read the wall clock, on `datetime`, `date` and `time`."""


@dataclass(frozen=True)
class Facts:
    """What is asked of a file's syntax: `imports` names the modules that are not Python's own,
    `texts` the lines and strings that are no docstrings, nor words for a log or an error, `clocks`
    the lines that read the wall clock, and `functions` the line, name and length of each."""

    imports: frozenset[str]
    texts: tuple[tuple[int, str], ...]
    clocks: tuple[int, ...]
    functions: tuple[tuple[int, str, int], ...]


@cache
def facts(file: Path) -> Facts:
    """Read once; Python 3.11 cannot bear a finalizer that parses something meanwhile."""
    gc.disable()
    try:
        nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    finally:
        gc.enable()
    clocks = (node.lineno for node in nodes if isinstance(node, ast.Attribute) and is_clock(node))
    functions = (
        (node.lineno, node.name, (node.end_lineno or 0) - node.lineno + 1)
        for node in nodes
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    return Facts(imported(nodes), tuple(texts(nodes)), tuple(clocks), tuple(functions))


def is_clock(node: ast.Attribute) -> bool:
    return node.attr in CLOCKS and ast.unparse(node.value) in {"datetime", "date", "time"}


def is_below(name: str, modules: tuple[str, ...]) -> bool:
    """Whether the name is one of the modules or inside one."""
    return any(name == module or name.startswith(f"{module}.") for module in modules)


def imported(nodes: list[ast.AST]) -> frozenset[str]:
    names: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(n for n in names if n.partition(".")[0] not in sys.stdlib_module_names)


def room_of(file: Path) -> str | None:
    """The innermost room that a module stands in; None for the front of the house."""
    folder = file.parent.relative_to(ROOT).as_posix()
    return folder if folder in ROOMS else None


def texts(nodes: list[ast.AST]) -> Iterator[tuple[int, str]]:
    unread: set[int] = set()
    for node in nodes:
        is_log = isinstance(node, ast.Call) and is_of_log(node.func)
        if isinstance(node, ast.Expr | ast.Raise) or is_log:
            value = node.value if isinstance(node, ast.Expr) else node
            if is_log or not isinstance(value, ast.Await | ast.Call):
                unread |= {id(inner) for inner in ast.walk(node)}
        if isinstance(node, ast.Raise):
            unread |= {id(inner) for inner in ast.walk(node)}
    for node in nodes:
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in unread
        ):
            yield node.lineno, node.value


def is_of_log(called: ast.expr) -> bool:
    while isinstance(called, ast.Attribute):
        if isinstance(called.value, ast.Name) and called.value.id == "log":
            return True
        called = called.value
    return False


def test_every_module_stands_in_a_room_with_a_name() -> None:
    homeless = [
        str(file.relative_to(ROOT))
        for file in MODULES
        if room_of(file) is None
        and not (file.parent == ROOT / "bot" and file.stem in FRONT)
        and file.parent != ROOT / "bot/demo/page"
    ]

    assert homeless == []


@pytest.mark.parametrize("room", ROOMS)
def test_imports_point_inwards(room: str) -> None:
    own = room.replace("/", ".")
    wrong = [
        (str(file.relative_to(ROOT)), name)
        for file in (ROOT / room).rglob("*.py")
        if room_of(file) == room
        for name in facts(file).imports
        if not is_below(name, (own, *ROOMS[room]))
        or (room == "storage/sqlite" and is_below(name, ("storage.store", "storage.database_file")))
    ]

    assert wrong == []


def test_the_list_of_rooms_names_every_room() -> None:
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `((?:bot|storage)[^`]*)` \|", contributing, re.M)

    assert sorted(listed) == sorted(["bot/", *ROOMS])


def test_sql_stands_in_storage() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{line}"
        for file in MODULES
        if file.relative_to(ROOT).parts[0] == "bot"
        for line, text in facts(file).texts
        if SQL.match(text.lower())
    ]

    assert found == []


def test_patterns_of_words_are_compiled_when_they_are_first_used() -> None:
    rooms = ("bot/answers", "bot/handlers", "bot/language")
    early = [
        str(file.relative_to(ROOT))
        for room in rooms
        for file in (ROOT / room).rglob("*.py")
        if "re.compile(" in file.read_text(encoding="utf-8") and file.name != "lazy_regex.py"
    ]

    assert early == [], "`Pattern` of bot/language/lazy_regex.py is for that"


def test_the_clock_is_read_in_one_place() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{line}"
        for file in MODULES
        if file != ROOT / "bot/operations/clock.py"
        for line in facts(file).clocks
    ]

    assert found == []


@pytest.mark.parametrize("room", ["bot/handlers", "bot/scheduler"])
def test_sentences_for_people_stand_in_screens(room: str) -> None:
    found = [
        f"{file.relative_to(ROOT)}:{line} {text!r}"
        for file in (ROOT / room).rglob("*.py")
        for line, text in facts(file).texts
        if SENTENCE.fullmatch(text)
    ]

    assert found == []


def test_every_module_stays_under_300_lines() -> None:
    long = {
        str(file.relative_to(ROOT)): lines
        for file in EVERYTHING
        if (lines := len(file.read_text(encoding="utf-8").splitlines())) >= 300
    }

    assert long == {}


def test_no_function_is_longer_than_40_lines() -> None:
    long = [
        f"{file.relative_to(ROOT)}:{line} {name}"
        for file in EVERYTHING
        for line, name, lines in facts(file).functions
        if lines > 40
    ]

    assert long == []


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert [c.name for c in COMMANDS if f"`/{c.name}`" not in readme] == []


def test_the_table_of_the_configuration_names_what_is_read() -> None:
    operating = (ROOT / "docs/operating.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1] for line in operating.splitlines() if line.startswith("| `")]
    told = {name for row in rows for name in re.findall(r"`([A-Z][A-Z_]+)`", row)}
    source = (ROOT / "bot/operations/config.py").read_text(encoding="utf-8")
    read = set(re.findall(r'"([A-Z][A-Z]+(?:_[A-Z]+)+)"', source))

    assert told == read - {"HYPNIC_CLOCK_FILE"}  # The demo sets it.


def test_what_is_written_about_the_code_names_files_that_exist() -> None:
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *(ROOT / "bot").rglob("*.md")]
    missing = [
        f"{page.relative_to(ROOT)}: {name}"
        for page in pages
        if page.name != "CHANGELOG.md"
        for name in re.findall(r"`(?:[a-z_/]+/)?(\w+\.py)`", page.read_text(encoding="utf-8"))
        if name not in {file.name for file in EVERYTHING}
    ]

    assert missing == []
