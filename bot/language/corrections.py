"""One grammar of corrections of what stands on the screen: `not X, Y`, `Y not X`, `make it Y`.

It only says what is to stand in place of what: whether that fits, the open thing knows
(`reminder_revisions`, `bot.handlers.corrections`).
"""

import re
from dataclasses import dataclass

from bot.language.dates import WEEKDAY
from bot.language.lazy_regex import Pattern, any_line, each_line
from bot.language.numbers import NUMBERS
from bot.language.spelling import nearest
from bot.language.times import in_digits


@dataclass(frozen=True, slots=True)
class Correction:
    """What shall stand there as it was typed, and in place of what, if that is said.

    `adds` lets it come beside what there is, `names` says that it is the text, and `asks` that
    the words mean a change and nothing else; a mere `no, Y` may begin an answer.
    """

    new: str
    old: str = ""
    adds: bool = False
    names: bool = False
    asks: bool = True


PARTS = {
    "no": (
        r"no|nope|nah|sorry|sry|w?oops|whoops|my bad|typo|argh|wait|hang on|hold on|h?m+|actually"
        r"|ah|oh|ooh|nvm"
        r"|never ?mind|not quite|correction"
        r"|(that'?s |that (is|was) )?(the )?wrong( (time|day|date|one|way round))?"
        r"|(i|we|you) (typed|wrote|put|said|set|did|got|have) (that|it) wrong"
        r"|that'?s not (right|it)|not that( (time|day|one))?"
        r"|((that|it)('?s| is) )?(a (bit|little) |way |far )?too (early|late|soon|often)"
    ),
    "lead": r"\W*(({no}|and|but|so|well|ok|okay|please|pls|hey|lol|just|argh|ugh)\b\W*)*",
    "said": r"(i|we) (meant?|mean|said|typed|wanted|told (you|u)|asked( for)?)",
    "tail": (
        r"(\W+(please|pls|thanks|thank you|thx|instead|rather|though|tho|then|lol|sorry"
        r"|obviously|obv|actually|from now on"
        r"|{said}|(that )?is what {said}|if (you can|possible|that'?s ok)))*[\s.!,?]*"
    ),
    "it": r"(it|that|this)( one)?|the (time|day|date|reminder|alarm|one)|mine",
    "good": (
        "(better|nicer|best|right|enough|fine|what {said}"
        "|what (the |my )?(doc(tor)?|gp|nurse|he|she|they) (said|told me|wants?|wanted))"
    ),
    "drop": "(cancel|scrap|scratch|forget|drop|ignore|leave|bin|ditch)",
    "own": "time|reminder|alarm",
    "is": r"(?!this (one time|week|month|morning|evening|{weekday}))({it} |it'?s |that'?s )",
    "weekday": WEEKDAY,
    "must": r"should|must|shall|has to|have to|needs? to|ought to|(was|is) (supposed|meant) to",
    "can": (
        r"((can|could|would|will) (you|u|we|i|it) (please )?|let'?s "
        r"|i'?d (like|rather|prefer)( to)? |i (want|need)( you)?( to)? )?"
    ),
    "its": r"(the|its|my|that) (text|name|message|title|wording|words?|label)( of it)?",
    "only": r"((only|just|simply) )*",
    "make": (
        r"{can}(make|mk?ae?k?|amke|change|move|set|shift|put|switch|push|bring|have|do)"
        r" ({it}|{own})"
        r"( (to|for|at|on|into|as|say))*|i (want|need|prefer) {it}( (to be|at|on|for))*"
        r"|{can}(change|move|switch|push|set) (back )?to"
        r"|(can|could) (it|that|this) be( (at|on|for))*"
        r"|(can|could|would) (you|u|we) (do|make|say)|({can}(go|switch) |then |so )?back to"
    ),
    "be": (
        r"({it} )?(?<!\w){must} (have been|be|come|say|read)( (at|on|for))*"
        r"|{is}(is |was |'s )?(for |at |on )?(?!too\b)(?=\w)|rather|better|let it be"
    ),
    "verb": r"({said}|meant|{make}|{be}|say|write|only|just)\b\W*",
    "denied": r"not|never|((i|we) )?(did ?n'?t|did not|do ?n'?t|never) (mean|say|said|want)",
    "too": r",? (too|as well|also|on top|besides)",
    "one": r"one|another|another one|it|again",
    "comma": r"\s*[,;.:–-]\s+(but )?",
    "more": (
        r"(and |but |from |starting |with effect from )*"
        r"(?P<more>((only|just|also|on|every|each|at|in|for|not) )*(the )?({weekday}s?|weekends?"
        r"|weekdays?|daily|every day|(next|this) (week|month|{weekday})|tomorrow|tonight"
        r"|at [0-9]{1,2}([:.][0-9]{2})?( ?[ap]\.?m)?"
        r"|morning|evening|once)( (only|please|just))*)"
    ),
    "hour": rf"(?P<new>[0-9]{{1,2}}|{'|'.join(NUMBERS)})",
    "before": rf"(?P<old>[0-9]{{1,2}}|{'|'.join(NUMBERS)})",
    "new": r"(?P<new>\S.*?)",
    "old": r"(?P<old>\w.*?)",
}

