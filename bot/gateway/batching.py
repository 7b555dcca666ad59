"""What several ask for in one moment, done for all of them in one go."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import Generic, TypeVar

Item = TypeVar("Item")
Done = TypeVar("Done")


class Together(Generic[Item, Done]):
    """Does something for whoever asks in one turn of the loop, or while it is done for others."""

    def __init__(self, do: Callable[[list[Item]], Awaitable[Done]]) -> None:
        """Let that be done, one time after the other."""
        self._do = do
        self._items: list[Item] = []
        self._one_at_a_time = asyncio.Lock()
        self._doing: asyncio.Future[Done] | None = None

    async def ask(self, items: Iterable[Item]) -> Done:
        """What came of it for all who asked; what it raises, all of them hear."""
        if self._doing is None:
            self._doing = asyncio.ensure_future(self._done())
        self._items += items
        return await asyncio.shield(self._doing)

    async def _done(self) -> Done:
        async with self._one_at_a_time:
            items, self._items, self._doing = self._items, [], None
            return await self._do(items)
