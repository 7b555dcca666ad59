"""The last look at messages whose turn has come, together for those of the same moment."""

import asyncio

from bot.operations.heartbeat import Now
from storage.claims import Claim
from storage.ledger import Ledger


class Leaving:
    """Marks what leaves as on the wire: whoever asks in the same turn of the loop, in one go."""

    def __init__(self, ledger: Ledger, now: Now) -> None:
        """Mark them in that ledger, at the time that this clock shows."""
        self._ledger, self._now = ledger, now
        self._claims: list[Claim] = []
        self._marking: asyncio.Future[frozenset[int]] | None = None

    async def leave(self, claim: Claim) -> bool:
        """Whether the message may leave now, see `Ledger.leave`; what that raises, all hear."""
        if self._marking is None:
            self._marking = asyncio.ensure_future(self._mark())
        self._claims.append(claim)
        return claim.due.person_id in await asyncio.shield(self._marking)

    async def _mark(self) -> frozenset[int]:
        claims, self._claims, self._marking = self._claims, [], None
        return await self._ledger.leave(claims, self._now())
