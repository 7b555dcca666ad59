"""Words that answer a question only where it was asked: alone they could be about anything."""

from bot.language.day_words import DAY, EARLY_COFFEE, GLASSES, ORDINARY
from bot.language.lazy_regex import Pattern
from bot.language.night_words import KIN, NUMBER, SOFT

_LOG = (
    "(?:baby|log|statue|mouse|stone|rock|lamb|top|dream|light|angel|brick|bear|king|corpse"
    "|the dead|dead man)"
)
QUIET = Pattern(
    rf"\b(?:(?:like|as) a {_LOG}|peaceful(?:ly)?"
    r"|not a (?:single )?(?:thing|one|twitch|jerk|jolt|peep|sausage|flicker|soul|jot)|(?:went "
    r"|dropped |fell |was )?(?:straight (?:off|out|to sleep)|out like a light)|all (?:good"
    r"|quiet|calm|still)|undisturbed|(?:no|nope|nah) slept (?:fine|well|great|good|soundly)"
    r"|(?:didnt|did not|wasnt|never) (?:\w+ )?(?:move|twitch|jerk|stir|feel (?:a thing"
    r"|anything|any)|notice (?:a thing|anything|any)|have any|get any)|no (?:\w+ )?(?:movement"
    r"|trouble|problems?|issues?|bother)|nothing (?:happened|at all|worth|i noticed"
    r"|last night)|chilled|behaved|(?:dead|so|very|really) (?:still|calm)|(?:there (?:was"
    r"|were)|(?:had|got|felt|with|of)) (?:absolutely )?(?:none|nothing|zero)|not (?:a "
    r"|one )(?:wink of )?(?:bother|trouble)|(?:it |they )?(?:didnt|did not|never) (?:happen"
    r"|come|occur|show up|appear|start|bother me)|twitch free|jerk free)\b"
    r"|(?:^|[,.;:!-] ?|\band )(?:(?:absolutely|really|otherwise|before that|apart from that|none"
    r"|no|nah|nope|zero|well"
    r"|actually) )?(?:(?:it |that )?was )?(?:nothing|none"
    r"|nil|zero|nada|zilch|zip|nowt|nought|naught|nuttin|chill|not one"
    r"|(?:zero|zilch|nada|none|nil|no|nope|nothing)(?:,? (?:zero|zilch|nada|none|nothing|nil))+"
    r"|not at all"
    r"|not any|calm|no twitch\w*"
    r"|no jerk\w*)(?: (?:at all|whatsoever|really|to report|thank (?:god|goodness|heavens)"
    r"|last night|tonight|this"
    r" time|for once|thankfully|again|today|that i \w+|i \w+(?: of)?|of note))*(?=[,.;:!]| -|$)"
)
SOME = Pattern(
    r"\b(?:(?:a )?(?:bit )?(?:twitchy|jumpy|jerky|restless) (?:night|nite|one)"
    r"|(?:almost|nearly|next to|practically|virtually|as good as) (?:none|nothing)"
    r"|once or twice"
    r"|nothing (?:too |very |so )?(?:much|bad|major|serious|dramatic)"
    r"|one or two|two or three|(?:just |only )?the (?:odd|usual) (?:one"
    r"|twitch|jerk)"
    r"|so ?so|middling|average|in between|not too shabby|less than (?:usual|normal)"
    r"|a (?:wee )?touch"
    r"|a smidge|on and off|every so often|now and again|a bit|a (?:wee )?wheen|a sprinkling"
    r"|(?:nothing|not) (?:to write home|worth mentioning|to (?:worry|complain) about)|bearable"
    r"|manageable|tolerable|the odd \w+|(?:one|a single) (?:big|massive|huge"
    r"|giant|small|tiny|wee|good|strong) (?:one|jolt|jerk|jump))\b"
)
LOT = Pattern(
    r"\bkept (?:on )?(?:jump|twitch|jerk|kick|jolt|go)ing (?:\w+ )?(?:till?|until|past|all)\b"
    r"|\bkept (?:on )?(?:jump|twitch|jerk|kick|jolt)ing\b(?! (?:off|away|him|her|them)\b)"
    r"|\b(?:wouldnt|would not|didnt|never) (?:pack(?:ed)? (?:it )?in|give (?:it )?(?:over|a rest)"
    r"|leave off|settle|quit|calm down|ease (?:up|off))\b"
    r"|(?<!not )(?<!not the )\bworst (?:night )?(?:in|for)"
    r" (?:\w+ ){0,2}(?:weeks|months|years|ages|long)\b"
    r"|(?<!no )(?<!not )\b(?:every time (?:i|my eyes)|each time i|whenever i|non ?stop"
    r"|one after (?:the other"
    r"|another)"
    r"|more than"
    r" (?:usual|i can count|ever)|far too (?:many|much|often)|off the (?:scale|charts?)"
    r"|twitch ?fest|(?:for|lasted|took) (?:(?:well|over|more|than|about|around|at|least|nearly|like"
    r"|almost|a|good) )*(?:an|one|1) hour"
    r"|(?:couldnt"
    r"|could not|didnt|wouldnt|cant) (?:count|stop)|(\w{4,}) after \1|hellish|(?:stopped"
    r"|gave up) counting|lost count|(?:really|very|so|super|extremely|awfully) (?:twitchy"
    r"|jumpy|jerky)|(?:it"
    r"|they) (?:never|wouldnt"
    r"|didnt) (?:let up|stop"
    r"|end)|a (?:great |good )?(?:deal|many)|terrible|(?:hundreds?|thousands?|millions?|zillions?"
    r"|gazillions?|dozens)|(?<!slept )(?:like|(?<=y )as) (?:the clappers|nobodys business"
    r"|(?:a|an|some) (?!statue|mouse|log|baby|rock"
    r"|stone|lamb|top|dream|light|angel|brick|little|bit|few|couple|normal|usual|note|remark"
    r"|comment|reminder|result|whole|rule)\w+(?: \w+)?"
    r"|(?:anything|hell|fuck|f|crazy|mad))|(?:twitch|jump|jerk|kick|buck|bounc|flail|thrash)ing"
    r" (?:all|the whole|non|every|like)|(?<!could )(?<!will )murder|torture|brutal"
    r"|(?:whole|hale|entire|full) night|too (?:much|many))\b"
)
MIDDLE = Pattern(r"\b(?:right|dead|bang) (?:in the |on the )?(?:middle|centre|center)\b")
IS_ASKED = Pattern(
    r"(?:^|[.,;!] ?)(?:(?:and|so|but|ok|oh|thanks|thank you|hm+) )*"
    r"(?:(?:is|was|are) (?:that|this|it|those|they|\d+|\w+ times) (?:\w+ )?(?:bad|normal|ok(?:ay)?"
    r"|a lot|dangerous|serious|usual|common|many|much|safe|fine|too \w+|worrying|harmful|weird)\b"
    r"|should i\b|do i need\b|why (?:do (?:i|they|my|people)|does|is|am)\b"
    r"|what does (?:it|that|this) mean\b|would (?:you|u|that) \w+|(?:what|which) counts?\b"
    r"|does (?:\w+ )?\w+ count\b"
    r"|how (?:bad|many|often) (?:is|are|do)\b)"
)
"""A question without its mark, about what was told or answered before."""

