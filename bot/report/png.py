"""A drawing as PNG: typst sets its SVG. Both libraries are loaded when the first one is drawn."""

from functools import lru_cache
from io import BytesIO
from pathlib import Path

from bot.report.drawing import Drawing
from bot.report.fonts import DEJAVU, FAMILIES
from bot.report.svg import svg

PIXELS = 3
"""For each point, as on a good phone."""

_COLOURS = 64
"""Enough for flat colours and their smooth edges, and a third of the size."""

_POINTS_AN_INCH = 72


@lru_cache(maxsize=32)
def png(drawing: Drawing) -> bytes:
    """The picture, three pixels a point; the same drawing is drawn once."""
    import typst
    from PIL import Image

    drawn = typst.compile(
        str(Path(__file__).with_suffix(".typ")),
        format="png",
        ppi=_POINTS_AN_INCH * PIXELS,
        font_paths=[str(FAMILIES[DEJAVU])],
        ignore_system_fonts=True,
        sys_inputs={
            "svg": svg(drawing, DEJAVU),
            "width": str(drawing.width),
            "height": str(drawing.height),
        },
    )
    picture, file = Image.open(BytesIO(drawn)).convert("RGB"), BytesIO()
    picture.quantize(_COLOURS, Image.Quantize.FASTOCTREE).save(file, "PNG")
    return file.getvalue()
