"""A person's own reminders: listed, kept, due, done, missed."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from html import escape

from telegram import InlineKeyboardMarkup

from bot.domain.model import Person, Reminder
from bot.domain.reminder_limits import LONGEST_AHEAD_IN_WORDS, LONGEST_REMINDER, MOST_TIMES
from bot.domain.schedule import Slot, is_last
from bot.language.reminder_refusals import Limit
from bot.language.reminder_unclear import Unclear
from bot.language.rhythm_draft import Problem
from bot.screens.common import DELETES, Screen, button, rows_of
from bot.screens.reminder_times import (
    dated,
    next_in_words,
    rhythm_in_words,
    times_in_words,
    when_in_words,
)
from bot.screens.settings import clock_of, paused_line

REMIND = "<b>Your reminders</b>\n{lines}\n\nTap one to change or delete it.\n"
REMIND_HOW = (
    "To add one, type it like this:\n<i>/remind magnesium 21:30</i>\n"
    "<i>/remind wind down weekdays 22:15</i>\n<i>/remind stretch 9pm mon wed fri</i>\n"
    "<i>/remind iron every other day 8am</i>"
)
REMIND_NONE = "You have no reminders of your own yet.\n"
REMIND_OTHER_DOSE = (
    "I cannot change a dose on a day to come. Tap its reminder here on that day, then Change.\n\n"
)
REMIND_NONE_OF_IT = "You have no reminder of that yet. If you want one:"
_NEEDS = "I did not get that. A reminder needs a text and a time of day, such as 21:30 or 9pm."
REMIND_ASK = {
    Problem.TIME: f"{_NEEDS} A number beside a unit stays part of the text.",
    Problem.TEXT: _NEEDS,
    Problem.HALF: "Is that in the morning or in the evening? Please add am or pm, or type a time"
    " such as 20:00.",
    Problem.RANGE: "I need one time, not a span of time. Which time shall it be?",
    Problem.DAY: "On which day? Please name it: <i>weekly on Tuesday</i>, <i>on the 5th of every"
    " month</i>, <i>on 24 March</i>, <i>every day</i>.",
    Problem.DATE: "Which day and month is that? Please write the month as a word, such as <i>on 24"
    " March</i>.",
    Problem.NIGHT: "Which night? By the clock, a day begins at midnight: for the night after"
    " Monday say <i>Tuesday 00:30</i>, or a time before midnight such as <i>Monday 23:55</i>.",
    Problem.PASSED: "That time has passed already.",
    Problem.TWO: "I see more than one time. For one reminder put them side by side, such as <i>8am"
    " and 8pm</i>, or make two reminders.",
    Problem.OFTEN: "That is fewer times a day than there are times. Which ones shall it be?",
    Problem.LONG: f"That is too long. A reminder can have {LONGEST_REMINDER} characters.",
}
REMIND_OF_WHAT = (
    "What shall I remind you of? Please type it in a few words, such as <i>magnesium</i>."
)
REMIND_BEFORE_WHAT = (
    "Ahead of what? Please type it with its date and time in one line, such as <i>remind me the"
    " evening before my appointment on 24 March</i>, or <i>an hour before the dentist on Friday at"
    " 3pm</i>. Nothing is set yet."
)
REMIND_REFUSED = {
    Limit.HOURS: "I cannot count in hours or minutes. Name the times, such as <i>8am, 2pm and"
    " 8pm</i>.",
    Limit.TIMES: f"I can keep at most {MOST_TIMES} times a day in one reminder.",
    Limit.SKY: "I do not know when the sun or the moon rises or sets. Name a time.",
    Limit.EVENT: "I cannot see what happens in your day. Name a time and days.",
    Limit.NTH: "I cannot count the weeks of a month. Name a date such as <i>on the 5th of every"
    " month</i>, or <i>every other Friday</i>.",
    Limit.MONTHS: "I can come every month, but not every so many months or every year. You can set"
    " it for one date, such as <i>on 24 March</i>.",
    Limit.DATES: "I can keep one date in a reminder. Make one for each date.",
    Limit.CYCLE: "I cannot keep that cycle. <i>Every other day</i> I can.",
    Limit.GAP: "I cannot leave out a single date. Leave out a weekday, such as <i>not on"
    " Sundays</i>, or say the first date, such as <i>starting on Monday</i>.",
    Limit.TAPER: "One reminder keeps one text and dose. Make one for each dose, such as <i>for 5"
    " days</i> and <i>starting on 24 March</i>.",
    Limit.ZONE: "I keep to the time where you live. Name the time there; /settings changes the"
    " zone.",
    Limit.RANDOM: "I cannot choose the time. Name one.",
    Limit.DOSES: "I cannot count how often it came. You can say <i>for 5 days</i> or <i>until 24"
    " March</i>.",
    Limit.FAR: f"That is too far off for me. Up to {LONGEST_AHEAD_IN_WORDS} ahead I can set it.",
    Limit.RHYTHM: "I cannot put these two together. Make two reminders, or name the weekdays.",
}
REMIND_CAN = (
    " Nothing was set.\nI can remind you every day, on weekdays you name, every so many days or"
    " weeks, on a day of each month, or on one date; also for some days or until a date."
)
_AT_WHAT_TIME = (
    "<b>{text}</b>, {days}. At what time? Type it, such as <i>21:30</i>. Nothing is set yet."
)
_AT_WHICH_TIMES = (
    "<b>{text}</b>, {days}. At which {many} times of day? Type them, such as <i>8am and 8pm</i>."
    " Nothing is set yet."
)
REMIND_NOT_SET = " Nothing was set.\n"
REMIND_SET = "I will remind you: <b>{text}</b>, {when}{next}."
REMIND_BEFORE = "\nBefore: {text}, {when}."
REMIND_BESIDE = "\nYou also have: {text}, {when}."
REMIND_IS_RIGHT = "<b>{text}</b>, {when}.\nIt comes on: {dates}.\nIs that right? {state}"
REMIND_LEFT = "Fine. Nothing is set."
REMIND_STAYS = "Fine. It stays: <b>{text}</b>, {when}."
REMIND_THERE = "You have that one already: <b>{text}</b>, {when}."
_NOTHING_YET = "Nothing is set yet."
_OLD_STAYS = "Until you choose, this stays: {text}, {when}."
REMIND_FULL = "You have {most} reminders, which is as many as I can keep. Delete one first."
REMIND_CHANGE = (
    "<b>{text}</b>, {when}.\nType another time, or how it should be instead, such as"
    " <i>magnesium 21:45 weekdays</i>."
)
REMIND_UNCLEAR = {
    Unclear.THERE: REMIND_THERE,
    Unclear.WHICH_TIME: "<b>{text}</b>, {when}.\nWhich time shall change? Type the old and the"
    " new one, such as <i>not 8am, 9am</i>. For one time alone type <i>only 9am</i>. Nothing is"
    " changed yet.",
    Unclear.NO_DAY: "<b>{text}</b>, {when}.\nThat would leave no day. Type the days it shall come"
    " on, or <i>delete</i>. Nothing is changed yet.",
    Unclear.TIME_OR_DOSE: "<b>{text}</b>, {when}.\nIs that a time or a dose? Type a time such as"
    " <i>8:30</i>, or a dose with its unit, such as <i>150 mg</i>. Nothing is changed yet.",
}
REMIND_DELETE = "<b>{text}</b>, {when}.\nDelete this reminder?"
IN_GOOD_HANDS = "I hope you are in good hands. For a break: <i>pause it for a week</i>.\n\n"
REMIND_NOT_YET = "Not yet: "
REMIND_LEFT_OPEN = "Also not set yet: <b>{text}</b>, {when}."
REMIND_AFTER_SETUP = (
    "No, not yet: I keep reminders once this is answered. Please type it again then."
)
REMIND_IS_SET = "{state}: <b>{text}</b>, {when}."
COMES_THEN = "Yes: your check-in comes at {at}."
NOTHING_THEN = (
    "No, nothing is set for {at}. Your check-in comes at {now}. Shall it come at {at} instead? Tap"
    " the time, or type yes."
)
REMIND_GO_ON = (
    "Your own reminders go on in a pause. <i>Pause my reminders until Friday</i> stops them, too."
    "\n\n"
)
REST_UNTIL = (
    "Until when? Type it in one line, such as <i>pause my reminders until Friday</i>, or <i>pause"
    " the iron reminder for 10 days</i>. Nothing is changed yet."
)
REST_LATER = (
    "I can begin a pause of reminders only at once, so nothing is changed yet. When the day comes,"
    " type its end with it, such as <i>pause my reminders until Friday</i>."
)
_REST_ALL = (
    "These would pause, and come again by themselves:\n{lines}\nYour check-ins go on. Is that"
    " right? Nothing is changed yet."
)
_RESTING = "Paused. They come again by themselves:\n{lines}"
NO_ALARM = "\nI send a message, which makes no alarm sound: please set a clock, too."
_WAKES = re.compile(r"(?:wake|get) up\b", re.IGNORECASE)
REMIND_ENDED = ", is over"
REMIND_DELETED = "Deleted: {text}."
REMIND_GONE = "That reminder is deleted."
REMINDER = "Reminder: {text}"
REMINDER_LAST = "\nThat was the last one."
REMINDER_HIDDEN = "A reminder is due."
REMINDER_DONE = "Done: {text}"
REMINDER_LATER = "Fine. Again at {at}: {text}"
REMINDERS_MISSED = "These reminders were due and did not come:\n{lines}"
REMINDERS_RIGHTED = (
    "My clock was wrong when you set these reminders, and so were their dates. I moved them by as"
    " much as the clock was wrong:\n{lines}\nIs one of them not right? Tap it to change it."
)
REMINDERS_RIGHTED_HIDDEN = (
    "My clock was wrong for a time, and I moved the dates of some reminders. /remind shows them."
)
REMINDERS_MISSED_HIDDEN = "Some reminders were due and did not come. /remind shows them."


def due_text(own: Reminder, day: date, at: time) -> str:
    """A reminder as it comes, or is shown afterwards; the last one says so."""
    ends = not own.rhythm.is_once and is_last(own, day, at)
    return REMINDER.format(text=escape(own.text)) + (REMINDER_LAST if ends else "")


def reminder_text(template: str, own: Reminder, **more: str) -> str:
    """The template with the reminder's text, days and times in it."""
    days, when = rhythm_in_words(own.rhythm), when_in_words(own)
    return template.format(text=escape(own.text), days=days, when=when, **more)


