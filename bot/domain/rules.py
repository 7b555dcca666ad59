"""RULES: patterns in a diary worth a doctor's visit, each with its sources, and how to judge them.

No source tests a diary of twitches: the numbers in the rules are choices, bounded by the sources.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.course_rules import LEAST_BASELINE, LEAST_FORTNIGHT, persistent, worsening
from bot.domain.event_rules import morning_jerks, repeated_shaking, seizure_event
from bot.domain.model import Entry, Flag, Urgency
from bot.domain.night_counts import known, within
from bot.domain.symptom_rules import cramps, daytime, focal, restless_legs

JUDGED_DAYS = 184
"""How far back any rule looks (the baseline of R7); older nights change no judgement."""

ADVICE = {
    Urgency.NOW: "Now: get medical help. Call your emergency number, such as 112, 999 or 911.",
    Urgency.SOON: "See a doctor soon: book a visit in the next two weeks.",
    Urgency.MENTION: "Mention it at your next visit to a doctor. There is no hurry.",
}
ADVICE_AFTER_EVENT = "See a doctor soon: call one today, even if you feel well again."
DO_NOT_DRIVE = "Do not drive until a doctor agrees."
NOT_A_DIAGNOSIS = "This is not a diagnosis."

Judge = Callable[[Sequence[Entry], date], Flag | None]
Sign = Callable[[Entry], object]


@dataclass(frozen=True, slots=True)
class Needed:
    """At least so many nights with an answer among `days` nights that end `until` nights ago."""

    least: int
    days: int
    until: int = 0

    def missing(self, entries: Sequence[Entry], today: date, sign: Sign) -> int:
        """Nights still missing; `entries` are sorted by night."""
        there = known(within(entries, today, self.days, until=self.until), sign)
        return max(0, self.least - len(there))


@dataclass(frozen=True, slots=True)
class Rule:
    """What finds a family of flags and what stands behind it.

    `judge` takes entries sorted by night; `quotes` are whole sentences of the article, empty when
    it is silent; after a flag the family is silent for `cool_down_days`. `watched` says in a few
    words what it looks at, and `needs` how many nights with an answer to `sign` that takes.
    """

    family: str
    name: str
    judge: Judge
    quotes: tuple[str, ...]
    guideline: str
    guideline_says: str
    cool_down_days: int
    watched: str
    sign: Sign = lambda entry: entry
    needs: tuple[Needed, ...] = ()
    mutable: bool = True

    def missing(self, entries: Sequence[Entry], today: date) -> int:
        """The least number of nights before this rule can judge; 0 when it can."""
        return sum(need.missing(entries, today, self.sign) for need in self.needs)


def _jerks(entry: Entry) -> object:
    return entry.jerks


RULES: tuple[Rule, ...] = (
    Rule(
        "seizure_event",
        "A night that may have been a seizure",
        seizure_event,
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
        watched="lost awareness, a bitten tongue, shaking with an injury",
    ),
    Rule(
        "repeated_shaking",
        "Shaking of the whole body, more than once",
        repeated_shaking,
        (
            "However, muscle twitches when falling asleep take a completely different course.",
            "Most of the time, only a short twitching of an arm or leg occurs.",
        ),
        "NICE NG127, 2019",
        "Movements in sleep that come back and are more than a simple jerk can be worth a "
        "specialist's look.",
        cool_down_days=60,
        watched="whole-body shaking that comes back",
    ),
    Rule(
        "focal",
        "Twitching of always the same spot",
        focal,
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
        sign=_jerks,
        needs=(Needed(4, 28),),
    ),
    Rule(
        "morning_jerks",
        "Jerks after waking up",
        morning_jerks,
        (),
        "Epilepsy Foundation, Juvenile myoclonic epilepsy (web page); NICE NG217, 2022",
        "Jerks in the first hours after waking, or dropping things then, are not sleep starts and "
        "should be looked at.",
        cool_down_days=60,
        watched="jerks after waking, dropping things",
    ),
    Rule(
        "rls",
        "Broken sleep with tingling",
        restless_legs,
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
        "IRLSSG criteria for restless legs, 2014; Ferri's single question, 2007",
        "Restless legs means an urge to move the legs, worse at rest and in the evening, better "
        "with movement, and not caused by something else such as cramps.",
        cool_down_days=60,
        watched="waking often with tingling or pain",
        sign=lambda entry: entry.tingling,
        needs=(Needed(6, 28),),
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
        "See a doctor if leg cramps disturb your sleep. Magnesium helped little in studies, so "
        "ask before you take any.",
        cool_down_days=60,
        watched="calf cramps week after week",
        sign=lambda entry: entry.cramp,
        needs=(Needed(6, 21),),
    ),
    Rule(
        "daytime",
        "Twitching by day in several places",
        daytime,
        (),
        "NHS, Twitching eyes and muscles, 2023; NICE NG127, 2019",
        "See a doctor if a twitch lasts over two weeks, is in more than one place, or the area is "
        "weak or stiff. Without weakness a specialist is not usually needed.",
        cool_down_days=60,
        watched="twitching by day, several places",
        sign=lambda entry: entry.day_twitch,
        needs=(Needed(7, 21),),
    ),
    Rule(
        "worsening",
        "Twitching that grows week by week",
        worsening,
        (),
        "No guideline",
        "No guideline names a number. A steady change over six weeks is worth telling a doctor.",
        cool_down_days=84,
        watched="more twitching than in the months before",
        sign=_jerks,
        needs=(
            Needed(LEAST_BASELINE, 128, 56),
            *(Needed(LEAST_FORTNIGHT, 14, until) for until in (28, 14, 0)),
        ),
    ),
    Rule(
        "persistent",
        "Strong twitching on most nights",
        persistent,
        (
            (
                "However, scientists agree that this phenomenon is usually harmless and not an "
                "indication of a rare neurological disease."
            ),
        ),
        "NHS, Twitching eyes and muscles, 2023; NICE NG127, 2019",
        "The NHS says to see a doctor if a twitch lasts over two weeks. NICE says that jerks on "
        "falling asleep alone need no specialist.",
        cool_down_days=84,
        watched="strong twitching for six weeks",
        sign=_jerks,
        needs=(Needed(18, 42),),
    ),
)


def judged(entries: Sequence[Entry], today: date) -> list[Entry]:
    """The entries any rule reads as of `today`, sorted by night: at most 184."""
    first = today - timedelta(days=JUDGED_DAYS - 1)
    return sorted((e for e in entries if first <= e.night <= today), key=lambda e: e.night)


def judge(entries: Sequence[Entry], today: date) -> tuple[Flag, ...]:
    """Every flag the diary holds as of `today`, in the order of RULES."""
    recent = judged(entries, today)
    flags = (rule.judge(recent, today) for rule in RULES)
    return tuple(flag for flag in flags if flag is not None)


def advice(flag: Flag) -> str:
    """What to do, in one plain line; after a possible seizure also that driving has to wait."""
    if flag.family != "seizure_event":
        return ADVICE[flag.urgency]
    line = ADVICE[Urgency.NOW] if flag.urgency is Urgency.NOW else ADVICE_AFTER_EVENT
    return f"{line} {DO_NOT_DRIVE}"
