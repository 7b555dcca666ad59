"""Who and when: of whom a message tells, and whether it is now; no word of danger stands here."""

import re

from bot.language.lazy_regex import Pattern

_PERHAPS_A_CHILD = Pattern(
    r"""
\b(?:bab|beb|b[ée]b|child|kid|toddler|son\b|daughter|infant|newborn|boy(?!f)|girl(?!f)|little\ one
  |grand(?:son|daughter|child)|niece|nephew|twins|teen|s[äa]ug|bambin|pikin|nappy|school
  |(?:he|she)\b|\d+[\ -]?(?:yo\b|m(?:onth|o\b)|year|yr|w(?:ee)?ks?[\ -]old))
""",
    re.VERBOSE,
)
"""Broad: `he` and `she` may be one."""

_A_CHILD = Pattern(
    r"\b(?:bab(?:y|ies)|toddlers?|newborns?|infants?|sons?|daughters?|kids?|child(?:ren)?"
    r"|grand(?:son|daughter)|little (?:one|man|girl|boy|fella|lad)|niece|nephew"
    r"|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
    r"[ -](?:months?|weeks?|days?|m|mo|wk|yr|years?)[ -]?olds?"
    r"|(?:he|she)(?:'s| is) (?:\d|one|two|three|four|five|six|seven|eight))\b"
)
"""Narrow: surely one, by a word for a child or by an age."""

_LATE_WEEKS = (
    r"\b(?:2\d|3\d|4[0-2])(?: ?\+ ?\d| ?w(?:ee)?ks?|w)\b(?! (?:ago|old|of|sober|clean|since))"
)
_PREGNANT = Pattern(
    rf"{_LATE_WEEKS}.*\b(?:kick|mov)|\b(?:kick|mov)\w*\b.*{_LATE_WEEKS}|"
    r"\b(?:pregnan|preggo|preggers|expecting|trimester|weeks (?:along|gone)|labou?r\b"
    r"|waters? (?:have |has )?(?:broke|broken|gone|went)|cord is"
    r"|bump\b|miscarr|placenta|contraction|unborn|midwi|maternity|baby"
    r"|\d+ ?w(?:ee)?ks?\b.*\b(?:bleed|kick|(?:no|less) mov)"
    r"|\bbleed\w*\b.{0,30}\b\d+ ?w(?:ee)?ks?\b(?! (?:ago|old))"
    r"|(?:2\d|3\d|4[0-2]) ?w(?:ee)?ks?\b(?! (?:ago|old|of|sober|clean|since))"
    r".*\b(?:headache|flash|swell|swollen|vision|blurr|spots|stars))"
)
_FIT = r"(?:seizure|fit|convulsions?|convulsing|fitting|shaking)"
_OWN_FIT = (
    r"\bi (?:was|had been|have been|started) (?:\w+ )?(?:shak|jerk|convuls|fitt)\w+\b"
    r"(?=.{0,120}\b(?:remember|slept|woke|last night|in the night|around (?:\d+|\w+)|at \d+)\b)"
)
_IS_OWN_FIT = Pattern(_OWN_FIT)
_IS_OVER = Pattern(
    rf"\bjust had (?:an? |his |her )(?:\w+ )?{_FIT}\b"
    rf"|\b{_FIT}\b.{{0,60}}\b(?:stopped|is over|it's over|has ended|ended|finished|is done)\b"
    rf"|\b(?:after|had) (?:a|an|his|her|my|the|another) (?:\w+ )?{_FIT}\b.{{0,40}}"
    r"\b(?:ago|earlier|this morning|last night|yesterday|today)\b"
    rf"|{_OWN_FIT}"
    r"|\b(?:went stiff|shook all over|shaking all over|was shaking|jerked all over)\b.{0,90}"
    r"\b(?:is|he'?s|she'?s|they'?re|i'?m|am|all|now) (?:\w+ )?(?:fine|ok|okay|normal|playing"
    r"|(?:him|her)self)\b"
)
_IS_NOW = Pattern(
    r"\b(?:right now|now(?! .{0,20}\b(?:jerk|twitch|jump|kick)\w*.{0,25}\b(?:asleep|sleep|night"
    r"|bed|doz\w+))"
    r"|just now|minutes? ago|mins? ago|still (?:shak|confus|muddl|not)"
    r"|at the moment"
    r"|won'?t wake|can'?t wake|is shaking|i'?m shaking|help)"
)
_GOES_ON = Pattern(
    r"\b(?:not|n'?t|never) (?:\w+ )?(?:stop|end|finish)"
    r"|\bstill (?:shak|fit|seiz|jerk|convuls|going)"
    r"|\b(?:again now|another one now|won'?t stop|is shaking|keeps)\b"
)
_OTHER_TIME = Pattern(
    r"\b(?:second|third|fourth|fifth|\d+(?:nd|rd|th)|other) time (?:since|this|in)\b"
    r"|\b(?:last (?:week|month|winter|spring|summer|autumn)|(?:days?|weeks?|months?|years?) ago)\b"
    r"|\bwhen (?:he|she|i) (?:was|were) (?:a |an |about |only )*(?:\d+|one|two|three|four|five"
    r"|six|seven"
    r"|eight|nine|ten|baby|toddler|little|small|young\w*|kid|child)\b"
)
_LONG_AGO = Pattern(r"\b(?:used to|(?:years|months) ago|as a (?:kid|child)|back then)\b")
_NOT_NOW = Pattern(
    r"""
    \b(?:years?|yrs|months?|weeks)\ ago\b | \bgone\ now\b
    | \blast\ (?:year|month|winter|summer|spring|autumn
          |christmas)\b
    | \bas\ a\ (?:kid|child|boy|girl|baby|student|teen\w*)\b | \bused\ to\b | \bwhen\ i\ was\b
          | \bback\ in\b
    | \bin\ (?:19|20)\d\d\b | \b(?:ruled|rules)\ out\b | \bhistory\ of\b | \bruns\ in\b
          | \bever\ since\b
    | \b(?:dream\w*|dreamt|nightmares?|film|movie|series|episode|book|novel|game|song|poem
          |story|course|joke)\b
    | \b(?:what\ if|if\ (?:someone|somebody|a\ person|one|you|people|i\ ever)|in\ case
          |can\ (?:it|this|that|you|people|one|a)
      |could\ (?:it|this|that)|does\ (?:it|this)|is\ (?:it|this|that)\ (?:a|like)|would\ you
          |would\ it|how\ (?:do|can|would)
      \ (?:you|people|one)\ (?:know|tell)|difference\ between|signs?\ of|sound\ like
          |feels?\ like\ (?:i|a|an|my)
      |as\ if|worr\w+\ about|afraid\ of|scared\ of|fear\w*\ of|anxious\ about)\b
    | \bwhen\ (?:this|it|that)\ happens\b
    | \b(?:remind|reminder|every\ (?:night|morning|evening|time)|each\ (?:night|time)|always
          |sometimes|usually|often
      |for\ (?:years|months|ages)|since\ (?:school|childhood|years)|once\ a\ (?:week|month
          |year)|most\ nights
      |from\ time\ to\ time|for\ (?:a\ few|some|two|three)\ seconds)\b
    | \bin\ (?:my|his|her)\ sleep\b.{0,20}\b(?:says?|said|tells|told)\b
    | \b(?:haha\w*|lol|lmao|rofl|joking|kidding|laugh\w*|funny\ story)\b | \b(?:fine|ok|okay
          |well|good)\ (?:now|since|again)\b
    | \b(?:doctor|gp|clinic|hospital|nurse)\b.{0,40}\b(?:said|says|checked|knows|cleared|fine
          |normal)\b
    """,
    re.VERBOSE,
)
"""Words that put a sign into the past, into habit, into a question in general, or into a story."""


