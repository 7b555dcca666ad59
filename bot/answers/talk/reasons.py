"""What a question asks that the article lacks, named by the question's own words.

The models know some kinds only as "how often" or "sleep in general"; "nothing on that" is true
then, and no answer to what was asked.
"""

from dataclasses import replace
from itertools import pairwise

from bot.answers.cards.safety_cards import KINDS
from bot.answers.danger.emergency_words import plain
from bot.answers.reply import Kind, Reply
from bot.answers.talk.focus import is_asked, is_dead_end, sentences_of
from bot.language.lazy_regex import Pattern

_NAMES: dict[str, str] = {
    "age": (
        r"(?:my|his|her|their|your|mention|about|on|say) age|old age|getting old\w*|growing up"
        r"|i'?m growing"
        r"|(?:older|younger|old|young|elderly) (?:people|folk\w*|adults)|with age|too (?:old|young)"
    ),
    "family": (
        r"famil(?:y|ies)|genes?|genetic|hereditary|inherit\w*|from my (?:mum|mom|dad|parents)"
    ),
    "growing": r"grow(?:th|ing)?(?: spurts?)?",
    "brain_region": (
        r"(?:part|region|area|bit)s? of the brain|brain (?:region|area|part)s?|eeg|brain ?waves?"
    ),
    "spirits": (
        r"jinns?|ghosts?|spirits?|demons?|witch\w*|curses?d?|evil eye|possess(?:ed|ion)"
        r"|the devil"
    ),
    "fault": r"(?:my|his|her) fault|(?:i|he|she) to blame|to blame",
    "sex": (r"(?:more )?(?:in |with |for |do )?(?:wo)?men|females?|males?|gender|periods?"),
    "falling": (
        r"falling (?:feeling|sensation)|(?:feel\w*|sensation) (?:like |of |as if )?(?:i'?m |i am )?"
        r"(?:falling|tripping|slipping|missing a step)|like falling|fall(?:ing)? in (?:my |a "
        r"|the )?dreams?|(?:missed|off) a (?:step|stair)"
    ),
    "waking_them": (
        r"wake (?:him|her|them|my \w+)(?: up)?|leave (?:him|her|them) (?:be|alone|asleep)"
    ),
    "cause_grief": r"grief|griev\w+|bereave\w*|mourning|(?:my|the|this) loss",
    "noises": (
        r"(?:bangs?|noises?|explosions?|pops?|crash(?:es)?|sounds?|buzz\w*) (?:\w+ )?in(?:side)?"
        r" (?:my|the) (?:head|skull|brain)|exploding head|head explod\w*"
    ),
    "drugs": (
        r"(?:something|anything|stuff|what) (?:\w+ ){0,2}(?:from|at|in) (?:the |a )?(?:pharmacy"
        r"|pharmacist\w*|chemist\w*|drug ?store)|over the counter"
    ),
    "cause_hours": (
        r"shift(?:s| work\w*)?|(?:odd|late|long|irregular|unsocial) hours|night work|jet ?lag"
        r"|working (?:at )?nights"
    ),
    "cause_tired": (
        r"(?:lack of|too little|no|not enough|poor|less|losing) sleep|over-?tired\w*|exhaust\w+"
        r"|tired\w*|sleep(?:ing)? (?:too |so )?(?:little|badly|late)|sleep deprivation|fatigue"
    ),
    "cause_screens": r"phones?|screens?|telly|tv|tablet in bed|gaming|scrolling|blue light|laptop",
    "cause_position": (
        r"(?:on|lying on|sleep on) (?:my|your|the|one'?s|his|her) (?:\w+ )?(?:back|side|stomach"
        r"|belly|front|left|right)|position|posture|pillows?|mattress|chair|sofa"
        r"|desk|(?<!before )(?<!to )(?<!in )bed"
    ),
    "cause_around": (
        r"heat|hot|cold|weather|moon|noise|light|curtains?|wifi|wi-fi|cover\w*|blanket\w*"
    ),
    "heart": (
        r"(?:racing|pounding|thumping) heart|heart\b.{0,20}\b(?:rac|pound|thump|beat|hammer)\w*"
        r"|palpitations"
    ),
    "amount": (
        r"how (?:many|much) (?:(?:glass(?:es)?|pints?|cans?) of )?(?:beers?|pints?|wine|drinks?"
        r"|alcohol|units|whisk\w+|gin|vodka)"
    ),
    "nerve_illness": (
        r"als|mnd|ms|motor neuron\w*|multiple sclerosis|parkinson\w*|brain tumou?r|nerve disease"
    ),
}
_ARE = {kind: Pattern(rf"\b(?:{words})\b") for kind, words in _NAMES.items()}
_OF_A_CAUSE = Pattern(
    r"\b(?:cause[sd]?|causing|because|worse|bring\w*|trigger\w*|matters?|behind|due to|down to|from"
    r"|reason|related|linked|to do with|is (?:it|this|that)|can (?:it|this|that)|could|might"
    r"|does .* (?:do|make|affect)|play a|blame|count)\b"
)

