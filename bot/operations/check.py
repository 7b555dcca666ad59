"""`python -m bot check`: is everything sound? One line for each thing, in plain words."""

import asyncio
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

import aiohttp

from bot.domain.clock_evidence import Evidence, patience
from bot.operations.config import Config, environment_here
from bot.operations.file_commands import people, plain_copies_said
from bot.operations.health import has_ticked, in_words
from bot.operations.heartbeat import DEAF_AFTER, WELL_FOR, heartbeat_path
from storage import CannotOpen, DatabaseError
from storage.clock_evidence import evidence_in
from storage.sqlite.backups import backups, made_at, newest_good
from storage.sqlite.database_copies import check as check_file
from storage.sqlite.database_copies import pending
from storage.sqlite.deletion_marks import DeletionMarks, deletions_path
from storage.sqlite.diary_labels import own_labels
from storage.sqlite.foreign_log import refuse_foreign_log
from storage.sqlite.restoring import decided_path

if TYPE_CHECKING:
    from storage.postgres.checking import Worker

LEAST_SPACE = 100_000_000
_TELEGRAM = "https://api.telegram.org"
_PATIENCE = aiohttp.ClientTimeout(total=15)


_LEASE = timedelta(seconds=10)
"""So long after its last sign of life a worker is gone."""

_NOT_DURABLE = "fsync or synchronous_commit is off on the server: what was saved may be lost"
_NO_MARKS = "none noted, or lost; `restore` then asks for --without-deletions"


class Well(Enum):
    """How a thing is, with the word that begins its line."""

    YES = "ok  "
    NO = "BAD "
    NOT_YET = "-   "


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    name: str
    well: Well
    text: str

    def __str__(self) -> str:
        """As one line."""
        return f"{self.well.value} {self.name}: {self.text}"


def findings(config: Config, now: datetime, models: Sequence[str]) -> Iterator[Finding]:
    """Everything there is to check, the slow things last; `models` are those that answer."""
    yield Finding("configuration", Well.YES, text="every variable can be read")
    yield _models(models)
    yield from _server(config, config.server, now) if config.server else _files(config, now)
    yield _ticked(config.database, now)
    yield from asyncio.run(_telegram(config, now))


def _files(config: Config, now: datetime) -> Iterator[Finding]:
    of_database = list(_database(config, now))
    yield from of_database
    yield from _restoring(config.database)
    yield _marks(config)
    yield _space(config.database)
    yield _backed_up(config, now)
    yield from _others(config)
    opens = of_database[0].well is Well.YES
    if said := plain_copies_said(config, opens=opens):
        yield Finding("plain copies", Well.NO, said)


def _server(config: Config, url: str, now: datetime) -> Iterator[Finding]:
    from storage.postgres.checking import seen

    try:
        state = seen(url, config.database_key, now)
    except CannotOpen as error:
        yield Finding("database", Well.NO, f"PostgreSQL: {error}")
        return
    if state is None:
        yield Finding("database", Well.NOT_YET, "PostgreSQL; the first start makes the tables")
        return
    sealed = "sealed" if config.database_key else "not sealed (see DATABASE_KEY_FILE)"
    yield Finding("database", Well.YES, f"PostgreSQL, {people(state.people)}, {sealed}")
    schema = f"{state.waiting} changes will be made at the next start"
    yield Finding("schema", Well.YES, schema if state.waiting else "up to date")
    yield _time(state.evidence)
    if not state.is_durable:
        yield Finding("commits", Well.NO, _NOT_DURABLE)
    yield from (Finding(f"worker {one.number}", *_worker(one)) for one in state.workers)


def _worker(seen: "Worker") -> tuple[Well, str]:
    ago, is_silent = f"{seen.ago.total_seconds():.0f} seconds ago", seen.ago > _LEASE
    if seen.is_gone:
        return Well.NOT_YET, f"Hypnic {seen.version}, went {ago}"
    return _if(not is_silent), f"Hypnic {seen.version}, showed that it lives {ago}"


def _models(models: Sequence[str]) -> Finding:
    """Which models read messages; the bag of words does it alone where the encoder cannot run."""
    well = Well.YES if len(models) > 1 else Well.NOT_YET
    return Finding("answers", well, text=f"messages are read by the {' and the '.join(models)}")


def _database(config: Config, now: datetime) -> Iterator[Finding]:
    path, key = config.database, config.database_key
    try:
        refuse_foreign_log(path, key)
        if not path.exists():
            yield Finding("database", Well.NOT_YET, f"{path} will be made at the first start")
            return
        rows = check_file(path, key)
        waiting = pending(path, key)
    except (CannotOpen, DatabaseError, OSError) as error:
        yield Finding("database", Well.NO, str(error))
        return
    state = "encrypted" if key else "not encrypted (see DATABASE_KEY_FILE)"
    yield Finding("database", Well.YES, f"sound, {people(rows.get('people', 0))}, {state}")
    schema = f"{waiting} changes will be made at the next start" if waiting else "up to date"
    yield Finding("schema", Well.YES, schema)
    if not waiting:
        yield _time(evidence_in(path, key, now))
    key_file = Path(environment_here().variables.get("DATABASE_KEY_FILE", "/"))
    if key and key_file.parent.resolve() == path.parent.resolve():
        yield Finding("key", Well.NO, "it lies beside the database; keep it elsewhere")


