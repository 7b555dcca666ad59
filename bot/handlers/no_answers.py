"""Words typed while a question of a check-in is open that answer none of it: what they ask, wish or
tell besides, as their dialogue act says."""

import asyncio

from bot.answers.dialogue_acts import act_of
from bot.context import Context
from bot.domain.question_types import Question
from bot.language.answer_asides import without_courtesy
from bot.language.night_meant import asks, names_twitching, read_news

_TO_MEET = frozenset({"grief", "lonely", "low", "afraid", "urgent", "faith"})
"""Dialogue acts that are answered with a kind word, whatever they tell of the night."""

_ASKS = {"question": 0.92, "about_bot": 0.92, "wish": 0.85}
"""Dialogue acts of a line that answers nothing, and how sure each must be."""

_TELLS_OF_ELSE = {"busy": 0.75, "lonely": 0.75, "life": 0.85, "someone": 0.9}
"""The same of a line that has no word of twitching: `work has been mad, loads on`."""

_FEW_WORDS = 4
"""Words of an answer, of which no act is sure."""


async def is_no_answer(context: Context, question: Question, words: str) -> bool:
    """Whether a line of some words surely asks or wishes for something, as its dialogue act says,
    and answers nothing, whatever of the night it names; or tells of something else in words that
    would also tell how much it twitched."""
    if len(words.split()) <= _FEW_WORDS or (not asks(words) and read_news(words).answers):
        return False
    acts = await asyncio.to_thread(context.services.answerer.acts, without_courtesy(words))
    may_be_else = question.key == "jerks" and not names_twitching(words)
    bars = _ASKS | (_TELLS_OF_ELSE if may_be_else else {})
    return any(acts.get(act, 0.0) > sure for act, sure in bars.items())


async def may_be_a_note(context: Context, words: str, *, is_read: bool) -> bool:
    """Whether words wish for nothing, and tell of no grief or fear, which is met as such; those in
    which nothing of the night was read must be news."""
    act = act_of(await asyncio.to_thread(context.services.answerer.acts, words))
    is_told = act not in _TO_MEET if is_read else act == "news"
    return is_told and not await is_wish(context, words)


async def is_wish(context: Context, words: str) -> bool:
    """Whether what stands behind an answer plainly asks for something."""
    return bool(await asyncio.to_thread(context.services.answerer.clear_wish, words))
