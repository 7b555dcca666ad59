"""English words around a night's news: numbers, twitching, waking, drinks, denials, spellings."""

from bot.language import numbers
from bot.language.lazy_regex import Pattern

NUMBERS = numbers.NUMBERS | {
    "zero": 0,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "hundred": 100,
    "thousand": 999,
    "half a dozen": 6,
    "half dozen": 6,
    "dozen": 12,
    "single": 1,
    "once": 1,
    "twice": 2,
    "thrice": 3,
    "couple": 2,
    "few": 3,
    "several": 4,
}
NUMBER = rf"(?:[0-9]{{1,3}}|(?:a )?(?:{'|'.join(sorted(NUMBERS, key=len, reverse=True))})(?: of)?)"

_SOFT_BEFORE = (
    "energy |soft |fizzy |hot |cold |sports |protein |milk |health |isotonic |caffeine |espresso "
    "|coffee |ginger |root |wheatgrass |alcohol free |alcohol-free |non alcoholic |non-alcoholic "
    "|zero "
)
_SOFT_BEHIND = (
    "bulls?|coffees?|teas?|monsters?|hot chocolates?|mochas?|espresso|grape juice|bush|peppers?"
)
NOT_SOFT = "".join(f"(?<!{said})" for said in _SOFT_BEFORE.split("|"))
"""What before a drink says that it has no alcohol: `energy drinks`, `ginger ale`."""

SOFT = (
    r"(?:red |white |blue )?(?:bulls?|monsters?)|rockstars?|coffees?|espressos?|lattes?|teas?"
    r"|cokes?|colas?|pepsis?|lemonades?|water|milk|juice|squash|soda|pop|cocoa|hot chocolates?"
    r"|smoothies?|kombuchas?|lucozade"
    r"|(?:energy|soft|fizzy|hot|cold|sports|protein|isotonic) drinks?|ginger ales?|root beers?"
)
"""Drinks without alcohol."""

_DRINK = (
    rf"beers?|(?:pints?|shots?|drinks?)(?! (?:(?:of )?(?:{SOFT})|it|them)\b)|lagers?"
    r"|ales?|stouts?|ciders?|wines?"
    rf"|reds?(?! (?:{_SOFT_BEHIND})\b)"
    rf"|whites?(?! (?:{_SOFT_BEHIND})\b)|ros[eé]s?|proseccos?"
    r"|champagnes?|cavas?|whisk(?:e?ys?|ies)|gins?|g ?(?:&|and|n) ?ts?|g&ts?|gin and tonics?"
    r"|vodkas?|rums?|brand(?:y|ies)|sherr(?:y|ies)|ports?|cocktails?|margaritas?|spritz(?:es)?"
    r"|aperols?|tequilas?|bourbons?|guinness(?:es)?|liqueurs?|bourbons?|schnapps?"
    r"|drams?|mojitos?|baileys|shand(?:y|ies)|ipas?|martinis?|negronis?|tinn(?:y|ies)|bubbl(?:y"
    r"|es)|alcohol|booze|bevv(?:y|ies)|alcopops?|sangrias?|night ?caps?|spirits?|sakes?|cognacs?"
    r"|malts?|absinthes?|ouzos?|pimms|meads?|prosecc?os?"
)
KIN = (
    "husband|hubby|wife|partner|boyfriend|girlfriend|baby|babys|lad|boy|girl|little one|puppy"
    "|collie|cousin|nephew|niece|patients?|uncle|aunt|somebody|son|daughter|child|children"
    "|kids?|toddler|dog|cat|mum|mom|mother|dad|father|brother|sister|friend|grandma|grandad"
    "|newborn|infant|twins?|little (?:man|lad|girl)|wee (?:man|one|lad)|kiddo|bairn"
    "|other half|missus|fella|old man|flatmate|roommate|grandson|granddaughter|gran|nan"
    "|he|she|his|her"
)
"""Somebody else, whose twitching is none of the writer's."""

