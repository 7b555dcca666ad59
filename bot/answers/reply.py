"""What a message gets, before it is put into words."""

from dataclasses import dataclass
from enum import Enum, auto

from bot.article.text import Unit


class Kind(Enum):
    """What a message gets."""

    ANSWER = auto()
    UNSURE = auto()
    REFUSAL = auto()
    URGENT = auto()
    CRISIS = auto()
    SMALL = auto()
    OTHER_LANGUAGE = auto()


@dataclass(frozen=True, slots=True)
class Reply:
    """What to say: `units` answer, `missing` names what else was asked and the article lacks, and
    `near` are the next best; `detail` names the emergency, the small talk or what is lacking,
    `card` the safety card, `soft` asks for one line of safety, and `danger` names the emergency
    that is asked about under the reply; `lead` goes before a quotation, a key of `turns.LEADS`, and
    `again` says how often that line or card was said before, so that it is said in short."""

    kind: Kind
    units: tuple[Unit, ...] = ()
    near: tuple[Unit, ...] = ()
    detail: str = ""
    card: str | None = None
    soft: bool = False
    missing: tuple[str, ...] = ()
    danger: str = ""
    lead: str = ""
    again: int = 0
