"""Subjects that go before any side word: a medicine, a child, a pregnancy, an animal, alcohol
stopped, dreams acted out, signs of a seizure at night, weakness that grows, driving.

"Propranolol" is not answered by the stress beside it, nor a child by an adult's epilepsy.
"""

from bot.answers.cards.baby_in_arms import TIRED_PARENT, held_baby
from bot.answers.cards.cards_beside import BESIDE
from bot.answers.cards.context_signs import danger_after, leads_to, stays_with
from bot.answers.cards.denied_subjects import without_what_is_not_meant
from bot.answers.cards.subject_words import AFTER_A_MEDICINE, CHILD, NAMED, STOPPED
from bot.answers.danger import told_in_passing
from bot.answers.danger.despair_words import may_be_despair, tells_of_despair
from bot.answers.danger.emergency_words import plain
from bot.answers.danger.leaving import leaves_a_medicine
from bot.answers.danger.own_danger import own_card
from bot.answers.danger.red_flags import red_flag
from bot.answers.danger.somebody_elses import of_another
from bot.answers.danger.who_and_when import surely_names_a_child, was_seen
from bot.answers.message_parts import asks, parts_of
from bot.answers.talk.night_news import tells_of_a_night
from bot.language.lazy_regex import Pattern

_IS_NAMED = {
    card: Pattern(words)
    for card, words in (
        {kind: row.words for kind, row in BESIDE.items() if row.first}
        | NAMED
        | {kind: row.words for kind, row in BESIDE.items()}
    ).items()
}

KIND_OF = {
    "violence": "violence",
    "wheel": "asleep_driving",
    "run_out": "medicine_out",
    "mixing": "mixing",
    "night_seizure": "night_seizure",
    "parkinson": "parkinson",
    "known_seizures": "known_seizures",
    "nerve_illness": "nerve_illness",
    "teen": "teen",
    "children": "children",
    "pregnancy": "pregnancy",
    "animals": "animals",
    "alcohol_stop": "alcohol_stop",
    "alcohol_less": "alcohol_less",
    "blood_pressure": "blood_pressure",
    "kidneys": "kidneys",
    "ended": "medicine_ended",
    "sedative": "sedative_stop",
    "missed_dose": "missed_dose",
    "medicine": "medicine_cause",
    "dreams": "dream_enactment",
    "weakness": "weakness",
    "count": "jerk_details",
    "apnoea": "apnoea",
    "driving": "driving_work",
    "sleepless": "sleep_disorders",
    "shocks": "brain_shocks",
    "head": "head_knock",
    "fall": "fall",
    **{kind: kind for kind in BESIDE},
}
"""The kind of question that each subject makes of a message."""

WHOLE_MESSAGE = frozenset(
    {"children", "child_seizure", "pregnancy", "night_seizure", "blackout", "violence"}
    | {"seizure_seen", "child_today", "child_fever"}
)
"""Subjects that leave no part of a message to the article: it speaks of none of them."""

NOT_ONESELF = WHOLE_MESSAGE | {"animals"}
"""Subjects that a short question is still about, unless it speaks of somebody else."""

NEEDS_A_CARD = frozenset(
    {"night_seizure", "blackout", "child_seizure", "weakness", "pregnancy", "alcohol_stop"}
    | {
        "driving_work",
        "dream_enactment",
        "violence",
        "asleep_driving",
        "medicine_out",
        "double_dose",
        "missed_dose",
        "deaf",
        "carer",
        "child_fever",
        "bite",
    }
    | {"own_stroke", "own_heart_attack", "apnoea", "seizure_seen", TIRED_PARENT}
    | {"parkinson", "known_seizures", "nerve_illness"}
    | {"sedative_stop", "child_today", "fall", "head_knock", "head_thinned", "brain_shocks"}
)
"""The kinds whose safety card comes first, also when a message tells news of a night."""

_EVENT = Pattern(
    r"\b(?:tongue|seizures?|fits?\b|convuls\w*|shook|shaking|black(?:ed|ing) out|pass(?:ed|ing) out"
    r"|faint\w*|(?:un)?conscious\w*|(?:un)?aware\w*|confus\w*|wet (?:the|my) bed|wet myself"
    r"|numb\w*|weak\w*|hurt (?:my|him|her)\w*|injur\w*|broke (?:my|a)\b|bruis\w*|bleed\w*|bled"
    r"|blood(?!y (?:awful|hell|terrible|horrible|dreadful|bad|nightmare|jump\w*|jerk\w*|twitch\w*))"
    r"|fell out|dropp(?:ed|ing) (?:things|stuff|my)|chest|breath\w*|chok\w*|slurr\w*)"
)
"""More than twitching: what the check-in asks about as *Something else happened*, and the like."""

