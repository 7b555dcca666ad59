"""What people say back to the bot: that it frightened them, that two answers differ, a blessing.

Searched for in the whole message, for such lines come with much else; a danger in the same message
is found before, and apart from this.
"""

from bot.answers.focus import is_asked, sentences_of
from bot.language.informal import spelled_out
from bot.language.patterns import Pattern

_MOST_WORDS = 30
_WHICH = r"which (?:one )?(?:is|of (?:the|these) two is) (?:it|true|right)|make up your mind"

_SORRY_FOR = (
    r"(?:for|to|about|if|that|being|be|both?er\w*|annoy\w*|disturb\w*|spam\w*|scar\w*|panick\w*"
    r"|ask\w*|you|this|that|all|the|my|so|i|was|am|i'm|a|an|such|much|many|questions?|messages?"
    r"|again|late|pain|nuisance|mess|trouble|rant\w*|ramb\w*|whin\w*|here|stuff|silly|stupid)"
)
_LIGHTLY = r"(?:(?:no|ok|lol|thanks|i'm|i am|just|so|really|and|but|saying|sayin|oh|hey)\W+)*"
_MEANS: dict[str, tuple[str, str]] = {
    "stress": (
        r"stress\w*(?: day)?|a (?:stressful|hard) day",
        "A day that felt stressful to you: a quarrel, worry, too much work.",
    ),
    "drink": (
        r"(?:one |1 )?(?:drinks?|glass(?:es)?)",
        "One drink is about a small beer, a small glass of wine or a single shot. A guess is fine.",
    ),
    "sport": (
        r"(?:hard|intense|a lot of) (?:sports?|exercise|training)",
        "Sport that made you sweat or tired, such as a run, weights or a match.",
    ),
    "amount": (
        r"(?:a lot|some|some twitching|quiet|many)",
        "As it felt to you: no jerks, some, or a lot of them. A guess is fine.",
    ),
    "spot": (
        r"(?:one|the same|same)(?: one)? (?:spot|place|side)|spot",
        "Each time the very same place, such as the left calf, not now here and now there.",
    ),
}
"""What my words for a night mean, and how they are asked about."""

