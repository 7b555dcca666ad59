"""Provinces, states and countries by the names that people there give them."""

_ONE_ZONE = {
    "America/Edmonton": "Canada: Alberta",
    "America/Winnipeg": "Canada: Manitoba",
    "America/Regina": "Canada: Saskatchewan",
    "America/Toronto": "Canada: Quebec",
    "America/Halifax": "Canada: Nova Scotia, Prince Edward Island, PEI",
    "America/Moncton": "Canada: New Brunswick",
    "America/Whitehorse": "Canada: Yukon",
    "Australia/Sydney": "Australia: New South Wales, NSW, Australian Capital Territory",
    "Australia/Brisbane": "Australia: Queensland, QLD",
    "Australia/Hobart": "Australia: Tasmania, Tassie",
    "Australia/Adelaide": "Australia: South Australia",
    "Australia/Perth": "Australia: Western Australia",
    "Australia/Darwin": "Australia: Northern Territory",
    "Europe/Berlin": (
        "Germany: Bavaria, Bayern, Baden-Württemberg, Hessen, Hesse, Sachsen, Saxony,"
        " Niedersachsen, Lower Saxony, Nordrhein-Westfalen, North Rhine-Westphalia, NRW,"
        " Rheinland-Pfalz, Rhineland-Palatinate, Saarland, Thüringen, Thuringia, Sachsen-Anhalt,"
        " Schleswig-Holstein, Mecklenburg-Vorpommern"
    ),
    "Europe/Vienna": "Austria: Tirol, Tyrol, Steiermark, Styria, Kärnten, Carinthia, Vorarlberg",
    "Europe/Madrid": (
        "Spain: Catalonia, Cataluña, Catalunya, Andalusia, Andalucía, Galicia, País Vasco, Euskadi,"
        " Basque Country, Mallorca, Majorca, Balearic Islands, Baleares"
    ),
    "Atlantic/Canary": "Spain: Canary Islands, Canarias, Islas Canarias, Tenerife",
    "Europe/Rome": (
        "Italy: Toscana, Tuscany, Lombardia, Lombardy, Sicilia, Sicily, Sardegna, Sardinia,"
        " Piemonte, Piedmont, Veneto, Puglia, Calabria, Südtirol, South Tyrol"
    ),
    "Europe/Paris": (
        "France: Bretagne, Brittany, Normandie, Normandy, Provence, Alsace, Corse, Corsica"
    ),
    "Europe/London": (
        "United Kingdom: Northern Ireland, Yorkshire, Cornwall, Devon, Kent, Essex, Sussex, Surrey,"
        " Lancashire, Merseyside, West Midlands"
    ),
    "Asia/Kolkata": (
        "India: Kerala, Tamil Nadu, Karnataka, Maharashtra, Gujarat, Rajasthan, West Bengal, Bihar,"
        " Uttar Pradesh, Telangana, Andhra Pradesh, Assam, Odisha, Haryana"
    ),
    "America/Sao_Paulo": "Brazil: Paraná, Minas Gerais, Rio Grande do Sul, Santa Catarina",
    "Asia/Makassar": "Indonesia: Bali",
    "Asia/Jakarta": "Indonesia: Java, Jawa, Sumatra",
    "Asia/Kuching": "Malaysia: Sabah, Sarawak",
    "Africa/Johannesburg": "South Africa: Gauteng, Western Cape, KwaZulu-Natal",
}
_SEVERAL_ZONES = {
    "Ontario": (
        *(("Toronto, Ontario, Canada", "America/Toronto"),),
        *(("Kenora, Ontario, Canada", "America/Rainy_River"),),
        *(("Ontario, California, United States", "America/Los_Angeles"),),
    ),
    "British Columbia": (
        *(("Vancouver, British Columbia, Canada", "America/Vancouver"),),
        *(("Cranbrook, British Columbia, Canada", "America/Edmonton"),),
    ),
    "Newfoundland and Labrador": (
        *(("Newfoundland, Canada", "America/St_Johns"),),
        *(("Labrador, Canada", "America/Goose_Bay"),),
    ),
    "Victoria": (
        *(("Melbourne, Victoria, Australia", "Australia/Melbourne"),),
        *(("Victoria, British Columbia, Canada", "America/Vancouver"),),
    ),
    "Punjab": (("Punjab, India", "Asia/Kolkata"), ("Punjab, Pakistan", "Asia/Karachi")),
}
_OTHER_NAMES = {"BC": "British Columbia", "Newfoundland": "Newfoundland and Labrador"}

COUNTRIES = {
    "united states": "US, USA, America, Estados Unidos",
    "united kingdom": "UK, England, Scotland, Wales, Great Britain, Britain, Großbritannien",
    "the netherlands": "Holland, Netherlands, Nederland",
    "united arab emirates": "UAE",
    "south korea": "Korea, 한국, 대한민국",
    "germany": "Deutschland, Allemagne, Alemania",
    "austria": "Österreich",
    "switzerland": "Schweiz, Suisse, Svizzera",
    "spain": "España, Spanien, Espagne",
    "italy": "Italia, Italien",
    "france": "Frankreich, Francia",
    "belgium": "Belgique, België, Belgien",
    "denmark": "Danmark",
    "sweden": "Sverige, Schweden",
    "norway": "Norge, Noreg, Norwegen",
    "finland": "Suomi",
    "iceland": "Ísland",
    "ireland": "Éire",
    "poland": "Polska, Polen",
    "czechia": "Česko, Česká republika, Czech Republic, Tschechien",
    "slovakia": "Slovensko",
    "slovenia": "Slovenija",
    "hungary": "Magyarország, Ungarn",
    "croatia": "Hrvatska, Kroatien",
    "serbia": "Srbija, Србија",
    "romania": "România",
    "bulgaria": "България",
    "greece": "Ελλάδα, Ellada, Hellas, Griechenland",
    "turkey": "Türkiye",
    "ukraine": "Україна",
    "russia": "Россия, Rossiya",
    "lithuania": "Lietuva",
    "latvia": "Latvija",
    "estonia": "Eesti",
    "brazil": "Brasil",
    "mexico": "México",
    "japan": "日本, Nippon, Nihon",
    "china": "中国",
    "india": "Bharat, भारत",
    "egypt": "مصر, Misr",
    "morocco": "Maroc, المغرب",
}
"""A country as the file of cities calls it, in other words; its own among them."""


def names(listed: str) -> list[str]:
    """The names between commas."""
    return [name.strip() for name in listed.split(",")]


def regions() -> dict[str, tuple[tuple[str, str], ...]]:
    """Every region by its names, as label and zone of what it may mean."""
    found = dict(_SEVERAL_ZONES)
    for zone, listed in _ONE_ZONE.items():
        country, _, all_names = listed.partition(": ")
        found |= {name: ((f"{name}, {country}", zone),) for name in names(all_names)}
    return found | {name: found[meant] for name, meant in _OTHER_NAMES.items()}
