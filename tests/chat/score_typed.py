"""What people type, put to the whole bot: `python -m tests.chat.score_typed seen` (or another).

News of a night counts as it is offered; an answer to an open question as it is kept. Prints each
line that went wrong, then the shares.
"""

import asyncio
import json
import sys
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot.domain import undo_snapshot
from bot.domain.checkin import END
from bot.domain.question_types import SKIPPED, Answers
from bot.language.night_days import night_named
from bot.screens.callback_data import parse
from storage import open_store
from tests.harness import Chat, Hypnic

FOLDER = Path(__file__).parents[1] / "language" / "typed"
MONDAY = date(2026, 3, 2)
WAY_TO = {
    "jerks": (),
    "where": ("A lot",),
    "spot": ("A lot", "Leg", "Done"),
    "yesterday": ("Quiet, but…",),
    "day": ("Quiet, but…",),
    "night": ("Quiet, but…", "Skip"),
}
"""The buttons that lead to a question, and what the one before it is called by *Back*."""

TODAYS = {"yesterday": "day"}
"""The key of a question where the lines have an older one."""

LATER = frozenset({"face"})
"""Questions that are younger than the lines: what is read for them is neither right nor wrong."""

NOT_KNOWN = "answer ['unknown']"
"""*Don't know*, which leaves the first question unknown as a skip does."""

ANSWERED_AS = {today: older for older, today in TODAYS.items()}

Line = dict[str, Any]
Facts = set[tuple[str, str]]


def lines_of(name: str) -> list[Line]:
    """The lines of one file; none where an author wrote no such table."""
    file = FOLDER / f"{name}.jsonl"
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    return [json.loads(line) for line in text.splitlines()]


def facts_of(told: dict[str, Any]) -> Facts:
    """Choices by question as pairs."""
    return {
        (question, choice)
        for question, chosen in told.items()
        if question not in LATER
        for choice in ([chosen] if isinstance(chosen, str) else chosen)
    }


def facts_in(answers: Answers) -> Facts:
    """The same of answers, where no choice is `none`."""
    written = {key: ANSWERED_AS.get(key, key) for key in answers}
    return facts_of({written[key]: a.chosen or ["none"] for key, a in answers.items()})


def offered(messages: Iterable[Any]) -> Facts:
    """What the messages offer to save."""
    rows = [row for m in messages for row in m.get("reply_markup", {}).get("inline_keyboard", [])]
    taps = [parse(button["callback_data"]) for row in rows for button in row]
    words = [tap.args[1] for tap in taps if tap and tap.verb == "told"]
    return facts_in(undo_snapshot.read(words[0]) or {}) if words else set()


async def score_news(hypnic: Hypnic, lines: Iterable[Line]) -> Counter[str]:
    """Type each line of news with nothing open, and compare what is offered."""
    count = Counter[str]()
    for line in lines:
        chat = await hypnic.join().sets_up()
        before = len(chat.messages)
        await chat.types(line["text"])
        told, shown = facts_of(line["facts"]), offered(chat.messages[before:])
        missed, wrong = told - shown, shown - told - facts_of(line.get("may", {}))
        alarm = any("emergency number" in said for said in chat.said[before:])
        other_night = night_named(line["text"]) != line.get("which", "last")
        count.update(told=len(told), read=len(told & shown), shown=len(shown), wrong=len(wrong))
        count.update(lines=1, alarms=alarm, other_nights=other_night)
        count.update(telling=bool(told), whole=bool(told) and not missed and not wrong)
        if missed or wrong or alarm or other_night:
            print(line["text"], f"\n    missed {sorted(missed)}, wrong {sorted(wrong)}", end="")
            print(", ALARM" * alarm, ", OTHER NIGHT" * other_night)
    return count


async def ends(chat: Chat, line: Line) -> str:
    """Where a typed answer ends: its choices, or the name of what it does instead."""
    await chat.types("/checkin")
    await chat.taps(*WAY_TO[line["open"]])
    before = await chat.hypnic.store.nights.answers(chat.id, MONDAY)
    if "Nothing is saved yet" in await chat.types(line["text"]):
        await chat.types("yes")  # More than was asked is offered as a whole.
    after = await chat.hypnic.store.nights.answers(chat.id, MONDAY)
    key = str(TODAYS.get(line["open"], line["open"]))
    answer = after.get(key)
    if END in after:
        return "stop_here"
    if answer and answer != before.get(key):
        chosen = sorted(answer.chosen) or ["none"]
        return "skip" if answer.state == SKIPPED else f"answer {chosen}"
    return "back" if "Saved" not in chat.last and chat.last.startswith("Night to") else chat.last


async def score_answers(hypnic: Hypnic, lines: Iterable[Line]) -> Counter[str]:
    """Type each line with its question open, and compare where it ends."""
    count = Counter[str]()
    for line in lines:
        chat = await hypnic.join().sets_up()
        found = await ends(chat, line)
        wanted = line.get("any") or [line["ends"]]
        if "value" in line:
            wanted = [f"answer {sorted(line['value'][line['open']])}"]
        is_right = found in wanted or ("value" not in line and found.split()[0] in wanted)
        is_right = is_right or ("skip" in wanted and found == NOT_KNOWN)
        count.update(lines=1, right=is_right)
        if not is_right:
            print(f"{line['open']}: {line['text']!r} ends at {found!r}, not at {wanted}")
    return count


async def main(half: str) -> None:
    """Measure one half of both tables."""
    lines = lines_of(f"lines_{half}")
    with TemporaryDirectory() as folder, open_store(Path(folder) / "hypnic.db") as store:
        async with Hypnic(store, Path(folder)) as hypnic:
            news = await score_news(hypnic, lines_of(f"news_{half}"))
            more = await score_news(
                hypnic, [{**r, "facts": r["value"]} for r in lines if r.get("ends") == "news"]
            )
            answers = await score_answers(hypnic, [line for line in lines if line["open"]])
    for name, count in (("news", news), ("news among the lines", more)):
        if not count["lines"]:
            continue
        print(
            f"{name}: {count['read']} of {count['told']} told facts read"
            f" ({count['read'] / count['told']:.1%}), {count['wrong']} of {count['shown']} shown"
            f" wrong ({count['wrong'] / count['shown']:.1%}), {count['whole']} of"
            f" {count['telling']} offers whole, {count['other_nights']} other nights and"
            f" {count['alarms']} alarms in {count['lines']} lines"
        )
    print(f"answers: {answers['right']} of {answers['lines']} end where they must")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
