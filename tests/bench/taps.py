"""CPU time and rate of a saved tap, beside bare bots: `python -m tests.bench.taps [RUNS]`."""

import statistics
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from storage import open_store
from tests.bench.process import Cost, diary_of_people, run
from tests.bench.telegram import PEOPLE

UPDATES, SLOW_UPDATES = 4000, 2000
HERE = Path(__file__).parent
BOTS = HERE / "bots"


def aiogram_python(folder: Path) -> str:
    """The interpreter of an environment that has aiogram."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    wanted = [str(python), "-m", "pip", "install", "--quiet", "--require-hashes", "-r"]
    subprocess.run([*wanted, str(HERE / "requirements-aiogram.txt")], check=True)
    return str(python)


def measured(name: str, commands: dict[str, list[str]], latency: float, updates: int) -> Cost:
    """One run of one bot, Hypnic with a database of its own."""
    with tempfile.TemporaryDirectory() as folder:
        diary = Path(folder) / "hypnic.db"
        if name != "Hypnic":
            return run(commands[name], "tap", updates, latency, Path(folder))
        diary_of_people(diary)
        cost = run(commands[name], "tap", updates, latency, Path(folder))
        with open_store(diary) as store:
            saved = store.db.execute("select count(*) from answers").fetchone()[0]
        assert saved == PEOPLE, "every person's tap must be in the diary"
        return cost


def table(commands: dict[str, list[str]], runs: int, latency: float, updates: int) -> None:
    """Print medians and ratios; the bots take turns, so that a busy moment hits all alike."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(runs):
        for name in commands:
            costs[name].append(measured(name, commands, latency, updates))
    ours = statistics.median(c.cpu for c in costs["Hypnic"])
    print(f"\n{updates} taps, {latency * 1000:.0f} ms latency, medians of {runs}")
    print(f"{'bot':<34}{'taps/s':>8}{'CPU ms':>9}{'ratio':>7}{'peak MB':>9}")
    for name, runs_of in costs.items():
        rate, cpu, peak = (
            statistics.median(getattr(cost, field) for cost in runs_of)
            for field in ("rate", "cpu", "peak")
        )
        print(f"{name:<34}{rate:>8.0f}{cpu:>9.2f}{cpu / ours:>7.2f}{peak:>9.0f}")


def main() -> None:
    """Measure without latency and with 50 ms, as with Telegram."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder:
        commands = {
            "Hypnic": [sys.executable, "-m", "bot", "run"],
            "PTB as it comes, nothing stored": [sys.executable, str(BOTS / "ptb.py"), "plain"],
            "PTB at its fastest": [sys.executable, str(BOTS / "ptb.py"), "fast"],
            "aiogram 3, nothing stored": [
                aiogram_python(Path(folder)),
                str(BOTS / "aiogram_bot.py"),
            ],
        }
        table(commands, runs, 0, UPDATES)
        table(
            {n: c for n, c in commands.items() if "comes" not in n},
            min(runs, 3),
            0.05,
            SLOW_UPDATES,
        )


if __name__ == "__main__":
    main()
