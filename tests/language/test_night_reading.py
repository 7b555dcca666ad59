"""News of a night read into answers: `typed/news_seen.jsonl`, and the borders beside its lines."""

import pytest

from bot.domain.question_types import Choice, Question
from bot.domain.questions import QUESTIONS
from bot.language.night_meant import read_news
from bot.language.night_reading import read_night
from bot.language.spelling import mended
from tests.chat.score_typed import ANSWERED_AS, Facts, facts_of, lines_of
from tests.training.bank import load_bank

BY_THEIR_OWN = [
    pytest.param(question, choice, id=f"{question.key} {choice.key}")
    for question in QUESTIONS
    if question.key not in {"events", "well", "course", "face", "spot", "yesterday", "daytime"}
    for choice in question.choices
    if choice.summary and choice.key not in {"unknown"}
]


def read(text: str) -> Facts:
    """What is read, as pairs of question and choice."""
    told = read_news(text).answers
    return facts_of({ANSWERED_AS.get(key, key): chosen or ["none"] for key, chosen in told.items()})


def test_a_readers_lines_are_read() -> None:
    told = good = shown = wrong = 0
    for line in lines_of("news_seen"):
        facts, found = facts_of(line["facts"]), read(line["text"])
        told, good, shown = told + len(facts), good + len(facts & found), shown + len(found)
        wrong += len(found - facts - facts_of(line.get("may", {})))

    assert good >= 0.97 * told
    assert wrong <= 0.01 * shown


@pytest.mark.parametrize(("question", "choice"), BY_THEIR_OWN)
def test_every_choice_is_known_by_its_own_words(question: Question, choice: Choice) -> None:
    key = ANSWERED_AS.get(question.key, question.key)

    assert (key, choice.key) in read(f"last night: {choice.summary}")


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("no cramps or tingling, a few jerks", {("jerks", "some")}),
        ("didn't jerk at all, had no wine", {("jerks", "quiet")}),
        ("jerked 4 times", {("jerks", "some")}),
        ("jerked 5 times", {("jerks", "lot")}),
        ("woke once, few jerks", {("jerks", "some")}),
        ("woke at 3, few jerks", {("jerks", "some")}),
        ("a bottle of wine, few jerks", {("jerks", "some"), ("yesterday", "alcohol4")}),
        ("a bottle of beer, few jerks", {("jerks", "some"), ("yesterday", "alcohol1")}),
        ("2 beers and a whisky, few jerks", {("jerks", "some"), ("yesterday", "alcohol2")}),
        ("left leg and arm, few jerks", {("jerks", "some"), ("where", "leg"), ("where", "arm")}),
        (
            "horrible, up 3 times with the baby, no jerks",
            {("jerks", "quiet"), ("night", "woke")},
        ),
        ("rough, crazy evening, didnt jerk", {("jerks", "quiet")}),
        ("kickin all over last nite", {("jerks", "lot"), ("where", "body")}),
        (
            "jolting about all over, 2 beers",
            {("jerks", "lot"), ("where", "body"), ("yesterday", "alcohol2")},
        ),
        ("4 hrs in pieces, one jerk", {("jerks", "some"), ("hours", "under5"), ("night", "woke")}),
        ("few jerks, then a headache", {("jerks", "some")}),
        ("cramp in my left calf, no jerks", {("jerks", "quiet"), ("night", "cramp")}),
        ("legs quiet, arms jerked loads", {("jerks", "lot"), ("where", "arm")}),
        ("twiching a lott in my sholder", {("jerks", "lot"), ("where", "arm")}),
        ("stomach cramps, no jerks", {("jerks", "quiet")}),
        ("no tingling, pain or cramps, jerked once", {("jerks", "some")}),
        ("no wine, jerked all night", {("jerks", "lot")}),
        ("drank too much, jerked a bit", {("jerks", "some")}),
        ("easy gym session, few jerks", {("jerks", "some")}),
        ("slept through, nothing else, few jerks", {("jerks", "some"), ("night", "none")}),
        ("don't know if i jerked", {("jerks", "unknown")}),
        ("no idea how many jerks i had", {("jerks", "unknown")}),
        ("quiet hours from 10pm to 7am", set()),
        ("exams until friday, please be quiet", set()),
        ("i didn't jerk at all but my wife did, twice", {("jerks", "quiet")}),
        ("woke up at 2, 3 and 5 with jerks", {("night", "woke")}),
        ("shared a bottle of wine, few jerks", {("jerks", "some")}),
        ("wine, a bottle between two, one jerk", {("jerks", "some")}),
        ("awful", set()),
        ("coffee at 4pm, few jerks", {("jerks", "some"), ("yesterday", "caffeine")}),
        ("coffee at 10am, few jerks", {("jerks", "some")}),
        ("decaf at 8pm, few jerks", {("jerks", "some")}),
        ("no coffee after noon, few jerks", {("jerks", "some")}),
        ("slept 6h, no jerks", {("jerks", "quiet"), ("hours", "to7")}),
        ("only 4 hours sleep, few jerks", {("jerks", "some"), ("hours", "under5")}),
        ("slept for eight hours, few jerks", {("jerks", "some"), ("hours", "over7")}),
        ("slept 4-6 hours, few jerks", {("jerks", "some")}),
        (
            "Awful night. Kept jerking awake as I drifted off, must have been 6 times. My legs.",
            {("jerks", "lot"), ("where", "leg"), ("night", "woke")},
        ),
        ("legs going like mad till 2 last night", {("jerks", "lot"), ("where", "leg")}),
        ("left leg and right arm", {("where", "leg"), ("where", "arm")}),
        ("kicked off the duvet, hot night, no twitches", {("jerks", "quiet")}),
        ("woke up with a start twice", {("jerks", "some"), ("night", "woke")}),
        ("stressful week, quiet night", {("jerks", "quiet"), ("yesterday", "stress")}),
        ("no alcohol for a week, quiet night", {("jerks", "quiet")}),
        ("left calf twitching now", set()),
        ("i cannot say whether there were jerks", {("jerks", "unknown")}),
        ("slept maybe 6 hours and 2 jerks", {("jerks", "some"), ("hours", "to7")}),
        ("went to bed at 11", set()),
        ("dreamt of my old house", set()),
        ("the kids were quiet for once", set()),
        ("slept 6 hours. this exam is killing me lol", {("hours", "to7")}),
        ("my hip was killing me", {("night", "pain")}),
        ("my wife snored all night", set()),
    ],
)
def test_what_was_not_said_is_not_read(text: str, facts: Facts) -> None:
    assert read(text) == facts


