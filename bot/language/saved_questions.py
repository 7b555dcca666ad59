"""Whether something was saved: asked, `what did you save`, or wished for where nothing waits."""

import re

from bot.language.dates import WEEKDAY
from bot.language.lazy_regex import Pattern
from bot.language.named_choices import Choices, choices_named
from bot.language.night_reading import read_night
from bot.language.yes_or_no import YES, asks_to_save

_LONGEST = 12
"""Words of a question on one thing."""

_FEW = 4
"""Words that call a night something."""

_STRESSED = Pattern(r"\b(?:exactly|actually|precisely|really|just|now|rn|lol|btw|again|back)\b")
"""What makes such a question no other one."""

_IT = (
    r"(?:it|that|this|they|them|those|these|everything|anything|all|both|two|three|of|us|me"
    r"|you got)"
)
_THAT = rf"(?: (?:{_IT}|down|in|there|for me|yet|from me))*"
_KEPT = r"(?:save|keep|kept|note|store|record|log|write|written|wrote|put|get|got)d?"
_IN_DIARY = r"(?: (?:in|into|to|for) (?:my |the )?(?:diary|night|last night|log|book))*"
_NIGHT_WORD = (
    r"(?:the|this|that|these|those|my|last|past|previous|other|both|two|three|four|few|couple|of"
    r"|and|or|nights?|nite|days?|week|before|yesterdays?|today|tonight|morning|it|them|each|ago|one"
    rf"|on|for|[2-7]|\d{{1,2}}(?:st|nd|rd|th)|{WEEKDAY})\b"
)
_NAMED = rf"{_NIGHT_WORD}(?: {_NIGHT_WORD})*"
_NIGHTS = rf"(?:{_NIGHT_WORD}(?: |$))+"
_OF_NIGHTS = rf"(?: (?:(?:of|about|from|in) )?{_NAMED})"
_OF_ME = r"(?: (?:of|about|on) (?:me|myself))"
_TOLD = r"(?:put|tell|told|say|said|note|noted|write|wrote|log|logged|enter|entered|change|changed)"
_SO_FAR = r"(?:(?: (?:you|u|in|down|there|before))*)"
_CHANGED = Pattern(r"what (?:did|have) i changed?")
_IS_IT = (
    rf"(?: {_IT})+(?: (?:been|get|got|gone|go))* (?:saved?|kept|noted?|stored|recorded|logged"
    r"|written|put|(?<!go )(?<!gone )down|(?<=us )done|(?<=me )done|(?<=that it )done"
    r"|in(?: (?:my|the) diary)?)"
)
_ASKS = Pattern(
    rf"(?:what|which(?: one| night)?|how much) (?:did|have|do|had) (?:you|u) {_KEPT}"
    rf"{_THAT}{_OF_NIGHTS}?{_IN_DIARY}"
    rf"|what do (?:you|u) have(?: (?:saved|noted|in|down))*{_OF_NIGHTS}"
    rf"|what do (?:you|u) have (?:saved|noted|down)|read (?:it|that|them|all)(?: to me)?"
    rf"|(?:show|read) me (?:yesterday|(?:the )?night before(?: last)?|"
    rf"(?:last )?{WEEKDAY}(?: night)?)"
    r"|(?:show|read) me (?:(?:the|my) )?(?:last|past) (?:two|three|four|few|couple of|[2-7]) nights"
    r"|(?:is there|have (?:you|u) got|do (?:you|u) have) anything(?: (?:saved|noted|in|down))*"
    rf"{_OF_NIGHTS}|(?:is|was|did) {_NIGHTS}(?:get )?(?:saved?|noted?|in)"
    rf"|what (?:did|have) i {_TOLD}{_SO_FAR}{_OF_NIGHTS}|{_CHANGED.pattern}"
    rf"|(?:did|have) (?:you|u) {_KEPT}{_THAT}{_IN_DIARY}"
    r"|(?:what|whats) (?:(?:is|was|has been|have i|did i|do i have) )?(?:saved?|noted?"
    r"|kept|stored|in|down|written)(?: (?:in|down))?"
    rf"(?:{_OF_ME}|{_OF_NIGHTS}| (?:(?:my|the) diary|there|it))*"
    r"|(?:(?:show|tell|read|remind|give) me|(?:can|could|may) i see|let me see)"
    rf" what (?:(?:you|u)(?: have| ve)?(?: got)? {_KEPT}|i {_TOLD}){_THAT}{_SO_FAR}{_OF_NIGHTS}?"
    rf"{_IN_DIARY}|read me {_NIGHTS}"
    r"|(?:is|was|are|has|have|did) (?:my|the|last) \w+(?: \w+)?(?: been| get| got| all)*"
    rf" (?:saved?|kept|noted|stored|in){_THAT}{_IN_DIARY}(?: or not)?"
    rf"|did (?:it|that) take|(?:is|was|are|has|have|did|does|will){_IS_IT}{_THAT}{_IN_DIARY}"
    r"(?: or not)?"
    rf"|(?:thats|its|that is|they are|theyre)(?:{_IS_IT}| (?:all |not )?(?:saved|noted|down|in))"
    rf"{_THAT} (?:is it|isnt it|are they|yeah|aye|right)|not (?:saved|noted|down|in){_THAT}"
    r" (?:is it|isnt it|are they|yeah|aye|right)"
)
_ONE = rf"(?:it |that |mine |{_NIGHTS})"
_STILL = (
    r"(?:(?:still|already|also|got|have|put|marked?|saved?|noted?|written|write|down|in|there) )"
)
_IS_AS = Pattern(
    rf"(?:do|have|did) (?:you|u) {_STILL}*{_ONE}{_STILL}*as (?P<as>(?!if |though )\w.*?)"
    rf"|(?:is|was) {_ONE}{_STILL}+as (?P<is>\w.*?)"
    rf"|is {_NIGHTS}(?:still|already) (?:(?:at|on) )?(?P<still>\w+|a lot)"
)
"""Whether a night stands there as it is said to be: `do you still have last night as quiet`."""

