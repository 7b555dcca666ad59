"""What both of Telegram's markup languages share: entities, lengths, links, the words of errors."""

import re
from typing import Any

from bot.demo.errors import ApiError, bad

Entity = dict[str, Any]

LINK = re.compile(r"https?://|tg://|mailto:|tel:")


def units(text: str) -> int:
    """The length of a text in UTF-16 code units, which is how Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def placed(entity: Entity | None, start: int, text: str) -> list[Entity]:
    """The entity from `start` (in units) to the text's end; none where there is nothing to mark.

    A link without an address leads where its own text says, if that is an address.
    """
    length = units(text) - start
    if entity is None or length == 0:
        return []
    if "url" in entity:
        shown = text.encode("utf-16-le", "surrogatepass")[start * 2 :]
        entity["url"] = entity["url"] or shown.decode("utf-16-le", "surrogatepass")
        if not LINK.match(entity["url"]):
            return []
    return [entity | {"offset": start, "length": length}]


def byte_offset(source: str, position: int) -> int:
    """Where a position is in UTF-8 bytes, as Telegram's errors count."""
    return len(source[:position].encode("utf-8", "surrogatepass"))


def cannot_parse(what: str) -> ApiError:
    """The 400 for markup that is wrong."""
    return bad(f"can't parse entities: {what}")
