"""Takes the README's pictures anew from the running demo, into the folder pictures/."""

from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, expect

from tests.demo.running import running_demo
from tests.e2e.visitor import PHONE, Visitor, chromium

LONG, BOTH = (390, 1000), (900, 764)

PICTURES = Path(__file__).parent / "pictures"
HEAVIEST = 150_000


def main() -> None:
    """Take every picture; fails when one is too heavy or the page caused a console message."""
    PICTURES.mkdir(exist_ok=True)
    with chromium() as browser:
        for take in (check_in, flag, light, dark):
            with running_demo() as url:
                visitor = take(browser, url)
                expect(visitor.there("line")).to_be_empty()
                file = PICTURES / f"{take.__name__.replace('_', '-')}.png"
                visitor.page.screenshot(path=file)
                visitor.context.close()
            size = file.stat().st_size
            print(f"{file.name}: {size / 1000:.0f} kB")
            assert size < HEAVIEST
            assert visitor.heard == []


def check_in(browser: Browser, url: str) -> Visitor:
    """A phone in the morning: a question, its answer, and a check-in on its way."""
    visitor = Visitor(browser, url, PHONE, sharpness=1.5).opens()
    visitor.sets_up()
    visitor.taps("Fill in last night", "Quiet night, ordinary day")
    visitor.sees("Saved:")
    visitor.there("controls-open").click()
    visitor.there("next-morning").click()
    visitor.sees("Your check-in is ready.")
    visitor.taps("Some twitching", "Leg")
    expect(visitor.key("✓ Leg")).to_be_visible()
    return visitor


def flag(browser: Browser, url: str) -> Visitor:
    """A phone with a flag, after thirty nights of always the same spot."""
    visitor = Visitor(browser, url, LONG, sharpness=1).opens()
    visitor.there("controls-open").click()
    visitor.there("persona").select_option("spot")
    visitor.moves("persona-run")
    visitor.sees("Always the same spot of the face or a hand")
    return visitor


def light(browser: Browser, url: str) -> Visitor:
    """The whole demo by day."""
    return whole(browser, url, "light")


def dark(browser: Browser, url: str) -> Visitor:
    """The whole demo at night."""
    return whole(browser, url, "dark")


def whole(browser: Browser, url: str, scheme: Literal["light", "dark"]) -> Visitor:
    """The chat with a check-in and a question, and the controls beside it."""
    visitor = Visitor(browser, url, BOTH, scheme).opens()
    visitor.sets_up()
    visitor.moves("next-morning")
    visitor.taps("Some twitching", "Leg", "Done", "No, it varied")
    visitor.taps("Stressful", "Done", "None of these", "Over 7 hours")
    visitor.sees("Saved:")
    visitor.types("Can stress cause it?")
    visitor.sees("From the article")
    return visitor


if __name__ == "__main__":
    main()
