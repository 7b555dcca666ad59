"""What a message of several sentences asks: its question, without the talk that leads to it.

People thank, complain, deny a sign or turn to themselves, and then ask. Such a sentence is no part
of the question; it is still searched for danger, which reads the whole message.
"""

import re
from itertools import dropwhile, pairwise

from bot.answers.message_parts import asks
from bot.answers.reply import Kind, Reply
from bot.language.lazy_regex import Pattern

_SENTENCE = Pattern(r"(?<=[.?!;])\s+(?=\S)|\s*\n\s*")
_PREFACE = Pattern(r"^(?:[^\s:?]+\s+){1,9}[^\s:?]+:\s+(?=\S)")
"""A few words with a colon before what they announce: "ok test: does it name coffee?"."""

_FEW_WORDS = 2
_MOST_WORDS = 16
"""A longer sentence tells something."""

_WE_ASKED = (
    r"(?:(?:and|but|so|look|listen|what|no|well|ok|again)\W+)*"
    r"(?:i|we)(?:'d)? (?:just |only |really |already |simply )*"
    r"(?:asked(?: you)?|was asking|(?:want|wanted|need|like|would like) to (?:know|ask))"
)
_INDIRECT = Pattern(rf"{_WE_ASKED}(?: (?:you|about))?[\s,:]+(?=\S)", re.IGNORECASE)
_YOUR_ANSWER = Pattern(
    r",? (?:and|but) you (?:\w+ )?(?:told|gave|said|say|answered?|talk\w*|went|keep|sent)\b.*",
    re.IGNORECASE,
)
_IT = r"it|this|that|they|he|she|i|we"
_WHETHER = Pattern(
    rf"(?:if|whether) (?P<it>{_IT})"
    r"(?P<does>'ll|'s|'re| (?:will|is|are|can|could|does|do|may|should)) ",
    re.IGNORECASE,
)
_HOW_I_CAN = Pattern(
    rf"(?P<how>how|what|why|when|where|who) (?P<it>{_IT})"
    r" (?P<does>will|is|are|can|could|does|do|may|should|would|must) ",
    re.IGNORECASE,
)
_WHATS = Pattern(r"(?:(?:so|and|but|ok|then)\W+)*(?:what|how|who|where)'?s\b", re.IGNORECASE)
_NODS = Pattern(r"^(?:(?:ok(?:ay)?|right|fine|lol|hm+|well|yo|oh|ah|wait)\b\W*)+", re.IGNORECASE)
_ENDS_ASKING = Pattern(
    r"\b(?:is|was|could|would|does) (?:that|this|it) (?:be )?"
    r"(?:why|it|the reason|normal|ok|bad|matter|do it)\W*$|\byes or no\W*$",
    re.IGNORECASE,
)
_YOU_DID_NOT = Pattern(
    r"(?:.{0,40}\bi (?:just )?want(?:ed)? an? (?:straight |plain |real )?answer (?:about|on|to) )"
    r"|(?:\w+ )?(?:you|u) (?:have ?n['o]?t|have not|did ?n['o]?t|did not|never) "
    r"(?:answer(?:ed)?|say|said|tell|told)(?: me| us)?(?: anything)? (?:about|on) ",
    re.IGNORECASE,
)
_BY_THE_ARTICLE = Pattern(r",? ?according to (?:the|your|this) article", re.IGNORECASE)
_ARTICLE_SAYS = Pattern(
    r"what (?:does|do) (?:the|your|this) article (?:say|says|name|give) (?P<is>is|are) ",
    re.IGNORECASE,
)
_DOES = {"'ll": "will", "'s": "is", "'re": "are"}

_IS_RIGHT = Pattern(
    r"(?:(?:so|and|but|well)\W+)*"
    r"(?:(?:could|can|is|are|might|may|was|would) (?:she|he|they|it|that|this)"
    r" (?:be |really |actually )*(?:right|true|so|correct|possible|it)"
    r"|is there (?:any |some )?truth in (?:it|that)|true|right|do you agree)\W*",
    re.IGNORECASE,
)
_CLAIM = Pattern(
    r".{0,30}\b(?:says?|said|thinks?|thought|reckons?|told me|read|heard|believes?|swears?|claims?)"
    r"\b(?: (?:that|once|somewhere|online|on \w+))*,? (?:it|this|that)(?:'?s| is| was| comes| gets)"
    r" (?P<what>.+?)\W*",
    re.IGNORECASE,
)
"""What somebody says of it and is asked about then: "she says it's my age. is she right?"."""

