"""Cities in any spelling: a file that is read when somebody types a place, and kept nowhere."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from bot.domain.zones import zones_named

FILE = Path(__file__).parent / "cities.tsv"
"""Zone, label, population and names of each city, the biggest first; from GeoNames, CC BY 4.0."""

CLEARLY = 20
"""A city so many times bigger than its namesakes is meant without asking."""

_COUNTRIES = {
    **dict.fromkeys(("us", "usa", "america"), "united states"),
    **dict.fromkeys(("uk", "england", "scotland", "wales", "great britain"), "united kingdom"),
    **dict.fromkeys(("holland", "netherlands", "nederland"), "the netherlands"),
    "deutschland": "germany",
    "espana": "spain",
    "korea": "south korea",
    "uae": "united arab emirates",
}
_WHERE = re.compile(r"^\s*(?:i live|i ?['’]?m|i am) (?:in|near|from) ", re.I)

MOST = 6
_LONGEST = 64
_CLOSE = 0.86


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere on Earth: how it is shown, and its IANA zone."""

    label: str
    zone: str
    people: int = 0


def folded(name: str) -> str:
    """A name as it is compared: no case, accents or punctuation, single spaces."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w]+|_", " ", letters).split())


def places_called(typed: str) -> tuple[Place, ...]:
    """What a typed city, state or country, or `city, country`, may mean: the biggest one a zone.

    One place when there is no doubt, at most six to choose from, none when nothing is close. It
    takes some hundredths of a second, more on a small computer: call it in a thread.
    """
    typed = _WHERE.sub("", typed, count=1)
    whole = folded(typed)
    if not whole or len(whole) > _LONGEST:
        return ()
    text = FILE.read_bytes()
    first, _, where = typed.partition(",")
    found = _with_name(text, whole) or _in(_with_name(text, folded(first)), folded(where))
    for at in range(1, len(whole.split())):
        words = whole.split()
        found = found or _in(_with_name(text, " ".join(words[:at])), " ".join(words[at:]))
    return _chosen(found + _country(text, whole) or _close(text, whole))


def is_place(typed: str) -> bool:
    """Whether that is a place by the very name under which it is shown, or by that of its zone."""
    city = folded(typed.partition(",")[0])
    shown = (folded(place.label.partition(",")[0]) for place in places_called(typed))
    return bool(zones_named(typed)) or city in shown


def _with_name(text: bytes, name: str) -> list[Place]:
    return _lines_with(text, f";{name};") if name else []


def _country(text: bytes, name: str) -> list[Place]:
    """The cities of a country or of one of the United States."""
    label = _COUNTRIES.get(name, name).title().replace(" And ", " and ").replace(" Of ", " of ")
    return _lines_with(text, f", {label}\t") + _lines_with(text, f", {label}, United States\t")


def _lines_with(text: bytes, words: str) -> list[Place]:
    wanted, found, at = words.encode(), [], -1
    while (at := text.find(wanted, at + 1)) >= 0:
        start, end = text.rfind(b"\n", 0, at) + 1, text.index(b"\n", at)
        found.append(_place(text[start:end]))
    return found


def _in(found: Iterable[Place], where: str) -> list[Place]:
    parts = (place.label.split(", ")[1:] for place in found)
    return [
        p for p, named in zip(found, parts, strict=True) if where and where in map(folded, named)
    ]


def _close(text: bytes, name: str) -> list[Place]:
    start = re.escape(name[0].encode())
    short, long = max(0, len(name) - 3), len(name) + 1
    pattern = rb";(" + start + rb"[^;\n\t]{%d,%d})(?=;)" % (short, long)
    names = {hit.decode() for hit in re.findall(pattern, text)}
    near = get_close_matches(name, names, n=3, cutoff=_CLOSE)
    return [place for match in near for place in _with_name(text, match)]


def _place(line: bytes) -> Place:
    zone, label, people, _ = line.decode().split("\t")
    return Place(label, zone, int(people))


def _chosen(found: Iterable[Place]) -> tuple[Place, ...]:
    ranked = sorted(found, key=lambda place: -place.people)
    best = list({place.zone: place for place in reversed(ranked)}.values())
    best.sort(key=lambda place: -place.people)
    if len(best) > 1 and best[0].people >= CLEARLY * best[1].people:
        return (best[0],)
    return tuple(best[:MOST])
