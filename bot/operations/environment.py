"""Environment variables and the `.env` file: however an editor saved it, with slips named."""

import codecs
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from difflib import SequenceMatcher
from typing import Any

NAMES = frozenset(
    {
        *("TELEGRAM_BOT_TOKEN", "TELEGRAM_BOT_TOKEN_FILE", "TELEGRAM_API_URL"),
        *("DATABASE_URL", "DATABASE_KEY_FILE", "DATABASE_PLAIN", "BACKUP_DIR", "BACKUP_KEEP"),
        *("WEBHOOK_URL", "WEBHOOK_SECRET_FILE", "WEBHOOK_LISTEN", "HEARTBEAT_URL"),
        *("ALLOWED_USER_IDS", "OPERATOR_CONTACT", "SEND_RATE", "RETENTION_DAYS"),
        *("MESSAGES_PER_MINUTE", "NEW_PEOPLE_PER_MINUTE", "LOG_LEVEL", "LOG_FORMAT"),
        *("METRICS_LISTEN", "HYPNIC_CLOCK_FILE"),
    }
)
"""Every variable that is read."""

GUARDS = frozenset({"ALLOWED_USER_IDS", "DATABASE_KEY_FILE", "WEBHOOK_SECRET_FILE"})
"""Those that keep somebody out: an empty one would open what it should close."""

ALIKE = 0.82
"""The share of equal letters from which a name is taken for a slip: `DATABASE_KEY` is one of
`DATABASE_KEY_FILE` (0.83), `DATABASE_PORT` none of `DATABASE_URL` (0.80)."""

_TELLING = re.compile(
    r"((TELEGRAM|HYPNIC|BOT)_)?ALLOW|(DATABASE|DB|DIARY|HYPNIC)_?(.*_)?KEY|WEBHOOK_?(.*_)?SECRET",
    re.I,
)
"""What shows that a name was meant to guard, however little else of it is alike: anywhere in it in
`.env`, at its beginning in the environment, where there are names of others."""

_OURS = frozenset({"TELEGRAM", "BOT", "HYPNIC", "MY", "FILE", "PATH", "LIST", "ONLY"})
_NEAR = (
    (
        "ALLOWED_USER_IDS",
        {"USERS", "IDS", "USERIDS", "ADMIN", "ADMINS", "OWNER", "OWNERS", "MEMBERS", "PEOPLE"}
        | {"PRIVATE", "WHITELIST", "WHITELISTED", "ALLOWLIST", "AUTHORIZED", "AUTHORISED"}
        | {"PERMITTED", "PERMIT", "TRUSTED", "USERID"},
        {"USER", "ID", "CHAT", "MODE"},
    ),
    (
        "DATABASE_KEY_FILE",
        {"KEY", "KEYFILE", "ENCRYPT", "ENCRYPTED", "ENCRYPTION", "CIPHER", "SQLCIPHER"}
        | {"PASSWORD", "PASSPHRASE"},
        {"DATABASE", "DB", "DATA", "DIARY", "SQLITE", "STORAGE", "SECRET", "MASTER"},
    ),
    ("WEBHOOK_SECRET_FILE", {"SECRET"}, {"WEBHOOK", "HOOK", "TOKEN"}),
)
"""For each name that guards the words that mean the same, and those that may stand beside them."""

_SURELY = ({"USER", "IDS"}, {"KEY", "FILE"})
"""Words that tell so also in the environment, where there are names of others."""

_CERTIFICATES = "SSL_CERT_FILE"
_UNUSED = frozenset({"cryptography", "httpx._main", "tornado"})
_LINE = re.compile(r"(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)")
_QUOTES = ("'", '"')
_QUOTED = re.compile(r"""(["'])(.*?)\1(?:\s+#.*)?""")
_COMMENT = re.compile(r"\s+#.*")
"""Behind a value, as other programs read the file; in quotes it is a part of the value."""