VAGUE = frozenset(
    {"jerk_details", "sleep_general", "body_general", "other_cause", "symptoms", "sleep_disorders"}
    | {"other_illness", "driving_work", "chitchat_other", "self_help", "costs", "nonsense"}
)
"""Kinds that the models see in what has no kind of its own."""

ADDED = frozenset({"age", "sex", "family", "growing", "falling", "cause_grief"})
"""Kinds that a question names beside what the article has."""

_MOST_WORDS = 30
_POINTS_BACK = Pattern(
    r"(?:(?:so|and|but|then)\W+)*(?:(?:is|was|could|can|does|might) (?:that|this|it|they"
    r"|those|he|she)"
    r"(?: be)? (?:\w+ ?){1,3}|related|connected|(?:a )?coincidence|any (?:link|connection)|why)\W*"
)
"""A question that names nothing: what it asks of is told in the sentence before it."""
_WHAT_ABOUT = Pattern(r"\W*(?:(?:and|but|so|ok)\W+)*(?:what|how) about\b")
_ORIGIN = Pattern(
    r"\b(?:author|who|wr[io]te\w*|source|where|cit\w+|references?|stud(?:y|ies)|published|date|when"
    r"|percent\w*|evidence|journal|old)\b"
)


def reason_of(text: str) -> str | None:
    """The kind that the questions of a text name by their words, a key of `KINDS`, or None."""
    sentences = sentences_of(plain(text))
    asked = [
        f"{before} {each}" if _POINTS_BACK.fullmatch(each) and not is_asked(before) else each
        for before, each in pairwise(["", *sentences])
        if is_asked(each)
    ]
    words = " ".join(asked)
    if not words or len(words.split()) > _MOST_WORDS:
        return None
    is_cause = _OF_A_CAUSE.search(words) is not None
    found = (kind for kind, named in _ARE.items() if named.search(words))
    return next((kind for kind in found if is_cause or not kind.startswith("cause_")), None)


def with_reason(reply: Reply, text: str, *, is_guess: bool = False) -> Reply:
    """The reply, its refusal named by what was really asked; an answer that is only a guess at the
    text is refused, too, where its words name what the article lacks."""
    if reply.detail == "article_itself" and not _ORIGIN.search(plain(text)):
        return replace(reply, detail="not_named", missing=("not_named",))
    kind = None if reply.again else reason_of(text)
    is_refused = reply.kind in {Kind.REFUSAL, Kind.UNSURE} and (
        reply.detail in VAGUE
        or (kind == "drugs" and reply.card == KINDS[kind][0])
        or (kind == "amount" and reply.detail == "doses")
    )
    is_lost = is_dead_end(reply) and _WHAT_ABOUT.match(plain(text)) is not None
    is_refused |= kind in ADDED and is_lost
    of_harm = [unit.key for unit in reply.units] == ["harmless"] and not reply.lead
    is_beside = kind in ADDED and any(unit.topic == "Harmless?" for unit in reply.units)
    if (
        kind
        and not is_beside
        and (is_refused or is_guess or (of_harm and kind in {"heart", "nerve_illness"}))
    ):
        card, near = KINDS[kind][0], reply.units[:1] + reply.near[:2]
        return replace(
            reply, kind=Kind.REFUSAL, units=(), near=near, detail=kind, card=card, missing=(kind,)
        )
    if kind in ADDED and reply.kind is Kind.ANSWER and kind not in reply.missing:
        return replace(reply, missing=(*reply.missing, str(kind)))
    return reply
