"""Where typed wishes end: `python -m tests.language.typed_score [seen|seen_2|held_out]`.

The lines are in `typed/`; here are those that were typed while no question was open, and tell no
news of a night.
"""

import asyncio
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot.answers.danger.emergency_texts import OTHER_LANGUAGE
from bot.answers.models.bot_questions import BOT_QUESTIONS
from bot.answers.models.bot_questions import SCREENS as OPENED
from bot.answers.talk.smalltalk import BY_WORDS, SMALL_TALK
from bot.screens.wish_offers import OPENS, OR_THESE, OR_THOSE
from storage import open_store
from tests.harness import ANSWERER, Chat, Hypnic

SMALL_LINES = (*SMALL_TALK.values(), *(BY_WORDS[kind] for kind in ("understood", "eased")))

SCREENS = {
    "pause": r"Pause\n|Paused\. The next",
    "resume": r"Welcome back\. (Your next check-in|.*buttons:.*Go on)|Paused: .* buttons: Go on$",
    "zone": r".*Shall they follow you|Where do you live|Which one do you mean|Did you mean"
    r"|Your time zone is now",
    "check_in_time": r"Your check-in now comes at|.*When should the morning check-in come",
    "reminder": (
        r"I will remind you|Reminder|Is this right|I need one time|I did not get that\. A reminder"
        r"|.*In the morning or in the evening|.*Is that right|.*At what time|I cannot see what"
    ),
    # One that is named is shown as it would be, before it is changed.
    "reminders_list": r"Your reminders|You have no reminders|.*Until you choose, this stays:",
    "diary": r"Your diary",
    "a_night": r"Night to |Which night do you mean|Which night was it",
    "chart": r"[0-9].* 2026\n",
    "report": r"A page for the doctor",
    "patterns": r"Patterns",
    "privacy": r"Privacy",
    "export": r"hypnic-|.*(table|file).*(/import|spreadsheet)",
    "delete": r"This deletes your diary",
    "stop": r"What shall stop",
    "away": r"Welcome back",
    "help": r"(?:• )?I answer questions about twitching|Ask me about .* /help shows everything",
    "settings": r"Settings\n",
    "checkin": r"Night to ",
    "answer_article": (
        r"(In short: [^\n]*\n)?From the article|.*The article doesn't say|.*I am not sure that"
    ),
    "anywhere": r"",
    "small": "|".join(map(re.escape, [*SMALL_LINES, OTHER_LANGUAGE, "(nothing)"])),
}
for _label in {*OPENED.values()}:
    _texts = (BOT_QUESTIONS[kind] for kind, opened in OPENED.items() if opened == _label)
    SCREENS[_label] += "".join("|" + re.escape(re.sub(r"<[^>]+>", "", text)) for text in _texts)
"""What the last message begins with, in small talk one of its lines; or the answer to a question
about the bot under which the screen is one tap away."""

NO_SPEECH = "(nothing)"
"""What a mere 👍 gets."""

ANYWHERE = "anywhere"
"""Where a line ends that must change nothing, and needs no screen."""

ACTS = {"pause", "resume", "zone", "check_in_time", "reminder"}
"""What may change something at once, where it was said clearly."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A line, what was answered, whether that is its screen, or a button under it, offered because
    the line was not understood or may mean two screens, leads there; and what it must never do."""

    text: str
    ends: tuple[str, ...]
    said: str
    is_right: bool
    is_offered: bool
    leads: bool
    changed: bool
    alarmed: bool


def rows(half: str) -> list[dict[str, Any]]:
    """The wishes of a half."""
    file = Path(__file__).with_name("typed") / f"lines_{half}.jsonl"
    lines = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    return [row for row in lines if row["open"] is None and row.get("ends") != "news"]


async def score(hypnic: Hypnic, row: dict[str, Any]) -> Scored:
    """Type a line as somebody with a diary of one night and a reminder."""
    chat = await hypnic.join().sets_up()
    await chat.types("/checkin")
    await chat.taps("Quiet night, ordinary day")
    await chat.types("/remind magnesium 21:30")
    ends = tuple(end or ANYWHERE for end in row.get("any") or [row["ends"]])
    if "resume" in ends:
        await chat.types("/pause 10")
    before = kept_of(hypnic, chat)
    arrived = len(chat.arrived)
    said = re.sub(r"<[^>]+>", "", await chat.types(row["text"]))
    if len(chat.arrived) == arrived:
        said = NO_SPEECH
    is_offered = OR_THESE in said or OR_THOSE in said
    leads = is_offered and any(OPENS[end][1] in chat.buttons() for end in ends if end in OPENS)
    buttons = f" buttons: {', '.join(chat.buttons())}"
    is_right = any(re.match(SCREENS[end], f"{said}{buttons}", re.DOTALL) for end in ends)
    changed = not ACTS & {*ends} and kept_of(hypnic, chat) != before
    alarmed = bool(ANSWERER.emergency(row["text"]))
    return Scored(row["text"], ends, said, is_right, is_offered, leads, changed, alarmed)


def kept_of(hypnic: Hypnic, chat: Chat) -> list[tuple[Any, ...]]:
    """What of a person may only change by a tap or a clear command."""
    tables = (
        "select zone, check_in_at, paused_until, weekly from people where person_id = ?",
        "select night, question, chosen from answers where person_id = ?",
        "select night, text from notes where person_id = ?",
        "select text, at from reminders where person_id = ?",
    )
    return [row for sql in tables for row in hypnic.store.db.execute(sql, [chat.id]).fetchall()]


async def scored(half: str) -> list[Scored]:
    """All wishes of a half, typed in the real application."""
    with TemporaryDirectory() as folder, open_store(Path(folder) / "hypnic.db") as store:
        async with Hypnic(store, Path(folder)) as hypnic:
            return [await score(hypnic, row) for row in rows(half)]


def report(found: list[Scored]) -> Iterator[str]:
    """The figures, and every line that ended elsewhere."""
    right = sum(one.is_right for one in found)
    yield f"{right} of {len(found)} at their screen ({right / len(found):.1%})"
    led = sum(one.is_right or one.leads for one in found)
    yield f"{led} of {len(found)} there or led there by a button ({led / len(found):.1%})"
    yield f"{sum(one.is_offered and not one.leads for one in found)} offered other screens"
    yield f"{sum(one.changed for one in found)} changed something untapped"
    yield f"{sum(one.alarmed for one in found)} alarms"
    for one in found:
        if not (one.is_right or one.leads) or one.changed or one.alarmed:
            yield f"  {'/'.join(one.ends)}: {one.text!r} -> {one.said[:90]!r}"


def main() -> None:
    """Print the figures of a half."""
    half = sys.argv[1] if len(sys.argv) > 1 else "seen"
    print(*report(asyncio.run(scored(half))), sep="\n")


if __name__ == "__main__":
    main()
