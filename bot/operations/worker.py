"""The worker: one child process for heavy work, so that the event loop keeps the interpreter.

Started at the first wish, ended by itself when it is idle, and its memory with it. It lives on its
standard input: when the bot is gone, however that was, it ends.
"""

import asyncio
import atexit
import os
import pickle
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from bot.operations.logs import describe

Made = TypeVar("Made")
Wish: TypeAlias = tuple[Callable[[], Made], tuple[type[Exception], ...]]
Worker: TypeAlias = "subprocess.Popen[bytes]"

IDLE, PATIENCE = 60.0, 60.0
"""Seconds without a wish after which it ends, and that one wish may take."""

_ATTEMPTS = 2
_ROOT = str(Path(__file__).parents[2])
_TURNS = ThreadPoolExecutor(1, thread_name_prefix="worker")
"""One wish at a time: a small machine is not made for more."""


class NotMade(Exception):
    """The work failed, or the worker died over it twice."""


async def run(make: Callable[[], Made], *expected: type[Exception]) -> Made:
    """What `make` returns, called in the worker; it must be a function of a module, or a `partial`.

    A worker that dies takes this one wish with it, which is asked again, once, of a new one.
    Raises the errors that are expected, and NotMade, whose words are places and types only.
    """
    wish = make, expected
    return await asyncio.get_running_loop().run_in_executor(_TURNS, _asked, wish)


def _asked(wish: Wish[Made]) -> Made:
    for _ in range(_ATTEMPTS):
        with suppress(OSError, EOFError, pickle.UnpicklingError):
            made, error = _answer(_running(), wish)
            if error is None:
                return made  # type: ignore[no-any-return]  # It came through a pipe.
            raise error if isinstance(error, Exception) else NotMade(error)
    raise NotMade("the worker died")


def _answer(worker: Worker, wish: object) -> Any:
    if worker.stdin is None or worker.stdout is None:
        raise EOFError
    too_long = threading.Timer(PATIENCE, worker.kill)
    too_long.start()
    try:
        pickle.dump(wish, worker.stdin)
        worker.stdin.flush()
        return pickle.load(worker.stdout)  # noqa: S301  From our own child.
    except (OSError, EOFError, pickle.UnpicklingError):
        worker.kill()
        worker.wait()
        raise
    finally:
        too_long.cancel()


_workers: list[Worker] = []
"""The one that runs, or ran last."""


def _running() -> Worker:
    if _workers and _workers[0].poll() is not None:
        with suppress(OSError), _workers.pop():  # Closes its pipes.
            pass
    if not _workers:
        _workers.append(_started())
        threading.Thread(target=_workers[0].wait, daemon=True).start()
    return _workers[0]


def _started() -> Worker:
    path = os.pathsep.join(filter(None, (_ROOT, os.environ.get("PYTHONPATH"))))
    return subprocess.Popen(  # noqa: S603  Nothing of it comes from outside.
        [sys.executable, "-m", __name__, str(IDLE)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": path},
        start_new_session=True,
    )


@atexit.register
def _end() -> None:
    for worker in _workers:
        worker.kill()


def main(idle: float) -> None:
    """Do what is wished for on standard input until it ends, or nothing comes for `idle` seconds.

    A stop is the parent's to hear. Where memory is short the worker goes first, and others come
    first where time is.
    """
    for stop in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stop, signal.SIG_IGN)
    os.nice(5)
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("500", encoding="ascii")
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # What a library prints is no answer.
    while select.select([0], [], [], idle)[0]:
        try:
            wish = pickle.load(sys.stdin.buffer)  # noqa: S301  From our own parent.
        except EOFError:
            return
        pickle.dump(_made(*wish), answers)
        answers.flush()


def _made(
    make: Callable[[], object], expected: tuple[type[Exception], ...]
) -> tuple[object, Exception | str | None]:
    try:
        return make(), None
    except expected as error:
        return None, error
    except Exception as error:  # noqa: BLE001  Whatever it is, the parent is told.
        return None, describe(error)


if __name__ == "__main__":
    main(float(sys.argv[1]))
