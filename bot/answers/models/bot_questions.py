"""Questions about the bot itself: who runs it, what it keeps, what a flag is, how to begin.

A head of the encoder knows them (`about.npz`, trained by `tests.training.about`); without an
encoder they get the line on all that the bot does.
"""

from bot.answers.models.odds import Odds
from bot.answers.talk.privacy_lines import ON_PRIVACY
from bot.domain.emergency_numbers import ALL_CRISIS_LINES, LINES_BY_COUNTRY

NOT_ABOUT = "none"
"""What a message is called that asks nothing of the bot."""

SURE = 0.4
"""From here on a message is taken for a question about the bot: of a third of the lines, unseen in
training, four of five asked ones have more, and one of a hundred others."""

VERY_SURE = 0.9
"""The same for what is no danger but one that its words name ("what if I die, is it kept")."""

MOST_WORDS = 40
"""A longer message tells a story, and asks of something else."""

ON_DATA: dict[str, str] = {
    "where_goes": (
        "After your yes it goes into your diary on this bot's own computer; whoever runs this bot"
        " holds that. /export gives you all of it, /delete removes it, and /privacy tells the rest."
        " Before that yes I keep nothing of you."
    ),
    "can_delete": (
        "Yes: /delete removes all of it at once and for good; old backups follow, /privacy says"
        " when. This chat itself you delete in Telegram, and a single night in /diary."
    ),
    "changes": (
        "Yes, at any time: /diary opens a night to change it or to fill it in later, and a reply to"
        " a check-in adds a note. You can also type it, such as <i>change last night</i>."
    ),
    "saved_now": (
        "When I save something, I say <i>Saved</i>; what I did not say so of is not kept. /diary"
        " shows what stands in your nights."
    ),
    "no_checkin": (
        "I send it at the time that stands in /settings, once a date; a pause, or a night that is"
        " noted already, holds it back. /checkin begins it now."
    ),
    "how_long_noted": (
        "Some weeks, if you like: two already show a doctor something, and comparing what goes"
        " together takes a month and more. /patterns says how many nights are missing. Stop"
        " whenever you want."
    ),
    "got_it": (
        "Yes, I read each message as it comes. If I missed what you meant, say it once more in"
        " other words."
    ),
    "ask_away": "Of course. Ask it in a few words, and I look what the article says.",
    "must_i": (
        "No, you need not: leave out any question, any morning. /settings asks you once a week"
        " instead, or only when you write, and questions about the twitching you may ask without"
        " it."
    ),
    "for_me": (
        "It is for grown-ups of any age whose muscles jerk as they fall asleep. Ask me about it, or"
        " let me ask you each morning how the night was. Shall we begin? Tell me how the last night"
        " was."
    ),
    "see_own": (
        "Yes, all of it: /diary shows your nights, /patterns what I found in them, and /export"
        " gives you everything as a file."
    ),
    "phone_change": (
        "No, nothing is lost with a phone: your diary hangs on your Telegram account, and is there"
        " wherever you log in. To delete the app or this chat does not delete it; /delete does."
    ),
    "remembers": (
        "Only a little: your diary, your settings, and for half an hour the topic of my last"
        " answer. So ask in a whole sentence."
    ),
}

HOW_TO = "how_to"

OF_AGREEING = frozenset({HOW_TO, "not_agreed", "agreeing", "for_me"})
"""Kinds whose answer has the way to agree under it, for whoever has not."""

