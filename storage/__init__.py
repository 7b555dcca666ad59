"""The diary: the only place with SQL, taking and giving domain values."""

from storage.sqlite.driver import DatabaseError  # First: it decides which SQLite is used.

# isort: split
from storage.database_file import open_store
from storage.errors import CannotOpen, Damaged, NotNow
from storage.inbox import Received
from storage.store import NotErased, Store

__all__ = [
    "CannotOpen",
    "Damaged",
    "DatabaseError",
    "NotErased",
    "NotNow",
    "Received",
    "Store",
    "open_store",
]
