"""The wish in a message that asks for a reminder: without the talk before it and behind it."""

import re

from bot.language.dates import DAY_IN_FULL, WEEKDAY
from bot.language.lazy_regex import Pattern
from bot.language.reminder_corrections import ANY_DAY, but_for_times, is_all_about_when, text_of
from bot.language.reminder_events import in_plain_words
from bot.language.reminder_parsing import Ask, Reading, Refuse, parse_reminder
from bot.language.reminder_text import ASKS
from bot.language.rhythm_draft import Problem

MOST_LETTERS = 1000
"""Of a message that is searched for a wish, so that none takes long."""

_WAKES = Pattern(r"\b(?:wake|get) (?:me|us)(?: up\b)?(?! (?:if|when)\b)", re.IGNORECASE)
"""`wake me`: a message can only say it."""

_REMEMBERS = Pattern(r"\bremember (?P<whom>me|us)\b", re.IGNORECASE)
"""`remember me`, for `remind me` in many other languages."""

_WHEN_FIRST = Pattern(
    rf"(?P<asks>\bremind (?:me|us)) (?P<day>(?:(?:on )?(?:this )?{WEEKDAY}|tomorrow|today"
    r"|every day) )?(?P<when>(?:(?:half an|an|two|three|[0-9]{1,2})"
    r" (?:hours?|min\w*) )?(?:before|after|at|with) (?:my |the )?"
    r"(?!(?:quarter|half|five|ten|twenty|min\w*|around|about)\b)[a-z]+(?: at [0-9:.]+)?"
    r"|(?:lunch|dinner|tea|supper|breakfast|bed) ?time"
    r"|(?:when|once|after|as soon as) (?:i|we|he|she)\b[^.!?,0-9]{2,30}?) to"
    r" (?P<what>[^.!?,]+)",
    re.IGNORECASE,
)
"""`remind me friday before bed to …`: what is to be done is the text, and comes first."""

_THAT_DAY = Pattern(
    r"\b(?:on )?that (?P<part>(?:same )?(?:morning|afternoon|evening|night|day))\b", re.IGNORECASE
)
_NAMED_DAY = Pattern(
    rf"(?:\bfrom (?:the )?{DAY_IN_FULL} )?(?:\b(?:on|to|for) (?:the )?)?"
    rf"\b(?P<day>{DAY_IN_FULL}(?: (?:of )?next week)?|tomorrow)\b(?: then\b)?",
    re.IGNORECASE,
)
_OF_IT = Pattern(
    r"^(?P<asks>remind (?:me|us)(?: (?:of|about|to (?:take|do|drink|use|have)))?)"
    r" (?:it|that|this|them)\b(?! (?:is|was|i|we|my|the)\b)",
    re.IGNORECASE,
)
"""A reminder of what was named before."""

_IT_ALONE = Pattern(r"(?:(?:for|of|about|to|take|do) )*(?:it|that|this|them|these)", re.IGNORECASE)
_IT = Pattern(rf"\s*\b{_IT_ALONE.pattern}\b", re.IGNORECASE)
"""No text of a reminder: what *it* was, nobody knows when it comes."""

