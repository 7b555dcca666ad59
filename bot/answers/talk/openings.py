"""A kind word before an answer, for whoever asks in fear, in grief or worn out."""

from dataclasses import replace

from bot.answers.reply import Kind, Reply
from bot.answers.talk.sorrow import names_a_loss
from bot.language.lazy_regex import Pattern

_FEELS: dict[str, str] = {
    "upset": (
        r"made (?:it|me|that) (?:feel )?worse|you(?:'ve| have)? (?:scared|frightened|worried) me"
        r"|that(?:'s| is| sounds?| was)? (?:\w+ )?(?:scary|frightening|terrifying|alarming)"
        r"|that (?:scare[sd]|frighten(?:s|ed)|worrie[sd]|terrifie[sd]) me"
    ),
    "scared": (
        r"(?:i'?m|i am|im|so|really|bit|makes? me|got me|just|and|still|been) (?:\w+ ){0,2}?"
        r"(?:scared|afraid|terrified|frightened|petrified|panicking|freaking out|dreading)"
        r"|(?:it|this|that) (?:\w+ )?(?:scares|frightens|terrifies|freaks) me"
        r"|(?:i'?m|i am|im|am i) (?:\w+ ){0,2}(?:dying|going to die|gonna die)|worried sick"
        r"|(?:so|very|really) (?:worried|anxious)|freaking me out|scared to (?:fall a)?sleep"
    ),
    "worn": (
        r"(?:i'?m|i am|im|so|absolutely|completely) (?:\w+ ){0,2}?(?:exhausted|knackered|shattered"
        r"|desperate|fed up|at my wits'? end)|driving me (?:mad|crazy|nuts|insane)"
        r"|can'?t (?:take|cope with|stand) (?:it|this)(?: any ?more)?|at my wits'? end|so tired"
    ),
    "unsure": r"how (?:can|could|do|will) i (?:ever )?be (?:\w+ )?(?:sure|certain)",
    "cross": r"not what i (?:asked|meant|said)|(?:was ?n'?t|isn'?t|not) my question",
}
_CAN_BE_TOLD = frozenset(
    {"medicine", "hormones", "restless", "apnoea", "heart", "doctor", "visit", "sleep", "treatment"}
    | {"smoking_stop", "kidneys"}
)
_TO_TELL = Pattern(
    r"(?<!what )\b(?:should|shall|must|do|ought|need|worth|better) (?:\w+ ){0,3}?"
    r"(?:mention\w*|tell\w*|bring(?:ing)?|say\w*|talk\w*|speak\w*|show\w*|ask\w*|discuss\w*)\b.{0,40}"
    r"\b(?:gp|doctors?|dr|doc|nurse|pharmacist|chemist|midwife|neurologist|specialist)\b"
)
"""Whether somebody should be told: the answer is yes wherever a card says whom to tell."""

_ARE = {feeling: Pattern(rf"\b(?:{words})\b") for feeling, words in _FEELS.items()}

_AFTER_A_BIRTH = Pattern(
    r"\b(?:no sleep|hardly (?:any )?sleep|(?:since|after) (?:the|her|his|my) (?:birth|baby)"
    r"|sle[ep]\w* (?:\w+ )?[1-4] ?h(?:ou)?rs?)\b"
)

OPENINGS = {
    "do_tell": "Yes, do.",
    "loss": "I am sorry for your loss.",
    "calm": "In short: it is usually harmless. The article names the rare exceptions, too.",
    "scared_calm": (
        "I am sorry that it frightens you so. In short: jerks while falling asleep are usually"
        " harmless. The article names the rare exceptions, too."
    ),
    "upset": "I am sorry that this frightened you.",
    "scared": "That is a frightening feeling, and at night a common one.",
    "worn": "That wears you down, I am sorry.",
    "unsure": "I cannot make you sure from here; a doctor can look.",
    "cross": "Sorry, I misread you.",
    "no_better": "I am sorry, on that I really have no answer.",
}
"""Our own sentence before an answer, by what the message tells of its writer."""


def opened(reply: Reply, text: str) -> Reply:
    """The reply, with a kind word before it where the text asks for one."""
    if reply.lead == "you_too" and _AFTER_A_BIRTH.search(text.lower()):
        return replace(reply, lead="you_too_worn")
    if reply.kind not in {Kind.ANSWER, Kind.REFUSAL, Kind.UNSURE} or reply.lead:
        return reply
    low = text.lower().replace("’", "'")
    if names_a_loss(low):
        return replace(reply, lead="loss")
    if reply.card in _CAN_BE_TOLD and _TO_TELL.search(low):
        return replace(reply, lead="do_tell")
    lead = next((feeling for feeling, words in _ARE.items() if words.search(low)), "")
    asks_for_harm = [unit.key for unit in reply.units] == ["harmless"]
    if asks_for_harm and not (reply.card or reply.soft or reply.danger):
        lead = "scared_calm" if lead in {"scared", "upset"} else "calm"
    return replace(reply, lead=lead)
