"""The cards of dangers that come together over several messages; they say how soon to be seen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """A safety card: our own words, with whose advice they sum up.

    `again` is what is said instead when the card stands above already; without it, all comes anew.
    """

    text: str
    source: str
    again: str = ""


TOLD_ON = {
    "child_today": Card(
        "A child with such a sign should be seen <b>today</b>: by a doctor, out of hours by the"
        " service that is open, also if it stopped and the child feeds well. Film it if it comes"
        " again. Call the emergency number now if it does not stop, or the child is blue, floppy,"
        " hard to wake or hard of breath.",
        "NHS; NICE NG217",
        "I cannot tell what it is, and that is why I say: please do not wait, have the child seen"
        " <b>today</b>, also out of hours and also if all seems well now. Show a film of it. Blue,"
        " floppy, hard to wake, or it does not stop: call the emergency number.",
    ),
    "fall": Card(
        "I am sorry, that is a fright. Are you hurt, and did your head hit anything? After a knock"
        " on the head be seen today if you take blood thinners, also if you feel well. Sick,"
        " sleepy, muddled, or a headache that grows: call the emergency number.",
        "NHS; NICE NG232",
        "Did your head hit anything, or do you take blood thinners? Tell me, or be seen today.",
    ),
    "head_knock": Card(
        "After a knock on the head let somebody stay with you for a day. Do you take blood"
        " thinners? Then be seen <b>today</b>, also if you feel well."
        " Sick, sleepy, muddled, or a headache that grows: call the emergency number.",
        "NHS; NICE NG232",
        "I cannot judge it from here. Blood thinners, or a headache that stays: be seen"
        " <b>today</b>. A headache that grows, sick, sleepy or muddled: call the emergency number.",
    ),
    "head_thinned": Card(
        "A fall or a knock on the head with blood thinners must be seen <b>today</b>, also if you"
        " feel well: a bleed can begin slowly. Go to a hospital, and do not drive yourself. A"
        " headache, sick, sleepy or muddled: call the emergency number now. Do not stop the"
        " medicine by yourself.",
        "NHS; NICE NG232",
        "Please do not wait, also if you feel well: with blood thinners be seen <b>today</b>. A"
        " headache, sick, sleepy or muddled: call the emergency number now.",
    ),
    "teen": Card(
        "Very many people jump like that as they fall asleep, also at your age. The article speaks"
        " of adults and calls it usually harmless; ask me what it says. Tell a parent, a school"
        " nurse or a doctor if it comes while you are awake, if you lose time, wet the bed or bite"
        " your tongue, if it worries you, and before you take anything for it.",
        "NHS",
        "I know no more of young people than my card above. Ask a school nurse or a doctor; you can"
        " go with somebody whom you trust.",
    ),
    "parkinson": Card(
        "With Parkinson's the sleep changes, too: kicking, shouting or hitting out in dreams is"
        " known, nobody does it on purpose, and it can be treated. Tell the neurologist or the"
        " Parkinson's nurse. Until then nothing hard beside the bed, perhaps separate beds.",
        "NICE NG71",
    ),
    "known_seizures": Card(
        "Tell your doctor or epilepsy nurse of both, and film a jerk if you can: they can tell"
        " it from a seizure, I cannot. The article says that jerks at falling asleep take another"
        " course. Take your medicine as before. Shaking all over, not aware or a bitten tongue: be"
        " seen <b>today</b>.",
        "NHS; NICE NG217",
    ),
    "sedative_stop": Card(
        "A calming or sleeping tablet must be lowered slowly: stopping fast can bring jerks, bad"
        " nights, even a seizure. Do not lower it further or stop by yourself: ask whoever"
        " prescribed it, or a pharmacist, <b>today</b>. A seizure, seeing things, or muddled: call"
        " the emergency number.",
        "NHS; NICE NG215",
        "Yes, going down fast can be dangerous, and going slower helps: call whoever prescribed it,"
        " or a pharmacist, <b>today</b>. A seizure, seeing things, or muddled: call the emergency"
        " number.",
    ),
    "alcohol_less": Card(
        "Less alcohol, step by step, is good for sleep. If you drink much every day, do not stop"
        " all at once: a doctor or an alcohol service can help you go down.",
        "NHS; NICE CG100",
        "A doctor or an alcohol service can help you go down step by step.",
    ),
    "brain_shocks": Card(
        "Little shocks in the head can come when a medicine is stopped, missed or lowered, above"
        " all one against depression. If that may be so, ask whoever prescribed it or a pharmacist"
        " today; do not begin or change it by yourself. Without such a medicine show it to a"
        " doctor. Get help now if you are also very hot, muddled, stiff or shaking.",
        "NHS; NICE NG215",
        "Whoever prescribed the medicine, or a pharmacist, can say that; ask today, also by phone."
        " Very hot, muddled, stiff or shaking: get help now.",
    ),
}
