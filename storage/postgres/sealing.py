"""Words about health, sealed with a key that the database never sees.

AES-GCM with 256 bits and a fresh nonce of 96 bits for each value (NIST SP 800-38D); a byte before
it says whether a value is sealed, so that none is taken for another kind.
"""

import hmac
import secrets
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from psycopg import Connection
from psycopg.abc import Buffer
from psycopg.adapt import Dumper, Loader
from psycopg.pq import Format
from psycopg.types.numeric import Int8Dumper

from storage.database import Health

_NONCE = 12
_PLAIN, _SEALED = b"\0", b"\1"
_BYTEA = 17
"""PostgreSQL's number of the type (pg_type.dat)."""


class OtherKey(Exception):
    """What is sealed was not sealed with this key, or was changed since."""


class Sealer:
    """Seals words and opens them; without a key they are only marked as plain."""

    def __init__(self, key: str | None) -> None:
        """Work with a key of 64 hexadecimal digits, or None."""
        derived = hmac.digest(bytes.fromhex(key), b"hypnic columns", "sha256") if key else None
        self._cipher = AESGCM(derived) if derived else None

    @property
    def has_key(self) -> bool:
        """Whether what it seals cannot be read without the key."""
        return self._cipher is not None

    def seal(self, words: str) -> bytes:
        """The bytes that stand in the column."""
        if self._cipher is None:
            return _PLAIN + words.encode()
        nonce = secrets.token_bytes(_NONCE)
        return _SEALED + nonce + self._cipher.encrypt(nonce, words.encode(), None)

    def open(self, stored: bytes) -> str:
        """The words in a column; what was never sealed is taken as it is. Raises OtherKey."""
        kind, rest = stored[:1], stored[1:]
        if kind != _SEALED:
            return (rest if kind == _PLAIN else stored).decode()
        if self._cipher is None:
            raise OtherKey
        try:
            return self._cipher.decrypt(rest[:_NONCE], rest[_NONCE:], None).decode()
        except InvalidTag:
            raise OtherKey from None


def teach(connection: Connection[Any], sealer: Sealer) -> None:
    """Let a connection seal what is marked as `Health`, and open what comes back."""

    class Sealing(Dumper):
        oid, format = _BYTEA, Format.BINARY

        def dump(self, obj: Any) -> bytes:
            return sealer.seal(obj)

    class Opening(Loader):
        def load(self, data: Buffer) -> str:
            return sealer.open(bytes.fromhex(bytes(data[2:]).decode()))

    connection.adapters.register_dumper(Health, Sealing)
    connection.adapters.register_loader("bytea", Opening)
    connection.adapters.register_loader("numeric", _Whole)
    connection.adapters.register_dumper(int, Int8Dumper)


class _Whole(Loader):
    """A sum of whole numbers, which PostgreSQL counts without an end."""

    def load(self, data: Buffer) -> int:
        return int(bytes(data))
