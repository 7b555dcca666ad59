"""Reads Telegram's HTML into text and entities."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.demo.entities import Entity, byte_offset, cannot_parse, placed, units
from bot.demo.errors import ApiError

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
    "tg-emoji": "",
    "tg-time": "date_time",
}
"""A custom emoji stays the plain one in it: only bots that paid for it may send another."""

TAG = re.compile(r"""<(/?)([^\s>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>""")
ATTRIBUTE = re.compile(r"""\s*([^\s=>/"']*)(?:\s*=\s*("[^"]*"|'[^']*'|[\w.-]+))?""")
CHARACTER = re.compile(r"&(?:lt|gt|amp|quot|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});?")


@dataclass(frozen=True, slots=True)
class Open:
    """A start tag that waits for its end: its name, its entity's fields, where its text begins."""

    tag: str
    entity: Entity | None
    start: int


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Telegram's HTML as (text, entities); errors name the byte offset as Telegram does."""
    text, entities, opened = "", [], list[Open]()
    for position, tag, plain in _pieces(source):
        if tag is None:
            text += plain
        elif not tag[1]:
            name, entity = _start(tag, byte_offset(source, position), opened)
            opened.append(Open(name, entity, units(text)))
        else:
            last = _end(tag, opened, byte_offset(source, position))
            entities += placed(last.entity, last.start, text)
    if opened:
        raise cannot_parse(f'Can\'t find end tag corresponding to start tag "{opened[-1].tag}"')
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


def _unclosed(source: str, begin: int) -> ApiError:
    """Why the rest of the source is no tag; a name that Telegram does not know comes first."""
    offset, rest = byte_offset(source, begin), source[begin + 1 :]
    name = rest.partition(" ")[0].partition("\n")[0].lower()
    if rest.startswith("/"):
        return cannot_parse(f"Unclosed end tag at byte offset {offset}")
    if name not in TAGS and len(name) < len(rest):
        return cannot_parse(f'Unsupported start tag "{name}" at byte offset {offset}')
    return cannot_parse(f"Unclosed start tag at byte offset {offset}")


def _start(tag: re.Match[str], offset: int, opened: list[Open]) -> tuple[str, Entity | None]:
    """The tag's name, and its entity's fields if it makes one."""
    name = tag[2].lower()
    if name not in TAGS:
        raise cannot_parse(f'Unsupported start tag "{name}" at byte offset {offset}')
    values = _attributes(name, tag[3], offset)
    if name == "span" and values.get("class") != "tg-spoiler":
        raise cannot_parse(f'Tag "span" must have class "tg-spoiler" at byte offset {offset}')
    language = values.get("class", "").removeprefix("language-") if name == "code" else ""
    if language and opened and opened[-1].tag == "pre" and opened[-1].entity:
        opened[-1].entity["language"] = language
        return name, None
    if name == "blockquote" and "expandable" in values:
        return name, {"type": "expandable_blockquote"}
    link: Entity = {"url": values.get("href", "")} if name == "a" else {}
    if name == "tg-time":
        link = {"unix_time": int(values["unix"]), "date_time_format": values.get("format", "")}
    return name, {"type": TAGS[name]} | link if TAGS[name] else None


def _attributes(name: str, source: str, offset: int) -> dict[str, str]:
    values: dict[str, str] = {}
    position = 0
    while source[position:].strip():
        found = ATTRIBUTE.match(source, position)
        if found is None or not found[1]:
            raise cannot_parse(f'Empty attribute name in the tag "{name}" at byte offset {offset}')
        values[found[1]] = html.unescape((found[2] or "").strip("\"'"))
        position = found.end()
    return values


def _end(tag: re.Match[str], opened: list[Open], offset: int) -> Open:
    """What this end tag closes."""
    if not opened:
        raise cannot_parse(f"Unexpected end tag at byte offset {offset}")
    last = opened.pop()
    if tag[2] and tag[2].lower() != last.tag:
        found = f'expected "</{last.tag}>", found "</{tag[2].lower()}>"'
        raise cannot_parse(f"Unmatched end tag at byte offset {offset}, {found}")
    return last
