"""Sealing everything on a server with a new key: slice by slice, with nobody else there."""

import json
import secrets
from collections.abc import Sequence
from typing import Any

from storage.database import rows, writing
from storage.errors import CannotOpen
from storage.facts import fact, keep_fact
from storage.moving import marked
from storage.postgres import marks
from storage.postgres.sealing import PROOF, PROVES, OtherKey, Place, Sealer, is_sealed
from storage.postgres.server import PostgresServer
from storage.sealed_columns import KEYS, SEALED

SLICE = 500
"""Rows that are sealed anew in one commit; a kill between two loses nothing."""

_KEYS = KEYS | {"flags": ("flag_id",)}
"""By what the rows of a table are put in order, each once."""

_OTHER_KEY = "This database does not open with the key that is set. Nothing was changed."
_OTHER_KEYS = (
    "This database is being given a new key, and not from the key in DATABASE_KEY_FILE to the one"
    " in this file. Use the two that it was begun with; nothing was changed."
)


class BothKeys(Sealer):
    """Seals with the new key, and opens what was sealed with either."""

    def __init__(self, old: str | None, new: str) -> None:
        """Work with both."""
        super().__init__(new)
        self._old = Sealer(old)

    def open(self, stored: bytes, place: Place) -> str:
        """The words in that place; raises OtherKey."""
        try:
            return self._old.open(stored, place)
        except OtherKey:
            return super().open(stored, place)


def seal_anew(server: PostgresServer, old: str | None, new: str) -> int:
    """Seal everything with the new key, from where an earlier try was cut off; how many rows that
    were. The server's sealer must be `BothKeys`, and nobody else may be there.

    Raises CannotOpen where these are not the keys.
    """
    table, after = _begun(server, Sealer(old), Sealer(new))
    done = 0
    for name in [*SEALED][[*SEALED].index(table) :]:
        while slice_ := _slice(server, name, after):
            done += len(slice_)
            after = [slice_[-1][key] for key in _KEYS[name]]
            with writing(server):
                for row in slice_:
                    _seal(server, name, row)
                _note(server, name, after)
        after = []
    _finish(server, Sealer(new))
    return done


def _begun(server: PostgresServer, old: Sealer, new: Sealer) -> tuple[str, list[Any]]:
    """At which table, and after which of its rows, to go on; it is noted that this began."""
    begun = fact(server, "sealing")
    if not _proves(old, fact(server, "sealed")):
        raise CannotOpen(_OTHER_KEYS if begun else _OTHER_KEY)
    if begun is None:
        with writing(server):
            keep_fact(server, "sealing", new.seal(PROOF, PROVES).hex())
            _note(server, first := next(iter(SEALED)), [])
        return first, []
    if not _proves(new, begun):
        raise CannotOpen(_OTHER_KEYS)
    table, after = json.loads(fact(server, "sealed until") or "")
    return table, after


def _proves(sealer: Sealer, proof: str | None) -> bool:
    stored = bytes.fromhex(proof or "")
    try:
        return sealer.open(stored, PROVES) == PROOF and is_sealed(stored) is sealer.has_key
    except OtherKey:
        return False


def _note(server: PostgresServer, table: str, after: Sequence[Any]) -> None:
    keep_fact(server, "sealed until", json.dumps([table, [*after]]))


def _slice(server: PostgresServer, table: str, after: list[Any]) -> list[dict[str, Any]]:
    key = ", ".join(_KEYS[table])
    where = f"where ({key}) > ({', '.join('?' * len(after))})" if after else ""
    sql = f"select * from {table} {where} order by {key} limit {SLICE}"  # noqa: S608
    return rows(server, sql, after)


def _seal(server: PostgresServer, table: str, row: dict[str, Any]) -> None:
    words = {name: marked(table, name, row) for name in SEALED[table] if row[name] is not None}
    if words:
        changes = ", ".join(f"{name} = ?" for name in words)
        key = " and ".join(f"{name} = ?" for name in _KEYS[table])
        values = [*words.values(), *(row[name] for name in _KEYS[table])]
        server.execute(f"update {table} set {changes} where {key}", values)  # noqa: S608


def _finish(server: PostgresServer, new: Sealer) -> None:
    """Everything is sealed with the new key; what the old one opens goes from the files."""
    with writing(server):
        if (secret := fact(server, "marks")) is not None:
            opened = server.sealer.open(bytes.fromhex(secret), marks.PLACE)
            keep_fact(server, "marks", new.seal(opened, marks.PLACE).hex())
        keep_fact(server, "sealed", new.seal(PROOF, PROVES).hex())
        server.execute("delete from facts where name in ('sealing', 'sealed until')")
        keep_fact(server, "untidy", secrets.token_hex(8))  # Should the next lines be cut off.
    for table in SEALED:
        server.write_anew(table, 0)
