"""What people say back to the bot: that it frightened them, that two answers differ, a blessing.

Searched for in the whole message, for such lines come with much else; a danger in the same message
is found before, and apart from this.
"""

from bot.answers.talk.focus import is_asked, sentences_of
from bot.answers.talk.talk_back_texts import ARTICLE_WORDS, MEANS
from bot.language.informal import spelled_out
from bot.language.lazy_regex import Pattern

NO_ALARM = "no_alarm"

_MOST_WORDS = 30
_WHICH = r"which (?:one )?(?:is|of (?:the|these) two is) (?:it|true|right)|make up your mind"

_SORRY_FOR = (
    r"(?:for|to|about|if|that|being|be|both?er\w*|annoy\w*|disturb\w*|spam\w*|scar\w*|panick\w*"
    r"|ask\w*|you|this|that|all|the|my|so|i|was|am|i'm|a|an|such|much|many|questions?|messages?"
    r"|again|late|pain|nuisance|mess|trouble|rant\w*|ramb\w*|whin\w*|here|stuff|silly|stupid|dumb|daft"
    r"|probably|maybe)"
)
_LIGHTLY = r"(?:(?:no|ok|lol|thanks|i'm|i am|just|so|really|and|but|saying|sayin|oh|hey)\W+)*"
_SAYS: dict[str, str] = {
    **{
        f"means_{what}": (
            rf"^{_LIGHTLY}what (?:do you mean (?:by|with)|counts? as|is meant by|is considered)"
            rf" (?:an? |the |being )?[\"']?(?:{words})[\"']?\W*$"
        )
        for what, (words, _) in MEANS.items()
    },
    **{
        f"means_{what}": (
            rf"^{_LIGHTLY}what(?:'?s| is| are| does| do| did you mean (?:by|with)| do you mean"
            rf" (?:by"
            rf"|with))? (?:an? |the )?[\"']?(?:{words})[\"']?(?: mean| means| stand for)?\W*$"
        )
        for what, (words, _) in ARTICLE_WORDS.items()
    },
    "nothing_gone": (
        rf"^{_LIGHTLY}(?:please )?(?:don't|do not|did(?:n't| not) (?:say|mean|want) to|not)"
        r" (?:delete|stop|cancel|remove)(?: (?:it|me|that|this|anything|everything|my \w+))?"
        rf"(?:\W+{_LIGHTLY}(?:sorry|please|thanks))*\W*$"
        rf"|^{_LIGHTLY}(?:keep (?:it|my \w+)\W+)?i was (?:just |only )(?:asking|wondering"
        rf"|curious)\W*$"
    ),
    "insulted": (
        r"(?:you(?:'re| are|r)?|u r|ur|u are|u) (?:(?:a|an|so|such|bit|really|very|just|pretty|all)"
        r" )*(?:thick|stupid|dumb|daft|dense|idiots?|idiotic|moron|clueless|rubbish|crap|hopeless"
        r"|slow|annoying)\b"
    ),
    "felt_silly": (
        r"(?:feel|feeling|felt) (?:(?:like|such|so|a|an|bit|really|very|pretty|right|complete) )*"
        r"(?:idiot|fool|silly|stupid|daft|embarrassed|ridiculous|dumb)\b"
    ),
    "checks": (
        r"(?:keep|kept|can'?t stop|cant stop|always|constantly) (?:\w+ )?(?:testing|checking"
        r"|googling|reading (?:about|up)|looking (?:it|them|things|stuff) up|prodding) "
    ),
    "film_it": (
        rf"^{_LIGHTLY}(?:should|shall|can|could|do) (?:i|we|she|he)(?: have to| need to)? (?:film"
        r"|record|video|tape|set up a camera(?: for)?|get a camera(?: for)?) ?(?:it|this|that"
        r"|him|her|them|myself)?\b.{0,30}$"
    ),
    "over_two_weeks": (
        r"you (?:said|wrote|told me) (?:about |after )?(?:two|2) weeks?\b.{0,40}\b(?:been|now|mine"
        r"|already|since|have|had|for)\b"
    ),
    "any_words": (
        r"(?:do ?n'?t|dont|not sure|no idea|hard|can'?t|cant|difficult)(?: really)?(?: know)?"
        r" (?:how"
        r" )?(?:to )?(?:explain|describe|say it|put it)\b"
    ),
    "tell_them": (
        rf"^{_LIGHTLY}(?:should|shall|must|do|can) i (?:have to |need to )?tell (?:my |our )?(?:mum"
        r"|mom|mother|dad|father|parents|wife|husband|partner|girlfriend|boyfriend|family|friends?"
        r"|boss|teacher|someone|somebody|anyone|anybody|them|her|him)(?: about (?:it|this))?\W*$"
    ),
    "not_alone": (
        r"(?:do|did|have) (?:you|u) (?:ever |often |also )*(?:get|have|see|seen|meet|met|hear from"
        r"|heard from) (?:\w+ )?(?:people|others|anyone|someone)\b.{0,40}$"
        r"|^any(?:one|body) else\b.{0,30}$|(?:is|are) (?:there )?(?:other|anyone|others|many)(?:"
        r" \w+)? (?:people )?(?:like me|else"
        r" (?:who|that|as) .{2,30}|(?:so |as )?(?:scared|afraid|worried) .{0,20})$"
    ),
    "no_bother": rf"^{_LIGHTLY}sorry(?: {_SORRY_FOR})+\W*$",
    "none_of_it": (
        r"(?:\w+n't|not|no|never|without)\b.{0,60}\b(?:weak\w*|numb\w*|wasting|slurr\w*|swallow\w*"
        r"|talk\w*|speech|stiff\w*|fever)\b.{0,40}\b(?:good|fine|ok(?:ay)?|reassuring)"
        r"(?: (?:sign|thing|news))?\W*(?:right|isn't it|no|yes|yeah|then)?\W*\?"
        r"|^(?!.*\?)(?!.*\bby day\b).*(?:\bnot|n'?t|\bno|\bnever)\b (?:\w+ )?(?:weak\w*|numb\w*"
        r"|stiff\w*)\b.{0,80}\b(?:only|just) (?:at night|when|before|while|as)\b"
    ),
    "both_hold": (
        rf"(?:you|that|it|article|above|before)\b.{{0,90}}\b(?:{_WHICH})|(?:{_WHICH})\W*$"
        r"|you (?:just )?contradict\w*|that(?:'s| is) a contradiction"
    ),
    "no_epilepsy": (
        r"(?:stop|quit|enough|no more|don'?t|you keep|u keep|always|again)\b.{0,30}\bepilep\w*"
        r"|epilep\w* (?:again|thing scares)|not (?:want )?(?:to )?(?:hear|read"
        r"|talk) .{0,15}epilep\w*"
    ),
    NO_ALARM: (
        r"(?:stop|quit|enough|do ?n'?t|not|no more|(?:sick|tired) of|why (?:do|are) (?:you|u))\b"
        r".{0,25}\b(?:tell|say|send|call|ring|dial|shout|advis|suggest)\w*\b.{0,30}"
        r"\b(?:999|911|112|ambulances?|emergency|alarms?)\b"
        r"|(?:enough|stop|no more) (?:with|of) (?:\w+ )?(?:999|911|112|ambulances?|emergency)\b"
    ),
    "no_doctor": (
        r"(?:(?<!can't )(?<!cannot )stop|quit|enough|don'?t|you keep|u keep"
        r"|why (?:do|are) (?:you|u)|you always)\b.{0,25}"
        r"\b(?:see(?:ing)? (?:an?|the|my|some\w*)|doctors?|gp)\b"
    ),
    "sorry_scared": (
        r"you(?:'ve)? (?:\w+ )?(?:scared|frightened|worried|upset|freaked) me"
        r"|(?:that|this)(?:'s| is| was)? (?:\w+ )?(?:not|isn'?t) (?:\w+ )?(?:calming"
        r"|reassuring|comforting)"
        r"|i (?:just )?(?:got|get|am|was) (?:\w+ )?(?:scared|frightened|panick\w+) (?:by|of"
        r"|from|after) (?:that"
        r"|this|you|reading)"
    ),
    "calm_me": (
        r"(?:say|tell me|got|have|need|want) (?:me )?(?:something|anything)? ?(?:calming|reassuring"
        r"|comforting|nice|to calm (?:me|down))|calm me(?: down)?|reassure me"
        r"|i (?:just )?(?:panic|get scared|spiral) when(?:ever)? i (?:read|google|look)"
    ),
    "why_shown": (
        r"why (?:do|did|are|would) ?(?:you|u) (?:offer\w*|show\w*|suggest\w*|send\w*|ask\w*"
        r"|say\w*|tell\w*"
        r"|bring\w*) .{0,25}(?:that|this|it|those|alcohol)|why you (?:offer|show|say|ask"
        r"|tell) .{0,20}"
    ),
    "how_sure": (
        r"how (?:do|can|would|could) (?:you|u) (?:even |really |actually )?(?:know|be (?:so"
        r" )?sure|tell"
        r" (?:that|it))\b|how (?:are you|you'?re) so sure|what if (?:you'?re|you are) wrong"
    ),
    "tried_it": (
        r"(?:tried|did|done|doing|been doing) (?:\w+ ){0,3}(?:that|it|them|this|those|all of (?:it"
        r"|that|them)|all|everything|these)\b.{0,40}\b(?:no(?:t|thing)?|n[o']?t|does ?n'?t|did"
        r" ?n'?t|no"
        r" (?:use|odds|difference|good|change)|useless|zero|zilch|next)\b"
        r"|(?:^|i(?:'ve| have)? (?:already )?|already )(?:done|tried|did) (?:all (?:of )?)?"
        r"(?:that|this|those|it|them)(?: all)?(?: already)?\W*$"
        r"|(?:magnesium|melatonin|iron|tea|yoga|vitamins?|supplements|it|that|they) (?:did"
        r"|do(?:es)?|has"
        r" done) (?:nothing|not (?:help|work)|n[o']?t (?:help|work))\b|(?:didnt|doesnt) (?:help"
        r"|work)\b"
        r"|i(?:'?ve| have)? (?:already )?tried (?:\w+ )?everything\b"
        r"|already (?:do|did|tried|doing) (?:that|it|all|those|these|them)\b"
    ),
    "plain_words": (
        r"(?:is|can|could) (?:\w+ ){0,4}short(?:er)? version\b"
        r"|(?:lot of|too (?:many|much)|so many) (?:\w+ )?(?:words|text|to read)\b|tl ?;?dr\b"
        r"|too long(?: (?:for me|to read))?\W*$"
        r"|^\W*(?:(?:ok|and|so|please|say it|tell me|just|now|can you)\W+)*in (?:short|a nutshell"
        r"|plain (?:words|english)|simple words)\W*$"
    ),
    "unheard": (
        r"(?:doctors?|gp|they|he|she) (?:just |only )?(?:laughed|shrugged|smirked|sneered|rolled"
        r" (?:his"
        r"|her|their) eyes|brushed (?:it|me) off|dismissed (?:it|me)|did ?n'?t take (?:it|me))\b"
        r"|(?:doctors?|gps?|nobody|no ?one|they)\b.{0,30}\b(?:cares?|listens?|believes? me|takes?"
        r" (?:me|it|this)"
        r" serious\w*)\b|(?:they|doctors?|gp|everyone) (?:just )?(?:say|said|says|told me|tell"
        r" me) (?:that )?"
        r"(?:it'?s|its|it is|it was) (?:nothing|all in my head|normal|in my head)\b"
    ),
    "not_that": (
        r"(?:i'?m|im|i am) not (?:\w+ ){0,3}(?:stressed|anxious|sporty|a drinker|an athlete)\b"
        r"|\b(?:i|but i|i have|i've|there is|i got)(?: got)? no (?:\w+ )?stress\b"
        r"|^(?:no\W+)?(?:i )?(?:do ?n'?t|dont|do not|never) (?:even )?(?:drink|smoke)(?:"
        r" alcohol)?\W*$"
        r"|(?:told|said)\b.{0,12}\bi (?:do ?n'?t|dont|do not|never) (?:even )?(?:drink|smoke)\b"
        r"|no stress (?:here|at all)|i (?:do ?n'?t|dont|never) (?:do (?:any )?sports?|exercise"
        r"|work out)\b"
    ),
    "covers": (
        r"what (?:is )?(?:this|the|your) article (?:is |'s )?(?:all )?about|what(?:'?s| is) in"
        r" (?:the|this"
        r"|your) article|what does (?:it|the article|your article) cover"
    ),
    "mocked": (
        r"(?:only|just|one|single) (?:one |single )?(?:article|text|page)\b.{0,30}\b(?:impressive"
        r"|wow"
        r"|great|amazing|bravo|genius|brilliant|congrat\w*|clap|well done)\b"
        r"|(?:wow|impressive|bravo|genius|brilliant)\b.{0,40}\bone article\b"
    ),
    "all_there_is": (
        rf"^{_LIGHTLY}(?:(?:is (?:that|this) (?:really )?(?:all|it|everything)"
        r"|(?:nothing|anything|something) else(?: (?:i can (?:do|try)|you (?:know|have)))?"
        r"|that'?s (?:all|it|everything))(?: you (?:have|know|can say|got))?\W*\?|no other (?:tips?"
        r"|ideas?|advice)\W*$)"
    ),
    "my_fault": (
        r"(?:feel|felt|was|is|it'?s)\b.{0,15}\b(?:all )?my fault\b.{0,60}\b(?:know|do|done|help\w*"
        r"|froze|sooner)\b|(?:did ?n'?t|not) know what to do\b.{0,40}\bmy fault"
    ),
}
_ARE = {kind: Pattern(rf"\b(?:{words})") for kind, words in _SAYS.items()}

