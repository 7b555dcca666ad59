"""The cards of dangers that come together over several messages; they say how soon to be seen."""

from bot.answers.cards.card import Card

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
}
