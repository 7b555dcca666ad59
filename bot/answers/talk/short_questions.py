"""Short questions that name nothing themselves: what they ask, and whom they mean.

"How often is that", "is it bad for him", "why tho": `asked_on` says what they get after a topic.
"""

from dataclasses import dataclass

from bot.answers.message_parts import asks
from bot.answers.talk.turn_words import ADULT, AFTER, BEFORE
from bot.language.lazy_regex import Pattern, any_line

_PARTS = {
    "it": (
        "it|this|that|they|them|these|those|one|he|she|such a (jerk|twitch)"
        r"|(the|these|my) (twitch|jerk|jolt|jump|kick)\w*"
    ),
    "i": "i|we|you|one|he|she",
    "me": "i|we|one|he|she",
    "is": "is|are|was|would be|can be|could be|might be",
    "changes": (
        "stop|go( away)?|end|pass|settle( down)?|calm down|ease( off)?|improve|fade( away)?"
        "|disappear|vanish|clear up|subside|lessen"
        "|get (any |ever )?(worse|better|stronger|less)|grow out( of (it|this|them))?|come back"
        "|come again|happen again|spread|stay|wear off|last for ?ever"
    ),
    "comes": "happen|come|occur|be|go on|last|take",
}
_ASKED: dict[str, str] = {
    "often": """
        how (often|common|usual|frequent|rare|normal|unusual)
        how (often|common|usual|frequent|rare|normal|unusual) ({is}|does|do) {it}( {comes})?
        {is} {it} (very |really |that |so |quite )?(common|rare|usual|unusual|frequent|widespread)
        (do|does|have|has) (many|most|all|other|lots of|a lot of|more|any)?( ?people| ?others?|
            | ?every(body|one)| ?any(body|one) else)( also)? (get|have|do|got|had|know) {it}
        (do |does |what about )?(other people|others|every(one|body) else)( too| as well)?
        how many( people| others| of us)? (get|have|do|know) {it}
        (am i|i am|i'?m) (the only (one|person)|alone|weird)( with {it}| here)?
    """,
    "long": """
        how (long|short)( ({is}|does|do|will|would|can|should) {it}( {comes})?)?( for)?
        {is} {it} (always |usually )?(short|long|quick|over fast)
        ((only |just |about )?(a |some |\\d+ )?(seconds?|minutes?|hours?))( or (a |some )?\\w+)?
    """,
    "course": """
        how long (before|till?|until|'til) .{2,30}
        since when|for how long|how long for|for ?ever|for life
        (will|does|do|can|could|would|did) {it} (ever |just |always |also )?({changes})( (again|
            |tonight|tomorrow|with time))*
            |( (once|when|if|as soon as|after) .{3,40})?
        when (will|does|do|would|can) {it} ({changes})
        (for )?how long (does|will|would|do|can) {it} (go on|keep (on|going)|carry on|continue)
            |( for)?
        (what )?if ({it}|tonight|tomorrow|the next (one|night)) (gets?|got|becomes?|grows?|goes|go
            ||is|
            |are|will be)( even| much| any)? (worse|stronger|
            |more( often)?|bad|on)
        will {i} (have|get) {it} (for ?ever|all my life|for life)
    """,
    "harm": """
        ({is}|can|could|does) {it} (be |get |really |very |so |that |all |even |actually )*(bad|
            |dangerous|harmful|harmless|serious|normal|safe|ok|okay|alright|risky|unhealthy|healthy
            |a problem|a bad (sign|thing)|good)( for you| for me)?
        (dangerous|harmful|harmless|serious|bad|safe|risky)
        am i (normal|ok|okay|odd|strange|broken|abnormal|sick|ill|crazy|mad|healthy)( or what)?
        {is} {it} (weird|strange|odd|crazy|abnormal|freaky)( or what)?
        (is |it is )?({it} )?(a |an )?(sick|sickness|illness|disease|grave|ill)
        so (there is |it is )?no problem( then)?
        (should|do|must|shall|need) {i} (need to |have to )?(be )?(worry|worried|concerned|scared)
            |( about {it})?
        (is there )?(anything|something|nothing) to worry about|is there (a|any) (danger|risk)
        (can|could|does|will) {it} (do (me |any |some )?(harm|damage)|(hurt|kill)( me| you)?)
        (not|so not|nothing) (bad|
            |dangerous|serious|harmful)
    """,
    "fear": """
        what if {i} (just |suddenly |then |simply )*(do ?n'?t|never|can'?t|won'?t) (ever )?wake up
            |( again| one day| tomorrow| in the morning)?
        (am|are) {i} (going to|gonna) die( (of|from|in|with) ({it}|my sleep|the night))?
        (can|could|will|do|would) {i} die( (of|from|in|with) ({it}|my sleep|the night))?
        ((i'?m|i am) )?(so |really |just )*(scared|afraid|frightened|terrified|worried) (of|to|i'?ll
            ||that i'?ll|that i) (just )?(die|dying|(not|never) wak\\w+( up)?)( .{1,20})?
    """,
    "same": "(so )?{is} {it} the same( thing)?( or not| as (this|that|mine|what i have))?",
    "why": """
        why|how so|how come|what for|because of what|for what reason|(but )?why('?s| is) that
        (why|how come)( ({is}|does|do))? {it}( (so|then|{comes}|happening|do(es|ing)? (it|that)))?
        what('?s| is) the (actual |real |true |exact )*(reason|cause)( (for|of|behind) {it})?
        what (causes|makes|brings|triggers|is behind|does) {it}|where (does|do|is) {it} come from
    """,
    "advice": """
        what (then|now|next)|now what|so what|then what|and then|so now
    """,
    "rid": """
        what to do( instead| then| about it)?
        how to (stop|help|treat|avoid|prevent|get rid of) {it}( .{1,20})?
        what (should|can|could|do|must|shall|would) {me} (do|try)( (about|against|with|for) {it})?
        (so )?(how|what) (do|can|could|should|would) {me} (do (to )?)?(stop|help|avoid|prevent|fix|
            |get rid of|treat|end|change|make) {it}( (stop|better|go away))?
        how (do|can|could|should) {me} stop|what helps( (against |with )?{it})?
        so (does )?nothing (really )?helps?( (against |with )?{it})?
        can {me} do anything so .{2,40}
        what can {me} do so .{2,40}
        what {i} (can |could |must |should |to )?do( (about|against|for) {it})?
        (is there |can {me} do )?(anything|something) (i can do|to do|helps?|that helps)
            |( (about|against|for) {it})?
    """,
    "tell": """
        how (do|can|could|would|will|should) {i} (know|tell|see|notice|recogni[sz]e)( {it}| that|
            | if it'?s that| the difference| which| which it is)?
        how (do|can|could|would|will|should) {i} (ever )?be (really |so |quite |a hundred percent )*
            |(sure|certain)( .{1,25})?
        (what are|any) (the )?(signs|symptoms)( (of|for) {it})?(,? so .{3,40})?
        what (do|should) {i} look( out)? for( with {it})?
        how {is} {it} (first |usually |normally )?(noticed|recogni[sz]ed|found( out)?|detected
            ||spotted|diagnosed|seen)
        how (do|does|did|would|will) {it} (usually |normally |first )?(start|begin|show( itself)?
            ||look( like)?|feel( like)?)
        what (are|is|would be|were) (the|its) (first|early|main|usual|typical) (signs?|symptoms?)
            |( (of|for) {it})?
        what (does|do|would|will) {it} (look|feel) like
    """,
    "amount": """
        how (much|many)( of {it})?( ({is}|can|should|may|do|could) .{1,30})?
        how (much|many) (cups?|cans?|glasses|tablets|pills|mg|units|drinks|beers|coffees)( .{1,30})?
        (what|which) (dose|dosage|amount|strength)|how (much|many) (a|per|each) day
    """,
    "take": r"what (can|may|could|should|shall) {me} (safely )?(take|use)( (for|against) {it})?",
    "kind": r"(what|which) (kind|type|sort|brand|one|form)( of {it})?( .{1,20})?",
    "works": """
        (do|does|will|would|did|can) {it} (really |actually |even |ever )?(work|help|do anything|
            |do the trick|make a difference)( for .{2,20})?
    """,
}
"""What is asked, by its words."""

