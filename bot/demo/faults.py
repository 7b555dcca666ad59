"""Trouble on purpose: the errors Telegram may answer and the lines that may break, counted."""

from dataclasses import asdict, dataclass, replace
from typing import Any

KINDS = ("429", "500", "drop_before", "drop_after", "timeout")


@dataclass(frozen=True, slots=True)
class Trouble:
    """One trouble: for one method, or for every one but getUpdates.

    `after` calls pass first, then `count` calls meet it (None: all of them); `retry_after` is the
    number of seconds a 429 asks for. A "timeout" is done as asked, and never answered.
    """

    kind: str
    method: str | None = None
    count: int | None = None
    retry_after: int = 1
    after: int = 0

    def meets(self, method: str) -> bool:
        """Whether this trouble is meant for calls of that method."""
        if self.method is None:
            return method != "getUpdates"
        return self.method.lower() == method.lower()


class Faults:
    """The troubles now switched on; several may wait, one for each method."""

    def __init__(self) -> None:
        self._troubles: list[Trouble] = []

    def current(self) -> dict[str, Any]:
        """The trouble switched on last, or {"kind": None}."""
        return asdict(self._troubles[-1]) if self._troubles else {"kind": None}

    def switch(self, trouble: Trouble | None) -> None:
        """Switch a trouble on, in place of an older one for the same method; None ends all."""
        others = [old for old in self._troubles if trouble and old.method != trouble.method]
        self._troubles = others + ([trouble] if trouble else [])

    def meet(self, method: str) -> Trouble | None:
        """The trouble this call meets, if any; each call is counted."""
        for place, trouble in enumerate(self._troubles):
            if not trouble.meets(method):
                continue
            if trouble.after:
                self._troubles[place] = replace(trouble, after=trouble.after - 1)
                return None
            if trouble.count is not None:
                self._troubles[place] = replace(trouble, count=trouble.count - 1)
            self._troubles = [left for left in self._troubles if left.count != 0]
            return trouble
        return None