JERK = (
    r"jerk\w*|twitch\w*|jump(?:s|ed|ing|y)?|jolt\w*|kick(?:s|ed|ing)?|spasm\w*|zap(?:s|ped"
    r"|ping)?|flicker\w*|flutter\w*|quiver\w*|hop(?:s|ped|ping)|startl\w*|hypnics?|myoclon\w*"
    r"|flinch\w*|flail\w*|flapp(?:ed|ing)|convuls(?:ed|ing)|jitter\w*|thrash\w*|twinges?|tremor\w*|shudder\w*|jiggl\w*"
    r"|(?:sleep )?starts(?! at)|danc(?:ed|ing?|in)|puls(?:ed|ing)|throb(?:bed|bing)?"
    r"|buzz(?:ed|ing)?|going(?= like (?:mad|crazy|hell|the clappers)\b)"
    r"|(?:(?<=legs )|(?<=leg )|(?<=leg was )|(?<=legs were )|(?<=feet were )|(?<=arm was ))going"
    r"(?= (?:a (?:good |fair |wee |little )?bit|a lot)(?: (?:last|all|again)\b|\W*$|[,.;]))"
    r"|(?:shot out|at it|playing up|acting up|kept going)"
)
"""Twitching, as a noun or a verb."""

BEER = Pattern(r"beer|lager|ale|stout|cider|shand|ipa|alcopop|guinness")
"""What is drunk by the bottle."""

CALM = r"ok|okay|fine|calm|good|alright|all right|peaceful|still|resting|normal"
"""What says that a part of the body did not twitch."""

WOKE = (
    r"w[oa]ke(?:n|s|d)?(?: me)?(?: up)?|waking(?: me| myself)?(?: up)?|awake(?:ned|n)?|awoke"
    r"|wakened|wake ?ups?|wakings?|awakenings?"
)
KEPT = Pattern(r"\b(?:kept|keeps|keep) $")
"""What before jerking awake says that it was more than once."""

BY_A = Pattern(r" (?:up )?(?:with|to|by|from)(?: \w+){0,2} ")
"""What stands between waking and the jerk that it came from."""

SLEPT_THROUGH = (
    r"(?<!didnt )(?<!not )(?:slept|sleep) (?:\w+ ){0,2}through"
    r"|(?:didnt wake|did not wake|never woke)(?: up)?(?: (?:even )?once)?"
    r"|nothing woke me|without waking|not woken"
    r"|wasnt woken|didnt get woken"
)
DRINK = rf"(?:{NOT_SOFT}(?:{_DRINK}))"
VESSEL = r"(?:glass(?:es)?|bottles?|cans?|pints?|measures?|cups?|tumblers?|halves|half)(?: of)?"
BY_DAY = (
    r"(?:in|during|through|throughout|thru|over|by) (?:the )?day(?: ?time)?(?: too)?|day ?time"
    r"|(?:in|during) the (?:after ?noon|morning)|this (?:morning|afternoon)(?! (?:when|as|while"
    r"|after|before|until|till) (?:\w+ ){0,5}?(?:bed|asleep|sleep|lay|laid|drop\w*|drift\w*|doz\w*"
    r"|nod\w*)\b)|at (?:my desk|work|lunch|school)|(?:while|when|whilst) (?:i was |im |i am )?"
    r"(?:awake|working|sitting|driving|up and about)|all day|earlier today"
    r"|(?<!dozed )(?<!dozing )(?<!asleep )(?<!off )"
    r"on the (?:sofa|couch|bus|train)|in the office"
    r"|at the office|by day|daytimes?"
)
NOT = (
    r"no|not(?! enough)|nil|none|zero|nothing|without|never|didnt|did not|wasnt|was not|werent"
    r"|isnt|aint|havent|hasnt|hadnt|skipped|skip|missed(?! (?:that|out))|nor"
    r"|neither|free of|stayed away|dont"
    r"|avoided|unlike|instead of|hardly any(?= stress)|0|cant call it|nowt|zilch|zip|nada"
)
_NEVER = r"not|never|no|didnt|did not|wasnt|was not|werent|havent|hadnt|couldnt|without"
_OF_A_COUNT = (
    r"even|so much as|have|had|get|got|feel|felt|notice|noticed|see|seen|count|counted|name"
    r"|really|actually|there|been|be|any"
)
_ALONE = r"single|solitary|lone|bloody|blessed|damn|little|wee|tiny"
NOT_ONE = (
    rf"(?:{_NEVER})(?: (?:{_OF_A_COUNT}))* (?:a )?(?:(?:{_ALONE}) )*(?:one|1)"
    rf"(?:(?: (?:{_ALONE}))* (?:{JERK})\b| (?:all|(?:the )?(?:whole|entire)|all the) night\b"
    rf"|(?= ?(?:$|[.!;)]|,(?! (?:but|more|rather|{NUMBER})\b))"
    r"| (?:last|tonight|this|that|i|im|at|thank\w*|for|to|happy|glad|so|lol|haha|honestly|tbh"
    r"|mate|really|today|yet|ever)\b))"
    r"|(?:not|never) (?:even )?once(?= ?(?:$|[.!;),]))"
)
"""What says that it did not twitch, by a number: `not a single one`, `never had one`."""

