"""After an alarm: somebody is kept in hospital, it was a joke, no more links are wanted, somebody
is calm and puts things in order, or the night is behind them. After Samaritans (warning signs) and
Mind (how to support somebody after an attempt)."""

from bot.answers.after_alarm.after_danger import CRISIS
from bot.answers.after_alarm.second_thought_texts import NEAR
from bot.answers.after_alarm.taken_back import was_a_figure
from bot.answers.danger.despair_words import tells_of_despair
from bot.domain.emergency_numbers import ALL_CRISIS_LINES, ANYWHERE, LINES_BY_COUNTRY
from bot.language.lazy_regex import Pattern

KEPT, JOKED, NO_LINKS, ANOTHERS = "kept", "joked", "no_links", "anothers"
AFTERWARDS, STILL_HERE = "afterwards", "still_here"
CALM, UNDONE = "calm", "undone"
MOST_WORDS = 30
"""A longer message speaks for itself."""

OVER = frozenset({KEPT, JOKED})
"""What ends a danger of the body."""

_KEPT = Pattern(
    r"\bthey(?:'re|'ve| are| have| will)? (?:\w+ )?(?:keep|keeping|kept|admitted"
    r"|(?:took|taken)(?= \w+ (?:in|for)\b)) (?:him|her|them|me)\b"
    r"|\b(?:he|she|they|i)(?:'s|'m|'re| is| am| are| was| were) (?:\w+ )?"
    r"(?:admitted|kept in|being kept|on (?:the|a) ward|in intensive care)\b"
)
_NOT_KEPT = Pattern(r"\b(?:not|\w+n't|never|nobody|hostage|ransom)\b")
_JOKED = Pattern(
    r"\b(?:he|she|they)(?:'s|'re| is| are| was| were)? (?:\w+ )?(?:joking|kidding|messing (?:about"
    r"|around)|pulling (?:the|a|that) face|winding me up|having me on|pretending|acting)\b"
    r"|\b(?:a|his|her) (?:stupid |silly |bad )?(?:joke|prank)\b|\bon purpose\b"
)
_NO_JOKE = Pattern(r"\b(?:not|\w+n't|never|no joke|thought|hope|maybe|but|still)\b")
_NO_LINKS = Pattern(
    r"\b(?:do ?n'?t|dont|stop|no more|quit|not) (?:\w+ )?(?:send|sending|give|giving|show|showing"
    r"|post|posting|want|need)?\b.{0,15}\b(?:links?|numbers?|websites?|hotlines?|helplines?|lists?)"
    r"\W*$"
)
_CALM = Pattern(
    r"\b(?:i'?m|i am|i feel|feel|feeling) (?:\w+ )?(?:calm\w*|peaceful|at peace|relieved|lighter)\b"
    r"|\b(?:don't|no need to) worry about me\b"
    r"|\b(?:things|everything|affairs) in order\b"
)
_ENDS = Pattern(
    r"\b(?:tid(?:y|ied|ying)|sort(?:ed|ing)?|clear(?:ed|ing)?) (?:\w+ ){0,3}(?:up|out)\b"
    r"|\b(?:delete|cancel|remove|wipe|export|unsubscribe|(?:turn|switch) off|stop (?:the|my|asking)"
    r"|get rid)\b"
)
"""What is done or wished for by whoever may put things in order."""
_IF_DONE = Pattern(
    r"\b(?:did|has|have|was|were|is|are) (?:it|that|they|those|all|you|(?:the|my) \w+)\b.{0,30}"
    r"\b(?:delete[d]?|gone|remov\w+|cancel\w*|change[d]?|moved?|set|saved?|sen[dt]|off|stop\w*"
    r"|paus\w+)\b"
)
_AFTERWARDS = Pattern(
    r"\W*(?:(?:hi|hey|so|and|really|just|i'?m|i am|very|again|good morning|morning)\W+)*sorry"
    r"(?: (?:for|about))? (?:all (?:of )?)?(?:that|yesterday|last night|the other night"
    r"|what i (?:said|wrote))(?: (?:yesterday|last night))?\W*(?:i (?:was|am) (?:\w+ )?(?:ok|okay"
    r"|fine|tired|drunk|low|down)(?: now)?)?\W*"
)
_STILL_HERE = Pattern(r"\W*(?:(?:well|hi|hey|so|i'?m|i am)\W+)*(?:still here|made it through)\b")
_ATTEMPT = Pattern(
    r"\b(?:he|she|they)\b.{0,25}\b(?:(?:did ?n'?t|does ?n'?t|do ?n'?t|didnt|doesnt|not) want to"
    r" (?:live|be here|be alive)|want(?:s|ed) to die|tried to (?:kill|end)|took an overdose"
    r"|overdosed)\b|\b(?:friend|flatmate|brother|sister|son|daughter|mum|mom|dad|wife|husband"
    r"|partner|boyfriend|girlfriend|cousin|mate)\b.{0,15}\b(?:took an overdose|overdosed|tried to"
    r" (?:kill|end))\b"
)
_TREATED = Pattern(
    r"\b(?:on (?:the|a) ward|in (?:the )?(?:hospital|icu|intensive care|a ?& ?e)|psych\w* (?:ward"
    r"|unit)|admitted|discharged)\b"
)
_UNWELL = Pattern(
    r"(?:\bnot|n't|\bnever) (?:wak|breath|respond)\w*|\b(?:unconscious|me too|so do i|myself)\b"
    r"|\bi (?:also |just |do )?(?:want|wish|can'?t|cannot)\b"
    r"|(?:\bnot|n't|\b(?:should|shall|need|get|take|go|going|refus\w*))\b.{0,15}"
    r"\b(?:hospital|ward|icu|a ?& ?e)\b"
)

