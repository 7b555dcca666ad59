"""Harmless moods: tiredness, jokes, blessings and talk to the bot that are taken for despair."""

from bot.answers.harmless_sign import sign

_RISES_LATE = sign(
    "crisis",
    r"""
    \b(?:want|like|hate|have|need|love)\ to\ (?:wake|get)\ up\ (?:(?:so|too|that|this)\ )?
      (?:early|at\ \w+|before\ \w+|for\ (?:work|school|college)|in\ the\ mornings?|on\ \w+days?)
    """,
    "die dead ever again any_?more life live",
)
_GRAVEST = (
    "life live living alive die\\b(?!_for) death kill suicid end\\b ending over\\b it_all pills?"
    " tablets? forever ever\\b without_me myself hurt pain give_up enough want_out anyone never"
    " goodbye bye\\b alone burden"
)
_GRAVE = f"{_GRAVEST} point nobody"
_NO_WISH = f"{_GRAVE} wake waking hope\\b tired_of"
_WANTS_SLEEP = sign(
    "crisis",
    r"""
    \b(?:want|need|wish\ for|dying\ for|die\ for|kill\ for|would\ love|dream\ of)
      \ (?:(?:just|only)\ )?(?:(?:an?|one|some|my|more)\ )?
      (?:(?:good|single|full|whole|proper|decent|quiet|calm)\ )?
      (?:(?:night|hour)s?(?:'?s)?(?:\ of)?\ (?:sleep|rest)|night|sleep|rest|coffee|nap|holiday)\b
    """,
    _NO_WISH,
)
_HOPES = sign(
    "crisis",
    r"""
    \bhope\ (?:that\ )?(?:tonight|tomorrow|it|this|that|the\ next\ (?:one|night)|next\ week)
      (?:'s|'ll\ be|\ is|\ will\ be|\ gets|\ goes|\ stays|\ passes)\ (?:a\ )?(?:\w+\ )?
      (?:better|calmer|quiet(?:er)?|good|easier|ok|okay|fine|different|well|soon)
    """,
    f"{_GRAVE} wake waking someone_else everyone them\\b gone",
)
_LIES_AWAKE = sign(
    "crisis",
    r"""
    \b(?:lie|lay|lying|laying|sit)\ (?:there|awake|here|in\ bed)\b.{0,12}
      \b(?:wait|think|thinking|worry|worrying|count|counting|listen|listening)\w*
    """,
    f"{_NO_WISH} how_to him\\b her\\b them\\b plan",
)
_ENDS_THE_CHAT = sign(
    "crisis",
    r"""
    ^\W*(?:(?:ok|okay|right|well|so|anyway|please)\W+)*
      (?:(?:let'?s|can\ we|shall\ we|we\ can)\ (?:end|stop|finish|leave)\ (?:this|it)
          (?:\ (?:here|there|for\ (?:now|today|tonight)))+
        |(?:i\ (?:want|need|have)\ to|let'?s|gotta|i'?ll|can\ we)\ (?:end|stop|finish|leave|close)
          \ (?:the|this)\ (?:chat|talk|conversation)(?:\ (?:now|here))?
        |(?:(?:that'?s|thats)\ (?:all|enough)|last\ (?:one|question))(?:\ from\ me|\ for\ me)?
          (?:\ for)?\ (?:tonight|today|now)(?:\ (?:promise|then|thanks))?)\W*$
    """,
    "life world everything",
)
_ASKS_FOR_COMFORT = sign(
    "crisis",
    r"""
    \btell\ me\ (?:that\ )?(?:i'?m|im|i\ am|i'?ll|i\ will|it'?s|its|it\ is|this\ is)
      \ (?:(?:not|nothing|all|gonna|going\ to|be)\ )*(?:dying|die|ok|okay|fine|all\ right|bad
        |serious|harmless|normal)
    | \bam\ i\ (?:going\ to|gonna)\ be\ (?:ok|okay|fine|all\ right)
    | \bam\ i\ dying\b.{0,6}\b(?:lol|haha\w*)
    """,
    "pills? tablets? took pain chest breath blood bleed cut wish want_to alone burden worth end\\b",
)
_FED_UP = sign(
    "crisis",
    r"""
    (?:^\W*|\b(?:im|i'm|i\ am)\ (?:(?:fine|ok|okay)\W+)?)(?:just\ |so\ |really\ )*
      (?:tired|sick|fed\ up)
      \ (?:of|with)\ (?:waking(?:\ up)?|lying\ awake|not\ sleeping|being\ (?:tired|awake
        |kicked|woken(?:\ up)?))\b
    | ^\W*(?:no\W+)?(?:(?:i'?m|i\ am)\ )?just\ tired\W*$
    | \bca\ ?n'?t\ (?:do|take|stand|bear)\ (?:this|it|that)\ every\ night\b
    """,
    f"{_GRAVE} hope\\b everything all\\b",
)
_NEVER_ENDS = sign(
    "crisis",
    r"""
    \b(?:it|this|that|they)\ (?:just\ )?never\ (?:ends?|stops?)\b
      | \bis\ there\ an\ end\ to\ (?:it|this)\b
    | \b(?:when|will|does|do)\ (?:it|this|they)\ (?:ever\ )?(?:end|stop|go\ away)\b
    | \b(?:life'?s|life\ is)\ (?:too\ short|good|busy|full|hectic|stressful|hard\ with)\b
    """,
    "kill suicid die\\b death alone hurt pain want_out anyone nobody burden end_it my_life me\\b",
)
_NO_POINT_IN_IT = sign(
    "crisis",
    r"""
    \bpoint\ (?:of|in)\ (?:\w+\ )?(?:(?:the|a|an|this|that|your|my)\ )?(?:\w+\ )?(?:diary|review
      |check-?\ ?ins?
      |doctors?|bots?|apps?|reminders?|reports?|tests?|questions?|screens?|tea|magnesium)\b
    | \b(?:no\ ?-?one|nobody)\ (?:else\ )?(?:takes\ (?:it|this|them)\ serious\w*|believes\ me\ about
        |(?:in\ my\ \w+\ )?has\ (?:it|this|them))\b
    """,
    f"{_GRAVEST} myself cares",
)
_KILLS_ME = sign(
    "crisis other violence",
    r"""
    \b(?:mum|mom|mam|dad|boss|teacher|coach|nan|gran|missus|wife|husband|hubby|gf|bf|flatmate
      |roommate|neighbours?)(?:\ is|'s)?\ (?:gonna|going\ to|will|'ll|would)\ (?:\w+\ )?kill\ me\b
      (?=.*\b(?:lol|lmao|(?:ha){2,}|if\ i\ (?:sleep|oversleep|forget|wake|kick|snore|miss
        |am\ late))\b)
    """,
    "knife gun scared afraid frightened hits? hit_me hurts? hurt_me drunk really serious threat"
    " police",
)
_ASKS_THE_BOT = sign(
    "crisis",
    r"""
    \b(?:will|do|are|did|can|could|would|if|when|that)\ (?:you|u)\ (?:\w+\ )?(?:text|message|write
      |ask|ping|remind|save|send|answer|read|work)(?:ing)?\b
    | \byes\ or\ no\W*$ | \bstraight\ answer\b
    """,
    f"{_GRAVE} gone dead dying last\\b anymore if_i_do_?n'?t miss_me find_me",
)
_BLESSES = sign(
    "crisis",
    r"""
    \b(?:god|allah|the\ lord|jesus|heaven)\ (?:bless|give|keep|grant|protect|be\ with|watch\ over)
      \ (?:you|u|your)\b
    | \bpeace\ (?:be\ )?(?:with|upon|to|on)\ (?:you|u)\b | \bpray\ for\ (?:you|u)\b
    """,
    f"{_GRAVE} soul forgive home tak(?:e|ing) so_tired ready",
)
_NOT_SUICIDAL = sign(
    "crisis",
    r"""
    \b(?:i'?m|im|i\ am)\ not\ (?:\w+\ )?suicidal\b
      (?=.*\b(?:asked|answer|question|to\ know|stop\ asking|misread|meant)\b)
    """,
    "but thoughts? though\\b tho\\b want_to wish tired exhausted any_?more yet life live living"
    " dead die dying pills? tablets? cut hurt point used_to really alone sad",
)
MOODS = (
    _RISES_LATE,
    _WANTS_SLEEP,
    _HOPES,
    _LIES_AWAKE,
    _ENDS_THE_CHAT,
    _ASKS_FOR_COMFORT,
    _FED_UP,
    _NEVER_ENDS,
    _NO_POINT_IN_IT,
    _KILLS_ME,
    _ASKS_THE_BOT,
    _BLESSES,
    _NOT_SUICIDAL,
)
