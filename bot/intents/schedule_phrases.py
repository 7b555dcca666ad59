"""When the bot writes: reminders, pauses, the place and the time."""

from bot.handlers import diary, pauses, reminder_list, reminders, settings, time_zone
from bot.handlers.intents import Intent

INTENTS: tuple[Intent, ...] = (
    Intent(
        "remind me to take magnesium at 9 in the evening",
        "reminder",
        reminders.wished,
        shows=reminders.shown,
        words=r"""
        (remind|ping|nudge|buzz|prompt|alert|poke|notify|bug|nag|prod) (me|us) (to|of|about|for|
            |at|on|in|when|before|after|by|every|each|daily|nightly|tomorrow|tonight|not|and|that|again|
            |[0-9:.]+|half|mon|tue|wed|thu|fri|sat|sun)[a-z]*
        (tell|text|message|shout at|wake|ring) me (to|at|by|on|every) ... [0-9]+
        (set|add|make|create|put|want|need|like|give me|get|have|schedule|start|another|
            |new)( [a-z]+){0,4} (reminder|alarm)
        {wakes} (at|by|on|tomorrow|for|in|every)
        remind me [a-z]+ ... [0-9]+([:.][0-9]+)?( ?[ap]\.?m)?
        (write|say) me (every|each) (day|morning|evening|night) ... [0-9]+
        reminder (to|for|about|at)|^(new |daily |nightly )*reminder:? ... [0-9]+
        (do ?n'?t|dont) let me forget
        needs? ([a-z]+ )?(reminding|a (nudge|poke|ping)|to be reminded)
        (give|gimme) (me|us) a (nudge|poke|ping|prod|shout|reminder)
        (i be|be|mind me|remember me) (reminded|about|to|of|every)
        {forgets}
        """,
        unless=r"""
        show|list|which|see|delete|change|(have|do) i (got|have)|any|or not|(do|did|will
            |when|if|how|why|what|should|that) you remind me|what (are|reminders)
        (ask|tell|question) me (now|about (twitch|partial|focal))
        (will|do|does|is|are|did) (my|the|that|any) ([a-z]+ )?reminders?
        """,
        surely=r"""
        ^((can|could|would) you )?(please )?(remind me|set (me )?a reminder) (to|about|of|at|on|
            |in|every|each|daily|tomorrow|tonight|[0-9]+)
        {wakes} (at|by|tomorrow)
        (give|gimme) (me|us) a (nudge|poke|ping|prod|shout)
        ^(please,? )?(you )?((can|must|should|could) )?(please )?(write|tell|say|text) me
            | (every|each) (day|morning|evening|night) ... [0-9]+ ... (to|no|stop|take|go|drink)
        {forgets}
        """,
        never=r"""
        ^((ok|please|and|also) )*(add|save|make|take|write)?( (a|this|that|as|as a))* ?note\b
        """,
    ),
    Intent(
        "show my reminders",
        "reminders_list",
        reminder_list.listed,
        shows=reminders.listed,
        words=r"""
        ^((my|the|all|own|i mean|i meant|no) )*reminders?$
        ^(so |and )?(is|was) (it|that) set( now)?$
        ({show}|which|what|how many|do i have|any|change|edit|delete|remove|cancel|stop|turn (off|
            |on)|switch off|get rid of|mute|are|have) ... reminders?
        reminders? (off|list|i (have|set|got|made)|are (on|set|active))
        (will|do|does|is|are) (my|the|any) ([a-z]+ )?reminders? ... (come|stop|work|ring|go|set|on|
            |off)
        (move|shift|push|reschedule|bring|put) (the|my|that|this) ... {nudge} ... (to|later|
            |earlier|back|forward|at|from)
        ^(the|my|that|this)( [a-z0-9':.]+){0,4} {nudge} ... (move|shift|push|later|earlier|
            |too early|too late|(different|other|another) time|instead)
        (do ?n'?t|not|no longer|need ?n'?t|stop) ((need|want|have) )?(to be )?(telling|told|
            |reminding|reminded|nudging|nudged) (me )?(about|of|to (take|drink)) (the|my|that)?
        """,
        unless=r"check[- ]?ins?|remind me|questions?",
        surely=r"""
        ^((thanks?|ok|so|and|but)[.,]? )*(will|do|does|is|are) (my|the|any) ([a-z]+ )?reminders?
        (move|shift|push|reschedule|bring|put) ... {nudge}|{nudge} ... (move|shift|push|
            |later|earlier|too early|too late|time|instead)
        """,
    ),
    Intent(
        "carry on with the questions",
        "resume",
        pauses.resume,
        shows=diary.perhaps_away,
        words=r"""
        resume|un-?pause|unmute
        (restart|re start|continue|carry on|go on|keep going|proceed) ... {messages}
        (start|begin|turn|switch|put|have|want|get|like) ... {messages} ... (again|back|back on|
            |on)
        {messages} ... (again|back on|on again)$
        ({ask}|check in on) (with )?me (once )?(again|as before|as usual)|(start|begin|can|
            |could) (you )?(ask|asking) (me )?again
        (off|end|lift|cancel|finish|undo|over with|stop|no more|out of|remove) ([a-z]+ )?(the |
            |my |this )?(pause|break)
        back from ... (go on|start|continue|resume|ask|carry on)
        (pause|break)('?s| is)? (off|over|done|finished)|back to normal|(start|go|begin) again
        (start|begin|take up|pick up|switch on|turn on|open|let me have|let'?s have|have|ask|asking|
            |send|pick|bring) ... ({messages}|{ask}|diary) ... {anew}
        (start|begin) {ask} ... {anew}
        {lifted}
        """,
        unless=r"""
        (twitch|jerk|sleep|coffee|alcohol|magnesium|drink)[a-z]*|jury|stop (ask|mess|text)[a-z]*|
            |reminders?|(do ?n'?t|do not|never|no)
        again ([a-z]+ )?(next|until|till?|after|when|in (a|two|three|[0-9])|on [a-z]+day|[a-z]+day)
        """,
        never=r"""
        (do ?n'?t|dont|do not|not|never) (want|wish|like|need) to (continue|go on|carry on|keep)
        """,
        surely=r"""
        (start|begin|take up|pick|bring|let'?s have|let me have) ... ({messages}|{ask}|diary) ... (
            |once more|back up|back|as you (used to|did|had))
        {lifted}
        """,
    ),
    Intent(
        "I'm back",
        "resume",
        pauses.back,
        words=r"""
        ^((i'?m|i am|we'?re|we are) )?back( home)?( again| now)?$|^(i'?m|i am|we'?re|we are) (home(
            | again| now)?|here again)$
        """,
        surely=r"^(i'?m|i am|we'?re|we are) ",
    ),
    Intent(
        "ask me tomorrow",
        "resume",
        pauses.tomorrow,
        words=r"""
        ^(({putoff})[,. ]+)*((can|could|would|will) (you |u )?)?(ask|text|message|write|
            |try|come back)( to)?( me)?( about it| back| again| all this)* (tomorrow|tmrw|tomorow|
            |in the morning)( (morning|then|instead|again|too tired|how .*))*([,. ]+({putoff}))*$
        ^(({putoff})[,. ]+)+(but )?(tomorrow|tmrw)( (morning|then|instead|maybe))*$
        """,
        surely=r"tomorrow|tmrw|tomorow|morning",
    ),
    Intent(
        "pause till friday",
        "pause",
        pauses.wished,
        shows=pauses.asked,
        words=r"""
        ^pause$|pause ... ({span}|{messages}|it|me|please|everything|bot)|(can|could|want to|
            |please|need to|i'd like to) pause|how (do|can) i pause
        (take|have|need|want|having|taking) (a|some) ([a-z]+ )?(break|pause|rest|time out|holiday|
            |breather) ... ({messages}|{span}|bot|this|you)
        (break|rest) from (the |your |this |these )?({messages}|bot|you)|^(take |i need |
            |need )?a break$
        give (it|me|this|us) a (rest|break|pause)|time off|(put|everything|it) on hold|hold off
        (skip|miss|leave out) (the |it |out )?(next|coming|rest|tomorrow|tmrw)
        (done|finished) (here )?(until|till) {weekday}
        (skip|miss) ... ({questions}) ... {weekday}s?
        ^not (until|till|for|before) ({weekday}|next)
        ({stop}) ... ({messages}|{ask}|diary|anything|everything) ... ({span})
        (leave (me|it)|be quiet|keep (quiet|silent)|quiet|silence|silent|shush|mute|snooze|
            |hold fire|you can rest|stand down) ... ({span})
        (mute|snooze) (the |my |your |this )?(bot|check|{messages}|it)|holiday mode
        ({away}|in hospital) (until|till?|from|next|for the next|tomorrow|this|{day}|the whole|
            |all)
        (going|go|off|leaving|will be|'ll be|i'm|we're|am|are) ([a-z]+ )?(to be )?{away}
        (ask|come|text|message) (me )?(back |again )*(next week|in (a|two|three|[0-9]+) )
        ({span}) ... (no|without) ({messages})|no (time|energy|strength|nerve) ... ({span})
        """,
        unless=r"""
        (breath(e|es|ing|less)?|heart|twitch|jerk|coffee|alcohol|caffeine|sleep(?!ing
            | (in|late)))[a-z]*|does it|do they|will (it|this|they)
        (sorry|was|were|been|what about|missed) ... ({away})|{away} ... (what about|missed|sorry)
        unpause|un-pause|resume|(move|change) ... (check|question)s?|(go|goes|went) away (by|on|
            |again)|does ([a-z]+ )?(go|make)
        reminders?
        """,
        surely=r"""
        ^((ok|please|so)[, ]+)*no (more )?({questions}) (tomorrow|(this|next) week)
        ^((ok|please|so)[, ]+)*(skip|miss|leave out) (it )?(tomorrow|tmrw)$
        (skip|miss) ... ({questions}) ... {weekday}s?
        """,
        never=r"""
        ^((but|and|well|no|sorry)[, ]+)*(my|the|our|his|her) ([a-z]+ )?({doctor}|husband|wife|boss|
            |mum|mom|dad|partner|appointment)('s| (is|isn'?t|can|will|has|only|comes?|won'?t))
        """,
    ),
    Intent(
        "stop messaging me",
        "stop",
        pauses.stop_wished,
        words=r"""
        ^(please )?(stop|quit|cancel)( now| it now| this)?$|unsubscrib[a-z]*( me)?|
            |opt(ing)? ?-?out|sign (me )?off
        ({stop}|never|end|cancel|rather you did not|enough of) ... ({messages}|{ask}|contact|
            |notif[a-z]*|spam[a-z]*|being asked)
        (leave|leaving|quit|uninstall|done with|finished with|get out of|get off|rid of|
            |want out of|stop using|sick of|fed up with|cancel|close)( [a-z]+){0,2} (bot|thing|app|
            |service|hypnic|you|chat|subscription|here)
        (do ?n'?t|do not|no longer|not) (want|need|use|like)( [a-z]+){0,2} (bot|thing|app|service|
            |hypnic|you)|(do ?n'?t|do not) want to use this
        leave me (alone|in peace)|how (do|can) i (leave|quit|stop this|get out|cancel|
            |unsub[a-z]*)|stop it all
        turn (yourself|you|this|it|the bot) off|(remove|take) me (off|from)|switch (yourself|it|
            |this) off|enough (of|with) (this|the) (bot|thing|questions)
        (delete|remove|uninstall) (the|this) (bot|app|chat)|(no longer|do ?n'?t) (want|
            |need) (to be|this|these|any)
        (turn|switch|shut) (off )?({questions}|this|it)( off)?|(turn|switch|shut) off ... {messages}
        {unnamed}
        {leave}
        """,
        unless=r"""
        (twitch|jerk|kick|mov|jump|spasm|shak|coffee|alcohol|smok|medic|pill|tablet|drink|magnes|
            |breath|hurt|brain|epilep)[a-z]*
        remind[a-z]*|can i ask|when (do|does|will)|live|life|alive|be here|going on|world|earth|
            |everyone|everything|symptoms?|withdraw[a-z]* from (alcohol|drink)
        """,
        surely=r"""
        {leave}|{unnamed}|^turn (it|this|that) off$
        (turn|switch|shut) off (the |your |my )?(morning|daily|evening) (thing|one|round|messages?)
        """,
    ),
    Intent(
        "I'm in New York now",
        "zone",
        time_zone.wished,
        shows=time_zone.asked,
        words=r"""
        (i'?m|im|we'?re|am|are|put me|now) on (gmt|utc)|(gmt|utc) ?[+-] ?[0-9]+|time ?zones?|
            |time ?difference|(my|the|your) (clock|clocks|local time)|my time|clocks? (is|are|went|
            |has|changed|wrong)|wrong (clock|time)
        (i|we|i'm|we're|im|i am|we are|am|are) (just |now |currently |have |'ve |over |up |back |
            |down )*(in|at|live|living|moved|moving|move|staying|flying|fly|flew|travell?ing|
            |landed|arrived|off|going|visiting|relocat[a-z]+|working)
        ^(just |now |currently |am |are )*(moved|flying|travell?ing|landed|arrived|relocat[a-z]+|
            |living|live|staying|back|off|over|up|working|in|new) ... (to|in|at|from)
        (moved|flew|move|moving|shift[a-z]*|switch) (me |us |over )?to|set (me|it|time|
            |the time) to
        {place}
        """,
        unless=r"""
        pain|bed|hospital|ambulance|trouble|tears|agony|no questions|off work|half|questions?
        same (time|clock)
        """,
        surely="{place}",
    ),
    Intent(
        "ask me at 8",
        "check_in_time",
        settings.time_wished,
        shows=settings.time_asked,
        surely=r"{backto}",
        never=r"""
        ^(later|laters|sooner|soon)$
        ^(i )?(just )?(woke|slept|fell asleep|got up|jerked|twitched|kicked)
        """,
        words=r"""
        ({ask}|question|check in) (with |on )?(me )?(it |the [a-z]+ |them )?([a-z]+ )?(at|around|
            |about|later|earlier|by|before|after|between|in the|from|an hour|half|not before|only)
        (change|move|shift|set|make|push|put|adjust|bring|switch|reschedule|can|could|have|want|
            |get|like|delay|do|prefer|is|please) ... {questions} ... (time|at|to|for|later|earlier|
            |by|around|from|half|quarter|forward|back|[0-9]+|too)
        times? (of|for|when|that) (the |my |you )?([a-z]+ )?({questions}|{ask})
        ({questions}) ([a-z]+ )?(time|at|too early|too late|later|earlier|comes? (too|at|later|
            |earlier)|is (too|at)|arrives?)
        {backto}
        (change|set|move) (the |my )?(hour|time)|when (do )?you (ask|message|write)|too (early|
            |late) for me
        (make|have|do|get) it ([a-z]+ )?([a-z]+ )?(later|earlier|at|[0-9]+([:.][0-9]{2})?(
            ||[ap]\.?m|\b ([ap]\.?m|(in the|at|every|from|instead).*))$)|is too (early|late)
        {questions} ... (later|earlier|too early|too late)
        you (ask|message|come|write|text|ping) (me )?([a-z]+ )?too (early|late)|(earlier|
            |later) (in the (morning|day)|questions?|please)$
        """,
        unless=r"""
        time ?zone|clock|remind[a-z]*|weekends?|till?|until|for [0-9]+ (days|weeks|nights)|(once|
            |twice) a week|less often|weekly|article|(what|when) (time )?(will|does|do) (the|my)
        (twitch|jerk|doctor|gp|breath|magnes)[a-z]*|no|not|stop
        """,
    ),
)
