"""How words that were typed are searched for danger."""

from bot.answers import Expected
from bot.answers.cards.subjects import needs_a_card
from bot.answers.talk.night_news import MOST_WORDS
from bot.domain.model import Person
from bot.language.night_meant import read_news


def heard(person: Person | None, words: str, expected: Expected) -> Expected:
    """How words that were not asked for are searched for danger: short news like a note.

    What is then no certain emergency but may be one is asked about under the news.
    """
    if expected is not Expected.ANYTHING or person is None or person.zone is None:
        return expected
    is_short = words.count(" ") < MOST_WORDS and not needs_a_card(words)
    is_news = is_short and "jerks" in read_news(words).answers
    return Expected.ANSWER if is_news else expected
