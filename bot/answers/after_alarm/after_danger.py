"""What a few words mean in the hour after an emergency: they go on with it, or say that it is over.

"I took the pills", "hello?" and "what should we do" name no danger themselves. Only whole messages
of closed lists, so that any other question is answered as always.
"""

import re

from bot.language.lazy_regex import Pattern

CRISIS = "crisis"

_TAKEN = Pattern(
    r"""
    (?:(?:and|but|so|now|yes|i|we|he|she|i'?ve|have|has|just|already)\ )*
    (?:
        (?:took|taken|swallowed|ate|had|downed)\ (?:(?:all|the|them|it|my|his|her|of|every|these
          |those|whole|lot|both|one|everything|pills?|tablets?|meds|bottle|box|packe?t|strip
          |with\ \w+)\b\ ?)+
      | (?:(?:took|had)\ )?all\ of\ (?:it|them) | all(?:\ (?:\d+|ten|twenty|thirty))?
      | the\ whole\ (?:lot|box|bottle|pack(?:et)?|strip) | every\ (?:last\ )?one | everything
      | (?:they'?re|they\ are|it'?s|it\ is|the\ (?:pills|tablets)\ are|pills\ are)
        \ (?:all\ |now\ )*(?:gone|empty|inside\ me)
      | (?:did\ it|done\ it|it'?s\ done|too\ late)(?:\ now)?
    )
    """,
    re.VERBOSE,
)
_GOES_ON = Pattern(
    r"""
    (?:(?:and|but|ok|okay|oh|god|so|no|yes|yeah|please|pls|sorry|um+|right|quick(?:ly)?|hurry
      |(?:(?:it'?s|it\ is|its|this\ is)\ )?(?:happening\ |going\ on\ )?(?:right\ )?now)\W+)*
    (?:
        (?:hello+|anyone|anybody|are\ you\ (?:still\ )?there|is\ (?:any|some)(?:one|body)\ there
          |help(?:\ (?:me|us|him|her))?|please|say\ something|answer\ me|you\ there)
        (?:\W+(?:hello|anyone|there|please|now))*
      | what\ (?:should|shall|can|do|must)\ (?:i|we)\ (?:even\ )?do
        (?:\ (?:now|next|then|first|for\ (?:him|her|them)|quick(?:ly)?))*
      | (?:and\ )?(?:what\ now|now\ what|what\ next|and\ now)
      | i\ (?:do\ ?n'?t|do\ not)\ know\ what\ to\ do
      | (?:i'?m|i\ am|im)\ (?:so\ |very\ |really\ )*(?:scared|frightened|afraid|panicking|alone)
      | (?:i'?m|i\ am|im|i|he'?s|she'?s|he\ is|she\ is)\ (?:(?:feel|feels|feeling|getting|going
          |so|very|really|still|all|a\ bit|now)\ )*
        (?:sleepy|drowsy|dizzy|sick|cold|numb|weak|faint|confused|muddled|worse|shaking)
        (?:\ (?:now|again|too))*
      | (?:he|she|i|we)(?:'ve|'s|\ has|\ have|\ had)?\ never\ had
        \ (?:it|this|that|one|anything\ like\ (?:it|this|that))(?:\ before)?
      | never\ had\ (?:it|this|that|one)(?:\ before)?
      | (?:it'?s|it\ is|it\ was|that\ was)\ (?:the|his|her|my)\ (?:very\ )?first(?:\ (?:one|time|fit
          |ever))*
      | (?:he|she|i)\ (?:just\ )?bit\ (?:his|her|my)\ (?:tongue|lip)
      | (?:he|she)(?:'ll|\ will|'s\ going\ to|\ is\ going\ to)\ (?:do\ it|hit\ me|hurt\ me
          |come\ back)(?:\ again)?
      | (?:it'?s|it\ is)\ (?:getting\ |much\ )?(?:worse|happening|coming\ back|starting)
        (?:\ again|\ now)*
      | (?:(?:it|that|they|he|she|i|(?:the|my|his|her)\ (?:\w+\ )?\w+)
          (?:'?s|'?m|\ is|\ are|\ am)?\ )?
        still\ (?:there|here|going\ on|the\ same|hurts?|hurting|bad|tight|heavy|weak|numb|droop\w*
        |slurr\w*|bleed\w*|swollen|shaking|unconscious|out)(?:\ (?:now|a\ bit|a\ lot))*
      | (?:it|that|(?:the|my|his|her)\ \w+)\ (?:hurts|aches|stings|burns|gets\ (?:worse|tighter))
        (?:\ (?:more|worse|a\ lot|even\ more|most))*
        (?:\ when\ (?:i|he|she)\ (?:breathes?|moves?|lies?\ down|swallows?|coughs?|talks?))?
      | (?:he|she|it)(?:'?s|\ is)\ (?:doing\ it|starting|started)\ again
      | (?:yes|yeah|yep|yup)(?:\ (?:it\ is|right\ now|now))*
    )
    """,
    re.VERBOSE,
)
_NOT_WELL = Pattern(
    r"(?:(?:no|nope|but|and|sorry)\W+)*(?:he|she|they|it|i|(?:my|the|our) \w+)"
    r"(?:'s|'m|'re| is| am| are) (?:really |definitely |so )*not (?:fine|ok|okay|well|good|better"
    r"|all ?right|breathing(?: \w+)?)(?: at all)?"
)
_IS_SET = Pattern(
    r"(?:(?:yes|yeah|yep|maybe|probably|i think|sorry|it(?:'s| will be)|i'?ll do it)\W+)*"
    r"(?:tonight|soon|today|tomorrow|later(?: on)?|in (?:an hour|the morning)|i(?:'ve| have)"
    r" decided)"
    r"(?:\W+(?:probably|maybe|i think|yes|then|sorry))*"
)
"""A time, and hardly a word more: after despair, that of a plan."""
_AFTER_PILLS = {CRISIS: "overdose", "overdose": "overdose", "child": "child"}


