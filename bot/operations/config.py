"""What the operator can set, with every default; read once, every mistake named at once."""

import logging
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol, TypeVar
from urllib.parse import urlsplit

from bot.operations.environment import empty_guards, parse_dotenv, slips, strangers
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


def read_environment(environment: Mapping[str, str], folder: Path) -> dict[str, str]:
    """The environment over what a `.env` file in the folder says (`NAME=value` lines).

    Raises BadConfig when the file cannot be read, when others can read a token in it, or when a
    name in it is nearly a known one. Other unknown names are one warning.
    """
    file = folder / ".env"
    try:
        from_file = parse_dotenv(file.read_bytes()) if file.is_file() else {}
        if from_file.get("TELEGRAM_BOT_TOKEN"):
            refuse_loose(file)
        if mistaken := list(slips(from_file)):
            raise BadConfig("\n".join(f".env: {line}" for line in mistaken))
        if unknown := strangers(from_file):
            log.warning(".env: nothing reads %s", ", ".join(unknown))
    except OSError as error:
        raise BadConfig(f".env: {error.strerror}") from error
    except ValueError as error:
        raise BadConfig(f".env: {error}") from error
    return {**from_file, **environment}


def load_config(environment: Mapping[str, str], *, talks: bool = True) -> Config:
    """The configuration from the variables; without `talks` to Telegram the token may be missing.

    Raises BadConfig naming every variable that is missing or malformed.
    """
    problems = [*slips(environment), *empty_guards(environment)]

    def read(name: str, parse: Callable[[str], T], default: T) -> T:
        typed = environment.get(name, "").strip()
        try:
            return parse(typed) if typed else default
        except ValueError as error:
            problems.append(f"{name}: {error}")
            return default

    token = _token(environment, problems) if talks else ""
    defaults = {field.name: field.default for field in fields(Config)}
    others: dict[str, Any] = {
        field: read(name, parse, defaults[field]) for field, (name, parse) in VARIABLES.items()
    }
    config = Config(
        token,
        webhook=_webhook(read, environment, problems),
        operator_contact=environment.get("OPERATOR_CONTACT", "").strip() or None,
        **others,
    )
    if problems:
        raise BadConfig("\n".join(problems))
    return config


def _token(environment: Mapping[str, str], problems: list[str]) -> str:
    direct, file = environment.get("TELEGRAM_BOT_TOKEN"), environment.get("TELEGRAM_BOT_TOKEN_FILE")
    if direct and file:
        problems.append("TELEGRAM_BOT_TOKEN and TELEGRAM_BOT_TOKEN_FILE: set only one of them")
        return ""
    if not direct and not file:
        problems.append(
            "TELEGRAM_BOT_TOKEN: missing; ask @BotFather for a token, or try `python -m bot demo`"
        )
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


class _Read(Protocol):
    def __call__(self, name: str, parse: Callable[[str], T], default: T) -> T: ...


def _webhook(
    read_value: _Read, environment: Mapping[str, str], problems: list[str]
) -> Webhook | None:
    url = read_value("WEBHOOK_URL", _secure_url, None)
    secret = read_value("WEBHOOK_SECRET_FILE", read_webhook_secret, "")
    host, port = read_value("WEBHOOK_LISTEN", _listen, ("127.0.0.1", 8080))
    if environment.get("WEBHOOK_URL") and not environment.get("WEBHOOK_SECRET_FILE"):
        problems.append(
            "WEBHOOK_SECRET_FILE: missing; without a secret anybody could post messages"
        )
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


def _database(typed: str) -> Path:
    if not typed.startswith("sqlite:///") or len(typed) == len("sqlite:///"):
        raise ValueError("must look like sqlite:///hypnic.db or sqlite:////data/hypnic.db")
    path = typed.removeprefix("sqlite:///")
    if path.startswith("~"):
        raise ValueError("write the whole path; ~ is not read here")
    return _path(path)


