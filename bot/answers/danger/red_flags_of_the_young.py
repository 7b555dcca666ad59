"""Red flags of a child and of a pregnancy, which have signs of their own (`red_flags.py`)."""

import re

from bot.answers.cards.context_sign_words import MOVES_LESS
from bot.language.lazy_regex import Pattern

_SMALL_BABY = r"""
    (?=.*\b(?:bab(?:y|ies)|newborn|infant|(?:\d+|two|three|four|five|six|seven|eight)[ -]weeks?
      |(?:[1-5]|one|two|three|four|five)[ -]months?)\b)
"""
"""Of whom a temperature alone is a sign: an older child is looked at more than the number."""

_CHILD = rf"""
    \b(?:floppy|limp|blue|battery|unresponsive|gasping|grunting|choking)\b
    | \bfever\b.{{0,40}}\b(?:fit|shak\w*|stiff\w*|floppy|drowsy)\b | \b(?:burning
          |hot)\b.{{0,30}}\bshak\w*
    | \b41(?:[.,]\d)?\b | {_SMALL_BABY}.*\b(?:3[89]|40)(?:[.,]\d)?\b
    | \brash\b.{{0,40}}\b(?:fade|glass|sleepy|drowsy)\b
    | \b(?:won'?t|wont|not|can'?t|doesn'?t)\ (?:\w+\ ){{0,2}}(?:wake|waking|feed\w*|breath\w*
          |react\w*|respond\w*|respons\w*)\b
    | \b(?:swallowed|got\ into|has\ swallowed)\b | \bno\ wet\ napp\w+ | \bfac(?:e|ing)\ down\b
    | \b(?:fell|dropped)\b.{{0,60}}\b(?:sick|vomit\w*|sleepy|crying\ funny|head)\b
    | \bfold\w*\ in\ half\b | \b(?:bunches|clusters)\b | \bhaving\ a\ (?:fit|seizure)\b
          | \bpull\w*\ (?:hot|boiling)\b
"""
_PREGNANCY = r"""
    \bbleed\w*\b | \bblood\b(?!\ (?:tests?|work|results?|count|group|type)\b)
    | \bwaters?\ (?:have\ |has\ )?(?:broke|broken|gone|went)\b | \b(?:fit
      |seizure|shaking)\b
    | \b(?:haven'?t|havent|not|no|hasn'?t|less)\ (?:\w+\ ){0,2}(?:felt|feel|mov\w+|kick\w*)\b
    | \b(?:blurr\w*|sparkles|flashing|spots|zigzags?|stars)\b | \b(?:contractions?
          |pains?)\b.{0,20}\b(?:every|all\ the\ time)\b
    | \bflash(?:es)?\b | \b(?:bad|terrible|splitting|awful|worst|pounding|blinding)\ headache\b
    | \bhead\ (?:is\ )?(?:hurt|ach|pound)\w*\ (?:so|very|really|much|bad\w*|a\ lot|terribl\w*)
    | \bleak\w*\b | \bdoubled\ (?:over|up)\b | \bshoulder\ tip\b | \bstopp?\w*\ (?:mov|kick)\w*
    | \b(?:can'?t|cannot)\ see\ (?:right|straight|properly)\b
    | \b(?:bad|strong|painful|awful|period|belly|stomach)\ cramp\w*
      (?!.*\b(?:legs?|cal(?:f|ves)|feet)\b)
    | \brock\ hard\b | \b(?:sharp|severe|awful|terrible|strong)\ (?:\w+\ )?pain\b | \bsoak\w*\b
"""
_MOVES = MOVES_LESS.replace(" ", r"\ ")
OF_A_CHILD = Pattern(_CHILD, re.VERBOSE)
OF_A_PREGNANCY = Pattern(rf"{_PREGNANCY} | \b(?:{_MOVES})\b", re.VERBOSE)
