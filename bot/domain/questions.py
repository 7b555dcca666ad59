"""The questions of the morning check-in, as data: a new question is one row here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

OPEN, DONE, SKIPPED = "open", "done", "skipped"


@dataclass(frozen=True, slots=True)
class Answer:
    """What was chosen for one question; while it is open, an unticked chip means unknown."""

    chosen: frozenset[str] = frozenset()
    state: str = DONE


Answers = Mapping[str, Answer]
Asked = Callable[[Answers], bool]


@dataclass(frozen=True, slots=True)
class Choice:
    """One button. `also` are further questions it answers with "none of these"; `opens` is the
    question it leads to instead of answering its own; choices of one `group` exclude each other;
    `stored` is the key that is kept when it differs from the button's.
    """

    key: str
    label: str
    summary: str = ""
    also: tuple[str, ...] = ()
    opens: str | None = None
    group: str | None = None
    stored: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One screen. `several` makes its choices chips; a change of it `voids` the answers to other
    questions; `on_request` questions are asked only when
    a choice opens them or a rule needs them, and every other one whenever `asked` says so.
    """

    key: str
    name: str
    text: str
    choices: tuple[Choice, ...]
    several: bool = False
    none: str | None = None
    voids: tuple[str, ...] = ()
    asked: Asked = lambda _: True
    on_request: bool = False

    def choice(self, key: str) -> Choice | None:
        """The choice of that key, or None."""
        return next((choice for choice in self.choices if choice.key == key), None)


def chosen(answers: Answers, question: str) -> frozenset[str]:
    """What was chosen for the question; empty when nothing is known."""
    answer = answers.get(question)
    return answer.chosen if answer else frozenset()


def settled(answers: Answers, question: str) -> frozenset[str]:
    """What was chosen for the question once it was done; empty while it is open."""
    answer = answers.get(question)
    return answer.chosen if answer and answer.state == DONE else frozenset()


SERIOUS = frozenset({"shaking", "unaware", "tongue", "hurt"})
"""Events that need one confirming tap before they count (rule R1)."""

_YES_NO = (Choice("yes", "Yes", "yes"), Choice("no", "No", "no"))

QUESTIONS: tuple[Question, ...] = (
    Question(
        "events",
        "What else happened",
        "What happened? Tick all that fit.",
        (
            Choice("shaking", "Shaking of the whole body", "shaking of the whole body"),
            Choice("unaware", "Lost awareness", "lost awareness"),
            Choice("tongue", "Bit my tongue", "bit the tongue"),
            Choice("hurt", "Got hurt", "got hurt"),
            Choice(
                "waking_jerks",
                "Jerks after waking, dropping things",
                "jerks after waking",
            ),
        ),
        several=True,
        none="None of these",
        voids=("course",),
        on_request=True,
    ),
    Question(
        "course",
        "About what happened",
        "Please confirm: {events}. Is that right?",
        (
            Choice("first", "Yes, for the first time", "for the first time"),
            Choice("again", "Yes, it has happened before", "it has happened before"),
            Choice("unwell", "Yes, and I am still unwell or hurt", "still unwell or hurt"),
            Choice("mistake", "No, I tapped by mistake"),
        ),
        asked=lambda answers: bool(settled(answers, "events") & SERIOUS),
    ),
    Question(
        "jerks",
        "Falling asleep",
        "How was falling asleep?",
        (
            Choice(
                "plain",
                "Quiet night, ordinary day",
                also=("yesterday", "night"),
                stored="quiet",
            ),
            Choice("quiet", "Quiet, but…", "no twitching"),
            Choice("some", "Some twitching", "some twitching"),
            Choice("lot", "A lot", "a lot of twitching"),
            Choice("unknown", "Don't know", "twitching not known"),
            Choice("other", "Something else happened", opens="events"),
        ),
    ),
    Question(
        "where",
        "Where",
        "Where did it twitch? Tick all that fit.",
        (
            Choice("leg", "Leg", "leg"),
            Choice("arm", "Arm", "arm"),
            Choice("hand", "Hand", "hand"),
            Choice("face", "Face", "face"),
            Choice("body", "Whole body", "whole body"),
        ),
        several=True,
        asked=lambda answers: bool(chosen(answers, "jerks") & {"some", "lot"}),
    ),
    Question(
        "spot",
        "Same spot",
        "Was it always the same one spot?",
        (
            Choice("left", "Yes, on the left", "same spot on the left"),
            Choice("right", "Yes, on the right", "same spot on the right"),
            Choice("middle", "Yes, in the middle or on both sides", "same spot in the middle"),
            Choice("varied", "No, it varied", "not one spot"),
        ),
        asked=lambda answers: (
            bool(chosen(answers, "jerks") & {"some", "lot"})
            and bool(settled(answers, "where") - {"body"})
        ),
    ),
    Question(
        "yesterday",
        "The day before",
        "What was the day before like? Tick all that fit.",
        (
            Choice("stress", "Stressful", "stress"),
            Choice("sport", "Hard sport", "hard sport"),
            Choice("alcohol1", "Alcohol: 1 drink", "1 drink", group="alcohol"),
            Choice("alcohol2", "Alcohol: 2–3 drinks", "2–3 drinks", group="alcohol"),
            Choice("alcohol4", "Alcohol: 4 or more", "4 or more drinks", group="alcohol"),
        ),
        several=True,
        none="None of these",
    ),
    Question(
        "night",
        "The night",
        "And the rest of the night, or twitching by day? Tick all that fit.",
        (
            Choice("woke", "Woke twice or more", "woke twice or more"),
            Choice("tingling", "Tingling", "tingling"),
            Choice("pain", "Pain", "pain"),
            Choice("cramp", "Calf cramps", "calf cramps"),
            Choice("day", "Twitching by day", "twitching by day"),
        ),
        several=True,
        none="None of these",
    ),
    Question(
        "daytime",
        "By day",
        "Twitching by day: in one place or several?",
        (
            Choice("one", "One place", "one place by day"),
            Choice("several", "Several places", "several places by day"),
        ),
        asked=lambda answers: "day" in settled(answers, "night"),
    ),
    Question(
        "urge_to_move",
        "Urge to move",
        "When you try to relax in the evening or sleep at night, do you ever have unpleasant,"
        " restless feelings in your legs that get better when you walk or move?",
        _YES_NO,
        on_request=True,
    ),
    Question(
        "weakness",
        "Weak or stiff",
        "Is the place that twitches by day weak, stiff or numb?",
        _YES_NO,
        on_request=True,
    ),
    Question(
        "new_medicine",
        "New medicine",
        "Did you start a new medicine, or change the dose of one, before the twitching began?",
        _YES_NO,
        on_request=True,
    ),
)
