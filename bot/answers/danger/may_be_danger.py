"""Danger vocabulary: the words without which hardly anybody tells of an emergency, or despair.

Broad on purpose: nine of ten short emergencies of the bank have one, of its plain lines a third.
A message without any is believed to be an emergency only where the models are very sure.
"""

import re

from bot.domain.emergency_numbers import EMERGENCY_NUMBERS
from bot.language.lazy_regex import Pattern

_HARM = r"""
pain hurt ach(?:e|ing) sore blood bleed haemorrh breath breeth air\b gasp wheez chok chest heart
pulse numb(?!er) weak limp flopp droop slur speech speak talk words?\b see(?:ing)?\b sight vision
blind double dizz faint pass(?:ed|ing)?_out collaps slump black(?:ed)?_?out
fell fall(?:en)?\b hit bang head burn
cut gash wound broke swallow pill tablet medic meds capsul took taken tak(?:e|ing) dose \d_?mg
mg\b drank drunk drink overdos poison bleach swell swollen swole throat tongue lips?\b face
mouth rash hives itch sting stung allerg fever temperature hot cold shiver shak stiff
fit(?:s|ting)?\b seiz convuls spasm foam eyes?\b wak(?:e|ing) woke unconscious conscious respon
answer react blu(?:e|ish)? grey gray pale dusky vomit sick throw puk bab(?:y|ies) child toddler
newborn pregnan weeks contraction waters bump gas smoke alarm monoxide fire knife gun hits?_me
beat attack threat sugar insulin hypo diabet ketone confus muddl nonsense voices paralys
mov(?:e|es|ing) feel(?:ing)? felt legs?_(?:gave|won) stroke ambulance emergency help
dying die[sd]?\b dead kill suicid electr shock socket drown lake freez heat sweat clammy severe
sudden worst crush tight press stabb squeez neck spine opioid fentanyl heroin morphine vodka
withdraw cocaine powder ketamine mdma weed batter(?:y|ies) inhaler epi adrenalin asthma stuck
floor lying lies down out_cold not_right wrong stops snor gurgl hip\b dribbl angina spray
crooked stare understand leaning strip box_of bottle packet saw\b fingers?\b nose_?bleed
warfarin thinner apixaban twisted folding soak jaw nail somebody someone intruder outside shout
scream smash scared afraid lock hid coming_(?:back|for) go(?:es|ing)?_on forearm wrist artery
won'?t_stop rigid rattl rouse thud puffer pant(?:s|ing)\b pacemaker indigestion gummies mushroom
lithium helmet bone skin kettle napp(?:y|ies) tarry plank tingl crowbar worse
can'?t_(?:lift|stand|walk|do|lie)
"""
_WORRYING = r"""
\b(?:seizure|siezure|fits?\b|convulsion|faint|collaps|unconscious|blue\ lips|breath|chest|stroke
  |overdose|poison|bleed|suicid|kill|dying|die[sd]?\b|dead\b|death|ambulance|emergency|paralys
  |numb|heart\ attack|choke|choking|pulse|passed\ out|bit\ (?:my|his|her)\ tongue)
"""
_DESPAIR = r"""
die[sd]? dying dead death kill suicid end(?:s|ed|ing|it)?\b live living life lives alive exist
be_here not_here gone goodbye bye farewell forever any_?more point burden without_me me_gone
alone hurt harm cut(?:ting)? burn scratch rope noose bridge rail train platform roof jump edge
cliff river balcony pill tablet sleepers med(?:s|icine) overdos charcoal gun knife blade razor
worth hope disappear vanish wake waking woke sleep(?:ing)? god heaven lord maker sin tired
giv(?:e|ing)_up gave done enough letter note papers funeral grave join pain suffer miss_me
better_off nobody no_?one no-one plan decided ready last leav(?:e|ing) quit stop hate guilt
asham shame deserve fail useless empty dark cope carry_on go(?:ing)?_on can'?t cannot sorry
will\b insurance way_out born wish want_out peace tonight tomorrow birthday christmas love
voices cry lost lonely heavy nothing reason care matter do_it myself settled delete_me
look_after simpler easier happier be_around problem hear_from means guts how_(?:high|many|much)
hang manage_(?:better|without) see_to_the_rest exit over\b kms\b unaliv lethal rifle belt let_go
let_me_go switched_off stockpile cemetery trash mistake finished place_for_me fight_left
"""


def any_of(stems: str) -> Pattern:
    """What finds a word that begins with one of the stems; `_` is a blank."""
    return Pattern(rf"\b(?:{'|'.join(stems.split())})".replace("_", " "))


_IS_HARM = any_of(" ".join((_HARM, *(number for number, _ in EMERGENCY_NUMBERS))))
_IS_DESPAIR = any_of(_DESPAIR)
_IS_WORRYING = Pattern(_WORRYING, re.VERBOSE)


def mentions_danger(text: str) -> bool:
    """Whether a text has a word of danger in it, so that a safety line does no harm."""
    return _IS_WORRYING.search(text) is not None


def may_tell_of_harm(text: str) -> bool:
    """Whether a plain lower-case text has a word with which bodily emergencies are told."""
    return _IS_HARM.search(text) is not None


def may_tell_of_despair(text: str) -> bool:
    """Whether a plain lower-case text has a word with which despair is told."""
    return _IS_DESPAIR.search(text) is not None
