"""RULES: patterns in a diary worth a doctor's visit, each with its sources, and how to judge them.

No source tests a diary of twitches: the numbers in the rules are choices, bounded by the sources.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from operator import attrgetter

from bot.domain.event_rules import morning_jerks, repeated_shaking, seizure_event
from bot.domain.history import UNTOLD, History
from bot.domain.history_rows import HISTORY_RULES
from bot.domain.long_run_rules import BASELINE, FORTNIGHTS, SIX_WEEKS, persistent, worsening
from bot.domain.model import Entry, Flag
from bot.domain.rule_types import Rule, on_nights
from bot.domain.symptom_rules import (
    BY_DAY,
    CRAMP_NIGHTS,
    FOCAL_NIGHTS,
    LEGS_NIGHTS,
    SPOT_NIGHTS,
    cramps,
    daytime,
    focal,
    restless_legs,
    same_spot,
)

JUDGED_DAYS = 184
"""How far back any rule looks (the baseline of R7); older nights change no judgement."""


def _jerks(entry: Entry) -> object:
    return entry.jerks


def _twitched(entry: Entry) -> object:
    return entry.twitched


def _spot(entry: Entry) -> object:
    """What is known of the one spot: on a night without twitching that there was none."""
    return entry.spot if entry.twitched else entry.twitched


def _same_spot(entry: Entry) -> object:
    return entry.spot not in {None, "varied"}


RULES: tuple[Rule, ...] = (
    Rule(
        "seizure_event",
        "A night that may have been a seizure",
        on_nights(seizure_event),
        (
            "This manifests itself in the typical involuntary seizure-like muscle twitches.",
            "This is called an epileptic seizure or convulsion.",
            "However, muscle twitches when falling asleep take a completely different course.",
        ),
        "NICE NG217, 2022; NHS, What to do if someone has a seizure (web page)",
        "After a first suspected seizure, see a specialist within two weeks. It is an emergency if "
        "it was the first, lasts over five minutes, causes a bad injury, or you do not recover.",
        cool_down_days=0,
        mutable=False,
        watched="lost awareness, a bitten tongue, shaking for the first time or with an injury",
        shows=lambda entry: entry.events,
        may_be_seizure=True,
    ),
    Rule(
        "repeated_shaking",
        "Shaking of the whole body, more than once",
        on_nights(repeated_shaking),
        (
            "However, muscle twitches when falling asleep take a completely different course.",
            "Most of the time, only a short twitching of an arm or leg occurs.",
        ),
        "NICE NG127, 2019, updated 2023",
        "Movements in sleep that come back and are more than a simple jerk can be worth a "
        "specialist's look.",
        cool_down_days=60,
        watched="whole-body shaking that comes back",
        shows=lambda entry: entry.events,
        may_be_seizure=True,
    ),
    Rule(
        "focal",
        "Always the same spot of the face or a hand",
        on_nights(focal),
        (
            (
                "Of course there are also forms of epilepsy in which only a small part of the brain"
                " is affected."
            ),
            (
                "Therefore, often only one muscle group is affected by the twitching, e.g. in the "
                "face or only in the hand."
            ),
            "Twitching when falling asleep is certainly not a typical indication of epilepsy.",
        ),
        "Epilepsy Action, Focal seizures (web page); NICE NG217, 2022",
        "A focal seizure can be jerks in one part of the body, often the hand or the face, while "
        "you stay aware. A doctor can tell the difference.",
        cool_down_days=60,
        watched="one spot of the face or hand, on one side",
        sign=_spot,
        needs=(FOCAL_NIGHTS,),
        shows=_same_spot,
        may_be_seizure=True,
    ),
    Rule(
        "same_spot",
        "The same spot of a leg or arm, for weeks",
        on_nights(same_spot),
        ("Most of the time, only a short twitching of an arm or leg occurs.",),
        "NHS, Twitching eyes and muscles, 2023",
        "See a doctor if a twitch lasts over two weeks. That it is always the same spot is worth "
        "telling, as it helps a doctor to find a nerve or muscle that is irritated.",
        cool_down_days=364,
        watched="one spot of a leg or arm, for six weeks",
        sign=_spot,
        needs=(SPOT_NIGHTS,),
        shows=_same_spot,
    ),
    Rule(
        "morning_jerks",
        "Jerks after waking up",
        on_nights(morning_jerks),
        (),
        "Epilepsy Foundation, Juvenile myoclonic epilepsy (web page); NICE NG217, 2022",
        "Jerks in the first hours after waking, or dropping things then, are not sleep starts and "
        "should be looked at.",
        cool_down_days=60,
        watched="jerks after waking, dropping things",
        shows=lambda entry: entry.events,
        may_be_seizure=True,
    ),
    Rule(
        "rls",
        "Broken sleep with tingling",
        on_nights(restless_legs),
        (
            (
                "In rare cases, however, a neurological disorder such as restless legs syndrome may"
                " also be behind it."
            ),
            (
                "Patients then not only suffer from convulsions when falling asleep but also wake "
                "up several times a night, and are often accompanied by tingling pain."
            ),
        ),
        "IRLSSG criteria for restless legs, 2014; Ferri's single question, 2007; AASM guideline on"
        " restless legs, 2025, doi 10.5664/jcsm.11390",
        "Restless legs means an urge to move the legs, worse at rest and in the evening, better "
        "with movement, and not caused by something else such as cramps. It is not the jerks "
        "themselves. Ask the doctor about iron (a blood test, ferritin) and about your medicines: "
        "some make it worse.",
        cool_down_days=60,
        watched="waking often with tingling or pain",
        sign=lambda entry: entry.tingling,
        needs=(LEGS_NIGHTS,),
        shows=lambda entry: entry.woke_often,
    ),
    Rule(
        "cramps",
        "Calf cramps at night",
        cramps,
        (
            (
                "A magnesium deficiency can also cause twitching before falling asleep, usually "
                "leading to nocturnal calf cramps in those affected."
            ),
        ),
        "NHS, Leg cramps (web page); Cochrane review on magnesium, 2020",
        "See a doctor if leg cramps disturb your sleep, or the leg is numb or swollen; at once if "
        "one lasts over ten minutes. Magnesium helped little in studies, so ask before you take "
        "any.",
        cool_down_days=60,
        watched="calf cramps week after week",
        sign=lambda entry: entry.cramp,
        needs=(CRAMP_NIGHTS,),
        shows=lambda entry: entry.cramp,
    ),
    Rule(
        "daytime",
        "Twitching by day in several places",
        daytime,
        (),
        "NHS, Twitching eyes and muscles, 2023; NICE NG127, 2019, updated 2023",
        "See a doctor if a twitch lasts over two weeks, is in more than one place, or the area is "
        "weak or stiff. Without weakness a specialist is not usually needed.",
        cool_down_days=60,
        watched="twitching by day, several places",
        sign=lambda entry: entry.day_twitch,
        needs=(BY_DAY,),
        shows=lambda entry: entry.day_twitch,
    ),
    Rule(
        "worsening",
        "Twitching that grows week by week",
        on_nights(worsening),
        (),
        "No guideline",
        "No guideline names a number. Twitching that grows for weeks is worth telling a doctor.",
        cool_down_days=84,
        watched="more twitching than in the months before",
        sign=_jerks,
        needs=(BASELINE, *FORTNIGHTS),
        shows=_twitched,
    ),
    Rule(
        "persistent",
        "Strong twitching on most nights",
        on_nights(persistent),
        (
            (
                "However, scientists agree that this phenomenon is usually harmless and not an "
                "indication of a rare neurological disease."
            ),
        ),
        "NHS, Twitching eyes and muscles, 2023; NICE NG127, 2019, updated 2023",
        "The NHS says to see a doctor if a twitch lasts over two weeks. NICE says that jerks on "
        "falling asleep alone need no specialist.",
        cool_down_days=84,
        watched="strong twitching for six weeks",
        sign=_jerks,
        needs=(SIX_WEEKS,),
        shows=_twitched,
    ),
    *HISTORY_RULES,
)
RULE_OF = {rule.family: rule for rule in RULES}
"""By family."""


def judged(entries: Sequence[Entry], today: date) -> list[Entry]:
    """The entries any rule reads as of `today`, sorted by night: at most 184."""
    first = today - timedelta(days=JUDGED_DAYS - 1)
    return sorted([e for e in entries if first <= e.night <= today], key=attrgetter("night"))


def judge(entries: Sequence[Entry], today: date, history: History = UNTOLD) -> tuple[Flag, ...]:
    """Every flag the diary holds as of `today`, in the order of RULES."""
    recent = judged(entries, today)
    flags = (rule.judge(recent, today, history) for rule in RULES)
    return tuple(flag for flag in flags if flag is not None)