def goes_on(danger: str, text: str) -> str | None:
    """The kind of help for a few plain lower-case words after that danger, or None."""
    words = _bare(text)
    if _TAKEN.fullmatch(words):
        return _AFTER_PILLS.get(danger)
    if danger == CRISIS and _IS_SET.fullmatch(words):
        return CRISIS
    return danger if _GOES_ON.fullmatch(words) or _NOT_WELL.fullmatch(words) else None


def insists(text: str) -> bool:
    """Whether a plain lower-case text says that somebody is not well, be it after a no."""
    return _NOT_WELL.fullmatch(_bare(text)) is not None


_FINE = (
    r"(?:fine|grand|champion|right(?:\ as\ rain)?|ok|okay|good|well|safe|all\ right|alright|better"
    r"|not\ in\ danger|not\ suicidal)"
)
_MERE_JERK = (
    r"(?:only|just)\ (?:(?:a|an|the|his|her|my|that|one)\ )?(?:\w+\ ){0,2}(?:jump|jerk|twitch|jolt)"
    r"(?:\ (?:when|as|before|while)\ (?:he|she|i|they)\ (?:\w+\ )?(?:asleep|off|to\ sleep))?"
)
_NO = (
    r"(?:no+|nope|nah|not\ (?:right\ )?now|not\ really|it\ stopped|no\ longer|not\ any\ ?more"
    r"|it\ is\ ?n[o']?t|it'?s\ not|thanks?|thank\ you|(?:ha){2,}|lol|sorry|really|honestly"
    r"|never\ mind)"
)
_CALMS = Pattern(
    rf"""
    (?:(?:{_NO}|as\ i\ said|like\ i\ said|i\ told\ you|do\ ?n'?t\ worry|false\ alarm|all\ good
      |(?:(?:i'?m|i\ am|im|we'?re|it'?s|it\ is|its|everything(?:'s|\ is)|am)\ )?
        (?:(?:all|really|totally|quite|now|just|only|perfectly|completely)\ )*{_FINE}
        (?:\ (?:now|again|since|here))?
      |(?:(?:i'?m|i\ am|im|it\ was|it'?s|was)\ )?(?:just|only)\ (?:so\ |very\ |really\ )?
        (?:tired|exhausted|sleepy|sad|lonely|upset|heartbroken|fed\ up|joking
          |kidding|a\ joke|wind|gas|heartburn|a\ bad\ day)
      |(?:it'?s|it\ is|its)\ (?:all\ )?(?:gone|over)(?:\ (?:now|since))?
      |(?:(?:it'?s|it\ is|its|it\ was)\ )?{_MERE_JERK}
      |(?:(?:he|she)(?:'?s|\ is)\ )(?:\w+\ )?{_FINE}(?:\ (?:now|again))?
      |(?:i\ (?:did|do)(?:\ ?n'?t|\ not)\ mean\ (?:it\ )?(?:like\ )?that\W+)?
        i\ (?:just|only)\ miss\ (?:him|her|them)
      |(?:it'?s\ |it\ is\ |that'?s\ |this\ is\ )?(?:nothing|not\ an\ emergency
        |not\ (?:happening|now|today
        |(?:that\ |too\ )?heavy))(?:\ (?:right\ )?now)?
      |(?:it'?s\ |it\ is\ )?(?:already\ )?(?:morning|day(?:time)?|daylight)(?:\ (?:now|here))?
      |(?:my\ )?life\ is\ (?:\w+\ )?(?:ok|okay|fine|good)|too\ heavy
      |(?:my\ )?life\ (?:is\ ?n[o']?t|is\ not)\ (?:\w+\ )?(?:heavy|bad|hard)
      |i(?:'d|\ would|\ will)?(?:\ ?n'?t|\ not|\ never)\ (?:ever\ )?do\ anything
        \ (?:silly|stupid|daft|like\ that)
      |(?:i'?ve\ |i\ )?(?:got|have)\ (?:an?|my|the|two)\ (?:\w+\ )?(?:dog|cat|puppy|job|family
        |partner|boyfriend|girlfriend|kids?)(?:\ (?:and|n)\ (?:everything|all(?:\ that)?|stuff))?
      |are\ you\ kidding(?:\ me)?
      |i\ (?:already\ )?said(?:\ (?:so|that|it))?|you\ misread(?:\ (?:me|it|that))?
      |chill(?:\ out)?|relax|calm\ down|easy|bro|bruh|dude|mate|man|lmao|jeez
      |what|omg|god|oh|ok|okay|right|well|hey|and|but)\b\W*)+
    """,
    re.VERBOSE,
)
_WHY_ASKED = Pattern(
    r"(?:(?:sorry|what|hey|no|um+|ok|lol)\W+)*(?:why|what|how come)\b.{0,25}\b(?:ask|say|show|tell"
    r"|think|offer)\w*\b(?P<what>.{0,25}\b(?:life|heavy|suicid\w*)\b(?: (?:is |feels )?too heavy)?)"
    r"[^.?!]{0,20}[.?!]*(?P<rest>.{0,60})"
)
_OF_THEM = Pattern(
    r"\W*|\W*(?:(?:i'?m|i am|im|it'?s|this is|its) ?(?:just |only |not sad\W+)?(?:worried|scared"
    r"|afraid|asking|fine|ok|okay)? ?(?:about|for)? ?(?:him|her|them|my \w+|the \w+|a \w+)?\W*)+"
)


