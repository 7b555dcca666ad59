"""Whole lines that people type, written as one pattern a line."""

import re
from collections.abc import Mapping


def any_line(lines: str, names: Mapping[str, str] | None = None) -> str:
    """The pattern of any of the lines; a line that begins with `|` goes on with the one above.

    `{name}` stands for a part of that name, and no group is kept.
    """
    joined = re.sub(r"\n\s*\|", "", lines.strip())
    named = "|".join(line.strip() for line in joined.split("\n") if line.strip())
    for name, part in (names or {}).items():
        named = named.replace(f"{{{name}}}", f"({part})")
    return re.sub(r"(?<!\\)\((?!\?)", "(?:", named)
