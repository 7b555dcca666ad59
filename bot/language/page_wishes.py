"""Wishes on the doctor's page once it was shown: `just the last month`, `without the notes`."""

from typing import NamedTuple

from bot.language.lazy_regex import Pattern, lowered
from bot.language.message_cuts import parts_of
from bot.language.named_choices import choices_named
from bot.language.night_meant import asks_plainly, read_news

_LAST = r"(?:last|past|just|only|all|make it|do)(?: the)?"
_SPANS = {
    14: r"(?:week|fortnight|(?:1|2|one|two|a couple of|couple of) (?:weeks?|wks?)"
    r"|(?:7|10|14|seven|ten|fourteen) (?:days|nights))",
    28: r"(?:month|(?:1|one|a) month|(?:3|4|three|four) (?:weeks|wks)"
    r"|(?:28|30|thirty) (?:days|nights))",
    90: r"(?:quarter|year|(?:2|3|6|two|three|six|few|couple of) months"
    r"|(?:60|90|ninety) (?:days|nights))",
}
"""The nights on the page that come nearest to what is wished for."""

_ALL_OF_IT = Pattern(
    r"\b(?:all of it|the whole (?:lot|diary)|everything (?:you have|there is|on it|in it))\b"
)
_SHORTER = Pattern(
    r"(?:(?:and|can|could|please|it|you|make|a bit|much|be|that'?s|too) )*(?:shorter|too long"
    r"|not so long|(?:fewer|less) (?:nights|weeks)|half of (?:it|that))(?: (?:please|pls|then))*"
)
_FURTHER = Pattern(
    r"(?:(?:and|can|could|please|it|you|make|go|a bit|much|be) )*(?:longer|the whole time"
    r"|further back|more (?:nights|weeks)|back (?:further|more))(?: (?:please|pls|then))*"
)
_BEFORE = (
    r"(?:(?:and|no|ok|that'?s too long|please|just|only|can|could|you|it|that|be|make|do|for|over"
    r"|with|the|this|last|past|a|one|shorter|longer|i|need|want|think|about|instead|maybe|rather"
    r"|better|he|she|they|my|doctor|wants?)\b,? )*"
)
_ENOUGH = (
    r"(?: (?:is|are|will|would|should|be|do|does|better|enough|plenty|fine|ok|okay|good|instead"
    r"|please|pls|then|thanks|too|all|long|for|him|her|it|them|that|the|my|doctor|gp|he|she|they"
    r"|i|needs?|wants?|nights|on|of))*"
)
_RANGES = {days: Pattern(rf"\b{_LAST} {span}\b") for days, span in _SPANS.items()}
_WHOLE = {days: Pattern(rf"{_BEFORE}{span}{_ENOUGH}") for days, span in _SPANS.items()}
"""The same as the whole of a message: `four weeks is plenty`, `can it be three months instead`."""

_PAPERS = {
    "letter": Pattern(
        r"\b(?:us|on|in|as|use|want|need|make it|(?:change|switch|set) (?:it )?to) (?:us )?letter\b"
        r"(?! (?:to|from|i|that)\b)|\bletter[ -](?:paper|size\w*|format|page|instead|not)\b"
        r"|^(?:(?:us|ok|yes|no|sorry|please|just) )*letter(?: (?:please|pls|then|thanks))*$"
    ),
    "a4": Pattern(r"\ba4\b|\ba 4 (?:paper|page|size|sheet)\b"),
}
_THE_NOTES = (
    r"(?: (?:any|all|of|the|my|those|these|with))* notes\b(?! (?:about|today|tonight|this))"
)
_NO_NOTES = Pattern(
    rf"\b(?:without|minus|leave out|drop|skip|hide|cut|not|no need for){_THE_NOTES}"
    rf"|\b(?:leave|take|keep){_THE_NOTES} (?:out|off|away)\b"
    r"|\bnotes (?:off|out|away)(?: (?:please|pls|thanks))*$"
    r"|\b(?:do not|don'?t|does not|doesn'?t) (?:want|show|include|put|print"
    rf"|add|send|use|need(?: to (?:see|read))?){_THE_NOTES}"
    r"|\bnotes (?:he|she|they|nobody|(?:the|my) \w+)"
    r" (?:need|should|must|can|does|do|has)(?:n'?t| not)\b"
    r"|\bno(?:t any| my)? notes (?:on|in) (?:it|there|(?:the|that|my) (?:page|report|pdf))\b"
    r"|^(?:(?:and|but|ok|just|yes|please|with) )*no(?:t any)? notes(?: (?:please|pls|thanks))*$"
)
_NOTES = Pattern(
    r"(?<!\bi )\b(?:put|leave|take|keep|include|add|drop|hide|with|only|just|not|pick|choose)\b"
    r".{0,20}?\b(?:notes?(?! (?:it|that|this|down)\b)"
    r"|the (?:one|bit|part|thing) (?:about|where))\b"
)
_SEEN = Pattern(
    r"\b(?:can|could|does|do|will|would) (?:she|he|they|it|"
    r"(?:the|my) \w+) (?:see|read|get|say|show)\b"
)
_NAME = Pattern(
    r"\b(?:my|our) (?:full |real )?name\b"
    r"(?=\W*$|[.,;?]| (?:on|off|in|is|be|there|too|at|from|out|stand|appear|show|and|or)\b)"
)
_MAKE = Pattern(
    r"(?:(?:ok|okay|yes|yeah|please|pls|and|now|then|great|good|fine|perfect|lovely|can you|just"
    r"|right|that(?:'?s| is| will| looks?)(?: (?:it|do|all|fine|good|ok|right|perfect))+)[ ,.]+)*"
    r"(?:make|create|print|send|do) (?:(?:me )?(?:it|the page|the pdf|that|this))"
    r"(?: (?:now|then|please|pls|over|off|to me))*"
)
_TELLS = Pattern(
    r"\b(?:was|were|ha(?:ve|s) been|had|slept|woke|twitch(?:ed|es)|jerked|hurts?|hurting|aches?"
    r"|aching|(?:is|are|am|im|i'm|gets?|got|getting|feels?|felt) (?:\w+ )?(?:bad|worse|better|hard"
    r"|awful|terrible|rough|tired|sick|ill|sore|numb|stiff|dizzy|well))\b"
)
_ANOTHER_WISH = Pattern(r"\b(?:remind|reminders?|reminding|paus(?:e|ed|ing)|alarms?|wake me)\b")
"""What has its own command, and is no wish on the page whatever else it names."""

