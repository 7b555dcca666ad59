"""What the workers on one server share beside the diary: slots of the send rate, holds, jobs, and
counts of who sends too much.

By the server's clock. What a crash of the server may take of slots and holds is a second old at
most, so that nobody waits for the disk.
"""

import json
from dataclasses import dataclass

from storage.database import Server, writing

_NOW = "extract(epoch from clock_timestamp())"
_QUICKLY = "set_config('synchronous_commit', 'off', true)"
_TAKE = f"""
    update pace set free_at = greatest(free_at, {_NOW} + ?) + ?
    returning free_at - ? - {_NOW}, {_QUICKLY}
"""  # noqa: S608
_HOLD = f"""
    insert into holds values (?, now() + make_interval(secs => ?))
    on conflict (chat) do update set until = greatest(holds.until, excluded.until)
    returning {_QUICKLY}
"""  # noqa: S608
_HOLD_ALL = f"update pace set held_until = {_NOW} + ? returning {_QUICKLY}"  # noqa: S608
_FREE_ALL = f"update pace set held_until = 0 returning {_QUICKLY}"  # noqa: S608
_LOOK = f"""
    select (select count(*) from workers where gone_at is null),
        (select case when held_until > 0 then held_until - {_NOW} end from pace),
        (select json_object_agg(chat, extract(epoch from until - now()))::text from holds),
        exists (select from counted where until < now())
"""  # noqa: S608
_FORGET = "delete from holds where until < now()"
_FORGET_COUNTS = "delete from counted where until < now()"
_COUNT = f"""
    insert into counted as before values (?, array[{_NOW}], 0, now() + interval '1 minute')
    on conflict (what) do update set until = excluded.until, (moments, too_many) = (
        select coalesce(array_agg(at), '{{}}') || case when count(*) < ? then excluded.moments end,
            case when count(*) < ? then 0 else before.too_many + 1 end
        from unnest(before.moments) as at where at > {_NOW} - 60
    )
    returning too_many
"""  # noqa: S608
"""The moments of the last minute that fitted, and how many in a row did not since."""

_TAKE_JOB = """
    insert into leases values (?, ?, now() + make_interval(secs => ?))
    on conflict (name) do update set worker = excluded.worker, until = excluded.until
    where leases.until < now() or leases.worker = excluded.worker
        or leases.worker not in (select worker from workers where gone_at is null)
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """For how many seconds everybody is held, and who by themselves.

    `everybody` is None when nobody is held, and negative when that is over and nothing got through
    yet. `held` are chats, or methods of calls to none, by their names.
    """

    everybody: float | None
    held: dict[str, float]


class Sharing:
    """The tables of what is shared; each method is one transaction."""

    def __init__(self, server: Server) -> None:
        """Work on that server."""
        self._server = server
        self.workers = 1
        """How many lived at the last look."""

    async def take_slots(self, count: int, gap: float, lead: float) -> float:
        """Take so many slots, `gap` seconds apart and none before `lead` seconds from now; seconds
        until the first of them."""
        values = [lead, count * gap, count * gap]
        return float(self._server.execute(_TAKE, values).fetchone()[0])

    async def hold(self, held: str, seconds: float, everybody: float | None = None) -> None:
        """Let all workers leave a chat alone for so long, and everybody else for that long."""
        with writing(self._server):
            self._server.execute(_HOLD, [held, seconds])
            if everybody is not None:
                self._server.execute(_HOLD_ALL, [everybody])

    async def free(self) -> None:
        """Something got through: nobody is held but by themselves."""
        self._server.execute(_FREE_ALL)

    async def look(self) -> Seen:
        """What the others hold; and it is seen how many they are."""
        self.workers, everybody, held, forget = self._server.execute(_LOOK).fetchone()
        if forget:
            self._server.execute(_FORGET_COUNTS)
        chats: dict[str, float] = json.loads(held or "{}")
        if any(seconds < 0 for seconds in chats.values()):
            self._server.execute(_FORGET)
        return Seen(None if everybody is None else float(everybody), chats)

    async def count(self, what: str, most: int) -> int:
        """Count one more of something, of which so many fit into a minute; 0: it fits, or how many
        in a row did not. What it is, whoever has the database cannot read."""
        values = [self._server.hidden(what), most, most]
        return int(self._server.execute(_COUNT, values).fetchone()[0])

    async def take_job(self, name: str, seconds: float) -> bool:
        """Whether a job is ours for so long: nobody who lives has it."""
        return bool(self._server.execute(_TAKE_JOB, [name, self._server.worker, seconds]).rowcount)
