"""A process that has imported the bot and read its models, and forks it on demand."""

import json
import os
import select
import sys
from typing import Any

import bot.running  # noqa: F401  It is imported so that the forked ones need not.
from bot.__main__ import main
from bot.answers import Answerer
from bot.article.text import load_article
from tests.crash import commits

COMMANDS = {"bot": lambda _: main(["run"]), "commits": commits.run}


def serve() -> None:
    """Fork for each line of standard input; tell the number and later the exit code of each."""
    Answerer(load_article()).get_ready()
    lines, living = b"", 0
    while True:
        ready, _, _ = select.select([0], [], [], 0.002 if living else None)
        if ready:
            read = os.read(0, 65536)
            if not read:
                return
            *whole, lines = (lines + read).split(b"\n")
            for line in whole:
                start(json.loads(line))
                living += 1
        living -= reap()


def start(asked: dict[str, Any]) -> None:
    """One child, with its own environment and its errors in a file."""
    number = os.fork()
    if number:
        say({"started": number})
        return
    log = os.open(asked["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(log, 2)
    os.dup2(log, 1)
    os.environ.update(asked["environment"])
    os.chdir(asked["folder"])
    code = 1
    try:
        code = COMMANDS[asked["command"]](asked)
    finally:
        os._exit(code)


def reap() -> bool:
    """Tell of a child that ended; whether there was one."""
    try:
        number, status = os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return False
    if number:
        say({"ended": number, "code": os.waitstatus_to_exitcode(status)})
    return number > 0


def say(what: dict[str, Any]) -> None:
    """One line to whoever started us."""
    os.write(1, json.dumps(what).encode() + b"\n")


if __name__ == "__main__":
    serve()
    sys.exit()