_BORN = Pattern(
    r"\b(?:my |our |the )?baby(?:'s| is| was)? (?:only |just |now |about |already )?(?:\d+|\w+)"
    r"(?:[ -]and a half)?[ -](?:days?|weeks?|months?)\b"
)
"""A child who is born: no weeks of a pregnancy are counted."""


def tells_of_a_birth(text: str) -> bool:
    """Whether a plain lower-case text says how old a baby is, and nothing of a pregnancy."""
    return _BORN.search(text) is not None and not names_a_pregnancy(text)


_GROWN_UP = Pattern(
    r"\b(?:he|she)(?:'?s| is) (?:about |only |just |now )?(?:1[89]|[2-9]\d)\b"
    r"(?! ?(?:[.,]\d|w(?:ee)?ks?|months?|days?|hours?|min|degrees|kg|%|over))"
)


def names_a_child(text: str) -> bool:
    """Whether a plain lower-case text may be about a child."""
    if _GROWN_UP.search(text) and not surely_names_a_child(text):
        return False
    return _PERHAPS_A_CHILD.search(text) is not None


def surely_names_a_child(text: str) -> bool:
    """Whether a plain lower-case text is about a child."""
    return _A_CHILD.search(text) is not None


def names_a_pregnancy(text: str) -> bool:
    """Whether a plain lower-case text may be about a pregnancy."""
    return _PREGNANT.search(_BORN.sub(" ", text)) is not None


