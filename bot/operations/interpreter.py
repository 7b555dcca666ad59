"""How Python itself runs beside the loop: when it looks for garbage, and how threads take turns."""

import gc
import sys

GARBAGE = (10_000, 20, 20)
"""New objects, then rounds, before garbage is looked for."""

THREADS_TURN = 0.0005
"""Seconds that a thread which imports or packs may keep the interpreter from the loop. With 5 ms,
Python's own, a tap, which asks for it some fifteen times, would wait for 75."""


def look_for_garbage_less_often() -> None:
    """Never in what was loaded so far, which stays: looking there again and again costs a tap 14 %.

    How garbage collection counts: docs.python.org/3/library/gc.html.
    """
    gc.freeze()
    gc.set_threshold(*GARBAGE)


def let_no_thread_keep_the_loop() -> None:
    """Let threads hand the interpreter over ten times as soon as they do by themselves."""
    sys.setswitchinterval(THREADS_TURN)
