"""Copies of a database: where one lacks something of the other, it is seen."""

from contextlib import closing
from pathlib import Path

import pytest

from storage.sqlite.database_copies import _differences
from storage.sqlite.driver import connect

TEXTS = {"a", "b"}


@pytest.mark.parametrize(
    ("copied", "source", "found"),
    [
        pytest.param(TEXTS, TEXTS, [], id="the same rows"),
        pytest.param({"a"}, TEXTS, ["notes"], id="a row is lacking"),
        pytest.param(TEXTS, {"a"}, ["notes"], id="a row too many"),
        pytest.param({"a"}, {"b"}, ["notes"], id="another row"),
    ],
)
def test_a_copy_that_differs_in_either_direction_is_seen(
    tmp_path: Path, copied: set[str], source: set[str], found: list[str]
) -> None:
    with closing(connect(tmp_path / "new.db", None)) as db:
        db.execute("attach ? as old", [str(tmp_path / "old.db")])
        for schema, texts in (("main", copied), ("old", source)):
            db.execute(f"create table {schema}.notes (text)")
            for text in texts:
                db.execute(f"insert into {schema}.notes values (?)", [text])

        assert _differences(db) == found
        db.execute("create table old.more (text)")
        assert _differences(db) == ["schema"]
