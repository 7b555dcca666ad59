"""Whether somebody asks when, or if, the check-in asks about a thing: `when it ask about wine?`."""

from bot.domain.checkin import question_of
from bot.domain.question_types import Question
from bot.language.lazy_regex import Pattern
from bot.language.message_cuts import plain_part
from bot.language.named_choices import choices_named

_CHECK_IN = r"(?:it|you|u|the bot|this|the (?:check ?in|questions?|diary|survey))"
_ASKS = Pattern(
    r"(?:(?:and|but|so|ok|okay|well|hey|sorry|oh|wait) )*(?:"
    rf"(?:when|where) (?:(?:does|do|will|is|did|would) )?{_CHECK_IN} (?:going to |gonna )?ask\w*"
    r" (?:me )?(?:about |for |of )?(?P<when>.+)"
    rf"|(?:do|does|will|would|wont|dont|doesnt) {_CHECK_IN}"
    r" (?:not |never |also |even |ever )*ask (?:me )?(?:about|for|of) (?P<whether>.+)"
    r"|(?:where|when|how) (?:do|can|could|should|shall|must) i (?:put|say|enter|note|write|add|tick"
    r"|(?:tell|give)(?= (?:you|u|it)\b))(?: (?:you|u|it))?(?: (?:in|down|about))* (?P<where>.+)"
    r")"
)


def question_asked_after(text: str) -> Question | None:
    """The question of the check-in that is asked after by what it is about; else None."""
    found = _ASKS.fullmatch(plain_part(text))
    what = next((said for said in found.groups() if said), "") if found else ""
    keys = {key for key, _ in choices_named(what)} if what else set[str]()
    named = [question_of(key) for key in ("day", "night", "where", "spot", "hours", "jerks")]
    return next((q for q in named if q and q.key in keys), None)
