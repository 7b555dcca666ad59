"""Who had everything deleted, as marks in a table; carried past a restore in a file.

A mark is an HMAC of the person's number with a secret of this database, and the secret is kept
sealed: who has the database, a dump or such a file cannot find out by trial who is meant, unless
the operator chose to do without a key.
"""

import hmac
import json
import re
import secrets
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from bot.domain.clock_evidence import STEP
from storage.clock_evidence import ClockEvidence
from storage.database import rows, writing
from storage.deletion import deleted_since, remove
from storage.errors import CannotOpen
from storage.facts import fact
from storage.people import seconds
from storage.postgres.sealing import OtherKey
from storage.postgres.server import PostgresServer
from storage.sqlite.deletion_marks import KEPT_FOR

_FORMAT = "hypnic-erased-1"
PLACE = ("facts", "marks")
"""To which the seal of the secret is bound."""

_ADD = (
    "insert into erased values (?, ?)"
    " on conflict (mark) do update set at = greatest(erased.at, excluded.at)"
)

_UNREADABLE = "That is no file of `python -m bot erased`, or a damaged one. Nothing was changed."
_OTHER_KEY = (
    "Those marks were made under another key. Give the restored database the key that is in use"
    " now (`python -m bot rekey FILE`), then do this again. Nothing was changed."
)
_OTHER_DATABASE = "Those marks are of another database. Nothing was changed."
_AHEAD = (
    "The database is from a time that the clock says is still to come. Set the clock right first;"
    " nothing was changed."
)
_EVERYBODY = (
    "By those marks all {count} people had everything deleted, so nobody would be left. If that is"
    " so, begin with an empty database. Nothing was changed."
)


class Marks:
    """The marks of a database."""

    def __init__(self, server: PostgresServer) -> None:
        """Work on that server."""
        self._server = server

    def add(self, person_ids: Iterable[int], at: datetime, before: datetime) -> None:
        """Mark people as deleted at that instant; marks go that are of long before the other."""
        with writing(self._server):
            secret = self._secret() or self._new_secret()
            for number in person_ids:
                self._server.execute(_ADD, [_mark(secret, number), seconds(at)])
            self._server.execute("delete from erased where at < ?", [seconds(before - KEPT_FOR)])

    def written(self) -> str:
        """All of them, with the sealed secret, as a file has them."""
        with writing(self._server):
            if self._secret() is None:
                self._new_secret()
            selected = rows(self._server, "select * from erased order by at, mark")
        marks = {columns["mark"]: columns["at"] for columns in selected}
        sealed = fact(self._server, "marks")
        return json.dumps({"format": _FORMAT, "secret": sealed, "marks": marks})

    def apply(self, text: str, now: datetime) -> int:
        """Delete in one commit whoever is marked in a file, and had not agreed again by this
        database; how many people that were. The marks of the file are kept.

        Raises CannotOpen where it cannot be read, or is of another database.
        """
        sealed, marks = _read(text)
        secret = self._opened(sealed)
        with writing(self._server):
            if (own := self._secret()) not in (None, secret):
                raise CannotOpen(_OTHER_DATABASE)
            if own is None:
                self._keep(secret)
            gone = self._gone(secret, marks, now)
            remove(self._server, gone)
            for mark, at in marks.items():
                self._server.execute(_ADD, [mark, at])
        return len(gone)

    def _gone(self, secret: str, marks: dict[str, int], now: datetime) -> list[int]:
        selected = rows(self._server, "select person_id, consented_at from people")
        people = {columns["person_id"]: columns["consented_at"] for columns in selected}
        sure = ClockEvidence(self._server).known(now).sure
        if sure - now > STEP:
            raise CannotOpen(_AHEAD)
        latest = now + STEP
        marked = {number: marks.get(_mark(secret, number), -1) for number in people}
        deleted = {
            number: datetime.fromtimestamp(at, UTC)
            for number, at in marked.items()
            if 0 <= at <= latest.timestamp()
        }
        gone = deleted_since(people, deleted, latest)
        if len(people) > 1 and len(gone) == len(people):
            raise CannotOpen(_EVERYBODY.format(count=len(people)))
        return gone

    def _secret(self) -> str | None:
        sealed = fact(self._server, "marks")
        return None if sealed is None else self._opened(sealed)

    def _new_secret(self) -> str:
        """Make one, or take that of a worker who was quicker."""
        self._keep(secrets.token_hex(32))
        return str(self._secret())

    def _keep(self, secret: str) -> None:
        sealed = self._server.sealer.seal(secret, PLACE).hex()
        kept = "insert into facts values ('marks', ?) on conflict do nothing"
        self._server.execute(kept, [sealed])

    def _opened(self, sealed: str) -> str:
        try:
            return self._server.sealer.open(bytes.fromhex(sealed), PLACE)
        except OtherKey:
            raise CannotOpen(_OTHER_KEY) from None


def _mark(secret: str, person_id: int) -> str:
    return hmac.new(bytes.fromhex(secret), str(person_id).encode(), "sha256").hexdigest()


def _read(text: str) -> tuple[str, dict[str, int]]:
    """The sealed secret and the marks of a file."""
    try:
        content: Any = json.loads(text)
    except (ValueError, RecursionError):
        raise CannotOpen(_UNREADABLE) from None
    if not isinstance(content, dict) or content.get("format") != _FORMAT:
        raise CannotOpen(_UNREADABLE)
    sealed, marks = content.get("secret"), content.get("marks")
    sound = isinstance(marks, dict) and all(
        re.fullmatch("[0-9a-f]{64}", mark) and type(at) is int for mark, at in marks.items()
    )
    if not sound or not isinstance(sealed, str) or not re.fullmatch("([0-9a-f]{2})+", sealed):
        raise CannotOpen(_UNREADABLE)
    return sealed, dict(marks or {})
