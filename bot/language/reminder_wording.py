"""A wish with its times and days in plain words: `tmrw eve`, `at 20 hours`, `8, no wait, 9pm`."""

import re
from itertools import pairwise

from bot.language.dates import DAY_NAME
from bot.language.lazy_regex import Pattern
from bot.language.reminder_text import fold
from bot.language.reminder_times import TimeMatch, times_in
from bot.language.times import HOURS

_DAY = (
    rf"{DAY_NAME}s?\b|tomorrow|tonight|today"
    r"|week(?:day|end)s?"
)

_HOUR = "|".join(HOURS)
_AT = (
    rf"(?=half (?:past )?(?:\d|(?:{_HOUR})\b)|quarter (?:past|to)\b|noon\b"
    rf"|(?:\d{{1,2}}(?:[:.]\d\d)?|(?:{_HOUR})\b)(?:ish| ?[ap]\.?m\.?)?(?:\W*$|[,;!?]|\. "
    r"| (?:\d|in|at|on|to|and|every|each|past|tomorrow|tonight|please|pls|or so|for|instead|suits"
    r"|would|is)\b))"
)
"""A time that comes next, and no amount."""

_HEDGES = r"(?:like|say|probably|prob|roughly|round|i (?:think|guess|reckon)|ideally|preferably)"

