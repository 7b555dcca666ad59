"""The words of turns of a conversation, and what each turn gets."""

from dataclasses import dataclass


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
    r"(?:(?:and|but|so|ok(?:ay)?|oh|well|then|hm+|hi|hello|hey|yeah|yes|no|right|lol|haha|ah"
    r"|honestly|tbh|also|thanks|cheers|i see|doc|basically|just|does this mean|you mean"
    r"|do you mean)\W+)*"
)
AFTER = (
    r"(?:\W+(?:then|tho|though|tbh|lol|haha|btw|please|pls|mate|doc|exactly|really|actually"
    r"|again|now"
    r"|right|too|as well|after a while|over time|one day|some ?day"
    r"|by itself|on its own|for me|with age|usually|normally|ever|at all"
    r"|in the end))*\W*"
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

TURNS: tuple[tuple[str, Turn], ...] = (
    (
        (
            rf"(?:does |do |is |can |could |might )?{_IT}?(?: all)? ?(?:runs?|go(?:es)?"
            rf"|passed(?: down"
            r"| on)?) in (?:the |my |our )?famil(?:y|ies)"
            rf"|(?:is|are|could|can|was) {_IT} (?:be )?(?:genetic|hereditary|inherited|in (?:the|my"
            r"|our) (?:genes|blood|dna)|passed (?:on|down))"
            rf"|(?:same (?:as|with|for) )?(?:(?:my|our|the) )?(?:{ADULT}|he|she|they)"
            rf"(?: and (?:my )?{ADULT})?(?: {_HAS})(?: (?:all (?:his|her) life|for years|every"
            rf" night"
            r"|sometimes|also|when (?:he|she) \w+(?: \w+)?))*"
            rf"|(?:the )?same (?:as|with|for) (?:my|our) {ADULT}"
        ),
        Turn(refused="family"),
    ),
    (
        (
            r"(?:nobody|no-?one|no one|science|they|scientists|doctors?) (?:really |actually"
            r" )?(?:knows?"
            r"|(?:do|does)(?:n'?t| not) (?:really )?know)(?: why| for sure| yet| the (?:cause"
            r"|reason))?"
            r"|(?:it'?s|it is|that'?s) (?:all )?(?:a mystery|(?:still )?(?:not known|unknown"
            r"|unclear))"
        ),
        Turn(units=("cause_known",)),
    ),
    (
        (
            r"which(?: one)?(?: of (?:these|those|them)(?: things| tips)?)? (?:would|should|do"
            r"|shall)"
            r" (?:you|i|we) (?:try|start|do|begin|recommend|pick|choose|go for|tackle"
            r"|change)(?: with)?"
            r"(?: first)?"
            r"|(?:what|where) (?:would|should|do|shall) (?:you|i|we) (?:try|start(?: with)?|do"
            r"|begin(?: with)?|change) ?(?:first)?|what'?s (?:best|the best thing) to try(?:"
            r" first)?"
            r"|(?:what|anything|is there anything|something) (?:can |could |should |must |else"
            r" )*(?:i|we"
            r"|else)? ?(?:can |could )?(?:do|try)(?: about it| against it| for it)?"
            r" (?:tonight|now|today|this evening)"
            r"|(?:what|how) i can (?:do|stop|help)(?: (?:it|this|that|about it|against it))?"
            r"|what(?:'?s| is| would be) the (?:first|one|best|main|most important) (?:thing|step"
            r"|change)"
            r"(?: (?:that )?(?:you'?d|you would|i should|i could|to|i can) (?:change|try|do|start"
            r" with))?"
            r"|(?:what can|how (?:can|do|should)|help me) ?(?:i )?(?:do )?(?:right now |tonight"
            r" )?(?:to )?"
            r"(?:calm (?:down|myself)(?: down)?|relax|unwind|wind down|stop (?:worrying|thinking)"
            r"|switch off|get (?:back )?to sleep)"
            r"|without (?:medicines?|medication|pills|tablets|drugs|meds)|(?:something |anything"
            r" )?natural"
            r"|(?:any )?home remed(?:y|ies)"
            r"|(?:any|got any|some|give me some)? ?(?:tips|advice|ideas|tricks)(?: for (?:me"
            r"|tonight))?"
        ),
        Turn(refused="self_help"),
    ),
    (
        (
            r"what (?:should|shall|do|can|must) i (?:tell|say to|show|ask|bring|take to) (?:to"
            r" )?(?:my|the"
            r"|his|her|a) (?:doctor|gp|dr)(?: about (?:it|this|that))?"
            r"|(?:what|which)(?: (?:kind|sort|type) of)? (?:doctor|specialist|doc)\b.{0,30}"
            r"|who (?:should|do|would|can) (?:i|he|she|we|they) (?:see|go to|ask|talk to|call)"
            r"(?: about (?:it|this|that))?|(?:a|an|do i need a) (?:neurologist|specialist|sleep"
            r" clinic)"
        ),
        Turn(refused="which_doctor"),
    ),
    (
        (
            r"(?:should|shall|must|do|does) (?:he|she|they|i|we)(?: (?:have|need))?(?: to)? (?:see"
            r"|talk to"
            r"|ask|go to|get|ring)(?: (?:somebody|someone|anyone|anybody|a doctor|the doctor|my"
            r" doctor"
            r"|(?:the|my|a) gp|it checked(?: out)?|checked(?: out)?))(?: about (?:it|this|that))?"
            r"|(?:is|when is) (?:it|this) (?:time )?(?:for )?(?:a|the) (?:doctor|gp)(?: visit)?"
        ),
        Turn(refused="when_doctor"),
    ),
    (
        (
            rf"(?:what about|how about|what if it'?s|same for|does (?:it|that) (?:go|apply) for|is"
            rf" (?:it|"
            rf"that) the same for)? ?(?:my|his|her|our|the) {ADULT}(?:'s)?(?:\W+{_HAS})?"
            r"(?: (?:all (?:his|her|their) life|for years|every night|sometimes|too|as well))*"
        ),
        Turn(units=("how_common",), last=True, lead="others_too"),
    ),
    (
        r"(?:what about|how about|for|with)? ?(?:me|myself|us|adults|grown-?ups)(?:\W+.{0,60})?",
        Turn(units=("how_common",), lead="you_too", after="out:"),
    ),
    (
        (
            r"my own (?:\w+ )?(?:legs?|arms?|body|feet|hands?|muscles?) (?:do|does|have|has|jerks?"
            r"|jumps?"
            r"|twitch(?:es)?)(?: (?:it|that|so|the same))?(?:\W+.{0,30})?"
        ),
        Turn(units=("how_common",), lead="you_too"),
    ),
    (
        (
            r"which(?: one| of (?:them|the two|these|those))?(?:'s| is| are)(?: the)? (?:worse"
            r"|worst"
            r"|better|best|stronger|strongest|more \w+|most \w+|likelier|likeliest)"
            r"|which (?:one )?(?:matters|counts|weighs) (?:more|most)"
        ),
        Turn(refused="compare"),
    ),
    (
        (
            r"(?:(?:i'?ve|i have|have) )?"
            r"(?:(?:had|been having|been getting|having|got|getting|been) )?"
            r"(?:(?:it|this|that|these|them|the) )?(?:(?:\w+ )?(?:jolt|jerk|twitch|jump)\w* )?"
            r"(?:for|since) (?:\w+ ){0,3}(?:days|weeks|months|years|ages)"
        ),
        Turn(refused="course"),
    ),
    (
        (
            r"(?:even |also |and |what )?(?:if|when)?(?: ?(?:it'?s|it is|it happens|i (?:get|have)"
            r" it|they"
            r" come|that'?s))? ?(?:every (?:single )?(?:night|day)|each night|all night(?: long)?"
            r"|nightly"
            r"|daily"
            r"|(?:(?:like|about|over|more than) )?(?:several|many|\d+|five|ten|twenty) times"
            r"(?: a night)?|so often|that"
            r" (?:often|much"
            r"|many|strong)|(?:for|since) (?:years|months|weeks)|at my age"
            r"|in the (?:morning|evening|afternoon)|at noon|when i nap|in a nap)"
            r"|(?:how|what) (?:often|many|much|strong)(?: (?:a|per|each|every) (?:night|week))?"
            r"(?: is (?:normal|ok|okay|too (?:much|many|often)))?"
        ),
        Turn(refused="jerk_details"),
    ),
    (
        (
            rf"(?:so )?(?:should|shall|must|can|do) i (?:have to )?{_STOP}(?: (?:it|that|this|them"
            rf"|doing"
            r" (?:it|that|this|sport|exercise)|running|training|exercising|then))?"
            rf"|(?:what )?if i {_STOP}(?: (?:it|that|this|them|doing it))?"
            r"|(?:would|will|does|could) (?:it|that) help(?: (?:if i|to) (?:stop|cut down|do"
            r" less))?"
            r"|(?:what )?if i (?:do|have|drink|train) less"
        ),
        Turn(refused="leaving_off"),
    ),
    (
        (
            r"(?:what about |how about )?(?:the|my) (?:heart|pulse)"
            r"|(?:(?:my|the) )?(?:heart|pulse|it) (?:(?:is|was|goes|went|keeps|beats?|races?|raced"
            r"|racing"
            r"|pounds?|pounding|pounded|thumps?|thumping|beating|beat) ?)+(?:so |very |really )?"
            r"(?:fast|hard|racing|pounding|thumping|like mad|crazy"
            r"|quick)(?:\W+(?:after(?:wards?)?|then"
            r"|each time|every time|when (?:it|that|i) \w+(?: \w+)?))*"
            r"|(?:and |why (?:does|is) )?(?:my|the) heart (?:racing|pounding|races?|pounds?"
            r"|thumping"
            r"|thumps?|beat(?:ing|s)? (?:so )?(?:fast|hard))(?: (?:after(?:wards?)?|then|each time"
            r"|every time|when (?:it|that|i) \w+(?: \w+)?))*"
        ),
        Turn(refused="heart"),
    ),
)
