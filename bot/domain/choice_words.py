"""How people say the choices of the check-in in their own words.

Each is a pattern over folded text: lower case, no apostrophes, slips of the thumb mended.
"""

QUIET = (
    "(?<!be )(?<!keep )(?<!stay )quiet(?! (?:day|evening|house|street|room|week|office|time|area"
    "|place|one of|life|kid|hours?|mode|until|till|tonight))"
    "|all calm|^(?:it was )?calm$"
    "|^(?:nothing|not a thing)(?: at all)?(?=[,.;!]| last night| tonight| to report|$)"
    "|n(?:othing|one) (?:at all )?(?:last night|to report)|last night (?:none|nothing)"
)
SOME = (
    "some(?! (?:reason|where|one|how))|bits?|a? ?little(?: bit)?|mild(?:ly)?|slight(?:ly)?"
    "|(?<!like a )light"
    "|occasional(?:ly)?|now and (?:then|again)|here and there|hardly|barely|scarcely|not (?:too "
    "|so |that |very )?(?:much|many|bad(?:ly)?|a lot|lots|loads)|the odd|moderate(?:ly)?|medium"
    "|a? ?handful|minor|faint(?:ly)?|gentl[ey]|small|tiny|fewer|not as (?:much|many|bad)"
)
LOT = (
    "(?:lots?|loads?)(?! on(?:$|[.,;!]| at| my (?:plate|mind)))|tons|heaps|masses|plenty"
    "|countless|non[ -]?stop|constant(?:ly)?|relentless(?:ly)?"
    "|considerabl[ey]|terribl[ey]|awful(?:ly)?|horrific|horribl[ey]|horrendous(?:ly)?|dreadful(?:ly)?"
    r"|severe(?:ly)?|(?:so|very|too) (?:much|many|often)|many(?: many)?"
    r"|(?<!nothing )much(?! (?:better|worse|the same|like|as|to (?:say|tell|report))\b)"
    "|(?<!snores )(?<!snored )(?<!snoring )all (?:the )?(?:night|nite)(?: long)?"
    "|the whole night|whole night|all through the night"
    "|(?:the )?(?:whole|entire) way (?:down|under|off|in)|all the way (?:down|under)"
    "|through the night|half the night|lost count|like (?:popcorn|mad|crazy|hell|anything)|crazy"
    r"|like an? (?:\w+ )?(?:fish|trout|salmon|frog|rabbit|horse|mule|donkey|kangaroo|flea|bull|drum"
    r"|hammer|jackhammer|machine|firework|puppet|spring|bronco|yo ?yo|jumping bean)s?"
    "|mental|violent(?:ly)?|every (?:few |couple of )?(?:minutes?"
    r"|seconds?|\d+ min\w*)|(?:for|lasted) (?:(?:\w+ )?hours|ages)|on and on|over and over"
    "|again and again|ton|worse than ever|mad|bad(?:ly)?|really bad|the worst|wild(?:ly)?"
    "|continuous(?:ly)?|endless(?:ly)?|intense(?:ly)?|frequent(?:ly)?|never (?:stopped|stops)"
    "|wouldnt stop|didnt stop|would not stop|a hundred times|hundreds|dozens|umpteen|galore"
    "|tonnes|big time|full on|until (?:dawn|morning)|(?:went|going|gone"
    "|go) (?:absolutely )?(?:crazy|mad|mental|nuts|bananas|haywire|berserk|wild)"
)
LEG = (
    "(?:bum|butt) cheeks?|legs?|calf|calves?|calfs|thighs?|shins?|knees?|foots?|feet|toes?|ankles?"
    "|heels?|hamstrings?"
    "|quads?|hips?|soles?|big toe|buttocks?|glutes?|bum"
)
ARM = "arms?|forearms?|shoulders?|elbows?|biceps?|triceps?|upper arms?"
HAND = "hands?|fingers?|thumb?s?|wrists?|palms?|pinky|pinkie|knuckles?"
EYELID = "eye ?lids?"
FACE_ELSEWHERE = (
    "eye ?brows?|lips?|(?<!bum )(?<!butt )cheeks?|mouth|jaw|chin|nose|forehead|temples?"
)
FACE = f"{EYELID}|{FACE_ELSEWHERE}|face|eyes?"
BODY = (
    "whole body|entire body|full body|whole of me|all of me|all over|everywhere"
    r"|every ?(?:where|thing) twitch\w*|head to (?:toe|foot)|(?:my )?body|whole frame"
    "|top to (?:toe|bottom)|every (?:muscle|bit of me|limb|part of me)|torso|trunk"
)
_OUT = "out|up|on|over|under|across|round|around|behind|back|in"
MOVED = (
    rf"(?:put|puts|putting|rest|rested|stick|stuck|keep|kept|tuck\w*)"
    rf" (?:my|a|the) (?:\w+ )?(?:hands?|arms?|legs?|foot|feet|head) (?:{_OUT})\b"
    r"|(?:reach|stretch|hold|held|shake|shook|grab|squeez|wash|kiss|tak|took|cross|touch)(?:e?d|ing|e?s)?"
    r" (?:out )?(?:my|his|her|their|the|your|each others?|for (?:his|her|their)) (?:\w+ )?"
    r"(?:hands?|arms?|legs?|foot|feet|fingers?|face)\b|on the (?:one|other) hand"
    r"|(?:hand in hand|by the hand|at hand|first hand|lend a hand)"
)
"""Parts of the body that are moved on purpose, or only in a saying: `I put my hand out for her`."""

