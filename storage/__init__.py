"""The diary in SQLite: the only place with SQL, taking and giving domain values."""

from storage.connection import DatabaseError
from storage.inbox import Received
from storage.opening import CannotOpen, open_store
from storage.store import Store

__all__ = ["CannotOpen", "DatabaseError", "Received", "Store", "open_store"]
