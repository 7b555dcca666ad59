"""What a few words mean after the subject that was talked of: "sweating" after alcohol was stopped,
"I see spots" in a pregnancy, "can I just stop" after a medicine.
"""

from dataclasses import dataclass

from bot.answers.cards.context_sign_words import (
    FOR_A_WHILE,
    MOVES_LESS,
    OF_A_BABY,
    OF_A_HEAD,
    SHOCKS,
    THINNED,
    WITHDRAWAL,
    WITHDRAWAL_SURE,
)
from bot.answers.cards.subject_words import KNOCKED
from bot.language.lazy_regex import Pattern

MOST_WORDS = 18
"""A longer message speaks for itself."""

MOST_WORDS_OF_OTHERS = 45
"""The same of a child or a pregnancy: a fit that is told at length is still the child's."""


@dataclass(frozen=True, slots=True)
class Context:
    """Words that stay with a subject, those that may be a danger in it, of that kind, and those
    that make a graver subject of it; that danger is certain where the words are of the `grave`."""

    stays: str
    danger: str = "$^"
    kind: str = ""
    leads: tuple[tuple[str, str], ...] = ()
    grave: str = "$^"


_PILLS_TAKEN = Context(
    r"took|taken|alcohol|wine|beers?|drink|drank|vodka|whisky|another|sleepy",
    r"alcohol|wine|beers?|drank|drunk|vodka|whisky|so sleepy",
    "overdose",
)
_CONTEXTS: dict[str, Context] = {
    "drugs": _PILLS_TAKEN,
    "doses": _PILLS_TAKEN,
    "alcohol_stop": Context(
        rf"quit|stop\w*|withdraw\w*|the shakes|shaky|settle|days?|yesterday|drink"
        rf"|drank|bottles?|glass(?:es)?|{WITHDRAWAL}",
        WITHDRAWAL,
        "withdrawal",
        grave=WITHDRAWAL_SURE,
    ),
    "sedative_stop": Context(
        r"fast|slow\w*|stop\w*|cut\w*|mg|dose|taper\w*|dangerous|how long|jerk\w*|twitch\w*|doc\w*",
        WITHDRAWAL,
        "withdrawal",
        grave=WITHDRAWAL_SURE,
    ),
    "kidneys": Context(
        r"magnesium|calcium|potassium|salts?|supplements?|minerals?|take|safe|how much"
    ),
    "medicine_ended": Context(
        r"how long|go(?:es)? away|stay|last|jerks?|again|take it|worse|when",
        leads=((SHOCKS, "brain_shocks"),),
    ),
    "medicine_cause": Context(
        r"(?:can|could|may|should|shall|will|would|if|just|going to|gonna) (?:\w+ ){0,3}"
        r"(?:stop|quit|skip|halve|half|cut|leave|double|take (?:more|less))"
        r"|(?:do ?n'?t|not|never) want to (?:stop|quit|change)|intention of stopping"
        r"|(?:stopped|quit|skipped|halved|doubled) (?:it|them|taking)|without (?:it|them)|come off"
        rf"|(?:just|only|even|maybe) {FOR_A_WHILE}"
        r"|pharmacist|prescriber"
        r"|(?:take|taking|have|swap|switch) (?:it|them|the (?:tablets?|pills?))"
        r"|(?:on|off) (?:the (?:tablets?|pills?|meds))|go away on (?:it|them)|side effects?"
        r"|serotonin|not confused|nothing like that",
        leads=((SHOCKS, "brain_shocks"),),
    ),
    "mixing": Context(
        r"(?:skip|miss|leave out|not take) (?:it|them|one|a dose|the \w+)|that (?:day|night)"
        r"|i did|i have|both|(?:one|two|a|\d) (?:glass(?:es)?|pints?|beers?|tablets?|pills?)",
        r"sleepy|drows\w*|dizz\w*|faint\w*|cold|slow\w*|sick|vomit\w*|confus\w*",
        "overdose",
    ),
    "grief": Context(
        r"cried|cry|crying|think(?:ing)? of (?:him|her|them)|miss (?:him|her|them)"
        r"|about (?:him|her|them)|tell someone|tell somebody",
        r"want\w* to (?:be|go|join)(?: back)? (?:with )?(?:him|her|them)|(?:go|carry) on"
        r"|follow (?:him|her|them)|no point",
        "crisis",
    ),
    "low_mood": Context("$^", r"nothing (?:\w+ )?helps?|nothing works|point|give up", "crisis"),
    "violence": Context(
        r"he|she|him|her|again|scared|afraid|police|leave|leaving|kids|home|hurts?|hit|fault",
        r"(?:will|'ll|going to|gonna|might) (?:\w+ ){0,2}(?:do|hit|hurt|come|kill)\w*|coming"
        r"|outside|drunk|knife|gun|kill\w*|threat\w*|strangl\w*|chok\w*|neck|bleed\w*|right now"
        r"|again",
        "violence",
    ),
    "pregnancy": Context(
        r"baby|headache|spots|blurr\w*|stars|swollen|swelling|bleed\w*|pains?|kick\w*|mov\w*|weeks"
        r"|midwife|magnesium",
        r"headache|head (?:is )?(?:hurt|ach|pound)\w*|spots|blurr\w*|stars|flash\w*|swollen"
        r"|swelling|bleed\w*|blood(?! (?:tests?|work|results?|count|group|type)\b)|pains?"
        rf"|(?:not|n'?t) (?:\w+ )?(?:mov|kick)\w*|{MOVES_LESS}",
        "pregnancy",
        grave=MOVES_LESS,
    ),
    "children": Context(
        r"times|in a row|awake|fever|hot|floppy|stiff|sleepy|feed\w*|vaccine|jab|days|weeks"
        r"|months|years"
        r"|(?:he|she)(?:'s| is)? (?:fine|well|ok)|wak\w*|cry\w*",
        r"fever|floppy|stiff|blue|limp|not (?:feed|wak|react)\w*|(?:won'?t|n'?t) (?:feed|wake)"
        r"|(?:times )?in a row|too sleepy",
        "child",
        leads=((OF_A_BABY, "child_today"),),
    ),
    "carer": Context(
        r"(?:she|he|mum|mom|dad|gran\w*|nan|they)(?:'s| is| just| only| always| now| often)*"
        r" (?:wants?|says?|asks?|keeps?|hopes?|wishes|prays?|ready)\b"
        r"(?!.*\b(?:pills?|tablets?|took|take|knife|rope|kill|hit\w*|i)\b)"
    ),
    "child_fever": Context(
        r"3[89]|40|fever|temp\w*|dangerous|high|doctor|gp|wait|tomorrow|normal|bad|he|she"
        r"|paracetamol|ibuprofen|calpol",
        r"floppy|stiff|blue|limp|not (?:feed|drink|wak|react)\w*|(?:won'?t|n't) (?:feed|drink|wake)"
        r"|rash|fits?|seizure|shak\w*|drows\w*|too sleepy",
        "child",
    ),
    "child_today": Context(
        r"he|she|him|her|hers|it|the (?:baby|child)|bab(?:y|ies)|doctor|gp|wait|monday|tomorrow"
        r"|spasms?|epilep\w*|feed\w*|stopped|film|normal|dangerous",
        r"fever|floppy|stiff|blue|limp|not (?:feed|wak|react)\w*|(?:won'?t|n'?t) (?:feed|wake)"
        r"|again|right now",
        "child",
    ),
    "fall": Context(
        "$^",
        OF_A_HEAD,
        "injury",
        leads=(
            (THINNED, "head_thinned"),
            (
                rf"{KNOCKED}|head|^(?:yes|yeah|i did)(?: a (?:bit|little))?(?=\W*$)|{OF_A_HEAD}",
                "head_knock",
            ),
        ),
    ),
    "head_knock": Context(
        rf"head|bump|lump|bruise\w*|worse|wait|{OF_A_HEAD}",
        OF_A_HEAD,
        "injury",
        leads=((THINNED, "head_thinned"),),
        grave=r"vomit\w*|thr(?:ow|ew)\w* up|drows\w*|confus\w*|muddled|slurr\w*|double",
    ),
    "head_thinned": Context(
        r"head|fine|well|wait|tomorrow|monday|doctor|hospital|seen|sure|really|only|just|bump",
        OF_A_HEAD,
        "injury",
        grave=OF_A_HEAD,
    ),
    "brain_shocks": Context(
        r"shocks?|zaps?|how long|go(?:es)? away|dangerous|harmless|normal|serious|medicine|pills?"
        r"|tablets?|stopp?\w*|doctor|pharmacist"
    ),
    "bite": Context(
        r"pillow|open\w*|jaw|jab|fine|today", r"lock\w*|swallow\w*|spasms?|cramps?", "other"
    ),
    "child_seizure": Context(
        r"worr\w*|kick\w*|twitch\w*|jerk\w*|same|normal|dangerous|harmless|bad|doctor|again"
        r"|seizures?|fits?|epilep\w*|he|she",
        r"(?:again|still) (?:\w+ )?(?:shak\w*|now)|(?:shak\w*|stiff|fitting) (?:again|now)"
        r"|right now|floppy|blue|limp|(?:won'?t|n't) (?:feed|wake)",
        "child",
    ),
    "known_seizures": Context(
        r"dos(?:e|es|age)|lowered|raised|mornings?|by day|awake|dropp\w*|drop things|arms?|cup",
    ),
    "double_dose": Context(
        r"skip|tomorrow|next|tonight|mg|total|dose|tablets?|pills?|fine|dangerous|bad|worr\w*|call"
        r"|\d+",
        r"sleepy|drows\w*|sick|vomit\w*|dizz\w*|faint\w*|shak\w*|sweat\w*|confus\w*|racing|chest"
        r"|slurr\w*|breath\w*|eyes (?:\w+ )?open|(?:stay|keep) awake|feel\w* (?:bad|ill|awful|odd)",
        "overdose",
    ),
    "tired_parent": Context(
        r"armchair|sofa|couch|chair|hold\w*|arms|cot|crib|drop\w*|nod\w*|doz\w*|feeds?|feeding"
    ),
    "weakness": Context(
        r"trip\w*|stumbl\w*|drop\w*|swallow\w*|breath\w*|worse|weaker|stairs|fall(?:ing)?|speech",
        r"swallow\w*|breath\w*|speech|slurr\w*|choking",
        "other",
    ),
    "night_seizure": Context(
        r"tongue|sweat\w*|shak\w*|shook|wet|confus\w*|muddled|ache\w*|alone|minutes?|that was",
        r"(?:again|still) (?:\w+ )?(?:shak\w*|now)|(?:shak\w*) (?:again|now)|right now",
        "seizure_now",
    ),
    "seizure_seen": Context(
        r"tongue|shak\w*|shook|again|epilep\w*|swim\w*|bath\w*|driv\w*|wheel|sports?|seizures?"
        r"|fits?",
        r"(?:again|still) (?:\w+ )?(?:shak\w*|now)|(?:shak\w*) (?:again|now)|right now",
        "seizure_now",
    ),
    "asleep_driving": Context(
        r"my (?:job|boss|work|licen[cs]e|employer|living|firm)|driv\w*|lorry|truck|van|route"
        r"|shifts?"
        r"|on the road|only (?:a|for a) sec\w*|nothing happened"
    ),
    "blackout": Context(
        r"tongue|sweat\w*|shak\w*|shook|wet|confus\w*|muddled|ache\w*|aching|alone|minutes?"
        r"|seizures?|fits?|epilep\w*|faint\w*|black\w*|floor|wiped out|washed out|exhausted"
        r"|remember|hit my head|(?:it|that|this) (?:was|happened)|happened|first time|driv\w*"
        r"|what (?:was|could) (?:it|that)|serious|dangerous|harmless|normal|worr\w*|a jerk",
        r"(?:again|still) (?:\w+ )?(?:shak\w*|now)|(?:shak\w*) (?:again|now)|right now",
        "seizure_now",
    ),
    "dream_enactment": Context(
        r"(?:in|from) (?:his|her|the|a) (?:sleep|dream)s?|only in sleep|asleep",
        r"(?:also|sometimes|even|not only|and|too)\b.{0,20}\b(?:awake|not (?:in|when|while)"
        r" (?:\w+ )?(?:sleep|asleep|dream\w*))|(?:when|while|he'?s|she'?s) (?:\w+ ){0,2}awake",
        "violence",
    ),
}
_CONTEXTS_ARE = {
    subject: (
        Pattern(rf"\b(?:{each.stays})\b"),
        Pattern(rf"\b(?:{each.danger})\b" if each.kind else "$^"),
        each.kind,
        Pattern(rf"\b(?:{each.grave})\b"),
    )
    for subject, each in _CONTEXTS.items()
}
_LEADS = {
    each: tuple((Pattern(rf"\b(?:{words})\b"), kind) for words, kind in each.leads)
    for each in _CONTEXTS.values()
}
_NO = Pattern(r"(?:\b(?:no|not|never|without|nor|dont|didnt|isnt)|n't)(?: (?!stop)\w+){0,2} $")
"""What takes back the words that it stands before; "not feeding" has its own no."""
_OF_THE_CARD = Pattern(r"\byou (?:\w+ )?(?:scared|frightened|worried|said|wrote)\b")
"""What is said of a card shown before, and repeats its words."""
_OF_THE_BOT = Pattern(
    r"\b(?:you|check|ask\w*|messag\w*|send\w*|writ\w*|remind\w*|nudg\w*|notif\w*|text\w*|pause)\b"
)
_HAPPENING = Pattern(
    r"\W*(?:it(?:'?s| is)? |this is |that is |and )*(?:happening|going on|starting|coming)"
    r"(?: again)?(?: right)?(?: now| again| still)\W*"
)


