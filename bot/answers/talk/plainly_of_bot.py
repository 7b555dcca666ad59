"""Questions about the diary that their words make plain, whatever is told before them: whose it is,
where something can be written that no check-in asks, and what a pause stops."""

from bot.answers.talk.turn_words import ADULT, AFTER, BEFORE
from bot.language.lazy_regex import Pattern, any_line

MOST_CHARACTERS = 150
"""A longer message tells a story."""

_NAMES = {
    "may": (
        "can|could|may|should|do|shall|would|will|how (can|do)|(is it|would it be)"
        " (ok|okay|possible|fine|allowed) (if|to)"
    ),
    "who": "i|we|you|he|she|they|a carer|some(one|body)",
    "still": "( (still|even|then|also|just|always|maybe))*",
    "keep": (
        "keep|make|write|use|note|fill in|do|start|have|track|log|put|add|record|enter|type|save"
        "|answer|fill"
    ),
    "diary": (
        "((the|a|this|my|your|another|one|his|her|their) )?(\\w+ )?"
        "(diary|journal|log|nights?|check-?ins?|this)"
    ),
    "kin": (
        rf"{ADULT}|bab(y|ies)|sons?|lads?|lass|daughters?|kids?|child(ren)?|toddler|boy|girl"
        r"|grand\w+|clients?|patients?|residents?|neighbou?r|dog|cat|pet"
    ),
    "whom": (
        r"him|her|them|(some|any)(one|body)( else)?|another( person)?|others|two (people|persons)"
        r"|(both|the two) of us|((my|our|the|a|his|her) )?(\w+ )?({kin})"
    ),
    "theirs": r"his|her|their|my (\w+ )?({kin})('?s?)",
    "jerks": r"nights?|jerk\w*|jumps?|twitch\w*|kicks?|sleep|jolts?|spasms?",
    "tooforme": "( too| as well| instead)?([?,]? or is (it|this) (just|only) for me)?",
    "onset": (
        "(since )?(when|how long|that|until when|what started|it|this|they)( (it|this|they|that))?"
        "( ?('s|'ve|s|has|have|is|was|i|i've|ive|i had|i have))*( (it|this|they))?( been)?( all)?"
        " (start(s|ed)?|began|begun|begins?|go(es)?|going( on)?|had|have|having|came)( .{1,50})?"
    ),
    "asking": "(the |my |your |these )?(check-? ?ins?|questions|asking|bot)|you",
    "paused": (
        "(i('?m| am)? )?paus(e|ed|ing)( ({asking}|it|this))?|(the|a|my|this) (pause|break)"
        "|({asking}|it|this|everything)( is| are|'?s|'re)( all)?( switched| turned)?"
        " (off|paused|on hold)|(i )?(stop|switch off|turn off) ({asking})"
    ),
    "talk": (
        r"(answer|reply|ask|write|talk|note|use|respond|message|type|read|help|tell|text|speak|get)"
    ),
}