def asks_why_despair(text: str) -> bool:
    """Whether a plain lower-case text only asks why life was said to feel too heavy."""
    found = _WHY_ASKED.fullmatch(" ".join(text.split()))
    return found is not None and _OF_THEM.fullmatch(found["rest"]) is not None


_ONLY_JERKS = Pattern(rf"\b{_MERE_JERK}\W*$", re.VERBOSE)


def is_mere_jerk(text: str) -> bool:
    """Whether a plain lower-case text says of an alarm that it was about a jerk and no more."""
    return _ONLY_JERKS.search(text) is not None


_PART = Pattern(r"(?<=[.,!?;])\s+")
_ONLY_NO = Pattern(rf"(?:(?:{_NO}|and|but)\b\W*)*")


def calms(text: str, danger: str | None = None) -> bool:
    """Whether a plain lower-case text says no to a danger, or that all is well, and nothing else.

    After an alarm that asked nothing a mere *no* or *thanks* says nothing of it.
    """
    words = _bare(text)
    if danger is not None and (goes_on(danger, text) or _ONLY_NO.fullmatch(words)):
        return False
    return bool(words) and _CALMS.fullmatch(words) is not None


def after_a_no(text: str) -> str:
    """What a plain lower-case text says after parts that only say no to a danger, or nothing."""
    parts = _PART.split(text.strip())
    for at in range(len(parts) - 1, 0, -1):
        if calms(" ".join(parts[:at])):
            return " ".join(parts[at:])
    return ""


_SWALLOWED = r"batter(?:y|ies)|magnets?|pills?|tablets?|swallowed|bleach"
_NAMED = Pattern(
    rf"\b(?:{_SWALLOWED}|rope|noose|bridge|roof|balcony|train|platform|knife|blades?|razor|gun"
    r"|rifle|car|river|cliff|letters?|note|cut|gas"
    r"|son|daughter|baby|child|kid|toddler|husband|wife|partner|boyfriend|girlfriend|friend|brother"
    r"|sister|mum|mom|mother|dad|father|gran\w*|uncle|aunt|neighbour)\b"
)


def named_in(text: str) -> frozenset[str]:
    """The persons and the means that a plain lower-case text names: each makes a danger new."""
    return frozenset(_NAMED.findall(text))


def names_a_means(danger: str) -> bool:
    """Whether a danger that is remembered with what it named is of something swallowed."""
    return re.search(rf"\b(?:{_SWALLOWED})\b", danger) is not None


def _bare(text: str) -> str:
    return " ".join(text.split()).strip(" .!?,:;)(")
