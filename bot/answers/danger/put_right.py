"""What a message puts right, as it stands then: `not two beers, 30 pills` tells of 30 pills.

The words that are taken back stand beside it as what is well, and hide it from the models.
"""

from bot.answers.danger.red_flags import red_flag
from bot.language.lazy_regex import Pattern, each_line

_NAMES = {
    "before": r"(.*[.,;!?]\s+)?((no|nope|nah|wait|sorry|actually|oops|but|and|well)\W+)*",
    "said": r"((i|he|she) (said|meant?|took|had|drank)|{it}) ",
    "it": r"(it|that|this)( was|'s| is)",
    "not": r"(not|{it}(n't| not)|isn't|wasn't|was not)( (an?|the|just|only|my|it|that))*",
    "few": r"(\w+ ){0,2}?",
}
_FORMS = tuple(
    Pattern(line)
    for line in each_line(
        r"""
        {before}({said})?{not} (?P<old>{few}\w+)(\s*[,.;:–-]+ | but )({said})?(?P<new>\S.*)
        {before}({said})?(?P<new>\S.*?),? not (?P<old>{few}\w+)\W*
        .*[.,;!?]\s+((no|nope|wait|sorry|actually|oops|i meant?)\W+)+({said})?(?P<new>\S.*)
        """,
        _NAMES,
    )
)
_ONLY_A_NUMBER = Pattern(r"\d+\W*|(?:\w+teen|twenty|thirty|forty|fifty|sixty|a hundred)\W*")
_PILLS = Pattern(r"\b(?:pills?|tablets?|capsules?|vitamins?|doses?)\b")
_DRINKS = Pattern(
    r"\b(?:water|coffee|tea|juice|squash|lemonade|milk|soda|coke|cola|beers?|ciders?|wine|gin|rum"
    r"|vodka|whisk(?:e)?y|pints?|drinks?)\b"
)
_MOST_WORDS = 20
"""Of a message that puts something right; a longer one tells a story."""


def put_right(text: str) -> str:
    """What a plain lower-case text says in place of something else, or nothing.

    A mere number is of what it takes the place of, and a thing that is grave to swallow was
    swallowed, where it takes the place of what people take.
    """
    if text.count(" ") >= _MOST_WORDS:
        return ""
    found = next(filter(None, (form.fullmatch(text.strip()) for form in _FORMS)), None)
    if found is None:
        return ""
    new, thing = found["new"], (found.groupdict().get("old") or "").rpartition(" ")[2]
    if _ONLY_A_NUMBER.fullmatch(new) and not thing.isdigit():
        new = f"{new} {thing}"
    swallowed = f"i swallowed {new}"
    is_taken = _PILLS.search(text) or (_DRINKS.search(text) and not _DRINKS.search(new))
    return swallowed if is_taken and red_flag(swallowed) else new
