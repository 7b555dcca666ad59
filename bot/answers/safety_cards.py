"""Safety cards: our own words beside a refusal, each with whose advice it sums up."""

from dataclasses import dataclass

from bot.answers.odds import Odds
from bot.answers.sorrow import SORROWS

CARD_LIKELY = 0.35
"""A safety card comes when its own subjects are so likely."""

CARD_SHARED = 0.5
"""The cautious card comes when the subjects of all cards together are so likely."""


@dataclass(frozen=True, slots=True)
class Card:
    """A safety card: our own words, with whose advice they sum up."""

    text: str
    source: str


CARDS = {
    "doctor": Card(
        "Jerks only while falling asleep rarely need a specialist. See a doctor if twitching goes"
        " on for more than two weeks or is in several places by day, if a part feels weak, stiff"
        " or numb, or if a medicine may be behind it. Go quickly if somebody shook all over,"
        " was not aware, or bit the tongue.",
        "NHS; NICE NG127 and NG217",
    ),
    "treatment": Card(
        "Ask a doctor or pharmacist before you take, stop, change or mix anything, supplements"
        " and herbs too. See a doctor if cramps break your sleep or a leg is numb or swollen, or"
        " if a medicine may cause the twitching.",
        "NHS",
    ),
    "first_aid": Card(
        "If somebody has a seizure: call the emergency number if it is the first, lasts over five"
        " minutes, comes again, hurts them, or they do not come round. Move hard things away,"
        " hold nothing down, put nothing in the mouth. Afterwards turn them on the side.",
        "NHS",
    ),
    "children": Card(
        "The article speaks of adults. Many babies and children twitch in their sleep and are"
        " well. Film it, and show it to a doctor; ask soon if it happens while awake, with fever,"
        " or if a child has had seizures. Be seen today if a baby jerks many times in a row, bows"
        " forward again and again, or changes: sleepier, floppy, feeding badly.",
        "NHS; NICE NG217",
    ),
    "pregnancy": Card(
        "The article does not speak of pregnancy. Twitching, cramps and restless legs can come"
        " with it: tell your midwife or doctor, and ask before you take anything. Call at once"
        " for a bad headache, trouble seeing, swelling of face or hands, bleeding, strong pain,"
        " or a baby that moves less.",
        "NHS",
    ),
    "animals": Card(
        "The article speaks of people. If an animal twitches while awake, cannot be woken, or"
        " you are worried, call a vet.",
        "our own advice",
    ),
    "medicine": Card(
        "Some medicines can make muscles twitch, when they are begun, changed or stopped. Do not"
        " stop or change one by yourself: ask the doctor who prescribed it, or a pharmacist,"
        " soon. Get help now if somebody is also very hot, muddled, stiff or shaking.",
        "NHS; NICE NG222",
    ),
    "alcohol_stop": Card(
        "Stopping all at once can be dangerous for somebody who drinks much every day: do not"
        " stop suddenly alone, ask a doctor or an alcohol service first how to cut down. Shaking,"
        " sweating, seeing things, confusion or a seizure after stopping is an emergency: call.",
        "NICE CG100; NHS",
    ),
    "weakness": Card(
        "Weakness or wasting that grows over weeks should be seen by a doctor soon. Sudden"
        " weakness, or trouble swallowing or breathing with it, is an emergency: call now.",
        "NICE NG127",
    ),
    "dreams": Card(
        "Hitting out, kicking or shouting in dreams is not a jerk of falling asleep. Tell a"
        " doctor, above all if somebody could be hurt or it is new. Until then make the"
        " bed safe: nothing hard beside it, perhaps separate beds.",
        "NICE NG127",
    ),
    "night_seizure": Card(
        "A wet bed with shaking or a bitten tongue, or waking up aching and muddled, may be signs"
        " of a seizure at night. Be seen by a doctor today, with somebody who saw it or a film of"
        " it. Do not drive, and do not bathe or swim alone, until a doctor agrees.",
        "NHS; NICE NG217",
    ),
    "after_seizure": Card(
        "After a fit that is over: let the person lie on the side and stay until they are quite"
        " themselves. Call the emergency number if it was the first, lasted over five minutes,"
        " came again, hurt them, or they do not come round. Be seen by a doctor today, and do not"
        " drive until a doctor agrees.",
        "NHS; NICE NG217",
    ),
    "wheel": Card(
        "Whoever nodded off or lost awareness at the wheel should stop driving until a doctor"
        " agrees: be seen soon. In many countries the licence office must be told. If it comes"
        " over you on the road: stop at the next safe place, and do not drive on.",
        "NHS; NICE NG217",
    ),
    "run_out": Card(
        "Going without a regular medicine can be dangerous, above all one for epilepsy: get it"
        " today. Ask a pharmacist, your doctor or an out-of-hours service, also what to do about"
        " missed doses; do not take extra to catch up. Without medicine for epilepsy do not drive"
        " or bathe alone. A seizure, or you feel very ill: call the emergency number.",
        "NHS; NICE NG217",
    ),
    "mixing": Card(
        "Do not mix alcohol with sleeping tablets, calming medicines or strong painkillers"
        " without asking a doctor or pharmacist: together they can slow the breathing. Somebody"
        " who had both and is very sleepy, cold or breathes slowly: call the emergency number.",
        "NHS",
    ),
    "violence": Card(
        "Nobody may hurt you or make you afraid, and it is not your fault. In danger, or held by"
        " the neck: call the emergency number; if you cannot speak, stay on the line. Helplines"
        " listen day and night: 0808 2000 247 in the UK, 1-800-799-7233 in the US;"
        " findahelpline.com lists others. Write from a phone that nobody else reads.",
        "NHS; National Domestic Abuse Helpline",
    ),
    "driving": Card(
        "Do not drive or use machines while you are sleepy. After anything that may have been a"
        " seizure or a blackout, stop driving until a doctor agrees; in many countries you must"
        " also tell the licence office.",
        "NHS; NICE NG217",
    ),
    "self_help": Card(
        "What many people try for calmer sleep: get up at the same time each day; no coffee late,"
        " little alcohol; hard sport earlier; an hour to wind down in a dark, cool room; if you"
        " lie awake, get up for a while. A jerk by itself needs no treatment. Ask a doctor if it"
        " keeps you from sleep.",
        "NHS",
    ),
}