def ask_when(own: Reminder) -> str:
    """Ask for the times of a reminder, of which so many as it has are to be said."""
    asked = _AT_WHAT_TIME if len(own.times) == 1 else _AT_WHICH_TIMES
    return reminder_text(asked, own, many=str(len(own.times)))


def shown_text(template: str, own: Reminder, before: Reminder | None, **more: str) -> str:
    """A reminder that is not kept yet, and what is kept meanwhile."""
    state = reminder_text(_OLD_STAYS, before) if before else _NOTHING_YET
    return reminder_text(template, own, state=state, **more) + _no_alarm(own)


def _no_alarm(own: Reminder) -> str:
    """What has to be known of a reminder that shall wake somebody."""
    return NO_ALARM if _WAKES.match(own.text) else ""


def is_set_text(own: Reminder, *, is_over: bool) -> str:
    """That a reminder is set, or has come for the last time, which was asked."""
    return reminder_text(REMIND_IS_SET, own, state="It is over" if is_over else "Yes, it is set")


def set_text(own: Reminder, following: Slot, now: datetime, before: Reminder | None) -> str:
    """That it is set, when it comes next if that is not plain, and what it was before.

    `now` is the local time.
    """
    next_text, changed = "", before is not None and before != own
    if not own.rhythm.is_once and (changed or not own.rhythm.is_plain):
        at = f" at {following.at:%H:%M}" if len(own.times) > 1 else ""
        next_text = f", next {next_in_words(following, now)}{at}"
    was = reminder_text(REMIND_BEFORE, before) if before and changed else ""
    return reminder_text(REMIND_SET, own, next=next_text) + was + _no_alarm(own)


