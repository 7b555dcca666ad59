"""Second thoughts in the hour after the help for an emergency: help is refused or put off, the
signs are gone, it came before, or somebody means to drive.

Each names no danger itself, so that any other line would be taken for small talk or a wish.
"""

import re

from bot.answers.after_alarm import taken_back
from bot.answers.after_alarm.after_danger import CRISIS, goes_on
from bot.answers.after_alarm.calling import ASKED_TO_CALL, asks_to_call, says_first
from bot.answers.after_alarm.somebody_near import HAS_COMPANY, NO_COMPANY, ON_THE_WAY
from bot.answers.danger.despair_words import tells_of_despair
from bot.answers.danger.emergency_words import names_emergency
from bot.answers.danger.who_and_when import NOT_SEEN
from bot.answers.talk.remarks import remark_of
from bot.language.informal import spelled_out
from bot.language.lazy_regex import Pattern

REFUSES, SORRY, PROMISES, PUTS_OFF, PASSED = "refuses", "sorry", "promises", "puts_off", "passed"
BEFORE, DRIVES, CALLED, SHAKEN, BREATHES = "before", "drives", "called", "shaken", "breathes"
TELLS, COMPANY, DENIES, SEEN, ELSEWHERE = "tells", "company", "denies", "seen", "elsewhere"
PERHAPS_A_SEIZURE = (
    *("seizure_now", "seizure_coming", "seizure_over", "seizure_told", "not_waking", ASKED_TO_CALL),
)