_ALCOHOL_LEFT = Pattern(rf"\b{STOPPED}\b")
_LESS = Pattern(r"\bcut(?:ting)? (?:down|back)\b|\bdrink(?:ing)? less\b")
_CHANGED = Pattern(
    r"\b(?:start\w*|began|begun|new|put (?:me )?on|prescribed|stopp\w+|quit\w*|c[ao]m(?:e|ing) off"
    r"|chang\w+|switch\w+|rais\w+|lower\w+|increas\w+|reduc\w+|doubl\w+|halv\w+|taper\w*"
    r"|wean\w*|upped|since)\b"
)
"""That a medicine was begun, changed or stopped, which matters more than the night told beside."""
_OF_MEDICINES = frozenset({"out:medicine_cause", "out:medicine_out", "out:mixing"})
_DRINK_BESIDE = Pattern(AFTER_A_MEDICINE)
_OWN_DRINK = Pattern(
    r"\bi(?:'m|'ve been| am| have been)? (?:\w+ )?(?:drink|drank|drinking|had|have)\b"
    r"|^\W*(?:and |also |but |been )*drinking\b|\b(?:bottles?|glass(?:es)?|pints?)\b"
)
_WORDS_OF_A_MENTION = 15
"""In a longer message a medicine, an animal or driving counts only where it is asked about."""
_CARD_SAYS_IT = frozenset(
    {"alcohol_stop", "alcohol_less", "sedative_stop", "parkinson", "known_seizures"}
    | {"carer", "child_fever"}
)
_MOST_WORDS = 40
"""A longer message speaks for itself."""
_TOLD_ON = frozenset(
    f"out:{kind}"
    for kind in ("child_today", "head_knock", "head_thinned", "brain_shocks", "heart_family")
)
"""Dangers that come together over several messages: what is told on is of them first."""
_CHILDS_SIGN = Pattern(
    r"\b(?:went|gone|turned|was|were|got|goes) (?:\w+ ){0,3}(?:blue|stiff|limp|floppy|gr[ae]y"
    r"|rigid)\b"
    r"|\b(?:stopped|not) breathing\b|\blips (?:\w+ )?blue\b"
)
_JERKS_AWAKE = Pattern(
    rf"(?m:^)(?!.*\bi\b)(?=.*\b(?:{CHILD}|(?:his|her) nap|naps?|nappy|cot|feed)\b)"
    r"(?=.*\b(?:he|she|bab(?:y|ies)|it)\b)"
    r"(?=.*\b(?:awake|wide awake|after (?:his|her|the) nap)\b)"
    r"(?=.*\b(?:again|in a row|one after|(?:\d+|ten|many|several|a few) times|times)\b)"
    r".*\b(?:did it|does it|doing it|happened|jerk\w*|spasms?|twitch\w*|bow\w*|bend\w*|arms?)\b"
)
_AFTER_A_FIT = frozenset({"out:child_seizure", "out:night_seizure", "out:blackout"})
_BEFORE_A_BLACKOUT = frozenset(
    {"violence", "asleep_driving", "medicine_out", "mixing", "pregnancy", "animals"}
)
_MAY_BE_BACKGROUND = frozenset({"medicine", "animals", "driving"})

_OF_A_CHILD = Pattern(
    rf"\b(?:{CHILD}|(?:little|young|small) ones?|old|school|nursery|kindergarten|born|cot|crib|lad"
    r"|lass|months?)\b"
)


def may_name_a_child(text: str) -> bool:
    """Whether a plain lower-case text has a word of a child; "she" alone is none."""
    return _OF_A_CHILD.search(text) is not None


