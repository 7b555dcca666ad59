"""The SQLite underneath: SQLCipher's where it is installed, Python's own elsewhere.

SQLCipher without a key is a newer SQLite. sqlite-utils must be imported after this module: it
takes what is called `pysqlite3`, and with a bare foreign connection it silently stops committing.
"""

import sqlite3
import sys
from pathlib import Path
from typing import Any
from urllib.parse import quote

try:
    import sqlcipher3
    from sqlcipher3 import dbapi2 as cipher
except ImportError:
    _driver: Any = sqlite3
else:
    sys.modules["pysqlite3"] = sqlcipher3
    sys.modules["pysqlite3.dbapi2"] = cipher
    _driver = cipher

# It imports these when it finds them, for column types the diary has not: 15 MB and 70 ms a start.
_modules: dict[str, Any] = sys.modules
_hidden = {"numpy", "pandas"} - _modules.keys()
_modules.update(dict.fromkeys(_hidden))

from sqlite_utils import Database, utils  # noqa: E402

for _name in _hidden:
    del _modules[_name]

if vars(utils)["sqlite3"].connect is not _driver.connect:
    raise ImportError("sqlite_utils was imported before storage.sqlite.driver")

CAN_ENCRYPT = _driver is not sqlite3
DatabaseError: type[sqlite3.Error] = _driver.Error
"""What every store method raises when SQLite fails; the transaction was rolled back."""

OperationalError: type[sqlite3.OperationalError] = _driver.OperationalError

SAFE_BESIDE_A_WRITER: bool = _driver.sqlite_version_info >= (3, 51, 3)
"""Whether another connection may fold the log in while one writes: before, a commit could be lost
(sqlite.org/wal.html, the WAL-reset bug)."""

STATEMENTS = 2000
"""Statements kept ready, far more than there are. SQLCipher's driver, left to itself, keeps the 100
that were used most and makes any other one anew each time, which takes longer than running it."""


def connect(
    path: Path, key: str | None = None, *, read_only: bool = False, immutable: bool = False
) -> Database:
    """A bare connection; plugins of other programs are not run in this process.

    The key is 64 hexadecimal digits; with it every page of the file is encrypted. An immutable
    file is read as it is on the disk, without its log.
    """
    uri = f"file:{quote(str(path))}?mode={'ro' if read_only else 'rwc'}{'&immutable=1' * immutable}"
    connection = _driver.connect(uri, uri=True, cached_statements=STATEMENTS)
    if CAN_ENCRYPT:
        connection.execute("pragma cipher_log_level = none")  # Errors are raised, not printed.
    if key is not None:
        connection.execute(f"pragma key = \"x'{int(key, 16):064x}'\"")
    return Database(connection, execute_plugins=False)


def in_memory() -> Database:
    """An empty database without a file."""
    return Database(_driver.connect(":memory:"), execute_plugins=False)
