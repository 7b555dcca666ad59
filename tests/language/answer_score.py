"""How typed answers are read: `python -m tests.language.answer_score FILE` of `typed/`.

A line is `question | what is typed | what it may end in`, alternatives with ` / ` between them.
Counted apart: what is asked back though it could be read, and what is kept and wrong.
"""

import sys
from collections import Counter
from pathlib import Path

from bot.domain.checkin import question_of
from bot.language.answer_ways import Way
from bot.language.question_answers import read_answer

FOLDER = Path(__file__).with_name("typed")
MEANS = {
    "again": {"again", "nothing"},
    "quiet": {"quiet", "plain"},
    "unknown": {"skip", "unknown"},
    "skip": {"skip", "unknown"},
    "skip, unknown": {"skip", "unknown"},
    "stop": {"stop", "later"},
}
"""What a line may end in, where it is more than one thing."""

Line = tuple[str, str, str]


def lines_of(name: str) -> list[Line]:
    """The lines of one table: the question, what is typed, and what it may end in."""
    written = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    asked = [[part.strip() for part in line.split("|")] for line in written]
    return [(question, typed, wanted) for question, typed, wanted in asked]


def read(asked: str, typed: str) -> str:
    """What a line is read as; ` part` behind it when it is asked whether that is all."""
    question = question_of("day" if asked == "yesterday" else asked)
    assert question
    answer = read_answer(question, typed)
    if answer is None or answer.way is Way.AGAIN:
        return "nothing"
    if answer.way not in {Way.CHOOSE, Way.PART}:
        return answer.way.name.lower()
    return ", ".join(sorted(answer.chosen)) + " part" * (answer.way is Way.PART)


def is_right(found: str, wanted: str) -> bool:
    """Whether that is one of the ends a line may have; a part that is the whole counts."""
    said = {end for one in wanted.split(" / ") for end in MEANS.get(one, {one})}
    return found in said or found.removesuffix(" part") in said


def outcome(line: Line) -> str:
    """`right`, `asked back` or, what must not be, `wrong`."""
    asked, typed, wanted = line
    found = read(asked, typed)
    if is_right(found, wanted):
        return "right"
    is_open = found == "nothing" or found.endswith(" part")
    return "asked back" if is_open else "wrong"


def main(name: str) -> None:
    """Print every line that goes wrong, then the figures."""
    lines = lines_of(name)
    count = Counter[str]()
    for line in lines:
        count[how := outcome(line)] += 1
        if how != "right":
            print(f"{how}: {line[0]}: {line[1]!r} is {read(*line[:2])!r}, not {line[2]!r}")
    print(
        f"{count['right']} of {len(lines)} right ({count['right'] / len(lines):.1%}), {dict(count)}"
    )


if __name__ == "__main__":
    main(sys.argv[1])
