"""Collects the forms of callback data that any earlier commit could write.

Run `python -m tests.screens.callback_forms` in a clone with its history.
"""

import ast
import json
import subprocess
from pathlib import Path

FILE = Path(__file__).with_name("callback_forms.json")
HOMES = ("bot/keyboards.py", "bot/screens/callback_data.py")
TABLES = {"VERBS", "ACTIONS"}


def forms_in(source: str) -> dict[str, list[str]]:
    """Each verb of a version of the table, with the names of what reads its arguments."""
    found: dict[str, list[str]] = {}
    for node in ast.parse(source).body:
        if not (isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Dict)):
            continue
        if not (isinstance(node.target, ast.Name) and node.target.id in TABLES):
            continue
        for key, value in zip(node.value.keys, node.value.values, strict=True):
            if isinstance(key, ast.Constant) and isinstance(value, ast.Tuple):
                found[str(key.value)] = [ast.unparse(kind) for kind in value.elts]
    return found


def git(*arguments: str) -> str:
    """What git prints; empty where it fails."""
    return subprocess.run(["git", *arguments], capture_output=True, text=True, check=False).stdout


def main() -> None:
    """Read every commit that changed the table, and write each form once."""
    forms: set[tuple[str, tuple[str, ...]]] = set()
    for home in HOMES:
        for commit in git("log", "--format=%h", "--", home).split():
            if source := git("show", f"{commit}:{home}"):
                forms |= {(verb, tuple(kinds)) for verb, kinds in forms_in(source).items()}
    FILE.write_text(json.dumps(sorted(forms), indent=1) + "\n", encoding="utf-8")
    print(f"{len(forms)} forms")


if __name__ == "__main__":
    main()
