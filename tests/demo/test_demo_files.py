"""The demo's Bot API: photos and documents, up and down."""

import pytest

from bot.demo import actions
from bot.demo.world import TOKEN
from tests.demo.conftest import Telegram

PHOTO = {"photo": ("chart.png", b"\x89PNG\r\n\x1a\n" + bytes(8) + b"\0\0\2\0\0\0\1\0", "image/png")}


async def test_files_are_uploaded_sent_again_and_downloaded(started: Telegram) -> None:
    form = {"chat_id": "1001", "caption": "A chart"}
    address = f"/bot{TOKEN}/sendPhoto"

    sent = (await started.http.post(address, data=form, files=PHOTO)).json()["result"]
    [size] = sent["photo"]
    again = await started.does("sendPhoto", chat_id=1001, photo=size["file_id"])
    found = await started.does("getFile", file_id=size["file_id"])
    data = await started.http.get(f"/file/bot{TOKEN}/{found['file_path']}")
    stranger = await started.http.get(f"/file/bot1:wrong/{found['file_path']}")

    assert (size["width"], size["height"], sent["caption"]) == (512, 256, "A chart")
    assert again["photo"] == sent["photo"]
    assert data.content == PHOTO["photo"][1]
    assert stranger.status_code == 404


async def test_a_file_can_be_attached_by_name(started: Telegram) -> None:
    form = {"chat_id": "1001", "document": "attach://part"}
    parts = {"part": ("diary.csv", b"night\n", "text/csv")}
    media = {
        "chat_id": "1001",
        "message_id": "2",
        "media": '{"type":"photo","media":"attach://photo"}',
    }

    sent = await started.http.post(f"/bot{TOKEN}/sendDocument", data=form, files=parts)
    edited = await started.http.post(f"/bot{TOKEN}/editMessageMedia", data=media, files=PHOTO)

    document = sent.json()["result"]["document"]
    named = (document["file_name"], document["mime_type"], document["file_size"])
    assert named == ("diary.csv", "text/csv", 6)
    assert "document" not in edited.json()["result"]
    assert edited.json()["result"]["photo"][0]["width"] == 512


async def test_what_is_over_20_mb_cannot_be_downloaded(started: Telegram) -> None:
    parts = {"document": ("big.bin", bytes(20_000_001), "application/octet-stream")}
    sent = await started.http.post(
        f"/bot{TOKEN}/sendDocument", data={"chat_id": "1001"}, files=parts
    )

    refused = await started.refusal("getFile", file_id=sent.json()["result"]["document"]["file_id"])

    assert refused == "Bad Request: file is too big"


async def test_a_person_sends_a_file_which_the_bot_fetches(started: Telegram) -> None:
    where: dict[str, str | int] = {"user": 1001, "name": 'my "diary".json'}
    head = {"Content-Type": "application/json"}

    sent = await started.http.post("/demo/file", params=where, content=b"{}", headers=head)

    [update] = await started.does("getUpdates")
    document = update["message"]["document"]
    found = await started.does("getFile", file_id=document["file_id"])
    data = await started.http.get(f"/file/bot{TOKEN}/{found['file_path']}")
    named = (document["file_name"], document["mime_type"], document["file_size"])
    assert named == ('my "diary".json', "application/json", 2)
    assert sent.json()["document"] == document
    assert data.content == b"{}"


@pytest.mark.parametrize(
    ("user", "body", "status", "error"),
    [
        pytest.param(9, b"x", 404, "There is no such person.", id="nobody"),
        pytest.param(1001, b"", 400, "This file is empty.", id="empty"),
        pytest.param(1001, bytes(20_000_001), 413, actions.TOO_LARGE, id="too large"),
    ],
)
async def test_a_file_that_cannot_be_sent_is_refused_in_one_sentence(
    started: Telegram, user: int, body: bytes, status: int, error: str
) -> None:
    answer = await started.http.post("/demo/file", params={"user": user, "name": ""}, content=body)

    assert (answer.status_code, answer.json()) == (status, {"error": error})
    assert await started.does("getUpdates") == []


async def test_a_caption_has_1024_units_and_can_be_edited(started: Telegram) -> None:
    form = {"chat_id": "1001", "caption": "x" * 1025}
    long = await started.http.post(f"/bot{TOKEN}/sendPhoto", data=form, files=PHOTO)
    form["caption"] = "x" * 1024
    await started.http.post(f"/bot{TOKEN}/sendPhoto", data=form, files=PHOTO)

    edited = await started.does("editMessageCaption", chat_id=1001, message_id=2, caption="y")

    assert long.json()["description"] == "Bad Request: message caption is too long"
    assert edited["caption"] == "y"


async def test_a_photo_may_be_a_jpeg(started: Telegram) -> None:
    head = bytes.fromhex("ffd8 ffe0 0004 0000 ffc4 0002 ffc2 000b 08 0020 0040 01 011100")
    files = {"photo": ("night.jpg", head, "image/jpeg")}

    sent = await started.http.post(f"/bot{TOKEN}/sendPhoto", data={"chat_id": "1001"}, files=files)

    [size] = sent.json()["result"]["photo"]
    shown = await started.http.get(f"/demo/file/{size['file_id']}")
    assert (size["width"], size["height"]) == (64, 32)
    assert shown.headers["Content-Type"] == "image/jpeg"


@pytest.mark.parametrize("data", [b"no picture", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0"])
async def test_a_photo_must_be_a_picture(started: Telegram, data: bytes) -> None:
    files = {"photo": ("x.png", data, "image/png")}

    refused = await started.http.post(
        f"/bot{TOKEN}/sendPhoto", data={"chat_id": "1001"}, files=files
    )

    assert refused.json()["description"] == "Bad Request: IMAGE_PROCESS_FAILED"
