"""A typed yes or no to what a button does, and the words of the button itself."""

from bot.language.lazy_regex import Pattern
from bot.language.message_cuts import Reader, Says, Sure, plain_part, said

YES, NO, MORE = "yes", "no", "more"

_NOD = r"(?:y|ye|yea|ya|sure|ok|okay|right|go on)"
_IS = (
    r"(?:thats(?: all(?= (?:about|all|just|quite) ))?|its|(?:that |it |this )?is|that all is"
    r"|(?:that|it)(?:ll| will| would) be)"
)
_YES = (
    r"(?:yes|yeah|yep|yup|yh|yis|(?:och |oh )?aye|ay|correct|exactly|spot on|bang on|right you are"
    rf"|{_IS} (?:about |all |just |quite )?(?:right|correct|it|fine|grand|the one|spot on)"
    r"|(?:all|looks|(?:they|those|these|all)(?: are|re)(?: all)?) (?:right|correct|good)"
    r"|(?:that|it)(?:ll| will) do|do (?:it|that|so)|please do|go (?:ahead|for it|on (?:then|so))"
    r"|(?:yes|yeah|yep|aye|ay) go on|crack on|work away)"
)
_LEFT_SO = (
    r"(?:(?:oh|ah|actually|ok|just) )*(?:never ?mind|nvm|(?:forget|leave|scrap|drop|skip)"
    r" (?:it|that|this)(?: as it (?:is|was))?|(?:dont|do not) bother|let it be|no need|not needed)"
)
_SAVES_NOT = (
    r"(?:dont|do not|never) (?:save|keep|note|store|set|change|pause"
    r"|do(?! not\b(?! (?:right|true|it|quite))))"
)
_LEAVES = (
    rf"{_LEFT_SO}(?: (?:then|it|that|about|actually(?! {_LEFT_SO})|thanks"
    rf"|(?:please|pls)(?! {_SAVES_NOT})|for now|after all))*"
)
_UNSAVED = rf"(?:please |pls )?{_SAVES_NOT}(?: (?:it|this|that|anything))?"
_NO = (
    rf"(?:{_LEAVES}|no|nope|nah|no thanks|no thank you|dont|do not|cancel|incorrect"
    r"|(?:thats |that is |its )?(?:wrong|not (?:right|true|it|quite right|quite it))"
    rf"|(?:id )?rather not|{_UNSAVED})"
)
_POLITE = (
    r"(?: (?:yes|yeah|ye|yep|ya|aye|please|pls|thanks|thank you|thx|ty|ta|cheers|it is|thats right"
    r"|thats correct|that is right|that is correct|mate|love|dear|hen|pet|duck|pal|lad|then|now|so"
    r"|lol|nicely|grand|(?:would|will|could|can) (?:you|ya|u)|if (?:you|ya) (?:would|could|can"
    r"|please|dont mind)))*"
)
_DO = (
    r"(?:(?:y|ye|yea|yes|yeah|yep|yup|yis|ya|(?:och )?aye|ay|si|ja|ok|so|then|now|just|only|do"
    r"|please|pls|go ahead(?: and)?|go on(?:(?: then)? and)?|lets|love|hen|pet|mate|grand|sound"
    r"|(?:can|could|would|will) (?:you|u)|(?:you|u) (?:can|may|should)"
    r"|(?:(?:i|id) (?:only |just |do )?)?(?:want|like|would like|wanna)(?: (?:you|u))?(?: to)?) )*"
)
"""What may lead to the words of a button. In what repeats, as here, a line is read in one way only,
or a line that is none in the end takes exponential time (catastrophic backtracking)."""

_NIGHT = r"(?:the|my|that|this) (?:(?:quiet|calm|whole|last|bad|rough|good) )?night|last night"
_SET = rf"{_DO}(?:change|set) (?:it|that)"

_IT = rf"(?:it|(?:this|that)(?! last night\b)|them|those|these|all|everything|both|{_NIGHT})"


def _put(alone: str, with_it: str) -> str:
    """A wish to keep what is shown, with verbs that say so alone, and those that must say what; of
    others, such as *stick*, it must be put in, or down."""
    loose = "stick|pop|bung|chuck|get|fire|throw|lash|whack|shove"
    return (
        rf"{_DO}(?:(?:{alone})|(?:{with_it})(?= (?:{_IT}(?: |$)|in(?:to)? (?:the|my) diary))"
        rf"|(?:{loose})(?= {_IT}(?: lot)? (?:in|down)\b))"
        rf"(?: (?:{_IT}|lot|(?:in|into|to|on) (?:the|my) diary|in|down|there|for me|anyway"
        r"|as it is|like (?:this|that)))*"
    )


_SAVE = _put("save|keep|note|store", "log|record|add|write|put|jot|enter|file|mark")
_ALL = (
    r"(?:(?:yes|yeah|yep|ok|thats) )*(?:all|both|every one)(?: (?:of|them|those|these|two|three"
    r"|four|\d|nights|are|correct|right))*"
)
_TO_SET = _put("keep|save|set|store", "do|make|log|record|add|note|put|write|jot")
_KEEP = rf"{_TO_SET}(?: (?:up|the reminder))?"
_FINE = r"(?:(?:thats|that is|looks|sounds) )?(?:fine|good|perfect|great|alright)"
"""A yes to a reminder by itself; beside anything else it may be about that."""

_ONTO = r"(?:use|change|switch|set|move|go)(?: (?:it|them|to|with|by|over|onto))* "
_OPEN = (
    rf"(?:{_put('save|note|keep|write|log|put|add', 'jot|record')}(?: for last night)?"
    r"|(?:(?:yes|yeah|yep|ok|okay|sure) )?(?:it was |that was |this was )?"
    r"(?:last night|the last one))"
)