_NAMES, _SWAPS, _ADDS, _SAYS = "names", "swaps", "adds", "says"
_LINES = {
    _NAMES: r"""
        ({it}|it'?s|that'?s) (is )?(called|named) {new}
        ({it}|{its}) ({must}|can|could|is|was) {only}(say|read|be called|be named|be)\W+{only}{new}
        {its} (is|was) {only}{new}
        {can}((call|name|title|label|rename) {it}|rename) ((to|into|as) )?{only}{new}
        (change|set|make|put) {its} ((to|into|as) )?{only}{new}
        (make it |let it )?(say|read|write)\W+(only|just)\W+{new}
        (make|let) it (say|read)\W+{new}
        """,
    _SWAPS: r"""
        (?P<verb>{verb}*){new}(\W+(and |but )?not|\W+(instead of|rather than)) {old}[,;]? {more}
        (?P<verb>{verb}*){more},? back to {new}
        {is}?(is )?{denied} {old}({comma}| but | (?=it'?s )){verb}*{new}
        (?P<verb>{verb}*){new}(\W+(and |but )?not|\W+(instead of|rather than)) {old}
        {is}?{denied} {before} {hour}
        (i|we|you) (wrote|said|put|typed|set|have) {old},? but (i |we )?(want|need|mean|meant)
            |( it)?( to be| at)* {new}
        why {old},? (i|we) (said|asked|asked for|wanted|meant|typed|wrote) {new}
        {can}(change|swap|replace|switch|move) (?!({it}|{own})\b){old} (to|with|for|into|by) {new}
        """,
    _ADDS: r"""
        ((and|also|plus|add|the)\W+)*same (again |on top )?(for|on|at) {new}{too}?
        ({can}(have|get|do|make|set|add) )?(another|one more)( one| reminder)? {new} for
            | (the same( thing| one)?|it|that)
        ((and|also|add|plus)\W+)+({one}\W+)?(?!i\b|it\b)((more )?(for|on|at) )?{new}{too}?
        ({one}\W+)?((for|on|at) )?{new}{too}
        """,
    _SAYS: r"""
        {verb}+{new}
        {new}\W+(instead|rather|sorry|{said}|is what {said})
        {new} (would be|is|was|sounds|suits me|works) (much )?{good}
        (at |around |about )?{new} (would|will|'ll) (be|do|suit me|work)
            |( (just |quite )?(perfect(ly)?|great|lovely|ideal|good|nicely|ok(ay)?|for me))*
        """,
}
_FORMS = tuple(
    (kind, Pattern(rf"{lead}{line}{tail}", re.IGNORECASE))
    for lead, tail in [each_line("{lead}\n{tail}", PARTS)]
    for kind, lines in _LINES.items()
    for line in each_line(lines, PARTS)
)
_IT = Pattern(any_line(r"{lead}{make}\b", PARTS), re.IGNORECASE)
_CORE = Pattern(any_line("{lead}{new}{tail}", PARTS), re.IGNORECASE)
_BARE = Pattern(any_line(r"\W*{no}\b{lead}{new}{tail}", PARTS), re.IGNORECASE)
_SPAN = r"(?:half an?|an?|one|two|\d{1,3}) ?(?:hours?|hrs?|h|minutes?|mins?|m)"
_MOVES = tuple(
    (Pattern(rf"\b(?:{verbs}) (it|that|this) (?:{where}) (?:by )?({_SPAN})\b", re.IGNORECASE), way)
    for verbs, where, way in (
        ("move|push|put|shift|set", "back", "later"),
        ("move|push|put|shift|bring|pull", "forward|up|ahead", "earlier"),
    )
)
"""How something is moved by so long, which is said as `an hour later` then."""

