"""Databases for tests on PostgreSQL: one a process, emptied for each test."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest

from storage import Store
from storage.postgres.opening import open_server
from tests.cluster import VARIABLE

NEEDED = pytest.mark.skipif(
    VARIABLE not in os.environ, reason="needs a PostgreSQL of its own: `make postgres` starts one"
)
KEY = "5e" * 32
_EMPTIED = (
    "people",
    "inbox",
    "deletions",
    "facts",
    "leases",
    "erased",
    "workers",
    "holds",
    "counted",
)
"""What is about a person goes with them."""


def made(cluster: str, name: str) -> str:
    """The address of a new database in a cluster, with every change made."""
    name = f"hypnic_{name}_{os.getpid()}"
    with psycopg.connect(f"{cluster}/postgres", autocommit=True) as connection:
        connection.execute(f"create database {name}".encode())
    address = f"{cluster}/{name}"
    with open_server(address, KEY):
        return address


@contextmanager
def empty(address: str, key: str | None = KEY) -> Iterator[Store]:
    """The diary in that database, with nobody in it."""
    vacate(address)
    with open_server(address, key) as store:
        yield store


def vacate(address: str) -> None:
    """Delete everybody and everything from that database."""
    with psycopg.connect(address, autocommit=True) as connection:
        for table in _EMPTIED:
            connection.execute(f"delete from {table}".encode())
        connection.execute("update pace set free_at = 0, held_until = 0")
        connection.execute("alter table flags alter column flag_id restart")
