"""T13: the whole product against a simple model, in any order of what people, time and kills do."""

import asyncio
import json
import shutil
import tempfile
from collections import Counter
from contextlib import ExitStack
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import settings, strategies
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from storage import Store, open_store
from tests.harness import Hypnic

CHOICES = strategies.sampled_from(["quiet", "some", "lot"])
BACK = strategies.integers(0, 13)
CHIPS = strategies.sampled_from(["leg", "arm", "hand", "face"])


class Product(RuleBasedStateMachine):
    """One person's life with the bot; the model is a few dictionaries."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="hypnic-model-"))
        self.loop = asyncio.new_event_loop()
        self.open_files = ExitStack()
        self.hypnic = self.bot_on(self.opened())
        self.chat = self.hypnic.join()
        self.chat.person.started = True
        self.agreed = False
        self.jerks: dict[date, str] = {}
        self.notes: list[str] = []
        self.numbers = 0

    def opened(self) -> Store:
        """The database, opened anew."""
        return self.open_files.enter_context(open_store(self.folder / "hypnic.db"))

    def bot_on(self, store: Store) -> Hypnic:
        """A bot that runs on it."""

        async def begun() -> Hypnic:
            return await Hypnic(store, self.folder).__aenter__()

        return self.loop.run_until_complete(begun())

    def run(self, work: Any) -> Any:
        """Do it now."""
        return self.loop.run_until_complete(work)

    def night(self, back: int) -> date:
        """The night that many days ago, in Berlin."""
        return (self.hypnic.clock.now + timedelta(hours=1)).date() - timedelta(days=back)

    def taps(self, data: str) -> None:
        """A tap on a message of the chat."""
        message = self.hypnic.world.post(self.chat.person, {"text": "x"}, out=False)
        self.run(self.chat.taps_data(data, message))

    @precondition(lambda self: not self.agreed)
    @rule()
    def agrees(self) -> None:
        self.run(self.chat.sets_up())
        self.agreed = True

    @rule(back=BACK, choice=CHOICES)
    def answers(self, back: int, choice: str) -> None:
        night = self.night(back)
        self.taps(f"choose:{night:%Y%m%d}:jerks:{choice}")
        if self.agreed:
            self.jerks[night] = choice

    @rule(back=BACK, chip=CHIPS)
    def ticks(self, back: int, chip: str) -> None:
        night = self.night(back)
        self.taps(f"tick:{night:%Y%m%d}:where:{chip}:1")

    @rule(data=strategies.text(max_size=20))
    def taps_nonsense(self, data: str) -> None:
        self.taps(f"{data}:20260302")

    @precondition(lambda self: self.agreed)
    @rule(back=BACK)
    def writes_a_note(self, back: int) -> None:
        self.numbers += 1
        keyboard = [[{"text": "x", "callback_data": f"change:{self.night(back):%Y%m%d}"}]]
        about = {"text": "x", "reply_markup": {"inline_keyboard": keyboard}}
        message = self.hypnic.world.post(self.chat.person, about, out=False)
        self.run(self.chat.types(f"note {self.numbers}", reply_to=message))
        self.notes.append(f"note {self.numbers}")

    @rule()
    def asks(self) -> None:
        self.run(self.chat.types("is it harmless?"))

    @rule(minutes=strategies.sampled_from([1, 31, 200, 24 * 60, 3 * 24 * 60]))
    def time_passes(self, minutes: int) -> None:
        self.run(self.hypnic.later(minutes=minutes))

    @rule()
    def is_killed(self) -> None:
        before, chat = self.hypnic, self.chat
        self.run(before.__aexit__())
        self.open_files.close()
        self.hypnic = self.bot_on(self.opened())
        self.hypnic.clock, self.hypnic.world = before.clock, before.world
        self.hypnic.wire.world = before.world
        self.hypnic.inbox._now = before.clock  # noqa: SLF001
        services = self.hypnic.application.bot_data["services"]
        object.__setattr__(services, "now", before.clock)
        chat.hypnic = self.hypnic

    @precondition(lambda self: self.agreed)
    @rule()
    def deletes(self) -> None:
        self.run(self.chat.types("/delete"))
        self.run(self.chat.taps("Yes, delete everything"))
        self.agreed = False
        self.jerks, self.notes = {}, []

    @invariant()
    def the_diary_is_as_the_model(self) -> None:
        kept = self.run(self.hypnic.store.export(self.chat.id))
        said = {(r["night"], r["question"]): r["chosen"] for r in kept["answers"]}
        jerks = {date.fromisoformat(n): c for (n, q), c in said.items() if q == "jerks"}
        assert jerks == self.jerks
        assert sorted(note["text"] for note in kept["notes"]) == sorted(self.notes)
        assert bool(kept["people"]) == self.agreed
        json.dumps(kept)

    @invariant()
    def nobody_is_asked_twice_for_a_date(self) -> None:
        asked = Counter(
            text.split("\n")[1]
            for text in self.chat.said
            if "check-in is ready" in text and "\n" in text
        )
        assert self.agreed is False or max(asked.values(), default=0) <= 2

    def teardown(self) -> None:
        self.run(self.hypnic.__aexit__())
        self.open_files.close()
        self.loop.close()
        shutil.rmtree(self.folder)


def machine(examples: int, steps: int) -> type[RuleBasedStateMachine]:
    """The machine at that size."""
    kind = type("SizedProduct", (Product,), {})
    kind.TestCase.settings = settings(  # type: ignore[attr-defined]
        max_examples=examples, stateful_step_count=steps, deadline=None, derandomize=True
    )
    return kind
