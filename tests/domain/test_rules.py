"""The table of rules: its quotes, its silences, and what does not change a judgement."""

from importlib.resources import files
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.model import Entry
from bot.domain.rules import RULES, judge, judged
from tests.nights import ago, diary
from tests.simulator.diary import write
from tests.simulator.personas import CLICKER


def test_every_quote_is_a_sentence_of_the_article() -> None:
    article = " ".join((files("bot.article") / "article.txt").read_text("utf-8").split())

    assert [quote for rule in RULES for quote in rule.quotes if quote not in article] == []


def test_each_rule_has_its_silence_and_only_a_possible_seizure_cannot_be_hidden() -> None:
    assert {rule.family for rule in RULES if not rule.mutable} == {"seizure_event"}
    silent = {
        "seizure_event": 0,
        "repeated_shaking": 60,
        "focal": 60,
        "morning_jerks": 60,
        "rls": 60,
        "cramps": 60,
        "daytime": 60,
        "medicine": 28,
        "worsening": 84,
        "persistent": 84,
        "breathing_pauses": 184,
    }
    assert {r.family: r.cool_down_days for r in RULES if r.family in silent} == silent
    others = (rule for rule in RULES if rule.mutable and rule.family not in silent)
    assert all(rule.cool_down_days >= 60 for rule in others)


def test_the_nights_that_rules_read_are_those_of_half_a_year_until_that_day() -> None:
    read = judged(diary(200, {})[::-1], ago(5))

    assert (read[0].night, read[-1].night, len(read)) == (ago(188), ago(5), 184)


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), days=st.integers(1, 120), random=st.randoms())
def test_neither_unknown_nights_nor_the_order_of_nights_change_a_judgement(
    seed: int, days: int, random: Any
) -> None:
    nights = write(CLICKER, seed, days).nights
    last = nights[-1].entry.night
    recorded = [n.entry for n in nights if n.recorded]
    padded = [n.entry if n.recorded else Entry(n.entry.night) for n in nights]
    random.shuffle(padded)

    assert judge(padded, last) == judge(recorded, last)