_SAYS: dict[str, str] = {
    **{
        f"means_{what}": (
            rf"^{_LIGHTLY}what (?:do you mean (?:by|with)|counts? as|is meant by|is considered)"
            rf" (?:an? |the |being )?[\"']?(?:{words})[\"']?\W*$"
        )
        for what, (words, _) in _MEANS.items()
    },
    "nothing_gone": (
        rf"^{_LIGHTLY}(?:please )?(?:don't|do not|did(?:n't| not) (?:say|mean|want) to|not)"
        r" (?:delete|stop|cancel|remove)(?: (?:it|me|that|this|anything|everything|my \w+))?"
        rf"(?:\W+{_LIGHTLY}(?:sorry|please|thanks))*\W*$"
    ),
    "no_bother": rf"^{_LIGHTLY}sorry(?: {_SORRY_FOR})+\W*$",
    "none_of_it": (
        r"(?:\w+n't|not|no|never|without)\b.{0,60}\b(?:weak\w*|numb\w*|wasting|slurr\w*|swallow\w*"
        r"|talk\w*|speech|stiff\w*|fever)\b.{0,40}\b(?:good|fine|ok(?:ay)?|reassuring)"
        r"(?: (?:sign|thing|news))?\W*(?:right|isn't it|no|yes|yeah|then)?\W*\?"
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
    "no_doctor": (
        r"(?:stop|quit|enough|don'?t|you keep|u keep)\b.{0,25}\b(?:see(?:ing)?|doctors?|gp)\b"
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
        r"|already (?:do|did|tried|doing) (?:that|it|all|those|these|them)\b"
    ),
    "plain_words": (
        r"(?:lot of|too (?:many|much)|so many) (?:\w+ )?(?:words|text|to read)\b|tl ?;?dr\b"
        r"|too long(?: (?:for me|to read))?\W*$"
        r"|^\W*(?:(?:ok|and|so|please|say it|tell me|just|now|can you)\W+)*in (?:short|a nutshell"
        r"|plain (?:words|english)|simple words)\W*$"
    ),
    "unheard": (
        r"(?:doctors?|gps?|nobody|no ?one|they)\b.{0,30}\b(?:cares?|listens?|believes? me|takes?"
        r" (?:me|it|this)"
        r" serious\w*)\b|(?:they|doctors?|gp|everyone) (?:just )?(?:say|said|says|told me|tell"
        r" me) (?:that )?"
        r"(?:it'?s|its|it is|it was) (?:nothing|all in my head|normal|in my head)\b"
    ),
    "not_that": (
        r"(?:i'?m|im|i am) not (?:\w+ )?(?:stressed|anxious|sporty|a drinker|an athlete)\b"
        r"|\b(?:i|but i|i have|i've|there is|i got)(?: got)? no (?:\w+ )?stress\b"
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
    | {f"means_{what}" for what in _MEANS}
)
"""Kinds that are said as a question, too."""

WHOLE = frozenset({"both_hold", "none_of_it"})
"""Kinds that say all there is to a message, whatever its other sentences ask."""

TALK_BACK: dict[str, str] = {
    **{f"means_{what}": text for what, (_, text) in _MEANS.items()},
    "nothing_gone": "All right: nothing is stopped and nothing is deleted.",
    "no_bother": (
        "You do not bother me, and there is nothing to be sorry for. Write as often as you like, at"
        " any hour."
    ),
    "none_of_it": (
        "That none of it is there is a good sign. Twitching alone is usually harmless, the article"
        " says. I cannot see you, though: if weakness, numbness or trouble with speech comes, or it"
        " goes on by day for more than two weeks, let a doctor look at it."
    ),
    "both_hold": (
        "Both hold: the article says what is usual, and then what is rarer, and it differs from"
        " person to person. Jerks at falling asleep are usually harmless; what goes on for more"
        " than two weeks, grows or troubles you may be shown to a doctor, without hurry."
    ),
    "no_epilepsy": (
        "I am sorry. The article itself says that twitching when falling asleep is certainly not"
        " typical of epilepsy. I leave it at that: ask me about anything else."
    ),
    "no_doctor": (
        "All right, I have said it often enough; you decide. Ask me what you would like to know,"
        " and I look what the article says."
    ),
    "sorry_scared": (
        "I am sorry, I did not mean to frighten you. What is rare is named so that nothing is"
        " missed; if none of it is there, that is a good sign."
    ),
    "calm_me": (
        "About 70 percent of people have felt such jerks, the article says, and it calls them"
        " usually harmless. Lay a hand on your belly and breathe out slowly, longer than in, ten"
        " times. Then do something quiet until you are sleepy; you need not read on tonight."
    ),
    "why_shown": (
        "Sorry, I only pick topics whose words are near, and know nothing of you. If it does not"
        " fit you, leave it: the article also names stress, sport, and too little magnesium or"
        " calcium."
    ),
    "how_sure": (
        "I cannot know it: I see nobody, and only quote one article. It says that such twitching is"
        " usually harmless, and no sign of a rare disease of the nerves. A doctor can examine you"
        " and tell. Weakness, numbness, or twitching by day that grows are reasons to go."
    ),
    "tried_it": (
        "I am sorry that it did not help. The article names no treatment, so more of that I do not"
        " have. If it keeps you from sleep, a doctor can look for what is behind it, and /report"
        " makes a page of your nights for that. What is the worst of it for you?"
    ),
    "unheard": (
        "That is hard, to carry it and not be heard. What helps to be heard is something to show: a"
        " film of it, and a page of your nights, which /report makes. You may ask for a second"
        " opinion or for a sleep clinic. Shall we begin with last night? Tell me how it was."
    ),
    "not_that": (
        "Then it may be something else. The article names stress, sport, alcohol, and too little"
        " magnesium or calcium, and for rare cases restless legs or another illness. About 70"
        " percent of people have had it. If you note some nights, it shows what goes with the bad"
        " ones."
    ),
    "covers": (
        "It is about twitching when falling asleep: what it is, why it comes, what stress, sport,"
        " alcohol, magnesium and calcium have to do with it, and, for rare cases, restless legs and"
        " epilepsy. /topics shows all of it, or just ask me."
    ),
    "all_there_is": (
        "On that, yes: more I do not have. /topics shows what else the article covers. A doctor or"
        " pharmacist knows more, and can ask you back."
    ),
    "mocked": (
        "One article, yes. I quote it word for word and say so when it lacks something, and I keep"
        " your diary besides. What would you like to know?"
    ),
    "my_fault": (
        "You noticed it, and help came: that is what counts. Hardly anybody knows what to do in"
        " such a moment, and it was not your fault. Be good to yourself today, and tell somebody"
        " how it was for you."
    ),
}
"""What each is answered with, in our own words."""


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
