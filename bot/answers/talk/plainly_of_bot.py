"""Questions about the diary that their words make plain, whatever is told before them: whose it is,
where something can be written that no check-in asks, and what a pause stops."""

from dataclasses import dataclass

from bot.answers.talk.turn_words import ADULT
from bot.language.lazy_regex import Pattern

MOST_CHARACTERS = 150
"""A longer message tells a story."""


@dataclass(frozen=True, slots=True)
class Cues:
    """Words that make a kind plain together, in any order (keyword spotting): each of `every` is
    found, and `none` is not; or `alone` is found."""

    every: tuple[Pattern, ...]
    none: Pattern
    alone: Pattern | None = None


_KIN = (
    rf"(?:{ADULT}|bab(?:y|ies)|sons?|lads?|lass|daughters?|kids?|child(?:ren)?|toddler|boy|girl"
    r"|grand\w+|nan|clients?|patients?|residents?|neighbou?r|lady|gentleman|dog|cat|pet)"
)
_OTHERS = (
    r"(?:him|his|hers?|them|theirs?|two people|(?:both|the two) of us|another person"
    r"|(?:some|any)(?:one|body) else|(?:both )?(?:me and )?(?:my|the|our|a|his|her) (?:\w+ )?"
    rf"{_KIN}(?:'?s)?)"
)
_DIARY = (
    r"(?:it|this|that|one|things|(?:(?:the|a|this|my|your) )?(?:\w+ )?(?:diary|journal|log)"
    r"|(?:the )?(?:nights?|check-?ins?|bot))"
)
_JERKS = r"(?:nights?|jerk\w*|jumps|twitch\w*|kicks|jolts|spasms)"
_WRITE = r"(?:write|put|note|enter|add|say|tell you|record|mention|type)"
_ASKING = r"(?:(?:the |my |your |these )?(?:check-? ?ins?|questions|asking|bot)|you)"

