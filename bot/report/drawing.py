"""What a drawing is made of: a few shapes in points, y downwards, for PNG and PDF alike."""

from dataclasses import dataclass

from bot.report.colours import INK


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; `round` is the radius of its corners."""

    x: float
    y: float
    width: float
    height: float
    fill: str | None = None
    line: str | None = None
    dashed: bool = False
    round: float = 0


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle around its centre."""

    x: float
    y: float
    radius: float
    fill: str | None = None
    line: str | None = None


@dataclass(frozen=True, slots=True)
class Corner:
    """A triangle in the upper right corner that is at (x, y)."""

    x: float
    y: float
    size: float
    fill: str


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; y is its base line, `align` is left, center or right of x."""

    x: float
    y: float
    text: str
    size: float = 12
    colour: str = INK
    align: str = "left"
    bold: bool = False


Shape = Box | Disc | Corner | Words


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes in the order they are drawn, on paper of that size in points."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
