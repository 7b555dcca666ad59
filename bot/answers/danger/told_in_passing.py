"""Told in passing: pills taken all at once, a blackout that is over, and shakes after less alcohol.

People tell them beside a question on coffee, or days later, so that the models see the question.
All patterns are of plain lower-case text, most of them one phrase a line.
"""

from bot.answers.cards.subject_words import MEDICINE
from bot.answers.danger.idioms import without_idioms
from bot.answers.danger.may_be_danger import any_of
from bot.answers.danger.who_and_when import surely_names_a_child
from bot.language.lazy_regex import Pattern, any_line

_NAMES = {
    "named": MEDICINE,
    "medicine": r"pills?|tablets?|tabs|capsules|caplets|sleepers|painkillers?|paracetamols?"
    r"|panadols?|tylenols?|acetaminophen|ibuprofens?|advils?|aspirins?|codeines?|co-codamols?"
    r"|tramadols?|zopiclones?|zolpidems?|ambiens?|diazepams?|valiums?|xanax|nytols?"
    r"|antidepressants?|propranolols?|amitriptylines?",
    "many": r"[89]|[1-9]\d\d?|eight|nine|ten|eleven|twelve"
    r"|(thir|four|fif|six|seven|eigh|nine)teen"
    r"|(twenty|thirty|forty|fifty|sixty)([- ](one|two|three|four|five|six|seven|eight|nine))?"
    r"|a hundred|(a|one|two) dozen|dozens of|(a|two) handfuls?( of)?|handfuls of",
    "measure": r"mg|mcg|g|ml|drops?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|am|pm"
    r"|times",
    "about": r"about|around|roughly|like|maybe|some|at least|over|nearly|almost|more than|up to"
    r"|all|the|probably|i think|another|something like",
    "takes": r"\b({swallowed}|had(?=.*\b{atonce}\b))\b",
    "swallowed": r"took|taken|swallowed|downed|necked|popped|gulped( down)?|ate|eaten",
    "atonce": r"tonight|earlier|just now|at once|in one go|an hour ago|by the way",
    "whole": r"whole|entire|full",
    "pack": r"packs?|packets?|bottles?|strips?|box(es)?|blisters?|sheets?",
    "spot": r"floor|stairs|landing|tiles|pavement|ground|lawn|street|carpet",
    "drink": r"alcohol|beers?|wine|drink(ing|s)?|vodka|whisk(e)?y|gin|booze|pints?|spirits|rum",
}
"""What patterns name in braces."""


def _any(lines: str) -> Pattern:
    """What finds any of the lines."""
    return Pattern(any_line(lines, _NAMES))


_AT_ONCE = _any(r"""
    {takes} ({about} ){0,3}{many} (or (so|more|\w+) )?(of (my|the|his|her|their|those|these|mum's
        ||dad's) )?((?!{measure}\b)[\w'-]+ ){0,2}{medicine}\b
    ^\W*(i |all )?{many} ({medicine}) (are |all )?(gone|down|in me|inside me)\W*$
    {takes} ({about} )*((a|my|the|his|her) )?{whole} {pack} of ([\w'-]+ ){0,3}?{medicine}\b
    {takes} (an?|my|the|half an?|two|his|her) {pack} of ([\w'-]+ ){0,2}?{medicine}\b
        |(?! (to|with me|from|out of|on|along|back|home|upstairs|away|for|into)\b)
    \b{medicine}\b.{0,60}{takes} ({about} ){0,3}({many}|(the|a) {whole} {pack}) of
        | (them|those|these)\b
""")
_NOT_AT_ONCE = _any(r"""
    \b(a|per|each|every|some) (day|night|week|month)\b
    \b(daily|nightly|weekly|in (total|all)|so far|since)\b
    \bover (the|a|two|three|several|some)\b
    \b(this|last|past|whole|all) (week|month|year|fortnight)\b
    \b((weeks|months|years) ago|when i was|back (then|in)|as a (kid|teen\w*)|used to)\b
    \bin (19|20)\d\d\b
    \b(what (if|happens)|if (i|you|he|she|someone|somebody)|(would|could) have)\b
    \b(dream\w*|dreamt|film|series|novel|as prescribed|prescription)\b
    \b(did ?n'?t|did not|never|have ?n'?t|has ?n'?t|not) (take|took|taken|swallow\w*)\b
""")
"""A day's or a week's count, long ago, a question in general, or a denial."""

