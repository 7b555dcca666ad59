"""Sums of many columns at once, in plain Python: a row of numbers is one big integer.

Each column has bits of its own in it, its lane, wide enough that a sum never spills into the next
one. So one multiplication and one addition, which Python does in C, serve a whole row.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import mul
from struct import Struct

ONE = 1 << 24
"""What the shares of a sum add up to, as integers: as fine as a float of 32 bits."""

_LANE = {1: "I", 4: "Q"}
"""For numbers of so many bytes a lane that is at least three bytes wider, as ONE takes three."""

_FLIP = bytes(byte ^ 0x80 for byte in range(256))
"""For the top byte of a signed number: raises it by `zero`, so that none is below nought."""


@dataclass(frozen=True)
class Lanes:
    """Rows of `width` signed numbers, each of `size` bytes, 1 or 4."""

    width: int
    size: int
    _sums: Struct = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_sums", Struct(f"<{self.width}{_LANE[self.size]}"))

    def row(self, numbers: bytes) -> int:
        """The big integer of a row, its numbers given with their little end first."""
        lane, top = self._sums.size // self.width, self.size - 1
        spread = bytearray(self._sums.size)
        for byte in range(top):
            spread[byte::lane] = numbers[byte :: self.size]
        spread[top::lane] = numbers[top :: self.size].translate(_FLIP)
        return int.from_bytes(spread, "little")

    def weighted(self, rows: Iterable[int], weights: Sequence[float]) -> list[float]:
        """The sum of each column of the rows times their weights, none of them below nought."""
        total = sum(weights) or 1.0
        shares = [round(weight / total * ONE) for weight in weights]
        sums = self._sums.unpack(sum(map(mul, rows, shares)).to_bytes(self._sums.size, "little"))
        nought, unit = (1 << 8 * self.size - 1) * sum(shares), total / ONE
        return [(lane - nought) * unit for lane in sums]
