"""What a text says of somebody else, which its words alone, or the models, take for something else:
a partner who stops breathing, a baby that is not born yet, what another has done to themselves."""

import re

from bot.answers.danger.who_and_when import surely_names_a_child
from bot.answers.talk.turn_words import ADULT
from bot.language.lazy_regex import Pattern

_UNBORN = Pattern(r"\b(?:bab(?:y|ies)|bub|bump|little one)\b")
_BORN = Pattern(
    r"\b(?:born|newborn|old|sons?|daughters?|child(?:ren)?|toddlers?|kids?|boys?|girls?|she|he"
    r"|sleeps|feeds?|feeding|awake|cot|twitch\w*|jerk\w*)\b"
)
_ACTS_OUT = Pattern(
    r"\b(?:(?:shout|yell|scream|punch|thrash|flail)\w*|hits?\b(?! (?:it|me up|the))"
    r"|dream(?:s|ing)?)\b"
)
_BREATH_STOPS = Pattern(
    rf"\b(?:{ADULT}|he|she)\b.{{0,30}}\bsnor\w*\b.{{0,40}}\b(?:stop\w* breath\w*"
    r"|breath\w* (?:\w+ )?stop\w*|gasp\w*|chok\w*|hold\w* (?:his|her) breath|(?:not|n'?t)"
    r" breath\w*)"
)
_SNORES_ON = Pattern(r"\b(?:snor\w*|stop\w* breath\w*|gasp\w*)\b")
_FIT_LONG_AGO = Pattern(
    r"\bhad (?:\w+ ){0,3}?(?:seizures?|fits?)\b.{0,30}\b(?:(?:\d+|many|ten|twenty|thirty) years ago"
    r"|as a (?:child|kid|teen\w*|boy|girl|baby)|when (?:he|she|i) was|(?:never|nothing|none)"
    r" since)\b"
)
_DIED_AT_THE_WHEEL = Pattern(
    rf"\b(?:my|our|a) (?:\w+ )?(?:mate|colleague|{ADULT})\b.{{0,50}}\b(?:fell|fallen|dozed"
    rf"|nodded)\b"
    r".{0,40}\b(?:died|killed|dead)\b"
)
_A_CHILD_HAS_IT = Pattern(
    r"\b(?:my|our) (?:\w+ )?(?:son|daughter|kid|child|boy|girl|toddler|baby|grandson|granddaughter)"
    r" (?:\w+ ){0,2}?(?:has|gets?|does|got) (?:it|this|that|them|the same|these)\b"
    r"|^(?:and |but )?(?:s?he)(?:'?s| is)(?: only| just)? (?:[1-9]|1[0-5])"
    r"(?: (?:years? old|years?|months?(?: old)?|weeks?(?: old)?))?\W*$"
)


def of_another(text: str, topic: str | None, named: str | None) -> str | None:
    """The kind of subject of a plain lower-case text on somebody else, or None; `named` is what
    its words alone name."""
    if topic == "out:pregnancy" and named == "children":
        return "pregnancy" if _UNBORN.search(text) and not _BORN.search(text) else None
    if named == "asleep_driving" and _DIED_AT_THE_WHEEL.search(text):
        return "grief"
    if named is not None:
        return None
    if _A_CHILD_HAS_IT.search(text):
        return "children"
    if _FIT_LONG_AGO.search(text):
        return "known_seizures"
    if _BREATH_STOPS.search(text):
        return "apnoea"
    if topic != "out:partner":
        return None
    if _SNORES_ON.search(text):
        return "apnoea"
    return "dream_enactment" if _ACTS_OUT.search(text) else None


