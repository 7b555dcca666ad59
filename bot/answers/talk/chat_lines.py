"""What people say between two questions: relief, a plan, good news, no wish to go on today.

Whole lines of closed lists, as in `remarks`: a line that says more is read like any other.
"""

import re

from bot.language.lazy_regex import Pattern

_BEFORE = (
    r"(?:(?:no(?=[,.])|ok(?:ay)?|oh|ah+|aw|well|right|yeah|yes|yep|cool|great|phew|alright|so|and"
    r"|but|then|hm+|forget it|never ?mind|nvm"
    r"|cheers|thanks|thank you|thx|ta|honestly|lol|haha|fine|good|nice|guess what"
    r"|(?:my )?(?:dear|love|darling|friend))\W+)*"
)
_AFTER = (
    r"(?:\W+(?:ok|okay|then|tho|though|tbh|lol|haha\w*|mate|doc|love|really|actually|now|anyway"
    r"|thanks|thank you|thx|ta|cheers|btw|by the way|today|tonight|tomorrow|this week|again|i guess"
    r"|i suppose|at last|finally|yesterday|last night|this morning|in the morning|first thing"
    r"|later|soon|next week|(?:on )?\w+day))*"
)
_WILL = (
    r"(?:i(?:'?ll| will| might|'?d better| think i'?ll|'?m going to| am going to|'?m gonna)"
    r"|im going to|im gonna|we(?:'?ll| will)|will|gonna|going to|let me|maybe i(?:'?ll)?"
    r"|perhaps i(?:'?ll)?)"
).replace(" ", r"\ ")
_DOCTOR = (
    r"(?:gp|doctor|dr|doc|pharmacist|pharmacy|chemist|midwife|nurse|health\ visitor|physio"
    r"|specialist|surgery|clinic|hospital|practice)"
)
_WHO = (
    rf"(?:(?:my|the|a|our)\ )?(?:{_DOCTOR}|pharmacy|surgery|practice|clinic|hospital|dentist|111"
    r"|consultant|neurologist|optician|mum|mom|dad|sister|brother|wife|husband|partner|daughter|son"
    r"|friend|boss)"
)
_LATER = (
    r"(?:first\ thing|in\ the\ (?:morning|afternoon|evening)|tomorrow|later(?:\ on)?|today|tonight"
    r"|this\ (?:week|morning|afternoon|evening)|next\ (?:week|month|\w+day)|on\ (?:\w+day|the\ way"
    r"\ (?:home|to\ work))|\w+day|when\ (?:they|it)\ opens?|then|anyway|about\ (?:it|this|that)"
    r"|instead|asap|after\ (?:work|lunch)|at\ (?:\d+|nine|lunch))"
)
_GOOD = (
    r"(?:(?:big|huge|such\ a|a|an|very|so|really|quite|good|great|nice|lovely|fab|brilliant"
    r"|reassuring|comforting|relief|weight\ off(?:\ my\ (?:mind|shoulders|chest))?|calming"
    r"|encouraging|better)\ ?)+"
)

_CUPS = r"(?:beers?|wine|port|alcohol|whisky|coffees?|caffeine|coke|tea|monsters?|water|decaf)"

