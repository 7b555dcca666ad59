"""`make mutants`: a seeded sample of 400 mutants, each judged by the tests that enter its code.

What the tests on SQLite do not notice in `storage` goes to those on a PostgreSQL of its own.
The verdicts are kept in `build/mutants`, so that a run that was stopped goes on where it was.
"""

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from signal import SIGKILL

import pytest

from tests.cluster import VARIABLE, cluster, programs, unprivileged
from tests.mutants import applying, tracing
from tests.mutants.choosing import tests_for
from tests.mutants.mutations import ROOT, Mutant, sample

FOLDER = ROOT / "build" / "mutants"
VERDICTS = FOLDER / "verdicts.jsonl"
SURVIVORS = Path(__file__).with_name("survivors.md")
AT_ONCE = 2
FIRST = 40
"""So many tests are run first; most mutants are noticed by one of them."""

LEAST_KILLED = 0.90
_NEVER = ("answers", "article", "crash", "demo", "e2e", "places", "process")
_ON_SERVER = ("tests/storage", "tests/scheduler", "tests/operations/test_server_settings.py")
_OPTIONS = ("-x", "-q", "--no-header", "-p", "no:cacheprovider")
_QUIET = ("-W", "ignore::pytest.PytestAssertRewriteWarning")
_MEMORY = 8 << 30


@dataclass(frozen=True, slots=True)
class Trial:
    """One mutant that is being judged in a process of its own."""

    mutant: Mutant
    tests: list[str]
    folder: Path
    until: float


def main(arguments: list[str]) -> int:
    """0 when enough mutants are noticed and each of the others has its reason."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("--size", type=int, default=400, help="so many mutants")
    parser.add_argument("--again", action="store_true", help="judge those that survived once more")
    parser.add_argument("--most", type=int, default=600, help="so many tests a mutant at most")
    options = parser.parse_args(arguments)
    FOLDER.mkdir(parents=True, exist_ok=True)
    chosen = sample(options.size)
    known = _verdicts()
    left = [m for m in chosen if m.key not in known or (options.again and not known[m.key])]
    with _server() as url:
        trace(_untraced(), url)
        traces = tracing.traces()
        plan = {
            mutant: tests_for(mutant, traces, options.most)
            for mutant in left
            if url or not mutant.path.startswith("storage/postgres/")
        }
        tests = {test for tests in plan.values() for test in tests}
        _collect({test.partition("::")[0] for test in tests if not _is_on_server(test)})
        for mutant, killed, by in _judged(plan, traces, url):
            with VERDICTS.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"key": mutant.key, "killed": killed, "by": by}) + "\n")
            print("killed  " if killed else "SURVIVED", mutant.line, mutant.key, by, flush=True)
    return _report(chosen)


@contextmanager
def _server() -> Iterator[str | None]:
    """The address of a PostgreSQL of this run; None where the machine has none."""
    if programs() is None:
        print("Nothing of storage/postgres is judged: this machine has no initdb.")
        yield None
        return
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        if user := unprivileged():
            os.chown(folder, user.pw_uid, user.pw_gid)
        with cluster(Path(folder)) as url:
            yield url


def _is_on_server(test: str) -> bool:
    return test.startswith(tracing.ON_SERVER)


def _untraced() -> list[str]:
    """Files of tests that have changed since the last trace; those that start processes never."""
    traced = max((file.stat().st_mtime for file in tracing.TRACES.glob("*.jsonl")), default=0.0)
    files = [file for file in (ROOT / "tests").rglob("test_*.py") if file.stat().st_mtime > traced]
    paths = sorted(file.relative_to(ROOT) for file in files)
    return [str(path) for path in paths if path.parts[1] not in _NEVER]


def trace(tests: list[str], url: str | None) -> None:
    """Note which functions each test enters, on a server too where it can run there."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.mutants.tracing"]
    command += ["-n", str(AT_ONCE), "--dist", "worksteal", "-m"]
    chosen = "not proof and not process"
    if tests:
        subprocess.run([*command, chosen, *tests], cwd=ROOT, check=False)
    both = [test for test in tests if test.startswith(_ON_SERVER) and "/sqlite/" not in test]
    if both and url:
        environment = os.environ | {VARIABLE: url}
        command += [f"{chosen} and not sqlite_only", *both]
        subprocess.run(command, cwd=ROOT, check=False, env=environment)


def _verdicts() -> dict[str, bool]:
    if not VERDICTS.exists():
        return {}
    found = map(json.loads, VERDICTS.read_text("utf-8").splitlines())
    return {verdict["key"]: verdict["killed"] for verdict in found}


def _collect(files: set[str]) -> None:
    """Import the tests, and the bot with them, so that no mutant waits for that."""
    with Path(os.devnull).open("w") as nowhere:
        kept = os.dup(1)
        os.dup2(nowhere.fileno(), 1)
        code = pytest.main(["--collect-only", *_OPTIONS, *sorted(files)])
        os.dup2(kept, 1)
    if files and code:
        raise SystemExit(f"the tests cannot be collected: {code}")


