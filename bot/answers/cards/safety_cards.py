"""What the article lacks: the safety card that goes with it, and what is said of it by its name."""

from dataclasses import replace

from bot.answers.cards.card_texts import CARDS
from bot.answers.cards.cards_beside import BESIDE
from bot.answers.cards.subjects import may_name_a_child
from bot.answers.danger.who_and_when import names_a_pregnancy, tells_of_a_birth
from bot.answers.models.odds import Odds
from bot.answers.reply import Kind, Reply
from bot.language.lazy_regex import Pattern

CARD_LIKELY = 0.35
"""A safety card comes when its own subjects are so likely."""

CARD_SHARED = 0.5
"""The cautious card comes when the subjects of all cards together are so likely."""


GUESSED = 0.5
"""A child or a pregnancy that is not named is only a guess below this."""

OUT = "out:"
"""What stands before the kinds that the article lacks, in labels and in what is remembered."""


OUT_OF_SCOPE: dict[str, tuple[str | None, str]] = {
    "when_doctor": ("doctor", "when to see a doctor"),
    "which_doctor": ("visit", "which doctor to see"),
    "tests_diagnosis": ("visit", "tests"),
    "symptoms": ("doctor", "that sign"),
    "other_illness": ("doctor", "that illness"),
    "apnoea": ("apnoea", "breathing in sleep"),
    "sleep_disorders": ("sleep", "other troubles of sleep"),
    "children": ("children", "children"),
    "pregnancy": ("pregnancy", "pregnancy"),
    "medicine_cause": ("medicine", "medicines as a cause"),
    "driving_work": ("driving", "driving or work"),
    "alcohol_stop": ("alcohol_stop", "stopping alcohol"),
    "weakness": ("weakness", "weakness"),
    "dream_enactment": ("dreams", "acting out dreams"),
    "night_seizure": ("night_seizure", "signs of a seizure at night"),
    "drugs": ("treatment", "medicines for it"),
    "doses": ("treatment", "doses"),
    "supplements": ("treatment", "supplements as a help"),
    "cures": ("treatment", "treatment"),
    "self_help": ("self_help", "what helps"),
    "first_aid": ("first_aid", "first aid"),
    "illegal_drugs": ("treatment", "drugs"),
    "caffeine": ("caffeine", "coffee, food or smoking"),
    "jerk_details": (None, "how often, how long or how strong it may be"),
    "animals": ("animals", "animals"),
    "sleep_general": (None, "sleep in general"),
    "body_general": (None, "other things of the body"),
    "costs": (None, "prices"),
    "article_itself": (None, "where it comes from"),
    "other_language": (None, "other languages"),
    "injection": (None, ""),
    "nonsense": (None, ""),
    "chitchat_other": (None, ""),
}
"""What people ask that the article does not say: the card that goes with each refusal, and how it
is named where only a part of a question is about it."""

BY_WORDS: dict[str, tuple[str | None, str]] = {
    "asleep_driving": ("wheel", "driving"),
    "medicine_out": ("run_out", "a missed medicine"),
    "blackout": ("blackout", "blackouts"),
    "seizure_seen": ("seizure_seen", "seizures at night"),
    "child_seizure": ("child_seizure", "children"),
    "double_dose": ("double_dose", "a dose too many"),
    "child_today": ("child_today", "children"),
    "fall": ("fall", "a fall"),
    "head_knock": ("head_knock", "a knock on the head"),
    "head_thinned": ("head_thinned", "a knock on the head"),
    "brain_shocks": ("brain_shocks", "shocks in the head"),
    "missed_dose": ("missed_dose", "a missed dose"),
    **{kind: (kind, row.name) for kind, row in BESIDE.items()},
    "blood_pressure": ("blood_pressure", "blood pressure"),
    "kidneys": ("kidneys", "kidneys"),
    "teen": ("teen", "young people"),
    "parkinson": ("parkinson", "Parkinson's"),
    "known_seizures": ("known_seizures", "seizures that are known"),
    "sedative_stop": ("sedative_stop", "stopping a calming tablet"),
    "alcohol_less": ("alcohol_less", "drinking less"),
    "medicine_ended": ("ended", "how long a medicine works on"),
    "mixing": ("mixing", "alcohol with medicines"),
    "violence": ("violence", "being hurt by somebody"),
    "breastfeeding": ("breastfeeding", "breastfeeding"),
    "tired_parent": ("tired_parent", "holding a baby while sleepy"),
    "own_stroke": ("stroke", "strokes"),
    "own_heart_attack": ("heart_attack", "heart attacks"),
    "after_alarm": ("doctor", "that sign"),
    "family": (None, "families or genes"),
    "course": (None, "how it goes on over time"),
    "compare": (None, "which of them is worse"),
    "leaving_off": (None, "whether leaving it off helps"),
    "foods": ("foods", "what to eat"),
    "age": (None, "age"),
    "catching": (None, "whether it can be caught"),
    "name": (None, "a name for it"),
    "amount": (None, "how much of it is too much"),
    "noticing": (None, "whether one notices it"),
    "enough": (None, "how much of it is too much"),
    "other_cause": (None, "that as a cause"),
    "cause_hours": (None, "shifts or odd hours as a cause"),
    "cause_tired": (None, "too little sleep as a cause"),
    "cause_screens": (None, "phones or screens as a cause"),
    "cause_position": (None, "how or where one lies"),
    "cause_around": (None, "heat, light or noise"),
    "sex": (None, "men and women apart"),
    "falling": (None, "the feeling of falling"),
    "growing": (None, "growing"),
    "brain_region": (None, "a part of the brain, or brain waves"),
    "spirits": (None, "spirits"),
    "fault": (None, "fault or blame"),
    "not_named": (None, "that"),
    "waking_them": ("partner", "whether to wake somebody"),
    "nerve_illness": ("doctor", "that illness by name"),
    "doctor_prep": ("visit", "what to tell a doctor"),
    "partner": ("partner", "other people in the bed"),
    "grief": (None, "grief"),
    "low_mood": (None, "low mood"),
    "cause_grief": (None, "grief as a cause"),
    "other_lack": (None, "iron, vitamins or other minerals"),
    "waking_one": (None, "whether a jerk wakes you"),
    "noises": (None, "noises in the head"),
}
"""The same for kinds that are known by their words alone, so that no line of the bank has them."""

