"""Informal spelling: what fast thumbs write for plain words, so that a reader need know one way.

A reader calls these before its own folding, so that its patterns meet plain words alone:
`spelled_out("i rly cant sry")` is "i really can't sorry"; `without_fillers("no wait 930 pls")` is
"no 930"; `with_subject("cant sleep")` is "i cant sleep". What stays keeps its case. The text may
grow or shrink, so that places in it are none in what was typed. The models read what was typed:
they learned from people who write so.
"""

import re
from functools import lru_cache

from bot.language.lazy_regex import Pattern

_REMEMBERED = 64
"""Texts, so that each is spelled out once, however many readers ask for it."""

_SPELLINGS = (
    "ur your|youre you're|hv have|hubby husband|rly really|rlly really|realy really|sry sorry"
    "|soz sorry|pls please|plz please|thx thanks|tysm thank you|ty thank you|tho though"
    "|thru through|b4 before|bc because|cuz because|coz because|cos because|bcs because"
    "|abt about|ppl people|tmrw tomorrow|tmr tomorrow|tmw tomorrow|2moro tomorrow|nite night"
    "|tonite tonight|2nite tonight|2day today|alot a lot|smth something|sth something"
    "|smn someone|sum1 someone|wat what|wut what|wanna want to|gonna going to|gunna going to"
    "|gotta got to|hafta have to|lemme let me|gimme give me|kinda kind of|sorta sort of"
    "|dunno don't know|idk i don't know|idc i don't care|prolly probably|rn right now"
    "|atm right now|ofc of course|defo definitely|jus just|jst just|nvm never mind"
    "|alreyt alright|awright alright|reyt right|nowt nothing|owt anything|naw no|wis was|wi with"
    "|masel myself|mesen myself|meself myself|dinnae don't|didnae didn't|cannae can't|isnae isn't"
    "|wasnae wasn't|noone no one|wld would|wud would|shld should|shud should|cld could|cud could"
)
"""One plain word for each that is not another plain word itself."""

_WITHOUT_SIGN = (
    "im i'm|ive i've|cant can't|dont don't|doesnt doesn't|didnt didn't|wont won't|isnt isn't"
    "|arent aren't|wasnt wasn't|werent weren't|hasnt hasn't|havent haven't|hadnt hadn't"
    "|couldnt couldn't|wouldnt wouldn't|shouldnt shouldn't|hes he's|shes she's|theyre they're"
    "|thats that's|whats what's|theres there's|youve you've|theyve they've|weve we've|itll it'll"
    "|youll you'll|theyll they'll|aint ain't|mustnt mustn't|neednt needn't|hows how's|whos who's"
)
"""Short forms that are no other word without their apostrophe: `ill`, `well` and `id` may be."""

_ALL = dict(pair.split(" ", 1) for pair in f"{_SPELLINGS}|{_WITHOUT_SIGN}".split("|"))
_ENDS = r"(?![\w'’/&+-])"
_WORD = Pattern(
    rf"(?<![\w'’/.&+-])(?:{'|'.join(sorted(_ALL, key=len, reverse=True))}){_ENDS}", re.IGNORECASE
)
_YOU = ("you", "they", "we", "these", "those", "what", "how", "where", "who", "why")
_LETTERS = (
    (r"(?:^(?=u [a-z])|(?<=[a-z'’)] ))u" + _ENDS, "you"),
    (r"(?:^(?=n [a-z])|(?<=[\w'’),] ))n(?= \w)", "and"),
    (r"(?:(?<=need )|(?<=have )|(?<=want )|(?<=how ))2(?= (?:be|call|die|do|get|go|see)\b)", "to"),
    (
        rf"\br(?= (?:{'|'.join(_YOU)})\b)|(?:{'|'.join(f'(?<={who} )' for who in _YOU)})r{_ENDS}",
        "are",
    ),
)
"""Letters that stand for a word where they are among words: no unit, no answer, no side."""