_OF_ARTICLE = Pattern(
    r"\b(?:epilep\w*|seizures?|stress|alcohol|drink\w*|restless legs|sports?|magnesium|calcium"
    r"|overtrain\w*)\b"
)
"""What the article speaks of, so that a claim of it has an answer."""

_REACTS = Pattern(
    r"(?:(?:no+|nope|so|ok(?:ay)?|right|fair|true|thanks?|thank you|cheers|thx|ty|ta"
    r"|so much|a lot|i guess|lol|hm+|oh|ah|good|great"
    r"|nice|yes|yeah|well|i see|got it|phew|wow|god|cool|sorry|huh|what"
    r"|alright|then|lovely|fine|finally"
    r"|never ?mind|nvm|forget it|interesting|understood|makes sense|that makes sense|enough|doc"
    r"|dear|mate|bro|is it|are you|really|for once)\b\W*)+"
)
_OF_THE_TALK = Pattern(
    r"\b(?:apps?|bots?|programs?|machines?|answers?|texts?|english|embarrass\w*|useless"
    r"|life is (?:fine|ok|good)|rubbish"
    r"|dumb|stupid|silly|helping|not (?:very |really )?helpful|in the mood|believe in|try this"
    r"|talk about|stop with|stop telling|enough with|you scared|calming|"
    r"(?:a|one|my|another) (?:\w+ )?(?:question|thing)\b(?!s)|emergency|be technical|bother you"
    r"|not (?:what|the thing) i|(?:was ?n'?t|is ?n'?t|not) my question|you keep|you always"
    r"|made (?:it|me|that) (?:feel )?worse)\b"
)
_NAMED = (
    r"(?:alcohol|drink\w*|beers?|wine|smok\w*|sports?|exercise|gym|train\w*|runn?(?:ing)?|coffee"
    r"|caffeine|drugs?|weed|medicines?|medication|pills|tablets|fever|temperature|numb\w*|weak\w*"
    r"|tingl\w*|pains?|aches?|cramps?|bleeding|swelling|headaches?|stress\w*|confus\w*|dizz\w*"
    r"|emergency|danger|child(?:ren)?|baby|pregnan\w*|suicidal|shak\w*|faint\w*|seizures?"
    r"|fits?|epilepsy|illness\w*)"
)
_DENIES = Pattern(
    rf"(?:(?:and|but|so|well|nah?|no|nope|oh)\W+)*(?:(?:there(?:'s| is)|i|she|he|we|it)"
    r"(?:'m|'s|'ve| am| is| has| have| had| got| make| drink| do| dont)*"
    rf" )?(?:no|not?|never|don'?t|do not|doesn'?t|does not|without)\b(?: \w+){{0,4}}? {_NAMED}\b"
    r"(?:\W+(?:or|and|no|not|anything|any|nothing|like|that|those|either|at all|so|such|lol|tho"
    rf"|though|yet|now|{_NAMED}))*\W*"
)
_TO_ONESELF = Pattern(
    r"\b(?:i (?:get|have|had|do|jerk|twitch|jump|got)(?:'?ve)?(?: \w+){0,2} (?:too|also|as well"
    r"|myself)"
    r"|i(?:'ve)? also (?:get|have|had|do|got|jerk|twitch)|(?:talk|ask|speak|now|mean) (?:\w+ )?"
    r"(?:about |for )?me\b|me\W+not (?:him|her|them|the|my)|about me\b|my own (?:jerk|twitch)\w*)"
)

