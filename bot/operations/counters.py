"""What the operator may know: numbers, without a word or a number of anybody."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Counters:
    """Sums since the start, and highest values since they were taken last.

    A dot in a name comes before an outcome: `sends.sent`.
    """

    sums: Counter[str] = field(default_factory=Counter)
    highest: dict[str, float] = field(default_factory=dict)
    _taken: Counter[str] = field(default_factory=Counter)

    def add(self, name: str, number: int = 1) -> None:
        """Count something that happened."""
        self.sums[name] += number

    def reach(self, name: str, value: float) -> None:
        """Remember the highest value."""
        self.highest[name] = max(value, self.highest.get(name, value))

    def taken(self) -> dict[str, float]:
        """What was counted since they were taken last, and the highest values, by name."""
        everything = {**(self.sums - self._taken), **self.highest}
        self._taken = self.sums.copy()
        self.highest.clear()
        return {name: round(value, 3) for name, value in sorted(everything.items())}
