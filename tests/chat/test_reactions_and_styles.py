"""What Telegram can do beside words: reactions, styles, copied lines, the phone's clock."""

from datetime import UTC, datetime

import pytest

from bot.gateway.reactions import NOTED
from tests.harness import Chat, Hypnic


def styles(chat: Chat) -> dict[str, str]:
    """The labels under the last message that stand out, with how."""
    rows = chat.messages[-1]["reply_markup"]["inline_keyboard"]
    return {b["text"]: b["style"] for row in rows for b in row if "style" in b}


def copied(chat: Chat) -> list[str]:
    """What the buttons under the last message copy."""
    rows = chat.messages[-1]["reply_markup"]["inline_keyboard"]
    return [b["copy_text"]["text"] for row in rows for b in row if "copy_text" in b]


async def test_a_saved_note_gets_a_reaction_beside_the_line(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot", "Stop here")
    await chat.types("left foot", reply_to=chat.messages[-1])

    mine = [m for m in hypnic.world.conversation(chat.id) if m.get("out")][-1]
    assert mine["reaction"] == [NOTED]
    assert any(text.startswith("Your note is saved") for text in chat.said)


async def test_a_reaction_that_fails_loses_no_note(hypnic: Hypnic, chat: Chat) -> None:
    hypnic.wire.fault = lambda name, _: (
        (400, b'{"ok": false, "error_code": 400, "description": "Bad Request: REACTION_INVALID"}')
        if name == "setMessageReaction"
        else None
    )
    await chat.types("/checkin")
    await chat.taps("A lot", "Stop here")
    await chat.types("left foot", reply_to=chat.messages[-1])

    assert any(text.startswith("Your note is saved") for text in chat.said)


async def test_the_quiet_night_stands_out_and_deleting_is_red(chat: Chat) -> None:
    await chat.types("/checkin")
    assert styles(chat) == {"Quiet night, ordinary day": "primary"}

    await chat.types("/delete")
    assert styles(chat) == {"Yes, delete everything": "danger"}

    await chat.types("/remind magnesium 21:30")
    await chat.taps("Change")
    assert styles(chat) == {"Delete": "danger"}


async def test_a_night_and_four_weeks_can_be_copied_as_a_line(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")
    (line,) = copied(chat)
    assert line.startswith("Night to Monday 2 March: no twitching")
    assert len(line) <= 256

    await chat.types("/chart")
    (line,) = copied(chat)
    assert line.startswith("2 March 2026: 1 of 1 night noted")
    assert len(line) <= 256


async def test_while_travelling_the_next_check_in_is_shown_by_the_phones_clock(
    chat: Chat,
) -> None:
    await chat.types("I'm in New York now")
    await chat.taps("Keep home time")

    assert chat.last.endswith("; the next one comes Monday 07:30.")
    (time,) = [e for e in chat.messages[-1]["entities"] if e["type"] == "date_time"]
    assert datetime.fromtimestamp(time["unix_time"], UTC).hour == 6
    assert time["date_time_format"] == "wt"


@pytest.mark.parametrize(
    "content", [{"text": "👍"}, {"text": "👍🏽 ❤️"}, {"sticker": {"file_id": "x"}}]
)
async def test_a_thumb_or_a_sticker_gets_no_speech(chat: Chat, content: dict[str, object]) -> None:
    if "sticker" in content:
        size = {"width": 512, "height": 512, "is_animated": False, "is_video": False}
        kind = {"file_id": "x", "file_unique_id": "x", "type": "regular"}
        content = {"sticker": kind | size}
    before = len(chat.said)

    await chat.sends(content)
    assert len(chat.said) == before
