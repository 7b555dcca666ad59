"""What the answers are worth on the held-out passes: `python -m tests.answers.score`."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.answers import Answerer, Kind
from bot.answers.models.bag_of_words import read_model
from bot.answers.models.ensemble import Ensemble, load_reader
from bot.article.text import load_article
from tests.answers.judging import Figure, Judged, judge, share
from tests.answers.people import figures_of_people
from tests.training.bank import CLASSES, HELD_OUT, load_bank

WORST = 30

ASKED = ("heldout", "heldout2", "heldout3")
"""Held-out passes of questions in a sentence."""

PEOPLE = ("heldout4", "heldout5", "heldout6")
"""Held-out passes that sound like people."""


def figures(judged: Sequence[Judged]) -> tuple[Figure, ...]:
    """The figures of the issue."""
    return (*_about_the_article(judged), *_about_the_rest(judged))


def _about_the_article(judged: Sequence[Judged]) -> Iterator[Figure]:
    asked = [j for j in judged if j.line.kind in {"units", "out", "lookalike"}]
    inside = [j for j in asked if j.wanted]
    unsure = [j.reply.kind in {Kind.REFUSAL, Kind.UNSURE} for j in inside]
    shown = [sentence in j.wanted for j in inside for sentence in j.shown]
    refused = [j.reply.kind is not Kind.ANSWER for j in asked if not j.wanted]
    yield Figure("right answer shown", share(j.right for j in inside), 0.92, 0.88)
    yield Figure("shown sentences of a right unit", share(shown), 0.80, 0.75)
    yield Figure("out of scope, not answered", share(refused), 0.90, 0.86)
    yield Figure("answerable, refused or not sure", share(unsure), 0.06, 0.09, at_most=True)


def _about_the_rest(judged: Sequence[Judged]) -> Iterator[Figure]:
    right = {kind: [j.right for j in judged if j.line.kind == kind] for kind in CLASSES}
    urgent = [j for j in judged if j.line.kind == "urgent"]
    calm = [j for j in judged if j.line.kind != "urgent"]
    yield Figure("urgent, found by either step", share(right["urgent"]), 0.98, 0.984)
    yield Figure("urgent, at once", share(j.at_once for j in urgent), 0.95, 0.91)
    yield Figure(
        "not urgent, full alarm", share(j.at_once for j in calm), 0.005, 0.005, at_most=True
    )
    yield Figure("not urgent, asked about", share(j.asked for j in calm), 0.04, 0.06, at_most=True)
    yield Figure("small talk, met as such", share(right["small"]), 0.95, 0.90)
    yield Figure("follow-ups, right", share(right["follow"]), 0.85, 0.75)
    yield Figure("compound questions, both parts", share(right["both"]), 0.75, 0.60)


def main() -> None:
    """Print both tables and the worst mistakes; a pass, a bag and an encoder may be named."""
    named = sys.argv[1] if len(sys.argv) > 1 else ""
    bank = [line for line in load_bank() if line.author.startswith(named or HELD_OUT)]
    answerer = Answerer(load_article(), _ensemble(sys.argv[2:]))
    for passes, counted in ((ASKED, figures), (PEOPLE, figures_of_people)):
        judged = judge(answerer, [line for line in bank if named or line.author in passes])
        print("| figure | measured | aim / least |\n|---|---|---|")
        print("\n".join(map(str, counted(judged))))
        wrong = [j for j in judged if not j.right]
        print(f"\n{len(wrong)} of {len(judged)} lines are not right\n")
        if passes is ASKED or named:
            print("\n".join(map(_mistake, sorted(wrong, key=_gravity)[:WORST])))


def _ensemble(files: Sequence[str]) -> Ensemble | None:
    """A bag and, after it, an encoder by their files; the packaged ones when none is named."""
    if not files:
        return None
    bag = read_model(Path(files[0]).read_bytes())
    return Ensemble(bag, load_reader(Path(files[1])) if len(files) > 1 else None)


def _mistake(each: Judged) -> str:
    units = "+".join(unit.key for unit in each.reply.units) or each.reply.detail
    got = f"{each.reply.kind.name.lower()} {units}".strip()
    return f"  {'+'.join(each.line.labels)} -> {got}: {each.line.text}"


def _gravity(judged: Judged) -> int:
    """A missed emergency is worst, then a false alarm, then an answer to another question."""
    if judged.line.kind == "urgent":
        return 0
    if judged.at_once:
        return 1
    return 2 if judged.reply.kind is Kind.ANSWER else 3


if __name__ == "__main__":
    main()
