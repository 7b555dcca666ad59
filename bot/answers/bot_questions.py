"""Questions about the bot itself: who runs it, what it reads, whether it can call.

Only whole messages of closed lists, so that no danger is ever taken for one of them.
"""

import re

from bot.domain.emergency_numbers import ALL_CRISIS_LINES, LINES_BY_COUNTRY
from bot.language.patterns import Pattern, any_line

_NAMES = {
    "ai": "(llm|(chat ?)?gpt|ai|(large )?language model|neural net\\w*|classifier|algorithm)",
    "human": "(humans?|persons?|people|someone|somebody|anyone|anybody|doctor|nurse)( \\w+)?",
    "speak": "(talk|speak|chat|write|call|ring|ask)( to| with)?",
    "here": "( (in )?(here|this (app|bot|diary))| too| as well| also| instead)*",
    "may": "(can|could|may|should|how (do|can)|where (do|can))",
    "note": "(keep|note|write|log|put|record|enter|track|save)",
    "another": "(him|her|them|(my|our) \\w+)",
    "piece": "quotes?|passages?|sentences?|answers?|parts?|bits?|texts?|lines?|things?|cards?|one",
    "bot": (
        "you|it|this|that|all this|all of this|hypnic|the (bot|app|program)"
        "|this (bot|app|thing|program)"
    ),
    "data": (
        r"(my |the |our |all )*(\w+ )?(data|messages|diary|answers|entries|notes|info|texts|stuff)"
        "|what (i|we) (type|write|say|tell you|send)|it|this|that|these|everything"
    ),
    "made": "made|built|wrote|created|programmed|coded|designed|owns|runs|pays for|developed",
    "maker": "company|firm|charity|hospital|clinic|person|people|organi[sz]ation",
    "expert": "(real |actual )?(doctors?|medics?|nurses?|experts?)",
    "check": "check|read|write|approve|make|made|checked|written|wrote|work on",
    "me": "me|us|anyone|somebody|someone|(a|my|the) {close}",
    "close": "doctor|gp|ambulance|family|wife|husband|partner|mum|mom",
    "call": "call|ring|phone|speak to|talk to|video call|alert|warn",
    "learn": "learn|learning|get better|get smarter|improve|train|training",
    "said": "me|this|that|our (chat|talk)|what i (said|told you|typed|wrote)",
    "live": "sleep|dream|twitch|jerk|eat|get (tired|bored|lonely)|feel (anything|things)",
    "alive": "alive|real|happy|bored|tired|sad|lonely|awake|a (man|woman|boy|girl)",
    "tongue": (
        "german|deutsch|spanish|french|italian|polish|turkish|arabic|russian|portuguese|dutch|greek"
        "|chinese|hindi|urdu|ukrainian|romanian|(an)?other languages?|languages"
    ),
    "now": "now what|what now|what next|what do i do( now)?",
}
_ASKED: dict[str, str] = {
    "who_runs": """
        who {made} {bot}
        who('?s| is| are|'s the {maker}) behind {bot}(\\W+an? \\w+)?
        (who|what|which) {maker}( or \\w+)?( is| are)? (behind|made|makes|runs|owns) {bot}
        (is there|are you|is {bot})( from)? (a|an|some) {maker}( or (a )?\\w+)?( behind {bot})?
        (which|what) company( is (it|this|that))?|who do you (work for|belong to)
        who('?s| is) ('?the person who gave you this bot'?s name|the person|that person|they)
        where (are|do) you (from|come from)|i found {bot} (on|in|at) (a |an |the )?.{3,30}
    """,
    "checked_by": """
        (is|are) {bot} (real |actual |proper |any )*(medical )?advice|who (checks|controls) {bot}
        (is|was|are|were) {bot} (even |really )?(made|written|checked|run|built) by (a )?{expert}
        (do|does|did|has|have) (a |any )?{expert} {check} {bot}
    """,
    "reads": """
        (so|and|but) (you|they|somebody|someone) (can |could )?(read|see) {data}( then)?
        you (can )?(read|see) {data} then
    """,
    "calls": """
        (so |and )?(can|could|will|do|would) you (please |also |ever )?{call} {me}( .{2,60})?
        (so )?no (phone )?calls( then)?|do you (do|make) (phone )?calls
        can (i|we) (call|ring|phone) you
    """,
    "learns": """
        (do|does|can|will|are) (you|hypnic|the (bot|app)) (ever )?{learn}
            |( (anything|more))?( (from|by|with|on) .{2,40})?
        (do|will|can) you (remember|recall) {said}
    """,
    "being": """
        (how old|what|where) are you|do you (ever )?({live}|have (feelings|a name|a body|friends))
        are you {alive}|what('?s| is) your name|(do|have) you (got |have )?a name
    """,
    "machine": """
        (are|is) {bot} (just |actually |really )?(an? |some )?{ai}( or what| or not)?
        (do|does|is|are) {bot} (use|using|based on|run(ning)? on|powered by|built on|like)
            | (an? |some )?{ai}( over \\w+)?
        is it (an? |some )?{ai}( (over|on|for) \\w+)?
    """,
    "picks": """
        how (do|does|did|can) {bot} (choose|pick|decide|select|find|match)( on| which| what)?
            | ?(the |a |right |best |your )*{piece}( (to show|to quote)( me)?| i (get|see))?
        how (do|does) (you|hypnic|the (bot|app)) (work|do (it|that|this)|understand( me)?|answer)
    """,
    "errs": """
        (can|could|are|do|might) you (ever )?(be |get (it |things |me )?|make )?(wrong|mistakes?
            |mistaken|errors?)( sometimes| about (it|this|that|me))?
        how (reliable|accurate|sure) (are|is) {bot}
    """,
    "whose_words": """
        (is |was )?(that|this|it|thats|that's)( what)?( is)?( in| from)? the article( says?)?
            | or (is (it|that) )?(what |are )?(you|yours?)
            |( say| making (it|that|this) up| own words)?
        (are|did) you (just )?(making|make|made) (that|this|it|things) up
        where (does|do) (your|the) (texts?|answers?|information|content|words?) come from
    """,
    "opinion": """
        (nothing in (it|the article)\\W+)?what (do|would) you (yourself |personally )?(think|believe
            |recommend)( (about|of) (it|that|this))?
        (what('?s| is) )?your (own |honest )?opinion( (on|of) (it|that|this))?
    """,
    "human": """
        (is|are) there (a |any |an )?(real |actual )?{human} (here )?(i|we) (can|could) {speak}
        (can|could|may) (i|we) (please )?{speak} (a |an )?(real |actual )?{human}
    """,
    "diary_of_another": """
        {may} i (also |please )?{note}( down| in)? ((a |the |this |my )?(diary|nights?|notes) )?
            |(down )?(here )?(for|of|about) {another}{here}
        {may} i (also |please )?{note}( down| in)? (his|hers?|theirs?|(my|our) \\w+'s)
            |( (nights?|kicks?|jerks?|twitch\\w*|diary))?( down)?{here}
        (i want|i would like|i'd like) to {note}( down| in)? (a |the |this )?(diary|nights?)
            | for {another}(\\W+not (for )?me)?(\\W+does (that|it) work( here)?)?
        is there (a|an|one|another) (own |second |extra )?diary for (him|her|us|both){here}
    """,
    "flags": """
        (what|when|how) (triggers|raises|makes|sets off|gets|do you|does it|is) ?
            |(raise |show |send )?(an? |the )?['\"]?(flags?|warnings?|hints?)['\"]?
            |( for the doctor| raised| shown)?
        (what are |which )?(the |your )?thresholds?
    """,
    "languages": """
        (can|do|could|will) you (speak|write|talk|answer|understand|know)( in| also| any)* {tongue}
            |( too| as well| to me| tomorrow| please)*
        (is|are) there (a |an |any )?{tongue} (version|text|app|bot|translation)s?
        (in )?{tongue}( please)?
    """,
    "first_steps": """
        (so )?(i('ve| have)? )?(just )?(set|signed|installed|joined|started|got) (this|it|you|that)?
            | ?((thing|bot|app) )?(up|in|on)?( and| so)? ?{now}
        how do (i|we) (start|begin)( with {bot})?|where do i (start|begin)
        what (happens|comes) (now|next)|what (am i|should i be) (supposed to do|doing) here
        what (do|should|can) i do (here|with {bot})
    """,
    "why_trust": """
        why (should|would|do|must) (i|we|anyone) (trust|believe|listen to|use) {bot}
            |( (instead of|over|and not) (google|chatgpt|a (real )?doctor))?
        what makes you (an expert|so sure)( .{2,20})?
    """,
}
BOT_QUESTIONS: dict[str, str] = {
    "who_runs": (
        "Hypnic is a free program that anybody can run. Who runs this one, and holds what is kept,"
        " is whoever gave you its name; /privacy says how to reach them, if they said so. If you do"
        " not know them, write nothing here that a stranger must not read."
    ),
    "checked_by": (
        "No doctor stands behind me, and nobody checks what I answer. I quote one article word for"
        " word; my cards sum up advice of the NHS and others and say whose. For you, only a doctor"
        " can say."
    ),
    "reads": (
        "I, a program, read what you type to answer it. Whoever runs this bot holds what is kept"
        " of it, and Telegram can read chats with bots. /privacy says what is kept, /delete removes"
        " it."
    ),
    "calls": (
        "No, I can only write in this chat: I call nobody, and nobody watches your diary. When it"
        " shows something worth a doctor's visit, I write it here. In an emergency, call your local"
        " emergency number yourself."
    ),
    "learns": (
        "No, what you write does not change me. I know the topic of your last answer for a while,"
        " and your diary. Only if you choose so in /privacy are questions that got no answer kept"
        " for a while, so that somebody can teach me."
    ),
    "being": (
        "I am Hypnic, a program: I do not sleep, so I do not twitch either. How are your nights?"
    ),
    "languages": (
        "I only know English, and so does the article. Short, plain sentences are enough for me."
    ),
    "first_steps": (
        "Nothing more to do for now. Ask me anything about the twitching, or tell me how your night"
        " was, in your own words. Once you are set up, I ask about it each morning by myself."
    ),
    "machine": (
        "I am no chatbot that makes up text. A small program on this bot's own computer reads your"
        " message and picks sentences of one article; the rest are lines written beforehand."
    ),
    "picks": (
        "A small model, trained on many questions, guesses which part of the article yours is"
        " about. Where it is sure, I quote that part; where not, I ask or say that it is not there."
        " Emergencies are looked for first."
    ),
    "errs": (
        "Yes, I can misread you and show the wrong part; <i>Not what I asked</i> brings the next"
        " one. The quotes are always the article's own words. For you, only a doctor can say."
    ),
    "whose_words": (
        "What stands in a quote, under <i>From the article</i>, is the article word for word. The"
        " cards and all the rest are my own lines, and each card names whose advice it sums up."
    ),
    "opinion": (
        "I have no opinion of my own, I only know one article and a few cards. If you want to know"
        " what changes your nights: note two weeks with /checkin, and /patterns compares them."
    ),
    "human": (
        "Nobody reads along here, I am only a program. For your health, a doctor or pharmacist;"
        f" to talk to somebody at any hour: {LINES_BY_COUNTRY}, {ALL_CRISIS_LINES} elsewhere."
    ),
    "diary_of_another": (
        "This diary is for one person, you, so nights of somebody else would mix up your own."
        " Whoever twitches can open a chat with me and keep their own diary, or you note on paper"
        " when it came and how often; a film helps a doctor most."
    ),
    "flags": (
        "/patterns lists what I watch in your diary and how many nights each sign needs before I"
        " name it; it is a reason to ask a doctor, never a diagnosis."
    ),
    "why_trust": (
        "Trust me only as far as the article goes: I quote it word for word, and say when it does"
        " not say. My own cards name whose advice they sum up. If it matters, ask a doctor."
    ),
}
"""What each is answered with."""

_REACTS = (
    r"(?:(?:no|thanks?|thank you|sorry|right|great|ok|okay"
    r"|so|and|but|well|hm+|fine|yo|hey|hi|oh|lol|ah|yes|yeah)\W+)*"
)
_ENDS = r"(?:\W+(?:then|though|tho|fine|please))*"
_ARE = {
    kind: Pattern(f"{_REACTS}(?:{any_line(lines, _NAMES)}){_ENDS}")
    for kind, lines in _ASKED.items()
}


def bot_question_of(plain: str) -> str | None:
    """The kind of a plain lower-case message that asks about the bot, a key of `BOT_QUESTIONS`."""
    kinds = [_kind_of(part) for part in (plain, *re.split(r"[.?!]\s+", plain))]
    return kinds[0] or (kinds[1] if all(kinds[1:]) else None)


def _kind_of(plain: str) -> str | None:
    words = " ".join(plain.split()).strip(" ?!.,;:)('\"")
    return next((kind for kind, line in _ARE.items() if line.fullmatch(words)), None)
