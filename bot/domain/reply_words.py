"""How people say the choices of a question where it was asked, and nowhere else.

Each is a pattern over folded text: lower case, no apostrophes, slips of the thumb mended. Of two
that share words the one that begins first is said.
"""

EYELID = r"(?:(?:upper|lower|top|bottom) )?(?:eye ?)?lids?(?: of (?:my|the) (?:\w+ )?eye)?"
ELSEWHERE = (
    "(?:somewhere|anywhere|some other place) else|other (?:part|place|bit)s?|not (?:the |an |my )?"
    "(?:eye ?)?lids?|eye ?brows?|lips?|cheeks?|mouth|jaw|chin|nose|nostrils?|forehead|temples?"
)

_WEAK = r"weak\w*|stiff\w*|numb\w*|heavy|feeble|dead"
_NOT_WEAK = rf"(?:no|not|nor|isnt|never|without|nothing|neither)(?: \w+){{0,3}}? (?:{_WEAK})"
_LID = "(?:eye ?)?lids?"
_NO_LID = (
    "legs?|calf|calves|thighs?|knees?|foot|feet|toes?|arms?|shoulders?|hands?|fingers?|thumbs?"
    "|lips?|cheeks?|face|mouth|chin|back|belly|tummy|neck|bum|elbows?|wrists?"
)
_PLACE = rf"{_LID}|eyes?|{_NO_LID}"
_SPREAD = (
    "several|different|many|few|multiple|all over|everywhere|various|lots|loads|places"
    "|more than one|here and there|moves|random"
)
_MANY = rf"{_SPREAD}|two|three|four|both|(?:{_PLACE})\b.*\b(?:{_PLACE})"
_ONE = rf"one|single|(?:same|1) (?:place|spot)|just there|{_PLACE}"

_SEVERAL_THERE = rf"(?=.*\b(?:{_MANY})\b)"
_ONE_THERE = rf"(?!.*\b(?:{_MANY})\b)(?=.*\b(?:{_ONE})\b)"
_LID_THERE = rf"(?=.*\b{_LID}\b)(?!.*\b(?:not (?:\w+ )?{_LID}|{_NO_LID}|{_SPREAD})\b)"


def _there(place: str, *, weak: bool) -> str:
    """A whole answer on where it twitches by day, and whether it is weak there."""
    said = rf".*\b(?:{_WEAK})\b"
    denied = rf".*\b{_NOT_WEAK}\b"
    feels = rf"(?!{denied})(?={said})" if weak else rf"(?:(?={denied})|(?!{said}))"
    return rf"^{place}{feels}.+"


NO_SLEEP = (
    r"^(?:(?:i |honestly |absolutely |really |had |got |about )*(?:(?:no|zero|0) (?:sleep|hours"
    r"|kip|rest)"
    r"|(?:didnt|did not) (?:get (?:any )?)?sleep|not a wink"
    r"|(?:hardly|barely|scarcely) (?:slept|any(?: sleep)?|anything)|zero|0|none|nil|zilch|nowt"
    r"|all ?nighter|(?:was )?(?:up|awake) all night)(?: (?:at all|whatsoever|last night|a wink"
    r"|really))*)$"
)

EYELID_BY_DAY = _there(_LID_THERE, weak=False)
ONE_PLACE, SEVERAL_PLACES = _there(_ONE_THERE, weak=False), _there(_SEVERAL_THERE, weak=False)
ONE_WEAK, SEVERAL_WEAK = _there(_ONE_THERE, weak=True), _there(_SEVERAL_THERE, weak=True)