def stays_with(topic: str | None, text: str) -> str | None:
    """The subject of before that a few plain lower-case words are still about, or None.

    `topic` is the key of what was shown before, `out:` and a kind for a subject.
    """
    subject = (topic or "").removeprefix("out:")
    known = _CONTEXTS_ARE.get(subject)
    most = MOST_WORDS_OF_OTHERS if subject in {"children", "pregnancy"} else MOST_WORDS
    if known is None or len(text.split()) > most:
        return None
    return subject if known[0].search(text) or known[1].search(text) else None


def danger_after(topic: str | None, text: str) -> str | None:
    """The kind of danger that a few plain lower-case words may tell of after that subject."""
    if _HAPPENING.fullmatch(text):
        return "other"
    known = _CONTEXTS_ARE.get((topic or "").removeprefix("out:"))
    if known is None or len(text.split()) > MOST_WORDS:
        return None
    return known[2] if known[1].search(text) else None


def leads_to(topic: str | None, text: str) -> str | None:
    """The graver subject that a few plain lower-case words make of the one of before, or None."""
    known = _CONTEXTS.get((topic or "").removeprefix("out:"))
    if known is None or len(text.split()) > MOST_WORDS_OF_OTHERS or _OF_THE_CARD.search(text):
        return None
    return next((kind for words, kind in _LEADS[known] if _is_said(words, text)), None)


def _is_said(words: Pattern, text: str) -> bool:
    """Whether a text has such words, and not only with a no before them."""
    return any(not _NO.search(text[: found.start()]) for found in words.finditer(text))


def is_grave(topic: str | None, text: str) -> bool:
    """Whether a danger told in plain lower-case words after that subject is certain."""
    known = _CONTEXTS_ARE.get((topic or "").removeprefix("out:"))
    return known is not None and _is_said(known[3], text)


def goes_on_with_a_medicine(topic: str | None, text: str) -> bool:
    """Whether a few plain lower-case words after a medicine are about stopping or pausing it, and
    no wish for a pause of the check-ins."""
    is_after = topic in {"out:medicine_cause", "out:medicine_out", "out:mixing"}
    stays = is_after and stays_with("medicine_cause", text) is not None
    return stays and not _OF_THE_BOT.search(text)
