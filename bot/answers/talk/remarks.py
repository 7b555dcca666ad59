"""Short lines that are known by their words: remarks, notes and wishes that ask nothing.

Only whole messages of closed lists, so that no danger is ever taken for one of them.
"""

import re

from bot.answers.danger.idioms import without_idioms
from bot.answers.talk.chat_lines import chat_line_of
from bot.language.lazy_regex import Pattern

_BODY = (
    r"(?:left|right|both|my|the)?\ ?(?:left|right)?\ ?"
    r"(?:legs?|arms?|hands?|foot|feet|shoulders?|thighs?|calf|calves|hips?|knees?)"
)
_SOFTLY = r"(?:i'?m|i\ am|im|feeling|just|so|very|really|a\ bit|bit|too|still|again|today|tonight)"
_REMARKS: dict[str, str] = {
    "remark": rf"""
        (?:{_SOFTLY}\ )+(?:tired|sleepy|knackered|exhausted|shattered|worn\ out|bored|annoyed
          |fed\ up\ with\ (?:it|this|the\ (?:jerks|twitching))|tired\ of\ (?:it|this|the\ \w+))
          (?:\ (?:myself|too|as\ well|lately|these\ days|this\ morning|at\ work))*
        | i(?:'m|\ am)?\ (?:tired|exhausted|knackered)
    """,
    "unwell": r"""
        i\ (?:do\ ?n'?t|do\ not)\ feel\ (?:so\ |very\ |too\ )?(?:well|good|great)(?:\ today)?
        | (?:i'?m|i\ am|im)\ (?:feeling\ )?(?:unwell|poorly|not\ (?:feeling\ )?well)
        | (?:i'?m\ in|i\ am\ in|im\ in|i\ have)\ (?:some\ )?pain(?:\ again|\ today)?
        | (?:it|this)(?:'s|s|\ has|\ is)?\ (?:been\ )?(?:going\ on\ |happening\ )?
          (?:every\ night\ )?(?:for\ )?(?:\w+\ )?(?:\d+|two|three|four|five|six|a\ few|some)
          \ (?:days|weeks|months|years)(?:\ now)?(?:\ and\ (?:i'?m|im|i\ am)\ (?:so\ )?
          (?:tired|exhausted|worn\ out|fed\ up))?
    """,
    "help_wish": r"""
        (?:please\ |pls\ |somebody\ |someone\ |can\ (?:you|anyone|somebody)\ |i\ need\ )+help
          (?:\ me)?(?:\ (?:please|pls|now))?
        | help\ me(?:\ (?:please|pls|now|somebody|someone))*
    """,
    "emergency_number": r"""
        (?:what(?:'?s|\ is)?|which)\ (?:is\ )?(?:the\ )?(?:\w+\ ){0,2}?(?:number|line|hotline)
          (?:\ (?:of|for)\ (?:the\ |an\ )?(?:emergency|emergencies|ambulance|police|suicide))
        | (?:what(?:'?s|\ is)?|which(?:\ is)?)\ (?:the\ )?(?:emergency|ambulance|crisis|suicide)
          \ (?:number|line|hotline)(?:\ here)?
        | (?:emergency|crisis|suicide)\ (?:number|line|hotline)
    """,
    "unclear": r"""
        (?:it|this|that)\ (?:just\ )?(?:won'?t|does\ ?n'?t|will\ not|is\ not|isn'?t)
          \ (?:stop|stopping|get\ better|getting\ better)(?:\ (?:ever|now|any\ ?more))?
        | (?:it|this)(?:'s|\ is|\ has|\ keeps)?
          \ (?:getting|got|gets|become|going\ on|happening|coming\ back)
          \ ?(?:worse(?:\ and\ worse)?|bad|annoying)?(?:\ (?:again|now|all\ the\ time))?
        | (?:and\ )?(?:it'?s|it\ is|this\ is|that\ is)?\ ?(?:happening|going\ on|starting|coming)
          (?:\ again)?(?:\ right)?\ (?:now|again|still)
        | my\ \w+\ (?:just\ )?keeps\ (?:going|doing\ it|on)
    """,
    "night_news": rf"""
        (?:it\ )?happened\ (?:it\ )?again
        | another\ (?:jumpy|twitchy|jerky|bad|rough|rubbish|long|bouncy|quiet|good|calm)\ (?:one
          |night) | {_BODY}\ again(?:\ (?:last\ night|tonight))?
        | {_BODY}\W+(?:not\ (?:too|so)\ bad|as\ usual|same\ as\ (?:usual|ever|yesterday))
        | (?:been\ )?(?:up|awake)\ since\ (?:\d{{1,2}}|one|two|three|four|five)(?:\ ?am)?
        | same\ as\ (?:yesterday|last\ night|usual|ever)
        | (?:rubbish|rough|bad|awful|terrible|lousy)\ night\b[^?]{{0,60}}
        | (?:\w+\ )?(?:two|three|four|five|a\ few|\d)\ kicks\b[^?]{{0,50}}
        | (?:i\ jerked|my\ {_BODY}\ jerked|jerked|twitched)\ (?:a\ lot|a\ bit|a\ few\ times)
          \ last\ night[^?]{{0,30}}
    """,
    "fix_wish": r"""
        i\ (?:made\ a\ mistake|tapped\ the\ wrong\ (?:thing|button|one)|pressed\ the\ wrong\ \w+)
          (?:\ (?:yesterday|last\ night|today))?
        | (?:please\ )?(?:change|fix|correct)\ (?:yesterday|last\ night|my\ (?:last\ )?answer)
        | (?:actually\ )?it\ was\ ?n[o']?t\ quiet | actually\ it\ wasnt\ quiet
    """,
    "stop_wish": r"""
        (?:please\ )?stop | unsubscribe | leave\ me\ alone
        | (?:please\ )?stop\ (?:sending|messaging|texting|bothering|asking|writing)\b[^?]{0,30}
        | (?:i\ )?(?:do\ ?n'?t|do\ not)\ (?:message|text|write)\ me(?:\ any\ ?more)?
    """,
    "reminder_wish": r"(?:please\ |can\ you\ |could\ you\ )*remind\ me\b.{0,100}",
    "pause_wish": r"""
        pause(?:\ (?:the\ )?(?:check-?ins?)?\b.{0,40})? | (?:i'?m\ |i\ am\ )?back\ from\ holiday
        | (?:sorry\ )?(?:i'?m|i\ am|i\ was|we\ are|we\ were)\ (?:away|on\ holiday)\b.{0,40}
        | resume | i'?m\ back
    """,
    "screen_wish": r"(?:show\ (?:me\ )?)?(?:my\ )?(?:diary|report|chart|settings|reminders)",
    "dose_note": r"""
        (?:i\ )?(?:took|had)\ (?:my\ |some\ |a\ |one\ |two\ )?(?:magnesium|melatonin|iron|vitamins?
          |calcium|tea|paracetamol|ibuprofen)(?:\ \d+(?:\ ?mg)?)?
          (?:\ (?:before\ bed|last\ night|at\ \d{1,2}(?::\d\d)?(?:\ ?[ap]m)?|tonight|today))?
        | (?:i\ )?(?:skipped|forgot|missed)\ my\ (?:tablets?|pills?|meds|magnesium|dose)
          (?:\ (?:last\ night|yesterday|today|this\ morning))?
        | \d{1,2}\ units\ at\ \d{1,2}(?::\d\d)?(?:\ ?[ap]m)?
    """,
    "remark_kicked": r"""
        (?:(?:my|the)\ )?(?:husband|hubby|wife|missus|boyfriend|girlfriend|partner)\ (?:says\ )?
          (?:my\ \w+\ jumped|i\ (?:kicked|elbowed)\ (?:him|her|them)
          |(?:kicked|elbowed)\ me\ (?:in\ the\ \w+\ )?in\ (?:his|her)\ sleep)[^?.]{0,30}
    """,
}
_RELIEF = Pattern(
    r"(?:and |now |ok,? |phew,? )*(?:he|she|they|dad|mum|mom|hubby|(?:my|the) \w+)"
    r"(?:'s| is| are| has)? (?:now )?(?:breath(?:es|ing)(?: again| normally| fine)?|awake"
    r"|(?:has )?open(?:ed|s) (?:his|her) eyes"
    r"|(?:drink|eat|play|smil|laugh|feed)(?:s|ing)|woke(?: up)?|talk(?:s|ing)|speaks|came"
    r" (?:round|to)|ok(?:ay)?|fine|better|stopped shaking)"
    r"(?: now| again)?"
    r"(?:\W+(?:and )?(?:drinking|eating|playing|smiling|laughing|talking|awake|breathing|himself"
    r"|herself|resting)(?: again)?)*"
)
"""That somebody is better: after an alarm, no reason for another one."""