NOTE_IS_SAVED = "Your last note is saved. "
"""Before UNDONE, where that is so."""
IN_OTHER_HANDS = {
    KEPT: (
        "<b>I am sorry, that is a fright. It is good that this is in the hands of people who can"
        " look after it.</b> Tell them what is taken every day, and ask whom to ring for news."
        " And you: eat something, and let somebody be with you. I wish you all well."
    ),
    JOKED: (
        "<b>Then I am glad, and there is nothing to be sorry for.</b> If you are not quite sure"
        " (a smile, both arms up, a whole sentence, a calm breath), or it comes again, call"
        f" ({ANYWHERE})."
    ),
    NO_LINKS: (
        "<b>All right, I send you no more of them.</b> If tablets or anything else that could hurt"
        " is near you: can you put it out of reach, or give it to somebody? Is anybody with you, or"
        " near enough to come? The emergency number is there at any hour."
    ),
    CALM: (
        "<b>I stay with what you told me, too.</b> Being calm, or putting things in order, need not"
        " mean that it is over. If there is a plan: let somebody be with you, and give them"
        f" whatever could hurt.\n{NEAR}"
    ),
    UNDONE: (
        "Since then I have done only what I said is done: what you told me came first. /remind"
        " shows which reminders are set, /diary your notes. What you still want done, ask for once"
        " more.\n\n"
    ),
    AFTERWARDS: (
        "<b>There is nothing to be sorry for. I am glad that you are here, and that you wrote.</b>"
        " Tell somebody you trust how the night was, or a doctor, today. If it gets heavy again,"
        " I am here, and so are the lines, day and night."
    ),
    STILL_HERE: (
        "<b>I am so glad that you are here.</b> That was a hard night to get through. Tell somebody"
        " you trust, or a doctor, today how it was. If it gets heavy again, the lines are there,"
        " day and night, and so am I."
    ),
    ANOTHERS: (
        "<b>I am glad that they are where they are looked after.</b> You need no clever words:"
        " <i>I am glad that you are here. I am here, too.</i> Listen more than you advise, blame"
        " nobody, and you may ask plainly if they still think of it: asking does no harm. Tell the"
        " ward what they said to you. And look after yourself; you can call a line as well:"
        f" {LINES_BY_COUNTRY}; {ALL_CRISIS_LINES} lists others."
    ),
}
"""What is said to each, in Telegram's HTML."""


def in_other_hands(danger: str, text: str) -> str | None:
    """Which of them a few plain lower-case words say in the hour after that kind of danger."""
    if len(text.split()) > MOST_WORDS or tells_of_despair(text):
        return None
    if danger == CRISIS:
        return NO_LINKS if _NO_LINKS.search(text) else None
    if _KEPT.search(text) and not _NOT_KEPT.search(text):
        return KEPT
    is_joke = _JOKED.search(text) and not _NO_JOKE.search(text)
    return JOKED if is_joke or was_a_figure(text) else None


def puts_in_order(text: str, *, is_first: bool) -> bool:
    """Whether plain lower-case words after despair say that somebody is calm or, where nothing else
    was asked since, end something of the bot: no all-clear after a plan."""
    is_short = len(text.split()) <= MOST_WORDS and not tells_of_despair(text)
    return is_short and bool(_CALM.search(text) or (is_first and _ENDS.search(text)))


def asks_if_done(text: str) -> bool:
    """Whether plain lower-case words ask if something was changed, sent or deleted."""
    return len(text.split()) <= MOST_WORDS and _IF_DONE.search(text) is not None and "?" in text


def is_afterwards(text: str) -> bool:
    """Whether plain lower-case words after a crisis only say sorry for it."""
    return _AFTERWARDS.fullmatch(text) is not None


def begins_still_here(text: str) -> bool:
    """Whether plain lower-case words after a crisis begin by saying that somebody is still here."""
    return _STILL_HERE.match(text) is not None and not tells_of_despair(text)


def of_anothers_attempt(text: str) -> bool:
    """Whether a plain lower-case text tells of somebody who tried to die and is looked after."""
    is_told = len(text.split()) <= MOST_WORDS and _ATTEMPT.search(text) and _TREATED.search(text)
    return bool(is_told) and not _UNWELL.search(text)
