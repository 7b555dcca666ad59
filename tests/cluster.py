"""A PostgreSQL of the tests' own: in a folder and on a port that nobody else has.

`python -m tests.cluster COMMAND` runs a command with its address in HYPNIC_TESTS_POSTGRES. Where
the machine has no PostgreSQL it says so and ends well, with `--needed` before the command badly.
"""

import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

VARIABLE = "HYPNIC_TESTS_POSTGRES"
_DEBIAN = Path("/usr/lib/postgresql")
_QUICK = "-c fsync=off -c full_page_writes=off -c max_connections=300"
"""No test that shares it asks what is left when the power goes."""


def programs() -> Path | None:
    """The folder of PostgreSQL's own programs; None where there are none."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    return max(_DEBIAN.glob("*/bin"), default=None, key=lambda folder: int(folder.parent.name))


@contextmanager
def own_folder() -> Iterator[Path]:
    """A folder that ends with it, of whoever runs the server."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as made:
        if user := unprivileged():
            os.chown(made, user.pw_uid, user.pw_gid)
        yield Path(made)


@contextmanager
def cluster(folder: Path, options: str = _QUICK) -> Iterator[str]:
    """A running server in a folder; yields its address, to which `/name` of a database is added."""
    bin_folder = programs()
    if bin_folder is None:
        raise FileNotFoundError("initdb")
    _run(bin_folder / "initdb", "-D", folder / "data", "-U", "hypnic", "-A", "trust", "-E", "UTF8")
    port = _free_port()
    listen = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder}"
    control = (bin_folder / "pg_ctl", "-D", folder / "data", "-w")
    _run(*control, "-l", folder / "log", "-o", f"{listen} {options}", "start")
    try:
        yield f"postgresql://hypnic@127.0.0.1:{port}"
    finally:
        _run(*control, "-m", "immediate", "stop")


def kill_and_restart(folder: Path) -> None:
    """End a server as a kill does, and start it again where it was."""
    control = (Path(str(programs())) / "pg_ctl", "-D", folder / "data", "-w")
    _run(*control, "-m", "immediate", "-l", folder / "log", "restart")


def _run(*command: object) -> None:
    """Run it as somebody who may: PostgreSQL refuses to be run by root."""
    user = unprivileged()
    rights: dict[str, Any] = (
        {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
    )
    subprocess.run([*map(str, command)], check=True, stdout=subprocess.DEVNULL, cwd="/", **rights)


def unprivileged() -> pwd.struct_passwd | None:
    """Whom to be in place of root; None for who is not."""
    if os.getuid():
        return None
    names = {user.pw_name: user for user in pwd.getpwall()}
    return names.get("postgres") or names["nobody"]


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def main(arguments: list[str]) -> int:
    """Run the command beside a cluster; returns its exit code."""
    needed = arguments[:1] == ["--needed"]
    if programs() is None:
        print(
            "The tests on PostgreSQL are skipped: this machine has no initdb (Debian: postgresql)."
        )
        return int(needed)
    with own_folder() as folder, cluster(folder) as url:
        command = arguments[needed:]
        return subprocess.run(command, env=os.environ | {VARIABLE: url}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
