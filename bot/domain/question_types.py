"""What a question of the check-in is made of, and what was answered to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

OPEN, DONE, SKIPPED = "open", "done", "skipped"
Value = bool | int | str | frozenset[str] | None
"""What an entry holds of one fact; None is unknown."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was chosen for one question; while it is open, an unticked chip means unknown."""

    chosen: frozenset[str] = frozenset()
    state: str = DONE


Answers = Mapping[str, Answer]


Asked = Callable[[Answers], bool]


@dataclass(frozen=True, slots=True)
class Factor:
    """Something tested against twitching: a value of at least `least`, or `value`, is an exposure.

    `words` end a sentence about the nights, `quotes` are whole sentences of the article on it.
    What is of the night before and not of this one has `night_before`; what goes with `weekends`
    is compared within them; `caution` is said when there is less twitching with it.
    """

    words: str
    quotes: tuple[str, ...] = ()
    least: int = 1
    value: str = ""
    night_before: bool = False
    weekends: bool = False
    caution: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """What an answer says of a night: the name in an `Entry`, and where it is shown.

    `page` is its row in the doctor's table and `strip` its row in the chart, each left out when
    empty; `factor` makes hints look whether it goes together with twitching.
    """

    name: str
    page: str = ""
    strip: str = ""
    factor: Factor | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One button. `opens` is the question it leads to instead of answering its own; choices of one
    `group` exclude each other; `stored` is the key that is kept when it differs from the button's;
    an `ordinary` one answers every ordinary question with "none of these".

    What it says of the night is its `value` of the question's fact, its own key where that is "";
    a chip has a `fact` of its own. `bar` is the height of its strip in the chart, 0 to 1; `short`
    is its word in a list of nights. `words` is a pattern of how people say it in their own words; a
    choice without one is known by its summary; `replies` is one of how they say it only where the
    question was asked. A `retired` one is read and no longer offered.
    """

    key: str
    label: str
    summary: str = ""
    ordinary: bool = False
    opens: str | None = None
    group: str | None = None
    stored: str | None = None
    fact: Fact | None = None
    value: Value = ""
    bar: float = 1.0
    short: str = ""
    words: str = ""
    replies: str = ""
    retired: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """One screen; as a row of a table it is equal to nothing but itself.

    `several` makes its choices chips; a change of it `voids` the answers to other questions;
    `on_request` questions are asked only when a choice opens them or a rule needs them, and every
    other one whenever `asked` says so.

    `fact` is what the answer says of the night; an `ordinary` question is answered with "none of
    these" by the quiet button, and summed up in the words of `clear`; what a `day_before` question
    asks is of the day before the night. A row of the history with `named` asks in these words for
    a name that may be typed, once it was told when.
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
    fact: Fact | None = None
    ordinary: bool = False
    clear: str = ""
    day_before: bool = False
    named: str = ""

    def choice(self, key: str) -> Choice | None:
        """The choice of that key, or None."""
        return next((choice for choice in self.choices if choice.key == key), None)


def chosen(answers: Answers, question: str) -> frozenset[str]:
    """What was chosen for the question; empty when nothing is known."""
    answer = answers.get(question)
    return answer.chosen if answer else frozenset()


def is_told(answer: Answer) -> bool:
    """Whether a question was done and more is known than that it is not known."""
    return answer.state == DONE and answer.chosen != {"unknown"}


def settled(answers: Answers, question: str) -> frozenset[str]:
    """What was chosen for the question once it was done; empty while it is open."""
    answer = answers.get(question)
    return answer.chosen if answer and answer.state == DONE else frozenset()
