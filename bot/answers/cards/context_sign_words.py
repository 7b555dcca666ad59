"""Words of the signs that count after a subject: see `context_signs`."""

from bot.language.lazy_regex import Pattern

_SHAKES = r"(?:shak\w*|trembl\w*|the shakes)"
WITHDRAWAL_SURE = (
    r"(?:see(?:ing|s)?|saw|hear(?:ing|s)?) (?:\w+ )?(?:things|shadows?|shapes?|bugs|insects|spiders"
    r"|rats|mice|faces|voices)"
    r"|(?:see(?:ing|s)?|saw|hear(?:ing|s)?) (?:\w+"
    r" )?(?:something|stuff|people|some(?:one|body)|it|music)"
    r"\b.{0,25}\b(?:mov\w*|crawl\w*|corner|walls?|ceiling|curtains?|floor|room|kitchen|behind|standing|real)"
    r"|(?:crawl\w*|mov\w*) (?:\w+ ){0,2}(?:walls?|ceiling|corner|curtains?|skin)"
    r"|(?:walls?|ceiling|curtains?|floor) (?:\w+ )?(?:mov|breath|crawl)\w*"
    r"|(?:spiders|bugs|insects|rats|mice|faces) (?:\w+ ){0,2}(?:on|in|under|behind) (?:the|my)"
    r"|(?:not|n't) (?:really )?real|hearing|confus\w*|fits?|seizures?"
    rf"|{_SHAKES}.{{0,40}}(?:sweat|soaked|drenched|vomit)\w*"
    rf"|(?:sweat|soaked|drenched|vomit)\w*.{{0,40}}{_SHAKES}"
)
"""What is withdrawal for certain where alcohol or a calming tablet was left off; one sign alone,
such as sweating, is asked about."""
WITHDRAWAL = rf"shak\w*|sweat\w*|trembl\w*|sick|vomit\w*|seeing|{WITHDRAWAL_SURE}"
AWAKE = (
    r"(?<!not )(?<!n't )(?<!never )awake"
    r"(?!,?(?: \w+){0,3} (?:no|never|fine|not(?! only| just)|nothing|\w+n'?t)\b)"
    r"|wide awake|not (?:\w+ )?(?:asleep|sleeping)"
)
_BIG_ONE = (
    r"(?:(?:a|an|the|my|that|another|one of my) )?(?:\w+ )?(?:big(?:ger)? (?:one|seizure|fit)s?"
    r"|bad one|full(?:[ -]blown)? (?:one|seizure|fit)|seizures?|fits?|tonic\W?clonics?|grand mals?"
    r"|attacks?|the rest)"
)
FIT_TO_COME = (
    r"every (?:(?:few|couple(?: of)?|two|three|four|five|ten|\d+)"
    r" )?(?:secs?|seconds?|mins?|minutes?)"
    r"|one after (?:another|the other)|back to back|(?:non|without) ?-?stop\w*|cluster\w*"
    r"|(?:wo|do|does|is|are|ca)n'?t (?:\w+ )?(?:stop\w*|settl\w*|let\w* up)"
    r"|not (?:stopping|settling|letting up)|can(?:not|'t) stop (?:them|it|jerk\w*|twitch\w*)"
    r"|(?:keeps?|kept) (?:on )?(?:coming|going|jerking|jumping|happening)"
    rf"|(?:goes?|comes?|happens?|what i get|usually|always|right|just|like) (?:\w+ )?before"
    rf" {_BIG_ONE}"
    rf"|(?:warning|sign) (?:of|for|before|that) {_BIG_ONE}"
    rf"|(?:build\w*(?: up)?|lead\w*|turn\w*|end\w*|go(?:es|ing)?) (?:up )?(?:in)?to {_BIG_ONE}"
    rf"|(?:having|going to have|gonna have|about to have) {_BIG_ONE}"
    rf"|{_BIG_ONE}(?: is|'s| might be| may be| could be)? (?:\w+ )?(?:coming|on (?:its|the) way)"
    r"|(?:feels?|think|know)(?: \w+){0,4} coming(?: on)?|about to (?:seize|go|fit)"
    r"|(?:(?:have|having|got|get|getting|feel\w*|with) (?:an?|the|my|that) (?:\w+ )?aura"
    r"|aura (?:is |has )?(?:\w+ )?(?:now|again|here|started|starting|back|coming))"
)
"""That a seizure announces itself (an aura, myoclonic jerks in a cluster), beside known"
" epilepsy."""
OF_THEN = (
    r"^(?!.*\b(?:now|tonight)\b)(?=.*\b(?:asleep|(?:drop|drift|doz|nod)\w* off|bed|bedtime|at"
    r" night|nights?|yesterday|ago|last (?:night|week|month"
    r"|year|time|\w+day)|used to|when i was|as a (?:kid|child|teen\w*)|mornings|most (?:days|weeks)"
    r"|every (?:day|morning|night|week)|once|before my meds|years?|what if|if i|if it|would|in case"
    r"|have ?n'?t|never|no longer|not (?:had|having|got)|remind|on"
    r" (?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day)\b)"
)
"""What puts such a sign into another time."""
DOSE_MISSED = (
    r"(?:missed|forgot(?:ten)?|skipped|left out|ran out|run out|out of|without)(?! (?:a|my|the|our)"
    r" (?:check|night|entry|appointment|bus|train|call|birthday|scan))"
    r"(?: \w+){0,3} (?:one|it|them|dose|doses|tablets?|pills?|meds|keppra|last"
    r" night|yesterday|today"
    r"|this morning|days?|twice)|(?:did ?n'?t|have ?n'?t|not) (?:take|taken) (?:it|them|my|the|one)"
)
HEART_DEATH = (
    r"(?:father|dad|mother|mum|mom|brother|sister|uncle|aunt|grandfather|grandad|parents?|family"
    r"|cousin|son|daughter)\b.{0,60}\b(?:heart|cardiac|sudden(?:ly)?)"
    r"|(?:heart|cardiac|suddenly)\b.{0,60}\b(?:father|dad|mother|mum|mom|brother|sister|uncle|aunt"
    r"|grandfather|grandad|in (?:my|the|our) family|cousin)"
)
OF_A_BABY = (
    rf"in a row|one after (?:another|the other)|{AWAKE}|(?:bows?|bends?|folds?) forward"
    r"|floppy|limp|blue|fever|(?:too|very|so) sleepy|(?:not|n'?t) (?:feed|drink|wak|react)\w*"
)
OF_A_HEAD = (
    r"headaches?|head (?:hurts?|aches?|is hurting)|sick|vomit\w*|thr(?:ow|ew)\w* up|nause\w*|sleepy"
    r"|drows\w*|confus\w*|muddled|dizz\w*|blurr\w*|double|numb|weak|slurr\w*"
)
THINNED = (
    r"blood ?-?thinners?|anti-?coagulants?|warfarin|coumadin|apixaban|eliquis|rivaroxaban|xarelto"
    r"|edoxaban|dabigatran|pradaxa|clopidogrel|plavix|heparin"
)
SHOCKS = (
    r"(?:brain|head) (?:(?:feels?|is|so|all|really|gets?) )*(?:zap(?:s|py|ping)?|shocks?)"
    r"|(?:shocks?|zaps?) (?:\w+ )?(?:in|through|inside|across) (?:my|the|his|her) (?:head|brain)"
)
FOR_A_WHILE = (
    r"for (?:a|an|one|two|three|a few|a couple of|some|\d+) (?:days?|nights?|weeks?|months?)"
)
MOVES_LESS = (
    r"(?:bab(?:y|ies)|bub|bump|(?:he|she)(?:'s| is)?)(?: \w+){0,4}? (?:(?:kick|mov)\w*"
    r" (?:\w+ ){0,2}(?:less|fewer|slow\w*|weak\w*)"
    r"|(?:less|fewer|hardly|barely) (?:\w+ ){0,2}(?:mov|kick)\w*)"
)
"""A baby not yet born that moves less than it did."""
NOT_OK = Pattern(
    r"\b(?:i'?m|i am) (?:\w+ )?not (?:ok|okay|all ?right|safe)\b(?! (?:with|about|at))"
    r"|\bi (?:do ?n'?t|do not|dont) feel safe\b|\bi might do something(?: \w+)?\W*$"
)
NOT_FINE = Pattern(
    r"\b(?:he|she|they|(?:my|our|the) (?:\w+ )?(?:baby|son|daughter|kid|husband|wife|partner|mum"
    r"|mom|dad|friend|boyfriend|girlfriend))(?:'s| is| are|'re) (?:really |so |definitely )?not"
    r" (?:fine|ok|okay|well|all ?right)\b(?! (?:with|about|at (?!all)))|\bhaving a funny turn\b"
)
"""That somebody is not well, and not a word of what it is: asked about where nothing is known."""
