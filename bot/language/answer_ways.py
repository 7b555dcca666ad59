"""How people say what the buttons around a question's choices do: skip, back, stop, done, none."""

import re
from enum import Enum, auto

from bot.language.lazy_regex import Pattern
from bot.language.spelling import distance


class Way(Enum):
    """What an answer does beside choosing."""

    CHOOSE = auto()
    PART = auto()
    NONE = auto()
    DONE = auto()
    SKIP = auto()
    BACK = auto()
    STOP = auto()
    LATER = auto()
    AGAIN = auto()


_PLEASE = (
    r"(?:(?:please|pls|thats enough|no more|no thanks|no thank you|nah|ok|okay|oh|oops|whoops|ah"
    r"|argh|now"
    r"|right now|today|this morning|um|hmm|er|sorry|actually|no|wait|hang on"
    r"|lets|let us|let me|just|well|then|can (?:i|we|you)|could (?:i|we|you)|ill|i think"
    r"|id like to"
    r"|i (?:want|wanna|need) (?:to )?|id rather|rather|id prefer to|may i|need to|going to) ?)*"
)
_UNSURE = (
    r"(?:i |im )?(?:honestly |really |still |just )*(?:(?:dont|do not|didnt|did not) (?:really )?"
    r"(?:know|remember|recall|notice)|dunno|not (?:really |quite |so |too |entirely )?(?:sure"
    r"|certain)|no (?:idea|clue|memory|recollection)|not a clue|idk|unsure"
    r"|(?:can(?:t|not)|couldnt|could not) (?:really )?(?:say|remember|tell|recall)"
    r"|(?:can(?:t|not)) (?:mind|think)|forg(?:et(?! (?:it|that|this|about)\b)|ot|otten)"
    r"|(?:hard|difficult|impossible|tough"
    r"|tricky) to (?:say"
    r"|tell|remember|judge|know)|(?:didnt|did not|wasnt|havent"
    r"|never) (?:pa(?:y|id|yed|ying) (?:(?:it|that|this|much|any|too|close|a lot of) )*attention"
    r"|check(?:ed)?|look(?:ed|ing)?(?: at (?:the )?(?:clock|time))?|count(?:ed|ing)?|track(?:ed"
    r"|ing)?)"
    r"|(?:didnt|did not) (?:time|measure) it|no recall|who knows|havent (?:a"
    r"|the (?:fogg|faint|slight)\w+)"
    r" (?:clue|idea)|beats me|search me|your guess|(?:its |a )?blank)"
)
_NOT_LISTED = (
    r"(?:(?:it|that|this|which|thats|its|mine) )*(?:is |was )?(?:not|isnt|wasnt)"
    r" (?:(?:on|in|among|one of) (?:the|your|this|that|these|those) (?:list|options|choices"
    r"|buttons|ones)"
    r"|(?:on|in) there|listed|there|an option|offered)\b"
)
"""What says that no button fits."""

_THANKS = (
    r"(?: (?:please|pls|thanks|thank you|thx|mate|love|dear|hen|pal|bro|man|sir|madam|lol|cheers"
    r"|ta|i think|really|for (?:now|today)|today|(?:im|i am) \w+"
    r"|(?:i )?(?:gotta|got to|have to|must) (?:go|run|dash|rush)))*"
)
_RUSH = (
    r"(?:gotta|got to|have to|need to|must|should) (?:go|run|dash|rush|leave|fly"
    r"|get (?:going|off|ready))"
)
_NO_WISH = (
    r"(?:i )?(?:really |just |honestly )*(?:dont|do not) (?:want|wanna|feel like|feel up to|fancy)"
    r"(?: (?:to|do|doing|it|this|that))*(?: (?:today|tonight|(?:right )?now|this morning))?"
)
"""That nothing is to be told, and no word of what else is not wanted any more."""

