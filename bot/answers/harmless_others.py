"""Harmless signs of others: a child, a partner, a pregnancy, an animal, a family, a job."""

from bot.answers.harmless_sign import sign

_NEVER = r"(?:never|hardly|not|(?:does|did|do|ca|wo)\ ?n'?t|doesnt|didnt|dont|cant|wont)"
_GRAVE = (
    "blue gr[ae]y pale breath limp floppy drunk vodka fell fall hit pulse lips overdos sick vomit"
    " fit\\b fits seiz foam pills? tablets? ambulance 999 112 911 confus chest blood bleed"
)
_SLEEPS_ON = sign(
    "not_waking seizure_now breathing other child crisis",
    rf"""
    \b(?:it|that|this|they|jerks|kicks|which)\ {_NEVER}\ (?:\w+\ )?wakes?\ (?:me|us)\b
    | \b{_NEVER}\ (?:even\ |really\ |ever\ )?(?:wakes?|woken?|reacts?|notices?|stirs?)(?:\ up)?\b
      (?:\ (?:from|of|by)\ (?:it|them|that))?[,\ ]*(?:and\ )?
      \b(?:when|while|as|just|through|on\ time|for\ (?:school|work|college)|early|before|without
        |in\ the\ mornings?|(?:kicked|jerked|twitched|slept|sleeps))\b
    """,
    f"{_GRAVE} now\\b can'?t_wake_(?:him|her|them|my) tried shaking shake[ds]? slap shout water"
    " insulin sugar hours fever again tomorrow if_i die dead",
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
_IN_THE_FAMILY = sign(
    "not_waking seizure_now stroke chest other",
    r"""
    \b(?:my|his|her)\ (?:dad|father|mum|mom|mother|brother|sister|uncle|aunt\w*|cousin|gran\w*
      |grandad|nan|friend|neighbour|colleague)\ (?:has|had|have|got)\ (?:an?\ )?(?:epilepsy|bad
      \ heart|weak\ heart|heart\ (?:trouble|disease|condition|problem)|parkinson\w*|als|ms\b)
    """,
    "now\\b just\\b today tonight won'?t can'?t chest_pain breath collaps floor blue gr[ae]y help",
)
_CHILD_AS_EVER = sign(
    "child pregnancy not_waking other injury",
    r"""
    \b(?:hiccups?|burp\w*|colic|teeth\w*|grumpy|jabs?|vaccin\w+|spit(?:s|ting)?\ up)\b
    | \b(?:threw\ up|was\ sick|spat)\ (?:on|over)\ (?:me|my|the)\b
    | \b(?:startles?|jumps?|jerks?)\ when\ (?:the|a|i)\ \w+
    """,
    f"{_A_SICK_CHILD} head projectile bile green blood twice times hours again cannot now\\b",
)
_SMALL_FALL = sign(
    "injury child",
    r"""
    \b(?:fell|bumped|hit|banged|rolled|tripped|slipped)\b.{0,60}
      \b(?:plaster|all\ (?:good|clear)|playing(?:\ again)?|laugh\w*|giggl\w*|cried\ a\ bit)\b
      (?:\W+(?:and\ )?(?:all\ good|fine|ok|okay|now|again))*\W*$
    """,
    "sick vomit sleepy drows confus unconscious blood from_(?:his|her|my)_ear eyes limp won'?t"
    " can'?t"
    " dizz headache black_?out passed floppy pale seiz fit\\b not_\\w* bone crook numb neck stairs"
    " pregnan then but since tingl odd strange worse",
)
_SETTLES = sign(
    "not_waking child seizure_now breathing other",
    r"""
    \b(?:stops|settles|calms(?:\ down)?|goes\ away)\ (?:when|if|as\ soon\ as)\ (?:i|we)\ (?:touch
      |hold|pick
      |stroke|wake|cuddle|lift|move)\b
    | \b(?:goes|gets|stiffens?)\ (?:stiff\ )?when\ (?:he|she|i)\ (?:stretch|yawn|poo|wee|cr(?:y
      |ies))\w*
    """,
    "breathing blue floppy limp fever won'?t can'?t eyes now\\b row",
)
_PREGNANT_AND_WELL = sign(
    "pregnancy other child not_waking",
    r"""
    \b(?:\d+\ weeks|pregnant|trimester|bump)\b.{0,30}\b(?:all\ (?:good|well|fine)|tired|fine|comfy
      |comfortable|huge|big|well|good|hungry)\b
    """,
    "bleed blood pain headache vision see(?:ing)? spots stars flash swollen swelling less not_mov"
    " hasn'?t haven'?t waters fever contraction itch faint fit\\b seiz cramp sick old ago sober"
    " clean",
)
_AN_ANIMAL = sign(
    "seizure_now not_waking child",
    r"""
    \b(?:dog|cat|puppy|kitten|rabbit|horse|hamster)\ (?:\w+\ ){0,2}(?:seizures?|fits?|sick|threw\ up
      |twitch\w*|snor\w*)\b
    """,
    "me\\b i\\b son\\b daughter child baby husband wife mum mom dad partner friend bit\\b smell"
    " gas",
)
_CARES_FOR = sign(
    "other not_waking crisis",
    r"""
    \b(?:gran\w*|nan|mum|mom|dad|mother|father|uncle|aunt\w*|wife|husband)\ is\ (?:dying
      |in\ (?:hospital|a
      \ hospice|care)|very\ ill|ill|poorly)\b.{0,40}\b(?:turns|sit|visit|care|nurse|stay|hospice
        |tired|sleep)
    """,
    "now\\b breath won'?t can'?t_wake grey blue want_to join without_her without_him help pain",
)
_AT_WORK = sign(
    "other violence not_waking injury",
    r"""
    \bi\ (?:drive|work\ (?:in|on|as|at)|teach|am\ an?)\b.{0,20}\b(?:ambulance|a&e|er|icu|ward
      |hospital
      |paramedic|nurse|fire\w*|police|first\ aid|carer)\b
    | \b(?:smoke|fire|burglar|car)\ alarm\b.{0,30}\b(?:test|batter\w*|beep\w*|chirp\w*|all\ night
      |work)
    | \b(?:shouting|yelling|screaming|sirens?|helicopter|fireworks)\b.{0,20}\b(?:outside
      |all\ night|next
        \ door|neighbours?|in\ the\ street)\b
    """,
    "at_me gun knife smoke_is fire_is flames scared afraid inside my_door break hurt blood help_me"
    " stabb chest face droop speech grey clammy pulse breath unconscious husband wife mum dad",
)
OTHERS = (
    _SLEEPS_ON,
    _CHILD_WITH_A_COLD,
    _IN_THE_FAMILY,
    _CHILD_AS_EVER,
    _SMALL_FALL,
    _SETTLES,
    _PREGNANT_AND_WELL,
    _AN_ANIMAL,
    _CARES_FOR,
    _AT_WORK,
)
