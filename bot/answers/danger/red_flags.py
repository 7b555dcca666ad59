"""Red flags: signs of an emergency that are told as present, without any word such as "help".

Each stands in the row of its kind of steps. They count only beside a trace of danger in the models'
view, and not where the words around them put them into the past, a general question or a story.
"""

import re

from bot.answers.danger.red_flags_of_the_young import OF_A_CHILD, OF_A_PREGNANCY
from bot.answers.danger.who_and_when import is_of_another_time_or_a_story, surely_names_a_child
from bot.language.lazy_regex import Pattern

_THEIR = r"(?:my|his|her|their|the|both|one)"
_NOT = (
    r"(?:won'?t|can'?t|cannot|can\ not|could\ ?n'?t|does\ ?n'?t|do\ ?n'?t|did\ ?n'?t|is\ ?n'?t"
    r"|are\ ?n'?t|not|will\ not|never)"
)
_OTHERS = (
    r"(?:he|she|him|her|his|they|them|dad|father|mum|mom|mother|nan|gran\w*|mate|flatmate|wife"
    r"|husband|hubby|partner|boyfriend|girlfriend|baby|son|daughter|friend|man|woman|brother"
    r"|sister|uncle|aunt\w*|boy|girl|kid|child|toddler|bro|papa|room-?mate)"
)
_AMOUNT = r"(?:\d{2,}|[5-9]|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|handful\ of)"
PILLS = (
    r"(?:pills?|tablets?|tabs|meds|capsules|paracetamols?|ibuprofens?|aspirins?|tylenols?"
    r"|sertraline|zopiclones?|tramadols?|valiums?|diazepams?|sleepers|drops|melatonins?|codeines?)"
)
_POISON = (
    r"(?:bleach|poison|antifreeze|drain\ cleaner|cleaner|detergent|petrol|weed\ ?killer"
    r"|white\ spirit|button\ batter\w+|batter(?:y|ies)|(?:wild\ |the\ )?mushrooms|berries"
    r"|dishwasher\ tab\w*|magnets?)"
)
_SIGNS: dict[str, str] = {
    "seizure_now": rf"""
        \b(?:shak|jerk|twitch|convuls|fitt|thrash|seiz)\w*\b.{{0,60}}\b(?:{_NOT}\ stop(?:p\w+)?
          (?!\ (?:think|worry|google|read|wonder|look|cry)\w*)
          |eyes?\ (?:\w+\ )?(?:roll|up\b)
          |going\ on|foam|bit(?:ing|ten|es)?\ (?:\w+\ )?tongue|gurgl\w*|goes?\ on
          |{_NOT}\ (?:answer|hear|respond|react|know|come\ round)
          |(?:\d+|four|five|six|seven|eight|nine|ten|fifteen|twenty)\ min)
        | \b(?:he|she|i|husband|wife|partner|son|daughter)\ shook\ all\ over\b
          [^,;]{{0,60}}\bconfused\b
        | \beyes?\ (?:are\ |have\ )?rolled\b | \bfoam\w*\ (?:at|on|from|round)\b
        | \b(?:is|are|he'?s|she'?s|started|having|had)\ (?:\w+\ ){{0,2}}(?:convulsing|fitting
          |seizing)\b
        | \b(?:another|second|third|2nd|3rd)\ (?:fit|seizure)\b
        | \b(?:\d|two|three|four|several)\ (?:fits|seizures)\b.{{0,20}}\b(?:since|today|tonight
          |now|in\ a\ row) | \bhaving\ (?:a|his
          |her)\ (?:fit|seizure)\b
        | \b(?:first|one)\ (?:ever\ )?fit\b.{{0,60}}\b(?:now|just|tonight|another)\b
        | \b(?:came|come|woke|wake)\ (?:to|up|round)\b.{{0,60}}\btongue\b.{{0,20}}\b(?:bleed\w*
          |bit\w*|sore|bits|chewed)
        | \b(?:every|all\ (?:his|her|four))\ limbs?\b.{{0,20}}\b(?:go\w*|jerk\w*|shak\w*|thrash\w*)
        | \b(?:he|she|his|her)\b.{{0,40}}\b(?:rigid|stiff)\b.{{0,40}}\b(?:limbs?|jerk\w*|shak\w*)
        | \b(?:every\ limb|arms\ and\ legs|whole\ body|all\ over)\b.{{0,40}}\b{_NOT}\ (?:\w+\ )?
          (?:hear|get\ through|reach|answer)\b
        | \b(?:went\ |fell\ .{{0,20}})stiff\b.{{0,60}}\b(?:shak|jerk|thrash|foam|blue)
    """,
    "not_waking": rf"""
        \bfound\ (?:him|her|them|my\ \w+)\ (?:\w+\ )?(?:hanging|dead|cold|blue|unconscious|lifeless
          |not\ moving|slumped|face\ down)\b |
        \b{_OTHERS}\b.{{0,60}}\b{_NOT}\ (?:\w+\ ){{0,2}}(?:wak(?:e|ing)|woken|rouse|respond\w*
          |react\w*|come\ (?:to|round)
          |coming\ (?:to|round|back)|move|moving|open\ {_THEIR}\ eyes)\b
        | \b{_NOT}\ (?:\w+\ ){{0,2}}(?:wake|rouse|get\ any\ (?:reaction
          |response))\b.{{0,20}}\b{_OTHERS}\b
        | \bstill\ out\b | \bout\ since\ (?:he|she)\b | \b(?:black|pass)ed\ out\ at\ the\ wheel\b
        | \b(?:unconscious|unresponsive|lifeless|out\ cold|knocked\ out)\b
        | \b(?:collapsed|slumped|keeled\ over)\b(?!\ (?:into|in|on)\ (?:bed|the\ (?:sofa|couch)))
        | \bnothing\ wakes\ (?:him|her|them)\b | \bwent\ (?:all\ )?limp\b
    """,
    "breathing": rf"""
        \b(?:{_NOT}|no\ longer|hardly|barely|struggl\w+\ to|fight\w*\ to|hard\ to
          |unable\ to)\ (?:\w+\ )?(?:breath\w*|breeth\w*
          |catch\ {_THEIR}\ breath|get\ (?:any|enough|my|a)?\ ?(?:air|breath))\b
        | \b(?:struggl\w+|fight\w*|gasping|starv\w+)\ for\ (?:air|breath)\b | ^\W*gasping\b
        | \b(?:short\ of|out\ of|running\ out\ of)\ (?:breath|air)\b | \bbreathless\b
          | \bno\ air\b
        | \bchok(?:es|ing|ed)\ on\b | \bis\ choking\b | \bair\ {_NOT}\ (?:go|come)\b
        | \b(?:stuck|lodged)\ in\ {_THEIR}\ throat\b | \b{_NOT}\ finish\ (?:a|my
          |one)\ sentences?\b
        | \bstopped\ breathing\b | \bwheez\w+ | \b(?:lips|mouth|face
          |fingers?)\b.{{0,20}}\b(?:blue\w*|gr[ae]y)\b
        | \b(?:went|going|turned|turning|gone)\ (?:blu\w*|gr[ae]y|dusky|purple)\b | \b(?:he
          |she)(?:'s|\ is|\ looks)\ (?:blue|gr[ae]y)\b | \bblue\ (?:round|around|in)\ the\b
        | \bcough\w*\ (?:up\ )?(?:pink|blood|froth)\b
    """,
    "chest": r"""
        \b(?:palpitations?|heart\ (?:racing|pounding|jumping|skipping))\b.{0,25}\b(?:pass(?:ing
          |ed)\ out
          |black(?:ing|ed)\ out|faint(?:ing|ed)?)\b |
        \b(?:pain\w*|pressure|tight\w*|crush\w*|squeez\w*|stabb\w*|heavy|weight|ach\w+|burning
          |hurt\w*|band|elephant)\b
          .{0,30}\b(?:chest|breast ?bone|heart|sternum)\b
        | \b(?:chest|breast ?bone|heart)\b.{0,20}\b(?:hurt\w*|pain\w*|tight\w*|pressure|heavy
          |crush\w*|squeez\w*|ach\w+
          |stabb\w*|killing)
        | \b(?:left|both)\ (?:arm|shoulder)s?\b.{0,30}\b(?:numb|tingl\w*|pain\w*|ach\w+|heavy
          |hurt\w*)\b
        | \b(?:pain|ache)\w*\b.{0,30}\b(?:left\ arm|jaw|shoulder\ blades?)\b
        | \bheart\b.{0,40}\b(?:black\ out|faint\w*|pass\ out|passing\ out)\b
          | (?<!nearly\ had\ a\ )(?<!almost\ had\ a\ )\bheart\ attack\b
        | \b(?:heart|pulse)\b.{0,20}\b1[5-9]\d\b | \bdefibrillator\b.{0,20}\bshock
          | \bangina\b.{0,40}\b(?:not|isn'?t|won'?t|worse|again|still)\b
        | \bsits?\ on\ (?:my|his|her)\ chest\b | \btight\ band\b
        | \bholds?\ (?:his|her)\ chest\b
    """,
    "stroke": rf"""
        \b(?:face|mouth|smile|lip|cheek)\b.{{0,25}}\b(?:droop\w*|hang\w*|crooked|lopsided
          |slipp\w+|numb|slid)\b
        | \b(?:speech|words?|talk\w*|speak\w*|sentences?)\b.{{0,25}}\b(?:slu?r+\w*|garbled
          |gibberish|wrong|nonsense
          |funny|mixed|jumbled|rubbish)\b | \bslu?r+(?:ed|ing|s|y\ speech)\b
        | \b(?:left|right|one|whole)\ (?:side|arm|leg|hand|half)\b.{{0,40}}\b(?:numb|weak|dead
          |paralysed|paralyzed
          |limp|useless|{_NOT}\ (?:\w+\ )?(?:move|feel|lift|work))\b
        | \b(?:eye|eyelid|mouth|face|smile)\b.{{0,30}}\b(?:went\ down|gone\ down|hanging
          |drooping)\b
        | \b(?:arm|hand|leg)\ {_NOT}\ (?:belong|do|obey|listen|follow)\b
        | \b(?:numb|weak|dead)\b.{{0,20}}\b(?:left|right|one)\ side\b
        | \b{_NOT}\ (?:\w+\ )?(?:move|feel|lift|use)\ {_THEIR}\ (?:(?:left|right)\ )?(?:arms?
          |legs?|side|face|hands?)\b
        | \bworst\ headache\b | \bhead\b.{{0,15}}\b(?:explod\w+|bursting|thunderclap)
        | \b(?:sudden\w*|all\ of\ a\ sudden)\b.{{0,30}}\b(?:blind|double|{_NOT}\ (?:see|speak
          |talk|read|walk|find))\b
        | \b{_NOT}\ (?:speak|talk|find\ (?:the\ |his\ |her\ |my\ )?words)\b
          (?!\ (?:to\ (?!me\b)|about))
    """,
    "overdose": rf"""
        \b(?:took|taken|taking|swallowed|had|ate|eaten|downed|drank|put)\b
         .{{0,40}}\b(?:too\ (?:many|much)|(?:the\ lot|every\ (?:last|single)\ (?:one|pill|tablet)s?)
          (?=\W*$|\ (?:of|with|now|tonight|earlier|already|an\ hour))
          |(?:whole|entire|full)\ (?:\w+\ )?(?:box|pack\w*|strip|bottle|blister|sheet|lot)
          |in\ one\ go
          |all\ (?:of\ )?(?:my|the|his|her|gran\w*)\ (?:\w+\ ){{0,2}}{PILLS}
          |{_AMOUNT}\ (?:\w+\ ){{0,2}}{PILLS})\b
        | \b(?:necked|downed|emptied|finished\ off|swallowed|popped)\ (?:the|my|a|his|her)\ (?:whole
          \ )?(?:pack\w*|bottle|box|strip|blister|lot)\b(?=\W*$|\ of\ (?:\w+\ )?{PILLS}
            |\ (?:with|now|tonight|earlier|an\ hour))
        | \b(?:took|had|swallowed)\ all\ of\ them\ with\ (?:an?|my|the|some)\ (?:\w+\ )?(?:beer|wine
          |vodka|whisk\w+|gin|rum)\b
        | \ball\ (?:\d+|of\ (?:it|them))\ (?:are\ |is\ )?(?:in|inside)\ me\b
        | \b(?:drank|drunk|drink|swallow\w*|ate|eaten|licked|sipped|into|got\ (?:hold\ of
          |into))\b.{{0,30}}\b{_POISON}\b
        | ^\W*(?:i\ |i've\ )?(?:just\ )?(?:took|taken|swallowed)\ (?:all\ )?the\ {PILLS}\W*$
        | \b(?:vodka|whisky|gin|rum|spirits|alcohol)\b.{{0,60}}\b(?:cold|clammy|slowly|gurgl\w*)\b
        | \bgot\ into\ (?:the|my|his|her|our)\ {PILLS}\b
        | \b(?:snor\w*|gurgl\w*)\b.{{0,40}}\b(?:fentanyl|oxy\w*|morphine|methadone|heroin)\b
        | \boverdos\w* | \bOD'?d?\b | \btoo\ much\ (?:insulin|morphine|fentanyl|heroin|ketamine
          |ghb)\b
        | \b(?:took|had|taken|put)\b.{{0,60}}\b(?:three\ times|twice
          |again)\b.{{0,60}}\b(?:faint|dizzy|swimmy|woozy|sleepy|drows\w+|sick)\b
        | \b(?:double|doubled|triple|three\ times|ten\ times)\b.{{0,20}}\b(?:dose|insulin
          |tablets?|pills?)\b.{{0,60}}
          \b(?:faint|dizzy|sleepy|drows\w+|sick|slow|vomit\w*|eyes\ open|boiling|burning|fever)\b
        | \b(?:fentanyl|oxy\w*|morphine|methadone|heroin)\b.{{0,80}}\b(?:blue|barely
          |{_NOT}\ (?:wake|respond)|sleepy
          |gurgl\w*|snor\w*)\b
    """,
    "allergy": r"""
        \b(?:tongue|lips?|face|throat|eyes?)\b.{0,25}\b(?:swell\w*|swollen|swole|fat|puff\w*
          |balloon\w*)\b
        | \b(?:swell\w*|swollen)\b.{0,20}\b(?:tongue|lips?|face|throat)\b | \bepi\ ?-?pens?\b
          | \badrenaline\ pen\b
        | \bthroat\b.{0,15}\b(?:tight\w*|narrow\w*|clos\w+)\b
        | \bhives\b.{0,60}\b(?:breath\w*|voice|throat|wheez\w*|all\ over|dizzy|faint|sick)\b
        | \b(?:anaphyla\w*|allergic\ shock)\b
    """,
    "injury": r"""
        \b(?:arms?|hands?|legs?|foot|feet|fingers?|thumb|hair)\ (?:\w+\ )?(?:in|under|through
          |into)\ (?:the|a)
          \ (?:\w+\ )?(?:blender|mower|saw|grinder|baler|machine|mincer|shredder|press|fan\ belt
          |wheels?|car)\b
        | \bone\ (?:eye|pupil)\b.{0,25}\bbigger\b | \bpupils?\b.{0,25}\b(?:bigger|uneven|differ\w*)
        | \b(?:headache|fell|crash\w*|head)\b.{0,80}\b(?:asking|repeating)\b.{0,15}\bsame\b
        | \b(?:lost|losing|lose)\ (?:\w+\ ){0,2}(?:lots?|loads|much|pints
          |litres)\ (?:of\ )?blood\b |
        \b(?:bleed\w*|blood)\b.{0,40}\b(?:(?:won'?t|wont|not|doesn'?t)\ (?:stop\w*|quit\w*)
          |a\ lot|everywhere|heavily|spurt\w*|pump\w*|soak\w*|through|pouring|gush\w*|pool)\b
        | \b(?:spurting|gushing|pumping\ (?:out\ )?blood)\b | \bnose\ ?bleed\b.{0,60}\b(?:hour
          |won'?t|not\ stop\w*)\b
        | \b(?:hot\ (?:oil|water|tea|coffee)|boiling\ water)\b.{0,30}\b(?:over|on)\ (?:his|her
          |my|the)\b
        | \b(?:hip|leg|ankle)\b.{0,40}\b(?:shorter|turned\ out\w*)\b | \b(?:finger
          |hand)s?\b.{0,20}\b(?:hanging|cut\ off|severed)\b
        | \bfell\ (?:out\ of|off|down)\b.{0,60}\b(?:neck|back)\b.{0,60}\b(?:tingl\w*|numb
          |no\ feeling)\b | \bno\ feeling\ below\b | \b(?:soaking
          |soaked)\ through\b.{0,30}\b(?:towel|bandage|cloth)
        | \bhead\b.{0,80}\b(?:vomit\w*|throw\w*\ up|threw\ up|been\ sick|double|two\ of|drowsy
          |confused|ear)\b
          (?=.*\b(?:hit|bang\w*|bump\w*|fell|knock\w*|crack\w*|struck)\b)
        | \b(?:hit|bang\w*|bump\w*|fell|knock\w*|crack\w*|struck)\b.{0,40}\bhead\b.{0,80}
          \b(?:vomit\w*|throw\w*\ up|threw\ up|been\ sick|sick|double|two\ of|drowsy|sleepy
          |confus\w*|passed\ out|unconscious)\b
        | \bears?\ (?:is\ |are\ )?bleed\w* | \b(?:bitten|bit)\ by\ (?:an?|the)\ (?:\w+\ )?(?:snake
          |adder
          |viper|cobra)\b
        | \bvomit\w*\ blood\b | \bblood\ (?:from|out\ of)\ (?:his|her|my|the)\ ears?\b
          | \b(?:been|got|was|is)\ (?:stabbed|shot)\b
        | \b(?:snake|adder|viper|cobra)\ ?bite\b | \bha?emorrhag\w*
        | \belectrocut\w* | \b(?:shock|zapped)\ (?:from|by)\ (?:the|a)\ (?:socket|mains|wire
          |cable|outlet)\b
        | \bbone\b.{0,15}\b(?:sticking|out|through)\b | \bhit\ by\ a\ (?:car|bus|truck|van)\b
        | \bfell\b.{0,60}\b(?:can'?t|cant|cannot)\ (?:feel|move|get\ up)\b
          | \bacid\b.{0,20}\beyes?\b
    """,
    "other": rf"""
        \b(?:i|he|she|they)\ just\ blacked\ out\W*$
        | \b(?:intruder|burglar|prowler|robber)\b.{{0,20}}\b(?:downstairs|upstairs|inside|outside
          |in\ the|at\ the|now|here)\b
        | \b(?:house|flat|kitchen|room|car|building|hall\w*)\ (?:is\ )?(?:full\ of|filling\ with
          |filled\ with)\ (?:smoke|gas|fumes)\b
        | \b(?:no|ran\ out\ of|without|missed|out\ of)\ (?:(?:my|his|her)\ )?insulin\b.{{0,50}}
          \b(?:vomit\w*|sick|thirst\w*|breath\w*|confus\w*|drows\w*|sleepy)\b |
        \b(?:off|without|stopped|quit|no|less|cut)\b.{{0,30}}\b(?:wine|beers?|booze|gin|whisk\w+|rum
          |vodka|alcohol)\b.{{0,60}}\b(?:see|sees|seeing|hear|hears|hearing)\ (?:spiders|things|bugs
          |insects|rats|people|voices|shadows|faces)
        | \bgr[ae]y\ and\ (?:clammy|sweat\w*|cold)\b | \bdo\ ?n'?t\ know\ (?:where|who)\ i\ am\b
        | \bcarbon\ monoxide\b | \bco\ (?:alarm|detector)\b | \bsmell\w*\ (?:of\ )?gas\b
          | \bgas\ leak\b
        | \bhouse\ is\ on\ fire\b | \bsmoke\ (?:is\ )?(?:coming|everywhere|filling)\b
        | \b(?:sugar|glucose|bs|bg)\b.{{0,15}}\b(?:[12][.,]\d|[2-4]\d(?:\ mg)?)\b(?!\ ?%)
        | \b(?:hypo|low\ sugar|sugar\ is\ low)\b.{{0,60}}\b(?:shak\w*|confus\w*|sweat\w*
          |faint\w*|{_NOT}\ think)\b
        | \b(?:diabetic|insulin)\b.{{0,60}}\b(?:confus\w*|clammy|sweat\w*|nonsense
          |{_NOT}\ (?:wake|respond|answer))\b
        | \bketones\b | \bstiff\ neck\b.{{0,50}}\b(?:fever|light|rash|temperature)\b
          | \bfever\b.{{0,60}}\bstiff\ neck\b
        | \brash\b.{{0,25}}\b{_NOT}\ (?:fade|go|blanch|disappear|vanish)\b.{{0,25}}\bglass\b
        | \b(?:(?:went|gone|going|am|i'm|im)\ (?:\w+\ )?blind|blind\ in|lost\ (?:my|his
          |her)\ (?:sight|vision)|{_NOT}\ see\ (?:anything|out\ of|on\ one))\b
        | \b(?:knife|gun|weapon)\b.{{0,40}}\b(?:outside|door|at\ me|threat\w*|house|holding
          |throat|has)\b
        | \b(?:has|with)\ (?:a|the)\ (?:knife|gun|hammer|axe)\b
        | \b(?:gonna|going\ to)\ (?:get|hurt|kill)\ (?:me|us)\b
        | \b(?:off|without|stopped|quit|no)\b.{{0,30}}\b(?:vodka|drink\w*|alcohol|xanax
          |diazepam|valium|benzos?)\b
          .{{0,120}}\b(?:hearing|seeing|voices|insects|bugs|spiders|trembl\w*|shak\w*\ (?:hard
          |badly))\b
        | \b(?:all|both|two|three)\ of\ us\b.{{0,20}}\b(?:sick|dizzy|headaches?)\b
        | \b(?:weak|numb)\b.{{0,60}}\b(?:swallow|breath\w*)\b | \b(?:hard
          |{_NOT})\ (?:to\ )?swallow\ (?:water|anything|spit)\b
        | \bbelly\b.{{0,40}}\b(?:board|rigid|worst)\b | \bworst\ pain\b
          | \bpain\ is\ the\ worst\b | \bbreak\w*\ in(?:to)?\b.{{0,20}}\b(?:now|house|door|flat)\b
        | \b(?:someone|somebody|intruder)s?\b.{{0,20}}\bin\ (?:my|the|our)\ (?:house|flat|home
          |room)\b
        | \bheat\ ?stroke\b | \bstopped\ sweating\b | \bhypothermi\w* | \b{_NOT}\ shivering\b
        | \b(?:shak\w*|trembl\w*|sweat\w*)\b.{{0,80}}\b(?:seeing|hearing)\ (?:things|bugs
          |people|voices|insects|spiders)\b
        | \bnumb\b.{{0,30}}\b(?:between\ (?:my|the)\ legs|groin|saddle)\b
        | \blegs?\b.{{0,40}}\b(?:gave\ way|paralysed|paralyzed)\b.{{0,30}}\b(?:today|now
          |sudden\w*|since)\b
        | \b(?:throwing|threw|pushing|pushed|hitting|kicking|choking|beating)\ me\b.{{0,40}}
          \b(?:now|stairs|again|tonight|still|help|scared|hide|hiding|locked)\b
    """,
}
_DENIED = Pattern(
    r"\b(?:no|not|without|never|nor|isn'?t|wasn'?t|don'?t|didn'?t|haven'?t)\ (?:\w+\ ){0,2}$"
)
_RED_FLAGS = {kind: Pattern(words, re.VERBOSE) for kind, words in _SIGNS.items()}


