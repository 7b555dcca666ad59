"""A night's screen with its notes: bounded as Telegram wants it, and never cut inside an entity."""

from html import unescape

import pytest

from bot.screens.checkin import LONGEST_MESSAGE, MORE_NOTES, with_notes


@pytest.mark.parametrize("sign", ["a", "&", "<", "🌙"])
def test_notes_that_one_message_cannot_hold_are_left_out_whole(sign: str) -> None:
    text = with_notes("<b>Night</b>", [sign * 1000] * 50)

    shown = [line.removeprefix("Your note: ") for line in unescape(text).split("\n")[1:-1]]
    assert set(shown) == {sign * 1000}
    assert text.endswith(MORE_NOTES)
    units = len(unescape(text).encode("utf-16-le")) // 2
    assert units <= LONGEST_MESSAGE < units + len(f"\n{MORE_NOTES}") + 2 * 1012


def test_notes_that_fit_are_all_shown() -> None:
    assert with_notes("Night", ["a < b", "two"]) == "Night\nYour note: a &lt; b\nYour note: two"
