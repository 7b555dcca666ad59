"""Answers that are not Telegram's end in an error that everybody understands."""

import json

import pytest

from bot.gateway.responses import tidy

NO_JSON = b'{"description": "an answer that is no JSON"}'
NOT_ITS = b'{"description": "JSON that is not Telegram\'s"}'
GOOD = b'{"ok": true, "result": []}'


@pytest.mark.parametrize(
    ("code", "payload", "expected"),
    [
        pytest.param(200, GOOD, (200, GOOD), id="a good answer"),
        pytest.param(201, GOOD, (200, GOOD), id="another kind of good"),
        pytest.param(200, b"<html>Log in</html>", (502, NO_JSON), id="a login page"),
        pytest.param(200, b'{"status": "login"}', (502, NOT_ITS), id="another program's JSON"),
        pytest.param(200, b'{"ok": false, "result": 1}', (502, NOT_ITS), id="not ok, though 200"),
        pytest.param(200, b"[" * 100_000, (502, NO_JSON), id="nested too deep"),
        pytest.param(200, b"\xff\xfe", (502, NO_JSON), id="not even text"),
        pytest.param(500, b"[]", (500, b"{}"), id="a list as an error"),
        pytest.param(502, b"<html>Bad gateway</html>", (502, b"{}"), id="a proxy's page"),
        pytest.param(429, b'{"parameters": [1]}', (429, b"{}"), id="parameters of no use"),
        pytest.param(429, b'{"parameters": {"retry_after": "5"}}', (429, b"{}"), id="a word"),
    ],
)
def test_what_is_not_telegrams_answer_becomes_an_error_to_try_again(
    code: int, payload: bytes, expected: tuple[int, bytes]
) -> None:
    assert tidy(code, payload) == expected


def test_telegrams_own_errors_are_kept() -> None:
    told = {"ok": False, "description": "Too Many", "parameters": {"retry_after": 3, "x": 1}}

    code, payload = tidy(429, json.dumps(told).encode())

    assert code == 429
    assert json.loads(payload) == {"description": "Too Many", "parameters": {"retry_after": 3}}
