"""Single values of a file that may be hostile: each is checked, ValueError or TypeError if not."""

import re
from collections.abc import Callable
from datetime import date, time
from typing import Any, TypeVar

from bot.domain.zones import is_zone

T = TypeVar("T")


def maybe(value: Any, parse: Callable[[Any], T]) -> T | None:
    return None if value is None else parse(value)


def str_of(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("text")
    return value


def list_of(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError("list")
    return value


def number_of(value: Any) -> int:
    if type(value) is not int or not 0 <= value < 2**53:
        raise ValueError("number")
    return value


def number_within(value: Any, least: int, most: int) -> int:
    if not least <= number_of(value) <= most:
        raise ValueError("number")
    return int(value)


def yes_of(value: Any) -> bool:
    return {0: False, 1: True}[number_of(value)]


def date_of(value: Any) -> date:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", str_of(value)):
        raise ValueError("date")
    return date.fromisoformat(value)


def time_of(value: Any) -> time:
    if not re.fullmatch(r"[0-9]{2}:[0-9]{2}", str_of(value)):
        raise ValueError("time")
    return time.fromisoformat(value)


def zone_of(value: Any) -> str:
    if not is_zone(str_of(value)):
        raise ValueError("zone")
    return str(value)
