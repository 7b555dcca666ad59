"""Who is in danger: dangers of a child or a pregnancy count only where a text names one."""

from bot.answers.danger import harmless, who_and_when
from bot.answers.danger.borders import BEYOND_DOUBT
from bot.answers.models.odds import Odds


def unnamed(odds: Odds, plain: str) -> frozenset[str]:
    """The kinds of danger that are about somebody whom the text does not name: of a pregnancy it
    does so also by a sign of one where the models are beyond doubt."""
    is_meant = odds.get("urgent:pregnancy", 0) > BEYOND_DOUBT and not harmless.is_merely_pregnant(
        plain
    )
    named = {
        "child": who_and_when.names_a_child(plain),
        "pregnancy": is_meant or who_and_when.names_a_pregnancy(plain),
    }
    return frozenset(kind for kind, is_named in named.items() if not is_named)


def of_nobody_named(odds: Odds, plain: str) -> float:
    """The probability of all dangers of somebody whom the text does not name."""
    return sum(odds[f"urgent:{kind}"] for kind in unnamed(odds, plain))


def of_no_pregnancy(odds: Odds, plain: str) -> float:
    """That of a pregnancy which it does not name."""
    return odds["urgent:pregnancy"] if "pregnancy" in unnamed(odds, plain) else 0
