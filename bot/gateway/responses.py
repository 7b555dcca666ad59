"""Answers over the wire, made such that python-telegram-bot can bear them, whoever gave them."""

import json
import re
from functools import cached_property
from typing import Any

BAD_GATEWAY = 502
_NO_JSON = b'{"description": "an answer that is no JSON"}'
_NOT_ITS = b'{"description": "JSON that is not Telegram\'s"}'
_WELL = re.compile(rb'\{"ok": ?true, ?"result":')
_NOTHING = {"ok": True, "result": None}
"""What an answer says that begins well and is no JSON after all."""


class Read(bytes):
    """A payload that is parsed once, and only when somebody needs to know what it says."""

    @cached_property
    def says(self) -> Any:
        """What it says; None when it is not JSON."""
        said = _json(self)
        return _NOTHING if said is None and _WELL.match(self) else said

    @classmethod
    def of(cls, payload: bytes) -> "Read":
        """The payload as one that is parsed once."""
        return payload if isinstance(payload, Read) else cls(payload)


def tidy(code: int, payload: bytes) -> tuple[int, bytes]:
    """An answer as Telegram would give it; 502 for a success that says nothing.

    A login page of a network, or a proxy's own JSON, raises errors in PTB that it does not expect
    itself and that would end polling without a word. What begins as only Telegram's do is not
    parsed here: of most answers nobody needs to know more.
    """
    read = Read.of(payload)
    if 200 <= code <= 299:
        if _WELL.match(read) and read.endswith(b"}"):
            return 200, read
        answer = read.says
        good = isinstance(answer, dict) and answer.get("ok") is True and "result" in answer
        return (200, read) if good else (BAD_GATEWAY, _NO_JSON if answer is None else _NOT_ITS)
    error = read.says if isinstance(read.says, dict) else {}
    parameters = error.get("parameters")
    fields = {
        "description": str(error["description"]) if error.get("description") else None,
        "parameters": _whole(parameters) if isinstance(parameters, dict) else None,
    }
    return code, json.dumps({key: value for key, value in fields.items() if value}).encode()


def _json(payload: bytes) -> Any:
    try:
        return json.loads(payload.decode(errors="replace"))
    except (ValueError, RecursionError):
        return None


def _whole(parameters: dict[str, Any]) -> dict[str, int]:
    names = ("migrate_to_chat_id", "retry_after")
    return {key: parameters[key] for key in names if type(parameters.get(key)) is int}
