"""Words that say, in the hour after an alarm, that a person is near, or is taken to be seen."""

from bot.language.lazy_regex import Pattern

TAKES_SOMEBODY = r"""
    \b(?:agreed|willing|ready|about|wants|going)\ to\ (?:go|come|be\ taken)\ (?:\w+\ )?to
      \ (?:the\ )?(?:a\s?&\s?e|a\ and\ e|er|hospital|emergency(?:\ room)?|clinic)\b
  | \b(?:driving|taking|bringing)\ (?:him|her|them|my\ \w+)
      (?:\ (?:in|there|now|right\ now|(?:straight\ )?to\ (?:the\ )?
        (?:a\s?&\s?e|a\ and\ e|er|hospital
        |emergency(?:\ room)?|clinic|doctors?)))
"""
"""Somebody else is brought to where there is help."""

_PLACES = (
    r"(?:a\s?&\s?e|a\ and\ e|er|hospital|emergency(?:\ room)?|ward|clinic|doctors?|gp|surgery)"
)
_WHO = r"\b(?:my\ \w+|he|she|they|somebody|someone|a\ (?:friend|taxi|neighbou?r))"
GOES_THERE = rf"""
    \b(?:going|heading|off|driven|on\ (?:my|our|the)\ way)\ (?:now\ )?to\ (?:the\ |my\ )?{_PLACES}\b
  | {_WHO}(?:'s|'ll|\ is|\ will|\ can|\ are)?\ (?:driv|tak|bring)(?:e|es|ing|s)?\ (?:me|us)\b
      (?!\ (?:mad|crazy|nuts|up)\b)
  | {_WHO}(?:'s|\ is)?\ (?:coming\ to\ )?(?:get|pick|fetch)(?:s|es|ing)?\ me(?:\ up)?\b
"""
"""Somebody is on the way there."""

SENT_TO_A_DOCTOR = r"""
    \b(?:they|he|she|111|112|999|911|nurse|doctor|paramedics?|line)\ (?:all\ |just\ )?
      (?:says?|said|told|tell|want\w*|advised?)\b.{0,20}
      \b(?:see|seen|go|visit|book|ring|call|make)\b.{0,20}\b(?:gp|doctors?|surgery|practice|clinic
        |pharmac\w*|out\ of\ hours)\b
"""
"""Who was called said that a doctor is soon enough."""

ON_THE_WAY = f"{GOES_THERE} | {SENT_TO_A_DOCTOR} | {TAKES_SOMEBODY}"

HAS_COMPANY = r"""
    \b(?:my|our|a|the)\ (?:\w+\ )?(?:sister|brother|mum|mom|dad|mother|father|husband|wife|partner
      |boyfriend|girlfriend|friend|flatmate|roommate|neighbou?r|son|daughter|cousin|aunt|uncle
      |gran\w*|parents|family)(?:'s|\ is|\ are|\ has|\ came|\ will\ be|'ll\ be)?\ (?:now\ |also\ )?
      (?:here|with\ me|over|come|came|coming(?:\ (?:over|round))?|staying|next\ to\ me|at\ mine
        |beside\ me|on\ (?:her|his|their|the)\ way)\b
  | \bi(?:'m|\ am|m)\ (?:not\ alone|(?:staying\ )?(?:with|at)\ my\ \w+(?:'s)?)\b
"""
"""Somebody is with the person who writes."""
NO_COMPANY = Pattern(
    r"\b(?:but|no longer|never|\w+n't|wont|isnt|dont|wish|if|until|till|leaves|leaving|twitch\w*"
    r"|jerk\w*|hurt\w*|hits?|threat\w*|afraid of|scared of|doctors?)\b|\bnot (?!alone)"
)
