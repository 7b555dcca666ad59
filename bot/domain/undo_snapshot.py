"""A night's answers in a few letters, so that an undo button can carry what it brings back."""

import base64
import zlib
from collections.abc import Mapping
from datetime import date, datetime

from bot.domain.checkin import END
from bot.domain.question_types import DONE, OPEN, SKIPPED, Answer, Answers
from bot.domain.questions import QUESTIONS

_STATES = (None, OPEN, DONE, SKIPPED)
_SHAPE = repr([(q.key, [c.key for c in q.choices]) for q in QUESTIONS]).encode()
_MARK = zlib.crc32(_SHAPE) & 0xFFFF
"""Changes with the questions: letters of older questions are refused and not misread."""


def written(answers: Answers) -> str:
    """The answers as at most 24 letters of the alphabet that callback data may use."""
    bits, value = 1, int(END in answers)
    for question in QUESTIONS:
        answer = answers.get(question.key)
        value |= _STATES.index(answer.state if answer else None) << bits
        bits += 2
        for choice in question.choices:
            value |= int(bool(answer and choice.key in answer.chosen)) << bits
            bits += 1
    body = _MARK.to_bytes(2, "big") + value.to_bytes((bits + 7) // 8, "big")
    return base64.urlsafe_b64encode(body).decode().rstrip("=")


def read(word: str) -> Answers | None:
    """The answers behind the letters; None when they are forged or of other questions."""
    try:
        body = base64.urlsafe_b64decode(word + "=" * (-len(word) % 4))
    except ValueError:
        return None
    if body[:2] != _MARK.to_bytes(2, "big"):
        return None
    value = int.from_bytes(body[2:], "big")
    answers: dict[str, Answer] = {END: Answer()} if value & 1 else {}
    value >>= 1
    for question in QUESTIONS:
        state, value = _STATES[value & 3], value >> 2
        ticked = frozenset(c.key for at, c in enumerate(question.choices) if value >> at & 1)
        value >>= len(question.choices)
        if state:
            answers[question.key] = Answer(ticked, state)
    return answers if value == 0 and written(answers) == word else None


def written_move(nights: Mapping[date, tuple[Answers, Answers]]) -> str:
    """What several nights were before and after a change of all of them, for `read_move`."""
    return "~".join(
        f"{night:%Y%m%d}:{written(before)}:{written(after)}"
        for night, (before, after) in nights.items()
    )


def read_move(text: str) -> dict[date, tuple[Answers, Answers]]:
    """The nights of a move, each before and after it; empty for what is none or of other
    questions."""
    nights: dict[date, tuple[Answers, Answers]] = {}
    for part in text.split("~"):
        day, *words = part.split(":")
        answers = [read(word) for word in words]
        if len(answers) != len(("before", "after")) or answers[0] is None or answers[1] is None:
            return {}
        night = datetime.strptime(day, "%Y%m%d").date()  # noqa: DTZ007
        nights[night] = (answers[0], answers[1])
    return nights
