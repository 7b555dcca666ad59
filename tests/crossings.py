"""How far a wish travels: files entered, functions entered, and calls from one file into another.

`python -m tests.crossings [COMMIT]` counts, in the real application, a due check-in, a tap on
"A lot" and a typed question: in this build and, with a commit, in that one as well. A function is
whatever has code of its own but a lambda; a call counts once for each place that makes it, however
often a loop comes by. Python's own code, libraries, the demo and the tests do not count.
"""

import asyncio
import json
import subprocess
import sys
import tempfile
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import CodeType, FrameType

Counts = dict[str, tuple[int, int, int]]
"""Files, functions and crossings by what was done."""

ROOT = Path.cwd()
TITLE = "| what | files | functions | crossings |"
QUESTIONS = ("What helps?", "Why do I twitch when I fall asleep?")


def file_of(code: CodeType) -> str | None:
    """The file of the project that the code stands in; None for anything else."""
    path = Path(code.co_filename)
    if not path.is_relative_to(ROOT):
        return None
    name = path.relative_to(ROOT).as_posix()
    inside = name.startswith(("bot/", "storage/")) and not name.startswith("bot/demo/")
    return name if inside else None


class Journey:
    """What is entered while it is recorded; a profiler for `sys.setprofile`."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.entered: set[CodeType] = set()
        self.crossings: set[tuple[CodeType | None, int, CodeType]] = set()
        self._resumed: set[FrameType] = set()

    def __call__(self, frame: FrameType, event: str, _: object) -> None:
        """Note a call; going on with a coroutine or a generator is none."""
        code, here = frame.f_code, file_of(frame.f_code)
        if event != "call" or here is None or frame in self._resumed:
            return
        self._resumed.add(frame)
        self.entered.add(code)
        caller = frame.f_back
        while caller is not None and file_of(caller.f_code) is None:
            caller = caller.f_back
        if caller is None or file_of(caller.f_code) != here:
            site = (caller.f_code, caller.f_lasti) if caller else (None, 0)
            self.crossings.add((*site, code))

    async def record(self, act: Callable[[], Awaitable[object]]) -> tuple[int, int, int]:
        """Do it, and count."""
        threading.setprofile(self)  # Of threads that begin now, hence a new pool of them.
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(1))
        sys.setprofile(self)
        try:
            await act()
        finally:
            sys.setprofile(None)
            threading.setprofile(None)
        files = {file_of(code) for code in self.entered}
        functions = [code for code in self.entered if code.co_name != "<lambda>"]
        return len(files), len(functions), len(self.crossings)


async def count() -> Counts:
    """Each of the three once before, so that what is loaded only once does not count."""
    from storage import open_store
    from tests.harness import Hypnic

    with tempfile.TemporaryDirectory() as name, open_store(Path(name) / "hypnic.db") as store:
        async with Hypnic(store, Path(name)) as hypnic:
            chat = await hypnic.join().sets_up()
            await hypnic.later(minutes=30)
            acts: dict[str, Callable[[], Awaitable[object]]] = {
                "a due check-in": lambda: hypnic.later(days=1),
                "a tap on “A lot”": lambda: chat.taps("A lot"),
                "a typed question": lambda: chat.types(next(questions)),
            }
            questions = iter(QUESTIONS)
            for act in acts.values():
                await act()
            return {what: await Journey().record(act) for what, act in acts.items()}


def older(commit: str) -> Counts:
    """The same in the files of a commit."""
    from tests.bench.against import worktree

    with worktree(commit) as folder:
        command = [sys.executable, "-c", Path(__file__).read_text(encoding="utf-8"), "json"]
        ran = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, text=True, check=True)
    return {what: tuple(numbers) for what, numbers in json.loads(ran.stdout).items()}


def table(build: str, counts: Counts) -> str:
    """The counts of a build as Markdown."""
    rows = [f"| {what} | {' | '.join(map(str, numbers))} |" for what, numbers in counts.items()]
    return "\n".join([f"{build}:\n", TITLE, "|---|---|---|---|", *rows])


def main(arguments: list[str]) -> None:
    """Print the counts; as JSON for another build of ours."""
    counts = asyncio.run(count())
    if arguments == ["json"]:
        print(json.dumps(counts))
        return
    print(table("this build", counts))
    for commit in arguments:
        print(f"\n{table(commit, older(commit))}")


if __name__ == "__main__":
    main(sys.argv[1:])
