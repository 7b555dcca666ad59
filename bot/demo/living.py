"""How a persona lives: a morning comes, the bot asks, and the bot's own buttons are tapped."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from bot.demo import markup, moving
from bot.demo.errors import RefusedError
from bot.demo.personas import Night, Persona
from bot.demo.server import Demo
from bot.demo.world import Json, Person

PATIENCE = 10.0
"""Seconds that the bot may take for one step."""

STEP = 0.01
CONSENT, ASKING = "Agree and set up", "Some twitching"
"""The buttons by which the welcome and a check-in's first question are known."""

OTHERS = 20
"""So many check-ins of other people may come before the next one of this person."""

AT_THE_END = ("chart", "patterns")
"""What a persona asks to see at last, if the bot has it in its menu."""

ONWARD = ("Done", "None of these", "Skip")
"""What is tapped when none of the persona's own answers is left, the first that is there."""

MUTE = "The bot does not ask. Finish its set-up, and let it run."
T = TypeVar("T")


class Life:
    """One person of the demo, whose thumb is moved by a persona."""

    def __init__(self, demo: Demo, person: Person) -> None:
        self.demo, self.world, self.person = demo, demo.world, person

    async def live(self, persona: Persona, nights: int) -> None:
        """Set the bot up if need be, then live through the nights; RefusedError when it is mute."""
        await self.set_up()
        for number, night in enumerate(persona.life(nights), 1):
            self.demo.tell_busy(f"Night {number} of {nights}…")
            question = await self.next_question()
            if night:
                await self.answer(question, night)
        for command in self.world.commands_of(self.person.id):
            if command["command"] in AT_THE_END:
                await self.say(f"/{command['command']}")
        await self.demo.quiet()

    async def set_up(self) -> None:
        """Say yes to the bot's welcome; nothing to do for a person who said so before."""
        if not self.person.started:
            await self.say("/start")
        if welcome := self.newest(CONSENT):
            await self.tap(welcome, CONSENT)
            await self.say("Europe/London")
            await self.say("7:30")

    async def next_question(self) -> Json:
        """Move the clock from check-in to check-in until the bot asks of another night: the nudge
        asks once more of the same one."""
        before = labels_of(self.newest(ASKING) or {}).get(ASKING)
        for _ in range(OTHERS):
            moment = await self.until(self.check_in_after(self.world.now()))
            await moving.stop_on_the_way(self.demo, moment)
            await moving.move(self.demo, moment)
            question = self.newest(ASKING)
            if question and labels_of(question)[ASKING] != before:
                return question
        raise RefusedError(409, MUTE)

    def check_in_after(self, moment: datetime) -> Callable[[], datetime | None]:
        """The next check-in of anybody, once the bot's tick has seen to everything before."""

        def planned() -> datetime | None:
            found = moving.planned(self.demo, "next_check_in")
            return found if found and found > moment else None

        return planned

    async def answer(self, question: Json, night: Night) -> None:
        """Tap through the questions of one night, and let the bot finish what it does then."""
        left = list(night)
        while label := next(filter(labels_of(question).get, (*left, *ONWARD)), None):
            if label in left:
                left.remove(label)
            await self.tap(question, label)
            question = self.world.messages[question["message_id"]]
        await self.demo.quiet(STEP)

    async def tap(self, message: Json, label: str) -> None:
        """Tap a button and wait until its message turns into another one."""
        self.world.tap(self.person, message, labels_of(message)[label])
        number = message["message_id"]
        await self.until(lambda: self.world.messages.get(number) is not message)

    async def say(self, text: str) -> None:
        """Write to the bot and wait until it says something."""
        words, entities = markup.read(text, None, None)
        content = {"text": words} | ({"entities": entities} if entities else {})
        sent = self.world.post(self.person, content, out=True)
        await self.until(lambda: self.newest_number() > sent["message_id"])

    def newest(self, label: str) -> Json | None:
        """The newest message with a button of that label."""
        said = reversed(self.world.conversation(self.person.id))
        return next((message for message in said if label in labels_of(message)), None)

    def newest_number(self) -> int:
        """The number of the chat's newest message."""
        number: int = self.world.conversation(self.person.id)[-1]["message_id"]
        return number

    async def until(self, found: Callable[[], T | None]) -> T:
        """What is found at last; RefusedError when the bot's patience is used up."""
        for _ in range(int(PATIENCE / STEP)):
            if something := found():
                return something
            await asyncio.sleep(STEP)
        raise RefusedError(409, MUTE)


def labels_of(message: Json) -> dict[str, str]:
    """The callback data of the buttons under a message, by their labels."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return {button["text"]: button.get("callback_data", "") for row in rows for button in row}
