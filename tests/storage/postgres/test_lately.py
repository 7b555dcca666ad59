"""What somebody was alarmed about: known to whichever worker hears of them next."""

from pathlib import Path

import psycopg

from storage import Store
from tests.chat.test_lately import ALARM, restarted
from tests.harness import Chat
from tests.storage.postgres.server import NEEDED
from tests.storage.postgres.test_company import other as other

pytestmark = NEEDED


async def test_a_danger_goes_on_and_ends_at_another_worker(
    server: str, other: Store, chat: Chat, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    await chat.types(ALARM)
    async with restarted(other, tmp_path / "other", chat) as there:
        assert "emergency number" in await there.types("yes, still, and it is worse")
        assert "Ring them" in await chat.types("he drove off to work lol")
        await there.taps("Not an emergency now", "Somebody has looked at it")

    assert "emergency number" not in await chat.types("yes, still, and it is worse")


async def test_the_server_is_not_told_what_it_was(server: str, chat: Chat) -> None:
    await chat.types(ALARM)

    with psycopg.connect(server) as connection:
        (kept,) = connection.execute("select lately from people").fetchone() or (b"",)
    assert b"stroke" not in kept
    assert len(kept) > len(b"stroke")