def _path(typed: str) -> Path:
    """A path as it stands; no shell reads it, so a variable in it would become a folder's name."""
    if "$" in typed:
        raise ValueError("write the whole path; $ is not read here")
    return Path(typed)


def _folder(typed: str) -> Path:
    try:
        return _path(typed).expanduser()
    except RuntimeError as error:
        raise ValueError("the home folder that ~ stands for is not known") from error


def _url(typed: str) -> str:
    if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", typed):
        raise ValueError("must be a web address such as http://localhost:8081")
    return typed.rstrip("/")


def _secure_url(typed: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#]+/[^\s?#]+", typed):
        raise ValueError("must be an address with a path, such as https://example.org/hypnic")
    return typed


def _listen(typed: str) -> tuple[str, int]:
    host, _, port = typed.rpartition(":")
    if not host or not re.fullmatch(r"[0-9]{1,5}", port) or int(port) > 65535:
        raise ValueError("must be an address and a port, such as 127.0.0.1:8080")
    return host.strip("[]"), int(port)


def _metrics_listen(typed: str) -> tuple[str, int]:
    """A port alone is one that only this machine reaches."""
    if find_spec("prometheus_client") is None:
        raise ValueError("needs the package prometheus-client: pip install 'hypnic[metrics]'")
    return _listen(f"127.0.0.1:{typed}" if typed.isdecimal() else typed)


def _days(typed: str) -> int:
    if not re.fullmatch(r"[0-9]{1,4}", typed) or int(typed) < 1:
        raise ValueError("must be a whole number of days, 1 or more")
    return int(typed)


def _at_least_one(typed: str) -> int:
    return _count(typed) or 1


def _count(typed: str) -> int:
    if not re.fullmatch(r"[0-9]{1,6}", typed):
        raise ValueError("must be a whole number")
    return int(typed)


def _format(typed: str) -> str:
    if typed.lower() not in {"text", "json"}:
        raise ValueError("must be text or json")
    return typed.lower()


def _ids(typed: str) -> frozenset[int]:
    words = re.split(r"[\s,]+", typed)
    if not all(re.fullmatch(r"[0-9]{1,15}", word) for word in words):
        raise ValueError("must be Telegram user numbers with commas between them")
    return frozenset(int(word) for word in words)


def _rate(typed: str) -> float:
    if not re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,3})?", typed) or float(typed) <= 0:
        raise ValueError("must be a number of messages a second above 0, such as 30")
    return float(typed)


def _level(typed: str) -> str:
    if typed.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
        raise ValueError("must be DEBUG, INFO, WARNING or ERROR")
    return typed.upper()


VARIABLES: dict[str, tuple[str, Callable[[str], Any]]] = {
    "database": ("DATABASE_URL", _database),
    "api_url": ("TELEGRAM_API_URL", _url),
    "allowed": ("ALLOWED_USER_IDS", _ids),
    "send_rate": ("SEND_RATE", _rate),
    "log_level": ("LOG_LEVEL", _level),
    "log_format": ("LOG_FORMAT", _format),
    "database_key": ("DATABASE_KEY_FILE", read_key),
    "backup_dir": ("BACKUP_DIR", _folder),
    "backup_keep": ("BACKUP_KEEP", _at_least_one),
    "heartbeat_url": ("HEARTBEAT_URL", _url),
    "messages_per_minute": ("MESSAGES_PER_MINUTE", _count),
    "new_people_per_minute": ("NEW_PEOPLE_PER_MINUTE", _count),
    "retention_days": ("RETENTION_DAYS", _days),
    "metrics_listen": ("METRICS_LISTEN", _metrics_listen),
    "clock_file": ("HYPNIC_CLOCK_FILE", _path),
}
"""For a setting its variable, and how that is read; the default stands in `Config`."""


def environment_here() -> dict[str, str]:
    """The variables of this process and of the `.env` file in its folder."""
    return read_environment(os.environ, Path.cwd())
