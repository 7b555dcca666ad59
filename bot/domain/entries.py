"""From a night's answers to the entry that the rules read and the line that sums it up."""

from datetime import date

from bot.domain.checkin import open_questions
from bot.domain.model import A_LOT, QUIET, SOME, Entry
from bot.domain.questions import DONE, QUESTIONS, SERIOUS, Answer, Answers, chosen

_LEVELS = {"quiet": QUIET, "some": SOME, "lot": A_LOT}
_DRINKS = {"alcohol1": 1, "alcohol2": 2, "alcohol4": 4}


def entry_of(night: date, answers: Answers) -> Entry:
    """The entry of one night; whatever was skipped or not reached stays None."""
    return Entry(
        night=night,
        jerks=_LEVELS.get(_only(answers, "jerks") or ""),
        places=_known(answers.get("where")),
        spot=_only(answers, "spot"),
        stress=_chip(answers, "yesterday", "stress"),
        sport=_chip(answers, "yesterday", "sport"),
        alcohol=_drinks(answers),
        woke_often=_chip(answers, "night", "woke"),
        tingling=_chip(answers, "night", "tingling"),
        pain=_chip(answers, "night", "pain"),
        cramp=_chip(answers, "night", "cramp"),
        day_twitch=_chip(answers, "night", "day"),
        day_places=_only(answers, "daytime"),
        events=_events(answers),
        event_course=_only(answers, "course"),
        urge_to_move=_yes(answers, "urge_to_move"),
        weakness=_yes(answers, "weakness"),
        new_medicine=_yes(answers, "new_medicine"),
    )


def summary_of(answers: Answers) -> str:
    """One line about the night in words, such as "some twitching, leg, stress, woke twice"."""
    parts = [
        choice.summary
        for question in open_questions(answers)
        for choice in question.choices
        if choice.summary and choice.key in chosen(answers, question.key)
    ]
    clear = [_CLEAR[key] for key in ("yesterday", "night") if answers.get(key) == Answer()]
    return ", ".join(parts + clear) or "nothing noted"


def is_recorded(answers: Answers) -> bool:
    """Whether something is known about the night."""
    known = {question.key for question in QUESTIONS}
    return any(
        key in known and answer.state == DONE and answer.chosen != {"unknown"}
        for key, answer in answers.items()
    )


_CLEAR = {
    "yesterday": "no big stress, hard sport or alcohol",
    "night": "slept through, no tingling, pain, cramps or twitching by day",
}


def _only(answers: Answers, question: str) -> str | None:
    return next(iter(chosen(answers, question)), None)


def _known(answer: Answer | None) -> frozenset[str] | None:
    if answer is None or (answer.state != DONE and not answer.chosen):
        return None
    return answer.chosen


def _chip(answers: Answers, question: str, chip: str) -> bool | None:
    answer = answers.get(question)
    if answer and chip in answer.chosen:
        return True
    return False if answer and answer.state == DONE else None


def _drinks(answers: Answers) -> int | None:
    drinks = [_DRINKS[chip] for chip in chosen(answers, "yesterday") if chip in _DRINKS]
    return drinks[0] if drinks else (0 if _chip(answers, "yesterday", "") is False else None)


def _yes(answers: Answers, question: str) -> bool | None:
    said = _only(answers, question)
    return None if said is None else said == "yes"


def _events(answers: Answers) -> frozenset[str] | None:
    events = _known(answers.get("events"))
    if events is None or chosen(answers, "course"):
        return events
    return events - SERIOUS
