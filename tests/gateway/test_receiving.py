"""Who we are at Telegram, and whether it can reach us."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.gateway.receiving import NotABot, Receiver, recognize
from bot.operations.config import Webhook
from storage import Store
from tests.crash.lives import free_port
from tests.gateway.test_webhook import SECRET
from tests.harness import Hypnic

NO_BOTS: list[Any] = [[], True, 5, None, {}, {"id": 1}, "bot"]
NO_BOTS += [{"id": 1, "is_bot": False, "first_name": "A person", "username": "x"}]


@pytest.mark.parametrize("result", NO_BOTS)
async def test_a_getme_without_a_bot_is_told_apart_and_tried_again(
    store: Store, tmp_path: Path, result: Any
) -> None:
    hypnic = Hypnic(store, tmp_path)
    body = json.dumps({"ok": True, "result": result}).encode()
    hypnic.wire.fault = lambda name, _: (200, body) if name == "getMe" else None

    with pytest.raises(NotABot):
        await recognize(hypnic.application)

    hypnic.wire.fault = lambda _, __: None
    await recognize(hypnic.application)
    assert hypnic.application.bot.bot.is_bot
    await hypnic.application.shutdown()


def receiver(hypnic: Hypnic, path: str = "hook") -> Receiver:
    """A webhook on a free port."""
    port = free_port()
    webhook = Webhook(f"http://127.0.0.1:{port}/{path}", SECRET, "127.0.0.1", port)
    pulse = hypnic.context().services.pulse
    return Receiver(hypnic.application, hypnic.inbox, webhook, pulse, pauses=(0.001, 0.001))


async def test_a_refused_webhook_is_unhealthy_until_it_is_taken(hypnic: Hypnic) -> None:
    pulse, wells = hypnic.context().services.pulse, []

    def refuse_twice(name: str, _: Any) -> tuple[int, bytes] | None:
        if name != "setWebhook":
            return None
        wells.append(pulse.well())
        no = b'{"ok": false, "description": "Bad Request: bad webhook"}'
        return (400, no) if len(wells) < 3 else None

    hypnic.wire.fault = refuse_twice
    receiving = receiver(hypnic)

    await receiving.begin()

    assert wells == [True, False, False]
    assert pulse.well()
    await receiving.end()


@pytest.mark.parametrize(
    ("info", "well"),
    [
        ({}, True),
        ({"last_error_date": 5, "last_error_message": "503", "pending_update_count": 0}, True),
        ({"last_error_date": 5, "last_error_message": "503", "pending_update_count": 2}, False),
        ({"url": "https://example.org/other"}, False),
        (5, False),
    ],
)
async def test_in_webhook_mode_telegram_is_asked_whether_it_reaches_us(
    hypnic: Hypnic, info: Any, *, well: bool
) -> None:
    receiving, pulse = receiver(hypnic), hypnic.context().services.pulse
    await receiving.begin()
    assert receiving.webhook
    says = {"url": receiving.webhook.url, "has_custom_certificate": False}
    result = says | {"pending_update_count": 0} | info if isinstance(info, dict) else info
    body = json.dumps({"ok": True, "result": result}).encode()
    hypnic.wire.fault = lambda name, _: (200, body) if name == "getWebhookInfo" else None
    at = pulse.monotonic()
    pulse.monotonic = lambda: at + 181
    assert not pulse.hears()

    await receiving.confirm(receiving.webhook)

    assert pulse.hears() is well
    assert bool(pulse.trouble) is not well
    await receiving.end()