_MOST_WORDS = 18


_THE_PAGE = Pattern(
    r"\b(?:doctor(?: ?'?s)?|gp|print\w*) (?:page|report|summary|sheet)"
    r"|\b(?:the|that|your|my) (?:page|pdf|print-?out)\b"
    r"|\b(?:report|summary)\b.*\b(?:doctor|gp)\b|\b(?:doctor|gp)\b.*\b(?:report|summary)\b"
)
_OFF_IT = Pattern(
    r"\b(?:do not|don'?t|not|never|no need to)"
    r" (?:(?:put|write|print|include|mention|add|say)\b|show\b(?! me\b))"
    r"|\b(?:leave|be left|keep|be kept|take|be taken|stay)\b.{0,60}\b(?:off|out|away)\b"
)


def keeps_off(text: str) -> bool:
    """Whether a text wants something not to be on the doctor's page, with which no night has to
    do: `don't put the wine on the doctor's page`."""
    low = lowered(text)
    is_short = low.count(" ") < 2 * _MOST_WORDS
    is_of_it = _THE_PAGE.search(low) is not None and _OFF_IT.search(low) is not None
    return is_short and is_of_it and not (_TELLS.search(low) or _ANOTHER_WISH.search(low))


_ON_IT = Pattern(
    r"\b(?:do|does|can|will|would|could) (?:it|that|she|he|they|(?:the|that|my|your) \w+)"
    r" (?:also |then |still )?(?:show|see|have|say|tell|include|print|read|know|get)\b"
    r"|\b(?:is|are|will) (?:the |my )?\w+(?: \w+)? (?:be )?(?:on|in) (?:it|there"
    r"|(?:the|that) page)\b"
)


def asks_if_on_it(text: str) -> bool:
    """Whether a text asks if an answer of the nights stands on the page that is talked of: `does it
    show that I drink`."""
    low = lowered(text)
    is_short = low.count(" ") < _MOST_WORDS
    return is_short and _ON_IT.search(low) is not None and bool(choices_named(low))


def names_the_page(text: str) -> bool:
    """Whether a text names the doctor's page."""
    return _THE_PAGE.search(lowered(text)) is not None


def news_and_wish(text: str) -> tuple[str, str]:
    """What a text tells of a night and the wish beside it that something be kept off the page;
    nothing of any other text."""
    parts = parts_of(text)
    wish = [part for part in parts if keeps_off(part)]
    rest = "".join(part for part in parts if part not in wish).strip()
    is_both = wish and read_news(rest, replied=True).answers
    return (rest, "".join(wish).strip()) if is_both else ("", "")


class PageWish(NamedTuple):
    """The nights and the paper, where they are named, and what else: `notes`, `no notes`, `name`,
    `seen` or `make`."""

    days: int = 0
    paper: str = ""
    what: str = ""


def page_wish(text: str) -> PageWish | None:
    """What a text wants of a page that was just shown; None for anything else."""
    low = lowered(text).strip(" .!?")
    if low.count(" ") >= _MOST_WORDS or _TELLS.search(low) or _ANOTHER_WISH.search(low):
        return None
    days, is_whole = _days(low)
    paper = next((paper for paper, words in _PAPERS.items() if words.search(low)), "")
    what = _what(low)
    days = 0 if what == "seen" else days
    if asks_plainly(text) and not (what or is_whole):
        return None
    return PageWish(days, paper, what) if days or paper or what else None


def _days(low: str) -> tuple[int, bool]:
    """The nights that a text names, 0 for none, and whether it says nothing else."""
    whole = max(_SPANS) if _FURTHER.fullmatch(low) else 0
    whole = whole or (min(_SPANS) if _SHORTER.fullmatch(low) else 0)
    whole = whole or next((days for days, words in _WHOLE.items() if words.fullmatch(low)), 0)
    most = max(_SPANS) if _ALL_OF_IT.search(low) else 0
    named = next((days for days, words in _RANGES.items() if words.search(low)), most)
    return whole or named, whole > 0


def _what(low: str) -> str:
    if _MAKE.fullmatch(low):
        return "make"
    if _NO_NOTES.search(low):
        return "no notes"
    if _NOTES.search(low):
        return "notes"
    return "name" if _NAME.search(low) else "seen" if _SEEN.match(low) else ""
