"""The subjects whose next few words are read in their light: a row each of what stays with it, what
is a danger in it, and what makes a graver one of it (see `context_signs`)."""

from dataclasses import dataclass, replace

from bot.answers.cards.context_sign_words import (
    DOSE_MISSED,
    FIT_TO_COME,
    FOR_A_WHILE,
    HEART_DEATH,
    MOVES_LESS,
    OF_A_BABY,
    OF_A_HEAD,
    OF_THEN,
    SHOCKS,
    THINNED,
    WITHDRAWAL,
    WITHDRAWAL_SURE,
)
from bot.answers.cards.subject_words import KNOCKED


@dataclass(frozen=True, slots=True)
class Context:
    """Words that stay with a subject, those that may be a danger in it, of that kind, and those
    that make a graver subject of it; that danger is certain where the words are of the `grave`, and
    only asked about beside those of the `unless`."""

    stays: str
    danger: str = "$^"
    kind: str = ""
    leads: tuple[tuple[str, str], ...] = ()
    grave: str = "$^"
    unless: str = "$^"


_PILLS_TAKEN = Context(
    r"took|taken|alcohol|wine|beers?|drink|drank|vodka|whisky|another|sleepy",
    r"alcohol|wine|beers?|drank|drunk|vodka|whisky|so sleepy",
    "overdose",
)
_EPILEPSY = Context(
    r"dos(?:e|es|age)|lowered|raised|mornings?|by"
    r" day|awake|breakfast|spill\w*|flinch\w*|dropp\w*|drop things|arms?|cup|normal"
    r"|harmless|different|just (?:hypnic|sleep)|neurolog\w*|nurse|keppra|tablets?|worr\w*|driv\w*"
    r"|swim\w*|bath\w*|auras?|big(?:ger)? ones?|seizures?|fits?|epilep\w*|jme",
    rf"auras?|cluster\w*|big(?:ger)? one|right now|(?:jerk|jump|twitch)\w* (?:\w+ ){{0,3}}now"
    rf"|{FIT_TO_COME}",
    "seizure_coming",
    leads=((DOSE_MISSED, "medicine_out"),),
    grave=FIT_TO_COME,
    unless=OF_THEN,
)
CONTEXTS: dict[str, Context] = {
    "drugs": _PILLS_TAKEN,
    "doses": _PILLS_TAKEN,
    "alcohol_stop": Context(
        rf"quit|stop\w*|withdraw\w*|the shakes|shaky|settle|days?|yesterday|drink"
        rf"|drank|bottles?|glass(?:es)?|{WITHDRAWAL}",
        WITHDRAWAL,
        "withdrawal",
        grave=WITHDRAWAL_SURE,
    ),
    "sedative_stop": Context(
        r"fast|slow\w*|stop\w*|cut\w*|mg|dose|taper\w*|dangerous|how long|jerk\w*|twitch\w*|doc\w*",
        WITHDRAWAL,
        "withdrawal",
        grave=WITHDRAWAL_SURE,
    ),
    "kidneys": Context(
        r"magnesium|calcium|potassium|salts?|supplements?|minerals?|take|safe|how much"
    ),
    "medicine_ended": Context(
        r"how long|go(?:es)? away|stay|last|jerks?|again|take it|worse|when",
        leads=((SHOCKS, "brain_shocks"),),
    ),
    "medicine_cause": Context(
        r"(?:can|could|may|should|shall|will|would|if|just|going to|gonna) (?:\w+ ){0,3}"
        r"(?:stop|quit|skip|halve|half|cut|leave|double|take (?:more|less))"
        r"|(?:do ?n'?t|not|never) want to (?:stop|quit|change)|intention of stopping"
        r"|(?:stopped|quit|skipped|halved|doubled) (?:it|them|taking)|without (?:it|them)|come off"
        r"|(?:leav|stopp|skipp|halv|quitt)ing (?:it|them)"
        rf"|(?:just|only|even|maybe) {FOR_A_WHILE}"
        r"|pharmacist|prescriber"
        r"|(?:take|taking|have|swap|switch) (?:it|them|the (?:tablets?|pills?))"
        r"|(?:on|off) (?:the (?:tablets?|pills?|meds))|go away on (?:it|them)|side effects?"
        r"|serotonin|not confused|nothing like that",
        leads=((SHOCKS, "brain_shocks"),),
    ),
    "mixing": Context(
        r"(?:skip|miss|leave out|not take) (?:it|them|one|a dose|the \w+)|that (?:day|night)"
        r"|i did|i have|both|(?:one|two|a|\d) (?:glass(?:es)?|pints?|beers?|tablets?|pills?)",
        r"sleepy|drows\w*|dizz\w*|faint\w*|cold|slow\w*|sick|vomit\w*|confus\w*",
        "overdose",
    ),
    "grief": Context(
        r"cried|cry|crying|think(?:ing)? of (?:him|her|them)|miss (?:him|her|them)"
        r"|about (?:him|her|them)|tell someone|tell somebody",
        r"want\w* to (?:be|go|join)(?: back)? (?:with )?(?:him|her|them)|(?:go|carry) on"
        r"|follow (?:him|her|them)|no point",
        "crisis",
    ),
    "low_mood": Context("$^", r"nothing (?:\w+ )?helps?|nothing works|point|give up", "crisis"),
    "violence": Context(
        r"he|she|him|her|again|scared|afraid|police|leave|leaving|kids|home|hurts?|hit|fault",
        r"(?:will|'ll|going to|gonna|might) (?:\w+ ){0,2}(?:do|hit|hurt|come|kill)\w*|coming"
        r"|outside|drunk|knife|gun|kill\w*|threat\w*|strangl\w*|chok\w*|neck|bleed\w*|right now"
        r"|again",
        "violence",
    ),
    "pregnancy": Context(
        r"baby|headache|spots|blurr\w*|stars|swollen|swelling|bleed\w*|pains?|kick\w*|mov\w*|weeks"
        r"|midwife|magnesium",
        r"headache|head (?:is )?(?:hurt|ach|pound)\w*|spots|blurr\w*|stars|flash\w*|swollen"
        r"|swelling|bleed\w*|blood(?! (?:tests?|work|results?|count|group|type)\b)|pains?"
        rf"|(?:not|n'?t) (?:\w+ )?(?:mov|kick)\w*|{MOVES_LESS}",
        "pregnancy",
        grave=MOVES_LESS,
    ),
    "children": Context(
        r"times|fits?|seizures?|epilep\w*|in a"
        r" row|awake|fever|hot|floppy|stiff|sleepy|feed\w*|vaccine|jab|days|weeks"
        r"|months|years"
        r"|(?:he|she)(?:'s| is)? (?:fine|well|ok)|wak\w*|cry\w*",
        r"fever|floppy|stiff|blue|limp|not (?:feed|wak|react)\w*|(?:won'?t|n'?t) (?:feed|wake)"
        r"|(?:times )?in a row|too sleepy",
        "child",
        leads=((OF_A_BABY, "child_today"),),
    ),
    "carer": Context(
        r"(?:she|he|mum|mom|dad|gran\w*|nan|they)(?:'s| is| just| only| always| now| often)*"
        r" (?:wants?|says?|asks?|keeps?|hopes?|wishes|prays?|ready)\b"
        r"(?!.*\b(?:pills?|tablets?|took|take|knife|rope|kill|hit\w*|i)\b)"
    ),
    "child_fever": Context(
        r"3[89]|40|fever|temp\w*|dangerous|high|doctor|gp|wait|tomorrow|normal|bad|he|she"
        r"|paracetamol|ibuprofen|calpol",
        r"floppy|stiff|blue|limp|not (?:feed|drink|wak|react)\w*|(?:won'?t|n't) (?:feed|drink|wake)"
        r"|rash|fits?|seizure|shak\w*|drows\w*|too sleepy",
        "child",
    ),
    "child_today": Context(
        r"he|she|him|her|hers|it|the (?:baby|child)|bab(?:y|ies)|doctor|gp|wait|monday|tomorrow"
        r"|spasms?|epilep\w*|feed\w*|stopped|film|normal|dangerous",
        r"fever|floppy|stiff|blue|limp|not (?:feed|wak|react)\w*|(?:won'?t|n'?t) (?:feed|wake)"
        r"|again|right now",
        "child",
    ),
    "fall": Context(
        "$^",
        OF_A_HEAD,
        "injury",
        leads=(
            (THINNED, "head_thinned"),
            (
                rf"{KNOCKED}|head|^(?:yes|yeah|i did)(?: a (?:bit|little))?(?=\W*$)|{OF_A_HEAD}",
                "head_knock",
            ),
        ),
    ),
    "head_knock": Context(
        rf"head|bump|lump|bruise\w*|worse|wait|{OF_A_HEAD}",
        OF_A_HEAD,
        "injury",
        leads=((THINNED, "head_thinned"),),
        grave=r"vomit\w*|thr(?:ow|ew)\w* up|drows\w*|confus\w*|muddled|slurr\w*|double",
    ),
    "head_thinned": Context(
        r"head|fine|well|wait|tomorrow|monday|doctor|hospital|seen|sure|really|only|just|bump",
        OF_A_HEAD,
        "injury",
        grave=OF_A_HEAD,
    ),
    "brain_shocks": Context(
        r"shocks?|zaps?|how long|go(?:es)? away|dangerous|harmless|normal|serious|medicine|pills?"
        r"|tablets?|stopp?\w*|doctor|pharmacist"
    ),
    "bite": Context(
        r"pillow|open\w*|jaw|jab|fine|today", r"lock\w*|swallow\w*|spasms?|cramps?", "other"
    ),
    "child_seizure": Context(
        r"worr\w*|kick\w*|twitch\w*|jerk\w*|same|normal|dangerous|harmless|bad|doctor|again"
        r"|seizures?|fits?|epilep\w*|he|she",
        r"(?:again|still) (?:\w+ )?(?:shak\w*|now)|(?:shak\w*|stiff|fitting) (?:again|now)"
        r"|right now|floppy|blue|limp|(?:won'?t|n't) (?:feed|wake)",
        "child",
    ),
    "known_seizures": _EPILEPSY,
    "medicine_out": replace(
        _EPILEPSY, stays=r"dos(?:e|es)|tablets?|pills?|keppra|late|double", leads=()
    ),
    "heart": Context(
        r"pass(?:es)?|minutes?|seconds?|beats?|fast|rac(?:e|es|ing)|pound\w*|skip\w*|flutter\w*"
        r"|dangerous|heart|ecg|doctor|(?:only|just) (?:in|at) (?:the )?night",
        r"chest (?:hurts|pain\w*|tight\w*)|pain in (?:my|the) chest|faint\w*|pass(?:ed|ing)? out"
        r"|(?:can'?t|hard to|trouble) breath\w*|breathless|out of breath",
        "chest",
        leads=((HEART_DEATH, "heart_family"),),
    ),
    "double_dose": Context(
        r"skip|tomorrow|next|tonight|mg|total|dose|tablets?|pills?|fine|dangerous|bad|worr\w*|call"
        r"|\d+",
        r"sleepy|drows\w*|sick|vomit\w*|dizz\w*|faint\w*|shak\w*|sweat\w*|confus\w*|racing|chest"
        r"|slurr\w*|breath\w*|eyes (?:\w+ )?open|(?:stay|keep) awake|feel\w* (?:bad|ill|awful|odd)",
        "overdose",
    ),
    "tired_parent": Context(
        r"armchair|sofa|couch|chair|hold\w*|arms|cot|crib|drop\w*|nod\w*|doz\w*|feeds?|feeding"
    ),
    "weakness": Context(
        r"trip\w*|stumbl\w*|drop\w*|swallow\w*|breath\w*|worse|weaker|stairs|fall(?:ing)?|speech",
        r"swallow\w*|breath\w*|speech|slurr\w*|choking",
        "other",
    ),
    "night_seizure": Context(
        r"tongue|sweat\w*|shak\w*|shook|wet|confus\w*|muddled|ache\w*|alone|minutes?|that was",
        r"(?:again|still) (?:\w+ )?(?:shak\w*|now)|(?:shak\w*) (?:again|now)|right now",
        "seizure_now",
    ),
    "seizure_seen": Context(
        r"tongue|shak\w*|shook|again|epilep\w*|swim\w*|bath\w*|driv\w*|wheel|sports?|seizures?"
        r"|fits?",
        r"(?:again|still) (?:\w+ )?(?:shak\w*|now)|(?:shak\w*) (?:again|now)|right now",
        "seizure_now",
    ),
    "asleep_driving": Context(
        r"my (?:job|boss|work|licen[cs]e|employer|living|firm)|driv\w*|lorry|truck|van|route"
        r"|shifts?"
        r"|on the road|only (?:a|for a) sec\w*|nothing happened"
    ),
    "blackout": Context(
        r"tongue|sweat\w*|shak\w*|shook|wet|confus\w*|muddled|ache\w*|aching|alone|minutes?"
        r"|seizures?|fits?|epilep\w*|faint\w*|black\w*|floor|wiped out|washed out|exhausted"
        r"|remember|hit my head|(?:it|that|this) (?:was|happened)|happened|first time|driv\w*"
        r"|what (?:was|could) (?:it|that)|serious|dangerous|harmless|normal|worr\w*|a jerk",
        r"(?:again|still) (?:\w+ )?(?:shak\w*|now)|(?:shak\w*) (?:again|now)|right now",
        "seizure_now",
    ),
    "dream_enactment": Context(
        r"(?:in|from) (?:his|her|the|a) (?:sleep|dream)s?|only in sleep|asleep",
        r"(?:also|sometimes|even|not only|and|too)\b.{0,20}\b(?:awake|not (?:in|when|while)"
        r" (?:\w+ )?(?:sleep|asleep|dream\w*))|(?:when|while|he'?s|she'?s) (?:\w+ ){0,2}awake",
        "violence",
    ),
}
