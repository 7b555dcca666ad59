"""What the operator does with a diary on a server, where its own tools do not do it."""

import sys
from datetime import datetime
from pathlib import Path

from bot.operations.config import Config
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


def _delete_again(url: str, key: str | None, file: Path, now: datetime) -> int:
    from storage.postgres.marks import Marks
    from storage.postgres.opening import open_server

    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text(encoding="ascii")
        with open_server(url, key, alone=True) as store:
            gone = Marks(store.db).apply(text, now)
    except (DatabaseError, OSError, UnicodeError) as error:
        raise CannotOpen(f"It could not be done ({error}); nothing was changed.") from error
    print(f"{gone} people had everything deleted since that moment, and are deleted again.")
    return 0
