"""What is typed back to a question of the check-in: what it means, whether it must be, go on."""

from bot.language.lazy_regex import Pattern

_ASKS_BACK = Pattern(
    r"(?:(?:sorry|eh|hm+|um+|ok|and|but|so|wait|huh|what) )*(?:huh|what|eh|wdym|come again|pardon"
    r"|what was (?:that|the|your) question(?: again)?|(?:say|ask) that again|repeat that"
    r"|what do(?: you|u| ya|es that| they) mean(?: (?:by|with) .+)?|mean(?:ing)? what"
    r"|(?:what|which|where)(?: is| are| does|s| counts as)? (?:an? |the |that |this )?(?:same )?"
    r"(?:spot|place|side|hard sport|ordinary day|tingling|stressful|twitching by day"
    r"|calf cramps?|whole body)(?: mean)?"
    r"|why(?: (?:do|would|are|does|should|is) (?:you|u|it|that|this|i|they)"
    r"(?: (?:even|always|have to|want to|need to))*"
    r" (?:ask\w*|need|want|care|know|matter|important|relevant|tell you)(?: .+)?|(?: is)? that)?"
    r"|how (?:do|would|should|can) i (?:know|answer|say|tell)(?: .+)?"
    r"|(?:i )?(?:dont|do not) (?:get|understand|follow)(?: (?:it|that|this|you|the question|what"
    r" you (?:mean|want|ask)))?)(?: (?:lol|haha|tho|though|sorry|please|pls))*"
)
"""A question back about what was asked."""

_GOES_ON = Pattern(
    r"(?:(?:ok|okay|alright|so|yes|yeah|right|well|now|hi|hey|sorry) )*(?:lets (?:do (?:it|this)|go"
    r"(?: on)?|start|continue|finish)|(?:im|i am) (?:ready|back)|ok now|go on|continue|carry on"
    r"|where were we|ask (?:me )?(?:now|again|on)|next question|ready)(?: (?:now|then|please))*"
    r"|(?:ok|okay|alright) now"
)

_MUST = Pattern(
    r"(?:(?:ugh+|oh|so|no|wait|but|god|argh|urgh|hm+|please|really|do we) )*"
    r"(?:(?:do|must|should) i (?:really |even )?(?:have to|need to|gotta)"
    r"|must i|do i (?:really )?must|is (?:this|it|that) (?:necessary|needed|required|compulsory)"
    r"|have i got to|does it have to be)"
    r"(?: (?:do|answer|fill|say|tell|type|this|it|that|these|them|one|all|every|question|questions"
    r"|in|today|now|again|you|really|everything))*"
)
"""Whether it has to be answered."""


_NUMBERS = Pattern(r"\d{1,2} and (?:a )?half|\d{1,2}(?: (?:and |then )?\d{1,2}){1,9}")
"""Bare numbers, of which nobody knows what each counts."""

_MARKS = Pattern(
    r"(?:(?:about|like|maybe|a|an|id say|probably|night|sleep|was|it|solid) ){0,4}"
    r"\d{1,2} ?(?:/|out of) ?(?:10|ten)\b(?: \w+){0,4}"
)
"""A night with a mark like a film's, `8/10`, which no answer is."""


def asked_back(low: str) -> str:
    """What a plain line asks back or leaves open: `meaning`, `must` or `numbers`; else nothing."""
    for asked, saying in (("must", _MUST), ("numbers", _NUMBERS), ("numbers", _MARKS)):
        if saying.fullmatch(low):
            return asked
    return "meaning" if _ASKS_BACK.fullmatch(low) else ""


def goes_on(low: str) -> bool:
    """Whether a plain line only says that the questions may go on."""
    return _GOES_ON.fullmatch(low) is not None