_LETTERS_AMONG_WORDS = tuple((Pattern(each, re.IGNORECASE), word) for each, word in _LETTERS)
_TO_A_CLAUSE = (
    r"(?=[\s,.!]+(?:i|you|u|we|it|he|she|they|what|how|when|why|can|could|do|does|is|are|please"
    r"|pls|make|set|no|yes|not)\b)"
)
_FILLER = (
    r"(?:um+|uh+|er+m*|hm+|oh+|ah+|aw+|ok(?:ay)?|k|kk|lol|lmao|ha(?:ha)+|hey|hi|wait|hang on"
    r"|hold on|actually|honestly|anyways?|btw|tbh|ngl|omg|please|pls|plz|alright|sorry|sry|but|and"
    rf"|yo|bro|man|(?:well|so|like|look|just|right){_TO_A_CLAUSE})"
)
_BEFORE = Pattern(
    r"\W*(?P<answer>(?:(?:no+|nope|nah|yes|yeah|yep|yup)\b[\s,.!-]*)*)"
    rf"(?:{_FILLER}\b(?!['’])[\s,.!?:;)(-]*)+(?=\w)(?!(?:for|until|till?|and see|a)\b)",
    re.IGNORECASE,
)
_BEHIND = Pattern(
    r"(?:(?<!\bwhat)(?<!\band)(?<!\buntil)(?<!\btill)(?<!\bby)(?<!\bsince)(?<!\bbefore)"
    r"(?<![\s,.;:-])[\s,.;:-]++(?:though|tho|then|lol|lmao|ha(?:ha)+|pls|plz|please|tbh|ngl|thx|ty|thanks"
    r"|thank you|cheers|mate|bro|man|dude|btw|anyways?|actually|lmk|x+|sry|sorry)"
    r"(?=[\s,.;:!?)-]|$))+(?P<signs>[\s.!?)]*)$",
    re.IGNORECASE,
)
_NOTHING = Pattern(
    rf"\W*+(?:(?:{_FILLER}|thank you|thanks?|thx|ty|cheers|so much)\b\W*+)++",
    re.IGNORECASE,
)
_LEFT_OUT = Pattern(
    rf"(?P<before>(?:^|[.?!;\n](?=[^.?!;\n]))[^\S\n]*+(?:{_FILLER}\b[\s,]++)*+)"
    r"(?P<own>(?:(?:just|really|rly|still|only|even|also|honestly|literally|simply)\s+)*"
    r"(?:(?:can(?:['’]?t|not)|do(?:n['’]?t|\ not)|didn['’]?t|couldn['’]?t|wouldn['’]?t"
    r"|haven['’]?t)\s+(?!(?:you|u|he|she|they|we|it|i|worry|forget|ask|send|remind|text|message"
    r"|tell|show|stop|delete|call|bother|write|save|set|pause)\b)"
    r"|(?:wish|hope|want|wanna|hate|feel|felt|took|swallowed|drank|keep|kept|need|been|am|gonna"
    r"|cried|woke|slept)\s+(?!(?:you|u|i)\b)))",
    re.IGNORECASE,
)
"""A sentence that begins with what only the writer can do or feel; an order to the bot is none."""


@lru_cache(_REMEMBERED)
def spelled_out(text: str) -> str:
    """The text with every informal spelling as its plain words."""
    for letter, word in _LETTERS_AMONG_WORDS:
        text = letter.sub(word, text)
    return _WORD.sub(lambda found: _ALL[found[0].lower()], text)


def without_fillers(text: str) -> str:
    """The text without the words around it that say nothing; a leading yes or no stays.

    A text of fillers alone is left as it is.
    """
    less = _BEHIND.sub(lambda found: found["signs"], text)
    if found := _BEFORE.match(less):
        less = found["answer"] + less[found.end() :]
    return less.strip() if re.search(r"\w", less) else text


def says_nothing(text: str) -> bool:
    """Whether a text is fillers, a sorry or thanks, and nothing else."""
    return _NOTHING.fullmatch(text) is not None


def with_subject(text: str) -> str:
    """The text with an *i* where a sentence begins with what the writer does or feels."""
    return _LEFT_OUT.sub(lambda found: f"{found['before']}i {found['own']}", text)
