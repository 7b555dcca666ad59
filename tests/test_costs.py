"""What a tap, a tick and a start cost, in counts and not in seconds."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import certifi
import pytest
from telegram import InlineKeyboardButton

from bot.gateway.update_parsing import parsed
from bot.gateway.update_trimming import lean
from tests.bench import telegram
from tests.bench.people import LATER, fill, fill_reminders
from tests.harness import Chat, Hypnic

ROOT = Path(__file__).parent.parent
HEAVY = (
    *("scipy", "typst", "fontTools", "PIL", "h3", "rapidfuzz", "tzfpy"),
    *("clevercsv", "chardet", "cryptography", "pygments", "tornado"),
)
"""Nothing may be imported at start that only a chart, a place, a webhook or a server needs."""

MODELS_TAKE = 16
"""Megabytes of their own; their files have 29."""

PATTERNS = 250
"""So many are compiled before the first message at most: other people's, and few of ours."""

MODULES = 400
"""So many of other people's are loaded at most; one more library would be seen."""


@contextmanager
def statements(hypnic: Hypnic) -> Iterator[list[str]]:
    """The SQL that is executed meanwhile."""
    executed: list[str] = []
    hypnic.store.db.conn.set_trace_callback(executed.append)
    yield executed
    hypnic.store.db.conn.set_trace_callback(None)


def counted(executed: list[str]) -> tuple[int, int]:
    """The statements, without those that only open and close a transaction, and the commits."""
    words = [sql.split()[0].lower() for sql in executed]
    control = ("begin", "commit", "savepoint", "release")
    return sum(word not in control for word in words), words.count("commit")


