"""Files in the demo: what the bot uploads, and small stand-ins for what a person would send."""

import struct
import zlib
from pathlib import PurePath
from struct import pack, unpack
from typing import Any

from bot.demo.errors import bad
from bot.demo.world import Json, Upload, World

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
NO_FRAMES = {0xC4, 0xC8, 0xCC}
"""The markers among those of a JPEG's frames that begin something else."""

PHOTO_AT_MOST, DOCUMENT_AT_MOST = 10_000_000, 50_000_000
FETCHED_AT_MOST = 20_000_000
"""Bytes of a file that a bot can fetch with getFile."""

SIDES_AT_MOST = 10_000


def attached(world: World, kind: str, given: Upload | str) -> Json:
    """A photo or document, uploaded or by its file_id, as the message's field."""
    if kind not in ("photo", "document"):
        raise bad("the demo knows photos and documents only")
    if isinstance(given, str):
        file_id, upload = given, world.files.get(given)
        if upload is None or given.split("-")[0] != kind:
            raise bad("wrong file identifier/HTTP URL specified")
    else:
        upload, file_id = given, ""
    field = picture(upload) if kind == "photo" else document(upload)
    file_id = file_id or world.keep(kind, upload)
    named = _ids(file_id, upload) | field
    return {kind: [named] if kind == "photo" else named}


def picture(upload: Upload) -> Json:
    """The width and height of a PNG or JPEG, within Telegram's limits for photos."""
    try:
        width, height = sides(upload.data)
    except struct.error:
        raise bad("IMAGE_PROCESS_FAILED") from None
    if width + height > SIDES_AT_MOST or max(width, height) > 20 * min(width, height):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    if len(upload.data) > PHOTO_AT_MOST:
        raise bad(f"too big for a photo: at most {PHOTO_AT_MOST} bytes")
    return {"width": width, "height": height}


def sides(data: bytes) -> tuple[int, int]:
    """Width and height in pixels; struct.error where the data are no PNG or JPEG."""
    if data.startswith(PNG):
        width, height = unpack(">II", data[16:24])
        return width, height
    at = 2 if data.startswith(JPEG) else len(data)
    while True:
        marker, length = unpack(">HH", data[at : at + 4])
        if 0xFFC0 <= marker <= 0xFFCF and marker & 0xFF not in NO_FRAMES:
            height, width = unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length


def image_type(data: bytes) -> str | None:
    """The MIME type of what a browser may show; None for any other file."""
    kinds = {PNG: "image/png", JPEG: "image/jpeg"}
    return next((kind for magic, kind in kinds.items() if data.startswith(magic)), None)


def document(upload: Upload) -> Json:
    """A document's name and type."""
    if not upload.data:
        raise bad("file must be non-empty")
    if len(upload.data) > DOCUMENT_AT_MOST:
        raise bad(f"too big for a document: at most {DOCUMENT_AT_MOST} bytes")
    return {"file_name": upload.name, "mime_type": upload.mime}


def stand_in(world: World, kind: str) -> Json | None:
    """What a message has in it when a person sends a photo, sticker or voice message."""
    square = {"width": 64, "height": 64}
    known: dict[str, tuple[Upload, Json]] = {
        "photo": (Upload("photo.png", "image/png", plain_png(64, 64)), square),
        "sticker": (
            Upload("sticker.webp", "image/webp", b"RIFF\x04\x00\x00\x00WEBP"),
            square | {"emoji": "👍", "is_animated": False, "is_video": False, "type": "regular"},
        ),
        "voice": (Upload("voice.ogg", "audio/ogg", b"OggS"), {"duration": 1}),
    }
    if kind not in known:
        return None
    upload, fields = known[kind]
    named: Any = _ids(world.keep(kind, upload), upload) | fields
    return {kind: [named] if kind == "photo" else named}


def plain_png(width: int, height: int) -> bytes:
    """A PNG of one soft blue, so that the page has something to show."""
    rows = (b"\x00" + b"\x8f\xa9\xd0" * width) * height
    head = pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    return PNG + b"".join(
        pack(">I", len(data)) + name + data + pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def file_path(world: World, file_id: str) -> str:
    """A file's path under /file/bot<token>/, as "photo/photo-3.png"."""
    return f"{file_id.split('-')[0]}/{file_id}{PurePath(world.files[file_id].name).suffix}"


def by_path(world: World, path: str) -> Upload | None:
    """The file that `file_path` leads to."""
    file_id = PurePath(path).stem
    return world.files.get(file_id)


def _ids(file_id: str, upload: Upload) -> Json:
    size = len(upload.data)
    return {"file_id": file_id, "file_unique_id": f"unique-{file_id}", "file_size": size}
