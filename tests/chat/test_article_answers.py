"""Questions: the article's own sentences, word for word, or an honest refusal."""

from datetime import timedelta
from html import escape
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answers import Answerer
from bot.article.text import load_article, split_sentences
from bot.screens import article_answers as screens
from storage.question_log import asked_in_vain
from tests.conftest import KEY
from tests.harness import Chat, Hypnic
from tests.training.bank import load_bank

ARTICLE = load_article()


async def test_an_answer_quotes_the_article_with_its_section(stranger: Chat) -> None:
    said = await stranger.types("Can a lack of magnesium cause calf cramps?")

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
    said = await stranger.types("Is it my pillow?")

    assert said.startswith("The article doesn't say.")
    assert stranger.buttons()[-1] == "All topics"


async def test_topics_lead_to_every_unit_by_a_few_buttons_at_a_time(stranger: Chat) -> None:
    await stranger.types("/topics")
    topics = stranger.buttons()
    assert topics == [*dict.fromkeys(unit.topic for unit in ARTICLE.units)]
    seen: list[str] = []

    for topic in topics:
        assert (await stranger.taps(topic)).startswith(f"{topic}\n")
        *titles, back = stranger.buttons()
        seen += titles
        assert len(titles) <= 8
        await stranger.taps(back)

    assert seen == [unit.title for unit in ARTICLE.units]
    assert stranger.buttons() == topics
    await stranger.taps(topics[0], ARTICLE.units[0].title)
    assert stranger.last.startswith("From the article, ")


async def test_a_button_of_the_long_list_of_before_still_answers(stranger: Chat) -> None:
    await stranger.types("/topics")

    await stranger.taps_data(f"unit:{ARTICLE.units[-1].key}")
    assert stranger.last.startswith("From the article, ")
    await stranger.taps_data("topic:no_such_topic")
    assert stranger.toasts[-1].startswith("That button does not work any more.")


@pytest.mark.parametrize("markup", ["<b>bold</b> & co", "<script>", "*stars* _lines_ [x](y)"])
async def test_nothing_that_was_typed_is_said_back(stranger: Chat, markup: str) -> None:
    said = await stranger.types(markup)

    assert said
    assert markup not in said


async def test_what_is_only_near_is_asked_back_with_topics(stranger: Chat) -> None:
    said = await stranger.types("how strong can they get")

    assert "Did you mean one of these topics?" in said
    assert 2 <= len(stranger.buttons()) <= 4


async def test_not_what_i_asked_gives_the_next_best(stranger: Chat) -> None:
    first = await stranger.types("is it epilepsy")
    second = await stranger.taps("Not what I asked")
    third = await stranger.taps("Not what I asked")

    assert all(said.startswith("From the article, ") for said in (first, second, third))
    assert len({first, second, third}) == 3


@pytest.mark.parametrize("data", ["next:999", "next:", "next:1-", "next:-1", "next:x"])
async def test_a_forged_next_best_does_nothing(stranger: Chat, data: str) -> None:
    await stranger.types("/topics")

    await stranger.taps_data(data)

    assert len(stranger.messages) == 1


async def test_what_needs_a_doctor_gets_a_card_apart_from_the_article(stranger: Chat) -> None:
    said = await stranger.types("which doctor should I see about the jerks")

    assert said.startswith("The article doesn't say.")
    assert "Safety card (not from the article):" in said
    assert "After: NHS" in said


async def test_what_only_sounds_urgent_gets_its_answer_and_frightens_nobody(stranger: Chat) -> None:
    said = await stranger.types("can you die of these jerks?")

    assert "usually harmless" in said
    assert "emergency number" not in said


async def test_another_language_gets_one_line_with_the_emergency_number(stranger: Chat) -> None:
    said = await stranger.types("Почему я вздрагиваю, когда засыпаю?")

    assert said.startswith("I only know English. Emergency? Call your local emergency number now.")


@pytest.mark.parametrize(
    "typed", ["tell me more", "it woke me up", "I feel better", "a lot", "help"]
)
async def test_a_scrap_is_no_emergency(stranger: Chat, typed: str) -> None:
    assert "emergency number" not in await stranger.types(typed)


