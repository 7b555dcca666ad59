"""Where pictures and pages are made: beside the event loop, one at a time."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from bot.report.drawing import Drawing

_ONE = ThreadPoolExecutor(1, thread_name_prefix="studio")
"""One thread: matplotlib's text is not made for more, and the bot's small machine neither."""


async def made(make: Callable[[], bytes]) -> bytes:
    """What `make` returns, while the bot goes on with everything else."""
    return await asyncio.get_running_loop().run_in_executor(_ONE, make)


async def picture(drawing: Drawing) -> bytes:
    """The drawing as PNG; matplotlib is imported with the first one."""

    def draw() -> bytes:
        from bot.report.png import png

        return png(drawing)

    return await made(draw)
