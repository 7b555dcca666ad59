"""Running the bot from start to stop: exit codes that tell a supervisor what happened."""

import asyncio
import contextlib
import logging
import os
import signal
from collections.abc import Coroutine, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import Any

from telegram.error import InvalidToken, RetryAfter, TelegramError
from telegram.request import BaseRequest

from bot import VERSION
from bot.answers import Answerer
from bot.app import build_application, menu
from bot.article.text import load_article
from bot.context import App, Context, Services
from bot.gateway.concurrency import CONNECTIONS
from bot.gateway.http import HttpRequest
from bot.gateway.inbox import Inbox, InOrder
from bot.gateway.pace import Timer
from bot.gateway.polling import PollRequest
from bot.gateway.rate_limiter import RateLimiter
from bot.gateway.receiving import NotABot, Receiver, recognize
from bot.gateway.retries import back_off, seconds_of
from bot.operations.config import Config
from bot.operations.exit_codes import BAD_START, RESTART, STOPPED
from bot.operations.heartbeat import Now, Pulse, heartbeat_path, tell_systemd, watch
from bot.operations.interpreter import let_no_thread_keep_the_loop, look_for_garbage_less_often
from bot.operations.logs import careful_loop, describe
from bot.scheduler.due_messages import in_flight
from bot.scheduler.jobs import TICK, is_ours, mind_the_clock
from bot.scheduler.maintenance import add_jobs, look_at_clock
from bot.screens import about as about_screens
from storage import DatabaseError, Store, open_store

log = logging.getLogger(__name__)

_BAD_TOKEN = "Telegram does not accept the token. Ask @BotFather for it."  # noqa: S105
_TAKEN_OVER = "This worker slept for so long that others took over from it; it ends here."
_FETCHING_ENDS, _ANSWERING_ENDS, _LET_GO = 4.0, 3.0, 2.5
"""Seconds for each: a supervisor kills after ten. Telegram holds the last poll for up to three."""

_MENU_LASTS = timedelta(hours=1)
"""A worker that starts so soon after another one of its version leaves the menu to it."""


@dataclass(slots=True)
class Stop:
    """Whether, and with which exit code, the bot is to stop."""

    event: asyncio.Event = field(default_factory=asyncio.Event)
    code: int = STOPPED

    def because(self, reason: str, code: int = RESTART) -> None:
        """Stop with that code, after saying why."""
        log.error("%s", reason)
        self.code = code
        self.event.set()


async def run(
    config: Config,
    now: Now,
    tick_every: timedelta = TICK,
    checked: Future[bool] | None = None,
) -> int:
    """Run until a signal or a fatal fault; returns the exit code.

    `checked` is the database's check that began before; without it there is one now.
    Raises storage.CannotOpen when the database cannot be used.
    """
    stop = Stop()
    careful_loop(asyncio.get_running_loop())
    let_no_thread_keep_the_loop()
    _stop_on_signals(stop)
    log.info("%s", _begins(config))
    with opened(config, checked) as store:
        polls = config.webhook is None
        pulse = Pulse(now, heartbeat_path(config.database), stop.because, polls=polls)
        pulse.starting()
        services = Services(store, Answerer(load_article()), now, config, menu(), pulse)
        inbox = Inbox(store, now, services.metrics)
        request = HttpRequest(CONNECTIONS + in_flight(config.send_rate))
        poll_request = PollRequest(HttpRequest(), inbox, pulse)
        pace = _pace(services)
        application = build_application(services, inbox, request, poll_request, pace, tick_every)
        look_for_garbage_less_often()
        try:
            with _measured(application, services, stop):
                if await _initialized(application, stop):
                    await _serve(application, inbox, services, stop)
        finally:
            pulse.ended()
            await _within(_LET_GO, shut_down(application, request, poll_request))
    log.info("stopped with exit code %s", stop.code)
    return stop.code


def _pace(services: Services) -> RateLimiter:
    """How fast messages leave, by a clock that is moved where one is."""
    config, now = services.config, services.now
    timer = Timer(lambda: now().timestamp()) if config.clock_file else None
    return RateLimiter(config.send_rate, timer, services.metrics, services.store.sharing)


def _begins(config: Config) -> str:
    """What begins, as the first line of the log."""
    mode = "webhook" if config.webhook else "polling"
    no = "" if config.database_key else "not "
    if config.server:
        return f"Hypnic {VERSION} begins, {mode}, database on PostgreSQL, {no}sealed"
    return f"Hypnic {VERSION} begins, {mode}, database {config.database}, {no}encrypted"


@contextlib.contextmanager
def opened(config: Config, checked: Future[bool] | None) -> Iterator[Store]:
    """The diary where it was configured to be; whoever polls is alone on it."""
    if config.server is None:
        with open_store(config.database, config.database_key, checked) as store:
            yield store
        return
    from storage.postgres.opening import open_server  # Its driver is nothing for SQLite's start.

    lost, alone = partial(_end_at_once, _TAKEN_OVER), config.webhook is None
    with open_server(config.server, config.database_key, lost, alone=alone) as store:
        log.info("this is worker %s", store.db.worker)
        yield store


@contextlib.contextmanager
def _measured(application: App, services: Services, stop: Stop) -> Iterator[None]:
    """Serve metrics while the bot runs, where the operator wants them."""
    if (listen := services.config.metrics_listen) is None:
        yield
        return
    from bot.operations import prometheus  # 0.2 s, for few.

    collector = prometheus.BotCollector(
        services.metrics,
        services.config.database,
        services.pulse.tick_age,
        application.update_queue.qsize,
    )
    with contextlib.ExitStack() as stack:
        try:
            stack.enter_context(prometheus.exported(collector, *listen))
        except OSError as error:
            stop.because(f"METRICS_LISTEN: {os.strerror(error.errno or 0)}", BAD_START)
        yield