_ROWS: tuple[tuple[Pattern, str], ...] = tuple(
    (Pattern(pattern, re.IGNORECASE), plain)
    for pattern, plain in (
        (r"\b(?:2moro|2morrow|2mrw|tomoz|tmoz|tomoro|tomorow|tommorr?ow|tmoro|tmw)\b", "tomorrow"),
        (r"\b(?:2nite|2night|tonite)\b", "tonight"),
        (r"\barvo(?=s?\b)", "afternoon"),
        (r"\s+(?:please|pls|thanks)[.!]+(?=\s)", ","),
        (r"\bb4\b", "before"),
        (r"\bof an? (?=(?:morning|evening|night)(?:\W*$|[,.;]| (?:at|about|around|\d)))", "every "),
        (r",? (?:or thereabouts|give or take)\b", ""),
        (r"\b(?:(?:in the )?morning,? first thing|first thing in the morning)\b", "in the morning"),
        (r"[.,;]\s*(?:the )?time(?: is)?:?\s+(?=\d)", " at "),
        (
            (
                rf"[,\s]+(\d{{1,2}}(?:[:.]\d\d)?|{_HOUR}) (?:would|will|'ll)"
                r" (?:do|suit|be (?:fine|good|ok|great|perfect))\b(?: me)?(?: nicely| fine)?"
            ),
            r" at \1",
        ),
        (
            (
                r"[.,;!]\s+(?:i|we|he|she|it|they|my|the)\b[^.,;!?\d]*?"
                r"\b(?:so|(?:go (?:up|to bed)|turn in|get (?:up|in|home))(?= (?:at|ab|ar)))"
                rf" (?:(?:at|about|around) )*{_AT}"
            ),
            " at ",
        ),
        (
            (
                r"^(?:\W*(?:and|also|plus|oh|cheers|thanks|ta|ok)\b[\s,]*)+"
                r"(?:another |an? (?:second )?)?"
                r"(?:one|reminder) (?:for|about) (?=[a-z])"
            ),
            "remind me of ",
        ),
        (
            (
                r"^((?:\W*(?:and|also|plus|oh|then)\b)*\W*(?:(?!and\b)[\w']+ ){0,3}?)(\w{3,}),? but"
                r" not (?:at the same time|together)(?: with it| as (?:it|that))?\b"
                r"(?! (?:as|with)\b)(?:[,.;:]+ (?:my |the )?\2\b)?"
            ),
            r"\1\2",
        ),
        (r"\b(alarm|reminder) ([0-9]{1,2}) (?:hour|h|clock|uhr)\b", r"\1 at \2"),
        (r"(?<!\w)'?bout (?=\w)", "about "),
        (
            (
                rf"(?<!\bor)(?:[\s,]+(?:so|and))?[\s,]+{_HEDGES}"
                rf"(?: (?:{_HEDGES}|about|around))* {_AT}"
            ),
            " at ",
        ),
        (rf"^(\D*?)[\s,]+(?:maybe|perhaps)(?: (?:at|about|around|like))* {_AT}", r"\1 at "),
        (
            (
                r"(?:,? |^)(?:oh )?(?:at )?\b(?:(?:some|any) ?time|whenever)"
                r"(?= in the \w+|\W*$|[,;.]| (?:before|after) \d)"
            ),
            "",
        ),
        (r"\band again (?=at \w)", "and "),
        (r"\bat (\d{1,2}): (?=\D)", r"at \1 "),
        (
            (
                r"([.;!,]\s+(?:no|nope|sorry|wait|oh)\b[\s,]*(?:(?:better|rather|make (?:it|that)"
                r"|i mean|let'?s say|actually)\b[\s,]*)+)(?:at )?(?=\d)"
            ),
            r"\1at ",
        ),
        (
            (
                r"(\b(?:breakfast|lunch|dinner|tea|supper|bed|work|morning|afternoon|evening"
                r"|night)s?),"
                r" (?=(?:[5-9]|1[0-2])(?:[:.][0-5][0-9])?\W*$)"
            ),
            r"\1 at ",
        ),
        (
            r"(\b(?:breakfast|lunch|dinner|tea|bed) ?time), (?=\d{1,2}(?:[:.][0-5][0-9])?\W*$)",
            r"\1 at ",
        ),
        (r"\b(wake (?:me|us|up)\b.*?) with an? (?:ping|message|text|buzz|nudge|alarm)\b", r"\1"),
        (r"\bmorn(?=s?\b)", "morning"),
        (r"\bnite(?=s?\b|ly\b)", "night"),
        (rf"\b(every|each|in the|this|tmrw|tmr|{_DAY}) eve(?=s?\b)", r"\1 evening"),
        (r"\bin (?=(?:morning|evening|afternoon)\b)", "in the "),
        (
            r"\b(at|around|about|by) ([0-9]{1,2}) (?:hours?|hrs)\b(?! before| after)",
            r"\1 \2 o'clock",
        ),
        (r"(?<![\w.,:])([0-9]{1,2}) clock\b", r"\1 o'clock"),
        (r"(?<![\w.,:])([0-9]{1,2}[:.][0-9]{2}) (?:hours?|hrs|clock)\b", r"\1"),
        (r"(?<=\d )of (?:the )?(?=(?:morning|afternoon|evening)\b)", "in the "),
        (r"(?<=\d )(?:of|in) (?:the )?night\b", "at night"),
        (r"\b(?:à|a las|às|alle|kl\.?) (?=\d)", "at "),
        (
            (
                r"\b(?:remind to (?:me|us)|make remember(?: (?:me|us))?)\b"
                r"|(?:^(?:please,? )?|\bplease,? |\b(?:you|u) (?:(?:must|should|can|may|have to"
                r"|shall|could) )?(?:please )?)(?:tell|write|say)(?: to)? me"
                r"(?= (?:at|every|each|in the|on|to|that|stop|tomorrow|when)\b)"
            ),
            "remind me",
        ),
        (r"\bat (5|10|20|25) to (?=(?:[1-9]|1[0-2])\b(?![:.]\d))", r"at \1 minutes to "),
        (
            r"\bon the first\b(?! (?:\w+day|of|week|day|night|thing|floor|one|try|and|or)\b)",
            "on the 1st",
        ),
        (r",? (?:and )?then (?:stop|finish(?:ed)?|done)\b(?=\W*$)", ""),
        (r"\bin ([1-9])[.,]5 (?:hours?|hrs?|h)\b", r"in \1 hours and a half"),
        (
            (
                r"\b(tomorrow|tmrw|tonight) ([1-9]|1[0-2])(?=\W*$"
                r"| (?:to|call|ring|phone|take|go|do|pick|put|book|email|text)\b)"
            ),
            r"\1 at \2",
        ),
        (
            (
                r"\b(mornings?|noon|afternoons?) (?:at )?([0-9]{1,2}(?:[:.][0-9]{2})?)"
                r"(?:,| and| &) (?:at |in the )?(?:(evening|afternoon)s?|nights?) (?:at )?"
                r"([0-9]{1,2}(?:[:.][0-9]{2})?)\b"
            ),
            r"\2 in the morning and \4 in the evening",
        ),
        (
            (
                r"\bmornings? (?:and|&) (evening|night|afternoon)s?,? (?:at |say |so )*"
                r"(\d{1,2}(?:[:.]\d\d)?) and (\d{1,2}(?:[:.]\d\d)?)\b"
            ),
            r"\2 in the morning and \3 in the \1",
        ),
        (r"\bthis coming (?=\w)", "this "),
        (
            (
                r"\bme at bedtime to ([^,.;?!]{2,60})[,.;]+ (?:and |my )?bedtime (?:is|'s)"
                r" (?:like |about |around |usually )*(?=[\dh])"
            ),
            r"me to \1 at ",
        ),
        (
            (
                rf"\b({_DAY}) (morning|afternoon|evening|night),? (?:at )?"
                r"([1-9]|1[0-2])((?:[:.][0-5][0-9])?)(?: o'clock\b)?(?![\w:.,]| ?[ap]\.?m)"
            ),
            r"\1 at \3\4 in the \2",
        ),
        (
            (
                r"(?<=\bat )([1-9]|1[0-2])((?:[:.][0-5][0-9])?) (?:and|&|\+) (?:at )?\1\2\b"
                r"(?![:.\d]| ?[ap]\.?m)"
            ),
            r"\1\2 am and \1\2 pm",
        ),
    )
)