_CLAUSE = Pattern(
    r"(?<!\b[Dd]r)(?<!\b[Mm]r)(?<!\b[Mm]rs)[.!?;,\n]+\s+|\s[-–]\s|\s(?:and|so|but)\s+(?=(?:can|could|please|pls)\b)"
)
_LEADS = Pattern(
    r"\W*(?:(?:ok|okay|alright|cheers|mate|sure|ta|oh|so|and|but|also|then|thanks|thank you"
    r"|thx|right|well|yes|yeah|no|fine|cool|great|anyway|actually|maybe|hi|hello|hey|lol|haha|just)\b"
    r"[\s,.!]*)*(?:(?:another )?one (?:for|about) (?=[a-z]))?",
    re.IGNORECASE,
)
_OK = Pattern(r"\W*(?:ok|okay|so|right|then|well|yes|no)\s*:", re.IGNORECASE)
_REMINDS = Pattern(
    r"(?:(?:can|could|would|will|please|pls|plz|kindly|you|u|i|i'd|want|need|like|to|just"
    r"|(?:don'?t|do not) forget|remember|make sure|be sure)\s+)*(?P<asks>remind (?:me|us)\b)",
    re.IGNORECASE,
)
_BEHIND = Pattern(
    r"(?:[\s,.!;:-]+(?:thanks|thank you|thx|ta|cheers|mate|love|dear|lol|haha|pls|please|good night"
    r"|(?<=[,.!;] )night(?= *[.!]*$)"
    r"|bye|ok\?|okay\?|will you|would you|if you can|if possible|see (?:you|u|ya)(?: \w+)?"
    r"|that would be (?:great|nice|good|lovely)))+[\s.!?]*$",
    re.IGNORECASE,
)
_SENTENCE = Pattern(
    r"(?<![ap]\.m)(?<!\b[ap])[.!?]+\s+(?=[a-z])"
    r"|,?\s+(?:(?=(?:cos|cause|because|so i)\b)|(?<=, )(?=(?:i|im|i'm|i've|ive|it's|its|as i)\b))",
    re.IGNORECASE,
)
_REASON = Pattern(
    r"(?P<when>(?:\d|\b(?:[ap]\.?m|o'?clock|clock|mon|tue|wed|thu|fri|sat|sun|\w*day|week(?:end|day)"
    r"|morning|afternoon|evening|night|noon|tomorrow|tonight)s?)[.,]?)\s+"
    r"(?:because|cos|coz|cuz|cause|since|as i|so thats?|so that'?s)\b[^,.;!?]*"
    r"|(?:,\s+|\s+(?=so))(?!\w+ (?:said|says|told))(?:(?:they|he|she|it)(?:'s|'re|'ll)?"
    r" [^,.;!?\d]*\b(?:at )?\d|so(?: that)? i )[^,.;!?]*(?=[,.;!?]|$)"
    r"|(?P<but>\b(?:except|excluding|not|never|apart from|other than|bar|skip)(?: (?:for|on|the))*"
    rf" (?:{DAY_IN_FULL}s?|weekends?)(?:(?:,| and| or)+ {DAY_IN_FULL}s?)*)[\s,]+"
    r"(?:when|while|that'?s|which is|it'?s|as|i'?m|i|we'?re|we|my) (?![^.;!?]*(?:\d|\b(?:half|noon"
    r"|mid(?:day|night)|(?:after|fore)noon|quarter|morning|evening|night|instead|rather|remind"
    r"|later|earlier|want|need|take)\b))[^,.;!?]*(?=[,.;!?]|$)",
    re.IGNORECASE,
)
"""Why a wish comes when it does, and no text of it: `thursdays because thats pub night`, `except
sundays when I go to church`."""

_BETWEEN = Pattern(
    r"[.!?]+\s+(?:(?:oh|ah|and|also|but|well|btw|sorry|actually|yeah|ok)\b[\s,]*)+", re.IGNORECASE
)
_NEEDS = Pattern(
    r"\W*(?:(?:ok|okay|so|right|yes|well)\W+)*"
    r"(?:(?:i|we)'?ll |(?:(?:i|we) )?(?:will|shall|must|should|need to|have to|got to) "
    r"|(?:i|we) (?:am going to |(?:\w+ ){0,2}?(?:need|have|want|ought|got"
    r"|(?:was|were|am|have been|got) (?:told|asked|advised|prescribed)"
    r"|must|should|forget|keep forgetting)"
    r" (?:to )?|(?:\w+ ){0,2}?(?:take|use|am taking|am on) ))(?=\w)",
    re.IGNORECASE,
)
_REMIND_BEHIND = Pattern(
    rf"^{_NEEDS.pattern}(?P<what>[^.!?]+?)[\s,]+(?:so )?(?:(?:can|could) )?(?:you |u )?remind me"
    r"(?: please| pls)?\W*$",
    re.IGNORECASE,
)
_TALK = Pattern(
    r"\b(?:i|i'm|im|i'll|ill|you|u|we|it|it's|its|that|that's|thats|this|he|she|they|what|how|why"
    r"|says|said|asked|wants|told|thanks?|thx|ok|okay|lol|haha|sorry|good|great|bye|whatever|cool)\b",
    re.IGNORECASE,
)
_AT = Pattern(r"^remind me (?=[0-9]{1,2}(?:[:.][0-9]{2})?(?: ?[ap]\.?m)? to\b)")
"""`a reminder for 10 to …`, of which the *for* led to the time."""