LEFT = r"left(?! (?:the|early|work|for|my|it|me|at|over|home|to|him|her|us)\b)|lh"
RIGHT = (
    r"right(?! (?:after|before|away|now|as|when|through|at|then|up|until|off|back|into|on|where"
    r"|there|thing|time|pills?|dose|meds?|answers?|words?)\b)"
    r"(?!(?<=^right),? (?:so|then|now|ok|i(?! (?:think|guess|reckon|suppose))|im|ive|well)"
    r"\b)"
)
MIDDLE = (
    "(?:in |dead )?(?:the )?(?:middle|centre|center)(?! of the (?:night|day|road|week))"
    "|both sides(?! in turn)"
)
VARIED = (
    "var(?:ied|ies|ying|ious(?: places| spots)?)|different (?:place|spot|side|part|bit|muscle)s?"
    "|(?:kept |keeps )?(?:chang|swap|switch|mov|alternat|travel|wander"
    r"|jump)\w* (?:about|around|sides?|places?|spots?|round)\b|(?:jump|mov"
    r"|switch)\w* from (?:\w+ ){1,3}to \w+|kept (?:moving|changing|swapping|switching)|(?:it"
    "|they|that|which) (?:swaps?|changes?|moves|swapped|changed|moved|switched|alternated"
    r"|travelled|traveled|wandered)|(?:changes?|changed|swaps?|swapping|swapped|alternat\w*"
    r"|switch\w*)(?: (?:between|from))? (?:the )?left (?:and|to) (?:the )?right"
    r"|left (?:\w+ )?then (?:the )?right|right (?:\w+ )?then (?:the )?left|one (?:side|leg"
    "|arm) then|(?:all )?round the houses|all over the place|never the same"
    "|not (?:always )?the same|alternating|here there and everywhere|took turns"
    "|in turns?"
    "|sides swapped"
)
LOO = (
    r"(?:(?:the |my )?(?:loo|toilet|bathroom|bog|lav|lavvy|jacks|washroom|potty|commode)"
    r"|(?:a )?(?:pee|wee|pish|slash|piddle|wazz)|spend a penny|pass water)"
)
_TIMES = (
    r"(?:twice|thrice|(?:[2-9]|two|three|four|five|six|several|many|a few|a couple of) times"
    r"|[2-9] ?x)"
)
BROKEN_SLEEP = (
    rf"(?:(?:up|getting up|out of bed|went|go) (?:to|for) )?{LOO}(?: (?:visit|trip|run|break)s?)?"
    rf" {_TIMES}|{_TIMES} (?:up )?(?:(?:to|for|in) )?(?:{LOO}|a drink)"
    r"|(?:[2-9]|two|three|four|five|six|several|many) (?:loo|toilet|bathroom|pee|wee)"
    r" (?:trip|visit|run|break)s|"
    r"up (?:and down(?! (?:till?|until)\b)"
    r"|every (?:hour|\w+ hours|\d+ min\w*))(?: all night)?|kept wak(?:e|ing)(?: me)?(?: up)?"
    r"|(?:woke|awake|waking|wake)(?: up)? every (?:\w+ )?(?:hours?|minutes|\d+ min\w*)"
    r"|broken sleep|in (?:bits|pieces|chunks|dribs|bits and pieces|dribs and drabs|fits and starts)"
    r"|in and out of sleep|(?:kept|keep) (?:on )?waking(?: me)?|keeps waking"
    r"|up (?:twice|(?:three|four|five|six|several|many|loads of|lots of|\d) times)"
)
STRESS = (
    r"stress\w*|argu(?:ed|ing|ments?)|(?:big |huge |had a )?row with|rowed with|fight with"
    r"|fell out with|hectic|frantic|overwhelm\w*|day from hell|exam stress|under pressure"
    "|panicky|(?:awful|horrible|terrible|rough|tough|nightmare|bad|rotten|crap|shitty|hellish"
    "|brutal) (?:day|shift|meeting|week)(?: at (?:work|the office))?|tense day"
    "|anxious(?: all)? day|deadlines?"
)
SPORT = (
    "sports?|gym|training(?! course| day)|trained|(?<=didnt )train|(?<=not )train"
    "|work(?:ed)? ?outs?|spin class|crossfit|squats?|deadlifts?|leg day|weights|hiit|boxing"
    "|(?:did|trained|hit) (?:legs|arms|chest|back)(?= (?:last|yesterday|in|at|today|on|and|n)\\b)"
    "|kickboxing|martial arts|judo|karate|football|hockey|rugby|tennis|squash|badminton"
    "|basketball|volleyball|netball"
    r"|cricket match|row(?:ing|ed) (?:session|machine|hard|\d+)|rowing|ran (?:\d+|a|hard|for)\b"
    r"|ran(?! (?:out|late|away|into|over)\b)|(?:long|hard|big|evening|\d+ ?k(?:m|ms)?|mile) runs?"
    r"|went running"
    "|(?<!nights )(?<!days )running(?! (?:late|out|a))|(?:half )?marathon|sprints?"
    "|jog(?:ged|ging)|(?:bike|cycle) ride"
    "|cycl(?:ed|ing)|biked|spinning|swam|swimming|hard swim|hik(?:ed|ing|e)|climb(?:ed|ing)"
    "|bouldering|triathlon|parkrun|exercis(?:e|ed|ing)|workout|lifting"
    r"|heavy lifts|burpees|skiing|pilates|aerobics|zumba|peloton|circuits|ironman|\d+ ?(?:km?"
    "|miles?)(?= (?:run|bike|ride|swim|yesterday))"
)
TINGLING = (
    r"tingl\w*|prickl\w*|fizz(?:y|ing|ed)|crawl(?:y|ing)|creepy crawl\w*"
    r"|ants (?:\w+ )?(?:in|on|under|up|over)(?= (?:my|the|both) )"
)
PAIN = (
    "pain(?:s|ed|ing|ful|fully)?|hurt(?:s|ing|ed)?(?! (?:my|him|her|your)self)|ach(?:e|es|ed|ing|y)"
    "|sore(?:ness)?|agony|(?<!exam is )(?<!work is )(?<!job is )killing me(?! (?:lol|haha))"
    "|backache"
)
CRAMP = (
    "(?<!stomach )(?<!period )(?<!tummy )(?<!menstrual )(?<!belly )cramp(?:s|ed|ing|y)?"
    "|charl(?:e?y|ie) ?horses?|calf (?:seized|locked)(?: up)?"
)
COFFEE = (
    "(?<!decaf )(?<!herbal )(?<!mint )(?<!peppermint )(?<!chamomile )(?<!camomile )(?<!fruit )"
    r"(?<!rooibos )(?<!free )(?:coffees?|espress(?:o|i|os|oes)|lattes?|cappuccinos?|americanos?"
    "|flat whites?|teas?|chais?|matchas?|mochas?|cortados?|macchiatos?|cuppas?|brews?(?= at"
    "| after| late)|monsters?|irn ?bru|colas?|cokes?|pepsis?|energy drinks?|red bulls?|caffeine)"
)
_LATE = (
    r"(?:(?:at|around|about) )?(?:[1-9]|1[01])(?:[:.]\d\d)? ?pm"
    r"|(?:at|around|about) (?:[1-6]|1[2-9]|2[0-3])(?:[:.]\d\d)?(?!\d| ?am|[:.]\d\d ?am)"
    r"|(?:in the |this |yesterday |last )(?:late )?(?:after ?noon|evening)"
    r"|after (?:lunch|dinner|noon|midday|work|supper)|(?:too )?late(?: (?:in|at) \w+(?: \w+)?)?"
    r"|(?:before|near) bed(?:time)?|with (?:dessert|dinner)|at night"
)
_EARLIER = r"(?:(?:at |and )*[0-9]{1,2}(?:[:.][0-9]{2})?(?: ?[ap]m)?(?:,|,? and)? ){0,5}"
"""Hours before the last one that is told: `7am, 10am and 2pm`."""

