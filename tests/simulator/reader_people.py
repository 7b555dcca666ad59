"""People of a second reader who have nothing for a doctor, and those who have a true link."""

from tests.simulator.personas import Persona
from tests.simulator.reader_ill import ILL
from tests.simulator.reader_kinds import ALL, Fact, Kind

HEALTHY = (
    Kind(
        Persona("eyelid alone", {"twitch": 0.50, "fixed": 0.92, "day": 0.35, "several": 0.02}),
        never=(ALL,),
        face_place="eyelid",
    ),
    Kind(
        Persona("eyelid in bad weeks", {"twitch": 0.30, "fixed": 0.90, "day": 0.20, "stress": 0.4}),
        never=(ALL,),
        face_place="eyelid",
        waves=0.93,
        spread=1.6,
    ),
    Kind(
        Persona("both legs", {"twitch": 0.55, "fixed": 0.85}, parts=("leg",)),
        never=(ALL,),
        spot="middle",
    ),
    Kind(Persona("weekly"), never=(ALL,), sentence=(28, 42), answers="weekly"),
    Kind(
        Persona("weekly, often", {"twitch": 0.60}),
        never=(ALL,),
        sentence=(28, 42),
        answers="weekly",
    ),
    Kind(
        Persona("bad nights only", {"twitch": 0.22, "heavy": 0.30}),
        never=(ALL,),
        sentence=(28, 56),
        answers="bad",
    ),
    Kind(
        Persona("bad nights only, waking", {"twitch": 0.35, "heavy": 0.40, "woke": 0.40}),
        never=(ALL,),
        sentence=(28, 56),
        answers="bad",
    ),
    Kind(
        Persona("bad nights only, later", {"twitch": 0.30, "heavy": 0.30}),
        never=(ALL,),
        sentence=(84, 126),
        answers="bad later",
    ),
    Kind(
        Persona("medicine for years", {"twitch": 0.30}),
        never=(ALL,),
        facts=(Fact("medicine_begun_on", since=(-2500, -400)),),
    ),
    Kind(
        Persona("medicine after the twitching", {"twitch": 0.35}),
        never=(ALL,),
        begins=(0, 0),
        facts=(
            Fact("twitching_since_on", since=(-900, -200), known=0.85),
            Fact("medicine_begun_on", since=(20, 60)),
        ),
    ),
    Kind(
        Persona("pregnant, well", {"twitch": 0.20, "woke": 0.55, "alcohol": 0.005, "cramp": 0.04}),
        never=(ALL,),
        begins=(0, 0),
        lasts=180,
        facts=(Fact("pregnancy", since=(-120, -40), known=0.97),),
    ),
    Kind(
        Persona("snores and sleeps", {"woke": 0.08}),
        never=(ALL,),
        facts=(Fact("snoring_pauses", value=False, known=0.8), Fact("loud_snoring")),
    ),
    Kind(
        Persona("sober for years", {"alcohol": 0.005, "twitch": 0.25}),
        never=(ALL,),
        facts=(Fact("alcohol_given_up_on", since=(-2500, -500)),),
    ),
)
"""Nobody here has anything for a doctor; the sentence on too few nights is not a flag."""

UNRELATED = (
    Kind(Persona("spells 0.6", {"twitch": 0.35}), keeps=0.6),
    Kind(Persona("spells 0.8", {"twitch": 0.35}), keeps=0.8),
    Kind(Persona("spells 0.6, habits too", {"twitch": 0.35}), keeps=0.6, lasting=0.6),
    Kind(Persona("spells 0.8, habits too", {"twitch": 0.35}), keeps=0.8, lasting=0.8),
    Kind(
        Persona("late weekends", {"twitch": 0.15, "alcohol": 0.30}),
        causes={"late": 2.4},
        weekends=2.2,
    ),
    Kind(Persona("coffee for nothing", {"twitch": 0.30, "caffeine": 0.45})),
    Kind(
        Persona("twitching costs sleep", {"twitch": 0.30, "heavy": 0.30}),
        costs_sleep=2.0,
    ),
)
"""No hint is right for these people, but late nights may be told as what they are."""

LINKED = (
    Kind(
        Persona("coffee-linked", {"twitch": 0.18, "caffeine": 0.40}, {"caffeine": 1.8}),
    ),
    Kind(
        Persona("coffee-linked, rare", {"twitch": 0.25, "caffeine": 0.22}, {"caffeine": 1.8}),
    ),
    Kind(
        Persona("short nights", {"twitch": 0.18, "short": 0.40}, {"short": 2.0}),
    ),
    Kind(
        Persona("weekend drinker", {"twitch": 0.20, "alcohol": 0.30}, {"alcohol": 1.8}),
        weekends=1.8,
    ),
    Kind(
        Persona("drinker, less, in spells", {"twitch": 0.60, "alcohol": 0.40}, {"alcohol": -2.0}),
        waves=0.6,
        spread=1.5,
    ),
    Kind(
        Persona("stress-linked, spells 0.6", {"twitch": 0.25, "stress": 0.35}, {"stress": 2.2}),
        waves=0.6,
        spread=1.5,
    ),
    Kind(
        Persona("stress-linked, spells 0.8", {"twitch": 0.25, "stress": 0.35}, {"stress": 2.2}),
        waves=0.8,
        spread=1.5,
    ),
    Kind(
        Persona("athlete, spells 0.8", {"twitch": 0.25, "sport": 0.40}, {"sport": 2.2}),
        waves=0.8,
        spread=1.5,
    ),
)

KINDS = (*ILL, *HEALTHY, *UNRELATED, *LINKED)