_WHO: dict[str, str] = {
    "children": r"(my |our |the |a |his |her )?(\w+ )?({child})('?s)?",
    "pregnancy": "(if|when|while) (i am |i'm |she is |she's )?pregnant|in pregnancy|pregnant women",
    "animals": (
        r"(my |our |the |a |his |her )?(\w+ )?(dogs?|cats?|pupp(y|ies)|kittens?|horses?|pets?"
        r"|animals?|rabbits?|hamsters?)"
    ),
    "others": r"(my |our |the |his |her )?(\w+ )?({adult})"
    r"|(all |most |other )?(old|older|elderly|young|healthy) (people|folks?|adults)",
    "me": "me|myself|us|adults|grown-?ups|people like me",
}
"""Who is meant beside whoever was talked of; a pronoun means them still."""

_CHILD = (
    r"bab(y|ies)|newborns?|infants?|toddlers?|(step|grand)?(son|daughter|child(ren)?)s?|kids?"
    r"|little (ones?|boys?|girls?)|teen(ager)?s?|nieces?|nephews?"
)
_NAMES = {**_PARTS, "child": _CHILD, "adult": ADULT}
_WHAT = "|".join(f"(?P<{what}>{any_line(words, _NAMES)})" for what, words in _ASKED.items())
_WHOM = "|".join(f"(?P<{who}>{any_line(words, _NAMES)})" for who, words in _WHO.items())
_TELL_ME = r"(?:(?:(?:just|please|can you|could you|so) )*tell me )?"
_OF_WHOM = f"(?: (?:for|in|with|to) (?:him|her|them|{_WHOM}))?"
_IS = Pattern(f"{BEFORE}{_TELL_ME}(?:{_WHAT})(?: tho(?:ugh)?)?{_OF_WHOM}{AFTER}")
_IS_WHO = Pattern(f"{BEFORE}(?:(?:what about|how about|for|in|with) )?(?:{_WHOM}){AFTER}")