OUT_OF_SCOPE: dict[str, tuple[str | None, str]] = {
    "when_doctor": ("doctor", "when to see a doctor"),
    "which_doctor": ("doctor", "which doctor to see"),
    "tests_diagnosis": ("doctor", "tests"),
    "symptoms": ("doctor", "that sign"),
    "other_illness": ("doctor", "that illness"),
    "apnoea": ("doctor", "breathing in sleep"),
    "sleep_disorders": ("doctor", "other troubles of sleep"),
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
    "caffeine": (None, "coffee, food or smoking"),
    "jerk_details": (None, "that detail of the jerks"),
    "animals": ("animals", "animals"),
    "sleep_general": (None, "sleep in general"),
    "body_general": (None, "other things of the body"),
    "costs": (None, "prices"),
    "article_itself": (None, "itself"),
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
    "mixing": ("mixing", "alcohol with medicines"),
    "violence": ("violence", "being hurt by somebody"),
    "grief": (None, "grief"),
    "low_mood": (None, "low mood"),
}
"""The same for kinds that are known by their words alone, so that no line of the bank has them."""

KINDS = OUT_OF_SCOPE | BY_WORDS

GENERAL = frozenset({"doctor", "treatment", "self_help"})
"""Cards that do no harm beside a question that they only nearly fit."""

ALONE = frozenset(BY_WORDS) - SORROWS
"""Kinds whose card stands alone: a topic on twitching beside it would make light of it."""

HELPS = frozenset({"self_help", "cures"})
"""Kinds of questions on what helps, which get the factors that the article names."""

AFTER_ALARM = "symptoms"
"""What was talked of after an emergency: "is this normal?" must not be answered as harmless."""

CARD = "<b>Safety card</b> (not from the article):\n{text}\n<i>After: {source}</i>"


def card(kind: str) -> str:
    """A labelled card in Telegram's HTML; KeyError for a kind there is not."""
    card = CARDS[kind]
    return CARD.format(text=card.text, source=card.source)


def likeliest_card(odds: Odds) -> str | None:
    """The card that goes with what is asked beyond the article, or None."""
    chances: dict[str | None, float] = {}
    for kind, (card, _) in OUT_OF_SCOPE.items():
        chances[card] = chances.get(card, 0.0) + odds.get(f"out:{kind}", 0.0)
    likely = max((card for card in chances if card), key=lambda card: chances[card])
    if chances[likely] > CARD_LIKELY:
        return likely
    shared = sum(chance for card, chance in chances.items() if card)
    return "treatment" if shared > CARD_SHARED else None
