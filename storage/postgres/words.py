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
def translated(sql: str) -> bytes:
    """The same statement for psycopg: `%s` for a question mark, `%(name)s` for `:name`."""
    for ours, theirs in _SPELLINGS:
        sql = sql.replace(ours, theirs)
    return _MARK.sub(_placeholder, sql.replace("%", "%%")).encode()


def _placeholder(found: re.Match[str]) -> str:
    if found["quoted"]:
        return found["quoted"]
    return "%s" if found["place"] else f"%({found['name'][1:]})s"
