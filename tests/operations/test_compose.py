"""What can be said without Docker of the deployment with a server: the file is read, and the
balancer, Debian's `haproxy`, runs by what the file says where there is one."""

import re
import shutil
import socket
import subprocess
import textwrap
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import unused_port

from bot.operations.config import load_config
from tests.harness import TOKEN

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "compose.postgres.yaml").read_text(encoding="utf-8")
PROGRAM = shutil.which("haproxy", path="/usr/sbin:/usr/bin:/usr/local/sbin") or ""
NEEDED = pytest.mark.skipif(not PROGRAM, reason="needs Debian's haproxy")
POSTS = 40


def block(name: str, indent: int = 0) -> str:
    """The lines below a name that stand further in."""
    begins = " " * indent
    found = re.search(rf"^{begins}{re.escape(name)}:.*\n((?:{begins} +.*\n|\s*\n)*)", TEXT, re.M)
    assert found, name
    return found[1]


def settings() -> dict[str, str]:
    """What the workers are given, with the domain in its place."""
    lines = re.findall(r"^    ([A-Z_]+): (\S.*)$", block("x-worker"), re.M)
    return {name: re.sub(r"\$\{DOMAIN[^}]*\}", "bot.example.org", value) for name, value in lines}


def test_both_workers_are_configured_alike_and_as_the_bot_takes_it(tmp_path: Path) -> None:
    given = settings()
    here = {"telegram_bot_token": TOKEN, "database_key": "5e" * 32, "webhook_secret": "s" * 40}
    for name, secret in here.items():
        (tmp_path / name).write_text(secret, encoding="ascii")
        (tmp_path / name).chmod(0o600)
    given = {n: value.replace("/run/secrets", str(tmp_path)) for n, value in given.items()}

    config = load_config(given)

    assert config.server == "postgresql://hypnic@postgres/hypnic?sslmode=disable"
    assert config.webhook
    assert (config.webhook.url, config.webhook.port) == ("https://bot.example.org/hypnic", 8080)
    assert config.database_key
    assert re.findall(r"^  (hypnic-\w+): \*worker$", TEXT, re.M) == ["hypnic-a", "hypnic-b"]


def test_nobody_but_the_workers_reaches_the_database_and_it_outlives_them() -> None:
    server = block("postgres", 2)

    assert "networks: [database]" in server
    assert "ports:" not in server
    assert "database:/var/lib/postgresql/data" in server
    assert "internal: true" in block("networks")
    assert re.findall(r"^  (\w+):$", block("volumes"), re.M) == ["database", "certificates"]


def test_every_secret_is_a_file_that_the_text_says_how_to_make() -> None:
    secrets = re.findall(r"^  (\w+):\n    file: \./(\w+)$", block("secrets"), re.M)
    used = set(re.findall(r"/run/secrets/(\w+)", TEXT))
    head = TEXT.partition("x-worker")[0]

    assert {name for name, _ in secrets} == used
    assert all(name == file and file in head for name, file in secrets)


def test_the_image_has_what_a_server_needs() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")

    assert "--require-hashes -r requirements.txt -r requirements-postgres.txt" in dockerfile


def balancer() -> str:
    """The balancer's own configuration."""
    _, _, content = block("configs").partition("content: |\n")
    return textwrap.dedent(content)


@pytest.fixture
def ports() -> list[int]:
    """Of the balancer and of two workers."""
    return [unused_port() for _ in range(3)]


@pytest.fixture
def configured(tmp_path: Path, ports: list[int]) -> str:
    """The file of a balancer on this machine."""
    content = balancer().replace("bind :8080", f"bind 127.0.0.1:{ports[0]}")
    for name, port in zip(("hypnic-a:8080", "hypnic-b:8080"), ports[1:], strict=True):
        content = content.replace(name, f"127.0.0.1:{port}")
    (tmp_path / "balancer").write_text(content, encoding="utf-8")
    return str(tmp_path / "balancer")


@NEEDED
def test_the_balancers_own_program_takes_its_configuration(configured: str) -> None:
    said = subprocess.run([PROGRAM, "-c", "-f", configured], capture_output=True, check=False)

    assert (said.returncode, said.stderr) == (0, b"")


def listens(port: int) -> bool:
    """Whether somebody listens there."""
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture
def balanced(configured: str, ports: list[int]) -> Iterator[str]:
    """The running balancer's address."""
    with subprocess.Popen([PROGRAM, "-f", configured]) as running:
        while not listens(ports[0]):
            assert running.poll() is None
        yield f"http://127.0.0.1:{ports[0]}/hypnic"
        running.terminate()


@pytest.fixture
async def workers(ports: list[int]) -> AsyncIterator[list[web.AppRunner]]:
    """Two that answer."""
    runners = []
    for port in ports[1:]:
        application = web.Application()
        application.router.add_post("/hypnic", answered)
        runners.append(web.AppRunner(application))
        await runners[-1].setup()
        await web.TCPSite(runners[-1], "127.0.0.1", port).start()
    yield runners
    for runner in runners:
        await runner.cleanup()


async def answered(request: web.Request) -> web.Response:
    """A worker's answer, from which port it came."""
    await request.read()
    name: socket.socket = request.transport.get_extra_info("socket")  # type: ignore[union-attr]
    return web.Response(text=str(name.getsockname()[1]))


@NEEDED
@pytest.mark.proof
async def test_a_worker_that_is_away_is_left_out_and_no_post_fails(
    workers: list[web.AppRunner], balanced: str, ports: list[int]
) -> None:
    async with aiohttp.ClientSession() as session:

        async def by() -> set[str]:
            found = set()
            for number in range(POSTS):
                async with session.post(balanced, json={"update_id": number}) as answer:
                    assert answer.status == 200
                    found.add(await answer.text())
            return found

        assert await by() == {str(port) for port in ports[1:]}
        await workers[0].cleanup()
        assert await by() == {str(ports[2])}
