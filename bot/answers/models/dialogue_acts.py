"""Dialogue acts: what a line is there for, and the human line that it hears back.

A head on the encoder knows them (`linear_head`, trained by `tests.training.acts`), so that not
every way of saying a thing must stand in a list. Where no encoder can run nothing is known, and
whatever asks nothing hears one line for all.
"""

from collections.abc import Set as AbstractSet

from bot.answers.message_parts import asks, parts_of
from bot.answers.models.odds import Odds
from bot.answers.reply import Kind, Reply
from bot.answers.talk.remarks import tells_of_drink
from bot.language.lazy_regex import Pattern

NO_LINE = frozenset({"question", "urgent"})
"""Acts that no line of small talk meets."""

VAGUE = frozenset({"remark", "complaint", "praise", "yes_no", "dose_note", "night_news", "sorry"})
"""Small talk that much is taken for: a sure act says better what it is."""

SURE = 0.6
"""From here on an act counts against what else a message was taken for."""

VERY_SURE = 0.8
"""The same against a question about the bot."""

NO_PRAISE = frozenset({"joke", "angry", "not_answered", "misread", "fed_up"})
"""Acts that are often said in words of praise."""

HEAVY = {"low": 0.75, "grief": 0.75, "lonely": 0.75, "faith": 0.75}
"""Acts whose lines would be odd where nothing of the kind was said, and what each needs."""

LIKELY = 0.55
"""The least that an act needs for its line, where a message was taken for nothing else."""

HEARD: dict[str, str] = {
    "heard_about_bot": (
        "On that I have no answer about myself. I am a small program: I quote one article, keep"
        " your diary, and write only when you let me. /help shows what I do, /privacy what I keep."
    ),
    "heard_habit": (
        "Thank you, that helps to picture it. Ask me what you would like to know about it. /checkin"
        " notes a night, so that you can show a doctor how it goes over weeks."
    ),
    "heard_someone": (
        "Thank you for telling me. What somebody else does goes into no diary of yours; ask me what"
        " you would like to know about it."
    ),
    "heard_well": "Good, I am glad. I am here when something else comes up.",
    "heard_help": (
        "Good that somebody who can judge it has a look: what they say counts more than what I do."
        " Tell them what you told me; /report makes a page of the nights that you noted."
    ),
    "heard_misread": (
        "Sorry, then I misread you. Say it once more in other words, or tap a topic. What is in"
        " your diary stays as it is."
    ),
    "heard_unanswered": (
        "Sorry, I did not answer what you asked. Ask me that one thing once more in a few words; I"
        " only know what one article says, and I say so when it lacks it."
    ),
    "no_more_than_that": (
        "I am sorry. What I quoted is all that the article has nearest to it, and it may not say"
        " what you asked. Ask that one thing in other words, or tap what comes nearest; a doctor"
        " can say more than I can."
    ),
    "heard_angry": (
        "I am sorry, that is annoying. /pause gives you a break from my questions, and /settings"
        " changes when and how often I ask."
    ),
    "heard_joke": (
        "That made me smile, as far as a program can. Is there something that you would like to"
        " know, or to note?"
    ),
    "heard_faith": "Thank you, and peace to you, too. I wish you a calm night.",
    "heard_grief": (
        "I am so sorry. Missing somebody is often hardest at night and early in the morning. It is"
        " good to say it; tell somebody you trust how it is for you, too."
    ),
    "heard_afraid": (
        "That is no nice feeling to go to bed with. About 70 percent of people have had it, the"
        " article says, and in most cases the causes are harmless. It often helps to breathe out"
        " longer than in for a few minutes. If the worry stays, a doctor can look at it with you."
    ),
    "heard_annoyed": (
        "I hear you: that is tiring, night after night. The diary can show what goes with it, and"
        " /report makes a page of your nights for a doctor."
    ),
    "heard_tired": (
        "That wears you down, I am sorry. Go easy on yourself today, and do not drive while you"
        " are sleepy. I hope that the next night is kinder."
    ),
    "heard_busy": (
        "That is a lot to carry. The article says that jerks often go with stress, so a hard time"
        " may show at night, too. I hope that it eases soon."
    ),
    "heard_better": (
        "I am glad that it goes better. If it was last night, /checkin notes it, so that you can"
        " see later what changed."
    ),
    "heard_worse": (
        "That sounds like a hard time. Tell me how the night was, in your own words, and I offer to"
        " note it: the diary shows whether it grows, and what goes with it."
    ),
    "heard_ill": (
        "I am sorry that you are not well. On that the article says nothing. If it gets worse or"
        " does not go, ask a doctor or pharmacist."
    ),
    "heard_life": (
        "Thank you for telling me a bit of your life. If it has to do with your nights, tell me how"
        " the last one was; or ask me something about the twitching."
    ),
    "heard_bullied": (
        "That is hard, and unkind of them; it is not your fault. Tell somebody who can do"
        " something, a parent, a teacher or another grown-up you trust, and keep what they write or"
        " post as proof. Lines for young people listen and cost nothing: 116 111 in Germany, 0800"
        " 1111 in the UK; findahelpline.com lists others."
    ),
    "heard_told": (
        "I am glad that you told me, there is nothing to be sorry for. I am only a program, but I"
        " am here at any hour. A friend may be glad to hear it, too."
    ),
    "heard_missing": (
        "That sounds very lonely, and I am sorry. Evenings and nights can be the hardest. Tell"
        " somebody you trust how they are for you."
    ),
    "heard_alone": (
        "Nights feel long when nobody else is awake. I am only a program, but I am here at any"
        " hour. If you would like a human voice: findahelpline.com lists lines that listen, and"
        " you need no special reason to call."
    ),
    "heard_waiting": (
        "Waiting for the next one keeps anybody awake. It may help to get up for a few minutes and"
        " do something quiet in dim light, and to lie down again when you are sleepy."
    ),
    "heard": (
        "I see, thank you for telling me. Would you like to know something of it? Ask in a few"
        " words, or tap what comes nearest."
    ),
}
"""What is said to each, and to what is no act that is known."""

