"""Idioms: words of death, heaven and illness that speak of a phone, a run or a morning, and food
by the box.
"""

from bot.language.lazy_regex import Pattern

_DEVICE = (
    r"(?:phone|laptop|ipad|kindle|watch|car|van|bike|boiler|mattress|bed|telly|tv|kettle|fridge"
    r"|battery|computer|pc|mower|printer|charger|sofa|clock|fan|radio|dishwasher|heater)"
)
_NOT_ME = r"(?!.*\b(?:so (?:am|will) i|like me|me too|and me|and i|hope))"
_WRITTEN = (
    r"(?:diary|answers|notes?|messages?|chats?|data|nights?|texts?|typed|type|write|wrote|say)"
)
_UNSEEN = rf"(?<!\bi )can(?:no|'|’)?t see (?:(?:what|anything) \w+|\w+) {_WRITTEN}\b"
"""What somebody else may not read: no eye is meant."""

_VESSEL = (
    r"(?:bottles?|boxe?s?|packs?|packets?|bags?|glass(?:es)?|cups?|mugs?|cans?|tins?|bars?|tubs?"
    r"|lit(?:re|er)s?|pints?|bowls?|plates?)"
)
_FARE = (
    r"(?:water|milk|tea|juice|cola|coke|squash|lemonade|pop|soup|cereal|chocolates?|biscuits"
    r"|cookies"
    r"|crisps|chips|sweets|candy|crackers|ice ?cream|popcorn|raisins|grapes|fruit|pasta|rice)"
)
_PROVISIONS = (
    rf"\b(?:an?|the|my|one|two|half an?|another|\d) (?:(?:whole|full|big|large|entire|half|small)"
    rf" )?{_VESSEL} of (?:(?:sparkling|mineral|cold|warm|tap|fizzy|orange|apple|green|herbal"
    rf"|dark|milk) )?{_FARE}\b(?! (?:over|on|onto|at|down)\b)"
)
"""Food and drink by the bottle or box, which no tablet is counted by."""

_DEADLY = (
    r"(?:i|he|she|they|we|you|it|who\w*|him|her|them|(?:he|she|they|it)'?(?:s|re|ll)|m[ae]n"
    r"|wom[ae]n|guys?|lads?"
    r"|blokes?|boys?|girls?|ex|husband|hubby|wife|partner|boyfriend|girlfriend|[bg]f|dad|father"
    r"|mum|mom"
    r"|mother|parents?|brothers?|sisters?|sons?|daughters?|cousin|uncle|aunt\w*|neighbou?rs?"
    r"|landlord"
    r"|dealer|gang|some(?:one|body)|any(?:one|body)|people|family|police|cops?|stranger|intruder"
    r"|burglar|friends?|mate|flatmate|room-?mate|colleague|dogs?|voices?|pills?|tablets?|meds"
    r"|drink\w*|alcohol|vodka|drugs?|heroin|cancer|tumou?r|depress\w*|illness|disease|pain\w*"
    r"|asthma"
    r"|life|living|lonel\w*|grief|guilt|shame|thoughts?|gas|smoke|fumes|fire|bleed\w*|blood"
    r"|allerg\w*"
    r"|nuts?|stings?|insulin|sugar|head\w*|chest|heart|breath\w*|stomach|belly|tummy|back|neck"
    r"|jaw|arms?"
    r"|legs?|side|lungs?|throat|eyes?|tooth|teeth|hips?|knees?|feet|foot|nothing|debts?)"
)
"""Who may kill, and what somebody may die of: no figure of speech."""

_THING = (
    rf"(?:(?:the|this|that|these|those|my|our|all (?:this|the)) (?:(?!{_DEADLY}\b)[\w'-]+ ){{1,5}}"
    rf"|(?:(?!{_DEADLY}\b)[\w'-]+ )?\w{{3,}}(?:ics|ing|tion|ology|istry|ework|days?|exams?"
    rf"|maths?|finals"
    r"|deadlines?|meetings?|shifts?) )"
)
_KILLS = (
    r"(?:(?:is|are|was|were|will|would|'ll|am|literally|really|actually|honestly|seriously"
    r"|absolutely"
    r"|just|so|probably|nearly|almost|definitely|totally|going to|gonna|about to|trying to) )*"
)
_KILLING_THING = (
    rf"(?:(?<=[.,;!?] )|(?<=\band )|(?<=\bbut )|^){_THING}{_KILLS}"
    r"(?:kill(?:s|ed|ing)?|murder(?:s|ed|ing)?|destroy(?:s|ed|ing)?|finish(?:es|ed|ing)?)"
    r" (?:me|us)\b(?: off)?(?!.*\b(?:care|hope|riddance|fine by)\b)"
)
"""A thing that kills: "thermodynamics is literally going to kill me"."""

