"""The command line: run the bot, try it without a token, and look after its data."""

import argparse
import asyncio
import gc
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot import VERSION
from bot.operations.clock import file_clock, system_now
from bot.operations.config import (
    BadConfig,
    Config,
    environment_here,
    load_config,
)
from bot.operations.environment import without_certificates, without_unused
from bot.operations.exit_codes import BAD_START, CUT_OFF, RESTART, STOPPED
from bot.operations.health import health
from bot.operations.heartbeat import heartbeat_path
from bot.operations.logs import set_up_logging
from bot.operations.secret_files import make_key

_ON_A_SERVER = (
    "This is for a diary in a file. On PostgreSQL its own pg_dump and point-in-time recovery do it:"
    " docs/postgresql.md says how."
)
_DEMO_TICK = timedelta(milliseconds=50)


def main(arguments: list[str] | None = None) -> int:
    """Do what the arguments say; returns the exit code.

    A bot that is told to stop while it starts has stopped well; anything else was cut off.
    """
    os.umask(0o077)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    options = _parser().parse_args(arguments)
    try:
        return int(options.command(options)) if options.command is _demo else _done(options)
    except KeyboardInterrupt:
        return STOPPED if options.command in (_run, _demo) else CUT_OFF


def _done(options: argparse.Namespace) -> int:
    from storage import CannotOpen, Damaged, NotNow

    try:
        return int(options.command(options))
    except BadConfig as error:
        print(f"Hypnic cannot start. Please mend:\n{error}", file=sys.stderr)
    except CannotOpen as error:
        print(f"Hypnic cannot do this. {error}", file=sys.stderr)
        if isinstance(error, Damaged):
            from bot.operations.file_commands import name_backup

            name_backup(_config())
        if isinstance(error, NotNow):
            return RESTART
    return BAD_START


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    parser.add_argument("--version", action="version", version=f"Hypnic {VERSION}")
    parser.set_defaults(command=_run, end_with_stdin=False)
    commands = parser.add_subparsers(title="commands")
    for name, does, summary in _COMMANDS:
        command = commands.add_parser(name, help=summary)
        command.set_defaults(command=does)
        if does is _demo:
            command.add_argument("--port", type=_port, help="the port of the page (any free one)")
            command.add_argument("--database", type=Path, help="keep the diary there")
            command.add_argument("--start", type=_moment, help="its time, such as 2026-03-02T07:20")
            command.add_argument("--no-browser", action="store_true", help="only print the address")
            command.add_argument("--no-bot", action="store_true", help="wait for a bot of yours")
        if does is _run:
            command.add_argument("--end-with-stdin", action="store_true", help="for a parent")
        if does in (_restore, _key, _rekey):
            command.add_argument("file", type=Path)
        if does is _erased:
            command.add_argument("--apply", type=Path, metavar="FILE", help="delete them again")
        if does is _move:
            command.add_argument("url", help="where to, as DATABASE_URL")
        if does is _restore:
            command.add_argument(
                "--without-deletions",
                action="store_true",
                help="also where it is not known who had everything deleted",
            )
    return parser


def _port(typed: str) -> int:
    if not typed.isdecimal() or int(typed) > 65_535:
        raise argparse.ArgumentTypeError("must be a number up to 65535")
    return int(typed)


def _moment(typed: str) -> datetime:
    try:
        moment = datetime.fromisoformat(typed)
    except ValueError:
        raise argparse.ArgumentTypeError("must look like 2026-03-02T07:20") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _run(options: argparse.Namespace) -> int:
    if options.end_with_stdin:
        threading.Thread(target=_end_with_stdin, daemon=True).start()
    config = load_config(environment_here())
    with quick_reading():
        from storage.sqlite.opening import checking

        checked = None if config.server else checking(config.database, config.database_key)
        from bot.running import run
    os.environ.pop("TELEGRAM_BOT_TOKEN", None)
    set_up_logging(config.log_level, config.log_format)
    if config.clock_file is None:
        return asyncio.run(run(config, system_now, checked=checked))
    return asyncio.run(run(config, file_clock(config.clock_file), _DEMO_TICK, checked))


@contextmanager
def quick_reading() -> Iterator[None]:
    """Modules are read without looking for garbage, of which there is none, and without what they
    would read at once and never need here."""
    gc.disable()
    try:
        with without_certificates(), without_unused():
            yield
    finally:
        gc.enable()


