"""T10: a disk that is really full under the real bot; needs root, to mount a small one."""

import asyncio
import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from typing import Any

from storage.sqlite.disk_reserve import SIZE, keep_reserve, reserve_path
from storage.sqlite.driver import connect
from tests.crash.kills import Writers, come_true
from tests.crash.lives import lives

Figures = dict[str, Any]
SMALL = 24_000_000


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A file system of its own without much room."""
    disk = folder / "small"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SMALL}", "tmpfs", str(disk)]
    subprocess.run(mount, check=True)
    try:
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def fill(file: Path) -> None:
    """Take all the room that is left."""
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    with suppress(OSError):
        while True:
            os.write(descriptor, b"x" * 4096)
    os.close(descriptor)


def empty_log(database: Path) -> None:
    """Leave no room in the log either."""
    db = connect(database)
    db.execute("pragma wal_checkpoint(truncate)").fetchall()
    db.close()


async def full_disk(folder: Path) -> Figures:
    """First the ballast is dropped, then everything waits at Telegram, then it is all there."""
    with small_disk(folder) as disk:
        async with lives(disk) as alive:
            everybody = alive.people(6)
            writers = Writers(alive, everybody[:5], 20, Random(1))
            deleting, world = everybody[5], alive.demo.world
            number = await alive.born()
            await writers.settled()
            keep_reserve(alive.database)
            empty_log(alive.database)

            fill(disk / "fill")
            world.tap(deleting, alive.message(deleting, "20260302"), "delete:yes")
            await come_true(lambda: "deleted" in str(world.conversation(deleting.id)[-1]))
            said = "deleted" in str(world.conversation(deleting.id)[-1])
            dropped = not reserve_path(alive.database).exists()

            fill(disk / "fill")
            writers.left = 400
            writers.write(400)
            await asyncio.sleep(5)
            waited = len(world.pending)
            ended = alive.zygote.ended[number].done()

            (disk / "fill").unlink()
            await writers.settled()
            await alive.zygote.end(number, signal.SIGTERM)
            return {
                "room kept": SIZE,
                "deleted on a full disk": said and dropped,
                "waited at Telegram": waited,
                "ended": int(ended),
            } | writers.judge()
