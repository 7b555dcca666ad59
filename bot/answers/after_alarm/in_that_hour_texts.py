"""What is answered in the hour after an alarm where words name nothing else, in our own words.

After Samaritans and TelefonSeelsorge (what a call is like), the NHS and NICE NG225 (self-harm).
"""

import re

from bot.answers.after_alarm.after_danger import CRISIS
from bot.answers.after_alarm.in_that_hour import (
    ASKS_SILENCE,
    CALLED_THEM,
    EASED,
    EASING,
    HEARD,
    NO_MORE,
    ONSET,
    WAVERS,
    WORSE,
    turns_away,
)
from bot.answers.after_alarm.second_thought_texts import (
    DO_CALL_THEM,
    NEAR,
    reason_for,
)
from bot.answers.after_alarm.second_thoughts import CALLED
from bot.answers.after_alarm.somebody_near import GOES_THERE, HAS_COMPANY, SENT_TO_A_DOCTOR
from bot.answers.danger import emergency_texts
from bot.answers.danger.triage import VIOLENCE
from bot.answers.message_parts import asks_anywhere
from bot.domain.emergency_numbers import ALL_CRISIS_LINES, ANYWHERE, LINES_BY_COUNTRY
from bot.language.lazy_regex import Pattern

ON_THE_LINE = (
    "<b>When you call, somebody listens, and does not judge.</b> You need not give your name, you"
    " may be silent at first, and you can hang up when you like. They keep it to themselves, unless"
    f" a life is in danger.\n{NEAR}"
)
TELLS_NOBODY = (
    "<b>I tell nobody.</b> I am a program, and cannot call or write to anybody else. A person can"
    f" hear more than I can.\n{NEAR}"
)
LISTENS = (
    "<b>I am listening, and it is good that you write.</b> I am only a program, and a person can be"
    f" nearer than I am. If I read too much into it, say so, and I go on.\n{NEAR}"
)
DO_CALL_NOW = f"<b>Please call your local emergency number now</b> ({ANYWHERE})."
TELL_THIS_TOO = (
    "<b>That is one more reason to call your local emergency number now</b>"
    f" ({ANYWHERE}). Tell them this, too."
)
I_CANNOT_TELL = (
    "I tell nobody: I am a program, and cannot call for you either. So please call your local"
    f" emergency number now ({ANYWHERE})."
)
IF_IT_IS_THERE = (
    f"<b>Whoever answers the emergency number ({ANYWHERE}) can tell you that.</b> Please call now,"
    " and do what stands above. If all are safe, say so or tap the button, and I go on from here."
)
TELL_THEM_THAT = (
    f"<b>Say that, too, when you call</b> ({ANYWHERE}), and do what stands above. Nobody called"
    " yet? Please call now. If all are safe, say so or tap the button, and I go on from here."
)
LATER = "What else you asked can wait until then: ask me once more."
STILL_CALL = (
    "<b>I hear you, and I cannot judge it from here.</b> They can, in a few minutes on the phone"
    f" ({ANYWHERE}). If all are safe, tap the button: then I go on with what you like."
)
GOOD_THAT_IT_EASES = (
    "<b>Good that it eases.</b> Sit, and breathe out longer than in. Is breath or chest still bad,"
    f" or does it come back: call your local emergency number ({ANYWHERE}). If you know it, and it"
    " goes as it always does, tell a doctor of it today or tomorrow."
)
NOTHING_MORE = (
    "<b>Good, take nothing more, and no alcohol.</b> Keep the packets. What was taken already can"
    " do harm later, also if you feel well now: tell your local emergency number"
    f" ({ANYWHERE}) or a poison line what and how much, today."
)
NOT_YOUR_FAULT = "Nobody may hurt you, and it is not your fault. They help people in just this."

TELL_A_DOCTOR = (
    "<b>Tell a doctor or an out-of-hours service that now, by phone.</b> Stopping fast, or a big"
    " step down, can be dangerous. I cannot advise a drink or a tablet against it: ask them, and do"
    " not treat it alone. Until then keep to the dose that you were told to"
    f" take. Seeing things, confusion or a fit: call the emergency number ({ANYWHERE})."
)

