"""A drawing as PNG. It imports matplotlib, so it is imported when the first one is drawn."""

import os
from functools import lru_cache
from io import BytesIO
from tempfile import TemporaryDirectory

# Set before the import: the cache of fonts must be writable, and a home may be read-only.
_SCRATCH = TemporaryDirectory(prefix="hypnic-")
os.environ.setdefault("MPLCONFIGDIR", _SCRATCH.name)

from matplotlib.artist import Artist  # noqa: E402
from matplotlib.figure import Figure  # noqa: E402
from matplotlib.font_manager import FontProperties  # noqa: E402
from matplotlib.patches import Circle, FancyBboxPatch, Polygon, Rectangle  # noqa: E402
from matplotlib.text import Text  # noqa: E402
from PIL import Image  # noqa: E402

from bot.report.drawing import Box, Corner, Disc, Drawing, Shape, Words  # noqa: E402
from bot.report.fonts import BOLD, REGULAR  # noqa: E402

PIXELS = 3
"""For each point, as on a good phone."""

_COLOURS = 64
"""Enough for flat colours and their smooth edges, and a third of the size."""

_POINTS_AN_INCH = 72
_FONTS = {False: FontProperties(fname=REGULAR), True: FontProperties(fname=BOLD)}


@lru_cache(maxsize=32)
def png(drawing: Drawing) -> bytes:
    """The picture, three pixels a point; the same drawing is drawn once.

    Matplotlib's text is not made for threads: call it from one thread only.
    """
    size = (drawing.width / _POINTS_AN_INCH, drawing.height / _POINTS_AN_INCH)
    figure = Figure(size, dpi=_POINTS_AN_INCH * PIXELS)
    axes = figure.add_axes((0, 0, 1, 1), xlim=(0, drawing.width), ylim=(drawing.height, 0))
    axes.set_axis_off()
    for shape in drawing.shapes:
        axes.add_artist(_artist(shape))
    raw = BytesIO()
    figure.savefig(raw, format="rgba")
    pixels = (round(drawing.width * PIXELS), round(drawing.height * PIXELS))
    picture = Image.frombytes("RGBA", pixels, raw.getvalue()).convert("RGB")
    file = BytesIO()
    picture.quantize(_COLOURS, Image.Quantize.FASTOCTREE).save(file, "PNG")
    return file.getvalue()


def _artist(shape: Shape) -> Artist:
    match shape:
        case Box():
            return _box(shape)
        case Disc(x, y, radius, fill, line):
            return Circle(
                (x, y), radius, facecolor=fill or "none", edgecolor=line or "none", lw=1.3
            )
        case Corner(x, y, size, fill):
            return Polygon([(x - size, y), (x, y), (x, y + size)], facecolor=fill, edgecolor="none")
        case Words(x, y, text, size, colour, align, bold):
            font = _FONTS[bold].copy()
            font.set_size(size)
            return Text(
                x,
                y,
                text,
                color=colour,
                ha=align,
                va="baseline",
                fontproperties=font,
                parse_math=False,
            )


def _box(box: Box) -> Artist:
    fill, line = box.fill or "none", box.line or "none"
    dashes = (0, (2.2, 2.2)) if box.dashed else "-"
    if not box.round:
        return Rectangle((box.x, box.y), box.width, box.height, fc=fill, ec=line, ls=dashes)
    return FancyBboxPatch(
        (box.x + box.round, box.y + box.round),
        box.width - 2 * box.round,
        box.height - 2 * box.round,
        boxstyle=f"round,pad={box.round},rounding_size={box.round}",
        fc=fill,
        ec=line,
        ls=dashes,
    )
