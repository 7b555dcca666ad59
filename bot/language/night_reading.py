"""News of a night in own words, read into the check-in's own answers.

Unknown is not no: what was not said is not among the answers.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain import choice_words
from bot.domain.question_types import Question
from bot.domain.questions import PARTS
from bot.language import night_words as words
from bot.language.lazy_regex import Pattern
from bot.language.night_denials import is_denied, is_of_cramp, is_of_one_more_part
from bot.language.night_marks import OTHERS, Mark, Scan, kind_of, scanned
from bot.language.numbers import drinks_of, level_of

SYMPTOMS = frozenset({"tingling", "pain", "cramp"})
DAY_BEFORE = frozenset({"stress", "sport", "caffeine"})
_TWITCH = frozenset({"jerk", "awake"})
_OTHER = frozenset(kind_of(question, choice) for question in OTHERS for choice in question.choices)
_HEADS = SYMPTOMS | DAY_BEFORE | _TWITCH | _OTHER | {"woke", "broken", "drink"}
"""What an amount or a *no* may be about."""
_AMOUNTS = frozenset({"count", "lot", "some", "not much"})
_FACE_PLACES = {"eyelid": choice_words.EYELID, "elsewhere": choice_words.FACE_ELSEWHERE}
_BARE_NOTHING = Pattern(r"(?:^|[,.;!] ?)nothing(?: else)?(?: at all)?(?=[,.;!]|$)")


@dataclass(frozen=True, slots=True)
class Told:
    """What was read: choices by question, and what was said to be absent."""

    answers: dict[str, frozenset[str]]
    denied: frozenset[str] = frozenset()


def read_night(text: str) -> Told:
    """The facts of a night that the text tells; empty answers when it tells none."""
    return Reading(scanned(text)).told()


class Reading:
    """The marks of one text, and what each belongs to."""

    def __init__(self, scan: Scan) -> None:
        self.scan, self.low, self.marks = scan, scan.low, scan.marks
        self.heads = [mark for mark in self.marks if mark.kind in _HEADS]
        self.denied = {mark for mark in (*self.heads, *self._of(PARTS)) if self._is_denied(mark)}
        self.by_day = {head for day in self._of({"day"}) if (head := self._head_of_day(day))}
        self.beside = {m for m in self._of({"some"}) if is_of_one_more_part(scan, m, _TWITCH)}
        self.owner = {m: self._owner(m) for m in self._of(_AMOUNTS) if m not in self.beside}

    def told(self) -> Told:
        """All that was read."""
        absent = self._absent()
        answers = {
            "jerks": self._jerks(),
            "where": frozenset[str](),
            "day": frozenset(self._day_before()),
            "night": frozenset(self._night()),
            **{question.key: self._other(question) for question in OTHERS},
        }
        if answers["jerks"] != {"quiet"} and (
            answers["jerks"] or self._twitched() or self._is_only_a_place()
        ):
            answers["where"] = self.where()
            answers["face"] = self.face(answers["where"])
            answers["spot"] = self._spot(answers["where"])
        kept = {key: chosen for key, chosen in answers.items() if chosen}
        if {"stress", "sport", "alcohol"} <= absent and "day" not in kept:
            kept["yesterday"] = frozenset()
        if "woke" in absent and self._is_all_clear(absent) and "night" not in kept:
            kept["night"] = frozenset()
        return Told(kept, frozenset(absent))

    def _jerks(self) -> frozenset[str]:
        levels = {
            self._level(amount)
            for amount, head in self.owner.items()
            if (self._is_alone(amount) if head is None else self._is_twitch(head, amount))
        } - {""}
        told = [head for head in self._twitches() if head not in self.denied]
        if any(words.ALL_OVER.match(self.low, head.end) for head in told):
            levels.add("lot")
        if words.UNSURE.search(self.low):
            return frozenset({"unknown"})
        for level in ("lot", "some", "quiet"):
            if level in levels:
                return frozenset({level})
        heads = self._twitches()
        calm = [mark for mark in self._of({"quiet"}) if not self._is_denied(mark)]
        calm += [mark for mark in self._of({"not one"}) if not self._is_of_else(mark)]
        if calm or (heads and all(head in self.denied for head in heads)):
            return frozenset({"quiet"})
        return frozenset()

    def _twitches(self) -> list[Mark]:
        """The twitches that are told or denied, without those of the day."""
        return [head for head in self.heads if head.kind in _TWITCH and head not in self.by_day]

    def _is_alone(self, amount: Mark) -> bool:
        """Whether an amount by itself is of twitches: before *no jerks* it is of the night."""
        bare = [head for head in self._twitches() if words.BARE_NO.search(self.low[: head.start])]
        is_before = bool(bare) and bare == self._twitches() and amount.start < bare[0].start
        return not is_before and self._stands_alone(amount)

    def _is_of_else(self, none: Mark) -> bool:
        """Whether a *not one* is of waking, drinks or pain, or stands beside another number."""
        if words.NUMBER_LAST.search(self.low[: none.start]):
            return True
        here = {mark.kind for mark in self.marks if mark.soft == none.soft}
        return bool(here & (_HEADS | _AMOUNTS | {"drinks"})) and not here & _TWITCH

    def _is_twitch(self, head: Mark, amount: Mark) -> bool:
        """Whether the amount is one of twitches; *not much* denies the much, and not them."""
        return head.kind in _TWITCH and (amount.kind == "not much" or head not in self.denied)

    def _level(self, amount: Mark) -> str:
        if self._is_of_day(amount):
            return ""
        if amount.kind != "count":
            return "lot" if amount.kind == "lot" else "some"
        return level_of(amount.number)

    def named(self, kinds: Iterable[str]) -> frozenset[str]:
        """The marks of those kinds that are not denied."""
        return frozenset(mark.kind for mark in self._of(kinds) if not self._is_denied(mark))

    def side(self) -> frozenset[str]:
        """The answer to whether it was always the same one spot."""
        if self._of({"varied"}):
            return frozenset({"varied"})
        sides = self.named(("left", "right", "middle"))
        if words.BOTH_SIDES.search(self.low) or sides == {"left", "right"}:
            return frozenset({"middle"})
        return sides if len(sides) == 1 else frozenset()

    def _day_before(self) -> Iterable[str]:
        slight = {h.kind for a, h in self.owner.items() if h and a.kind == "not much"}
        yield from filter(self._is_said, sorted(DAY_BEFORE - slight))
        drinks = sum(mark.number for mark in self._of({"drinks"}))
        if drinks:
            yield drinks_of(drinks)

    def _night(self) -> Iterable[str]:
        for choice in sorted(SYMPTOMS):
            if self._is_said(choice) and not (choice == "pain" and is_of_cramp(self.scan)):
                yield choice
        often = {
            head.kind
            for amount, head in self.owner.items()
            if head and (amount.kind == "lot" or amount.number >= 2)
        }
        jolted = any(
            owner and owner.kind == "jerk" and amount.number > 1 and self._woke_before(owner)
            for amount, owner in self.owner.items()
        )
        kept = any(
            head.kind == "awake" and words.KEPT.search(self.low[: head.start])
            for head in self.heads
            if head not in self.denied
        )
        if kept or self._is_said("broken") or often & {"woke", "awake"} or jolted:
            yield "woke"
        if self.by_day - self.denied:
            yield "day"

    def _woke_before(self, jerk: Mark) -> bool:
        """Whether a clause says of a jerk that it woke, as in `woke with a jolt four times`."""
        return any(
            head.kind == "woke" and words.BY_A.fullmatch(self.low[head.end : jerk.start])
            for head in self.heads
        )

    def _other(self, question: Question) -> frozenset[str]:
        """The choices of a question that are said; a denied one of two leaves the other."""
        said = [c.key for c in question.choices if self._is_said(kind_of(question, c))]
        if question.several:
            return frozenset(said)
        denied = {head.kind for head in self.denied}
        no = [c.key for c in question.choices if c.value is False]
        is_no = any(kind_of(question, c) in denied for c in question.choices if c.value is True)
        return frozenset((said or (no if is_no else []))[:1])

    def where(self) -> frozenset[str]:
        """Parts named beside twitching or by themselves; only without these, any that may be."""
        parts = [part for part in self._of(PARTS) if part not in self.denied]
        surely = frozenset(part.kind for part in parts if self._is_beside_twitching(part))
        return surely or frozenset(part.kind for part in parts if self._may_have_twitched(part))

    def face(self, where: frozenset[str]) -> frozenset[str]:
        """Where in the face, if that alone twitched and every word for it says the same."""
        said = [self.low[part.start : part.end] for part in self._of({"face"})]
        return frozenset(
            choice
            for choice, saying in _FACE_PLACES.items()
            if where == {"face"} and all(re.fullmatch(saying, word) for word in said)
        )

    def _is_beside_twitching(self, part: Mark) -> bool:
        if any(head.kind in _TWITCH for head in self._here(part)):
            return self._may_have_twitched(part)
        return self._stands_alone(part) and self._may_have_twitched(part)

    def _may_have_twitched(self, part: Mark) -> bool:
        here = self._here(part)
        twitched = [head for head in here if head.kind in _TWITCH]
        if twitched:
            return any(self._is_of_night(head) for head in twitched)
        here += [mark for mark in self._of({"quiet", "calm"}) if mark.soft == part.soft]
        return not any(mark.kind in {*SYMPTOMS, *DAY_BEFORE, "quiet", "calm"} for mark in here)

    def _here(self, mark: Mark) -> list[Mark]:
        """The heads in the clause of a mark."""
        return [head for head in self.heads if head.soft == mark.soft]

    def _spot(self, where: frozenset[str]) -> frozenset[str]:
        if self._of({"varied"}):
            return frozenset({"varied"})
        sides = {m.kind for m in self._of({"left", "right", "middle"}) if not self._is_denied(m)}
        is_one = len(where) == 1 and where != {"body"} and not words.MOSTLY.search(self.low)
        return frozenset(sides) if is_one and len(sides) == 1 else frozenset()

    def _absent(self) -> set[str]:
        kinds = {head.kind for head in self.denied}
        absent = kinds - {head.kind for head in self.heads if head not in self.denied}
        renamed = {"drink": "alcohol", "broken": "woke"}
        return (
            {renamed.get(kind, kind) for kind in absent}
            | {"alcohol" for _ in self._of({"no drink"})}
            | {"woke" for _ in self._of({"through"})}
        )

    def _is_all_clear(self, absent: set[str]) -> bool:
        """Whether it was said that nothing else happened."""
        nothing = _BARE_NOTHING.search(self.low)
        return nothing is not None and ("else" in nothing[0] or bool(absent & SYMPTOMS))

    def _twitched(self) -> bool:
        return any(head.kind in _TWITCH and self._is_of_night(head) for head in self.heads)

    def _is_only_a_place(self) -> bool:
        """Whether only a part was named, or in its part of the text, with *both* or a side."""
        sided = {side.soft for side in self._of({"left", "right"})}
        clauses = ((p.soft, self.low[slice(*self.scan.clause(p.soft))]) for p in self._of(PARTS))
        sided |= {soft for soft, said in clauses if "both" in said}
        alone = any(p.soft in sided and self._stands_alone(p) for p in self._of(PARTS))
        is_sore = any(head.kind in SYMPTOMS for head in self.heads)
        kinds = {*PARTS, "left", "right", *(mark.kind for mark in self.beside)}
        return self._is_filler(0, len(self.low), kinds) or (alone and not is_sore)

    def _is_filler(self, start: int, end: int, kinds: Iterable[str]) -> bool:
        """Whether these letters say nothing beside marks of those kinds."""
        taken = {at for mark in self._of(kinds) for at in range(mark.start, mark.end)}
        rest = "".join(" " if at in taken else self.low[at] for at in range(start, end))
        return words.ONLY_FILLERS.fullmatch(rest) is not None

    def _is_of_night(self, head: Mark) -> bool:
        at_night = any(h == head and not self._is_of_day(a) for a, h in self.owner.items())
        return head not in self.denied and (head not in self.by_day or at_night)

    def _is_said(self, kind: str) -> bool:
        return any(head.kind == kind and head not in self.denied for head in self.heads)

    def _of(self, kinds: Iterable[str]) -> list[Mark]:
        return [mark for mark in self.marks if mark.kind in kinds]

    def _owner(self, amount: Mark) -> Mark | None:
        """The head that an amount belongs to; None when it stands alone."""
        named = [head for head in self.heads if self.low[head.end : amount.start].strip() == ":"]
        near = self._here(amount) or named
        if not near and self._stands_alone(amount):
            twitches = [h for h in self.heads if h.kind in _TWITCH and h not in self.denied]
            near = [head for head in twitches if head.hard == amount.hard] or twitches[:1]
        if not near:
            return None
        return min(
            near, key=lambda head: (self.scan.between(head, amount), head.start < amount.start)
        )

    def _stands_alone(self, mark: Mark) -> bool:
        """Whether only amounts and parts of the body are named in the clause of a mark."""
        kinds = (*PARTS, *_AMOUNTS, "left", "right")
        return self._is_filler(*self.scan.clause(mark.soft), kinds)

    def _head_of_day(self, day: Mark) -> Mark | None:
        here = [head for head in self.heads if head.soft == day.soft]
        if not here:
            here = [h for h in self.heads if h.hard == day.hard and h.start < day.start][-1:]
        nearest = min(here, key=lambda head: self.scan.between(head, day), default=None)
        return nearest if nearest and nearest.kind in _TWITCH else None

    def _is_of_day(self, amount: Mark) -> bool:
        said = self.low[amount.start : amount.end]
        return "night" not in said and any(d.soft == amount.soft for d in self._of({"day"}))

    def _is_denied(self, mark: Mark) -> bool:
        return is_denied(self.scan, mark, _HEADS)
