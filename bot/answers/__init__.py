"""From a question to units of the article, or to what else should be said."""

from bot.answers.answerer import Answerer, Kind, Reply

__all__ = ["Answerer", "Kind", "Reply"]
