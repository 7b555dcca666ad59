"""Secrets in files: the token, the key and the webhook's secret read, and a new key made."""

import os
import re
import secrets
import stat
from pathlib import Path

from bot.operations.environment import decoded


def make_key(path: Path) -> None:
    """Write a new key, in hexadecimal, to a new file that only its owner can read.

    Raises FileExistsError rather than replacing a key: what it encrypted would be lost.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(f"{secrets.token_hex(32)}\n")
        file.flush()
        os.fsync(file.fileno())


def read_secret(path: Path) -> str:
    """The secret in a file that only its owner can read, or where containers or systemd put it.

    Raises OSError when it cannot be read and ValueError when others may read it.
    """
    refuse_loose(path)
    return decoded(path.read_bytes())


def refuse_loose(path: Path) -> None:
    """Raise ValueError when others may read the file."""
    loose = path.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH)
    if loose and not is_guarded(path):
        raise ValueError("others on this machine can read the file; run chmod 600 on it")


def is_guarded(path: Path) -> bool:
    """Whether Docker or systemd lets nobody else into its folder, whatever the file's mode says."""
    return any(map(path.resolve().is_relative_to, ("/run/secrets", "/run/credentials")))


def read_key(typed: str) -> str:
    """The key in that file; raises ValueError when there is none, or others can read it."""
    key = _from_file(typed)
    if not re.fullmatch(r"[0-9a-fA-F]{64}", key):
        raise ValueError("the file must hold a key made by `python -m bot key FILE`")
    return key.lower()


def read_webhook_secret(typed: str) -> str:
    """The secret in that file; raises ValueError when it is none that Telegram can send."""
    secret = _from_file(typed)
    if not re.fullmatch(r"[A-Za-z0-9_-]{32,256}", secret):
        raise ValueError("the file must hold 32 to 256 letters, digits, - and _")
    return secret


def _from_file(typed: str) -> str:
    try:
        return read_secret(Path(typed)).strip()
    except (OSError, UnicodeError):
        raise ValueError("the file cannot be read") from None