NUMBER_LAST = Pattern(rf"(?:{NUMBER}),? ?$")

BARE_NO = Pattern(r"\b(?:no|zero|without|didnt|did not)(?: any)? $")
"""What before twitching says that there was none, and not only none of a kind."""

DENIES_TWITCHING = Pattern(
    r"\b(?:no|not|wasnt|was not|isnt|werent|didnt|never)"
    rf"(?: (?:really|actually|quite|even|any|exactly|feel|a))* (?:{JERK})"
    r"(?= ?(?:$|[,.;!)]|(?:at all|as such|though|tho|really|tbh|last night)\b))"
)
"""That it did not twitch, of no part and no kind."""

ALL_OVER = Pattern(r" (?:about |around )?all over\b(?! (?:again|now)\b)")

NOT_HARD = r"(?:easy|gentle|light|watched|watching|kids?|school|missed)(?: \w+)?"
"""What before a sport makes it no hard one of one's own."""

ONLY_FILLERS = Pattern(
    r"(?:\W|\b(?:my|the|both|in|on|of|again|it|was|its|same|as|usual|only|just|mostly|mainly"
    r"|last|night|this|time|morning|side|down|one|and|again|i|think|maybe|about|were|had|they|really"
    r"|very|quite|so|pretty|all|night|a|of|where|jerks|though|please|put|ok|for|mon\w*|tue\w*"
    r"|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*|yesterday|ones?|small|little|wee|big|lower|upper|inner"
    r"|outer|whole|too|also|well|went|go(?:es|ing)?|nothing|else|happened|came|after|each|every|more"
    r"|then|but|with|plus|because|cos|when|however|at|hmm+|er|um|yeah|id|say|reckon|guess|that"
    r"|probably|roughly|overall|must have been|till? \d{1,2}(?: ?am)?|until \d{1,2}(?: ?am)?)\b)*"
)
"""Words that say nothing beside a part of the body."""

_CLOCK = r"\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?"
AT_TIMES = Pattern(
    rf"\bat {_CLOCK}(?:(?:, ?| and |, and ){_CLOCK})+"
    r"(?=\W*$|[,.;]| (?:with|and|then|because|but|after|in|last|this|by|cos|for)\b)"
)
"""Times of the night one after the other, which count how often."""

SHARED = Pattern(r"\b(?:shared|split|sharing)(?: \w+){0,2} ?$")
BETWEEN_TWO = Pattern(r" (?:between|for) (?:the )?(?:two|2|both)\b")
BETWEEN_US = Pattern(
    r" (?:(?:that|which) (?:i|we) )?(?:shared|split|between (?:us|the (?:three|four|3|4)))\b"
)
"""What says, before or after a drink, that it was not drunk alone."""

UNSURE = Pattern(
    r"\b(?:(?:dont|do not) (?:really )?(?:know|remember)|no (?:idea|clue)|not sure|unsure"
    r"|(?:can ?(?:no)?t|couldnt|could not) (?:say|remember|tell|recall))\b(?: \w+){0,2}?"
    r" (?:if|whether|how|about|of|on)\b[^.,;!]*"
    rf"\b(?:{JERK})\b"
)
"""Twitching of which it is said that it is not known."""

LONE_NUMBER = Pattern(
    rf"(?:(?:about|maybe|like|more like|around|probably) )*(?P<n>{NUMBER})(?: times)?"
    r"(?: or so|ish)?\W*"
)
MOSTLY = Pattern(r"\b(?:mostly|mainly|usually|sometimes|more (?:so )?(?:in|on))\b")
"""What makes of a side less than always the same."""

BOTH_SIDES = Pattern(r"\bboth\b|\bon either side\b|\beach (?:leg|arm|hand|foot|side)\b")

