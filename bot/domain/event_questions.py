"""The questions about a special event of a night, as data: well again first, then what it was."""

from bot.domain import reply_words as replies
from bot.domain.question_types import Answers, Choice, Fact, Question, settled

SERIOUS = frozenset({"shaking", "unaware", "tongue", "hurt"})
"""Events that need one confirming tap before they count (rule R1)."""


def _is_serious(answers: Answers) -> bool:
    return bool(settled(answers, "events") & SERIOUS)


def _is_confirmed(answers: Answers) -> bool:
    """Nights from before these questions were there have no answer to the first of them."""
    return _is_serious(answers) and "well" in answers


EVENT_QUESTIONS: tuple[Question, ...] = (
    Question(
        "events",
        "What else happened",
        "What happened? Tick all that fit.",
        (
            Choice(
                "shaking",
                "Shaking of the whole body",
                "shaking of the whole body",
                replies=replies.SHAKING,
            ),
            Choice("unaware", "Lost awareness", "lost awareness", replies=replies.UNAWARE),
            Choice("tongue", "Bit my tongue", "bit the tongue", replies=replies.TONGUE),
            Choice("hurt", "Got hurt", "got hurt", replies=replies.HURT),
            Choice(
                "waking_jerks",
                "Jerks after waking, dropping things",
                "jerks after waking",
                replies=replies.WAKING_JERKS,
            ),
        ),
        several=True,
        none="None of these",
        voids=("well", "tongue_place", "course", "lasted", "witness"),
        on_request=True,
        fact=Fact("events"),
    ),
    Question(
        "well",
        "Well again",
        "Please confirm: {events}. Are you well again?",
        (
            Choice("well", "Yes, I am well again", "well again", value=False, replies=replies.WELL),
            Choice(
                "unwell",
                "No, still unwell or hurt",
                "still unwell or hurt",
                value=True,
                replies=replies.UNWELL,
            ),
            Choice("mistake", "I tapped that by mistake", replies=replies.MISTAKE),
        ),
        asked=lambda answers: (
            _is_serious(answers) and ("well" in answers or "course" not in answers)
        ),
        fact=Fact("event_unwell"),
    ),
    Question(
        "tongue_place",
        "Where on the tongue",
        "Where did you bite your tongue?",
        (
            Choice("side", "At the side", "bitten at the side", replies=replies.SIDE),
            Choice("tip", "At the tip", "bitten at the tip", replies=replies.TIP),
            Choice("unknown", "Don't know", "place of the bite not known", value=None),
        ),
        asked=lambda answers: _is_confirmed(answers) and "tongue" in settled(answers, "events"),
        fact=Fact("tongue_place"),
    ),
    Question(
        "course",
        "Before",
        "Has this happened to you before: {events}?",
        (
            Choice(
                "first", "No, it was the first time", "for the first time", replies=replies.FIRST
            ),
            Choice(
                "again",
                "Yes, it has happened before",
                "it has happened before",
                replies=replies.BEFORE,
            ),
            Choice("unwell", "Yes, and I am still unwell", "still unwell or hurt", retired=True),
            Choice("mistake", "No, I tapped by mistake", retired=True),
        ),
        asked=_is_serious,
        fact=Fact("event_course"),
    ),
    Question(
        "lasted",
        "How long",
        "How long did it last?",
        (
            Choice("short", "Under 1 minute", "under 1 minute", replies=replies.SHORT),
            Choice(
                "minutes",
                "1–5 minutes",
                "1–5 minutes",
                words="1-5 minutes",
                replies=replies.MINUTES,
            ),
            Choice("long", "Over 5 minutes", "over 5 minutes", replies=replies.LONG),
            Choice("unknown", "Don't know", "how long is not known", value=None),
        ),
        asked=_is_confirmed,
        fact=Fact("event_lasted"),
    ),
    Question(
        "witness",
        "Who saw it",
        "Did somebody see it?",
        (
            Choice(
                "yes", "Yes, somebody saw it", "seen by somebody", value=True, replies=replies.SEEN
            ),
            Choice("no", "No, nobody", "seen by nobody", value=False, replies=replies.UNSEEN),
        ),
        asked=_is_confirmed,
        fact=Fact("event_witness"),
    ),
)
