"""The two-minute history: its questions as data, and what rules read of the answers.

It is kept like the answers of a night: a row that was skipped or never shown is unknown, not no.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.question_types import DONE, Answer, Answers, Choice, Question, chosen, settled

OFFERED_AFTER = 3
"""Check-ins before it is offered for the first time."""

ASKED_AGAIN_DAYS = 91
"""Days after which it is asked whether anything has changed."""

OFFER = "offer"
"""The key under which it is kept when the history was offered last."""


@dataclass(frozen=True, slots=True)
class DatedAnswer:
    """An answer to a row of the history and the day on which it was given.

    `words` are the name that was typed beside it, None where there is none.
    """

    answer: Answer
    given_on: date
    words: str | None = None


LONGEST_NAME = 60
"""Characters of a name that is typed in the history."""

Kept = Mapping[str, DatedAnswer]
"""What is kept of a person's history, by the key of its row."""

AGO = {
    "days": ("This week", 3),
    "weeks": ("1–2 weeks ago", 10),
    "month": ("3–4 weeks ago", 24),
    "months": ("5–8 weeks ago", 46),
    "half_year": ("2–6 months ago", 120),
    "years": ("Longer ago", 400),
}
"""How long ago something began: its button, and the days that are taken for it."""


def _ago(event: str) -> tuple[Choice, ...]:
    return tuple(Choice(key, label, f"{event} {label.lower()}") for key, (label, _) in AGO.items())


HISTORY: tuple[Question, ...] = (
    Question(
        "since",
        "Twitching since",
        "Since when do your muscles twitch as you fall asleep?",
        _ago("twitching began"),
    ),
    Question(
        "medicine",
        "Medicine",
        "Do you take a medicine? When did you begin one, or change its dose, the last time?",
        (Choice("no", "No medicine", "no medicine"), *_ago("a medicine begun or changed")),
        named="What is it called? Type its name if you like, or tap below.",
    ),
    Question(
        "weak",
        "Weakness",
        "Is anything weaker than it was, or harder to do? Tick all that fit.",
        (
            Choice("hand", "Hand or arm", "weaker hand or arm"),
            Choice("leg", "Leg, or walking", "weaker leg, or trouble walking"),
            Choice("mouth", "Swallowing or speaking", "trouble swallowing or speaking"),
        ),
        several=True,
        none="None of these",
        clear="no weakness, no trouble walking, swallowing or speaking",
    ),
    Question(
        "pregnant",
        "Pregnancy",
        "Are you pregnant?",
        (Choice("yes", "Yes", "pregnant"), Choice("no", "No", "not pregnant")),
    ),
    Question(
        "known",
        "Known illnesses",
        "Has a doctor ever found one of these? Tick all that fit.",
        (
            Choice("fits", "Fits or epilepsy", "past fits"),
            Choice("rls", "Restless legs", "known restless legs"),
            Choice("iron", "Low iron", "low iron"),
            Choice("kidney", "Kidney trouble", "kidney trouble"),
        ),
        several=True,
        none="None of these",
        clear="no past fits, restless legs, low iron or kidney trouble",
    ),
    Question(
        "sober",
        "Alcohol given up",
        "Did you give up alcohol, or drink much less than before? When?",
        (Choice("no", "No", "no change in alcohol"), *_ago("alcohol given up")),
    ),
    Question(
        "breath",
        "Snoring",
        "What does somebody who hears you sleep say? Tick all that fit.",
        (
            Choice("snores", "Loud snoring", "loud snoring"),
            Choice("pauses", "My breath stops for a while", "pauses in breathing"),
        ),
        several=True,
        none="Neither",
        clear="no loud snoring, no pauses in breathing",
    ),
)
"""Each row is read by a rule, a flag's words or the first lines of the doctor's page."""

_BY_KEY = {question.key: question for question in HISTORY}


@dataclass(frozen=True, slots=True)
class History:
    """What a person told of their history, as the rules read it; None is unknown.

    `since` is when the twitching began, `medicine` when a medicine was begun or changed and `sober`
    when alcohol was given up: estimated dates, None also where it never was.
    `weak`, `known` and `breath` are keys of the choices of their rows.
    """

    since: date | None = None
    medicine: date | None = None
    weak: frozenset[str] | None = None
    pregnant: bool | None = None
    known: frozenset[str] | None = None
    sober: date | None = None
    breath: frozenset[str] | None = None


UNTOLD = History()
"""The history of somebody who told nothing."""


def row_of(key: str) -> Question | None:
    """The row of that key, or None."""
    return _BY_KEY.get(key)


def history_of(stored: Kept) -> History:
    """What the rules read of it."""
    answers = {key: dated.answer for key, dated in stored.items()}
    pregnant = next(iter(settled(answers, "pregnant")), None)
    return History(
        since=begun(stored, "since"),
        medicine=begun(stored, "medicine"),
        weak=_ticked(answers, "weak"),
        pregnant=None if pregnant is None else pregnant == "yes",
        known=_ticked(answers, "known"),
        sober=begun(stored, "sober"),
        breath=_ticked(answers, "breath"),
    )


def lines_of(stored: Kept) -> list[str]:
    """What was told, a line for each row that was answered, with its month."""
    answers = {key: dated.answer for key, dated in stored.items()}
    lines = []
    for row in HISTORY:
        if row.key in stored and stored[row.key].answer.state == DONE:
            ticked = chosen(answers, row.key)
            words = [c.summary for c in row.choices if c.key in ticked] or [row.clear]
            name = f": “{dated.words}”" if (dated := stored[row.key]).words else ""
            lines.append(f"{', '.join(words)}{name} ({dated.given_on:%B %Y})")
    return lines


def may_be_named(row: Question, answer: Answer | None) -> bool:
    """Whether the answer to that row may have a typed name: it was told when, and not "no"."""
    return bool(row.named and answer and answer.chosen & AGO.keys())


def is_name(words: str) -> bool:
    """Whether typed words can be a name: one short line that asks nothing."""
    return 0 < len(words) <= LONGEST_NAME and "\n" not in words and "?" not in words


def rows_told(stored: Kept) -> frozenset[str]:
    """The keys of the rows that were answered: what was skipped was never looked for."""
    return frozenset(key for key, dated in stored.items() if dated.answer.state == DONE)


def is_due(stored: Kept, recorded: int, today: date) -> bool:
    """Whether to offer the history: after the third check-in, then every three months."""
    if OFFER not in stored:
        return recorded >= OFFERED_AFTER
    return (today - stored[OFFER].given_on).days >= ASKED_AGAIN_DAYS


def _ticked(answers: Answers, key: str) -> frozenset[str] | None:
    return answers[key].chosen if key in answers and answers[key].state == DONE else None


def begun(stored: Kept, key: str) -> date | None:
    """When what a row asks for began, as it was told; None where it never did."""
    dated = stored.get(key)
    word = next(iter(dated.answer.chosen), "") if dated and dated.answer.state == DONE else ""
    return dated.given_on - timedelta(days=AGO[word][1]) if dated and word in AGO else None
