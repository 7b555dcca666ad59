"""What a few words mean after the subject that was talked of: "sweating" after alcohol was stopped,
"I see spots" in a pregnancy, "can I just stop" after a medicine.
"""

from dataclasses import dataclass

from bot.language.patterns import Pattern

MOST_WORDS = 18
"""A longer message speaks for itself."""


MOST_WORDS_OF_OTHERS = 45
"""The same of a child or a pregnancy: a fit that is told at length is still the child's."""


@dataclass(frozen=True, slots=True)
class Context:
    """Words that stay with a subject, and those that may be a danger in it, of that kind."""

    stays: str
    danger: str = "$^"
    kind: str = ""


_WITHDRAWAL = (
    r"shak\w*|sweat\w*|trembl\w*|sick|vomit\w*|seeing|sees? (?:\w+ )?things|hearing|confus\w*"
    r"|fits?|seizures?"
)
_PILLS_TAKEN = Context(
    r"took|taken|alcohol|wine|beers?|drink|drank|vodka|whisky|another|sleepy",
    r"alcohol|wine|beers?|drank|drunk|vodka|whisky|so sleepy",
    "overdose",
)
_FOR_A_WHILE = (
    r"for (?:a|an|one|two|three|a few|a couple of|some|\d+) (?:days?|nights?|weeks?|months?)"
)
_CONTEXTS: dict[str, Context] = {
    "drugs": _PILLS_TAKEN,
    "doses": _PILLS_TAKEN,
    "alcohol_stop": Context(
        rf"quit|stop\w*|withdraw\w*|the shakes|shaky|settle|days?|yesterday|drink"
        rf"|drank|bottles?|glass(?:es)?|{_WITHDRAWAL}",
        _WITHDRAWAL,
        "other",
    ),
    "kidneys": Context(
        r"magnesium|calcium|potassium|salts?|supplements?|minerals?|take|safe|how much"
    ),
    "medicine_ended": Context(r"how long|go(?:es)? away|stay|last|jerks?|again|take it|worse|when"),
    "medicine_cause": Context(
        r"(?:can|could|may|should|shall|will|would|if|just|going to|gonna) (?:\w+ ){0,3}"
        r"(?:stop|quit|skip|halve|half|cut|leave|double|take (?:more|less))"
        r"|(?:do ?n'?t|not|never) want to (?:stop|quit|change)|intention of stopping"
        r"|(?:stopped|quit|skipped|halved|doubled) (?:it|them|taking)|without (?:it|them)|come off"
        rf"|(?:just|only|even|maybe) {_FOR_A_WHILE}"
        r"|pharmacist|prescriber"
        r"|(?:take|taking|have|swap|switch) (?:it|them|the (?:tablets?|pills?))"
        r"|(?:on|off) (?:the (?:tablets?|pills?|meds))|go away on (?:it|them)|side effects?"
        r"|serotonin|not confused|nothing like that"
    ),
    "mixing": Context(
        r"(?:skip|miss|leave out|not take) (?:it|them|one|a dose|the \w+)|that (?:day|night)",
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
        r"headache|spots|blurr\w*|stars|flash\w*|swollen|swelling|bleed\w*|blood|pains?"
        r"|(?:not|n'?t|less) (?:\w+ )?(?:mov|kick)\w*",
        "pregnancy",
    ),
    "children": Context(
        r"times|in a row|awake|fever|hot|floppy|stiff|sleepy|feed\w*|vaccine|jab|days|weeks"
        r"|months|years"
        r"|(?:he|she)(?:'s| is)? (?:fine|well|ok)|wak\w*|cry\w*",
        r"fever|floppy|stiff|blue|limp|not (?:feed|wak|react)\w*|(?:won'?t|n'?t) (?:feed|wake)"
        r"|(?:times )?in a row|too sleepy",
        "child",
    ),
    "child_seizure": Context(
        r"worr\w*|kick\w*|twitch\w*|jerk\w*|same|normal|dangerous|harmless|bad|doctor|again"
        r"|seizures?|fits?|epilep\w*|he|she",
        r"(?:again|still) (?:\w+ )?(?:shak\w*|now)|(?:shak\w*|stiff|fitting) (?:again|now)"
        r"|right now|floppy|blue|limp|(?:won'?t|n't) (?:feed|wake)",
        "child",
    ),
    "double_dose": Context(
        r"skip|tomorrow|next|tonight|mg|total|dose|tablets?|pills?|fine|dangerous|bad|worr\w*|call"
        r"|\d+",
        r"sleepy|drows\w*|sick|vomit\w*|dizz\w*|faint\w*|shak\w*|sweat\w*|confus\w*|racing|chest",
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
        r"tongue|sweat\w*|shak\w*|shook|wet|confus\w*|muddled|ache\w*|alone|minutes?",
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
    )
    for subject, each in _CONTEXTS.items()
}
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


def goes_on_with_a_medicine(topic: str | None, text: str) -> bool:
    """Whether a few plain lower-case words after a medicine are about stopping or pausing it, and
    no wish for a pause of the check-ins."""
    is_after = topic in {"out:medicine_cause", "out:medicine_out", "out:mixing"}
    stays = is_after and stays_with("medicine_cause", text) is not None
    return stays and not _OF_THE_BOT.search(text)
