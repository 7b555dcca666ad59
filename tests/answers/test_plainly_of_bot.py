"""Whose diary it is, where something can be written that no check-in asks, what a pause stops."""

import pytest

from bot.answers.models.bot_questions import BOT_QUESTIONS, PLAINLY
from bot.answers.talk.plainly_of_bot import asked_in
from tests.harness import Chat


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("my husband has dementia, he jumps all night. can I keep it for him", "diary_of_another"),
        ("can a carer fill this in for somebody else", "diary_of_another"),
        ("i look after my brother, can i put his nights in", "diary_of_another"),
        ("could this be used for my dad? he can't use a phone", "diary_of_another"),
        ("i'm a carer, can i track my client's twitching with this", "diary_of_another"),
        ("whose nights go in here mine or his", "diary_of_another"),
        ("does the diary have to be about me", "diary_of_another"),
        ("this would be for my daughter shes 30 not me", "diary_of_another"),
        ("i'd be logging for my other half", "diary_of_another"),
        ("do you mind if i fill it in for my brother", "diary_of_another"),
        ("no just keep it for me not him", "yours_alone"),
        ("just put me down, not the wife", "yours_alone"),
        ("dont write his nights only mine", "yours_alone"),
        ("just mine please not his", "yours_alone"),
        ("the diary is for me, leave him out of it", "yours_alone"),
        (
            "He has asked since when. It goes since two months, where can I write that?",
            "note_where",
        ),
        ("where do i put that it started after the operation", "note_where"),
        ("is there a place for how long i've had this", "note_where"),
        ("there's no question for how long i've had it", "note_where"),
        ("i've had it 3 years, can i put that somewhere", "note_where"),
        ("nowhere asks when it began", "note_where"),
        ("can i write somewhere that i was in a car crash", "note_where"),
        ("what if i want to add something you dont ask", "note_where"),
        ("are you off completely in the pause", "in_a_pause"),
        ("does paused mean i cant ask", "in_a_pause"),
        ("can i add a night while im on a break", "in_a_pause"),
        ("can you still answer me if I ask something while its off", "in_a_pause"),
        ("if i pause can i still ask you things", "in_a_pause"),
        ("is everything off then or just the morning questions", "in_a_pause"),
        ("if i stop the check ins can i still talk to you", "in_a_pause"),
    ],
)
async def test_a_plain_question_about_the_diary_is_answered(
    chat: Chat, typed: str, kind: str
) -> None:
    assert kind in PLAINLY
    said = BOT_QUESTIONS[kind].replace("<i>", "").replace("</i>", "")

    assert (await chat.types(typed)).startswith(said)


@pytest.mark.parametrize(
    "typed",
    [
        "can i keep the light on for him",
        "should i put my dog down",
        "can i do anything for him",
        "it's not me, it's the bed",
        "he does it for me not him",
        "just me or does everyone get it",
        "its not for me to say, my wife decides",
        "will my son get it",
        "where can i write that i had two coffees last night",
        "where do i put my tablets",
        "it has been going on for two months",
        "i want to say that it started again",
        "can you pause it while i'm off",
        "can you help if i stop it",
        "can you tell me when it stopped",
        "if i stop magnesium can it still come",
        "can you pause and ask me again on friday",
        "you still paused? i got back yesterday",
        "does my breathing pause, can i ask",
        "can i note that i paused the tablets",
        "where can i add how long i slept",
        "where do i write that i had wine",
        "can you write it out for him, the doctor asks since when",
        "keep me safe not him",
        "why only me not him",
        "just kill me not him",
        "keep the pills for me not him",
        "how long has it been going on for most people",
    ],
)
def test_other_words_are_no_such_question(typed: str) -> None:
    assert asked_in(typed) == ""


async def test_what_may_be_a_danger_before_it_goes_first(chat: Chat) -> None:
    said = await chat.types("i want to die. can i still talk to you when its paused")

    assert not said.startswith("A pause")
