"""Plain wishes: what people type instead of a command, one row for each, with its words."""

from bot.handlers.intents import Intent
from bot.intents import data, nights, schedule

INTENTS: tuple[Intent, ...] = (*data.INTENTS, *schedule.INTENTS, *nights.INTENTS)
"""Looked through in this order: what is more particular stands first."""