@pytest.mark.parametrize("typed", ["hello", "thanks!"])
async def test_small_talk_is_met_and_leads_back(chat: Chat, typed: str) -> None:
    assert "article" not in await chat.types(typed)
    assert chat.buttons() == ["All topics"]


async def test_a_follow_up_leans_on_the_topic_for_half_an_hour(hypnic: Hypnic, chat: Chat) -> None:
    await chat.types("is it stress?")
    soon = await chat.types("how does it do that?")
    hypnic.clock.now += timedelta(minutes=31)
    late = await chat.types("how does it do that?")

    assert "In the case of stress or emotional strain" in soon
    assert late != soon


async def test_of_strangers_no_topic_is_kept(hypnic: Hypnic, stranger: Chat) -> None:
    await stranger.types("does wine make the twitching worse?")
    await stranger.taps(stranger.buttons()[0])

    assert hypnic.store.db.execute("select count(*) from topics").fetchone() == (0,)


async def test_refused_questions_are_kept_of_those_who_share_them(
    hypnic: Hypnic, chat: Chat, tmp_path: Path
) -> None:
    database = tmp_path / "hypnic.db"
    await chat.types("how many mg of magnesium a day?")
    await chat.types("/privacy")
    await chat.taps("Share questions that get no answer")
    await chat.types("do dogs get hypnic jerks?")

    assert asked_in_vain(database, KEY, hypnic.clock.now) == ("do dogs get hypnic jerks?",)
    later = hypnic.clock.now + timedelta(days=31)
    assert asked_in_vain(database, KEY, later) == ()
    await hypnic.store.question_log.prune(later)
    assert hypnic.store.db.execute("select count(*) from refused").fetchone() == (0,)


async def test_sharing_no_more_deletes_what_was_shared(
    hypnic: Hypnic, chat: Chat, tmp_path: Path
) -> None:
    await chat.types("/privacy")
    await chat.taps("Share questions that get no answer")
    await chat.types("do dogs get hypnic jerks?")
    await chat.taps("Stop sharing questions")

    assert asked_in_vain(tmp_path / "hypnic.db", KEY, hypnic.clock.now) == ()


ODDITIES = st.text(max_size=300) | st.lists(
    st.sampled_from([line.text for line in load_bank()]), min_size=1, max_size=40
).map(" ".join)


def quotes_only_the_article(typed: str) -> None:
    """Whatever is typed, what stands between the marks of a quotation is the article's."""
    reply = ANSWERER.answer(typed)

    text, keyboard = screens.reply_screen(ARTICLE, reply)

    known = {escape(sentence.text) for sentence in ARTICLE.sentences}
    for part in text.split("<blockquote>")[1:]:
        for sentence in split_sentences(f"Heading\n\n{part.partition('</blockquote>')[0]}"):
            assert sentence.text in known
    assert len(ARTICLE.quote(*reply.units)) <= 4
    assert keyboard
    assert all(
        len(str(button.callback_data)) <= 64 for row in keyboard.inline_keyboard for button in row
    )


@settings(
    max_examples=50,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=True,
    deadline=None,
)
@given(ODDITIES)
def test_every_quoted_sentence_is_one_of_the_article(typed: str) -> None:
    quotes_only_the_article(typed)


@pytest.mark.proof
@settings(max_examples=10_000, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(ODDITIES)
def test_every_quoted_sentence_is_one_of_the_article_in_the_long_run(typed: str) -> None:
    quotes_only_the_article(typed)


ANSWERER = Answerer(ARTICLE)


@pytest.mark.parametrize("typed", ["none", "skip", "all good", "it was fine", "slept like a baby"])
async def test_a_mere_word_is_not_pitied(chat: Chat, typed: str) -> None:
    assert "I hear you" not in await chat.types(typed)


async def test_a_sorrow_is_heard(chat: Chat) -> None:
    assert (await chat.types("i'm so tired")).startswith("That wears you down, I am sorry.")


async def test_which_one_after_the_doctors_card_is_which_doctor(chat: Chat) -> None:
    await chat.types("should i see a doctor")

    assert "family doctor (GP)" in await chat.types("which one")
