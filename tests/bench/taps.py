"""CPU time and rate of a saved tap, beside bare bots that store nothing."""

import socket
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median

from storage import open_store
from tests.bench.line import Line
from tests.bench.process import Cost, diary_of_people, run
from tests.bench.telegram import PEOPLE, SECRET

RUNS, UPDATES, SLOW_UPDATES = 5, 4000, 2000
HERE = Path(__file__).parent
BOTS = HERE / "bots"
HYPNIC = (sys.executable, "-m", "bot", "run")
PTB = (sys.executable, str(BOTS / "ptb.py"), "plain")
RAW = (sys.executable, str(BOTS / "raw.py"))
FASTEST = (sys.executable, str(BOTS / "ptb.py"), "fast")


def aiogram(folder: Path) -> tuple[str, ...]:
    """Bare aiogram in an environment of its own, made in that folder."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    wanted = [str(python), "-m", "pip", "install", "--quiet", "--require-hashes", "-r"]
    subprocess.run([*wanted, str(HERE / "requirements-aiogram.txt")], check=True)
    return str(python), str(BOTS / "aiogram_bot.py")


def measured(command: Sequence[str], updates: int, latency: float = 0) -> Cost:
    """One run of one bot, Hypnic with a database of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if command != HYPNIC:
            return run(command, "tap", updates, 2 * updates, latency, folder)
        diary_of_people(folder / "hypnic.db")
        cost = run(command, "tap", updates, 2 * updates, latency, folder)
        with open_store(folder / "hypnic.db") as store:
            saved = store.db.execute("select count(*) from answers").fetchone()[0]
        assert saved == PEOPLE, "every person's tap must be in the diary"
        return cost


def by_webhook(updates: int) -> Cost:
    """One run of Hypnic to which taps are posted, forty at a time as Telegram does by itself."""
    with tempfile.TemporaryDirectory() as name:
        diary_of_people(Path(name) / "hypnic.db")
        return posted(updates, Path(name))


def posted(updates: int, folder: Path, **settings: str) -> Cost:
    """The same on whatever diary the settings name."""
    port = free_port()
    hook = webhook(folder, port)
    return run(HYPNIC, f"hook:{port}", updates, 2 * updates, 0, folder, **hook, **settings)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def webhook(folder: Path, port: int) -> dict[str, str]:
    """The variables of a bot that is posted to at that port."""
    secret = folder / "secret"
    secret.write_text(SECRET, encoding="ascii")
    secret.chmod(0o600)
    return {
        "WEBHOOK_URL": "https://bench.example:8443/hook",
        "WEBHOOK_SECRET_FILE": str(secret),
        "WEBHOOK_LISTEN": f"127.0.0.1:{port}",
    }


def in_turns(
    commands: Mapping[str, Sequence[str]], updates: int, latency: float = 0
) -> dict[str, list[Cost]]:
    """Runs of every bot in turns, so that a busy moment hits all alike."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, command in commands.items():
            costs[name].append(measured(command, updates, latency))
    return costs


def middle(costs: Sequence[Cost], field: str) -> float:
    """The median of a field."""
    return float(median(getattr(cost, field) for cost in costs))


def lines() -> Iterator[Line]:
    """Without latency, and with 50 ms as with Telegram."""
    with tempfile.TemporaryDirectory() as folder:
        others = {
            "raw asyncio with an inbox": (RAW, "≥ 0.42"),
            "PTB as it comes": (PTB, "≥ 2"),
            "PTB at its fastest": (FASTEST, ""),
            "aiogram 3 as it comes": (aiogram(Path(folder)), "≥ 1"),
        }
        commands = {"Hypnic": HYPNIC} | {name: command for name, (command, _) in others.items()}
        costs = in_turns(commands, UPDATES)
        cpu, rate = middle(costs["Hypnic"], "cpu"), middle(costs["Hypnic"], "rate")
        for name, (_, aim) in others.items():
            told = name if name.startswith("raw") else f"{name}, nothing stored"
            yield Line(
                "a", "a saved tap, CPU", cpu, "ms", f"ratio {aim}" if aim else "", told,
                middle(costs[name], "cpu"),
            )  # fmt: skip
            theirs = middle(costs[name], "rate")
            yield Line("a", "saved taps a second", rate, "", "", told, theirs)
        posted = median(by_webhook(UPDATES).cpu for _ in range(RUNS))
        yield Line("a", "the same by webhook", posted, "ms", "≤ 1.2 of polling", "by polling", cpu)
        slow = in_turns({n: c for n, c in commands.items() if c != PTB}, SLOW_UPDATES, 0.05)
        theirs = middle(slow["aiogram 3 as it comes"], "rate")
        yield Line(
            "a", "the same with 50 ms of latency", middle(slow["Hypnic"], "rate"), "", "≥ 500",
            "aiogram 3", theirs,
        )  # fmt: skip
