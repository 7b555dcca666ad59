"""Questions about diaries kept elsewhere: "can you import Daylio?"."""

import re

from bot.domain.import_refusals import Program
from bot.language.lazy_regex import Pattern, lowered

_PROGRAMS = (
    (r"sleep as android", Program.SLEEP_AS_ANDROID),
    (r"daylio", Program.DAYLIO),
    (r"loop(?: habits?(?: tracker)?)", Program.LOOP),
    (r"apple health|health ?kit|(?:iphone|apple)'?s? health(?: app)?", Program.APPLE_HEALTH),
    (r"fitbit", Program.FITBIT),
    (r"fhir|health records?", Program.FHIR),
)
_OTHERS = (
    r"google fit|health connect|samsung health|garmin|oura|whoop|withings|huawei health|mi fit"
    r"|bearable|migraine buddy|autosleep"
)
"""Only names that mean nothing else: a pillow is a pillow, and a sleep cycle one of the night."""

_NAMED = "|".join(f"(?:{words})" for words, _ in _PROGRAMS) + f"|{_OTHERS}"
_KEPT = (
    r"csv|excel|spreadsheets?|tables?|exports?|(?:my|old|other|another|sleep|the) (?:\w+ ){0,2}"
    r"(?:data|diary|diaries|files?|logs?|history|notes|app|apps)"
)
_BRING = r"import(?:s|ed|ing)?"
_MOVE = (
    r"(?:bring|take|carry|copy|move|transfer|migrate|upload|load|read|open|sync|connect|link"
    r"|add|get|put)(?:s|ing)?"
)
_TRANSFER = "(?:transfer|migrate|upload|load)"
_CARRY = r"(?:bring|move|carry|copy|migrate|transfer|upload)(?:s|ing)?"
_FITS = r"(?:supports?|compatible with|works? with|integrat\w+|(?:switch|mov|chang|com)\w* from)"
_HERE = r"(?:here|over|across|in(?:to)? (?:this|it|hypnic|here|the bot))"
_MAY = r"(?:can|could|will|would|do|does) (?:you|i|we|it|hypnic|this(?: bot)?) (?:also |even )?"
_A_FILE = r"(?:csv|excel|xlsx?|files?|spreadsheets?|google sheets?|\w+ exports?)"
_ASKS = Pattern(
    rf"\b(?:possible|any way|a way|able|how)\b.*\b{_BRING}\b|\b{_BRING}\b.*\bpossible\b"
    rf"|\b{_CARRY} (?:over|across)\b|\b(?:{_NAMED})\b.*\b{_MAY}(?:{_MOVE}|use)\b"
    rf"|\b(?!\w+ (?:i|we)\b){_MAY}(?:read|open|take|accept|use|load)\b.*\b{_A_FILE}\b|"
    rf"\b(?:{_BRING})\b(?=.*\b(?:{_NAMED}|{_KEPT})\b)|\b(?:{_MOVE})\b(?=.*\b(?:{_NAMED})\b)"
    rf"|\b{_TRANSFER}\b(?=.*\b(?:{_KEPT})\b)"
    rf"|\b(?:{_NAMED}|{_KEPT})\b.*\b{_BRING}\b"
    rf"|\b{_FITS} (?:my |the )?(?:{_NAMED})\b"
    rf"|\b{_CARRY}\b.*\b(?:{_KEPT})\b.*\b{_HERE}"
    rf"|\b(?:diary|journal|logs?|notes|data|{_NAMED})\b.*\b{_CARRY} (?:it|them|that|those|all)\b"
    rf".*\b{_HERE}"
    rf"|^{_MAY}{_BRING}\b"
)
_LONGEST = 200


def asks_to_import(text: str) -> bool:
    """Whether a message asks if what was kept elsewhere can be brought in."""
    return len(text) <= _LONGEST and bool(_ASKS.search(_plain(text)))


def program_named(text: str) -> Program | None:
    """The program in a message whose files are known to be unreadable, or None."""
    plain = _plain(text)
    return next((program for words, program in _PROGRAMS if _has(words, plain)), None)


def _has(words: str, plain: str) -> bool:
    return bool(re.search(rf"\b(?:{words})\b", plain))


def _plain(text: str) -> str:
    return lowered(text)
