"""What words change of several nights that are shown: `not saturday`, `right leg too`."""

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from bot.language.lazy_regex import Pattern
from bot.language.message_cuts import cut, is_aside, joins
from bot.language.named_choices import choices_named
from bot.language.night_days import nights_told
from bot.language.night_meant import asks, is_of_habit, read_news
from bot.language.night_reading import read_night
from bot.language.several_nights import ALIKE, NIGHT_NAME, plain_of, told_in
from bot.language.yes_or_no import YES, answer_to, reader

Told = dict[str, frozenset[str]]
"""Choices by question."""

Changes = dict[date, dict[str, frozenset[str]] | None]
"""What is told anew of nights, by night; None for one that is to be left out."""

_LEFT_OUT = Pattern(
    r"(?i)(?:\b(?:not|no|except|without|minus|apart|leave out|drop|skip|remove)|n['’]?t(?: \w+)?)"
    r"(?: (?:from|for|of|save|keep))* $"
)
_NONE_BUT = Pattern(
    r"(?i)\b(?:no|none|nothing|never)(?: \w+){0,3},? (?:except|apart from|but)"
    r"(?: (?:for|on|from|only))* (?=\w+day\b|last|(?:the )?night|sat\b|sun\b)"
)
"""What is told of one night only: `no alcohol except saturday`."""

_LEAVES_OUT = Pattern(r"(?i)\b(?:not|except|without|apart from|minus)\b|n['’]t\b")
_ADDS = Pattern(r"(?i)\b(?:too|also|as well|plus|add|forgot)\b")
_MOST = 14
"""Words of what is added to a night that is shown."""

_BARE = 4
"""Words that need no sign of it: `two glasses`."""

_JOINT = Pattern(r"[.,;!]\s+|\b(?:and|but)\s")


_DRINKS = frozenset({"alcohol1", "alcohol2", "alcohol4"})
_THINGS = ("where", "spot", "day", "night")
"""Questions whose answers can be put in one by one."""


_BY_HOW = Pattern(
    r"(?i)\bthe (?P<how>a lot|lots?|bad|rough|terrible|awful|quiet|calm|good|some) (?:night|one)\b"
)


def nights_changed(
    text: str, shown: Sequence[date], meant: tuple[date, ...], *, may_add: bool = False
) -> Changes | None:
    """What a text makes of nights that are shown: `not saturday`, `last night only a little`.

    One that is named and no more is to stay alone; what is added without a name, if it `may_add`,
    is of the night that was told of last. Nothing at all for any other words, unless they leave out
    what is not known: `yes, except the first`.
    """
    if "?" in text:
        return None
    text = _NONE_BUT.sub("only ", text)
    names = list(NIGHT_NAME.finditer(text))
    if may_add and not names and _is_added(text):
        return {shown[-1]: _added(text)}
    ends = [*(name.start() for name in names[1:]), len(text)]
    found: Changes = {}
    alone: set[date] = set()
    for name, end in zip(names, ends, strict=False):
        if day := _shown_as(name[0], shown, meant):
            part, before = plain_of(text[name.end() : end]), text[: name.start()]
            is_out = _LEFT_OUT.search(before)
            is_named = is_aside(part) or ALIKE.fullmatch(part)
            things = choices_named(clause_of(before)) if is_named and not is_out else frozenset()
            said = _added(clause_of(before)) if things else told_in(part)
            found[day] = None if is_out else said
            alone |= {day} if not (is_out or things) and is_aside(part) else set()
    if alone and alone == {*found}:
        found = dict.fromkeys({*shown} - alone)
    said_to_it = cut(text, reader("each"))
    is_yes = said_to_it is not None and said_to_it.says.answer == YES
    leaves_out = said_to_it and is_yes and _LEAVES_OUT.search(said_to_it.behind)
    is_changed = leaves_out or alone or any(told != {} for told in found.values())
    return found if is_changed or (found and not is_yes) else None


def with_dates(text: str, much: Mapping[date, Collection[str]]) -> str:
    """The text with the date of a night that is called by how it was: `the a lot night`."""

    def dated(found: re.Match[str]) -> str:
        how = read_night(found["how"]).answers.get("jerks", frozenset())
        days = [day for day, told in much.items() if how & {*told}]
        return f"the {days[0].day}th" if len(days) == 1 else found[0]

    return _BY_HOW.sub(dated, text)


def _shown_as(name: str, shown: Sequence[date], meant: tuple[date, ...]) -> date | None:
    """The night on the screen that is called so: of a day, the one that began on it first."""
    days = nights_told(name, meant)
    if not name.endswith(("st", "nd", "rd", "th")):  # A date is the one on the screen.
        days = days[::-1]
    return next((day for day in days if day in shown), None)


def clause_of(before: str) -> str:
    """The clause that a name ends: `the wine was` of `some, and the wine was monday`."""
    return _JOINT.split(before)[-1]


def _is_added(text: str) -> bool:
    """Whether few words without a name only put something in."""
    few = len(text.split())
    if asks(text) or is_of_habit(text) or answer_to("each", text):
        return False
    adds = joins(text) or _ADDS.search(text) or read_news(text, replied=True).answers
    is_told = adds or few <= _BARE
    return bool(few <= _MOST and is_told and _added(text))


def _added(part: str) -> Told:
    """Each thing that a part names, and how much it twitched where it names none."""
    told, named = told_in(part), choices_named(part)
    if read_night(part).denied:
        return told
    things = {key: frozenset(c for k, c in named if k == key) for key in _THINGS}
    things["day"] -= _DRINKS  # How many is only read.
    things["spot"] = things["spot"] if len(things["spot"]) == 1 else frozenset()
    things = {key: chosen for key, chosen in things.items() if chosen}
    kept = {key: chosen for key, chosen in told.items() if key != "jerks" or not named}
    return kept | {key: chosen | told.get(key, frozenset()) for key, chosen in things.items()}
