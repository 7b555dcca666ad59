"""Harmless signs: what a diary tells of that the models take for a danger of some kind.

Each row is believed only where no word stands beside it with which such a danger is told.
"""

from bot.answers.despair_words import tells_of_despair
from bot.answers.harmless_moods import MOODS
from bot.answers.harmless_others import OTHERS
from bot.answers.harmless_sign import sign
from bot.language.patterns import Pattern

_GRAVE = (
    "blue gr[ae]y pale breath limp floppy drunk vodka fell fall hit pulse lips overdos sick vomit"
    " fit\\b fits seiz foam pills? tablets? ambulance 999 112 911 confus chest blood bleed"
)
_CHANGES_A_HABIT = sign(
    "crisis other overdose injury",
    r"""
    \b(?:cut|cutting|cuts|stop|stopped|stopping|quit|gave\ up|give\ up|giving\ up|drop|dropped)
      \ (?:down\ |out\ |back\ |up\ )*(?:on\ |with\ )?(?:the\ |my\ |all\ )?(?:coffee|tea|caffeine
        |cola|sugar|sweets|chocolate|smoking|cigarettes|vaping|salt|snacks|screens?|phone|gym|sport
        |running|energy\ drinks|monsters?|red\ bulls?|hours|carbs|meat|dairy|gluten)\b
    | ^\W*(?:(?:ok|okay|fine|right|then|yes|yeah)\W+)*(?:i'?ll|i\ will|ill|i'?m\ going\ to)
      \ (?:try\ to\ )?(?:cut\ (?:down|back)|stop\ (?:it|that)|drink\ less|have\ less
        |do\ that|go\ easy)
    """,
    "myself wrist arm\\b arms vein die dead kill life live pills? tablets? insulin diabet shak"
    " sweat seeing hearing alcohol wine beer vodka drinking confus end",
)
_CHEST_MUSCLE = sign(
    "chest breathing other",
    r"""
    \b(?:chest|pecs?|ribs?)\ (?:muscles?\ )?(?:\w+\ )?(?:twitch|jump|jerk|flutter|quiver|tick)\w*
    | \b(?:twitch|jerk|jump|flutter|quiver)\w*\ (?:in|of|on)\ (?:my\ |the\ )?(?:\w+\ )?(?:chest|pec
        |rib)
    """,
    "tight press crush heavy hurt ache sweat breath arm\\b jaw faint dizz sick numb weak stab"
    " now\\b (?<!not_)(?<!no_)pain squeez heart",
)
_A_MOMENT = sign(
    "breathing chest",
    r"""
    \b(?:breath\w*|heart|gasp\w*|pulse)\b.{0,30}\bfor\ (?:a|one|half\ a)\ (?:split\ )?(?:sec|second
      |moment|beat)\b
    | \bgasp\w*\b.{0,25}\b(?:when|as|after)\b.{0,20}\b(?:jolt|jerk|jump|wake|woke)\w*
    """,
    "now\\b pain tight press blue sweat faint arm\\b jaw can'?t cannot lips swell asthma child bab"
    " could_?n'?t could_not not_\\w*breath",
)
_POORLY = sign(
    "other injury stroke seizure_now not_waking",
    r"""
    \b(?:i\ (?:have|had|got)|i've(?:\ got)?|ive(?:\ got)?|with|got)\ (?:an?\ |the\ )?(?:bad\ |slight
      \ |bit\ of\ a\ |nasty\ )?(?:cold|flu|fever|temperature|migraine|headache|hangover|cough)\b
    | \bmy\ head\ (?:hurts?|aches?)\b
    | \b(?:cold|shivering|sweaty|sweating)\b.{0,30}\b(?:blanket|duvet|window|heating|degrees|summer
        |heat\b|hot\ night|room|outside|pyjamas|pajamas)
    """,
    "stiff neck rash light worst sudden thunder confus muddl vomit sick hit\\b fell bang fall"
    " vision see(?:ing)?\\b double numb weak slur fits? seiz pregnan weeks bab chest breath can'?t"
    " 40 41 tablets? pills? drink(?:ing)?\\b alcohol wine vodka sugar insulin child son\\b daughter"
    " burning shak",
)
_LAIN_ON = sign(
    "stroke",
    r"""
    \b(?:arms?|hands?|legs?|foot|feet|fingers?|side)\b.{0,40}
      \b(?:under\ me|(?:lying|laid|lay|lie|slept|sleep|sleeping|sat)\ on|cross(?:ed|ing)
        \ (?:my\ )?legs|f[ae]lls?\ asleep|goes\ to\ sleep|went\ to\ sleep|gone\ to\ sleep
        |pins\ and\ needles)
    """,
    "face mouth speech speak talk words? droop slur still won'?t hours vision see weak sudden"
    " not_(?:come|go|wear)",
)
_LIKE_A_SHOCK = sign(
    "injury chest",
    r"""
    \b(?:like|felt|feels|as\ if|as\ though)\b.{0,25}\b(?:electric\w*|electrocut\w*|shocks?|zaps?
      |zapped|tasered?|tased|lightning|shot|pushed|punched|kicked)\b
    """,
    "socket mains wire cable plug outlet toaster burn chest_pain bleed blood by_(?:my|the|a)_\\w*"
    " can'?t numb",
)
_DOZED = sign(
    "not_waking",
    r"""
    \b(?:passed\ out|out\ cold|spark\ out|conked\ out|zonked|crashed(?:\ out)?)\ (?:\w+\ )?
      (?:on\ the\ (?:sofa|couch|settee)|in\ (?:bed|front\ of)|by\ \w+|at\ (?:\d|nine|ten|eleven)
        |before\ \w+|early|straight\ away)
    """,
    f"{_GRAVE} he\\b she\\b husband wife partner dad mum mom friend mate man\\b"
    " woman they now\\b took head pregnan drink alcohol hurt wet",
)
_AS_A_CHILD = sign(
    "not_waking seizure_now stroke chest other",
    r"""
    \b(?:faint\w*|passed\ out|seizures?|fits?|blacked\ out|concussion|stroke|heart\ attack)\b.{0,40}
      \b(?:when\ i\ was|as\ a\ (?:kid|child|teen\w*|boy|girl|student)|years\ ago|decades\ ago
        |at\ school|in\ (?:19|20)\d\d)\b
    """,
    "now\\b again today tonight just\\b still came_back is_back this_morning since yesterday",
)
_SNORES = sign(
    "breathing not_waking other",
    r"""
    \b(?:did\ ?n'?t|not|stop(?:s|ped|ping)?|h[eo]ld(?:ing|s)?)\ (?:my\ |his\ |her\ )?breath\w*\b
      .{0,60}\b(?:snor|gasp)\w*
    | \bsnor\w*\b.{0,60}
      \b(?:did\ ?n'?t|not|stop(?:s|ped|ping)?|h[eo]ld(?:ing|s)?)\ (?:my\ |his\ |her\ )?breath\w*
    | \bit\ was\ (?:me|him|her|them)\ (?:not\ breathing|who\ stopped\ breathing|snoring)\b
    """,
    "blue gr[ae]y pale now\\b won'?t can'?t cannot pills? tablets? took drunk drank vodka morphine"
    " fentanyl methadone oxy\\w* heroin bab newborn toddler child month floor limp still_not asthma"
    " swell gurgl chest_pain tight",
)
_QUOTES_THE_CARD = sign(
    "child seizure_now breathing stroke chest other not_waking pregnancy",
    r"""
    \b(?:you|u|your\ \w+|that|the)\b.{0,30}\b(?:scared|frightened|worried|spooked|freaked)\ me\b
    | \b(?:scary|frightening)\ (?:part|card|list|text|line|words?)\b
    """,
    "now\\b is_floppy is_limp is_blue he_is she_is he's she's i_am i'm won'?t can'?t since today"
    " just happened again shak(?:ing|es) turned went",
)
_TIRED_LIMB = sign(
    "stroke other injury",
    r"""
    \b(?:arms?|hands?|legs?|foot|feet|fingers?|wrist|shoulders?)\b.{0,30}\b(?:tired|stiff|sore|achy
      |heavy|weak)\b.{0,15}\b(?:from|after)\ (?:\w+\ ){0,2}(?:typing|writing|work\w*|gym|lifting
      |carrying|running|digging|painting|sport|training|the\ (?:computer|keyboard|mouse))\b
    """,
    "face mouth speech speak talk words? droop slur numb vision see(?:ing)? suddenly can'?t cannot"
    " won'?t one_side drop worse",
)
_EXERTED = sign(
    "breathing chest stroke other injury",
    r"""
    \b(?:breathless|out\ of\ breath|breath|sore|dead|jelly|weak|ach\w*|hurts?|can'?t\ (?:lift|feel
      |move))\b
      .{0,30}\b(?:after|from|since)\ (?:\w+\ ){0,2}(?:gym|sport|run|running|stairs|leg\ day|training
        |push\ ups|workout|hike|climb|football|squats|swimming|cycling|ride|marathon|lifting)\b
    """,
    "rest still arm\\b jaw sweat(?:ing|y)? faint pass_out blue can'?t_breathe can'?t_speak hours"
    " worse"
    " today now\\b press tight crush numb face droop speech fell cough pink wheez dark_urine brown",
)
_A_BITE = sign(
    "allergy other injury",
    r"""
    \b(?:bee|wasp|mosquito|midge|horsefly|ant|nettle)\w*\b.{0,12}\b(?:sting|stung|bites?|bit|bitten)
    | \b(?:stung|bitten)\b.{0,20}\b(?:bee|wasp|mosquito\w*|midges|ants?|nettles?)\b
    """,
    "face mouth tongue throat breath wheez allerg hives dizz faint pen\\b lips? neck all_over sick"
    " vomit many times spreading swelling_up red_line fever",
)
_PUFFY = sign(
    "allergy breathing other",
    r"""
    \b(?:eyes?|face)\b.{0,12}\b(?:puffy|swollen|red)\b.{0,12}\b(?:from|after)\ (?:\w+\ )?(?:sleep
      |crying
      |crying|tired\w*|hay\ ?fever)
    | \bhay\ ?fever\b | \brash\ (?:from|after)\ (?:the\ |a\ |my\ )?(?:\w+\ )?(?:soap|powder
      |detergent|cream
        |nettles?|shaving|heat|plaster|swim\w*|pool)\b
    | \b(?:lips|mouth|throat)\ (?:is|are)\ (?:\w+\ )?(?:dry|chapped|sore)\b
    | \b(?:tongue|mouth|lips?)\b.{0,20}\b(?:hot\ \w+|soup|coffee|tea|pizza)\b
    """,
    "swell\\b swelling closing breath wheez hives can'?t nuts? shrimp blue spread purple",
)
_SWALLOWED = sign(
    "overdose other child breathing",
    r"""
    \bswallowed\ (?:my|an?|some|the)\ (?:\w+\ )?(?:gum|fly|bug|insect|midge|toothpaste|pip|seeds?
      |cherry
      |hair|water|pride|laugh|yawn)\b
    """,
    "stuck chok can'?t battery magnet child son\\b daughter bab toddler breath",
)
_CUTS_A_THING = sign(
    "crisis injury other",
    r"""
    \b(?:cut|cutting|burn(?:ed|t)?|chopp\w+|stabbed)\ (?:by\ |on\ )?(?:my\ |the\ |some\
      |a\ )?(?:hair|nails
      |toenails|grass|hedge|lawn|toast|cake|dinner|bread|onions?|wood|calories|candles?|cactus|thorn
      |rose)\b
    """,
    "myself wrist vein deep bleed blood can'?t eye",
)
_SUGAR_FINE = sign(
    "other",
    r"""
    \bsugars?\ (?:is|are|was|were)\ (?:\w+\ )?(?:fine|ok|okay|good|normal|in\ range)\b
    | \b(?:sugar|glucose)\b.{0,12}\b[5-9][.,]\d\b
    """,
    "shak sweat confus low hypo faint dizz vomit sick ketone thirst blurr muddl",
)
_A_LITTLE_BLOOD = sign(
    "injury other",
    r"""
    \b(?:gave|giving|donat\w+)\ blood\b | \bblood\ (?:tests?|pressure|sample|donor)\b
    | \bgums?\ bleed\w* | \bnose\ ?(?:bled|bleed)\w*\b.{0,20}\b(?:little|bit|short\w*|stopped)
    """,
    "won'?t lots? heavily faint dizz thinner warfarin pour hours 1[89]\\d 2\\d\\d still",
)
_PERIOD = sign(
    "injury other pregnancy",
    r"\b(?:on|with|during|my)\ (?:my\ )?(?:period|menses)\b | \bperiod\ (?:pains?|cramps?)\b",
    "an_hour every_hour soak faint dizz pregnan weeks clots won'?t weak pass(?:ed|ing)_out late"
    " miscarr",
)
_BLOCKED_NOSE = sign(
    "breathing other",
    r"\b(?:blocked|stuffy|runny|stuffed)\ nose\b | \bsun\ ?burn\w*\b",
    "can'?t_breathe cannot_breathe blue bab newborn wheez swell chest fever confus vomit faint"
    " blister",
)
_TAKES_TIME = sign(
    "crisis overdose",
    r"""
    \b(?:took|takes?|taking|taken)\ (?:me\ )?(?:forever|ages|hours|a\ while|so\ long|long
      |the\ day\ off|a\ nap
      |a\ shower|a\ bath|a\ walk|it\ easy|my\ time|a\ break|turns)\b
    """,
    "pills? tablets? life die dead kill hope wake end\\b",
)
_UNDER_CONTROL = sign(
    "breathing seizure_now overdose other chest stroke",
    r"""
    \b(?:asthma|epilep\w+|diabet\w+|lithium|warfarin|heart\ (?:condition|failure)|pacemaker|thyroid
      |parkinson\w*|migraines?)\b
      .{0,40}\b(?:under\ control|well\ managed|stable|for\ (?:many\ )?years|all\ (?:fine|good|well)
        |no\ (?:fits?|attacks?|seizures?)\ (?:for|in|since))\b
    """,
    "now\\b today tonight worse again double twice stopped without ran_out missed pain shak faint",
)
_SORE_TONGUE = sign(
    "seizure_now allergy injury other",
    r"\b(?:sore|bitten)\ tongue\b | \bbit(?:ten)?\ (?:my|the)\ (?:tongue|lip|cheek)\b",
    "shak shook jerk confus muddl wet floor passed black unconscious ache bleed pee'?d exhaust"
    " now\\b"
    " memory remember stiff came_to came_round fit\\b",
)
_LIMB_PAIN = sign(
    "chest",
    r"\b(?:pains?|ache|cramps?)\b.{0,20}\b(?:calf|calves|legs?|foot|feet|thighs?|knees?|toes?"
    r"|shins?|hips?)\b",
    "chest arm\\b jaw breath swell swollen red\\b warm sweat heart",
)
_SIGNS = (
    _CHANGES_A_HABIT,
    _CHEST_MUSCLE,
    _A_MOMENT,
    _POORLY,
    _LAIN_ON,
    _LIKE_A_SHOCK,
    _DOZED,
    _AS_A_CHILD,
    _SNORES,
    _QUOTES_THE_CARD,
    _TIRED_LIMB,
    _EXERTED,
    _A_BITE,
    _PUFFY,
    _SWALLOWED,
    _CUTS_A_THING,
    _SUGAR_FINE,
    _A_LITTLE_BLOOD,
    _PERIOD,
    _BLOCKED_NOSE,
    _TAKES_TIME,
    _UNDER_CONTROL,
    _SORE_TONGUE,
    _LIMB_PAIN,
)
_DENIED = Pattern(r"\bnot (?:\w+ )?suicidal\b")


def is_harmless(text: str, kind: str) -> bool:
    """Whether a plain lower-case text that is taken for that kind of danger tells of something
    that a diary is full of, and of nothing graver."""
    if kind == "crisis" and tells_of_despair(_DENIED.sub(" ", text)):
        return False
    return any(
        kind in each.kinds and each.said.search(text) is not None and not each.unless.search(text)
        for each in (*MOODS, *OTHERS, *_SIGNS)
    )
