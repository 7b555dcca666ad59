"""Telegram's HTML and MarkdownV2, and its way of counting."""

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
        pytest.param(
            '<pre><code class="language-python">x=1</code></pre><pre>y</pre>',
            "x=1y",
            [entity("pre", 0, 3, language="python"), entity("pre", 3, 1)],
            id="code in a language",
        ),
        pytest.param('<tg-emoji emoji-id="5">👍</tg-emoji>', "👍", [], id="custom emoji"),
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
        pytest.param(
            "@some_one #tag a.b@c.org @me &#35;1",
            "@some_one #tag a.b@c.org @me #1",
            [entity("mention", 0, 9), entity("hashtag", 10, 4), entity("email", 15, 9)],
            id="mentions, hashtags and email",
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
        pytest.param("a < b", 'Unsupported start tag "" at byte offset 2', id="less than"),
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


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        pytest.param("plain, 1 < 2", "plain, 1 < 2", [], id="plain"),
        pytest.param(
            "*b* _i_ __u__ ~s~ ||p||",
            "b i u s p",
            [
                entity("bold", 0, 1),
                entity("italic", 2, 1),
                entity("underline", 4, 1),
                entity("strikethrough", 6, 1),
                entity("spoiler", 8, 1),
            ],
            id="every mark",
        ),
        pytest.param(
            "😀*b _i __u___ e*",
            "😀b i u e",
            [entity("bold", 2, 7), entity("italic", 4, 3), entity("underline", 6, 1)],
            id="nested, counted in UTF-16 units",
        ),
        pytest.param(r"1\. \*a\* \\", "1. *a* \\", [], id="escaped"),
        pytest.param("** ****x", "x", [], id="empty"),
        pytest.param(
            "`a*b` ```\nx\n``` ```py\ny```",
            "a*b x\n y",
            [entity("code", 0, 3), entity("pre", 4, 2), entity("pre", 7, 1, language="py")],
            id="code",
        ),
        pytest.param(
            r"[go](https://x.org/\)) [https://y\.org] [no](nowhere) ![👍](tg://emoji?id=5)",
            "go https://y.org no 👍",
            [
                entity("text_link", 0, 2, url="https://x.org/)"),
                entity("text_link", 3, 13, url="https://y.org"),
            ],
            id="links",
        ),
        pytest.param(
            ">a\n>||b||\n**>c\n>d||\ne",
            "a\nb\nc\nd\ne",
            [
                entity("blockquote", 0, 3),
                entity("spoiler", 2, 1),
                entity("expandable_blockquote", 4, 3),
            ],
            id="quotes",
        ),
        pytest.param(">a", "a", [entity("blockquote", 0, 1)], id="quote at the end"),
    ],
)
def test_markdown_becomes_text_and_entities(
    source: str, text: str, entities: list[dict[str, Any]]
) -> None:
    assert markup.read(source, "MarkdownV2", None) == (text, entities)


@pytest.mark.parametrize(
    ("source", "error"),
    [
        pytest.param(
            "a.b",
            r"Character '.' is reserved and must be escaped with the preceding '\'",
            id="reserved",
        ),
        pytest.param("ä_b", "Can't find end of Italic entity at byte offset 2", id="open"),
        pytest.param("```a", "Can't find end of Pre entity at byte offset 0", id="open code"),
        pytest.param(
            ">*a\nb*", "Can't find end of Bold entity at byte offset 1", id="over a quote"
        ),
        pytest.param("[a](b", "Can't find end of a URL at byte offset 4", id="open address"),
        pytest.param(
            "![a]", "Custom emoji entity must contain a tg://emoji URL", id="emoji without one"
        ),
    ],
)
def test_bad_markdown_is_refused_in_telegrams_words(source: str, error: str) -> None:
    with pytest.raises(ApiError) as refused:
        markup.read(source, "markdownv2", None)

    assert refused.value.description == f"Bad Request: can't parse entities: {error}"


@pytest.mark.parametrize("mode", ["Markdown", "XML"])
def test_other_parse_modes_are_refused(mode: str) -> None:
    with pytest.raises(ApiError, match="unsupported parse_mode"):
        markup.read("*a*", mode, None)
