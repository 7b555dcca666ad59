"""What was said before in a talk, said otherwise: another line, the short form of a card, or that
the article has no other words."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.answers.cards.card_texts import CARDS
from bot.answers.cards.safety_cards import KINDS, OUT
from bot.answers.reply import Kind, Reply
from bot.language.lazy_regex import Pattern

NO_MORE = "no_more"
"""What goes before a quotation that was shown before."""

OTHERWISE: dict[str, str] = {
    "heard_bullied": (
        "I hear you, and it is not for you to carry alone. Is there one grown-up who would listen,"
        " at home or at school? Show them what you wrote to me. The lines that I named know this"
        " well."
    ),
    "heard": (
        "All right. If it belongs to a night, tell me how that night was, and I offer to note it."
        " If there is something that you would like to know, ask me in a few words."
    ),
    "heard_unanswered": (
        "I am sorry, that missed it again. I only quote one article, and it may lack just that."
        " Which of these comes nearest? If none does, a doctor or pharmacist can say more than I"
        " can."
    ),
    "heard_misread": (
        "Sorry again. Tell me in one short sentence what you want: to know something, to note a"
        " night, or to change a setting."
    ),
    "heard_habit": (
        "I see. Tell me how the last night was, if you like, and I offer to note it: what goes"
        " together shows after some weeks."
    ),
    "heard_someone": "I see. Is there something about it that you would like to know?",
    "heard_afraid": (
        "I hear that it frightens you. If you lie awake with it, get up for a while, do something"
        " quiet in dim light, and go back when you are sleepy. A doctor takes such a worry"
        " seriously, too."
    ),
    "heard_annoyed": (
        "No wonder that you are fed up. Shall we look at what goes with it? Tell me how the last"
        " night was and what the day before brought, and I offer to note it."
    ),
    "heard_tired": (
        "Another one of those, I am sorry. Rest when you can, and leave the car while you are"
        " sleepy."
    ),
    "grief": (
        "I hear how much is missing. There is no right way to mourn, and no hurry. Who else knew"
        " them, and could you tell them how your nights are? If it gets too much: a crisis line"
        " listens to grief, too; findahelpline.com lists them."
    ),
    "low_mood": (
        "I hear that it stays so heavy, and I am sorry. Please tell a doctor of it this week, and"
        " somebody you trust today. If it gets too much at night: findahelpline.com lists lines"
        " that listen."
    ),
    "heard_missing": (
        "Thank you for telling me of it. Such nights are long; a light on, or a voice on the radio,"
        " makes them shorter for some. Is somebody near whom you could tell, too?"
    ),
    "more_of_child": (
        "Tell the doctor that, too. What would you like to know about it? I can say only little of"
        " children, but I look."
    ),
    "more_of_partner": "I see. Is there something that you would like to know about it?",
    "more_of_medicine": (
        "Tell them that, too. Shall we note the night? Tell me how it was, and it shows in time"
        " what goes together."
    ),
    "plain_words": (
        "Once more, in few words: the article calls it common and usually harmless. Which part"
        " shall I say in other words?"
    ),
    "heard_life": "I see. And how was the night? Tell me in a few words, and I offer to note it.",
    "heard_busy": "That sounds full. Is there something that you would like to note or to ask?",
    "heard_joke": "You have a gift for it. What shall it be: note a night, or look something up?",
    "heard_better": "Good to hear that it holds. /chart shows your nights as a picture.",
    "heard_worse": (
        "I am sorry that it goes on. More than two weeks of it, or more and more, is worth showing"
        " to a doctor; /report makes a page of your nights to take along."
    ),
    "heard_well": "Good. Write whenever you like.",
    "heard_help": "Good. Is there something that you would like to know before that?",
    "heard_about_bot": (
        "More than that I cannot say of myself. /help shows what I do, /privacy what I keep and who"
        " may read it."
    ),
    "thanks": "Gladly.",
    "bye": "Good night, and a quiet one.",
    "praise": "That is kind of you. Is there something else?",
    "hello": "Hello again. What would you like: to ask something, or to note a night?",
    "understood": "All right. Is there something else that you would like to know?",
    "night_news": "I see. How much did it twitch? Tell me in a few words, or /checkin asks you.",
    "yes_no": "All right. What would you like: to ask something, or to note a night with /checkin?",
    "remark": "I hear you. What would help now: to know something, or to note a night?",
    "bot_use": (
        "Say it once more in a few words, such as <i>ask me at 8</i>, <i>show my diary</i> or"
        " <i>pause for a week</i>. /help shows all that I can do."
    ),
}
"""The second wording of small talk."""

OTHERWISE["complaint"] = OTHERWISE["heard_unanswered"]

MORE_TOLD: dict[str, str] = {
    "more_of_child": (
        "That is worth telling the doctor, too: note what you see, when it comes, and how the child"
        " is by day; a film says most. Is there something that you would like to know about it?"
    ),
    "more_of_pregnancy": (
        "Tell your midwife or doctor that, too; they can say what it means for you. If you like,"
        " tell me how the last night was, and I offer to note it."
    ),
    "more_of_medicine": (
        "Tell whoever prescribed it, or a pharmacist, just that, and since when. If you note your"
        " nights, you see whether it goes together: tell me how the last one was."
    ),
    "more_of_seizure": (
        "Tell the doctor that, too, best together with somebody who saw it. Until a doctor agrees:"
        " no driving, and no bathing or swimming alone."
    ),
    "more_of_partner": (
        "I see. Whoever it is can tell a doctor that, above all if it goes on all night or makes"
        " the days hard. Is there something that you would like to know about it?"
    ),
}
"""What is said to more that is told of the subject of before."""

_MORE_OF = {
    "children": "more_of_child",
    "child_seizure": "more_of_child",
    "pregnancy": "more_of_pregnancy",
    "medicine_cause": "more_of_medicine",
    "night_seizure": "more_of_seizure",
    "blackout": "more_of_seizure",
    "partner": "more_of_partner",
}
THIRD: dict[str, str] = {
    "children": (
        "That, too, only somebody who sees the child can say: a doctor or a health visitor. A short"
        " film tells them most."
    ),
    "child_today": (
        "That, too, only somebody who sees the child can say, and <b>today</b>: please do not wait."
    ),
    "pregnancy": "That, too, your midwife or doctor can say; call them today if it troubles you.",
    "medicine": (
        "That, too, a pharmacist can tell you in a minute, also by phone. Until then, do not stop"
        " or change it by yourself."
    ),
    "doctor": (
        "More than my card above I do not have on it; a doctor can look and tell. Tell me how the"
        " last night was, and I offer to note it to be shown."
    ),
    "alcohol_stop": (
        "That, too, the alcohol service or a doctor can say, best today by phone. Do not stop all"
        " at once alone."
    ),
    "seizure_seen": "That, too, is for the doctor who looks into it. Until then do not drive.",
    "wheel": "There is no other way round it: be seen first, and let somebody else drive.",
    "blackout": "That, too, a doctor can say, and should see you today. Until then do not drive.",
    "treatment": "That, too, a pharmacist knows better than I do.",
    "sleep": "More than that I do not have on sleep. Shall I note the night? Tell me how it was.",
}
"""What is said of a card the third time, when both its forms stand above."""

_TELLS = frozenset(
    {"heard", "heard_someone", "heard_habit", "heard_worse", "heard_ill", "dose_note"}
)
"""Lines to something told, whose subject may be the one of before."""

_OF_ANYBODY = frozenset({"heard_tired", "heard_life", "heard_busy", "night_news"})
_OF_THEM = Pattern(r"\b(?:he|she|they|his|her|him|them)\b")


def more_told(line: str, topic: str | None, text: str) -> str:
    """The line to something told, be it more of the subject of before; how tired somebody is and
    what else goes on is so only of somebody else."""
    kind = (topic or "").removeprefix(OUT)
    is_of_them = line in _TELLS or (line in _OF_ANYBODY and _OF_THEM.search(text.lower()))
    return _MORE_OF.get(kind, line) if is_of_them and kind != topic else line


_OF_THE_YOUNG = {"teen": "card teen", "children": "card children"}


def for_the_young(reply: Reply, times: Callable[[str], int]) -> Reply:
    """The reply to when a doctor should be seen, which is another one after the card of somebody
    young."""
    kind = next((kind for kind, name in _OF_THE_YOUNG.items() if times(name)), "")
    if not kind or reply.detail != "when_doctor":
        return reply
    return replace(reply, detail=kind, card=kind, missing=(kind,), near=())


LACKS, QUOTES = "lacks ", "quote "
"""What the names begin with of what was lacking, and of quotations."""

UNANSWERED = frozenset({"complaint", "heard_unanswered"})
"""Lines to a complaint that nothing was answered."""


def still_unanswered(reply: Reply, last: str) -> Reply:
    """The reply to a complaint after what was said last: that the article truly lacks it, or has
    no more than the quotation; and to "which one" after the doctor's card."""
    if reply.detail == "which_offered" and last == f"{LACKS}when_doctor":
        kind, card = "which_doctor", KINDS["which_doctor"][0]
        return Reply(Kind.REFUSAL, detail=kind, card=card, missing=(kind,))
    if reply.detail not in UNANSWERED:
        return reply
    kind = last.removeprefix(LACKS)
    if kind in KINDS and kind != last:
        return Reply(Kind.REFUSAL, detail=kind, missing=(kind,), lead="no_better")
    return replace(reply, detail="no_more_than_that") if last.startswith(QUOTES) else reply


def names_of(reply: Reply) -> Iterator[str]:
    """The names of what a reply says."""
    if reply.kind is Kind.SMALL:
        yield reply.detail
    if reply.kind is Kind.ANSWER:
        yield QUOTES + " ".join(unit.key for unit in reply.units)
    if reply.card:
        yield f"card {reply.card}"


def said_otherwise(reply: Reply, times: Callable[[str], int]) -> Reply:
    """The reply, where all of it was said before in other words: every second line of small talk,
    the short form of a card, a word before a quotation; `times` says how often."""
    before = [times(name) for name in names_of(reply)]
    if not before or not all(before) or reply.danger:
        return reply
    if reply.kind is Kind.SMALL:
        return replace(reply, again=before[0] % 2)
    if reply.kind is Kind.ANSWER and not reply.card:
        return replace(reply, lead=reply.lead or NO_MORE)
    is_short = reply.kind is Kind.REFUSAL and reply.card and CARDS[reply.card].again
    return replace(reply, again=before[0]) if is_short else reply
