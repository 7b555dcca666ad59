"""News of a night as it was read, before it is saved."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.domain import undo_snapshot
from bot.domain.entries import is_begun, line_of, summary_of
from bot.domain.question_types import Answers
from bot.domain.questions import QUESTIONS
from bot.domain.told_answers import without
from bot.screens.common import Row, Screen, button, rows_of
from bot.screens.formatting import long_date, short_date

INSTEAD = "instead"
"""What a button does that puts what was told in the place of what was saved."""

NOT_NOTED = "Do not note it"
"""The way out of every offer of a night, for who was only talking."""

MOVED_FROM = "from"
"""What such an action begins with; the night it is taken out of follows."""

READ = "Night to {night}: {summary}.\n\n{kind}Is that right? Nothing is saved yet."
HARD = (
    "That sounds like a hard night. ",
    "I am sorry that it was a rough one. ",
    "That must have been tiring. ",
)


def hard_line(night: date) -> str:
    """A kind word on a hard night, another one the next night."""
    return HARD[night.toordinal() % len(HARD)]


UP_FOR = (
    "Being up for somebody wears you down; I hope that you get some rest, too. Below is what I read"
    " as your own night. If it was not yours, tap Do not note it.\n\n"
)
NOTED = " That night is noted already: this is put in, and the rest of it stays."
MOVED = (
    "Saved for the night to {night}: {summary}.\n\nTo which night does it belong? Nothing is"
    " changed yet."
)
MOVED_BESIDE = (
    " What you move is put in there. Where both answer the same question, what you move counts."
)
RIGHT_SO = "Night to {night}: {summary}.\n\nIs that right? Nothing is changed yet."
RIGHTED = {
    "save": " It is put in beside what that night has.",
    INSTEAD: " It takes the place of what was noted there, and the rest of that night stays.",
}
LEAVE_OUT = (
    "<b>Night to {night}</b>\nI read: {summary}.\nTap what is not right, and I leave it out."
    " Nothing is saved yet."
)
NOT_AS_A_WHOLE = (
    "One night is not deleted as a whole. Tap what shall go, and then Skip: that answer is gone."
    " /delete is for the whole diary."
)
UNDONE = "Undone.\n\n"
NO_BEFORE = (
    "I have nothing to set this back to, so nothing is changed now. Change takes single answers"
    " out, and /diary opens every other night.\n\n"
)
NOTHING_THERE = "Nothing can be deleted of the night to {night}: it has no answers, or is too old."
WHICH_IS_WRONG = "Which night is not right? Type it like this: not Saturday.\n\n"
ONLY_THIS = (
    "All right, that stays out. Save this keeps what stands here, and nothing else of your"
    " words.\n\n"
)
NONE_BY_ITSELF = "There is none of that in it. Save this keeps what stands here, and no more."
SIDE_OF_ONE = (
    "Your diary keeps a side only for a night of one spot. All the places stay as they stand here."
)
ALREADY_SO = "That fits what the night has already, so nothing was changed."
OF_SEVERAL = " One answer stands for several hours or drinks."
NIGHT_NOTED = "Night to {night}: {summary}."
NOTHING = "nothing is noted"
SAVED_SO_FAR = "Not yet: what you told last waits for your yes.\n\n<b>Saved so far</b>"
NONE_SAVED = "Not yet: none of these nights is saved.\n\n"
NOT_YET_SAVED = "<b>Waiting for your yes</b>"
KEPT_BESIDES = (
    "That is of the last week. Besides I keep your older nights, notes, settings and reminders, and"
    " what you told of yourself: /export gives you all of it."
)
NOTHING_LEFT = "<b>Night to {night}</b>\nNothing is left to save. The button opens its questions."
HALF = {
    "drinks": "A drink is not in it yet. How many was it? Type it, such as <i>two beers</i>.",
    "noon": (
        "A coffee, tea or energy drink is not in it yet. At what time was it? Type it, such as"
        " <i>coffee at 4 pm</i>."
    ),
}
"""What is asked of what was told by half."""

TOLD_WHOLE = {
    "drinks": frozenset({"alcohol1", "alcohol2", "alcohol4"}),
    "noon": frozenset({"caffeine"}),
}
"""The choices that a night has where that was told before."""

NOT_ALL = "Not all that you told fits an answer. The second button keeps your words, too."
UNREAD = "I could not read how much it twitched"
RIGHT = "Is that right? Nothing is saved yet."
RIGHT_THEN = "Shall I save that?"
AS_BEFORE = "This is what the night before has.\n\n"
WHICH = "Which night was it? I read: {summary}. Nothing is saved yet."
NOT_YET = " The night that begins now can be noted after midnight."
WORDS_GONE = "The answers are saved. Your message is gone, so I could not keep its words."


def already_so(told: Answers) -> str:
    """That a correction changes nothing, and why where it says another number."""
    chosen = frozenset[str]().union(*(answer.chosen for answer in told.values()))
    is_number = "hours" in told or bool(chosen & TOLD_WHOLE["drinks"])
    return ALREADY_SO + (OF_SEVERAL if is_number else "")


def offer_screen(
    told: Answers,
    night: date,
    *,
    has_note: bool = True,
    has_event: bool = False,
    is_noted: bool = False,
    is_hard: bool = False,
    half: str = "",
    is_more: bool = False,
) -> Screen:
    """What was read of a night, to be saved by a tap, with the words as a note if they fit.

    `has_event` says that something more was told, which the check-in asks about by itself; `half`
    what was told without its number or hour; `is_more` that the words tell what no answer holds.
    """
    kind = hard_line(night) if is_hard else ""
    text = READ.format(night=short_date(night), summary=line_of(told, told), kind=kind)
    text += NOTED if is_noted else ""
    text += f"\n\n{HALF[half]}" if half else ""
    text += f"\n\n{NOT_ALL}" if is_more and has_note else ""
    save = [[_told("Save this", told, night, "save")]]
    if has_note:
        save.append([_told("Save this, and my words as a note", told, night, "note")])
    if has_event:
        save.append([button("Something else happened", "show", night, "events")])
    ways = [_told("Change", told, night, "change"), _told("Not last night", told, night, "nights")]
    return text, InlineKeyboardMarkup([*save, ways, [_told(NOT_NOTED, told, night, "drop")]])


def correction_screen(told: Answers, night: date, action: str) -> Screen:
    """What a saved night would be instead; nothing is changed before the tap."""
    text = RIGHT_SO.format(night=short_date(night), summary=line_of(told, told)) + RIGHTED[action]
    row = [_told("Save this", told, night, action), button("Change by hand", "change", night)]
    return text, InlineKeyboardMarkup([row])


def moved_screen(told: Answers, night: date, nights: Mapping[date, Answers]) -> Screen:
    """What was saved of a night and belongs to another one, with what those have; the rest of both
    nights stays."""
    text = MOVED.format(night=short_date(night), summary=line_of(told, told))
    begun = [(day, answers) for day, answers in nights.items() if is_begun(answers)]
    text += "".join(
        f"\n\nNight to {short_date(day)} has: {line_of(answers, answers)}."
        for day, answers in begun
    )
    text += MOVED_BESIDE if begun else ""
    named = (
        _told(f"Night to {short_date(day)}", told, day, f"{MOVED_FROM}{night:%Y%m%d}")
        for day in nights
    )
    return text, InlineKeyboardMarkup([*rows_of(named, 2), [button("Leave it", "night", night)]])


def change_screen(told: Answers, night: date) -> Screen:
    """What was read, each part with a button that leaves it out."""
    by_hand = [button("Answer it myself", "night", night)]
    if not told:
        return NOTHING_LEFT.format(night=long_date(night)), InlineKeyboardMarkup([by_hand])
    text = LEAVE_OUT.format(night=long_date(night), summary=line_of(told, told))
    save = [_told("Save this", told, night, "save")]
    by_hand.append(_told(NOT_NOTED, told, night, "drop"))
    return text, InlineKeyboardMarkup([*rows_of(_parts(told, night)), save, by_hand])


def nights_screen(told: Answers, nights: Iterable[date], *, is_tonight: bool = False) -> Screen:
    """The nights that the news may be about; the one that begins tonight is none yet."""
    days = [*nights]
    named = (_told(f"Night to {short_date(day)}", told, day, "offer") for day in days)
    text = WHICH.format(summary=line_of(told, told)) + (NOT_YET if is_tonight else "")
    out = [_told(NOT_NOTED, told, max(days), "drop")]
    return text, InlineKeyboardMarkup([*rows_of(named, 2), out])


def several_screen(
    told: Sequence[tuple[date, Answers]], kept: Sequence[tuple[date, Answers]] = ()
) -> Screen:
    """What was read of each night that was told of, after what those have where that was asked; one
    of which nothing was read can be opened."""
    lines = [f"Night to {short_date(day)}: {line_of(t, t) or UNREAD}." for day, t in sorted(told)]
    opens = [button(f"Fill in {short_date(day)}", "fill", day) for day, t in sorted(told) if not t]
    rows = [[button("Save them", "each", "all")], *rows_of(opens, 2)]
    so_far = [SAVED_SO_FAR, *_as_noted(kept), "", NOT_YET_SAVED] if kept else []
    right = RIGHT_THEN if kept else RIGHT
    return "\n".join([*so_far, *lines, f"\n{right}"]), InlineKeyboardMarkup(rows)


def several_saved(saved: Sequence[tuple[date, Answers]]) -> Screen:
    """Several nights as they are now, each with the way to change it."""
    lines = [
        NIGHT_NOTED.format(night=short_date(n), summary=summary_of(a)) for n, a in sorted(saved)
    ]
    opens = [button(f"Night to {short_date(n)}", "fill", n) for n, _ in sorted(saved)]
    return "\n".join(["<b>Saved</b>", *lines]), InlineKeyboardMarkup(rows_of(opens, 2))


def noted_screen(nights: Sequence[tuple[date, Answers]], *, is_all: bool) -> Screen:
    """The same of nights that are asked about, empty ones among them; `is_all` says what else is
    kept."""
    _, under = several_saved(nights)
    besides = [f"\n{KEPT_BESIDES}"] if is_all else []
    return "\n".join([*_as_noted(nights), *besides]), under


def _as_noted(nights: Sequence[tuple[date, Answers]]) -> list[str]:
    said = [
        (night, summary_of(all_) if is_begun(all_) else NOTHING) for night, all_ in sorted(nights)
    ]
    return [NIGHT_NOTED.format(night=short_date(night), summary=words) for night, words in said]


def _parts(told: Answers, night: date) -> Row:
    chips = [
        (choice.summary, without(told, question.key, choice.key))
        for question in QUESTIONS
        if question.key in told
        for choice in question.choices
        if choice.key in told[question.key].chosen
    ]
    clear = [
        (q.clear, without(told, q.key))
        for q in QUESTIONS
        if q.key in told and not told[q.key].chosen
    ]
    return [_told(f"✓ {words}", left, night, "change") for words, left in chips + clear]


def _told(label: str, told: Answers, night: date, action: str) -> InlineKeyboardButton:
    """A button that carries all that was read, so that nothing is kept before it is saved."""
    return button(label, "told", night, undo_snapshot.written(told), action)
