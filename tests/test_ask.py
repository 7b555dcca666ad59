"""Questions: the article's own sentences, word for word, or an honest refusal."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answers import Answerer
from bot.article.text import load_article
from bot.handlers.ask import reply_screen
from tests.harness import Chat

ARTICLE = load_article()


async def test_an_answer_quotes_the_article_with_its_section(stranger: Chat) -> None:
    said = await stranger.types("Can a lack of magnesium cause calf cramps and twitching?")

    assert said == (
        "From the article, Causes:\nA magnesium deficiency can also cause twitching before falling"
        " asleep, usually leading to nocturnal calf cramps in those affected."
    )
    quotes = [e for e in stranger.messages[-1]["entities"] if e["type"] == "blockquote"]
    assert len(quotes) == 1


async def test_alcohol_is_quoted_on_both_sides(stranger: Chat) -> None:
    said = await stranger.types("Does alcohol make the twitching more frequent?")

    assert "can therefore occur more frequently under the influence of alcohol" in said
    assert "drinking alcohol reduces the frequency of twitching" in said


async def test_what_the_article_lacks_is_refused_with_topics(stranger: Chat) -> None:
    said = await stranger.types("What does a kilo of apples weigh in Denver?")

    assert said.startswith("The article doesn't say.")
    assert stranger.buttons()[-1] == "All topics"


async def test_topics_lead_to_every_unit(stranger: Chat) -> None:
    await stranger.types("/topics")

    assert stranger.buttons() == [unit.title for unit in ARTICLE.units]

    await stranger.taps(ARTICLE.units[0].title)
    assert stranger.last.startswith("From the article, ")


@pytest.mark.parametrize("markup", ["<b>bold</b> & co", "<script>", "*stars* _lines_ [x](y)"])
async def test_markup_in_a_question_is_only_text(stranger: Chat, markup: str) -> None:
    assert "The article" in await stranger.types(markup)


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(st.text(max_size=200) | st.lists(st.sampled_from(["alcohol", "legs", "why", "epilepsy"])))
def test_every_quoted_sentence_is_one_of_the_article(question: str | list[str]) -> None:
    words = question if isinstance(question, str) else " ".join(question)
    reply = ANSWERER.answer(words)

    text, _ = reply_screen(ARTICLE, reply)

    quoted = [part.partition("</blockquote>")[0] for part in text.split("<blockquote>")[1:]]
    for unit in reply.units:
        for sentence in ARTICLE.quote(unit):
            assert any(sentence.text.split("'")[0] in quote for quote in quoted)
    known = {sentence.text for sentence in ARTICLE.sentences}
    assert all(s.text in known for unit in reply.units for s in ARTICLE.quote(unit))


ANSWERER = Answerer(ARTICLE)