_NOT = (
    r"(?:won'?t|will\ not|(?:do|would|could|did|ca)\ ?n[o']?t|cannot|can\ not|not|never"
    r"|no\ need\ to|refuse\ to|hate\ to|rather\ not)"
)
_TALK = r"(?:call|ring|phone|text|talk|speak|tell|reach\ out|ask|contact|message|bother)(?:ing)?"
_ANYONE = (
    r"(?:no\ ?-?one|nobody|not\ one\ of\ them|(?:they|it|that|the\ line|hotlines?|calling|talking)"
    r"(?=\ (?:[\w']+\ ){0,3}?(?:[\w']*n'?t|never|not|hardly)\b))"
)
_REFUSES = rf"""
    \b{_NOT}\ (?:\w+\ ){{0,4}}?{_TALK}\b(?!\ me\b)
  | \b{_ANYONE}\ (?:(?:would|will|'?ll|wo\ ?n'?t|do(?:es)?\ ?n'?t|ca\ ?n'?t|cant
      |never|ever|even|to|i\ can|is\ (?:there|going\ to)|just|really)\ )*
    (?:pick\ up|picks\ up|answers?|cares?|listens?|comes?|helps?|understands?|believes?|works?
      |(?:to\ )?(?:call|talk\ to|text|ring)|there|there\ for\ me)\b
  | \bleave\ me\ (?:alone|be)\b | \bleft\ alone\b | \bgo\ away\b | \bshut\ up\b
  | \bstop\ (?:saying|telling|showing)\b
  | \b(?:does\ ?n'?t|do(?:es)?\ not|do\ ?n'?t)\ (?:even\ |really\ )?matter
  | \bnothing\ (?:\w+\ )?matters\b | \b(?:forget\ it|never\ ?mind|nvm|whatever|no\ use|pointless)\b
  | \b(?:too|so|am|i'm|im)\ (?:ashamed|embarrassed|scared|afraid|shy|tired)\ to\ {_TALK}\b
  | \b(?:have|got|there'?s|there\ is)\ (?:no\ ?-?one|nobody)\b
  | \b(?:already|tried|i)\ (?:called|rang|texted)\ (?:them|it|that|once|before)\b
  | \b(?:so|all|feel|feeling|feels)\ (?:\w+\ )?(?:alone|lonely)\b
  | \b(?:talk|speak|chat)\ to\ you\b | \bon\ hold\b
"""
_SORRY = r"""
    \bsorry\ (?:for|to|about|that|i)\b.{0,20}\b(?:dump\w*|both?er\w*|burden\w*|moan\w*|trouble\w*
      |wast\w*|this|being|unload\w*|rant\w*|whin\w*|drama\w*|say\w*|said)\b
  | ^\W*(?:i'm\ |im\ |i\ am\ )?(?:so\ |really\ )?sorry\W*$
"""
_PROMISES = r"""
    \b(?:wo\ ?n'?t|will\ not|would(?:\ ?n'?t|\ not)|not\ (?:going\ to|gonna)|would\ never
      |never\ would)\ (?:\w+\ )?(?:do|act\ on|try|hurt|harm)\ (?:(?:any|some)thing|it|that|my\w+)\b
  | (?:^|[.,!;]\s)\W*(?:(?:no|oh|but)\W+)*(?:it'?s\ )?not\ like\ that\b | \bi(?:'m|\ am|m)?\ safe\b
  | \b(?:only|just)\ (?:a\ )?(?:thoughts?|some\ nights|how\ it\ feels|low)\b
"""
_PUTS_OFF = r"""
  \b(?:it'?s|its|it\ is|think|only|just)\ (?:\w+\ ){0,2}(?:muscle|muscular|nerve|pulled|panic
      |anxiety|stress)\b | \b(?:slept|lay|lying|laid)\ on\ (?:it|that|my|the|this)\b |
    \b(?:probably|prob|prolly|maybe|surely|likely|hopefully|sure|guess|think|just)\ (?:it\ is\
      |it'?s
      \ |just\ |only\ )*(?:nothing|fine|stress|anxiety|panic|nerves|wind|gas|heartburn
      |indigestion|muscular|tired(?:ness)?|a\ (?:cramp|virus|bug|panic\ attack|pulled\ \w+))\b
  | \b(?:he|she|they)\ (?:wo\ ?n'?t|will\ not|refuses?\ to|do(?:es)?\ ?n'?t\ want\ to)\ (?:\w+\ )?
      (?:go|see|call|come|be\ seen|listen|get\ (?:it|that)\ (?:seen|checked))\b
  | \bwhat\ if\ it(?:'?s|\ is)\ nothing\b | \bit'?s\ nothing\b | \bnothing\ serious\b
  | \bnot\ (?:that|so|very)\ (?:bad|serious|urgent)\b | \bno\ big\ deal\b | \boverreact\w*
  | \b(?:it|this|i)(?:'ll|\ will|ll|\ should|\ might)\ (?:just\ )?(?:pass|go\ away|settle
      |be\ (?:fine
      |ok|okay|al(?:l\ )?right)|go\ on\ its\ own)\b
  | \b(?:wait|leave\ it|hold\ on|hang\ on|give\ it)\ (?:\w+\ )?(?:till|until|til|for|and\ see
      |to\ see
      |a\ (?:bit|while|day)|an\ hour|overnight|out)\b
  | \bsee\ (?:how|if)\ (?:it|i|he|she|things)\b | \b(?:sort|see|deal\ with|do)\ (?:it|this)\ in
      \ the\ morning\b
  | \bsleep(?:ing)?\ (?:it|this|them)?\ ?(?:off|on\ it)\b | \b(?:go|going|get|getting)\ (?:back
      \ )?to\ (?:bed|sleep)\b | \b(?:want|going|need)\ to\ (?:sleep|nap|rest)\b
  | \b(?:lie|lay|lying)\ down\ (?:for|first|and|a\ bit)\b
  | \b(?:bother\w*|wast\w*|troubl\w*|burden\w*|disturb\w*)\ (?:\w+\ ){0,2}(?:ambulance
      |999|911|112|nhs|them|anyone|anybody|people|time|doctors?|hospital|emergency|neighbours?)\b
  | \b(?:do(?:es)?\ ?n'?t|not|wo\ ?n'?t|rather\ not|no\ need|hate|refuses?|never)\ (?:\w+\ ){0,3}
      (?:call|ring|phone|need|want|bother)\ ?(?:\w+\ )?(?:an?\ |the\ )?(?:ambulance|999|911|112
      |emergency|doctor|anyone|anybody|hospital)\b
  | \b(?:a|any)\ (?:fuss|scene|bother|nuisance)\b | \b(?:embarrass\w*|ashamed)\b
  | \b(?:look|feel|be)\ (?:\w+\ )?(?:silly|stupid|daft|foolish)\b
  | \b(?:can'?t|cannot|could\ ?n'?t|can\ not)\ (?:\w+\ )?afford\b | \b(?:no|not|un)\ ?
      (?:insurance|insured)\b | \b(?:too|so)\ expensive\b | \bcosts?\ (?:too\ much|a\ fortune)\b
  | \bthe\ bill\b | \b(?:gp|doctor|dr|surgery|clinic|practice|pharmacy|office)(?:'s)?\ (?:only
      \ )?(?:opens?|is\ open|(?:\w+\ )?(?:tomorrow|on\ monday|in\ the\ morning))\b
  | \b(?:appointment|call|ring|see)\b.{0,20}\b(?:tomorrow|in\ the\ morning|on\ monday|next\ week
      |first\ thing|later)\b
"""
_NAMES_IT = (
    r"(?:it|that|this|everything|all|(?:the|my|his|her)\ (?:\w+\ ){0,2}\w+|symptoms?|signs?|pain)"
)
_PASSED = rf"""
    \b{_NAMES_IT}(?:'s|s|\ is|\ has|\ have|\ just|\ all)*\ (?:went\ away|gone(?:\ away|\ now)?
      |stopped|eased(?:\ off)?|settled|passed(?!\ out)|faded|worn\ off|wore\ off|died\ down
      |over\ now|cleared(?:\ up)?)\b
  | ^\W*(?:(?:ok|okay|oh|and|well|now|phew|all)\ )*(?:gone|stopped|passed|eased\ off|settled)
      (?:\ now|\ again)?\W*$
  | \bgetting\ (?:\w+\ ){{0,2}}better\b
  | \b(?:speech|voice|words|feeling|strength|sight|vision|smile)\ (?:is|are|has\ come|came|come)
      \ (?:all\ )?back\b
  | \b(?:much\ |a\ bit\ |lots\ |already\ |feels?\ |feeling\ |is\ |am\ |'m\ |im\ |got\ |'s\ |^)better
      \ (?:now|again|already)\b | ^\W*(?:much\ |a\ bit\ )?better\W*$
  | \bfeel(?:s|ing)?\ (?:\w+\ )?(?:better|normal|fine)\b | \b(?:back\ to|all)\ normal\b
  | \b(?:fine|ok|okay|well|myself|himself|herself)\ (?:again|now|today|since)\b
  | \bnormal\ again\b | \bcan\ (?:move|feel|speak|talk|see|breathe|walk)\ (?:\w+\ ){{0,3}}
      (?:again|now|fine|normally|ok)\b
"""
_NOT_PASSED = Pattern(
    r"\b(?:not|\w+n't|never|still|worse|again and again|comes and goes"
    r"|but (?:it|now|then|my|his|her)|(?:is|are|now) (?:numb|weak|blue)"
    r"|(?<!speech )(?<!voice )(?<!words )(?<!feeling )(?<!strength )(?<!sight )(?<!vision )"
    r"(?<!smile )(?:is|it's|its|are|came|comes|coming) back(?! to)"
    r"|(?:stopped|gone) (?:breath|mov|respond|answer|talk|react|speak|feed|kick|crying|blue"
    r"|limp|gr[ae]y|cold|numb|weak)\w*)\b"
)
_BEFORE = r"""
    \b(?:happened|had\ (?:it|this|that|one|these|an?\ \w+)|came|did\ (?:it|this|that)|same
      \ (?:thing|as)|been\ like\ this)\b.{0,30}\b(?:before|once|twice|last\ \w+|ago|already
      |in\ the\ past)\b
  | \b(?:has|have)\ epilepsy\b | \bepileptic\b | \bthis\ happens\b
  | \b(?:second|third|fourth|2nd|3rd)\ time\b | \bnot\ the\ first\b | \bhappens\ (?:\w+\ )?(?:every
      |each|once\ a)\b
"""
_DRIVES = r"""
    \b(?:drive|driving|drove|drives)\b(?!\ (?:me|us|him|her)\b)
  | \b(?:behind|at)\ the\ wheel\b | \bby\ car\b
  | \b(?:take|taking|in)\ (?:the|my)\ (?:car|van|lorry|truck|taxi|bus|motorbike|bike)\b
  | \bon\ the\ (?:motorway|road|highway)\b | \bschool\ run\b | \bcar\ keys\b
  | \b(?:ride|riding)\ my\ (?:motor)?bike\b
"""
_HELP = (
    r"(?:(?:an?|the|my|our)\ (?:\w+\ )?(?:ambulance|ward|midwife|doctor|gp|hospital|clinic|unit"
    r"|line|helpline|hotline|police|neighbour|sister|brother|mum|mom|dad|wife|husband|friend)|them"
    r"|911|999|112|111|000|988|samaritans|poison\ (?:line|control)|emergency(?:\ services)?)"
)
_CALLED = rf"""
    \b(?:ambulance|paramedics?|medics?|help|police|doctor|they|someone|somebody)
      (?:'s|'re|\ is|\ are|\ will\ be)?\ (?:on\ (?:the|its|their|his|her)\ way
        |(?:nearly\ |now\ )?here|coming|arriv\w+|with\ (?:him|her|us|me)\ now)\b
  | \b(?:called|rang|phoned|calling|ringing|phoning)\ {_HELP}\b
  | \b(?:i'?ll|i\ will|ill|gonna|going\ to|let\ me)\ (?:call|ring|phone)\ {_HELP}
      (?:\ (?:right\ )?now)?\W*$
  | \bon\ (?:the\ )?(?:phone|line)\ (?:to|with)\ {_HELP}\b
  | ^\W*they\ say\ .{{0,20}}\bminutes?\b
  | {ON_THE_WAY}
"""
_NOT_CALLED = Pattern(
    r"\b(?:not|\w+n't|never|nobody|no ?one|should i|shall i|before|once"
    r"|last (?:time|year)|tomorrow|morning|monday|later|after|if|no answer|engaged|hung up|hold)\b"
)
_SHAKEN = r"""
    \b(?:i'?m|i\ am)\ (?:all\ |still\ |so\ |now\ )*(?:shaking|trembling|shaky|a\ wreck)\ (?:now\ )?
      (?:myself|too\ from|from\ (?:the\ |all\ )?(?:shock|fright|fear|stress|this|that)
        |after\ (?:all\ )?(?:this|that))\b
"""
_BREATHES = r"""
    \b(?:he|she|they|it|(?:my|the|our)\ \w+)(?:'?s|\ is|\ are|'re)?
      \ (?:still\ |now\ |at\ least\ |also\ |ok\ |okay\ |fine\ |asleep\ (?:and\ |but\ )?)*
      breath(?:ing|es)\b
  | \b(?:lying|lies|laid|lay|is|are)\ (?:\w+\ )?on\ (?:his|her|their|the)\ side\b.{0,25}
    \bbreathing\b
  | \bbreathing\ (?:ok|okay|fine|normal(?:ly)?|again|steadily|calmly|by\ (?:him|her)self)\b
"""
_NOT_BREATHING = Pattern(
    r"\b(?:not|\w+n't|stopp?\w*|hardly|barely|trouble|struggl\w*|difficult\w*"
    r"|fast|shallow\w*|odd\w*|weird\w*|strange\w*|funny|gasp\w*|blue|gr[ae]y|gurgl\w*|bubbl\w*|slow\w*|bad\w*"
    r"|heav\w*|hard|nois\w*|wheez\w*|rattl\w*|chok\w*|snor\w*|pauses?|only)\b"
)
_NOT_CHOKING = Pattern(
    r"\b(?:not|no|isn'?t|is not) chok\w*|\b(?:not|isn'?t|n'?t) (?:\w+ )?(?:wak\w*|awake)\b"
)

