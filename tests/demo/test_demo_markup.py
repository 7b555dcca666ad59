"""Telegram's HTML, and its way of counting."""

from typing import Any

import pytest

from bot.demo import markup
from bot.demo.errors import ApiError


def entity(kind: str, offset: int, length: int, **more: str) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length} | more


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        pytest.param("plain", "plain", [], id="plain"),
        pytest.param(
            "<b>a</b> <i>b</i>", "a b", [entity("bold", 0, 1), entity("italic", 2, 1)], id="two"
        ),
        pytest.param(
            "😀<b>x<u>y</u></b>",
            "😀xy",
            [entity("bold", 2, 2), entity("underline", 3, 1)],
            id="nested, counted in UTF-16 units",
        ),
        pytest.param("1 &lt; 2 &amp;&#33; &nbsp;", "1 < 2 &! &nbsp;", [], id="characters"),
        pytest.param(
            '<a href="https://x.org/?a=1&amp;b">go</a>',
            "go",
            [entity("text_link", 0, 2, url="https://x.org/?a=1&b")],
            id="link",
        ),
        pytest.param("<a href='x'>go</a>", "go", [], id="link to nowhere"),
        pytest.param(
            "<blockquote expandable>long</blockquote><blockquote>q</blockquote>",
            "longq",
            [entity("expandable_blockquote", 0, 4), entity("blockquote", 4, 1)],
            id="quotes",
        ),
        pytest.param(
            '<span class="tg-spoiler">s</span><tg-spoiler>t</tg-spoiler>',
            "st",
            [entity("spoiler", 0, 1), entity("spoiler", 1, 1)],
            id="spoilers",
        ),
        pytest.param("<b></b>x", "x", [], id="empty"),
        pytest.param("  <b> x </b> \n", "x", [entity("bold", 0, 1)], id="trimmed"),
        pytest.param(
            "/start see /help@a_bot a/b <code>/no</code> https://x.org/a.",
            "/start see /help@a_bot a/b /no https://x.org/a.",
            [
                entity("bot_command", 0, 6),
                entity("bot_command", 11, 11),
                entity("code", 27, 3),
                entity("url", 31, 15),
            ],
            id="commands and addresses",
        ),
    ],
)
def test_html_becomes_text_and_entities(
    source: str, text: str, entities: list[dict[str, Any]]
) -> None:
    assert markup.read(source, "HTML", None) == (text, entities)


@pytest.mark.parametrize(
    ("source", "error"),
    [
        pytest.param("<x>", 'Unsupported start tag "x" at byte offset 0', id="unknown tag"),
        pytest.param("ä<3", "Unclosed start tag at byte offset 2", id="bytes, not characters"),
        pytest.param("<3 it's", 'Unsupported start tag "3" at byte offset 0', id="a heart"),
        pytest.param("a <b>b", 'Can\'t find end tag corresponding to start tag "b"', id="open"),
        pytest.param("a</b>", "Unexpected end tag at byte offset 1", id="never opened"),
        pytest.param("<b>a</b", "Unclosed end tag at byte offset 4", id="half an end"),
        pytest.param(
            "<i>a</em>",
            'Unmatched end tag at byte offset 4, expected "</i>", found "</em>"',
            id="crossed",
        ),
        pytest.param(
            "<i =x>", 'Empty attribute name in the tag "i" at byte offset 0', id="no name"
        ),
        pytest.param(
            "<span>x</span>",
            'Tag "span" must have class "tg-spoiler" at byte offset 0',
            id="bare span",
        ),
    ],
)
def test_bad_html_is_refused_in_telegrams_words(source: str, error: str) -> None:
    with pytest.raises(ApiError) as refused:
        markup.read(source, "HTML", None)

    assert refused.value.description == f"Bad Request: can't parse entities: {error}"


def test_control_characters_become_spaces() -> None:
    assert markup.read("a\x00b\tc\nd", None, None) == ("a b c\nd", [])


def test_given_entities_move_with_the_trimmed_text() -> None:
    read = markup.read("  hello ", None, [entity("bold", 1, 6)])

    assert read == ("hello", [entity("bold", 0, 5)])


def test_other_parse_modes_are_refused() -> None:
    with pytest.raises(ApiError, match="unsupported parse_mode"):
        markup.read("*a*", "MarkdownV2", None)
