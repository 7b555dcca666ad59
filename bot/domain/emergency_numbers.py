"""Emergency numbers and crisis lines by country: a new one is a row, said and understood.

Each was looked up in November 2026, in stored copies of pages of authorities, of the lines and of
news. A country without a national line that is known to answer at any hour has its emergency number
alone; so have Denmark and Czechia, where the nights and the weekends of the line are in doubt.
"""

import re
from dataclasses import dataclass

EMERGENCY_NUMBERS = (
    ("112", "in Europe and many other places"),
    ("999", "in the UK"),
    ("911", "in the US and Canada"),
)
"""Most phones put the first one through everywhere."""

CRISIS_LINES = (
    ("988", "in the US and Canada"),
    ("116 123", "in the UK, Ireland and Germany"),
    ("13 11 14", "in Australia"),
)
CRISIS_TEXTS = (
    ("text 988", "in the US and Canada"),
    ("text SHOUT to 85258", "in the UK"),
    ("text HELLO to 50808", "in Ireland"),
)
"""Lines that can be written to, for whoever cannot or will not speak."""

VIOLENCE_LINES = (
    ("0808 2000 247", "in the UK"),
    ("1-800-799-7233", "in the US"),
    ("116 016", "in Germany"),
    ("0800 222 555", "in Austria"),
    ("1800 341 900", "in Ireland"),
    ("1800 737 732", "in Australia"),
)
"""Lines for violence at home, free and at any hour."""

ALL_CRISIS_LINES = "findahelpline.com"
"""Where those of all other countries stand."""

NUMBERS = "|".join(number for number, _ in EMERGENCY_NUMBERS)
"""A pattern of the numbers, which are digits only."""

*_others, _last = [number for number, _ in EMERGENCY_NUMBERS]
ANY_NUMBER = f"{', '.join(_others)} or {_last}"
ANYWHERE = f"{ANY_NUMBER} in many places"
BY_COUNTRY = ", ".join(f"{number} {where}" for number, where in EMERGENCY_NUMBERS)
LINES_BY_COUNTRY = ", ".join(f"{number} {where}" for number, where in CRISIS_LINES)
TEXTS_BY_COUNTRY = ", ".join(f"{how} {where}" for how, where in CRISIS_TEXTS)


@dataclass(frozen=True, slots=True)
class Country:
    """Where somebody is: its name in a sentence, the number for an ambulance, its crisis line or
    nothing, how the zones there begin, and the words for it where its name is not enough."""

    name: str
    emergency: str
    line: str
    zones: tuple[str, ...]
    words: str = ""


_NORTH_AMERICA = (
    *("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"),
    *("America/Phoenix", "America/Anchorage", "America/Detroit", "America/Boise"),
    *("America/Indiana/", "America/Kentucky/", "America/North_Dakota/", "Pacific/Honolulu", "US/"),
    *("America/Toronto", "America/Vancouver", "America/Edmonton", "America/Winnipeg"),
    *("America/Halifax", "America/St_Johns", "America/Regina", "America/Moncton", "Canada/"),
)
_UK = ("Europe/London", "Europe/Belfast", "Europe/Jersey", "Europe/Guernsey", "Europe/Isle_of_Man")
COUNTRIES = (
    Country(
        "the US and Canada",
        "911",
        "988",
        _NORTH_AMERICA,
        r"the us|usa|u\.s\.|america|the states|canada",
    ),
    Country("the UK", "999", "116 123", _UK, "uk|britain|england|scotland|wales|united kingdom"),
    Country("Ireland", "112", "116 123", ("Europe/Dublin",)),
    Country("Germany", "112", "116 123 or 0800 111 0 111", ("Europe/Berlin", "Europe/Busingen")),
    Country("Austria", "112", "142", ("Europe/Vienna",)),
    Country("Switzerland", "112", "143", ("Europe/Zurich",)),
    Country("the Netherlands", "112", "113", ("Europe/Amsterdam",), "netherlands|holland"),
    Country("Belgium", "112", "1813 or 0800 32 123", ("Europe/Brussels",)),
    Country("Luxembourg", "112", "", ("Europe/Luxembourg",)),
    Country("France", "112", "3114", ("Europe/Paris",)),
    Country("Spain", "112", "024", ("Europe/Madrid", "Atlantic/Canary")),
    Country("Italy", "112", "", ("Europe/Rome",)),
    Country("Portugal", "112", "1411", ("Europe/Lisbon", "Atlantic/Azores")),
    Country("Denmark", "112", "", ("Europe/Copenhagen",)),
    Country("Sweden", "112", "90101", ("Europe/Stockholm",)),
    Country("Norway", "113", "116 123", ("Europe/Oslo",)),
    Country("Finland", "112", "09 2525 0111", ("Europe/Helsinki",)),
    Country("Iceland", "112", "1717", ("Atlantic/Reykjavik",)),
    Country("Poland", "112", "800 70 2222 or 116 123", ("Europe/Warsaw",)),
    Country("Czechia", "112", "", ("Europe/Prague",), "czechia|czech republic"),
    Country("Greece", "112", "1018", ("Europe/Athens",)),
    Country("Israel", "101", "1201", ("Asia/Jerusalem",)),
    Country("India", "112", "14416", ("Asia/Kolkata", "Asia/Calcutta")),
    Country("Singapore", "995", "1767", ("Asia/Singapore",)),
    Country("South Korea", "119", "109", ("Asia/Seoul",), "korea"),
    Country("Australia", "000", "13 11 14", ("Australia/",)),
    Country("New Zealand", "111", "1737", ("Pacific/Auckland",), "new zealand|nz"),
    Country("South Africa", "112", "0800 567 567", ("Africa/Johannesburg",)),
    Country("Brazil", "192", "188", ("America/Sao_Paulo", "America/Fortaleza")),
)


def country_of(zone: str | None) -> Country | None:
    """The country of a zone, if its numbers are known."""
    if not zone:
        return None
    return next((each for each in COUNTRIES if zone.startswith(each.zones)), None)


def country_named(text: str) -> Country | None:
    """The country that a plain lower-case text names, if its numbers are known."""
    return next((each for each in COUNTRIES if re.search(rf"\b(?:{_words(each)})\b", text)), None)


def _words(country: Country) -> str:
    return country.words or country.name.lower()


def locally(text: str, country: Country | None) -> str:
    """A text with the numbers of that country before, or in place of, those of all others."""
    if country is None:
        return text
    own = [f"{country.line} in {country.name}"] if country.line else []
    bare = country.name.removeprefix("the ")
    others = [f"{line} {where}" for line, where in CRISIS_LINES if bare not in where]
    lines = ", ".join([*own, *others])
    text = text.replace(ANYWHERE, f"{country.emergency} in {country.name}")
    return text.replace(LINES_BY_COUNTRY, lines)


def violence_lines(country: Country | None) -> str:
    """The line for violence at home there, or those that are known, and where others stand."""
    own = [
        f"{line} {where}"
        for line, where in VIOLENCE_LINES
        if country and where.removeprefix("in ") in country.name
    ]
    known = own or [f"{line} {where}" for line, where in VIOLENCE_LINES]
    return f"{', '.join(known)}, free, day and night; {ALL_CRISIS_LINES} lists others"