_EARLY, _LATE = r"a\.?m|mornings?", r"p\.?m|evenings?|afternoons?|nights?"
_HALF_BEHIND = Pattern(
    rf"(?<![\s,.;:-])[\s,.;:-]+(?<!\d )(?<!\d)(?<!\bi )(?:in the |at )?"
    rf"(?:(?P<early>{_EARLY})|(?P<late>{_LATE}))\b\.?,? not (?:in the |at )?"
    rf"(?:{_EARLY}|{_LATE})\b\.?"
    r"|(?<![\s,.;:-])[\s,.;:-]+(?<!\d )(?<!\d)(?<!\bi )(?<!not )(?:(?P<am>am)|(?P<pm>pm))\W*$",
    re.IGNORECASE,
)
"""The half of the day that is told away from its time: `at 6 to go running. am not pm`."""

_INSTEAD = (
    r"[\s,.;:…-]*(?:\bi (?:guess|think)\b[\s,.;:…-]*)?"
    r"\b(?:(?:oh|no|nope|wait|sorry|scrap that|actually|i mean|i meant|or rather|rather"
    r"|make (?:that|it)|better|hang on|correction|oops)\b[\s,.;:…-]*){1,4}"
)
_TAKEN_BACK = Pattern(rf"{_INSTEAD}(?:at |around |about )?")
_TAKEN_BACK_LATER = Pattern(rf"[.;!,]\s+(?=(?:no|nope|sorry|wait|oh)\b){_TAKEN_BACK.pattern}$")
_DAY_TAKEN_BACK = Pattern(
    rf"\b(?:on )?(?:{_DAY})\b{_INSTEAD}(?=(?:on )?(?:{_DAY})\b)", re.IGNORECASE
)


def in_plain_words(typed: str) -> str:
    """The wish as its rows say it plainly, without the time or day that is taken back in it."""
    for pattern, plain in _ROWS:
        typed = pattern.sub(plain, typed)
    return _with_its_half(_listed(without_taken_back(typed)))


_LIST = Pattern(
    r"(?<![\w:.,])(?P<list>[1-9][0-2]?(?:[:.][0-5][0-9])?(?:(?:, ?(?:and )?| and | & )"
    r"[1-9][0-2]?(?:[:.][0-5][0-9])?){2,5}) (?:in the |at )(?P<part>evening|night|afternoon)\b",
    re.IGNORECASE,
)
"""Bare hours one after the other, the last with its half: `7, 11, 3 and 7 in the evening`."""

_FIRST, _DAY_LONG = 5 * 60, 24 * 60


def _listed(typed: str) -> str:
    """The wish with such a list in hours of the clock, where they only fit one day in this way."""
    found = _LIST.search(typed)
    if found is None:
        return typed
    said = [re.split(r"[:.]", one) for one in re.findall(r"\d+(?:[:.]\d\d)?", found["list"])]
    at = [60 * int(one[0]) + int(one[1] if len(one) > 1 else 0) for one in said]
    for after in range(1, len(at)):
        at[after] += 720 * max(0, (at[after - 1] - at[after]) // 720 + 1)
    if not (_FIRST <= at[0] < at[-1] < _DAY_LONG and at[-1] >= 720):
        return typed
    clock = [f"{one // 60:02}:{one % 60:02}" for one in at]
    listed = f"{', '.join(clock[:-1])} and {clock[-1]}"
    return f"{typed[: found.start()]}{listed}{typed[found.end() :]}"


def without_taken_back(typed: str) -> str:
    """`half 8, wait no, quarter to 9` without its first time, and the same of days."""
    typed = _DAY_TAKEN_BACK.sub("", typed)
    times = times_in(fold(typed))
    for first, second in reversed([*pairwise(times)]):
        between = typed[first.end : second.start].lower()
        instead = _TAKEN_BACK_LATER.search(between)
        if _TAKEN_BACK.fullmatch(between):
            typed = typed[: first.start] + typed[second.start :]
        elif instead:  # "22:00: no more coffee. no, better 15:00"
            text = typed[first.end : first.end + instead.start()]
            before = re.sub(r"\b(?:at|around|about) $", "", typed[: first.start])
            typed = f"{before}{text.lstrip(' :,')} at {typed[second.start :]}"
    return typed


def _with_its_half(typed: str) -> str:
    """The wish with its half of the day beside its one time."""
    said = _HALF_BEHIND.search(typed)
    if said is None:
        return typed
    rest = f"{typed[: said.start()]}{typed[said.end() :]}"
    whole = with_half(rest, "am" if said["early"] or said["am"] else "pm")
    return typed if whole == rest else whole


def with_half(typed: str, half: str) -> str:
    """The wish with that half of the day behind its one time, where its half is open."""
    times = times_in(fold(typed))
    if len(times) != 1 or not _is_open(times[0]):
        return typed
    return f"{typed[: times[0].end]} {half}{typed[times[0].end :]}"


def _is_open(one: TimeMatch) -> bool:
    return not (one.half or one.part) and 1 <= one.hour <= 12