_LINES: dict[str, str] = {
    "eased": rf"""
        phew | good | relieved | what\ a\ relief | (?:good|nice|glad|great)\ to\ (?:know|hear)
          (?:\ (?:it|that|this))?
        | (?:that'?s|thats|that\ is|it'?s|that\ sounds|sounds)\ {_GOOD}
          (?:\ ?to\ (?:know|hear|read))?
        | (?:i(?:'m|\ am)?\ )?(?:so\ )?(?:glad|relieved|reassured|happy)(?:\ (?:to\ hear
          \ (?:that|it)|about\ that))?
        | (?:i(?:'m|\ am)?\ )?(?:a\ bit\ |much\ |already\ )?(?:less|not\ so|not\ as)
          \ (?:worried|scared|anxious|frightened)
        | (?:i\ )?feel\ (?:a\ bit\ |much\ |so\ much\ )?(?:better|calmer|safer)(?:\ already)?
        | (?:that\ |it\ )?(?:puts|sets|put)\ my\ mind\ at\ (?:rest|ease) | i\ can\ relax
        | thank\ (?:god|goodness|heavens|the\ lord)
        | (?:so\ )?(?:i'?m|im|i\ am)\ not\ (?:crazy|mad|going\ mad|alone|the\ only\ one|weird)
        | (?:that\ |this\ |it\ )(?:really\ )?(?:helps?|helped)(?:\ (?:a\ lot|a\ bit|me|loads))*
    """,
    "understood": r"""
        (?:that\ |it\ |this\ )?(?:all\ )?makes?\ (?:a\ lot\ of\ |perfect\ )?sense | got\ (?:it
          |you|ya)
        | (?:i\ see|nothing(?:\ then)?|never\ ?mind|nvm|whatever|forget\ it|no\ matter
          |right\ you\ are|fair(?:\ (?:enough|point))?|understood|noted|gotcha|good\ point|true)
        | i\ (?:get|understand)(?:\ (?:it|that|you))? | that\ (?:explains|figures)(?:\ (?:it|a\ lot
          |things|everything))? | (?:that'?s\ |thats\ |how\ )?interesting | huh | wow
        | oh(?:\ really)?
        | (?:i\ )?(?:did\ ?n'?t|never)\ (?:know|knew|thought\ of)\ (?:that|it) | makes\ you\ think
        | (?:i\ )?(?:thought|figured|guessed|suspected|knew)\ (?:so|as\ much|it)
        | (?:yeah\ )?that'?s\ me(?:\ exactly)? | (?:that\ )?sounds\ (?:like\ me|about\ right
          |familiar)
    """,
    "plan": rf"""
        (?:i\ )?(?:may|might|could|shall)\ try\ (?:leaving|cutting|skipping)\ \w+(?:\ \w+){{0,2}}
        | (?:no|less|no\ more|only\ one)\ {_CUPS}(?:\ (?:for\ me|then|tonight))*
        | (?:i\ (?:shall|will)|i'?ll|ill|will)\ (?:leave|skip|drop|avoid|stop|drink|have)
          \ (?:(?:the|my|less|more|no)\ )?{_CUPS}(?:\ (?:then|alone|out|be|instead|tonight))* |
        (?:{_WILL}\ )(?:just\ |probably\ |also\ )?(?:
          (?:try|do)\ (?:that|this|some\ of\ (?:that|it|those)|those)(?:\ out)?
          | (?:try|test)\ it(?:\ out)? | give\ (?:it|that|this)\ (?:a|another)
            \ (?:go|try|whirl|shot|week|night|month|few\ (?:days|nights|weeks))
          | (?:ask|tell|ring|see|phone|call|speak\ to|talk\ to|mention\ it\ to|go\ (?:to|and\ see)
            |book\ in\ with|check\ with|show)\ (?:her|him|them|(?:my|the|a|our)\ {_DOCTOR})
            (?:\ (?:about\ (?:it|that|this)|when\ i\ see\ (?:her|him|them)|it|on\ \w+day))?
          | (?:cut|cutting)\ (?:down|back)(?:\ on\ (?:the\ )?(?:coffee|caffeine|tea|cola|sugar
            |screens?))? | (?:have|drink)\ less\ (?:coffee|tea|caffeine|cola)
          | (?:leave|skip|drop|ditch|knock|give|lay\ off|ease\ off|go\ easy\ on)\ (?:the\ |my\ )?
            (?:last\ |evening\ |late\ |night\ )?(?:coffees?|caffeine|tea|cola|espresso|phone
              |screens?
            |gym|energy\ drinks?)(?:\ (?:on\ the\ head|a\ miss|a\ rest|off|out|in\ the\ evening))?
          | (?:go|get)\ to\ bed\ (?:early|earlier) | have\ an\ early\ night | film\ it
          | keep\ (?:an\ eye\ on\ it|a\ diary|the\ diary|noting(?:\ it)?|at\ it))
        | (?:will|i'?ll|we'?ll)\ (?:do|try) | (?:the\ |my\ )?(?:midwife|doctor|gp|nurse|clinic
          |appointment)\ (?:on|at|is\ on|tomorrow|next|this)\ ?\w+(?:\ \w+)?
        | (?:i'?ll|will|we'?ll)\ ask(?:\ (?:my\ |the\ |our\ |at\ )?\w+(?:\ \w+)?)?
        | (?:i'?ll|will|we'?ll)\ (?:book\ (?:in|it|an\ appointment)
          |make\ an\ appointment)
          | worth\ a\ (?:try|go|shot) | i\ can\ (?:do|try)\ that
        | (?:{_WILL}|(?:i\ )?(?:might|shall)|i(?:'?m|\ am)?\ plan(?:ning)?\ to)
          \ (?:just\ |probably\ |maybe\ )?(?:ask|tell|ring|see|phone|call|message|email|text
            |contact|visit|(?:speak|talk)\ (?:to|with)|(?:pop|nip|go|drop)\ (?:in|into|over|round
              |by)(?:\ to)?|go\ (?:to|and\ see|see)|check\ with)\ {_WHO}(?:\ {_LATER})*
        | (?:i'?m|i\ am)\ (?:calling|ringing|phoning|seeing|messaging|asking|visiting)
          \ {_WHO}(?:\ {_LATER})*
        | (?:i'?ve\ |i\ have\ )?(?:booked|made)\ (?:an?|the|my)\ (?:gp\ |doctor'?s?\ )?appointment
    """,
    "keeps_it": r"""
        (?:i\ )?(?:do\ ?n'?t|do\ not)\ (?:really\ )?(?:wanna|want\ to|like\ to)\ tell
          \ (?:my|the|our)\ \w+(?:\ (?:yet|about\ (?:it|this|that)))*
    """,
    "good_news": r"""
        (?:i\ |we\ |i've\ |we've\ )?(?:just\ )?(?:got|passed|won|landed|finished|nailed|aced|found)
          \ (?:the|my|our|a|an)\ (?:new\ |first\ |driving\ |final\ |last\ )*(?:job|exams?|tests?
          |medal|race|marathon|promotion|degree|house|flat|place|interview|thesis|dissertation|rise
          |keys|prize|cup|finals|match|game|visa)
        | (?:i'm|im|i\ am|we're|we\ are)\ (?:getting\ married|engaged|retired|retiring|on\ holiday
          \ from\ \w+|going\ to\ be\ (?:a\ )?(?:dad|mum|parents|grand\w+)|a\ (?:grand\w+|dad|mum))
        | (?:it'?s|its|it\ is)\ my\ (?:birthday|last\ day(?:\ at\ work)?|day\ off|anniversary)
        | (?:my|our)\ (?:\w+\ )?(?:got\ married|graduated|was\ born|had\ (?:a|her)\ baby|came\ home
          |got\ the\ job|passed(?:\ (?:his|her|their))?\ (?:exams?|driving\ test|test))
    """,
    "not_today": r"""
        (?:i\ )?(?:really\ )?(?:just\ )?(?:cba|(?:ca\ ?n'?t|cannot|could\ ?n'?t)
          \ be\ (?:bothered|arsed|fussed))(?:\ (?:with|to)\ (?:the|this|that|your|any|all|do|fill
            |answer|type)
          \b[^?,.]{0,30})?
        | (?:i\ )?(?:really\ )?(?:ca\ ?n'?t|cannot|wo\ ?n'?t)\ (?:do|manage|fill\ in|keep\ up\ with)
          \ (?:the|this|that|my)\ (?:diary|check-?\ ?ins?|questions)\b[^?]{0,60}
        | (?:(?:no|sorry|oh)\ )*(?:i\ )?(?:really\ |just\ )*(?:do\ ?n'?t|dont|do\ not)\ (?:want\ to
            |wanna)(?:\ do|\ answer|\ write)?
          (?:\ (?:that|this|it|anything))?\ (?:right\ now|now|today|tonight|this\ morning)
        | (?:(?:no|nah)\ (?:thanks\ )?)?(?:not|no\ diary|no\ questions)
          \ (?:today|tonight|(?:right\ )?now|this\ morning)(?:\ sorry|\ thanks|\ please)?
        | (?:i'm\ |im\ |i\ am\ )?(?:too\ (?:tired|busy|knackered|sleepy)|not\ in\ the\ mood)
          \ (?:for|to)\ (?:this|that|it|the\ (?:diary|questions)|answer|write|do\ (?:it|this)|type
          |talk|questions)
        | (?:i\ )?(?:do\ ?n'?t|dont)\ (?:feel\ like|fancy)\ (?:it|this|the\ diary|answering|writing
          |doing\ (?:it|this|the\ diary)|talking)
        | (?:let'?s\ )?(?:leave|skip)\ (?:it|the\ diary|this)(?:\ for)?\ (?:today|tonight|now)
        | (?:maybe|perhaps|i'?ll\ do\ (?:it|that))\ (?:later|tomorrow|another\ (?:day|time))
    """,
    "none_of_those": r"""
        (?:i\ )?(?:(?:have|have\ got|got|'ve\ got|get)\ )?(?:none|not\ one|nothing)\ (?:of|like)
          \ (?:those|these|that|them|the\ above)(?:\ (?:thankfully|luckily|so\ far))?
        | (?:i\ )?(?:do\ ?n'?t|dont)\ have\ (?:any\ of\ )?(?:those|that|them|these)
    """,
    "lonely": r"""
        (?:there'?s\ |i\ have\ |i've\ got\ |got\ )?(?:no\ ?-?one|nobody)(?:\ else)?\ (?:to\ talk\ to
          |i\ can\ talk\ to|to\ tell|to\ ask)(?:\ (?:at\ (?:this\ hour|night)|here|about\ (?:it
            |this)))*
        | (?:i\ )?(?:just\ )?(?:need(?:ed)?|want(?:ed)?)\ (?:someone|somebody)\ to\ talk\ to
        | (?:i\ )?(?:just\ )?(?:need(?:ed)?|want(?:ed)?)\ to\ (?:talk|moan|vent
          |get\ it\ off\ my\ chest)
        | (?:i'?m|im|i\ am|feel|feeling)\ (?:so\ |very\ |a\ bit\ |really\ )?lonely
        | (?:can|could|may)\ i\ (?:talk|speak|chat)\ (?:to|with)\ (?:someone|somebody|anyone
          |an?\ (?:real\ |actual\ )?(?:person|human|nurse|doctor))(?:\ here|\ please)*
    """,
    "anxious": r"""
        (?:i\ |i'm\ |im\ |i\ am\ )?(?:feel\ |feeling\ |am\ |get\ |getting\ )?(?:just\ |so\s
            |very\ |really
          \ |a\ bit\ |bit\ |quite\ |pretty\ |all\ |rather\ ){0,2}(?:on\ edge|anxious|nervous
            |stressed
          (?:\ out)?|wired|restless|tense|jittery|uneasy|wound\ up|worried|frazzled|keyed\ up)
          (?:\ (?:about\ (?:it|this|that|sleep|bed|tonight)))?
        | (?:i'?m|im|i\ am|i\ get)\ (?:so\ |a\ bit\ |really\ )?(?:scared|afraid|frightened|dreading)
          \ (?:of\ |to\ )?(?:fall(?:ing)?\ asleep|sleep(?:ing)?
            |(?:go|going|get|fall)\ (?:back\ )?to\ (?:bed|sleep)|bed(?:time)?|(?:shut
              |close)\ my\ eyes)
        | i\ dread\ (?:bed\ ?time|going\ to\ (?:bed|sleep)|falling\ asleep|the\ nights?)
    """,
    "startled": r"""
        (?:it\ |that\ )?(?:just\ |has\ just\ )?(?:happened|did\ it)\ again(?:\ (?:just\ now
          |right\ now|now
          |tonight|a\ minute\ ago))? | (?:it|that)\ (?:just\ )?(?:woke|scared
            |startled)\ me(?:\ again|\ up)*
          (?:\ just\ now)?
    """,
    "thanks": r"""
        (?:you'?ve|you\ have)\ been\ (?:an?\ |so\ |very\ |really\ |great\ |big\ |huge\s
          |lovely\ )*(?:help
          |helpful|kind|patient) |
        (?:k+\ |ok\ |okay\ )*(?:thx|thanks|thank\ you|ty|tysm|ta|cheers)(?:\ (?:mate|love|dear
          |pal|bot|a\ lot|so\ much|loads))* |
        (?:that'?s|thats|that\ is|you'?re|you\ are|how|so)\ (?:very\ |so\ |really\s
            |too\ )?(?:kind|sweet
          |thoughtful|nice|helpful)(?:\ of\ you)?
    """,
    "plain_words": r"""
        i\ (?:do\ ?n'?t\ |dont\ |can\ ?n'?t\ )?(?:not\ )?understand(?:\ \w+){0,3}\W+
          (?:(?:more|in|please|say\ it)\ )*(?:plain|simple|simpler|short|easy)(?:\ \w+)? |
        (?:(?:can|could)\ you\ )?(?:say\ (?:it|that)\ |explain\ (?:it|that)\ )?(?:in\ )?(?:plain
          |simple|simpler
          |short|fewer|easy)(?:\ (?:words|english|terms|version))?(?:\ please)?
        | (?:in\ short|tl;?dr|too\ (?:long|complicated|many\ words)|short\ version
          |simpler)(?:\ please)?
        | (?:i\ )?(?:do\ ?n'?t|dont|did\ ?n'?t|cannot|ca\ ?n'?t)\ (?:understand|get
          |follow)(?:\ (?:it|that|this|any
          \ of\ (?:it|that)|a\ word))?
    """,
    "good_night": r"""
        (?:(?:good\ ?night|night\ night|nighty\ night|nite|sleep\ (?:well|tight)
          |sweet\ dreams
          |(?:(?:i'?m|i\ am)\ )?(?:just\ )?(?:off|going|heading)\ (?:off\ )?(?:back\ )?to
          \ (?:sleep|bed)
          |time\ for\ bed)\W*(?:(?:and|so|then|now|again|all|everyone|tonight|thanks|thank\ you
          |(?:my\ )?(?:dear|love|darling|friend)|you(?:\ too)?|(?:my\ |dear\ )?bot|hypnic
          |while\ (?:he|she|the\ baby|it|they)\ (?:does|do|is|sleeps?|are)(?:\ asleep)?)\W*)*)+
    """,
    "bye": r"""
        (?:bye(?:\ bye)?|see\ (?:you|ya)(?:\ \w+)?)
        | (?:(?:forget\ it|never\ ?mind|nvm|ok|okay|anyway|thanks)\W+)*(?:(?:i'?m|i\ am)\ )?
          (?:off|going|heading)\ (?:to\ |for\ )?(?:work|bed|school|home|sleep|lunch|dinner)\W+
          (?:bye|good\ ?night|later|see\ (?:you|ya))
    """,
    "hearsay": r"""
        (?:(?:my|the)\ )?(?:mum|mom|mother|dad|father|nan|gran\w*|wife|husband|hubby|partner|sister
          |brother|friend|mate|boss|neighbour|colleague|doctor|gp|aunt|uncle|internet|google)
          \ (?:says?|said|thinks?|thought|reckons?|told\ me)\ (?:that\ )?(?:it|that|this|is)
          (?:'?s|\ is|\ was)?\ (?:(?:just|only|all|the|my|from|because\ of)\ ){0,3}\w+(?:\ \w+){0,2}
    """,
    "recommended": r"""
        (?:(?:my|the)\ )?\w+\ (?:swears\ by|recommend(?:s|ed)?|takes|suggested)\ (?:it|that|them)
    """,
    "me_too": r"""
        me\ (?:too|as\ well|neither)
        | that'?s\ (?:exactly\ )?what\ i(?:'ve)?\ (?:have|got|get)
        | same(?:\ (?:here|with\ me|for\ me))? | snap
        | i\ (?:do|get|have|had|got)\ (?:it|that|this|them|those|the\ same)\ (?:too|as\ well)
          (?:\ (?:sometimes|every\ night|all\ the\ time))?
    """,
    "which_offered": r"""
        which(?:\ (?:one|ones|topic|button))?(?:\ (?:do\ you\ mean|is\ it|should\ i\ tap))?
        | neither(?:\ of\ (?:them|these|those))?|none(?:\ of\ the\ above)?
    """,
}
_FIRST, _LAST = (words.replace(" ", r"\ ") for words in (_BEFORE, _AFTER))
_ARE = {kind: Pattern(f"{_FIRST}(?:{lines}){_LAST}", re.VERBOSE) for kind, lines in _LINES.items()}


