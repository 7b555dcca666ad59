"""Cities in any spelling: a file that is read when somebody types a place, and kept nowhere."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache, lru_cache
from pathlib import Path

from bot.places.regions import COUNTRIES, names, regions
from bot.places.zone_names import zones_named

FILE = Path(__file__).parent / "cities.tsv"
"""Zone, label, population and names of each city, the biggest first; from GeoNames, CC BY 4.0."""

CLEARLY = 20
"""A city so many times bigger than its namesakes is meant without asking."""

_WHERE = re.compile(
    r"^\s*(?:(?:well|hello|ok|okay|please)\b[\s,.!]*)*"
    r"(?:(?:(?:i live|i ?['’]?m|i am|living) (?:in|near|from)|it ?['’]?s|it is) )?",
    re.I,
)
_POLITE = re.compile(r"[\s,.!]+(?:please|pls|plz|thanks|thank you|thx)[\s.!]*$", re.I)

_WORDS = """
yes yeah yep yup no nah nope not never none nothing nowhere anywhere somewhere stop start end
home house here there where why what who how when later now then today tomorrow soon test try
ok okay fine sure good bad well help hi hey hello hallo bye thanks thank please sorry cancel
skip back next go out off again more wait done quit exit menu idea know dont blah bla haha hmm
the a an and or but for from at as so all any i me my you we she he her his it is are was am
has had have do does did can will get got see say make come tell ask let want need keep same
name place city town zone time first part dad mom boy cat dog leg legs arm arms foot hand
head jaw lip ear back tongue elbow bone chin skin soul body sleep asleep awake night day bed
nap rest tired ill mad sad hot cold google human since ten one two
"""
ORDINARY = frozenset(_WORDS.split())
"""Words that are no place by themselves, though airports and villages far away are spelled so."""

BIG, KNOWN, FAMOUS = 100_000, 300_000, 1_000_000
"""People of a city that is meant without asking by the name under which it is shown, by another
name, and by one of so few letters that it may be a word of anything."""
_FEW = 4

MOST = 6
_REMEMBERED = 8
"""So many texts are kept with what was found: one message is looked at by several handlers."""

_LONGEST = 64
_CLOSE = 0.86


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere on Earth: how it is shown, its IANA zone, and whether it is meant beyond doubt."""

    label: str
    zone: str
    people: int = 0
    sure: bool = True


def folded(name: str) -> str:
    """A name as it is compared: no case, accents or punctuation, single spaces."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w]+|_", " ", letters).split())


@lru_cache(_REMEMBERED)
def places_called(typed: str) -> tuple[Place, ...]:
    """What a typed city, state or country, or `city, country`, may mean: the biggest one a zone.

    One place when there is no choice, though perhaps not sure, at most six to choose from, none
    when nothing is close. It takes some hundredths of a second, more on a small computer: call it
    in a thread.
    """
    if len(typed) > 2 * _LONGEST:
        return ()
    typed = _POLITE.sub("", _WHERE.sub("", typed, count=1))
    whole = folded(typed)
    if ORDINARY.issuperset(whole.split()) or len(whole) > _LONGEST:
        return ()
    if whole in _regions():
        return tuple(Place(label, zone) for label, zone in _regions()[whole])
    text = FILE.read_bytes()
    first, _, where = typed.partition(",")
    named = _shown_so([_doubted(place, whole) for place in _with_name(text, whole)], whole)
    places = named or _in(_with_name(text, folded(first)), folded(where))
    for at in range(1, len(whole.split())):
        words = whole.split()
        places = places or _in(_with_name(text, " ".join(words[:at])), " ".join(words[at:]))
    chosen = _chosen(places + _country(text, whole) or _close(text, whole))
    return tuple(p if p in places or len(chosen) > 1 or not p.sure else _region(p) for p in chosen)


@cache
def _regions() -> dict[str, tuple[tuple[str, str], ...]]:
    return {folded(name): meant for name, meant in regions().items()}


@cache
def _countries() -> dict[str, str]:
    return {folded(n): country for country, listed in COUNTRIES.items() for n in names(listed)}


def _shown_so(found: list[Place], name: str) -> list[Place]:
    """Only those that are shown by that very name, if there are any: others once had it."""
    shown = [place for place in found if folded(place.label.partition(",")[0]) == name]
    return shown or found


def _region(biggest: Place) -> Place:
    """The country or state that was typed, by its biggest city."""
    return replace(biggest, label=biggest.label.partition(", ")[2])


def _doubted(place: Place, name: str) -> Place:
    is_first_name = folded(place.label.partition(",")[0]) == name
    least = BIG if is_first_name else FAMOUS if len(name) <= _FEW else KNOWN
    return replace(place, sure=place.people >= least or not name.isascii())


def is_place(typed: str) -> bool:
    """Whether that is a place by the very name under which it is shown, or by that of its zone."""
    city = folded(typed.partition(",")[0])
    names = (folded(place.label.partition(",")[0]) for place in places_called(typed))
    return bool(zones_named(typed)) or city in names


def _with_name(text: bytes, name: str) -> list[Place]:
    return _lines_with(text, f";{name};") if name else []


def _country(text: bytes, name: str) -> list[Place]:
    """The cities of a country or of one of the United States."""
    label = _countries().get(name, name).title().replace(" And ", " and ").replace(" Of ", " of ")
    return _lines_with(text, f", {label}\t") + _lines_with(text, f", {label}, United States\t")


def _lines_with(text: bytes, words: str) -> list[Place]:
    wanted, places, at = words.encode(), [], -1
    while (at := text.find(wanted, at + 1)) >= 0:
        start, end = text.rfind(b"\n", 0, at) + 1, text.index(b"\n", at)
        places.append(_place(text[start:end]))
    return places


def _in(places: Iterable[Place], where: str) -> list[Place]:
    zones = {zone for _, zone in _regions().get(where, ())}
    where = _countries().get(where, where)
    parts = (place.label.split(", ")[1:] for place in places)
    return [
        place
        for place, named in zip(places, parts, strict=True)
        if where and (place.zone in zones or where in map(folded, named))
    ]


def _close(text: bytes, name: str) -> list[Place]:
    start = re.escape(name[0].encode())
    short, long = max(0, len(name) - 3), len(name) + 1
    pattern = rb";(" + start + rb"[^;\n\t]{%d,%d})(?=;)" % (short, long)
    names = {hit.decode() for hit in re.findall(pattern, text)}
    swapped = {f"{name[:at]}{name[at : at + 2][::-1]}{name[at + 2 :]}" for at in range(len(name))}
    near = swapped & names or get_close_matches(name, names, n=3, cutoff=_CLOSE)
    places = (place for match in sorted(near) for place in _with_name(text, match))
    return [replace(place, sure=False) for place in places]


def _place(line: bytes) -> Place:
    zone, label, people, _ = line.decode().split("\t")
    return Place(label, zone, int(people))


def _chosen(places: Iterable[Place]) -> tuple[Place, ...]:
    ranked = sorted(places, key=lambda place: -place.people)
    best = list({place.zone: place for place in reversed(ranked)}.values())
    best.sort(key=lambda place: -place.people)
    if len(best) > 1 and best[0].people >= CLEARLY * best[1].people:
        return (best[0],)
    return tuple(best[:MOST])
