"""The words of turns that ask for advice, for a cause, or for more; see `turn_words`."""

from bot.answers.talk.turn_causes import CAUSES
from bot.answers.talk.turn_words import Turn
from bot.language.lazy_regex import any_line

_SPAN = r"(\d+|a|two|three|four|five|six|ten|many|some) (days?|weeks?|months?|years?)"
_TESTED = (
    r"how (do|can|could|would) i (test|check|find out|try|prove|see|be sure of)( (it|that|this))?"
)
_DOCTOR = (
    "(family )?doctors?|gp|dr|doc|midwife|pharmacist|neurologist|specialist|nurse|him|her|them"
    "|health visitor|consultant|appointment|visit"
)

ADVICE: tuple[tuple[str, Turn], ...] = (
    *CAUSES,
    (
        any_line(
            r"""
            ((is|are) there |what |any )?(an)?other (reasons?|causes?|things?|explanations?)
                |( (for me|then|(it |that )?(could|can|might) (it )?be( it| the cause)?))*
            (is (it|there) )?(anything|something|what) else( (it|that|this) (could|can|might) be)?
                |( (it|that) could be| behind it| for me)*
            """
        ),
        Turn(units=("stress_link", "sport"), lead="other_causes", sure=True),
    ),
    (
        any_line(
            r"""
            (does|are|is|has) (the article|it|there) ?(give|have|contain|name)? ?(any |some )?
                |(statistics?|numbers|figures|percentages?)
            """
        ),
        Turn(units=("how_common",)),
    ),
    *(
        (any_line(_TESTED), Turn(refused="leaving_off", after=cause))
        for cause in ("alcohol", "sport", "stress", "strength", "magnesium", "out:caffeine")
    ),
    (
        any_line(
            r"""
            what ((should|shall|do|can|must|could|would) )?(i|we|he|she)( (must|should|can))?
                | (write( down)?|note( down)?|
                |say|tell|ask|bring|show|mention|record|track|take|keep|report)( (down|to|along|for|
                |with|about|it|on|at))* ?((my|the|his|her|our|a) )?({doctor})( (about (it|this|
                |that)|then|next time|when .{1,30}|on \w+day|tomorrow|at (my|the) .{1,20}))?
            what (should|do|shall|must|can) i (say|tell)( (them|him|her))?
            what (should|do|must|can|shall) i (write|note|track|record)( it| this)?( down)?
                |( then| each night| every (night|morning))*
            what (does|do|would|will) (a|the|my) ({doctor}) (need|want|have) to (know|see|hear)
            (how (do|should|can) i|what can i do to|help me) (prepare|get ready) for (the|my|a)
                | ({doctor})
            """,
            {"doctor": _DOCTOR},
        ),
        Turn(refused="doctor_prep"),
    ),
    (
        any_line(
            r"""
            what('?s| is) left( then)?
            what (else )?(can|could|might|would) (it|this|that)( else)? be( then| from)?( .{2,20})?
            (so )?what (else )?is (it|this)( then| from| due to)
            (so )?what (causes|is causing|brings) (it|this) then
            """
        ),
        Turn(units=("why_it_happens",), sure=True),
    ),
    (
        any_line(
            r"""
            how ((do|can|could|would|should) )?(i|you|we|one) (tell|know|see|notice|be sure)
                | (whether|if|when) (it|this|that|something|he|she)( is|'s| was| might be|
                |'s not| isn'?t)? (something |anything |really |just |more |a )*(serious|bad|
                |needs? (looking at|checking|seeing to|a doctor)|dangerous|harmless|harmful|worse
                |normal|wrong|problem|worrying|worry about)( .{1,30})?
            when (is|does|would) (it|this|that) (be |become |get |count as )?(serious|dangerous|a
                | problem|bad|too much|worrying)
            what (are|would be) the (warning|danger|bad|alarm)( signs?| signals?)?( .{1,20})?
            (any )?(warning signs|red flags)( .{1,20})?
            (is |are )?{span}( (not |just )*(too long|long|normal|ok|okay|bad|fine|a long time))
                |( for .{3,40})?
            (the |a |my |to the |see a |go to the )?(doctor|gp)
            (what about|how about|should {i}( go)?( to)?|shall {i} go to|do {i} need|is it for
                ||go to)( the)? (a ?(&|and) ?e|er|emergency room|hospital|111|urgent care|walk-?in
                |( centre)?)
            """,
            {"span": _SPAN, "i": "i|we|he|she"},
        ),
        Turn(refused="when_doctor", sure=True),
    ),
    (
        any_line(
            r"""
            (just |only )?(name |tell me |give me )?(just |only )?(the )?(one|a single|1)
                | (thing|tip|change)( (that )?(i|we) (should|could|can|must) (change|do|try))?
                |(\W+(just|only) one)?
            (any )?(tips|advice|help|something|anything)?( ?(for|on|to|so))* ?(me |i )?(to )?(sleep|
                |sleeping)( better| well| calmer| through)( .{1,20})?
            (what can i do |how (can|do) i |how i can )?(to )?(sleep|calm down|get to sleep)
                |( better| good| well)?
            """
        ),
        Turn(refused="self_help"),
    ),
    (
        any_line(
            r"""
            (do|does|can|will|would|did) (it|i|you|he|she|they|one|people) (even |also |
                |always )?(know|feel|notice|remember|reali[sz]e|sense)( (that )?(it|this|that|
                |anything|them|he|she|(he|she|they|you)('s|'re| is| are) (doing|twitching|jerking|
                |kicking|asleep)( it)?))?
            """
        ),
        Turn(refused="noticing"),
    ),
    (
        any_line(
            r"""
            (tell me |say |read |show me |explain |a bit |some )*(more|again|once more|
                |go on)( about (it|that|this))?
            what else( does it say)?
            (can you |please )?(say|repeat|tell me) (it|that|this)( again| once more)
            """
        ),
        Turn(last=True, more=True),
    ),
    (
        any_line(
            r"""
            (what (would|will|can|could|do) (a|the|my|any) (doctors?|gp|specialist|
                |neurologist) (even |actually )?(do|say|check|test|find)( about (it|this))?|
                |what tests?\b.{0,40}|(is there|are there|do i need) (a |any )?(tests?|scan|mri|
                |eeg|blood test)( for it)?)
            (should|shall|must|can|could|do) (i|we|he|she) (need to |have to )?(get|be|have|go)
                | (it |a |an |some )?(tested|test(s)?|scan(ned)?|mri|eeg)( for (it|that|this))?
            """
        ),
        Turn(refused="tests_diagnosis"),
    ),
    (
        any_line(
            r"""
            (does (it|that|this) (also |even )?(happen|come) )?((even |also )?(on|in|at) ((the|my|a|
                |an) )?(sofa|couch|chair|armchair|train|bus|plane|desk|car|bath|office|afternoon)s?|
                |(even |also )?(when|if) i (nap|doze)|(even |also )?(in |for |during )?(a )?naps?|
                |(even |also )?(when |while )?(i('m| am) )?(sitting|reading))
            """
        ),
        Turn(units=("when_it_happens",), missing=("jerk_details",)),
    ),
    (
        any_line(
            r"""
            (does|would|will|do|is) (that|it|this|they)( (change|matter|make|mean))( (anything|
                |a difference|much|any difference|something|it worse))*
            """
        ),
        Turn(refused="jerk_details"),
    ),
    (
        any_line(
            r"""
            ((can|could|will|would|does|might|what if) )(it|this|that|they|the jerks|my heart)
                | (stop|hurt|harm|damage|be bad for|give (me|you) a)? ?(my|the|your)?
                | ?(heart( attack)?|stops?)
            (is|could|can|might|was) (it|this|that|the \w+)( be)?( from| because of)? (the|my) heart
            """
        ),
        Turn(refused="heart"),
    ),
    (
        any_line(
            r"""
            ((is|does|could) (it|this|that)?( be| matter| because of)*( my| the)? ?age( matter|
                | play a (part|role))?|(even |what about )?(at|in|for) (my age|\d\d|old age|(old|
                |older|elderly|young) people)|(do|does|can) (old|older|elderly|young|all) (people|
                |folks?) (get|have|do) (it|this|that)|(is it )?(because )?((i|he|she)('m|'s| am|
                | is)|im) (getting |only )?(old|[2-9]\d( years old)?))
            (and )?(across|by|with|over) (the )?(different )?ages?( groups?)?
            (do|does|will|can) (it|this|that|they|the \w+) .{3,20} (with age|when i(m|'m| am) old
                |(er)?
                ||(as|when) (i|you) get older)
            """
        ),
        Turn(refused="age"),
    ),
    (
        any_line(
            r"""
            (is|can) (it|this|that)( be)? (catching|contagious|infectious|caught|
                |passed on to others)
            can (i|you|he|she|we) (catch|get) (it|this) (from|off) (\w+ ?){1,3}
            """
        ),
        Turn(refused="catching"),
    ),
    (
        any_line(
            r"""
            (has|does|is there) ?(it|this|that)?( have| got)* ?(an? )?(\w+ )?(name|word|
                |term)( for (it|this|that))?
            what('?s| is) (it|this|that) called
            what do (you|they|doctors) call (it|this|that)
            what('?s| is) (the|its) (\w+ )?name( (for|of) (it|this|that))?
            """
        ),
        Turn(refused="name"),
    ),
    (
        any_line(
            r"""
            (what|which|any) foods?( (has|have|contains?|with|are|give|help))*( (it|magnesium|
                |calcium|rich|high|in|lots of|a lot of|that|good|best|for|and))*
            what (should|can|could) i eat( for (it|that|this))?
            (and )?(in|from) (my |the |which |what )?foods?
            (which|what) foods?( (has|have) (it|that|them))?
            (is|are) (it|that|there|magnesium|calcium)( \w+)? in (\w+ ?){1,3}
            (what about )?(bananas?|nuts|almonds|spinach|milk|cheese|yog(h)?urt|chocolate|oats|
                |fish|seeds|avocados?|salt|sugar|dairy|tonic water|vegetables|fruit|eggs)
            where (is|do i get|can i get) (it|magnesium|calcium)( in| from)?
            """
        ),
        Turn(refused="foods"),
    ),
    (
        any_line(
            r"""
            (what if |is |just |even |only |if )*(i )?((only |just )?(have|drink|had) )?(just |
                |only )?(the )?(one|two|an? (small |little |tiny |half )?(glass|sherry|wine|
                |shandy|pint|beer|drop|few|couple)|one (beer|drink|glass|pint))( (ok|okay|fine|
                |enough|too much))?
            how (much|many)( (is|are) (too (much|many)|ok|okay|safe|fine|allowed))?( (can|may|
                |should) i (have|drink))?
            """
        ),
        Turn(refused="amount", after="alcohol"),
    ),
    (
        any_line(
            r"""
            (what about |how about )?without (it|that|this|alcohol|drink(ing)?|any)
            """
        ),
        Turn(units=("healthy_people",), after="alcohol"),
    ),
    (
        r".*\b(?:on|about) (?:the |my |being )?(?:fear|anxiety|panic|scared|afraid)( in it)?",
        Turn(units=("stress_link",), lead="of_fear", sure=True),
    ),
    (
        r"am i an? (?!epilep|seizure|fit\b|ill\b|sick)\w{3,20} or just .{0,6}(?:twitch|jerk).*",
        Turn(units=("what_it_is", "how_common"), sure=True),
    ),
)