_WITHIN = Pattern(
    r"\b(?:remind (?:me|us)|(?:set|make|add|create)(?: \w+){0,2} (?:reminder|alarm))\b",
    re.IGNORECASE,
)
_WHEN_WORDS = (
    rf"{DAY_IN_FULL}s?|tomorrow|tmrw|tonight|today|weekdays?"
    r"|weekends?|every|each|daily|weekly|monthly|fortnight\w*|once|twice|mornings?|evenings?"
    r"|afternoons?|nights?|noon|midnight|only|except|until|till|weeks?|months?|days"
)
WHEN = Pattern(rf"\d|\b(?:{_WHEN_WORDS})\b", re.IGNORECASE)
"""Words that may say when: none of them is dropped without being shown."""

_ONLY_WHEN = Pattern(
    rf"(?:\W|\d[\w:.]*|\b(?:{_WHEN_WORDS}|ok|okay|but|not|no|before|after|around|about|at|on|in|by|the"
    r"|a|it|is|too|to|early|late|later|earlier|than|please|pls|and|or|maybe|rather|wait|sorry)\b)+",
    re.IGNORECASE,
)

_MAY_FORGET = Pattern(
    r"^(?!.*(?:\bremind|\bnudg|\bping|\balarm|\d)).*?"
    r"\b(?P<medicine>new (?:medicines?|medication|meds|tablets?|pills?|drops|capsules?|vitamins?)"
    r"(?: (?!and\b|but\b|so\b|i\b|im\b|since\b|from\b|for\b|now\b|today\b|that\b|which\b)\w+)?)"
    r".*\bforget",
    re.IGNORECASE,
)
"""A new medicine that may be forgotten, without a word of when or of a reminder."""


