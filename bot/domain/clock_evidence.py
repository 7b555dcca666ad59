"""Clock evidence: how much time surely passed, whatever the machine's clock says meanwhile.

A wrong time server may show another decade for a minute. What cannot be undone (deleting for
silence, dropping old backups and deletion marks) goes by the time that was seen to pass.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

STEP = timedelta(hours=3)
"""Between two looks, an hour apart, the clock may move so far without a doubt."""

DAY = timedelta(days=1)
SLOWNESS = 10
"""A doubted time is believed when it was seen to go on for a tenth of the jump."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the last look found: the clock's time, the time that is sure, and for how long the
    clock was seen to go on since the two are apart. Aware UTC instants."""

    looked_at: datetime
    sure: datetime
    ran: timedelta = timedelta()

    def after(self, now: datetime) -> "Evidence":
        """What a look at that time finds: the clock is right, doubted, or believed at last."""
        moved = now - self.looked_at
        passed = moved if timedelta() <= moved <= STEP else timedelta()
        ran = timedelta() if moved < -STEP else self.ran + passed
        looked = Evidence(now, self.sure + passed, ran)
        believed = not looked.in_doubt or ran >= patience(looked.apart)
        return Evidence(now, now) if believed else looked

    @property
    def apart(self) -> timedelta:
        """How far the clock is ahead of what is sure; negative when it is behind."""
        return self.looked_at - self.sure

    @property
    def in_doubt(self) -> bool:
        """Whether the clock jumped, or nobody looked for hours, and it is not believed yet."""
        return abs(self.apart) > STEP


def patience(apart: timedelta) -> timedelta:
    """For how long a clock that jumped so far must be seen to go on: a day for what is longer than
    one, 36 days for a year, a year for a decade."""
    far = abs(apart)
    return max(far / SLOWNESS, min(far, DAY))