LINES: dict[str, str] = {
    "about_bot": "heard_about_bot",
    "news": "night_news",
    "habit": "heard_habit",
    "someone": "heard_someone",
    "dose": "dose_note",
    "thanks": "thanks",
    "hello": "hello",
    "bye": "bye",
    "ok": "understood",
    "short_answer": "yes_no",
    "all_well": "heard_well",
    "getting_help": "heard_help",
    "misread": "heard_misread",
    "not_answered": "heard_unanswered",
    "angry": "heard_angry",
    "praise": "praise",
    "joke": "heard_joke",
    "faith": "heard_faith",
    "grief": "heard_grief",
    "lonely": "lonely",
    "afraid": "heard_afraid",
    "low": "low_mood",
    "fed_up": "heard_annoyed",
    "tired": "heard_tired",
    "busy": "heard_busy",
    "better": "heard_better",
    "worse": "heard_worse",
    "ill": "heard_ill",
    "plan": "plan",
    "life": "heard_life",
}
"""The kind of small talk with which each act is met; a question has none."""


STATES = frozenset(
    {"all_well", "getting_help", "plan", "ok", "thanks", "bye", "someone", "habit", "life", "busy"}
    | {"praise", "joke", "better"}
)
"""Acts that tell something and ask nothing, so that no card need be said again for them."""

MERE_TALK = (STATES | {"faith", "hello", "tired", "fed_up"}) - {"habit", "better"}
"""Those that no card in general fits, either."""


LIGHT = frozenset({"getting_help", "plan", "thanks", "bye", "praise"})
"""Those that need no more than a line, also with a word of the card before in them."""


_NEEDED = {
    "joke": Pattern(
        r"\b(?:lol|lmao|rofl|jk|joking|kidding|funny|hilarious|(?:ha){2,}h?|(?:he){2,}|xd)\b|[!😂🤣😅😆😜]"
        r"|\b(?:divorce|rave|disco|party|possessed|ghost|alien|zombie|ninja|karate|kung|football"
        r"|dance|dancing|tango|olympic\w*|train\w*|practi[cs]\w*|thinks?|like an?|as if)\b"
    ),
    "lonely": Pattern(
        r"\b(?:alone|lonely|loneliness|talk\w*|speak\w*|nobody|no ?-?one|company|asleep"
        r"|any(?:one|body)"
        r"|some(?:one|body)|friends?|empty|quiet|by myself|miss\w*|here|silent|silence|live)\b"
    ),
    "plan": Pattern(
        r"\b(?:will|i'?ll(?! be dead\b)|we'?ll|going to|gonna|try\w*|plan\w*|let me|tomorrow|later"
        r"|maybe|might"
        r"|from now|start\w*|stop\w*|less|no more|skip\w*|cut\w*|ok|okay|idea|worth|book\w*|ask\w*"
        r"|see|speak|call|ring|tell|shall|next|tonight|want|should|give|keep|leave|quit\w*|appointment"
        r"|midwife|doctor|gp|better)\b"
    ),
    "better": Pattern(
        r"\b(?:better|less|fewer|calm\w*|quiet\w*|good|great|well|fine|improv\w*|gone|stopped|no|none"
        r"|slept|sleep\w*|eas\w*|help\w*|work\w*|finally|down|first|only|hardly|happy|yay)\b"
    ),
    "getting_help": Pattern(
        r"\b(?:doctors?|dr|docs?|gps?|hospital|nurses?|midwife|appointments?|clinic|ambulance|a&e|er"
        r"|111|112|999|911|pharmac\w*|chemist|specialist|neurolog\w*|paramed\w*|consultant|surgery"
        r"|see\w*|seen|call\w*|rang|ring\w*|help\w*|way|here|coming|booked|going|went|they|said)\b"
    ),
    "misread": Pattern(
        r"\b(?:no+|not|nope|\w+n'?t|dont|didnt|wasnt|isnt|never|wrong|mis\w+|mean\w*|read|said|say"
        r"|understand|understood|huh|what|instead|other|mistake\w*|wait|nah)\b"
    ),
    "not_answered": Pattern(
        r"\b(?:no+|not|nope|\w+n'?t|dont|didnt|doesnt|never|answer\w*|ask\w*|question\w*|still|again"
        r"|you|your|u|ur|wrong|else|same|that|useless|help\w*|missed)\b"
    ),
}
"""A word of these stands in each such line; the head sees them elsewhere, too."""


