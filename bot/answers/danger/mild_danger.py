"""Mild danger: words that a diary is full of, and beside which others may be grave after all."""

from bot.answers.danger import leaving
from bot.answers.danger.despair_words import tells_of_despair
from bot.answers.danger.fears_and_caffeine import (
    CAFFEINE,
    CAFFEINE_AND,
    FOR_ANOTHER,
    FOR_ANOTHER_AND,
)
from bot.answers.danger.may_be_danger import any_of
from bot.answers.danger.red_flags import PILLS
from bot.language.lazy_regex import Pattern

_SMALL_SLIP = Pattern(
    r"\b(?:took|had|taken) (?:\w+ ){0,2}(?:two|three|four|[234]|double|twice|an extra|one extra)\b"
    r".{0,25}"
    r"\b(?:magnesium|melatonin|vitamins?|calcium|paracetamol|ibuprofen|zinc|valerian)\b"
    r"(?!.*\b(?:sleepy|sick|vomit\w*|faint|dizzy|child|son|daughter|baby|all|more|every)\b)"
)
_ARM = Pattern(
    r"\barms?\b.{0,40}\b(?:hurt|ach|sore|tingl)"
    r"|\b(?:jerk|twitch|jump|kick)\w*\b.{0,40}\barms?\b"
)
_ARM_AND = any_of(
    "chest jaw heart sweat clammy breath sick vomit gr[ae]y sudden crush numb weak droop speech"
    " slur face can'?t cannot won'?t not_move dead heavy bleed blood pain out_of_bed fell"
)
_RASH = Pattern(r"\brash(?:es)?\b")
_RASH_AND = any_of(
    "breath throat tongue lips? face swell swollen fever stiff dizz faint purple bruis bab child"
    " toddler sting stung allerg nuts? pen spread all_over glass confus shiver drows"
)
_DELETE = Pattern(
    r"\b(?:data|account|diary|records?)\b.{0,30}\b(?:gone|delet|eras|remov|wip)"
    r"|\b(?:delet|eras|remov|wip)\w*\b.{0,30}\b(?:data|account|diary|records?)\b"
)
_DELETE_AND = any_of(r"me\b myself life live die dead goodbye bye\b world alive")
_SMALL_HURT = Pattern(
    r"\b(?:bruis\w*|twist\w*|sprain\w*|pulled a muscle|graze[ds]?|plaster|sore|stubbed|scratch\w*"
    r"|blister|splinter|paper cut)\b"
)
_SMALL_HURT_AND = any_of(
    "head neck spine face eyes? chest belly throat breath numb tingl\\w* can'?t cannot won'?t bleed"
    " blood deep sick vomit dizz faint confus drowsy double bone broke swell swollen pregnan bab"
    " child toddler son\\b daughter gran warfarin thinner spread grow all_over punch beat"
    " hits?_me\\b"
)
_OF_JERKS = Pattern(
    r"\b(?:want|wish|done|tired|sick|stop|end|enough|fed up)\b.{0,30}"
    r"\b(?:jerk|twitch|kick|jolt|jump)(?:s|ing|es)\b"
)
_OF_JERKS_AND = any_of(
    r"me\b myself life live living alive die dying dead kill suicid forever pills? world goodbye"
    " hurt cut without gone any_?more burden wake"
)
_FACE = Pattern(r"\b(?:face|lips?|cheek|mouth|jaw)\b.{0,30}\b(?:twitch|jerk|flutter|jump)")
_FACE_AND = any_of(
    "droop hang numb weak slur speech speak talk words? drool can'?t cannot won'?t stop spread arm"
    " leg hand head vision see confus sudden eyes?_roll aware shak swallow crooked"
)
_FAINTED = Pattern(r"\bi (?:\w+ )?(?:fainted|passed out|blacked out)\b")
_FAINTED_AND = any_of(
    "again now just chest heart breath blood bleed pregnan head hit tongue pills? tablets? shak"
    " minutes? today twice times insulin sugar alone drunk vodka fit\\b seizure"
)
_SLEPT = Pattern(
    r"(?:^\W*|[,.;]\W*|\bi (?:\w+ )?)(?:was|were|went|got|fell|been) (?:\w+ )?"
    r"(?:out cold|knocked out|out of it|dead to the world|comatose"
    r"|unconscious (?:all|the whole) night)\b"
)
_SLEPT_AND = any_of(
    "he she him her they them husband wife partner friend son daughter baby child breath heart"
    " chest blood bleed pregnan head hit fell tongue pills tablets took overdos shak shook"
    r" fit\b seizure insulin sugar vodka drunk drugs? punch kick_to faint collaps floor ambulance"
    " now again confus numb weak sick vomit hurt wet"
)
_PASSED = Pattern(
    r"\b(?:(?:it'?s|i'?m|all|am|is|was) (?:\w+ )?(?:ok|okay|fine|gone|over|better|good)"
    r" (?:now|again)|(?:it )?(?:passed|went away|settled))\W*$"
)
_PASSED_AND = any_of("still but arm jaw sweat blue bleed")
_WORRY = Pattern(
    r"\bcan'?t stop (?:check|count|googl|watch|scroll|yawn|worry|listen|look|star|overthink|wait"
    r"|eat|laugh|read)\w*"
    r"|\bcan'?t stop thinking about (?:it|work|money|(?:my|the) (?:job|exams?|meeting|test|move"
    r"|house)|(?:the|my) (?:next )?(?:one|jerk|twitch|jolt|jump)\w*)"
    r"|\bwaiting for (?:the|another|a) (?:next )?(?:one|jerk|twitch|jolt|jump|bang|kick)\b"
    r"|\b(?:won'?t|will not|not gonna|never) (?:google|nap|scroll|snack|vape|smoke"
    r"|drink (?:coffee|tea|cola|caffeine)|check)\b.{0,30}\b(?:any ?more|again|promise|swear)\b"
)
_WORRY_AND = any_of(
    "life live living alive die dying dead death kill suicid end\\b ending over\\b it_all cry cut"
    " burn bleed pills? tablets? hope point alone way_out how_to goodbye bye\\b forever burden"
    " without_me myself hurt pain breath chest give_up enough want_out anyone everyone nobody"
)
_HAD = Pattern(
    r"\b(?:heart attack|stroke|tia|bypass|stents?|pacemaker|seizures?)\b.{0,25}"
    r"\b(?:in )?(?:(?:19|20)\d\d|(?:\d+|\w+) years (?:ago|back))\b"
    r".{0,60}\b(?:checked|all (?:good|clear|fine|well|ok)|chuffed|happy with|pleased|recovered"
    r"|signed off|discharged|check-?ups?|under control|doing well|seen every|no (?:problems"
    r"|trouble))\b"
)
_HAD_AND = any_of(
    "pain ache hurt tight press numb weak breath sweat worse today tonight jaw droop slur again"
    " still came_back is_back but sudden"
)
_TIRED = Pattern(
    r"\b(?:just|only) want(?:ed)? (?:to sleep|some sleep|a night'?s sleep)\b"
    r"|\bdo ?n'?t want (?:to )?(?:do )?(?:that|this|it)(?: right)? (?:now|today)\b"
    r"|\b(?:just|only) want(?:ed)? to know (?:if|whether|why|what|when)\b"
    r"|\b(?:exams?|driving test|interview|deadline)\b"
)
_AFRAID = Pattern(
    r"\bwhat if i (?:\w+ )?(?:do ?n'?t|never|can'?t|won'?t) (?:\w+ )?wake up\b"
    r"|\b(?:scared|afraid|frightened|terrified|worried)\b.{0,25}"
    r"\b(?:die|dying|(?:not|never) wak\w+)"
    r"|\b(?:am|will|can|could|do) i (?:going to |gonna )?die\b"
)
_AFRAID_AND = any_of(
    "end\\b ending it_all life live living kill suicid cut pills? tablets? hope alone how_to"
    " goodbye bye\\b forever burden without_me hurt pain chest breath enough want_out anyone nobody"
    " gone would worst"
    " better peace letter note\\b miss_me took"
)
_THE_BOT = Pattern(
    r"\b(?:useless|stupid|rubbish|crap|crappy|dumb|silly|pointless|bad|terrible|worthless|annoying)"
    r" (?:\w+ )?(?:app|bot|program|machine|thing|website|site|robot)\b"
)
_GOES_ON_WITH_IT = Pattern(
    r"\bi (?:\w+ )?(?:won'?t|wont|will not|would ?n'?t|am not going to) (?:just |suddenly )?"
    r"(?:stop|quit|skip|halve|change|come off|drop)\b"
)
_GOES_ON_AND = any_of(
    "until till dead die dying kill suicid myself hurt cut voices thought(?:s)? drinking bleed"
    " overdos live life taking_more tonight end\\b hate more\\b enough this_time goodbye any_?more"
    " without_me me\\b anyone nobody"
)
_WAKE = Pattern(
    r"\b(?:(?:should|shall|can|may|must|do) (?:i|we) (?:\w+ )?"
    r"|is it (?:ok|okay|safe|bad|dangerous|fine) to )wake"
    r" (?:him|her|them|it|the \w+|my \w+)\b"
)
_WAKE_AND = any_of(
    "blue breath can'?t cannot won'?t not_wak pills? tablets? overdos fell head limp floppy drunk"
    " vodka fever seiz fit\\b snor gurgl hours poison hit"
)
_LOST_HERE = Pattern(
    r"\b(?:can'?t|cannot|don'?t) (?:find|know) (?:my way|the way|anything|where anything is)\b"
    r".{0,8}\b(?:about|around|round|in|through)(?: in)?"
    r" (?:here|this|these|the (?:app|bot|menus?))\b"
    r"|\bwhere (?:has|is|did|have) everything (?:gone|go|moved)\b"
)
_FORGETS = Pattern(
    r"\b(?:might|may|will|'ll|keep|bound to|sure to|(?:scared|afraid|worried)(?: that)?"
    r" (?:i(?:'ll| will| might| may)?|to)|afraid of) (?:\w+ )?forget(?:ting)?"
    r"(?: (?:it|them|about (?:it|them)|to take (?:it|them|my \w+)))?\W*$"
)
_FORGETS_AND = any_of(
    "sav hoard enough swallow took taken overdos stash count double twice extra whole_box all_of"
    " die dying dead kill life live hurt end\\b goodbye without_me who_i my_name everyone hope"
    " point"
)
_CANNOT_BEAR = Pattern(
    r"\bcan'?t (?:take|stand|bear|deal with|cope with|live with) (?:this|these|the|my|all this)"
    r" (?:\w+ )?(?:twitch|jerk|kick|jump|jolt|startl|spasm)(?:s|es|ing)?\b"
)
_CANNOT_BEAR_AND = any_of(
    "die dead death kill suicid end\\b ending life pills? tablets? rope myself goodbye without_me"
    " nobody burden wish hope forever cut hurt tonight"
)
_OTHERS_END = Pattern(
    r"\b(?:friend|cousin|brother|sister|neighbour|colleague|mate|uncle|aunt\w*|someone i kn[eo]w)"
    r"\b.{0,20}\b(?:overdosed|od'?d|took (?:an overdose|(?:his|her) (?:own )?life)"
    r"|killed (?:him|her)self|died by suicide|hanged (?:him|her)self)\b.{0,40}"
    r"\b(?:last (?:year|month|summer|winter|spring|autumn)|(?:years?|months?) ago"
    r"|in (?:19|20)\d\d)\b"
)
_OTHERS_END_AND = any_of("join follow me_too so_will same_thing want_to going_to i_will too\\W*$")
_SUPPOSE = (
    r"\bwhat (?:happens|would happen|will happen|if|does it do)\b(?:.{0,12}\bif\b)?.{0,12}"
    r"\b(?:i|you|u|he|she|we|one|someone|somebody|people)\b"
    r"|\b(?:is|would) (?:it|that) (?:be )?(?:bad|dangerous|harmful|ok|okay|safe|too much) if\b"
    r"|\bcan (?:you|u|i|one|people) (?:\w+ )?overdose on\b"
)
_SUPPOSED = Pattern(_SUPPOSE)
_TAKEN_AFTER_ALL = (
    "now just tonight already earlier today ago sleepy drows sick vomit dizz faint help he_took"
    " she_took i've i_have i_did"
)
_SUPPOSED_AND = any_of(_TAKEN_AFTER_ALL)
_SUPPOSED_DOSE = Pattern(
    rf"(?=.*\b(?:take|takes|took|taking|swallow\w*)\b.{{0,40}}\b{PILLS}\b).*(?:{_SUPPOSE})"
)
_SUPPOSED_DOSE_AND = any_of(
    f"{_TAKEN_AFTER_ALL} die dying dead death kill suicid end\\b ending life live living lethal"
    " fatal forever enough wake goodbye bye\\b without_me myself peace painless hurt all_my"
    " all_of_my all_the"
)
_NOTHING = (
    (frozenset({"crisis"}), FOR_ANOTHER, FOR_ANOTHER_AND),
    (frozenset({"overdose"}), CAFFEINE, CAFFEINE_AND),
    (frozenset({"crisis", "overdose"}), _FORGETS, _FORGETS_AND),
    (frozenset({"not_waking"}), _WAKE, _WAKE_AND),
    (frozenset({"crisis"}), _LOST_HERE, _WORRY_AND),
    (frozenset({"crisis"}), _WORRY, _WORRY_AND),
    (frozenset({"crisis"}), _TIRED, _WORRY_AND),
    (frozenset({"crisis"}), _THE_BOT, _WORRY_AND),
    (frozenset({"crisis"}), _GOES_ON_WITH_IT, _GOES_ON_AND),
    (frozenset({"chest", "stroke", "seizure_now", "other"}), _HAD, _HAD_AND),
)
"""Who fears for somebody else, had a few drinks with caffeine, does not find the screens, or may
forget a medicine; a worry that goes round, a habit left off, an illness that is past and checked:
no danger."""

