"""The command line: run the bot, try it without a token, or look whether it is well."""

import argparse
import asyncio
import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.clock import file_clock, system_now
from bot.config import BadConfig, environment_here, load_config
from bot.heartbeat import heartbeat_path
from bot.logs import set_up_logging
from storage import CannotOpen

BAD_START = 2
_DEMO_TICK = timedelta(milliseconds=100)
_TICK = timedelta(seconds=20)
_WELL_FOR = timedelta(minutes=3)


def main(arguments: list[str] | None = None) -> int:
    """Do what the arguments say; returns the exit code."""
    os.umask(0o077)
    options = _parser().parse_args(arguments)
    try:
        return int(options.command(options))
    except BadConfig as error:
        print(f"Hypnic cannot start. Please mend:\n{error}", file=sys.stderr)
    except CannotOpen as error:
        print(f"Hypnic cannot start. {error}", file=sys.stderr)
    return BAD_START


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    parser.set_defaults(command=_run)
    commands = parser.add_subparsers(title="commands")
    run = commands.add_parser("run", help="run the bot against Telegram (the default)")
    run.set_defaults(command=_run)
    demo = commands.add_parser("demo", help="try it in a browser, without a token")
    demo.add_argument("--port", type=int, help="the port of the page (a free one by default)")
    demo.add_argument("--database", type=Path, help="keep the diary there (a temporary one)")
    demo.add_argument("--no-browser", action="store_true", help="only print the address")
    demo.add_argument("--start", type=_moment, help="the demo's time at its start (now)")
    demo.set_defaults(command=_demo)
    health = commands.add_parser("health", help="exit with 0 if a running bot is well")
    health.set_defaults(command=_health)
    return parser


def _moment(typed: str) -> datetime:
    moment = datetime.fromisoformat(typed)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _run(_: argparse.Namespace) -> int:
    from bot.running import run

    config = load_config(environment_here())
    os.environ.pop("TELEGRAM_BOT_TOKEN", None)
    set_up_logging(config.log_level)
    if config.clock_file is None:
        return asyncio.run(run(config, system_now, _TICK))
    return asyncio.run(run(config, file_clock(config.clock_file), _DEMO_TICK))


def _demo(options: argparse.Namespace) -> int:
    from bot.demo import run_demo

    set_up_logging("INFO")
    return asyncio.run(
        run_demo(
            options.port,
            options.database,
            open_browser=not options.no_browser,
            start=options.start,
        )
    )


def _health(_: argparse.Namespace) -> int:
    path = heartbeat_path(load_config(environment_here()).database)
    try:
        beat = datetime.fromtimestamp(path.stat().st_mtime, tz=system_now().tzinfo)
    except OSError:
        print("There is no heartbeat: the bot is not running.", file=sys.stderr)
        return 1
    age = system_now() - beat
    print(f"The last heartbeat was {age.total_seconds():.0f} seconds ago.")
    return 0 if age < _WELL_FOR else 1


if __name__ == "__main__":
    sys.exit(main())