async def shut_down(application: App, *requests: BaseRequest) -> None:
    """Let go of everything, also of what an application never got to use."""
    await application.shutdown()
    for request in requests:
        await request.shutdown()


def _stop_on_signals(stop: Stop) -> None:
    """Stop when told to, and go on stopping when told again.

    The loop's own handlers end with the loop, and a second signal would then kill the process
    while it is on its way out.
    """
    loop = asyncio.get_running_loop()

    def set_stop(*_: object) -> None:
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(stop.event.set)

    for received in (signal.SIGTERM, signal.SIGINT):
        signal.signal(received, set_stop)


def _end_at_once(reason: str) -> None:
    """End a process whose loop may be blocked; what was not handled is in the inbox."""
    log.error("%s", reason)
    os._exit(RESTART)


async def _within(seconds: float, stopping: Coroutine[Any, Any, None]) -> None:
    """Stop in good order if that is soon done; what is cut off is handled at the next start."""
    try:
        await asyncio.wait_for(stopping, seconds)
    except TimeoutError:
        log.warning("stopped before everything was answered; it is done at the next start")
    except (TelegramError, RuntimeError) as error:
        log.warning("stopping: %s", describe(error))


async def _initialized(application: App, stop: Stop) -> bool:
    """Ask Telegram who we are, for as long as the network takes; False when we must stop."""
    pauses = back_off()
    while not stop.event.is_set():
        try:
            await recognize(application)
        except InvalidToken:
            stop.because(_BAD_TOKEN, BAD_START)
        except (TelegramError, NotABot) as error:
            log.warning("Telegram cannot be reached (%s); trying again", _why(error))
            wait = seconds_of(error) if isinstance(error, RetryAfter) else next(pauses)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.event.wait(), wait)
        else:
            return True
    return False


def _why(error: Exception) -> str:
    if isinstance(error, NotABot):
        return "getMe was answered with no bot"
    first_line = str(error).partition("\n")[0]
    return f"{type(error).__name__}: {first_line}" if first_line else type(error).__name__


async def _serve(application: App, inbox: Inbox, services: Services, stop: Stop) -> None:
    order = application.update_processor
    assert isinstance(order, InOrder)  # noqa: S101  As it was built.
    order.reads_words.clear()
    inbox.listen()
    await look_at_clock(Context(application))  # Else what is told before the first tick is doubted.
    replayed = await inbox.replay()
    log.info("started; %s messages of before are handled now", replayed)
    await application.start()
    webhook = services.config.webhook
    may_set = partial(is_ours, services.store, f"webhook {webhook and webhook.url}", TICK)
    fetching = Receiver(application, inbox, webhook, services.pulse, may_set=may_set)
    watching = None
    beside = [asyncio.create_task(mind_the_clock(application))]
    try:
        if await _begun(fetching, stop):
            getting_ready = _get_ready(services.answerer, order.reads_words, stop)
            beside.append(asyncio.create_task(getting_ready))
            add_jobs(application)
            watching = watch(services.pulse, _end_at_once)
            tell_systemd("READY=1")
            await _introduce(application, services.store)
            await stop.event.wait()
    finally:
        tell_systemd("STOPPING=1")
        for task in beside:
            task.cancel()
        await _within(_FETCHING_ENDS, fetching.end())
        order.cut_off()
        await _within(_ANSWERING_ENDS, application.stop())
        order.is_over = True
        if watching:
            watching.set()


async def _get_ready(answerer: Answerer, reads_words: asyncio.Event, stop: Stop) -> None:
    """Get what reads words ready in a thread; taps are answered meanwhile, and messages after."""
    try:
        await asyncio.to_thread(answerer.get_ready)
    except Exception as error:  # noqa: BLE001  Whatever it is, no message could be answered.
        stop.because(f"what answers messages cannot be loaded: {describe(error)}", BAD_START)
    else:
        look_for_garbage_less_often()
        reads_words.set()


async def _begun(fetching: Receiver, stop: Stop) -> bool:
    """Begin to fetch; False when we were told to stop meanwhile, or cannot begin as configured."""
    try:
        return await _unless_stopped(fetching.begin(), stop)
    except InvalidToken:
        stop.because(_BAD_TOKEN, BAD_START)
    except OSError as error:
        stop.because(f"WEBHOOK_LISTEN: {os.strerror(error.errno or 0)}", BAD_START)
    return False


async def _unless_stopped(beginning: Coroutine[Any, Any, None], stop: Stop) -> bool:
    """Begin, which may take as long as an outage; False when we were told to stop meanwhile."""
    begun, stopped = asyncio.ensure_future(beginning), asyncio.ensure_future(stop.event.wait())
    await asyncio.wait({begun, stopped}, return_when=asyncio.FIRST_COMPLETED)
    for task in (begun, stopped):
        task.cancel()
    await asyncio.wait({begun, stopped})
    if not begun.cancelled():
        begun.result()
    return not stop.event.is_set()


async def _introduce(application: App, store: Store) -> None:
    try:
        if not await is_ours(store, f"menu {VERSION}", _MENU_LASTS):
            return
        await application.bot.set_my_commands(menu())
        await application.bot.set_my_description(about_screens.DESCRIPTION)
        await application.bot.set_my_short_description(about_screens.SHORT_DESCRIPTION)
    except (TelegramError, DatabaseError) as error:
        log.warning("the menu could not be set: %s", describe(error))
