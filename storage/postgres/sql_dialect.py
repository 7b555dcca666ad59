"""SQL as the tables have it, in PostgreSQL's words: its placeholders, and three spellings."""

import re
from functools import lru_cache

_SPELLINGS = (
    ("group_concat(", "string_agg("),
    (") is (", ") is not distinct from ("),
    ("before is not ?", "before is distinct from ?"),
)
"""What SQLite calls by another name; what PostgreSQL lacks stands in `storage.postgres.schema`."""

_MARK = re.compile(r"(?P<quoted>'[^']*')|(?P<name>(?<!:):\w+)|(?P<place>\?)")


@lru_cache(maxsize=2_000)
def translated(sql: str) -> tuple[bytes, tuple[str, ...]]:
    """The same statement with a numbered placeholder for each question mark, or each name; and the
    names in that order."""
    for ours, theirs in _SPELLINGS:
        sql = sql.replace(ours, theirs)
    places: dict[object, int] = {}

    def placeholder(found: re.Match[str]) -> str:
        if found["quoted"]:
            return found["quoted"]
        return f"${places.setdefault(found['name'] or found.start(), len(places) + 1)}"

    numbered = _MARK.sub(placeholder, sql).encode()
    return numbered, tuple(name[1:] for name in places if isinstance(name, str))
