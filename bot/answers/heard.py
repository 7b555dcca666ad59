"""What people tell by the way, and what they hear back: a human line that picks up what was said.

For lines that ask nothing and that no other list knows; the first theme that is found counts.
"""

import re

from bot.answers.message_parts import asks, parts_of
from bot.answers.phrases import any_line
from bot.answers.reply import Kind, Reply

_WORDS: dict[str, str] = {
    "heard_memory": r"""
        used to \w+|when (i|we) (was|were) (little|small|young|a kid|kids|a child|at school)
        (was|it'?s) (just )?a memory|i remember|back then|those days
    """,
    "heard_misread": r"""
        (you|u) (misread|misunderst\w+|got (it|that|me) wrong)|not what i (said|meant|asked)
        its? not heavy|(that'?s|thats) (not (it|me|right|true)|wrong)
        i (did ?n'?t|never) (say|said|mean|ask) (that|it)
        not last night|(was|it'?s) (just )?a joke|(was|is) ?n'?t (last night|a night)
    """,
    "heard_their_night": r"""
        (he|she|my (husband|wife|partner|boyfriend|girlfriend|son|daughter)) (just |also )?
            |(kicked|jerked|twitched|jumped|jolted) .{0,60}
    """,
    "heard_meh": r"""
        ^(meh|whatever|eh|bah|who cares|forget it|never ?mind|nvm|leave it|fair do'?s|anyway)$
        ^(no,? )?i (do ?n'?t|do not|dont) want (to( do (that|this|it))?|that|it|this)( now)?$
    """,
    "heard_missing": r"(i )?(just |so |really |still )*miss (him|her|them|my \w+)",
    "heard_silly": r"(silly|stupid|daft|weird|crazy) (of me|i know|question)|i feel (silly|stupid)",
    "heard_annoyed": r"""
        annoy(ed|ing|s)|frustrat\w+|irritat\w+|fed up|drives? me (mad|crazy|nuts)|ugh+|argh+|grr+
    """,
    "heard_afraid": r"""
        scar(ed|y)|afraid|frighten\w*|worr(y|ied|ying)|anxious|panic\w*|nervous|dread\w*
    """,
    "heard_better": r"""
        better|improv\w+|calm(er)?|went (well|fine)|slept (well|fine|ok|great|like)|fewer|less often
    """,
    "heard_worse": r"""
        worse|bad again|awful|terribl\w+|horribl\w+|rubbish|rough|dreadful|nightmare|hell|jig
        kicked (about|all night)|what a night
    """,
    "heard_shifts": r"""
        (night|late|early|double|back to back) shifts?|shift work(er|ing)?|on nights|on call
    """,
    "heard_busy": r"""
        work(ing|load)?|job|boss|office|shifts?|exams?|uni|school|college|deadlines?|busy|hectic
        swamped|stress\w*|divorc\w+|break-?up|separat\w+|court|money|bills|rent
        mov(e|ing) (house|flat)
    """,
    "heard_tired": r"""
        tired|knackered|exhaust\w+|shattered|sleepy|drained|wiped out|no sleep|awake|want(ed)? (to|
            |some) sleep|can'?t sleep
        worn out
    """,
    "heard_around": r"""
        hot|heat|cold|noise|noisy|neighbou?rs?|storm|rain|wind|light|snor\w+|mattress|bed|pillow
    """,
    "heard_ill": r"""
        hurts?|ach\w+|pains?|sore|flu|cough\w*|headaches?|migraines?|fever|ill|sick|virus|infection
    """,
    "heard_life": r"""
        kids?|bab(y|ies)|son|daughter|husband|wife|hubby|partner|mum|mom|dad|gran\w*|sister|brother
        family|friends?|pupp(y|ies)|dogs?|cats?|kittens?|holiday|trip|travel\w*|flight|wedding
        birthday|party|garden\w*|walk(s|ed)?|weekend|football|church|retired|christmas|easter
    """,
}
"""The words of each theme; what weighs more stands earlier."""

