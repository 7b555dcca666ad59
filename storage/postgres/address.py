"""Where a server is, and how safely it is spoken with."""

from typing import Any

from psycopg.conninfo import conninfo_to_dict, make_conninfo

_LOCAL = ("/", "@", "localhost", "127.", "::1")

_BY_KEY = " ".join(
    f"-c {setting}"
    for setting in (
        *("enable_seqscan=off", "enable_bitmapscan=off"),
        *("plan_cache_mode=force_generic_plan", "jit=off"),
    )
)
"""Few rows are asked for, each by an index and in its order, and that is planned once. Where many
had come due since the server last counted them, it read them all, for each few that are taken."""


def address_of(url: str) -> str:
    """Where the server is, for psycopg: over a network its certificate must be right, unless the
    address says otherwise, and who does not answer is given up."""
    given = conninfo_to_dict(url)
    ours: dict[str, Any] = {
        "application_name": "hypnic",
        "connect_timeout": 5,
        "tcp_user_timeout": 10_000,
        "options": _BY_KEY,
    }
    if not all(str(host).startswith(_LOCAL) or not host for host in _hosts(given)):
        ours |= {"sslmode": "verify-full", "sslrootcert": "system"}
    if "sslmode" in given:
        ours.pop("sslrootcert", None)
    return make_conninfo(url, **{name: value for name, value in ours.items() if name not in given})


def _hosts(given: dict[str, Any]) -> list[str]:
    return str(given.get("host") or "").split(",")
