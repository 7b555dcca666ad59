"""Who had everything deleted, as salted marks outside all backups, so that no restore undoes it."""

import hmac
import json
import os
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from storage.sqlite.copies import sync_folder

KEPT_FOR = timedelta(days=400)
"""No backup may be restored that is older than this without bringing deleted people back."""


@dataclass(frozen=True, slots=True)
class Deletions:
    """The file of marks; with a database key nobody can find out by trial who is meant."""

    path: Path
    key: str | None = None

    def add(self, person_ids: Iterable[int], now: datetime) -> None:
        """Mark people as deleted at that instant; on the disk when this returns."""
        kept = self._read()
        old = (now - KEPT_FOR).timestamp()
        kept["marks"] = {mark: at for mark, at in kept["marks"].items() if at > old}
        for person_id in person_ids:
            kept["marks"][self._mark(kept["salt"], person_id)] = int(now.timestamp())
        self._write(kept)

    def deleted_at(self, person_ids: list[int]) -> dict[int, datetime]:
        """Those of the people who had everything deleted, with the last time they did."""
        kept = self._read()
        found = {
            number: kept["marks"].get(self._mark(kept["salt"], number)) for number in person_ids
        }
        return {n: datetime.fromtimestamp(at, UTC) for n, at in found.items() if at is not None}

    def _mark(self, salt: str, person_id: int) -> str:
        secret = bytes.fromhex(salt) + bytes.fromhex(self.key or "")
        return hmac.new(secret, str(person_id).encode(), "sha256").hexdigest()

    def _read(self) -> dict[str, Any]:
        try:
            kept: dict[str, Any] = json.loads(self.path.read_text(encoding="ascii"))
        except FileNotFoundError:
            return {"salt": secrets.token_hex(32), "marks": {}}
        return kept

    def _write(self, kept: dict[str, Any]) -> None:
        partial = self.path.with_name(f"{self.path.name}.partial")
        descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            json.dump(kept, file)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(self.path)
        sync_folder(self.path.parent)


def deletions_path(database: Path) -> Path:
    """The file of the marks that belong to a database."""
    return database.with_name(f"{database.name}.erased")