_BUTTONS = {
    "told": (_SAVE, r"(?:no )?change(?: (?:it|that|this))?"),
    "each": (rf"{_SAVE}|{_ALL}", ""),
    "night": (_OPEN, ""),
    "travel": (
        (
            rf"{_DO}(?:follow(?: me)?|{_ONTO}(?:their|that|the local|local|the) time(?: there)?)"
            rf"|(?:{_NOD}|yes|yeah|yep|yup)(?: please)? {_ONTO}(?!home\b|my\b|our\b)\w+ time"
        ),
        (
            r"(?:no )?(?:keep|stay on) (?:my )?home(?: time)?"
            r"|no (?:keep|leave|stay)(?: (?:it|them|on|at|by|to|my|the))* \w+ time"
        ),
    ),
    "pause": (rf"{_DO}pause(?: (?:it|them|then))?", ""),
    "rest": (rf"{_DO}pause(?: (?:it|them|all|then))*", ""),
    "go_on": (rf"{_DO}go on(?: now)?", ""),
    "delete": (
        rf"{_DO}delete(?: (?:it|all|everything))*",
        r"(?:no )?keep(?: (?:it|all|everything|my diary))?",
    ),
    "remind": (
        rf"{_DO}delete(?: (?:it|this|that|(?:the|this) (?:one|reminder)))?",
        r"(?:no )?(?:keep|leave)(?: (?:it|this|that|the reminder))?|back",
    ),
    "draft": (_KEEP, ""),
    "set": (_SET, ""),
    "time": (_SET, ""),
}
"""The words of the buttons that a yes and a no stand for, by the verb of the first; `draft` is of
a reminder that is shown."""

KINDS = frozenset(_BUTTONS) - {"night", "draft"}
"""Verbs of offers that a typed yes or no answers."""


_SO = r"(?:(?:ok|okay|alright|great|cool|fine|good|well|sure|right|and|but) )*+"
_WORDED = Pattern(rf"{_SO}{_SAVE}{_POLITE}")
_SAVED_TOO = Pattern(rf"{_SO}{_SAVE}{_POLITE} (?:with|and|but|plus|as|including) .+")
_ABOUT_SAVING = Pattern(
    r"(?:.+ )?(?:(?:should|shall|can|do) i (?:write|note|save|put|log|record)"
    r"(?: (?:it|that|this))?(?: down)?(?: (?:too|then|please|now))?"
    r"|i (?:asked|told|wanted|meant)(?: (?:you|u|it))? (?:to )?(?:be )?(?:saved?|keep|note)"
    r"(?: (?:it|that|this|(?:my|the|last) night))?(?: not .+| instead.*| earlier| before)?"
    r"|(?:where|what) (?:did|has) (?:the|my|last) night (?:go|gone|went)(?: to)?(?: .+)?)"
)


def asks_to_save(words: str) -> str:
    """`YES` where a message says no more than that news shall be saved, in the words of the button;
    `MORE` where it says that and more, or speaks of saving them; else nothing."""
    low = plain_part(words)
    if "?" not in words and _WORDED.fullmatch(low):
        return YES
    is_more = _SAVED_TOO.fullmatch(low) or _ABOUT_SAVING.fullmatch(low)
    return MORE if is_more else ""


_ASKED_FOR = Pattern(
    rf"(?:(?:no|sorry|oh|and|but|i meant?|i said|i want) )*(?:(?:yes|yeah|yep) )?{_SAVE}"
    r"(?: (?!(?:none|nothing|not|no|later|tomorrow)\b).+)?"
)


def says_to_save(words: str) -> bool:
    """Whether a message says to save, and may name what: `i meant yes, save the left leg too`."""
    return "?" not in words and _ASKED_FOR.fullmatch(plain_part(words)) is not None


def _rows(done: str, left: str, nod: str = _NOD) -> tuple[tuple[Says, Pattern], ...]:
    written = (
        (Says(YES, Sure.WORDED), f"(?:{done}){_POLITE}"),
        (Says(NO, Sure.WORDED), f"(?:{left}){_POLITE}" if left else "(?!)"),
        (Says(YES, Sure.PLAIN), f"{_YES}(?: {_YES})*(?! {_YES}(?: |$)){_POLITE}"),
        (Says(NO, Sure.PLAIN), f"{_NO}(?: {_NO})*{_POLITE}"),
        (Says(NO, Sure.NOD), "n"),
        (Says(YES, Sure.NOD), f"(?:{nod}){_POLITE}"),
    )
    return tuple((says, Pattern(words)) for says, words in written)


_READ = {verb: _rows(*words) for verb, words in _BUTTONS.items()}
_READ["draft"] = _rows(*_BUTTONS["draft"], nod=f"{_NOD}|{_FINE}")


def reader(verb: str) -> Reader:
    """What reads a part of a message as a yes or no to the button with that verb."""
    rows = _READ[verb]
    return lambda low: next((says for says, words in rows if words.fullmatch(low)), None)


_LEFT = Pattern(
    rf"(?:(?:no|nope|nah) )*(?:{_LEAVES}|(?:id )?rather not|{_UNSAVED}(?: (?:please|pls|thanks))*)"
    r"|(?:no|nope|nah) (?:thanks|thank you|thx|ta)"
)


def leaves_it(words: str) -> bool:
    """Whether a whole message drops what is open: `never mind`, `no thanks`, `do not note it`."""
    return _LEFT.fullmatch(plain_part(words)) is not None


def answer_to(verb: str, words: str) -> str:
    """The yes or no that a whole message is to that button, or nothing."""
    found = said(words, reader(verb))
    return found.answer if found else ""
