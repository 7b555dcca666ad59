"""The morning check-in: which question comes next, and what a tap changes.

A night's answers are a mapping of question key to `Answer`; every function here takes one and
returns a new one, and repeating a change changes nothing more, so a replayed tap is harmless.
"""

from dataclasses import replace

from bot.domain.question_types import DONE, OPEN, SKIPPED, Answer, Answers, Choice, Question, chosen
from bot.domain.questions import QUESTIONS

_BY_KEY = {question.key: question for question in QUESTIONS}
_OPENED_BY = {c.opens: q for q in reversed(QUESTIONS) for c in q.choices if c.opens}
_JUST_OPENED = Answer(state=OPEN)
END = "end"
"""The key under which "Stop here" and "Skip today" are kept beside the answers."""


def question_of(key: str) -> Question | None:
    """The question of that key, or None."""
    return _BY_KEY.get(key)


def open_questions(answers: Answers, needs: frozenset[str] = frozenset()) -> tuple[Question, ...]:
    """The questions that belong to this night, answered or not, in the order they are asked.

    `needs` are keys of follow-up questions that a rule of `patterns` asks for.
    """
    return tuple(question for question in QUESTIONS if _belongs(question, answers, needs))


def _belongs(question: Question, answers: Answers, needs: frozenset[str] = frozenset()) -> bool:
    wanted = not question.on_request or question.key in answers or question.key in needs
    return wanted and question.asked(answers)


def next_question(answers: Answers, needs: frozenset[str] = frozenset()) -> Question | None:
    """The first question not answered yet; None when there is none or the person stopped."""
    if END in answers:
        return None
    return next(
        (
            question
            for question in QUESTIONS
            if answers.get(question.key, _JUST_OPENED).state == OPEN
            and _belongs(question, answers, needs)
        ),
        None,
    )


def question_before(answers: Answers, key: str) -> Question | None:
    """The question asked before the one of that key, for *Back*; None for the first."""
    if opener := _OPENED_BY.get(key):
        return opener
    asked = _BY_KEY.get(key)
    is_open = asked and _belongs(asked, answers)
    earlier = QUESTIONS[: QUESTIONS.index(asked)] if asked and is_open else QUESTIONS
    return next((q for q in reversed(earlier) if _belongs(q, answers)), None)


def choose(answers: Answers, question: Question, choice: Choice) -> Answers:
    """The answers after a tap on the only choice of a question, follow-up answers included.

    An ordinary day fills what is not told: two beers that were stay beside it.
    """
    if choice.opens:
        opened = replace(answers.get(choice.opens, Answer()), state=OPEN)
        return {**answers, choice.opens: opened}
    left = {c.opens for c in question.choices if c.opens and answers.get(c.opens) == _JUST_OPENED}
    answers = {key: answer for key, answer in answers.items() if key not in left}
    answered = {question.key: Answer(frozenset({choice.stored or choice.key}))}
    ordinary = [q for q in QUESTIONS if choice.ordinary and q.ordinary]
    voided = {key for q in ordinary for key in q.voids}
    others = {key: answer for key, answer in answers.items() if key not in voided}
    told = {
        key: Answer(chosen(answers, key))
        for key in {q.key for q in ordinary} | voided
        if chosen(answers, key)
    }
    filled = {q.key: _nothing(q) for q in ordinary if not told.keys() & {q.key, *q.voids}}
    return consistent({**others, **filled, **told, **answered})


def tick(answers: Answers, question: Question, choice: Choice, *, on: bool) -> Answers:
    """The answers after a chip was set to on or off; its question stays as open as it was."""
    old = answers.get(question.key, Answer(state=OPEN))
    rivals = {c.key for c in question.choices if choice.group and c.group == choice.group}
    ticked = (old.chosen - rivals - {choice.key}) | ({choice.key} if on else frozenset())
    state = OPEN if old.state == SKIPPED else old.state
    others = {key: answer for key, answer in answers.items() if key not in question.voids}
    return consistent({**others, question.key: Answer(frozenset(ticked), state)})


def finish(answers: Answers, question: Question) -> Answers:
    """*Done*: what is not ticked is a no."""
    old = answers.get(question.key, Answer())
    return consistent({**answers, question.key: replace(old, state=DONE)})


def _nothing(question: Question) -> Answer:
    """The answer that an ordinary day gives: no chip, or the choice that is a no."""
    no = () if question.several else (c.key for c in question.choices if c.value is False)
    return Answer(frozenset(no))


def none_of_these(answers: Answers, question: Question) -> Answers:
    """*None of these*: every chip is a no."""
    return consistent({**answers, question.key: Answer()})


def skip(answers: Answers, question: Question) -> Answers:
    """*Skip*: the question stays unknown and is not asked again."""
    return consistent({**answers, question.key: Answer(state=SKIPPED)})


def stop(answers: Answers) -> Answers:
    """*Stop here* or *Skip today*: what is missing stays unknown, and no nudge comes."""
    return {**answers, END: Answer()}


def resume(answers: Answers) -> Answers:
    """The answers with the check-in open again."""
    return {key: answer for key, answer in answers.items() if key != END}


def joined(own: Answers, brought: Answers) -> Answers | None:
    """A night that two diaries tell of: what only the one brought knows is added to what is here.

    None when they answer a question differently; a follow-up of the one may not fit the other
    then, while an answer that is added has its own beside it. *Stop here* is not brought, as the
    night may be under way here.
    """
    if any(own[key] != brought[key] for key in own.keys() & brought.keys() - {END}):
        return None
    return {**resume(brought), **own}


def consistent(answers: Answers) -> Answers:
    """The answers without those whose question is not asked beside the others."""
    if "mistake" in chosen(answers, "well") | chosen(answers, "course"):
        answers = {key: a for key, a in answers.items() if key not in {"events", "well", "course"}}
    return {
        key: answer
        for key, answer in answers.items()
        if key not in _BY_KEY or _BY_KEY[key].asked(answers)
    }