_CAME_ROUND = _any(r"""
    \b(came|come|coming) (back )?(round|around|to)\b.{0,25}\b(on|at the \w+ of) (the|my|our|a)
        | (\w+ ){0,2}{spot}\b
    \bfound (my|him|her)self (\w+ ){0,2}(on|at the \w+ of) (the|my|our|a) (\w+ ){0,2}{spot}\b
        |(?!.*\b(laugh|danc|cry|cried|sob|play|stretch|clean|tidy)\w*)
    \b(i|he|she) (\w+ ){0,3}(had (a|another|some kind of) (\w+ )?black-?\s?outs?\b
        |(?! (curtain|blind|in (the|our) (street|town|area|house)))|lost consciousness)\b
    \beyes (\w+ ){0,2}open but (nobody|no ?one|not|she|he) (was |is )?(\w+ )?(home|there
        ||answer\w*)\b
    \b(keeps?|kept) (blanking|blacking|passing) out\b
    \blost (a few|some|several|ten|twenty|about \w+) (minutes|hours)\b(?! of)
        |(?=.*\b(while|cooking|found|memory|remember|burnt?|no idea)\b)
""")
_PASSED_OUT = _any(r"""
    \b(passed out|blacked out|black-?out|fainted|collapsed|keeled over)\b
    \b(woke|woken|wake) (up )?on (the|my|our|a) (\w+ ){0,2}{spot}\b
""")
_AGAIN = _any(r"\b(faint|pass out|black out|collapse) again\b")
_LOST = _any(r"""
    \bhad an? (\w+ )?(faint|black-?out|fainting (fit|spell|episode))\b
    \b(fainted|collapsed|keeled over|passed out|blacked out)\b
        |(?! (\w+ )?((into|in|on|onto) (my |the )?(bed|sofa|couch|settee)
        ||at (\d|nine|ten|eleven)|early|the (window|room)))
""")
_WITH = any_of(
    r"tongue wet_my peed pee'd stairs kitchen_floor bathroom_floor floor\b.*no_idea no_idea"
    r" do_?n'?t_(?:know|remember)_how can'?t_remember no_memory confus muddled jerked_all shook"
    " shaking_all how_i_got"
)
_OUT_OF_BED = _any(r"""
    \b(fell|fall\w*|rolled|tumbled|slid|jerk\w*|jump\w*)\b.{0,20}\b(out of|off)\b
    \bsleep\w* on (the|my) floor\b
    \b(mattress|camping|sleepover|sleeping bag)\b
""")
_LONG_AGO = _any(r"\b(years ago|as a (kid|child|teen\w*)|when i was|in (19|20)\d\d)\b")
_STORY = _any(r"\b(dream\w*|dreamt|film|movie|series|novel|book|what if|if (i|you|he))\b")
_DAYS_AGO = _any(r"""
    \b(?<!since )(?<!every )(?<!until )(?<!till )(mon|tues|wednes|thurs|fri|satur|sun)day\b
    \b((days?|weeks?|months?) ago|yesterday|last (week|month|weekend)|the other (day|night|week))\b
    \b(at the weekend|earlier this week)\b
    \b(in|last) (january|february|march|april|may|june|july|august|(sept|octo|novem|decem)\w*ber)\b
""")
_STILL = _any(r"""
    \b(now(?! .{0,12}(twitch|jerk|jump))|still|since then|again|today|won'?t|worse|keeps?)\b
    \b(vomit\w*|throwing up|chest|pills?|tablets?|insulin|pregnan\w*|blood)\b
""")
_HAD_BEEN = _any(r"\b(i'd|i had|had) (\w+ ){0,2}(bit|bitten|wet|lost|chewed)\b")
_JUST = _any(r"\b(just|this (morning|evening)|tonight|minutes|bleeding|help)\b")