MAY_ASK = frozenset({"plain_words", "covers", "none_of_it", "all_there_is"}) | frozenset(
    {"how_sure", "tried_it", "both_hold", "why_shown", "calm_me", "no_epilepsy"}
    | {NO_ALARM, "no_doctor", "film_it", "over_two_weeks", "tell_them", "not_alone"}
    | {f"means_{what}" for what in (*MEANS, *ARTICLE_WORDS)}
)
"""Kinds that are said as a question, too."""

WHOLE = frozenset({"both_hold", "none_of_it", "felt_silly"})
"""Kinds that say all there is to a message, whatever its other sentences ask."""


def talk_back_of(plain: str) -> str | None:
    """The kind of what a plain lower-case message says back to the bot, or None."""
    if len(plain.split()) > _MOST_WORDS:
        return None
    plain = spelled_out(plain)
    found = (kind for kind, words in _ARE.items() if words.search(plain))
    return next((kind for kind in found if not _asks_more(plain, kind)), None)


def _asks_more(plain: str, kind: str) -> bool:
    """Whether a message asks something beside what is said back."""
    asked = [each for each in sentences_of(plain) if is_asked(each)]
    if kind in MAY_ASK:
        asked = [each for each in asked if not _ARE[kind].search(each)]
    return bool(asked) and kind not in WHOLE
