"""What the operator types, and what the bot tells them in numbers."""

import asyncio
import json
import logging
import os
from datetime import timedelta
from pathlib import Path

import pytest

from bot.operations.check import Finding, Well, findings
from bot.operations.config import BadConfig, Config, load_config
from bot.operations.heartbeat import heartbeat_path
from bot.operations.logs import JsonFormatter
from bot.scheduler.maintenance import each_hour
from storage import Store, open_store
from storage.sqlite.backups import back_up, backups
from storage.sqlite.deletion_marks import deletions_path
from storage.sqlite.disk_reserve import reserve_path
from tests.harness import MONDAY, TOKEN, Hypnic

SECRET = "a-secret-of-more-than-32-characters-0123"
GOOD = {"TELEGRAM_BOT_TOKEN": TOKEN}


def secret_file(folder: Path, content: str) -> str:
    """A file that only its owner can read."""
    file = folder / "secret"
    file.write_text(content, encoding="utf-8")
    file.chmod(0o600)
    return str(file)


def test_a_webhook_needs_its_secret(tmp_path: Path) -> None:
    with pytest.raises(BadConfig, match="WEBHOOK_SECRET_FILE: missing"):
        load_config(GOOD | {"WEBHOOK_URL": "https://example.org/hypnic"})


@pytest.mark.parametrize("secret", ["short", "x" * 300, "with a space" * 5, "é" * 40])
def test_a_weak_or_malformed_secret_is_refused(tmp_path: Path, secret: str) -> None:
    named = {"WEBHOOK_URL": "https://example.org/hypnic"}
    with pytest.raises(BadConfig, match="32 to 256"):
        load_config(GOOD | named | {"WEBHOOK_SECRET_FILE": secret_file(tmp_path, secret)})


def test_a_webhook_is_configured(tmp_path: Path) -> None:
    config = load_config(
        GOOD
        | {
            "WEBHOOK_URL": "https://example.org/hypnic",
            "WEBHOOK_SECRET_FILE": secret_file(tmp_path, SECRET),
            "WEBHOOK_LISTEN": "[::1]:8443",
        }
    )

    assert config.webhook
    assert (config.webhook.host, config.webhook.port) == ("::1", 8443)
    assert SECRET not in repr(config.webhook)


@pytest.mark.parametrize(
    ("url", "taken"),
    [
        ("https://example.org/hypnic", True),
        ("https://example.org:8443/hypnic", True),
        ("https://[2001:db8::1]:88/hypnic", True),
        ("http://example.org/hypnic", False),
        ("https://example.org:8080/hypnic", False),
        ("https://example.org:x/hypnic", False),
    ],
)
def test_an_address_that_telegram_cannot_take_is_named_unless_another_server_posts(
    tmp_path: Path, url: str, *, taken: bool
) -> None:
    secret = {"WEBHOOK_SECRET_FILE": secret_file(tmp_path, SECRET)}
    if taken:
        assert load_config(GOOD | secret | {"WEBHOOK_URL": url}).webhook
    else:
        with pytest.raises(BadConfig, match="WEBHOOK_URL: Telegram takes only https"):
            load_config(GOOD | secret | {"WEBHOOK_URL": url})
    own = {"TELEGRAM_API_URL": "http://localhost:8081"}
    assert load_config(GOOD | own | secret | {"WEBHOOK_URL": url}).webhook


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("WEBHOOK_LISTEN", "8080"),
        ("WEBHOOK_LISTEN", "x:99999"),
        ("WEBHOOK_URL", "https://example.org"),
        ("BACKUP_KEEP", "-1"),
        ("MESSAGES_PER_MINUTE", "²"),
        ("LOG_FORMAT", "xml"),
        ("HEARTBEAT_URL", "ping"),
        ("DATABASE_KEY_FILE", "nowhere"),
    ],
)
def test_what_is_wrong_is_named(name: str, value: str) -> None:
    with pytest.raises(BadConfig, match=f"^{name}:"):
        load_config(GOOD | {name: value})


MODELS = ("bag of words", "encoder")


