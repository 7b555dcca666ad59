"""Reads a message's text as Telegram does: HTML into text and entities, counted in UTF-16 units."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.demo.errors import bad

Entity = dict[str, Any]

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
}
TAG = re.compile(r"""<(/?)([^\s>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>""")
ATTRIBUTE = re.compile(r"""\s*([^\s=>/"']*)(?:\s*=\s*("[^"]*"|'[^']*'|[\w.-]+))?""")
CHARACTER = re.compile(r"&(?:lt|gt|amp|quot|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});?")
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")
FOUND = [
    ("bot_command", re.compile(r"(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])")),
    ("url", re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?()]")),
]


@dataclass(frozen=True, slots=True)
class Open:
    """A start tag that waits for its end: its name, its entity's fields, where its text begins."""

    tag: str
    entity: Entity
    start: int


def units(text: str) -> int:
    """The length of a text in UTF-16 code units, which is how Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def read(
    text: str, parse_mode: str | None, entities: list[Entity] | None
) -> tuple[str, list[Entity]]:
    """The text and entities of a message as Telegram would keep them: parsed, cleaned, trimmed.

    Raises ApiError with Telegram's words where the markup cannot be parsed.
    """
    if parse_mode is None:
        found = list(entities or [])
    elif parse_mode.lower() == "html":
        text, found = parse_html(text)
    else:
        raise bad("unsupported parse_mode: the demo reads HTML only")
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
    """The commands and addresses that Telegram marks by itself, outside code and links."""
    taken = [e for e in entities if e["type"] in ("code", "pre", "text_link", "url", "bot_command")]
    found: list[Entity] = []
    for kind, pattern in FOUND:
        for match in pattern.finditer(text):
            start, length = units(text[: match.start()]), units(match[0])
            if not any(_overlap(start, length, entity) for entity in [*taken, *found]):
                found.append({"type": kind, "offset": start, "length": length})
    return found


def _overlap(start: int, length: int, entity: Entity) -> bool:
    return start < int(entity["offset"] + entity["length"]) and start + length > entity["offset"]


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Telegram's HTML as (text, entities); errors name the byte offset as Telegram does."""
    text, entities, opened = "", [], list[Open]()
    for position, tag, plain in _pieces(source):
        if tag is None:
            text += plain
        elif not tag[1]:
            opened.append(_start(tag, _offset(source, position), units(text)))
        else:
            entities += _end(tag, opened, _offset(source, position), text)
    if opened:
        raise _error(f'Can\'t find end tag corresponding to start tag "{opened[-1].tag}"')
    return text, entities


def _pieces(source: str) -> Iterator[tuple[int, re.Match[str] | None, str]]:
    """The source in order as (position, tag, "") and (position, None, plain text)."""
    position = 0
    while position < len(source):
        begin = source.find("<", position)
        end = len(source) if begin < 0 else begin
        yield position, None, CHARACTER.sub(_character, source[position:end])
        if begin < 0:
            return
        tag = TAG.match(source, begin)
        if tag is None:
            raise _unclosed(source, begin)
        yield begin, tag, ""
        position = tag.end()


def _character(found: re.Match[str]) -> str:
    return html.unescape(found[0])


def _unclosed(source: str, begin: int) -> Exception:
    """Why the rest of the source is no tag; a name that Telegram does not know comes first."""
    offset, rest = _offset(source, begin), source[begin + 1 :]
    name = rest.split()[0].lower() if rest.strip() else ""
    if rest.startswith("/"):
        return _error(f"Unclosed end tag at byte offset {offset}")
    if name not in TAGS and len(name) < len(rest):
        return _error(f'Unsupported start tag "{name}" at byte offset {offset}')
    return _error(f"Unclosed start tag at byte offset {offset}")


def _start(tag: re.Match[str], offset: int, start: int) -> Open:
    name = tag[2].lower()
    if name not in TAGS:
        raise _error(f'Unsupported start tag "{name}" at byte offset {offset}')
    values = _attributes(name, tag[3], offset)
    if name == "span" and values.get("class") != "tg-spoiler":
        raise _error(f'Tag "span" must have class "tg-spoiler" at byte offset {offset}')
    entity = {"type": TAGS[name]}
    if name == "a":
        entity["url"] = values.get("href", "")
    if name == "blockquote" and "expandable" in values:
        entity["type"] = "expandable_blockquote"
    return Open(name, entity, start)


def _attributes(name: str, source: str, offset: int) -> dict[str, str]:
    values: dict[str, str] = {}
    position = 0
    while source[position:].strip():
        found = ATTRIBUTE.match(source, position)
        if found is None or not found[1]:
            raise _error(f'Empty attribute name in the tag "{name}" at byte offset {offset}')
        values[found[1]] = html.unescape((found[2] or "").strip("\"'"))
        position = found.end()
    return values


def _end(tag: re.Match[str], opened: list[Open], offset: int, text: str) -> list[Entity]:
    if not opened:
        raise _error(f"Unexpected end tag at byte offset {offset}")
    last = opened.pop()
    if tag[2] and tag[2].lower() != last.tag:
        found = f'expected "</{last.tag}>", found "</{tag[2].lower()}>"'
        raise _error(f"Unmatched end tag at byte offset {offset}, {found}")
    length = units(text) - last.start
    if length == 0:
        return []
    entity = last.entity | {"offset": last.start, "length": length}
    if last.tag == "a" and not entity["url"]:
        entity["url"] = text.encode("utf-16-le")[last.start * 2 :].decode("utf-16-le")
    if last.tag == "a" and not re.match(r"https?://|tg://|mailto:|tel:", entity["url"]):
        return []
    return [entity]


def _offset(source: str, position: int) -> int:
    return len(source[:position].encode("utf-8", "surrogatepass"))


def _error(what: str) -> Exception:
    return bad(f"can't parse entities: {what}")
