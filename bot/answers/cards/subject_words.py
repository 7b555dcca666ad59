"""The words of each subject that goes before any side word: see `subjects`."""

from bot.answers.danger.violence_words import VIOLENCE_TOLD

_TWITCH = (
    r"(?:twitch|jerk|jolt|jump|kick|spasm|shak|startl|flinch|quiver|wobbl|trembl|hop|seizure"
    r"|fits?\b|epilep|dangerous|normal|harmful|harmless|worr)"
)
CHILD = (
    r"(?:bab(?:y|ies)|newborns?|infants?|toddlers?|(?:step|grand)?(?:son|daughter|child(?:ren)?)"
    r"|kids?|little (?:one|boy|girl)|teen(?:ager)?s?|niece|nephew"
    r"|(?:\w+[ -]){0,2}(?:month|week)s?[ -]old"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|1?[0-9])[ -](?:year|yr)s?[ -]olds?)"
)
_GOES_ON = r"(?:[^.?!]|[.?!]+ (?:(?:and|but|so) )?(?:s?he|it|they|his|hers?|is|what|should)\b)"
"""A sign of the same sentence, or the joint to one that is still about whom it named."""
_ANIMAL = r"(?:dogs?|cats?|pupp(?:y|ies)|kittens?|horses?|rabbits?|hamsters?)"
_MEDICINES = r"""
sertraline citalopram escitalopram fluoxetine paroxetine venlafaxine duloxetine mirtazapine
trazodone amitriptyline bupropion wellbutrin zoloft lexapro prozac effexor cymbalta
propranolol metoprolol bisoprolol beta[_-]?blockers? statins? atorvastatin pregabalin lyrica
gabapentin clonazepam diazepam lorazepam alprazolam xanax valium zopiclone zolpidem ambien
quetiapine olanzapine lithium ropinirole pramipexole levodopa methylphenidate ritalin
adderall tramadol codeine opioids? prednisolone prednisone metformin levothyroxine
lamotrigine levetiracetam keppra valproate ssris? snris? anti-?depressants? antihistamines?
antibiotics? steroids? water_tablets? diuretics? contracepti\w+
"""
_ENDINGS = r"\w+(?:pril|olol|statin|sartan|prazole|azepam|triptyline|oxetine|opram|pezil|mantine)"
MEDICINE = "|".join(name.replace("_", " ") for name in [*_MEDICINES.split(), _ENDINGS])
_TABLETS = r"(?:tablets?|pills?|doses?|medicines?|medication|meds)"
STOPPED = (
    r"(?:quit(?:ting)?|stopp?(?:ed|ing)?|gave up|giv(?:e|ing) up|cut(?:ting)? out|c[ao]m(?:e|ing)"
    r" off|sober|dry)"
)

_DRINK = (
    r"(?:alcohol|port|sherry|brandy|nightcap|rum|beers?|wine|drink(?:ing|s)?|drank|vodka|whisk\w+"
    r"|gin|booze|pints?|spirits)"
)
_WATER = r"(?:\w+ )?(?:water|tea|coffee|juice|milk|cola|coke)"
AFTER_A_MEDICINE = rf"\b{_DRINK}\b(?! {_WATER})|\bweed\b|\bcannabis\b"
"""What asked or told after a medicine is about mixing them."""

_TO_STOP = (
    r"(?:stop(?:ping)?|quit(?:ting)?|giv(?:e|ing) (?:it|that|them) up)(?= (?:drinking|it|that|today"
    r"|tomorrow|tonight|now|completely|altogether|all at once|at once|suddenly|overnight|for good"
    r"|from|on|next|straight)\b|\W*$)"
)
_NOT_OF_DRINK = r"(?!.*\b(?:coffee|caffeine|sugar|smok\w+|nicotine|cig\w*|vap\w+|phone|screens?)\b)"

