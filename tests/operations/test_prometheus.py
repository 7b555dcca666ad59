"""Metrics as Prometheus reads them, over HTTP."""

import asyncio
from pathlib import Path

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.operations.config import load_config
from bot.operations.counters import Counters
from bot.operations.prometheus import BotCollector, LoopLag, exported

Samples = dict[tuple[str, str], float]


def collector(folder: Path) -> BotCollector:
    """Of a bot that ticked two seconds ago and has three updates to handle."""
    (folder / "hypnic.db").write_bytes(b"x" * 100)
    (folder / "hypnic.db-wal").write_bytes(b"x" * 20)
    return BotCollector(Counters(), folder / "hypnic.db", lambda: 2.0, lambda: 3)


async def scraped(port: int) -> Samples:
    """Every sample on the page by its name and outcome."""
    async with aiohttp.ClientSession() as session:
        page = await (await session.get(f"http://127.0.0.1:{port}/metrics")).text()
    return {
        (sample.name, sample.labels.get("outcome", "")): sample.value
        for family in text_string_to_metric_families(page)
        for sample in family.samples
    }


async def test_prometheus_reads_counters_by_outcome_and_the_gauges(tmp_path: Path) -> None:
    source = collector(tmp_path)
    source.metrics.add("updates", 5)
    source.metrics.add("sends.sent", 2)
    source.metrics.add("sends.unknown")
    with exported(source, "127.0.0.1", 0) as port:
        samples = await scraped(port)

    assert samples["hypnic_updates_total", "all"] == 5
    assert samples["hypnic_sends_total", "sent"] == 2
    assert samples["hypnic_sends_total", "unknown"] == 1
    assert samples["hypnic_tick_age_seconds", ""] == 2
    assert samples["hypnic_inbox_depth", ""] == 3
    assert samples["hypnic_database_bytes", ""] == 120


async def test_counters_never_fall_though_the_hourly_line_begins_anew(tmp_path: Path) -> None:
    source = collector(tmp_path)
    source.metrics.add("updates", 5)
    assert source.metrics.taken() == {"updates": 5}
    source.metrics.add("updates")
    assert source.metrics.taken() == {"updates": 1}

    with exported(source, "127.0.0.1", 0) as port:
        assert (await scraped(port))["hypnic_updates_total", "all"] == 6


async def test_how_late_the_loop_ran_is_told_once() -> None:
    lag = LoopLag()
    watching = asyncio.create_task(lag.watch(every=0.001))
    while not lag.worst:  # noqa: ASYNC110  # What is watched is a plain number.
        await asyncio.sleep(0)
    watching.cancel()

    assert lag.take() > 0
    assert lag.take() == 0


async def test_a_port_that_is_taken_is_an_error(tmp_path: Path) -> None:
    with (
        exported(collector(tmp_path), "127.0.0.1", 0) as port,
        pytest.raises(OSError, match="in use"),
        exported(collector(tmp_path), "127.0.0.1", port),
    ):
        pass


@pytest.mark.parametrize(
    ("typed", "listens"),
    [("9464", ("127.0.0.1", 9464)), ("0.0.0.0:9464", ("0.0.0.0", 9464)), ("", None)],
)
def test_only_this_machine_reads_them_unless_told_otherwise(
    typed: str, listens: tuple[str, int] | None
) -> None:
    environment = {"TELEGRAM_BOT_TOKEN": "12345:" + "x" * 35, "METRICS_LISTEN": typed}

    assert load_config(environment).metrics_listen == listens
