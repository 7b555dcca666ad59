"""The help, how the bot describes itself, and whom it is for."""

NOT_INVITED = "This bot is private. Please ask the person who runs it."
HELP = (
    "I answer questions about twitching when falling asleep from one article, ask each morning"
    " how the night was, and tell you when your diary shows something worth a doctor's visit."
    " I am not a doctor.\n\n{commands}\n\nOr just type a question, or what you want:\n{typed}"
)
DESCRIPTION = (
    "A calm companion for people whose muscles jerk as they fall asleep: answers from one article,"
    " a morning check-in, and a word when something is worth a doctor's visit. Not a doctor."
)
SHORT_DESCRIPTION = "Answers and a diary for people whose muscles jerk as they fall asleep."
