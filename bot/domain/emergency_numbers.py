"""Emergency numbers and crisis lines by country: a new one is a row, said and understood."""

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

ALL_CRISIS_LINES = "findahelpline.com"
"""Where those of all other countries stand."""

NUMBERS = "|".join(number for number, _ in EMERGENCY_NUMBERS)
"""A pattern of the numbers, which are digits only."""

*_others, _last = [number for number, _ in EMERGENCY_NUMBERS]
ANY_NUMBER = f"{', '.join(_others)} or {_last}"
BY_COUNTRY = ", ".join(f"{number} {where}" for number, where in EMERGENCY_NUMBERS)
LINES_BY_COUNTRY = ", ".join(f"{number} {where}" for number, where in CRISIS_LINES)
TEXTS_BY_COUNTRY = ", ".join(f"{how} {where}" for how, where in CRISIS_TEXTS)