SAME = Pattern(
    r"\b(?:same|exact|one) (?:(?:exact|old|one) )?(?:place|spot|bit|side|one|leg|toe"
    r"|finger|thumb|foot|hand|eye|eyelid|calf|knee|thigh"
    r"|arm|area|muscle|part)"
    r"\b|\b(?:always|only|just|exactly) (?:the same|there|that one)\b"
    r"|^(?:ye[sa]?|yeah|yep|yup) (?:always|every time|each time|all the time)$"
)
"""Always one place, without its side."""

ALWAYS = Pattern(r"\b(?:always|(?:each|every) time|the same|(?:only|just) (?:the|my))\b|^same\b")
"""What says of a side that it was the one spot."""

NEXT_TO_NONE = Pattern(
    r"(?:(?!\d)\w+ ){0,2}?(?:hardly|barely|scarcely) (?:anything|at all|a thing)"
    r"(?: (?:to (?:speak of|report|mention)|really|tbh|honestly|thanks|thank \w+|last night|this"
    r" time|for once|lol|so))*"
)
"""So little that it may be none, or some."""

VARIED = Pattern(
    r"\b(?:one|this|that) (?:time|minute|night) [^.;]{1,25}?\b(?:one|that|another|next|the next)"
    r" (?:time|minute|night)\b|"
    r"\b(?:hopped|jumped|danced|roamed|drifted|skipped|spread) (?:about|around|round)\b"
    r"|\bhere and there\b|\b(?:now|sometimes|first|once|then)\b[^.;]{1,25}\b(?:now|sometimes"
    r"|then|once)\b"
    r"|\bdifferent\b|\b(?:moved|moves|moving|wander\w*|changed|changes|changing|switch\w*|swap\w*"
    r"|var(?:y|ies|ied|ious)|all over|everywhere|random(?:ly)?|several|not the same|more than one"
    r"|(?:lots|loads|plenty|few|couple|many|two|three) (?:of )?(?:different )?(?:places|spots)"
    r"|never (?:the same|in one)|not (?:always|every ?time|all the time)(?! (?:bad|twitch|jerk))"
    r"|(?:not|wasnt|isnt) (?:(?:always|really|just|only|in) )*"
    r"(?:the same|one)(?! (?:jerk|twitch))"
    r"|one (?:side|leg|arm|place"
    r"|spot)"
    r" then|both but not|no (?:real |fixed |set |clear )?pattern|wherever|(?:another"
    r"|other) (?:spot|place"
    r"|side|one) (?:each|every) time|(?:some ?where|something|some place) (?:else"
    r"|different) (?:each|every)"
    r" time|one after (?:the other|another)|all sorts)\b"
)
ONE_OF_TWO = Pattern(
    r"\b(?:left|right) (?:\w+ )?or (?:\w+ ){0,2}(?:left|right)\b|\ball right\b"
    r"|\b(?:cant|couldnt|cannot|doesnt|didnt|isnt) [^.,;]{1,25} right\W*$|^right,? (?:so"
    r"|what|then"
    r"|now|next|ok)\b|\b(?:mostly|mainly|once|more|also|usually) (?:\w+ ){0,2}(?:left|right).*"
    r"\b(?:left|right)\b|\b(?:left|right) (?:mostly|mainly|more|usually).*\b(?:left|right)\b"
)
"""Sides of which only one was meant, or one more than the other, and what is no side."""

