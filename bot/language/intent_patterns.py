"""Words of plain wishes: a message made ready for them, and patterns written one a line."""

from functools import cache

from bot.language.dates import DAY_IN_FULL
from bot.language.lazy_regex import Pattern, each_line, lowered

LONGEST = 30
"""Words; a longer message is news or a question, and no wish."""

_LETTERS = 300

VOCABULARY = {
    "stop": (
        r"no( more| further)?|(do ?n'?t|dont|do not|not|stop|quit|without|skip|pause|mute|"
        r"halt|hold|cease)"
    ),
    "show": (
        r"show|see|open|view|list|look(ing)?( back)? (at|on|over)|read( back)?|find|"
        r"bring up|pull up|get|check|give me|go to|take me to|produce|where(s|'s| is| are|"
        r" do i see| do i find| can i see)?|what('s| is)? in"
    ),
    "questions": (
        r"check[- ]?ins?|((morning|daily|evening|today'?s) )?(questions?|survey|quiz)|"
        r"(morning|daily) (messages?|one|thing|round|list)"
    ),
    "messages": (
        r"{questions}|messages?|messaging|texts?|texting|pings?|notifications?|asking|"
        r"reminding"
    ),
    "ask": (
        r"ask(ing)?|messag(e|ing)|text(ing)?|writ(e|ing)|bother(ing)?|disturb(ing)?|"
        r"ping(ing)?|contact(ing)?|send(ing)?"
    ),
    "span": (
        r"until|till?|for (a|an|one|two|three|four|five|six|seven|eight|nine|ten|the|now|"
        r"[0-9]+|this|few)|this week(end)?|this month|next (few|couple|week(end)?)|(a|one|"
        r"two|three|four|five|six|nine|ten|[0-9]+|few|couple of) (days?|nights?|weeks?|"
        r"fortnight|months?)|tomorrow|today|tonight|over (christmas|easter|the)|half term"
    ),
    "mine": (
        r"(my|all|me)\b.*\b(data|info(rmation)?|records?|diary|entries|history|account|"
        r"details|nights|stuff|answers|profile|file)|everything( (you|that you|i|on|about|"
        r"here|in|now|please)\b.*)?$|everything about me|all of (it|this|that)|the lot|"
        r"it all|about me"
    ),
    "weekday": DAY_IN_FULL,
    "day": (
        r"yesterday('?s)?|last night('?s)?|the other night|(the )?night before( last)?|"
        rf"[0-9]+ nights? ago|two nights ago|{DAY_IN_FULL}('?s)?|"
        r"(mon|tues?|wed|thur?s?|fri|sat|sun)( night)?|(the )?[0-9]{1,2}(st|"
        r"nd|rd|th)|[0-9]{1,2} (jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*"
    ),
    "doctor": (
        r"doctors?|doctor's|dr|docs?|gps?|gp's|neurolog[a-z]+|specialist|consultant|"
        r"physician|nurse|midwife|clinic|surgery|appointment|sleep lab"
    ),
    "away": (
        r"away|on (holidays?|hols|vacation|a trip|leave|a cruise|retreat|pilgrimage)|"
        r"abroad|travell?ing(?! to)|camping|offline|out of (town|signal|reach)|off grid|"
        r"backpacking|hiking|gone"
    ),
    "kept": (
        r"keep(ing)?|kept|stor(e|es|ed|ing)|sav(e|ed|ing)|hold|know|have|got|collect(ed)?|"
        r"record(ed)?|track|log(ged)?"
    ),
    "nudge": r"reminders?|(nudge|ping|poke|alert) (about|for|of|to)",
    "wakes": (
        r"(^|[.!?,] )((can|could|would|will) (you|u) )?(please |pls |just )?"
        r"((wake|get) (me|us) up|wake (me|us))"
    ),
    "anew": r"once more|back( up| on)?|again|as (you |we )?(used( to)?|before|did|had|usual)",
    "backto": (
        r"(go|switch|change|move|set|put) (it )?back to (half |quarter )?(past |to )?"
        r"[0-9]{1,2}([:.][0-9]{2})?( ?[ap]\.?m)?"
    ),
    "leave": (
        r"((not|no longer|n'?t|never|rather not|stop|end|no further|no) ([a-z]+ ){0,3}(take|"
        r"taking|taken)|no( further)?) part( in)?|(not|no longer|n'?t|stop|quit|end|rather not) "
        r"([a-z]+ ){0,3}participat(e|ing)|(end|stop|finish|cancel|terminate) my (participation|"
        r"involvement|part in)|(withdraw|withdrawing|remove|take) (me |myself )?(my consent|as "
        r"of|(from|out of) (the|this|your) ([a-z]+ )?(study|trial|programme|program|survey|"
        r"diary|app|list))|(wish|want|like|going|have) to (withdraw|discontinue|drop out)( .*)?|"
        r"^withdraw( me)?$|(part of|out of) (the|this|your) ([a-z]+ )?(study|trial|survey|"
        r"programme|program)"
    ),
    "unnamed": (
        r"^((ok|so|look|sorry|then|please|just|no)[, ]+)*(((then|so|just|ok) )+delete me|"
        r"i ((just|really) )?(want to|wanna|need to|would like to|'d like to) (stop|quit)"
        r"( (now|it|this|that))?)( please| now| then)?$"
    ),
    "lifted": (
        r"you (can|may|could|should) (now )?({ask}) (to )?me (?!.*\b(next|until|till?|after|when|"
        r"in (a|two|three|[0-9])|[a-z]+day)\b).*\b({anew})|^(end|finish|finished|stop) ((with|of|"
        r"my|the) )*(holidays?|vacation|hols|time off)( now)?\W.*\b({ask})"
    ),
    "forgets": (
        r"new (medicines?|medication|meds|tablets?|pills?|drops|capsules?|vitamins?)\b.*\b(afraid|"
        r"scared|worried|sure|bound|likely|going|will|'ll|might|may) ((that|i|i'll|i'm|am|will|"
        r"might|may|to|of|'ll) )*forget(ting)?( (it|them|about (it|them)|to take .*))?$"
    ),
    "counting": (
        r"how (many|often)\b.*\b(nights?|times?|days?|jerks?|twitches|jolts|entries|check-?ins|i)\b"
        r".*\b((this|last|past) (week|month|year|([0-9]+|few|two|three|four) "
        r"(days|nights|weeks|months))|(have|did|had) (i|it)|i('ve| have| had| did)?|so far|"
        r"in (a row|total|my diary)|(no|without) (alcohol|drink(s|ing)?|sport|stress)$|noted|"
        r"logged|recorded|since)\b|"
        r"^(and |when |what )+(was|is|were) my (last|latest|best|worst) ([a-z]+ )?(nights?|one|"
        r"week)|"
        r"(what('s|s| is)|whats) my (average|total|score|count|streak|tally)|"
        r"^how (was|is|were|did|has) my (week|month|last (week|month))( (been|go|going|look))?"
    ),
    "needed": r"(do|does|must|should|would) (i|you|it|they) need|need(ed)?|enough|it takes?",
    "place": (
        r"(where|how) (do|can|should|shall|must|could) i (tell|enter|say|set|give|change|put|"
        r"type|correct|update)( you)? ([a-z]+ )*(country|city|town|location|(place|where) (i am|"
        r"i'm|i live|i stay)|which place)|(need|want|like) to (tell|give)( you)? (my|where) "
        r"(location|city|country|town|i live|i am)"
    ),
    "sharing": (
        r"question sharing|shar(e|ed|ing) (of )?((my|the|any|all|those|these|unanswered) )*"
        r"questions( that get no answer)?|(my |the )?questions? (sharing|shared|thing (off|on))|"
        r"(turn|switch) (off|on) (the |my )?questions? thing"
    ),
    "onenight": (
        r"^((no|ok|please|just|can you|could you)[,. ]+)*(delete|remove|erase|clear|wipe|scrap|"
        r"bin) ((the|my|only|just|all|of|for|from|about|everything|answers?|diary|entry|entries|"
        r"data) )*"
    ),
    "reread": (
        r"(read|re-?read|view|look through|go (over|through)|see|browse)( (all|over|again))*"
        r"( of)?( my| the)? (old|former|earlier|previous|past|last) (answers|replies|entries|"
        r"nights|notes)"
    ),
    "unkept": (
        r"(want|wish|like|make|get|take|have|need|can) ([a-z']+ ){0,3}((my|the) ([a-z]+ )?(data|"
        r"answers|entries|records?|details|account)|everything (that )?you('ve)?( have)?( got| "
        r"keep| kept| stored| saved)? (on|of|about) me) ([a-z']+ ){0,2}(gone|disappear|vanish|"
        r"wiped|erased|deleted|removed|destroyed|away (forever|for good)|off (your|the) "
        r"(server|servers|system|bot))|nothing of (mine|me) ([a-z]+ )?(left|kept|stored)"
    ),
    "putoff": (
        r"no|nah|nope|not (now|today|yet|tonight)|later|sorry|ok|too (tired|late|busy)|"
        r"(i'?m |i am )?(too )?(tired|busy|sleepy|knackered)( now)?|i'?ll (try to )?sleep( now)?|"
        r"maybe|just"
    ),
    "noting": (
        r"((do|should|must|can|shall|could) i )?(write|note|put|jot|take|bring|show|hand|give|"
        r"prepare|print|keep)( down| along| over| in| out)?"
    ),
    "thepage": r"^((and|now|then|next) )*(the|my|that) (page|print ?out)( now| then)?$",
    "setfor": (
        r"what time (is|was|are|do|does|will) (it|that|you|the {questions}) ([a-z]+ )*(for|on|at) "
        rf"(the |a )?({DAY_IN_FULL}s?|weekends?)"
    ),
    "unanswered": r"did ?n'?t|did not|have ?n'?t|has ?n'?t|never|could ?n'?t|do ?n'?t",
    "missed": (
        r"(fill in|enter|put in|add|note|do) ... (nights?|days|mornings|ones) (that )?(i|we) "
        r"([a-z]+ )?(missed|skipped)"
    ),
    "logged": (
        r"logged|noted|recorded|entered|written|put( in| down)?|answered|told( you)?|"
        r"filled( in)?"
    ),
}
"""What patterns name in braces."""

_POLITE = Pattern(
    r"^(?:(?:hi|hello|hey|hiya|ok|okay|oh|so|well|please|pls|plz|kindly|right|good morning|morning"
    r"|yes|yeah|um|hypnic|sorry but)\b[\s,.!]*)+(?=\S)"
    r"|[\s,.!?:)]*\b(?:please|pls|plz|thanks|thank you|thx|ta|cheers|mate|love|ok)[\s,.!?:)]*$"
    r"|[\s,.!?:)]+$"
)


def plain_of(text: str) -> str:
    """A message in small letters, without polite words around it; empty when it is too long."""
    low = lowered(text)
    return "" if len(low) > _LETTERS or low.count(" ") >= LONGEST else _POLITE.sub("", low)


@cache
def pattern(lines: str) -> Pattern:
    """What finds any of the lines, each a pattern of whole words (`bot.language.lazy_regex`).

    ` ... ` between two parts is anything, and `{name}` stands for words of the vocabulary.
    """
    each = (line.replace(" ... ", r"\b.*\b") for line in each_line(lines, VOCABULARY))
    return Pattern("|".join(rf"\b(?:{line})(?!\w)" for line in each))