_GAVE = "put|tapped|pressed|hit|said|chose|picked|clicked|gave|ticked|noted|typed|entered|had down"
TAKEN_BACK = Pattern(
    rf"\b(?:{_GAVE}) (?:\w+ ){{1,5}}?but (?:it|that|they|there)"
    r" (?:(?:(?:was|were|is)nt|(?:was|were|is) not)\b(?: (?:true|right|so|that|correct|really))*"
    r"|(?:was|were)(?= (?:really|actually|in fact|more like)\b))"
)
"""A value that was given and is taken back, which is never the one that is meant."""

_WELL = (
    r"(?: ?[.,;!]+|,? (?=(?:no )?(?:wait|actually)\b)) ?(?:(?:oh|ah|no|hm+|sorry|ok|well) )*"
    r"(?:wait|actually|hang on|scratch that|(?:tell|i) (?:a )?lie|well|ok|no)\b[ ,.]*"
)
"""What leads to a second thought."""

_NO_OF_ELSE = r"(?! ?(?:h|hrs?|hours?|am|pm|o ?clock|times|nights?|days?)\b|[:.]\d)"

SPELLINGS = {
    rf"^(?:quiet|none|nothing|nope|(?:no|zero) \w+){_WELL}"
    rf"(?=(?:[^.;!]*[ ,])?(?:{NUMBER})\b{_NO_OF_ELSE})": "",
    r"\bnothing (?:left |there )?to (?:twitch|jerk|jump|kick|note|report on)\b": "no idea",
    r"((?:^|[.,;!] )(?:(?:like|maybe|about|around|id say|i think|probably|or) )*"
    rf"(?:{NUMBER})(?: (?:times|hours?|hrs?|h|beers?|glasses|jerks|ones))?) ?\?(?= \w)": r"\1,",
    rf"\b({NUMBER})( \w+)?{_WELL}(?:maybe )?({NUMBER})(?= ?(?:$|[,.;]))": r"\3\2",
    r"last nite|lastnight": "last night",
    r"\bnite\b": "night",
    r"\bsum\b": "some",
    r"\belbo\b": "elbow",
    r"\bthru\b": "through",
    r"\bhole body\b": "whole body",
    r"\bquite(?= (?:night|one)\b|$)": "quiet",
    r"\btho\b|\balthough\b": "though",
    r"\balot\b|\ba lto\b": "a lot",
    r"\bltos?\b": "lots",
    r"\bnae\b|\bnaw\b": "no",
    r"\b(did|was|could|would|had|is)n(?:ae|a)\b": r"\1nt",
    r"\bwisnae\b": "wasnt",
    r"\bcann(?:ae|a)\b": "cant",
    r"\byins\b": "ones",
    r"\byin\b": "one",
    r"\b(?:ma|me)(?= (?:(?:left|right|big|other|poor) )?(?:legs?|arms?|hands?|foot|feet|calf|calves"
    r"|knees?|toes?|thighs?|shoulders?|fingers?|thumbs?|eyes?|face)\b)": "my",
    r"\bwi\b": "with",
    r"\bo(?= (?:them|wee|pain|my|ma|the)\b)": "of",
    r"\b(?:abt|bout)\b": "about",
    r"\bprobs?\b": "probably",
    r"\bcouple (?:o|a)\b": "couple of",
    r"\b(?:good|fair|right|canny) few\b": "few",
    r"\blott+s?\b": "lot",
    r"\bn[ou](?:th|ff|tt)ing?\b": "nothing",
    r"\b(?:could ?not|couldnt|cant|cannot) (?:get to |get back to )?sleep (?:due to|because of"
    r"|cos of|from|with)\b": "sleepless with",
    r"\b(?:rt|r)(?= (?:legs?|arm|hand|foot|ft|calf|knee|thigh|eye|shoulder|side)\b)": "right",
    r"\b(?:lt|lft|l)(?= (?:legs?|arm|hand|foot|ft|calf|knee|thigh|eye|shoulder|side)\b)": "left",
    r"(?<=\bmy )ft\b|(?<=left )ft\b|(?<=right )ft\b": "foot",
    r"\bslpt\b": "slept",
    r"\balc\b": "alcohol",
    r"\bpins (?:and|n|&) needles\b|\bpins needles\b": "tingling",
    r"\bstr8\b": "straight",
    r"\bredbulls?\b": "red bull",
    r"\b(jump|twitch|jerk|kick|jolt|wak|flail|buzz|thrash|sleep|wakin|tingl)in\b": r"\1ing",
    rf"\bnot (?:the |my )?(?:{JERK}) (?:that|which|who) ": "",
    r"\b(\d\d?) ?(h|hrs?|hours?),? (?:or )?(?:maybe|perhaps|or) \1(?:[.,]5| and (?:a )?half)"
    r"\b": r"\1.5 \2",
    r"\b(\d\d?) ?(h|hrs?|hours?),? (?:maybe|or) (\d\d?)(?= ?(?:$|[,.;]|h))": r"\1 to \3 \2",
    r"(^|(?<!\d)[,.;] ?|\band |\bso )(?=(?:(?:about|like|only|just|maybe|around|nearly|almost"
    r"|barely|hardly|scarcely|bare|roughly|not even|id say) )*"
    r"(?:[3-9]|1\d|three|four|five|six|seven|eight|nine|ten)(?:[.,]5| and (?:a )?half| to \d\d?)?"
    r" ?(?:h|hrs?|hours?)(?: (?:maybe|tops|max|or so|all (?:in|told)(?: all)?|altogether|in all"
    r"|i (?:think|guess|suppose)))?"
    r" ?(?:$|[,.;]|and |in (?:bits|pieces|chunks|dribs|fits)))"
    r"(?!.*\b(?:awake for|took|until|lay|lying|slept)\b)": r"\1slept ",
    r"\b((?:after|before|with) (?:dinner|lunch|breakfast|tea|supper|work)),?(?: at)?"
    r" (?:about|around) ": r"\1 at ",
    r"\b(?:slept|sleep ?:) ?(\d{1,2})(?= ?(?:$|[,;]|\.(?!\d)| after\b| in total\b))": (
        r"slept \1 hours"
    ),
    r"\bx ?(\d+)\b|\b(\d+) ?x\b": r"\1\2 times",
    r"\bw/": "with ",
    r"\b2nite\b": "tonight",
    rf"\b(?:but|while|though|and) (?:my )?(?:{KIN}) (?:did|does|has|had)(?:nt| not)?\b[^.;!?]*": "",
    r"\bkick(?:ed|ing)? (?:off|away) (?:the |my )?(?:duvet|cover|blanket|sheet|quilt)s?\b": "",
    r"\b(no (?:alcohol|wine|beer|drinks?|coffee|caffeine|sport|gym)) for (?:a|one|two|three|\d+)"
    r" (?:day|week|month)s?\b": r"\1",
    r"\bwith a start\b": "with a jolt",
    r"\b(no|actually|sorry|wait|oops),? it was (?=(?:(?:about|like|only|more like) )*\d{1,2}"
    r"(?:[.,]\d)? ?(?:h|hrs?|hours?)\b)": r"\1 slept ",
    r"(\bnight was (?:\w+ ){0,3}\w+ ?, ?)(?=(?:(?:like|about|around|maybe|only|just) )+\d{1,2}"
    r"(?:[.,]5)? ?(?:h|hrs?|hours?) ?(?:$|[,.;]))": r"\1slept ",
    r"\b((?:night|sleep) was (?:\w+ )?)(?:calm|peaceful)\b": r"\1quiet",
    r"\bunlike (?:\w+ ){1,2}who .*? (?=i )": "",
    r"\bunlike (?:last \w+|yesterday|usual|normal|(?:most|other) nights"
    r"|(?:mon|tues?|wednes|thurs|fri|satur|sun)day)\b": "",
}
_LEARNT = (
    "twitch twitches twitched twitching jerks jerked jerking jumping jumped jolts jolted spasms"
    " quiet night nights terrible constant nonstop nothing stress stressed stressful drinks beers"
    " wine glasses alcohol training exercise football tingling cramp cramps cramping painful calves"
    " shoulder shoulders finger fingers eyelid cheek thigh whole everywhere right middle different"
    " couple several times awake woken daytime afternoon yesterday monday tuesday wednesday"
    " thursday friday saturday sunday left legs arms hands face skip back stop none unknown"
    " varied horrible thighs sports elbow elbows ankle ankles wrist wrists stomach"
)
KNOWN_WORDS = tuple(_LEARNT.split())
"""Words that are mended when they are misspelt."""