_WHO = (
    r"(?:he|she|they|(?:my|our|a|the|his|her) (?:\w+ ){0,3}(?:friend|mate|ex|brother|sister|son"
    r"|daughter|mum|mom|dad|mother|father|wife|husband|partner|boyfriend|girlfriend|cousin"
    r"|flatmate|roommate|neighbour|uncle|aunt\w*|nephew|niece|student|colleague))"
)
_HAS = r"(?: (?:has|have|had|just|already|says?|said|thinks?|that|he|she|they|'s|been))*(?:'s)?"
_TAKEN = (
    r"(?:tablets?|pills?|meds|capsules|paracetamols?|ibuprofens?|antidepressants?|sleepers|insulin"
    r"|overdose|bleach|poison)"
)
_DEEDS = {
    "overdose": rf"(?:took|taken|swallowed|downed|necked|ate)\b.{{0,40}}\b{_TAKEN}"
    r"|(?:overdosed|od'?d)",
    "injury": r"(?:cut|slit|slashed|stabbed|shot|hanged|hung|burned) (?:(?:her|him|them)sel\w+"
    r"|(?:her|his|their) (?:wrists?|arms?|throat|neck))",
}
_DID = {kind: Pattern(rf"\b{_WHO}{_HAS} (?:{deed})\b") for kind, deed in _DEEDS.items()}
_ME_TOO = Pattern(
    r"\bi (?:\w+ )?(?:want|took|have taken|swallowed|will|would|did|feel like|can'?t go on"
    r"|can'?t do)"
    r"\b(?! (?:call|ring|help|get|go (?:there|over)|see|saw))|\b(?:me too|myself|join (?:him"
    r"|her))\b"
    r"|\b(?:years?|months?) ago\b|\blast (?:year|month)\b|\bin (?:19|20)\d\d\b|\bdied\b|\bused to\b"
)


def done_by_another(text: str) -> str | None:
    """The kind of danger of what a plain lower-case text tells that another person has done to
    themselves, which the models take for the writer's own despair: the help is for poisoning or a
    wound. None where it is long ago, or the writer means it too."""
    if _ME_TOO.search(text):
        return None
    return next((kind for kind, words in _DID.items() if words.search(text)), None)


_OTHER = (
    rf"(?:he|she|they|him|her|them|{ADULT}|(?:some|any)(?:one|body)|dad|mum|mom|nan|gran\w*"
    r"|bab(?:y|ies)|m[ae]n|wom[ae]n|person|guy|lady|kid|child|boy|girl|son|daughter"
    r"|neighbour|mate"
    r"|(?:my|our|the|a|this|his|her)\ (?!body|brain|mind|nose|chest|lungs?|throat|mask)\w+)"
)
_NO_BREATH = r"""
(?:(?:(?<!can\ )(?<!could\ )\bnot|(?<!ca)(?<!could)n'?t|no\ longer|never|stopped|quit|without)
    \ (?:even\ |really\ |been\ |(?:seem|look|appear)\ (?:to\ be\ |like\ s?he(?:'?s|\ is)\ )
      |(?:taking|drawing)\ (?:a\ |any\ )?)?breath(?:e|ing|s)?\b
    (?!\ (?:very\ |so\ |too\ )?(?:right|well|easily|deep|good|great|through|normal|proper)
      |.{0,20}\b(?:seconds?|secs?|moment|bit|times|every|nights?|snor\w*|sometimes)\b)
  | no\ (?:breath|pulse)\b)
"""
_I_DO = r"\bi(?:'\w+|\ (?:am|have|had|was|just|also|really|suddenly|almost|nearly|think))*\ "
_CRY = r"\W*(?:(?:help|please|now|quick|omg|he'?s|she'?s)\W+)*"
_BREATHLESS = Pattern(
    rf"""
    \b{_OTHER}\b(?:(?!{_I_DO}(?:\w+)?{_NO_BREATH}).){{0,60}}?{_NO_BREATH}
    | ^{_CRY}{_NO_BREATH}(?:\W+(?:help|please|now|quick))*\W*$
    | {_NO_BREATH}.{{0,20}}\b{_OTHER}\W*$
    | n'?t\ think\ {_OTHER}(?:'?s|\ is|\ are)?\ breathing\b
    | \bis\ {_OTHER}\ (?:even\ |still\ )?breathing\b.{{0,20}}\b(?:tell|sure|know)\b
    | \b(?:can'?t|can\ ?not|couldn'?t)\ (?:find|feel|see|hear)\ (?:a\ pulse
      |(?:any|his|her|their)\ (?:pulse|breath|chest\ (?:mov|ris)))
    """,
    re.VERBOSE | re.DOTALL,
)


def kind_without_breath(text: str) -> str | None:
    """The kind of danger whose steps help where a plain lower-case text tells that another person
    does not breathe: presses on the chest, and no rest for one's own breath. None where somebody
    breathes with trouble, or it is a habit of the night."""
    if not _BREATHLESS.search(text):
        return None
    return "child" if surely_names_a_child(text) else "not_waking"