_GASPS = Pattern(
    r"\b(?:gasp|chok|breathless|out of breath)\w*\b.{0,40}\b(?:every|each|most|some) nights?\b"
    r"|\b(?:woke|waking) (?:\w+ ){0,2}(?:gasping|choking|breathless|out of breath)\b.{0,20}"
    r"\b(?:once|twice|times|last night|in the night)\b"
)
_GASPS_AND = any_of(
    "now tonight blue chest lips swell swollen wheez can'?t cannot bab child asthma"
)
_SHAKY = Pattern(
    r"\b(?:a (?:bit|little)|slightly|bit) (?:shaky|trembly|jittery|wobbly|trembling)\b"
)
_SHAKY_AND = any_of(
    "alcohol drink drank sober beer wine vodka withdraw benzo xanax diazepam valium sugar insulin"
    " diabet hypo chest breath speech slurr seeing hearing faint vomit sweat head fell fall pregnan"
    " bab child took taken overdos pills tablets gas smoke carbon can'?t cannot"
)
_MILD = (
    ("other", _SHAKY, _SHAKY_AND),
    ("breathing", _GASPS, _GASPS_AND),
    ("breathing", _PASSED, _PASSED_AND),
    ("not_waking", _FAINTED, _FAINTED_AND),
    ("not_waking", _SLEPT, _SLEPT_AND),
    ("stroke", _FACE, _FACE_AND),
    ("chest", _ARM, _ARM_AND),
    ("allergy", _RASH, _RASH_AND),
    ("other", _RASH, _RASH_AND),
    ("injury", _SMALL_HURT, _SMALL_HURT_AND),
    ("crisis", _DELETE, _DELETE_AND),
    ("crisis", _OF_JERKS, _OF_JERKS_AND),
    ("crisis", _AFRAID, _AFRAID_AND),
    ("overdose", _SUPPOSED, _SUPPOSED_AND),
    ("crisis", _SUPPOSED_DOSE, _SUPPOSED_DOSE_AND),
    ("overdose", _OTHERS_END, _OTHERS_END_AND),
    ("crisis", _OTHERS_END, _OTHERS_END_AND),
    ("crisis", _CANNOT_BEAR, _CANNOT_BEAR_AND),
)
"""Words that a diary is full of, by the kind they are taken for, and those that make them grave."""