KINDS = OUT_OF_SCOPE | BY_WORDS

ASIDE: dict[str, str] = {
    "jerk_details": (
        "It says that most of the time an arm or a leg twitches shortly, just before sleep. If"
        " yours"
        " is different, lasts long or troubles you, show it to a doctor."
    ),
    "family": (
        "It does say that about 70 percent of people have had it, so somebody else at home may well"
        " have it, too."
    ),
    "course": (
        "It does name what can go with more of it: stress, sport, alcohol, and too little magnesium"
        " or calcium. If it grows, spreads or comes by day, show it to a doctor."
    ),
    "catching": "It speaks of nerves, muscles and the brain, and of nothing that passes to others.",
    "name": "Doctors often call it a hypnic jerk or a sleep start.",
    "age": "About 70 percent of all people have had it, and it names no age.",
    "amount": "Any alcohol can change how you fall asleep, and it differs from person to person.",
    "other_cause": (
        "It names stress, sport, alcohol, and too little magnesium or calcium; rarely restless legs"
        " or another illness. If you note your nights, /patterns shows what goes with the bad ones."
    ),
    "sex": "About 70 percent of all people have had it.",
    "brain_region": (
        "Its theory is only that the brain is about to change over to sleep, and does so in a"
        " somewhat disorderly manner."
    ),
    "spirits": "It speaks of the brain, nerves and muscles, and of a twitching that is common.",
    "fault": "The twitching comes by itself, nobody does it on purpose.",
    "falling": (
        "Many feel it, often as a missed step, together with the jerk. Of the jerk it says that it"
        " comes just before sleep, while the brain changes over to sleep, and is usually harmless."
    ),
    "waking_them": (
        "A jerk is over in a moment, so there is nothing to wake them from. If somebody shakes all"
        " over and does not answer, call the emergency number."
    ),
    "doctor_prep": (
        "Worth a note: since when, how often, which part, how it feels, what you take, and what"
        " changed before it began."
    ),
    "nerve_illness": (
        "It does say that scientists agree: twitching while falling asleep is usually harmless, and"
        " no sign of a rare disease of the nerves."
    ),
    "compare": "It names what can bring more twitching, and weighs none of it against the rest.",
    "leaving_off": (
        "A medicine: do not leave it off by yourself, ask who prescribed it, or a pharmacist. Of"
        " what else can bring more twitching: leave it off or do it earlier for two weeks, note the"
        " nights with /checkin, and /patterns compares them."
    ),
    "other_lack": (
        "It names only magnesium and calcium. Whether you lack something else, a blood test can"
        " tell: ask a doctor before you take tablets of it."
    ),
    "waking_one": (
        "A usual jerk is short, it says. Waking up several times a night, with tingling pain, goes"
        " with restless legs."
    ),
    "noises": "If it comes often or troubles you, tell a doctor; so, too, if it comes with pain.",
    "article_itself": "It names no author and no studies. I quote it word for word.",
    "sleep_general": "It speaks of sleep only where twitching or alcohol disturbs it.",
}
"""What the article does say beside some of what it lacks, or what else helps, in our words."""

