"""Lanes: all updates of a person that are not handled yet go to one worker, in their order.

Telegram posts a person's taps beside their messages, and each post to any worker. An update without
words, such as a place, can be handed to nobody and is handled where it came.
"""

from collections.abc import Callable, Collection, Sequence
from typing import Any

from storage.database import Server

_IN_LANE = """
    insert into inbox (update_id, person_id, raw, received_at, owner)
    values (?, ?, ?, ?, coalesce((
        select lane.owner from inbox as lane
        where lane.person_id = ? and lane.done_at is null and lane.raw is not null
        order by lane.update_id limit 1
    ), ?))
"""
_IN_HAND = """
    returning owner, (
        select string_agg(cast(lane.update_id as text), ' ') from inbox as lane
        where lane.person_id = inbox.person_id and lane.done_at is null and lane.raw is not null
            and lane.update_id != inbox.update_id
    )
"""
_OURS = """
    select 1 from inbox where update_id = ? and owner = ? and done_at is null and raw is null
"""


def keep_in_lanes(
    server: Server, again: str, updates: Sequence[Sequence[Any]], known: Collection[int]
) -> frozenset[int]:
    """Keep updates in their people's lanes; the numbers of those that are next here, behind nothing
    but what is known.

    Of each update the values of its first four columns; `again` says what happens where its number
    is there already. Another worker whose a lane is gets a hint.
    """
    kept = server.execute_each(
        f"{_IN_LANE}{again}{_IN_HAND}",
        [[*one, None if one[2] is None else one[1], server.worker] for one in updates],
    )
    new: set[int] = set()
    for one, row in zip(updates, kept, strict=True):
        if _is_next(server, one, row, lambda number: number in new or number in known):
            new.add(one[0])
    return frozenset(new)


def _is_next(
    server: Server, update: Sequence[Any], kept: Any, is_known: Callable[[int], bool]
) -> bool:
    update_id, person, words, _ = update
    if kept is None:  # By a try whose answer was lost, or a post before.
        is_ours = server.execute(_OURS, [update_id, server.worker]).fetchone()
        return bool(is_ours) and not is_known(update_id)
    owner, in_hand = kept
    if owner != server.worker:
        server.hint(owner)
        return False
    in_lane = words is not None and person is not None
    return not in_lane or all(is_known(int(number)) for number in (in_hand or "").split())
