"""Weary of life: the ways in which people say that they would rather not live, one a line.

Each is said of life itself or of oneself in it; what is as often said of less is asked about
(`despair_words.py`).
"""

from bot.language.lazy_regex import Pattern, any_line

_NAMES = {
    "life": r"(being (alive|here(?=\W*$))|live(?=\W*$)|living(?!"
    r" (room|with|in|at|on|alone|here|there))|life(?=\W*$)"
    r"|my life(?=\W*$)|existing|existence|this (life|world)|breathing(?=\W*$))",
    "weary": r"((so|just|completely|really|all) )?(tired?|sick|fed up|weary|exhausted|bored|done"
    r"|finished|over|through)",
    "without": r"(hate|loathe|despise|regret|cba|can'?t be (bothered|arsed)( with)?|can'?t stand"
    r"|can'?t bear|no energy for)",
    "not": r"(do ?n'?t|do not|no longer|never|not|no more|wo ?n'?t|will not)",
    "want": r"(want|wish|need|care|deserve|plan|intend|expect|like)( to)?",
    "means": r"(pills|tablets|rope|noose|razors?|blades?|knife|gun|rifle|scissors)",
    "brink": r"(train )?(tracks|rails|railway( line)?|platform edge|bridge|ledge|parapet|cliff"
    r"|roof edge|cliff edge|edge of the \w+)",
}
_SAID = Pattern(
    any_line(
        r"""
        \b{weary} (of|with|from|by|to be) ((just|even) )?{life}
        \b{without} {life}
        \bi {not} ((really|even) )?{want} (live|exist|be alive|go on living|carry on living)\b
        ^\W*{not} {want} (live|exist|be alive)\b
        \bi (should|ought to|could|might as well|deserve to|need to|would rather|'d rather) (just )?
            |(be dead|die(?! (of|laugh))|kill myself|end it( all)?(?=\W*$))\b
        \b(should|wish it) (have|had|'ve) been me\b(?=.*\b(died|dead|killed|instead)\b|\W*$)
        \bwhy (was|were) ?n'?t i (the one )?(who |that )?(died|killed|taken)\b
        \bwhy (could|did) ?n'?t (it|that) (have been|take|kill) me\b
        \b(stand|standing|stood|sit|sitting|sat|am) (at|by|on|near|above|over|next to) the {brink}\b
        \b{means} (is |are )?(in|on) (my (hand|lap|wrist)|the table in front of me|front of me)\b
        \b(hold|holding|looking at|staring at) (a|the|my) {means}\b(?=\W*$|.{0,15}\b(wrist|tonight
          |now|want))
        \b(which|what|how many|how much|best|quickest|easiest|fastest) ((kind|type|sort|way|number)
            | )?(of )?((sleeping )?pills?|tablets?|drugs?|poison|method|dose)?( of \w+)?
            | ?(to |that |which |will |would |does it take to |do i need to
            |is enough to )?(kill (you|me|myself)
            ||end it(?=\W*$)|die(?=\W*$)|be fatal|be lethal)\b
        \b(life|death|dying|suicide) (is )?(the )?(only|best|easiest) (way out|option|answer
          |escape)\b
        \b(death|dying) (is|seems|looks|sounds) (the )?(only|best|better|easier|nice|peaceful|good
          |like)\b
        \b(i'?m|i am|i feel like|i'?m just|just|such) (a )?(waste of (space|air|life|skin)
          |burden(?! at))\b
        \b(no ?one|nobody) (needs|wants|loves) me\b(?! to\b)
        \b(they|everyone|everybody|the kids|my (family|kids|wife|husband|mum|parents)|you all
          |the world)
            | (would|will|'d|'ll|are|is) (all )?(be )?(better|happier|fine|freer|ok|okay
            |safer)( off)?
            | (without me|when i'?m (gone|dead)|if i (died|was gone|were gone))\b
        \bi'?(ve| have)? (decided|made up my mind|made my peace|set (a|the) date|picked (a
          |the) (day|date))
            |\W+(it'?s )?(tonight|tomorrow|to end|to go|i'?m going)\b
        \bgot it all planned\b.{0,20}\b(go|end|die|do it)\b
        \b(life|living) (is )?(no |not )(more |longer )?(for me|worth|have sense)\b
        \b(my )?life (is |'s )?(pointless|meaningless|worthless|finish(ed)?( for me)?|over for me)\b
        \bhow (can|do|could) i (just )?(die|stop living)\b
        \bnot (scared|afraid) (of dying|to die|of death) any ?more\b
        \bi (hate|loathe) (being alive|existing|that i'?m (still )?alive)\b
        \bfor (me|everyone) (is |it is )?better (if i|to) (die|go|be dead)\b
        \b(wo ?n'?t|will not) be (a|your|anyone'?s|their) (problem|burden
          |bother)\b.{0,15}\b(longer|more|soon|after)\b
        \b(can'?t|cannot) (live|exist) (any ?more|any longer|like this any ?more)\b
        """,
        _NAMES,
    )
)
_OF_LESS = Pattern(
    r"\b(?:years? ago|used to|in my (?:teens|twenties)|film|movie|series|book|novel|song|game"
    r"|lyrics"
    r"|haha\w*|lol|lmao|joking|documentary|podcast)\b"
)


def is_weary_of_life(text: str) -> bool:
    """Whether a plain lower-case text says that somebody would rather not live."""
    return _SAID.search(text) is not None and not _OF_LESS.search(text)
