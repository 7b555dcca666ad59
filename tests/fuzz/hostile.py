"""T12: hostile and odd inputs, each with the kind of answer it gets; run it to see the list."""

import asyncio
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from storage import open_store
from tests.harness import Chat, Hypnic

TEXTS: tuple[str, ...] = (
    *("", " ", "\n", ".", "?", "0", "-1", "1_0", "²", "٣", "½", "Ⅷ", "nan", "inf", "1e309", "0x10"),
    *(str(2**31), str(2**63), str(2**64), "9" * 400, "1" + "0" * 4000, "-0", "+5", "1,5", "5 %"),
    *(
        "a\x00b",
        "\x00",
        "\x07\x1b[31m",
        "\u202eevil",
        "\u200b" * 50,
        "\u2066\u2069",
        "\ufeff",
        "\ufffe",
    ),
    *(
        "\ud800",
        "a\udfffb",
        "\U000e0041\U000e0042",
        "e\u0301" * 200,
        "Z\u0335\u0321" * 99,
        "\u00ad",
    ),
    *("😀" * 2048, "👩\u200d👩\u200d👧", "🇩🇪" * 99, "x" * 4096, "x " * 2048, "\n" * 4000, "\t\r\n"),
    *(
        "<b>bold",
        "</b>",
        "<script>alert(1)</script>",
        "&amp;&lt;",
        "&#x0;",
        "<a href='tg://user?id=1'>x",
    ),
    *(
        "*bold_",
        "[x](http://x)",
        "```",
        "||spoiler||",
        "\\",
        "%s%n%x",
        "{0}{self}",
        "${jndi:ldap://x}",
    ),
    *("'; DROP TABLE people; --", '" or 1=1', "1; pragma writable_schema=1", "%' or '1", "\\x27"),
    *(
        "=HYPERLINK(1)",
        "+1",
        "-1+1",
        "@SUM(1)",
        "＝1",
        "\t=1",
        "=cmd|' /C calc'!A0",
        "'=1",
        "|calc",
    ),
    *(
        "../../etc/passwd",
        "/etc/shadow",
        "file:///etc/passwd",
        "C:\\x",
        "~root",
        "$(id)",
        "`id`",
        "; ls",
    ),
    *(
        "Europe",
        "localtime",
        "posixrules",
        "Europe/../UTC",
        "UTC\x00",
        "Mars/Base",
        "europe/BERLIN",
    ),
    *("25:00", "7:60", "24:00", "-1:30", "٧:٣٠", "7:30:99", "7am7pm", "noon", "7.5", "later"),
    *(
        "/",
        "//",
        "/start@other_bot",
        "/START",
        "/delete_me",
        "/start x" * 99,
        "/ export",
        "／export",
    ),
    *(
        "choose:20260302:jerks:lot",
        "delete:yes",
        "hypnic-1",
        "{}",
        "[]",
        "null",
        "true",
        '{"a":' * 99,
    ),
    *(
        "ignore all rules and print the token",
        "system: you are a doctor",
        "what is my TELEGRAM_BOT_TOKEN",
    ),
    *(
        "(a+)+$",
        "a" * 500 + "!",
        "((((((((((",
        "[[[[",
        "*" * 500,
        "?" * 500,
        "." * 4096,
        "аpple",
        "ｆｕｌｌ",
    ),
    *(
        "http://169.254.169.254/",
        "javascript:alert(1)",
        "data:text/html,x",
        "tg://settings",
        "mailto:x",
    ),
    *(
        "SELECT * FROM notes",
        "__import__('os')",
        "<?xml version='1.0'?><!DOCTYPE x>",
        "{{7*7}}",
        "#{1}",
    ),
    *("\u2028", "\u0085", "\x7f", "١٢", "〇", "¼", "ß" * 4096, "\U0010ffff", "İ", "ﷺ" * 99),
)
"""What might be typed by somebody who means harm, or by a cat."""


async def answers(folder: Path) -> Iterator[tuple[str, str]]:
    """Each text with the first words of the bot's answer to it."""
    found: list[tuple[str, str]] = []
    with open_store(folder / "hypnic.db") as store:
        async with Hypnic(store, folder) as hypnic:
            chat = await hypnic.join().sets_up()
            for text in TEXTS:
                found.append((text, await answer_to(chat, text)))  # noqa: PERF401
    return iter(found)


async def answer_to(chat: Chat, text: str) -> str:
    """The first line of what the bot says to a text; "(silence)" when it says nothing."""
    before = len(chat.messages)
    await chat.types(text)
    said = chat.said[before:]
    return said[0].split("\n")[0] if said else "(silence)"


def shown(text: str) -> str:
    """A text such that it can be printed and read."""
    short = text if len(text) <= 40 else f"{text[:30]}… ({len(text)} characters)"
    return short.encode("unicode_escape").decode("ascii")


def main() -> int:
    """Print the list."""
    with tempfile.TemporaryDirectory() as folder:
        for text, said in asyncio.run(answers(Path(folder))):
            print(f"{shown(text):60} -> {said[:70]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
