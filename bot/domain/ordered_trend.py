"""The Jonckheere-Terpstra test: whether groups of values grow in the order in which they stand."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations
from math import sqrt

Groups = Sequence[Sequence[int]]


def trend_z(groups: Groups) -> float:
    """How many standard errors the values grow from group to group; 0 where all are the same.

    Counts the pairs of values of two groups in which the later group's is the larger, ties as half,
    less what chance would bring (Jonckheere 1954, Terpstra 1952; the variance with ties as in
    Hollander and Wolfe, Nonparametric Statistical Methods, 1999). Being a rank test it needs no
    scale: two nights of "a lot" are not twice one.
    Takes two groups or more, none empty, of at least three values together.
    """
    sizes = [len(group) for group in groups]
    spread = _variance(sizes, list(Counter(v for group in groups for v in group).values()))
    expected = sum(first * second for first, second in combinations(sizes, 2)) / 2
    return (larger(groups) - expected) / sqrt(spread) if spread > 0 else 0.0


def larger(groups: Groups) -> float:
    """In how many pairs of values of two groups the one of the later group is the larger."""
    counts = [Counter(group) for group in groups]
    return sum(
        earlier[low] * later[high] * (0.5 if low == high else 1.0)
        for earlier, later in combinations(counts, 2)
        for low in earlier
        for high in later
        if low <= high
    )


def _variance(sizes: Sequence[int], ties: Sequence[int]) -> float:
    """Of that number over all ways to deal the values out; `ties` are how many each value is."""
    total = sum(sizes)
    by_threes = _falling(sizes, 3) * _falling(ties, 3) / (36 * total * (total - 1) * (total - 2))
    by_twos = _falling(sizes, 2) * _falling(ties, 2) / (8 * total * (total - 1))
    return (_moments([total]) - _moments(sizes) - _moments(ties)) / 72 + by_threes + by_twos


def _moments(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) * (2 * size + 5) for size in sizes)


def _falling(sizes: Iterable[int], factors: int) -> int:
    return sum(size * (size - 1) * (size - 2 if factors == 3 else 1) for size in sizes)
