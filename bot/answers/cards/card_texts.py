"""The texts of the safety cards, each with whose advice it sums up."""

from bot.answers.cards.card import Card
from bot.answers.cards.cards_beside import BESIDE
from bot.answers.cards.cards_of_a_person import OF_A_PERSON
from bot.answers.cards.cards_told_on import TOLD_ON

CARDS = {
    **TOLD_ON,
    **{kind: row.card for kind, row in BESIDE.items()},
    **OF_A_PERSON,
    "doctor": Card(
        "Jerks only while falling asleep rarely need a specialist. See a doctor if twitching goes"
        " on for more than two weeks or is in several places by day, if a part feels weak, stiff"
        " or numb, or if a medicine may be behind it. Go quickly if somebody shook all over,"
        " was not aware, or bit the tongue.",
        "NHS; NICE NG127 and NG217",
        "I cannot judge that from here. As above: what goes on for more than two weeks, grows or"
        " comes by day is worth showing to a doctor, without hurry; /report makes a page of your"
        " nights.",
    ),
    "treatment": Card(
        "Ask a doctor or pharmacist before you take, stop, change or mix anything, supplements"
        " and herbs too. See a doctor if cramps break your sleep or a leg is numb or swollen, or"
        " if a medicine may cause the twitching.",
        "NHS",
        "A pharmacist can tell you that in a minute, and knows what goes together with what"
        " else you take.",
    ),
    "first_aid": Card(
        "If somebody has a seizure: call the emergency number if it is the first, lasts over five"
        " minutes, comes again, hurts them, or they do not come round. Move hard things away,"
        " hold nothing down, put nothing in the mouth. Afterwards turn them on the side.",
        "NHS",
        "As in my card above: look at the clock, hold nothing down, put nothing in the mouth, and"
        " turn them on the side when it ends. The first one, over five minutes, again, hurt, or not"
        " coming round: call the emergency number.",
    ),
    "children": Card(
        "The article speaks of adults. Many babies and children twitch in their sleep and are"
        " well. Film it, and show it to a doctor; ask soon if it happens while awake, with fever,"
        " or if a child has had seizures. Be seen today if a baby jerks many times in a row, bows"
        " forward again and again, or changes: sleepier, floppy, feeding badly.",
        "NHS; NICE NG217",
        "Many children twitch as they fall asleep and are well; a fit from a jerk only a doctor can"
        " tell. Film it, and ask a doctor or health visitor; sooner if it comes while awake or with"
        " fever, today if the child is floppy or very sleepy.",
    ),
    "pregnancy": Card(
        "The article does not speak of pregnancy. Twitching, cramps and restless legs can come"
        " with it: tell your midwife or doctor, and ask before you take anything. Call at once"
        " for a bad headache, trouble seeing, swelling of face or hands, bleeding, strong pain,"
        " or a baby that moves less.",
        "NHS",
        "Your midwife or doctor can say that, also what you may take. Call at once for a bad"
        " headache, trouble seeing, swelling, bleeding, strong pain, or a baby that moves less.",
    ),
    "breastfeeding": Card(
        "The article does not speak of breastfeeding. Ask a doctor, midwife, health visitor or"
        " pharmacist before you take anything: some things pass into the milk. Feed where it is"
        " safe if you doze off: not on a sofa or in an armchair.",
        "NHS; Lullaby Trust",
        "A doctor, midwife, health visitor or pharmacist can say that, also what you may take.",
    ),
    "tired_parent": Card(
        "Do not fall asleep with a baby on a sofa or in an armchair: that is the most dangerous"
        " place. When you feel sleepy, put the baby on the back into the cot, or let somebody take"
        " over. A baby who was dropped or fell should be seen today; sleepy, sick or not"
        " themselves: call the emergency number.",
        "NHS; Lullaby Trust",
        "When you feel sleepy, put the baby on the back into the cot, and let somebody take over"
        " when you can. No sofa or armchair for sleepy feeds.",
    ),
    "child_seizure": Card(
        "The article speaks of adults. A child who has had a seizure, also one with a fever, and"
        " now twitches should be looked at: film it, and ask the doctor soon. Call the emergency"
        " number if a seizure lasts over five minutes, comes again, or the child is not well"
        " after it.",
        "NHS; NICE NG217",
        "A doctor can tell a seizure from a jerk, I cannot: after a seizure of a child film the"
        " twitches, and ask the doctor soon. A seizure over five minutes, or one that comes again:"
        " call the emergency number.",
    ),
    "animals": Card(
        "The article speaks of people. If an animal twitches while awake, cannot be woken, or"
        " you are worried, call a vet.",
        "our own advice",
        "On animals I know only what my card above says. A vet can tell you more.",
    ),
    "medicine": Card(
        "Some medicines can make muscles twitch, when they are begun, changed or stopped. Do not"
        " stop or change one by yourself: ask the doctor who prescribed it, or a pharmacist,"
        " soon. Get help now if somebody is also very hot, muddled, stiff or shaking.",
        "NHS; NICE NG222",
        "I cannot judge your medicine, nor how fast such a thing passes; whoever prescribed"
        " it, or a pharmacist, can, often by phone."
        " Until then, do not stop or change it by yourself. Go quickly if you are very hot,"
        " muddled, stiff or shaking.",
    ),
    "alcohol_stop": Card(
        "Stopping all at once can be dangerous for somebody who drinks much every day: do not"
        " stop suddenly alone, ask a doctor or an alcohol service first how to cut down. Shaking,"
        " sweating, seeing things, confusion or a seizure after stopping is an emergency: call.",
        "NICE CG100; NHS",
        "A doctor or an alcohol service can say that of you. Shaking, sweating, seeing things,"
        " confusion or a seizure is an emergency: call.",
    ),
    "weakness": Card(
        "Weakness or wasting that grows over weeks should be seen by a doctor soon. Sudden"
        " weakness, or trouble swallowing or breathing with it, is an emergency: call now.",
        "NICE NG127",
        "Weakness that came over days, with none of the signs of an emergency: a doctor soon, this"
        " week. Suddenly weak, or trouble swallowing, speaking or breathing: call the emergency"
        " number.",
    ),
    "dreams": Card(
        "Hitting out, kicking or shouting in dreams is not a jerk of falling asleep. Tell a"
        " doctor, above all if somebody could be hurt or it is new. Until then make the"
        " bed safe: nothing hard beside it, perhaps separate beds.",
        "NICE NG127",
    ),
    "night_seizure": Card(
        "A wet bed with shaking or a bitten tongue, or waking up aching and muddled, may be signs"
        " of a seizure at night. Be seen by a doctor today, with somebody who saw it or a film of"
        " it. Do not drive, and do not bathe or swim alone, until a doctor agrees.",
        "NHS; NICE NG217",
        "A doctor should see you soon all the same, also when all is well now. Until a doctor"
        " agrees: no driving, and no bath or swim alone. If it comes again: call the emergency"
        " number.",
    ),
    "seizure_seen": Card(
        "Good that it was looked at. Keep the appointment that was made, or ask for one this week,"
        " and take along who saw it, or a film. Until a doctor agrees: no driving, and nobody"
        " bathes"
        " or swims alone. If it comes again: look at the clock, hold nothing down, lay them on the"
        " side when the shaking ends, and call the emergency number.",
        "NHS; NICE NG217",
        "The doctor who looks into it can say that. Until then: no driving, and nobody bathes or"
        " swims alone. If it comes again: call the emergency number.",
    ),
    "blackout": Card(
        "Passing out, coming round on the floor or minutes that are lost may be a faint or a"
        " seizure; a bitten tongue or wet clothes make a seizure likelier. Be seen by a doctor"
        " today, if you can with somebody who saw it. Do not drive, and do not bathe or swim"
        " alone, until a doctor agrees. If it comes again: call the emergency number.",
        "NHS; NICE CG109 and NG217",
        "I cannot say what it was. A doctor can, and should see you today. Until a doctor agrees"
        " do not drive, and do not bathe or swim alone. If it comes again: call the emergency"
        " number.",
    ),
    "after_seizure": Card(
        "After a fit that is over: let the person lie on the side and stay until they are quite"
        " themselves. Call the emergency number if it was the first, lasted over five minutes,"
        " came again, hurt them, or they do not come round. Be seen by a doctor today, and do not"
        " drive until a doctor agrees.",
        "NHS; NICE NG217",
    ),
    "wheel": Card(
        "Whoever nodded off or lost awareness at the wheel should stop driving until a doctor"
        " agrees: be seen soon. In many countries the licence office must be told. If it comes"
        " over you on the road: stop at the next safe place, and do not drive on.",
        "NHS; NICE NG217",
        "I know that this is hard when it is your work. Still, a second asleep at the wheel can"
        " cost"
        " lives, yours too: be seen this week, say there that you drive for a living, and tell your"
        " firm that you must be checked first.",
    ),
    "run_out": Card(
        "Going without a regular medicine can be dangerous, above all one for epilepsy: get it"
        " today. Ask a pharmacist, your doctor or an out-of-hours service, also what to do about"
        " missed doses; do not take extra to catch up. Without medicine for epilepsy do not drive"
        " or bathe alone. A seizure, or you feel very ill: call the emergency number.",
        "NHS; NICE NG217",
    ),
    "blood_pressure": Card(
        "I cannot judge a blood pressure. Rest, measure again, write it down, and show it to a"
        " doctor or pharmacist. Call the emergency number now for a high value with chest pain, a"
        " very bad headache, trouble seeing or speaking, weakness, or hard breath.",
        "NHS",
        again="Write the numbers down, and show them to a doctor or pharmacist.",
    ),
    "kidneys": Card(
        "With weak kidneys magnesium can build up: take none before your doctor agrees.",
        "NHS",
    ),
    "ended": Card(
        "Do not begin it again by yourself. How long it works on, they or a pharmacist can say."
        " Back at once if very hot, muddled, stiff or shaking.",
        "NHS",
    ),
    "mixing": Card(
        "Before you mix a medicine with alcohol or a drug, ask a pharmacist or doctor, also by"
        " phone; until then better not. With sleeping tablets, calming medicines or strong"
        " painkillers they can slow the breathing. Somebody who had both and is very sleepy, cold"
        " or breathes slowly: call the emergency number.",
        "NHS",
        "However little it is, only somebody who knows the medicine can say: a pharmacist, in a"
        " minute, also by phone. Until then better not. Very sleepy, cold or a slow breath after"
        " both: call the emergency number.",
    ),
    "violence": Card(
        "Nobody may hurt you or make you afraid, and it is not your fault. In danger, or held by"
        " the neck: call the emergency number; if you cannot speak, stay on the line. Helplines"
        " listen day and night: 0808 2000 247 in the UK, 1-800-799-7233 in the US,"
        " 116 016 in Germany; findahelpline.com lists others. Write from a phone that nobody else"
        " reads.",
        "NHS; National Domestic Abuse Helpline",
    ),
    "stroke": Card(
        "Look for signs of a stroke: the face droops on one side, an arm or a leg is suddenly weak"
        " or numb, speech is slurred or muddled, sight goes, or the worst headache ever. With any"
        " of these call the emergency number now, also when it goes away again. A jerk or a bang"
        " in the head at falling asleep, and nothing else, is none of them.",
        "NHS",
    ),
    "heart_attack": Card(
        "Look for signs of a heart attack: pain, pressure or tightness in the chest, perhaps into"
        " arm, jaw, neck or back, with sweating, sickness or short breath. With any of these that"
        " do not go in minutes call the emergency number now. A heart that beats hard for a moment"
        " after a jerk, and nothing else, is none of them.",
        "NHS",
    ),
    "caffeine": Card(
        "Coffee, tea, cola and energy drinks can keep you awake for hours. For better sleep"
        " many are"
        " told to have none in the six hours before bed. If you have much, go down step by step: a"
        " sudden stop can bring headaches for some days. Smoking keeps people awake, too.",
        "NHS",
        "Many are told to have the last one six hours before bed, and the same holds for tea and"
        " cola. Whether less of it calms your nights, only trying shows: note two weeks with"
        " /checkin, and /patterns compares them.",
    ),
    "sleep": Card(
        "Lying awake: get up at the same time each day, no screens in the last hour, and if you are"
        " wide awake, get up for something quiet until you are sleepy. Talking, screaming or"
        " walking"
        " in sleep: make the room safe. See a doctor if it goes on for weeks, makes your days hard,"
        " or somebody could be hurt.",
        "NHS",
        "I know no more on sleep itself than my card above. A doctor can help if it goes on;"
        " /report makes a page of your nights to take along.",
    ),
    "apnoea": Card(
        "Loud snoring with pauses, gasping or choking in sleep, and being very sleepy by day should"
        " be seen by a doctor: it may be sleep apnoea, which can be treated. Do not drive while you"
        " are sleepy.",
        "NHS",
        "A doctor can find out, often by a small device worn for a night. Tell them about pauses in"
        " the breath and about sleepy days.",
    ),
    "visit": Card(
        "Begin with your family doctor (GP). Say when it comes, how often, and who has seen it; a"
        " film helps, and /report makes a page of your nights. If need be they send you on to a"
        " nerve doctor (neurologist) or a sleep clinic.",
        "NHS",
        "The family doctor can say which tests make sense, if any, and who does them.",
    ),
    "foods": Card(
        "Magnesium is in nuts, spinach and wholemeal bread; calcium in milk, cheese, yoghurt, green"
        " leaves and fish eaten with its bones. Most people get enough from food. Ask a doctor or"
        " pharmacist before you take tablets of it.",
        "NHS",
    ),
    "partner": Card(
        "A jerk or kick while somebody drops off is very common. Tell a doctor if they kick every"
        " half minute all night, hit out in dreams, stop breathing, or are very sleepy by day."
        " A wider bed or a blanket each spares your shins.",
        "NHS",
        "I know no more about others than my card above. Whoever it is can ask a doctor if it goes"
        " on all night, or makes their days hard.",
    ),
    "driving": Card(
        "Do not drive or use machines while you are sleepy. After anything that may have been a"
        " seizure or a blackout, stop driving until a doctor agrees; in many countries you must"
        " also tell the licence office.",
        "NHS; NICE NG217",
        "My card above still holds: no driving while sleepy, or after what may have been a"
        " seizure, until a doctor agrees.",
    ),
    "self_help": Card(
        "What many people try for calmer sleep: get up at the same time each day; no coffee late,"
        " little alcohol; hard sport earlier; an hour to wind down in a dark, cool room; if you"
        " lie awake, get up for a while. A jerk by itself needs no treatment. Ask a doctor if it"
        " keeps you from sleep.",
        "NHS",
    ),
}
