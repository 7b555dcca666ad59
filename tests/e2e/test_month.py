"""A month in the browser: a persona's nights, and the flag that they lead to."""

import re

from playwright.sync_api import expect

from tests.e2e.visitor import Visitor


def test_a_month_as_somebody_ends_in_a_flag(visitor: Visitor) -> None:
    visitor.there("persona").select_option("spot")
    visitor.there("persona-run").click()
    expect(visitor.there("line")).to_have_text(re.compile(r"Night \d+ of 30"))
    visitor.page.reload()
    expect(visitor.there("line")).to_have_text(re.compile(r"Night \d+ of 30"))
    expect(visitor.there("persona-run")).to_be_disabled()

    expect(visitor.there("line")).to_be_empty()

    expect(visitor.there("clock")).to_contain_text("March 2026")
    assert visitor.messages.filter(has_text="Your check-in is ready.").count() < 10
    assert visitor.messages.filter(has_text="Saved:").count() > 20
    visitor.sees("Twitching of always the same spot", "See a doctor soon", "not a diagnosis")
    visitor.taps("I've read it")
    visitor.sees("Noted.")