_CALMING = (
    r"(?:zopiclone|zolpidem|ambien|diazepam|valium|lorazepam|clonazepam|alprazolam|xanax|temazepam"
    r"|benzos?|sleeping (?:tablets?|pills?)|sleepers|tramadol|codeine|morphine|oxy\w+|fentanyl"
    r"|methadone|buprenorphine|opioids?|opiates?|pregabalin|gabapentin|lyrica|quetiapine"
    r"|promethazine|mirtazapine|tizanidine|sirdalud|baclofen|painkillers?)"
)
_BENZO = (
    r"(?:zopiclone|zolpidem|ambien|diazepam|valium|lorazepam|clonazepam|klonopin|rivotril|alprazolam"
    r"|xanax|temazepam|benzos?|benzodiazepines?|sleepers|sleeping (?:tablets?|pills?)|pregabalin"
    r"|gabapentin|baclofen)"
)

_EPILEPSY = (
    r"(?:epilep(?:sy|tic)|jme|juvenile myoclonic(?:"
    r" epilepsy)?|(?:myoclonic|focal|absence|tonic.?clonic"
    r"|grand mal) seizures)"
)
_AGAINST_SEIZURES = (
    r"(?:keppra|levetiracetam|briv\w+|epilim|tegretol|carbamazepine|zonisamide|lacosamide|vimpat"
    r"|(?:seizure|epilepsy|anti-?epileptic) (?:meds|tablets|pills|medicine|medication))"
)
_FEARS_TO_NOD_OFF = (
    r"\b(?:hop(?:e|ing)|hopefully|might|may|could|gonna|going to|will|i'll|afraid|scared|worried"
    r"|try(?:ing)?|nearly|almost|can'?t|don'?t want to)\b.{0,20}\b(?:nod(?:ding)? off"
    r"|doz(?:e|ing)(?: off)?|f[ae]ll(?:ing)? asleep|stay awake|keep my eyes open)\b"
)
_ON_THE_ROAD = (
    r"\b(?:driv(?:e|ing)|(?:at|behind) the wheel|in the car|on the (?:motorway|highway|road))\b"
)
KNOCKED = (
    r"(?:hit|bang\w*|bump\w*|knock\w*|crack\w*|struck|landed on) (?:\w+ ){0,2}head"
    r"|(?:knock|bump|blow|bang|kick|elbow|ball) (?:on|to|in|against) (?:\w+ )?head"
)
_LATELY = r"^(?!.*\b(?:(?:years?|months?|weeks) ago|used to)\b).*"