NOT_TOLD = Pattern(
    r"\b(?:every (?:night|day|evening)"
    r"|(?<!as )(?<!same )always(?! (?:the|my|that|this|left|right|in)\b)|usually|whenever"
    r"|when i (?:drink|sleep|lie"
    r"|go|get|am|eat|take|do)|wanted|(?:was|were) (?:going|meant|supposed) to|meant to|almost had"
    r"|nearly had|i need|should|relief|helps)\b"
    rf"|^(?:(?:and|but|no|yes|well|only) )?(?:my |the |our )?(?:{KIN}|neighbou?r|cat|dog)"
    r" (?:(?:also|always|was|were|is|kept|keeps) )*(?:had|has|drank|drinks|jerk\w*|twitch\w*"
    r"|jump\w*|woke(?! me)|wakes|kick\w*|did|took|always)\b"
    rf"|\b(?:my|the|our) (?:{KIN})s (?:\w+ )?(?:leg|arm|hand|foot|face|eye|body)"
)
"""What tells of a habit, a wish or somebody else, also in a short answer."""

MERE_NO = Pattern(r"(?i)\W*(?:no|nope|nah|yes|yeah)\W*")

AWAKE = Pattern(
    r"\bup (?:at least|about|maybe|around|some|like) (?:\d|two|three|four|five|six|seven"
    r"|eight) times\b|\b(?:awake|up)(?: (?:and|&) down)? (?:(?:nearly|almost|pretty much|like"
    r"|about) )?(?:all"
    r"|most|half"
    r"|much)(?: of)?(?: the)? (?:time|night|nite)|(?:awake|up|woke|woken"
    r"|waking)(?: up)? (?:on and off"
    r"|off and on|a lot|lots|loads|constantly|many times|often|repeatedly|again and again|several"
    r"|every|twice|[2-9](?! (?:floors?|flights?|stairs|steps|hills?))|two|three|four|five|six"
    r"|so many)\b|\bkept (?:on )?(?:waking|getting up)"
    r"|(?:couldnt|didnt) (?:stay|get back to) (?:asleep|sleep)|in and out of sleep"
    r"|broken (?:sleep"
    r"|night)|(?:up|awake|woken?)(?: up)? at [\w:.]+(?: ?[ap]m)?,?(?: and)? (?:again )?(?:at )?\d"
    r"(?!\d* ?(?:h(?:ou)?rs?|min\w*))|(?:awake|up|woken?)(?: up)? again (?:at|around|by)"
    r"|kept w[ao]k\w+"
    r"|\b(?:twice|thrice|(?:[2-9]|two|three|four|five|six"
    r"|several) times) up\b|\bup (?:\w+ ){1,4}(?:twice|thrice|(?:[2-9]|two|three|four|five|six"
    r"|several) times)"
)
ACHE = Pattern(r"\b(?:tooth|head|stomach|belly|ear)ache\b")
"""A pain where that is asked, and no news of a night by itself."""
FINE = Pattern(
    r"(?:^|[,.;:!-] ?|\b(?:no|nope|nah|went|was|i) )(?:straight|right|clean|all the way) through\b"
    r"|\bout (?:cold|like a light)\b|"
    r"\b(?:all|everything(?: else)?|rest|otherwise|the rest)(?: was| of it)?"
    r" (?:(?:perfectly|completely|totally|quite|very|nice and) )?(?:fine|good|ok|okay"
    r"|clear|well|quiet|calm|great|still|peaceful)\b"
    r"|\bnot a thing\b|\bnothing(?: (?:else|more|to add|special|much|at all|of that|like that"
    r"|to report))\b"
    r"|\bno (?:problems?|issues?"
    r"|trouble"
    r"|complaints)\b|\bnone of (?:it|those|these|that|them)\b|(?:^|[,.;:!-] ?)(?:fine|good"
    r"|nothing|none"
    r"|nope|no|nah|nada|nowt|zip|zilch|nil|zero|great|lovely|perfect|peaceful)(?: (?:thanks"
    r"|thank you|cheers"
    r"|really|tbh"
    r"|today|for once|luckily|thankfully))*(?=[,.;:!]|$)"
    rf"|\bslept (?:like a {_LOG}|(?:right |straight )?through|(?:fine|well|great|soundly|good"
    rf"|perfectly"
    r"|nicely))\b"
)

