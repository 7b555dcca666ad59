"""What was set is wanted as it was, dropped, kept, turned off or changed, and not said how."""

import re

from bot.language.corrections import PARTS, correction, mended, on_one_line
from bot.language.lazy_regex import Pattern, any_line

_BACK = Pattern(
    any_line(
        r"""
        {lead}{can}(undo|revert)( (it|that|this|the change|the last one))?{tail}
        {lead}{can}(set|put|change|switch|turn|move|take|bring|go) ((it|that|this|them) )?back(
            | (on|off|again|to (before|how it was|what it was|normal|the old (one|time))))?{tail}
        {lead}(i )?(want|need|like) (it|that|them|this) back( on)?{tail}
        {lead}(as it was|like (it was )?before){tail}
        """,
        PARTS,
    ),
    re.IGNORECASE,
)
_DROPS = Pattern(
    any_line(
        r"""
        {lead}{can}{drop} (it|that|this|that one|the change){tail}
        {lead}(i )?(have |'ve |ve )?changed my mind( about (it|that|this))?{tail}
        {lead}(i )?(do not|don't|dont) (want|need) (it|that|this)( any ?more| after all)?{tail}
        {lead}(don'?t|do not)( do (it|that|this))?{tail}
        {lead}(never ?mind|nvm|cancel)( (it|that|this|about (it|that)))?{tail}
        """,
        PARTS,
    ),
    re.IGNORECASE,
)
_OFF = Pattern(
    any_line(r"{lead}(({can}(turn|switch) )?({it} off|off {it})|off)( again)?{tail}", PARTS),
    re.IGNORECASE,
)
_TO_CHANGE = Pattern(
    any_line(
        r"""
        {lead}({can}|how (do|can) (i|you) )(change|edit|correct|fix|alter|adjust)( {it})?[?]*{tail}
        {lead}({make} )?((a )?(bit|little|lot) |slightly |much )?{otherwise}{tail}
        """,
        PARTS | {"otherwise": "(longer|shorter|later|earlier|sooner|different)"},
    ),
    re.IGNORECASE,
)
_WRONG = Pattern(
    any_line(
        r"""
        {lead}(that|it|this|{it})('?s| is) ((all|the) )?(wrong|not right|incorrect)( {what})?{tail}
        {lead}((all|the) )?(wrong|incorrect)( {what})?{tail}
        """,
        PARTS | {"what": "time|day|days|date|one|way"},
    ),
    re.IGNORECASE,
)
_KEEPS = Pattern(
    any_line(
        r"""
        {lead}{can}(keep|leave) {it}( after all)?{tail}
        {lead}(do not|don't|dont) (delete|remove) {it}( after all)?{tail}
        """,
        PARTS,
    ),
    re.IGNORECASE,
)


def changes_it(typed: str) -> bool:
    """Whether a message changes something that was there before, whatever was said meanwhile."""
    fix = correction(typed) if not asks_to_change(typed) else None
    return (fix is not None and (fix.asks or bool(fix.old))) or any(
        says(typed) for says in (takes_back, drops, turns_off, keeps_it)
    )


def drops(typed: str) -> bool:
    """Whether a message does not want what was set after all: `cancel that`, `nvm forget it`."""
    return any(_DROPS.fullmatch(text) for text in (on_one_line(typed), mended(on_one_line(typed))))


def keeps_it(typed: str) -> bool:
    """Whether a message wants what was just deleted after all: `actually keep it`."""
    return _KEEPS.fullmatch(on_one_line(typed)) is not None


def turns_off(typed: str) -> bool:
    """Whether a message wants none of what was set: `turn that off again`."""
    return _OFF.fullmatch(on_one_line(typed)) is not None


def asks_to_change(typed: str) -> bool:
    """Whether a message wants what was set changed, and does not say how: `that's wrong`."""
    return says_wrong(typed) or _TO_CHANGE.fullmatch(on_one_line(typed)) is not None


def says_wrong(typed: str) -> bool:
    """Whether a message only says that what was set is wrong."""
    return _WRONG.fullmatch(on_one_line(typed)) is not None


def takes_back(typed: str) -> bool:
    """Whether a message wants it as it was before: `undo that`, `set it back`."""
    return _BACK.fullmatch(on_one_line(typed)) is not None