SHAKING = (
    r"shak(?:e|en|ing)(?! (?:my|his|her) (?:head|hands?))|shook|convuls\w*|(?:had )?a (?:fit"
    r"|seizure)"
)
UNAWARE = (
    "(?:passed|blacked|zoned|conked) out|black ?out|unconscious|faint(?:ed)?|unresponsive"
    r"|lost (?:my )?(?:conscious\w*|aware\w*)|not aware|wasnt aware|knocked out|out of it"
)
TONGUE = r"(?:bit|bitten|bite|biting|chewed|sore|bleeding) (?:\w+ ){0,2}tongue|tongue(?: bite)?"
HURT = (
    r"hurt(?: \w+self)?|injur\w*|fell (?:\w+ ){0,2}(?:out|off|down)|bruis\w*|cut my \w+"
    r"|(?:hit|banged|bumped|smashed|broke|twisted) (?:my|a|the) \w+"
)
WAKING_JERKS = (
    r"(?:drop(?:ped|ping|s)?|spilled|spilt|threw) (?:\w+ ){0,2}(?:cups?|phone|mug|things|stuff"
    r"|spoon|toothbrush|keys|plate|glass|coffee|tea|everything|it)"
    r"|(?:jerk\w*|twitch\w*|jolt\w*) (?:\w+ ){0,2}after (?:i )?(?:w[oa]k\w*|getting up|i got up)"
    r"|clumsy (?:\w+ )?morning|(?:morning|waking) (?:jerk|jolt)s?"
)

_GOOD = "(?:well|ok|okay|fine|right|good|better|great|alright)"
UNWELL = (
    rf"not (?:yet|really|quite|(?:\w+ )?{_GOOD})|dont feel (?:\w+ )?{_GOOD}"
    rf"|still (?!{_GOOD}|here|not sure)\w+"
    r"|(?<!not )(?<!not really )(?<!no longer )(?:unwell|ill|sick|poorly|dizzy|confused|hurts?"
    r"|hurting|bleeding|in pain|worse|awful|terrible|rough)"
)
WELL = (
    rf"(?:(?:yes|yeah|yep|aye|im|i am|all|quite|feel\w*|much|perfectly|totally|doing|its) )+{_GOOD}"
    rf"(?: (?:now|again|today|thanks))*|(?:fully |all )?(?:recovered|normal again|back to normal)"
    rf"|{_GOOD} (?:now|again)"
)
MISTAKE = (
    r"(?:by|a|my) (?:mistake|accident)|accident(?:al|ally)|(?:didnt|did not|never) happen(?:ed)?"
    r"|misclick\w*|mis ?tap\w*|(?:pressed|tapped|hit|chose|clicked) (?:\w+ )?(?:wrong|mistake)"
    r"|wrong (?:button|one)|didnt mean (?:it|that|to)|slip of the (?:thumb|finger)"
)

SIDE = r"(?:on |at )?(?:the |one |my )?(?:left |right )?sides?|(?:the )?edges?|left|right|both"
TIP = r"(?:at |on )?(?:the )?(?:very )?(?:tip|front|end|point)"

FIRST = (
    r"(?:the |my )?(?:very )?(?:first|1st)(?: time)?(?: ever)?|never (?:before|had|happened|once)"
    r"(?: \w+)*|not (?:\w+ )?before|only (?:the )?(?:this )?(?:time|once)|it is new|its new"
)
BEFORE = (
    r"(?:happened|had (?:it|this|that|one)) (?:\w+ )?(?:before|already)|(?:last|a|some) (?:year"
    r"|month"
    r"|week)s?(?: ago)?|(?:second|third|2nd|3rd|fourth) time|(?:once|twice|\w+ times|often|long ago"
    r"|years? ago|yes) before|used to|as a (?:child|kid)|(?:a )?(?:few|couple of|many"
    r"|several) times"
    r"|happens|regularly|it does happen"
)

