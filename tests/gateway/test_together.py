"""What several ask for in one moment is done once, and all of them hear how it went."""

import asyncio

import pytest

from bot.gateway.batching import Together


async def test_what_is_asked_in_one_moment_or_meanwhile_is_done_in_one_go() -> None:
    gone, begun, goes_on = list[list[int]](), asyncio.Event(), asyncio.Event()

    async def do(items: list[int]) -> int:
        gone.append(items)
        begun.set()
        await goes_on.wait()
        return len(items)

    together = Together(do)
    first = asyncio.gather(together.ask([1]), together.ask([2]))
    await begun.wait()
    later = asyncio.gather(together.ask([3]), together.ask([4, 5]))
    await asyncio.sleep(0)
    goes_on.set()

    assert (*await first, *await later) == (2, 2, 3, 3)
    assert gone == [[1, 2], [3, 4, 5]]


async def test_a_failure_is_heard_by_all_who_asked_and_by_nobody_else() -> None:
    async def do(items: list[int]) -> list[int]:
        if 1 in items:
            raise ValueError
        return items

    together = Together(do)
    failed = await asyncio.gather(together.ask([1]), together.ask([2]), return_exceptions=True)

    assert [type(error) for error in failed] == [ValueError, ValueError]
    assert await together.ask([3]) == [3]


async def test_one_who_goes_away_takes_nothing_from_the_others() -> None:
    async def do(items: list[int]) -> list[int]:
        await asyncio.sleep(0)
        return items

    together = Together(do)
    impatient, patient = (asyncio.ensure_future(together.ask([n])) for n in (1, 2))
    await asyncio.sleep(0)
    impatient.cancel()

    assert await patient == [1, 2]
    with pytest.raises(asyncio.CancelledError):
        await impatient
