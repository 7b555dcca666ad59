"""`make crash`: the long form of the campaign T1-T3, T7-T10 and T14-T29, with its figures."""

import asyncio
import inspect
import logging
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Any

from tests.crash import (
    company,
    cuts,
    disk,
    faults,
    jumps,
    kills,
    late,
    network,
    outages,
    sending,
    soak,
    stops,
    torn,
)
from tests.crash.lives import zygote
from tests.storage.sqlite.test_backups import KEY

Figures = dict[str, Any]
Run = Callable[[Path], Any]


async def commits(folder: Path) -> Figures:
    """Kills while committing, long form."""
    async with zygote() as forks:
        return await torn.kills_while_committing(forks, folder, 200)


CAMPAIGN: tuple[tuple[str, str, Run], ...] = (
    (
        "T1",
        "kill -9, polling",
        lambda f: kills.kills_while_people_write(f, 200, 2400, webhook=False),
    ),
    (
        "T1",
        "kill -9, webhook",
        lambda f: kills.kills_while_people_write(f, 200, 2400, webhook=True),
    ),
    (
        "T2",
        "kill -9 while check-ins go out",
        lambda f: kills.kills_while_check_ins_are_sent(f, 200, 2000),
    ),
    ("T3", "kill -9 while committing", commits),
    ("T3", "torn logs", lambda f: torn.torn_logs(f, 1000)),
    ("T3", "torn logs, encrypted", lambda f: torn.torn_logs(f, 1000, KEY)),
    ("T7", "20 % faults, seed 1", lambda f: faults.sends_in_bad_weather(f, 5000, 1)),
    ("T7", "20 % faults, seed 2", lambda f: faults.sends_in_bad_weather(f, 5000, 2)),
    ("T7", "20 % faults, seed 3", lambda f: faults.sends_in_bad_weather(f, 5000, 3)),
    ("T8", "bad answers to getUpdates", network.bad_answers),
    ("T8", "troubles that pass", network.passing_troubles),
    ("T8", "half an hour without Telegram", lambda f: network.outage(f, 30, 30)),
    ("T9", "stops at random", lambda f: kills.stops_at_random(f, 100)),
    ("T10", "the n-th call fails, every n", faults.fail_the_nth),
    ("T10", "a disk that is full", disk.full_disk),
    ("T14", "two at once", lambda f: kills.two_at_once(f, 20)),
    ("T15", "upgrades cut off at every statement", torn.kills_while_upgrading),
    ("T17", "hurt copies", lambda f: torn.hurt_backups(f, 100)),
    ("T17", "hurt copies, encrypted", lambda f: torn.hurt_backups(f, 100, KEY)),
    ("T18", "harmful posts to the webhook", network.harmful_posts),
    ("T20", "late and repeated posts", lambda f: late.late_and_repeated(f, 200)),
    (
        "T20",
        "three workers on PostgreSQL, kill -9 and stalls",
        lambda f: company.on_its_own_server(f, 200, 40, 4000, 2000),
    ),
    ("T21", "PostgreSQL killed", lambda f: outages.database_killed(f, 30, 3000)),
    ("T22", "a rolling upgrade", lambda f: outages.upgraded_on_its_own_server(f, 5, 2000)),
    ("T21", "a deletion cut off at every step", cuts.erasures),
    ("T21", "kill -9 while people delete", lambda f: cuts.deletions_told(f, 200)),
    ("T22", "a restore cut off at every step", cuts.restores),
    ("T22", "the same, encrypted", lambda f: cuts.restores(f, 1, KEY)),
    ("T23", "stops", lambda f: stops.stops_and_leaps(f, (1, 10, 70, 360), 10)),
    ("T28", "leaps of the clock", lambda f: stops.stops_and_leaps(f, (1,), 200)),
    ("T25", "noisy chats", lambda f: sending.noisy_chats(f, 500, 10, 4)),
    (
        "T26",
        "kill -9 at 30 a second, 50 ms away",
        lambda f: sending.kills_at_thirty_a_second(f, 200, 0.05),
    ),
    (
        "T27",
        "kill -9 at 30 a second, 1 s away",
        lambda f: sending.kills_at_thirty_a_second(f, 200, 1.0),
    ),
    ("T24", "encrypting killed at every step", cuts.rekeys),
    ("T24", "a new key, killed at every step", lambda f: cuts.rekeys(f, 1, KEY)),
    ("T29", "the clock jumps, with kills", lambda f: jumps.jumps_with_kills(f, 200, 500, 50)),
    ("T29", "dates righted, killed at every step", cuts.righted),
    ("T19", "a month of ten thousand people", lambda f: soak.soak(f, 10_000, 30)),
)
"""The number in the campaign, what is done, and how."""

MUST_BE = {
    "check": "ok",
    "code": 0,
    "deleted on a full disk": True,
    "too old ends with": 2,
    "waited at Telegram": 400,
}
MUST_BE_ZERO = {
    *("lost", "twice", "undone", "asked twice", "silent", "no prefix", "rows lost", "half"),
    *("more than check-in and nudge", "duplicates", "unsaved", "unhandled", "false saved"),
    *("grown too much", "files left open", "ended", "in the log", "zombies", "other codes"),
    *("gone", "marked", "bad backups", "wrong"),
    *("neither", "came back", "kept", "not told", "numbers left", "left due", "forgotten"),
    *("429 too early", "differences", "answered in public", "whole all the same"),
    *("too late", "too many unknown", "not asked", "not offered"),
    *(
        "out of order",
        "handlers failed",
        "not answered",
        "met nothing too often",
        "faster than the rate",
        "no PostgreSQL",
    ),
}
AT_MOST = {"taps p99 ms": 150, "latest behind its turn": 2, "slowest to go on": 30}


def run(campaign: tuple[tuple[str, str, Run], ...], chosen: set[str]) -> int:
    """Run what was chosen, or everything; 0 when every figure is as it must be, 2 for a number
    there is not."""
    if unknown := chosen - {number for number, _, _ in campaign}:
        print(f"There is no {', '.join(sorted(unknown))}.", file=sys.stderr)
        return 2
    bad = 0
    for number, name, run_it in campaign:
        if chosen and number not in chosen:
            continue
        with tempfile.TemporaryDirectory() as folder:
            began = monotonic()
            found = run_it(Path(folder))
            figures: Figures = asyncio.run(found) if inspect.iscoroutine(found) else found
        wrong = [what for what in MUST_BE_ZERO & figures.keys() if figures[what]]
        wrong += [what for what, most in AT_MOST.items() if figures.get(what, 0) > most]
        wrong += [what for what in MUST_BE & figures.keys() if figures[what] != MUST_BE[what]]
        bad += bool(wrong)
        said = ", ".join(f"{what} {value}" for what, value in figures.items())
        mark = "BAD" if wrong else "ok "
        print(f"{mark} {number:4} {name}: {said} ({monotonic() - began:.0f} s)", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    sys.exit(run(CAMPAIGN, set(sys.argv[1:])))