def test_the_check_says_what_is_well_and_what_is_not(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_store(path):
        back_up(path, tmp_path / "b", 3, MONDAY, None)
    dead = "http://127.0.0.1:9"
    config = Config(TOKEN, path, dead, backup_dir=tmp_path / "b")

    found = {f.name: f.well for f in findings(config, MONDAY + timedelta(days=3), MODELS)}

    assert found == {
        "configuration": Well.YES,
        "answers": Well.YES,
        "database": Well.YES,
        "schema": Well.YES,
        "deletions": Well.YES,
        "time": Well.YES,
        "disk": Well.YES,
        "last tick": Well.NOT_YET,
        "last backup": Well.NO,
        "token": Well.NO,
    }


def test_the_check_says_of_missing_marks_and_of_a_bot_that_never_ticked(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_store(path):
        pass
    deletions_path(path).unlink()
    heartbeat_path(path).write_text('{"starting": "2026-03-02T06:00:00+00:00"}')
    os.utime(heartbeat_path(path), (0, MONDAY.timestamp()))

    found = {f.name: f for f in findings(Config(TOKEN, path, "http://127.0.0.1:9"), MONDAY, MODELS)}

    assert "--without-deletions" in found["deletions"].text
    assert found["last tick"].text.startswith("never ticked; it began to start")


def test_the_check_names_damaged_marks_and_a_restore_that_was_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_store(path):
        pass
    (tmp_path / "a.db.erased.damaged-x").touch()
    (tmp_path / "a.db.restored").touch()

    found = {f.name: f for f in findings(Config(TOKEN, path, "http://127.0.0.1:9"), MONDAY, MODELS)}

    assert found["deletions"].well is Well.NO
    assert "a.db.erased.damaged-x" in found["deletions"].text
    assert found["restore"].text == "was cut off; the next start finishes it"


def test_the_check_shows_a_clock_that_jumped(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_store(path) as store:
        asyncio.run(store.clock.look(MONDAY))
        asyncio.run(store.clock.look(MONDAY.replace(year=2036)))

    said = {
        f.name: str(f) for f in findings(Config(TOKEN, path, "http://127.0.0.1:9"), MONDAY, MODELS)
    }

    assert said["time"].startswith("BAD  time: at the last look the clock was 3653 days ahead of")


def test_what_is_dated_ahead_of_the_clock_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_store(path):
        made = back_up(path, tmp_path / "b", 3, MONDAY + timedelta(days=10), None)
    written = json.dumps({"ticked": "2036-01-01T00:00:00+00:00"})
    (tmp_path / "a.db.heartbeat").write_text(written)
    os.utime(tmp_path / "a.db.heartbeat", (0, (MONDAY + timedelta(hours=5)).timestamp()))

    said = _said(Config(TOKEN, path, "http://127.0.0.1:9", backup_dir=tmp_path / "b"))

    assert said["last backup"].well is said["last tick"].well is Well.NO
    assert said["last backup"].text == (
        f"{made.name} is dated 10 days ahead: the clock or the file is wrong"
    )
    assert said["last tick"].text.startswith("the heartbeat is dated 5.0 hours ahead")


def test_a_folder_for_backups_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "b").touch()
    config = Config(TOKEN, tmp_path / "a.db", "http://127.0.0.1:9", backup_dir=tmp_path / "b")

    found = _said(config)["last backup"]

    assert (found.well, found.text) == (Well.NO, f"BACKUP_DIR {tmp_path / 'b'} is no folder")


def _said(config: Config) -> dict[str, Finding]:
    return {finding.name: finding for finding in findings(config, MONDAY, MODELS)}


async def test_each_hour_the_counts_are_logged_and_the_nights_backup_is_made(
    store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    config = Config(TOKEN, tmp_path / "hypnic.db", send_rate=100_000, backup_dir=tmp_path / "b")
    async with Hypnic(store, tmp_path, config) as hypnic:
        chat = await hypnic.join().sets_up()
        await chat.types("my canary text")
        with caplog.at_level(logging.INFO, "bot.scheduler.maintenance"):
            for _ in range(3):
                await each_hour(hypnic.context())

    assert len(backups(tmp_path / "b")) == 1
    assert reserve_path(tmp_path / "hypnic.db").exists()
    counts = vars(caplog.records[0])["counts"]
    assert counts["updates"] == 5
    assert counts["calls.ok"] > 3
    assert "canary" not in caplog.text
    assert str(chat.id) not in caplog.text


async def test_the_inbox_forgets_numbers_after_two_days(hypnic: Hypnic) -> None:
    await hypnic.join().sets_up()
    hypnic.lives_through(49 / 24)

    await each_hour(hypnic.context())

    assert hypnic.store.db.execute("select count(*) from inbox").fetchone() == (0,)


def test_a_machine_gets_one_json_object_a_line() -> None:
    record = logging.makeLogRecord(
        {"name": "bot", "levelname": "INFO", "msg": "counts %s", "args": ("a\nb",)}
    )
    record.__dict__["counts"] = {"updates": 3}

    line = JsonFormatter("%(message)s").format(record)

    assert "\n" not in line
    parts = json.loads(line)
    assert (parts["level"], parts["message"], parts["counts"]) == (
        "INFO",
        "counts a\nb",
        {"updates": 3},
    )