_LEAVES = (
    leaving.leaves_the_bot,
    leaving.leaves_something,
    leaving.asks_for_silence,
    leaving.drops_a_reminder,
    leaving.only_says_when,
)


def is_mild(text: str, kind: str) -> bool:
    """Whether a plain text that is taken for that kind of danger tells of a sore arm, a rash, a
    bruise, a face that twitches, a faint or a breath that is over, a sound sleep, or a wish to
    delete, to leave or to be done with the jerks, and of nothing graver."""
    if kind == "crisis" and any(said(text) for said in _LEAVES):
        return True
    return _is_past_or_a_worry(text, kind) or any(
        kind == each and mild.search(text) is not None and grave.search(text) is None
        for each, mild, grave in _MILD
    )


def is_nothing(text: str, kind: str) -> bool:
    """Whether a text that tells of a mild danger of that kind needs no question about it either."""
    is_of_the_bot = kind == "crisis" and (
        (leaving.leaves_the_bot(text) and not leaving.sounds_worn_out(text))
        or leaving.drops_a_reminder(text)
        or leaving.only_says_when(text)
    )
    if _is_past_or_a_worry(text, kind):
        return True
    return is_of_the_bot or kind in {"injury", "stroke"}


def _is_past_or_a_worry(text: str, kind: str) -> bool:
    if kind == "crisis" and (tells_of_despair(text) or "wake" in text):
        return False
    return any(
        kind in kinds and mild.search(text) is not None and grave.search(text) is None
        for kinds, mild, grave in _NOTHING
    )


def tells_of_a_small_slip(text: str) -> bool:
    """Whether a plain lower-case text tells of one tablet too many of what is sold freely."""
    return _SMALL_SLIP.search(text) is not None
