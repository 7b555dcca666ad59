"""A month in the browser: a persona's nights, the flag they lead to, and the doctor's page."""

import re
from pathlib import Path

from playwright.sync_api import expect

from tests.e2e.visitor import MONTH, Visitor


def test_a_month_as_somebody_ends_in_a_flag_and_a_page_for_the_doctor(visitor: Visitor) -> None:
    visitor.there("persona").select_option("spot")
    visitor.there("persona-run").click()
    expect(visitor.there("line")).to_have_text(re.compile(r"Night \d+ of 30"))
    visitor.page.reload()
    expect(visitor.there("line")).to_have_text(re.compile(r"Night \d+ of 30"))
    expect(visitor.there("persona-run")).to_be_disabled()

    expect(visitor.there("line")).to_be_empty(timeout=MONTH)

    expect(visitor.there("clock")).to_contain_text("March 2026")
    assert visitor.messages.filter(has_text="Your check-in is ready.").count() < 10
    assert visitor.messages.filter(has_text="Saved:").count() > 20
    visitor.sees(
        "Always the same spot of the face or a hand", "See a doctor soon", "not a diagnosis"
    )
    visitor.taps("I've read it")
    visitor.sees("Noted.")
    visitor.types("/report")
    visitor.taps("Make the page")
    with visitor.page.expect_download() as download:
        visitor.page.get_by_role("link", name="sleep-diary-2026-03-31.pdf").click()
    assert Path(download.value.path()).read_bytes().startswith(b"%PDF-")