def red_flag(text: str, *, pregnancy: bool = False) -> str | None:
    """The kind of emergency that a plain lower-case text has a present sign of, or None.

    `pregnancy` says whether the text names one: it has signs of its own, as a child has.
    """
    if is_of_another_time_or_a_story(text):
        return None
    if pregnancy and _found(OF_A_PREGNANCY, text):
        return "pregnancy"
    if surely_names_a_child(text) and _found(OF_A_CHILD, text):
        return "child"
    return next((kind for kind, words in _RED_FLAGS.items() if _found(words, text)), None)


def _found(words: Pattern, text: str) -> bool:
    return any(not _DENIED.search(text[: hit.start()]) for hit in words.finditer(text))


_DOUBTFUL = Pattern(
    r"\b(?:off|without|stopped|quit\w*|out of|no more) .{0,20}\b(?:xanax|diazepam|valium|lorazepam"
    r"|clonazepam|alprazolam|benzos?|zopiclone|tramadol|oxy\w*|methadone|heroin|opioids?)\b"
    r".{0,60}\b(?:shak|sweat|twitch|jump|jerk|trembl)\w*|"
    r"\b(?:took|taken|had|doubled)\b.{0,30}\b(?:methadone|morphine|oxy\w*|fentanyl|tramadol"
    r"|codeine|buprenorphine|insulin|warfarin|digoxin|lithium|methotrexate|zopiclone|zolpidem)\b"
    r".{0,30}\b(?:twice|double)\b(?! (?:a|per|each|every|daily)\b)|"
    r"\b(?:arms?|legs?|hands?|face|cheek|side) (?:is|are|went|goes|gone|feels?"
    r"|keeps? going) (?:\w+ )?numb\b"
)
_PRESSED = Pattern(r"\b(?:slept|sleep|lying|lay|laid) on\b|\bpillow\b|\bpins and needles\b")


def doubtful_sign(text: str) -> bool:
    """Whether a plain lower-case text has a sign that is more often harmless than not."""
    return _DOUBTFUL.search(text) is not None and not _PRESSED.search(text)
