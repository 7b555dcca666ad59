"""A flag: what was seen, what to do, and its buttons."""

from collections.abc import Iterable
from datetime import date
from html import escape

from telegram import InlineKeyboardMarkup

from bot.domain.flag_advice import ADVICE, NOT_A_DIAGNOSIS, advice_on
from bot.domain.model import StoredFlag, Urgency
from bot.domain.rules import RULE_OF
from bot.language.flag_evidence import evidence
from bot.screens.common import ARTICLE_SAYS, button, rows_of
from bot.screens.formatting import quoted, short_date
from bot.screens.patterns import NEWS

ARTICLE_SILENT = "The article is silent on this."
NEWS_NOW = "Please read this now.\n\n{text}"
STILL_HURT = NEWS_NOW.format(text=f"<b>{ADVICE[Urgency.NOW]}</b> Do not drive yourself.")
NIGHTS_OF_FLAG = "<b>{name}</b>\nThe nights it is about: {nights}."
READ_IT = "Noted."
SEEN_DOCTOR = (
    "Noted: you saw a doctor about this on {day}. Only nights after that count from now on."
)
WHEN_DOCTOR = "When did you see the doctor about this?"
MUTED = "Fine. This kind of pattern will not be shown again. /patterns can bring it back."
SHOWN_AGAIN = "This kind of pattern is shown again from now on."


def name_of(stored: StoredFlag) -> str:
    """What the pattern is called."""
    return RULE_OF[stored.flag.family].name


def flag_text(stored: StoredFlag) -> str:
    """What to do, what was seen and when, the article and the guideline."""
    rule, seen = RULE_OF[stored.flag.family], evidence(stored.flag.family, stored.flag.facts)
    article = f"{ARTICLE_SAYS}\n{quoted(' '.join(rule.quotes))}" if rule.quotes else ARTICLE_SILENT
    return "\n\n".join(
        [
            f"<b>{escape(advice_on(stored))}</b>",
            f"<b>{escape(rule.name)}</b>\n{escape(seen)}",
            f"Nights: {nights_of(stored)}.",
            article,
            f"{escape(rule.guideline_says)} <i>({escape(rule.guideline)})</i>",
            NOT_A_DIAGNOSIS,
        ]
    )


def flag_news(stored: StoredFlag) -> str:
    """The same as it arrives: its first line is fit for a lock screen."""
    urgent = stored.flag.urgency is Urgency.NOW
    return (NEWS_NOW if urgent else NEWS).format(text=flag_text(stored))


def flag_keyboard_of(stored: StoredFlag) -> InlineKeyboardMarkup:
    """The buttons under a flag; a possible seizure is never hidden."""
    named = [
        ("Show the nights", "nights"),
        ("Make the doctor's page", "page"),
        ("I've seen a doctor", "doctor"),
        ("I've read it", "ok"),
    ]
    if is_mutable(stored):
        named.append(("Don't show again", "mute"))
    return flag_keyboard(stored.flag_id, named)


def is_mutable(stored: StoredFlag) -> bool:
    """Whether the family may be silenced for good."""
    return RULE_OF[stored.flag.family].mutable


def nights_of(stored: StoredFlag) -> str:
    return ", ".join(short_date(night) for night in stored.flag.nights[-14:])


def flag_keyboard(flag_id: int, actions: Iterable[tuple[str, str]]) -> InlineKeyboardMarkup:
    """What can be done with a flag: label and action."""
    return InlineKeyboardMarkup(
        rows_of((button(label, "flag", flag_id, action) for label, action in actions), 2)
    )


def visits_keyboard(flag_id: int, days: Iterable[date]) -> InlineKeyboardMarkup:
    """Days on which a doctor may have been seen."""
    named = (button(short_date(day), "doctor", flag_id, day) for day in days)
    return InlineKeyboardMarkup(rows_of(named, 3))
