"""Words about health, sealed with a key that the database never sees.

AES-GCM with 256 bits and a fresh nonce of 96 bits for each value (NIST SP 800-38D), and the place
of the value, its table, column and row, as associated data: in another place it does not open.
A byte before it says whether a value is sealed, so that none is taken for another kind.
"""

import hmac
import json
import secrets
from collections.abc import Sequence
from typing import Any, cast

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from psycopg import Connection
from psycopg.abc import Buffer
from psycopg.adapt import Dumper, Loader
from psycopg.pq import Format
from psycopg.pq.abc import PGresult
from psycopg.types.numeric import Int8Dumper

from storage.database import Health
from storage.doubts import RIGHTED
from storage.postgres.session import MakeRow, Session
from storage.sealed_columns import KEYS, SEALED

_NONCE = 12
_PLAIN, _SEALED, _BOUND = b"\0", b"\1", b"\2"
"""What begins a value: words as they are, sealed as before seals were bound, bound to its row."""

_BYTEA = 17
"""PostgreSQL's number of the type (pg_type.dat)."""

Place = tuple[object, ...]
"""A table, a column, and the values that name the row."""


PROOF, PROVES = "hypnic", ("facts", "sealed")
"""A word that is kept sealed to tell by which key everything is, and the place it is bound to."""


class OtherKey(Exception):
    """What is sealed was not sealed with this key, or not for this row, or was changed since."""


class Sealer:
    """Seals words and opens them; without a key they are only marked as plain."""

    def __init__(self, key: str | None) -> None:
        """Work with a key of 64 hexadecimal digits, or None."""
        given = bytes.fromhex(key or "")
        self._cipher = AESGCM(hmac.digest(given, b"hypnic columns", "sha256")) if key else None
        self._names = hmac.digest(given, b"hypnic names", "sha256")
        self.all_bound = False
        """Whether whatever is not bound to its row was put there by somebody else."""

    @property
    def has_key(self) -> bool:
        """Whether what it seals cannot be read without the key."""
        return self._cipher is not None

    def hidden(self, words: str) -> str:
        """A name for words that opens to nobody; without a key it can be found out by trial."""
        return hmac.digest(self._names, words.encode(), "sha256").hex()

    def seal(self, words: str, place: Place) -> bytes:
        """The bytes that stand in that place, and open nowhere else."""
        if self._cipher is None:
            return _PLAIN + words.encode()
        nonce = secrets.token_bytes(_NONCE)
        return _BOUND + nonce + self._cipher.encrypt(nonce, words.encode(), _bound_to(place))

    def open(self, stored: bytes, place: Place) -> str:
        """The words in that place; what was never sealed is taken as it is. Raises OtherKey."""
        kind, rest = stored[:1], stored[1:]
        if kind in (_SEALED, _BOUND) and self._cipher is None:
            raise OtherKey
        if kind != _BOUND and self.all_bound and stored not in AS_THEY_ARE:
            raise OtherKey
        if kind not in (_SEALED, _BOUND):
            return (rest if kind == _PLAIN else stored).decode()
        try:
            to = _bound_to(place) if kind == _BOUND else None
            return cast("AESGCM", self._cipher).decrypt(rest[:_NONCE], rest[_NONCE:], to).decode()
        except InvalidTag:
            raise OtherKey from None


def rows_of(sealer: Sealer, tables: "Tables", result: PGresult) -> MakeRow:
    """What makes a row of the values of such a result: one in which what is sealed is opened."""
    places = tables.places(result)
    if not places:
        return tuple

    def opened(values: Sequence[Any]) -> tuple[Any, ...]:
        row = [*values]
        for at, place in places.items():
            stored, row[at] = values[at], None
            if place and stored is not None:
                *column, keys = place
                row[at] = sealer.open(stored, (*column, *(values[key] for key in keys)))
        return tuple(row)

    return opened


def is_sealed(stored: bytes) -> bool:
    """Whether a value needs a key."""
    return stored[:1] in (_SEALED, _BOUND)


AS_THEY_ARE = frozenset({RIGHTED.encode()})
"""Words of our own that are compared in SQL, and never sealed."""


def _bound_to(place: Place) -> bytes:
    return json.dumps(place).encode()


class Tables:
    """Which table and column a number of the server's stands for; read once they are there."""

    _COLUMNS = """
        select attrelid, relname, attnum, attname from pg_attribute
        join pg_class on pg_class.oid = attrelid
        where relnamespace = current_schema()::regnamespace and relkind = 'r' and attnum > 0
    """

    def __init__(self) -> None:
        """Know none yet."""
        self._names: dict[tuple[int, int], tuple[str, str]] = {}

    def learn(self, session: Session) -> None:
        """Know those that are there."""
        found = session.execute(self._COLUMNS).fetchall()
        self._names = {(table, column): (of, name) for table, of, column, name in found}

    def places(self, result: PGresult) -> dict[int, tuple[str, str, list[int]] | None]:
        """By the number of a sealed column in a result its table, its name, and where in the
        result the values of its key are; None where only a later version knows that column."""
        sealed = [at for at in range(result.nfields) if result.ftype(at) == _BYTEA]
        if not sealed:
            return {}
        numbers = [(result.ftable(at), result.ftablecol(at)) for at in range(result.nfields)]
        names = [self._names.get(number) for number in numbers]
        if not all(numbers[at][0] for at in sealed):
            raise TypeError("what is sealed is read as the column that it is")
        return {at: self._place(names, at) for at in sealed}

    @staticmethod
    def _place(names: list[tuple[str, str] | None], at: int) -> tuple[str, str, list[int]] | None:
        table, column = names[at] or ("", "")
        if column not in SEALED.get(table, ()):
            return None
        missing = [key for key in KEYS[table] if (table, key) not in names]
        if missing:
            raise TypeError(f"{table}.{column} is bound to its row: select {missing} with it")
        return table, column, [names.index((table, key)) for key in KEYS[table]]


def teach(connection: Connection[Any], sealer: Sealer) -> None:
    """Let a connection seal what is marked as `Health`."""

    class Sealing(Dumper):
        oid, format = _BYTEA, Format.BINARY

        def dump(self, obj: Any) -> bytes:
            return sealer.seal(obj, obj.place)

    connection.adapters.register_dumper(Health, Sealing)
    connection.adapters.register_loader("numeric", _Whole)
    connection.adapters.register_dumper(int, Int8Dumper)


class _Whole(Loader):
    """A sum of whole numbers, which PostgreSQL counts without an end."""

    def load(self, data: Buffer) -> int:
        return int(bytes(data))
