"""What a person does in the chat page, and the demo's switches: one function per action."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

from bot.demo import markup, media, moving
from bot.demo.entities import units
from bot.demo.errors import RefusedError
from bot.demo.faults import KINDS, Trouble
from bot.demo.living import Life
from bot.demo.personas import PERSONAS
from bot.demo.server import Demo
from bot.demo.validate import NAMES
from bot.demo.world import Json, Person, Upload, quoted

LONGEST = 4096
NUMBERS = ("count", "retry_after", "after")
MORNINGS = {"morning": 1, "week": 7}
NIGHTS_AT_MOST = 90
TOO_LARGE = "This file is larger than 20 MB, which is the most that a bot can fetch."


def person(demo: Demo, body: Json) -> Person:
    """Who the request is about; RefusedError when nobody has that id."""
    found = demo.world.people.get(number) if isinstance(number := body.get("user"), int) else None
    if found is None:
        raise RefusedError(404, "There is no such person.")
    return found


def writer(demo: Demo, body: Json) -> Person:
    """The same, and they have not blocked the bot."""
    found = person(demo, body)
    if found.blocked:
        raise RefusedError(409, "You blocked the bot. Unblock it first.")
    return found


def value(body: Json, key: str, *kinds: type) -> Any:
    """A field of the request, of one of these types."""
    found = body.get(key)
    if not isinstance(found, kinds) or isinstance(found, bool) != (bool in kinds):
        raise RefusedError(400, f'The request needs a proper "{key}".')
    return found.encode("utf-8", "replace").decode() if isinstance(found, str) else found


async def users(demo: Demo, _: Json) -> Json:
    """Somebody new comes to the page."""
    joined = demo.world.join()
    return {"id": joined.id, "first_name": joined.first_name}


async def message(demo: Demo, body: Json) -> Json:
    """A person writes; what is too long goes as several messages, as Telegram's apps do it."""
    author, said = writer(demo, body), value(body, "text", str)
    if not markup.CONTROL.sub(" ", said).strip():
        raise RefusedError(400, "The message is empty.")
    reply = demo.world.find(author.id, body.get("reply_to"))
    sent: Json = {}
    for part in filter(str.strip, parts(said)):
        text, entities = markup.read(part, None, None)
        content = {"text": text} | ({"entities": entities} if entities else {})
        sent = demo.world.post(author, content | quoted(reply), out=True)
    return sent


def parts(text: str) -> list[str]:
    """The text cut into pieces of at most 4096 UTF-16 units, never inside a character."""
    cut, length = [""], 0
    for character in text:
        length += units(character)
        if length > LONGEST:
            cut.append("")
            length = units(character)
        cut[-1] += character
    return cut


async def location(demo: Demo, body: Json) -> Json:
    """A person shares a place."""
    author = writer(demo, body)
    place = {key: value(body, key, int, float) for key in ("latitude", "longitude")}
    if not (abs(place["latitude"]) <= 90 and abs(place["longitude"]) <= 180):
        raise RefusedError(400, "There is no such place.")
    return demo.world.post(author, {"location": place}, out=True)


async def picture(demo: Demo, body: Json) -> Json:
    """A person sends a photo, sticker or voice message."""
    author = writer(demo, body)
    content = media.stand_in(demo.world, value(body, "kind", str))
    if content is None:
        raise RefusedError(400, "The kind is photo, sticker or voice.")
    return demo.world.post(author, content, out=True)


def document(demo: Demo, user: int, upload: Upload) -> Json:
    """A person sends a file from their computer."""
    author = writer(demo, {"user": user})
    if not upload.data:
        raise RefusedError(400, "This file is empty.")
    if len(upload.data) > media.FETCHED_AT_MOST:
        raise RefusedError(413, TOO_LARGE)
    return demo.world.post(author, media.attached(demo.world, "document", upload), out=True)


