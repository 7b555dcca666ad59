"""The demo: a local Telegram, the real bot polling it, and a chat page, all on this machine."""

import asyncio
import os
import secrets
import signal
import sys
import tempfile
import webbrowser
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from bot.clock import system_now
from bot.demo.clockwork import DemoClock, Heartbeat
from bot.demo.pageside import page_routes
from bot.demo.process import BotProcess
from bot.demo.server import Demo, new_demo, serve
from bot.demo.world import BOT
from bot.heartbeat import heartbeat_path

BOT_COMMAND = (sys.executable, "-m", "bot", "run")
CODE = Path(__file__).parents[2]
NOT_FOR_THE_BOT = {
    *("TELEGRAM_BOT_TOKEN_FILE", "DATABASE_KEY_FILE", "ALLOWED_USER_IDS", "BACKUP_DIR"),
    *("WEBHOOK_URL", "WEBHOOK_SECRET_FILE", "WEBHOOK_LISTEN", "HEARTBEAT_URL"),
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
    with tempfile.TemporaryDirectory(prefix="hypnic-demo-") as folder:
        demo = new_demo(DemoClock(system_now, Path(folder) / "clock"), new_token())
        demo.clock.move_to(start or system_now())
        try:
            served = serve(demo, page_routes(demo), port or 0)
        except OSError as error:
            reason = os.strerror(error.errno or 0)
            print(f"The demo cannot use port {port}: {reason}.", file=sys.stderr)
            return 2
        if command:
            kept = (database or Path(folder) / "demo.db").absolute()
            demo.heartbeat = Heartbeat(heartbeat_path(kept))
            environment = bot_environment(demo, served.url, kept, Path(folder))
            demo.bot = BotProcess(command, environment, Path(folder), demo.tell_running)
        try:
            await run_until_told(demo, served.url, open_browser=open_browser)
        finally:
            if demo.bot:
                await demo.bot.stop()
            await served.close()
    return 0


async def run_until_told(demo: Demo, url: str, *, open_browser: bool) -> None:
    """Start the bot and show the page, then wait for SIGINT or SIGTERM."""
    ended = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    if demo.bot:
        await demo.bot.start()
    print(f"Hypnic's demo is at {url}/ (Ctrl-C ends it)", flush=True)
    if demo.bot is None:
        print(f"TELEGRAM_API_URL={url} TELEGRAM_BOT_TOKEN={demo.world.token}", flush=True)
    if open_browser and has_screen():
        await asyncio.to_thread(webbrowser.open, f"{url}/")
    await ended.wait()


def new_token() -> str:
    """A token of Telegram's form that no other page can guess."""
    return f"{BOT['id']}:{secrets.token_urlsafe(40)[:35]}"


def bot_environment(demo: Demo, url: str, database: Path, folder: Path) -> dict[str, str]:
    """The environment of the bot's process: as for Telegram, but with this server and clock."""
    inherited = {key: value for key, value in os.environ.items() if key not in NOT_FOR_THE_BOT}
    return inherited | {
        "TELEGRAM_BOT_TOKEN": demo.world.token,
        "TELEGRAM_API_URL": url,
        "DATABASE_URL": f"sqlite:///{database}",
        "HYPNIC_CLOCK_FILE": str(folder / "clock"),
        "PYTHONPATH": os.pathsep.join([str(CODE), os.environ.get("PYTHONPATH", "")]).rstrip(":"),
    }


def has_screen() -> bool:
    """Whether a browser can show something; else a text browser would take the terminal."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform != "linux" or any(name in os.environ for name in screens)