@pytest.mark.parametrize(
    ("text", "face"),
    [
        pytest.param("some twitching, left eyelid", {"eyelid"}, id="an eyelid"),
        pytest.param("my right eye lid jerked a lot", {"eyelid"}, id="in two words"),
        pytest.param("the corner of my mouth twitched a bit", {"elsewhere"}, id="the mouth"),
        pytest.param("my left eye twitched a lot", set(), id="an eye, which may be either"),
        pytest.param("eyelid and cheek twitched a lot", set(), id="both"),
        pytest.param("eyelid and left leg twitched a lot", set(), id="not the face alone"),
    ],
)
def test_where_in_the_face_is_read(text: str, face: set[str]) -> None:
    told = read_news(text).answers

    assert "face" in told["where"]
    assert told.get("face", frozenset()) == face


@pytest.mark.parametrize(
    "text",
    [
        "why did my left leg jerk a lot last night",
        "is it bad to jerk five times?",
        "does a glass of wine make it worse",
        "my legs twitch a lot when i drink",
        "i have two jerks every night for weeks",
        "a lot of jerks last night. is that normal?",
        "it's just that both legs jump, two or three times, then I sleep",
    ],
)
def test_a_question_a_habit_and_somebody_else_are_no_news(text: str) -> None:
    assert read_night(text).answers
    assert not read_news(text).answers


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("it was a coffee at 4 and I woke twice, write that down", {"day", "night"}),
        (
            "I had a coffee at 4 yesterday and woke up twice, can you write that down",
            {"day", "night"},
        ),
        ("can u write that i was up late last night, no twitch at all", {"jerks"}),
        ("5 beers. write it down please, jerked a lot", {"jerks", "day"}),
        ("No I meant in general. Last night only one small twitch in my arm", {"jerks", "where"}),
    ],
)
def test_a_wish_to_have_it_noted_is_no_question(text: str, keys: set[str]) -> None:
    assert read_news(text).answers.keys() == keys


