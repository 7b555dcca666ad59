"""Where pictures and pages are drawn: in the worker, which alone imports typst."""

from collections.abc import Callable
from functools import partial
from typing import Any

from bot.operations import worker
from bot.report import fonts
from bot.report.chart import Period
from bot.report.drawing import Drawing


async def picture(draw: Callable[[Period], Drawing], period: Period) -> bytes:
    """What `chart` or `week` draws of those nights, as PNG."""
    return await worker.run(partial(_png, draw, period))


async def page(*parts: Any) -> bytes:
    """The doctor's page as PDF, of the parts of a `bot.report.doctors_page.Page` in their order."""
    return await worker.run(partial(_pdf, parts))


async def missing(text: str) -> str:
    """The characters of a text that the doctor's page cannot show, each once; mostly ""."""
    if max(map(ord, text), default=0) < fonts.LATIN:
        return ""
    return await worker.run(partial(fonts.missing, text))


def _pdf(parts: tuple[Any, ...]) -> bytes:
    from bot.report.doctors_page import Page, pdf_of

    return pdf_of(Page(*parts))


def _png(draw: Callable[[Period], Drawing], period: Period) -> bytes:
    from bot.report.png import png

    return png(draw(period))
