"""Turns of a conversation: short questions that hang on what was said before, or ask what every
reader asks next. Their words say what they ask for, so that no model need guess it.
"""

from bot.answers.cards.subjects import tells_of_an_event
from bot.answers.message_parts import asks, parts_of
from bot.answers.talk.asked_on import turn_after
from bot.answers.talk.focus import is_asked, sentences_of
from bot.answers.talk.short_questions import after_reaction, asked_in
from bot.answers.talk.turn_advice import ADVICE
from bot.answers.talk.turn_words import ADULT, AFTER, BEFORE, TURNS, Turn
from bot.language.lazy_regex import Pattern

LONGEST = 100
"""Characters of a turn; a longer message speaks for itself."""

NAMES_ITSELF = frozenset(
    {"family", "age", "catching", "name", "which_doctor", "when_doctor", "tests_diagnosis"}
    | {"noticing", "self_help", "doctor_prep", "other_causes", "like_sport", "of_sport"}
    | {"of_fear"}
)
"""Kinds of turns whose words name what they ask for."""

PLAIN_ALONE = frozenset({"course", "rid", "fear"})
"""Short questions that are plain behind any talk."""

LEADS = {
    "others_too": "The article speaks of people in general, so the same goes for others.",
    "you_too": "The article speaks of people in general, so of you, too.",
    "you_too_worn": (
        "So little sleep wears anybody down: tell your midwife or doctor how you are. The article"
        " speaks of people in general, so of you, too."
    ),
    "like_these": "The article is about jerks like these.",
    "not_why": "Why it does that, the article doesn't say. It says:",
    "afraid": "That is a frightening thought, and at night a common one. The article says:",
    "of_fear": (
        "That is no nice feeling. On fear itself the article says nothing; of stress it says:"
    ),
    "other_causes": "The article names these, too:",
    "perhaps_rls": "On restless legs the article has this; whether yours are, a doctor can say:",
    "of_sport": "It does not name that, but of sports it says:",
    "like_sport": "It does not name such work, but of training with weights it says:",
    "neither": "Neither yes nor no: it may be more after alcohol, and in some people less.",
    "no_more": "The article has no other words on that than these:",
    "no_reason": "More of a reason the article does not have; it says itself:",
    "only_then": "It speaks only of the moment of falling asleep:",
    "only_short": "It names no seconds or minutes, only this:",
}
"""Our own sentence before a quotation."""

LACKS = {
    "not_why": "The article doesn't say why.",
    "not_long": "The article doesn't say how long.",
    "not_harm": "The article doesn't say whether that is harmless there.",
    "not_same": "The article doesn't say whether it is the same.",
    "not_tell": "The article doesn't say what to look for.",
    "not_often": "The article doesn't say how often.",
    "not_course": "The article doesn't say how long that goes on.",
    "not_amount": "The article doesn't say how much.",
}
"""What begins a card that is said again, by what was asked of it."""

_ARE = tuple((Pattern(f"{BEFORE}(?:{words}){AFTER}"), turn) for words, turn in (*TURNS, *ADVICE))

_LEGS_MOVE = Pattern(
    r"\b(?:have|has|need|got|urge|want) to (?:move|walk|shake|stretch) (?:them|my legs|it"
    r"|about|around|up and down|the (?:floor|hall\w*|landing|stairs|room|corridor))\b"
    r"|\b(?:legs?|they|it) (?:feels? |is |are )?(?:all )?crawl\w*|\bcrawl(?:y|ing) legs?"
    r"|\bcan'?t keep (?:them|my legs|the legs) still\b"
)
"""What people tell of restless legs without their name."""
_WHAT_IS_IT = Pattern(
    r"\bwhat (?:(?:is|are) (?:it|this|that|these|those)"
    r"|(?:could|can|might|may) (?:it|this|that|these|those) be)$"
)
"""A question that only points at what was told before it."""
_NAMED = tuple((words, turn) for words, turn in _ARE if {turn.refused, turn.lead} & NAMES_ITSELF)

_JERKS = (
    r"(?:jerk|twitch|jolt|jump|kick|spasm|startl|shak|boom|bang|thump|shoot|shot|fly|flies"
    r"|bounc|lurch|flinch|fall(?:ing)?"
    r" (?:feeling|sensation))\w*"
)
_FALLS_ASLEEP = (
    r"(?:fall\w* (?:a)?sleep|drift\w*|doz\w+|nod\w*|drop\w* off|go(?:ing)? (?:to )?(?:sleep|bed)"
    r"|about to sleep|(?:begin|start)\w* (?:to )?sleep\w*|in night|since i was (?:a|\d+)|all my"
    r" life|for (?:\w+ )?(?:years|decades)|(?:at|before|near|around) bed"
    r" ?time|when i (?:lie|lay) down|in bed at night"
    r"|(?:i am|i'm|im) (?:falling|sleeping|almost|nearly)|jerk\w* (?:myself )?awake"
    r"|jolt\w* (?:myself )?awake|try(?:ing)? to sleep|asleep|when (?:i )?sleep)"
)
_A_JERK = Pattern(rf"(?=.*\b{_JERKS}\b).*\b{_FALLS_ASLEEP}\b.*")
_MOST_WORDS = 16
_ON_WAKING = Pattern(
    r"\b(?:parkinson\w*|epilep\w*|sclerosis|dementia|diabet\w*)\b|"
    r"\b(?:not (?:when|while|as|before|at)|(?:when|as|after|while) (?:i am |i'm |i )?wak\w*|on"
    r" waking|by day)\b"
)
_SIGN = Pattern(
    r"\b(?:pain\w*|hurt\w*|ach\w+|sore|tingl\w*|burn\w*|buzz\w*|sick\w*|nausea|dizz\w*|stiff\w*"
    r"|fever|worse|spread\w*|by day|daytime|all day|(?:while|when|wide) (?:i am |i'm )?awake"
    r"|weeks|months|headache|vision"
    r"|face)\b"
)
_IN_THE_HEAD = Pattern(r"\b(?:bang|boom|pop|explosion|crash|noise)\w*\b.{0,20}\bin my head\b")
_PARTNER = Pattern(
    rf"\bi(?:'ve| have| keep| always| just| also|'m| am)* (?:kick|elbow|boot|thump|whack)\w*"
    rf" (?:my |the )?"
    rf"(?:{ADULT}|him|her)\b|"
    rf"\b(?:my|our|the) (?:{ADULT})\b.{{0,20}}\b(?:kick|jerk|twitch|jump|jolt|thrash|flail)\w*"
    r"|\b(?:he|she)\b.{0,40}\b(?:leg|foot|arm|hand)s?"
    r" (?:just |only )?(?:kick|jerk|twitch|jump)(?:e?s)?\b"
)