_AS_A_CHILD = _any(r"\bas (a |an )?(small |little )?(kid|child|baby|infant|toddler)\b")
_OWN_SEIZURE = _any(r"\bi (\w+ ){0,2}(had|have|got) (a|my|another|one)\b")
_CHILD_SEIZURE = _any(r"""
    \bfebrile (seizures?|convulsions?|fits?)\b
    \b(had|has|gets|got) (had )?(an?|his|her|one|two|three|several) (\w+ )?
        |(seizures?|fits?|convulsions?)\b
    \b(went (all )?stiff\b.*\beyes|eyes rolled)\b
""")

_LESS = _any(r"""
    \b(stopp?\w*|quit\w*|cut\w*|less|without|no|off|last|gave up|giving up|reduc\w*|taper\w*|wean\w*
        ||sober|dry|down|swapped)\b.{0,30}\b{drink}\b
    \b{drink}\b.{0,40}\b(stopped|no more|nothing|none|down|back|less|off|out|ago|until|till)\b
    \b(until|till|before|without) (my|a|the) (\w+ )?{drink}\b
    \b(days?|weeks?|hours) (sober|dry|clean)\b
    \bsober (for|since)\b
    \bdetox\w*
""")
_NO_ALCOHOL = _any(r"""
    \b(drink\w*|cut\w*|stopp?\w*|quit\w*|less|no) (\w+ ){0,3}
        |(coffee|tea|cola|coke|caffeine|water|milk|soda|energy)\b
""")
_SHAKES = _any(r"""
    \b(the shakes|shaky|shakey)\b
    \b(cold |night )?sweat(s|y|ing|ed)?\b
    \bhands? (\w+ ){0,3}(shak\w*|trembl\w*)
    \b(shak\w*|trembl\w*) (\w+ ){0,3}hands?\b
    \bhands? (won'?t|wont|can'?t|cant) (keep|stay|be) still\b
    \b(soaked|drenched)\b
    \b(now i|i) (shake|tremble)\b
    \b(i'?m|i am|i was|was|woke( up)?|been) (\w+ )?(shaking|trembling)\b
    \bshak\w* (and|this morning|in the mornings?)\b
    \bmy hands\b.*\bshak\w*
""")
_WITHDRAWAL = _any(r"\b(am|is|could|might|may|are|have|was)\b.{0,40}\bwithdraw(al|als|ing)\b")
_FEW_WORDS = 14
_MOST_WORDS = 40
"""A longer message speaks for itself."""