WOKE_ONCE = Pattern(
    r"\b(?:woke|woken|awake|waking|up)\b.*\b(?:once|one time|1 time)\b|\bonce (?:i )?woke"
    r"|\bonce for (?:a|the) \w+"
)
"""Waking once, which is not asked about."""

WOKE_LISTED = Pattern(r"(?:^|[,&+;]|\band) ?(?:woke|woken)(?: up)?(?= ?[,.&+;]| and\b|$)")

COUNTED = Pattern(
    rf"(?:^|[,.;:!-] |\b(?:counted|(?<!at )(?<!till )about|maybe|(?<!at )around|like|only|just"
    rf"|say"
    rf"|roughly|perhaps|probably|were|was|been|had|got|noticed|remember|least) (?:the )?)"
    rf"(?P<n>{NUMBER})(?: or so|[ -]?ish|\+| odd| plus| or more)?(?: of (?:them|em"
    rf"|those))?(?![:.]\d)"
    r"(?=[,.;:!]|$| (?:maybe|idk|dunno|before|until|till|as|i \w+|id \w+|in all|in total"
    r"|altogether|or)\b)"
)
NO_AMOUNT = Pattern(
    r"\b(?:remember|recall|know|drink|drank|slept|at|till?|until|by|from|since|past|nothing"
    r"|nothing too) $"
)
"""What before a number or degree makes it a time of day, or next to nothing."""

