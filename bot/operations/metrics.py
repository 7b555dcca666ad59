"""What the operator may know: numbers, without a word or a number of anybody."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Metrics:
    """Sums and highest values since they were taken last."""

    sums: Counter[str] = field(default_factory=Counter)
    highest: dict[str, float] = field(default_factory=dict)

    def add(self, name: str, number: int = 1) -> None:
        """Count something that happened."""
        self.sums[name] += number

    def reach(self, name: str, value: float) -> None:
        """Remember the highest value."""
        self.highest[name] = max(value, self.highest.get(name, value))

    def taken(self) -> dict[str, float]:
        """All of them in the order of their names; counting begins anew."""
        everything = {**self.sums, **self.highest}
        self.sums.clear()
        self.highest.clear()
        return {name: round(value, 3) for name, value in sorted(everything.items())}
