"""From a question to units of the article, or to what else should be said."""

from bot.answers.answerer import Answerer, Kind, Reply
from bot.answers.emergencies import Expected

__all__ = ["Answerer", "Expected", "Kind", "Reply"]
