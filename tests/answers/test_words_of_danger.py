"""The files of words of danger are told apart, each in the README, and no list stands twice."""

import ast
from pathlib import Path

ANSWERS = Path(__file__).parents[2] / "bot" / "answers"
FILES = (
    *("emergency_words.py", "red_flags.py", "despair_words.py", "may_be_danger.py"),
    *("mild_danger.py", "withdrawn.py", "who_and_when.py", "context_signs.py"),
    *("danger_in_context.py", "after_danger.py", "leaving.py"),
    "told_in_passing.py",
)


def lists_in(name: str) -> set[str]:
    """The long pieces of patterns in a file, each as a line of it without its ends."""
    (file,) = ANSWERS.rglob(name)
    tree = ast.parse(file.read_text(encoding="utf-8"))
    texts = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant)]
    lines = [
        line.strip(" |") for text in texts if isinstance(text, str) for line in text.split("\n")
    ]
    return {line for line in lines if line.count("|") >= 4}


def test_no_list_of_words_stands_in_two_files() -> None:
    seen: dict[str, str] = {}
    for name in FILES:
        for line in lists_in(name):
            assert seen.setdefault(line, name) == name, line
    assert len(seen) > 100


def test_every_file_of_words_is_told_apart_in_the_readme() -> None:
    readme = (ANSWERS / "README.md").read_text(encoding="utf-8")

    assert [name for name in FILES if f"`{name}`" not in readme] == []
