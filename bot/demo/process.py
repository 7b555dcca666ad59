"""The bot as a child process that can really be killed."""

import asyncio
import signal
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

PATIENCE = 10.0
"""Seconds the bot may take to end when it is told to."""


class BotProcess:
    """The bot's process: started, stopped, killed; `on_change` is called when it came or went.

    It holds a pipe from us as its standard input, so that it can notice that we were killed.
    """

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], folder: Path
    ) -> None:
        self.command, self.environment, self.folder = command, environment, folder
        self.on_change: Callable[[], None] = lambda: None
        self._process: asyncio.subprocess.Process | None = None
        self._watch: asyncio.Task[None] | None = None

    @property
    def running(self) -> bool:
        """Whether the process lives."""
        return self._process is not None and self._process.returncode is None

    async def start(self) -> None:
        """Start the bot, unless it runs."""
        if not self.running:
            self._process = await asyncio.create_subprocess_exec(
                *self.command, env=self.environment, cwd=self.folder, stdin=asyncio.subprocess.PIPE
            )
            self._watch = asyncio.create_task(self._wait(self._process))
            self.on_change()

    async def kill(self) -> None:
        """End the bot as a power cut would."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> None:
        """End the bot in good order."""
        await self._end(signal.SIGTERM)

    async def _end(self, how: signal.Signals) -> None:
        if self._process is None or self._watch is None:
            return
        if self.running:
            self._process.send_signal(how)
        await asyncio.wait([self._watch], timeout=PATIENCE)
        if self.running:
            self._process.kill()
            await self._watch

    async def _wait(self, process: asyncio.subprocess.Process) -> None:
        await process.wait()
        self.on_change()
