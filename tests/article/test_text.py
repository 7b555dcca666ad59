"""The article's sentences and the units that quote them."""

from importlib.resources import files

import pytest

from bot.article.text import (
    Article,
    Sentence,
    Unit,
    as_text,
    load_article,
    parse_article,
    split_sentences,
)

TEXT = "A title\n\nFirst\n\nOne, e.g. a leg. Two.\n\nSecond\n\nThree?\n"
UNIT = 'title = "{key}"\ntopic = "Few"\nsentences = {sentences}\npartners = {partners}\n'


@pytest.fixture(scope="module")
def article() -> Article:
    return load_article()


def units(*rows: tuple[str, list[int], list[str]]) -> str:
    return "".join(
        f"[{key}]\n" + UNIT.format(key=key, sentences=sentences, partners=partners)
        for key, sentences, partners in rows
    )


def test_sentences_are_numbered_in_reading_order_under_their_heading() -> None:
    sentences = split_sentences(TEXT)

    assert sentences == (
        Sentence(0, "One, e.g. a leg.", "First"),
        Sentence(1, "Two.", "First"),
        Sentence(2, "Three?", "Second"),
    )


def test_a_unit_is_quoted_with_its_partner_in_reading_order() -> None:
    article = parse_article(TEXT, units(("late", [2], ["early"]), ("early", [0, 1], [])))

    late = article.unit("late")

    assert late == Unit("late", "late", "Few", "First and Second", (2,), ("early",), (0, 1, 2))
    assert as_text(article.quote(late)) == "One, e.g. a leg. Two. Three?"


@pytest.mark.parametrize(
    ("toml", "fault"),
    [
        pytest.param(units(("a", [0, 2], [])), "sentence 1 is in no unit", id="gap"),
        pytest.param(units(("a", [0, 1, 2, 3], [])), "sentence 3 does not exist", id="beyond"),
        pytest.param(
            units(("a", [1, 0, 2], [])), "a: sentences are not in reading order", id="order"
        ),
        pytest.param(units(("a", [0, 1, 2], ["b"])), "a: partner b does not exist", id="partner"),
        pytest.param(
            units(("a" * 41, [0, 1, 2], [])),
            "a" * 41 + ": title is too long or not its own",
            id="long title",
        ),
        pytest.param(units(("a", [0], []), ("a", [1, 2], [])), "Cannot declare", id="key twice"),
    ],
)
def test_units_that_do_not_fit_the_article_are_refused(toml: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        parse_article(TEXT, toml)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Title\n\nA. B. C. D. E.", id="five sentences"),
        pytest.param("Title\n\n" + "x" * 700 + ".", id="701 characters"),
    ],
)
def test_a_quotation_longer_than_a_phone_screen_is_refused(text: str) -> None:
    everything = list(range(len(split_sentences(text))))

    with pytest.raises(ValueError, match="a: too much to quote"):
        parse_article(text, units(("a", everything, [])))


def test_the_article_keeps_its_numbers(article: Article) -> None:
    ends = [article.sentences[number] for number in (0, 5, 6, 54)]

    assert len(article.sentences) == 55
    assert ends == [
        Sentence(
            0,
            "A twitching of the muscles when falling asleep occurs very frequently.",
            "Definition",
        ),
        Sentence(
            5,
            "However, scientists agree that this phenomenon is usually harmless and not an"
            " indication of a rare neurological disease.",
            "Definition",
        ),
        Sentence(
            6,
            "How it comes to the twitching of the musculature when falling asleep is ultimately"
            " not finally researched.",
            "Causes",
        ),
        Sentence(
            54,
            "However, there are also forms of epilepsy that can only manifest themselves with"
            " minimal symptoms such as twitching.",
            "Causes",
        ),
    ]


def test_the_sentences_and_headings_are_the_whole_article_word_for_word(article: Article) -> None:
    written = files("bot.article").joinpath("article.txt").read_text(encoding="utf-8")

    definition, causes = as_text(article.sentences[:6]), as_text(article.sentences[6:])
    text = f"Twitching when falling asleep Definition {definition} Causes {causes}"

    assert text == " ".join(written.split())


def test_every_sentence_is_quoted_by_some_unit(article: Article) -> None:
    quoted = {sentence for unit in article.units for sentence in article.quote(unit)}

    assert quoted == set(article.sentences)


@pytest.mark.parametrize(
    ("key", "quoted"),
    [
        pytest.param("alcohol_more", (36, 40), id="alcohol brings more, and less for some"),
        pytest.param("alcohol_less", (36, 40), id="less for some, and more for others"),
        pytest.param("triggers", (11, 23, 36, 40), id="alcohol among the triggers, both ways"),
        pytest.param("harmless", (5, 14, 42, 53), id="harmless, with the rare exceptions"),
        pytest.param("epilepsy_typical", (42, 53, 54), id="not typical, but there are forms"),
        pytest.param("epilepsy_minimal", (42, 53, 54), id="there are forms, but not typical"),
        pytest.param("seizure_or_jerk", (47, 48, 54), id="different, but there are forms"),
        pytest.param("one_spot", (42, 49, 52, 53), id="one spot, but not typical"),
    ],
)
def test_where_the_article_speaks_on_both_sides_both_are_quoted(
    article: Article, key: str, quoted: tuple[int, ...]
) -> None:
    numbers = tuple(sentence.number for sentence in article.quote(article.unit(key)))

    assert numbers == quoted


def test_an_unknown_key_has_no_unit(article: Article) -> None:
    with pytest.raises(KeyError, match="coffee"):
        article.unit("coffee")


def test_the_menu_lists_each_topic_once(article: Article) -> None:
    topics = [
        unit.topic
        for before, unit in zip((None, *article.units), article.units, strict=False)
        if before is None or before.topic != unit.topic
    ]

    assert topics == [
        "The basics",
        "Harmless?",
        "Why it happens",
        "Stress",
        "Sport",
        "Magnesium and calcium",
        "Restless legs",
        "Alcohol",
        "Epilepsy",
    ]
