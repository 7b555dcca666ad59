"""Drawings as SVG, which typst sets on the doctor's page and as a picture."""

from xml.sax.saxutils import escape, quoteattr

from bot.report.drawing import Box, Corner, Disc, Drawing, Shape, Words

_ANCHOR = {"left": "start", "center": "middle", "right": "end"}


def svg(drawing: Drawing, font: str) -> str:
    """The drawing as an SVG document whose words are set in that font."""
    size = f'viewBox="0 0 {drawing.width:g} {drawing.height:g}"'
    shapes = "".join(_element(shape) for shape in drawing.shapes)
    named = quoteattr(font)
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family={named}>{shapes}</svg>'


def _element(shape: Shape) -> str:
    x, y = shape.x, shape.y
    match shape:
        case Words(_, _, text, size, colour, align, bold):
            weight = ' font-weight="bold"' * bold
            style = f'font-size="{size:g}" fill="{colour}" text-anchor="{_ANCHOR[align]}"{weight}'
            return f'<text x="{x:g}" y="{y:g}" {style}>{escape(text)}</text>'
        case Corner(_, _, size, fill):
            points = f"{x - size:g},{y:g} {x:g},{y:g} {x:g},{y + size:g}"
            return f'<polygon points="{points}" fill="{fill}"/>'
        case Disc(_, _, radius, fill, line):
            ring = ' stroke-width="1.3"' * bool(line)
            return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" {_pens(fill, line)}{ring}/>'
        case Box(_, _, width, height, fill, line, dashed, rounded):
            dashes = ' stroke-dasharray="2.2"' * dashed
            corner = f'x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{rounded:g}"'
            return f"<rect {corner} {_pens(fill, line)}{dashes}/>"


def _pens(fill: str | None, line: str | None) -> str:
    stroke = f' stroke="{line}"' if line else ""
    return f'fill="{fill or "none"}"{stroke}'
