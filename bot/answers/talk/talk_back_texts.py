"""What each kind of `talk_back` is answered with, in our own words."""

MEANS: dict[str, tuple[str, str]] = {
    "stress": (
        r"stress\w*(?: day)?|a (?:stressful|hard) day",
        "A day that felt stressful to you: a quarrel, worry, too much work.",
    ),
    "drink": (
        r"(?:one |1 )?(?:drinks?|glass(?:es)?)",
        "One drink is about a small beer, a small glass of wine or a single shot. A guess is fine.",
    ),
    "sport": (
        r"(?:hard|intense|a lot of) (?:sports?|exercise|training)",
        "Sport that made you sweat or tired, such as a run, weights or a match.",
    ),
    "amount": (
        r"(?:a lot|some|some twitching|quiet|many)",
        "As it felt to you: no jerks, some, or a lot of them. A guess is fine.",
    ),
    "spot": (
        r"(?:one|the same|same)(?: one)? (?:spot|place|side)|spot",
        "Each time the very same place, such as the left calf, not now here and now there.",
    ),
}
"""What my words for a night mean, and how they are asked about."""

ARTICLE_WORDS: dict[str, tuple[str, str]] = {
    "rem": (
        "rem(?: sleep)?",
        (
            "REM is a part of sleep, the one in which people dream most. The article calls it very"
            " restful."
        ),
    ),
    "impulses": (
        (
            "(?:excitatory|inhibitory)(?: and (?:excitatory|inhibitory))?(?: (?:electrical"
            " )?impulses?)?"
        ),
        (
            "Small electrical signals of the nerves: excitatory ones make a muscle act, inhibitory"
            " ones hold it back."
        ),
    ),
    "neurological": (
        "neurological(?: (?:disease|disorder))?",
        "Neurological means of the brain and the nerves.",
    ),
    "focal": (
        "focal(?: seizures?)?",
        (
            "The article says: a seizure of only a small area of the brain. Often only one group of"
            " muscles twitches then."
        ),
    ),
    "convulsion": (
        "convulsions?",
        (
            "The article uses it for an epileptic seizure, and once for the twitching of restless"
            " legs."
        ),
    ),
    "deficiency": (
        "(?:a )?(?:magnesium |calcium )?deficiency",
        "A deficiency is too little of something that the body needs.",
    ),
    "tingling": (
        "tingling(?: pains?)?",
        "A prickling, like pins and needles, that hurts. The article names it for restless legs.",
    ),
    "overtraining": (
        "overtraining",
        (
            "More training than the body has rest for. The article says that twitches after"
            " strength training are often taken for it."
        ),
    ),
}
"""Words of the article that people ask about, how, and what they mean."""

