"""The demo: a local Telegram, the real bot polling it, and a chat page, all on this machine."""

import asyncio
import os
import secrets
import signal
import socket
import sys
import tempfile
import webbrowser
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.demo.clockwork import DemoClock, Heartbeat
from bot.demo.process import BotProcess
from bot.demo.world import BOT
from bot.operations.clock import system_now
from bot.operations.heartbeat import heartbeat_path

if TYPE_CHECKING:
    from bot.demo.server import Served

BOT_COMMAND = (sys.executable, "-m", "bot", "run", "--end-with-stdin")
CODE = Path(__file__).parents[2]
NOT_FOR_THE_BOT = {
    *("TELEGRAM_BOT_TOKEN_FILE", "DATABASE_KEY_FILE", "ALLOWED_USER_IDS", "BACKUP_DIR"),
    *("WEBHOOK_URL", "WEBHOOK_SECRET_FILE", "WEBHOOK_LISTEN", "HEARTBEAT_URL"),
    "METRICS_LISTEN",
}
"""What is set for the real bot and must not reach the demo's."""


async def run_demo(
    port: int | None,
    database: Path | None,
    *,
    open_browser: bool,
    start: datetime | None = None,
    command: Sequence[str] | None = BOT_COMMAND,
) -> int:
    """Run the demo until SIGINT or SIGTERM; the exit code is 0, or 2 when the port is taken.

    `port` None takes any free one; `database` None a temporary one, which is removed at the end.
    The demo's time begins at `start` (None: now) and goes on from there. `command` None runs no
    bot: the address and the token for another one are printed.
    """
    ended = end_when_told()
    try:
        listening = socket.create_server(("127.0.0.1", port or 0))
    except OSError as error:
        reason = os.strerror(error.errno or 0)
        print(f"The demo cannot use port {port}: {reason}.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="hypnic-demo-") as name, listening:
        folder, token = Path(name), new_token()
        clock = DemoClock(system_now, folder / "clock")
        clock.move_to(start or system_now())
        kept = (database or folder / "demo.db").absolute()
        environment = bot_environment(token, url_of(listening), kept, folder)
        bot = BotProcess(command, environment, folder) if command else None
        async with running(bot):
            served = serve_page(clock, token, listening, bot, Heartbeat(heartbeat_path(kept)))
            await show(served, ended, open_browser=open_browser)
        await served.close()
    return 0


def end_when_told() -> asyncio.Event:
    """What is set by SIGINT and SIGTERM."""
    ended = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    return ended


@asynccontextmanager
async def running(bot: BotProcess | None) -> AsyncIterator[None]:
    """Start the bot's process if there is one, and stop it at the end."""
    if bot is None:
        yield
        return
    await bot.start()
    try:
        yield
    finally:
        await bot.stop()


def serve_page(
    clock: DemoClock,
    token: str,
    listening: socket.socket,
    bot: BotProcess | None,
    heartbeat: Heartbeat,
) -> "Served":
    """Serve the Bot API and the page on that socket.

    The modules for it are read only now, at the same time as the bot's process reads its own.
    """
    from bot.demo.page_requests import page_routes
    from bot.demo.server import new_demo, serve

    demo = new_demo(clock, token)
    if bot:
        demo.bot, demo.heartbeat = bot, heartbeat
        bot.on_change = demo.tell_running
    return serve(demo, page_routes(demo), listening)


async def show(served: "Served", ended: asyncio.Event, *, open_browser: bool) -> None:
    """Say where the page is and open it, then wait for the end."""
    print(f"Hypnic's demo is at {served.url}/ (Ctrl-C ends it)", flush=True)
    if served.demo.bot is None:
        token = served.demo.world.token
        print(f"TELEGRAM_API_URL={served.url} TELEGRAM_BOT_TOKEN={token}", flush=True)
    if open_browser and has_screen():
        await asyncio.to_thread(webbrowser.open, f"{served.url}/")
    await ended.wait()


def new_token() -> str:
    """A token of Telegram's form that no other page can guess."""
    return f"{BOT['id']}:{secrets.token_urlsafe(40)[:35]}"


def url_of(listening: socket.socket) -> str:
    """The address of a server on that socket."""
    return f"http://127.0.0.1:{listening.getsockname()[1]}"


def bot_environment(token: str, url: str, database: Path, folder: Path) -> dict[str, str]:
    """The environment of the bot's process: as for Telegram, but with this server and clock."""
    inherited = {key: value for key, value in os.environ.items() if key not in NOT_FOR_THE_BOT}
    return inherited | {
        "TELEGRAM_BOT_TOKEN": token,
        "TELEGRAM_API_URL": url,
        "DATABASE_URL": f"sqlite:///{database}",
        "HYPNIC_CLOCK_FILE": str(folder / "clock"),
        "PYTHONPATH": os.pathsep.join([str(CODE), os.environ.get("PYTHONPATH", "")]).rstrip(":"),
    }


def has_screen() -> bool:
    """Whether a browser can show something; else a text browser would take the terminal."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform != "linux" or any(name in os.environ for name in screens)