def test_hardly_a_question_of_the_bank_is_taken_for_news() -> None:
    asked = [line for line in load_bank()[::10] if line.kind in {"units", "out", "follow"}]

    taken = [line.text for line in asked if read_news(line.text).answers]

    assert len(taken) <= 0.02 * len(asked)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("had like 4 red bulls today, twitched a lot", set()),
        ("had 3 coffees and 2 energy drinks yesterday, jerked a lot", set()),
        ("two cups of tea last night and a lot of jerks", set()),
        ("2 pints of water before bed, twitched a lot", set()),
        ("3 white monsters and a shot of espresso, twitched loads", set()),
        ("2 non alcoholic beers and a ginger ale, jerked a lot", set()),
        ("had 2 energy drinks at 4pm, jolted loads", {("yesterday", "caffeine")}),
        ("4 vodka red bulls last night, jerked a lot", {("yesterday", "alcohol4")}),
        ("two rum and cokes, twitched a lot", {("yesterday", "alcohol2")}),
        ("two glasses of red, twitched a lot", {("yesterday", "alcohol2")}),
        ("last night two glasses at 8, jerked a lot", {("yesterday", "alcohol2")}),
        ("broke my two glasses, jerked a lot", set()),
    ],
)
def test_drinks_without_alcohol_are_none_and_caffeine_only_when_it_was_late(
    text: str, told: Facts
) -> None:
    assert read(text) == {("jerks", "lot"), *told}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("on tuesday i put quiet but it wasnt, kept jumping till 3", set()),
        ("last night i put quiet but it wasnt, jerked a lot", {("jerks", "lot")}),
        ("I said a lot but it was not, hardly any jerks last night", {("jerks", "some")}),
        ("tapped leg but it wasn't, it was my arm that twitched last night", {("where", "arm")}),
        ("ticked cramp but it wasn't, twitched a lot last night", {("jerks", "lot")}),
        (
            "chose left but it was really the right leg that jerked last night",
            {("where", "leg"), ("spot", "right")},
        ),
    ],
)
def test_what_was_given_and_is_taken_back_is_not_read(text: str, told: Facts) -> None:
    assert read(text) == told


@pytest.mark.parametrize(
    "text",
    ["I had two glasses of wine not one last night", "woke up five times not once", "two, not one"],
)
def test_not_one_of_something_else_is_no_quiet_night(text: str) -> None:
    assert ("jerks", "quiet") not in read(text)


@pytest.mark.parametrize("word", ["there", "these", "quite", "camping", "fine", "thing", "while"])
def test_a_word_of_its_own_is_not_mended(word: str) -> None:
    assert mended(word, ("three", "quiet", "cramping", "finger", "thigh", "whole", "times")) == word


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("slept about 4 and a half hours in the cab, 3 jerks", "under5"),
        ("slept 7 and a half hours, 2 jerks", "over7"),
        ("last night was chill btw, like 8h, zero twitches", "over7"),
        ("last night 2 jerks, sleep 6 hour", "to7"),
        ("slept 9 to 2, 3 twitches", "to7"),
        ("slept 10pm to 6:30am, no jerks", "over7"),
        ("slept 5 to 6 hours, few jerks", "to7"),
        ("legs were going a good bit last night, 5 and half hours", "to7"),
        ("same but worse, barely 4 hrs", "under5"),
        ("5 hrs maybe 5 and a half", "to7"),
        ("slept hardly at all, legs constant", "under5"),
    ],
)
def test_hours_of_sleep_are_read_however_they_are_told(text: str, hours: str) -> None:
    assert ("hours", hours) in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "i need to sleep 8 hours, few jerks last night",
        "i sleep 6 hours a night, few jerks last night",
        "last night was stressful, like 8h of twitching",
        "gym, 2 hours, few jerks",
        "barely slept well, few jerks",
    ],
)
def test_hours_that_are_none_of_that_nights_sleep_are_not_read(text: str) -> None:
    assert not {choice for key, choice in read(text) if key == "hours"}


@pytest.mark.parametrize(
    "text", ["jolted and I put my hand out for her", "jerked, then held her hand"]
)
def test_a_part_moved_on_purpose_is_no_place(text: str) -> None:
    assert "where" not in {key for key, _ in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "hes asleep and fine, its only small kicks last night",
        "last night he kicked me four times, then slept like a stone",
        "she jerked a lot last night",
        "my husband jerked all night",
    ],
)
def test_a_night_of_somebody_else_is_not_read(text: str) -> None:
    assert read(text) == set()


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("she says i jerked a lot last night", "lot"),
        ("twitched the whole way down last night", "lot"),
        ("dozed on the couch last night, then a strong jerk in the leg", "some"),
    ],
)
def test_twitching_of_ones_own_is_read_in_more_words(text: str, level: str) -> None:
    assert ("jerks", level) in read(text)
