"""Who had everything deleted, as salted marks outside all backups, so that no restore undoes it."""

import hashlib
import hmac
import json
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from storage.sqlite.database_copies import written_whole
from storage.sqlite.file_owners import give_to_owner

KEPT_FOR = timedelta(days=400)
"""No backup may be restored that is older than this without bringing deleted people back."""

TOKEN_DIGITS = 16
_PARTS = {"salt", "marks", "keys", "plain", "since"}
_DAMAGED = ".damaged-"
_LATEST = datetime(9999, 1, 1, tzinfo=UTC)


class DamagedMarks(Exception):
    """The file of marks says nothing that can be understood."""


@dataclass(frozen=True, slots=True)
class DeletionMarks:
    """The file of marks; with a database key nobody can find out by trial who is meant.

    One that is damaged is set aside, so that it stops no deletion; while it lies there it is not
    known who was deleted.
    """

    path: Path
    key: str | None = None

    def add(self, person_ids: Iterable[int], now: datetime, before: datetime | None = None) -> None:
        """Mark people as deleted at that instant; on the disk when this returns.

        Marks go that are older than `KEPT_FOR` before `before`, or before now.
        """
        try:
            content = self._read()
        except DamagedMarks:
            self.path.rename(f"{self.path}{_DAMAGED}{now:%Y%m%dT%H%M%S}Z")
            content = self._read()
        old = ((before or now) - KEPT_FOR).timestamp()
        for some in (content, *content.get("plain", [])):
            some["marks"] = {mark: at for mark, at in some["marks"].items() if at > old}
        for person_id in person_ids:
            content["marks"][_mark(self._secret(content), person_id)] = int(now.timestamp())
        self._write(content)

    def deleted_at(self, person_ids: list[int], until: datetime = _LATEST) -> dict[int, datetime]:
        """Those of the people who had everything deleted, with the last time they did.

        A mark dated after `until`, or before 1970, was made by a wrong clock and counts for
        nothing. Of a damaged file nobody is known.
        """
        try:
            content = self._read()
        except DamagedMarks:
            return {}
        lists = [(self._secret(content), content["marks"])]
        lists += [(bytes.fromhex(p["salt"]), p["marks"]) for p in content.get("plain", [])]
        latest = until.timestamp()
        newest = {
            number: max(
                (at for secret, marks in lists if (at := _at(marks, secret, number)) <= latest),
                default=-1,
            )
            for number in person_ids
        }
        return {n: datetime.fromtimestamp(at, UTC) for n, at in newest.items() if at >= 0}

    def let_in(self, new_key: str) -> None:
        """Let the marks be read with a new key, too, before the database is encrypted with it;
        also where there is none yet, as backups under the old key stay.

        Those of a plain database move to a list of their own, as whoever copied the file could
        find out by trial whom they mean; new ones begin under a salt of their own.
        """
        try:
            content = self._read()
        except DamagedMarks:
            return
        if self.key is None:
            if not content["marks"]:
                return
            plain = {"salt": content["salt"], "marks": content["marks"]}
            plains, since = [*content.get("plain", []), plain], content["since"]
            salt = secrets.token_hex(32)
            content = {"salt": salt, "marks": {}, "plain": plains, "since": since}
        else:
            salt, secret = content["salt"], self._secret(content)
            wrapped = _xor(secret, _pad(new_key, salt)).hex()
            content.setdefault("keys", {})[_digest(new_key, f"check {salt}").hex()] = wrapped
        self._write(content)

    def _secret(self, content: dict[str, Any]) -> bytes:
        """What the marks are made with: it stays the same whatever key the database is given."""
        salt = content["salt"]
        if self.key is None:
            return bytes.fromhex(salt)
        wrapped = content.get("keys", {}).get(_digest(self.key, f"check {salt}").hex())
        if wrapped:
            return _xor(bytes.fromhex(wrapped), _pad(self.key, salt))
        return bytes.fromhex(salt) + bytes.fromhex(self.key)

    def damaged(self) -> list[Path]:
        """The files of marks that are damaged: set aside ones, and the one in use."""
        damaged_files = sorted(self.path.parent.glob(f"{self.path.name}{_DAMAGED}*"))
        try:
            self._read()
        except DamagedMarks:
            damaged_files.append(self.path)
        return damaged_files

    def are_known(self) -> bool:
        """Whether there are marks, and none that are damaged."""
        return self.path.exists() and not self.damaged()

    def reach(self, token: str) -> bool:
        """Whether each deletion since a copy was made is marked here; the token is the copy's.

        Files of earlier versions do not know since when they were kept: they reach copies of
        those versions, which have an empty token.
        """
        return self.are_known() and self.are_kept_since(token)

    def are_kept_since(self, token: str) -> bool:
        """Whether they were begun by the time that a database had this token; raises DamagedMarks.

        A file that a deletion or a new key had to make anew knows of nothing before it.
        """
        return token in self._read()["since"]

    def tokens(self) -> frozenset[str]:
        """All tokens since which they were kept; none where the file is damaged or not there."""
        try:
            return frozenset(self._read()["since"])
        except (DamagedMarks, OSError):
            return frozenset()

    def keep_since(self, token: str) -> None:
        """From now on mark all deletions from the database with this token; raises DamagedMarks."""
        content = self._read()
        content["since"].append(token)
        self._write(content)

    def _read(self) -> dict[str, Any]:
        try:
            content = json.loads(self.path.read_text(encoding="ascii"))
            checksum = content.pop("checksum", None)
        except FileNotFoundError:
            return {"salt": secrets.token_hex(32), "marks": {}, "since": []}
        except (ValueError, RecursionError, AttributeError, TypeError) as error:
            raise DamagedMarks from error
        if not _is_sound(content) or (checksum is not None and checksum != _checksum(content)):
            raise DamagedMarks
        return {"since": [""], **content}

    def _write(self, content: dict[str, Any]) -> None:
        whole = content | {"checksum": _checksum(content)}
        with written_whole(self.path) as partial:
            give_to_owner(partial, self.path.parent)
            partial.write_text(json.dumps(whole), encoding="ascii")