_WAYS: dict[Way, tuple[str, ...]] = {
    Way.LATER: (
        (
            r"(?:hang on|hold on|brb|bear with me|(?:one|two|1|2) secs?|back in a (?:sec|minute))"
            r"(?: (?:a|sec|second|min|minute|mo|please|kids|phone|doorbell|the|door))*"
        ),
        (
            rf"{_PLEASE}(?:(?:(?:re)?mind|ask|ping|nudge) me (?:(?:again|about (?:it|this)) )?)?"
            rf"(?:later|in a (?:bit|while|minute|sec(?:ond)?)|not now|not yet|another time"
            rf"|(?:do|finish|answer)(?: (?:it|this|that|the rest))? later|give me a (?:minute|sec)"
            rf"|after (?:my |the )?(?:breakfast|coffee|lunch|work|shower))(?: on)?{_THANKS}"
        ),
    ),
    Way.STOP: (
        (
            rf"{_PLEASE}(?:stop|enough|quit|finish|end)(?: (?:it|this|that|asking|questions))?"
            rf"(?: here| now| there)?{_THANKS}"
        ),
        (
            rf"{_PLEASE}(?:leave|call) (?:it|this|that) (?:for (?:today|tonight|this morning)"
            rf"|a day){_THANKS}"
        ),
        rf"{_PLEASE}forget (?:it|this|that|about (?:it|this|that)){_THANKS}",
        rf"{_PLEASE}{_NO_WISH}{_THANKS}",
        rf"{_PLEASE}leave me (?:alone|be|in peace) (?:today|tonight|now|(?:for|this) \w+){_THANKS}",
        (
            r"(?:all )?(?:done|finished) (?:for|with) (?:\w+ ?)+|(?:thats|that is) it (?:from"
            r"|for) me"
        ),
        rf"(?:no more|enough)(?: questions| of (?:this|that))?{_THANKS}",
        (
            rf"{_PLEASE}skip (?:today|tonight|the (?:rest|check ?in)|all(?: of it"
            rf"| of them)?){_THANKS}"
        ),
        (
            r"(?:(?:oh|ok|okay|well|and|right|yeah|no|nope|so|i think) )*"
            rf"(?:thats|that is) (?:all|everything|the lot|enough|it|me(?: done| finished)?)"
            rf"(?: for \w+)*{_THANKS}"
        ),
        r"(?:im|i am) (?:done|finished)|(?:gotta|got to|have to) (?:go|run|dash|rush)",
        (
            r"(?:i )?can(?:t|not) (?:do|finish|answer) (?:this|it|these)(?: now"
            r"| today)?(?: leave it)?"
        ),
    ),
    Way.SKIP: (
        (
            rf"{_PLEASE}(?:skip|pass|next|leave|rather not(?: say)?)"
            rf"(?: (?:it|this|that|one|question|this one|that one|this question|out))?{_THANKS}"
        ),
        rf"{_UNSURE}(?: \w+){{0,3}}(?: skip)?",
        _NOT_LISTED,
    ),
    Way.BACK: (
        rf"{_PLEASE}(?:go |take me )?back(?: one| a step| to the last one)?{_THANKS}",
        r"(?:the )?(?:previous|last)(?: question| one)",
        r"previous|undo(?: that)?",
    ),
    Way.DONE: (r"(?:all )?(?:done|finished|ready)|continue|go on",),
    Way.NONE: (
        (
            r"(?:(?:no|nope|nah|hm+|um+|er+|well|ok|okay|so) )*(?:none|nothing|not at all"
            r"|nil|nope|no|nah"
            r"|neither|zero|nowt|na"
            r"|not really(?: any(?:thing)?)?"
            r"|n/a|never|nada)(?: (?:of (?:these|those|them|it|that|the above)|at all|else|really"
            r"|thanks|thx|special|like that|here|again|to report|pls|for asking|thank you|cheers"
            r"|mate|lol))*"
        ),
    ),
}
"""What says it and nothing else; the first that fits counts."""