_A_NIGHT = rf"(?=.*\b(?:nights?|nites?|{WEEKDAY})\b)"
_STATE = Pattern(
    rf"(?:what|how) (?:does|do) (?:it |the diary |my (?:diary|log) |{_NIGHTS})(?:say|look(?: like)?"
    rf"|stand|read)(?: (?:(?:in|for|of|on|there|so far|my diary|the diary)|{_NAMED}))*"
    rf"|(?:(?:can|could) (?:you|u) )?(?:show|list|give|tell|read)(?: me)?(?: back)? {_A_NIGHT}"
    rf"{_NAMED}"
    rf"|what (?:did|have) (?:you|u) (?:end up with|ended up with|got so far|come to){_OF_NIGHTS}?"
    rf"|what have i given (?:you|u)(?: so far)?{_OF_NIGHTS}?"
    rf"|have (?:you|u) still got (?:what i (?:said|told you)(?: about)? |it for ){_NAMED}"
    rf"|how (?:is|have (?:you|u) got|do (?:you|u) have) {_NIGHTS}(?:saved|noted|down)"
    r"|(?:what|whats) (?:is )?in (?:the|my) (?:diary|log) so far"
)
"""How a night stands: `what does last night look like now`."""

_MARKED = Pattern(
    rf"(?:(?:you|u|ya) )?(?:got|have)(?: {_IT})+(?: (?:down|in|there))*"
    rf"|(?:{_IT} )*(?:saved|noted|recorded|logged|written down|put in|down|in)"
)
"""The same in so few words that only their mark makes a question of them: `got that?`."""

_ASKS_ALL = Pattern(
    rf"(?:(?:show|tell|read|give) me|let me see) (?:what|all|everything)(?: that)? (?:you|u)"
    rf"(?: have| ve)?(?: got| had)?(?: {_KEPT}| know| hold)?{_OF_ME}"
    rf"|what have (?:you|u)(?: got)? {_KEPT}{_OF_ME}"
    rf"|what (?:did|have) i (?:told|tell) (?:you|u)(?:{_OF_ME})? so far"
)
"""What is asked of all that is kept."""

_HOW_MANY = Pattern(
    r"\b(?P<n>[2-7]|two|(?<!that )(?<!it )both|three|four|few|couple of|week)"
    r"(?: (?:last|past))?(?: nights)?\b"
)
_NUMBERS = {"two": 2, "both": 2, "couple of": 2, "three": 3, "few": 3, "four": 4, "week": 7}
_SAVES = Pattern(
    r"(?:(?:can|could|would|will) (?:you|u) )?(?:save|keep|note|store|log|record|put|write"
    rf"|add|make a note of)(?: (?:it|that|this|them|all))?{_THAT}{_IN_DIARY}"
    r"|(?:i )?(?:want|would like|d like|need) (?:to )?(?:write|put|note|save|log)"
    r"(?: (?:it|that|this))?(?: down)? (?:in|into) (?:my |the )?diary(?: .{0,20})?"
    r"|(?:how|where) (?:do|can|could|should) i (?:note|save|write|log|put|enter|record)"
    rf"(?: (?:it|that|this|the night|last night|a night))?{_THAT}{_IN_DIARY}"
)
_IS_KEPT = (
    r"(?:saved?|noted?|kept|stored|recorded|logged|written(?: down)?|put in|added|included"
    r"|in (?:it|there|that|the diary|my diary|the night|last night|what you saved))"
)
_OF_A_FACT = Pattern(
    rf"(?:did|has|have|is|was|were|are) (?:the |my |that |also )*(?P<what>\w.*?)"
    rf"(?: (?:also|too|even|ever|get|got|been|gets|be))* {_IS_KEPT}{_THAT}{_IN_DIARY}"
    rf"|(?:did|have) (?:you|u) (?:also |even )?{_KEPT}(?: down| in)?"
    rf" (?:the |my |that |also )*(?P<told>\w.*?)"
)
"""Whether one thing of a night was saved: `did hard sport get saved`."""