OF_ELSE = Pattern(r" of (?!them|em|those|these|it\b|the (?:time|night)|jerk|twitch|jolt|jump|kick)")
"""What after a degree makes it one of something else."""

EITHER = Pattern(
    r"\beither\b|\b(?:maybe|possibly|perhaps) (?:(?:my|the|a|both) )?\w+(?: too| as well)?$"
    r"|\bor (?:maybe |perhaps |was it )?(?:my |the |both )?(?!so\b|whatever)\w+"
)
"""Two things of which only one was meant."""

WHOLE_BODY = Pattern(
    r"^(?:just |it was |in |like )*(?:every ?(?:thing|where|bit|single bit)|all of (?:it|me)"
    r"|all over)\b"
    r"|\b(?:whole|entire) (?:self|person|of me)\b"
    r"|\ball over the (?:place|shop)\b|\b(?:everything|everywhere|all of me) (?:jump|twitch|jerk"
    r"|jolt|went"
    r"|was|at once|moved|shook)"
)
ALL_OF_THEM = Pattern(
    r"(?:yes |yeah |aye |had |oh |literally |basically )*(?:all (?:of )?(?:them|these|those|it"
    r"|the above|that"
    r"|five|four)|everything(?: on (?:the|that|your) list)?|the (?:whole )?lot"
    r"|every(?: single)? one"
    r"(?: of (?:them|these|those))?|all)(?: (?:sadly|lol|please|really|unfortunately|im afraid))*"
)
ALL_BUT = Pattern(
    r"\b(?:everything|everywhere|every one|all(?: (?:of )?(?:them|these|it|the above|five))?)"
    r" (?:except|apart from|bar|but|besides|save|minus|other than)\b"
)
_CALM = (
    "fine|ok|okay|good|calm|quiet|normal|rest\\w*|better|well"
    "|still(?! (?:going|at it|there|twitch|jump|jerk|flicker))"
)
BY_DAY = Pattern(
    r"\b(?:(?:eye ?lids?|eyes?|face|lips?|legs?|calf|calves|arms?|hands?|thumbs?|fingers?|foot"
    r"|feet|thighs?"
    r"|muscles?|twitch\w*|jerk\w*|jump\w*|flicker\w*)|(?:it|they) (?:(?:was|were|is|are|has|have"
    r"|been|kept|keeps"
    r"|still|also|even) )*(?:twitch\w*|jerk\w*|going|at it|doing it|there|started|continued"
    r"|happen\w*))"
    rf" (?:(?!(?:{_CALM})\b)\w+ ){{0,4}}?(?:all (?:day|after ?noon|morning)|in the (?:day"
    rf"|after ?noon|morning)"
    r"|(?:at|during) (?:work|lunch|school|the day|dinner|breakfast)|by day|day ?time|today"
    r"|right now"
    r"|this (?:morning|after ?noon)|while (?:i was )?(?:awake|sitting|working))\b"
)

READ = (*DAY.values(), EARLY_COFFEE, ORDINARY, ACHE, AWAKE, FINE, GLASSES)
"""What is understood beside the marks of news."""

NO_BEFORE = Pattern(
    r"\b(?:no|not|wasnt|isnt|never|without|didnt|skipped|missed|nor|nothing|less|avoided"
    r"|decaf)(?: \w+){0,2} $"
)
NEAR = {
    "where": Pattern(
        r"\b(?:neck|backs?|belly|stomach|tummy|chest|head|scalp|ears?|groin|ribs?|abdomen|abs"
        r"|tongue"
        r"|throat|spine|waist|pelvis|diaphragm|breast|side(?! of (?:my |the )?\w))\b"
    ),
    "spot": Pattern(r"\bsame\b"),
    "day": Pattern(rf"\b(?:{SOFT})\b"),
    "hours": Pattern(r"\d|\bhours?\b|\bsle[ep]|\b(?:long|short|little|enough|ages|loads)\b"),
}
"""What is about a question and no answer to it, such as parts of the body that no button names."""
