"""What a reminder cannot do: refused with what can be, never set as something else."""

import re
from enum import Enum

from bot.domain.zones import ABBREVIATIONS
from bot.language.dates import DAY_IN_FULL, DAY_NAME, MONTH, WEEKDAY
from bot.language.lazy_regex import Pattern


class Limit(Enum):
    """What a wish asks for that cannot be kept."""

    HOURS = "hours"
    TIMES = "times"
    SKY = "sky"
    EVENT = "event"
    NTH = "nth weekday"
    MONTHS = "months"
    DATES = "dates"
    CYCLE = "cycle"
    GAP = "gap"
    TAPER = "taper"
    ZONE = "zone"
    RANDOM = "random"
    DOSES = "doses"
    FAR = "far"
    RHYTHM = "rhythm"


_MONTH = r"(?:of |in )?(?:the|each|every|a|this) month|monthly"
_FEW = r"(?:few |other |half |half an |half-|single |couple of |[0-9]+[.,][0-9]+ |½ ?|1½ ?)"
_NTH = "(?:second|third|fourth|2nd|3rd|4th)"
_ZONES = "|".join(("utc", "cet", "eet", *ABBREVIATIONS))
_ELSEWHERE = (
    "new york|london|berlin|paris|tokyo|moscow|delhi|eastern|pacific|central|mountain|their|his|her"
    "|uk|us|greenwich|indian?|local"
)
_SOMEBODY = "it|i|i'm|im|my|the|there|we|you|he|she|they|someone|somebody"
_ORDINAL = "[0-9]{1,2}(?:st|nd|rd|th)"
_IF = "(?<!check )(?<!see )(?<!ask )(?<!know )(?<!out )if"
"""`check if the door is locked` is a text, and no condition."""

_BECOMES = "is|are|gets?|goes|falls|drops|hits|rises|feels?|hurts?|starts?|comes|wakes|needs"

_WHICH = (
    "most|some|many|(?:a )?few|several|certain|bad|good|rough|busy|hot|cold|work(?:ing)?|school|uni"
    "|term|gym|training|shift|call|duty|bin|trash|rubbish|garbage|recycling|shower|bath|wash|hair"
    "|laundry|date|game|match|party|drinking|alternate|odd|even|other|off|two|three|four|five|six"
    "|[0-9]+|these|those|both|non|post|pre"
)
SOME_PARTS = (
    rf"(?<!\w)(?:(?:{_WHICH})[ -]|on (?:the )?(?:[a-z]+[ -])?)"
    r"(?:morning|afternoon|evening|night)s\b"
)
"""Nights of which only the person knows which: `school nights`, `4 nights`, `on camp nights`."""

_PATTERNS: dict[Limit, tuple[str, ...]] = {
    Limit.HOURS: (
        "half-?hourly|hourly|on the hour|round the clock",
        rf"(?:every|each) {_FEW}?hours?|q ?[0-9]{{1,2}} ?h(?:rs?)?",
        rf"(?:every|each) (?:{_FEW}|[0-9]+ ?|[a-z]+ )?(?:minutes?|mins?)",
        "(?:every|each) [a-z0-9]+ seconds",
    ),
    Limit.SKY: (
        "sun ?(?:rise|set|down|up)|dawn|dusk|moon ?rise",
        "(?:full|new) moon|(?:high|low) tide|solstice",
    ),
    Limit.EVENT: (
        rf"(?:when(?:ever)?|as soon as|each time|every time|the moment) (?:{_SOMEBODY})",
        rf"(?:when(?:ever)?|{_IF}) [a-z]+(?: [a-z]+)? (?:{_BECOMES})",
        rf"{_IF} (?:it|i|i'm|im|there|my|the)|unless",
        "(?:until|till?) (?:i|it|they|further|gone|finished|done|empty)",
        "(?:before|after|with|at) (?:each|every|all) meals?|(?:every|each) meal",
        "after (?:i|my shift|waking)|(?:bank|public|school) holidays?",
        "(?:on|in|during|except|but|not) (?:holidays|ramadan|summer|winter|spring|autumn|term)",
        "every (?:summer|winter|spring|autumn|payday|pay day|season|birthday)",
        "every (?:night |day )?shift",
    ),
    Limit.NTH: (
        rf"(?:first|last|1st) {DAY_NAME}|{_NTH} {DAY_NAME}s?,? (?:{_MONTH})",
        rf"(?<!every )(?<!each ){_NTH} {DAY_NAME}",
        "(?:first|last) (?:week|work|working|business) ?days?|last weekend",
        "(?:first|second|third|last) week (?:of|in)",
    ),
    Limit.MONTHS: (
        (
            "(?:every|each) "
            "(?:[2-9]|1[0-9]|other|second|third|2nd|3rd|two|three|four|six|few)[a-z]* "
            "(?:months?|years?|quarters?)"
        ),
        "quarterly|bi-?monthly|half-?yearly|yearly|annual(?:ly)?|bi-?annually",
        "(?:every|each|once a|per) (?:year|quarter|half year)",
        "alternate months|twice a (?:month|year)",
    ),
    Limit.DATES: (rf"{_ORDINAL}(?:,| and| &|/| or)+ (?:on )?(?:the )?{_ORDINAL}",),
    Limit.CYCLE: (
        "week [ab]",
        "(?:odd|even)(?:[ -]numbered)? (?:days?|dates?|weeks?)|on (?:odd|even)",
        "[0-9]+ on[ ,/]+(?:and |then )?[0-9]+ off|placebo (?:days?|week|pills?)|pill-? ?free",
        "days? off.*days? on|then [0-9]+ (?:days? |weeks? )?off|(?:days?|weeks?) on.*off",
    ),
    Limit.GAP: (rf"skip(?:ping)? (?:tomorrow|today|tonight|next|the|(?:on )?{WEEKDAY})",),
    Limit.TAPER: ("then (?:half|[0-9½¼¾][^ ]*)",),
    Limit.ZONE: (_ZONES, "time ?zone", rf"(?:{_ELSEWHERE}) time"),
    Limit.RANDOM: (
        "random(?:ly)?|from time to time|now and then|occasionally|a few times|several times",
        "sometimes|frequently|regularly",
    ),
    Limit.DOSES: (
        "for (?:the next )?[0-9]+ (?:doses|times|occasions)|[0-9]+ times only",
        rf"{DAY_NAME}s? x ?[0-9]+|for (?:the next )?(?:[0-9]+|[a-z]+) {DAY_NAME}s",
    ),
}
CANNOT: tuple[tuple[Pattern, Limit], ...] = tuple(
    (Pattern(rf"(?<!\w)(?:{'|'.join(patterns)})\b"), limit) for limit, patterns in _PATTERNS.items()
)
"""What is looked for before anything is read; the first that is found is told."""

