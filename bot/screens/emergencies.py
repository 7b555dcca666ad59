"""Emergencies: the full reply, and what is only possible as one question under a calm reply."""

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.answers import emergency_texts
from bot.answers.triage import CRISIS
from bot.article.text import Article, Unit
from bot.screens.common import Row, Screen, button

HAPPENING = "<b>Is this happening now?</b>"
TOO_HEAVY = "If life feels too heavy right now, the first button is for you."
AGAIN = "Please do what stands above, and call your local emergency number."
NOT_HAPPENING = "Good. If that changes, call your local emergency number."
NOT_TOO_HEAVY = "Good. If that changes, talk to somebody you trust, or write to me."


def question(kind: str) -> str:
    """What is asked about a danger of that kind."""
    return TOO_HEAVY if kind == CRISIS else HAPPENING


def denied(kind: str) -> str:
    """What a *No* is answered with."""
    return NOT_TOO_HEAVY if kind == CRISIS else NOT_HAPPENING


def steps_screen(article: Article, kind: str, near: Sequence[Unit], *, asked: bool) -> Screen:
    """The full reply to a danger of that kind; of despair a gentler one if it was asked about.

    KeyError for a kind there is not.
    """
    if kind == CRISIS:
        return emergency_texts.CRISIS_ASKED if asked else emergency_texts.CRISIS, calm_keyboard(
            article, near
        )
    return emergency_texts.emergency(kind), calm_keyboard(article, near)


def calm_keyboard(article: Article, near: Sequence[Unit]) -> InlineKeyboardMarkup:
    """Under an emergency: the way on when there is none, which carries the nearest units."""
    numbers = "-".join(str(article.units.index(unit)) for unit in near)
    return InlineKeyboardMarkup([[button("Not an emergency now", "calm", numbers)]])


def question_screen(kind: str) -> Screen:
    """The question by itself, under what was said before."""
    return question(kind), InlineKeyboardMarkup([_answers(kind)])


def with_question(under: InlineKeyboardMarkup, kind: str) -> InlineKeyboardMarkup:
    """A keyboard with the answers to the question above it."""
    return InlineKeyboardMarkup([_answers(kind), *under.inline_keyboard])


def _answers(kind: str, *, yes: bool = True) -> Row:
    """Despair has one button only, so that nobody must say no to it."""
    if kind == CRISIS:
        return [button("Life feels too heavy", "now", kind, yes)]
    return [button("Yes, now", "now", kind, yes), button("No", "now", kind, not yes)]
