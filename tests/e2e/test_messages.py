"""Whatever a bot may send is shown as Telegram shows it; here the test is the bot."""

import json
import urllib.request
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.demo.running import telegram_alone
from tests.e2e.visitor import PHONE, Visitor

Call = Callable[..., Any]
FORMATTED = """<b>bold</b> <i>italic</i> <u>under</u> <s>struck</s> <code>code</code>
<a href="https://example.org/">link</a> /help <tg-spoiler>secret</tg-spoiler>
<pre>block</pre><blockquote>quote</blockquote>
<blockquote expandable>one
two
three
four
five
six</blockquote>"""


@pytest.fixture
def played(browser: Browser) -> Iterator[tuple[Visitor, Call]]:
    """A visitor who has pressed Start, and the Bot API for a bot that the test plays."""
    with telegram_alone() as (url, api):

        def call(method: str, **parameters: object) -> Any:
            head = {"Content-Type": "application/json"}
            request = urllib.request.Request(
                f"{api}/{method}", json.dumps(parameters).encode(), head
            )
            with urllib.request.urlopen(request, timeout=20) as answer:
                return json.load(answer)["result"]

        visitor = Visitor(browser, url, PHONE).opens()
        visitor.there("start").click()
        visitor.sees("/start")
        yield visitor, call
        visitor.context.close()
        assert visitor.heard == []


def test_text_is_formatted(played: tuple[Visitor, Call]) -> None:
    visitor, call = played
    call("sendMessage", chat_id=1001, text=FORMATTED, parse_mode="HTML")
    visitor.sees("bold")
    message = visitor.messages.last
    shown = {
        tag: message.locator(tag).all_inner_texts()
        for tag in ("strong", "em", "u", "s", ".words > code", "pre", "a", ".command-link")
    }
    barriers = visitor.barriers()

    message.get_by_role("button", name="Show more").click()
    expect(message.get_by_role("button", name="Show less")).to_be_visible()
    hidden = message.get_by_role("button", name="Hidden text. Press to show it")
    hidden.press("Enter")
    expect(hidden).to_have_count(0)

    assert shown == {
        "strong": ["bold"],
        "em": ["italic"],
        "u": ["under"],
        "s": ["struck"],
        ".words > code": ["code"],
        "pre": ["block"],
        "a": ["link"],
        ".command-link": ["/help"],
    }
    assert message.locator("blockquote").first.inner_text() == "quote"
    assert (barriers, visitor.overflows()) == ([], False)


def test_buttons_have_their_styles_and_their_taps_are_answered(
    played: tuple[Visitor, Call],
) -> None:
    visitor, call = played
    styles = ("primary", "success", "danger")
    row = [{"text": style, "callback_data": style, "style": style} for style in styles]
    call("sendMessage", chat_id=1001, text="Which?", reply_markup={"inline_keyboard": [row]})
    looks = [
        visitor.key(style).evaluate("key => getComputedStyle(key).backgroundColor")
        for style in styles
    ]
    barriers = visitor.barriers()

    for style, alert in (("success", False), ("danger", True)):
        visitor.taps(style)
        expect(visitor.key(style)).to_have_attribute("aria-busy", "true")
        [*_, update] = call("getUpdates", timeout=20)
        answer = {"text": f"You chose {style}.", "show_alert": alert}
        call("answerCallbackQuery", callback_query_id=update["callback_query"]["id"], **answer)
        call("getUpdates", offset=update["update_id"] + 1)
        expect(visitor.key(style)).not_to_have_attribute("aria-busy", "true")

    expect(visitor.there("toast")).to_have_text("You chose success.")
    expect(visitor.there("alert")).to_contain_text("You chose danger.")
    barriers += visitor.barriers()
    visitor.there("alert-ok").click()
    expect(visitor.there("alert")).to_have_count(0)
    assert (len(set(looks)), barriers) == (3, [])


def test_what_the_bot_does_is_said_until_its_message_comes(played: tuple[Visitor, Call]) -> None:
    visitor, call = played
    call("sendChatAction", chat_id=1001, action="typing")
    expect(visitor.there("status")).to_have_text("typing…")

    call("sendMessage", chat_id=1001, text="Here it is.")

    visitor.sees("Here it is.")
    expect(visitor.there("status")).to_have_text("bot")


def test_a_quoted_message_is_one_tap_away(played: tuple[Visitor, Call]) -> None:
    visitor, call = played
    call("sendMessage", chat_id=1001, text="long\n" * 60, reply_parameters={"message_id": 1})
    visitor.sees("long")
    expect(visitor.messages.first).not_to_be_in_viewport()

    visitor.messages.last.get_by_role("button", name="/start").first.click()

    expect(visitor.messages.first).to_be_in_viewport()
