"""Nothing of a diary arrives after everything was deleted while it waited for Telegram."""

from typing import Any

import pytest

from tests.harness import MONDAY, Chat, Hypnic

Ended = tuple[int, bytes] | None
HELD = (429, b'{"ok":false,"description":"x","parameters":{"retry_after":20}}')

WISHES = [
    pytest.param(["/export"], "sendDocument", id="export"),
    pytest.param(["/report", "Make the page"], "sendDocument", id="page"),
    pytest.param(["/chart"], "sendPhoto", id="chart"),
    pytest.param(["/chart", "90 nights"], "editMessageMedia", id="another chart"),
]


@pytest.mark.parametrize("refused", [None, HELD], ids=["on its way", "held"])
@pytest.mark.parametrize(("wish", "method"), WISHES)
async def test_no_file_or_picture_leaves_once_everything_was_deleted(
    hypnic: Hypnic, chat: Chat, wish: list[str], method: str, refused: Ended
) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")
    tried: list[str] = []

    def deleted_meanwhile(name: str, _: dict[str, Any]) -> Ended:
        if name != method:
            return None
        tried.append(name)
        hypnic.store.deletion.begin([chat.id], MONDAY, tell=True)
        return refused

    hypnic.wire.fault = deleted_meanwhile
    await chat.types(wish[0])
    await chat.taps(*wish[1:])

    assert tried == [method], "the first, which was on the wire already"
