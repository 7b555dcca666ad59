"""The time zone of a shared location, offline, from a rounded position that nobody keeps."""


def zone_at(latitude: float, longitude: float) -> str:
    """The IANA zone at that position, which is first rounded to a tenth of a degree (11 km).

    The library holds 34 MB once it is used, so it is loaded only then.
    """
    from tzfpy import get_tz

    return str(get_tz(round(longitude, 1), round(latitude, 1)))
