"""What is said when something went wrong."""

SORRY = "Something went wrong, and that was not saved. Please try again."
LATE = "I could not answer you for a while, sorry. If an answer is missing, please try again."
NOT_SHOWN = "The answer may not have got through to you. If it is missing, please try again."
