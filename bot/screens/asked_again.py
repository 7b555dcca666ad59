"""A question of the check-in that is asked again: what the answer lacked, and what is meant."""

from bot.domain.question_types import Question

MISSING = {
    "side": "On which side is that one spot? Tap it, or type left, right or middle.",
    "saved": "That night has a place noted already. Tap the button if that shall go.",
    "noon": "Was that coffee, tea or energy drink after noon? Tap it then, else None of these.",
    "drinks": "How many drinks was that? Tap it, or type such as two glasses.",
    "once": "Waking once has no button. If that was all, tap None of these.",
    "else": "And of this, which fits best? A guess is fine. Skip leaves it out.",
    "no": "Leave that unticked, and it is a no. If nothing else fits either, tap None of these.",
    "so": "That is noted already. And of this, which fits best? Skip leaves it out.",
    "part": "No button has that part. Tick the nearest one, or Skip.",
    "numbers": "Which number is what? Put a word to each: 5 jerks, 2 beers, slept 7 hours.",
    "must": "No, nothing here is a must. Skip leaves this out; Stop here ends it for today.",
    "some": "Was that quiet, or some twitching? Tap the one that fits better.",
}
"""What a typed answer lacks, and how to say it."""

WHICH_FITS = "Which of these fits best? A guess is fine. Skip leaves it out."
MEANT = {
    "jerks": "I mean jerks or twitches as you fell asleep: none, some, or a lot of them.",
    "where": "I mean where your muscles jerked. All that fit, and then Done.",
    "spot": (
        "I mean: each time the very same place, such as the left calf, or now here and now there?"
        " A doctor may want to know that."
    ),
    "day": "I ask what may go together with twitching. Tick what the day before had.",
    "night": "I ask what else the night had, to see it beside the twitching. Tick what fits.",
    "hours": "I mean all your sleep of that night together.",
}
"""What a question means, for who asks back."""

MEANT_ELSE = "It helps to see what goes together with your twitching."


def lacking(question: Question, missing: str) -> str | None:
    """What is said below a question that is asked again."""
    if missing == "meaning":
        return f"{MEANT.get(question.key, MEANT_ELSE)} {WHICH_FITS}"
    return MISSING.get(missing) if missing != "fit" else WHICH_FITS
