"""The phrases that say on which days a reminder comes, each with what it says."""

from bot.language.dates import ANY, IN_FULL, MONTH, WEEKDAY
from bot.language.lazy_regex import Pattern
from bot.language.reminder_text import AMOUNT, Wording
from bot.language.rhythm_draft import Problem, RhythmDraft
from bot.language.rhythm_reading import (
    COUNT,
    Read,
    daily,
    every,
    every_named,
    excluding,
    fortnightly,
    from_date,
    in_time,
    lasting,
    month_day,
    monthly,
    of_month,
    of_next_week,
    on_date,
    once_only,
    rate,
    unclear,
    until_date,
    week_after,
    weekly,
)
from bot.language.times import HOURS
from bot.language.weekdays import BETWEEN, DAYS, EITHER, PART, read_days

_NTH = r"(?P<n>[0-9]{1,2})(?:st|nd|rd|th)"
_EVERY_MONTH = r"(?:(?:of |in )?(?:each|every|the|a|per)|of) month\b"
_MONTHLY = r"(?:monthly|(?:every|each|once a|once every) month|once monthly),?"
_ONCE = r"(?:(?:only|just) )?(?:this )?(?:once|one[ -]time|one[ -]off)(?: only)?"
_A_DATE = "|".join(
    (
        IN_FULL,
        "day after tomorrow|(?:tomorrow|tmrw|tmr|today)(?!'|s)|tonight",
        rf"this (?:morning|afternoon|evening)|(?:this |next |coming ){WEEKDAY}",
        "(?:christmas|xmas) (?:day|eve)|new year'?s (?:day|eve)",
    )
)
_DAY = "days?|nights?|evenings?|mornings?|afternoons?"
_DAY_AFTER = rf"(?:{_DAY}) (?:after\w*|from then(?: on)?|from there|since|on)"
_DATE = rf"(?P<date>tonight|{ANY})"
_LONG = rf"{_DAY}|weeks?|fortnights?|months?|hours?|hrs?|h"
_SHORT = r"hours?|hrs?|h|minutes?|mins?|days?|weeks?|fortnights?|months?"
_PARTS = "morning|afternoon|evening|night"
_BEHIND_DAYS = "|".join(
    f"(?<={word} )"
    for word in (*_PARTS.split("|"), "day", "days", "daily", "week", "am", "pm", "[0-9]")
)
"""`every day bar Sunday`; in `a cereal bar on Sundays` the word is one of the text."""

_BUT = "|".join(
    (
        r"(?:all )?but(?: not)?|excl?\.?|w/o|with no|besides|instead of|rather than",
        r"(?:except|exept|execpt|excpt|accept)(?:ing)?(?: for)?|excluding|exclude|(?:if )?not",
        r"never|neither|without|apart from|aside from|other than|no|(?:i )?skip(?:ping)?",
        rf"(?:{_BEHIND_DAYS})(?:bar|ex\.?|minus|save(?: for)?)",
        r"omit(?:ting)?|leav(?:e|ing) out|outside(?: of)?",
    )
)
_EACH_OF = DAYS.replace("nor", "n?or")
"""`not on Saturday or Sunday` leaves out both."""

_UNTIL = (
    "until|till?|thru|through|up to|end(?:ing|s|ed)?|stop(?:ping|s)?|finish(?:ing|es|ed)?"
    "|(?:last|final) (?:day|dose|one)"
)
_TIMES = rf"once|twice|thrice|{COUNT}(?: ?x| times)"
_FROM = r"starting|beginning|commencing|start|begin|as of|(?<!apart )from"

