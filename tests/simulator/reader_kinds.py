"""More made-up people, by a second reader who had not read the rules: what a kind of them is.

What no question asks for today is kept beside a diary, as the person would say it if asked:
`extra` night by night, and the history. What is not known or was forgotten is left out: it is not
"no".
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tests.simulator.diary import Diary
from tests.simulator.personas import Persona, Rates

MORE_HABITS: Rates = {
    "caffeine": 0.35,  # coffee, tea, cola after noon
    "late": 0.10,  # to bed after one o'clock
    "short": 0.10,  # under five hours of sleep, for reasons of its own
}
WEEKEND = (5, 6)  # waking on Saturday and Sunday: the evenings of Friday and Saturday
UNDER_5, FROM_5_TO_7, OVER_7 = "under 5", "5-7", "over 7"
ALL = "all"
TOO_FEW = "too few nights to judge"


@dataclass(frozen=True)
class Fact:
    """What a person of this kind can tell of the history, true from a day relative to the onset.

    A key ending in `_on` is told as a date. `share` of the kind have it, `known` of these know it;
    `of_diary` counts the days from the first night instead.
    """

    key: str
    value: Any = True
    since: tuple[int, int] = (-400, -100)
    share: float = 1.0
    known: float = 0.92
    of_diary: bool = False


@dataclass(frozen=True)
class Due:
    """Which flag is right, and when: `least` nights with the `sign` recorded within `window` days.

    Any one of `flags` will do. It is right from then on, but not before the onset is `lasts` days
    old, and on time for `grace` days more, or until the day `by` where that is later.
    """

    flags: tuple[str, ...]
    urgency: str  # emergency, today, soon, mention
    sign: str
    least: int
    window: int
    lasts: int = 0
    grace: int = 14
    by: int = 0
    needs_history: str = ""


@dataclass(frozen=True)
class Kind:
    """A persona, and what its table has no words for.

    `begins` are the days on which the illness may begin and `lasts` for how long it stays.
    `never` are flags that are wrong at any time, or all; `early` is how many days after the onset
    the right one would still be wrong. `sentence` is the first day and the last on which "too few
    nights to judge" should have been said. `keeps` is the correlation of a night with the next,
    `waves` that of the weather behind it, `spread` wide in log odds; `lasting` is the same for
    habits. `causes` are links that no question asks for, so that no hint can tell them.
    """

    persona: Persona
    due: Due | None = None
    never: tuple[str, ...] = ()
    early: int = 0
    sentence: tuple[int, int] | None = None
    begins: tuple[int, int] = (90, 170)
    lasts: int = 400
    answers: str = "daily"
    facts: tuple[Fact, ...] = ()
    night_answers: Rates = field(default_factory=dict)
    keeps: float = 0.0
    waves: float = 0.0
    spread: float = 0.0
    lasting: float = 0.0
    causes: Rates = field(default_factory=dict)
    spot: str = ""
    weekends: float = 0.9
    drinks_until: bool = False
    costs_sleep: float = 0.0
    face_place: str = ""
    weak_place: str = ""
    tongue_place: str = ""
    course: str = "first"

    @property
    def name(self) -> str:
        """The name of the persona."""
        return self.persona.name


@dataclass(frozen=True)
class Told(Diary):
    """A diary, and beside it what this person would say if asked.

    `extra` are one night's answers each, by key: caffeine, hours_slept, weakness_place, face_place,
    tongue_place, well_again, lasted, witness; `plain` is the one tap of a quiet night, whatever it
    will say of caffeine and hours. `facts` are (day from which it is so, key, answer).
    `tells_history` is False for who waves the two minutes away; `opens_history_on` is when the
    person changes it unasked.
    """

    kind: Kind
    extra: tuple[dict[str, Any], ...]
    facts: tuple[tuple[int, str, Any], ...]
    tells_history: bool
    opens_history_on: date | None


BASE_FACTS = (
    Fact("medicine_begun_on", since=(-1500, -200), share=0.30),
    Fact("weakness", value=False, share=0.97),
    Fact("trouble", value=frozenset(), share=0.97),
    Fact("pregnancy", value=False, share=0.97),
    Fact("past_fits", value=False, share=0.97),
    Fact("known_restless_legs", value=False, share=0.90),
    Fact("iron_trouble", value=False, share=0.85),
    Fact("kidney_trouble", value=False, share=0.95),
    Fact("snoring_pauses", value=False, share=0.95, known=0.60),
)
"""What people say who have nothing of it; many sleep alone and cannot know how they snore."""