_DOSE = _any(r"""
    \b(took|taken|take|taking|had|have|on)\b.{0,25}?\b(
        |(\d{1,2}|[1-4]\d\d) ?(mg|mcg|drops)\b|\w+ (mins?|minutes|hours)\b
        ||\w+ (\w+ )?(pills?|tablets?|capsules|meds) (a|per|each|every)
        | (day|night|week|morning|evening)
        ||\w+ (\w+ )?(pills?|tablets?|capsules) (over (the|a)|(this|last) week|left)
        ||my (\w+ )?(pills?|tablets?|meds|capsules) (this morning|at (breakfast|\w+ ?[ap]m)))\b
""")
_USUAL_DOSE = _any(r"""
    \b(took|taken|take|taking|had|have)\b(\W+(just|only|and))*
        | (my( (usual|normal|daily|morning|evening|night|[2-4]|two|three|four))?|an?( \w+)?|one|two
        ||1|2) (pills?|tablets?|tabs?|meds|capsules?|medicines?|paracetamols?|ibuprofens?|aspirins?
        ||antihistamines?|vitamins?|painkillers?)\b(?! (of|to end|instead))
""")
_EACH_DAY = Pattern(
    r"(?:(?:and|also|yes|well|so)\W+)*(?:i|he|she|we|(?:my|our) \w+)(?:'m|'s| am| is)?"
    r" (?:(?:only|also|just|already) )*(?:takes?|taking|on)(?:[\s,]+(?:and|plus|with|also|an?|one"
    r"|two|some|the|his|her|my|for|daily|regularly|new|small|low|blood|pressure|heart|water"
    r"|cholesterol|thyroid|sugar|diabetes|stomach|pills?|tablets?|meds|medicines?|aspirin"
    rf"|vitamins?|{MEDICINE})\b)+\W*"
)
_MORE_THAN_A_DOSE = any_of(
    "sleepy drows sick vomit dizz faint too_m whole all\\b overdos alcohol vodka wine beer at_once"
    " one_go poison child son\\b daughter bab toddler insulin heroin fentanyl methadone morphine"
    " oxy codeine tramadol end\\b die life live enough more wrong double twice again"
)
_MORE_THAN_USUAL = any_of(
    "someone found party strange stranger unknown what_it (?:his|her|their)_\\w* mistake accident"
    " gin\\b rum\\b spirits whisky drunk high\\b every_one lots?\\b bottle packs? packet box strip"
    " handful numb chest breath swell rash hives"
)
_FEW_DRINKS = _any(r"""
    \b([1-4]|an?|one|two|three|four|a couple of) ((small|large|big|quick) )?
        |((glass(es)?|pints?|cans?) of )?(beers?|ales?|lagers?|pints?|ciders?|wines?|sherry)\b
""")
_MORE_THAN_DRINKS = any_of(
    "pills? tablets? med capsul dose sleepers insulin opioid tramadol codeine morphine methadone"
    " diazepam xanax valium zopiclone pregabalin heroin cocaine ketamine ghb child son\\b daughter"
    " bab toddler kid\\b wak breath blue cold clammy limp sick vomit pass(?:ed|ing)_out unconscious"
    " shak confus pregnan bottle litre vodka whisk gin\\b rum\\b he she"
)
_DOUBLE_DOSE = _any(r"""
    \b(took|taken|had|doubled)\b(?=.{0,60}\b(tablets?|pills?|doses?|capsules?|meds|medicines?
        ||medication|antidepressants?|{named}|{medicine})\b).{0,80}
        |\b(twice|too (many|much)|by mistake|double|an extra|one extra|(two|2) .{0,25}
        |(by (mistake|accident)|instead of (one|1)))\b
    \b(forgot|not sure|do ?n'?t (know|remember)|can'?t remember)\b.{0,20}\btook\b.{0,40}
        |\b(tablets?|pills?|doses?|meds|medicines?|{medicine})\b.{0,30}\b(another|second)\b
""")
_MORE_THAN_DOUBLE = any_of(
    "child son\\b daughter bab toddler kid\\b methadone morphine oxy fentanyl codeine tramadol"
    " zopiclone sleeping sleepers insulin warfarin digoxin lithium methotrexate beta bisoprolol"
    " propranolol heart paracetamol tylenol acetaminophen sleepy drows sick vomit dizz faint"
    " woozy swimmy slow cold sweat confus shak chest breath all\\b whole pack box bottle handful"
    " times_the three_times alcohol wine vodka beer end\\b die on_purpose enough more\\b(?!_too)"
    " again a_day daily each_day every_day remind [5-9]\\b \\d\\d too_m"
)
_TO_TAKE = _any(r"\b({medicine}|{drink}|bleach|poison|cleaner|insulin|meds)\b")


def is_a_plain_dose(text: str) -> bool:
    """Whether a short plain lower-case text tells of milligrams, drops or a day's or week's count
    of what is taken, and of nothing that makes an overdose likely."""
    is_short = len(text.split()) <= _FEW_WORDS and not tells_of_pills_at_once(text)
    rest = without_idioms(text)
    is_usual = (
        _USUAL_DOSE.search(rest) is not None or (rest != text and not _TO_TAKE.search(rest))
    ) and not _MORE_THAN_USUAL.search(rest)
    is_dose = is_usual or bool(_DOSE.search(rest) or _EACH_DAY.fullmatch(rest.strip()))
    return is_short and is_dose and not _MORE_THAN_A_DOSE.search(rest)


