"""The questions of the morning check-in, as data: a new question is one row here."""

from bot.domain import choice_words as words
from bot.domain import reply_words as replies
from bot.domain.event_questions import EVENT_QUESTIONS
from bot.domain.factors import ALCOHOL, CAFFEINE, HOURS, SPORT, STRESS
from bot.domain.follow_up_questions import FOLLOW_UP_QUESTIONS
from bot.domain.question_conditions import is_without_caffeine, may_be_one_spot, may_have_twitched
from bot.domain.question_types import Choice, Fact, Question, settled

_DAY = (
    Choice("stress", "Stressful", "stress", fact=STRESS, words=words.STRESS),
    Choice("sport", "Hard sport", "hard sport", fact=SPORT, words=words.SPORT),
    Choice(
        "alcohol1",
        "Alcohol: 1 drink",
        "1 drink",
        group="alcohol",
        fact=ALCOHOL,
        value=1,
        bar=0.35,
    ),
    Choice(
        "alcohol2",
        "Alcohol: 2–3 drinks",
        "2–3 drinks",
        group="alcohol",
        fact=ALCOHOL,
        value=2,
        bar=0.7,
    ),
    Choice(
        "alcohol4",
        "Alcohol: 4 or more",
        "4 or more drinks",
        group="alcohol",
        fact=ALCOHOL,
        value=4,
    ),
)


QUESTIONS: tuple[Question, ...] = (
    *EVENT_QUESTIONS,
    Question(
        "jerks",
        "Falling asleep",
        "How was falling asleep?",
        (
            Choice(
                "plain",
                "Quiet night, ordinary day",
                ordinary=True,
                stored="quiet",
            ),
            Choice(
                "quiet",
                "Quiet, but…",
                "no twitching",
                value=0,
                bar=0.0,
                short="quiet",
                words=words.QUIET,
            ),
            Choice(
                "some",
                "Some twitching",
                "some twitching",
                value=1,
                bar=0.4,
                short="some",
                words=words.SOME,
            ),
            Choice("lot", "A lot", "a lot of twitching", value=3, short="a lot", words=words.LOT),
            Choice("unknown", "Don't know", "twitching not known", value=None),
            Choice("other", "Something else happened", opens="events"),
        ),
        fact=Fact("jerks", "Twitching when falling asleep", "twitching"),
    ),
    Question(
        "where",
        "Where",
        "Where did it twitch? Tick all that fit.",
        (
            Choice("leg", "Leg", "leg", words=words.LEG),
            Choice("arm", "Arm", "arm", words=words.ARM),
            Choice("hand", "Hand", "hand", words=words.HAND),
            Choice("face", "Face", "face", words=words.FACE),
            Choice("body", "Whole body", "whole body", words=words.BODY),
        ),
        several=True,
        asked=may_have_twitched,
        fact=Fact("places"),
    ),
    Question(
        "face",
        "Where in the face",
        "Where in the face?",
        (
            Choice("eyelid", "An eyelid", "an eyelid", replies=replies.EYELID),
            Choice(
                "elsewhere",
                "Elsewhere in the face",
                "elsewhere in the face",
                replies=replies.ELSEWHERE,
            ),
        ),
        asked=lambda answers: (
            may_have_twitched(answers)
            and not is_without_caffeine(answers)
            and settled(answers, "where") == {"face"}
        ),
        fact=Fact("face_place"),
    ),
    Question(
        "spot",
        "Same spot",
        "Was it always the same one spot?",
        (
            Choice("left", "Yes, on the left", "same spot on the left", words=words.LEFT),
            Choice("right", "Yes, on the right", "same spot on the right", words=words.RIGHT),
            Choice(
                "middle",
                "Yes, in the middle or on both sides",
                "same spot in the middle or on both sides",
                words=words.MIDDLE,
            ),
            Choice("varied", "No, it varied", "not one spot", words=words.VARIED),
        ),
        asked=may_be_one_spot,
        fact=Fact("spot"),
    ),
    Question(
        "yesterday",
        "The day before",
        "What was the day before like? Tick all that fit.",
        _DAY,
        several=True,
        none="None of these",
        voids=("day",),
        asked=is_without_caffeine,
        ordinary=True,
        clear="no big stress, hard sport or alcohol",
        day_before=True,
    ),
    Question(
        "day",
        "The day before",
        "What was the day before like? Tick all that fit.",
        (
            *_DAY,
            Choice(
                "caffeine",
                "Caffeine after noon",
                "caffeine after noon",
                fact=CAFFEINE,
                words=words.CAFFEINE,
            ),
        ),
        several=True,
        none="None of these",
        asked=lambda answers: not is_without_caffeine(answers),
        clear="no big stress, hard sport, alcohol, or caffeine after noon",
        day_before=True,
    ),
    Question(
        "night",
        "The night",
        "And the rest of the night, or twitching by day? Tick all that fit.",
        (
            Choice(
                "woke",
                "Woke twice or more",
                "woke twice or more",
                fact=Fact("woke_often", "Woke twice or more"),
            ),
            Choice(
                "tingling",
                "Tingling",
                "tingling",
                fact=Fact("tingling", "Tingling"),
                words=words.TINGLING,
            ),
            Choice("pain", "Pain", "pain", fact=Fact("pain", "Pain"), words=words.PAIN),
            Choice(
                "cramp",
                "Calf cramps",
                "calf cramps",
                fact=Fact("cramp", "Calf cramps"),
                words=words.CRAMP,
            ),
            Choice(
                "day",
                "Twitching by day",
                "twitching by day",
                fact=Fact("day_twitch", "Twitching by day"),
            ),
        ),
        several=True,
        none="None of these",
        ordinary=True,
        clear="woke once at most, no tingling, pain, cramps or twitching by day",
    ),
    Question(
        "hours",
        "Hours of sleep",
        "How long did you sleep, about?",
        (
            Choice(
                "under5",
                "Under 5 hours",
                "slept under 5 hours",
                words=f"slept (?:under|less than) (?:5|five) hours|{words.UNDER_5}",
                replies=replies.NO_SLEEP,
            ),
            Choice("to7", "5–7 hours", "slept 5–7 hours", words=words.TO_7),
            Choice(
                "over7",
                "Over 7 hours",
                "slept over 7 hours",
                words=f"slept (?:over|more than) (?:7|seven) hours|{words.OVER_7}",
            ),
        ),
        asked=lambda answers: not is_without_caffeine(answers),
        fact=HOURS,
    ),
    Question(
        "daytime",
        "By day",
        "Twitching by day: in one place or several? Is it weak, stiff or numb there?",
        (
            Choice(
                "eyelid", "Only an eyelid", "only an eyelid by day", replies=replies.EYELID_BY_DAY
            ),
            Choice("one", "One place", "one place by day", replies=replies.ONE_PLACE),
            Choice(
                "several", "Several places", "several places by day", replies=replies.SEVERAL_PLACES
            ),
            Choice(
                "weak_one",
                "One place, weak or numb there",
                "one weak place by day",
                value="one",
                replies=replies.ONE_WEAK,
            ),
            Choice(
                "weak_several",
                "Several, weak or numb there",
                "several weak places by day",
                value="several",
                replies=replies.SEVERAL_WEAK,
            ),
        ),
        asked=lambda answers: "day" in settled(answers, "night"),
        fact=Fact("day_places"),
    ),
    *FOLLOW_UP_QUESTIONS,
)
PARTS = tuple(choice.key for asked in QUESTIONS if asked.key == "where" for choice in asked.choices)
"""The parts of the body that a night can tell of, in the order of their buttons."""
