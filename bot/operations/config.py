"""What the operator can set, with every default; read once, every mistake named at once."""

import logging
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Protocol, TypeVar
from urllib.parse import urlsplit

from bot.operations import values
from bot.operations.environment import GUARDS, empty_guards, parse_dotenv, slips, strangers
from bot.operations.secret_files import (
    read_key,
    read_secret,
    read_webhook_secret,
    refuse_loose,
)

T = TypeVar("T")
TOKEN = re.compile(r"[0-9]{5,12}:[A-Za-z0-9_-]{30,64}")
log = logging.getLogger(__name__)


class BadConfig(Exception):
    """What is wrong with the configuration, one plain line a mistake."""


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where Telegram calls us: the address it is told, our secret, and where we listen."""

    url: str
    secret: str
    host: str = "127.0.0.1"
    port: int = 8080

    def __repr__(self) -> str:
        """Without the secret."""
        return f"Webhook(url={self.url})"


@dataclass(frozen=True, slots=True)
class Config:
    """Everything the operator can choose, and its default; docs/operating.md says what it does."""

    token: str
    database: Path = Path("hypnic.db")
    api_url: str | None = None
    allowed: frozenset[int] = frozenset()
    operator_contact: str | None = None
    send_rate: float = 30
    log_level: str = "INFO"
    log_format: str = "text"
    database_key: str | None = None
    server: str | None = None
    plain: bool = False
    backup_dir: Path | None = None
    backup_keep: int = 7
    heartbeat_url: str | None = None
    webhook: Webhook | None = None
    messages_per_minute: int = 20
    new_people_per_minute: int = 60
    taps: int = 120
    retention_days: int = 365
    metrics_listen: tuple[str, int] | None = None
    clock_file: Path | None = None

    def __repr__(self) -> str:
        """Without the token, so that no log or traceback can show it."""
        return f"Config(database={self.database})"


@dataclass(frozen=True, slots=True)
class Environment:
    """The variables that are set, and what is wrong with how they were written down."""

    variables: Mapping[str, str]
    problems: tuple[str, ...] = ()
    is_whole: bool = True
    """Whether all of `.env` could be read: what seems to be missing may stand in the rest."""


def read_environment(environment: Mapping[str, str], folder: Path) -> Environment:
    """The environment over what a `.env` file in the folder says (`NAME=value` lines).

    A problem is a line that cannot be read, a token in it that others can read, and a name that is
    nearly a known one. Other unknown names are one warning.
    """
    file = folder / ".env"
    from_file, unread = _dotenv(file)
    problems = [*unread, *slips(from_file, ours=True)]
    if from_file.get("TELEGRAM_BOT_TOKEN"):
        try:
            refuse_loose(file)
        except ValueError as error:
            problems.append(str(error))
    if unknown := strangers(from_file):
        log.warning(".env: nothing reads %s", ", ".join(unknown))
    problems = [*(f".env: {line}" for line in problems), *slips(environment)]
    return Environment({**from_file, **environment}, tuple(problems), is_whole=not unread)


def _dotenv(file: Path) -> tuple[dict[str, str], list[str]]:
    """What the file says, and what of it cannot be read."""
    try:
        return parse_dotenv(file.read_bytes()) if file.is_file() else ({}, [])
    except OSError as error:
        return {}, [str(error.strerror)]
    except ValueError as error:
        return {}, [str(error)]


def load_config(
    environment: Mapping[str, str] | Environment, *, talks: bool = True, needs: tuple[str, ...] = ()
) -> Config:
    """The configuration from the variables; without `talks` to Telegram the token may be missing,
    and none of those that a command `needs`.

    Raises BadConfig naming everything that is missing or malformed.
    """
    given = environment
    if not isinstance(given, Environment):
        given = Environment(given, tuple(slips(given)))
    environment = given.variables
    problems = [*given.problems, *empty_guards(environment)]

    def read(name: str, parse: Callable[[str], T], default: T) -> T:
        typed = environment.get(name, "").strip()
        try:
            return parse(typed) if typed else default
        except ValueError as error:
            problems.append(f"{name}: {error}")
            return default

    guarded = GUARDS & environment.keys()
    missing = [n for n in needs if n not in guarded and not environment.get(n, "").strip()]
    token = _token(environment, problems, missing) if talks else ""
    config = Config(
        token,
        webhook=_webhook(read, environment, problems, missing),
        operator_contact=environment.get("OPERATOR_CONTACT", "").strip() or None,
        **_others(read, problems),
    )
    if given.is_whole:
        problems += [_is_missing(name) for name in missing]
    if problems:
        raise BadConfig("\n".join(problems))
    return config


class _Read(Protocol):
    def __call__(self, name: str, parse: Callable[[str], T], default: T) -> T: ...


def _others(read_value: _Read, problems: list[str]) -> dict[str, Any]:
    defaults: dict[str, Any] = {field.name: field.default for field in fields(Config)}
    others = {
        field: read_value(name, parse, defaults[field])
        for field, (name, parse) in VARIABLES.items()
    }
    try:
        others["database"] = values.real_file(others["database"])
    except ValueError as error:
        problems.append(f"DATABASE_URL: {error}")
    if others["server"] and not (others["database_key"] or others["plain"]):
        problems.append(_is_missing("DATABASE_KEY_FILE") + _UNLESS_PLAIN)
    return others


def needed(value: T | None, name: str) -> T:
    """The value of a variable that a command needs; raises BadConfig where there is none."""
    if value is None:
        raise BadConfig(_is_missing(name))
    return value


def _is_missing(name: str) -> str:
    return f"{name}: missing; {_NEEDED[name]}"


_UNLESS_PLAIN = ", or set DATABASE_PLAIN=yes if the server's operator may read what people write"

_NEEDED = {
    "TELEGRAM_BOT_TOKEN": "ask @BotFather for a token, or try `python -m bot demo`",
    "WEBHOOK_SECRET_FILE": "without a secret anybody could post messages",
    "BACKUP_DIR": "say where backups are kept",
    "DATABASE_KEY_FILE": "make a key with `python -m bot key FILE`",
}
"""What is said of each variable where it is missing."""


def _token(environment: Mapping[str, str], problems: list[str], missing: list[str]) -> str:
    direct, file = environment.get("TELEGRAM_BOT_TOKEN"), environment.get("TELEGRAM_BOT_TOKEN_FILE")
    if direct and file:
        problems.append("TELEGRAM_BOT_TOKEN and TELEGRAM_BOT_TOKEN_FILE: set only one of them")
        return ""
    if not direct and not file:
        missing.append("TELEGRAM_BOT_TOKEN")
        return ""
    name = "TELEGRAM_BOT_TOKEN" if direct else "TELEGRAM_BOT_TOKEN_FILE"
    try:
        token = (direct or read_secret(Path(file or ""))).strip()
    except (OSError, ValueError) as error:
        reason = error if isinstance(error, ValueError) else "the file cannot be read"
        problems.append(f"{name}: {reason}")
        return ""
    if not TOKEN.fullmatch(token):
        problems.append(f"{name}: not a bot token (it looks like 123456789:letters and digits)")
    return token


def _webhook(
    read_value: _Read, environment: Mapping[str, str], problems: list[str], missing: list[str]
) -> Webhook | None:
    url = read_value("WEBHOOK_URL", values.secure_url, None)
    secret = read_value("WEBHOOK_SECRET_FILE", read_webhook_secret, "")
    host, port = read_value("WEBHOOK_LISTEN", values.listen, ("127.0.0.1", 8080))
    if environment.get("WEBHOOK_URL") and not environment.get("WEBHOOK_SECRET_FILE"):
        missing.append("WEBHOOK_SECRET_FILE")
    if url and not environment.get("TELEGRAM_API_URL") and not _is_reachable(url):
        problems.append(
            "WEBHOOK_URL: Telegram takes only https addresses on port 443, 80, 88 or 8443"
        )
    return Webhook(url, secret, host, port) if url else None


def _is_reachable(url: str) -> bool:
    """Whether Telegram's own server posts to such an address; one's own server may to any.

    core.telegram.org/bots/api#setwebhook
    """
    parts = urlsplit(url)
    try:
        port = parts.port or 443
    except ValueError:
        return False
    return parts.scheme == "https" and port in {443, 80, 88, 8443}


VARIABLES: dict[str, tuple[str, Callable[[str], Any]]] = {
    "database": ("DATABASE_URL", values.database_file),
    "server": ("DATABASE_URL", values.database_server),
    "plain": ("DATABASE_PLAIN", values.yes),
    "api_url": ("TELEGRAM_API_URL", values.url),
    "allowed": ("ALLOWED_USER_IDS", values.ids),
    "send_rate": ("SEND_RATE", values.rate),
    "log_level": ("LOG_LEVEL", values.level),
    "log_format": ("LOG_FORMAT", values.log_format),
    "database_key": ("DATABASE_KEY_FILE", read_key),
    "backup_dir": ("BACKUP_DIR", values.folder),
    "backup_keep": ("BACKUP_KEEP", values.at_least_one),
    "heartbeat_url": ("HEARTBEAT_URL", values.url),
    "messages_per_minute": ("MESSAGES_PER_MINUTE", values.count),
    "new_people_per_minute": ("NEW_PEOPLE_PER_MINUTE", values.count),
    "retention_days": ("RETENTION_DAYS", values.days),
    "metrics_listen": ("METRICS_LISTEN", values.metrics_listen),
    "clock_file": ("HYPNIC_CLOCK_FILE", values.path),
}
"""For a setting its variable, and how that is read; the default stands in `Config`."""


def environment_here() -> Environment:
    """The variables of this process and of the `.env` file in its folder."""
    return read_environment(os.environ, Path.cwd())
