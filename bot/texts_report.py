"""The sentences about the picture, the doctor's page and what is being watched."""

CHART_EMPTY = (
    "There is nothing to draw yet: no night is noted in the last {days} days."
    " /checkin notes a night."
)
CHART_HEAD = "<b>{dates}</b>"
