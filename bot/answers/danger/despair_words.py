"""Words of despair: somebody may wish to die, or hurts themselves, said openly or sideways.

Like red flags they count only beside a trace of despair in the models' view.
"""

import re

from bot.answers.danger.red_flags import PILLS
from bot.answers.danger.weary_of_life import is_weary_of_life
from bot.language.lazy_regex import Pattern

_DESPAIR = Pattern(
    rf"""
    \bdo(?:n'?t|\ not)\ (?:want|wanna|wish)\ (?:to\ )?(?:be\ here|exist|live|be\ alive
          |wake\ up)\b(?!\ (?:at|so\ early|early|for|before|to|tired))
    | \bnever\ been\ born\b | \b(?:disappear|vanish|sleep|gone|go)\ for\ ?(?:ever
          |good)\b(?!.*\b(?:jerk|twitch|kick)\w*\ (?:to|would))
    | \b(?:better\ off|happier|easier|be\ free|cope|relieved)\b.{{0,12}}\b(?:without\ me
          |if\ i\ (?:was|were|died|wasn'?t|weren'?t|just))\b
    | \b(?:nobody|no\ one|no-one)\ (?:would|will)\ (?:\w+\ )?(?:notice|miss|care
          |find)\b.{{0,30}}\b(?:me|i)\b
    | \b(?:a|such\ a)\ burden\b | \bworthless\b | \bno\ way\ out\b
    | \bno\ (?:point|reason|sense)\ (?:in|to|of)\ (?:living|live|life|go\ on|going\ on
          |keep\w*\b(?!\ (?:a|the|this|my)\ (?:diary|journal|log))
          |waking|get\w*\ up(?!\ (?:(?:so|too)\ )?(?:early|at|before|for\ work|on\ (?:a\ )?\w+day))
          |anything)\b
    | \bwhat(?:'s|s|\ is)\ the\ (?:point|use)\ (?:of|in)\ (?:living|life|waking|going\ on|it\ all
          |anything|being\ here)\b
    | \b(?:tired|sick|done|finished|had\ enough)\ (?:of|with)\ (?:living|being\ alive|life
          |everything\ and\ everyone)\b
    | \btoo\ tired\ to\ (?:live|exist|go\ on)\b | \bscared\ to\ die\b
    | \bend\ (?:it\ all|my\ life|myself|things\ for\ good|my\ pain)\b | \bending\ (?:it|it\ all
          |my\ life|things)\b(?!\ (?:all\ )?(?:messages|check))
    | \b(?:my|his|her)\ own\ life\b | \btak(?:e|ing)\ my\ life\b | \bsuicid\w*
    | \bkill(?:s|ing)?\ (?:my|him|her|them)\ ?sel(?:f|ves)\b | \bshoot\ (?:my|him|her)self\b
          | \bhang(?:ed)?\ (?:my|him|her)self\b
    | \b(?:wish|want\w*|rather|better)\ (?:i\ )?(?:was|were|to|be|is)?\ ?(?:be\ )?(?:dead|die)\b
    | \b(?:want|wants|wanted|going|ready|like)\ to\ die\b(?!\ (?:of|for|laugh))
    | \b(?:goodbye|farewell|suicide)\ (?:letters?|notes?|forever|everyone|world|all)\b
          | \bposted\ goodbye\b
    | \b(?:said|saying|say)\ (?:my\ )?goodbyes\b | \b(?:wrote|written)\ (?:them\ )?(?:the|my
          |a)\ (?:last\ )?(?:letters?|note)\b
    | \b(?:got|have|bought|found|tied)\ (?:a|the|some)\ (?:rope|noose|charcoal|razor\ blades?)\b
    | \bsav\w+\ (?:up\ )?(?:my\ |the\ )?(?:\w+\ ){{0,2}}{PILLS}\b
    | \b(?:kept|saved)\ (?:all\ )?the\ (?:rest|others)\ of\ (?:the|my)\ (?:\w+\ )?(?:\d+s|{PILLS})\b
          | \b{PILLS}\ (?:are\ )?(?:lined|counted|laid)\ (?:up|out)\b
    | \b(?:stood|standing|stand|sat|sitting|walked|am)\ (?:on|at|near
          |to)\ the\ (?:\w+\ )?(?:platform|edge|bridge|ledge|rail\w*|parapet)\b
    | \b(?:jump|step|drive|steer|walk)\w*\ (?:off|into|in\ front\ of|towards?|under)\ (?:a|the
          |my)\ (?:\w+\ )?(?:bridge|roof|balcony|building|cliff
      |train|traffic|river|lorry|truck|trees?|wall|sea|water)\b
    | \b(?:cut|cutting|burn\w*|hurt\w*|harm\w*|starv\w+|scratch\w*)\ my\ ?(?:self|wrists?
          |arms?\ again|thighs?)\b | \bself[- ]?harm\w*
    | \b(?:cut|cutting|burn\w*)\ my(?:self)?\b.{{0,30}}\b(?:again|to\ feel|deserve|relief
          |help\w*)\b
    | \bnever\ (?:ever\ )?(?:get\ up|wake\ up)\b(?!\ (?:on\ time|early|before|when|for|in\ the
          |with|without|at|rested|fresh|refreshed)) | \b(?:takes?|taking)\ me\ in\ my\ sleep\b
          | \bgo\ in\ my\ sleep\b
    | \b(?:not|n'?t|didn'?t|never)\ (?:wake|waking)\ up\ (?:again|tomorrow|one\ (?:day|morning)
          |ever|any\ ?more)\b
    | \bwhat\ if\ i\ (?:just\ )?(?:did|could)\ ?n'?t\ wake\ up\b
    | \b(?:(?<!what\ )if|hope|wish|praying)\ i\ (?:just\ )?(?:do\ ?n'?t|did\ ?n'?t|could\ ?n'?t
          |never)\ wake\ up\b
    | \bwhen\ i(?:'m|\ am|m)\ gone\b | \bafter\ i(?:'m|\ am|m)\ gone\b
    | \b(?:won'?t|will\ not|shan'?t|shall\ not)\ (?:trouble|bother)\ (?:any(?:one|body)|you\ all)
          \ (?:after|beyond)\b
    | \b(?:won'?t|will\ not|shan'?t|shall\ not)\ be\ (?:here|around|alive|a\ (?:problem
          |burden))\b.{{0,30}}\b(?:longer|after|tomorrow|long|soon|next|then|by|to)\b
    | \b(?:won'?t|will\ not|shan'?t)\ (?:be\ alive
          |wake\ up\ (?:tomorrow|any\ ?more|again|anyway))\b
    | \bi(?:'?ll|\ will)\ be\ dead\b(?!\ (?:tired|late|busy|if|on\ my))
    | \bso\ will\ i\ be\ (?:dead|tonight|soon)\b
    | \bmy\ life\ is\ over\b | \bswallow\ the\ lot\b | \bwant\ out\ of\ everything\b
    | \bwon'?t\ (?:hear|see)\ (?:from\ )?me\ again\b | \bplan(?:ned|ning)?\ my\ funeral\b
    | \bvoices?\b.{{0,20}}\b(?:hurt|kill|die|do\ it)\b | \b(?:without\ me|me\ gone)\W*$
    | \b(?:nothing|no\ one|nobody)\ (?:left\ )?(?:to\ live\ for|left\ for\ me|needs\ me)\b
    | \b(?:died|dead|passed|gone|buried|lost)\b.{{0,60}}\bwant\w*\ to
          \ (?:go\ (?:with|to|after)|join|follow|be\ with)\ (?:him|her|them)\b
    | \ballergic\ to\ (?:life|living|being\ alive|this\ (?:life|world)|existing|existence)\b
    | \b(?:giv(?:e|ing)\ up\ on|quit(?:ting)?|done\ with|through\ with|finished\ with
          |had\ enough\ of|part\ (?:of|in)|want\ out\ of|(?:me|get)\ out\ of|leave
          |leaving|gone\ from)\ (?:this\ |my\ |the\ |all\ )*(?:life|living|world|earth
          |existence)\b(?!\ (?:admin|insurance|of\ (?:crime|work)|cup|record))
    | \bno\ more\ (?:mornings|tomorrows|birthdays)\b(?!\ (?:like|as))
    | \b(?:won'?t|will\ not)\ need\ (?:\w+\ )?.{{0,15}}\bwhere\ i(?:'?m|\ am)\ going\b
    | \b(?:life\ is\ ?n'?t|not)\ worth\ (?:it|living)\b | \bdo\ ?n'?t\ (?:deserve\ to\ live
          |see\ a\ (?:reason|future|way))\b
    | \bdo\ ?n'?t\ care\ (?:if|whether)\ i\ (?:live|die|wake)\b
          | \bwould\ ?n'?t\ mind\ (?:dying|being\ dead|not\ waking)\b
    | \bdo\ ?n'?t\ want\ to\ (?:see|face)\ (?:tomorrow|another\ (?:day|morning|sunrise)|the\ sun)\b
    | \b(?:i'?m|i\ am|im)\ (?:going\ to|gonna|about\ to|ready\ to)\ jump\W*$
    | \bwant\w*\ to\ (?:be\ with|join|follow)\ (?:my\ \w+|him|her|them)\b.{{0,40}}\b(?:died|dead
      |passed
          |gone|buried)\b
    | \b(?:look|star)\w*\ (?:down\ )?at\ the\ (?:rails|tracks|water\ below|drop)\b
    | \b(?:tired|exhausted|weary)\ (?:of|with|from)\ (?:just\ )?(?:being\ (?:alive|here\W*$)
      |existing)
    | \bwhy\ (?:am\ i|do\ i)\ (?:still\ |even\ |bother\ )*(?:alive|exist\w*|liv(?:e|ing))\b
    | \b(?:pointless|worthless|useless)\ and\ so\ am\ i\b
    | \bi\ ?(?:am|'m)?\ think\w*\ (?:of|about)\ jumping\W*$ | ^\W*thinking\ (?:of
      |about)\ jumping\W*$
    | \bwant\w*\ to\ (?:go\ to|be\ with|meet)\ (?:god|jesus|allah|the\ lord|my\ maker|heaven)\b
    | \b(?:do|doing|done)\ something\ (?:really\ )?stupid\ (?:tonight|now|to\ myself)\b
    | \b(?:soon|tonight)\b.{{0,6}}\bi(?:'ll|ll|\ will)\ make\ sure\ of\ (?:it|that)\b
    | \bgiv(?:e|en|ing)\ (?:away\ )?(?:all\ )?my\ (?:things|stuff|cat|dog
      |pets?)\ (?:away\ )?.{{0,40}}
      \b(?:nearly|almost|is)\ time\b
    | \b(?:how\ to|way\ to|do\ it)\b.{{0,25}}\b(?:painless\w*|without\ pain)\b
    """,
    re.VERBOSE,
)
_NOT_DESPAIR = Pattern(
    r"\b(?:years? ago|in my (?:teens|twenties|thirties)|used to|film|movie|series|episode"
    r"|novel|documentary|doc about|podcast|song|game|haha\w*|lol|lmao|joking|kidding"
    r"|(?<!stop )(?<!n't )(?<!not )(?<!nt )(?<!the )(?<!my )"
    r"remind(?:s|ed|er)?(?: me)? (?:of|to|about|that|for))\b"
)


