"""What is said to be left out of a night: `do not write that I cried`, `without the wine`."""

import re

from bot.language.lazy_regex import Pattern
from bot.language.message_cuts import parts_of, plain_part

_WRITE = (
    r"(?:write|note|save|put|mention|keep|include|record|log|add|say|store|count|list|have)"
    r"(?: (?:down|in|it|that|this|about|anything|the (?:part|bit|thing)(?: (?:where|about|with"
    r"|that))?))*"
)
_BEGINS = r"(?:(?:but|and|please|pls|plz|just|only|sorry|yes|yeah|ok|also|though|no) )*"
_LEFT_OUT = Pattern(
    rf"{_BEGINS}(?:"
    rf"(?:(?:can|could|would) (?:you|u) )?(?:please )?(?:do not|dont|not to|not|never|no need to"
    rf"|(?:you|u) (?:must|should|need) (?:not|nt)(?: to)?|i (?:dont|do not) want (?:you to )?)"
    rf" ?{_WRITE} (?P<told>\w.*)"
    r"|(?:without|except(?: for)?|minus|apart from|leave out|leave off|take out|remove|erase)"
    r" (?P<named>\w.*)"
    r"|(?:forget(?: about)?|ignore|disregard|scrap|scratch|drop) (?:the|my) (?P<dropped>\w.*)"
    r"|(?:leave|take|keep) (?P<between>(?!it\b|that\b|this\b)\w.*?) (?:out|off|away)\b.*)"
)
_UNSAID = Pattern(
    r"(?:(?:but|and|no|hey|sorry|well|wait) )*i (?:didnt|did not|never|havent|have not)"
    r" (?:(?:actually|even|ever) )*(?:say|said|tell|told|mention|mentioned|write|wrote|written|type"
    r"|typed|claim|claimed|mean|meant)(?: (?:you|u|that|anything (?:about|of)|about|to))*"
    r" (?P<what>\w.*)"
)
_OF_CHECK_INS = Pattern(r"\b(?:questions?|check ?ins?|messages?|asking|pings?|reminders?)\b")
"""What shall be left off is no part of a night, but what is sent."""

_MERE = frozenset(
    {"down", "in", "me", "it", "that", "this", "so", "them", "anything", "yet", "now", "things"}
)


def left_out(part: str) -> str:
    """What a part of a message wants left out, in its own plain words; nothing where it wants
    none."""
    found = _LEFT_OUT.fullmatch(plain_part(part))
    what = next((said for said in found.groups() if said), "") if found else ""
    return "" if what in _MERE or _OF_CHECK_INS.search(what) else what


def unsaid(part: str) -> str:
    """What a part says was never said: `I didn't say I had no stress`; nothing where none is."""
    found = _UNSAID.fullmatch(plain_part(part))
    return "" if found is None or found["what"] in _MERE else found["what"]


def left_out_of(text: str) -> tuple[tuple[str, ...], str]:
    """What a message wants left out or never said, and what else it tells."""
    gone: list[str] = []
    kept: list[str] = []
    for part in parts_of(text):
        what = left_out(part) or unsaid(part)
        (gone if what else kept).append(what or part)
    return tuple(gone), re.sub(r"^[\s,.;]+", "", "".join(kept)).strip()
