"""Words of the signs that count after a subject: see `context_signs`."""

from bot.language.lazy_regex import Pattern

WITHDRAWAL = (
    r"shak\w*|sweat\w*|trembl\w*|sick|vomit\w*|seeing|sees? (?:\w+ )?things|hearing|confus\w*"
    r"|fits?|seizures?"
)
WITHDRAWAL_SURE = r"see(?:ing|s)? (?:\w+ )?things|hearing|confus\w*|fits?|seizures?"
AWAKE = r"(?<!not )(?<!n't )awake|wide awake|not (?:\w+ )?(?:asleep|sleeping)"
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
