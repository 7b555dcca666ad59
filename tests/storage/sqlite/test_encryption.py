"""The diary encrypted on the disk: nothing to read in any file, plain words for a wrong key."""

import stat
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.operations.config import load_config
from storage import CannotOpen, Damaged, open_store
from storage.sqlite.backups import back_up
from storage.sqlite.driver import CAN_ENCRYPT
from tests.chat.test_privacy import CANARY, files_with
from tests.harness import MONDAY, TOKEN, Hypnic
from tests.storage.sqlite.test_backups import KEY

needs_cipher = pytest.mark.skipif(not CAN_ENCRYPT, reason="sqlcipher3 has no wheel here")
OTHER = "f" * 64


@needs_cipher
async def test_no_file_shows_a_word_of_the_diary(tmp_path: Path) -> None:
    path = tmp_path / "hypnic.db"
    with open_store(path, KEY) as store:
        assert KEY not in repr(store)
        async with Hypnic(store, tmp_path) as hypnic:
            chat = await hypnic.join().sets_up()
            await chat.types("/checkin")
            await chat.taps("A lot", "Stop here")
            await chat.types(CANARY, reply_to=chat.messages[-1])
            made = back_up(path, tmp_path / "b", 3, MONDAY, KEY)

            assert files_with(tmp_path, CANARY) == []
            assert files_with(tmp_path, "Europe/Berlin") == []
            assert files_with(tmp_path / "b", "create table") == []
    assert not path.read_bytes().startswith(b"SQLite")
    assert not made.read_bytes().startswith(b"SQLite")


@needs_cipher
async def test_what_was_written_with_a_key_is_there_again_with_it(tmp_path: Path) -> None:
    with open_store(tmp_path / "a.db", KEY) as store:
        await store.people.agree(5, 1, MONDAY)

    with open_store(tmp_path / "a.db", KEY) as store:
        assert await store.people.get(5)


@needs_cipher
@pytest.mark.parametrize(
    ("made_with", "opened_with", "said"),
    [
        pytest.param(KEY, OTHER, "does not open with the key", id="a wrong key"),
        pytest.param(KEY, None, "needs its DATABASE_KEY_FILE", id="no key"),
        pytest.param(None, KEY, "is not encrypted", id="a key too many"),
    ],
)
def test_a_wrong_key_is_one_plain_sentence_and_changes_nothing(
    tmp_path: Path, made_with: str | None, opened_with: str | None, said: str
) -> None:
    path = tmp_path / "a.db"
    with open_store(path, made_with):
        pass
    before = path.read_bytes()

    with pytest.raises(CannotOpen, match=said) as raised, open_store(path, opened_with):
        pass

    assert path.read_bytes() == before
    assert not isinstance(raised.value, Damaged)  # So that no older backup is named.


@needs_cipher
@pytest.mark.parametrize("page", [0, 1, 5])
def test_a_damaged_page_is_told_from_a_wrong_key(tmp_path: Path, page: int) -> None:
    path = tmp_path / "a.db"
    with open_store(path, KEY):
        pass
    content = bytearray(path.read_bytes())
    content[page * 4096 + 100 : page * 4096 + 200] = bytes(100)
    path.write_bytes(content)

    with pytest.raises(Damaged, match="is damaged"), open_store(path, KEY):
        pass


def test_a_key_is_made_once_and_only_for_its_owner(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "key"

    assert main(["key", str(file)]) == 0
    made = file.read_text()
    assert main(["key", str(file)]) == 2

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert len(bytes.fromhex(made.strip())) == 32
    assert file.read_text() == made
    assert made.strip() not in "".join(capsys.readouterr())


def test_the_key_is_read_and_never_shown(tmp_path: Path) -> None:
    file = tmp_path / "key"
    main(["key", str(file)])

    config = load_config({"TELEGRAM_BOT_TOKEN": TOKEN, "DATABASE_KEY_FILE": str(file)})

    assert config.database_key == file.read_text().strip()
    assert str(config.database_key) not in repr(config)
