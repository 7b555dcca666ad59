"""What the operator of a bot on PostgreSQL sets, types and is told."""

import re
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.operations.check import Finding, findings
from bot.operations.clock import system_now
from bot.operations.config import BadConfig, Config, load_config
from storage import Store
from tests.harness import MONDAY, TOKEN, Chat, Hypnic
from tests.set_up import SetUp
from tests.storage.postgres.server import KEY, NEEDED, vacate
from tests.storage.postgres.test_server import outside

URL = "postgresql://hypnic:secret@127.0.0.1/hypnic"
WORKERS = (
    r"ok   worker \d+: Hypnic 1.0, showed that it lives \d seconds ago",
    r"-    worker \d+: Hypnic 0.9, went \d seconds ago",
    r"BAD  worker \d+: Hypnic 0.8, showed that it lives 7\d seconds ago",
)
GOOD = {"TELEGRAM_BOT_TOKEN": TOKEN, "DATABASE_URL": URL}


@pytest.mark.parametrize("plain", [{}, {"DATABASE_PLAIN": "no"}])
def test_a_server_needs_a_key_unless_the_operator_says_otherwise(plain: dict[str, str]) -> None:
    with pytest.raises(BadConfig, match=r"DATABASE_KEY_FILE: missing.*DATABASE_PLAIN=yes"):
        load_config(GOOD | plain)


def test_a_server_is_configured_and_its_password_shown_nowhere() -> None:
    config = load_config(GOOD | {"DATABASE_PLAIN": "yes"})

    assert config.server == URL
    assert "secret" not in repr(config)


def test_a_file_has_no_server() -> None:
    config = load_config(GOOD | {"DATABASE_URL": "sqlite:///here.db"})

    assert (config.server, config.database.name) == (None, "here.db")


@pytest.mark.parametrize("command", [["backup"], ["restore", "a.db"]])
def test_a_command_about_files_declines_in_one_sentence(
    command: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", URL)
    monkeypatch.setenv("DATABASE_PLAIN", "yes")

    assert main(command) == 2
    assert "pg_dump and point-in-time recovery do it" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("key", [KEY, None])
async def test_what_is_said_of_traces_and_copies_is_true_of_a_server(
    store: Store, tmp_path: Path, typed_set_up: SetUp, key: str | None
) -> None:
    on_server = Config(
        *(TOKEN, tmp_path / "hypnic.db"), server=URL, send_rate=100_000, database_key=key
    )
    async with Hypnic(store, tmp_path, on_server) as hypnic:
        chat = await typed_set_up.person(hypnic)
        text = await chat.types("/privacy")
        await chat.types("/delete")
        asked = chat.last

    assert "Old copies of the database keep it for a while: see /privacy." in asked
    assert ("cannot be read without a key that is kept elsewhere" in text) is bool(key)
    assert "the last traces on the server's disk are overwritten little by little" in text
    assert "what you delete stays in old copies of the database" in text
    assert "within a day" not in text


def said(config: Config) -> dict[str, Finding]:
    """What the check says, by the name of what it looked at."""
    return {finding.name: finding for finding in findings(config, MONDAY, ("bag", "encoder"))}


@NEEDED
async def test_the_check_says_which_engine_it_is_and_how_it_is(
    server: str, hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.store.clock.look(MONDAY)
    found = await hypnic.store.away(
        lambda: said(Config(TOKEN, server=server, database_key=KEY, api_url="http://127.0.0.1:1"))
    )

    assert found["database"].text == "PostgreSQL, 1 person, sealed"
    assert found["schema"].text == "up to date"
    assert found["time"].text == "the clock went on as it should"
    assert "fsync or synchronous_commit is off" in found["commits"].text


@NEEDED
def test_the_check_names_the_workers_and_their_versions(server: str) -> None:
    vacate(server)
    outside(
        server,
        "insert into workers (version, seen_at, gone_at) values ('1.0', now(), null),"
        " ('0.9', now(), now()), ('0.8', now() - interval '70 seconds', null),"
        " ('0.7', now(), now() - interval '2 hours')",
    )
    found = said(Config(TOKEN, server=server, api_url="http://127.0.0.1:1", database_key=KEY))

    told = [str(finding) for name, finding in found.items() if name.startswith("worker")]
    for line, wanted in zip(told, WORKERS, strict=True):
        assert re.fullmatch(wanted, line), line


@NEEDED
def test_a_worker_older_than_the_schema_ends_with_2(
    server: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, value in {**GOOD, "DATABASE_URL": server, "DATABASE_PLAIN": "yes"}.items():
        monkeypatch.setenv(name, value)
    outside(server, "insert into schema_changes (name) values ('of tomorrow')")
    try:
        assert main(["run"]) == 2
    finally:
        outside(server, "delete from schema_changes where name = 'of tomorrow'")

    assert "changed by a newer Hypnic (of tomorrow)" in capsys.readouterr().err


@NEEDED
async def test_the_check_says_what_is_wrong_with_a_server(server: str, store: Store) -> None:
    other = Config(TOKEN, server=server, database_key="0f" * 32, api_url="http://127.0.0.1:1")
    found = await store.away(lambda: said(other))

    assert "does not open with the key" in found["database"].text


@NEEDED
async def test_refused_questions_are_listed_beside_a_running_bot(
    server: str,
    hypnic: Hypnic,
    chat: Chat,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    key_file = tmp_path / "key"
    key_file.write_text(KEY, encoding="ascii")
    key_file.chmod(0o600)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", server)
    monkeypatch.setenv("DATABASE_KEY_FILE", str(key_file))
    await hypnic.store.question_log.share(chat.id, shares=True)
    await hypnic.store.question_log.refuse(chat.id, 7, "is it the moon", system_now())

    assert main(["gaps"]) == 0
    assert capsys.readouterr().out == "is it the moon\n"
