"""`python -m bot move URL`: the diary on another engine, with what it was left as it is."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.operations.config import BadConfig, Config
from bot.operations.file_commands import people
from bot.operations.values import database_file, database_server
from storage import CannotOpen, DatabaseError
from storage import database_file as files
from storage.database import Database
from storage.moving import carry


def move(config: Config, url: str) -> int:
    """Copy the configured diary to another address; returns the exit code, or raises CannotOpen or
    BadConfig. The bot must not run."""
    try:
        server, path = database_server(url), database_file(url)
    except ValueError as error:
        raise BadConfig(f"{url}: {error}") from None
    if bool(server) is bool(config.server):
        raise CannotOpen("A diary moves from SQLite to PostgreSQL or back; these are of one kind.")
    try:
        with _source(config) as source, _target(config, server, path) as target:
            carried = carry(source, target)
    except (DatabaseError, OSError) as error:
        raise CannotOpen(f"It could not be moved ({error}); nothing was changed.") from error
    print(
        f"{people(carried)}, with everything about them: all is there, compared row by row."
        " What was here is as it was. Now set DATABASE_URL to the new address."
    )
    return 0


@contextmanager
def _source(config: Config) -> Iterator[Database]:
    if config.server is None:
        with files.unchanged(config.database, config.database_key) as db:
            yield db
        return
    from storage.postgres.opening import open_server

    with open_server(config.server, config.database_key, alone=True) as store:
        yield store.db


@contextmanager
def _target(config: Config, server: str | None, path: Path) -> Iterator[Database]:
    if server:
        from storage.postgres.opening import open_server

        if not (config.database_key or config.plain):
            raise BadConfig("DATABASE_KEY_FILE: missing; or set DATABASE_PLAIN=yes")
        with open_server(server, config.database_key, alone=True) as store:
            yield store.db
        return
    if path.exists():
        raise CannotOpen(f"{path} is there already. Nothing was changed.")
    try:
        with files.open_store(path, config.database_key) as store:
            yield store.db
    except BaseException:
        for left in path.parent.glob(f"{path.name}*"):
            left.unlink()
        raise
