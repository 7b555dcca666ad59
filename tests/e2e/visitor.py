"""Somebody who visits the demo's page with a real browser."""

import gzip
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright

AXE = gzip.decompress((Path(__file__).parent / "axe.min.js.gz").read_bytes()).decode()
PATIENCE, MONTH = 20_000, 90_000
"""Milliseconds that a thing may take, and a month of nights; nothing takes so long by itself."""

WIDE, PHONE, SMALLEST = (1200, 800), (390, 844), (360, 640)

expect.set_options(timeout=PATIENCE)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's browser without a window; fails loudly when there is none."""
    path = shutil.which("chromium")
    assert path, "There is no chromium; `make e2e` installs it."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


class Visitor:
    """Somebody at the page: `heard` is what they must never cause, `weight` what they loaded."""

    def __init__(
        self,
        browser: Browser,
        url: str,
        size: tuple[int, int] = WIDE,
        scheme: Literal["light", "dark"] = "light",
        sharpness: float = 1,
        motion: Literal["reduce", "no-preference"] = "reduce",
    ) -> None:
        self.url, self.heard, self.loaded = url, list[str](), dict[str, int]()
        self.context: BrowserContext = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme=scheme,
            has_touch=size[0] < 500,
            is_mobile=size[0] < 500,
            device_scale_factor=sharpness,
            reduced_motion=motion,
            timezone_id="Europe/London",
            locale="en-GB",
        )
        self.context.set_default_timeout(PATIENCE)
        self.context.on("console", self._console)
        self.context.on("weberror", lambda error: self.heard.append(f"error {error.error}"))
        self.context.on("request", self._request)
        self.context.on("response", self._response)
        self.page: Page = self.context.new_page()

    def _console(self, message: Any) -> None:
        if message.type in ("error", "warning", "assert"):
            self.heard.append(f"{message.type} {message.text}")

    def _request(self, request: Any) -> None:
        if not request.url.startswith((f"{self.url}/", "data:", f"blob:{self.url}")):
            self.heard.append(f"request {request.url}")

    def _response(self, response: Any) -> None:
        if response.request.method == "GET":
            self.loaded[response.url] = len(response.body()) if response.ok else 0

    def opens(self) -> "Visitor":
        """Open the page and see its Start button."""
        self.page.goto(self.url)
        expect(self.there("start")).to_be_visible()
        return self

    def there(self, hook: str) -> Locator:
        """The part of the page with that test hook."""
        return self.page.get_by_test_id(hook)

    @property
    def messages(self) -> Locator:
        """Every message of the chat."""
        return self.there("message")

    def key(self, label: str) -> Locator:
        """The lowest button under a message with exactly that label."""
        return self.there("chat").get_by_role("button", name=label, exact=True).last

    def key_that_ends(self, words: str) -> Locator:
        """The lowest button under a message whose label ends so."""
        return self.there("chat").get_by_role("button", name=re.compile(f"{words}$")).last

    def taps(self, *labels: str) -> None:
        """Tap buttons under messages, one after the other."""
        for label in labels:
            self.key(label).click()

    def types(self, text: str) -> None:
        """Write a message and send it with Enter."""
        self.there("composer").fill(text)
        self.there("composer").press("Enter")

    def sees(self, *words: str) -> None:
        """Wait until the newest message has these words in it."""
        for said in words:
            expect(self.messages.last).to_contain_text(said)

    def sets_up(self) -> None:
        """Agree, live in London, and want the check-in at 7:00."""
        self.there("start").click()
        self.taps("Agree and set up")
        self.sees("Where do you live?")
        self.types("London")
        self.sees("Time zone: Europe/London")
        self.types("7:00")
        self.sees("How was last night?")

    def moves(self, hook: str) -> None:
        """Move the clock and wait until the bot has done what was due."""
        self.there(hook).click()
        expect(self.there("line")).to_be_empty(timeout=MONTH)
        expect(self.there(hook)).to_be_enabled()

    def focus(self) -> str:
        """What has the keyboard: its label or text."""
        script = "document.activeElement.ariaLabel || document.activeElement.innerText"
        return str(self.page.evaluate(script)).strip()

    def overflows(self) -> bool:
        """Whether anything is wider than the page or the chat."""
        wide = "[document.documentElement, document.getElementById('chat')]"
        return bool(self.page.evaluate(f"{wide}.some((box) => box.scrollWidth > box.clientWidth)"))

    def barriers(self) -> list[str]:
        """What axe-core finds wrong with the page as it is shown now: rule, impact and element."""
        found = self.page.evaluate(f"{AXE}; axe.run().then((found) => found.violations)")
        return [f"{v['impact']} {v['id']} {node['target']}" for v in found for node in v["nodes"]]