_BEGINS: dict[Way, str] = {
    Way.BACK: (
        r"(?:go|take me|return|get)(?: back)? to (?:the |my )?(?:previous|last|one before"
        r"|earlier)"
        r"|(?:go|take me|bring me|get me|step|jump|one|send me|move) (?:one )?back\b"
        r"|back (?:one|a step|up|to(?! (?:sleep|bed|work))|please|pls)\b"
        r"|(?:the )?(?:previous|one before)\b"
        r"|(?:the )?last (?:question|one|answer) (?:again|please|was wrong|is wrong)"
        r"|(?:change|correct|fix|redo|undo|edit|see|repeat) (?:(?:my|the|that|what) )?(?:last"
        r"|previous"
        r"|earlier|before|one before|i said|answer before)(?! (?:weeks?|months?|nights?|days?)\b)"
        r"|(?:i |ive |think i )*(?:tapped|pressed|hit|clicked|chose|picked|put|gave|typed|said"
        r"|answered|selected|made|got) (?:(?:the|that|a|it|last|one|my|before) )*(?:wrong|mistake"
        r"|incorrect)"
        r"|(?:that|the last one|the one before|last answer|previous one) (?:was|is) (?:wrong"
        r"|a mistake"
        r"|not right)|wrong (?:button|one|answer|key)|(?:my )?(?:mistake|bad) (?:before"
        r"|go back|back)"
        r"|(?:my )?(?:last|previous) answer (?:was|is)|(?:return|undo)\b"
    ),
    Way.LATER: (
        r"(?:(?:(?:re)?mind|ask|ping|nudge|try) (?:me )?(?:again )?)?(?:later|another time)$"
        r"|(?:do|finish|answer)(?: (?:it|this|that))? later$"
        r"|not (?:right |just )?now\b|(?:i )?(?:cant|cannot) (?:say|tell)(?: (?:you|u))? yet\b"
        r"|(?:ive |i have |havent |i )?(?:not )?(?:slept|been to bed|gone to bed) yet\b"
        r"|(?:i )?(?:cant|cannot) (?:talk|chat|type|answer|do (?:it|this|that))(?: right)? now\b"
        r"|(?:im |i am )(?:still )?(?:driving|on the (?:bus|train|tube|phone|toilet|loo|way)"
        r"|in (?:a (?:meeting|call)|the (?:shower|car|middle of)))\b"
    ),
    Way.STOP: (
        r"(?:stop|quit|end|finish|leave|call)(?: (?:it|this|that|things|asking(?: me)?|there|the"
        r" (?:check ?in|questions)|with (?:this|the questions)))* (?:here|now|there|at that"
        r"|for (?:now"
        r"|today|tonight|this morning)|a day|please|pls|today|asking|questions|the (?:check ?in))"
        r"|stop\b(?! (?:it|the|my|this|that) \w)"
        r"|(?:(?:thats|that is|its|there are|just|way|far) )*(?:too|so|that) many"
        r" (?:questions|things (?:to|you))\b"
        r"|(?:im |i am |so |getting )*(?:tired|sick|fed up) (?:of|with) (?:\w+ ){0,2}questions\b"
        r"|leave me alone with (?:\w+ )?questions\b"
        r"|(?:i |we )?(?:dont|do not|cant|wont) (?:want to |wanna |feel like |like to )?"
        r"(?:answer(?:ing)?|do(?:ing)?) (?:so|too|that|this|these|all) (?:many|much)\b"
        r"|(?:stop|quit|end|finish|leave|close|enough of) (?:(?:with|the|this|that|your|these|silly"
        r"|stupid) )*(?:quiz|questionnaire|survey|interview|interrogation|form)\b"
        rf"|(?:i |im )*(?:really )?{_RUSH}\b"
        r"|(?:thats|that is|thatll|that will|this is) (?:enough|do|it for|all for|all i)\b"
        r"|enough (?:for|of|now|already|questions|today)\b|enough$|no more\b(?! than| twitch"
        r"| jerk| jolt)|no (?:more )?time\b"
        r"|(?:i )?(?:have no|havent|dont have|havent got|got no|ran out of"
        r"|run out of) (?:\w+ )?(?:time"
        r"|energy|patience)"
        r"|(?:i )?(?:do|finish|answer|continue)(?: (?:it|this|the rest|that|them|more"
        r"|these))? (?:later"
        r"|another (?:time|day)|tomorrow|some other time|not now)"
        r"|(?:the )?rest (?:can wait|later|another time|tomorrow)"
        r"|(?:not(?! now)|dont want to (?:do|answer|go on|carry on|continue)"
        r"(?: (?:this|any|it|with))*"
        r"(?: more| anymore| questions)?) (?:now|today|anymore|any more|more questions|questions)"
        r"|(?:i )?(?:can(?:t|not)|wont|dont want to) (?:do|finish|go on|carry on"
        r"|continue|be (?:bothered|arsed|fussed|doing))(?: (?:with |to (?:do|answer) )?(?:this|it"
        r"|these|any ?more|all (?:this|that|these)|the (?:rest|others|questions)|more))+"
        r"|(?:i )?(?:can(?:t|not)|wont) (?:do|answer) (?:(?:your|any|all|the|these) )*questions\b"
        r"|(?:skip|forget|leave|drop) (?:today|tonight|the (?:rest|check ?in|whole|others)"
        r"|all(?! (?:this |the |next )?week)"
        r"|everything"
        r"|it (?:for )?today|them all)|(?:im|i am) (?:too (?:tired|busy)|done|finished|off|out"
        r"|late|"
        r"running late|in a (?:rush|hurry))|(?:in a|no) (?:rush|hurry)|running late"
    ),
    Way.SKIP: (
        r"(?:skip|pass|next(?! to (?:nothing|none))|ignore)(?: (?:on|this|that|it|one|please|pls"
        r"|question|over|me"
        r"|the question))*"
        r"(?= (?:because|as|i|since|for|cos|dont|not|cant|its|too|was|to|and|thanks|thank"
        r"|the)\b|$)"
        r"|(?:move|carry|go) on\b|(?:leave|keep) (?:this|that|it)(?: (?:one|question))? (?:out"
        r"|blank"
        r"|empty|open|for now)|(?:(?:id |(?:i )?would )?(?:rather|prefer)|better) not\b"
        r"|(?:not|(?:dont |do not )?feel like)(?: going to| gonna)? (?:say|tell"
        r"|answer)(?:ing)?"
        r"|(?:i )?(?:dont|wont|do not|will not|cant) (?:want to |like to |wish to )?(?:say"
        r"|tell you"
        r"|answer|talk about)(?: (?:this|that|it))?"
        r"|no comment|none of your business|(?:thats )?(?:too )?(?:private|personal)\b"
        r"|not telling"
        rf"|{_UNSURE}|{_NOT_LISTED}"
    ),
}
"""What begins a part of a line that says it, whatever reasons follow."""

