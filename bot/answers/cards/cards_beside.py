"""Subjects that stand beside the twitching and have a card of their own: their words, their name
and the card, one row each. They come after those of `subject_words`, but for some.
"""

from dataclasses import dataclass

from bot.answers.cards.card import Card
from bot.answers.cards.context_sign_words import HEART_DEATH
from bot.answers.cards.subject_words import CHILD

_SMOKE = r"(?:smok(?:e|ing)|cig\w*|nicotine|vap(?:e|es|ing)|fags|tobacco)\b"
_MASK = (
    r"(?<!sleep )(?<!eye )(?:(?:the|my|this|that|his|her) (?:\w+ )?mask|mask leak\w*|c-?pap|apap)"
)
_WITHOUT = (
    r"(?:not|\w+n'?t|without|leak\w*|off|hates?|sor(?:e|es)|broke\w*|stopp\w*|fit(?:s|ting)?"
    r"|slip\w*"
    r"|stand|bear)"
)
_DEAF = (
    r"(?:(?:i'?m|i am|im|being|as|are|is|for|who) (?:\w+ )?(?:deaf|hard of hearing)"
    r"|deaf (?:people|person|myself|so|and)|can(?:'?t| ?not) (?:hear|speak|talk) on the phone)"
)
_REACHES = (
    r"(?:call\w*|phon(?:e|es|ed|ing)|ring|text\w*|sms|e-?mails?|mail|writ(?:e|ing)|ambulance"
    r"|emergency|999|911|112|111|doctors?|gp)"
)


@dataclass(frozen=True, slots=True)
class Beside:
    """A subject: its words in a plain lower-case text, how a refusal names it, its card, and
    whether it goes before the subjects of `subject_words`."""

    words: str
    name: str
    card: Card
    first: bool = False


_ILL = (
    r"(?:dementia|alzheimer\w*|the (?:illness|disease|dementia) (?:talking|speaking)|hospice"
    r"|palliative|(?:care|nursing) home|terminal\w*|(?:her|his|their) carer|carer for"
    r"|(?:she|he)(?:'s| is) (?:7|8|9)\d\b|\((?:7|8|9)\d\))"
)
_ELDER = (
    r"(?:she|he|mum|mom|mother|dad|father|wife|husband|partner|nan\w*|gran\w*|grandad|aunt\w*"
    r"|uncle|they)"
)
_SAYS_OF_DEATH = (
    rf"{_ELDER}\b.{{0,40}}\b(?:says?|saying|said|tells?|told|asks?"
    rf"|hop(?:es?|ing)"
    r"|wants?|wish\w*|prays?|threaten\w*|talks?)\b.{0,60}"
    r"\b(?:die|dead|dying|kill|take[ns]? (?:her|him|them)|ready to go|end it|be gone|not wake)"
)
_NOT_ONLY_SAID = (
    r"(?!.*\b(?:pills?|tablets?|took|taken|swallow\w*|knife|gun|rope|tried|hit\w*|strangl\w*"
    r"|hurts? me"
    r"|bleed\w*|so do i|me too|myself|i (?:want|wish|can't|cannot)|son|daughter|kid|child)\b)"
)
_TEMPERATURE = (
    r"(?:fever|temperature|temp|feverish|burning up"
    r"|(?:has|had|have|got|at|of|hit|with|running|reached|over|above|to)"
    r" (?:an? |about )?(?:3[89]|40)(?:[.,]\d)?(?! ?(?:weeks?|months?|years?|kg|%|days?|min\w*"
    r"|times))"
    r"|(?:3[89]|40)[.,]\d)"
)

