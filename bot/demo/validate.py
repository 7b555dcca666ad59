"""Checks a request against the Bot API's table, methods.json, and answers as Telegram would.

The table is made by tests/demo/make_methods.py from the published specification.

Telegram passes over parameters it does not know; here they are refused, so that mistakes are seen.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.demo.errors import ApiError, bad
from bot.demo.world import Upload

TABLE: dict[str, Any] = json.loads(Path(__file__).with_name("methods.json").read_text("utf-8"))
NAMES: dict[str, str] = {name.lower(): name for name in TABLE["methods"]}
TYPES: dict[str, Any] = TABLE["types"]

MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
}
STYLES = {"primary", "success", "danger"}
BUTTONS_AT_MOST = 100
PLAIN_FIELDS = {"text", "style", "icon_custom_emoji_id"}


def method_name(asked: str) -> str:
    """The method's name as Telegram spells it; ApiError 404 for one it does not have."""
    try:
        return NAMES[asked.lower()]
    except KeyError:
        raise ApiError(404, "Not Found") from None


def arguments(name: str, given: Mapping[str, Any], files: Mapping[str, Upload]) -> dict[str, Any]:
    """The parameters of one call in their own types, every uploaded file in its place.

    `given` are the request's parameters, texts from a form or values from JSON; `files` the parts
    of a multipart body by name. Raises ApiError for what is unknown, missing or wrong.
    """
    fields = TABLE["methods"][name]
    values = {key: value for key, value in given.items() if value not in (None, "")}
    values |= {key: upload for key, upload in files.items() if key in fields}
    for key in values:
        if key not in fields:
            raise bad(f'unknown parameter "{key}" of method {name}')
    for key, shape in fields.items():
        if shape.startswith("!") and key not in values:
            raise bad(MISSING.get(key, f'parameter "{key}" is required'))
    read = {key: _read(key, value, fields[key]) for key, value in values.items()}
    check_keyboard(read.get("reply_markup") or {})
    return {key: _attach(value, files) for key, value in read.items()}


def _read(key: str, value: Any, shape: str) -> Any:
    """One parameter: a form's text becomes the value it stands for, then its type is checked."""
    kinds = shape.removeprefix("!").split("|")
    if isinstance(value, str) and not {"String", "InputFile"} & set(kinds):
        value = _from_text(key, value)
    elif isinstance(value, str) and "Integer" in kinds and re.fullmatch(r"-?\d+", value):
        value = int(value)
    wrong = misfit(value, kinds)
    if wrong:
        raise bad(f'invalid parameter "{key}": {wrong}')
    return value


def _from_text(key: str, value: str) -> Any:
    if value in ("True", "False"):
        return value == "True"
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        kind = "reply keyboard markup" if key == "reply_markup" else key
        raise bad(f"can't parse {kind} JSON object") from None


def misfit(value: Any, kinds: list[str]) -> str | None:
    """Why a value is of none of these types, for the one most likely meant; None when it fits."""
    reasons = [_misfit(value, kind) for kind in kinds]
    meant = [reason for reason in reasons if reason and 'must be "' not in reason] or reasons
    return None if None in reasons else min(meant, key=lambda reason: "unknown" in str(reason))


def _misfit(value: Any, kind: str) -> str | None:
    kind, _, fixed = kind.partition("=")
    if fixed:
        return None if value == fixed else f'must be "{fixed}"'
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            return "must be an Array"
        return next((bad for item in value if (bad := _misfit(item, kind[9:]))), None)
    if kind in TYPES:
        return _misfit_object(value, kind)
    fits = {
        "Integer": isinstance(value, int) and not isinstance(value, bool),
        "Float": isinstance(value, int | float) and not isinstance(value, bool),
        "Boolean": isinstance(value, bool),
        "String": isinstance(value, str),
        "InputFile": isinstance(value, Upload),
    }
    return None if fits.get(kind) else f"must be of type {kind}"


def _misfit_object(value: Any, kind: str) -> str | None:
    fields = TYPES[kind]
    if isinstance(fields, list):
        return misfit(value, fields)
    if not isinstance(value, dict):
        return f"must be an Object ({kind})"
    for key, item in value.items():
        if key not in fields:
            return f'unknown field "{key}" of {kind}'
        wrong = misfit(item, fields[key].removeprefix("!").split("|"))
        if wrong:
            return f'field "{key}" of {kind} {wrong}'
    absent = [key for key, shape in fields.items() if shape[:1] == "!" and key not in value]
    return f'field "{absent[0]}" of {kind} is required' if absent else None


def check_keyboard(markup: dict[str, Any]) -> None:
    """Telegram's rules for an inline keyboard's buttons, which the table does not hold."""
    buttons = [button for row in markup.get("inline_keyboard", []) for button in row]
    if len(buttons) > BUTTONS_AT_MOST:
        raise bad("reply markup is too long")
    for button in buttons:
        actions = {key for key, value in button.items() if key not in PLAIN_FIELDS and value != ""}
        if not button["text"].strip():
            raise bad("can't parse inline keyboard button: Text must be non-empty")
        if not actions:
            raise _button("Text buttons are unallowed in the inline keyboard")
        if len(actions) > 1:
            raise _button("exactly one action is allowed")
        if "style" in button and button["style"] not in STYLES:
            raise _button("invalid button style specified")
        if len(button.get("callback_data", "").encode("utf-8")) > 64:
            raise bad("BUTTON_DATA_INVALID")
        if "url" in button and not re.match(r"(https?|tg)://\S+\.?\S+$", button["url"]):
            raise bad("BUTTON_URL_INVALID")


def _button(what: str) -> ApiError:
    return bad(f"can't parse inline keyboard button: {what}")


def _attach(value: Any, files: Mapping[str, Upload]) -> Any:
    """Put the uploaded files where "attach://name" stands."""
    if isinstance(value, dict):
        return {key: _attach(item, files) for key, item in value.items()}
    if isinstance(value, list):
        return [_attach(item, files) for item in value]
    if isinstance(value, str) and value.startswith("attach://"):
        if value.removeprefix("attach://") not in files:
            raise bad("wrong file identifier/HTTP URL specified")
        return files[value.removeprefix("attach://")]
    return value