_HABIT = Pattern(
    r"\b(?:when(?:ever)? i|every (?:time|night|evening|single)|each (?:time|night)|usually"
    r"|mostly|always"
    r"|often|sometimes|lately|most nights|these days|for (?:\w+ )?(?:weeks|months|years|ages)|since"
    r"|(?:i|he|she) (?:experience|get|have|jerks?|twitch(?:es)?|jumps?|kicks?))\b"
)
_ONE_NIGHT = Pattern(
    r"\b(?:last night|yesterday|tonight|this morning|the night|night was|\d+ times|once|twice"
    r"|three times"
    r"|(?:i|we|it) (?:\w+ )?(?:slept|woke|jerked|twitched|jumped|kicked|drank|had|was|did))\b"
)
_DEAD_ENDS = frozenset(
    {"heard", "remark", "complaint", "bot_use", "what_can_you_do", "screen_wish", "correction"}
    | {"night_news", "yes_no", "dose_note", "praise", "fix_wish", "to_be_sure"}
)
"""Small talk that is no answer to a question."""


def sentences_of(text: str) -> list[str]:
    """The sentences of a text, each with its mark."""
    return [each for each in _SENTENCE.split(text.replace("’", "'").strip()) if each.strip()]


def is_asked(sentence: str) -> bool:
    """Whether a sentence asks, with a mark or by its words."""
    bare = _NODS.sub("", sentence)
    return sentence.endswith("?") or any(
        match(bare)
        for match in (asks, _INDIRECT.match, _WHATS.match, _ENDS_ASKING.search, _YOU_DID_NOT.match)
    )


def turns_to_oneself(text: str) -> bool:
    """Whether a text leaves whoever was talked of for the writer: "I get them, too"."""
    return _TO_ONESELF.search(text.lower().replace("’", "'")) is not None


def says_article(text: str) -> bool:
    """Whether a text asks what the article says, whatever was talked of before."""
    return (
        re.search(r"\barticle\b.{0,12}\b(?:says?|on|about|mentions?)\b", text.lower()) is not None
    )


_OF_THE_ARTICLE = Pattern(
    r"\W*(?:(?:ok(?:ay)?|so|and|but|well|right|then|no)\W+)*does (?:it|the article|your article)"
    r" (?:also )?"
    r"(?:say|mention|have) (?:anything|something|a word|much) (?:about|on|of)"
    r" (?P<what_else>.+?)\W*|"
    r"\W*(?:(?:ok(?:ay)?|so|and|but|well|right|then|no)\W+)*what(?:'s| is| does| did)?"
    r" (?:(?:the|your|that|this) article|you|u) (?:\w+ )?(?:says?|tells? me|tells?|has|have)"
    r" (?:about|on|of) (?P<what>(?!(?:me|my|last|yesterday|the night)\b).+?)(?:\W+(?:then|though"
    r"|tho|please|actually|exactly))*\W*",
    re.IGNORECASE,
)


def asked_of_the_article(text: str) -> str:
    """Of what a text asks what the article says about it, or nothing: "what does the article say
    about stress then" asks of stress."""
    found = _OF_THE_ARTICLE.fullmatch(text.replace("’", "'"))
    return (found["what"] or found["what_else"]) if found else ""


_RUNS_ON = Pattern(
    r"(?<!\s)\s++(?=(?:(?:is|was) (?:it|this|that|he|she)|am i|are (?:they|we|these|those)"
    r"|(?:can|could|will|would|should|shall|does|do|did) (?:it|this|that|i|he|she|they|we|you))\b)",
    re.IGNORECASE,
)
_LEADS_ON = Pattern(
    r"\b(?:what|why|how|when|where|who|which|if|whether|and|or|but|so|than|that|as|nor|because"
    r"|thing|problem|issue|point|trouble|fact|question)\b"
)
"""Words just before a verb and its subject that make them a part of one question or clause."""
_FEWEST_TOLD, _NEAR = 3, 4


def _apart(sentence: str) -> list[str]:
    """What is told, and what is asked behind it without a stop: "mum has it is it genetic"."""
    for joint in _RUNS_ON.finditer(sentence):
        told = sentence[: joint.start()].lower().replace(",", " ").split()
        if len(told) >= _FEWEST_TOLD and not _LEADS_ON.search(" ".join(told[-_NEAR:])):
            return [f"{sentence[: joint.start()].rstrip(' ,')}.", sentence[joint.end() :]]
    return [sentence]