def _restoring(database: Path) -> Iterator[Finding]:
    if decided_path(database).exists():
        yield Finding("restore", Well.NOT_YET, "was cut off; the next start finishes it")


def _marks(config: Config) -> Finding:
    marks = DeletionMarks(deletions_path(config.database), config.database_key)
    try:
        damaged = marks.damaged()
    except OSError as error:
        return Finding("deletions", Well.NO, f"{marks.path} cannot be read ({error.strerror})")
    if damaged:
        names = ", ".join(file.name for file in damaged)
        return Finding(
            "deletions",
            Well.NO,
            f"damaged: {names}; a restore could bring deleted people back. Remove it when no backup"
            " is older",
        )
    state = "noted for restores" if marks.path.exists() else _NO_MARKS
    return Finding("deletions", Well.YES, state)


def _time(evidence: Evidence) -> Finding:
    if not evidence.in_doubt:
        return Finding("time", Well.YES, "the clock went on as it should")
    where = "ahead of" if evidence.apart > timedelta() else "behind"
    left = patience(evidence.apart) - evidence.ran
    return Finding(
        "time",
        Well.NO,
        f"at the last look the clock was {in_words(abs(evidence.apart))} {where} what surely"
        f" passed; it is believed in {in_words(left)}, and until then nobody is deleted for"
        " silence",
    )


def _space(database: Path) -> Finding:
    folder = next(parent for parent in database.absolute().parents if parent.exists())
    free = shutil.disk_usage(folder).free
    return Finding("disk", _if(free >= LEAST_SPACE), f"{free // 1_000_000:,} MB free")


def _ticked(database: Path, now: datetime) -> Finding:
    try:
        at = datetime.fromtimestamp(heartbeat_path(database).stat().st_mtime, UTC)
    except OSError:
        return Finding("last tick", Well.NOT_YET, "the bot has not run yet")
    if at - now > WELL_FOR:
        return Finding("last tick", Well.NO, _dated_ahead("the heartbeat", at - now))
    if not has_ticked(heartbeat_path(database)):
        return Finding(
            "last tick", Well.NOT_YET, f"never ticked; it began to start {in_words(now - at)} ago"
        )
    age = now - at
    return Finding("last tick", _if(age < DEAF_AFTER), f"{in_words(age)} ago")


def _backed_up(config: Config, now: datetime) -> Finding:
    if config.backup_dir is None:
        return Finding("last backup", Well.NOT_YET, "BACKUP_DIR is not set, so there are none")
    if config.backup_dir.exists() and not config.backup_dir.is_dir():
        return Finding("last backup", Well.NO, f"BACKUP_DIR {config.backup_dir} is no folder")
    own = own_labels(config.database, config.database_key) or None
    made = backups(config.backup_dir, own)
    if made and (early := made_at(made[0]) - now) > WELL_FOR:
        return Finding("last backup", Well.NO, _dated_ahead(made[0].name, early))
    if not made:
        return Finding("last backup", Well.NOT_YET, "none yet; the first comes within a day")
    good = newest_good(config.backup_dir, config.database_key, own)
    if good is None:
        return Finding("last backup", Well.NO, "none of them is sound")
    age = now - made_at(good)
    return Finding("last backup", _if(age < timedelta(days=2)), f"{good.name}, {in_words(age)} ago")


def _others(config: Config) -> Iterator[Finding]:
    own = own_labels(config.database, config.database_key)
    if config.backup_dir and own:
        others = len(backups(config.backup_dir)) - len(backups(config.backup_dir, own))
        if others:
            text = f"{others} in BACKUP_DIR are of another diary; they stay until you remove them"
            yield Finding("other backups", Well.NOT_YET, text)


def _dated_ahead(file: str, by: timedelta) -> str:
    return f"{file} is dated {in_words(by)} ahead: the clock or the file is wrong"


async def _telegram(config: Config, now: datetime) -> list[Finding]:
    url = f"{config.api_url or _TELEGRAM}/bot{config.token}/getMe"
    try:
        async with (
            aiohttp.ClientSession(timeout=_PATIENCE, trust_env=True) as session,
            session.get(url) as answer,
        ):
            answer_body = await answer.json(content_type=None)
            dated = answer.headers.get("Date")
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
        return [Finding("token", Well.NO, f"Telegram cannot be reached ({type(error).__name__})")]
    if not isinstance(answer_body, dict):
        return [Finding("token", Well.NO, "what answers is not Telegram")]
    if not answer_body.get("ok"):
        return [Finding("token", Well.NO, f"not accepted (HTTP {answer.status})")]
    bot = answer_body.get("result")
    if not isinstance(bot, dict) or bot.get("is_bot") is not True:
        return [Finding("token", Well.NO, "what answers names no bot, so it is not Telegram")]
    name = bot.get("username", "?")
    return [Finding("token", Well.YES, f"accepted, the bot is @{name}"), _clock(dated, now)]


def _clock(dated: str | None, now: datetime) -> Finding:
    if dated is None:
        return Finding("clock", Well.NOT_YET, "Telegram did not say what time it is")
    apart = abs((now - parsedate_to_datetime(dated)).total_seconds())
    return Finding("clock", _if(apart < 30), f"{apart:.0f} seconds from Telegram's")


def _if(condition: object) -> Well:
    return Well.YES if condition else Well.NO
