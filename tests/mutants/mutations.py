"""Mutants: every small change of a source file that an operator of mutation testing makes.

A script of our own: mutmut 3 changes no table of a module and no SQL and draws no sample;
Cosmic Ray runs every test for every mutant; mutatest has not been kept since 2022.
"""

import ast
import copy
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from os.path import commonprefix
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
TARGETS = ("bot/domain", "bot/scheduler", "storage")
SEED = 20261129
"""Fixed before a test was written for any mutant of the sample."""

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_CALLED = {"min": "max", "max": "min", "any": "all", "all": "any", "sorted": "list"}
_IS_SQL = re.compile(r"\b(select|insert|update|delete|where|order by|exists|from)\b")
_SQL = (
    (r"\band\b", "or"),
    (r"\bor\b(?! replace| ignore)", "and"),
    (r"\bnot (?=exists|in\b|like|glob)", ""),
    (r"(?<!not )\bexists\b(?= *\()", "not exists"),
    (r"\bis not null\b", "is null"),
    (r"\bis null\b", "is not null"),
    (r" <= ", " < "),
    (r" < ", " <= "),
    (r" >= ", " > "),
    (r" > ", " >= "),
    (r" != ", " = "),
    (r" = (?!excluded)", " != "),
    (r"\bdesc\b", "asc"),
    (r"\border by (?!random)", "order by -"),
    (r"\bmax\(", "min("),
    (r"\bmin\(", "max("),
    (r"\blimit (?=\d)", "limit 1 + "),
    (r"(?<=')(\w+)(?=')", r"no_\1"),
)
_CLAUSE = re.compile(r"\b(where|and|or|on|when|case|select|set|values|having)\b")


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: the file, the function that it stands in ("": none), what becomes what.

    `node` and `variant` say where it is in the tree as it was read; `key` stays the same while
    the function does, so that a verdict and a reason for a survivor can be kept with it.
    """

    path: str
    place: str
    line: int
    change: str
    number: int
    node: int
    variant: int

    @property
    def key(self) -> str:
        """What it is, on one line."""
        again = f" ({self.number})" if self.number > 1 else ""
        return f"{self.path} {self.place or 'module'}: {self.change}{again}"


def sources() -> dict[str, str]:
    """The text of every file that is mutated, by its path."""
    files = sorted(file for target in TARGETS for file in (ROOT / target).rglob("*.py"))
    return {str(file.relative_to(ROOT)): file.read_text("utf-8") for file in files}


def sample(size: int) -> tuple[Mutant, ...]:
    """So many of all mutants, the same ones each time, whatever else changes in the code."""
    found = [mutant for path, text in sources().items() for mutant in mutants_of(path, text)]
    return tuple(sorted(found, key=lambda m: sha256(f"{SEED} {m.key}".encode()).digest())[:size])


def mutants_of(path: str, text: str) -> Iterator[Mutant]:
    """Every mutant of one source file."""
    seen: Counter[tuple[str, str]] = Counter()
    tree = ast.parse(text)
    places, skipped = _places(tree), _skipped(tree)
    for at, node in enumerate(ast.walk(tree)):
        if node in skipped:
            continue
        for variant, new in enumerate(variants(node)):
            place, change = places.get(node, ""), _change(node, new)
            seen[place, change] += 1
            line = getattr(node, "lineno", 0) or node.target.lineno  # type: ignore[attr-defined]
            yield Mutant(path, place, line, change, seen[place, change], at, variant)


def mutated(mutant: Mutant, text: str) -> ast.Module:
    """The tree of the file with that one change."""
    tree = ast.parse(text)
    node = list(ast.walk(tree))[mutant.node]
    new = ast.copy_location(variants(node)[mutant.variant], node)
    for parent in ast.walk(tree):
        for name, value in ast.iter_fields(parent):
            if value is node:
                setattr(parent, name, new)
            elif isinstance(value, list):
                value[:] = [new if child is node else child for child in value]
    return ast.fix_missing_locations(tree)


def variants(node: ast.AST) -> list[ast.AST]:
    """What a node may become."""
    return [*_VARIANTS.get(type(node), lambda _: [])(node)]


def _constants(node: Any) -> Iterable[ast.AST]:
    match node.value:
        case str() as text:
            return map(ast.Constant, _sql_variants(text))
        case bool() as value:
            return [ast.Constant(not value)]
        case int() | float() as value:
            return [ast.Constant(value + 1)]
    return []


def _tests(node: Any) -> Iterable[ast.AST]:
    """A condition that is no comparison, which has its own mutants."""
    if isinstance(node.test, ast.Name | ast.Attribute | ast.Call):
        yield _with(node, test=ast.UnaryOp(ast.Not(), node.test))


def _calls(node: Any) -> Iterable[ast.AST]:
    if isinstance(node.func, ast.Name) and node.func.id in _CALLED:
        yield _with(node, func=ast.Name(_CALLED[node.func.id], ast.Load()))


def _counts(node: Any) -> Iterable[ast.AST]:
    is_type = isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr) and _is_type(node)
    if type(node.op) in _COUNTED and not is_type:
        yield _with(node, op=_COUNTED[type(node.op)]())


def _is_type(node: ast.BinOp) -> bool:
    return isinstance(node.right, ast.Constant) or isinstance(node.left, ast.Subscript)


def _compares(node: Any) -> Iterable[ast.AST]:
    for at, operator in enumerate(node.ops):
        other = _COMPARED[type(operator)]()
        yield _with(node, ops=[*node.ops[:at], other, *node.ops[at + 1 :]])


_VARIANTS: dict[type[ast.AST], Callable[[Any], Iterable[ast.AST]]] = {
    ast.Compare: _compares,
    ast.BoolOp: lambda n: [_with(n, op=ast.Or() if isinstance(n.op, ast.And) else ast.And())],
    ast.UnaryOp: lambda n: [n.operand] if isinstance(n.op, ast.Not) else [],
    ast.BinOp: _counts,
    ast.AugAssign: _counts,
    ast.Constant: _constants,
    ast.Call: _calls,
    ast.IfExp: lambda n: [_with(n, body=n.orelse, orelse=n.body)],
    ast.If: _tests,
    ast.While: _tests,
    ast.comprehension: lambda n: [_with(n, ifs=[])] if n.ifs else [],
    ast.Expr: lambda n: [ast.Pass()] if isinstance(n.value, ast.Call | ast.Await) else [],
    ast.Break: lambda _: [ast.Continue()],
    ast.Continue: lambda _: [ast.Break()],
}


def _with(node: ast.AST, **fields: object) -> ast.AST:
    changed = copy.copy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return changed


def _sql_variants(text: str) -> Iterator[str]:
    if not _IS_SQL.search(text):
        return
    for pattern, replacement in _SQL:
        for found in re.finditer(pattern, text):
            clauses = _CLAUSE.findall(text, 0, found.start())
            if pattern.startswith(" = ") and clauses[-1:] in ([], ["set"], ["values"]):
                continue  # An assignment, which has no opposite.
            yield text[: found.start()] + found.expand(replacement) + text[found.end() :]


def _change(node: ast.AST, new: ast.AST) -> str:
    match node, new:
        case ast.Constant(value=str() as before), ast.Constant(value=str() as after):
            first = len(commonprefix([before, after]))  # noqa: RUF071  No paths.
            around = slice(max(0, first - 30), first + 30)
            return f"`{_line(before[around])}` → `{_line(after[around])}`"
        case ast.If() | ast.While(), ast.If() | ast.While():
            return f"`{_shown(node.test)}` → `{_shown(new.test)}`"
        case ast.Expr(), ast.Pass():
            return f"`{_shown(node)}` → nothing"
    return f"`{_shown(node)}` → `{_shown(new)}`"


def _shown(node: ast.AST) -> str:
    return _line(ast.unparse(ast.fix_missing_locations(copy.deepcopy(node))))[:90]


def _line(text: str) -> str:
    return " ".join(text.split())


def _places(tree: ast.Module) -> dict[ast.AST, str]:
    """The qualified name of the function or method whose body holds a node, if any."""
    found: dict[ast.AST, str] = {}
    for name, function in functions(tree):
        found |= {node: name for part in function.body for node in ast.walk(part)}
    return found


def functions(tree: ast.Module) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """The functions of a module and the methods of its classes, by qualified name."""
    for node in tree.body:
        inside = (
            [(f"{node.name}.", child) for child in node.body]
            if isinstance(node, ast.ClassDef)
            else []
        )
        for prefix, child in inside or [("", node)]:
            if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
                yield prefix + child.name, child


def _skipped(tree: ast.Module) -> set[ast.AST]:
    """What says nothing at run time, or only words: annotations, docstrings, decorators, errors."""
    roots: list[ast.AST | None] = []
    for node in ast.walk(tree):
        match node:
            case ast.AnnAssign() | ast.arg():
                roots.append(node.annotation)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                roots += [node.returns, *node.decorator_list]
            case ast.ClassDef():
                roots += node.decorator_list
            case ast.Expr(value=ast.Constant()):
                roots.append(node)
            case ast.Raise():
                roots.append(node.exc)
    return {node for root in roots if root for node in ast.walk(root)}
