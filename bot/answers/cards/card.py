"""A safety card: what it says, and with whose advice."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """A safety card: our own words, with whose advice they sum up.

    `again` is what is said instead when the card stands above already; without it, all comes anew.
    """

    text: str
    source: str
    again: str = ""
