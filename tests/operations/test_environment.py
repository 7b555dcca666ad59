"""The `.env` file as editors save it, and names that are nearly right."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.operations.config import BadConfig, load_config, read_environment
from bot.operations.environment import GUARDS, NAMES, parse_dotenv, slips
from tests.harness import TOKEN

GOOD = {"TELEGRAM_BOT_TOKEN": TOKEN}
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"\xef\xbb\xbfALLOWED_USER_IDS=42\n", id="byte order mark"),
        pytest.param("ALLOWED_USER_IDS=42\r\n".encode("utf-16"), id="Windows 'Unicode'"),
        pytest.param(b"export ALLOWED_USER_IDS=42", id="export"),
        pytest.param(b"export\tALLOWED_USER_IDS = 42 ", id="export and spaces"),
        pytest.param(
            b'ALLOWED_USER_IDS="42"\r\n# me\r\n\r\n', id="quotes and line ends of Windows"
        ),
        pytest.param(b"  ALLOWED_USER_IDS='42'", id="indented"),
        pytest.param(b"ALLOWED_USER_IDS=42\nALLOWED_USER_IDS=42", id="twice the same"),
    ],
)
def test_a_dot_env_file_is_read_however_it_was_saved(body: bytes) -> None:
    assert parse_dotenv(body) == ({"ALLOWED_USER_IDS": "42"}, [])


def test_files_that_powershell_wrote_are_read_with_the_token_in_them(tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(f"{'ab' * 32}\r\n".encode("utf-16"))
    lines = f"TELEGRAM_BOT_TOKEN={TOKEN}\r\nDATABASE_KEY_FILE={tmp_path}/key\r\n"
    (tmp_path / ".env").write_bytes(lines.encode("utf-16"))
    for file in tmp_path.iterdir():
        file.chmod(0o600)

    config = load_config(read_environment({}, tmp_path))

    assert (config.token, config.database_key) == (TOKEN, "ab" * 32)


def test_a_value_is_taken_as_it_stands() -> None:
    body = b"A='it's # one'\nB='\"x\"'\nC=\nD=x=y\nE=a#b"

    said = {"A": "it's # one", "B": '"x"', "C": "", "D": "x=y", "E": "a#b"}
    assert parse_dotenv(body) == (said, [])


@pytest.mark.parametrize("value", ["42 # me", "42\t#", '"42" # me', "'42'  # it's me"])
def test_a_comment_behind_a_value_is_dropped(value: str) -> None:
    assert parse_dotenv(f"A={value}\nB= # none".encode()) == ({"A": "42", "B": ""}, [])


@pytest.mark.parametrize(
    ("body", "said"),
    [
        pytest.param(b"A=1\nALLOWED_USER_IDS 42", "line 2 is not NAME=value", id="no ="),
        pytest.param(b"A='1", "line 1: the quotes", id="an open quote"),
        pytest.param(b"A=\"1'", "line 1: the quotes", id="two kinds of quotes"),
        pytest.param(b"A=1\nA=2", "A stands there twice", id="twice"),
        pytest.param(b"A=\xff", "codec", id="no text"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, body: bytes, said: str) -> None:
    (tmp_path / ".env").write_bytes(body)

    with pytest.raises(BadConfig, match=said):
        load_config(read_environment(GOOD, tmp_path))


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("ALLOWED_USERS_IDS", "ALLOWED_USER_IDS"),
        ("ALLOWED_USERS", "ALLOWED_USER_IDS"),
        ("allowed_user_ids", "ALLOWED_USER_IDS"),
        ("ALLOWED_IDS", "ALLOWED_USER_IDS"),
        ("ALLOW_ONLY", "ALLOWED_USER_IDS"),
        ("DATABASE_KEY", "DATABASE_KEY_FILE"),
        ("DB_KEY", "DATABASE_KEY_FILE"),
        ("TELEGRAM_TOKEN", "TELEGRAM_BOT_TOKEN"),
        ("WEBHOOK_SECRET", "WEBHOOK_SECRET_FILE"),
        ("USER_IDS", "is ALLOWED_USER_IDS meant"),
        ("USER_ID", "is ALLOWED_USER_IDS meant"),
        ("AUTHORIZED_USERS", "is ALLOWED_USER_IDS meant"),
        ("WHITELIST", "is ALLOWED_USER_IDS meant"),
        ("PRIVATE", "is ALLOWED_USER_IDS meant"),
        ("TELEGRAM_ADMIN_IDS", "is ALLOWED_USER_IDS meant"),
        ("KEY_FILE", "is DATABASE_KEY_FILE meant"),
        ("KEYFILE", "is DATABASE_KEY_FILE meant"),
        ("ENCRYPTION_KEY_FILE", "is DATABASE_KEY_FILE meant"),
        ("SQLCIPHER_KEY", "is DATABASE_KEY_FILE meant"),
        ("DATABASE_PASSWORD", "is DATABASE_KEY_FILE meant"),
        ("ENCRYPT", "is DATABASE_KEY_FILE meant"),
        ("SECRET_FILE", "is WEBHOOK_SECRET_FILE meant"),
    ],
)
def test_a_name_that_is_nearly_right_is_an_error_that_names_it(
    tmp_path: Path, name: str, meant: str
) -> None:
    (tmp_path / ".env").write_text(f"{name}=42\n")

    with pytest.raises(BadConfig) as caught:
        load_config(read_environment(GOOD, tmp_path))

    assert f".env: {name}: there is no such name" in str(caught.value)
    assert meant in str(caught.value)


def test_everything_wrong_in_the_file_and_in_the_environment_is_named_at_once(
    tmp_path: Path,
) -> None:
    lines = (
        f"TELEGRAM_BOT_TOKEN={TOKEN}\nno line\nLOG_LEVEL='loud\nUSER_IDS=42\nWEBHOOK_SECRET=1\n"
        "SEND_RATE=1\nSEND_RATE=2\nSEND_RATE=3\nBACKUP_KEEP=-1\nALLOWED_USER_IDS=\n"
    )
    (tmp_path / ".env").write_text(lines)
    (tmp_path / ".env").chmod(0o644)
    others = {"DATABASE_KEY": "x", "LOG_FORMAT": "xml"}

    with pytest.raises(BadConfig) as caught:
        load_config(read_environment(others, tmp_path), needs=("BACKUP_DIR", "ALLOWED_USER_IDS"))

    said = str(caught.value).splitlines()
    assert [" ".join(line.split()[:5]) for line in said] == [
        ".env: line 2 is not",
        ".env: line 3: the quotes",
        ".env: SEND_RATE stands there twice;",
        ".env: USER_IDS: there is no",
        ".env: WEBHOOK_SECRET: there is no",
        ".env: others on this machine",
        "DATABASE_KEY: there is no such",
        "ALLOWED_USER_IDS: empty; give it a",
        "LOG_FORMAT: must be text or",
        "BACKUP_KEEP: must be a whole",
    ]


@pytest.mark.parametrize(("lines", "missing"), [('TELEGRAM_BOT_TOKEN="1', False), ("A=1", True)])
def test_what_may_stand_in_a_line_that_cannot_be_read_is_not_called_missing(
    tmp_path: Path, lines: str, *, missing: bool
) -> None:
    (tmp_path / ".env").write_text(lines)

    with pytest.raises(BadConfig) as caught:
        load_config(read_environment({}, tmp_path), needs=("BACKUP_DIR",))

    for name in ("TELEGRAM_BOT_TOKEN", "BACKUP_DIR"):
        assert (f"{name}: missing" in str(caught.value)) is missing


def test_a_slip_in_the_environment_is_named_with_everything_else() -> None:
    with pytest.raises(BadConfig) as caught:
        load_config(GOOD | {"ALLOWED_USERS_IDS": "42", "LOG_LEVEL": "loud"})

    assert [line.partition(":")[0] for line in str(caught.value).splitlines()] == [
        "ALLOWED_USERS_IDS",
        "LOG_LEVEL",
    ]


@pytest.mark.parametrize(
    "name",
    [
        *("ALLOWED", "ALLOWED_CHAT_IDS", "ALLOWLIST", "TELEGRAM_ALLOWED_USER_IDS", "ALLOWED_IDS"),
        *("DB_KEY_FILE", "HYPNIC_KEY_FILE", "DATABASE_KEY_PATH", "DATABASE_ENCRYPTION_KEY"),
        *("WEBHOOK_TOKEN_SECRET", "USER_IDS", "KEY_FILE", "ENCRYPTION_KEY_FILE"),
    ],
)
def test_no_name_in_the_environment_that_was_meant_to_guard_leaves_all_open(name: str) -> None:
    with pytest.raises(BadConfig, match=f"^{name}: there is no such name"):
        load_config(GOOD | {name: "42"})


def test_what_other_programs_read_is_no_slip() -> None:
    others = (
        "DISALLOW",
        "AWS_SECRET_KEY",
        "SSH_KEY",
        "GPG_KEY",
        "USER",
        "SSH_KEY_FILE",
        "POSTGRES_PASSWORD",
        "PATH",
        "HTTPS_PROXY",
        "SSL_CERT_FILE",
        "DATABASE_PORT",
        "DATABASE_HOST",
        "LOG_FILE",
    )

    assert list(slips(others)) == []


def test_other_unknown_names_are_one_warning(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / ".env").write_text("AWS_SECRET_KEY=1\nTZ=UTC\n")

    with caplog.at_level(logging.WARNING):
        read_environment({}, tmp_path)

    assert [record.getMessage() for record in caplog.records] == [
        ".env: nothing reads AWS_SECRET_KEY, TZ"
    ]


@pytest.mark.parametrize("name", sorted(GUARDS))
@pytest.mark.parametrize("value", ["", "  "])
def test_an_empty_value_opens_nothing(name: str, value: str) -> None:
    with pytest.raises(BadConfig, match=f"^{name}: empty"):
        load_config(GOOD | {name: value})


def test_an_empty_value_elsewhere_is_the_default() -> None:
    free = NAMES - GUARDS - GOOD.keys()

    assert load_config(GOOD | dict.fromkeys(free, "")) == load_config(GOOD)


class Noted(dict[str, str]):
    """An environment that notes what is asked of it."""

    def __init__(self, given: dict[str, str]) -> None:
        super().__init__(given)
        self.asked: set[str] = set()

    def get(self, name: str, default: str | None = None) -> str | None:  # type: ignore[override]
        self.asked.add(name)
        return super().get(name, default)

    def __iter__(self) -> Iterator[str]:
        return super().__iter__()


def test_the_known_names_are_those_that_are_read_and_those_that_are_told() -> None:
    noted = Noted(GOOD)
    load_config(noted)
    told = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")

    assert noted.asked == NAMES
    assert [n for n in NAMES - {"HYPNIC_CLOCK_FILE"} if f"`{n}`" not in told] == []
