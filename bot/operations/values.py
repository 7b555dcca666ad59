"""How settings are read: what was typed in, its value out, or ValueError with what it must be."""

import os
import re
from importlib.util import find_spec
from pathlib import Path

SERVER = ("postgresql://", "postgres://")


def database_server(typed: str) -> str | None:
    """The address of a PostgreSQL server; None where a file is meant."""
    if not typed.startswith(SERVER):
        return None
    if find_spec("psycopg") is None or find_spec("cryptography") is None:
        raise ValueError("PostgreSQL needs two packages: pip install 'hypnic[postgres]'")
    return typed


def yes(typed: str) -> bool:
    """Yes or no."""
    if typed.lower() not in {"yes", "no"}:
        raise ValueError("must be yes or no")
    return typed.lower() == "yes"


def database_file(typed: str) -> Path:
    """The path in `sqlite:///path`; beside a server's address what else is kept in files."""
    if typed.startswith(SERVER):
        return Path("hypnic.db")
    if not typed.startswith("sqlite:///") or len(typed) == len("sqlite:///"):
        raise ValueError(
            "must look like sqlite:///hypnic.db, sqlite:////data/hypnic.db or postgresql://host/name"
        )
    if (typed := typed.removeprefix("sqlite:///")).startswith("~"):
        raise ValueError("write the whole path; ~ is not read here")
    return path(typed)


def real_file(database: Path) -> Path:
    """The database itself where its path is a link: what belongs to it lies beside it.

    Raises ValueError where deletions were noted beside the link, by an earlier version.
    """
    real = Path(os.path.realpath(database)) if database.is_symlink() else database
    noted, known = (file.with_name(f"{file.name}.erased") for file in (database, real))
    if noted.exists() and not known.exists():
        raise ValueError(f"{database} is a link to {real}; move {noted} to {known}, then start")
    return real


def path(typed: str) -> Path:
    """A path as it stands; no shell reads it, so a variable in it would become a folder's name."""
    if "$" in typed:
        raise ValueError("write the whole path; $ is not read here")
    return Path(typed)


def folder(typed: str) -> Path:
    """A path in which ~ is read, too."""
    try:
        return path(typed).expanduser()
    except RuntimeError as error:
        raise ValueError("the home folder that ~ stands for is not known") from error


def url(typed: str) -> str:
    """The address of a server."""
    if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", typed):
        raise ValueError("must be a web address such as http://localhost:8081")
    return typed.rstrip("/")


def secure_url(typed: str) -> str:
    """An address with a path that Telegram is to call."""
    if not re.fullmatch(r"https?://[^\s/?#]+/[^\s?#]+", typed):
        raise ValueError("must be an address with a path, such as https://example.org/hypnic")
    return typed


def listen(typed: str) -> tuple[str, int]:
    """Where to listen: host and port."""
    host, _, port = typed.rpartition(":")
    if not host or not re.fullmatch(r"[0-9]{1,5}", port) or int(port) > 65535:
        raise ValueError("must be an address and a port, such as 127.0.0.1:8080")
    return host.strip("[]"), int(port)


def metrics_listen(typed: str) -> tuple[str, int]:
    """The same; a port alone is one that only this machine reaches."""
    if find_spec("prometheus_client") is None:
        raise ValueError("needs the package prometheus-client: pip install 'hypnic[metrics]'")
    return listen(f"127.0.0.1:{typed}" if typed.isdecimal() else typed)


def days(typed: str) -> int:
    """Days, one or more."""
    if not re.fullmatch(r"[0-9]{1,4}", typed) or int(typed) < 1:
        raise ValueError("must be a whole number of days, 1 or more")
    return int(typed)


def at_least_one(typed: str) -> int:
    """A whole number, where 0 is taken for 1."""
    return count(typed) or 1


def count(typed: str) -> int:
    """A whole number, 0 or more."""
    if not re.fullmatch(r"[0-9]{1,6}", typed):
        raise ValueError("must be a whole number")
    return int(typed)


def log_format(typed: str) -> str:
    """For whom the log is written."""
    if typed.lower() not in {"text", "json"}:
        raise ValueError("must be text or json")
    return typed.lower()


def ids(typed: str) -> frozenset[int]:
    """Telegram's numbers of people."""
    words = re.split(r"[\s,]+", typed)
    if not all(re.fullmatch(r"[0-9]{1,15}", word) for word in words):
        raise ValueError("must be Telegram user numbers with commas between them")
    return frozenset(int(word) for word in words)


def rate(typed: str) -> float:
    """Messages a second."""
    if not re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,3})?", typed) or float(typed) <= 0:
        raise ValueError("must be a number of messages a second above 0, such as 30")
    return float(typed)


def level(typed: str) -> str:
    """From which weight on lines are logged."""
    if typed.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
        raise ValueError("must be DEBUG, INFO, WARNING or ERROR")
    return typed.upper()
