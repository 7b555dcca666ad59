"""Heavy work is done by a process of its own, which may die, and goes when it is idle."""

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from bot.operations import worker


async def test_work_is_done_in_another_process_that_stays_for_the_next() -> None:
    first, second = await worker.run(os.getpid), await worker.run(os.getpid)

    assert first == second != os.getpid()


async def test_a_wish_over_which_it_dies_is_asked_again_of_a_new_one(tmp_path: Path) -> None:
    flag, pid = tmp_path / "flag", await worker.run(os.getpid)
    flag.touch()
    dies_once = ["sh", "-c", 'rm "$0" && kill -9 $PPID; echo "a page"', str(flag)]

    page: object = await worker.run(
        partial(subprocess.check_output, dies_once, stderr=subprocess.DEVNULL)
    )

    assert page == b"a page\n"
    assert not flag.exists()
    assert await worker.run(os.getpid) != pid


async def test_work_that_kills_every_worker_fails_and_the_next_is_done() -> None:
    with pytest.raises(worker.NotMade, match="died"):
        await worker.run(partial(os._exit, 1))

    assert await worker.run(partial(len, "abc")) == 3


async def test_work_that_fails_says_where_and_not_about_what() -> None:
    with pytest.raises(worker.NotMade) as raised:
        await worker.run(partial(int, "canary"))

    assert "ValueError" in str(raised.value)
    assert "canary" not in str(raised.value)


@pytest.mark.parametrize(("idle", "given"), [("0", None), ("60", b"")])
def test_it_ends_when_it_is_idle_or_its_parent_is_gone(idle: str, given: bytes | None) -> None:
    command = [sys.executable, "-m", worker.__name__, idle]
    kept_open = subprocess.PIPE if given is None else None
    with subprocess.Popen(command, stdin=kept_open or subprocess.DEVNULL) as process:
        assert process.wait(20) == 0