PHRASES: tuple[tuple[Read, tuple[str, ...]], ...] = (
    (
        of_next_week,
        (
            rf"(?:on )?(?:the )?(?P<day>{WEEKDAY}),? (?:of |in )?next week\b{PART}",
            rf"next week(?:'?s)?,? (?:on )?(?:the )?(?P<day>{WEEKDAY}){PART}",
        ),
    ),
    (
        unclear,
        (
            rf"not (?:every ?day|daily|each day|every (?:{_PARTS}))\b",
            r"(?:next|this|coming) (?:week(?: ?end)?|month|year)\b",
            r"(?:some day|one (?:day|time))\b(?! ago| only)",
            r"not (?:just|only)\b",
            rf"[0-9]{{1,2}}(?:st|nd|rd|th)? ?(?:-|to|and|or) ?(?:{IN_FULL})",
            rf"{MONTH} [0-9]{{1,2}} ?(?:-|to) ?[0-9]{{1,2}}\b(?!:| ?[ap]\.?m)",
            rf"{WEEKDAY},? (?:the )?[0-9]{{1,2}}(?:st|nd|rd|th)\b(?! ?(?:of )?{MONTH})",
            rf"by (?:next |this )?{WEEKDAY}|x ?[0-9]+ ?(?:d|/7|/52)\b",
            rf"(?:[0-9]+|{'|'.join(HOURS[1:])})(?:[- ]weekly|-daily)\b",
            rf"(?:to|done|over|completed?|expires|runs out|last (?:on|is))(?: on)? {WEEKDAY}",
        ),
    ),
    (
        week_after,
        (
            rf"(?:on )?(?P<day>{WEEKDAY}|today|tomorrow) week\b",
            (
                r"(?<!once )(?<!twice )(?<!times )a week (?:on |from |after )?"
                rf"(?P<day>{WEEKDAY}|today|tomorrow)"
            ),
        ),
    ),
    (
        in_time,
        (
            r"in (?:about |around )?(?P<n>half an) (?P<unit>hour)\b",
            (
                rf"in (?:about |around )?(?P<n>{COUNT}) (?:more )?(?P<unit>{_SHORT})\b(?:'? time)?"
                r"(?P<more> and a half\b)?(?:,? (?:and )?(?P<rest>[0-9]{1,2}) ?min\w*)?"
            ),
            rf"(?P<n>{COUNT}) (?P<unit>{_SHORT}) from now\b",
            r"in (?P<n>[0-9]{1,2}) ?(?P<unit>h) ?(?P<rest>[0-9]{2})(?: ?m(?:in\w*)?)?\b",
        ),
    ),
    (
        lasting,
        (
            (
                r"(?:for|over|during) (?:the )?(?:next |following |only )?"
                rf"(?P<n>{COUNT}) (?:more )?"
                rf"(?P<unit>{_DAY}|weeks?|months?)\b(?: only| long)?"
            ),
            rf"(?:(?:the )?next|x) ?(?P<n>{COUNT}) (?P<unit>{_DAY}|weeks?|months?)\b(?: only)?",
            rf"(?P<n>{COUNT})[- ](?P<unit>day|week|month)s? (?:only|course)\b",
        ),
    ),
    (
        until_date,
        (
            rf"(?:{_UNTIL})(?: and including)? (?:on |is )?(?P<date>{ANY})(?!')",
            rf"to (?P<date>{IN_FULL})",
        ),
    ),
    (
        from_date,
        (
            rf"(?:{_FROM})(?: on| from| with)? {_DATE}(?! ?-)(?:,? on(?:wards?)?\b)?",
            rf"{_DATE}(?:,? onwards?|,? and (?:then )?(?:every|each) {_DAY_AFTER})\b",
        ),
    ),
    (
        excluding,
        (
            rf"(?:{_BUT}) (?:(?:on|at|an?|the|for|any|in|during|over) )*{_EACH_OF}",
            rf"(?:with )?{DAYS} (?:is |are )?(?:off(?! to)|excl(?:uded)?|excepted|apart|aside)\b",
        ),
    ),
    (
        month_day,
        (
            rf"(?:on |every |each )?(?:the )?{_NTH}(?: day)?,? (?:{_EVERY_MONTH}|monthly\b)",
            r"(?:on )?(?:the )?[0-9]{1,2} of (?:each|every) month\b",
            rf"{_MONTHLY} (?:on |at )?(?:the |day )?[0-9]{{1,2}}(?:st|nd|rd|th)\b(?: day)?",
            rf"{_MONTHLY} (?:on |at )?(?:the |day )[0-9]{{1,2}}\b",
            rf"(?:on |at |by )?(?:every |the )*(?:last|first)(?: day)? {_EVERY_MONTH}",
            r"(?:on |at )?(?:the )?(?:first|end|beginning|start) of (?:each|every|the|a) month\b",
            rf"{_MONTHLY} (?:on |at )?(?:the )?(?:last|first|end)\b(?: day)?(?: of it)?",
            r"(?:every |each )month[ -]end\b",
        ),
    ),
    (
        every_named,
        (
            rf"(?:once )?(?:every|each)[ -](?P<n>{COUNT})[ -]{DAYS}{PART}",
            rf"(?:on )?(?P<n>alternate|alternating|alt)\.? {DAYS}{PART}",
        ),
    ),
    (
        every,
        (
            rf"(?:once )?(?:every|each)[ -](?P<n>{COUNT})[ -]?(?P<unit>{_LONG})\b",
            rf"(?:on )?(?P<n>alternate|alternating|alt)\.? (?P<unit>{_DAY}|weeks?|months?)\b",
        ),
    ),
    (month_day, (rf"every {_NTH}(?: of the month)?\b(?! of)",)),
    (
        fortnightly,
        (r"(?:once )?(?:(?:every |each |a |per )fortnight|fortnightly|bi[- ]?weekly)\b",),
    ),
    (
        rate,
        (
            (
                rf"(?P<n>{_TIMES}) ?(?:a |per |each |every |in a |/)"
                rf"(?P<unit>day|week|month|{_PARTS})\b"
            ),
            rf"(?P<n>{_TIMES}) ?(?P<unit>daily|nightly|weekly|monthly)\b",
            rf"(?P<n>{COUNT} ?x) ?(?P<unit>day|week|month|/ ?d)\b",
        ),
    ),
    (
        once_only,
        (
            rf"(?:on )?{DAYS},? {_ONCE}\b",
            rf"{_ONCE},? (?:on )?(?:this |next )?{DAYS}",
        ),
    ),
    (on_date, (rf"(?<!for )(?:{_ONCE} )?(?:on )?(?P<date>{_A_DATE}){PART}(?: {_ONCE}| only)?",)),
    (once_only, (rf"{_ONCE}\b",)),
    (weekly, (r"(?:every|each|per) week\b|weekly\b",)),
    (monthly, (r"(?:every|each|per) month\b|monthly\b",)),
    (
        daily,
        (
            rf"(?:every|each) (?P<unit>{_PARTS}) (?:and|&) (?:every |each )?(?P<part>{_PARTS})\b",
            rf"(?:every|each)(?: single| 1| one)? ?(?P<unit>{_DAY})\b",
            r"(?P<part>night)ly\b",
            rf"daily(?: (?P<part>{_PARTS})(?= *[0-9]))?\b|(?:7 days a week|all days)\b",
            r"(?:any day|every nite|all week(?: long)?)\b",
        ),
    ),
    (of_month, (rf"on (?:the )?{_NTH}\b",)),
    (lasting, (rf"(?P<n>{COUNT}) (?P<unit>days|nights|weeks)(?: only)?(?=[ ,]*(?:$|\x00))",)),
    (
        read_days,
        (
            rf"(?:every|each|on|at|from|only|just|all) (?:the |single )?{DAYS}(?: only)?{PART}",
            rf"{DAYS} only\b",
        ),
    ),
)
"""In the order in which they are looked for: what says more comes first."""

RULES: tuple[tuple[Pattern, Read], ...] = tuple(
    (Pattern(rf"(?<!\w)(?:{phrase})"), read) for read, phrases in PHRASES for phrase in phrases
)


_LEFT_OUT = Pattern(rf"(?<!\w)(?:{_BUT}) (?:(?:on|at) )*{_EACH_OF}")


def read_rhythm(wording: Wording, draft: RhythmDraft) -> None:
    """Take what is said of the days out of the wording, but for days that only stand beside it."""
    wording.low = BETWEEN.sub(lambda m: m[1] + "-".ljust(len(m[0]) - len(m[1])), wording.low)
    if EITHER.search(_LEFT_OUT.sub("", wording.low)):
        draft.unclear = Problem.DAY
    for pattern, reader in RULES:
        for match in wording.take(pattern):
            reader(match, draft)
    for start, end in draft.in_text:
        wording.marked(start, end, AMOUNT)