_RATHER = (
    r"\b(?:i'?d|i would) (?:sooner|rather) (?:die|(?:shoot|stab|kill|hang) my ?self"
    r"|jump off a \w+) than"
    r" (?:drink|eat|wear|watch|sit (?:that|this|an?|the|through)|cook|listen to|use|buy|camp|dance"
    r"|sing|queue|iron|hoover|read|type|share a|miss (?:that|this|the|my))\b"
)
_SCARE = (
    r"\b(?:near(?:ly)?|almost|practically|nigh on|as good as|about)(?: \w+)?"
    r" (?:had|have|having|died of|took)(?: (?:an?|\w+self an?))?(?: \w+)?"
    r" (?:heart attack|coronary|cardiac(?: arrest)?|stroke|fit|seizure|fright)\b"
    r"(?=\W*(?:$|(?:last \w+ )?(?:when|cos|because|as|at|after|seeing|watching|with|from|trying"
    r"|kicking|laughing|lol|ha|then)\b|[.!]))"
    r"|\b(?:g[ai]ve|giving|give[ns]) (?:me|us|him|her|the (?:wife|husband|cat|dog)|\w+self)"
    r" (?:an?|half an?|near(?:ly)? an?|proper|right)(?: \w+){0,2}"
    r" (?:heart attack|coronary|cardiac arrest|stroke)\b"
    r"|\bheart attack (?:material|moment|stuff)\b"
)
"""A scare: what is told beside it, a pain or an arm, still counts."""