ASIDE |= {kind: ASIDE["other_cause"] for kind in BY_WORDS if kind.startswith("cause_")}

OF_A_DOCTOR = ("doctor", "visit", "apnoea", "sleep")
"""Cards that send to a doctor: together they are weighed against the others."""

GENERAL = frozenset({*OF_A_DOCTOR, "treatment", "self_help"})
"""Cards that do no harm beside a question that they only nearly fit."""

ALONE = frozenset(
    {"asleep_driving", "medicine_out", "mixing", "violence", "own_stroke", "own_heart_attack"}
    | {"child_today", "fall", "head_knock", "head_thinned", "brain_shocks", "sedative_stop"}
    | {"alcohol_stop", "alcohol_less", "teen", "parkinson", "known_seizures"}
    | {"heart_family", "deaf", "mask", "missed_dose", "carer", "child_fever"}
)
"""Kinds whose card stands alone: a topic on twitching, or that the article has nothing on it,
beside it would make light of it."""

LASTING = ("alcohol_stop", "sedative_stop", "known_seizures", "heart")
"""Kinds that a sign belongs to, also when something else was asked and answered in between."""

SEEN_TODAY = frozenset({"child_today", "head_thinned", "blackout", "night_seizure"})
"""Kinds whose card asks to be seen today, also when nothing happens now."""

NAMED_ALONE = frozenset({"caffeine", "illegal_drugs", "supplements", "apnoea", "animals"})
"""Kinds that a short question names itself: it does not lean on the card before it."""

HELPS = frozenset({"self_help", "cures"})
"""Kinds of questions on what helps, which get the factors that the article names."""

OF_ONE_TURN = frozenset(
    {"", "which_doctor", "when_doctor", "tests_diagnosis", "foods", "teen"}
    | {"own_stroke", "own_heart_attack"}
)
"""Kinds that the next words do not lean on."""

AFTER_ALARM = "after_alarm"
"""What was talked of after an emergency: "is this normal?" must not be answered as harmless."""

CARD = "<b>Safety card</b> (not from the article):\n{text}\n<i>After: {source}</i>"


def card(kind: str) -> str:
    """A labelled card in Telegram's HTML; KeyError for a kind there is not."""
    card = CARDS[kind]
    return CARD.format(text=card.text, source=card.source)


_GROWN_UP = Pattern(
    r"\b(?:i|he|she)(?:'s|'m| is| am)? (?:only |about |already )?(?:1[89]|[2-9]\d)\b"
    r"|\bmy (?:mum|mom|mother|dad|father|gran\w*|nan|wife|husband|partner|aunt|uncle)\b"
)


def of_the_named(odds: Odds, text: str) -> Odds:
    """The odds without a child or a pregnancy that a plain lower-case text does not name, and the
    models only guess at."""
    named = {"children": may_name_a_child(text), "pregnancy": names_a_pregnancy(text)}
    guessed = [f"{OUT}{kind}" for kind, is_named in named.items() if not is_named]
    border = {f"{OUT}children": 1.0} if _GROWN_UP.search(text) else {}
    border |= {f"{OUT}pregnancy": 1.0} if tells_of_a_birth(text) else {}
    return {**odds, **{each: 0.0 for each in guessed if odds[each] < border.get(each, GUESSED)}}


def likeliest_card(odds: Odds) -> str | None:
    """The card that goes with what is asked beyond the article, or None."""
    chances: dict[str, float] = {}
    for kind, (card, _) in OUT_OF_SCOPE.items():
        if card:
            chances[card] = chances.get(card, 0.0) + odds.get(f"{OUT}{kind}", 0.0)
    doctors = sum(chances[card] for card in OF_A_DOCTOR)
    likely = max(chances, key=lambda card: doctors if card in OF_A_DOCTOR else chances[card])
    if (doctors if likely in OF_A_DOCTOR else chances[likely]) > CARD_LIKELY:
        return max(OF_A_DOCTOR, key=lambda c: chances[c]) if likely in OF_A_DOCTOR else likely
    return "treatment" if sum(chances.values()) > CARD_SHARED else None


def says_again(reply: Reply, topic: str | None) -> Reply:
    """The reply with the short form of its card, where that card was shown just before."""
    kind = (topic or "").removeprefix(OUT)
    before = KINDS[kind][0] if kind in KINDS and kind not in {topic, AFTER_ALARM} else None
    is_again = reply.kind is Kind.REFUSAL and before is not None and reply.card == before
    is_short = is_again and CARDS[before or ""].again
    return replace(reply, again=1) if is_short else reply
