"""The words of turns of a conversation, and what each turn gets."""

from dataclasses import dataclass

from bot.language.lazy_regex import any_line


@dataclass(frozen=True, slots=True)
class Turn:
    """What a turn gets: `units` of the article and `missing` that it lacks, or the `refused` kind.

    `last` asks for the unit that was shown last instead, `more` for the next one of its topic
    beside it. `lead` goes before the quotation, a key
    of `LEADS`. `after` is the beginning of the topic that it needs, and what is `sure` goes before
    what the models see.
    """

    units: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    refused: str = ""
    lead: str = ""
    last: bool = False
    more: bool = False
    after: str = ""
    sure: bool = False


BEFORE = (
    r"(?:(?:and|or|but|so|ok(?:ay)?|oh|well|then|hm+|hi|hello|hey|yeah|yes|no|right|lol|haha|ah"
    r"|fine|alright|great|lovely|cool|nice|good|never ?mind|nvm|look|listen|um+|er+|bro|dude|fr"
    r"|tho|just|(?:just |simply )?tell me|please|one (?:more|last)(?: thing| question)?"
    r"|last (?:thing|question|one)|why tho"
    r"|honestly|tbh|also|thanks|cheers|i see|doc|basically|just|does this mean|you mean"
    r"|do you mean)\W+)*"
)
AFTER = (
    r"(?:\W+(?:then|tho|though|tbh|lol|haha|btw|by the way|please|pls|mate|doc|exactly|really"
    r"|actually|again|now|rn|tonight|right|too|as well|by itself|on its own|for me|usually|normally"
    r"|ever|at all|after a while|over time|with time|one day|some ?day|in the end|do you think"
    r"|by chance|on (?:the|these|my) (?:tablets?|pills?|meds|medicine|medication)|perhaps|maybe"
    r"|soon|there|here|next time))*\W*"
)
ADULT = (
    r"(?:dads?|father|mum|mom|mother|parents?|brothers?|sisters?|husband|hubby|wife|missus"
    r"|partner|boyfriend|girlfriend|grand(?:ma|pa|ad|mother|father|parents)|nan|uncle|aunt|cousin"
    r"|friend|flatmate|roommate|colleague|(?:other|better) half|bf|gf|family|twin|fella|bloke|ex)"
)
_IT = r"(?:it|this|that|they|these|those|the (?:twitch\w*|jerk\w*|jolt\w*|jumps?))"
_HAS = (
    r"(?:(?:he|she|they|who) )?(?:also )?(?:has|have|had|does|do|did|gets?|got|is|are|was|were)"
    r"(?: the)? ?(?:it|that|this|them|those|same|like that|the same)?"
)
_STOP = (
    r"(?:stop|quit|give (?:it|that|this) up|avoid|cut (?:down|it out|back)|leave (?:it|that) off)"
)

_SIDE = (
    r"(?:the|my)?\ ?(?:one|left|right|same)?\ ?"
    r"(?:legs?|arms?|hands?|foot|feet)"
)
_NAMES = {"has": _HAS, "stop": _STOP, "it": _IT, "adult": ADULT}

_OF_ALCOHOL = r"\b(alcohol|drink\w*|wine|beers?|whisk\w+|vodka|gin|booze|pints?)\b"
_YES_OR_NO = (
    r"\b(yes or no|straight answer|simple answer|better or worse|worse or better|more or less"
    r"|help or not|good or bad|bad or good)\b"
)

_IF_AGAIN = (
    r"(?:.*\b(?:if|when) (?:it|this|that|he|she|i) (?:happens?|comes?|has|have|does|do|starts?"
    r"|gets?)"
    r"(?: it| one| this| another(?: one)?)?(?: back)?(?: again)?\b.{0,25}\bwhat (?:do|should"
    r"|shall|can"
    r"|must|would) (?:i|we|you)\b.*|.*\bwhat (?:do|should|shall|can|must) (?:i|we) do (?:if|when)"
    r" (?:it"
    r"|this|he|she|that|i)\b.{0,20}\b(?:again|back|another|one)\b.*|.*\b(?:anything|something|what)"
    r" (?:\w+ )?(?:i|we) (?:should|must|need to|have to|can) (?:watch|look) (?:out )?for\b.*)"
)
_AFTER_A_SEIZURE = ("seizure_seen", "child_seizure", "night_seizure", "blackout", "after_alarm")