NAMED: dict[str, str] = {
    "violence": VIOLENCE_TOLD,
    "wheel": (
        r"\b(?:nod\w*(?: off)?|fell asleep|fall(?:ing)? asleep|doz\w+(?: off)?|drift\w* off"
        r"|black\w* out|passed out|blackout|micro-?sleep\w*|asleep|slept)\b.{0,40}"
        r"\b(?:(?:at|behind) the wheel|at (?:the |a )?(?:red|traffic) lights?)\b"
        r"|\b(?:nodded off|fell asleep|dozed off|drifted off|blacked out|passed out|falling asleep"
        r"|fall asleep|nodding off|dozing off|micro-?sleeps?)\b.{0,30}\b(?:driving|on the motorway"
        r"|on the highway|in traffic)\b"
        r"|\bi (?:drove|crashed|ran) (?:the|my|our) (?:car|van|truck|lorry) (?:in)?to (?:a|the)\b"
        r"|\bdriving\b.{0,40}\b(?:nodded off|fell asleep|dozed off|blacked out|passed out)\b"
    ),
    "run_out": (
        r"\b(?:ran|run|running|been|nearly|almost|about) out of\b.{0,25}"
        r"\b(?:epilep\w*|seizure|insulin|heart|blood"
        rf" pressure|tablets?|pills?|meds|medicines?|medication|{MEDICINE})\b"
        r"|\b(?:missed|forgot\w*|skipped|lost|without|no more|not (?:had|taken))\b.{0,20}"
        r"\b(?:epilep\w*|anti-?convuls\w*|seizure (?:meds|tablets|pills|medicine)|keppra"
        r"|lamotrigine|levetiracetam|valproate|carbamazepine|topiramate)\b"
    ),
    "mixing": (
        rf"\b{_DRINK}\b.{{0,40}}\b(?:with|and|on|after|before|plus|mix\w*|together"
        rf"|while)\b.{{0,25}}"
        rf"\b{_CALMING}\b"
        rf"|\b{_CALMING}\b.{{0,40}}\b(?:with|and|after|before|plus|mix\w*"
        rf"|together)\b.{{0,25}}\b{_DRINK}\b"
        rf"|\b(?:can|may|should|could|ok(?:ay)?|safe|allowed|fine)\b.{{0,40}}\b{_DRINK}\b"
        rf"(?! {_WATER}).{{0,30}}\b(?:(?:on|with) it|(?:on|with|while (?:i'm )?(?:on|taking))"
        rf" (?:\w+ )?(?:{MEDICINE}|meds|pills|tablets|medicines?|medication))\b"
        rf"|\b{_DRINK}\b(?! {_WATER}).{{0,50}}\b(?:with|on) (?:my |the )?(?:{MEDICINE})\b"
        rf"|\b(?:{MEDICINE}|[0-9] ?m[cg]?g)\b.{{0,20}}\b(?:with|and) (?:\w+ ){{0,3}}{_DRINK}\b"
        rf"(?! {_WATER}|ing)"
    ),
    "night_seizure": (
        r"\b(?:wet|peed|soaked)\b.{0,25}\b(?:bed|sheets|mattress|myself)\b.{0,120}"
        r"\b(?:tongue|shak\w+|jerk(?:ed|ing)|convuls\w+|ache[sd]?|aching|confused|muddled)\b"
        r"|\b(?:bit|bitten|chewed)\b.{0,20}\btongue\b.{0,120}"
        r"\b(?:wet|peed|shak\w+|shook|woke|sleep|night)\b"
        r"|\b(?:shak\w+|convuls\w+)\b.{0,80}\b(?:wet the bed|wet bed|tongue)\b"
        r"|\b(?:i|he|she|they) (?:shook|was shaking|shakes|shake)\b.{0,30}"
        r"\b(?:minutes?|all over|whole body)\b.{0,30}\b(?:night|sleep|asleep)\b"
        r"|\bi (?:just )?(?:had|have had) (?:a|my|another) (?:\w+ )?(?:seizure|fit|convulsion)\b"
        r".{0,80}\b(?:driv\w+|car|van|wheel|motorway)\b"
        r"|\b(?:went|goes) (?:all )?(?:stiff|rigid)\b.{0,40}\b(?:jerked|shook|shaking)\b"
        r"|\b(?:i|he|she|they|my (?:\w+ )?\w+) (?:just )?(?:had|have had|has had) (?:a|my|another"
        r"|my first) (?:\w+ )?(?:seizure|fit|convulsion)\b.{0,25}"
        r"\b(?:in (?:my|his|her|their) sleep|at night|overnight|last (?:night|week|month|\w+day)"
        r"|asleep|yesterday|(?:days|weeks) ago)\b"
        r"|\b(?:last night|yesterday|overnight|in my sleep)\b.{0,15}\bi (?:just )?had (?:a|my"
        r"|another|my first) (?:\w+ )?(?:seizure|fit|convulsion)\b"
        r"|\b(?:woke|wake|waking)\b.{0,30}\b(?:tongue (?:bitten|sore|bleeding)|wet bed)\b"
    ),
    "parkinson": (
        r"\b(?:has|have|had|with|got|'s got|diagnosed with|my) (?:\w+ )?parkinson'?s?\b(?!.*\?)"
    ),
    "known_seizures": (
        r"^(?!.*\b(?:eeg|mri|scan|tests?|same|mean)\b)"
        r"(?:.*[.,;:!?]\W{0,3}|.*\b(?:and|but|because|says?|told me) )?"
        r"(?:(?:i |i have |i've )?(?:once |also )?had (?:an?|one|my|two|some)? ?(?:\w+ )?"
        r"(?:seizures?|fits?|convulsions?)\b.{0,30}\b(?:years ago|as a (?:child|kid|teen\w*)"
        r"|in (?:19|20)\d\d|when i was)\b"
        rf"|(?:i have|i've got|i've|ive got|i got|got|have|diagnosed with|i was diagnosed"
        rf" with|with)"
        rf" (?:\w+ ){{0,2}}{_EPILEPSY}\b|(?:i'?m |i am |hi |hello |an? )*epileptic here\b|i'?m"
        rf" (?:an )?epileptic\b|i (?:also )?have jme\b"
        rf"|(?:(?:i|i'?m|i am|im|been|started|take|taking|on|my) ){{1,3}}(?:\w+"
        rf" ){{0,2}}{_AGAINST_SEIZURES}\b"
        rf"|(?:my|with my|on my|about my|of my) {_EPILEPSY}\b"
        r"|i(?:'m| am)? (?:take|taking|on) \w+ (?:\w+ )?for (?:my )?epilepsy\b)"
    ),
    "nerve_illness": (
        r"\b(?:als|mnd|motor neuron\w*(?: disease)?|multiple sclerosis)\b.{0,25}"
        r"\b(?:scared|afraid|worried|frightened|terrified)\b|"
        r"^(?!.*\?.*\?).*\b(?:is (?:it|this|that)|could (?:it|this|that)|(?:it|this|that)(?:'s"
        r"| is| might be| may be| could be)|(?:do|might|could) i have|think i have|scared|afraid"
        r"|worried|googl\w+|convinced|read(?:ing)?)\b.{0,20}\b(?:als|mnd|ms|motor neuron\w*"
        r"|multiple sclerosis|parkinson\w*|a brain tumou?r)\b"
    ),
    "teen": (
        r"\bi(?:'?m| am) (?:only |just )?(?:[6-9]|1[0-5])(?: (?:years|yrs)(?: old)?)?\b"
        r"(?! (?:\w+ )?(?:weeks|days|months|hours|minutes|times|pounds|kilos|stone|mg))"
        r"(?! ?(?:kg|lbs?|st|[ap]m)\b)"
    ),
    "children": (
        r"\b(?<!as )(?<!was )(?:my|our|the|a|his|her|this)\b"
        rf"(?: \w+){{0,3}} {CHILD}\b{_GOES_ON}{{0,80}}{_TWITCH}"
        rf"|\bit(?:'?s| is) (?:about )?(?:my|our) (?:\w+ ){{0,2}}{CHILD}\b"
        rf"|(?:^|[.,;:!?] |\b(?:and|but|with) ){CHILD}\b"
        rf"(?:(?!\b(?:i'?m?|me|we)\b){_GOES_ON}){{0,80}}{_TWITCH}"
        rf"|\b(?:babies|children|kids|toddlers|newborns|infants)\b.{{0,60}}{_TWITCH}"
        rf"|{_TWITCH}.{{0,40}}\b(?:in|for|with) (?:a |my |our )?{CHILD}\b"
        rf"|\b(?:my|our) (?:\w+ )?(?:{CHILD}|boy|girl)\b.{{0,40}}"
        r"\b(?:fever|temperature|3[89][.,]\d)\b"
        rf"|\b(?:toddler|daughter|son|baby) of mine\b|^\W*(?:my |our )?{CHILD}\W*$"
    ),
    "pregnancy": (
        r"\b(?:i'?m|i am|she'?s|she is|wife is|being|while|when|now|and|am) (?:\w+ ){0,3}pregnant\b"
        r"|\b(?:pregnancy|trimester|weeks pregnant|months pregnant)\b"
        r"|^\W*pregnant\W*$"
    ),
    "animals": (
        rf"\b(?:my|our|the|a) (?:\w+ )?{_ANIMAL}\b(?! (?:just )?died).{{0,60}}{_TWITCH}"
        rf"|\b(?:do|does|can|why do) (?:\w+ )?{_ANIMAL}\b|{_TWITCH}.{{0,30}}\bin {_ANIMAL}\b"
    ),
    "sedative": (
        r"\b(?:c[ao]m(?:e|ing) off|(?:am|i'm|im|been|go(?:ing)?|get(?:ting)?) off|stop\w*|quit\w*"
        r"|taper\w*|wean\w*|withdraw\w*|detox\w*|cut\w*|reduc\w*|lower\w*|halv\w*)"
        r"(?:\W+(?:my|the|his|her|taking|using|with|from|off|down|on|of|all|these|old|\d+|mg))*\W+"
        rf"{_BENZO}\b"
        rf"|\b{_BENZO}\b.{{0,40}}\b(?:taper\w*|withdraw\w*|wean\w*|stopped|reduced|lowered|halved)\b"
    ),
    "alcohol_stop": (
        rf"\b{STOPPED}\b(?! drinking (?:coffee|tea|cola|coke|milk|water|caffeine|soda))"
        r"(?!.*\byears)"
        r".{0,25}\b(?:drink(?:ing)?|alcohol|booze|beers?|wine|whisky|vodka|sherry|gin|rum|brandy"
        r"|cider)\b"
        rf"|\b{_DRINK}\b.{{0,60}}\b{_TO_STOP}"
        rf"|^(?=.*\b(?:{_DRINK})\b)(?=.*\b(?:every|each|a|per) (?:day|night|evening)\b)"
        r".*\b(?:(?:now|till|until|then)\b.{0,25}\b(?:nothing|none|without|not a drop)"
        r"(?! (?:help\w*|works?|for|to|i))|(?:nothing|none|not a drop)\b.{0,10}\b(?:since|for \w+"
        r" (?:days?|nights?)|now))\b"
        r"|\b(?:have|drink) (?:just )?(?:one|a) (?:glass|drink|beer)\b.{0,9}\bso it stops"
        rf"|\bcold turkey\b{_NOT_OF_DRINK}|\bdry january\b|\balcohol withdrawal\b"
    ),
    "alcohol_less": (
        rf"\bcut(?:ting)? (?:down|back)\b.{{0,25}}\b{_DRINK}\b|\b{_DRINK}\b.{{0,60}}\bcut(?:ting)?"
        rf" (?:down|back)\b|\bdrink(?:ing)? less(?: alcohol)?(?=\W*$|\W+(?:now|so|for|than)\b)"
    ),
    "blood_pressure": (
        r"^(?=.*(?:\?|\b(?:is|are|should|what|how|can|could|does)\b))"
        r"(?!.*\b(?:twitch|jerk|cramp|magnes)\w*).*\b(?:"
        r"(?:[89]\d|1\d\d|2[0-4]\d) ?(?:/|over) ?(?:[4-9]\d|1[0-4]\d)\b"
        r"|(?:blood pressure|bp)\b.{0,25}\b(?:\d{2,3}|high|low|normal|bad|dangerous|fine|ok|up)\b"
        r"|(?:high|low|normal|bad|my) (?:blood pressure|bp)\b)"
    ),
    "kidneys": (
        r"\b(?:kidneys?|renal)\b.{0,25}\b(?:bad|weak|poor|fail\w*|disease|problems?|trouble|not"
        r"|damage\w*|function|stones?|\w+n'?t)\b"
        r"|\b(?:bad|weak|poor|one|failing|dodgy) kidneys?\b|\bdialysis\b"
    ),
    "shocks": (
        r"\b(?:brain|head) (?:zaps?|shocks?)\b"
        r"|\b(?:shocks?|zaps?) (?:\w+ )?(?:in|through|inside|across) (?:my|the) (?:head|brain)\b"
    ),
    "ended": (
        r"\b(?:they|(?:the |my )?(?:doctors?|hospital|gp|ward))(?:'ve| have| has| just)*"
        rf" (?:stopped|took me off|taken me off|switched) (?:\w+ )?"
        rf"(?:{MEDICINE}|tablets?|pills?|meds|medicine|it\b)"
    ),
    "missed_dose": (
        rf"\b(?:forgot(?:ten)?|missed)\b(?: \w+){{0,4}} (?:{MEDICINE}|{_TABLETS})\b"
        rf"|\b(?:{MEDICINE}|{_TABLETS})\b.{{0,40}}\b(?:forgot(?:ten)?|missed) (?:it|one|them|a dose"
        r"|to take|last|this|my)\b"
    ),
    "medicine": (
        rf"\b(?:{MEDICINE}|serotonin (?:syndrome|toxicity))\b"
        r"|\b(?:miss|skip|leave out|halve|stop)(?:ing|ped|ed)? (?:\w+ ){0,3}"
        r"(?:tablets?|pills?|doses?|medicines?|meds)\b"
        r"|\bleav(?:e|ing) out the \w+ (?:one|tablet|pill)s?\b"
        r"|\b(?:go(?:ing)?|went|be|change) (?:back )?(?:up |down )?(?:to|on) (?:the|my)"
        r" (?:old|higher|lower|usual|other|full|previous) dose\b"
        r"|\b(?:take|taking) (?:it|them) in the (?:morning|evening)s? instead\b"
    ),
    "dreams": (
        r"\b(?:hits?|kicks?|punche?s?|elbows?|slaps?) me (?:\w+ ){0,3}in (?:his|her|their) sleep\b|"
        r"\b(?:act\w*|liv\w*) out (?:my|his|her|their|the)?\b.{0,12}\bdreams?\b|\b(?:punch|hit|kick"
        r"|shout|yell|fight|attack|throttl|elbow)\w*\b.{0,60}\b(?:like (?:\w+ ){0,3}a (?:fight|war)"
        r"|(?:in|during|from) (?:a|my|his|her|the)? ?(?:dreams?|nightmares?))\b"
    ),
    "weakness": (
        r"\blegs? (?:\w+ )?(?:gives?|gave|giving) way\b"
        r"|\b(?:foot|leg|toes?) (?:\w+ ){0,3}drag\w*"
        r"|\bdrag\w* (?:my|his|her) (?:\w+ )?(?:foot|leg)\b"
        r"|\b(?:weaker|losing (?:strength|muscle)|wasting|foot drop|dropping things"
        r"|grip is going)\b"
        r"|\b(?:legs?|arms?|hands?|foot|feet|side|grip|muscles?) (?:\w+ )?(?:went|go|goes|going"
        r"|feels?"
        r"|is|are|gone|got|getting|turned) (?:\w+ )?weak\b"
    ),
    "count": (
        r"\b(?:is|are|was) (?:about |around )?\w+ (?:\w+ )?(?:a|per|each|in one|in a|every)"
        r" (?:night|evening)\b.{0,12}\b(?:lots?|loads|many|much|normal|ok|okay|usual|bad|few)\b"
        r"|\bhow many (?:\w+ ){0,2}(?:a|per|each|every) night\b"
    ),
    "apnoea": (
        r"\b(?:did ?n'?t|not|stop(?:s|ped|ping)?|h[eo]ld(?:ing|s)?) (?:my |his |her )?breath\w*\b"
        r".{0,60}\b(?:snor|gasp)\w*|\bit was (?:me|him|her) not breathing\b|"
        r"\b(?:gasp|chok|breathless|out of breath)\w*\b.{0,40}\b(?:every|each|most|some) nights?\b"
        r"|\b(?:wak\w+|woke\w*|jerk\w* awake|jolt\w* awake) (?:up )?(?:\w+ ){0,3}(?:gasping|choking"
        r"|out of breath|breathless)\b"
    ),
    "sleepless": (
        r"\b(?:how long|longest|how many (?:days|nights|hours))\b.{0,30}\bwithout sleep\b|"
        r"^(?!.*\?).*(?:\b(?:have ?n'?t|has ?n'?t|not|hardly|barely|no|without"
        r"|never)\b.{0,20}\b(?:slept|sleep)\b"
        r"(?: \w+){0,3} (?:in|for|since) (?:\w+ ){0,2}(?:[3-9]|\d\d|three|four|five|six|seven|eight"
        r"|nine|ten|several|many|two weeks|a week|weeks|months)\b(?! (?:hours|h\b|hrs|o'?clock|am))"
        r"|\b(?:[2-9]|\d\d|two|three|four|five|six|seven|several) nights? (?:in a row |now )?"
        r"(?:with(?:out)? |of )?(?:no|any|hardly any|zero)? ?(?:sleep|kip)\b)"
    ),
    "driving": (
        r"\b(?:can|may|should|safe|allowed|ok|okay)\b.{0,30}\b(?:drive|driving|behind the wheel)\b"
        rf"|{_FEARS_TO_NOD_OFF}.{{0,30}}{_ON_THE_ROAD}|{_ON_THE_ROAD}.{{0,40}}{_FEARS_TO_NOD_OFF}"
    ),
    "head": (
        rf"{_LATELY}\b(?:(?<!nearly )(?<!almost )(?<!not )(?<!n't )(?<!dnt )(?<!never )(?:hit"
        rf"|banged|bumped|knocked|cracked) (?:my|his|her) head|(?:got|had|took|after) (?:a|an|that"
        rf"|the) (?:\w+ )?(?:{KNOCKED}))\b"
    ),
    "fall": (
        rf"{_LATELY}\b(?:fell|fallen|threw (?:me|myself)|thrown) (?:\w+ )?out of"
        r" (?:my |the )?bed\b"
    ),
}