_A_CAUSE = Pattern(r"\b(?:stress\w*|sad|alcohol|drink\w*|drunk|sports?|exercise|train\w*)\b")
_SENTENCE = Pattern(r"(?<=[.?!;])\s+(?=\S)")
_PART = Pattern(r"(?<=,)\s+(?=\S)")
_MOST_WORDS_BEFORE = 10
_REACTS = Pattern(
    r"\W*(?:no+|nope|so|ok(?:ay)?|right|fair|true|thanks?|thank (?:you|god)|cheers|haha\w*|lol|hm+"
    r"|oh|ah|good|great|nice|yes|yeah|well|i see|got it|phew|wow|god|cool|sorry|huh|alright|that'?s"
    r"|thats|but|i (?:already )?(?:said|told|asked)|you said|makes sense|interesting|what)\b"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a short question asks, a key of `_ASKED` or nothing, and of whom, a key of `_WHO`."""

    what: str = ""
    who: str = ""


def asked_in(plain: str) -> Asked | None:
    """What a plain lower-case message asks that is nothing but a short question, or None."""
    text = " ".join(plain.split()).strip(" ?!.,;:)(")
    match = _IS.fullmatch(text) or _IS_WHO.fullmatch(text)
    if match is None:
        return None
    found = {name for name, words in match.groupdict().items() if words}
    if "course" in found and _A_CAUSE.search(text):
        return None  # "Does it get worse when stressed" asks about stress.
    return Asked(next(iter(found & {*_ASKED}), ""), next(iter(found & {*_WHO}), ""))


def after_reaction(plain: str) -> str:
    """The last part of a message whose parts before it only react ("ok fair. why tho"), or ""."""
    *before, last = _SENTENCE.split(plain.strip())
    if not before:
        *before, last = _PART.split(last)
    said = " ".join(before)
    if not before or len(said.split()) > _MOST_WORDS_BEFORE or not _REACTS.match(said):
        return ""
    return "" if any(map(asks, before)) else last
