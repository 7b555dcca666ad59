"""The questions that only a rule of `patterns` asks for, as data: each a yes or no."""

from bot.domain import reply_words as replies
from bot.domain.question_types import Choice, Fact, Question


def _yes_no(yes: str, no: str, yes_replies: str, no_replies: str) -> tuple[Choice, ...]:
    """The two buttons of a yes-or-no question, with what each says of the night by itself."""
    return (
        Choice("yes", "Yes", yes, value=True, replies=yes_replies),
        Choice("no", "No", no, value=False, replies=no_replies),
    )


FOLLOW_UP_QUESTIONS: tuple[Question, ...] = (
    Question(
        "urge_to_move",
        "Urge to move",
        "When you try to relax in the evening or sleep at night, do you ever have unpleasant,"
        " restless feelings in your legs that get better when you walk or move?",
        _yes_no(
            "an urge to move the legs", "no urge to move the legs", replies.URGE, replies.NO_URGE
        ),
        on_request=True,
        fact=Fact("urge_to_move"),
    ),
    Question(
        "weakness",
        "Weak or stiff",
        "Is the place that twitches by day weak, stiff or numb?",
        _yes_no(
            "weak, stiff or numb where it twitches",
            "not weak, stiff or numb",
            replies.WEAK,
            replies.NOT_WEAK,
        ),
        on_request=True,
        fact=Fact("weakness"),
    ),
    Question(
        "new_medicine",
        "New medicine",
        "Did you start a new medicine, or change the dose of one, before the twitching began?",
        _yes_no(
            "a new medicine or dose before it began",
            "no new medicine or dose",
            replies.MEDICINE,
            replies.NO_MEDICINE,
        ),
        on_request=True,
        fact=Fact("new_medicine"),
    ),
)
