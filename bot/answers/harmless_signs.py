"""Harmless signs: what a diary tells of that the models take for a danger of some kind.

Each row is believed only where no word stands beside it with which such a danger is told.
"""

import re

from bot.answers.despair_words import tells_of_despair
from bot.answers.harmless_moods import MOODS
from bot.answers.harmless_sign import sign

_NEVER = r"(?:never|hardly|not|(?:does|did|do|ca|wo)\ ?n'?t|doesnt|didnt|dont|cant|wont)"
_GRAVE = (
    "blue gr[ae]y pale breath limp floppy drunk vodka fell fall hit pulse lips overdos sick vomit"
    " fit\\b fits seiz foam pills? tablets? ambulance 999 112 911 confus chest blood bleed"
)
_SLEEPS_ON = sign(
    "not_waking seizure_now breathing other child crisis",
    rf"""
    \b{_NEVER}\ (?:even\ |really\ |ever\ )?(?:wakes?|woken?|reacts?|notices?|stirs?)(?:\ up)?\b
      (?:\ (?:from|of|by)\ (?:it|them|that))?[,\ ]*(?:and\ )?
      \b(?:when|while|as|just|through|on\ time|for\ (?:school|work|college)|early|before|without
        |in\ the\ mornings?|(?:kicked|jerked|twitched|slept|sleeps))\b
    """,
    f"{_GRAVE} now\\b can'?t_wake_(?:him|her|them|my) tried shaking shake[ds]? slap shout water"
    " insulin sugar hours fever again tomorrow if_i die dead",
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
_COLD = (
    r"(?:colds?|coughs?|runny\ nose|sniffles|flu|tummy\ bug|teeth\w*|ear\ infection|sore\ throat)"
)
_CHILD = (
    r"(?:son|daughter|kids?|child(?:ren)?|toddler|little\ one|baby|boy|girl|he|she|they|nephew"
    r"|niece|grand\w+)"
)
_A_SICK_CHILD = (
    "floppy limp blue gr[ae]y pale rash stiff drows wake_(?:him|her) won'?t can'?t not_\\w* breath"
    " fits? seiz shak jerk twitch confus 40 41 newborn weeks month high scream bulg spots sunken"
    " wheez gasp fell hit swallow chok"
)
_CHILD_WITH_A_COLD = sign(
    "child not_waking other",
    rf"""
    \b{_CHILD}(?:'s\ got|\ has|\ had|\ have|\ got|\ with|\ caught)\ (?:an?\ |the\ )?
      (?:\w+\ )?{_COLD}\b
    | \b{_CHILD}\b.{{0,30}}\b(?:fever|temperature|ill|sick|poorly)\b.{{0,40}}
      \b(?:i|we)\b.{{0,12}}\b(?:slept|sleep|no\ sleep|up|awake|tired|knackered|exhausted)\b
    """,
    _A_SICK_CHILD,
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
_IN_THE_FAMILY = sign(
    "not_waking seizure_now stroke chest other",
    r"""
    \b(?:my|his|her)\ (?:dad|father|mum|mom|mother|brother|sister|uncle|aunt\w*|cousin|gran\w*
      |grandad|nan|friend|neighbour|colleague)\ (?:has|had|have|got)\ (?:an?\ )?(?:epilepsy|bad
      \ heart|weak\ heart|heart\ (?:trouble|disease|condition|problem)|parkinson\w*|als|ms\b)
    """,
    "now\\b just\\b today tonight won'?t can'?t chest_pain breath collaps floor blue gr[ae]y help",
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
_SIGNS = (
    _SLEEPS_ON,
    _CHANGES_A_HABIT,
    _CHEST_MUSCLE,
    _A_MOMENT,
    _CHILD_WITH_A_COLD,
    _POORLY,
    _LAIN_ON,
    _LIKE_A_SHOCK,
    _DOZED,
    _AS_A_CHILD,
    _IN_THE_FAMILY,
    _SNORES,
    _QUOTES_THE_CARD,
    _TIRED_LIMB,
)
_DENIED = re.compile(r"\bnot (?:\w+ )?suicidal\b")


def is_harmless(text: str, kind: str) -> bool:
    """Whether a plain lower-case text that is taken for that kind of danger tells of something
    that a diary is full of, and of nothing graver."""
    if kind == "crisis" and tells_of_despair(_DENIED.sub(" ", text)):
        return False
    return any(
        kind in each.kinds and each.said.search(text) is not None and not each.unless.search(text)
        for each in (*MOODS, *_SIGNS)
    )
