"""Reads a message's text as Telegram does: parsed, cleaned, trimmed, commands and links found."""

import re

from bot.demo.entities import Entity, units
from bot.demo.errors import bad
from bot.demo.markup_html import parse_html
from bot.demo.markup_markdown import parse_markdown

PARSERS = {"html": parse_html, "markdownv2": parse_markdown}
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")
FOUND = [
    ("bot_command", re.compile(r"(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])")),
    ("url", re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?()]")),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}\b")),
    ("mention", re.compile(r"(?<!\w)@[A-Za-z]\w{3,31}\b")),
    ("hashtag", re.compile(r"(?<![\w&])#\w*[^\W\d]\w*")),
]


def read(
    text: str, parse_mode: str | None, entities: list[Entity] | None
) -> tuple[str, list[Entity]]:
    """The text and entities of a message as Telegram would keep them.

    Raises ApiError with Telegram's words where the markup cannot be parsed.
    """
    if not parse_mode:
        found = list(entities or [])
    elif parse := PARSERS.get(parse_mode.lower()):
        text, found = parse(text)
    elif parse_mode.lower() == "markdown":
        raise bad("unsupported parse_mode: the demo reads MarkdownV2, not the old Markdown")
    else:
        raise bad("unsupported parse_mode")
    text, found = trim(CONTROL.sub(" ", text), found)
    return text, sorted(found + detect(text, found), key=lambda e: (e["offset"], -e["length"]))


def trim(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Cut the white space at both ends and keep the entities on their words."""
    cut = units(text) - units(text.lstrip())
    text = text.strip()
    kept = []
    for entity in entities:
        start = max(0, entity["offset"] - cut)
        end = min(units(text), entity["offset"] + entity["length"] - cut)
        if end > start:
            kept.append({**entity, "offset": start, "length": end - start})
    return text, kept


def detect(text: str, entities: list[Entity]) -> list[Entity]:
    """What Telegram marks by itself, such as commands and addresses, outside code and links."""
    kinds = {"code", "pre", "text_link", *(kind for kind, _ in FOUND)}
    taken = [entity for entity in entities if entity["type"] in kinds]
    found: list[Entity] = []
    for kind, pattern in FOUND:
        for match in pattern.finditer(text):
            start, length = units(text[: match.start()]), units(match[0])
            if not any(_overlap(start, length, entity) for entity in [*taken, *found]):
                found.append({"type": kind, "offset": start, "length": length})
    return found


def _overlap(start: int, length: int, entity: Entity) -> bool:
    return start < int(entity["offset"] + entity["length"]) and start + length > entity["offset"]