def tells_of_despair(text: str) -> bool:
    """Whether a plain lower-case text has words of a wish to die, or of harm to oneself."""
    if is_weary_of_life(text):
        return True
    return _DESPAIR.search(text) is not None and not _NOT_DESPAIR.search(text)


_PERHAPS = Pattern(
    r"\b(?:feel(?:ing)?|felt) like giving up\b(?! (?:on|coffee|smoking|sugar|the))"
    r"|\bcan'?t (?:cope|go on)(?: with (?:it|this|anything))?(?: any ?more)?"
    r"(?:\W*$| (?:since|without|after) (?:\w+ ){0,2}(?:passed|died|went|gone|him|her|them)\W*$)"
    r"|\b(?:passed|died|gone|lost|went)\b.{0,40}\b(?:tonight|soon|i'?ll be|i'?m|i am)"
    r" (?:\w+ ){0,2}?(?:going to|coming to|joining|with) (?:him|her|them)\W*$"
    r"|\bpillow over (?:his|her|their) (?:face|head|mouth)\b"
    r"|\bgiv(?:e|ing|en) (?:away )?(?:all )?my (?:things|stuff|belongings|possessions|pets?|cat"
    r"|dog)"
    r"(?: away)?\W*$"
    r"|\btonight(?:'s| is) the night\W*$|\b(?:it'?s|it is) (?:all )?over for me\W*$"
    r"|^\W*i (?:just )?want to (?:follow|join|be with) (?:him|her|them)\W*$"
    r"|\bi (?:just )?(?:want|wanna|need)(?: to)? end (?:it|this)(?: (?:now|tonight|all))*\W*$"
    r"|\b(?:no hope left|lost all hope)\b"
    r"|(?:^\W*|\b(?:i(?:'m| am)?|life|everything|it|all|this|that|feel|feels|feeling) (?:is |am )?)"
    r"(?:\w+ )?hopeless\b(?! (?:at|with|romantic|case|app|bot))"
    r"|^\W*(?:there'?s |there is )?no hope(?: left)?\W*$"
    r"|\bi (?:just )?(?:want|wish|need) (?:it|this|everything)(?: all)?(?: to)? (?:end|stop"
    r"|be over)\b"
    r".{0,3}\b(?:all of it|everything|for good|forever)\b"
    r"|\b(?:point|sense|reason|use) (?:(?:in|to|of|for) )?(?:\w+ ){0,5}?(?:get(?:ting)? up"
    r"|wak(?:e|ing)(?: up)?|go(?:ing)? on|carry(?:ing)? on)"
    r"(?: (?:any ?more|any longer|after|in the mornings?|at all|now|without \w+))?\W*$"
    r"|\b(?:what|nothing|not much|little)(?: (?:there'?s?|is|left|i|i'?d|do|would|to|have|you"
    r"|we))*(?: (?:wake|get) up) for(?: (?:any ?more|any longer|now|these days|really))?\W*$"
    r"|\b(?:at my wit'?s'? end|lost the will|in a (?:really )?(?:bad|dark) place|falling apart)\b"
    r"|\b(?:^|i )feel (?:so |just )?(?:numb and |dead and )?empty(?: inside)?\W*$"
    r"|^\W*(?:i(?:'m| am) )?(?:so |just )?(?:broken|done)\W*$|^\W*(?:i'?ve )?had enough\W*$"
    r"|\bi(?:'m| am) (?:such )?a failure\b"
    r"|^\W*(?:nobody|no ?-?one) cares\W*$|^\W*every(?:one|body) hates me\W*$"
    r"|\b(?:alone|lonely|sad|empty)\b.{0,12}\bcan'?t (?:bear|stand|take) it\b"
    r"|\b(?:my )?last night alive\b|\bmiss me (?:when|if|once) i(?:'?m| am) (?:dead|gone)\b"
    r"|\b(?:do ?n'?t|can'?t|no idea|not) (?:\w+ )?(?:see|know|sure|tell)? ?(?:what|why) i(?:'m| am)"
    r" (?:even |just |actually )*(?:still )?(?:here|alive|living|(?:hang|carry)ing on)(?: for)?\W*$"
    r"|\b(?:died|dead|passed|past|gone|lost (?:him|her|them)|anniversary|without (?:him|her))\b.*"
    r"\bwhat i(?:'m| am) (?:still )?(?:waiting|here|staying) for\b"
    r"|\bcan'?t (?:live (?:with|like) (?:this|these|it)|do this)\b.{0,20}\bany ?(?:more|longer)\b"
    r"|\bi (?:do ?n'?t|dont) think i(?:'ll| will) be (?:here|around)\b"
    r"|\bgiv(?:e|en|ing) away (?:all )?my (?:things|stuff|belongings)\b"
    r"|\b(?:done|through|finished|enough|fed up|tired|sick) (?:with|of) (?:everything|it all"
    r"|all of (?:it|this)|the whole thing)\b"
)


def may_be_despair(text: str) -> bool:
    """Whether a plain lower-case text has words of despair that are as often said of less."""
    return _PERHAPS.search(text) is not None
