"""Metrics for Prometheus at METRICS_LISTEN: numbers, without a word or a number of anybody."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from prometheus_client import CollectorRegistry, start_http_server
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.operations.counters import Counters

_LOOK_EVERY = 0.5
"""Seconds between two looks at how late the loop is."""

_COUNTERS = {
    "updates": "Updates that Telegram sent",
    "limited": "Messages over somebody's limit",
    "calls": "Calls of the Bot API by outcome",
    "sends": "Scheduled messages by outcome",
}


@dataclass(slots=True)
class LoopLag:
    """How late the event loop ran at worst, in seconds, since that was read last."""

    worst: float = 0.0

    async def watch(self, every: float = _LOOK_EVERY) -> None:
        """Look again after so many seconds, until cancelled."""
        loop = asyncio.get_running_loop()
        while True:
            due = loop.time() + every
            await asyncio.sleep(every)
            self.worst = max(self.worst, loop.time() - due)

    def take(self) -> float:
        """The worst of it; measuring begins anew."""
        worst, self.worst = self.worst, 0.0
        return worst


@dataclass(slots=True, eq=False)  # A registry keeps its collectors in a set.
class BotCollector(Collector):
    """What the bot counts, as Prometheus reads it; called in the server's thread.

    `tick_age` is in seconds, `inbox_depth` the number of updates that wait to be handled.
    """

    metrics: Counters
    database: Path
    tick_age: Callable[[], float]
    inbox_depth: Callable[[], int]
    lag: LoopLag = field(default_factory=LoopLag)

    def collect(self) -> Iterator[Metric]:
        """One family a counter, and the gauges."""
        totals = dict(self.metrics.sums)
        for name, meaning in _COUNTERS.items():
            family = CounterMetricFamily(f"hypnic_{name}", meaning, labels=["outcome"])
            for counted, total in totals.items():
                base, _, outcome = counted.partition(".")
                if base == name:
                    family.add_metric([outcome or "all"], total)
            yield family
        for name, meaning, value in self._gauges():
            yield GaugeMetricFamily(f"hypnic_{name}", meaning, value=value)

    def _gauges(self) -> Iterator[tuple[str, str, float]]:
        yield "tick_age_seconds", "Time since the last good tick", self.tick_age()
        yield "inbox_depth", "Updates that wait to be handled", self.inbox_depth()
        yield "loop_lag_seconds", "How late the event loop ran at worst", self.lag.take()
        yield "database_bytes", "Size of the database and its log", self._size()

    def _size(self) -> int:
        size = 0
        for file in (self.database, self.database.with_name(f"{self.database.name}-wal")):
            with suppress(FileNotFoundError):
                size += file.stat().st_size
        return size


@contextmanager
def exported(collector: BotCollector, host: str, port: int) -> Iterator[int]:
    """Serve the metrics, inside a running loop; yields the port. Raises OSError when it is taken.

    The page is `/metrics` in the text format of Prometheus.
    """
    registry = CollectorRegistry()
    registry.register(collector)
    server, thread = start_http_server(port, host, registry)
    watching = asyncio.get_running_loop().create_task(collector.lag.watch())
    try:
        yield server.server_port
    finally:
        watching.cancel()
        server.shutdown()
        server.server_close()
        thread.join()
