"""Violence at home beside the danger itself: who else reads the phone, and whom to talk to.

After the NHS (domestic violence), the National Domestic Abuse Helpline and the National Domestic
Violence Hotline (a phone that somebody else reads).
"""

from bot.domain.emergency_numbers import ANYWHERE, Country, violence_lines
from bot.language.lazy_regex import Pattern

MOST_WORDS = 30
"""A longer message speaks for itself."""

_CLOSE = (
    r"(?:he|she|(?:(?:my|the) )?(?:\w+ )?(?:husband|wife|partner|boyfriend|girlfriend|bf|gf|ex|dad"
    r"|father|mum|mom|mother|parents|brother|sister|son|flatmate|boss))"
)
_KEPT_HERE = (
    r"(?:(?:what|all|everything|stuff|things) (?:\w+ )?i (?:\w+ )?(?:write|wrote|type[d]?|say|said"
    r"|tell|told)"
    r"|(?:this|my|our|the|these) (?:chats?|messages?|texts?|diary|notes?|check-?ins?)|what you keep"
    r"|in here|on my phone)"
)
_READ = rf"\b(?:can|could|will|would|does|if) {_CLOSE} (?:\w+ )?(?:see|read|open|find|get|look)\b"
_READS = Pattern(
    rf"{_READ}.{{0,20}}\b{_KEPT_HERE}|\b(?:can|could|will|would) {_CLOSE} (?:\w+ )?read (?:this|it"
    rf"|that)\b"
    rf"|\b(?:so|hope|make sure)(?: that)? {_CLOSE} (?:does ?n'?t|does not|doesnt|won'?t|can'?t"
    rf"|cannot)"
    r" (?:\w+ )?(?:see|read|notice|find|know)\b.{0,20}\b(?:it|this|out|anything|chat"
    r"|messages?)?\W*$"
)
_READS_AFTER = Pattern(
    rf"{_READ}|\b{_CLOSE} (?:\w+ )?(?:reads?|checks?|looks? (?:at|through)|goes through|has) my"
    rf" phone"
    r"|\b(?:silent(?:ly)?|secret(?:ly)?|notic\w+)\b"
)
_LINE = Pattern(
    r"\b(?:help-?\ ?lines?|hot-?\ ?lines?|shelters?|refuges?|(?:number|somewhere|place) (?:to|for"
    r"|i can)\b)"
)
_OF_VIOLENCE = Pattern(
    r"\b(?:violen(?:t|ce)|abus\w+|beaten|battered|women(?:'s)? (?:shelter|refuge|helpline)"
    r"|(?:help-?\ ?line|hot-?\ ?line|shelter|refuge)s? for (?:\w+ )?(?:women|wives|men|victims))\b"
)
_TALK = Pattern(
    r"\b(?:some|any)(?:one|body) (?:\w+ ){0,2}(?:i can |to |who )(?:\w+ )?(?:talk|speak|call|ring"
    r"|help|listen)\w*"
    r"|\bwh(?:o|ere) (?:can|could|do|should) i (?:talk|speak|go|call|ring|turn|get help)\b"
    r"|\bnot the police\b|\bwithout the police\b"
)
_CALM = Pattern(
    r"\b(?:he|she)(?:'s|s| is| has)? (?:\w+ )?(?:out|away|gone|at work|not here|not home"
    r"|left|calm(?:ed)?(?: down)?|asleep|sleeping|gone quiet)\b(?! (?:of|cold))"
)

READS = (
    "<b>Whoever can open your phone can read this chat, and what /export brings.</b> I tell nobody."
    "\n• /delete removes all that I keep. Then delete this chat in Telegram, too.\n"
    "• To write on unseen: mute this chat, and switch off the message preview in Telegram's"
    " notification settings. /pause stops the check-ins, and Lock screen in"
    " /settings hides the text of reminders.\n"
    "• Safer is a phone that nobody else opens."
)


def reads_along(text: str, *, was_hurt: bool) -> bool:
    """Whether a plain lower-case text asks if somebody close can read the chat, or how to hide it.

    `was_hurt` says that violence was talked of lately; without it the words must name the chat.
    """
    if len(text.split()) > MOST_WORDS:
        return False
    return _READS.search(text) is not None or (was_hurt and _READS_AFTER.search(text) is not None)


def asks_for_a_line(text: str, *, was_hurt: bool) -> bool:
    """Whether such a text asks whom to talk to about violence at home."""
    if len(text.split()) > MOST_WORDS:
        return False
    if _LINE.search(text) and (was_hurt or _OF_VIOLENCE.search(text)):
        return True
    return was_hurt and _TALK.search(text) is not None


def is_calm(text: str) -> bool:
    """Whether such a text says that who hurts is not there just now."""
    return _CALM.search(text) is not None


def somebody_to_talk_to(country: Country | None) -> str:
    """Lines for violence at home, those of the country alone where they are known."""
    return (
        f"<b>Yes, there are lines for just this.</b> {violence_lines(country)}. They listen, help"
        " to plan, and know safe places; you need not give your name. A doctor can help as well."
        " Call from a phone that nobody else reads."
    )


def while_calm(country: Country | None) -> str:
    """What is said while who hurts is away."""
    return (
        "Nobody may hurt you, and it is not your fault. While it is calm: go where you are safe if"
        " you can, keep the phone charged and near, and tell somebody whom you trust. To talk, also"
        f" without the police: {violence_lines(country)}. If you are afraid, or it begins again:"
        f" call the emergency number ({ANYWHERE}). Held by the neck before: be seen today."
    )


POLICE_COME = (
    "<b>Good that help is coming.</b> Stay where you are safe, and behind a locked door keep it"
    " locked until the police say that it is them. Leave the line open if you can. Say if you were"
    f" hurt, or held by the neck. If it gets worse: call again ({ANYWHERE})."
)
POLICE_HERE = (
    "<b>Good that help is there.</b> Say if you were hurt, or held by the neck, also if it does not"
    " show. Ask for a safe place for tonight. I am here when you want to go on."
)