async def test_a_tap_costs_at_most_six_statements_two_commits_and_two_calls_at_once(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.store.clock.look(hypnic.clock.now)
    await chat.types("/checkin")
    await chat.taps("Some twitching")
    before, hypnic.wire.most_open = len(hypnic.wire.calls), 0

    with statements(hypnic) as executed:
        for number in range(10):
            data = f"tick:20260302:where:leg:{1 - number % 2}"
            hypnic.world.tap(chat.person, chat.messages[-1], data)
            await hypnic.hand_over()

    assert counted(executed) == (6 * 10 - 1, 2 * 10), "the first has no note to carry"
    assert [name.lower() for name, _ in hypnic.wire.calls[before:]] == [
        "answercallbackquery",
        "editmessagetext",
    ] * 10
    assert hypnic.wire.most_open == 2


async def test_answering_tonights_check_in_by_taps_writes_nothing_but_the_answers(
    hypnic: Hypnic, chat: Chat
) -> None:
    await hypnic.later(hours=1)

    with statements(hypnic) as executed:
        await chat.taps("Some twitching", "Leg", "Done", "Skip", "Stressful", "Done")

    changed = {sql.split("set ")[1].split()[0] for sql in executed if sql.startswith("update peop")}
    assert changed == {"last_contact"}


async def test_a_tap_makes_no_objects_of_the_buttons_around_it(
    hypnic: Hypnic, chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    await chat.types("/checkin")
    monkeypatch.setattr(InlineKeyboardButton, "de_json", not_needed)

    assert "Where" in await chat.taps("Some twitching", "Leg")


def calls_to_read(update: dict[str, Any]) -> int:
    """How many functions are called until an update is read."""
    calls = 0

    def count(_: object, event: str, __: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    sys.setprofile(count)
    parsed(lean(update), None)
    sys.setprofile(None)
    return calls


def test_a_tap_is_read_in_as_few_calls_with_nine_buttons_as_with_none() -> None:
    nine, none = telegram.update(1, "tap"), telegram.update(1, "tap")
    none["callback_query"]["message"] = nine["callback_query"]["message"] | {"reply_markup": {}}

    assert calls_to_read(nine) == calls_to_read(none) <= 120


def not_needed(*_: object) -> None:
    """Stands where nothing may come by."""
    raise AssertionError("a button was parsed")


async def test_check_ins_that_end_at_the_same_moment_share_their_commit(
    hypnic: Hypnic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "bot.scheduler.due_messages.GATHER", 60
    )  # However slow the machine: till all have ended.
    for _ in range(20):
        await hypnic.join().sets_up()
    sent = len(hypnic.wire.calls)

    with statements(hypnic) as executed:
        await hypnic.later(hours=1)

    number, commits = counted(executed)
    assert len(hypnic.wire.calls) - sent == 20
    assert number <= 2 * 20
    assert commits <= 5


async def test_no_statement_is_made_twice_however_many_others_there_are(
    hypnic: Hypnic, chat: Chat
) -> None:
    db, made = hypnic.store.db, list[object]()

    def made_anew(*what: object) -> int:
        made.append(what)
        return 0

    db.conn.set_authorizer(made_anew)
    for number in range(200):
        db.execute(f"select {number}").fetchone()
    await hypnic.later(hours=1)
    for _ in range(2):
        hypnic.lives_through(days=1)
        await hypnic.tick()
    sent = len(chat.messages)

    hypnic.lives_through(days=1)
    made.clear()
    await hypnic.tick()

    assert (len(chat.messages), made) == (sent + 1, [])


async def test_a_tick_with_nobody_due_reads_no_person(hypnic: Hypnic, chat: Chat) -> None:
    with statements(hypnic) as executed:
        await hypnic.tick()

    plans = [
        row[3]
        for sql in executed
        if sql.lstrip().lower().startswith("select")
        for row in hypnic.store.db.execute(f"explain query plan {sql}").fetchall()
    ]
    assert [plan for plan in plans if plan.startswith("SCAN") and "INDEX" not in plan] == []


async def steps_of_a_tick(hypnic: Hypnic) -> int:
    """How many instructions SQLite executes for a tick: what it reads, row by row."""
    steps = 0

    def count() -> None:
        nonlocal steps
        steps += 1

    hypnic.store.db.conn.set_progress_handler(count, 1)
    await hypnic.tick()
    hypnic.store.db.conn.set_progress_handler(None, 0)
    return steps


@pytest.mark.parametrize(
    ("filled", "few", "many"), [(fill, 10, 1000), (fill_reminders, 20, 2000)], ids=("people", "own")
)
async def test_a_tick_with_nothing_due_reads_no_more_when_there_is_more(
    hypnic: Hypnic, filled: Callable[..., None], few: int, many: int
) -> None:
    filled(hypnic.store, few, LATER)
    await hypnic.tick()
    with_few = await steps_of_a_tick(hypnic)
    hypnic.store.db.execute("delete from facts")
    hypnic.store.db.execute("delete from people")
    filled(hypnic.store, many, LATER)

    assert await steps_of_a_tick(hypnic) == with_few


def test_nothing_heavy_is_imported_at_start_and_not_much_else() -> None:
    program = """
import sys
from bot.__main__ import quick_reading
with quick_reading():
    import bot.running
print(*sys.modules)
"""
    loaded = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()

    assert [name for name in HEAVY if name in loaded] == []
    known = sys.stdlib_module_names | {"bot", "storage"}
    assert len([name for name in loaded if name.partition(".")[0] not in known]) <= MODULES


def test_a_start_compiles_no_pattern_of_words_and_reads_no_model() -> None:
    program = """
import re._compiler, sys
compiled = []
real = re._compiler.compile
re._compiler.compile = lambda pattern, flags=0: compiled.append(pattern) or real(pattern, flags)
import bot.running
from bot.answers import Answerer
from bot.article.text import load_article
answerer = Answerer(load_article())
print(len(compiled), "onnxruntime" in sys.modules)
answerer.get_ready()
print(len(compiled), "onnxruntime" in sys.modules)
"""
    before, _, after, _ = shown = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()

    assert (shown[1], shown[3]) == ("False", "True")
    assert int(before) < PATTERNS < int(after)


def test_the_models_are_mapped_and_not_read() -> None:
    program = """
import numpy, onnxruntime
from pathlib import Path
from bot.answers.models.ensemble import load_ensemble
def taken():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("RssAnon"))
before = taken()
load_ensemble()
print((taken() - before) // 1024)
"""
    megabytes = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout

    assert int(megabytes) <= MODELS_TAKE


def test_the_models_keep_no_second_thread_busy() -> None:
    program = "import bot, numpy, os; print(len(os.listdir('/proc/self/task')))"
    env = {name: value for name, value in os.environ.items() if "NUM_THREADS" not in name}
    threads = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=env, capture_output=True, text=True
    ).stdout

    assert threads == "1\n"


def test_a_start_reads_no_certificates_that_it_does_not_use() -> None:
    program = """
import os
from bot.__main__ import quick_reading
with quick_reading():
    import aiohttp.connector
print(aiohttp.connector._SSL_CONTEXT_VERIFIED.cert_store_stats()["x509"])
print(os.environ["SSL_CERT_FILE"])
"""
    read = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=os.environ | {"SSL_CERT_FILE": certifi.where()},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()

    assert read == ["0", certifi.where()]
