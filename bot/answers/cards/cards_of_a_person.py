"""The cards for what a person is, has or takes: a young age, a known illness, a medicine or alcohol
lowered or missed."""

from bot.answers.cards.card import Card

OF_A_PERSON = {
    "teen": Card(
        "Very many people jump like that as they fall asleep, also at your age. The article speaks"
        " of adults and calls it usually harmless; ask me what it says. Tell a parent, a school"
        " nurse or a doctor if it comes while you are awake, if you lose time, wet the bed or bite"
        " your tongue, if it worries you, and before you take anything for it.",
        "NHS",
        "I know no more of young people than my card above. Ask a school nurse or a doctor, this"
        " week if it comes while you are awake or in the mornings, or if you drop things. Somebody"
        " whom you trust can come along.",
    ),
    "parkinson": Card(
        "With Parkinson's the sleep changes, too: kicking, shouting or hitting out in dreams is"
        " known, nobody does it on purpose, and it can be treated. Tell the neurologist or the"
        " Parkinson's nurse. Until then nothing hard beside the bed, perhaps separate beds.",
        "NICE NG71",
    ),
    "known_seizures": Card(
        "I know only of jerks at falling asleep, which the article says take another course. With"
        " epilepsy your neurologist or epilepsy nurse must tell them from a seizure, I cannot: film"
        " one. Jerks on waking or by day, or things dropped: ring them soon. Take your medicine as"
        " before. Shaking all over, not aware or a bitten tongue: be seen <b>today</b>.",
        "NHS; NICE NG217",
        "With epilepsy only your neurologist or epilepsy nurse can say what a jerk is, also at"
        " falling asleep. Jerks in the mornings or by day, or things that fall from the hand: ring"
        " them today or tomorrow, above all if a dose was changed or missed. Do not change it by"
        " yourself, and do not drive. One after the other, shaking all over or not aware: call the"
        " emergency number.",
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
    "missed_dose": Card(
        "Ask a pharmacist today what to do, also by phone, or read the leaflet; many can be taken"
        " late, some not. Never take a double dose to catch up. A medicine for epilepsy, heart,"
        " blood or diabetes, or you feel ill: ask now, out of hours too.",
        "NHS",
        "A pharmacist can say that in a minute, by phone too. Never take a double dose to catch"
        " up.",
    ),
    "double_dose": Card(
        "One dose too many: take no more of it before you have asked a pharmacist or a poison line"
        " <b>today</b>, by phone, also about the next dose; often that is all. Do not drive. A"
        " child, a heart medicine, insulin, a strong painkiller, or very sleepy, sick, faint or"
        " shaky: call the emergency number.",
        "NHS",
        "A pharmacist or a poison line can say that by phone, also of the next dose. Feeling"
        " sleepy, sick, faint or shaky: call the emergency number.",
    ),
}
