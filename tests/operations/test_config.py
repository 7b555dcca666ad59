"""The configuration: every mistake named at once, secrets kept."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.operations.config import (
    VARIABLES,
    BadConfig,
    Config,
    load_config,
    read_environment,
)
from bot.operations.secret_files import is_guarded
from tests.harness import TOKEN

ROOT = Path(__file__).parents[2]
GOOD = {"TELEGRAM_BOT_TOKEN": TOKEN}


def test_a_token_is_enough() -> None:
    assert load_config(GOOD) == Config(TOKEN, Path("hypnic.db"))


def test_the_defaults_are_those_of_the_table_for_the_operator() -> None:
    told: dict[str, str] = {}
    for line in (ROOT / "docs/operating.md").read_text("utf-8").splitlines():
        if line.startswith("| `"):
            names, defaults = (re.findall(r"[^`, ]+", cell) for cell in line.split("|")[1:3])
            told |= zip(names, defaults, strict=False)
    config = load_config(GOOD)

    for field, (variable, _) in VARIABLES.items():
        default = getattr(config, field)
        if isinstance(default, bool):
            default = "yes" if default else "no"
        if isinstance(default, int | float) or default in {"yes", "no"} or variable[:4] == "LOG_":
            assert told[variable] == str(default)


def test_everything_can_be_chosen(tmp_path: Path) -> None:
    config = load_config(
        {
            **GOOD,
            "DATABASE_URL": "sqlite:////data/x.db",
            "TELEGRAM_API_URL": "http://localhost:8081/",
            "ALLOWED_USER_IDS": "1, 22",
            "OPERATOR_CONTACT": "family@example.org",
            "SEND_RATE": "1000",
            "LOG_LEVEL": "warning",
        }
    )

    assert config == Config(
        TOKEN,
        Path("/data/x.db"),
        "http://localhost:8081",
        frozenset({1, 22}),
        "family@example.org",
        1000.0,
        "WARNING",
    )


def test_every_wrong_variable_is_named_at_once() -> None:
    with pytest.raises(BadConfig) as caught:
        load_config(
            {
                "TELEGRAM_BOT_TOKEN": "nonsense",
                "DATABASE_URL": "mysql://x",
                "ALLOWED_USER_IDS": "me",
                "SEND_RATE": "fast",
                "LOG_LEVEL": "loud",
                "TELEGRAM_API_URL": "ftp://x",
            }
        )

    named = [line.partition(":")[0] for line in str(caught.value).splitlines()]
    assert named == [
        "TELEGRAM_BOT_TOKEN",
        "DATABASE_URL",
        "TELEGRAM_API_URL",
        "ALLOWED_USER_IDS",
        "SEND_RATE",
        "LOG_LEVEL",
    ]


def test_a_token_file_is_read_without_its_line_end(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(f"{TOKEN}\n", encoding="utf-8")
    file.chmod(0o600)

    assert load_config({"TELEGRAM_BOT_TOKEN_FILE": str(file)}).token == TOKEN


def test_a_token_file_that_others_can_read_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(TOKEN, encoding="utf-8")
    file.chmod(0o644)

    with pytest.raises(BadConfig, match="chmod 600"):
        load_config({"TELEGRAM_BOT_TOKEN_FILE": str(file)})


@pytest.mark.parametrize(
    ("file", "guarded"),
    [
        ("/run/secrets/token", True),
        ("/run/credentials/hypnic.service/token", True),
        ("/run/secrets/../token", False),
        ("/run/secretsome/token", False),
    ],
)
def test_what_docker_and_systemd_hand_over_may_have_any_mode(file: str, *, guarded: bool) -> None:
    assert is_guarded(Path(file)) is guarded


def test_the_token_is_not_shown_by_the_configuration() -> None:
    assert TOKEN not in repr(load_config(GOOD))


def test_a_dot_env_file_is_read_and_the_environment_wins(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("# a comment\nA='one'\nB=two\n", encoding="utf-8")

    assert read_environment({"B": "mine"}, tmp_path).variables == {"A": "one", "B": "mine"}


@pytest.mark.parametrize(
    ("content", "mode", "said"),
    [
        pytest.param(f"TELEGRAM_BOT_TOKEN={TOKEN}", 0o644, "chmod 600", id="others read a token"),
        pytest.param("A=\xff", 0o600, "codec", id="no text"),
    ],
)
def test_a_dot_env_file_that_cannot_be_trusted_is_refused(
    tmp_path: Path, content: str, mode: int, said: str
) -> None:
    (tmp_path / ".env").write_text(content, encoding="latin-1")
    (tmp_path / ".env").chmod(mode)

    with pytest.raises(BadConfig, match=said) as caught:
        load_config(read_environment({}, tmp_path))

    assert str(caught.value).startswith(".env: ")
    assert TOKEN not in str(caught.value)


def test_a_wrong_start_says_so_in_plain_words(tmp_path: Path) -> None:
    started = subprocess.run(
        [sys.executable, "-m", "bot", "run"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
    )

    assert started.returncode == 2
    assert started.stderr.startswith(
        "Hypnic cannot start. Please mend:\nTELEGRAM_BOT_TOKEN: missing;"
    )
    assert "Traceback" not in started.stderr


def test_the_home_folder_is_found_and_what_only_a_shell_reads_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))

    assert load_config(GOOD | {"BACKUP_DIR": "~/b"}).backup_dir == tmp_path / "b"
    for name, value in (
        ("BACKUP_DIR", "$HOME/b"),
        ("BACKUP_DIR", "~nobody-is-called-so/b"),
        ("DATABASE_URL", "sqlite:///~/h.db"),
        ("DATABASE_URL", "sqlite:///${HOME}/h.db"),
    ):
        with pytest.raises(BadConfig, match=f"^{name}:"):
            load_config(GOOD | {name: value})