BESIDE: dict[str, Beside] = {
    "carer": Beside(
        rf"^{_NOT_ONLY_SAID}(?=.*\b{_ILL}).*\b{_SAYS_OF_DEATH}",
        "caring for somebody",
        Card(
            "It is hard to hear that from somebody you care for. With dementia, or late in life,"
            " such words often come from the illness. Tell the doctor or nurse <b>today</b> if they"
            " are new, come more often, or a plan or a way is named, and stay near. If you are"
            " afraid or hurt: leave the room and call for help. You need rest, too: ask about"
            " respite care, or ring a line for carers.",
            "Alzheimer's Society; NHS",
            "Such days wear you down. What is new in it is for the doctor or nurse, today; and a"
            " line for carers, or respite care, is for you. If it gets too much for yourself, write"
            " to me, or tell somebody you trust.",
        ),
        first=True,
    ),
    "child_fever": Beside(
        r"^(?!.*\b(?:fits?|seiz\w*|convuls\w*|epilep\w*|febrile|shook|as a (?:kid|child))\b)"
        rf"(?=.*\b{CHILD}\b).*\b{_TEMPERATURE}(?!\w)",
        "fever",
        Card(
            "The article speaks of adults. Look at the child more than at the number: who drinks,"
            " plays and can be comforted is seldom very ill. Be seen <b>today</b>: under 3 months"
            " with 38°C, under 6 months with 39°C, five days of fever, hardly drinking or few wet"
            " nappies, or you feel that something is wrong. Call the emergency number: a fit, a"
            " rash that stays under a glass, a stiff neck, blue, floppy, hard to wake or hard of"
            " breath.",
            "NHS",
            "The number alone does not tell it. Hardly drinking, five days of it, a small baby, or"
            " you feel that something is wrong: be seen <b>today</b>, also out of hours. A fit, a"
            " rash that stays under a glass, floppy, hard to wake or hard of breath: call the"
            " emergency number.",
        ),
        first=True,
    ),
    "deaf": Beside(
        rf"\b{_DEAF}\b.*\b{_REACHES}\b|\b{_REACHES}\b.*\b{_DEAF}(?!\w)",
        "help without a phone call",
        Card(
            "Emergency help without speaking: UK: text <i>register</i> to 999 today, then 999 takes"
            " your texts. Germany: the app nora. Austria: the app DEC112. US: text 911; where that"
            " does not work, a text comes back: use a relay service. Australia: the National Relay"
            " Service. New Zealand: register for 111 TXT. Elsewhere I do not know: ask a deaf"
            " association before you need it. A doctor's practice often has e-mail; /report makes a"
            " page to send.",
            "NHS; FCC; the German police; the services' own pages",
        ),
    ),
    "fumes": Beside(
        r"\b(?:breath\w*|inhal\w*|smel\w+|sniff\w*) .{0,30}"
        r"\b(?:bleach|cleaners?|chlorine|ammonia|fumes)\b",
        "fumes",
        Card(
            "Fumes of bleach or cleaners, more so when two are mixed, can sting the eyes and make"
            " you cough for a day or two. See a doctor today if the cough, a wheeze or a tight"
            " chest stays or grows. Hard to breathe: call the emergency number. Mix no two"
            " cleaners, and open a window.",
            "NHS; poison centres",
            "If it is gone, nothing needs to be done. A cough or breath that gets worse: a doctor"
            " today.",
        ),
    ),
    "bite": Beside(
        r"^(?=.*\b(?:bit (?:me|my|his|her)|bites?|bitten|rusty|wound)\b)"
        r"(?=.*\b(?:jaw|neck|mouth|face) .{0,20}\b(?:stiff\w*|tight\w*|aches?|sore)\b"
        r"|.*\bstiff \w* ?(?:jaw|neck)\b)",
        "bites and tetanus",
        Card(
            "After a bite or a dirty wound a stiff jaw should be seen <b>today</b>, by a doctor or"
            " an out-of-hours service, also after a jab: it is seldom tetanus, but that must not be"
            " missed. So should a wound that is red, hot or swollen. Call the emergency number: the"
            " mouth hardly opens, cramps of the body, hard to swallow or to breathe.",
            "NHS",
            "That you can open it is a good sign. Let a doctor look at it today all the same, since"
            " it came after a wound; a mouth that hardly opens, or cramps: the emergency number.",
        ),
        first=True,
    ),
    "smoking_stop": Beside(
        r"^(?!.*\b(?:weed|cannabis|joints?|pot|crack|meth)\b).*(?:"
        r"\b(?:quit(?:ting)?|stopp?(?:ed|ing)?|gave up|giv(?:e|ing) up|without|no more|off|last"
        rf"|miss(?:ing)?) (?:\w+ ){{0,2}}{_SMOKE}"
        rf"|\b(?:start|begin|go back to|take up) (?:\w+ ){{0,2}}{_SMOKE}.{{0,10}}\bagain\b"
        rf"|\bnicotine (?:patch\w*|gum|withdrawal)|\bex-?smoker\b)",
        "smoking or nicotine",
        Card(
            "Stopping is worth it. Restless days, bad sleep and low mood are common in the first"
            " weeks without nicotine, and pass. A patch worn at night can disturb sleep, too. A"
            " stop-smoking service or a pharmacist helps you stay stopped; after four weeks of it,"
            " or if it is hard to bear, ask a doctor.",
            "NHS; Asthma + Lung UK",
            "Please stay stopped: what comes from missing nicotine passes in weeks. A pharmacist or"
            " a stop-smoking service can help with the nights, too.",
        ),
    ),
    "hormones": Beside(
        r"\b(?:hot (?:flush|flash)\w*|(?:peri-?)?menopaus\w*|hormon(?:es?|al)|hrt)\b",
        "hormones or the menopause",
        Card(
            "Hot flushes and sweats can break the night again and again; a cool room and light"
            " covers help. A doctor (GP) can say whether it is the menopause, and what helps, HRT"
            " too. Do not begin or stop hormones by yourself.",
            "NHS",
            "On hormones and HRT I know only my card above. A doctor (GP) or a pharmacist can weigh"
            " it for you.",
        ),
    ),
    "restless": Beside(
        r"\b(?:crawl\w*|creep\w*|itch\w*|tingl\w*|fidget\w*|ants|urge"
        r"|restless)\b.{0,60}\b(?:go(?:es)?"
        r"|gone|better|eases?|stops?|relie\w+|helps?)\b.{0,25}\b(?:walk\w*|mov(?:e|es|ing)"
        r"|pac(?:e|ing)"
        r"|get up|stretch\w*|up and about)\b",
        "how restless legs feel",
        Card(
            "An urge to move the legs, often with crawling, that comes at rest in the evening and"
            " eases with walking, fits restless legs; a jerk of falling asleep comes like a start"
            " and is over. Only a doctor can tell, perhaps by a blood test for iron. Tell them what"
            " you take: some medicines make it worse.",
            "NHS",
            "More than my card above I do not know. A doctor can tell; /report makes a page of your"
            " nights to take along.",
        ),
    ),
    "mask": Beside(
        rf"\b{_WITHOUT}\b.{{0,40}}\b{_MASK}\b|\b{_MASK}\b.{{0,40}}\b{_WITHOUT}\b|\bmask leak\w*",
        "masks for the breath",
        Card(
            "Tell your sleep clinic, or who supplied it, this week: a leak or a sore spot can be"
            " mended, often with another mask. Until you wear it again: sleep on the side, little"
            " alcohol, and do not drive while you are sleepy.",
            "NHS",
            "The sleep clinic can mend that, also by phone. Until then do not drive while you are"
            " sleepy.",
        ),
    ),
    "heart_family": Beside(
        rf"^(?!.*\b(?:grandm\w*|funeral)\b)(?=.*\b(?:my heart|i have|i'?m|i am|worr\w*|scared"
        r"|afraid|should i|could i|same)\b)(?=.*\b(?:died|dead|die|lost|passed|attack|arrest)\b)"
        rf".*\b(?:{HEART_DEATH})\b",
        "hearts in the family",
        Card(
            "A death from the heart in the family, above all before 60, is worth"
            " telling a"
            " doctor soon, this week: say how old they were, and that your heart races. They can"
            " listen"
            " and write an ECG. Call the emergency number for chest pain, fainting or trouble"
            " breathing,"
            " or a heart that does not slow down.",
            "NHS; British Heart Foundation",
            "A doctor can look into that, this week: say who it was and how old. Chest pain,"
            " fainting or"
            " trouble breathing: call the emergency number.",
        ),
    ),
    "heart": Beside(
        r"^(?!.*\b(?:attack|chest|sank|broke\w*|article|by heart)\b)"
        r".*\b(?:(?:dangerous|bad|harm\w*|damag\w*|safe|risk\w*|stress\w*|problem|hurt\w*|weak\w*|ok"
        r"|good|something|anything|to do) (?:\w+ ){0,2}(?:for|to|of|on|with|wrong with)"
        r" (?:the|my|your|our)"
        r" heart\b|(?:hurt|damage|harm|weaken|stop|affect)s? (?:the|my|your) heart\b"
        r"|(?:the|my) heart (?:\w+ )?(?:goes?|is|beats?|going|was|gets?|starts?) (?:\w+ )?(?:very"
        r" |so |really"
        r" |like )?(?:fast|quick\w*|hard|crazy|mad|racing|pounding|wild)\b"
        r"|(?:the|my) heart (?:\w+ )?(?:races|raced|pounds|thumps|hammers|bangs)\b)",
        "the heart",
        Card(
            "A jerk gives a start, and the heart may beat hard for a moment after it. Tell a"
            " doctor if it"
            " goes on, comes often or is uneven. With chest pain, trouble breathing or fainting:"
            " call"
            " the emergency number.",
            "NHS",
            "A heart that slows down again in a minute or two is common after a start. Tell a"
            " doctor if"
            " it comes often, lasts longer or is uneven, or if somebody in the family died of the"
            " heart."
            " Chest pain, fainting or trouble breathing: call the emergency number.",
        ),
    ),
}
