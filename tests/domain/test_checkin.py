"""Which question is asked when, and what a tap changes, without a bot."""

import pytest

from bot.domain import checkin
from bot.domain.question_types import DONE, OPEN, SKIPPED, Answer, Answers, Question
from bot.domain.questions import QUESTIONS


def said(**chosen: str) -> Answers:
    """Answers of questions that are done, each with its choices."""
    return {key: Answer(frozenset(keys.split())) for key, keys in chosen.items()}


def question(key: str) -> Question:
    found = checkin.question_of(key)
    assert found
    return found


def tapped(answers: Answers, key: str, choice: str) -> Answers:
    """The answers after a tap on the only choice of a question."""
    found = question(key).choice(choice)
    assert found
    return checkin.choose(answers, question(key), found)


def ticked(answers: Answers, key: str, choice: str, *, on: bool = True) -> Answers:
    """The answers after a tap on a chip."""
    found = question(key).choice(choice)
    assert found
    return checkin.tick(answers, question(key), found, on=on)


@pytest.mark.parametrize(
    ("answers", "key", "asked"),
    [
        pytest.param(said(jerks="some"), "where", True, id="some twitching: where"),
        pytest.param(said(jerks="lot"), "where", True, id="a lot: where"),
        pytest.param(said(jerks="quiet"), "where", False, id="a quiet night: not where"),
        pytest.param(said(jerks="lot", where="hand"), "spot", True, id="one place: same spot"),
        pytest.param(said(jerks="lot", where="hand leg"), "spot", False, id="two places"),
        pytest.param(said(jerks="lot", where=""), "spot", False, id="no place"),
        pytest.param(said(jerks="lot", where="body"), "spot", False, id="the whole body"),
        pytest.param(said(jerks="quiet", where="hand"), "spot", False, id="no twitching"),
        pytest.param(said(night="day"), "daytime", True, id="by day: one place or several"),
        pytest.param(said(night="pain"), "daytime", False, id="not by day"),
        pytest.param(said(events="shaking"), "course", True, id="a serious event is confirmed"),
        pytest.param(said(events="waking_jerks"), "course", False, id="another one is not"),
        pytest.param({}, "weakness", False, id="a follow-up only when a rule needs it"),
    ],
)
def test_a_question_is_asked_beside_the_answers_it_follows(
    answers: Answers, key: str, *, asked: bool
) -> None:
    assert (question(key) in checkin.open_questions(answers)) is asked


def test_a_follow_up_that_a_rule_needs_is_asked_until_it_is_answered() -> None:
    needs, weakness = frozenset({"weakness"}), question("weakness")
    usual = {q.key: Answer(state=SKIPPED) for q in QUESTIONS if not q.on_request}

    assert checkin.next_question(usual) is None
    assert checkin.next_question(usual, needs) == weakness
    assert checkin.next_question(checkin.skip(usual, weakness), needs) is None
    assert checkin.next_question(checkin.stop(usual), needs) is None
    assert checkin.next_question(checkin.resume(checkin.stop(usual)), needs) == weakness


def test_a_chip_puts_out_those_of_its_group_and_no_other() -> None:
    grouped = next((q, c) for q in QUESTIONS for c in q.choices if c.group)
    asking, first = grouped
    others = [c for c in asking.choices if c.group == first.group and c != first]
    free = next(c for c in asking.choices if c.group != first.group)
    answers = ticked(ticked({}, asking.key, free.key), asking.key, first.key)

    assert answers[asking.key] == Answer(frozenset({free.key, first.key}), OPEN)
    for other in others:
        answers = ticked(answers, asking.key, other.key)
        assert answers[asking.key].chosen == {free.key, other.key}
    answers = ticked(answers, asking.key, others[-1].key, on=False)
    assert answers[asking.key].chosen == {free.key}


def test_a_chip_after_a_skip_opens_the_question_and_one_after_done_does_not() -> None:
    events = question("events")

    assert ticked(checkin.skip({}, events), "events", "hurt")["events"].state == OPEN
    assert ticked(checkin.finish({}, events), "events", "hurt")["events"].state == DONE


def test_a_change_of_what_happened_takes_back_what_was_confirmed() -> None:
    confirmed = said(events="shaking", course="first")

    assert "course" not in ticked(confirmed, "events", "hurt")
    assert tapped(confirmed, "course", "mistake") == {}


def test_the_quiet_button_answers_every_ordinary_question_with_no() -> None:
    answers = tapped({}, "jerks", "plain")

    assert answers["jerks"].chosen == {"quiet"}
    ordinary = {q.key for q in QUESTIONS if q.ordinary}
    assert {"yesterday", "night"} <= ordinary
    assert {key for key, answer in answers.items() if key != "jerks"} == ordinary
    assert all(answers[q.key].chosen <= {"no"} for q in QUESTIONS if q.ordinary)


@pytest.mark.parametrize(
    "told",
    [
        pytest.param({"day": "stress caffeine"}, id="of the day"),
        pytest.param({"night": "woke"}, id="of the night"),
        pytest.param({"day": "alcohol2", "night": "pain"}, id="of both"),
    ],
)
def test_the_quiet_button_takes_nothing_back_that_was_told(told: dict[str, str]) -> None:
    answers = tapped(said(**told), "jerks", "plain")

    assert answers["jerks"].chosen == {"quiet"}
    assert {key: answers[key].chosen for key in told} == {
        key: set(words.split()) for key, words in told.items()
    }
    assert ("yesterday" in answers) is ("day" not in told)


def test_what_earlier_versions_asked_is_read_and_not_offered_any_more() -> None:
    retired = {(q.key, choice.key) for q in QUESTIONS for choice in q.choices if choice.retired}

    assert retired == {("course", "unwell"), ("course", "mistake")}


def test_something_else_that_was_opened_and_left_is_forgotten() -> None:
    opened = tapped({}, "jerks", "other")
    assert opened == {"events": Answer(state=OPEN)}

    assert tapped(opened, "jerks", "lot") == said(jerks="lot")
    hurt = ticked(opened, "events", "hurt")
    assert "events" in tapped(hurt, "jerks", "lot")


@pytest.mark.parametrize(
    ("key", "before"),
    [("jerks", None), ("events", "jerks"), ("where", "jerks"), ("spot", "where")],
)
def test_back_leads_to_the_question_before(key: str, before: str | None) -> None:
    found = checkin.question_before(said(jerks="lot", where="hand"), key)

    assert (found.key if found else None) == before


def test_two_diaries_join_a_night_unless_they_contradict_each_other() -> None:
    own, brought = said(jerks="lot"), checkin.stop(said(jerks="lot", where="hand"))

    assert checkin.joined(own, brought) == said(jerks="lot", where="hand")
    assert checkin.joined(checkin.stop(own), brought) == checkin.stop(
        said(jerks="lot", where="hand")
    )
    assert checkin.joined(own, said(jerks="some")) is None