_ARE = {kind: Pattern(words, re.VERBOSE) for kind, words in _REMARKS.items()}
_KINDS = {"remark_kicked": "remark"}
_LONGEST = 120
_NEVER = Pattern(
    r"\b(?:breath|chest|numb(?!er)|droop|slur|die|dead|kill|suicid|bleed|unconscious|blue|faint"
    r"|collapse|wake (?:him|her|them) up|can'?t (?:move|speak|see)|weak"
    r"|all (?:my|the|his|her) (?:pills|tablets)"
    r"|overdos|end it|no more|can'?t go on|live)\w*"
)
"""A word of these and a line is read like any other."""

_FIGURES = Pattern(
    r"""
    \b(?:my|the)\ (?:boss|teacher|coach|trainer)
      (?:'ll|\ will|\ would|(?:\ is|'s)\ (?:going\ to|gonna))\ (?:kill|murder|strangle)\ me\b
    | \b(?:(?:my|the)\ )?(?:boss|teacher|coach|mum|mom|wife|missus|kids?|flatmate|neighbours?|she|he
      |they)(?:'ll|\ will|\ would|'d|\ wants?\ to|(?:\ is|\ are|'s|'re)\ (?:going\ to|gonna))
      \ (?:kill|murder|strangle|throttle|smother)\ me\b
      (?=.*\b(?:(?:ha){2,}|hehe|lol|lmao|joking|kidding|jk)\b)
    | \b(?:(?:my|the|this|these)\ )?(?:boss|week|heat|job|work|shifts?|commute|alarm|exams?
      |hay\ ?fever|jerks|jerking|twitch\w*|mattress|noise|neighbours?|mondays?)\ (?:is|are|was|were)
      \ (?:really\ )?(?:killing\ me|the\ death\ of\ me)\b
    | \b(?:bored|scared|worried|frightened|tired|sick)\ to\ death\b
    | \b(?<=tired\ )i\ could\ (?:just\ )?die\b | \bsleep\ for\ ?ever
      \ (?:this|all|at\ the|on|next|over\ the)\ (?:\w+\ )?(?:weekend|week|day|\w+day|holiday)\b
    | \b(?:not|n't|never)\ (?:\w+\ )?suicidal\b
    | \bused\ to\ be\ suicidal\b(?=.*\b(?:well|fine|better|good|ok|okay)\ now\b)
    | \b(?:documentary|film|movie|series|book|podcast|news|report|article)\ (?:about|on)\ (?:an?\ )?
      (?:\w+\ )?(?:suicides?|murders?|overdoses?|deaths?)\b
    | \bsuicide\ (?:bomb\w*|squad|attack\w*|prevention)\b
    | \boverdos\w*\ (?:of|on)\ (?:\w+\ )?(?:chocolate|cake|sugar|sweets|cheese|turkey|telly|tv
      |netflix|sunshine|football|crisps|biscuits|christmas|work)\b
    | \b(?:food|turkey|sugar|carb|pasta)\ coma\b
    | (?:\bhad\ )?(?:too\ much\ )?\b(?:turkey|dinner|lunch|food|roast|pasta)\b
      .{0,30}\bfell\ into\ a\ coma\b
    | \bwhat(?:'?s|\ is)\ the\ point\ (?:of|in)\ (?:even\ )?(?:going\ to\ (?:bed|sleep)
      |trying\ to\ sleep|lying\ down)\b
    | \bdead\ (?:tired|beat|on\ my\ feet)\b
    | \bdying\ (?:of\ (?:boredom|laughter|embarrassment|shame|curiosity)
      |to\ (?:know|see|hear|try)|for\ (?:a|some)\ (?:coffee|nap|wee|tea|beer|rest))\b
    | \b(?:i'?d|i\ (?:could|would))\ (?:kill|murder)\ for\b
    | \b(?:could\ have|nearly|almost)\ died\ (?:laughing|of\ (?:laughter|shame|embarrassment))\b
    | \bi\ wish\ i\ (?:was|were)\ (?:an?|in|on|at|as|back|young\w*|rich|able|more|less)\b
    | \b(?:slept|sleep|sleeping)\ like\ (?:the\ dead|a\ corpse|a\ dead\ \w+)\b
    | \bkill\ me\ now\b(?=.*\b(?:(?:ha){2,}|lol|lmao|joking|kidding)\b)
    | \b(?:gave|gives|giving)\ me\ (?:a|nearly\ a|almost\ a)\ heart\ attack\b
    | (?:^|\bi\ |\bwe\ )(?:just\ |only\ )?(?:drank|had)\ (?:\w+\ )?(?:too\ (?:much|many)
      |one\ too\ many)(?:\ (?:wine|beers?|pints?|drinks?|gin|whisky|to\ drink))?
      \ (?:last\ night|yesterday|on\ \w+day|at\ (?:the|a)\ \w+)
      (?!.*\b(?:pills?|tablets?|can'?t|cannot|chest|shak\w*|blood)\b)
    | \bi\ (?:just\ )?wish\ i\ could\ (?:just\ |only\ )?sleep\b
      (?!\ (?:for\ ?ever|for\ good|and|until))
    | \b(?:twitch|jerk|jump|kick|jolt)\w*\ (?:\w+\ ){0,3}?(?:he|she)
      \ (?:hits|kicks|elbows|hit)\ me\b
    | (?<!not\ )(?<!n't\ )\bwant\ (?:to\ (?:go|get|carry|move)\ on\ with\ (?:my|our)\ life
      |(?:to\ (?:get|have)\ )?(?:my|our)\ (?:old\ |normal\ )?life\ back|to\ enjoy\ (?:my\ )?life)\b
      (?!.*\b(?:but|can'?t|cannot|end|die|without)\b)
    | \b(?:arms?|hands?|legs?|foot|feet|fingers?)\ (?:fell|falls|went|goes|was|is|has\ gone)
      \ (?:to\ sleep|asleep)(?:[\s,]+(?:and|it|is|was|a\ bit|all|still|tingl\w+|numb
      |pins\ and\ needles|under\ me)\b)*
      (?!.*\b(?:face|mouth|speech|speak|chest|jaw|hours?|sudden\w*|droop\w*|lift|move|drop\w*
      |can'?t)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Words of danger that are only a way of speaking, or tell of what every diary has: a drink too
many last night, a limb gone to sleep, a wish to go on with one's life."""


def without_figures(text: str) -> str:
    """A text without figures of speech such as "dead tired"; the rest of it still counts."""
    return without_idioms(_FIGURES.sub(" ", text.replace("’", "'")))


A_CRY = frozenset({"help_wish", "emergency_number"})
"""Kinds that may be a cry, and are never taken for a wish to see the commands."""

NO_WISHES = {
    *A_CRY,
    "bye",
    "plan",
    "eased",
    "understood",
    "lonely",
    "plain_words",
    "not_today",
    "hearsay",
}
"""Kinds that are never taken for a wish, whatever the wish head sees in their words."""

_ABOUT_THE_BOT = Pattern(
    r"\?|\b(?:how|can|could|do|does|where|what|you|your|remind\w*|check-?\ ?ins?|delet\w*|data"
    r"|privacy|private|confidential|anonym\w*|encrypt\w*|gdpr|settings?|export|import|diary"
    r"|report|chart|command|bot|menu|help|message"
    r"|text|notif\w*"
    r"|time ?zone|pause|change|save|note)\b"
)


def asks_about_the_bot(text: str) -> bool:
    """Whether a plain lower-case line has a word about the bot, and is no mere remark."""
    return _ABOUT_THE_BOT.search(text) is not None


_FITTING: dict[str, Pattern] = {
    "bot_use": _ABOUT_THE_BOT,
    "bye": Pattern(
        r"\b(?:bye|night|nite|see (?:you|ya)|later|goodbye|farewell|bed|ciao|cya|take care"
        r"|that's all)\b"
    ),
    "dose_note": Pattern(
        r"\d|\b(?:took|take|taken|taking|dos\w*|mg|pills?|tablets?|medic\w*|magnesium|units?"
        r"|vitamins?"
        r"|skipped|forgot|missed|insulin|drops|capsules?|melatonin|iron|calcium|supplements?)\b"
    ),
    "night_news": Pattern(
        r"\d|\b(?:jerk|twitch|jolt|jump|kick|spasm|cramp|zap|wok|wak|sle[ep]|dream|doz|leg|arm|hand"
        r"|shoulder|knee|calf|night|nite|time)\w*|\b(?:bed|slept|foot|feet|body|quiet|calm|again"
        r"|usual"
        r"|yesterday|once|twice|bad|rough|good|fine|better|worse|same|started|happened)\b"
    ),
    **dict.fromkeys(
        ("screen_wish", "zone_wish", "pause_wish", "fix_wish", "stop_wish", "reminder_wish"),
        Pattern(
            r"\d|\b(?:diar|report|chart|graph|settings?|remind|show|see|page|picture|list|export"
            r"|print|data"
            r"|zone|clock|time|pause|break|holiday|away|back|stop|quit|leave|off|less|delete|fix"
            r"|wrong|mistake"
            r"|change|correct|edit|undo|write|writing|message|text|ask|check|note|night|day|week"
            r"|month|resume"
            r"|start|mean|tapped|pressed|actually|meant|trip|enough|unsub|bother|shut|answers?"
            r"|questions?"
            r"|nag|ping|notif|spam|ring|call|travel|plane|flight|abroad|country|city|nap|bin"
            r"|open)\w*"
        ),
    ),
    "praise": Pattern(
        r"\b(?:you|u|ur|your|you'?re|thank\w*|thx|ta|cheers|good|great|nice|lovely|kind|brilliant"
        r"|best"
        r"|perfect|cool|awesome|amazing|clever|smart|sweet|helpful|help\w*|love|excellent|super"
        r"|wow|bravo"
        r"|well|top|legend|star|fab\w*|neat|ace|bless|gut)\b"
    ),
    "complaint": Pattern(
        r"\b(?:no+|not|\w+n'?t|dont|didnt|doesnt|cant|wont|useless|wrong|bad|stupid|rubbish|help\w*"
        r"|answer\w*|ask\w*|same|again|annoy\w*|stop|why|you|u|your|this|bot|crap|hate|fed|enough"
        r"|waste|silly|dumb|terrible|worst|boring|joke|pointless|nonsense|nothing|never|understand"
        r"|shit|sorry|much|all|doctor|robot|machine|works?)\b"
    ),
    "who_are_you": Pattern(
        r"\b(?:you|u|ur|your|you'?re|bot|this|who|human|real|robot|machine|program|app|hypnic|name)\b"
    ),
    "how_are_you": Pattern(r"\b(?:how|you|u|your|yourself|up|doing|going|well|ok)\b"),
}
"""Words of which a kind of small talk that the models see needs one; else it is a mere remark."""


_DRINK = Pattern(
    r"\b(?:beers?|ales?|lagers?|pints?|wine|sherry|port|gin|rum|vodka|whisk\w+|brandy|cider|booze"
    r"|alcohol|spirits|cocktails?|prosecco|champagne|nightcap)\b"
)


def tells_of_drink(text: str) -> bool:
    """Whether a plain lower-case line names an alcoholic drink, which is no dose of a medicine."""
    return _DRINK.search(text) is not None


def fits_its_kind(kind: str, text: str) -> bool:
    """Whether a plain lower-case line has a word of the kind of small talk it was taken for."""
    words = _FITTING.get(kind)
    return words is None or words.search(text) is not None


def remark_of(text: str) -> str | None:
    """The kind of small talk of a plain lower-case line of a closed list, or None."""
    plain = " ".join(text.split()).strip(" .!,:;)(")
    if _RELIEF.fullmatch(plain):
        return "relief"
    if len(plain) > _LONGEST or _NEVER.search(plain):
        return None
    kinds = (kind for kind, words in _ARE.items() if words.fullmatch(plain))
    kind = next(kinds, None)
    return _KINDS.get(kind, kind) if kind else chat_line_of(plain)
