"""Long mornings: the sentences of the night are read, and those of other things left out."""

import pytest

from bot.language.night_meant import read_news

AT_THE_PARK = (
    "Good morning!! Oh what a lovely night I had, honestly. I went to bed early because the"
    " grandchildren had worn me out at the park, and I read a bit, and then I slept like a log"
    " until the postman rang at eight. I think there was one little jump right at the beginning,"
    " in my left leg, hardly worth a mention, and then nothing at all. I usually have more of them."
    " Today I am going to bake. The sun is out and the birds are singing, and I hope you have a"
    " good day too, my dear little machine!"
)
ON_THE_SOFA = (
    "So I got in from work at nine, my boss had been on at me all day about the figures. Had a pint"
    " with tea. Went to bed about eleven and lay there, and every time I nearly dropped off my"
    " whole body jumped. I'd say six or seven times. My wife told me to go and sleep on the sofa,"
    " which I did, and then about two I woke up with cramp in my calf. Is this just stress? It"
    " usually only happens when I'm stressed."
)
AT_A_NEIGHBOURS = (
    "I had a glass of wine with my neighbour and we talked until late about her son who twitches"
    " terribly in his sleep, he gets it every night, they took him to a specialist who said that it"
    " will grow out. She would like to know whether children can use this, too, so I said I would"
    " ask. What shall I tell her, and does it help children as well?"
)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (AT_THE_PARK, {"some", "leg", "left"}),
        (ON_THE_SOFA, {"lot", "body", "alcohol1", "cramp"}),
        (AT_A_NEIGHBOURS, set()),
    ],
)
def test_the_sentences_of_the_night_are_read(text: str, facts: set[str]) -> None:
    assert set().union(*read_news(text).answers.values()) == facts