_CAUSE_ASKED = Pattern(
    r"(?:(?:ok|so|then|well|oh|maybe|prob(?:ably)?)\W+)*(?:(?:it|this|that) )?(?:must|might|may"
    r"|has to"
    r"|gotta)(?: just| all)? be (?:the|my|from|because of|down to|all (?:the|that)) .{2,40}|"
    r"(?:(?:and|but|so|ok|oh|or|then|also|hi|hello)\W+)*(?!(?:could|can|would|will) (?:you|u)"
    r" (?:please )?(?:make|give|bring|do|print|write|put)\b)(?:(?:could|can|is|does|do|might|may"
    r"|was|did|would|are|will) .{2,60}(?:\b(?:cause|causes|causing|(?<!i )(?<!i can )bring(?! with)"
    r"|brings|trigger|triggers|matter|matters"
    r"|worsen|worse|behind|reason|due to|because|related|linked|connected|to do with|(?:make"
    r"|makes|give|gives) (?:it|me|my|you)"
    r"|makes it"
    r"|play a (?:part|role)|affect|affects)\b.*)"
    r"|(?:could|can|might|may) (?:it|this|that)(?: also| just| maybe)? (?:be|come from|have to"
    r" do with)"
    r" .{2,40}|.{2,30},? (?:are|is|could|does|do) (?:they|it|that|those)(?: be)? (?:related"
    r"|linked|connected|part of"
    r" it|to blame|matter|why|a cause|the (?:cause|reason))|(?:is|was) (?:it|this|that)(?:"
    r" maybe| just| all)? (?:because|cause|cos|coz|cuz|from|due to|down"
    r" to|the|my|all the|all that) .{2,40})"
)


def asks_for_a_cause(plain: str) -> bool:
    """Whether a short plain lower-case question asks if something brings the twitching."""
    return len(plain.split()) <= _MOST_WORDS and _CAUSE_ASKED.fullmatch(plain.strip()) is not None


def turn_of(plain: str, topic: str | None) -> Turn | None:
    """The turn that a plain lower-case message is as a whole, after that topic, or None."""
    text = " ".join(plain.split()).strip(" ?!.,;:)(")
    if len(text) > LONGEST:
        return _turn_of_question(plain, topic)
    if named := next((turn for words, turn in _NAMED if words.fullmatch(text)), None):
        return named
    if (asked := asked_in(text)) and (found := turn_after(asked, topic)):
        return found
    for words, turn in _ARE:
        if words.fullmatch(text) and (topic or "").startswith(turn.after):
            return turn
    if _LEGS_MOVE.search(text) and (not is_asked(text) or _WHAT_IS_IT.search(text)):
        return Turn(units=("rls_signs",), lead="perhaps_rls", sure=True)
    last = after_reaction(text)
    return turn_of(last, topic) if last else _turn_of_question(plain, topic)


def _turn_of_question(plain: str, topic: str | None) -> Turn | None:
    """The turn that the only question of more sentences is: it names its subject, or hangs on a
    card, or asks what is plain without a subject."""
    sentences = sentences_of(plain)
    asked = [each.strip(" ?!.,;:)(") for each in sentences if is_asked(each)]
    if len(asked) != 1 or not sentences[1:]:
        return None
    if named := next((turn for words, turn in _NAMED if words.fullmatch(asked[0])), None):
        return named
    short = asked_in(asked[0])
    found = turn_after(short, topic) if short else None
    is_of_a_card = found is not None and f"out:{found.refused}" == topic
    return found if short and (is_of_a_card or short.what in PLAIN_ALONE) else None


def describes_a_jerk(plain: str) -> bool:
    """Whether a plain lower-case line tells of jerks at falling asleep, and asks nothing."""
    if "?" in plain or _ON_WAKING.search(plain) or any(map(asks, parts_of(plain))):
        return False
    if _IN_THE_HEAD.search(plain):
        return False
    return len(plain.split()) <= _MOST_WORDS and _A_JERK.match(plain) is not None


def tells_of_mere_jerks(plain: str) -> bool:
    """Whether a line that tells of jerks names no other sign, which a doctor should hear of."""
    return describes_a_jerk(plain) and not (tells_of_an_event(plain) or _SIGN.search(plain))


def tells_of_a_partner(plain: str) -> bool:
    """Whether a short plain lower-case line tells of an adult nearby who jerks or kicks."""
    return len(plain.split()) <= 2 * _MOST_WORDS and _PARTNER.search(plain) is not None