TALK_BACK: dict[str, str] = {
    **{f"means_{what}": text for what, (_, text) in (MEANS | ARTICLE_WORDS).items()},
    "nothing_gone": "All right: nothing is stopped and nothing is deleted.",
    "no_bother": (
        "You do not bother me, and there is nothing to be sorry for. Write as often as you like, at"
        " any hour."
    ),
    "none_of_it": (
        "That none of it is there is a good sign. Twitching alone is usually harmless, the article"
        " says. I cannot see you, though: if weakness, numbness or trouble with speech comes, or it"
        " goes on by day for more than two weeks, let a doctor look at it."
    ),
    "both_hold": (
        "Both hold: the article says what is usual, and then what is rarer, and it differs from"
        " person to person. Jerks at falling asleep are usually harmless; what goes on for more"
        " than two weeks, grows or troubles you may be shown to a doctor, without hurry."
    ),
    "no_epilepsy": (
        "I am sorry. The article itself says that twitching when falling asleep is certainly not"
        " typical of epilepsy. I leave it at that: ask me about anything else."
    ),
    "no_alarm": (
        "I am sorry that I keep on about it; you decide. Only this one line stays: call when pain"
        " or breath is worse than you know it, comes with effort, goes into arm or jaw, or does not"
        " pass."
    ),
    "of_a_shift": (
        "I am so sorry. You did your work, and it stays with you: that is human, and the body still"
        " jumps for a while. Tell somebody who was there, or whoever supports staff where you work."
        " If the pictures do not fade in some weeks, or you cannot sleep, a doctor can help."
    ),
    "no_doctor": (
        "All right, I have said it often enough; you decide. Ask me what you would like to know,"
        " and I look what the article says."
    ),
    "sorry_scared": (
        "I am sorry, I did not mean to frighten you. What is rare is named so that nothing is"
        " missed; if none of it is there, that is a good sign."
    ),
    "calm_me": (
        "About 70 percent of people have felt such jerks, the article says, and it calls them"
        " usually harmless. Lay a hand on your belly and breathe out slowly, longer than in, ten"
        " times. Then do something quiet until you are sleepy; you need not read on tonight."
    ),
    "why_shown": (
        "Sorry, I only pick topics whose words are near, and know nothing of you. If it does not"
        " fit you, leave it: the article also names stress, sport, and too little magnesium or"
        " calcium."
    ),
    "how_sure": (
        "I cannot know it: I see nobody, and only quote one article. It says that such twitching is"
        " usually harmless, and no sign of a rare disease of the nerves. A doctor can examine you"
        " and tell. Weakness, numbness, or twitching by day that grows are reasons to go."
    ),
    "tried_it": (
        "I am sorry that it did not help. The article names no treatment, so more of that I do not"
        " have. If it keeps you from sleep, a doctor can look for what is behind it, and /report"
        " makes a page of your nights for that. What is the worst of it for you?"
    ),
    "unheard": (
        "That is hard, to carry it and not be heard. What helps to be heard is something to show: a"
        " film of it, and a page of your nights, which /report makes. You may ask for a second"
        " opinion or for a sleep clinic. Shall we begin with last night? Tell me how it was."
    ),
    "not_that": (
        "Then it may be something else. The article names stress, sport, alcohol, and too little"
        " magnesium or calcium, and for rare cases restless legs or another illness. About 70"
        " percent of people have had it. If you note some nights, it shows what goes with the bad"
        " ones."
    ),
    "covers": (
        "It is about twitching when falling asleep: what it is, why it comes, what stress, sport,"
        " alcohol, magnesium and calcium have to do with it, and, for rare cases, restless legs and"
        " epilepsy. /topics shows all of it, or just ask me."
    ),
    "insulted": (
        "Sorry. What did I get wrong? Tell me in one short sentence what you wanted, and I try"
        " again."
    ),
    "felt_silly": (
        "There is nothing to feel silly about. To ask, or to have it looked at, was right: nobody"
        " can tell these things apart at home. If it comes again, do the same again."
    ),
    "checks": (
        "Testing and looking things up again and again feeds the worry, that is so for many. Try"
        " to leave it for one day. If it is hard to leave, tell a doctor that, too: there is help"
        " for it."
    ),
    "film_it": (
        "Yes, if you can: a short film says more to a doctor than words. Note the time, too, and"
        " whether whoever it is could be woken. I cannot look at it myself."
    ),
    "over_two_weeks": (
        "Then show it to a doctor, without hurry: your family doctor (GP) is the right one to begin"
        " with. Take a film of it along, if you can; /report makes a page of your nights."
    ),
    "any_words": (
        "Any words will do, and half sentences, too. Which part of the body is it, when does it"
        " come, and how does it feel?"
    ),
    "tell_them": (
        "If it is on your mind, yes: it is nothing to be ashamed of, and a worry that is shared is"
        " easier to sleep with. Somebody near may have seen, too, what you do in your sleep."
    ),
    "not_alone": (
        "I see nobody else's messages. But the article says that about 70 percent of people have"
        " had it, and such a start frightens anybody. If the fear stays, a doctor can look at it"
        " with you."
    ),
    "all_there_is": (
        "On that, yes: more I do not have. /topics shows what else the article covers. A doctor or"
        " pharmacist knows more, and can ask you back."
    ),
    "mocked": (
        "One article, yes. I quote it word for word and say so when it lacks something, and I keep"
        " your diary besides. What would you like to know?"
    ),
    "my_fault": (
        "You noticed it, and help came: that is what counts. Hardly anybody knows what to do in"
        " such a moment, and it was not your fault. Be good to yourself today, and tell somebody"
        " how it was for you."
    ),
}
"""What each is answered with, in our own words."""
