"""Personas: people whose nights a visitor of the demo can live through, as a table."""

from dataclasses import dataclass
from random import Random

Night = tuple[str, ...]
"""What somebody taps about one night, by the labels of the buttons; nothing: no answer."""


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody; `nights` are kinds of night, each with how often it comes among the others."""

    key: str
    name: str
    about: str
    nights: tuple[tuple[int, Night], ...]

    def life(self, nights: int) -> list[Night]:
        """So many nights in a row; always the same ones for the same persona."""
        kinds = [night for _, night in self.nights]
        often = [weight for weight, _ in self.nights]
        return Random(self.key).choices(kinds, often, k=nights)  # noqa: S311  Not a secret.


NO_ANSWER: Night = ()
QUIET = ("Quiet night, ordinary day",)
SOME = ("Some twitching", "Leg", "No, it varied")
STRONG = ("A lot", "Leg", "Arm")
EASY = ("Quiet, but…",)
SPOT = ("Some twitching", "Hand", "Yes, on the left")

PERSONAS = (
    Persona(
        "spot",
        "Always the left hand",
        "Always the same spot of the left hand twitches.",
        ((4, SPOT), (1, (*SPOT, "Stressful")), (7, QUIET), (1, NO_ANSWER)),
    ),
    Persona(
        "stress",
        "Stressed at work",
        "Twitches after stressful days and seldom after others.",
        ((5, (*STRONG, "Stressful")), (1, (*EASY, "Stressful")), (2, SOME), (7, QUIET)),
    ),
    Persona(
        "drinker",
        "Drinks at weekends",
        "Sleeps badly and twitches after an evening with several drinks.",
        (
            (4, (*STRONG, "Alcohol: 4 or more", "Woke twice or more")),
            (2, (*SOME, "Alcohol: 2–3 drinks")),
            (1, SOME),
            (7, QUIET),
        ),
    ),
    Persona(
        "restless",
        "Restless legs",
        "Tingling legs that want to move, and broken sleep.",
        (
            (5, (*SOME, "Woke twice or more", "Tingling", "Yes")),
            (2, (*EASY, "Woke twice or more", "Yes")),
            (3, QUIET),
        ),
    ),
    Persona(
        "cramps",
        "Calf cramps",
        "Calf cramps on many nights, with some twitching.",
        (
            (3, (*SOME, "Calf cramps", "Woke twice or more")),
            (2, (*EASY, "Calf cramps")),
            (5, QUIET),
        ),
    ),
    Persona(
        "event",
        "Frightening nights",
        "Mostly quiet, but some nights are much more than a twitch.",
        (
            (
                1,
                (
                    "Something else happened",
                    "Shaking of the whole body",
                    "Bit my tongue",
                    "Yes, I am well again",
                    "At the side",
                    "No, it was the first time",
                    *STRONG,
                ),
            ),
            (9, QUIET),
        ),
    ),
    Persona(
        "quiet",
        "Quiet sleeper",
        "A jerk now and then, and nothing more. No flag should come.",
        ((8, QUIET), (1, SOME), (1, NO_ANSWER)),
    ),
)
