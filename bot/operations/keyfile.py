"""Making the key that encrypts the database: 32 random bytes in a file of their own."""

import os
import secrets
from pathlib import Path


def make_key(path: Path) -> None:
    """Write a new key, in hexadecimal, to a new file that only its owner can read.

    Raises FileExistsError rather than replacing a key: what it encrypted would be lost.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(f"{secrets.token_hex(32)}\n")
        file.flush()
        os.fsync(file.fileno())