SHORT = (
    r"(?:(?:a )?(?:few|couple of|some|[1-5]?\d|five|ten|twenty|thirty|forty|fifty"
    r"|split) )?sec(?:ond)?s?"
    r"|(?:a )?(?:moment|instant|flash)|(?:very )?(?:brief(?:ly)?|short)|half a min\w*"
    r"|(?:less than|under|not even|below) (?:a|one|1) min\w*"
)
_TO_FIVE = "[1-5]|an?|one|two|three|four|five"
MINUTES = (
    rf"(?<![-\d])(?<!under )(?<!half )(?<!than )(?<!over )(?<!even )(?:{_TO_FIVE})(?: ?(?:-|to|or)"
    rf" ?(?:{_TO_FIVE}))? ?min\w*(?: or (?:so|two))?|(?:a )?(?:few|couple of) min\w*"
)
LONG = (
    r"(?<![-\d])(?<!to )(?<!or )(?:[6-9]|[1-9]\d|six|seven|eight|nine|ten|fifteen|twenty"
    r"|thirty) ?min\w*"
    r"|(?:half an |quarter of an |an |one |1 |two |2 )hours?|hours|ages"
    r"|(?:over|more than) (?:5|five) min\w*"
)

_WATCHER = (
    r"(?:husband|wife|partner|boyfriend|girlfriend|son|daughter|mum|mom|mother|dad|father|brother"
    r"|sister|friend|room ?mate|flat ?mate|she|he|they|somebody|someone|kids?|nurse|hubby|everyone)"
)
SEEN = (
    rf"{_WATCHER} (?:also |just )?(?:did|saw|seen|has seen|noticed|watched|was there|woke|heard"
    rf"|told"
    rf"|filmed|found|witnessed|was awake|held)|(?:^|(?:yes|yeah|aye) )(?:my "
    rf"|the )?{_WATCHER}(?: did)?$"
)
UNSEEN = (
    rf"nobody(?: \w+)*|no ?one(?: \w+)*|(?:i )?(?:was |live |am |sleep |slept )?(?:all )?(?:alone"
    rf"|on my own|by myself|single)|{_WATCHER} (?:was asleep|slept|didnt|did not|was away)(?: \w+)*"
)

URGE = (
    r"(?:nearly |almost )?(?:every|most|some) (?:night|evening|day)s?|often|always|all the time"
    r"|(?<!yes )sometimes|occasionally|now and (?:then|again)|once in a while|restless legs?|a lot"
    r"|(?:have|need|got) to (?:move|walk|get up|stretch)(?: \w+)*|a (?:wee )?(?:bit|little)"
)
NO_URGE = (
    r"(?:no )?never(?: \w+)?|not (?:ever|me|that i (?:know|noticed|can think))(?: of)?"
    r"|dont think so"
)

WEAK = rf"(?:{_WEAK})(?: \w+)?|cant (?:lift|grip|hold|feel)(?: \w+)*|lost (?:strength|feeling)"
NOT_WEAK = (
    rf"{_NOT_WEAK}(?: (?:or|and|nor) (?:{_WEAK}))*(?: at all)?|none of (?:those|these|that|them)"
    r"|(?:its |feels |all |perfectly |completely )*(?:fine|normal|ok|okay|strong)"
)

MEDICINE = (
    r"(?:start(?:ed)?|began|put|gone|went|been put) (?:on |taking )?(?:\w+ )*|new (?:tablets?"
    r"|pills?"
    r"|meds?|medicines?|medication|prescription|antidepress\w*|statins?)"
    r"|(?:dose|dosage|meds?|tablets?) (?:was |were |got |has been |went |is |have been )?(?:\w+ed"
    r"|up|down"
    r"|higher|lower|doubled|halved)|(?:upped|doubled|halved|lowered|raised|reduced|increased"
    r"|changed"
    r"|more|higher|lower) (?:\w+ )?(?:dose|dosage|meds|tablets)|switch(?:ed)? (?:\w+ )?(?:tablets"
    r"|meds"
    r"|pills|to|from)"
)
NO_MEDICINE = (
    r"(?:no |nothing |none )+(?:new|chang\w*|med\w*|tablets?|pills?|different)?|unchanged"
    r"|(?:(?:the|all) )?same (?:as|dose|meds|ones|tablets|pills)(?: \w+)*"
    r"|(?:dont|do not|didnt|never|not|havent) (?:\w+ ){0,2}?(?:take|taking|on|start\w*"
    r"|chang\w*)(?: \w+)*"
    r"|(?:i )?take (?:nothing|none|no \w+)|not any"
)
