"""Answers to questions on what the bot keeps of a person, and who sees it."""

ON_PRIVACY: dict[str, str] = {
    "sells": (
        "What you tell me is used for your diary and its hints; it is not sold or passed on."
        " Telegram, which carries this chat, can read it."
    ),
    "others_see": (
        "No, your doctor, family, work or insurance see nothing of it, unless you show it to them:"
        " /report makes a page for that."
    ),
    "same_phone": (
        "Yes, whoever opens this chat on your phone can read it. Lock screen in /settings hides my"
        " text in notices, and Telegram can lock itself with a code."
    ),
    "who_reads": (
        "No person reads along: a program answers you. But whoever runs this bot holds what is"
        " kept, and Telegram can read chats with bots."
    ),
    "where_kept": (
        "In a database on the computer of whoever runs this bot, and in its backups. What stands in"
        " this chat is with Telegram, too. In which country, I do not know."
    ),
    "what_kept": (
        "Your settings, the nights that you noted, notes, reminders, and what you told of yourself,"
        " such as a medicine; no name and no number. Your questions are not kept, unless you chose"
        " so in /privacy. /export gives you all of it."
    ),
    "how_long_kept": (
        "As long as you use me. After a long silence all of it is deleted by itself; /privacy says"
        " after how many days. /delete removes it at once."
    ),
    "private": (
        "Mostly, but not wholly: I keep no name and no number, and pass nothing on. But Telegram"
        " can read chats with bots, and whoever runs this bot holds what is kept."
    ),
    "encrypted": (
        "Not from end to end: chats with bots never are, so Telegram can read them. Write nothing"
        " here that a stranger must not read."
    ),
    "trains": (
        "No, what you write trains nothing and changes nothing in me. Only if you choose so in"
        " /privacy are questions that got no answer kept for a while, so that somebody can teach"
        " me."
    ),
    "knows_me": (
        "No. I keep the number of your Telegram account and your time zone, and no name, phone"
        " number or address."
    ),
    "spies": (
        "No. I see only what you send me in this chat: no other chats, no contacts, no camera and"
        " no microphone. Of your sleep I know what you tell me."
    ),
}
"""What each is answered with, in a sentence or two; the whole of it is one tap away."""
