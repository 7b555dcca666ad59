"""The sentences about when messages come: settings, pauses, reminders and what was missed."""

MENU = (
    "<b>Settings</b>\n"
    "Check-in time: {at}\n"
    "Time zone: {zone}\n"
    "Weekends: {weekend}\n"
    "How often: {weekly}\n"
    "Reminder of an open check-in: {nudge}\n"
    "Quiet hours: {quiet}\n"
    "Weekly review: {review}\n"
    "Lock screen: {discreet}\n\n"
    "Tap what you want to change. /remind sets reminders of your own, /pause is for holidays."
)
PAUSED_LINE = "Paused: the next check-in comes on {day}.\n\n"
PAUSED_OPEN_LINE = "Paused: no check-in comes until you tap Go on.\n\n"
ASK_WEEKEND = (
    "<b>Weekends</b>\nWhen should the check-in come on Saturdays and Sundays?"
    " Tap a time or type one, such as <i>9:15</i>."
)
ASK_NUDGE = (
    "<b>Reminder of an open check-in</b>\nIf you do not answer, one reminder can follow. After"
    " how long? Once you answered, even with a skip, none comes."
)
ASK_QUIET = (
    "<b>Quiet hours</b>\nIn these hours I start nothing by myself. Times you chose yourself still"
    " count: your check-in time, your own reminders, and Later."
)
ASK_REVIEW = (
    "<b>Weekly review</b>\nThree lines about your last seven nights, hidden until you tap them."
    " On which day?"
)
ASK_WEEKLY = "<b>How often</b>\nEvery day, or once a week on {day}? /checkin works on any day."
ASK_DISCREET = (
    "<b>Lock screen</b>\nYour own reminders can show their text, or hide it and say <i>A reminder"
    " is due</i> with a Show button, so that a locked phone tells nobody more."
)
SET_NOW = "Saved."

ASK_LATER = "When shall I ask again?"
LATER_SET = "Fine. I will ask again at {at}."
LATER_TOO_OLD = "That is over. You can fill the night in from /diary."
SKIPPED = "<b>Night to {night}</b>\nSkipped. No reminder comes today."

PAUSE_HOW_LONG = (
    "<b>Pause</b>\nFor how long? Tap, or type it: <i>/pause 10</i> for ten days, or"
    " <i>/pause until 24 March</i>. Your own reminders go on."
)
PAUSED = "Paused. The next check-in comes on {day}, by itself. Your own reminders go on."
PAUSE_AGAIN = (
    "I did not get that. Type <i>/pause 10</i> for ten days or <i>/pause until 24 March</i>,"
    " up to a year from now."
)
GOING_ON = "Welcome back. Your next check-in comes on {day} at {at}."

COMES_LATE = "It comes late, sorry."
COULD_NOT_ASK = "I could not ask about the night to {nights}. You can fill it in now:"
SILENT = "The last {count} check-ins had no answer. Would a pause help?"
PAUSES_ITSELF = (
    "The last {count} check-ins had no answer, so I pause them now. Nothing is lost."
    " Tap Go on whenever you like."
)

REVIEW = "<b>The week to {night}</b>\n<tg-spoiler>{lines}</tg-spoiler>"
REVIEW_OFF = "Fine. No weekly review comes any more. /settings turns it on again."

THANKS = "Thank you."
ZONE_LEFT = "Fine. Your time zone stays as it was."
FIXED_ZONE = (
    "Thank you. {zone} is the same all year. If the clocks change where you live, choose a city"
    " in /settings instead."
)
LOCATION_FORGOTTEN = "Thank you. Your location told me the time zone. It is not kept."
TRAVEL = (
    "It is {clock} in {zone} now. Your check-ins come at {at} by the clock of {home}."
    " Shall they follow you and come at {at} by the clock there?"
)
KEPT_HOME = "Fine. Your check-ins stay on the clock of {zone}."

REMIND = "<b>Your reminders</b>\n{lines}\n\nTap one to change or delete it.\n"
REMIND_HOW = (
    "To add one, type it like this:\n<i>/remind magnesium 21:30</i>\n"
    "<i>/remind wind down weekdays 22:15</i>\n<i>/remind stretch 9pm mon wed fri</i>"
)
REMIND_NONE = "You have no reminders of your own yet.\n"
REMIND_NOT_GOT = (
    "I did not get that. A reminder needs a text and one time, such as 21:30, 9pm or half past nine"
    " in the evening, and weekdays if it is not for every day.\n"
)
REMIND_NOT_ONCE = (
    "My reminders come every day, or every week on the days you name, so I cannot set one for once"
    " only. Nothing was set. You can type, for example, <i>/remind {text} {days} {at}</i>, and"
    " delete it when it came."
)
REMIND_SET = "I will remind you: <b>{text}</b>, {days} at {at}."
REMIND_FULL = "You have {most} reminders, which is as many as I can keep. Delete one first."
REMIND_CHANGE = (
    "<b>{text}</b>, {days} at {at}.\nType another time, or how it should be instead, such as"
    " <i>magnesium 21:45 weekdays</i>."
)
REMIND_DELETED = "Deleted: {text}."
REMIND_GONE = "That reminder is deleted."
REMINDER = "Reminder: {text}"
REMINDER_HIDDEN = "A reminder is due."
REMINDER_DONE = "Done: {text}"
REMINDER_LATER = "Fine. Again at {at}: {text}"
REMINDERS_MISSED = "While I could not write, these reminders were due:\n{lines}"
REMINDERS_MISSED_HIDDEN = "Some reminders were due while I could not write. /remind shows them."

DIARY = (
    "<b>Your diary</b>\n{first} to {last}.{notes}\n\n"
    "Tap a night to fill it in or change it. A date without a word is not noted yet."
)
NOTES_ON = "\nNotes: {nights}."
NOTE = "Your note: {note}"
QUIET_WEEKS = (
    "The last {count} nights were all quiet. If you like, I ask only once a week from now on."
    " You can note any night with /checkin."
)