ON_USE: dict[str, str] = {
    HOW_TO: (
        "Just write to me. Ask about the twitching (<i>is it harmless?</i>), or tell me how the"
        " night was (<i>legs jerked twice, two beers</i>), and I offer to note it. Once you are set"
        " up, I ask each morning by myself. /help shows everything."
    ),
    "typing_does": (
        "No, you can type nearly everything in your own words: answers, nights, times, reminders."
        " Only to agree and to delete everything need a tap."
    ),
    "checkin_what": (
        "A check-in is my few questions on one night, in the morning: how falling asleep was, where"
        " it twitched, and what the day before was like. Tap, or answer in your own words, and skip"
        " what you do not know. /checkin begins one."
    ),
    "nudge": (
        "A nudge is the one time that I ask again, some hours later, when a check-in is still open."
        " /settings moves it or turns it off."
    ),
    "flags": (
        "A flag is a sign in your diary that is worth telling a doctor; a hint is what seems to go"
        " together, such as alcohol and bad nights. Neither is a diagnosis. /patterns lists all"
        " that I watch, and how many nights each needs."
    ),
    "report_what": (
        "The report is a page for your doctor: how often it twitched, where, and what goes with it."
        " Some noted nights are enough; two weeks say more. Send /report, open the file, and show"
        " it, or share or print it from there."
    ),
    "chart_what": "/chart draws your nights as a picture, and <i>In words</i> under it tells them.",
    "settings_what": (
        "In the quiet hours I send nothing; <i>Lock screen</i> hides my text in notices; the weekly"
        " review sums up the week. /settings shows each and changes it."
    ),
    "silence": (
        "Nothing bad: a night that you leave out stays empty, and /diary fills it in later. I ask"
        " again the next morning; /pause gives you a break."
    ),
    "when_writes": (
        "By myself I write only the check-in, its one nudge, a weekly review and your own"
        " reminders. /settings says when, and changes it."
    ),
    "why_asks": (
        "The article names stress, sport, alcohol and more as what can bring twitching. Noted night"
        " by night, it shows what goes with <i>your</i> bad ones, and a doctor has something to"
        " look at. Leave out whatever you like."
    ),
    "media": (
        "No, I read only words: no voice, no pictures, no films. A film of it is worth making all"
        " the same, for a doctor."
    ),
    "other_apps": (
        "No, I live only in Telegram, on any phone or computer that is online. /import reads files"
        " of some sleep diaries and watches."
    ),
    "diary_of_another": (
        "No, this diary is for one person, you: nights of somebody else would mix up your own."
        " Whoever twitches can open a chat with me, or you note on paper when it came; a film helps"
        " a doctor most."
    ),
    "yours_alone": (
        "Yes, the diary is yours alone: only your own nights go into it. What you ask of somebody"
        " else is not written there."
    ),
    "note_where": (
        "What no question of mine asks, a note keeps: type <i>note: it began two months ago</i>,"
        " and it stands with the last night. Under /report you tap the notes for your doctor."
    ),
    "in_a_pause": (
        "A pause only stops what I ask by myself: I still answer whatever you ask, /checkin notes a"
        " night, and your own reminders go on."
    ),
    "friend_uses": (
        "Yes, everybody in a Telegram of their own: they open a chat with me, and have their own"
        " diary. The article speaks of adults."
    ),
    "always_there": "Yes, at any hour, and you are no bother: ask as much as you like.",
}

PLAINLY = frozenset({"diary_of_another", "yours_alone", "note_where", "in_a_pause"})
"""Kinds whose words are so plain that they go before any wish, also behind what is told."""

