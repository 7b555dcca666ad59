"""Small talk: a short answer that leads back to what Hypnic is for."""

SMALL_TALK: dict[str, str] = {
    "hello": "Hello. Ask me anything about twitching when falling asleep, or tap a topic.",
    "how_are_you": "I am a program, so always the same. How was your night? /checkin notes it.",
    "thanks": "You are welcome. Ask again whenever you like.",
    "bye": "Good night. I am here when you need me.",
    "who_are_you": (
        "I am Hypnic, a program, not a person and not a doctor. I answer from one article about"
        " twitching when falling asleep, and I can keep a diary of your nights."
    ),
    "what_can_you_do": (
        "Ask me about twitching when falling asleep, and I quote what the article says."
        " /topics shows what it covers, /checkin notes a night, /help shows everything."
    ),
    "bot_use": (
        "/checkin notes a night, and a reply to a check-in adds a note to it. /diary shows your"
        " nights, /settings changes times, /remind sets reminders, /export gives you your data,"
        " /delete removes it. /help shows everything."
    ),
    "yes_no": "All right. Type your question in a few words, or tap a topic.",
    "emoji": "I read words best. Type a question, or tap a topic.",
    "praise": "Thank you. Ask me whatever you would like to know next.",
    "complaint": (
        "I am sorry that this did not help. Try other words, or tap a topic."
        " I can only say what one article says."
    ),
    "sorry": "No harm done. Ask whenever you like, or tap a topic.",
}
"""The reply to each kind."""