HEARD: dict[str, str] = {
    "heard_their_night": (
        "That was somebody else's night, so I note nothing of it: this diary is for your own."
        " What you see may help their doctor; ask me what you would like to know of it."
    ),
    "heard_memory": (
        "Thank you for telling me that. Some things stay with us, and nights bring them back."
    ),
    "heard_told": (
        "I am glad that you told me, there is nothing to be sorry for. I am only a program, but I"
        " am here at any hour. A friend may be glad to hear it, too."
    ),
    "heard_alone": (
        "Nights feel long when nobody else is awake. I am only a program, but I am here at any"
        " hour. If you would like a human voice: findahelpline.com lists lines that listen, and"
        " you need no special reason to call."
    ),
    "heard_waiting": (
        "Waiting for the next one keeps anybody awake. It may help to get up for a few minutes and"
        " do something quiet in dim light, and to lie down again when you are sleepy."
    ),
    "heard_misread": (
        "Sorry, then I misread you. Say it once more in other words, or tap a topic."
    ),
    "heard_meh": "Fair enough. I am here when you would like to ask or tell me something.",
    "heard_missing": (
        "That sounds very lonely, and I am sorry. Evenings and nights can be the hardest. Tell"
        " somebody you trust how they are for you."
    ),
    "heard_silly": "It is not silly at all. I am glad that you say it.",
    "heard_annoyed": (
        "That is annoying, and I am sorry. Tell me in a few words what you need, and I try again."
    ),
    "heard_afraid": (
        "That is no nice feeling to go to bed with. In most cases the causes are harmless, the"
        " article says. If the worry stays, a doctor can look at it with you."
    ),
    "heard_better": (
        "I am glad that it goes better. If it was last night, /checkin notes it, so that you can"
        " see later what changed."
    ),
    "heard_worse": (
        "That sounds like a hard time. Tell me how the night was, in your own words, and I offer to"
        " note it: the diary shows whether it grows, and what goes with it."
    ),
    "heard_shifts": (
        "Shifts are hard on sleep. On shift work the article says nothing; a note to the night"
        " helps you to see whether it is different after one."
    ),
    "heard_busy": (
        "That is a lot to carry. The article says that jerks often go with stress, so a hard time"
        " may show at night, too. I hope that it eases soon."
    ),
    "heard_tired": (
        "That wears you down, I am sorry. Go easy on yourself today, and do not drive while you"
        " are sleepy. I hope that the next night is kinder."
    ),
    "heard_around": (
        "That makes it harder to drop off. I hope that the next night is calmer; a reply to the"
        " check-in adds it as a note."
    ),
    "heard_ill": (
        "I am sorry that you are not well. On that the article says nothing. If it gets worse or"
        " does not go, ask a doctor or pharmacist."
    ),
    "heard_life": (
        "Thank you for telling me a bit of your life. If it has to do with your nights, tell me how"
        " the last one was; or ask me something about the twitching."
    ),
    "heard": (
        "Thank you for telling me. If there is a question in it, ask it in a few words and I look"
        " what the article says; or tell me how your night was."
    ),
}
"""What is said to each, and to what has none of their words."""

_MOST_WORDS = 25
_ARE = tuple(
    (kind, re.compile(rf"\b(?:{any_line(words)})(?!\w)")) for kind, words in _WORDS.items()
)


def theme_of(plain: str) -> str:
    """The kind of what a plain lower-case line that asks nothing tells, a key of `HEARD`."""
    words = " ".join(plain.split()).strip(" ?!.,;:)(")
    return next((kind for kind, found in _ARE if found.search(words)), "heard")


def heard_instead(plain: str, reply: Reply) -> Reply:
    """That refusal, or a human line to a short plain text that asks nothing."""
    asked = "?" in plain or any(map(asks, parts_of(plain))) or len(plain.split()) > _MOST_WORDS
    theme = "heard" if asked or reply.card or reply.soft else theme_of(plain)
    return reply if theme == "heard" else Reply(Kind.SMALL, near=reply.near, detail=theme)
