"""People of a second reader who have something that a doctor would want to know."""

from tests.simulator.personas import Onset, Persona, Rates
from tests.simulator.reader_kinds import Due, Fact, Kind

TWITCHY: Rates = {"twitch": 0.80, "heavy": 0.35}
MEDICINE = ("medicine", "new_medicine")
WEAK = ("weakness", "focal", "daytime")
CRAMPS = ("cramps",)
ALCOHOL = ("alcohol_stopped",)
NOT_CAREFUL = ("persistent", "worsening")

ILL = (
    Kind(
        Persona(
            "medicine on day 20",
            {"twitch": 0.10},
            onset=Onset("medicine", 0.85, TWITCHY, weeks=1),
        ),
        Due(MEDICINE, "mention", "twitch", 3, 14, grace=7),
        begins=(22, 30),
        facts=(Fact("medicine_begun_on", since=(20, 20), of_diary=True),),
    ),
    Kind(
        Persona("medicine weeks before", {"twitch": 0.10}, onset=Onset("medicine", 0.75, TWITCHY)),
        Due(MEDICINE, "mention", "twitch", 3, 14, grace=7),
        begins=(60, 110),
        facts=(Fact("medicine_begun_on", since=(-54, -7)),),
    ),
    Kind(
        Persona(
            "medicine before the diary", {"twitch": 0.70}, onset=Onset("medicine", 0.80, TWITCHY)
        ),
        Due(MEDICINE, "mention", "twitch", 2, 14, grace=7, needs_history="medicine_begun_on"),
        begins=(0, 0),
        facts=(
            Fact("twitching_since_on", since=(-14, -3)),
            Fact("medicine_begun_on", since=(-50, -16)),
        ),
    ),
    Kind(
        Persona(
            "weak hand",
            {"twitch": 0.10},
            onset=Onset(
                "weakness",
                0.60,
                {"twitch": 0.70, "heavy": 0.10, "fixed": 0.90, "day": 0.75, "several": 0.06},
                part="hand",
                weeks=2,
            ),
        ),
        Due(WEAK, "soon", "hand", 3, 14, grace=3, by=21),
        begins=(0, 4),
        facts=(Fact("weakness", since=(3, 9)), Fact("weakness_place", "hand", since=(3, 9))),
        weak_place="hand",
    ),
    Kind(
        Persona(
            "cramps in pregnancy",
            {"twitch": 0.10, "alcohol": 0.005, "sport": 0.08, "woke": 0.40},
            onset=Onset("cramps", 0.40, {"cramp": 0.92, "woke": 0.70}, weeks=2),
        ),
        Due((*CRAMPS, "pregnancy"), "mention", "cramp", 4, 21, lasts=14),
        begins=(20, 60),
        lasts=110,
        facts=(Fact("pregnancy", since=(-170, -120), known=0.97),),
    ),
    Kind(
        Persona(
            "cramps without twitching",
            {"twitch": 0.02, "heavy": 0.05},
            onset=Onset("cramps", 0.42, {"cramp": 0.95, "woke": 0.45}),
        ),
        Due(CRAMPS, "mention", "cramp", 5, 21, lasts=14),
    ),
    Kind(
        Persona(
            "same foot",
            {"twitch": 0.15},
            onset=Onset("same_spot", 0.85, {"twitch": 0.93, "fixed": 0.93}, part="leg"),
        ),
        Due(("same_spot", "focal"), "mention", "spot", 12, 42, lasts=42),
        early=28,
        begins=(60, 120),
        lasts=60,
    ),
    Kind(
        Persona(
            "same arm",
            {"twitch": 0.15},
            onset=Onset("same_spot", 0.70, {"twitch": 0.93, "fixed": 0.92}, part="arm"),
        ),
        Due(("same_spot", "focal"), "mention", "spot", 12, 42, lasts=42),
        early=28,
        lasts=120,
    ),
    Kind(
        Persona(
            "corner of the mouth",
            {"twitch": 0.20},
            onset=Onset("focal", 0.35, {"twitch": 0.95, "fixed": 0.92}, part="face"),
        ),
        Due(("focal",), "soon", "spot", 4, 28, lasts=7),
        face_place="elsewhere",
    ),
    Kind(
        Persona(
            "apnoea",
            {"twitch": 0.30, "woke": 0.40, "pain": 0.06},
            onset=Onset("apnoea", 0.85, {"woke": 0.80, "twitch": 0.40}),
        ),
        Due(("apnoea",), "mention", "woke", 6, 14, lasts=13, needs_history="snoring_pauses"),
        begins=(0, 0),
        facts=(Fact("snoring_pauses", since=(-900, -60), known=0.70),),
        night_answers={"short": 0.30},
    ),
    Kind(
        Persona(
            "slow iron loss",
            {"twitch": 0.15},
            onset=Onset("rls", 0.70, {"woke": 0.85, "tingling": 0.85, "twitch": 0.5}, weeks=16),
        ),
        Due(("rls",), "soon", "rls", 4, 14, lasts=14),
        begins=(30, 80),
        facts=(
            Fact("iron_trouble", since=(-60, 60), share=0.35),
            Fact("known_restless_legs", value=False),
        ),
        night_answers={"short": 0.20},
    ),
    Kind(
        Persona(
            "alcohol stopped",
            {"twitch": 0.20, "alcohol": 0.93},
            onset=Onset("alcohol_stopped", 0.95, TWITCHY | {"woke": 0.80}),
        ),
        Due(ALCOHOL, "soon", "twitch", 2, 10, grace=5),
        begins=(30, 60),
        lasts=14,
        facts=(Fact("alcohol_given_up_on", since=(-1, -1), known=0.80),),
        drinks_until=True,
    ),
    Kind(
        Persona(
            "alcohol stopped before the diary",
            {"twitch": 0.20, "alcohol": 0.02},
            onset=Onset("alcohol_stopped", 0.95, TWITCHY | {"woke": 0.80}),
        ),
        Due(ALCOHOL, "soon", "twitch", 1, 10, grace=4, needs_history="alcohol_given_up_on"),
        begins=(0, 0),
        lasts=10,
        facts=(Fact("alcohol_given_up_on", since=(-4, -2), known=0.80),),
        drinks_until=True,
    ),
    Kind(
        Persona(
            "alcohol stopped, shaking",
            {"twitch": 0.20, "alcohol": 0.93},
            onset=Onset(
                "first_shaking",
                0.95,
                TWITCHY | {"woke": 0.80},
                events=frozenset({"shaking"}),
                once=True,
            ),
        ),
        Due(("first_shaking", "seizure_event"), "today", "event", 1, 1, grace=0),
        begins=(30, 60),
        lasts=10,
        facts=(Fact("alcohol_given_up_on", since=(-1, -1), known=0.80),),
        drinks_until=True,
    ),
    Kind(
        Persona(
            "tongue bite alone",
            onset=Onset("tongue_bite", events=frozenset({"tongue"}), once=True),
        ),
        Due(("tongue_bite", "seizure_event"), "today", "event", 1, 1, grace=0),
        tongue_place="tip",
    ),
    Kind(
        Persona(
            "tongue bite at the side",
            onset=Onset("tongue_bite", events=frozenset({"tongue"}), once=True),
        ),
        Due(("tongue_bite", "seizure_event"), "emergency", "event", 1, 1, grace=0),
        tongue_place="side",
    ),
    Kind(
        Persona(
            "first shaking", onset=Onset("first_shaking", events=frozenset({"shaking"}), once=True)
        ),
        Due(("first_shaking", "seizure_event"), "today", "event", 1, 1, grace=0),
    ),
    Kind(
        Persona(
            "first shaking, still unwell",
            onset=Onset("first_shaking", events=frozenset({"shaking"}), once=True),
        ),
        Due(("first_shaking", "seizure_event"), "emergency", "event", 1, 1, grace=0),
        course="unwell",
    ),
    Kind(
        Persona(
            "weekly, persistent",
            {"twitch": 0.40, "heavy": 0.30},
            onset=Onset("persistent", rates={"twitch": 0.90, "heavy": 0.70}),
        ),
        never=NOT_CAREFUL,
        sentence=(28, 42),
        answers="weekly",
    ),
)
