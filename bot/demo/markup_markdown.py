"""Reads Telegram's MarkdownV2 into text and entities."""

import re
from dataclasses import dataclass, field

from bot.demo.entities import Entity, byte_offset, cannot_parse, placed, units

MARKS = {
    "*": ("bold", "Bold"),
    "_": ("italic", "Italic"),
    "__": ("underline", "Underline"),
    "~": ("strikethrough", "Strikethrough"),
    "||": ("spoiler", "Spoiler"),
    "`": ("code", "Code"),
    "```": ("pre", "Pre"),
    "[": ("text_link", "TextUrl"),
    "![": ("", "CustomEmoji"),
    ">": ("blockquote", "BlockQuote"),
}
"""The entity that a mark begins, and its name in Telegram's errors; each ends with its own mark."""

RESERVED = set("_*[]()~`>#+-=|{}.!")
ESCAPED = re.compile(r"\\([\x01-\x7e])")
MARK = re.compile(r"```|__|\|\||!\[|[*_~`\[]")
LANGUAGE = re.compile(r"([^\s`]+)(?=\s)")
ADDRESS = re.compile(r"\(((?:\\[\x01-\x7e]|[^)])*)(\)?)")
QUOTE_ENDS = re.compile(r"(?:\|\|)?(?:\n(?!>)|\Z)")


@dataclass(frozen=True, slots=True)
class Open:
    """A mark that waits for its end: its entity's fields, and where it stands."""

    mark: str
    entity: Entity | None
    start: int
    position: int


@dataclass(slots=True)
class Reader:
    """What is read so far, and what is still open."""

    source: str
    at: int = 0
    text: str = ""
    entities: list[Entity] = field(default_factory=list)
    opened: list[Open] = field(default_factory=list)

    def step(self) -> None:
        """Read one character or mark."""
        inside = self.opened[-1].mark if self.opened else ""
        if escaped := ESCAPED.match(self.source, self.at):
            self.keep(escaped[1], len(escaped[0]))
        elif inside in ("`", "```"):
            self.step_in_code(inside)
        elif end := self.end_of_quote(inside):
            self.end_quote(expandable=end[0].startswith("||"))
        elif self.source.startswith("\n>", self.at) and self.in_quote():
            self.keep("\n", 2)
        elif self.source[self.at] == ">" and self.text[-1:] in ("", "\n"):
            self.begin(">")
        elif self.source[self.at] == "]" and inside in ("[", "!["):
            self.end_link(inside)
        elif mark := MARK.match(self.source, self.at):
            self.end(mark[0]) if mark[0] == inside else self.begin(mark[0])
        else:
            self.step_plain()

    def step_in_code(self, mark: str) -> None:
        """In code nothing but its end counts."""
        if self.source.startswith(mark, self.at):
            self.end(mark)
        else:
            self.keep(self.source[self.at], 1)

    def step_plain(self) -> None:
        """Any other character, if it needs no backslash."""
        character = self.source[self.at]
        if character in RESERVED:
            words = (
                f"Character '{character}' is reserved and must be escaped with the preceding '\\'"
            )
            raise cannot_parse(words)
        self.keep(character, 1)

    def keep(self, character: str, length: int) -> None:
        """Take a character of the text, which is so long in the source."""
        self.text += character
        self.at += length

    def in_quote(self) -> bool:
        """Whether a quote is open."""
        return any(opened.mark == ">" for opened in self.opened)

    def end_of_quote(self, inside: str) -> re.Match[str] | None:
        """The end of an open quote, if it is here; two bars may also be a spoiler's."""
        end = QUOTE_ENDS.match(self.source, self.at) if self.in_quote() else None
        return end if end and (inside == ">" or not end[0].startswith("||")) else None

    def begin(self, mark: str) -> None:
        """Open an entity."""
        kind, start = MARKS[mark][0], units(self.text)
        entity = {"type": kind} if kind else None
        self.opened.append(Open(mark, entity, start, self.at))
        self.at += len(mark)
        if entity and mark == "```":
            if language := LANGUAGE.match(self.source, self.at):
                entity["language"] = language[1]
                self.at = language.end()
            self.at += self.source.startswith("\n", self.at)

    def end(self, mark: str) -> None:
        """Close the innermost entity."""
        last = self.opened.pop()
        self.entities += placed(last.entity, last.start, self.text)
        self.at += len(mark)

    def end_link(self, mark: str) -> None:
        """Close a link, whose address follows; without one its text is the address."""
        address = ADDRESS.match(self.source, self.at + 1)
        if address and not address[2]:
            at = byte_offset(self.source, self.at + 2)
            raise cannot_parse(f"Can't find end of a URL at byte offset {at}")
        if mark == "![" and address is None:
            raise cannot_parse("Custom emoji entity must contain a tg://emoji URL")
        if entity := self.opened[-1].entity:
            entity["url"] = ESCAPED.sub(r"\1", address[1]) if address else ""
        self.end(f"]{address[0] if address else ''}")

    def end_quote(self, *, expandable: bool) -> None:
        """Close a quote at the end of its last line; two bars there make it expandable."""
        if self.opened[-1].mark != ">":
            raise self.no_end()
        if expandable and (entity := self.opened[-1].entity):
            entity["type"] = "expandable_blockquote"
        self.end("||" if expandable else "")

    def no_end(self) -> Exception:
        """The error for what is still open."""
        last = self.opened[-1]
        at = byte_offset(self.source, last.position)
        return cannot_parse(f"Can't find end of {MARKS[last.mark][1]} entity at byte offset {at}")


def parse_markdown(source: str) -> tuple[str, list[Entity]]:
    """MarkdownV2 as (text, entities); errors are in Telegram's words."""
    reader = Reader(source)
    while reader.at < len(source):
        reader.step()
    if reader.opened and reader.opened[-1].mark == ">":
        reader.end_quote(expandable=False)
    if reader.opened:
        raise reader.no_end()
    return reader.text, reader.entities
