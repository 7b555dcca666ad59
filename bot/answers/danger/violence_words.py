"""The words that tell of somebody close who hurts, threatens or frightens the writer."""

_CLOSE = (
    r"(?:husband|hubby|wife|boyfriend|girlfriend|partner|fianc\w+|ex|bf|gf|dad|father|step-?\w+|mum"
    r"|mom|mother)"
)
_ASLEEP = (
    r"(?:in (?:his|her|their|my) sleep|asleep|dream\w*|nightmares?|accident\w*|by mistake|twitch\w*"
    r"|jerk\w*|kick\w*|snor\w*|elbow\w*|haha\w*|lol|without knowing|feelings?|(?:when|while|as)"
    r" (?:he|she)(?:'?s| is)? (?:\w+ )?(?:sleep|doz|drop|drift|fall|nod)\w*)"
)
_HIDES = (
    r"(?:(?:i'?m|i am|we'?re|we are) (?:\w+ ){0,2}(?:in the (?:bathroom|toilet|loo|wardrobe)|hiding"
    r"|locked)|(?:i|we) (?:hid|locked)|(?:the )?door(?: is|'s) locked)"
)

VIOLENCE_TOLD = (
    rf"^(?!.*\b{_ASLEEP}\b)(?:.*\b(?:he|she|{_CLOSE})(?: \w+){{0,3}}?"
    r" (?:hits?|hitting|slap(?:s|ped)|beats?|beating|punch(?:es|ed)|chok(?:es|ed)|strangle[sd]"
    r"|hurts?|hurting|threatens?|threatened|shove[sd]|push(?:es|ed)|grab(?:s|bed)|burn(?:s|ed)"
    r"|rape[sd]?|forces?|forced) me\b"
    rf"|.*\b(?:he|she|{_CLOSE})(?:'s| is) (?:outside|here|coming|standing|holding)\b.{{0,25}}"
    r"\ban? (?:knife|gun|bat|axe|hammer)\b"
    rf"|.*\b(?:scared|afraid|frightened|terrified|fear)\b.{{0,30}}\b(?:of|because of)"
    rf" (?:(?:my|her|his) (?:\w+ )?{_CLOSE}\b|him\b|her\W*$)"
    r"|.*\b(?:scared|afraid|frightened) (?:to go|of going) home\b"
    rf"|.*\b(?:he|she|{_CLOSE})(?:'s| is| was| has been| came home| keeps?)? (?:\w+ ){{0,2}}?"
    r"(?:shouting|yelling|banging|raging|smashing|throwing|breaking|kicking (?:at|down"
    r"|in))\b.{0,40}"
    rf"\b{_HIDES}|.*\b{_HIDES}\b.{{0,40}}\b(?:he|she)(?:'s| is| was| came home| keeps?)?"
    r" (?:\w+ ){0,2}?(?:shouting|yelling|banging|raging|smashing|throwing|breaking)\b"
    r"|.*\b(?:i'?m|i am|we'?re|we are) (?:\w+ )?(?:hiding|locked in)\b.{0,30}"
    rf"\bfrom (?:him|her|(?:my|the) (?:\w+ )?{_CLOSE})\b"
    rf"|.*\b(?:domestic|{_CLOSE} is|(?:he|she)(?: is|'s| gets| got))"
    r" (?:violen(?:ce|t)|abus\w+)\b"
    rf"|.*\babusive (?:\w+ )?{_CLOSE}\b"
    r"|.*\b(?:hit|beaten|hurt|strangled|abused) by (?:my|him|her)\b)"
)
"""Said of somebody awake: what happens in a sleep or by accident is none."""
