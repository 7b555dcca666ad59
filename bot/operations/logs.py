"""Logging that can show neither a token nor a word about anybody's health."""

import asyncio
import json
import logging
import re
import sys
import threading
import traceback
from types import TracebackType

_TOKEN = re.compile(r"(?<![0-9])[0-9]{5,12}(?::|%3[Aa])[A-Za-z0-9_-]{30,64}")
_QUOTED = re.compile(r"""(["'«]).*(["'»])""", re.DOTALL)
"""Telegram quotes the piece of a message that it could not read."""

_SPEAKING = {
    *("builtins.OSError", "sqlite3.Error", "sqlcipher3.dbapi2.Error"),
    *(f"telegram.error.{name}" for name in ("BadRequest", "Conflict", "Forbidden", "RetryAfter")),
}
"""Errors whose own words never hold what a person wrote; of any other only the type is shown.

They are known by name, so that a log does not cost the modules that some of them come from.
"""

log = logging.getLogger(__name__)

_OURS = ("bot", "storage", "__main__")


class CarefulFormatter(logging.Formatter):
    """Formats a record with tokens masked, and others' records without their arguments.

    A filter on a logger does not see its children's records, so the care is taken here. The
    libraries put whole updates into their records' arguments, hence only their templates show.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line, and its exception as types and places."""
        if record.name.partition(".")[0] not in _OURS and record.levelno >= logging.ERROR:
            record = logging.makeLogRecord({**record.__dict__, "args": ()})
        record.exc_text = None
        return _TOKEN.sub("[token]", super().format(record))

    def formatException(  # noqa: N802
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        """The places of the calls and the types of the errors, innermost last."""
        return describe(ei[1]) if ei[1] else ""


def describe(error: BaseException) -> str:
    """An error as places and types, with its words only when they cannot be a person's."""
    chain: list[str] = []
    current: BaseException | None = error
    while current is not None and len(chain) < 8:
        frames = traceback.extract_tb(current.__traceback__)
        places = [f"  at {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames]
        words = f": {_QUOTED.sub('…', str(current))}" if _speaks(type(current)) else ""
        chain.append("\n".join([*places, f"{type(current).__name__}{words}"]))
        current = current.__cause__ or current.__context__
    return _TOKEN.sub("[token]", "\n".join(reversed(chain)))


def _speaks(kind: type[BaseException]) -> bool:
    return any(f"{base.__module__}.{base.__qualname__}" in _SPEAKING for base in kind.__mro__)


class JsonFormatter(CarefulFormatter):
    """The same as one JSON object a line, for machines."""

    def format(self, record: logging.LogRecord) -> str:
        """The careful text with its parts apart, and the counts if the record brings some."""
        text = super().format(record)
        parts = {
            "at": self.formatTime(record),
            "level": record.levelname,
            "logger": record.name,
            "message": text,
        }
        return json.dumps(parts | {"counts": vars(record).get("counts")}, ensure_ascii=False)


def set_up_logging(level: str, form: str = "text") -> None:
    """Send careful records to standard error; the libraries speak from WARNING up."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        JsonFormatter("%(message)s")
        if form == "json"
        else CarefulFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
    )
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("apscheduler").setLevel(logging.ERROR)  # It warns of every longer tick.
    for ours in _OURS:
        logging.getLogger(ours).setLevel(level)
    sys.excepthook = _report
    sys.unraisablehook = lambda args: log.error("unraisable:\n%s", described(args.exc_value))
    threading.excepthook = lambda args: log.error("a thread:\n%s", described(args.exc_value))


def careful_loop(loop: asyncio.AbstractEventLoop) -> None:
    """Let errors of the loop's forgotten tasks be logged as all others, without their words."""
    loop.set_exception_handler(
        lambda _, context: log.error("a task failed:\n%s", described(context.get("exception")))
    )


def described(error: BaseException | None) -> str:
    """The same as `describe`, for where there may be no error."""
    return describe(error) if error else "no more is known"


def _report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    sys.stderr.write(f"Hypnic stopped on an error it did not expect.\n{describe(error)}\n")
