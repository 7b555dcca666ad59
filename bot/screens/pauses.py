"""Pauses and putting off: for how long, until when."""

from collections.abc import Iterable
from datetime import date

from telegram import InlineKeyboardMarkup

from bot.domain.pause_limits import LONGEST_PAUSE_IN_WORDS, OPEN_END
from bot.screens.common import DELETES, button, rows_of
from bot.screens.formatting import long_date
from bot.screens.settings import ONLY_WHEN_I_WRITE

ASK_LATER = "When shall I ask again?"
LATER_SET = "Fine. I will ask again at {at}."
LATER_TOO_OLD = "That is over. You can fill the night in from /diary."
SKIPPED = "<b>Night to {night}</b>\nSkipped. No reminder comes today."
PAUSE_HOW_LONG = (
    "<b>Pause</b>\nFor how long? Tap, or type it: <i>pause 10 days</i>, <i>pause a fortnight</i> or"
    " <i>pause until 24 March</i>. Your own reminders go on."
)
UNTIL = "Until {day}"
UNTIL_I_SAY_SO = "Until I say so"
WELL = "I wish you well.\n\n"
OPEN_ENDED = (
    "\n\nI cannot know that day. The first button pauses until you tap Go on, or write <i>I am back"
    "</i>. Nothing is changed until you tap it or type yes."
)
PAUSED_OPEN = (
    "Paused: no check-in comes until you tap Go on, or write <i>I am back</i>. Your own reminders"
    " go on."
)
READ = "\n\nI read: until {day}. Nothing is changed until you tap."
NOT_LATER = "\n\nA pause begins at once. For a later one, tell me on the day."
END_IT = "Shall the pause end now? Tap, or type yes."
NOTHING_CHANGED = "Nothing is changed until you tap."
NOT_PAUSED = "Your check-ins are not paused: the next one comes on {day} at {at}."
PAUSED = "Paused. The next check-in comes on {day}, by itself. Your own reminders go on."
PAUSE_AGAIN = (
    "I did not get that. Type <i>/pause 10</i> for ten days or <i>/pause until 24 March</i>,"
    f" up to {LONGEST_PAUSE_IN_WORDS} from now."
)
TOMORROW = "All right. I ask you on {day} at {at}. Sleep well."
NEXT_COMES = "Your next check-in comes on {day} at {at}."
GOING_ON = "Welcome back. Your next check-in comes on {day} at {at}."

STOP = (
    "<b>What shall stop?</b>\nNothing is changed until you tap. Reminders of your own stand in"
    " /remind. /pause is for some days only. If it is the twitching that should stop, ask me"
    " <i>what helps</i>."
)


def until(day: date) -> str:
    """The label of the button with an end that was read."""
    return UNTIL_I_SAY_SO if day == OPEN_END else UNTIL.format(day=long_date(day))


def end_read(day: date | None) -> str:
    """What is said of an end that was read, if there is one."""
    if day is None:
        return ""
    return OPEN_ENDED if day == OPEN_END else READ.format(day=long_date(day))


def stop_keyboard() -> InlineKeyboardMarkup:
    """What can be stopped: the check-ins, or everything."""
    return InlineKeyboardMarkup(
        [
            [button("Stop the check-ins", "set", "weekly", ONLY_WHEN_I_WRITE)],
            [button("Delete everything and leave", "privacy", "withdraw", style=DELETES)],
        ]
    )


def pauses_keyboard(until: Iterable[tuple[str, date]], *, paused: bool) -> InlineKeyboardMarkup:
    """Pauses by their length, each carrying its end."""
    rows = rows_of((button(name, "pause", day) for name, day in until), 2)
    return InlineKeyboardMarkup([*rows, [button("Go on now", "go_on")]] if paused else rows)


def go_on_keyboard() -> InlineKeyboardMarkup:
    """Under a pause."""
    return InlineKeyboardMarkup([[button("Go on", "go_on")]])