TURNS: tuple[tuple[str, Turn], ...] = (
    *(
        (_IF_AGAIN, Turn(refused="first_aid", after=f"out:{told}", sure=True))
        for told in _AFTER_A_SEIZURE
    ),
    (
        rf"(?=.*{_OF_ALCOHOL})(?=.*{_YES_OR_NO}).*",
        Turn(units=("alcohol_more", "alcohol_less"), lead="neither", sure=True),
    ),
    (
        (
            r"(?=.*\b(?:shaking|seizures?|fits?|convuls\w+)\b)(?=.*\b(?:vs|versus"
            r"|compared"
            r" (?:to"
            r"|with)|normal (?:twitch\w*|jerks?))\b).*"
        ),
        Turn(units=("seizure_or_jerk",), sure=True),
    ),
    (
        any_line(
            r"""
            (does |do |is |can |could |might )?{it}?( all)? ?(runs?|go(es)?|passed( down|
                | on)?) in (the |my |our )?famil(y|ies)
            (is|are|could|can|was) {it} (be )?(genetic|hereditary|inherited|in (the|my|
                |our) (genes|blood|dna)|passed (on|down))
            (same (as|with|for) )?((my|our|the) )?({adult}|he|she|
                |they)( and (my )?{adult})?( {has})( (all (his|her) life|for years|every night|
                |sometimes|also|when (he|she) \w+( \w+)?))*
            (the )?same (as|with|for) (my|our) {adult}
            """,
            _NAMES,
        ),
        Turn(refused="family"),
    ),
    (
        any_line(
            r"""
            (nobody|no-?one|no one|science|they|scientists|doctors?) (really |actually )?(knows?|
                |(do|does)(n'?t| not) (really )?know)( why| for sure| yet| the (cause|reason))?
            (it'?s|it is|that'?s) (all )?(a mystery|(still )?(not known|unknown|unclear))
            """
        ),
        Turn(units=("cause_known",)),
    ),
    (
        any_line(
            r"""
            (quit|stop|cut|drop|leave|change) (what|which)( one)? first
            which( one)?( of (these|those|them)( things| tips)?)? (would|should|do|shall) (you|i|
                |we) (try|start|do|begin|recommend|pick|choose|go for|tackle|
                |change)( with)?( first)?
            (what|where) (would|should|do|shall) (you|i|we) (try|start( with)?|do|begin( with)?|
                |change) ?(first)?
            what'?s (best|the best thing) to try( first)?
            (what|anything|is there anything|something) (can |could |should |must |else )*(i|we|
                |else)? ?(can |could )?(do|try)( about it| against it| for it)? (tonight|now|
                |today|this evening)
            (what|how) i can (do|stop|help)( (it|this|that|about it|against it))?
            what('?s| is| would be) the (first|one|best|main|most important) (thing|step|
                |change)( (that )?(you'?d|you would|i should|i could|to|i can) (change|try|do|
                |start with))?
            (what can|how (can|do|should)|help me) ?(i )?(do )?(right now |
                |tonight )?(to )?(calm (down|myself)( down)?|relax|unwind|wind down|
                |stop (worrying|thinking)|switch off|get (back )?to sleep)
            without (medicines?|medication|pills|tablets|drugs|meds)
            (something |anything )?natural
            (any )?home remed(y|ies)
            (any|got any|some|give me some)? ?(tips|advice|ideas|tricks)( for (me|tonight))?
            """
        ),
        Turn(refused="self_help"),
    ),
    (
        any_line(
            r"""
            (what|which)( (kind|sort|type) of)? (doctor|specialist|doc)\b.{0,30}
            who (should|do|would|can) (i|he|she|we|they) (see|go to|ask|talk to|call)( about (it|
                |this|that))?
            (a|an|do i need a) (neurologist|specialist|sleep clinic)
            """
        ),
        Turn(refused="which_doctor"),
    ),
    (
        any_line(
            r"""
            (should|shall|must|do|does) (he|she|they|i|we)( (have|need))?( to)? (see|talk to|ask|
                |tell|show (it|this|that|the \w+) to|mention (it|this) to|
                |go to|get|ring)( (somebody|someone|anyone|anybody|a doctor|the doctor|my doctor|
                |(the|my|a) gp|it checked( out)?|checked( out)?))( about (it|this|that))?
            (is|when is) (it|this) (time )?(for )?(a|the) (doctor|gp)( visit)?
            (is (it|that) |what about |how about |what if (it'?s |it happens )?|also |even )*
                |(by day|in the day( ?time)?|during the day|at work|(when|while) i('m| am) awake)
            should (i|we) (tell|mention|say) (that|this|it) (to )?(the|my|our|her|his)? ?(doctor|gp)
            """
        ),
        Turn(refused="when_doctor"),
    ),
    (
        any_line(
            r"""
            (what about|how about|what if it'?s|same for|does (it|that) (go|apply) for|is (it|
                |that) the same for)? ?(my|his|her|our|the) {adult}('s)?(\W+{has})?( (all (his|
                |her|their) life|for years|every night|sometimes|too|as well))*
            """,
            _NAMES,
        ),
        Turn(units=("how_common",), last=True, lead="others_too"),
    ),
    (
        any_line(
            r"""
            (what about|how about|for|with)? ?(me|myself|us|adults|grown-?ups)
                |(\W+(?!to\b)[^.?!]{0,60})?
            """
        ),
        Turn(units=("how_common",), lead="you_too", after="out:"),
    ),
    (
        any_line(
            r"""
            my own (\w+ )?(legs?|arms?|body|feet|hands?|muscles?) (do|does|have|has|jerks?|jumps?|
                |twitch(es)?)( (it|that|so|the same))?(\W+.{0,30})?
            """
        ),
        Turn(units=("how_common",), lead="you_too"),
    ),
    (
        any_line(
            r"""
            which( one| of (them|the two|these|those))?('s| is| are)( the)? (worse|worst|better|
                |best|stronger|strongest|more \w+|most \w+|likelier|likeliest)
            which (one )?(matters|counts|weighs) (more|most)
            """
        ),
        Turn(refused="compare"),
    ),
    (
        any_line(
            r"""
            ((i'?ve|i have|have) )?((had|been having|been getting|having|got|getting|been) )?((it|
                |this|that|these|them|the) )?((\w+ )?(jolt|jerk|twitch|jump)\w* )?(for|
                |since) (\w+ ){0,3}(days|weeks|months|years|ages)
            """
        ),
        Turn(refused="course"),
    ),
    (
        any_line(
            r"""
            why (is it |does it |do i |just |only |always |mostly )*{side}( only| though| always|
                | (and )?not (the|my) .{3,20}| that (twitches|jerks|does it|jumps))*
            """,
            {"side": _SIDE},
        ),
        Turn(units=("body_parts",), lead="not_why", sure=True),
    ),
    (
        any_line(
            r"""
            (is (it|that) |does (it|that) (happen|come) |what about |how about |only |just |also )*
                |(at|in the|during the|all) night( only| too| then)?
            (what about |how about |only |just |also )*(while|when) i('m| am) (fast )?asleep
            """
        ),
        Turn(units=("when_it_happens",), lead="only_then", sure=True),
    ),
    (
        any_line(
            r"""
            (even |also |and |what )?(if|when)?( ?(it'?s|it is|it happens|i (get|have) it|
                |they come|that'?s))? ?(every (single )?(night|day)|each night|all night( long)?|
                |nightly|daily|(every|each) night (for|since) .{3,20}|((like|about|over
                ||more than) )?(several|many|\d+|five|ten|
                |twenty) times( a night)?|so often|that (often|much|many|strong)|(for|
                |since) (years|months|weeks)|at my age|in the (morning|evening|afternoon)|at noon|
                |when i nap|in a nap)
            (is|are) (it )?(\d+|two|three|four|five|six|ten) (times|jerks|jolts|twitches)( a night)?
                | (a lot|lots|many|much|too (many|much|often)|normal|ok|okay|bad|few)
            (how|what) (often|many|much|strong)( (a|per|each|every) (night|week))?( is (normal|ok|
                |okay|too (much|many|often)))?
            """
        ),
        Turn(refused="jerk_details"),
    ),
    (
        any_line(
            r"""
            (so )?(should|shall|must|can|do) i (have to )?{stop}( (it|that|this|them|doing (it|
                |that|this|sport|exercise)|running|training|exercising|then))?
            (what )?if i {stop}( (it|that|this|them|doing it))?
            (would|will|does|could) (it|that) help( (if i|to) (stop|cut down|do less))?
            (what )?if i (do|have|drink|train) less
            if i (drink|have|do|take) (nothing|none|less|no \w+)( tonight| tomorrow| at all)?,?
                | (it'?ll|it will|will it|does it|would it|is it) (be |get )?(better|calmer
                |stop|help)
            """,
            _NAMES,
        ),
        Turn(refused="leaving_off"),
    ),
    (
        any_line(
            r"""
            (what about |how about )?(the|my) (heart|pulse)
            ((my|the) )?(heart|pulse|it) ((is|was|goes|went|keeps|beats?|races?|raced|racing|
                |pounds?|pounding|pounded|thumps?|thumping|beating|beat) ?)+(so |very |
                |really )?(fast|hard|racing|pounding|thumping|like mad|crazy|
                |quick)(\W+(after(wards?)?|then|each time|every time|when (it|that|i) \w+( \w+)?))*
            (and |why (does|is) )?(my|the) heart (racing|pounding|races?|pounds?|thumping|thumps?|
                |beat(ing|s)? (so )?(fast|hard))( (after(wards?)?|then|each time|every time|
                |when (it|that|i) \w+( \w+)?))*
            """
        ),
        Turn(refused="heart", sure=True),
    ),
)