_IDIOMS = Pattern(
    rf"\b{_UNSEEN}|{_SCARE}|{_PROVISIONS}|{_KILLING_THING}|{_RATHER}|"
    rf"\ballergic to (?:mornings?|mondays?|exercis\w+|hoovering|housework|work|early \w+|alarms?"
    rf"|cleaning|ironing|cardio|running|getting up|washing up|cooking|small talk|meetings)\b"
    r"|\bkill(?:ed)? for (?:an?|some|one|more|eight|8)\b|\brazor[- ]sharp\b"
    r"|\bhead (?:is |was )?(?:exploding|bursting|full|spinning) (?:with|from|of) (?:work|ideas"
    r"|stuff|school"
    r"|exams?|numbers|thoughts about work)\b|\b(?:world is ending"
    r"|end of the world)\b(?=.*\b(?:lol|party|film)\b)"
    r"|\bletters? (?:to|from|for) (?:my|the) (?:\w+ )?(?:landlord|bank|boss|council|lawyer|school"
    r"|insurance|tax\w*|office|pension\w*|doctor|gp|hospital|company|clinic)\b"
    r"|\bdoes (?:the|your|this) article (?:say|mention|cover)(?: anything| something)?(?: about"
    r"| on| of)?"
    r" suicid\w*"
    r"|\bca(?:n'?t|nnot) breathe (?:laughing|from laughing|for laughing)\b"
    r"|\bdead serious\b|\bchok(?:ed|ing) (?:with laughter|up at|on my (?:tea|coffee|words"
    r"|drink) laughing)\b"
    r"|\bchest (?:hair|freezer|of drawers)\w*\b|\bheld my breath\b(?!.*\b(?:blue|faint|baby"
    r"|child)\b)"
    r"|\bthought i (?:was|were) (?:going to|gonna|about to) die\b(?=.*\b(?:(?:ha){2,}|lol|lmao"
    r"|great|loved)\b)"
    r"|\b(?:class|session|workout|ride|run|climb|hill|shift|commute|traffic|exam|training|drive"
    r"|week) (?:was|is)"
    r" (?:pure |sheer )?suicide\b|\bjump\w* (?:right )?out of my skin\b"
    r"|\b(?:deadline|late|tomorrow|finish\w*|exam|report|rent)\b.{0,20}\bor (?:i'?m"
    r"|i'?ll be) dead\b"
    r"|\bkilling me with (?:(?:his|her|that|their|the|this|all) )+(?:\w+ )?(?:noise|snor\w*"
    r"|music|drum\w*"
    r"|singing|jokes|questions|tv|chat\w*|perfume)\b"
    r"|\blike (?:i'?m|i am) \w+ to death\b(?=.*\b(?:lol|lmao|(?:ha){2,})\b)"
    r"|\bca(?:n'?t|nnot) do (?:mornings|mondays|early \w+|earlies|night shifts?|late nights"
    r"|hangovers|coffee|spicy \w+)(?: any ?more)?\b"
    r"|\bknife skills\b|\bcliff ?-?hangers?\b|^\W*cut it out\b"
    r"|\bi'?m dead (?=\W*[\U0001F602\U0001F923\U0001F480])"
    r"|\bkill(?:ed|ing|s)? (?:my|the|this) (?:(?:whole|entire|phone'?s?|laptop|last) )*(?:phone"
    r"|battery"
    r"|laptop|evening|day|hour|mood|vibe|time|appetite|buzz|lights?)\b"
    r"|\b(?:will be|is|be|'ll be) the (?:death|end) of me\b"
    r"|\b(?:cut|nicked|burn(?:ed|t)?|hurt|stabbed) my ?self (?:\w+ )?(?:shaving|chopping|cooking"
    r"|peeling|ironing"
    r"|gardening|by accident|accidentally|a slice|some|(?:on|with) (?:the|a|my) (?:\w+ )?(?:oven"
    r"|pan|kettle|tin"
    r"|can|iron|paper|hob|stove|door|fence|grater|thorn|glass|kitchen knife)|at (?:the gym|work"
    r"|football|training)"
    r"|(?:playing|doing|running|lifting|skiing|climbing|moving) )(?!.*\b(?:so (?:that )?i|to feel"
    r"|again|deserve\w*|relief|calm\w*|purpose)\b)"
    r"|\bhang(?:ing)? my ?self (?:some|a|an|the) (?!noose|rope)\w+"
    r"|\bkill(?:ed|ing)? my ?self (?:laughing|with laughter|at (?:the gym|training|work)"
    r"|to (?:get|finish|make))\b"
    r"|\b(?:said|say|saying|wav\w+) (?:my )?good-?byes?(?: to (?:\w+ ){1,4}| )(?:at"
    r"|in) (?:the )?(?:airport|station"
    r"|work|school|office|party|gate|leaving do|nursery|door|wedding)\b"
    rf"|\b{_DEVICE}(?:'s|s)?(?: has| just)? committed suicide\b"
    r"|\bstab\w*(?: me)? in the back\b(?=.*\b(?:co-?workers?|colleagues?|boss|manager|team"
    r"|promotion"
    r"|office|work)\b)(?!.*\b(?:knife|blood|bleed\w*|ambulance|police)\b)"
    rf"|\b{_DEVICE}(?:'s|s)?(?: is| was| has)? (?:\w+ )?(?:on its last legs|dying|died|dead"
    rf"|gave up the ghost|given up the ghost)\b{_NOT_ME}"
    rf"|\bgave up the ghost\b{_NOT_ME}(?=\W*$)"
    r"|\b(?:the|that|this|my|about) not[ -]wak(?:ing|e)(?: up)?"
    r" (?:thing|thoughts?|bit|part|idea|stuff)\b"
    r"|\bheaven can wait\b(?! for me| no)"
    r"|\b(?:should be|pure|sheer|absolute|sounds like|feels like) heaven\b"
    r"|\b(?:my )?heart (?:sank|sinks|melt\w*|skipped a beat|jumped (?:in)?to my throat|was in my"
    r" mouth)\b"
    r"|\b(?:scar|fright\w*)(?:es|ed|en\w*)? (?:the (?:life|hell|wits) out of|(?:me|us) to death)\b"
    r"|\b(?:like|as if) (?:i|i'?d|i had|he|she)?(?: was| were|'d|'ve| have| had| been)*"
    r" (?:hit|run over) by a (?:bus|truck|lorry|train)\b"
    r"|\b(?:scared|bored|knackered|worried) to death\b|\btook my breath away\b"
    r"|\b(?:i'?d|i would) rather die than (?:do|get|go|eat|run|work|clean|speak|call|cook)\b"
    r"(?=.*\b(?:(?:ha){2,}|lol|lmao)\b)"
    r"|(?<=\s)(?:even )?if it kills me\b(?!.*\b(?:hope|idea|good|fine by)\b)",
)
_GOAL = Pattern(
    r"\b(?:smash|run|finish|do (?:this|the|my)|get|win|beat|build|learn|fix|pass|climb|make|sort"
    r"|complete|crack|swim|cycle|paint|dig)\b"
)


def without_idioms(text: str) -> str:
    """A text without idioms; the rest of it still counts. What would "kill me" needs a goal."""
    low = text.lower()
    parts, at = [], 0
    for hit in _IDIOMS.finditer(low.replace("’", "'")):
        if "kills me" in hit[0] and not _GOAL.search(low[: hit.start()]):
            continue
        parts.append(text[at : hit.start()])
        at = hit.end()
    return " ".join([*parts, text[at:]]) if parts else text
