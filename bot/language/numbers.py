"""Number words: one to twelve, of which every other table of them is made."""

NUMBERS = {
    word: number
    for number, word in enumerate(
        (
            *("one", "two", "three", "four", "five", "six"),
            *("seven", "eight", "nine", "ten", "eleven", "twelve"),
        ),
        1,
    )
}

OFTEN = 5
"""Jerks in a night from which they are a lot."""


def drinks_of(drinks: int) -> str:
    """How many drinks so many are."""
    return "alcohol4" if drinks >= 4 else "alcohol2" if drinks >= 2 else "alcohol1"


def level_of(jerks: int) -> str:
    """How much so many jerks are."""
    return "lot" if jerks >= OFTEN else "some" if jerks else "quiet"
