"""Trouble made in the page: what the chat shows then is what the product promises."""

import pytest
from playwright.sync_api import expect

from tests.e2e.visitor import Visitor


def test_what_was_written_while_the_bot_was_dead_is_answered_after_its_start(
    visitor: Visitor,
) -> None:
    visitor.sets_up()
    visitor.taps("Fill in last night", "Some twitching")
    visitor.sees("Where did it twitch?")
    visitor.there("trouble").locator("summary").click()
    visitor.there("kill").click()
    expect(visitor.there("status")).to_have_text("not running")
    visitor.taps("Leg")
    visitor.types("/diary")

    visitor.there("start-bot").click()

    expect(visitor.key("✓ Leg")).to_be_visible()
    expect(visitor.key_that_ends(": some")).to_be_visible()


@pytest.mark.parametrize("trouble", ["429", "500", "drop_before", "drop_after", "timeout"])
def test_no_check_in_comes_twice_whatever_telegram_does(visitor: Visitor, trouble: str) -> None:
    visitor.sets_up()
    visitor.there("trouble").locator("summary").click()
    visitor.there(f"trouble-{trouble}").click()
    expect(visitor.there("trouble")).to_contain_text("Now:")
    visitor.moves("next-morning")
    expect(visitor.there("trouble")).to_contain_text("Telegram works.")
    asked = visitor.messages.filter(has_text="Your check-in is ready.")
    standing = []
    for _ in range(4):
        visitor.moves("plus-hour")
        standing.append(asked.count())

    nudges = visitor.messages.filter(has_text="Your check-in is still open.")
    assert max(standing) == (0 if trouble in ("500", "drop_before") else 1)
    assert nudges.count() == 1


def test_who_blocks_the_bot_hears_nothing_until_they_unblock_it(visitor: Visitor) -> None:
    visitor.sets_up()
    before = visitor.messages.count()
    visitor.there("trouble").locator("summary").click()
    visitor.there("block").click()
    expect(visitor.there("composer")).to_be_hidden()
    visitor.moves("next-morning")
    assert visitor.messages.count() == before

    visitor.there("unblock").click()
    visitor.types("/checkin")

    visitor.sees("How was falling asleep?")