async def tap(demo: Demo, body: Json) -> Json:
    """A person taps a button; any data goes through, as a changed Telegram app could send any."""
    author, data = writer(demo, body), value(body, "data", str)
    tapped = demo.world.find(author.id, value(body, "message_id", int))
    if tapped is None:
        raise RefusedError(404, "That message is no longer there.")
    if not 1 <= len(data.encode("utf-8")) <= 64:
        raise RefusedError(400, "A button's data is 1 to 64 bytes long.")
    return {"callback_query_id": demo.world.tap(author, tapped, data)}


async def block(demo: Demo, body: Json) -> Json:
    """A person blocks the bot, or unblocks it."""
    demo.world.block(person(demo, body), blocked=value(body, "blocked", bool))
    return {}


async def clock(demo: Demo, body: Json) -> Json:
    """Move the demo's clock forward, and wait until the bot has done what was due on the way."""
    if "to" not in body and body.get("move") not in ("hour", *MORNINGS):
        raise RefusedError(400, "The clock moves by hour, morning or week, or to a time.")
    async with demo.moving:
        try:
            await moving.ticked(demo, demo.world.now())
            if "to" in body:
                await moving.travel(demo, moment(demo, body))
            elif body["move"] == "hour":
                await moving.travel(demo, demo.world.now() + timedelta(hours=1))
            else:
                await moving.mornings(demo, MORNINGS[body["move"]])
        finally:
            demo.tell_busy("")
    return {"now": demo.world.now().isoformat()}


def moment(demo: Demo, body: Json) -> datetime:
    """The moment the clock is to be moved to."""
    try:
        found = datetime.fromisoformat(value(body, "to", str))
    except ValueError:
        raise RefusedError(400, "That is not a time.") from None
    if found.tzinfo is None or found < demo.world.now():
        raise RefusedError(400, "The clock needs a time with its offset, and only moves forward.")
    return found


async def persona(demo: Demo, body: Json) -> Json:
    """Let a persona live through some nights in this person's place."""
    author = writer(demo, body)
    chosen = next((known for known in PERSONAS if known.key == body.get("persona")), None)
    nights = value(body, "nights", int)
    if chosen is None or not 1 <= nights <= NIGHTS_AT_MOST:
        raise RefusedError(400, f"Choose a persona, and 1 to {NIGHTS_AT_MOST} nights.")
    if not demo.running():
        raise RefusedError(409, "The bot is not running. Start it first.")
    async with demo.moving:
        try:
            await Life(demo, author).live(chosen, nights)
        finally:
            demo.tell_busy("")
    return {"now": demo.world.now().isoformat()}


async def trouble(demo: Demo, body: Json) -> Json:
    """Switch a trouble on, or all of them off."""
    if body.get("kind") is None:
        demo.faults.switch(None)
    elif body["kind"] not in KINDS:
        raise RefusedError(400, f"The kind is one of {', '.join(KINDS)}.")
    elif body.get("method") is not None and str(body["method"]).lower() not in NAMES:
        raise RefusedError(400, "Telegram has no such method.")
    else:
        known = {key: found for key, found in body.items() if found is not None}
        numbers = {key: value(body, key, int) for key in NUMBERS if key in known}
        demo.faults.switch(Trouble(body["kind"], body.get("method"), **numbers))
    demo.tell_trouble()
    return demo.faults.current()


async def bot(demo: Demo, body: Json) -> Json:
    """Kill the bot's process, or start it again."""
    if demo.bot is None or body.get("action") not in ("kill", "start"):
        raise RefusedError(400, "The bot can be killed or started.")
    await (demo.bot.kill() if body["action"] == "kill" else demo.bot.start())
    return {"running": demo.bot.running}


async def nothing(demo: Demo, _: Json) -> Json:
    """What the demo does not know."""
    raise RefusedError(404, "The demo cannot do that.")


ACTIONS: dict[str, Callable[[Demo, Json], Awaitable[Json]]] = {
    "users": users,
    "message": message,
    "location": location,
    "media": picture,
    "tap": tap,
    "block": block,
    "clock": clock,
    "persona": persona,
    "trouble": trouble,
    "bot": bot,
}
