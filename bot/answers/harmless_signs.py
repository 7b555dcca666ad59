"""Harmless signs: what a diary tells of that the models take for a danger of some kind.

Each row is believed only where no word stands beside it with which such a danger is told.
"""

import re
from dataclasses import dataclass

from bot.answers.danger_vocabulary import any_of
from bot.answers.despair_words import tells_of_despair

CRISIS = "crisis"


@dataclass(frozen=True, slots=True)
class Sign:
    """What is said, the kinds of danger that it is taken for, and what makes it one after all."""

    kinds: frozenset[str]
    said: re.Pattern[str]
    unless: re.Pattern[str]


def _sign(kinds: str, said: str, unless: str) -> Sign:
    return Sign(frozenset(kinds.split()), re.compile(said, re.VERBOSE), any_of(unless))


_NEVER = r"(?:never|hardly|not|(?:does|did|do|ca|wo)\ ?n'?t|doesnt|didnt|dont|cant|wont)"
_GRAVE = (
    "blue gr[ae]y pale breath limp floppy drunk vodka fell fall hit pulse lips overdos sick vomit"
    " fit\\b fits seiz foam pills? tablets? ambulance 999 112 911 confus chest blood bleed"
)
_SLEEPS_ON = _sign(
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
_RISES_LATE = _sign(
    "crisis",
    r"""
    \b(?:want|like|hate|have|need|love)\ to\ (?:wake|get)\ up\ (?:(?:so|too|that|this)\ )?
      (?:early|at\ \w+|before\ \w+|for\ (?:work|school|college)|in\ the\ mornings?|on\ \w+days?)
    """,
    "die dead ever again any_?more life live",
)
_OF_SLEEP = (
    "life live living alive die\\b(?!_for) death kill suicid end\\b ending over\\b it_all pills?"
    " tablets? point forever ever\\b wake waking without_me myself hurt pain give_up enough"
    " want_out anyone nobody never goodbye bye\\b alone burden hope\\b tired_of"
)
_WANTS_SLEEP = _sign(
    "crisis",
    r"""
    \b(?:want|need|wish\ for|dying\ for|die\ for|kill\ for|would\ love|dream\ of)
      \ (?:(?:just|only)\ )?(?:(?:an?|one|some|my|more)\ )?
      (?:(?:good|single|full|whole|proper|decent|quiet|calm)\ )?
      (?:(?:night|hour)s?(?:'?s)?(?:\ of)?\ (?:sleep|rest)|night|sleep|rest|coffee|nap|holiday)\b
    """,
    _OF_SLEEP,
)
_HOPES = _sign(
    "crisis",
    r"""
    \bhope\ (?:that\ )?(?:tonight|tomorrow|it|this|that|the\ next\ (?:one|night)|next\ week)
      (?:'s|'ll\ be|\ is|\ will\ be|\ gets|\ goes|\ stays|\ passes)\ (?:a\ )?(?:\w+\ )?
      (?:better|calmer|quiet(?:er)?|good|easier|ok|okay|fine|different|well|soon)
    """,
    f"{_OF_SLEEP.replace('hope', 'h0pe')} someone_else everyone them\\b gone",
)
_LIES_AWAKE = _sign(
    "crisis",
    r"""
    \b(?:lie|lay|lying|laying|sit)\ (?:there|awake|here|in\ bed)\b.{0,12}
      \b(?:wait|think|thinking|worry|worrying|count|counting|listen|listening)\w*
    """,
    f"{_OF_SLEEP} how_to him\\b her\\b them\\b plan",
)
_ENDS_THE_CHAT = _sign(
    "crisis",
    r"""
    ^\W*(?:(?:ok|okay|right|well|so|anyway|please)\W+)*
      (?:(?:let'?s|can\ we|shall\ we|we\ can)\ (?:end|stop|finish|leave)\ (?:this|it)
          (?:\ (?:here|there|for\ (?:now|today|tonight)))+
        |(?:i\ (?:want|need|have)\ to|let'?s|gotta|i'?ll|can\ we)\ (?:end|stop|finish|leave|close)
          \ (?:the|this)\ (?:chat|talk|conversation)(?:\ (?:now|here))?
        |(?:(?:that'?s|thats)\ (?:all|enough)|last\ (?:one|question))(?:\ from\ me|\ for\ me)?
          (?:\ for)?\ (?:tonight|today|now)(?:\ (?:promise|then|thanks))?)\W*$
    """,
    "life world everything",
)
_CHANGES_A_HABIT = _sign(
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
_ASKS_FOR_COMFORT = _sign(
    "crisis",
    r"""
    \btell\ me\ (?:that\ )?(?:i'?m|im|i\ am|i'?ll|i\ will|it'?s|its|it\ is|this\ is)
      \ (?:(?:not|nothing|all|gonna|going\ to|be)\ )*(?:dying|die|ok|okay|fine|all\ right|bad
        |serious|harmless|normal)
    | \bam\ i\ (?:going\ to|gonna)\ be\ (?:ok|okay|fine|all\ right)
    | \bam\ i\ dying\b.{0,6}\b(?:lol|haha\w*)
    """,
    "pills? tablets? took pain chest breath blood bleed cut wish want_to alone burden worth end\\b",
)
_FED_UP = _sign(
    "crisis",
    r"""
    (?:^\W*|\b(?:im|i'm|i\ am)\ (?:(?:fine|ok|okay)\W+)?)(?:just\ |so\ |really\ )*
      (?:tired|sick|fed\ up)
      \ (?:of|with)\ (?:waking(?:\ up)?|lying\ awake|not\ sleeping|being\ (?:tired|awake
        |kicked|woken(?:\ up)?))\b
    | ^\W*(?:no\W+)?(?:(?:i'?m|i\ am)\ )?just\ tired\W*$
    | \bca\ ?n'?t\ (?:do|take|stand|bear)\ (?:this|it|that)\ every\ night\b
    """,
    _OF_SLEEP.replace(" wake waking", "").replace(" tired_of", "") + " everything all\\b",
)
_CHEST_MUSCLE = _sign(
    "chest breathing other",
    r"""
    \b(?:chest|pecs?|ribs?)\ (?:muscles?\ )?(?:\w+\ )?(?:twitch|jump|jerk|flutter|quiver|tick)\w*
    | \b(?:twitch|jerk|jump|flutter|quiver)\w*\ (?:in|of|on)\ (?:my\ |the\ )?(?:\w+\ )?(?:chest|pec
        |rib)
    """,
    "tight press crush heavy hurt ache sweat breath arm\\b jaw faint dizz sick numb weak stab"
    " now\\b (?<!not_)(?<!no_)pain squeez heart",
)
_A_MOMENT = _sign(
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
_CHILD_WITH_A_COLD = _sign(
    "child not_waking other",
    rf"""
    \b{_CHILD}(?:'s\ got|\ has|\ had|\ have|\ got|\ with|\ caught)\ (?:an?\ |the\ )?
      (?:\w+\ )?{_COLD}\b
    | \b{_CHILD}\b.{{0,30}}\b(?:fever|temperature|ill|sick|poorly)\b.{{0,40}}
      \b(?:i|we)\b.{{0,12}}\b(?:slept|sleep|no\ sleep|up|awake|tired|knackered|exhausted)\b
    """,
    _A_SICK_CHILD,
)
_POORLY = _sign(
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
_LAIN_ON = _sign(
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
_LIKE_A_SHOCK = _sign(
    "injury chest",
    r"""
    \b(?:like|felt|feels|as\ if|as\ though|as)\b.{0,25}\b(?:electric\w*|electrocut\w*|shocks?|zaps?
      |zapped|tasered?|tased|lightning|shot|pushed|punched|kicked)\b
    """,
    "socket mains wire cable plug outlet toaster burn chest_pain bleed blood by_(?:my|the|a)_\\w*"
    " can'?t numb",
)
_DOZED = _sign(
    "not_waking",
    r"""
    \b(?:passed\ out|out\ cold|spark\ out|conked\ out|zonked|crashed(?:\ out)?)\ (?:\w+\ )?
      (?:on\ the\ (?:sofa|couch|settee)|in\ (?:bed|front\ of)|by\ \w+|at\ (?:\d|nine|ten|eleven)
        |before\ \w+|early|straight\ away)
    """,
    f"{_GRAVE} he\\b she\\b husband wife partner dad mum mom friend mate man\\b"
    " woman they now\\b took head pregnan drink alcohol hurt wet",
)
_AS_A_CHILD = _sign(
    "not_waking seizure_now stroke chest other",
    r"""
    \b(?:faint\w*|passed\ out|seizures?|fits?|blacked\ out|concussion|stroke|heart\ attack)\b.{0,40}
      \b(?:when\ i\ was|as\ a\ (?:kid|child|teen\w*|boy|girl|student)|years\ ago|decades\ ago
        |at\ school|in\ (?:19|20)\d\d)\b
    """,
    "now\\b again today tonight just\\b still came_back is_back this_morning since yesterday",
)
_IN_THE_FAMILY = _sign(
    "not_waking seizure_now stroke chest other",
    r"""
    \b(?:my|his|her)\ (?:dad|father|mum|mom|mother|brother|sister|uncle|aunt\w*|cousin|gran\w*
      |grandad|nan|friend|neighbour|colleague)\ (?:has|had|have|got)\ (?:an?\ )?(?:epilepsy|bad
      \ heart|weak\ heart|heart\ (?:trouble|disease|condition|problem)|parkinson\w*|als|ms\b)
    """,
    "now\\b just\\b today tonight won'?t can'?t chest_pain breath collaps floor blue gr[ae]y help",
)
_SIGNS = (
    _SLEEPS_ON,
    _RISES_LATE,
    _WANTS_SLEEP,
    _HOPES,
    _LIES_AWAKE,
    _ENDS_THE_CHAT,
    _CHANGES_A_HABIT,
    _ASKS_FOR_COMFORT,
    _FED_UP,
    _CHEST_MUSCLE,
    _A_MOMENT,
    _CHILD_WITH_A_COLD,
    _POORLY,
    _LAIN_ON,
    _LIKE_A_SHOCK,
    _DOZED,
    _AS_A_CHILD,
    _IN_THE_FAMILY,
)


def is_harmless(text: str, kind: str) -> bool:
    """Whether a plain lower-case text that is taken for that kind of danger tells of something
    that a diary is full of, and of nothing graver."""
    if kind == CRISIS and tells_of_despair(text):
        return False
    return any(
        kind in sign.kinds and sign.said.search(text) is not None and not sign.unless.search(text)
        for sign in _SIGNS
    )