_GLAD = Pattern(
    r"\b(?:happy days|yay|woo+|hoo?ray|(?:finally|at last)(?=[^.,;]*$)|(?:good|great|brilliant"
    r"|lovely) news|so"
    r" (?:happy"
    r"|excited|proud|chuffed|pleased|relieved)|can'?t wait|excited|over the moon|celebrat\w*"
    r"|party|my birthday|holidays?|chuffed|thrilled"
    r"|delighted|best (?:day|week|night)|lucky me|made my day|looking forward)\b"
)
_BUT = Pattern(r"\b(?:not|no|never|but|if|hardly|n't|when|lost|died|want)\b|n't\b|\?")


_JOLT = Pattern(
    r"\b(?:bam|boom|wham+|zap|pow|kapow|whoosh|bang|tasered|electrocuted)\b"
    r"|\blike (?:touching|i(?:'d| had)? touched|being hit by|i(?:'d| had)? been hit by)\b"
)
_IN_BED = Pattern(
    r"\b(?:l(?:ie|ies|ay|ying) (?:down|back|there)|in bed|to (?:sleep|bed)|asleep|(?:nod|doz"
    r"|drift)\w*"
    r"|dropp?(?:ing)? off|(?:close|shut)\w* my eyes|pillow)\b"
)


def tells_of_a_jolt(plain: str) -> bool:
    """Whether a plain lower-case line tells how a jolt felt on the way to sleep: `i nod off and
    bam`."""
    is_told = "?" not in plain and _JOLT.search(plain) is not None
    return is_told and _IN_BED.search(plain) is not None


def is_glad(plain: str) -> bool:
    """Whether a plain lower-case line sounds glad, and takes none of it back."""
    return _GLAD.search(plain) is not None and not _BUT.search(plain)


ASKING = frozenset(
    {
        "which_offered",
        "lonely",
        "thanks",
        "hearsay",
        "plain_words",
    }
)
"""Kinds that may end with a question mark."""

ASKED_BACK = frozenset({"which_offered", "understood", "eased"})
"""Kinds that are a question about the article where it plainly has what they ask for."""


def chat_line_of(plain: str) -> str | None:
    """The kind of a plain lower-case line, or None."""
    words = plain.strip(" ?!.,;:)(")
    kind = next((kind for kind, line in _ARE.items() if line.fullmatch(words)), None)
    return None if "?" in plain and kind not in ASKING else kind