ASK_THE_TEAM = (
    "<b>Tell the diabetes team or an out-of-hours service that, by phone, now.</b> Until then check"
    " the sugar often. Below 4 (70 in mg/dl) or shaky: juice, glucose or sweets at once, then"
    " bread; drive only 45 minutes after it is above 5 (90). It stays low, or very sleepy: call"
    f" the emergency number ({ANYWHERE})."
)

GOING_THERE = (
    "<b>Good that you go to be seen.</b> Do not go alone, and do not drive yourself. Say there what"
    " it was, when it began, and what was taken or stopped. If it gets worse on the way: call the"
    " emergency"
    f" number ({ANYWHERE})."
)
SENT = (
    "<b>Good that you called. Then go when they said</b>: not alone, and do not drive there."
    " Tell the doctor what it was, when it began, and what was taken or stopped. If it gets worse,"
    f" or something new comes: call again ({ANYWHERE})."
)

THROUGH_THE_NIGHT = (
    "<b>There is nothing to be sorry for, and I am glad that it is better.</b> It was good that you"
    " wrote. If it gets heavy again, the lines are there, day and night, and so am I.\n"
    f"{LINES_BY_COUNTRY}; {ALL_CRISIS_LINES} lists others."
)
STRONG_TO_CALL = (
    "<b>I am so glad that you called. That took strength.</b> You can call them again, at any hour,"
    " as often as you like. How are you now? The diary can wait."
)

SHOW_THEM = (
    "<b>Good that somebody comes. Let them stay, and read this:</b> a seizure over five minutes,"
    " one"
    " after the other, or the first one: call the emergency number"
    f" ({ANYWHERE}). Look at the clock, hold nothing down, nothing in the mouth, and on the side"
    " when the shaking ends. Nobody called yet, and the jerks go on? Call now."
)
_COMES = Pattern(HAS_COMPANY, re.VERBOSE)
_GO = (
    (Pattern(SENT_TO_A_DOCTOR, re.VERBOSE), SENT),
    (Pattern(GOES_THERE, re.VERBOSE), GOING_THERE),
)
"""What is said to somebody who goes to be seen, where no ambulance comes."""

_INSTEAD = {
    "withdrawal": TELL_A_DOCTOR,
    "low_sugar": ASK_THE_TEAM,
}
"""What is said after these whatever is asked or told."""

_TO_DESPAIR = {
    EASED: THROUGH_THE_NIGHT,
    CALLED_THEM: STRONG_TO_CALL,
    HEARD: LISTENS,
    WAVERS: ON_THE_LINE,
    ASKS_SILENCE: TELLS_NOBODY,
}
_TO_A_BODY = {
    NO_MORE: NOTHING_MORE,
    EASING: GOOD_THAT_IT_EASES,
    HEARD: IF_IT_IS_THERE,
    ASKS_SILENCE: I_CANNOT_TELL,
}
"""What is said to the same words after any danger but despair."""


def heard_to(thought: str, danger: str, text: str, *, again: bool = False) -> str | None:
    """What is said to words that are heard in that danger, otherwise where the words before were
    heard likewise (`again`); None where it is a second thought."""
    if danger == VIOLENCE and thought in {HEARD, WORSE, WAVERS}:
        return f"{NOT_YOUR_FAULT} {DO_CALL_THEM}\n{emergency_texts.steps_beside_the_call(danger)}"
    if danger == "seizure_coming" and thought in {CALLED, HEARD} and _COMES.search(text):
        return SHOW_THEM
    if thought == CALLED and danger != CRISIS:
        return next((told for words, told in _GO if words.search(text)), None)
    if danger in _INSTEAD and thought in {HEARD, WAVERS}:
        return _INSTEAD[danger]
    if thought == HEARD and danger != CRISIS and not asks_anywhere(text):
        return STILL_CALL if again else TELL_THEM_THAT
    later = f"\n{LATER}" if turns_away(text) and thought in {ONSET, WORSE} else ""
    if thought == ONSET:
        return f"{TELL_THEM_THAT}{later}"
    if thought == WORSE:
        return f"{TELL_THIS_TOO}\n{emergency_texts.steps_beside_the_call(danger)}{later}"
    if thought == WAVERS and danger != CRISIS:
        return f"{DO_CALL_NOW} {reason_for(danger, text)}"
    return (_TO_DESPAIR if danger == CRISIS else _TO_A_BODY).get(thought)