_NO = Pattern(any_line(r"\W*((ok|and|but)\W+)?{no}\b", PARTS), re.IGNORECASE)
_BEHIND = Pattern(any_line("{new}{tail}", PARTS), re.IGNORECASE)
_PLEASE = Pattern(r"\b(?:please|pls|plz) (?=\w)", re.IGNORECASE)
_SAYS_TEXT = Pattern(r"\b(?:say|write|read)\b", re.IGNORECASE)
_LETTERS, _WORDS = 120, 20
"""Of a message that corrects something; a longer one tells a story."""


_WORDS_OF_FORMS = (
    *("actually", "sorry", "instead", "change", "meant", "should", "rather", "please", "better"),
    *("wrong", "switch", "could", "would", "correction", "again"),
)


def correction(typed: str) -> Correction | None:
    """What a message corrects by its form, slips of the thumb mended; None where it has none of a
    correction's forms."""
    text = on_one_line(typed)
    plain, right = _form_of(text), mended(text)
    fix = _form_of(right) if right != text else None
    return fix if fix and (plain is None or fix.new in text) else plain


def mended(text: str) -> str:
    """The text with the words of the forms spelt right: `10 actualy`."""
    return re.sub(
        "[A-Za-z]+", lambda word: nearest(word[0].lower(), _WORDS_OF_FORMS) or word[0], text
    )


def _with_more(new: str, more: str) -> str:
    """What shall stand there with the days that are said behind it."""
    hour = in_digits(new)
    return f"{f'at {hour}' if hour.isdigit() else new} {more}" if more else new


def _form_of(text: str) -> Correction | None:
    if text.count(" ") >= _WORDS or "?" in text.rstrip("?"):
        return None
    for kind, form in _FORMS:
        if found := form.fullmatch(text):
            said = found.groupdict()
            names = kind == _NAMES or _SAYS_TEXT.search(said.get("verb") or "") is not None
            behind = _BEHIND.fullmatch(said["new"]) if said.get("old") else None
            new = _with_more((behind or said)["new"], said.get("more") or "")
            return Correction(new, said.get("old") or "", kind == _ADDS, names)
    found = _BARE.fullmatch(text)
    return Correction(found["new"], asks=False) if found else None


def points_back(typed: str) -> bool:
    """Whether a message changes *it*, and does not say what that is."""
    return _IT.match(on_one_line(typed)) is not None


def core(typed: str) -> str:
    """A message without the words around it that say nothing: `ok 2pm then`."""
    for text in (on_one_line(typed), mended(on_one_line(typed))):
        found = _CORE.fullmatch(text)
        if found and found["new"] != text:
            return found["new"]
    return typed


def begins_with_no(typed: str) -> bool:
    """Whether a message begins by saying that something is not right: `no sorry`, `wait`."""
    return any(_NO.match(text) for text in (on_one_line(typed), mended(on_one_line(typed))))


def on_one_line(typed: str) -> str:
    """The text on one line; nothing of one that is too long for a correction."""
    text = _PLEASE.sub("", " ".join(typed.replace("’", "'").split()))
    if text.strip("*") != text:  # So people mark a word that they spell anew.
        text = f"i meant {text.strip('* ')}"
    for moves, way in _MOVES:
        text = moves.sub(rf"make \1 \2 {way}", text)
    return text if len(text) <= _LETTERS else ""