_WHAT_CANNOT = Pattern(
    rf"\s*,?(?<!\w)(?:{'|'.join(_PATTERNS[Limit.HOURS])}|(?:every|each) [0-9a-z]+ (?:hou)?rs?"
    rf"|(?:when(?:ever)?|as soon as|after) (?:{_SOMEBODY})\b[^,.;?!]*)(?!\w)",
    re.IGNORECASE,
)


def without_limit(typed: str) -> str:
    """A wish without the hours that cannot be counted, or the event that cannot be seen: what is
    left lacks when it shall come; the same where something else cannot be."""
    return _WHAT_CANNOT.sub("", typed)


LEFT_OVER = Pattern(
    rf"{SOME_PARTS}|\bon (?:school|gym|training|chemo|dialysis|rest|uni|college|shift|office|off)"
    r" days?\b|"
    rf"\b(?:non|pre|post|anti)[ -]?"
    rf"(?:{DAY_NAME}|(?:work(?:ing)?|school|week|business)"
    r"[ -]?(?:day|night|morning|evening|end)s?\b)"
    rf"|\b(?:from|starting|start|beginning|begin|as of|effective|by) (?:early |mid |late )?{MONTH}"
    r"|\bthis eve\b"
    r"|\b(?:every(?!one|body|thing|where)|weekly|daily|monthly|fortnight\w*|bi-?weekly|alternat\w+"
    r"|except\w*|exclud\w+|apart from|other than|unless|until|once|twice|thrice|starting"
    r"|days?/week|(?:per|a) (?:week|month)|month[ -]?end|mid[ -]?month|pay ?day"
    rf"|[a-z]+ of (?:the )?(?:week|month|year|{MONTH})|(?:through(?:out)?|thru|over) {MONTH}"
    r"|(?:day|week|month)s? (?:interval|cycle|gap)s?)\b"
)
"""A rhythm's word that was not understood where it stands: nothing is set without asking."""

DOUBTFUL = Pattern(
    rf"\b(?:{DAY_IN_FULL}s?|mon|tues?|wed|thu(?:rs?)?|fri|sat and sun"
    r"|week ?days?|week ?ends?|(?<!for )tomorrow|tonight|today|not on"
    r"|but not(?! (?:with|near|together|on an empty))"
    r"|[0-9]{1,2}(?:st|nd|rd|th)|days|nights|weeks|months"
    r"|(?:if|as|when) (?:needed|required)|cyclical\w*|sos|stat|when [a-z]+ing|but (?:this|that|the)"
    r"|(?<!for )(?<!with )(?<!call )(?<!to )tom|wee?ks?|[0-9]+[- ](?:day|night|month)"
    r"|since|ago|after next|last (?:week|month|night)|neither|werktags|wochentags|\x00 ?holidays"
    r"|on the [a-z]+(?:th|st|nd|rd)"
    rf"|(?:in|during|each|all|for) {MONTH}|{MONTH} only|{MONTH}(?= ?(?:\x00|$))|months?"
    r"|[0-9]*wks|times|last time|the \x00+ [a-z]+"
    r"|mornings|afternoons|evenings|single time|course of|nights? before(?! bed)"
    r"|lasts|holidays|temporar\w+|short[- ](?:course|term)"
    r"|each (?!eye|ear|side|nostril|leg|arm|foot|hand|knee|other|of)"
    r"|christmas|xmas|easter|birthday|ramadan|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?"
    r"|täglich|jeden?|wöchentlich|monatlich|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|chaque|tous|cada|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|alle|elke|ogni"
    r"|wochen?|tagen?|tage|dagen|jours?|d[ií]as?|semana\w*|hebdo\w*|semaines?|giorn[io]|settiman[ae]"
    r"|(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:lune|marte|mercole|giove|vener)d[iì])\b"
)
"""Words that may have been meant for the rhythm, in other languages too: shown before it is set."""