CAFFEINE = (
    rf"{COFFEE}(?: \w+){{0,2}}? {_EARLIER}(?:{_LATE})"
    rf"|(?:late|late night|evening|after ?noon|after dinner|after lunch) {COFFEE}"
)


_NO_FACT = "".join(
    f"(?<!{word} )"
    for word in ("to", "need", "should", "must", "can", "could", "didnt", "not", "usually", "i")
)
"""What before *sleep 6 hours* says that no night is told of."""


def slept(hours: str) -> str:
    """How people say that they slept so many hours, a pattern of numbers."""
    unit = "(?: ?(?:hours?|hrs?|h))"
    about = (
        "(?: for)?(?: (?:only|just|about|maybe|around|like|barely|hardly|scarcely|bare"
        "|not even(?! (?:5|five|7|seven)\\b)|roughly|nearly|almost))*"
    )
    return (
        rf"(?:slept|{_NO_FACT}sleep){about} (?:{hours}){unit}(?! (?:and a half|or|to|a night|per))"
        rf"|(?<!after )(?<![-.,\d])(?:{hours}){unit}(?: of)? (?:sleep|kip)"
    )


_HALF = "(?: and (?:a )?half)?"
UNDER_5 = (
    slept(rf"[0-4](?:[.,]\d|{_HALF})|(?:one|two|three|four){_HALF}|a couple of")
    + "|slept (?:zero|nothing|nil|nada|(?:hardly|barely|scarcely) (?:at all|any))|zero sleep"
    "|(?:had|got) no sleep at all|(?:hardly|barely|scarcely) (?:slept|(?:got |had )?any sleep)"
    "(?! (?:well|properly|right|through))"
)
TO_7 = slept(
    rf"[56](?:[.,]\d|{_HALF})|7|(?:five|six){_HALF}|seven|5 ?(?:-|to|or) ?[67]|6 ?(?:-|to|or) ?7"
)
OVER_7 = slept(
    rf"7[.,][1-9]|[89](?:[.,]\d|{_HALF})|1[0-4]|(?:7|seven) and (?:a )?half"
    rf"|(?:eight|nine|ten|eleven|twelve){_HALF}|8 ?(?:-|to|or) ?9"
)