def list_line(own: Reminder, *, is_over: bool) -> str:
    """One reminder in the list."""
    line = f"{times_in_words(own.times)} {escape(own.text)}, {rhythm_in_words(own.rhythm)}"
    return line + (REMIND_ENDED if is_over else "")


def rest_screen(resting: Iterable[Reminder], until: date) -> Screen:
    """Reminders as they would be after a pause until that date, and the button that does it."""
    under = InlineKeyboardMarkup([[button("Pause them", "rest", until)]])
    return _REST_ALL.format(lines=_lines_of_resting(resting)), under


def resting_screen(resting: Sequence[Reminder]) -> Screen:
    """Reminders that pause now, each with the day on which it comes again."""
    return _RESTING.format(lines=_lines_of_resting(resting)), own_reminders_keyboard(resting)


def _lines_of_resting(resting: Iterable[Reminder]) -> str:
    return "\n".join(
        f"{escape(own.text)}: {dated(own.rhythm.start)} {own.times[0]:%H:%M}"
        for own in resting
        if own.rhythm.start
    )


def own_reminders_keyboard(reminders: Iterable[Reminder]) -> InlineKeyboardMarkup:
    """A person's own reminders to pick from."""
    return InlineKeyboardMarkup(
        rows_of(
            button(f"{times_in_words(o.times)} {o.text[:40]}", "remind", o.reminder_id, "show")
            for o in reminders
        )
    )


def own_reminder_keyboard(number: int, *, change: bool = False) -> InlineKeyboardMarkup:
    """Under one of them."""
    row = [
        button("Delete", "remind", number, "delete", style=DELETES),
        button("Back", "remind", number, "list"),
    ]
    return InlineKeyboardMarkup(
        [[button("Change", "remind", number, "show"), *row] if change else row]
    )


def is_right_keyboard(draft: int) -> InlineKeyboardMarkup:
    """Under a reminder that is shown before it is kept."""
    return InlineKeyboardMarkup(
        [[button("Keep it", "draft", draft, "keep"), button("Change", "draft", draft, "change")]]
    )


def put_back_keyboard(number: int) -> InlineKeyboardMarkup:
    """Under one that was deleted."""
    return InlineKeyboardMarkup([[button("Put it back", "draft", number, "keep")]])


def own_due_keyboard(day: date, number: int, at: time, *, hidden: bool) -> InlineKeyboardMarkup:
    """Under a reminder that is due."""
    if hidden:
        return InlineKeyboardMarkup([[button("Show", "due", day, number, at, "show")]])
    done, later = (
        button("Done", "due", day, number, at, "done"),
        button("Later", "due", day, number, at, "ask"),
    )
    return InlineKeyboardMarkup([[done, later]])


def comes_then(person: Person) -> str:
    """That the check-in comes at the time that was asked about."""
    return paused_line(person) + COMES_THEN.format(at=clock_of(person.check_in_at))


def nothing_then(person: Person, at: time) -> str:
    """That nothing is set for the time that was asked about, and when the check-in comes."""
    now = clock_of(person.check_in_at)
    return paused_line(person) + NOTHING_THEN.format(at=clock_of(at), now=now)
