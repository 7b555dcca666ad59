"""Dialogues played to the bot in process, and printed: `python -m tests.talk FILE.json`.

The file maps names to turns. A turn is what is typed, or one of these: `@tap Label` taps the last
button of that label; `@morning` lets the next check-in come; `@later 3h` (or `90m`, `2d`) lets time
pass; `@reply 2 words` replies to the message that is two before the last; `@new` is somebody who
has not agreed yet, and stands first.
"""

import asyncio
import json
import re
import sys
import tempfile
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.demo.world import Json
from storage import open_store
from tests.harness import Chat, Hypnic

STEP = timedelta(minutes=15)
"""How far the clock goes between two looks of the scheduler."""

UNITS = {"m": "minutes", "h": "hours", "d": "days"}


async def played(turns: list[str]) -> str:
    """One dialogue: each turn and what the bot shows after it, with its buttons."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "hypnic.db") as store:
        async with Hypnic(store, Path(folder)) as hypnic:
            hypnic.clock.now = hypnic.clock.now.replace(hour=17)
            chat = hypnic.join()
            if turns[0] != "@new":
                await chat.sets_up()
            return "\n".join([await _turn(chat, turn) for turn in turns if turn != "@new"])


async def _turn(chat: Chat, turn: str) -> str:
    before = {m["message_id"]: _shown(chat, m) for m in chat.messages}
    toasts = len(chat.toasts)
    label = turn.removeprefix("@tap ")
    if label != turn and not any(label in chat.buttons(message) for message in chat.messages):
        return f">>> {turn}\n    (no such button)\n"
    await _do(chat, turn)
    shown = [
        _shown(chat, m) for m in chat.messages if before.get(m["message_id"]) != _shown(chat, m)
    ]
    shown += [f"(toast) {toast}" for toast in chat.toasts[toasts:]]
    return "\n".join([f">>> [{await _local(chat)}] {turn}", *(shown or ["    (silence)"]), ""])


async def _do(chat: Chat, turn: str) -> None:
    if turn.startswith("@tap "):
        await chat.taps(turn.removeprefix("@tap "))
    elif turn == "@morning":
        moment = chat.hypnic.clock.now
        morning = moment.replace(hour=6, minute=31)
        await _passes(chat, morning + timedelta(days=morning <= moment) - moment)
    elif found := re.fullmatch(r"@later (\d+)([mhd])", turn):
        await _passes(chat, timedelta(**{UNITS[found[2]]: int(found[1])}))
    elif found := re.fullmatch(r"@reply (\d+) (.+)", turn, re.DOTALL):
        await chat.types(found[2], reply_to=chat.messages[-1 - int(found[1])])
    else:
        await chat.types(turn)


async def _passes(chat: Chat, duration: timedelta) -> None:
    end = chat.hypnic.clock.now + duration
    while chat.hypnic.clock.now + STEP < end:
        await chat.hypnic.clock_shows(chat.hypnic.clock.now + STEP)
    await chat.hypnic.clock_shows(end)


async def _local(chat: Chat) -> str:
    known = await chat.hypnic.store.people.get(chat.id)
    zone = ZoneInfo(known.zone) if known and known.zone else None
    return f"{chat.hypnic.clock.now.astimezone(zone):%a %d %b %H:%M}"


def _shown(chat: Chat, message: Json) -> str:
    text = str(message.get("text", message.get("caption", "(a file)")))
    buttons = " ".join(f"[{label}]" for label in chat.buttons(message))
    return "    " + "\n    ".join([*text.splitlines(), *([buttons] if buttons else [])])


async def main(path: str) -> None:
    """Play the dialogues of the file."""
    for name, turns in json.loads(Path(path).read_text()).items():
        print(f"===== {name}\n{await played(turns)}\n")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
