"""What can be said of the image without an engine: its steps are walked on a copy of the files."""

import json
import os
import re
import shlex
import shutil
import site
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
UID = 10001
"""The user that the Dockerfile makes."""

AS_BOT: Any = {"user": UID, "group": UID, "extra_groups": (), "cwd": "/"}

_OURS = re.compile(r"(RUN|COPY) (.+)")


def steps() -> list[tuple[str, list[str]]]:
    """The steps of the build stage that touch our own files, continued lines joined."""
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", "")
    build = text.split("\nFROM ")[1]
    found = [(m[1], m[2]) for m in map(_OURS.fullmatch, build.splitlines()) if m]
    return [
        (kind, json.loads(rest) if rest.startswith("[") else shlex.split(rest))
        for kind, rest in found
        if "/app" in rest
    ]


def copy(words: list[str], image: Path) -> None:
    """COPY from files that a careful umask let nobody else read."""
    *sources, target = words
    for source in sources:
        place = image / target.lstrip("/")
        if (ROOT / source).is_dir():
            shutil.copytree(ROOT / source, place, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            place.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / source, place)
    for path in (image / "app").rglob("*"):
        path.chmod(0o700 if path.is_dir() else 0o600)


def run(words: list[str], image: Path) -> None:
    """RUN with the paths of the image."""
    here = [str(image / "app") if word == "/app" else word for word in words if word != "/hypnic"]
    here[0] = sys.executable if here[0].endswith("python") else here[0]
    subprocess.run(here, check=True)


def usable(python: str) -> bool:
    """Whether that Python runs as the image's user."""
    try:
        return subprocess.run([python, "-c", ""], check=False, **AS_BOT).returncode == 0
    except OSError:
        return False


@pytest.fixture
def image() -> Iterator[Path]:
    """The files as the build stage leaves them, in a folder that others may pass through."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        place.chmod(0o755)
        for kind, words in steps():
            copy(words, place) if kind == "COPY" else run(words, place)
        yield place


@pytest.mark.process
def test_whoever_built_it_the_bots_user_may_read_every_file(image: Path) -> None:
    assert (image / "app" / "storage" / "store.py").is_file()
    for path in (image / "app").rglob("*"):
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode & stat.S_IROTH, path
        assert not path.is_dir() or mode & stat.S_IXOTH, path
    assert list((image / "app").rglob("*.pyc"))


@pytest.mark.process
@pytest.mark.skipif(os.getuid() != 0, reason="only root can become the image's user")
def test_the_bot_starts_as_the_images_user(image: Path) -> None:
    python = next(
        filter(usable, (sys.executable, f"/usr/bin/python3.{sys.version_info.minor}")), ""
    )
    if not python:
        pytest.skip("no Python lies where another user may read it")
    paths = (str(image / "app"), *site.getsitepackages())
    environment = {"PYTHONPATH": ":".join(paths), "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run(
        [python, "-m", "bot", "--version"],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        **AS_BOT,
    )

    assert (ran.returncode, ran.stderr) == (0, "")


def test_what_the_deployments_name_is_pinned() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    bases = re.findall(r"^FROM (\S+)", dockerfile, re.MULTILINE)
    workflow = (ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8")
    actions = re.findall(r"uses: (\S+)", workflow)

    assert all(re.search(r"@sha256:[0-9a-f]{64}$", base) for base in bases)
    assert len(set(bases)) == 1
    assert all(re.search(r"@[0-9a-f]{40}$", action) for action in actions)