def _at(marks: dict[str, int], secret: bytes, person_id: int) -> int:
    return marks.get(_mark(secret, person_id), -1)


def _mark(secret: bytes, person_id: int) -> str:
    return hmac.new(secret, str(person_id).encode(), "sha256").hexdigest()


def _digest(key: str, purpose: str) -> bytes:
    return hmac.new(bytes.fromhex(key), purpose.encode(), "sha256").digest()


def _pad(key: str, salt: str) -> bytes:
    """64 bytes that only the key gives, and that hide a secret which is as long."""
    return _digest(key, f"first {salt}") + _digest(key, f"second {salt}")


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))


def _checksum(content: dict[str, Any]) -> str:
    """It tells a digit that changed by itself; files of earlier versions have none."""
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def _is_sound(content: object) -> bool:
    """Whether all that is read of the content can be read."""
    if not isinstance(content, dict) or content.keys() - _PARTS:
        return False
    keys, plain = content.get("keys", {}), content.get("plain", [])
    since = content.get("since", [])
    return (
        _is_list_of_marks(content)
        and isinstance(keys, dict)
        and all(_is_hex(name, 64) and _is_hex(key, 128) for name, key in keys.items())
        and isinstance(since, list)
        and all(token == "" or _is_hex(token, TOKEN_DIGITS) for token in since)
        and isinstance(plain, list)
        and all(isinstance(some, dict) and _is_list_of_marks(some) for some in plain)
    )


def _is_list_of_marks(some: dict[str, Any]) -> bool:
    marks = some.get("marks")
    return (
        _is_hex(some.get("salt"), 64)
        and isinstance(marks, dict)
        and all(_is_hex(mark, 64) and type(at) is int for mark, at in marks.items())
    )


def _is_hex(value: object, digits: int) -> bool:
    return isinstance(value, str) and re.fullmatch(f"[0-9a-f]{{{digits}}}", value) is not None


def deletions_path(database: Path) -> Path:
    """The file of the marks that belong to a database."""
    return database.with_name(f"{database.name}.erased")
