"""Questions: answered with the article's own sentences, or refused honestly."""

from itertools import groupby

from telegram import CallbackQuery, Message

from bot import keyboards, texts
from bot.answers import Reply
from bot.article.text import Article, Unit, as_text
from bot.context import Context
from bot.sending import answer_tap, reach, say, turn_into
from bot.words import quoted

LONGEST = 1000
"""Characters of a question that are read."""


async def question(message: Message, context: Context, text: str) -> None:
    """Any plain message that nothing else claimed."""
    answerer = context.services.answerer
    await say(message, *reply_screen(answerer.article, answerer.answer(text[:LONGEST])))


async def unit(query: CallbackQuery, context: Context, key: str) -> None:
    """A topic button."""
    article = context.services.answerer.article
    found = next((unit for unit in article.units if unit.key == key), None)
    if found is None:
        await answer_tap(query, texts.OLD_BUTTON, alert=True)
        return
    near = tuple(u for u in article.units if u.topic == found.topic and u != found)
    await answer_tap(query)
    await reach(
        query.get_bot(), query.from_user.id, *reply_screen(article, Reply((found,), near[:3]))
    )


async def topics(message: Message, context: Context) -> None:
    """`/topics`: the table of contents as buttons."""
    await say(message, *_topics_screen(context.services.answerer.article))


async def topics_tapped(query: CallbackQuery, context: Context) -> None:
    """*All topics*."""
    await turn_into(query, *_topics_screen(context.services.answerer.article))


def reply_screen(article: Article, reply: Reply) -> keyboards.Screen:
    """A reply as text and buttons: quotes of the article and nothing that is ours among them."""
    near = keyboards.topics(reply.near)
    if not reply.units:
        return texts.NOT_IN_ARTICLE, near
    return quotation(article, *reply.units), near


def quotation(article: Article, *units: Unit) -> str:
    """The units' sentences verbatim, with the sections they come from."""
    quote = article.quote(*units)
    parts = [
        f"{texts.FROM_ARTICLE.format(section=section)}\n{quoted(as_text(tuple(sentences)))}"
        for section, sentences in groupby(quote, lambda sentence: sentence.section)
    ]
    return "\n".join(parts)


def _topics_screen(article: Article) -> keyboards.Screen:
    return texts.TOPICS, keyboards.topics(article.units, more=False)
