"""Two models, one answer: their mean, and the bag alone where the encoder cannot run."""

import subprocess
import sys

import pytest

from bot.answers import Answerer
from bot.answers.message_parts import sections
from bot.answers.models.bag_of_words import load_model
from bot.answers.models.encoder import read_encoder
from bot.answers.models.ensemble import ENCODER, Ensemble, Reading, load_ensemble, mean_of
from bot.article.text import load_article

BAG = load_model()
BOTH = load_ensemble()
SPORT = load_article().unit("sport")
CALM = {"emergency": 0.0, "despair": 0.0, "plain": 1.0}


def test_both_models_know_the_same_labels() -> None:
    assert sorted(read_encoder(ENCODER).labels) == sorted(BAG.labels)


@pytest.mark.parametrize("text", ["is it bad?", "", "🦵", "x" * 4096, "my leg jumps " * 300])
def test_any_text_has_odds_that_add_up_to_one(text: str) -> None:
    odds = BOTH.odds(text)

    assert sum(odds.values()) == pytest.approx(1.0)
    assert odds.keys() == {*BAG.labels}


def test_the_mean_lies_between_the_two_models() -> None:
    odds = mean_of({"a": 0.9, "b": 0.1}, {"a": 0.0, "b": 0.0})

    assert odds["a"] == pytest.approx(0.75)
    assert sum(odds.values()) == pytest.approx(1.0)


def test_scores_of_any_sum_and_size_are_read_alike() -> None:
    chances = {"a": 0.6, "b": 0.4}

    once = mean_of(chances, {"a": 2.0, "b": -1.0})
    assert once == pytest.approx(mean_of(chances, {"a": 1002.0, "b": 999.0}))


def test_a_word_alone_leans_on_the_topic_before_it() -> None:
    assert BOTH.odds("and why?", SPORT) != BOTH.odds("and why?")


def test_order_counts_only_with_the_encoder() -> None:
    one, other = "the dog bit my leg . i jumped", "i jumped . my leg bit the dog"

    assert BOTH.odds(one) != BOTH.odds(other)


def test_a_window_is_read_within_its_message() -> None:
    story = "we were at the lake all day and it was lovely. my leg jumped once as i fell asleep"

    assert BOTH.odds("it was lovely", within=story) != BOTH.odds("it was lovely")


def test_the_sections_of_a_very_long_message_are_read_once_each() -> None:
    read: list[str] = []

    def reading(text: str, title: str) -> Reading:
        read.append(f"{title}{text}")
        return Reading(dict.fromkeys(BAG.labels, 0.0), {}, {}, {}, CALM)

    story = "We were at the Lake all day,  and my leg jumped. " * 14
    Answerer(load_article(), Ensemble(BAG, reading)).answer(story, "sport")

    assert read == sections(story.lower())
    assert len(read) == 2


def test_a_message_is_read_once_for_its_answer_and_its_wish() -> None:
    read: list[str] = []

    def reading(text: str, title: str) -> Reading:
        read.append(f"{title}{text}")
        return Reading(dict.fromkeys(BAG.labels, 0.0), {"pause": 0.96, "none": 0.04}, {}, {}, CALM)

    both = Ensemble(BAG, reading)
    both.odds("Pause it,  please")

    assert both.clear_wish("pause it, please") == "pause"
    assert read == ["pause it, please"]


def test_words_of_despair_are_no_clear_wish() -> None:
    sure = Ensemble(
        BAG,
        lambda _text, _title: Reading(
            {}, {"stop": 0.8, "delete": 0.19, "none": 0.01}, {}, {}, CALM
        ),
    )

    assert sure.clear_wish("no more messages") == "stop"
    assert sure.clear_wish("no more messages, I want to kill myself") == ""


def test_without_an_encoder_the_bag_answers_alone() -> None:
    alone = Ensemble(BAG, None)

    assert alone.models == ("bag of words",)
    assert alone.wishes("pause till friday") == alone.acts("thanks, bye") == {}
    assert alone.odds("is it bad?") == alone.odds_of_bag("is it bad?") != BOTH.odds("is it bad?")
    assert BOTH.models == ("bag of words", "encoder")


def test_a_program_without_onnxruntime_still_answers() -> None:
    hide = "import sys; sys.modules['onnxruntime'] = None; "
    ask = (
        "from bot.answers import Answerer; from bot.article.text import load_article; "
        "print(Answerer(load_article()).answer('is it dangerous?').kind.name)"
    )
    ran = subprocess.run([sys.executable, "-c", hide + ask], capture_output=True, check=True)

    assert ran.stdout.split() == [b"ANSWER"]
    assert b"bag of words answers alone" in ran.stderr
