"""Modules of the bot read with their syntax tree changed: instrumented, or mutated."""

import ast
import sys
from collections.abc import Callable, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType

from tests.mutants.mutations import ROOT

Change = Callable[[str, str], ast.Module | None]
"""From the path of a source file and its text to its tree; None: it is read as it stands."""


class _Changed(SourceFileLoader):
    def __init__(self, name: str, file: Path, tree: ast.Module) -> None:
        super().__init__(name, str(file))
        self._tree = tree

    def get_code(self, fullname: str) -> CodeType:
        """The changed tree; no compiled file is read or written."""
        return compile(self._tree, self.path, "exec")


class _Finder(MetaPathFinder):
    def __init__(self, change: Change) -> None:
        self._change = change

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """A module of ours that is changed, or None."""
        if fullname.partition(".")[0] not in {"bot", "storage"}:
            return None
        place = ROOT.joinpath(*fullname.split("."))
        file = place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
        tree = self._change(str(file.relative_to(ROOT)), file.read_text("utf-8"))
        if tree is None:
            return None
        return spec_from_file_location(fullname, file, loader=_Changed(fullname, file, tree))


def change_modules(change: Change) -> None:
    """From now on, modules of the bot are read so."""
    sys.meta_path.insert(0, _Finder(change))
