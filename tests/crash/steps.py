"""Kills at every step of a piece of work: before each call that reaches SQLite or the files."""

import os
import signal
import sys
import threading
from collections.abc import Callable
from types import FrameType

STEPS = frozenset(
    {"execute", "commit", "rollback", "backup", "close", "open", "write", "fsync", "chmod"}
    | {"rename", "replace", "link", "unlink", "remove", "utime", "mkdir"}
)
"""The names of the C functions before which a kill may come."""


def killed_before(step: int, work: Callable[[], object]) -> bool:
    """Do the work in a child that is killed before that step; False when it got through."""
    child = os.fork()
    if child == 0:
        _work_until(step, work)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status) and os.waitstatus_to_exitcode(status):
        raise AssertionError("the work failed by itself")
    return os.WIFSIGNALED(status)


def _work_until(step: int, work: Callable[[], object]) -> None:
    left = step

    def count(_: FrameType, event: str, called: object) -> None:
        nonlocal left
        if event == "c_call" and getattr(called, "__name__", "") in STEPS:
            left -= 1
            if left <= 0:
                os.kill(os.getpid(), signal.SIGKILL)

    code = 1
    try:
        threading.setprofile(count)
        sys.setprofile(count)
        work()
        sys.setprofile(None)
        code = 0
    finally:
        os._exit(code)