def _end_with_stdin() -> None:
    """Stop in good order when standard input ends: whoever started us is gone."""
    while os.read(0, 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


def _demo(options: argparse.Namespace) -> int:
    from bot.demo import BOT_COMMAND, run_demo

    set_up_logging("INFO")
    return asyncio.run(
        run_demo(
            options.port,
            options.database,
            start=options.start,
            open_browser=not options.no_browser,
            command=None if options.no_bot else BOT_COMMAND,
        )
    )


def _config(*needs: str) -> Config:
    """The configuration of a command that does not talk to Telegram, with what it needs of it."""
    return load_config(environment_here(), talks=False, needs=needs)


def _of_file(*needs: str) -> Config:
    """The configuration of a command about files; raises CannotOpen where the diary has none."""
    from storage import CannotOpen

    if _config().server:
        raise CannotOpen(_ON_A_SERVER)
    return _config(*needs)


def _health(_: argparse.Namespace) -> int:
    path = heartbeat_path(_config().database)
    is_well, sentence = health(path, system_now())
    print(sentence, file=sys.stdout if is_well else sys.stderr)
    return 0 if is_well else 1


def _check(_: argparse.Namespace) -> int:
    from bot.answers.models.ensemble import load_ensemble
    from bot.operations.check import Well, findings

    results = list(findings(load_config(environment_here()), system_now(), load_ensemble().models))
    print("\n".join(map(str, results)))
    return 1 if any(finding.well is Well.NO for finding in results) else 0


def _backup(_: argparse.Namespace) -> int:
    from bot.operations.file_commands import backup

    return backup(_of_file("BACKUP_DIR"), system_now())


def _restore(options: argparse.Namespace) -> int:
    from bot.operations.file_commands import restore

    anyway = options.without_deletions
    return restore(_of_file(), options.file, system_now(), without_deletions=anyway)


def _key(options: argparse.Namespace) -> int:
    from storage import CannotOpen

    try:
        make_key(options.file)
    except OSError as error:
        raise CannotOpen(f"{options.file}: {error.strerror}; no key was made.") from error
    print(
        f"Made the key {options.file}. Set DATABASE_KEY_FILE to it, keep a copy in a safe place"
        " that is not where the database is, and never lose it: without it the diary is gone."
    )
    return 0


def _encrypt(_: argparse.Namespace) -> int:
    return _sealed(None)


def _rekey(options: argparse.Namespace) -> int:
    return _sealed(options.file)


def _sealed(key_file: Path | None) -> int:
    config = _config("DATABASE_KEY_FILE")
    if config.server:
        from bot.operations.server_commands import seal

        return seal(config, key_file)
    from bot.operations.file_commands import encrypt

    return encrypt(config, key_file, system_now())


def _move(options: argparse.Namespace) -> int:
    from bot.operations.moving import move

    return move(_config(), options.url)


def _erased(options: argparse.Namespace) -> int:
    from bot.operations.server_commands import erased

    return erased(_config(), options.apply, system_now())


def _gaps(_: argparse.Namespace) -> int:
    from bot.operations.file_commands import refused_questions

    refused = refused_questions(_config(), system_now())
    for question in refused:
        print(" ".join(question.split()))
    if not refused:
        print("No question of somebody who shares them was refused lately.", file=sys.stderr)
    return 0


_COMMANDS = (
    ("run", _run, "run the bot against Telegram (the default)"),
    ("demo", _demo, "try it in a browser, without a token"),
    ("health", _health, "exit with 0 if a running bot is well"),
    ("check", _check, "say whether everything is sound"),
    ("backup", _backup, "make a verified backup in BACKUP_DIR now"),
    ("restore", _restore, "put a backup in place of the database"),
    ("move", _move, "carry the diary from SQLite to PostgreSQL, or back"),
    ("erased", _erased, "print who had everything deleted, as marks, for a restore on PostgreSQL"),
    ("gaps", _gaps, "list the refused questions of people who share them, not who asked"),
    ("encrypt", _encrypt, "encrypt (or seal) a database that is not, with DATABASE_KEY_FILE"),
    ("rekey", _rekey, "encrypt (or seal) the database with the new key in a file"),
    ("key", _key, "make a key that encrypts the database"),
)


if __name__ == "__main__":
    sys.exit(main())
