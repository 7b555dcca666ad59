"""The page without a mouse, and what axe-core says about every part of it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.e2e.visitor import PHONE, WIDE, Visitor

Visit = Callable[..., Visitor]


def tabs_to(visitor: Visitor, label: str, key: str = "Tab") -> None:
    """Press the key until what is so labelled has the focus."""
    for _ in range(60):
        if visitor.focus() == label:
            return
        visitor.page.keyboard.press(key)
    raise AssertionError(f"{label} cannot be reached; the focus is on {visitor.focus()}")


def presses(visitor: Visitor, *labels: str) -> None:
    """Find buttons under messages with Shift+Tab, and press each with Enter."""
    for label in labels:
        expect(visitor.key(label)).to_be_visible()
        tabs_to(visitor, label, "Shift+Tab")
        visitor.page.keyboard.press("Enter")


def test_a_night_is_saved_with_the_keyboard_alone(visitor: Visitor) -> None:
    keyboard = visitor.page.keyboard
    tabs_to(visitor, "Start")
    keyboard.press("Enter")
    presses(visitor, "Agree and set up")
    visitor.sees("Where do you live?")
    tabs_to(visitor, "Message")
    keyboard.type("London\n")
    visitor.sees("Time zone: Europe/London")
    keyboard.type("7:00\n")
    visitor.sees("How was last night?")
    presses(visitor, "Fill in last night")
    visitor.sees("How was falling asleep?")
    tabs_to(visitor, "Some twitching")
    keyboard.press("Enter")
    visitor.sees("Where did it twitch?")
    tabs_to(visitor, "Stop here")
    keyboard.press("Space")

    visitor.sees("Saved: some twitching")
    tabs_to(visitor, "Message")
    keyboard.type("/di")
    expect(visitor.there("command")).to_have_count(1)
    keyboard.press("ArrowDown")
    keyboard.press("Enter")
    visitor.sees("Your diary")
    tabs_to(visitor, "Next morning")
    keyboard.press("Enter")
    visitor.sees("Your check-in is ready.")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [pytest.param(WIDE, id="wide"), pytest.param(PHONE, id="phone")])
def test_axe_finds_nothing(visit: Visit, size: tuple[int, int], scheme: str) -> None:
    visitor = visit(size, scheme)
    found = {"empty": visitor.barriers()}
    visitor.sets_up()
    visitor.taps("Fill in last night", "Some twitching", "Leg")
    expect(visitor.key("✓ Leg")).to_be_visible()
    found["chips"] = visitor.barriers()
    visitor.types("how common is it?")
    visitor.sees("From the article")
    visitor.types("/export")
    expect(visitor.page.get_by_role("link", name="Download").first).to_be_visible()
    found["quote and file"] = visitor.barriers()
    for kind in ("photo", "sticker", "voice"):
        visitor.there("attach").click()
        visitor.there(f"attach-{kind}").click()
    expect(visitor.messages.get_by_role("img", name="Sticker")).to_be_visible()
    visitor.there("composer").fill("/")
    expect(visitor.there("command").first).to_be_visible()
    found["commands"] = visitor.barriers()
    visitor.there("composer").fill("")
    visitor.page.get_by_role("button", name="Open photo: Photo").click()
    found["viewer"] = visitor.barriers()
    visitor.page.keyboard.press("Escape")
    visitor.there("attach").click()
    visitor.there("attach-location").click()
    found["picker"] = visitor.barriers()
    visitor.page.keyboard.press("Escape")
    if size == PHONE:
        visitor.there("controls-open").click()
    visitor.there("trouble").locator("summary").click()
    visitor.there("trouble-429").click()
    found["trouble"] = visitor.barriers()

    assert found == {shown: [] for shown in found}


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_escape_closes_the_panel_of_the_phone_wherever_the_focus_is(
    visit: Visit, motion: str
) -> None:
    visitor = visit(PHONE, motion=motion)
    panel, opener = visitor.there("controls"), visitor.there("controls-open")
    for blurred in (False, True):
        opener.click()
        expect(panel.get_by_role("button", name="Close demo controls")).to_be_focused(timeout=500)
        if blurred:
            panel.get_by_role("heading", name="Clock").click()
            expect(panel.locator(":focus")).to_have_count(0)

        visitor.page.keyboard.press("Escape")

        expect(panel).to_be_hidden(timeout=1000)
        expect(opener).to_be_focused()