_MERELY_PREGNANT = Pattern(
    r"\b(?:pregnan\w*|expecting|(?:\w+ )?(?:weeks?|wks?|months?|trimester)(?: along)?|due|twins"
    r"|first|\d+|gone|bab(?:y|ies)(?! (?:is|was|has|isn'?t)\b)|(?:shock|surprise)(?! from))\b"
)


def without_a_pregnancy(text: str) -> str:
    """A plain lower-case text without the words that say how long somebody has been pregnant."""
    return _MERELY_PREGNANT.sub(" ", text)


def tells_of_a_fit_that_is_over(text: str) -> bool:
    """Whether a plain lower-case text says of a seizure that it has ended."""
    return _IS_OVER.search(text) is not None and _GOES_ON.search(text) is None


def tells_of_own_fit(text: str) -> bool:
    """Whether a plain lower-case text says so of the writer's own seizure."""
    return _IS_OWN_FIT.search(text) is not None


def is_said_to_be_now(text: str) -> bool:
    """Whether a plain lower-case text says of what it tells that it is now or minutes ago."""
    return _IS_NOW.search(text) is not None


def tells_of_another_time(text: str) -> bool:
    """Whether a plain lower-case text says of what it tells that it was days ago, or comes again
    and again over weeks: a card that says when to be seen serves better than a question."""
    return _OTHER_TIME.search(text) is not None


def tells_of_long_ago(text: str) -> bool:
    """Whether a plain lower-case text says of what it tells that it was months or years ago."""
    return _LONG_AGO.search(text) is not None


def is_of_another_time_or_a_story(text: str) -> bool:
    """Whether a plain lower-case text tells of the past, a habit, a question in general or a
    story."""
    return _NOT_NOW.search(text) is not None


_WHO_SEES = (
    r"(?:ambulance|paramedics?|medics?|crew|docs?|doctors?|gp|dr|neurolog\w+|paediatrician"
    r"|consultant"
    r"|hospital|clinic|a ?(?:&|and) ?e|er|emergency room)"
)
_WAS_SEEN = Pattern(
    rf"\b{_WHO_SEES}\b.{{0,25}}\b(?:came|checked|saw|looked (?:at|him|her|me)|examined|took (?:me"
    rf"|him"
    r"|her|bloods?)|kept (?:me|him|her)|sent (?:me|him|her|us) home|let (?:me|him|her|us) go|said"
    r"|discharged|has seen|have seen)\b"
    r"|\b(?:seen|checked(?: over| out)?|looked at|examined|discharged|scanned)\b.{0,15}"
    rf"\b(?:by|at|in|from) (?:the |a |my |his |her |our )?{_WHO_SEES}\b"
    rf"|\b(?:back|home) (?:\w+ )?from (?:the )?{_WHO_SEES}\b"
    rf"|\b(?:was|were|been) (?:\w+ )?(?:at|in|to) (?:the )?{_WHO_SEES}\b"
)
NOT_SEEN = Pattern(
    r"\b(?:not|\w+n't|dont|didnt|hasnt|havent|wasnt|isnt|wont|cant|never|should|will|shall|going"
    r" to|tomorrow|coming|on (?:its|the|their) way"
    r"|waiting|before|if|years ago)\b"
)


def was_seen(text: str) -> bool:
    """Whether a plain lower-case text says that a doctor or a crew has looked at somebody."""
    return _WAS_SEEN.search(text) is not None and not NOT_SEEN.search(text)


_SLEEPERS = frozenset({"out:children", "out:partner", "out:animals"})
_TO_WAKE = Pattern(
    r"(?:(?:and|so|but|ok)\W+)*(?:should|shall|can|may|must|do) (?:i|we) (?:\w+ )?wake"
    r" (?:him|her|them|it|the \w+|my \w+)(?: up)?"
    r"(?: then| or not| when (?:it|he|she) \w+(?: \w+)?)?"
)
_SLEEPS_ON = Pattern(
    r"(?:(?:and|but|no|so)\W+)*(?:he|she|they|it)(?: (?:just|only|always))? (?:does ?n'?t|do"
    r" ?n'?t|never"
    r"|doesnt|dont|does not) (?:even )?(?:wakes?|stirs?|notices?)(?: up)? (?:from|by|with|when"
    r"|during|at|of)"
    r" (?:it|them|that|the \w+|his|her)\b.*"
)


def only_sleeps(topic: str | None, text: str) -> bool:
    """Whether a plain lower-case text asks to wake whoever was talked of as asleep, or says that
    they sleep on."""
    bare = text.strip(" ?.!")
    is_said = _TO_WAKE.fullmatch(bare) or _SLEEPS_ON.fullmatch(bare)
    return topic in _SLEEPERS and is_said is not None
