"""Small talk: a short answer that leads back to what Hypnic is for."""

from bot.answers.models.bot_questions import BOT_QUESTIONS
from bot.answers.models.dialogue_acts import HEARD
from bot.answers.talk.said_before import MORE_TOLD
from bot.answers.talk.talk_back_texts import TALK_BACK
from bot.domain.emergency_numbers import (
    ALL_CRISIS_LINES,
    ANY_NUMBER,
    BY_COUNTRY,
    EMERGENCY_NUMBERS,
    LINES_BY_COUNTRY,
)

SMALL_TALK: dict[str, str] = {
    "hello": "Hello. Ask me anything about twitching when falling asleep, or tap a topic.",
    "how_are_you": "I am a program, so always the same. How was your night? /checkin notes it.",
    "thanks": "You are welcome. Ask again whenever you like.",
    "bye": "Bye for now. I am here when you need me.",
    "who_are_you": (
        "I am Hypnic, a program, not a person and not a doctor. I answer from one article about"
        " twitching when falling asleep, and I can keep a diary of your nights."
    ),
    "what_can_you_do": (
        "• I answer questions about twitching when falling asleep from one article: /topics\n"
        "• I ask each morning how the night was, and keep your diary: /checkin, /diary\n"
        "• I say when something is worth a doctor's visit, and make a page for it: /report\n"
        "• I remind you of what you like: /remind\n"
        "• /help shows everything. I am not a doctor."
    ),
    "bot_use": (
        "/checkin notes a night, and a reply to a check-in adds a note to it. /diary shows your"
        " nights, /settings changes times, /remind sets reminders, /export gives you your data,"
        " /delete removes it. /help shows everything."
    ),
    "yes_no": "All right. Type your question in a few words, or tap a topic.",
    "emoji": "I read words best. Type a question, or tap a topic.",
    "praise": "Thank you, that is kind. I am here whenever something else comes up.",
    "complaint": (
        "I am sorry that this did not help. Try other words, or tap a topic."
        " I can only say what one article says."
    ),
    "night_news": "Thank you for telling me. If it belongs to a night, /checkin notes it.",
    "remark": "I hear you. I hope the next night is calmer. /checkin notes a night.",
    "dose_note": (
        "Good to know. I keep no list of medicines, but a reply to a check-in adds a note to its"
        " night, and /remind can remind you of a dose."
    ),
    "reminder_wish": "I can do that: type it like <i>/remind magnesium 21:30</i>.",
    "pause_wish": (
        "For a break, send <i>/pause 10</i> for ten days, or <i>/pause until 24 March</i>."
        " Welcome back, if you are: /diary fills in the nights you missed."
    ),
    "fix_wish": "No harm done: /diary opens any night, and you can change its answers there.",
    "stop_wish": (
        "/pause stops the check-ins for some days or for good, /settings makes them rarer, /remind"
        " deletes your own reminders. /delete removes all that I keep, and I write no more."
    ),
    "screen_wish": (
        "/diary shows your nights, /chart draws them, /report makes a page for your doctor,"
        " /settings and /privacy show the rest."
    ),
    "zone_wish": (
        "If the clock where you are has changed, /settings has <i>Change the time zone</i>."
    ),
    "sorry": "No harm done. Ask whenever you like, or tap a topic.",
}
"""The reply to each kind that the models know."""

BY_WORDS: dict[str, str] = {
    "grief": (
        "I am sorry for your loss. Grief often comes at night, too. If it is too much to carry"
        " alone, tell somebody you trust, or a crisis line: findahelpline.com lists them."
    ),
    "low_mood": (
        "I am sorry that it is so heavy now. You need not carry it alone: tell somebody you trust."
        " A doctor can help with a low mood, above all one that lasts for two weeks."
    ),
    "to_be_sure": "I want to be sure that nothing urgent is missed.",
    "help_wish": (
        "I want to help. What is wrong? If you may be in danger, call your local emergency number"
        f" ({ANY_NUMBER}). If it all feels too heavy, a crisis line listens now:"
        f" {LINES_BY_COUNTRY}, {ALL_CRISIS_LINES} elsewhere. /help shows what I can do."
    ),
    "emergency_number": (
        f"{BY_COUNTRY}; on most phones {EMERGENCY_NUMBERS[0][0]} works everywhere. I cannot call"
        f" for you. To talk to somebody: {LINES_BY_COUNTRY}, {ALL_CRISIS_LINES} elsewhere."
    ),
    "relief": (
        "That is good to hear. Stay with them. If they are not quite themselves, or it comes back:"
        " call your local emergency number all the same."
    ),
    "unclear": (
        "What is it that goes on? Tell me in a few words: which part, and when it comes."
        " If somebody is hurt, or shakes and does not answer: call your local emergency number."
    ),
    "drink": (
        "Alcohol has a place in a night's entry. How many was it? Say <i>two glasses of wine</i>,"
        " and I offer to note it."
    ),
    "good_night": "Good night, and sleep well. I am here when you need me.",
    "eased": "I am glad. If another question comes up, just type it.",
    "understood": "Good. Ask on whenever you like; there is more under each topic.",
    "plan": (
        "That sounds like a good plan. If you note your nights with /checkin, you will see in"
        " a week"
        " or two whether it helps."
    ),
    "keeps_it": (
        "That is up to you, and I tell nobody. If it worries you, a doctor, a school nurse or"
        " somebody you trust can hear it, too."
    ),
    "good_news": "That is good news, I am glad for you! I hope the nights go the same way.",
    "not_today": (
        "That is fine, nothing is lost. /diary fills in a night later, and /pause gives you a"
        " break."
    ),
    "me_too": (
        "You are in good company: the article says that about 70 percent of people have had it."
    ),
    "which_offered": (
        "Whichever comes nearest: tap a button under my last message, or tell me in a few"
        " words what"
        " you would like to know."
    ),
    "startled": (
        "I hear you; that gives a nasty start. A usual jerk is short and over by itself. If it is"
        " something else, tell me what happens."
    ),
    "recommended": (
        "It may do some people good. The article says nothing on that, and a pharmacist can"
        " tell you"
        " whether it suits you."
    ),
    "plain_words": (
        "In short: twitching as you fall asleep is very common and usually harmless. Stress, sport,"
        " alcohol, and too little magnesium or calcium can bring more of it. See a doctor if"
        " it comes"
        " by day, grows or lasts long, or if a part is weak or numb."
    ),
    "none_of_those": "That is good. If one of them comes one day, show it to a doctor.",
    "lonely": (
        "I am glad that you write. I am only a program, but I am here at any hour. For a human"
        " voice"
        " at night: 116 123 in the UK and Ireland, 988 in the US and Canada, findahelpline.com"
        " elsewhere; you need no special reason to call."
    ),
    "anxious": (
        "That is no nice feeling to lie down with. It often helps to breathe out longer than"
        " in for a"
        " few minutes, or to get up and do something quiet until it ebbs. If it weighs on you on"
        " most days, tell a doctor or somebody you trust."
    ),
    "hearsay": (
        "That may be so; I only know what one article says, and a doctor can judge it. If you"
        " want to"
        " know whether the article speaks of it, ask me: <i>can it be …?</i>"
    ),
    "correction": (
        "I do not know any more what that was about. Please type the whole question once."
        " For a night in your diary, /diary opens it to be changed."
    ),
    **BOT_QUESTIONS,
    **HEARD,
    **TALK_BACK,
    **MORE_TOLD,
}
"""The same for kinds that are known by their words alone, so that no line of the bank has them."""
