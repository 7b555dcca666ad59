"""Turns that ask what brings it, or what it does: work, moods, lacks, waking, blame; see
`turn_words`."""

from bot.answers.talk.turn_words import Turn
from bot.language.lazy_regex import any_line

_MOOD = (
    "grief|loss|sad(ness)?|low mood|depress(ed|ion)|cry(ing)?|unhappy|heartbreak"
    "|(the )?break-?up|divorce"
    "|worr(y|ies|ying)|nerves|anxiety|tension|work|my job|the job|moving house|the move|exams?"
    "|(because )?(i am|i'm|im) (so |just )?(sad|stressed|upset|worried|anxious|grieving)"
)

_WORK = (
    "((heavy |all (the|that) |my |the )*(lifting|carrying|physical (work|labour|job)|hard work"
    "|manual (work|labour)|building work|heavy (work|loads?|bricks?|boxes|things)))"
)
_WALK = (
    "((all )?(the |my |that )*(walk(s|ing)?|standing|stairs|being on my feet|hiking|cycling)"
    "|i( am|'m)? (walk\\w*|stand\\w*|on my feet|cycl\\w*)|im on my feet)"
)
CAUSES: tuple[tuple[str, Turn], ...] = (
    (
        any_line(
            r"""
            (what about |how about |is it |could it be |maybe |it'?s |from )*{work}(\W.{0,40})?
            (could|can|does|would|is) {work} .{0,50}
            """,
            {"work": _WORK},
        ),
        Turn(units=("strength_training",), lead="like_sport"),
    ),
    (
        any_line(
            r"""
            (what about |how about |is it |could it be |maybe |it'?s |from |because |cause |cuz )*
                |{walk}(\W.{0,40})?
            (could|can|does|would) {walk} .{0,50}
            """,
            {"walk": _WALK},
        ),
        Turn(units=("sport",), lead="of_sport"),
    ),
    (
        any_line(
            r"""
            ((is|could|can|might|was|maybe|perhaps) )?((it|this|that) )?(all )?(be )?((the|my|
                |from|because of|due to) )*{mood}( (do|would) you (think|say))?
            (would|could|does|do|can|will|might|is) ((having )?{mood}|(being|feeling) (so )?(low|
                |down|{mood})) (make|cause|bring|trigger|do|worsen|behind)( (it|them|this|that|
                |the \w+|me|jerk\w*))*( (worse|more|happen|jerk|twitch))?
            """,
            {"mood": _MOOD},
        ),
        Turn(units=("stress_link",)),
    ),
    (
        (
            r"(?!.*\b(?:magnesium|calcium)\b)(?=.*\b(?:low|lack\w*|deficien\w*|short|enough|not)\b)"
            r"(?=.*\b(?:sign|cause\w*|because|from|could|can|is it|due)\b).*\b(?:iron|ferritin|b"
            r" ?12"
            r"|folate"
            r"|vitamins?|vit ?[a-d]|zinc|potassium|sodium)\b.*"
        ),
        Turn(refused="other_lack", sure=True),
    ),
    (
        any_line(
            r"""
            (can|could|does|do|will|would) (it|they|that|this|a jerk
                ||the jerks?) (really |even )?wake
                | (you|me|one|people|us)( up)?
            """
        ),
        Turn(refused="waking_one", sure=True),
    ),
    (
        any_line(
            r"""
            (no )?i mean(t)? (the|my|these) (twitch|jerk|jump|jolt|kick)\w*( lol)?
            (no )?(the|my|these) (twitch|jerk|jump|jolt|kick)\w* i mean(t)?( lol)?
            (when|what time|how early|how late) should i (go to (bed|sleep)|sleep|get up|wake up)
            """
        ),
        Turn(refused="self_help", sure=True),
    ),
    (
        any_line(
            r"""
            what('?s|s| is| are| will| would) (he|she|they|the (doctor|gp)) (going to |gonna |likely
                |to )*(do|say|check|ask)( (about|for|with) (it|this|me))?
            """
        ),
        Turn(refused="tests_diagnosis"),
    ),
    (
        any_line(
            r"""
            what (did|have) i (ever )?(do|done) (wrong|to deserve (this|it|that))
            (is|was) (god|allah|heaven|this|it|that) (a |my |really )*punish(ing|ment)( me)?.{0,30}
            """
        ),
        Turn(refused="fault", sure=True),
    ),
    (
        any_line(
            r"""
            (what time|when) (is |should i |do i |to )*(best|take|the best)( time)?( for| to take)?
                | (magnesium|calcium|it|iron|melatonin|vitamins?)
            """
        ),
        Turn(refused="doses", sure=True),
    ),
    (
        r".*\b(?:bang|boom|pop|explosion|crash|noise)s?\b.{0,20}\bin(?:side)? (?:my|the) head\b.*",
        Turn(refused="noises", sure=True),
    ),
)