ON_ITSELF: dict[str, str] = {
    "who_runs": (
        "Hypnic is a free program that anybody can run. Who runs this one, and holds what is kept,"
        " is whoever gave you its name; /privacy says how to reach them, if they said so."
    ),
    "cost": "It is free: nothing to pay, no trial, no ads.",
    "checked_by": (
        "No, no doctor stands behind me, and nobody checks what I answer. I quote one article word"
        " for word; my cards sum up advice of the NHS and others and say whose. For you, only a"
        " doctor can say."
    ),
    "diagnose": (
        "No, only a doctor can do that. I quote one article, keep your diary, and say when"
        " something in it is worth a doctor's visit."
    ),
    "calls": (
        "No, I can only write in this chat: I call nobody, and nobody watches your diary. When it"
        " shows something worth a doctor's visit, I write it here. In an emergency, call your local"
        " emergency number yourself."
    ),
    "being": (
        "I am Hypnic, a program: I do not sleep, so I do not twitch either. How are your nights?"
    ),
    "not_agreed": (
        "Yes: to ask questions you need not agree to anything, and then nothing about you is kept."
        " Only the diary and reminders need your yes."
    ),
    "agreeing": (
        "Then I ask for your time zone and a time, keep what you tell me of your nights, ask about"
        " them each morning, and remind you of what you like. /privacy says what is kept, and"
        " /delete takes all of it back at once."
    ),
    "open": (
        "Yes, Hypnic is free software: anybody may read, run and change its program. The models"
        " in it run on this bot's own computer."
    ),
    "friendlier": (
        "I am sorry if I sound cold. Most of my lines were written beforehand, and the rest is one"
        " article. Tell me what you would like, and I do my best."
    ),
    "languages": (
        "I only know English, and so does the article. Yours is good enough: short, plain sentences"
        " do."
    ),
    "machine": (
        "I am no chatbot that makes up text. A small program on this bot's own computer reads your"
        " message and picks sentences of one article; the rest are lines written beforehand."
    ),
    "human": (
        "I am a program, not a person and not a doctor, and nobody reads along here. For your"
        " health, ask a doctor or pharmacist;"
        f" to talk to somebody at any hour: {LINES_BY_COUNTRY}, {ALL_CRISIS_LINES} elsewhere."
    ),
    "picks": (
        "A small model, trained on many questions, guesses which part of the article yours is"
        " about. Where it is sure, I quote that part; where not, I ask or say that it is not there."
        " Emergencies are looked for first."
    ),
    "errs": (
        "Yes, I can misread you and show the wrong part; <i>Not what I asked</i> brings the next"
        " one. The quotes are always the article's own words. For you, only a doctor can say."
    ),
    "article": (
        "It is one article on twitching when falling asleep; it names no author and no year. I know"
        " no other, and quote it word for word: /topics shows all of it."
    ),
    "source": (
        "From one article, which I quote word for word; it names no author and no studies. My own"
        " cards are marked, each with its source. If something worries you, a doctor knows better."
    ),
    "whose_words": (
        "What stands under <i>From the article</i> is the article, word for word. The cards and all"
        " the rest are my own lines, and each card names whose advice it sums up."
    ),
    "opinion": (
        "I have no opinion of my own, I only know one article and a few cards. If you want to know"
        " what changes your nights: note two weeks with /checkin, and /patterns compares them."
    ),
    "why_trust": (
        "Trust me only as far as the article goes: I quote it word for word, and say when it does"
        " not say. My own cards name whose advice they sum up. If it matters, ask a doctor."
    ),
    "cannot_do": (
        "That I cannot do: I only know twitching at falling asleep. Ask me about it, or tell me how"
        " your night was."
    ),
}

BOT_QUESTIONS = ON_PRIVACY | ON_DATA | ON_USE | ON_ITSELF
"""What each kind is answered with."""

SCREENS: dict[str, str] = {
    **dict.fromkeys((*ON_PRIVACY, "who_runs"), "privacy"),
    **dict.fromkeys((HOW_TO, "friend_uses"), "help"),
    **dict.fromkeys(("nudge", "settings_what", "when_writes"), "settings"),
    **dict.fromkeys(("changes", "saved_now", "see_own"), "diary"),
    "can_delete": "delete",
    "where_goes": "privacy",
    **dict.fromkeys(("checkin_what", "no_checkin"), "checkin"),
    "flags": "patterns",
    "report_what": "report",
    "chart_what": "chart",
    "yours_alone": "checkin",
    "note_where": "report",
    **dict.fromkeys(("silence", "in_a_pause"), "pause"),
}
"""The wish whose screen is one tap away under an answer, as `bot.screens.wish_offers` names it."""


def bot_question_in(odds: Odds, least: float = SURE) -> str:
    """The likeliest kind of a message that asks about the bot, a key of `BOT_QUESTIONS`, where
    all kinds together are so likely; else nothing."""
    kinds = {kind: odd for kind, odd in odds.items() if kind != NOT_ABOUT}
    return max(kinds, key=lambda kind: kinds[kind]) if sum(kinds.values()) >= least else ""