_NO_DOUBT = Pattern(r"not (?:an emergency|(?:right )?now|any ?more)|(?:gp|doctor) tomorrow")
_SOMEBODY = (
    r"(?:(?:my|the|a|our|his|her)\ (?:\w+\ )?)?(?:doctors?|gp|dr|doc|therapist|psychiatrist|nurse"
    r"|counsellor|anyone|anybody|any\ one|someone|somebody|family|mum|mom|dad|parents|husband|wife"
    r"|partner|friends?|sister|brother|them|people)"
)
_TELLS = rf"""
    \b(?:how|what)\ (?:do|can|could|should|would|shall|to)\ (?:i\ )?(?:even\ )?(?:tell|say|talk
      |speak|explain|bring)\b.{{0,25}}\b{_SOMEBODY}\b
  | \b(?:have\ ?n'?t|havent|never|not|no\ one|nobody|ca\ ?n'?t|cannot|dare\ not|afraid\ to
      |scared\ to|ashamed\ to|embarrass\w*\ to|embarrass\w*)\ (?:\w+\ )?
      (?:tell|told|tells|say|said|admit\w*)\b.{{0,25}}\b{_SOMEBODY}\b
  | \btold\ (?:nobody|no\ one)\b
  | \b{_SOMEBODY}\b.{{0,40}}\b(?:embarrass\w*|asham\w*|awkward)\b
"""
_NO_DRIVE = Pattern(
    r"\b(?:not|\w+n't|never|stop(?:ped)?) (?:\w+ )?driv|\bdriv\w+ (?:me|her|him) (?:mad"
    r"|crazy|nuts|up)"
)
_IS = {
    kind: Pattern(words, re.VERBOSE)
    for kind, words in (
        (SHAKEN, _SHAKEN),
        (TELLS, _TELLS),
        (COMPANY, HAS_COMPANY),
        (SEEN, taken_back.HAS_BEEN_SEEN),
        (ELSEWHERE, taken_back.IS_ELSEWHERE),
        (BREATHES, _BREATHES),
        (REFUSES, _REFUSES),
        (SORRY, _SORRY),
        (PROMISES, _PROMISES),
        (DRIVES, _DRIVES),
        (CALLED, _CALLED),
        (PASSED, _PASSED),
        (PUTS_OFF, _PUTS_OFF),
        (BEFORE, _BEFORE),
    )
}
_DOUBTS = {
    DENIES: Pattern(r"(?<!n't )(?<!not )(?<!never )\bmeant? (?:it|every word)\b|\bworse\b"),
    PASSED: _NOT_PASSED,
    CALLED: _NOT_CALLED,
    DRIVES: _NO_DRIVE,
    BREATHES: _NOT_BREATHING,
    COMPANY: NO_COMPANY,
    SEEN: NOT_SEEN,
}

