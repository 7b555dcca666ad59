"""PTB's application with a short way in: each update is begun at once, and taps have one handler.

PTB asks each handler of each group whether an update is its own, and minds what nobody uses here:
data that it would keep itself, and names of tasks.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from telegram import Update
from telegram.ext import Application, ApplicationHandlerStop

Handler = Callable[[Update, Any], Awaitable[None]]


class Dispatch(Application[Any, Any, Any, Any, Any, Any]):
    """Lets the `guards` see each update first, which raise ApplicationHandlerStop to stop it; then
    it goes to `tapped`, or to PTB's handlers."""

    __slots__ = ("_begun", "guards", "tapped")
    guards: Sequence[Handler]
    tapped: Handler

    def __init__(self, **given: Any) -> None:
        """What the builder gives."""
        super().__init__(**given)
        self._begun: set[asyncio.Task[None]] = set()

    async def _update_fetcher(self) -> None:
        """PTB's loop; what is no update ends it."""
        try:
            while isinstance(update := await self.update_queue.get(), Update):
                task = asyncio.create_task(self._begin(update))
                self._begun.add(task)
                task.add_done_callback(self._begun.discard)
            self.update_queue.task_done()
        finally:
            while not self.update_queue.empty():
                self.update_queue.get_nowait()
                self.update_queue.task_done()

    async def _begin(self, update: Update) -> None:
        try:
            await self.update_processor.do_process_update(update, self.process_update(update))
        except Exception as error:  # noqa: BLE001  Whatever it is, the person is told.
            await self.process_error(update, error)
        finally:
            self.update_queue.task_done()

    async def process_update(self, update: object) -> None:
        """Handle an update when its turn has come."""
        assert isinstance(update, Update)  # noqa: S101  Nothing else is ever begun.
        context = self.context_types.context(self)
        try:
            for guard in self.guards:
                await guard(update, context)
            if update.callback_query:
                await self.tapped(update, context)
            else:
                await super().process_update(update)
        except ApplicationHandlerStop:
            pass
        except Exception as error:  # noqa: BLE001  Whatever it is, the person is told.
            await self.process_error(update, error)
