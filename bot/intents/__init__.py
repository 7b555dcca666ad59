"""Plain wishes: what people type instead of a command, one row for each, with its words."""

from bot.handlers.intents import Intent
from bot.intents import data_phrases, night_phrases, schedule_phrases

INTENTS: tuple[Intent, ...] = (
    *data_phrases.INTENTS,
    *schedule_phrases.INTENTS,
    *night_phrases.INTENTS,
)
"""Looked through in this order: what is more particular stands first."""