_ORDERED = Pattern(
    r"(?P<talk>(?!.*\bremind).*?)(?:\?+|\b(?:please (?:do|put|make|set) it|make it(?= please)"
    r"|(?:(?:make|set|add|create|put|do|want|need)(?: me)?(?: up)? (?:an? )?(?:new |other )?"
    r"|a new )one|another(?: one)?)(?: up| in| on)?(?:,? (?:for me|please|pls|then|now|again))*"
    r"\s*[,.:;!-]+)\s+(?P<wish>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
"""A reminder that is ordered behind some talk: `I have none? then make one please, iron 8 am`."""


def _behind_order(typed: str) -> str:
    """The wish behind such talk; all of it where that may say when, or no mere wish follows."""
    found = _ORDERED.fullmatch(typed)
    if found is None or WHEN.search(found["talk"]) or not _is_asked(found["wish"]):
        return typed
    wish = _behind_order(found["wish"])
    return typed if is_told(wish) else wish


def asked_for(typed: str) -> str:
    """`remind me …` of a message with its title and what says when, and nothing else of it."""
    if len(typed) > MOST_LETTERS:
        return typed
    typed = _REMIND_BEHIND.sub(r"remind me to \g<what>", in_plain_words(_behind_order(typed)))
    typed = _WHEN_FIRST.sub(r"\g<asks> \g<day>to \g<what> \g<when>", typed)
    if new := _MAY_FORGET.search(typed):
        return f"remind me to take the {new['medicine']}"
    typed = _WAKES.sub("remind me to wake up", _on_the_named_day(typed), count=1)
    typed = _REMEMBERS.sub(r"remind \g<whom>", typed)
    before, wish = _split(typed)
    wish = _AT.sub("remind me at ", ASKS.sub("remind me", wish, count=1))
    wish = _without_talk_behind(wish)
    clauses = [part for part in _CLAUSE.split(before) if part.strip()]
    about_when = [part for part in clauses if is_all_about_when(part)]
    of_it = _OF_IT.match(wish)
    title = "" if _says_what(_read(wish)) and not of_it else _title(clauses)
    if of_it and title:
        return " ".join([*about_when, of_it["asks"], title + wish[of_it.end() :]])
    if not title and _IT_ALONE.fullmatch(text_of(wish) or ""):
        wish = _IT.sub("", wish)
    return " ".join([*about_when, title, wish] if title else [*about_when, wish]).rstrip(" ?")


def without_leads(typed: str) -> str:
    """A message without the small words that it begins with: `ok: madopar 7am and 7pm`."""
    lead = _LEADS.match(typed.replace(":", ",", 1) if _OK.match(typed) else typed)
    return typed[lead.end() :] if lead else typed


def _on_the_named_day(typed: str) -> str:
    """The message with the day that `that morning` means in its place."""
    that = _THAT_DAY.search(typed)
    days = [*_NAMED_DAY.finditer(typed[: that.start()])] if that else []
    if that is None or not days:
        return typed
    day, is_sure = days[-1], re.search("tomorrow|week", days[-1]["day"], re.IGNORECASE)
    on = day["day"] if is_sure else f"this {day['day']}"
    part = "" if that["part"].lower().endswith("day") else f" in the {that['part'].split()[-1]}"
    before = typed[: day.start()].rstrip() + typed[day.end() : that.start()]
    return f"{before}{on}{part}{typed[that.end() :]}"


def wakes(typed: str) -> bool:
    """Whether a message asks to be woken."""
    return _WAKES.search(typed) is not None


def leaves_out(typed: str, wish: str) -> bool:
    """Whether the wish lacks a word of the message that may say when, and is to be shown first."""
    said, kept = ([word.lower() for word in WHEN.findall(text)] for text in (typed, wish))
    return not {*said} <= {*kept}


def is_talk(typed: str) -> bool:
    """Whether words are talk, and name nothing to be done."""
    return "?" in typed or _TALK.search(typed) is not None


_TOLD = Pattern(
    r"\b(?:took|taken|had|have|has|did\w*|was|were|been|help(?:s|ed|ing)?|since|last|ago|forg[eo]t"
    r"|missed|extra|double|doubled|still|already|yesterday|works?|worked|effect|made|makes|gave"
    r"|(?:head)?aches?|pains?|cramps?|wine|beers?|coffees?|alcohol|awake|asleep|tired|dizzy|sick)\b",
    re.IGNORECASE,
)


def is_told(typed: str) -> bool:
    """Whether words tell of what is taken or was, and wish for nothing."""
    return is_talk(typed) or _TOLD.search(typed) is not None


def may_say_when(typed: str) -> bool:
    """Whether a message has no words but those that may say when, and asks nothing."""
    return bool(WHEN.search(typed) and _ONLY_WHEN.fullmatch(typed)) and "?" not in typed


def _split(typed: str) -> tuple[str, str]:
    """What stands before the clause that asks, and the rest; all is the rest where none asks."""
    starts = [0, *(found.end() for found in _CLAUSE.finditer(typed))]
    for start in starts:
        lead = _LEADS.match(typed, start)
        at = lead.end() if lead else start
        if asked := _REMINDS.match(typed, at):
            return typed[:start], typed[asked.start("asks") :]
        if ASKS.match(typed[at:]):
            return typed[:start], typed[at:]
    within = _WITHIN.search(typed)
    before = typed[: within.start()] if within else ""
    if within and _TALK.search(before) and not WHEN.search(before):
        return "", typed[within.start() :]
    return "", typed


def _without_talk_behind(wish: str) -> str:
    """The wish up to the sentence that makes it whole, but for words that say when."""
    wish = _BEHIND.sub("", wish)
    if (
        less := _REASON.sub(lambda why: why["when"] or why["but"] or "", wish)
    ) != wish and _is_asked(less):
        wish = less
    ends = [found.start() for found in _SENTENCE.finditer(wish)]
    for end in ends:
        if _is_whole(_read(wish[:end])) and not WHEN.search(wish, end):
            return wish[:end]
    return _BETWEEN.sub(", ", wish)


def _title(clauses: list[str]) -> str:
    """What is to be done by the clauses before the request; empty where they are mere talk."""
    for clause in reversed(clauses):
        named = _NEEDS.sub("", clause).strip()
        if named and not _TALK.search(named) and not is_all_about_when(named):
            return named
    return ""


def _read(wish: str) -> Reading:
    return parse_reminder(wish, ANY_DAY)


def _is_asked(wish: str) -> bool:
    """Whether a wish has a text and lacks its time at most."""
    return _is_whole(_read(wish)) or but_for_times(wish, ANY_DAY) is not None


def _says_what(reading: Reading) -> bool:
    return reading != Ask(Problem.TEXT)


def _is_whole(reading: Reading) -> bool:
    return not isinstance(reading, Refuse) and reading.wish is not None