def tells_of_a_few_drinks(text: str) -> bool:
    """Whether a short plain lower-case text tells of up to four drinks, and of nothing taken or
    felt with them."""
    is_told = len(text.split()) <= _FEW_WORDS and _FEW_DRINKS.search(text)
    return bool(is_told) and not _MORE_THAN_DRINKS.search(text)


def tells_of_a_dose_too_many(text: str) -> bool:
    """Whether a short plain lower-case text tells of one dose too many of a medicine."""
    return len(text.split()) <= 2 * _FEW_WORDS and _DOUBLE_DOSE.search(text) is not None


def tells_of_a_double_dose(text: str) -> bool:
    """The same, and of nothing that makes harm likely: no child, no dangerous medicine, no sign."""
    return tells_of_a_dose_too_many(text) and not _MORE_THAN_DOUBLE.search(text)


def tells_of_pills_at_once(text: str) -> bool:
    """Whether a plain lower-case text tells of many pills, or a whole pack, taken at one time."""
    return _AT_ONCE.search(text) is not None and not _NOT_AT_ONCE.search(text)


def tells_of_a_blackout(text: str) -> bool:
    """Whether a plain lower-case text tells of lost awareness that is over: a faint or a fit."""
    if len(text.split()) > 2 * _MOST_WORDS or _LONG_AGO.search(text) or _STORY.search(text):
        return _AGAIN.search(text) is not None
    is_over = _LOST.search(text) and is_days_ago(text.replace("since then", ""))
    is_told = (
        is_over or _CAME_ROUND.search(text) or (_PASSED_OUT.search(text) and _WITH.search(text))
    )
    return bool(is_told) and not _OUT_OF_BED.search(text)


def tells_of_a_childs_seizure(text: str, topic: str | None = None) -> bool:
    """Whether a plain lower-case text tells of a seizure that a child has had; `topic` is the key
    of what was shown before, which may have been a child."""
    is_of_a_child = (topic or "").removeprefix("out:") in {"children", "child_seizure"}
    if len(text.split()) > 2 * _MOST_WORDS or _STORY.search(text) or _OWN_SEIZURE.search(text):
        return False
    is_of_a_child |= "febrile" in text
    is_of_a_child = is_of_a_child or surely_names_a_child(_AS_A_CHILD.sub(" ", text))
    return is_of_a_child and _CHILD_SEIZURE.search(text) is not None


def card_told(text: str, topic: str | None = None) -> str | None:
    """The kind of card for a child's seizure or a dose too many that a text tells of, or None."""
    if tells_of_a_childs_seizure(text, topic):
        return "child_seizure"
    return "double_dose" if tells_of_a_dose_too_many(text) else None


def is_told_as_over(text: str) -> bool:
    """Whether a plain lower-case text tells of it as of what had been, without a word of now."""
    return _HAD_BEEN.search(text) is not None and not (_STILL.search(text) or _JUST.search(text))


def is_days_ago(text: str) -> bool:
    """Whether a plain lower-case text puts what it tells days back, and nothing of it goes on."""
    return _DAYS_AGO.search(text) is not None and not _STILL.search(text)


def tells_of_withdrawal(text: str, topic: str | None = None) -> bool:
    """Whether a plain lower-case text tells of, or asks about, withdrawal from alcohol.

    `topic` is the key of what was shown before: after alcohol, "my hands shake" is enough.
    """
    if len(text.split()) > _MOST_WORDS:
        return False
    is_after = (topic or "").removeprefix("out:").startswith("alcohol")
    if (is_after or not topic) and _WITHDRAWAL.search(text):
        return True
    if not _SHAKES.search(text):
        return False
    return is_after or (_LESS.search(text) is not None and not _NO_ALCOHOL.search(text))