def _judged(
    plan: dict[Mutant, list[str]], traces: dict[str, tracing.Trace], url: str | None
) -> Iterator[tuple[Mutant, bool, str]]:
    """Each mutant with whether it was noticed, and by what."""
    running = dict[int, Trial]()
    try:
        yield from _judged_in(list(plan.items()), running, traces, url)
    finally:
        for number in running:
            os.killpg(number, SIGKILL)


def _judged_in(
    waiting: list[tuple[Mutant, list[str]]],
    running: dict[int, Trial],
    traces: dict[str, tracing.Trace],
    url: str | None,
) -> Iterator[tuple[Mutant, bool, str]]:
    while waiting or running:
        while waiting and len(running) < AT_ONCE:
            mutant, tests = waiting.pop(0)
            if not tests:
                yield mutant, False, "no test enters it"
                continue
            running |= [_begun(mutant, tests, _usual(tests, traces), url)]
        number, status = os.waitpid(-1, os.WNOHANG)
        if number:
            trial = running.pop(number)
            if _is_missing(status) and any("::" in test for test in trial.tests):
                files = dict.fromkeys(test.partition("::")[0] for test in trial.tests)
                waiting.insert(0, (trial.mutant, [*files]))
            else:
                yield trial.mutant, status != 0, _noticed_by(trial.folder, status)
            shutil.rmtree(trial.folder, ignore_errors=True)
        else:
            _stop_late(running)
            time.sleep(0.02)


def _is_missing(status: int) -> bool:
    """Whether a test was not there: the cases of some come from a table that was mutated."""
    return os.WIFEXITED(status) and os.WEXITSTATUS(status) == pytest.ExitCode.USAGE_ERROR


def _usual(tests: list[str], traces: dict[str, tracing.Trace]) -> float:
    """Seconds that the tests, or those of the files, take as they are."""
    return sum(
        trace.seconds
        for test, trace in traces.items()
        if test in tests or test.partition("::")[0] in tests
    )


def _begun(mutant: Mutant, tests: list[str], usual: float, url: str | None) -> tuple[int, Trial]:
    folder = FOLDER / f"trial-{len(mutant.key)}-{time.monotonic_ns()}"
    folder.mkdir()
    number = os.fork()
    if not number:
        _try(mutant, tests, folder, 30 + 10 * usual, url)
    return number, Trial(mutant, tests, folder, time.monotonic() + 300 + 20 * usual)


def _try(mutant: Mutant, tests: list[str], folder: Path, seconds: float, url: str | None) -> None:
    """Run the tests on the mutant; the exit code of this process is pytest's."""
    code = 1
    try:
        os.setpgid(0, 0)
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds)))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        log = os.open(folder / "log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(log, 1)
        os.dup2(log, 2)
        options = [*_OPTIONS, *_QUIET, "--basetemp", str(folder / "tmp")]
        there = [test.removeprefix(tracing.ON_SERVER) for test in tests if _is_on_server(test)]
        here = [test for test in tests if not _is_on_server(test)]
        code = _code(mutant, here, options) if here else 0
        if there and url and not code:
            code = _code_of_own_process(mutant, [*options, *there], {VARIABLE: url})
    finally:
        os._exit(code)


def _code(mutant: Mutant, tests: list[str], options: list[str]) -> int:
    if not applying.exchange(mutant):
        return _code_of_own_process(mutant, [*options, *tests], {})
    return pytest.main([*options, *tests[:FIRST]]) or (
        pytest.main([*options, *tests[FIRST:]]) if tests[FIRST:] else 0
    )


def _code_of_own_process(mutant: Mutant, arguments: list[str], more: dict[str, str]) -> int:
    command = [sys.executable, "-m", "pytest", "-p", "tests.mutants.applying", *arguments]
    environment = os.environ | {applying.KEY: mutant.key} | more
    code = subprocess.run(command, env=environment, check=False).returncode
    return code if code >= 0 else 1


def _noticed_by(folder: Path, status: int) -> str:
    lines = (folder / "log").read_text("utf-8", "replace").splitlines()
    failed = [line for line in lines if line.startswith(("FAILED tests/", "ERROR tests/"))]
    if status and not os.WIFEXITED(status):
        return f"signal {os.WTERMSIG(status)}"
    if status and not failed:
        return f"code {os.WEXITSTATUS(status)}: {lines[-1] if lines else ''}"
    return failed[0].partition(" - ")[0] if failed else ""


def _stop_late(running: dict[int, Trial]) -> None:
    for number, trial in running.items():
        if time.monotonic() > trial.until:
            os.killpg(number, SIGKILL)


def _report(chosen: tuple[Mutant, ...]) -> int:
    known, listed = _verdicts(), SURVIVORS.read_text("utf-8") if SURVIVORS.exists() else ""
    judged = [mutant for mutant in chosen if mutant.key in known]
    left = [mutant for mutant in judged if not known[mutant.key]]
    unlisted = [mutant.key for mutant in left if f"- {mutant.key}: " not in listed]
    killed = len(judged) - len(left)
    print(f"{killed} of {len(judged)} mutants killed ({killed / max(1, len(judged)):.1%})")
    if len(judged) < len(chosen):
        print(f"{len(chosen) - len(judged)} of the sample were not judged")
    print("\n".join(f"no reason is given for {key}" for key in unlisted))
    return int(bool(unlisted) or killed < LEAST_KILLED * len(judged))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
