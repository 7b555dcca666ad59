"""From a question to units of the article, or to what else should be said."""

from bot.answers.answerer import Answerer
from bot.answers.danger.triage import Expected
from bot.answers.reply import Kind, Reply

__all__ = ["Answerer", "Expected", "Kind", "Reply"]
