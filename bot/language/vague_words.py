"""Words that say something of a night, and nothing that is asked: `same as last night`."""

import re

_OF_NOTHING = frozenset(
    re.findall(
        r"\w+",
        """
        good better best fine great bad worse worst badly rough awful terrible meh normal usual same
        similar identical average standard typical regular more less much many few lot lots loads
        some bit little enough long short all whole both either or maybe possibly perhaps think
        guess suppose not too very quite really pretty rather that this it its was is were had have
        got i my me the a an as in on of at to than before last night yesterday time times day
        always again here there left right side half top bottom upper lower one other another
        actually honestly tbh lol haha kind kinda sort like just only about nearly could been would
        say hmm hm um er well mixed busy tired restless nothing new and but so then what usually
        limbs place spot part drunk hammered drank few ok okay alright mostly first never up ever
        """,
    )
)
"""Words that, without any other, answer none of the questions: how good, how much, as when."""

_SPEECH = frozenset(
    {"ok", "okay", "alright", "well", "here", "it", "this", "that", "i", "so", "and", "what"}
)
"""Of these, what is said alone and answers nothing."""


def is_vague(low: str) -> bool:
    """Whether a line says something of a night, and not what was asked: `same as last night`."""
    said = low.split()
    return _OF_NOTHING.issuperset(said) and not _SPEECH.issuperset(said)
