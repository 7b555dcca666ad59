"""What handlers and jobs are given: the services and a typed context that carries them."""

import asyncio
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from telegram import BotCommand
from telegram.ext import Application, CallbackContext, ExtBot

from bot.answers import Answerer
from bot.domain import schedule
from bot.domain.emergency_repeats import Danger
from bot.domain.lately import NOTHING, Lately
from bot.domain.model import Person
from bot.domain.said_lately import SaidLately
from bot.gateway.heavy_work import HeavyWork
from bot.gateway.late_replies import LateReplies
from bot.operations.config import Config
from bot.operations.counters import Counters
from bot.operations.heartbeat import Now, Pulse
from storage import Store

if TYPE_CHECKING:
    from bot.handlers.intents import Intent


@dataclass(frozen=True, slots=True)
class Services:
    """Everything a handler may use beside Telegram; `now` gives aware UTC instants, `strangers` are
    alarms of people who have not agreed, which nothing outlives the process of, and `clearing` is
    what takes buttons off old check-ins just now."""

    store: Store
    answerer: Answerer
    now: Now
    config: Config
    menu: tuple[BotCommand, ...]
    pulse: Pulse
    metrics: Counters = field(default_factory=Counters)
    strangers: dict[int, Lately] = field(default_factory=dict)
    said: SaidLately = field(default_factory=SaidLately)
    heavy: HeavyWork = field(default_factory=HeavyWork)
    late: LateReplies = field(default_factory=LateReplies)
    clearing: set[asyncio.Task[None]] = field(default_factory=set)


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """PTB's context with the services in reach; nothing is kept in it between updates.

    `lately` is what the update's person was alarmed about and set last, and `consent_asked` whether
    the last thing shown to somebody who has not agreed asks for it, see `handlers.guards`.
    """

    lately: Lately = NOTHING
    consent_asked: bool = False

    @property
    def danger(self) -> Danger:
        """The danger of `lately`."""
        return self.lately.danger

    @danger.setter
    def danger(self, danger: Danger) -> None:
        self.lately = self.lately.with_danger(danger)

    @property
    def services(self) -> Services:
        """The services that the composition root put into the application."""
        services: Services = self.application.bot_data["services"]
        return services

    @property
    def store(self) -> Store:
        """The diary."""
        return self.services.store

    @property
    def intents(self) -> "tuple[Intent, ...]":
        """What can be asked for in plain words; the composition root put it there."""
        intents: tuple[Intent, ...] = self.application.bot_data["intents"]
        return intents

    def now(self) -> datetime:
        """This instant, aware and in UTC."""
        return self.services.now()

    def night_of(self, person: Person) -> date:
        """The night that is named now where the person lives: the local date."""
        return schedule.night_of(self.now(), person.zone or "UTC")

    def local_now(self, person: Person) -> datetime:
        """This instant on the wall clock of the person."""
        return schedule.local_now(self.now(), person.zone or "UTC")

    async def person(self, person_id: int) -> Person | None:
        """Who wrote or tapped, or None when they have not agreed; who does has not blocked us."""
        person = await self.store.people.get(person_id)
        if person and person.blocked_at:
            await self.store.ledger.back(person_id, self.now())
        return person


App = Application[Any, Context, Any, Any, Any, Any]
