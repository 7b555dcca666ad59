"""Emergency numbers and crisis lines by country: a new one is a row, said and understood."""

EMERGENCY_NUMBERS = (
    ("112", "in Europe and many other places"),
    ("999", "in the UK"),
    ("911", "in the US and Canada"),
)
"""Most phones put the first one through everywhere."""

CRISIS_LINES = (
    ("988", "in the US and Canada"),
    ("116 123", "in the UK and Ireland"),
)
ALL_CRISIS_LINES = "findahelpline.com"
"""Where those of all other countries stand."""

NUMBERS = "|".join(number for number, _ in EMERGENCY_NUMBERS)
"""A pattern of the numbers, which are digits only."""

*_others, _last = [number for number, _ in EMERGENCY_NUMBERS]
ANY_NUMBER = f"{', '.join(_others)} or {_last}"
BY_COUNTRY = ", ".join(f"{number} {where}" for number, where in EMERGENCY_NUMBERS)
LINES_BY_COUNTRY = ", ".join(f"{number} {where}" for number, where in CRISIS_LINES)