_GONE = Pattern(
    r"(?:is|are|was|were|has|have|did) (?:it|that|this|everything|all|you|my \w+|they)"
    r"(?: (?:all|of it|been|got|get|actually|everything|data|now|completely|my \w+|it))*"
    r" (?:gone|deleted?|erased?|wiped?|removed?)(?: (?:it|all|everything|now|for good|forever))*"
)

_BEFORE = (
    r"(?:(?:x+|ta|cheers|thank you|hi|"
    r"so|ok|okay|and|but|yes|yeah|well|please|pls|great|cool|then|right|good|thanks|hey"
    r"|alright|just|sure|fine|hmm*|um|wait|hang on|sorry|oh|quick question|can you tell me) )*"
)
_BEHIND = (
    r"(?: (?:yes|yeah|please|pls|thanks|thank you|then|ok|okay|for last night|properly|tho"
    r"|though|love|dear|mate|is it|or not|right|yet|i hope|checking|to be sure"
    r"|(?:(?:id|ill|i would|you can|i want to) )?(?:leave|keep) (?:it|that) (?:like that|so|as is"
    r"|as it is|that way|there)))*"
)


def asks_what_is_saved(text: str) -> bool:
    """Whether a text only asks what was saved, or if it was."""
    kinds = (_ASKS, _STATE, _MARKED) if "?" in text else (_ASKS, _STATE)
    return any(_is(kind, text) for kind in kinds) or bool(_as_what(text)) or asks_for_all(text)


def asks_what_changed(text: str) -> bool:
    """Whether a text asks what was changed last, which may have been a setting."""
    return _is(_CHANGED, text)


def asks_for_all(text: str) -> bool:
    """Whether a text asks for all that is stored of somebody: `show me what you have about me`."""
    return _is(_ASKS_ALL, text)


def last_nights_asked(text: str) -> int:
    """Of how many of the last nights a text asks: two by `the two nights`, one without a word."""
    many = _HOW_MANY.search(_plain(text))
    return (_NUMBERS.get(many["n"]) or int(many["n"])) if many else 1


def choices_asked_about(text: str) -> Choices:
    """The choices of a night of which a text asks whether they were saved; none for other texts."""
    low = _plain(text)
    if called := _as_what(text):
        return _called(called)
    found = re.fullmatch(f"{_BEFORE}(?:{_OF_A_FACT.pattern}){_BEHIND}", low)
    if found is None or low.count(" ") >= _LONGEST:
        return frozenset()
    return choices_named(found["what"] or found["told"])


def _as_what(text: str) -> str:
    """What a night is said to stand there as; nothing for any other text."""
    low = _plain(text)
    lows = (low, f"do {low}") if "?" in text else (low,)  # "You still have it as some?"
    read = (re.fullmatch(f"{_BEFORE}(?:{_IS_AS.pattern}){_BEHIND}", each) for each in lows)
    found = next(filter(None, read), None)
    said = next(filter(None, found.groups()), "") if found else ""
    return said if 0 < len(said.split()) <= _FEW and _called(said) else ""


def _called(said: str) -> Choices:
    """The choices of such words: of the twitching only as much as they say."""
    much = read_night(said).answers.get("jerks", frozenset())
    return frozenset(each for each in choices_named(said) if each[0] != "jerks" or each[1] in much)


def asks_if_gone(text: str) -> bool:
    """Whether a text only asks if all that was kept is deleted."""
    return _is(_GONE, text)


def wants_it_saved(text: str) -> bool:
    """Whether a text only says that it is to be saved, without what, or asks how."""
    return asks_to_save(text) == YES or _is(_SAVES, text)


def _is(said: Pattern, text: str) -> bool:
    return re.fullmatch(f"{_BEFORE}(?:{said.pattern}){_BEHIND}", _plain(text)) is not None


def _plain(text: str) -> str:
    low = re.sub(r"[^\w\s]", " ", re.sub(r"['’]", "", text.lower()))
    return " ".join(_STRESSED.sub(" ", low).split())
