"""Harm that comes late: who feels well after too many tablets, a blow to the head or alcohol left
off is not out of danger by that, and a sign hours later belongs to it.

After the NHS (poisoning; stroke and TIA; anaphylaxis; head injury; reduced movements of an unborn
baby) and NICE CG100 (alcohol withdrawal).
"""

from bot.answers.after_alarm.after_danger import goes_on
from bot.answers.cards.context_signs import danger_after

GLAD = "I am glad that all is well just now."

IF_SO: dict[str, str] = {
    "overdose": (
        "<b>If more was taken than is meant, it still has to be looked at today</b>, however well"
        " you feel: some medicines do harm hours later. Call the emergency number or a poison line"
        " now, and let somebody stay awake with you. Sleepy, sick or muddled: call at once."
    ),
    "low_sugar": (
        "<b>If there was too much insulin, check the sugar often all the same</b>, through the"
        " night too: it can fall hours later. Something sweet beside you, somebody near, and ring"
        " the diabetes team today. Muddled, very sleepy, or it stays low: call the emergency"
        " number."
    ),
    "injury": (
        "<b>After a hard blow to the head be seen today all the same</b>: harm can show hours"
        " later. Let somebody stay with you, and do not drive. Sick, sleepy, muddled, or a headache"
        " that grows: call the emergency number."
    ),
    "stroke": (
        "<b>If a face, an arm, a leg or the speech was wrong, be it for minutes, call the emergency"
        " number all the same</b>: it can be a warning, and treatment today can prevent worse."
    ),
    "allergy": (
        "<b>If it was a bad reaction, be seen today all the same</b>, also after a pen: it can come"
        " back within hours. Do not stay alone; call the emergency number when it begins again."
    ),
    "pregnancy": (
        "<b>If the baby moves less, or there was blood, pain, a bad headache or trouble seeing,"
        " call your maternity ward now all the same</b>, at any hour. They would rather hear it."
    ),
    "child": (
        "<b>If a child swallowed something, call the emergency number or a poison line now all the"
        " same</b>, and keep the packet. Hurt, or not well: let a doctor look <b>today</b>. Harm"
        " can show hours later. Sleepy, floppy, a bad colour or hard breath: call at once."
    ),
    "withdrawal": (
        "<b>Call a doctor or an out-of-hours service today all the same</b>: the worst can come"
        " days after a medicine or alcohol was stopped. Do not be alone tonight. Shaking, seeing"
        " things, confusion or a fit: call the emergency number."
    ),
}
"""What is still to be done once it is said that all is well, by the kind of danger; an alarm may
have been for nothing, so that each says when it holds."""

_SIGNS_AS_AFTER = {
    "overdose": "double_dose",
    "low_sugar": "double_dose",
    "injury": "head_knock",
    "pregnancy": "pregnancy",
    "child": "children",
    "withdrawal": "alcohol_stop",
}


def shows(kind: str, text: str) -> bool:
    """Whether a few plain lower-case words tell of such a harm, hours after it was said to be
    well."""
    subject = _SIGNS_AS_AFTER.get(kind)
    return goes_on(kind, text) is not None or danger_after(subject, text) is not None
