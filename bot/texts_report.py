"""The sentences about the picture, the doctor's page, flags and what is being watched."""

CHART_EMPTY = (
    "There is nothing to draw yet: no night is noted in the last {days} days."
    " /checkin notes a night."
)
CHART_HEAD = "<b>{dates}</b>"

REPORT = (
    "<b>A page for the doctor</b>\n{dates}: {noted} of {nights} noted.\n"
    "One page to print or send: a picture of the nights, a table, the patterns found with their"
    " nights and sources, and notes if you choose some. There is a line to write your name on."
)
REPORT_EMPTY = (
    "There is nothing for a page yet: no night is noted in the last {days} days."
    " /checkin notes a night."
)
PICK_NOTES = (
    "<b>Your notes</b>\nTap those the doctor should read, word for word. The first five stand on"
    " the page, more on a second one."
)
NO_NOTES = "No note was written in these nights. Reply to a check-in to add one."
PAGE_READY = "The page for your doctor, {dates}. It is not a diagnosis."

NEWS = "Your diary has something new to tell. It can wait for a quiet minute.\n\n{text}"
NEWS_NOW = "Please read this now.\n\n{text}"

NIGHTS_OF_FLAG = "<b>{name}</b>\nThe nights it is about: {nights}."
READ_IT = "Noted."
SEEN_DOCTOR = (
    "Noted: you saw a doctor about this on {day}. Only nights after that count from now on."
)
WHEN_DOCTOR = "When did you see the doctor about this?"
MUTED = "Fine. This kind of pattern will not be shown again. /patterns can bring it back."
SHOWN_AGAIN = "This kind of pattern is shown again from now on."
WITHDRAWN = (
    "A night was corrected, and with it a pattern is gone: <b>{name}</b>."
    " You need not think of it any more. If something still worries you, ask a doctor all the same."
)

PATTERNS_HEAD = "<b>Patterns</b>"
FOUND = "Found in your diary: {count}. Below is what was seen."
NO_FLAGS = (
    "No pattern worth a doctor's visit was found in the {recorded} you recorded."
    " That is not a diagnosis. If something worries you, ask a doctor."
)
WATCHED_HEAD = "<b>Being watched</b>"
WATCHED = "• {words}"
WATCHED_MISSING = "• {words}: {missing} needed"
NO_OTHER_FLAGS = (
    "No other pattern was found in the {recorded} you recorded; what you asked not to see is named"
    " below. That is not a diagnosis. If something worries you, ask a doctor."
)
MUTED_HEAD = "<b>Not shown, as you wished</b>"
MUTED_ONE = "• {name}"
HINTS_HEAD = "<b>What goes together</b>"
HINT_MISSING = "• {factor}: at least {missing} needed before anything can be said"
HINT_NONE = "• {factor}: nothing clear so far"
HINT_FOUND = "• {factor}: see below"
NEXT_LOOK = "The diary is looked at every 28 days, next on {day}."
NO_LOOK = "The diary is looked at every 28 days."