_KINDS: dict[str, str] = {
    "diary_of_another": """
        ({may})( ({who}))?{still} ({keep})( down)? ({diary}|it|one|things)( in| down| here)?
            | (for|of|about|with) ({whom}){tooforme}
        ({may})( ({who}))?{still} ({keep})( down| in)? ({theirs})( ({jerks}))? (in|into|to) (here|
            |(the|my|your|this) diary){tooforme}
        ({may})( ({who}))?{still} ({keep})( down| in)? ({theirs}) ({jerks})( in| down| here|
            | with (this|you|it))?{tooforme}
        (can|could|may) (she|he|they) (have|get) (her|his|their|a) (own )?({diary})
        (can|could|may) ({diary}|it|you|hypnic) be (used|kept|done|filled in) (for|by) ({whom})
            |(\\W+(he|she|they) .{1,30})?
        is there a diary (for|of) ({whom})( too)?
        (do|should|must|shall) i (answer|fill it in|do it|reply) (for|as) ({whom})
        (does|must|has) ({diary}|it) (have |got )?(to )?be (about|of|for) (me|myself)( only)?
        whose ({diary}|{jerks}) (is (it|this)|(do|does|should|go(es)?) .{1,20})(,? mine or .{1,20})?
        (it'?s|it is|this is|i'?m) (really |actually )?not for me,? (it'?s |but |it is )?(for )?
            |(my (\\w+ )?({kin}))( really| actually)?(,? .{1,40})?
        i ?('d|would)? (want|need|like|wanted) to ({keep})( down)? (({diary}|it) for ({whom})|
            |({theirs}) ({jerks}))(,? (is that|is it|if that'?s) (ok|okay|all ?right|possible))?
    """,
    "yours_alone": """
        ((can you|you can|no|just|only|then) )*({keep}|leave) (it|this|that|one|the diary|a diary)
            |( just| only)? (for|about|of|to) (me|myself)( only| alone)?,? ((and|but) )?not
            | ((for|about) )?({whom}|his|hers|theirs)
        (no )?(just|only) (for )?(me|mine|my own( nights)?|my nights)( please| pls)?,?
            |( please| and| but)? not (for )?({whom}|his|hers|theirs)
        (no )?(it'?s|it is|this is|the diary is|i( only| just)? want it)( just| only)? for
            | (me|myself)( only| alone)?,? ((and|but) )?not (for )?({whom})
        i (only |just )*(want|need|have|keep) (it|this|the diary|one)( only| just)? for my own
            |( ({jerks}))?( only)?
        ((the diary is for|only|just) (me|mine),? )?(leave|keep) ({whom}) out of (it|this|the diary)
    """,
    "note_where": """
        where ({may}) (i|we) (write|put|note|enter|add|say|tell you|type|record|mention)( down| in)?
            | (that|this|{onset}|that i('ve| have| had)? (had|been|was|got|broke) .{1,50})
        how ({may}) (i|we) (write|put|note|enter|say|tell you|record|mention)( down| in)? {onset}
        ({onset}|.{0,20} since .{1,30}),? (so )?where (does|do|should|will) (that|it|this) go
        is there (a|any) (place|spot|field|space|way|box|question) (for|to (say|write|note|put|
            |enter|tell you)) ({onset})
        (none|not one) of (the|your) questions asks? .{0,20}({onset})([.,]
            | where .{1,20})?
        (there'?s|there is|i see|you have) no (question|place|box|field|space) (for|to|on|where)
            |( write| say| put)? ({onset})
        (can|could|may|should) i (put|write|note|enter|add|say) (that|it|this)( down)? (somewhere|
            |anywhere)( (on|in) (it|the page|(the|my) diary)| for (the|my) doctor)?
        (i )?(want|need|would like|'d like|like) to (write|note|put)( down)? ({onset})
    """,
    "in_a_pause": """
        ({may}) ({who}){still} {talk}\\b.{0,45}\\b(when|while|during|in|if(?= i)) ({paused})
        (if|when|while|during|in) ({paused}),? ({may}) ({who}){still} {talk}\\b.{0,30}
        (what )?if i (have|had|get) a question (in the meantime|(during|in) the (pause|break)|
            |(while|when) ({paused}))
        (does|will|would) (pausing|a pause|the pause) (also )?(stop|switch off|turn off|end)
            | (you|everything|all|it all|(the )?answers)( .{1,25})?
        is (everything|it all|all of it) (off|paused|stopped)( then)?,? or (just|only) .{1,30}
        what (still works|works|stops|happens|is off|goes on) (in|during|with) (a|the) (pause|break)
        what (does|will) (a|the) pause (stop|do|change)
    """,
}
"""What is asked, a key of `BOT_QUESTIONS`, by whole lines of words."""

_LEADS = r"(?:.*(?:[.,;:!?]|\b(?:and|but|so|night|long))\s+)?"
"""What is told before: "he jumps all night, can I …"."""

_A_NIGHT = Pattern(r"\b(?:last night|yesterday|today|tonight|this morning|tomorrow)\b")
"""What belongs to a night goes into its check-in."""

_ARE = {
    kind: Pattern(f"{_LEADS}{BEFORE}(?:{any_line(words, _NAMES)}){AFTER}")
    for kind, words in _KINDS.items()
}


def asked_in(plain: str) -> str:
    """The kind of such a question that a plain lower-case message ends with, or nothing."""
    text = " ".join(plain.split()).strip(" ?!.,;:)(")
    if len(text) > MOST_CHARACTERS:
        return ""
    kind = next((kind for kind, words in _ARE.items() if words.fullmatch(text)), "")
    return "" if kind == "note_where" and _A_NIGHT.search(text) else kind
