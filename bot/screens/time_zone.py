"""Where somebody lives: the question for a place, and what was understood."""

from collections.abc import Iterable
from datetime import datetime

from telegram import InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup

from bot.domain.model import Person
from bot.domain.zones import zone_label
from bot.screens.common import Screen, button, rows_of
from bot.screens.formatting import WEEKDAYS

ASK_ZONE = (
    "<b>Where do you live?</b>\nShare your location once with the button"
    " below: it tells me your time zone and is not kept. Or type a city such as <i>London</i>, a"
    " time zone such as <i>Europe/London</i>, or <i>UTC+2</i>."
)
ZONE_AGAIN = (
    "I do not know that place. Try the biggest city near you, such as <i>Berlin</i>,"
    " or a time zone such as <i>America/New_York</i>."
)
ZONE_WHY = (
    "I ask so that my question comes in your morning, and not at night. Only the time zone is kept,"
    " so any big city in it will do, or <i>UTC+2</i>. Without it there are no check-ins, but you"
    " can still ask me about the twitching."
)
WHICH_ZONE = "Which one do you mean?"
DID_YOU_MEAN = (
    "Did you mean {place}? Tap it if you did. If not, type the biggest city near you, with its"
    " country."
)
ZONE_SET = "Your time zone is now {zone}. It counts from the next check-in{next}."
UNTIL_HOME = "\nIt stays so until you tell me: when you are back, type <i>I'm home</i>."
THANKS = "Thank you."
ZONE_LEFT = "Fine. Your time zone stays as it was."
FIXED_ZONE = (
    "Thank you. {zone} is the same all year. If the clocks change where you live, choose a city"
    " in /settings instead."
)
LOCATION_FORGOTTEN = "Thank you. Your location told me the time zone. It is not kept."
TRAVEL = (
    "It is {clock} in {zone} now. Your check-ins come at {at} by the clock of {home},"
    " which does not change by itself. Shall they follow you and come at {at} by the clock there?"
)
NOT_LATER = (
    "I cannot change the time zone on a later day: tell me again then. If you follow now, it"
    " counts from the next check-in.\n\n"
)
BY_EITHER_CLOCK = (
    "By the clock of home a check-in comes at {there} there; with <b>Follow me</b>, at {at}. That"
    " counts from the next check-in, so tap it once you are there.\n\n"
)
KEPT_HOME = "Fine. Your check-ins stay on the clock of {zone}{next}."
NEXT = ": it comes {at}"
NEXT_AT_HOME = "; the next one comes {at}"


def share_location_keyboard() -> ReplyKeyboardMarkup:
    """The button that shares where one is, instead of the usual keyboard."""
    share = KeyboardButton("Share my location once", request_location=True)
    return ReplyKeyboardMarkup([[share]], resize_keyboard=True, one_time_keyboard=True)


def zones_keyboard(named: Iterable[tuple[str, str]]) -> InlineKeyboardMarkup:
    """Places to pick from when several were meant, as label and zone."""
    return InlineKeyboardMarkup(rows_of(button(label, "zone", zone) for label, zone in named))


def travel_keyboard(zone: str) -> InlineKeyboardMarkup:
    """Whether check-ins follow to another zone."""
    return InlineKeyboardMarkup(
        [
            [button("Follow me", "travel", zone, "follow")],
            [button("Keep home time", "travel", zone, "home")],
        ]
    )


CLOCK_AWAY = (
    "Your check-ins come at {at} by the clock of {zone}, and stay so wherever you are: far away"
    " that may be in the night. I cannot change that ahead. When you have arrived, tell me where"
    " you are, such as <i>I am in Lisbon</i>, and I ask whether they shall follow you; when you are"
    " back, type <i>I'm home</i>. Nothing is changed now. For a break, type"
    " <i>pause for two weeks</i>."
)


CLOCK_NOW = (
    "I have your time zone as {zone}, so for me it is {now:%H:%M} on {day} where you are. Your"
    " check-ins come at {at} by that clock. If you are somewhere else, tap the button, or tell me"
    " the place, such as <i>I am in Lisbon</i>."
)


def clock_now(person: Person, now: datetime) -> Screen:
    """The time by the clock that is kept, with the way to change it; `now` is the local time."""
    text = CLOCK_NOW.format(
        zone=zone_label(person.zone or "UTC"),
        now=now,
        day=WEEKDAYS[now.weekday()],
        at=f"{person.check_in_at:%H:%M}",
    )
    under = InlineKeyboardMarkup([[button("Change the time zone", "ask", "zone")]])
    return text, under


def clock_away(person: Person) -> str:
    """When check-ins come for somebody who travels, and how that is changed and set back."""
    return CLOCK_AWAY.format(at=f"{person.check_in_at:%H:%M}", zone=person.zone)