_KINDS: dict[str, Cues] = {
    "yours_alone": Cues(
        (
            Pattern(r"\b(?:me|mine|myself|my (?:own|nights?|diary))\b"),
            Pattern(
                rf"\bnot (?:for |about |of )?{_OTHERS}(?: (?:{_JERKS}|please|pls))*\W*$"
                rf"|\b(?:do not|don'?t|never) (?:write|put|keep|note|log|add|save) {_OTHERS}\b"
                rf"|\b(?:leave|keep) {_OTHERS} out of (?:it|this|the diary)\b"
            ),
            Pattern(
                r"\b(?:keep|diary|nights?|log|write|note|put|save"
                r"|(?:only|just) (?:for )?(?:me|mine|my)|for me only"
                r"|(?:it|this|that|it's|its) (?:just |only |is )*for me)\b"
            ),
        ),
        Pattern(
            r"^\W*(?:he|she|they|who|why|is|does|do i)\b|\b(?:jerk|twitch|jump|kick|hurt|hit|safe"
            r"|happen|wak|dream|danger|harm|kill|pill|tablet)\w*\b|\bi meant me\b"
        ),
        Pattern(r"^i (?:only |just )*(?:want|need|keep) (?:it|this|one) (?:only )?for my own\b"),
    ),
    "diary_of_another": Cues(
        (
            Pattern(
                r"\b(?:keep|keeping|do|doing|log|logging|fill|track|record|note|put|write|use|used"
                rf"|share|have|add|save)(?: (?:down|in|up|out|for))? (?:{_DIARY}|{_OTHERS})\b"
                r"|\b(?:make|start) (?:a|another|the) (?:\w+ )?(?:diary|journal|log)\b"
            ),
            Pattern(
                rf"\b(?:for|of|about|on behalf of|as|by) (?:both )?{_OTHERS}\W*(?:$|[?.,]|too\b"
                rf"|as well|instead|or is|(?:he|she|they)\b|can i\b)|\b{_OTHERS} {_JERKS}\b"
                r"|\btwo people (?:share|keep|be)\b"
                r"|\b(?:doing|logging|keeping) (?:his|hers|theirs)\b"
            ),
            Pattern(
                r"\b(?:can|could|may|should|would it|is it (?:ok|okay|possible|all? ?right"
                r"|fine)|(?:do|would) you mind|how (?:do|can)|want to|(?:i'?d|would) be|so i)\b"
            ),
        ),
        Pattern(
            r"\b(?:light|door|eye on|quiet|awake|company|hand|remind\w*|normal|worse|tablets?"
            r"|pills?|anything|something|together|it out|doctor|gp|consultant|midwife|nurse"
            r"|breath\w*|put .{0,15} down)\b"
        ),
        Pattern(
            rf"\b(?:diary|this|it) (?:have |got )?(?:to )?be (?:about|of|for) (?:me|myself)\b"
            rf"|\bwhose (?:diary|nights?) (?:is|do|does|should|go|goes)\b"
            r"|\bdiary (?:for me|mine) or (?:for )?(?:my|him|her|his)\b"
            rf"|\bdo i (?:answer|reply|fill it in) (?:for|as) {_OTHERS}\b"
            r"|\b(?:she|he|they) (?:have|get) (?:her|his|their|a) (?:own )?diary\b"
            rf"|\b(?:is|be|its?|it's) (?:really |actually )?not for me,? (?:it'?s |but )?(?:for )?"
            rf"my (?:\w+ )?{_KIN}\b"
            rf"|\b(?:would be|is|it'?s) for my (?:\w+ )?{_KIN}\b.{{0,30}}\bnot me$"
            rf"|\b(?:logging|filling (?:it|this) in|keeping (?:it|this)) (?:in )?for {_OTHERS}"
        ),
    ),
    "note_where": Cues(
        (
            Pattern(
                r"\bwhere (?:\w+ )?(?:can|do|does|should|could|would|may|must|will) .{0,12}\b"
                rf"(?:{_WRITE}|go)\b|\bhow (?:can|do|should|could) i {_WRITE}\b"
                r"|\b(?:nowhere|none of (?:the|your) questions|no question of yours) asks?\b"
                rf"|\b(?:place|spot|box|field|space|way|question|somewhere) (?:for|to {_WRITE})\b"
                rf"|\b{_WRITE}\b.{{0,15}}\b(?:somewhere|anywhere"
                r"|something you (?:do not|don'?t|never) ask)\b"
                r"|\b(?:want|need|like) to (?:write|note|put)\b"
            ),
            Pattern(
                r"\b(?:since|began|begun|begins?|start(?:s|ed)|going on|i'?ve had|had (?:it|this)"
                r"|how long (?:it|this|i'?ve|i have|its|it's)|(?:it|this) came"
                r"|that i (?:'?ve |have |had )?(?:had|was|been|got|broke)|where does that go"
                r"|(?:do not|don'?t|never) ask)\b"
            ),
        ),
        Pattern(
            r"\b(?:last night|(?:a|an) \w+ night|yesterday|today|tonight|this morning|tomorrow"
            r"|remind\w*|question about|article|wine|beers?|coffees?|drinks?|put an end"
            r"|since when do you)\b"
        ),
    ),
    "in_a_pause": Cues(
        (
            Pattern(
                r"\bpaus(?:e|ed|ing)\b(?! (?:the|my) (?:pills?|tablets?|meds|medicine))"
                r"|\b(?:on|in|during|over|after) (?:a|the|my|this) break\b|\bin the meantime\b"
                rf"|\b(?:{_ASKING}|it|this|everything|it all)(?: is| are|'?s|'re)(?: all)?"
                r"(?: switched| turned)? (?:off|on hold)\b"
                rf"|\b(?:stop|switch off|turn off) {_ASKING}\b|\bis everything off\b"
            ),
            Pattern(
                r"\b(?:can'?t|can|could|may) i\b.*\b(?:ask|message|write|talk|text|add|note|use"
                r"|type)\b|\bi (?:can'?t|cannot|could|can) (?:still )?(?:ask|write|talk|message)\b"
                r"|\bam i (?:still )?able\b|\bi (?:have|had) a question\b|\bor just\b"
                r"|\bstill (?:answer|reply|there|respond|get|ask|works?)\b"
                r"|\bstops? (?:you|everything)\b|\b(?:will|would|do|are) (?:you|u)\b.*\b"
                r"(?:answer\w*|reply|respond|ignore|be there|off completely)\b"
            ),
        ),
        Pattern(
            r"\b(?:remind\w*|ask (?:me|us)|until|till|tablets?|pills?|heart|breath\w*|dead|die)\b"
            r"|^\W*(?:please )?(?:pause|stop|switch|turn)\b"
        ),
    ),
}
"""What makes each plain, a key of `BOT_QUESTIONS`."""


def asked_in(plain: str) -> str:
    """The kind of such a question that a plain lower-case message asks alone, or nothing."""
    text = " ".join(plain.split()).strip(" ?!.,;:)(")
    if len(text) > MOST_CHARACTERS or plain.count("?") > 1:
        return ""
    return next((kind for kind, cues in _KINDS.items() if _is_plain(cues, text)), "")


def _is_plain(cues: Cues, text: str) -> bool:
    together = all(cue.search(text) for cue in cues.every) and not cues.none.search(text)
    return together or (cues.alone is not None and cues.alone.search(text) is not None)
