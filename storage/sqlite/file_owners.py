"""Whose files they are: what root makes beside somebody's database belongs to them, too."""

import os
import stat
from contextlib import suppress
from pathlib import Path


def give_to_owner(made: Path | int, folder: Path) -> None:
    """Give a file, or an open one, to whoever the folder belongs to, when root made it.

    The bot could not read it otherwise: it runs as somebody else in a container and under systemd.
    """
    if os.geteuid() == 0:
        owner = folder.stat()
        with suppress(PermissionError):
            os.chown(made, owner.st_uid, owner.st_gid)


def take_after(made: Path, like: Path) -> None:
    """Give a file the mode and, when root made it, the owner of the one whose place it takes."""
    if not like.exists():
        give_to_owner(made, like.parent)
        return
    before = like.stat()
    if os.geteuid() == 0:
        with suppress(PermissionError):
            os.chown(made, before.st_uid, before.st_gid)
    made.chmod(stat.S_IMODE(before.st_mode))
