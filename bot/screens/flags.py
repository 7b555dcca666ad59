"""A flag: what was seen, what to do, and its buttons."""

from collections.abc import Iterable
from datetime import date
from html import escape

from telegram import InlineKeyboardMarkup

from bot.domain.model import KeptFlag, Urgency
from bot.domain.rules import NOT_A_DIAGNOSIS, RULES, advice
from bot.language.flag_evidence import evidence
from bot.screens.common import ARTICLE_SAYS, button, rows_of
from bot.screens.formatting import quoted, short_date
from bot.screens.patterns import NEWS

_RULES = {rule.family: rule for rule in RULES}
ARTICLE_SILENT = "The article is silent on this."
NEWS_NOW = "Please read this now.\n\n{text}"
NIGHTS_OF_FLAG = "<b>{name}</b>\nThe nights it is about: {nights}."
READ_IT = "Noted."
SEEN_DOCTOR = (
    "Noted: you saw a doctor about this on {day}. Only nights after that count from now on."
)
WHEN_DOCTOR = "When did you see the doctor about this?"
MUTED = "Fine. This kind of pattern will not be shown again. /patterns can bring it back."
SHOWN_AGAIN = "This kind of pattern is shown again from now on."


def name_of(kept: KeptFlag) -> str:
    """What the pattern is called."""
    return _RULES[kept.flag.family].name


def flag_text(kept: KeptFlag) -> str:
    """What was seen and when, the article, the guideline, and what to do."""
    rule = _RULES[kept.flag.family]
    article = f"{ARTICLE_SAYS}\n{quoted(' '.join(rule.quotes))}" if rule.quotes else ARTICLE_SILENT
    return "\n\n".join(
        [
            f"<b>{escape(rule.name)}</b>\n{escape(evidence(kept.flag.family, kept.flag.seen))}",
            f"Nights: {nights_of(kept)}.",
            article,
            f"{escape(rule.guideline_says)} <i>({escape(rule.guideline)})</i>",
            f"<b>{escape(advice(kept.flag))}</b>\n{NOT_A_DIAGNOSIS}",
        ]
    )


def flag_news(kept: KeptFlag) -> str:
    """The same as it arrives: its first line is fit for a lock screen."""
    urgent = kept.flag.urgency is Urgency.NOW
    return (NEWS_NOW if urgent else NEWS).format(text=flag_text(kept))


def flag_keyboard_of(kept: KeptFlag) -> InlineKeyboardMarkup:
    """The buttons under a flag; a possible seizure is never hidden."""
    named = [
        ("Show the nights", "nights"),
        ("Make the doctor's page", "page"),
        ("I've seen a doctor", "doctor"),
        ("I've read it", "ok"),
    ]
    if is_mutable(kept):
        named.append(("Don't show again", "mute"))
    return flag_keyboard(kept.flag_id, named)


def is_mutable(kept: KeptFlag) -> bool:
    """Whether the family may be silenced for good."""
    return _RULES[kept.flag.family].mutable


def nights_of(kept: KeptFlag) -> str:
    return ", ".join(short_date(night) for night in kept.flag.nights[-14:])


def flag_keyboard(flag_id: int, actions: Iterable[tuple[str, str]]) -> InlineKeyboardMarkup:
    """What can be done with a flag: label and action."""
    return InlineKeyboardMarkup(
        rows_of((button(label, "flag", flag_id, action) for label, action in actions), 2)
    )


def visits_keyboard(flag_id: int, days: Iterable[date]) -> InlineKeyboardMarkup:
    """Days on which a doctor may have been seen."""
    named = (button(short_date(day), "doctor", flag_id, day) for day in days)
    return InlineKeyboardMarkup(rows_of(named, 3))
