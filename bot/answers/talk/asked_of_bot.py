"""Questions about the bot that their words make plain, which the head of `bot_questions` knows too
little of or mistakes for others."""

from bot.answers.talk import plainly_of_bot
from bot.answers.talk.turn_words import AFTER, BEFORE
from bot.language.lazy_regex import Pattern, any_line

MOST_CHARACTERS = 120
"""A longer message tells a story."""

_NAMES = {
    "agree": (
        "(agree|register|join|consent)(ing)?|sign(ing)?( me)? (up|something|anything)|"
        "log(ging)? in|say yes"
        "|(press|tap|hit) (yes|agree|it|that|the button)"
    ),
}

_KINDS: dict[str, str] = {
    "typing_does": """
        (ok |and |so )*(do|must|should) (i|we) (have to |need to |really |always )*(tap|press|click
            ||use)( on)? (things?|stuff|(the |these |those |all |all the )?buttons?)
            |(,? (i|we) (hate|dislike|cannot use|can'?t use|do ?n'?t like) (buttons|tapping))?
        (can|may) (i|we) (just |also |only )*(type|write)( it| everything| instead| to you
            || my answers?)?( instead( of (tapping|the buttons|buttons))?)?
    """,
    "can_delete": """
        (and |how do i |how can i |can i |can you )*(wipe|erase|delete|remove|get rid of)
            | (it|that|it all|all of it|everything|all that|my data)( again| later| too)?
    """,
    "where_goes": """
        (and |so |but )*(when|if) i (tell|write|send|say)( to)? (you|u)? ?.{0,50} where
            | (does|do|will|is|are) (it|that|they|this|my \\w+) (go|end up|kept|stored|saved|land)
        (and |so )*where (does|do|will) (it|that|my (answers|nights|words|data)|what i (tell|write
            ||say)( you)?) (all )?(go|end up|land)
    """,
    "who_are_you": "(and )?(who|what) (are|r) (you|u)( anyway| even| exactly)?",
    "not_agreed": """
        (can|could|may|do|must|should|have|need) (i|you|we) .{0,25}(without|before|not) ({agree})
            |.{0,20}
        (so )?no ({agree})( needed| right| then)*
        (do|must|should) (i|you|we) (have to |need to )?({agree})( first| to .{1,30})?
        is it (ok|okay|possible) (without|if i (do ?n'?t|do not)) ({agree})
        what (happens )?if i (do ?n'?t|do not) ({agree})
    """,
    "agreeing": """
        what (happens|do you do|changes|will happen|do i get)( then)?
            | (if|when|after|once) i ({agree})
        what (do|would|will) i (agree|sign up|consent) (to|for)|what am i agreeing to
        can i (stop|quit|leave|opt out|back out|change my mind)( it| this| again)?
            |( whenever| later| any ?time| when i (like|want)| if i do ?n'?t like it){1,2}
    """,
    "others_see": """
        (and |so |but |ok )*(if|when) i (say|tell|write|put|admit|type|log|note)( to)? ?.{0,60}
            | (no ?one|nobody|who|does any(one|body)|will any(one|body)|do they|will they)( else)?
            | (gets? told|is told|finds? out|hears?( of it)?|knows?|sees? (it|that)|gets? to know)
    """,
    "see_own": """
        what (did|have) i (ever )?(tell|told|say|said)( to)? (you|u)( so far| already)?
            |( (about|of) (me|myself))?( so far)?
        (can|could|may|where can|where do|how can) i (see|look at|check|get|view) (it|them
            ||all (of )?(it|that)|that
            ||my data|what you (have|keep|know|saved|noted)( (on|of|about) me)?)( all| myself| too)?
    """,
    "no_checkin": """
        (what happened to|where('?s| is| was|s)|wheres) (my|the) (check[- ]?in|question)s?( today
            || this morning| last night)?
        (why )?(i )?(did ?n'?t|did not|have ?n'?t|never) (i )?(get|got|gotten|receive
            ||see) (a |my |any |
            |the )?(check[- ]?in|question)s?( today| this morning| yesterday)?
        (there was )?no (check-?in|questions?) (today|this morning|came)
    """,
    "changes": """
        (i think |maybe )?(my|the) diary (is|must be) (wrong|not right|incorrect|mixed up)
        who (fixes|changes|corrects|edits) (it|that|the diary|my diary)
    """,
    "report_what": """
        how (do|can|could|should) i (give|show|send|bring|get) (it|this|that|the (report|page
            ||diary))
            | to ((my|the|a) )?(her|him|them|doctor|gp|therapist|nurse|neurologist|specialist
            ||midwife)
    """,
    "how_long_noted": """
        how (long|many (days|weeks|nights)) (should|must|do|shall) i (have to |need to )?(keep|do
            ||use
            ||fill in|note|go on with|continue)( with)? (a|the|this|my|it|in)( (sleep )?(diary|log
            ||nights|app|bot|noting))?
        (should|shall|must|do) i (have to )?(keep (going|on|at it|this up)|go on|continue|carry on)
            |( with (this|it|the diary))?
    """,
    "nudge": """
        (and |so |but |what )*(if|when) i (forget|miss|skip|ignore|do ?n'?t|am late|sleep in|leave)
            |.{0,30} (do|will|would|are|can) (you|u|it) (then )?(keep|go on|carry on|nag|hassle
            ||pester|bug|chase|remind|ask|bother|spam|badger|harass|moan|message).{0,30}
        (do|will|would|are) (you|u) (going to |gonna )?(keep (on )?|always |constantly )?(nag|hassle
            ||pester|bug|chase|badger|harass|go on|on at|spam)(ging|ing|ming)?( on)?( at)?( me)?
            |( about it| all (day|the time)| every day| a lot| if .{1,30})?
    """,
    "silence": """
        (and |what |but )*if (i'?m|i am|im|we'?re|we are) (away|on holidays?|travell?ing|abroad|ill
            ||in hospital)( for .{1,20})?
    """,
    "stop_wish": """
        (no )?(the bot|you|your (messages|questions)|the check-?ins?) i mean(t)?
        (no )?i mean(t)? (you|the bot|your (messages|questions)|the check-?ins?)
    """,
    "got_it": """
        (did|do|have|can) (you|u) (get|got|see|seen|read|receive|received) (my|the|that|this|what i)
            | ?(last |first )?(message|messages|text|texts|question|wrote|said|sent)
    """,
    "ask_away": """
        i (have|got|'?ve got|do have|had) (a|one|another|two|some|a few) (\\w+ )?questions?
            |( .{1,25})?
        (can|could|may) i ask (you )?(a|one|another|something|you something)( \\w+)?( question)?
    """,
    "why_trust": """
        i (do ?n'?t|dont|do not|never) (really )?trust (you|bots?|this|apps?|machines?|ai
            ||computers?)
    """,
    "what_can_you_do": """
        (then |so )?(what|of what) (use|good) (are|r|is) (you|u|this|it)( (then|for|to me))?
    """,
    "article": """
        who(se|'?s|s| is) (the author|it by|behind the article)|who (wrote|writes) (it|this|that)
        is (it|the article|this|that) (up to date|old|new|recent|current|any good)
        how old is (it|the article)|when was (it|the article) (written|made)
        (can|could|may|where can) i read (all of (it|this)|it all|(the )?(whole |full )?article
            ||the whole thing)
    """,
    "sells": """
        (and )?what (happens|do (you|they) do|does (it|this|the bot|this bot) do|is this bot doing)
            | (to|with) (all )?(my (data|info|answers|stuff)|what (i|we) (write|type|say
            ||tell).{0,20})
    """,
    "must_i": """
        (do|must|should) i (really )?(have to |need to )?(do|answer|fill in|use) (the|this|that|it
            ||all
            ||every|your)( (of )?(\\w+ ){0,2}(thing|questions?|check-?ins?|diary|bit|every day|day
            ||every morning))?( every (day|morning))?
    """,
    "for_me": """
        (i'?m|i am|im) (\\w+ )?\\d\\d,?( years old,?)? is (it|this) (for|something for) me( too)?
        is (it|this) (something )?for (me|people like me|old people|somebody like me)( too)?
        who is (it|this) for|what (is|'s) (it|this)( thing| bot)? for
    """,
    "saved_now": """
        is (that|it|this) (now )?in (the|my) diary( now| already)?
    """,
    "open": """
        (are you|is (it|this|the bot|hypnic)) (open|free)[ -]?(source|software)
        (where is|is there|can i (see|read)) (the|your) (source )?code
    """,
    "languages": """
        (i'?m |i am |im )?(so |very )?sorry (for |about )?my (\\w+ )?english( .{1,30})?
        (my )?english (is |my )?(so |very |not (so |very )?)?(bad|poor|good|weak|little|broken)
            |( .{1,30})?
        i (do ?n'?t|do not|not|only) (speak|write|know|understand) (so |very |only )?(good|much|well
            ||a little|little|bad)? ?english( .{1,30})?
        (hola |hi |hello |bonjour |ciao |hallo |guten \\w+ |moin )*(do|can|could) (you|u)
            | (also )?(speak|talk|do|understand|write|answer in)( in)? (spanish|german|french
            ||italian|polish|turkish|dutch|russian|arabic|portuguese|swedish|deutsch|espanol|español|hindi)
        no hablo( .{1,20})?|ich spreche .{1,30}|je (ne )?parle .{1,30}
    """,
    "friendlier": """
        (can you |could you |please |just )*(be|talk|speak|sound)
            | (a bit |a little |more |so |less )*(friendl(y|ier)|nicer?|kind(er)?|human|cold
            ||stiff|formal|polite|robotic)
        why (are|r) (you|u) so (cold|stiff|rude|formal|mean|unfriendly|robotic)
    """,
    "cannot_do": """
        (what('?s| is|s) the|how('?s| is|s) the) (weather|news|score|time in .{2,20})
            |( like)?( .{2,20})?
        (can you |could you |please )*(tell|sing|read|write|draw|order|book|play|cook
            ||translate|google)( me)? (an? |some |the |my |us )*(joke|song|stories|story|poem
            ||picture|pizza|taxi|music|essay|homework|email|letter)( .{1,20})?
        (who (won|is president|is the president)|what day is it|what('?s| is|s) \\d.{1,20})
            |( .{1,20})?
    """,
}
"""What is asked, a key of `BOT_QUESTIONS` or of small talk, by whole lines of words."""

_ARE = {
    kind: Pattern(f"{BEFORE}(?:{any_line(words, _NAMES)}){AFTER}") for kind, words in _KINDS.items()
}


def bot_question_by_words(plain: str) -> str:
    """The kind of question about the bot that a plain lower-case message plainly is, or nothing."""
    text = " ".join(plain.split()).strip(" ?!.,;:)(")
    if len(text) > MOST_CHARACTERS:
        return ""
    named = (kind for kind, words in _ARE.items() if words.fullmatch(text))
    return plainly_of_bot.asked_in(plain) or next(named, "")


_OF_THE_BOT = Pattern(
    r"\b(?:you|u|ur|your|yours|yourself|bot|app|this|it|program|machine|ai|hypnic|learn\w*|answers?"
    r"|article|doctors?|checked|reviewed|said|messages?)\b"
)
_ONLY_WITH_ITS_WORDS = frozenset({"trains", "errs", "checked_by"})


def names_the_bot(kind: str, plain: str) -> bool:
    """Whether a plain lower-case message has a word of the bot, where that kind needs one."""
    return kind not in _ONLY_WITH_ITS_WORDS or _OF_THE_BOT.search(plain) is not None
