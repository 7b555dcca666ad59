"""Every sentence that belongs to no question, flag or article."""

CONSENT_VERSION = 1
"""Raised whenever WELCOME's promise about what is kept changes."""

WELCOME = (
    "<b>Hypnic</b> answers questions about muscles that jerk as you fall asleep, and keeps a diary"
    " of your nights. It is a program and not a doctor, and no doctor has reviewed its rules."
    " If you agree, it keeps your Telegram ID, your time zone and settings, what you tell it about"
    " your nights, what it finds in them and when it wrote to you, until you send /delete.\n\n"
    "Or just ask a question: then nothing about you is kept. More: /privacy"
)
AGREED = "Thank you. Two short questions."
ONLY_QUESTIONS = (
    "Fine. Ask me anything about twitching when falling asleep, in your own words."
    " Nothing about you is kept. /topics shows what the article covers."
    " Send /start if you want the diary later."
)
ALREADY_AGREED = "You are set up: check-in at {at}, time zone {zone}. /help shows what I can do."
ASK_ZONE = (
    "<b>Where do you live?</b>\nShare your location once with the button"
    " below: it tells me your time zone and is not kept. Or type a city such as <i>London</i>, a"
    " time zone such as <i>Europe/London</i>, or <i>UTC+2</i>."
)
ZONE_AGAIN = (
    "I do not know that place. Try the biggest city near you, such as <i>Berlin</i>,"
    " or a time zone such as <i>America/New_York</i>."
)
WHICH_ZONE = "Which one do you mean?"
DID_YOU_MEAN = (
    "Did you mean {place}? Tap it if you did. If not, type the biggest city near you, with its"
    " country."
)
ASK_TIME = (
    "Time zone: {zone}. It is {clock} {there} now.\n\n<b>When should the morning check-in come?"
    "</b>\nTap a time or type one, such as <i>7:15</i>. Pick the time when your sleep is over."
)
TIME_AGAIN = (
    "I did not get that, so nothing was changed. I need one time of day, such as <i>7:30</i>,"
    " <i>7am</i> or <i>half past seven</i>."
)
SET_UP = (
    "All set. Your check-in comes each day at {at} ({zone})."
    " You can also send /checkin at any time.\n\nHow was last night?"
)
ZONE_SET = "Your time zone is now {zone}. It counts from the next check-in."
TIME_SET = "Your check-in now comes at {at}."
NEEDS_CONSENT = "That needs the diary, and the diary needs your yes. " + WELCOME
NEEDS_SETUP = "First I need your time zone and your check-in time."

CHECK_IN_READY = "{greeting} Your check-in is ready."
NUDGE = "{greeting} Your check-in is still open. This is today's only reminder."
ABOUT_NIGHT = "It is about the night to {night}."
NIGHT_HEAD = "<b>Night to {night}</b>"
NIGHT_SAVED = "<b>Night to {night}</b>\nSaved: {summary}."
NOTHING_SAVED = "<b>Night to {night}</b>\nNothing noted."
REPLY_FOR_NOTE = "Reply to this message to add a note."
CHANGE_WHAT = "<b>Night to {night}</b>\nWhat would you like to change?"
WHICH_NIGHT = "It is early. Which night do you mean?"
NIGHT_NEWS = (
    "That reads like news of your night. I have not saved it: the button opens its check-in."
)
NOTE_LAST_NIGHT = "Note last night"
NEWS_UNKEPT = (
    "That reads like news of your night. I keep no diary of it. Send /start if you want one,"
    " or ask me a question."
)
NOTE_SAVED = "Your note is saved with the night to {night}."
NOTE_GONE = "That note is gone already."
NOTE_DELETED = "The note is deleted."
DELETE_NOTE = "Delete this note? It cannot be undone.\n<blockquote>{note}</blockquote>"
NOTE_TOO_LONG = "That note is too long to keep. Please send at most 1,000 characters."
NIGHT_TOO_OLD = "That night is too long ago to be changed. Send /diary to see your nights."
NIGHT_TO_COME = "That night has not ended yet."

ALSO_SEEN = "Also seen: {names}. /patterns shows more."
ARTICLE_SAYS = "The article says:"
ARTICLE_SILENT = "The article is silent on this."

NOT_IN_ARTICLE = "The article doesn't say."
NOT_THE_REST = "On the rest of your question, I am sorry, the article says nothing."
NEAREST = "These topics are the nearest:"
NOT_SURE = "I am not sure that the article says this. Did you mean one of these topics?"
TOPICS = "<b>What the article covers</b>\nTap a topic, or type a question."
CALM = (
    "That is good to hear. The message above stays, in case you need it."
    "\n\nIs it one of these topics? Or say it in other words. /checkin notes a"
    " night."
)
TOPIC = "<b>{topic}</b>\nTap what you want to read, or type a question."
FROM_ARTICLE = "From the article, {section}:"
NEAR = "Nearby topics:"

NEEDS_WORDS = "I can only read text. Please type your question, or send /checkin to note a night."
UNKNOWN_COMMAND = "I do not know that command. /help shows what I can do."
OLD_BUTTON = "That button does not work any more. Send /help to see what you can do."
SORRY = "Something went wrong, and that was not saved. Please try again."
NOT_SHOWN = "The answer may not have got through to you. If it is missing, please try again."
NOT_INVITED = "This bot is private. Please ask the person who runs it."

DELETE_SURE = (
    "This deletes your diary, notes, flags and settings. It cannot be undone."
    " Send /export first if you want a copy. Delete everything?"
)
DELETED = (
    "Everything about you is deleted. What stands in this chat stays with Telegram until you"
    " delete the chat there. Send /start if you ever want to begin again."
)
KEPT = "Nothing was deleted."
PRIVACY = (
    "<b>Privacy</b>\n"
    "• Kept, once you agree: your Telegram ID, time zone, your schedule, your answers,"
    " notes and reminders, flags, and when messages were sent. No name, no phone number, no"
    " place.\n"
    "• The topic of your last answer is kept for 30 minutes, so that a short question after it is"
    " understood. Questions that get no answer are kept only if you choose so below, for 30 days;"
    " who runs this bot can then read them, without your name.\n"
    "• If you only ask questions, nothing about you is kept.\n"
    "• It is used for your diary and its hints, and for nothing else. It is not shared.\n"
    "• Chats with bots are not end-to-end encrypted: Telegram can read them.\n"
    "• If you do not write or tap for {days} days, all of it is deleted by itself.\n"
    "• /export gives you all of it. /delete removes all of it and ends your consent. What stands"
    " in the chat stays with Telegram until you delete the chat there.\n"
    "{backups}\n"
    "• {operator}"
)
OPERATOR = "This bot is run by: {contact}."
NO_OPERATOR = "The person who gave you this bot's name runs it and holds the data."
HELP = (
    "I answer questions about twitching when falling asleep from one article, ask each morning"
    " how the night was, and tell you when your diary shows something worth a doctor's visit."
    " I am not a doctor.\n\n{commands}\n\nOr just type a question."
)
DESCRIPTION = (
    "A calm companion for people whose muscles jerk as they fall asleep: answers from one article,"
    " a morning check-in, and a word when something is worth a doctor's visit. Not a doctor."
)
SHORT_DESCRIPTION = "Answers and a diary for people whose muscles jerk as they fall asleep."
GOOD_MORNING = "Good morning."
HELLO = "Hello."
AGREE_FIRST = "That needs your yes first. Send /start to begin."
