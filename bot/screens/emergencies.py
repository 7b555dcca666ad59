"""Emergencies: the full reply, and what is only possible as one question under a calm reply."""

from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.answers.after_alarm.harm_to_come import GLAD, IF_SO
from bot.answers.danger import emergency_texts
from bot.answers.danger.triage import CRISIS
from bot.article.text import Article, Unit
from bot.domain.emergency_numbers import Country, locally
from bot.screens.common import Row, Screen, button

HAPPENING = "<b>Is this happening now?</b>"
ABOUT = HAPPENING + " I mean {what}."
WHAT = {
    "seizure_now": "a fit",
    "seizure_coming": "jerks that go on and on, or a seizure that is on its way",
    "not_waking": "somebody who does not wake up",
    "breathing": "trouble with breathing",
    "chest": "pain or pressure in the chest",
    "stroke": "a weak or numb side, a crooked face or trouble with speech",
    "overdose": "too much of a medicine, drug or drink",
    "insulin": "too much insulin",
    "low_sugar": "a low sugar, or too much insulin",
    "allergy": "a bad allergic reaction",
    "injury": "a bad injury",
    "child": "a child who is very ill or hurt",
    "pregnancy": "trouble in a pregnancy",
    "violence": "somebody who hurts you",
    "withdrawal": "shaking, sweating or worse after a medicine or alcohol was stopped",
}
"""What *this* is, under a reply or news; the other kinds have no short name."""

WHICH = "Two questions are open, so I cannot tell what your yes is for. Nothing is saved yet."
TOO_HEAVY = "If life feels too heavy right now, the first button is for you."
AGAIN = "Please do what stands above, and call your local emergency number."
NOT_HAPPENING = "Good. If that changes, call your local emergency number."
STILL_TODAY = (
    "Good that it is not now. What my card says stays: be seen by a doctor <b>today</b>, out of"
    " hours too. If it comes again or gets worse: call your local emergency number."
)
NOT_TOO_HEAVY = (
    "Thank you for telling me. If that changes, talk to somebody you trust, or write to me."
)

NOT_ASKED_OF_YOU = (
    "Sorry, I misread that: you did not say anything like it of yourself. Please go on, also about"
    " somebody else. If it ever is so, write to me."
)

OF_A_MEDICINE = "Sorry, I read too much into it: you meant the medicine."


def question(kind: str) -> str:
    """What is asked about a danger of that kind, by its name if it has a short one."""
    if kind in WHAT:
        return ABOUT.format(what=WHAT[kind])
    return TOO_HEAVY if kind == CRISIS else HAPPENING


def denied(kind: str, *, is_today: bool = False) -> str:
    """What a *No* is answered with; with `is_today` a card asked to be seen today."""
    if is_today and kind != CRISIS:
        return STILL_TODAY
    return NOT_TOO_HEAVY if kind == CRISIS else NOT_HAPPENING


def steps_screen(
    article: Article,
    kind: str,
    near: Sequence[Unit],
    country: Country | None = None,
    *,
    asked: bool,
    again: bool = False,
) -> Screen:
    """The full reply to a danger of that kind, with the numbers of a country if it is known; of
    despair a gentler one if it was asked about, and other words where it was said just before.

    KeyError for a kind there is not.
    """
    first = emergency_texts.CRISIS_ASKED if asked else emergency_texts.CRISIS
    text = emergency_texts.CRISIS_AGAIN if again else first
    text = text if kind == CRISIS else emergency_texts.emergency(kind)
    return locally(text, country), calm_keyboard(article, near)


def calm_keyboard(article: Article, near: Sequence[Unit]) -> InlineKeyboardMarkup:
    """Under an emergency: the way on when there is none, which carries the nearest units."""
    numbers = "-".join(str(article.units.index(unit)) for unit in near)
    return InlineKeyboardMarkup([[button("Not an emergency now", "calm", numbers)]])


def well_screen(kind: str) -> Screen:
    """What is still to be done of that kind of danger although all is said to be well.

    KeyError for a kind whose harm does not come late.
    """
    under = InlineKeyboardMarkup([[button("Somebody has looked at it", "looked")]])
    return f"{GLAD} {IF_SO[kind]}", under


def thought_screen(
    article: Article,
    said: str,
    kind: str,
    near: Sequence[Unit],
    country: Country | None,
) -> Screen:
    """What is said to a second thought after that kind of danger; under despair only its button."""
    under = InlineKeyboardMarkup([_answers(kind)]) if kind == CRISIS else None
    return locally(said, country), under or calm_keyboard(article, near)


def question_screen(kind: str) -> Screen:
    """The question by itself, under what was said before."""
    return question(kind), InlineKeyboardMarkup([_answers(kind)])


def which_screen(kind: str, offered: str) -> Screen:
    """Asked after a yes that may be for a danger or for an offer, whose button says `offered`."""
    danger = _answers(kind)[0]
    if kind != CRISIS:
        danger = InlineKeyboardButton("It is happening now", callback_data=danger.callback_data)
    is_night = offered.startswith("told:") and offered.endswith(":save")
    other = InlineKeyboardButton(
        "Save the night" if is_night else "The other question", callback_data=offered
    )
    return WHICH, InlineKeyboardMarkup([[danger], [other]])


def with_question(under: InlineKeyboardMarkup, kind: str) -> InlineKeyboardMarkup:
    """A keyboard with the answers to the question above it."""
    return InlineKeyboardMarkup([_answers(kind), *under.inline_keyboard])


def _answers(kind: str, *, yes: bool = True) -> Row:
    """Despair has one button only, so that nobody must say no to it."""
    if kind == CRISIS:
        return [button("Life feels too heavy", "now", kind, yes)]
    return [button("Yes, now", "now", kind, yes), button("No", "now", kind, not yes)]