_NOT_BETTER = Pattern(r"\b(?:not|never|no|\w+n'?t)\b.{0,20}\bbetter\b")
_OF_AN_ANSWER = Pattern(r"\b(?:you|u|your|answer\w*|question\w*|asked|said|meant?)\b")


def told_acts(plain: str, odds: Odds) -> Odds:
    """The odds of the acts without those of which a plain lower-case text has no word; a question
    of something else complains of nothing."""
    lacking = {act for act, words in _NEEDED.items() if not words.search(plain)}
    if _NOT_BETTER.search(plain):
        lacking.add("better")
    if asks(plain) and not _OF_AN_ANSWER.search(plain):
        lacking |= {"misread", "not_answered"}
    return {act: 0.0 if act in lacking else odd for act, odd in odds.items()}


def states(odds: Odds, acts: AbstractSet[str] = STATES) -> str:
    """The line to what a message surely only tells, or nothing."""
    act = act_of(odds, SURE)
    return LINES[act] if act in acts else ""


def act_of(odds: Odds, least: float = LIKELY) -> str:
    """The likeliest act, or nothing where none is as likely as that."""
    best = max(odds, key=lambda act: odds[act], default="")
    return best if best and odds[best] >= max(least, HEAVY.get(best, 0.0)) else ""


def line_of(odds: Odds, least: float = LIKELY) -> str:
    """The kind of small talk that meets the likeliest act, or nothing."""
    return LINES.get(act_of(odds, least), "")


def better_line(small: str, odds: Odds) -> str:
    """The kind of small talk that a line is, where its act says better what it was taken for."""
    best = max(odds, key=lambda act: odds[act], default="")
    if small == "praise" and best in NO_PRAISE and odds.get("praise", 0.0) < LIKELY:
        return LINES[best]
    if small == "bot_use":
        return LINES[best] if best in STATES and odds[best] > VERY_SURE else small
    return (line_of(odds, SURE) if small in VAGUE else "") or small


def line_of_whole(small: str, odds: Odds) -> str:
    """The line to a whole message, where it surely says what its last part alone does not."""
    is_of_an_act = small in LINES.values()
    return (line_of(odds, VERY_SURE) if is_of_an_act else "") or small


def complains(plain: str, odds: Odds) -> bool:
    """Whether a plain text surely says that nothing was answered, and asks nothing itself."""
    asked = plain.endswith("?") or any(map(asks, parts_of(plain)))
    return not asked and act_of(odds, VERY_SURE) == "not_answered"


def surely_asks(odds: Odds) -> bool:
    """Whether a message asks about the twitching, whatever else is in it."""
    return odds.get("question", 0.0) > SURE


def heard_instead(plain: str, reply: Reply, odds: Odds) -> Reply:
    """That refusal, or a human line to a plain text that asks nothing."""
    looks_asked = "?" in plain or any(map(asks, parts_of(plain)))
    act = act_of(odds, SURE if looks_asked else LIKELY)
    if reply.card or reply.soft or act in NO_LINE or (looks_asked and not act):
        return reply
    line = LINES.get(act, "heard")
    is_drink = line == "dose_note" and tells_of_drink(plain)
    return Reply(Kind.SMALL, near=reply.near, detail="heard_habit" if is_drink else line)
