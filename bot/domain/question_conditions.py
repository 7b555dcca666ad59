"""When a question is asked, as its row in `QUESTIONS` says."""

from bot.domain.question_types import Answers, chosen, settled


def may_have_twitched(answers: Answers) -> bool:
    """Whether it twitched, or where it did was told and how much is not known."""
    how_much = chosen(answers, "jerks") - {"unknown"}
    return bool(how_much & {"some", "lot"}) or ("where" in answers and not how_much)


def may_be_one_spot(answers: Answers) -> bool:
    """Whether one part of the body twitched, or was said to vary before it was asked."""
    where = settled(answers, "where")
    is_one = len(where) == 1 and where != {"body"}
    return may_have_twitched(answers) and (is_one or chosen(answers, "spot") == {"varied"})


def is_without_caffeine(answers: Answers) -> bool:
    """Whether the day was told by the quiet button, or before caffeine was a chip."""
    return "yesterday" in answers and "day" not in answers
