"""Groups are left at once and never spoken to."""

from pathlib import Path

import pytest

from bot.operations.config import Config
from storage import Store
from tests.harness import MONDAY, TOKEN, Chat, Hypnic


def invitation(sender: dict[str, object], status: str = "member") -> dict[str, object]:
    """The bot's own membership in a group changed."""
    bot = {"id": 7000000001, "is_bot": True, "first_name": "Hypnic"}
    return {
        "chat": {"id": -100, "type": "group", "title": "x"},
        "from": sender,
        "date": int(MONDAY.timestamp()),
        "old_chat_member": {"user": bot, "status": "left"},
        "new_chat_member": {"user": bot, "status": status},
    }


async def test_an_invitation_into_a_group_is_answered_by_leaving(
    hypnic: Hypnic, stranger: Chat
) -> None:
    change = invitation(stranger.person.user())
    hypnic.world.pending.append({"update_id": 1, "my_chat_member": change})

    await hypnic.deliver()

    assert [name for name, _ in hypnic.wire.calls] == ["getMe", "leaveChat"]


async def test_a_private_bot_leaves_too_when_somebody_else_invites_it(
    store: Store, tmp_path: Path
) -> None:
    config = Config(TOKEN, tmp_path / "hypnic.db", allowed=frozenset({1}), send_rate=100_000)
    async with Hypnic(store, tmp_path, config) as hypnic:
        change = invitation(hypnic.join().person.user())
        hypnic.world.pending.append({"update_id": 1, "my_chat_member": change})

        await hypnic.deliver()

        assert [name for name, _ in hypnic.wire.calls] == ["getMe", "leaveChat"]


@pytest.mark.parametrize("fault", [(500, b"{}"), (200, b"no JSON")])
async def test_an_error_is_never_told_to_a_group(
    hypnic: Hypnic, chat: Chat, fault: tuple[int, bytes]
) -> None:
    group = {"id": -100, "type": "group", "title": "x"}
    message = hypnic.world.post(chat.person, {"text": "hi"}, out=True) | {"chat": group}
    hypnic.world.pending[:] = [{"update_id": 1, "message": message}]
    hypnic.wire.fault = lambda name, _: fault if name == "leaveChat" else None
    calls = len(hypnic.wire.calls)

    await hypnic.deliver()

    assert {name for name, _ in hypnic.wire.calls[calls:]} == {"leaveChat"}