_ACTS = {"getting_help": CALLED, "all_well": PASSED}
_ACTS_OF_DESPAIR = {
    "getting_help": CALLED,
    "misread": DENIES,
    **dict.fromkeys(("all_well", "better", "thanks", "ok"), PROMISES),
    **dict.fromkeys(("low", "lonely", "afraid", "tired", "fed_up", "grief"), REFUSES),
}
"""What a line whose act is known is taken for, so that nobody in despair gets a list of topics."""
_OF_DESPAIR = (SEEN, ELSEWHERE, TELLS, SORRY, PROMISES, REFUSES, CALLED, COMPANY)
_BODILY = (SEEN, ELSEWHERE, SHAKEN, BREATHES, DRIVES, CALLED, PASSED, PUTS_OFF, BEFORE)
_NO_BREATH_ASKED = frozenset({"stroke", "chest", "allergy", "pregnancy", "injury", "violence"})


def second_thought(danger: str, text: str, act: str = "") -> str | None:
    """What a few plain lower-case words say of the help that was given for that kind of danger;
    where no list knows them, their dialogue act. None where they say more: a new sign, a means."""
    low = " ".join(spelled_out(text).split())
    means_no_harm = danger in {CRISIS, "overdose"} and taken_back.means_no_harm(low)
    if means_no_harm or (danger == CRISIS and taken_back.takes_it_back(low, despair=True)):
        return DENIES
    if asks_to_call(low) and not (tells_of_despair(low) or taken_back.MEANS.search(low)):
        return ASKED_TO_CALL
    if danger in PERHAPS_A_SEIZURE and says_first(low):
        return ASKED_TO_CALL
    if len(low.split()) > taken_back.MOST_WORDS or goes_on(danger, low):
        return None
    if danger not in {CRISIS, "violence"} and taken_back.takes_it_back(low, despair=False):
        return PASSED
    if danger == CRISIS:
        meant = low.replace("tonight", "") if _says(COMPANY, low) else low
        is_grave = taken_back.MEANS.search(meant) is not None or names_emergency(low) == CRISIS
    else:
        is_grave = re.match(r"what (?!if)", low) is not None
    if is_grave or tells_of_despair(low):
        return None
    kinds: tuple[str, ...] = _OF_DESPAIR if danger == CRISIS else _BODILY
    kinds = tuple(k for k in kinds if k != BREATHES or danger not in _NO_BREATH_ASKED)
    said = next((kind for kind in kinds if _says(kind, low)), None)
    by_act = (_ACTS_OF_DESPAIR if danger == CRISIS else _ACTS).get(act)
    by_act = None if danger == "violence" else by_act  # Who hurts may be asleep, or next door.
    is_plain = by_act and remark_of(low) is None and not _is_doubted(by_act, low)
    return said or (by_act if is_plain else None)


def _says(kind: str, low: str) -> bool:
    return _IS[kind].search(low) is not None and not _is_doubted(kind, low)


def _is_doubted(kind: str, low: str) -> bool:
    doubt = _DOUBTS.get(kind)
    low = _NOT_CHOKING.sub(" ", low) if kind == BREATHES else low
    return doubt is not None and doubt.search(_NO_DOUBT.sub("", low)) is not None


def breathes(text: str) -> bool:
    """Whether a plain lower-case text says that somebody breathes, and of no trouble in it."""
    return _says(BREATHES, " ".join(text.split()))


def keeps_it_from_somebody(text: str) -> bool:
    """Whether a few plain lower-case words ask how to tell somebody, or say that nobody knows."""
    low = " ".join(text.split())
    return (
        len(low.split()) <= taken_back.MOST_WORDS
        and _says(TELLS, low)
        and not taken_back.MEANS.search(low)
    )