def subject_of(text: str, topic: str | None = None) -> str | None:
    """The kind of `OUT_OF_SCOPE` that a plain lower-case text is about by its words, or None.

    `topic` is the key of what was shown before: after alcohol, "he quit" is alcohol stopped.
    """
    if own := own_card(text):
        return own
    text = without_what_is_not_meant(text)
    if (topic or "") in _AFTER_A_FIT and was_seen(text):
        return "seizure_seen"
    if told := told_in_passing.card_told(text, topic):
        return "seizure_seen" if told == "child_seizure" and was_seen(text) else told
    if told_on := _told_on(topic, text):
        return told_on
    named = held_baby(text) or _named(text)
    named = of_another(text, topic, named) or named
    if told_in_passing.tells_of_a_blackout(text) and named not in _BEFORE_A_BLACKOUT:
        return "seizure_seen" if was_seen(text) else "blackout"
    if named == "night_seizure" and was_seen(text):
        return "seizure_seen"
    if named == "driving_work" and topic in {"out:blackout", "out:seizure_seen"}:
        return topic.removeprefix("out:")
    if named in {
        None,
        "medicine_cause",
        "driving_work",
        "alcohol_less",
    } and told_in_passing.tells_of_withdrawal(text, topic):
        return "alcohol_stop"
    if about := named or _mixes(topic, text) or stays_with(topic, text):
        return about
    return _after_alcohol(text) if (topic or "").startswith("alcohol") else None


def _after_alcohol(text: str) -> str | None:
    """What a few words that ask nothing tell of it where alcohol was talked of before."""
    if len(text.split()) >= _WORDS_OF_A_MENTION:
        return None
    if _ALCOHOL_LEFT.search(text):
        return "alcohol_stop"
    return "alcohol_less" if _LESS.search(text) and not any(map(asks, parts_of(text))) else None


def is_for_its_card(text: str, topic: str | None = None) -> bool:
    """Whether a plain lower-case text tells of something whose card says what is dangerous then,
    such as alcohol left off, and of no sign of it, nor of despair."""
    if len(text.split()) > _MOST_WORDS or subject_of(text, topic) not in _CARD_SAYS_IT:
        return False
    is_ill = (
        danger_after(topic, text) or red_flag(text) or told_in_passing.tells_of_withdrawal(text)
    )
    return not (is_ill or tells_of_despair(text) or may_be_despair(text))


def _told_on(topic: str | None, text: str) -> str | None:
    """The danger that comes together over several messages, or was a child's days ago; or None."""
    stays = stays_with(topic, text) if topic in _TOLD_ON and not held_baby(text) else None
    return leads_to(topic, text) or stays or ("child_today" if _was_a_childs(text) else None)


def _was_a_childs(text: str) -> bool:
    """Whether a text tells of a grave sign of a child that was days ago, or of many jerks of a baby
    who is awake (perhaps infantile spasms), and is to be seen."""
    if _JERKS_AWAKE.search(text):
        return True
    is_child = surely_names_a_child(text) and told_in_passing.is_days_ago(text)
    return is_child and _CHILDS_SIGN.search(text) is not None


def _mixes(topic: str | None, text: str) -> str | None:
    """The card on alcohol with a medicine, where a medicine was talked of before."""
    is_mixed = topic in _OF_MEDICINES and _DRINK_BESIDE.search(text) is not None
    return "mixing" if is_mixed else None


def drinks(text: str) -> bool:
    """Whether a plain lower-case text tells of the writer's own drinking of alcohol."""
    return _DRINK_BESIDE.search(text) is not None and _OWN_DRINK.search(text) is not None


def goes_on_with_a_card(text: str, topic: str | None) -> bool:
    """Whether a message is still about a blackout or the alcohol left off that was told before."""
    if _mixes(topic, plain(text)) or _told_on(topic, plain(text)):
        return True
    kinds = {"blackout", "night_seizure", "child_seizure", "double_dose", "alcohol_stop", "mixing"}
    kinds |= {"known_seizures", "heart", "heart_family"}
    if (topic or "").removeprefix("out:") not in kinds:
        return False
    return subject_of(plain(text), topic) in kinds and not tells_of_a_night(text)


def _named(text: str) -> str | None:
    """The first kind whose own words a text has."""
    asking = " ".join(part for part in parts_of(text) if asks(part))
    long = len(text.split()) > _WORDS_OF_A_MENTION
    return next(
        (
            KIND_OF[card]
            for card, words in _IS_NAMED.items()
            if words.search(asking if long and card in _MAY_BE_BACKGROUND else text)
        ),
        "medicine_cause" if leaves_a_medicine(text) else None,
    )


def needs_a_card(text: str) -> bool:
    """Whether a message, news of a night or not, is answered with a safety card first."""
    kind = subject_of(plain(text))
    is_new = kind == "medicine_cause" and _CHANGED.search(plain(text)) is not None
    return tells_of_an_event(text) or is_new or kind in NEEDS_A_CARD


def tells_of_an_event(text: str) -> bool:
    """Whether a message has words of something more than twitching."""
    return _EVENT.search(plain(text)) is not None
