"""Fear for somebody else, and a few drinks with caffeine: mild, but for the words beside them."""

from bot.answers.danger.may_be_danger import any_of
from bot.language.lazy_regex import Pattern

_SOMEBODY = (
    r"(?:him|her|them|(?:my|the|our) (?:\w+ )?(?:husband|wife|partner|boyfriend|girlfriend|mum|mom"
    r"|dad|mother|father|son|daughter|child|kid|baby|brother|sister|friend|gran\w*))"
)
FOR_ANOTHER = Pattern(
    rf"\b(?:scared|afraid|worried|worry|worrying|anxious|frightened|terrified) (?:sick )?"
    rf"(?:for|about) {_SOMEBODY}\b"
    r"|\bwhat (?:do|should|can|shall|must) (?:i|we) do (?:if|when) (?:it|he|she|this|that)"
    r" (?:happens?|comes?|starts?|does (?:it|this|that)|has (?:it|one|another))\b"
    r"|\bwhat if (?:he|she|they) (?:dies?|stops? breathing)\b|\bis (?:he|she) dying\b"
)
FOR_ANOTHER_AND = any_of(
    "hurt kill suicid pills? tablets? rope took taken end\\b ending over\\b without alone myself"
    " goodbye hope point live living forever burden cut knife threat letter note\\b i_want i_can'?t"
    " i_cannot voices dead\\b harm himself herself missing bridge enough better_off gone around"
    " find look_after after_me i'?m_not when_i depress low\\b"
)
CAFFEINE = Pattern(
    r"\b(?:[1-5]|an?|one|two|three|four|five|a couple(?: of)?|a few|some) (?:\w+ )?"
    r"(?:red ?bulls?|monsters?|energy drinks?|coffees?|espressos?|colas?|cokes?)\b"
)
CAFFEINE_AND = any_of(
    "chest heart breath sick vomit shak trembl faint dizz numb palpit pound rac(?:e|ing) pills?"
    " tablets? vodka alcohol beer wine drunk drugs? coke\\b cocaine speed mdma overdos die dying"
    " kill pregnan child son\\b daughter baby bab(?:y|ies) kid seiz fit\\b collaps"
    " caffeine_(?:pill|tab) powder an_hour hourly at_once in_a_row can'?t cannot"
)