def focused(text: str) -> str:
    """The text without the sentences before or behind its question that are no part of it.

    A text that asks nothing stays as it is.
    """
    sentences = [part for each in sentences_of(text) for part in _apart(each)]
    if not any(map(is_asked, sentences)):
        if (claim := _CLAIM.fullmatch(text)) and _OF_ARTICLE.search(claim["what"].lower()):
            return f"is it {claim['what']}?"
        return _without_thanks(text, sentences)
    if claimed := _claimed(sentences):
        return claimed
    told = [each for each in sentences if not is_asked(each) or not _REACTS.fullmatch(_bare(each))]
    told = told if any(map(is_asked, told)) else sentences
    kept = [each for each in told if is_asked(each) or not _is_aside(each)]
    plainly = [_put_directly(each) for each in kept]
    return text if plainly == sentences_of(text) else " ".join(plainly)


def _without_thanks(text: str, sentences: list[str]) -> str:
    """A text that asks nothing, without the thanks or nods before what it tells."""
    told = [*dropwhile(lambda each: _REACTS.fullmatch(_bare(each)), sentences)]
    is_more = (
        0 < len(told) < len(sentences) and sum(len(each.split()) for each in told) > _FEW_WORDS
    )
    return " ".join(told) if is_more else text


def tells_a_habit(text: str) -> bool:
    """Whether a text tells how it always is, and names no night of its own."""
    low = text.lower()
    return _HABIT.search(low) is not None and not _ONE_NIGHT.search(low)


def last_question(text: str) -> str:
    """The last sentence that asks, of a text with more than that, else nothing."""
    sentences = sentences_of(text)
    asked = [each for each in sentences if is_asked(each)]
    return asked[-1] if asked and sentences[1:] else ""


def is_dead_end(reply: Reply) -> bool:
    """Whether a reply is no answer, and says neither what is lacking nor anything of safety."""
    if reply.kind is Kind.SMALL:
        return reply.detail in _DEAD_ENDS
    is_vague = reply.kind is Kind.REFUSAL and not reply.card and not reply.missing
    return reply.kind is Kind.UNSURE or is_vague


def _claimed(sentences: list[str]) -> str:
    """What somebody claimed, as a question, where the next sentence asks whether that is right."""
    for before, asked in pairwise(sentences):
        if _IS_RIGHT.fullmatch(asked) and (claim := _CLAIM.fullmatch(before)):
            return f"is it {claim['what']}?"
    return ""


def _bare(sentence: str) -> str:
    return sentence.lower().strip(" .!?,;:)(")


def _is_aside(sentence: str) -> bool:
    low = _bare(sentence)
    if len(low.split()) > _MOST_WORDS:
        return False
    if _REACTS.fullmatch(low) or _DENIES.fullmatch(low):
        return True
    is_turn = turns_to_oneself(low) and len(low.split()) <= _MOST_WORDS // 2
    return is_turn or _OF_THE_TALK.search(low) is not None


def _put_directly(sentence: str) -> str:
    """A sentence that asks, as a question: "I want to know if it's bad" is "is it bad?"."""
    if not is_asked(sentence):
        return sentence
    match = _PREFACE.match(sentence)
    asked = sentence[match.end() :] if match and is_asked(sentence[match.end() :]) else sentence
    asked = _ARTICLE_SAYS.sub(r"what \g<is> ", _BY_THE_ARTICLE.sub("", asked))
    if missed := _YOU_DID_NOT.match(asked):
        return f"what about {asked[missed.end() :].rstrip(' .!?')}?"
    if not (indirect := _INDIRECT.match(asked)):
        return asked
    asked = _YOUR_ANSWER.sub("", asked[indirect.end() :]).rstrip(" .!?") + "?"
    if whether := _WHETHER.match(asked):
        does = whether["does"].strip()
        return f"{_DOES.get(does, does)} {whether['it']} {asked[whether.end() :]}"
    if how := _HOW_I_CAN.match(asked):
        return f"{how['how']} {how['does']} {how['it']} {asked[how.end() :]}"
    return asked
