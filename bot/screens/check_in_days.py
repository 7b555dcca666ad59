"""What is said of a check-in time that is wished for on some days only: it is for each day."""

NOT_SOME_DAYS = (
    " I cannot ask on some days of the week only: that time is for each day. Weekends, in the"
    " settings, gives them a time of their own. On a day you want none, tap Skip today under it."
)
NOT_ONE_WEEKDAY = (
    " I cannot ask at another time on one day of the week: that time is for each day. Only"
    " weekends, in the settings, can have a time of their own. On such a day, tap Later under the"
    " check-in."
)
NOT_ONCE = (
    " I cannot move one check-in only: tap Later under it when it comes. That time is for each day."
)
NOT_SO_LONG = (
    " I cannot do that for some days only: a tap changes it for each day, until you tell me. To go"
    " back then, type <i>ask me at {now}</i>."
)
NOT_FROM_LATER = " I cannot change it on a later day: tell me then. A tap changes it at once."
NOT_THERE = (
    " That is by the clock where you live, on each day. On a journey, type the city once you are"
    " there: then the check-in can follow you."
)
NOT_FOR_A_WHILE = (
    "I cannot change it back by myself: the check-in comes at {at} each day until you tell me."
    " When the time comes, the first button sets it back."
)
NO_SUCH_DAYS = (
    "I cannot ask on some days of the week only, so nothing was changed. This is what I can do."
)
TAKES_A_TAP = (
    "That takes a tap, so nothing was changed yet: I cannot tell single days apart, and a time is"
    " for each day. If that is fine, please tap one above, or type it, such as <i>7:30</i>."
)
