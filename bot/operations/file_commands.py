"""What the operator does with files of the diary: backup, restore, encryption; and what is said."""

import shlex
import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from bot.operations.config import BadConfig, Config, needed
from bot.operations.secret_files import read_key
from storage import CannotOpen, DatabaseError, database_file, rekeying
from storage.clock_evidence import dated
from storage.question_log import asked_in_vain, refused_lately
from storage.sqlite.backups import BY_HAND, back_up, newest_good
from storage.sqlite.diary_labels import own_labels
from storage.sqlite.foreign_log import refuse_foreign_log
from storage.sqlite.old_copies import plain_copies


def backup(config: Config, now: datetime) -> int:
    """Make a backup now; returns the exit code, as all here do, or raises CannotOpen, BadConfig."""
    folder = needed(config.backup_dir, "BACKUP_DIR")
    refuse_foreign_log(config.database, config.database_key)
    if not config.database.exists():
        raise CannotOpen(f"There is no database {config.database} yet.")
    key = config.database_key
    try:
        at, sure = dated(config.database, key, now)
        made = back_up(config.database, folder, config.backup_keep, at, key, BY_HAND, sure=sure)
    except (DatabaseError, OSError) as error:
        raise CannotOpen(f"The backup could not be made ({error}); older ones are kept.") from error
    print(f"Made and verified {made}")
    return 0


def restore(config: Config, file: Path, now: datetime, *, without_deletions: bool) -> int:
    """Put a backup in place of the database."""
    database, key = config.database, config.database_key
    try:
        restored = database_file.restore(
            database, file, key, now, without_deletions=without_deletions
        )
    except (DatabaseError, OSError) as error:
        raise CannotOpen(f"The backup could not be put back ({error}).") from error
    print(f"{database} is now as in {file}.")
    if restored.deleted:
        print(f"Deleted again: {people(restored.deleted)} who had everything deleted since.")
    if restored.set_aside:
        print(f"What was there before is kept in {restored.set_aside}.")
    if said := plain_copies_said(config, file):
        print(f"There are plain copies: {said}.")
    return 0


def encrypt(config: Config, key_file: Path | None, now: datetime) -> int:
    """Encrypt the plain database with the configured key, or an encrypted one with a new key."""
    new = read_new_key(key_file) if key_file else None
    key = needed(config.database_key, "DATABASE_KEY_FILE")
    try:
        old = rekeying.rekey(config.database, key if new else None, new or key, now)
    except (DatabaseError, OSError) as error:
        raise CannotOpen(f"It could not be encrypted ({error}); nothing was changed.") from error
    if new:
        print(f"Now set DATABASE_KEY_FILE to {key_file}.")
    copies, unsure = plain_copies(config.database, config.backup_dir, new or key)
    print(
        f"{config.database} is encrypted, and was compared row by row with what it was, which is"
        f" kept in {old}. Start the bot and make a backup (`python -m bot backup`). When all is"
        " well, it and all copies that need no key can go, also those that you made elsewhere;"
        f" {_removal([old, *copies])}. Backups under an old key go by themselves."
    )
    if unsure:
        print(f"Of others the names do not tell: {_look_first(unsure)}.")
    return 0


def people(number: int) -> str:
    """Such as `1 person` and `2 people`."""
    return f"{number} {'person' if number == 1 else 'people'}"


def read_new_key(file: Path) -> str:
    """The key in a file; raises BadConfig where there is none."""
    try:
        return read_key(str(file))
    except ValueError as error:
        raise BadConfig(f"{file}: {error}") from None


def refused_questions(config: Config, now: datetime) -> tuple[str, ...]:
    """The questions that got no answer, of people who share them."""
    if config.server is None:
        return asked_in_vain(config.database, config.database_key, now)
    from storage.postgres.opening import reading

    with reading(config.server, config.database_key) as server:
        return refused_lately(server, now)


def plain_copies_said(config: Config, also: Path | None = None, *, opens: bool = True) -> str:
    """Which copies of an encrypted diary need no key, and how they are removed; else empty.

    Where the diary does not open they may be all there is, and nothing is said of removing.
    """
    key = config.database_key
    if not key:
        return ""
    copies, unsure = plain_copies(config.database, config.backup_dir, key, also)
    if not opens and (copies or unsure):
        names = shlex.join(map(str, [*copies, *unsure]))
        return f"they need no key: {names}; keep them while the database does not open"
    said = [f"they need no key; when all is well, {_removal(copies)}"] if copies else []
    return "; ".join([*said, _look_first(unsure)] if unsure else said)


def _look_first(unsure: Iterable[Path]) -> str:
    """Words on copies that may be of another diary."""
    names = shlex.join(map(str, unsure))
    return f"these need no key, but may be another bot's: look first: {names}"


def _removal(copies: Iterable[Path]) -> str:
    """What to type."""
    names = shlex.join(sorted({str(copy.absolute()) for copy in copies}))
    return f"remove them: `shred -u {names}` (on a flash disk some of it may stay readable)"


def name_backup(config: Config) -> None:
    """Say how the newest good backup of the diary is put back."""
    own = own_labels(config.database, config.database_key) or None
    good = newest_good(config.backup_dir, config.database_key, own)
    if good is None:
        print("No good backup was found in BACKUP_DIR.", file=sys.stderr)
    else:
        print(f"The newest good backup is {good}. Put it back with:", file=sys.stderr)
        print(f"  python -m bot restore {good}", file=sys.stderr)
