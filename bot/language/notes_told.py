"""A note that is asked for in words: `note: new pillow`, `can you write down that it was hot`."""

import re

from bot.language.corrections import correction, points_back
from bot.language.dates import WEEKDAY
from bot.language.lazy_regex import Pattern
from bot.language.message_cuts import plain_part

_YOU = r"(?:can|could|would|will) (?:you|u|i)"
_LEAD = (
    rf"^\W*(?:(?:no|please|pls|plz|ok|okay|and|also|oh|so|then|{_YOU}|just|thats|that is|its)"
    r"[\s,]+)*"
)
_OTHER = rf"(?:(?:last )?{WEEKDAY}(?: night)?|yesterday|the night before(?: last)?)"
_NIGHT = (
    rf"(?:last (?:night|nite)|tonight|the night|my (?:diary|night)|this morning|today|{_OTHER})"
)
_NOTE_IN = Pattern(
    rf"(?i){_LEAD}(?:(?:add|make|write|put|keep|save|take|leave)\s+)?"
    rf"(?:(?:a|an|this|the|my|as)\s+)*notes?(?:\s+(?:for|to|on|about|in)\s+{_NIGHT})?"
    r"\s*(?::|\s-|\s–)\s*(?P<note>\S.*)"
    rf"|{_LEAD}(?:add|make|leave)\s+(?:a\s+)?note\s+(?:that\s+)?"
    r"(?P<said>(?!(?:to|on|for|in|of|about)\b)\S+\s.*)"
    rf"|{_LEAD}(?:add|note|write|jot|put|record|mention)\s+(?:it\s+)?(?:down\s+)?that\s+"
    r"(?P<that>(?!(?:as|in|down|please|for|too)\b)\S+\s.*)"
    rf"|{_LEAD}(?<=you |ase |pls )(?:note|jot)\s+(?:down\s+)?"
    r"(?P<plain>(?!(?:a|my|it|this|that|them|the|last|for|in|on|to|down|me|about|how)\b)\S+\s.*)"
    rf"|{_LEAD}(?:put|save|keep|add|write) (?:that|it|this) (?:down )?(?:as|in|to) (?:a|the|my)"
    r" notes?\s*[,:–-]\s*(?P<behind>\S.*)"
    r"|(?P<before>\S.{5,}?)[\s,.;–-]{1,4}(?:(?:and|so|please|pls|just|can you|could you) )*"
    r"(?:put|save|keep|add|write|note|make) (?:that|it|this) (?:down )?(?:(?:as|in|into|to) )?"
    r"(?:(?:a|the|my) )?notes?(?: (?:please|pls|too|thanks))*\W*$"
)
_WANTED = Pattern(
    rf"(?:(?:no|please|pls|ok|okay|and|also|oh|but|{_YOU}|i (?:want|need)(?: to)?"
    r"|i(?: ?d| would) like to|just|yes|then) )*"
    r"(?:(?:put|save|keep|add|make|write|note|store)"
    r" (?:(?:that|it|this|them|those|the \w+) )?(?:down )?"
    r"(?:(?:as|in|into|to|under) )?(?:(?:a|the|my|your) )?notes?"
    r"|save (?:(?:it|this|that) )?(?:with|and|plus) (?:my words (?:as|in) )?"
    r"(?:(?:a|the|my) )?notes?"
    r"|(?:thats|that is|that was|its|(?:that|it) should be|i meant?)"
    r" (?:just |only )?(?:a |as a )?note)"
    rf"(?: (?:for|to|of) {_NIGHT})?"
    r"(?: (?:please|pls|too|then|instead|thanks|not (?:a|my) \w+))*"
)


def note_in(text: str) -> str:
    """The words of the note that a text asks to keep; nothing where it asks for none."""
    found = _NOTE_IN.match(text.strip())
    return next((said for said in found.groups() if said), "").strip() if found else ""


_NOTE_BEHIND = Pattern(
    r"(?i)^(?P<told>\S.{3,}?)[\s,.;]+(?:and|with|plus|also)?\s*(?:(?:add|put|make|as)\s+)?a\s+note\s+"
    r"(?:(?:that|saying)\s+|:\s*)(?P<note>\S+\s.+)$"
)


def told_and_note(text: str) -> tuple[str, str]:
    """What a text tells or wants and the note that it asks to keep besides, `note: ` before it:
    `put last night in as bad, and a note that …`; nothing of any other text."""
    found = None if note_in(text) else _NOTE_BEHIND.match(text)
    return (found["told"], f"note: {found['note']}") if found else ("", "")


_FOR_A_NIGHT = Pattern(
    rf"(?i)\bnotes?\s+(?:for|to|on|about)\s+(?P<head>{_OTHER})|\bon (?P<tail>{WEEKDAY})\W*$"
)
_AHEAD = Pattern(
    r"(?i)\b(?:appointment|doctor|gp|dentist|next|coming|see|seeing|going|will|due|exam)\b"
)


def night_of_note(text: str) -> str:
    """The name of the night before the last that a note belongs to: `note for saturday: …`."""
    found = None if _AHEAD.search(text) else _FOR_A_NIGHT.search(text)
    return (found["head"] or found["tail"]) if found else ""


def wants_a_note(text: str) -> bool:
    """Whether a text only says that there shall be a note, and not what is in it."""
    return _WANTED.fullmatch(plain_part(text)) is not None


_DELETES = Pattern(
    rf"(?:(?:no|please|pls|ok|actually|oh|and|{_YOU}|just) )*"
    r"(?:delete|remove|erase|drop|scrap|take (?:out|away)) (?:the|that|this|my) (?:last )?note"
    r"(?: (?:again|please|pls|then|now))*(?: (?:it|that|its|because|cos|as|i) .{1,60})?"
)


_SAYS = Pattern(r"\b(?:say|read)\b", re.IGNORECASE)
_THE_NOTE = Pattern(r"\b(?:the|that|this|my|last) (?:last )?note\b", re.IGNORECASE)


def changed_note(text: str, old: str) -> str:
    """The note with the words that a message corrects, or its new words: `brother not sister`,
    `the note should say mattress`; nothing for other words."""
    of_it = _THE_NOTE.sub("it", text)
    fix = correction(of_it)
    if fix is None:
        return ""
    if fix.old:
        found = re.search(rf"(?<!\w){re.escape(fix.old)}(?!\w)", old, re.IGNORECASE)
        return f"{old[: found.start()]}{fix.new}{old[found.end() :]}" if found else ""
    is_of_it = of_it != text and (fix.names or points_back(of_it))
    is_whole = is_of_it or (fix.names and _SAYS.search(text) is not None)
    return fix.new if is_whole else ""


def asks_to_delete(text: str) -> bool:
    """Whether a text only says that a note shall go."""
    return _DELETES.fullmatch(plain_part(text)) is not None
