"""The words without which hardly anybody tells of an emergency, or of despair.

Broad on purpose: nine of ten short emergencies of the bank have one, of its plain lines a third.
A message without any is believed to be an emergency only where the models are very sure.
"""

import re

from bot.domain.emergency_numbers import EMERGENCY_NUMBERS

_HARM = r"""
pain hurt ach(?:e|ing) sore blood bleed haemorrh breath breeth air\b gasp wheez chok chest heart
pulse numb weak limp flopp droop slur speech speak talk words?\b see(?:ing)?\b sight vision
blind double dizz faint pass(?:ed|ing)?_out collaps slump fell fall(?:en)?\b hit bang head burn
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


def _any_of(stems: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(stems.split())})".replace("_", " "))


_IS_HARM = _any_of(" ".join((_HARM, *(number for number, _ in EMERGENCY_NUMBERS))))
_IS_DESPAIR = _any_of(_DESPAIR)


def may_tell_of_harm(text: str) -> bool:
    """Whether a plain lower-case text has a word with which bodily emergencies are told."""
    return _IS_HARM.search(text) is not None


def may_tell_of_despair(text: str) -> bool:
    """Whether a plain lower-case text has a word with which despair is told."""
    return _IS_DESPAIR.search(text) is not None


_ARM = re.compile(
    r"\barms?\b.{0,40}\b(?:hurt|ach|sore|tingl)"
    r"|\b(?:jerk|twitch|jump|kick)\w*\b.{0,40}\barms?\b"
)
_ARM_AND = _any_of(
    "chest jaw heart sweat clammy breath sick vomit gr[ae]y sudden crush numb weak droop speech"
    " slur face can'?t cannot won'?t not_move dead heavy bleed blood pain out_of_bed fell"
)
_RASH = re.compile(r"\brash(?:es)?\b")
_RASH_AND = _any_of(
    "breath throat tongue lips? face swell swollen fever stiff dizz faint purple bruis bab child"
    " toddler sting stung allerg nuts? pen spread all_over"
)
_DELETE = re.compile(
    r"\b(?:data|account|diary|records?)\b.{0,30}\b(?:gone|delet|eras|remov|wip)"
    r"|\b(?:delet|eras|remov|wip)\w*\b.{0,30}\b(?:data|account|diary|records?)\b"
)
_DELETE_AND = _any_of(r"me\b myself life live die dead goodbye bye\b world alive")
_SMALL_HURT = re.compile(
    r"\b(?:bruis\w*|graze[ds]?|plaster|sore|stubbed|scratch\w*|blister|splinter|paper cut)\b"
)
_SMALL_HURT_AND = _any_of(
    "head neck spine face eyes? chest belly throat breath numb tingl\\w* can'?t cannot won'?t bleed"
    " blood deep sick vomit dizz faint confus drowsy double bone broke swell swollen pregnan bab"
    " child toddler son\\b daughter gran warfarin thinner spread grow all_over punch beat"
    " hits?_me\\b"
)
_OF_JERKS = re.compile(
    r"\b(?:want|wish|done|tired|sick|stop|end|enough|fed up)\b.{0,30}"
    r"\b(?:jerk|twitch|kick|jolt|jump)(?:s|ing|es)\b"
)
_OF_JERKS_AND = _any_of(
    r"me\b myself life live living alive die dying dead kill suicid forever pills? world goodbye"
    " hurt cut without gone any_?more burden wake"
)
_FACE = re.compile(r"\b(?:face|lips?|cheek|mouth|jaw)\b.{0,30}\b(?:twitch|jerk|flutter|jump)")
_FACE_AND = _any_of(
    "droop hang numb weak slur speech speak talk words? drool can'?t cannot won'?t stop spread arm"
    " leg hand head vision see confus sudden eyes?_roll aware shak swallow crooked"
)
_FAINTED = re.compile(r"\bi (?:\w+ )?(?:fainted|passed out|blacked out)\b")
_FAINTED_AND = _any_of(
    "again now just chest heart breath blood bleed pregnan head hit tongue pills? tablets? shak"
    " minutes? today twice times insulin sugar alone drunk vodka fit\\b seizure"
)
_PASSED = re.compile(
    r"\b(?:(?:it'?s|i'?m|all|am|is|was) (?:\w+ )?(?:ok|okay|fine|gone|over|better|good)"
    r" (?:now|again)|(?:it )?(?:passed|went away|settled))\W*$"
)
_PASSED_AND = _any_of("still but arm jaw sweat blue bleed")
_MILD = (
    ("breathing", _PASSED, _PASSED_AND),
    ("not_waking", _FAINTED, _FAINTED_AND),
    ("stroke", _FACE, _FACE_AND),
    ("chest", _ARM, _ARM_AND),
    ("allergy", _RASH, _RASH_AND),
    ("injury", _SMALL_HURT, _SMALL_HURT_AND),
    ("crisis", _DELETE, _DELETE_AND),
    ("crisis", _OF_JERKS, _OF_JERKS_AND),
)
"""Words that a diary is full of, by the kind of danger that they are taken for, and those beside
which they may be of it after all."""


def is_mild(text: str, kind: str) -> bool:
    """Whether a plain text that is taken for that kind of danger tells of a sore arm, a rash, a
    bruise, a face that twitches, a faint or a breath that is over, or a wish to delete or to be
    done with the jerks, and of nothing graver."""
    return any(
        kind == each and mild.search(text) is not None and grave.search(text) is None
        for each, mild, grave in _MILD
    )
