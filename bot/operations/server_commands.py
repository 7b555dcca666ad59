"""What the operator does with a diary on a server, where its own tools do not do it."""

import sys
from datetime import datetime
from pathlib import Path

from bot.operations.config import Config, needed
from bot.operations.file_commands import people, read_new_key
from storage import CannotOpen, DatabaseError

_IN_A_FILE = (
    "This is for a diary on PostgreSQL. Of a diary in a file the marks lie beside it, in"
    " FILE.erased, and `python -m bot restore` reads them."
)


def erased(config: Config, file: Path | None, now: datetime) -> int:
    """Print who had everything deleted, as marks, also beside running workers; or delete them
    again, by the marks in a file, from a database that was brought back to an earlier moment.

    `-` is standard input. Returns the exit code; raises CannotOpen.
    """
    if config.server is None:
        raise CannotOpen(_IN_A_FILE)
    if file:
        return _delete_again(config.server, config.database_key, file, now)
    from storage.postgres.deletion import ServerDeletion
    from storage.postgres.opening import reading

    with reading(config.server, config.database_key) as server:
        deletion = ServerDeletion(server)
        deletion.mark()
        print(deletion.marks.written())
    return 0


def seal(config: Config, key_file: Path | None) -> int:
    """Seal everything anew with the key in a file, or for the first time with the configured one.

    Returns the exit code; raises CannotOpen, BadConfig.
    """
    from storage.postgres.opening import give_new_key

    key = needed(config.database_key, "DATABASE_KEY_FILE")
    new = read_new_key(key_file) if key_file else key
    if key_file and new == key:
        raise CannotOpen(f"{key_file} holds the key that is set already. Nothing was changed.")
    done = give_new_key(str(config.server), key if key_file else None, new)
    print(f"{done} rows are sealed with the key in {key_file or 'DATABASE_KEY_FILE'}.")
    if key_file:
        print(
            f"Now set DATABASE_KEY_FILE to {key_file} on all workers. Older dumps and archived logs"
            " need the old key; keep it as long as them, or remove them."
        )
    return 0


def _delete_again(url: str, key: str | None, file: Path, now: datetime) -> int:
    from storage.postgres.marks import Marks
    from storage.postgres.opening import open_server

    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text(encoding="ascii")
        with open_server(url, key, alone=True) as store:
            gone = Marks(store.db).apply(text, now)
    except (DatabaseError, OSError, UnicodeError) as error:
        raise CannotOpen(f"It could not be done ({error}); nothing was changed.") from error
    print(f"Deleted again: {people(gone)} who had everything deleted since that moment.")
    return 0
