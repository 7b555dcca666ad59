"""Which tests may notice a mutant: those that enter its function, or a function that uses it."""

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, islice, zip_longest
from pathlib import Path

from tests.mutants.mutations import ROOT, Mutant, functions
from tests.mutants.tracing import ON_SERVER, Trace


def tests_for(mutant: Mutant, traces: dict[str, Trace], most: int) -> list[str]:
    """The tests that are run for a mutant: at most so many, and of storage as many on a server.

    First come those of files that have the name of the mutated one, then half as many as may be
    of those in the folder of its room, then all others: what only a journey through the chat
    notices is tried, too. Of each file the quickest comes first, and the files take turns.
    """
    places = {f"{mutant.path} {mutant.place}"}
    if not mutant.place or not any(places & trace.functions for trace in traces.values()):
        places = _users(mutant)
    here: dict[str, list[str]] = {}
    there: dict[str, list[str]] = {}
    for test in sorted(traces, key=lambda test: traces[test].seconds):
        if places & traces[test].functions:
            by_file = there if test.startswith(ON_SERVER) else here
            by_file.setdefault(test.removeprefix(ON_SERVER).partition("::")[0], []).append(test)
    path = Path(mutant.path)
    if path.parts[0] != "storage":
        there = {}
    return [test for found in (here, there) for test in islice(_in_turn(found, path, most), most)]


def _in_turn(by_file: dict[str, list[str]], path: Path, most: int) -> dict[str, None]:
    room = f"tests/{path.parent.as_posix().removeprefix('bot/')}/"
    near = [by_file[file] for file in by_file if file.startswith(room)]
    own = [by_file[file] for file in by_file if path.stem in file]
    first = islice(_turns(near), most // 2)
    return dict.fromkeys(chain(_turns(own), first, _turns(by_file.values())))


def _turns(files: Iterable[list[str]]) -> Iterator[str]:
    return filter(None, chain.from_iterable(zip_longest(*files)))


def _users(mutant: Mutant) -> set[str]:
    """The functions that use what a statement of a module defines, or what is made of it."""
    tree = ast.parse((ROOT / mutant.path).read_text("utf-8"))
    known = set(
        chain.from_iterable(
            _defined(ast.walk(node))
            for node in tree.body
            if node.lineno <= mutant.line <= (node.end_lineno or node.lineno)
        )
    )
    found, size = _everything(), 0
    while size != (size := len(known)):
        known |= {
            name
            for place, defined, used in found
            if not place and not known.isdisjoint(used)
            for name in defined
        }
    return {place for place, _, used in found if place and not known.isdisjoint(used)}


@cache
def _everything() -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    """Of every function and every statement of a module: its place, what it defines and uses."""
    files = chain((ROOT / "bot").rglob("*.py"), (ROOT / "storage").rglob("*.py"))
    return tuple(chain.from_iterable(map(_parts, sorted(files))))


def _parts(file: Path) -> Iterator[tuple[str, frozenset[str], frozenset[str]]]:
    tree, path = ast.parse(file.read_text("utf-8")), file.relative_to(ROOT)
    own = dict(functions(tree))
    for name, function in own.items():
        yield f"{path} {name}", frozenset({function.name}), _names(ast.walk(function))
    inside = {node for function in own.values() for node in ast.walk(function)}
    for node in tree.body:
        if not isinstance(node, ast.Import | ast.ImportFrom) and node not in inside:
            nodes = [found for found in ast.walk(node) if found not in inside]
            yield "", _defined(nodes), _names(nodes)


def _defined(nodes: Iterable[ast.AST]) -> frozenset[str]:
    """Names that are given a value, and those of classes and functions."""
    return frozenset(
        node.id if isinstance(node, ast.Name) else node.name
        for node in nodes
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        or (isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store))
    )


def _names(nodes: Iterable[ast.AST]) -> frozenset[str]:
    """Names and attributes that are read."""
    return frozenset(
        node.id if isinstance(node, ast.Name) else node.attr
        for node in nodes
        if isinstance(node, ast.Name | ast.Attribute)
    )
