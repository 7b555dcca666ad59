"""Patterns of words: compiled when first used, and written one phrase a line where there are many.

The thousand patterns of the program take a third of its start to compile, and no start needs them.
"""

import re
import sys
from collections.abc import Callable, Iterator, Mapping

Found = re.Match[str]


class Pattern:
    """A regular expression (`re.Pattern`) that is compiled when it is first used.

    One is made once, as a module's constant: `compile_all` knows them all.
    """

    __slots__ = ("_compiled", "flags", "pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        """Keep what is to be compiled; a wrong pattern raises re.error at its first use."""
        self.pattern, self.flags = pattern, flags
        self._compiled: re.Pattern[str] | None = None
        _ALL.append(self)

    def compiled(self) -> re.Pattern[str]:
        """The same as `re` has it, which finds as fast as can be."""
        if self._compiled is None:
            self._compiled = re.compile(self.pattern, self.flags)
        return self._compiled

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> Found | None:
        """As `re.Pattern.search` does, like each of these."""
        return (self._compiled or self.compiled()).search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> Found | None:
        """Where the text begins with it."""
        return (self._compiled or self.compiled()).match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> Found | None:
        """Where it is all of the text."""
        return (self._compiled or self.compiled()).fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[Found]:
        """Every place where it is."""
        return (self._compiled or self.compiled()).finditer(text, start, end)

    def findall(self, text: str) -> list[str]:
        """What is in every place: of patterns with one group or none."""
        return (self._compiled or self.compiled()).findall(text)

    def sub(self, new: str | Callable[[Found], str], text: str, count: int = 0) -> str:
        """The text with something else in every place."""
        return (self._compiled or self.compiled()).sub(new, text, count)

    def subn(self, new: str, text: str) -> tuple[str, int]:
        """The same, and in how many places."""
        return (self._compiled or self.compiled()).subn(new, text)

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        """What is between the places."""
        return (self._compiled or self.compiled()).split(text, maxsplit)


_ALL: list[Pattern] = []


def compile_all() -> None:
    """Make every pattern ready, so that nobody's first message waits for it."""
    for pattern in _ALL:
        pattern.compiled()


def any_line(lines: str, names: Mapping[str, str] | None = None) -> str:
    """The pattern of any of the lines; see `each_line`."""
    return "|".join(each_line(lines, names or {}))


def each_line(lines: str, names: Mapping[str, str]) -> list[str]:
    """The pattern of each line; one that begins with `|` goes on with the one above.

    `{name}` stands for a part of that name, which may name others, and no group is kept.
    """
    whole = re.sub(r"\n\s*\|", "", lines)
    return [_in_full(line.strip(), names) for line in whole.split("\n") if line.strip()]


def _in_full(line: str, names: Mapping[str, str]) -> str:
    named = re.sub(r"\{([a-z]+)\}", lambda found: f"({names[found[1]]})", line)
    return re.sub(r"(?<!\\)\((?!\?)", "(?:", named) if named == line else _in_full(named, names)


def lowered(text: str) -> str:
    """A text as most patterns read it: lower case, on one line, with one kind of apostrophe and
    full stops for what a phone writes in their place."""
    return " ".join(text.lower().replace("’", "'").replace("…", "...").split())