def parse_dotenv(body: bytes) -> tuple[dict[str, str], list[str]]:
    """The variables of a `.env` file: lines `NAME=value`, also with `export`, quotes or a comment.

    And one line for each that cannot be read, and each name that stands there twice with two
    values. A byte order mark and line ends of Windows are read over. Raises ValueError when it is
    no text.
    """
    values: dict[str, str] = {}
    problems: list[str] = []
    for number, line in enumerate(decoded(body).splitlines(), 1):
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        try:
            name, value = _pair(stripped, number)
        except ValueError as error:
            problems.append(str(error))
        else:
            if values.setdefault(name, value) != value:
                problems.append(f"{name} stands there twice; keep the line that is meant")
    return values, list(dict.fromkeys(problems))


def decoded(body: bytes) -> str:
    """The text of a file in UTF-8 or, as PowerShell writes it, UTF-16; raises ValueError."""
    wide = body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return body.decode("utf-16" if wide else "utf-8-sig")


def _pair(line: str, number: int) -> tuple[str, str]:
    match = _LINE.fullmatch(line)
    if match is None:
        raise ValueError(f"line {number} is not NAME=value")
    name, value = match.groups()
    if value.strip()[:1] not in _QUOTES:
        return name, _COMMENT.sub("", value).strip()
    quoted = _QUOTED.fullmatch(value.strip())
    if quoted is None:
        raise ValueError(f"line {number}: the quotes around the value of {name} do not match")
    return name, quoted[2]


def slips(names: Iterable[str], *, ours: bool = False) -> Iterator[str]:
    """One line for each unknown name that is nearly a known one, or was meant to guard; `ours`
    where no other program has names, as in `.env`."""
    for name in sorted(set(names) - NAMES):
        near = max(NAMES, key=lambda name_known: (_alike(name, name_known), name_known))
        surely = ours or any(pair <= _words(name) for pair in _SURELY)
        if _alike(name, near) >= ALIKE:
            yield f"{name}: there is no such name; is {near} meant?"
        elif _TELLING.match(name):
            yield _no_guard(name)
        elif surely and (meant := _near_meaning(name)):
            yield f"{name}: there is no such name; is {meant} meant?"
        elif ours and _TELLING.search(name):
            yield _no_guard(name)


def strangers(names: Iterable[str]) -> list[str]:
    """The unknown names of a `.env` file that mean nothing here."""
    return [name for name in sorted(set(names) - NAMES) if not list(slips([name], ours=True))]


def _words(name: str) -> set[str]:
    return set(name.upper().split("_")) - {""}


def _near_meaning(name: str) -> str | None:
    """The name that guards what all the words of another are about."""
    words = _words(name)
    if words == {"USER", "ID"}:
        words = {"USERID"}
    return next(
        (
            known
            for known, telling, beside in _NEAR
            if words & telling and words <= telling | beside | _OURS
        ),
        None,
    )


def _no_guard(name: str) -> str:
    return f"{name}: there is no such name; the ones that guard are {', '.join(sorted(GUARDS))}"


def empty_guards(environment: Mapping[str, str]) -> Iterator[str]:
    """One line for each variable that is there and empty but would open or decrypt something."""
    for name in sorted(GUARDS):
        if name in environment and not environment[name].strip():
            yield f"{name}: empty; give it a value, or remove it if you want to go without"


def _alike(name: str, known: str) -> float:
    """The share of equal letters; 0 where a quick look shows that it is too small to matter."""
    matcher = SequenceMatcher(None, name.upper(), known, autojunk=False)
    may_be = matcher.real_quick_ratio() >= ALIKE <= matcher.quick_ratio()
    return matcher.ratio() if may_be else 0.0


@contextmanager
def without_certificates() -> Iterator[None]:
    """Import aiohttp without the machine's certificates, which it would read and never need."""
    before = os.environ.get(_CERTIFICATES)
    os.environ[_CERTIFICATES] = os.devnull
    try:
        yield
    finally:
        os.environ.pop(_CERTIFICATES)
        if before is not None:
            os.environ[_CERTIFICATES] = before


@contextmanager
def without_unused() -> Iterator[None]:
    """Import python-telegram-bot without what it takes only where it finds it: 11 MB and a tenth of
    the start for Telegram's passports, a command line and a web server."""
    hidden = _UNUSED - sys.modules.keys()
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]  # As Python documents it.
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]


def imported_aiohttp() -> Any:
    """aiohttp, imported when it is needed first; in a thread, as that takes a tenth of a second."""
    with without_certificates():
        import aiohttp
    return aiohttp