_BETWEEN = Pattern(
    r"[.,;:!\n()]+| [-–]+ | (?=(?:i )?(?:cant|cannot) (?:do|answer) )"
    r"|\b(?:because|cos|coz|bc|so(?! (?:many|much)\b)|but|since|though|as i"
    r"|as its|and|cause)\b"
)
_SLIPS = {"skip": Way.SKIP, "stop": Way.STOP, "back": Way.BACK}
_NO_SLIPS = frozenset({"skin", "step", "shop", "slip", "bad", "bag", "bank", "bath"})


def is_unsure(low: str) -> bool:
    """Whether a line begins by saying that it is not known."""
    return re.match(rf"{_PLEASE}{_UNSURE}", low) is not None


def is_unsure_which(low: str) -> bool:
    """Whether a line says that it is not known which of some things it was."""
    found = re.search(rf"(?:{_UNSURE})(?: \w+){{0,2}} (?:if|whether|which|where|what|how)\b", low)
    return found is not None


def way_of(low: str) -> Way | None:
    """The way that a plain line is, when it says nothing else."""
    ways = (way for way, all_said in _WAYS.items() if any(re.fullmatch(s, low) for s in all_said))
    if way := next(ways, None):
        return way
    if not low or low in _NO_SLIPS or low in {"s", "b"}:
        return None
    slips = (word for word in _SLIPS if word[0] == low[0] and distance(low, word) <= 1)
    return next((_SLIPS[word] for word in slips), None)


def way_within(low: str) -> tuple[Way, bool] | None:
    """The way that a part of a folded line says, and whether it is the first part.

    A way that goes away from the question goes before one that only passes it.
    """
    parts = [" ".join(re.sub(r"[^\w\s/-]", " ", part).split()) for part in _BETWEEN.split(low)]
    parts = [part for part in parts if part]
    for way, saying in _BEGINS.items():
        for at, part in enumerate(parts):
            if re.match(rf"{_PLEASE}(?:{saying})", part):
                return way, at == 0
    return None
