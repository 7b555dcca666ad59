"""Answers over the wire, made such that python-telegram-bot can bear them, whoever gave them."""

import json
from typing import Any

BAD_GATEWAY = 502
_NO_JSON = b'{"description": "an answer that is no JSON"}'
_NOT_ITS = b'{"description": "JSON that is not Telegram\'s"}'


class Read(bytes):
    """A payload that was parsed: `says` is what it says, so that nobody has to parse it again."""

    says: Any

    @classmethod
    def of(cls, payload: bytes) -> "Read":
        """The payload with what it says; None when it is not JSON."""
        if isinstance(payload, Read):
            return payload
        read = cls(payload)
        read.says = _json(payload)
        return read


def tidy(code: int, payload: bytes) -> tuple[int, bytes]:
    """An answer as Telegram would give it; 502 for a success that says nothing.

    A login page of a network, or a proxy's own JSON, raises errors in PTB that it does not expect
    itself and that would end polling without a word.
    """
    read = Read.of(payload)
    answer = read.says
    if 200 <= code <= 299:
        good = isinstance(answer, dict) and answer.get("ok") is True and "result" in answer
        return (200, read) if good else (BAD_GATEWAY, _NO_JSON if answer is None else _NOT_ITS)
    error = answer if isinstance(answer, dict) else {}
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
