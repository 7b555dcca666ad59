"""The made-up people as a table: how their nights are, what befalls them, how they record it."""

from dataclasses import dataclass, field

Rates = dict[str, float]

HABITS: Rates = {
    "twitch": 0.20,  # any jerk while falling asleep
    "heavy": 0.15,  # a lot of it, when there is any
    "woke": 0.15,
    "tingling": 0.02,
    "pain": 0.04,
    "cramp": 0.03,
    "day": 0.03,
    "several": 0.25,  # twitching by day in several places, when there is any
    "stress": 0.25,
    "sport": 0.20,
    "alcohol": 0.20,
    "fixed": 0.05,  # always the same spot, when twitching
    "spells": 0.4,  # how far weeks differ from each other, in log odds
}


@dataclass(frozen=True)
class Onset:
    """What a persona's nights become from one day on, on a share `active` of the nights.

    `family` is the rule that should see it. `part` twitches in one spot. `events` happen on active
    nights; `once` means on the first active night only. `weeks` is how long it takes to grow.
    """

    family: str
    active: float = 1.0
    rates: Rates = field(default_factory=dict)
    part: str | None = None
    events: frozenset[str] = frozenset()
    once: bool = False
    weeks: int = 0


@dataclass(frozen=True)
class Persona:
    """A kind of person. `links` are log odds ratios of twitching after a factor.

    `recorded` is the share of nights recorded in the first week, `fading` how much of it is lost a
    week; `away` are weeks at a stretch, once a season, without a check-in.
    """

    name: str
    rates: Rates = field(default_factory=dict)
    links: Rates = field(default_factory=dict)
    onset: Onset | None = None
    parts: tuple[str, ...] = ("leg", "leg", "leg", "arm", "arm", "body", "hand", "face")
    recorded: float = 0.86
    fading: float = 0.02
    away: int = 0
    lazy: float = 0.05
    clicks: bool = False

    @property
    def healthy(self) -> bool:
        """Whether no doctor's flag is due: random clicking is counted apart."""
        return self.onset is None and not self.clicks


HEALTHY = (
    Persona("quiet", {"twitch": 0.03, "heavy": 0.05}),
    Persona("occasional twitcher"),
    Persona("frequent but light", {"twitch": 0.65, "heavy": 0.10}),
    Persona("heavy stress", {"stress": 0.65, "twitch": 0.30, "woke": 0.35}),
    Persona("spells", {"twitch": 0.30, "heavy": 0.25, "spells": 1.1}),
    Persona("wakes a lot", {"woke": 0.70, "pain": 0.08}),
    Persona("aching back", {"woke": 0.45, "pain": 0.40}),
    Persona("sleepy arm", {"tingling": 0.15, "woke": 0.20}),
    Persona("cramp now and then", {"cramp": 0.08}),
    Persona("eyelid flutter", {"day": 0.40, "several": 0.02}),
    Persona("favourite leg", {"twitch": 0.50, "fixed": 0.80}, parts=("leg",)),
    Persona("holiday", away=3),
    Persona("traveller", {"stress": 0.40, "alcohol": 0.35, "spells": 0.7}, away=1),
    Persona("sparse", recorded=0.35, fading=0.0),
    Persona("entangled habits", {"twitch": 0.30, "stress": 0.40, "alcohol": 0.35}),
)

LINKED = (
    Persona("stress-linked", {"twitch": 0.20, "stress": 0.30}, {"stress": 1.8}),
    Persona("athlete", {"twitch": 0.20, "sport": 0.40}, {"sport": 1.8}),
    Persona("drinker, more", {"twitch": 0.20, "alcohol": 0.35}, {"alcohol": 1.8}),
    Persona("drinker, less", {"twitch": 0.60, "alcohol": 0.35}, {"alcohol": -1.8}),
)

CLICKER = Persona("random clicker", clicks=True)

ILL = (
    Persona("one event", onset=Onset("seizure_event", events=frozenset({"unaware"}), once=True)),
    Persona(
        "shaking nights",
        onset=Onset("repeated_shaking", active=0.12, events=frozenset({"shaking"})),
    ),
    Persona(
        "one-spot focal",
        {"twitch": 0.12},
        onset=Onset("focal", 0.40, {"twitch": 0.95, "fixed": 0.92}, part="hand"),
    ),
    Persona(
        "one-spot face",
        {"twitch": 0.20},
        onset=Onset("focal", 0.30, {"twitch": 0.95, "fixed": 0.90}, part="face"),
    ),
    Persona(
        "restless legs",
        onset=Onset("rls", 0.50, {"woke": 0.92, "tingling": 0.90, "pain": 0.4, "twitch": 0.7}),
    ),
    Persona(
        "restless legs, mild",
        onset=Onset("rls", 0.35, {"woke": 0.90, "tingling": 0.85, "pain": 0.3, "twitch": 0.5}),
    ),
    Persona("cramps", onset=Onset("cramps", 0.45, {"cramp": 0.95, "woke": 0.50})),
    Persona("daytime", onset=Onset("daytime", 0.50, {"day": 0.95, "several": 0.70})),
    Persona(
        "worsening",
        {"twitch": 0.20, "heavy": 0.15},
        onset=Onset("worsening", rates={"twitch": 0.85, "heavy": 0.60}, weeks=6),
    ),
    Persona(
        "worsening, slow",
        {"twitch": 0.15, "heavy": 0.10},
        onset=Onset("worsening", rates={"twitch": 0.80, "heavy": 0.50}, weeks=8),
    ),
    Persona(
        "persistent",
        {"twitch": 0.40, "heavy": 0.30},
        onset=Onset("persistent", rates={"twitch": 0.90, "heavy": 0.70, "woke": 0.40}),
    ),
    Persona(
        "persistent, waking",
        {"twitch": 0.50},
        onset=Onset("persistent", rates={"twitch": 0.90, "heavy": 0.30, "woke": 0.65}),
    ),
    Persona(
        "morning jerks", onset=Onset("morning_jerks", 0.20, events=frozenset({"waking_jerks"}))
    ),
)

PERSONAS = (*HEALTHY, *LINKED, CLICKER, *ILL)
