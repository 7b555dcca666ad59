"""The day after a crisis: what is told of it once it is behind somebody, or of somebody else's."""

from telegram import Message

from bot.answers import Expected
from bot.answers.after_alarm.in_other_hands import (
    AFTERWARDS,
    ANOTHERS,
    begins_still_here,
    is_afterwards,
    of_anothers_attempt,
)
from bot.answers.after_alarm.in_that_hour import CALLED_THEM, came_through
from bot.answers.danger.triage import CRISIS
from bot.context import Context
from bot.domain.emergency_repeats import NEXT_DAY


def _was_in_crisis(message: Message, context: Context) -> bool:
    before = context.danger.of_last_hour(context.now(), NEXT_DAY)
    return before is not None and before.startswith(CRISIS)


def is_still_here(message: Message, context: Context, kind: str | None, low: str) -> bool:
    """Whether words of the day after a crisis begin with that, for the first time."""
    is_new = kind is None and not context.danger.turned
    return is_new and begins_still_here(low) and _was_in_crisis(message, context)


def behind_them(
    message: Message, context: Context, kind: str | None, low: str, expected: Expected
) -> str | None:
    """What is told of a crisis that is behind somebody, or of somebody else's."""
    if of_anothers_attempt(low):
        return ANOTHERS
    if kind is None and is_afterwards(low) and _was_in_crisis(message, context):
        return AFTERWARDS
    is_asked = expected is not Expected.ANYTHING
    return None if is_asked else _came_through(message, context, kind, low)


def _came_through(message: Message, context: Context, kind: str | None, low: str) -> str | None:
    """What is told of a crisis that is behind somebody; within the hour only that a line was
    called: what eased just now is no more than that."""
    through = came_through(low, was_low=_was_in_crisis(message, context))
    is_late = kind is None or (kind == CRISIS and through == CALLED_THEM)
    return through if is_late else None
