"""What needs a tap says so when it is typed: consent and deletion; and how a night was is asked."""

from datetime import timedelta

import pytest

from tests.harness import MONDAY, Chat, Hypnic


@pytest.mark.parametrize(
    "typed",
    [
        *("yes", "ok", "I agree", "Yes, I agree!", "👍", "alright then yes I agree"),
        *("sure whatever go ahead", "yes fine i agree", "ok fair enough go on then"),
        *(
            "yes I agree to that I think is that what you need me to say",
            "i agree, do i just write it",
        ),
        *(
            "ok im happy with that what do i do now",
            "is that me agreed then or do i press something",
        ),
        *("All right, I agree. Under protest.", "alright you've convinced me, I'm in"),
        *("i suppose i could give it a whirl", "agreed, with reservations", "ok you win, i accept"),
    ],
)
async def test_a_typed_consent_is_none_and_shows_the_button_again(
    hypnic: Hypnic, stranger: Chat, typed: str
) -> None:
    await stranger.types("/start")

    said = await stranger.types(typed)

    assert said.startswith("If you want the diary, please tap Agree and set up: typing is not")
    assert stranger.buttons()[0] == "Agree and set up"
    assert await hypnic.store.people.get(stranger.id) is None


@pytest.mark.parametrize(
    "typed",
    [
        "what is it you want me to agree to",
        "what exactly am i agreeing to here?",
        "what do i have to agree to then",
        "sorry, agree to what",
    ],
)
async def test_who_asks_what_to_agree_to_is_shown_that_text_with_its_button(
    stranger: Chat, typed: str
) -> None:
    assert "If you agree, it keeps your Telegram ID" in await stranger.types(typed)
    assert stranger.buttons()[0] == "Agree and set up"


@pytest.mark.parametrize(
    "typed",
    [
        "i dont agree with any of this",
        "i agree it feels like a fall",
        "not sure i want to agree",
        "ok what do i do if it hits me at the wheel",
        "i do not agree, do i have to press something",
    ],
)
async def test_other_words_on_agreeing_are_no_yes(stranger: Chat, typed: str) -> None:
    assert "please tap Agree" not in await stranger.types(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "what is this, my physio sent me the link",
        "got this off the sleep clinic leaflet, whats it do",
        "my daughter put this on my phone",
    ],
)
async def test_who_says_how_they_came_here_is_welcomed(stranger: Chat, typed: str) -> None:
    assert (await stranger.types(typed)).startswith("Hypnic answers questions about muscles")
    assert stranger.buttons()[0] == "Agree and set up"


@pytest.mark.parametrize(
    "typed",
    [
        "8 is no good im on earlies, up at 4. can it be like half 4",
        "in leeds. same as london isnt it",
        "London. And not 8. 9.30, weekdays only.",
        "could it be only weekends",
        "no messages after 10pm please",
    ],
)
async def test_a_strangers_place_and_time_are_said_to_be_up_to_them(
    hypnic: Hypnic, stranger: Chat, typed: str
) -> None:
    said = await stranger.types(typed)

    assert said.startswith("That is up to you: right after your yes I ask for your place")
    assert stranger.buttons()[0] == "Agree and set up"
    assert await hypnic.store.people.get(stranger.id) is None


@pytest.mark.parametrize(
    "typed", ["can it be worse at 40", "why does it happen at 3 in the morning", "/start"]
)
async def test_a_question_with_a_number_is_no_wish_for_a_time(stranger: Chat, typed: str) -> None:
    assert not (await stranger.types(typed)).startswith("That is up to you")


@pytest.mark.parametrize(
    "typed",
    [
        "could you tell me my pills at eight and the little white one at bed time bed time is ten",
        "will you remind me about my inhaler",
    ],
)
async def test_a_strangers_reminder_is_said_to_need_the_diary(stranger: Chat, typed: str) -> None:
    assert (await stranger.types(typed)).startswith("That needs the diary, and the diary needs")
    assert stranger.buttons()[0] == "Agree and set up"


@pytest.mark.parametrize(
    "typed",
    [
        "my brother died in the earthquake. i hear the house at night. sorry, you can do nothing",
        "my baby died. i dont know what to do with the nights",
        "it will be two years on sunday since he passed, i dont see what im waiting for",
    ],
)
async def test_a_loss_is_met_first_agreed_or_not(stranger: Chat, chat: Chat, typed: str) -> None:
    for each in (stranger, chat):
        assert (await each.types(typed)).startswith("I am sorry for your loss.")


@pytest.mark.parametrize("typed", ["do u keep what i type", "does it remember what i write here"])
async def test_who_has_not_agreed_is_told_that_nothing_is_kept(stranger: Chat, typed: str) -> None:
    assert (await stranger.types(typed)).startswith("Before your yes I keep nothing of you.")


@pytest.mark.parametrize("typed", ["/delete", "delete my data", "what have you got on me"])
async def test_of_who_has_not_agreed_there_is_nothing(stranger: Chat, typed: str) -> None:
    assert (await stranger.types(typed)).startswith("There is nothing to show or delete: I have")


async def test_who_has_not_agreed_is_told_that_nothing_comes_by_itself(stranger: Chat) -> None:
    assert (await stranger.types("stop messaging me")).startswith("I write nothing by myself")


async def test_a_strangers_yes_may_still_be_to_a_danger(stranger: Chat) -> None:
    assert "emergency number" in await stranger.types("yes")


@pytest.mark.parametrize("typed", ["yes", "Yes, delete everything", "ok"])
async def test_a_typed_yes_to_delete_needs_a_tap(hypnic: Hypnic, chat: Chat, typed: str) -> None:
    await chat.types("/checkin")
    await chat.types("/delete")

    assert (await chat.types(typed)).startswith("Nothing is deleted yet. Please tap Yes, delete")
    assert "Yes, delete everything" in chat.buttons()
    assert await hypnic.store.people.get(chat.id)
    assert await hypnic.store.nights.answers(chat.id, MONDAY.date()) == {}


@pytest.mark.parametrize("typed", ["no", "No thanks", "keep my diary"])
async def test_a_typed_no_to_delete_keeps_all_and_says_so(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("/checkin")
    await chat.types("/delete")

    assert await chat.types(typed) == "Nothing was deleted."
    assert await hypnic.store.nights.answers(chat.id, MONDAY.date()) == {}


@pytest.mark.parametrize(
    "typed", ["good", "fine", "not great", "ok", "bad", "Terrible!", "meh", "slept well"]
)
async def test_how_the_night_was_opens_the_check_in_and_assumes_nothing(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    said = await chat.types(typed)

    assert said.startswith("Night to Monday 2 March")
    assert "Some twitching" in chat.buttons()
    assert await hypnic.store.nights.answers(chat.id, MONDAY.date()) == {}


@pytest.mark.parametrize(
    ("typed", "said", "button"),
    [
        ("change the nudge", "Nothing was changed yet.", "Never"),
        ("dont ask me on weekends", "I cannot ask on some days", "Once a week"),
        ("once a week then, im too busy. sundays", "How often", "Once a week"),
        ("half 5 then. not sundays", "Time zone", "Each day at 05:30"),
        ("every other day", "I cannot ask on some days", "Once a week"),
        (
            "Three mornings a week would you say, put me down for the check in",
            "I cannot ask on some days",
            "Once a week",
        ),
        ("can you ask me just twice a week", "I cannot ask on some days", "Once a week"),
        ("check in with me 3 times a week please", "I cannot ask on some days", "Once a week"),
        ("only ask on mondays and thursdays", "I cannot ask on some days", "Once a week"),
        (
            "every second day is enough for the questions",
            "I cannot ask on some days",
            "Once a week",
        ),
        ("id rather do the check in at weekends only", "I cannot ask on some days", "Once a week"),
    ],
)
async def test_a_wish_for_a_setting_changes_nothing_and_shows_its_choices(
    chat: Chat, typed: str, said: str, button: str
) -> None:
    assert (await chat.types(typed)).startswith(said)
    assert button in chat.buttons()


async def test_a_mere_ok_opens_nothing_where_no_night_was_asked_about(
    hypnic: Hypnic, chat: Chat
) -> None:
    hypnic.clock.now += timedelta(hours=2)

    assert not (await chat.types("ok")).startswith("Night to")


async def test_a_bare_later_in_the_morning_gets_no_good_night(chat: Chat) -> None:
    assert (await chat.types("later")).startswith("Bye for now.")


async def test_a_reminder_without_a_time_says_that_the_time_alone_may_follow(chat: Chat) -> None:
    assert "At what time?" in await chat.types("remind me to take iron")
    assert (await chat.types("8pm")).startswith("I will remind you: take iron, every day at 20:00.")


async def test_or_so_behind_a_time_that_follows_is_no_other_talk(chat: Chat) -> None:
    await chat.types("remind me to take iron")

    said = await chat.types("half past seven or so")

    assert said.startswith("take iron, every day. In the morning or in the evening?")


async def test_or_so_behind_a_time_is_read_over_in_the_settings(chat: Chat) -> None:
    await chat.types("/settings")
    await chat.taps("Change the check-in time")

    said = await chat.types("7:15 or so")

    assert said.startswith("Your check-in now comes at 07:15.")


@pytest.mark.parametrize("typed", ["meh", "fine", "so so", "not great", "ok"])
async def test_a_bare_word_after_an_answer_is_about_that_and_opens_no_check_in(
    hypnic: Hypnic, chat: Chat, typed: str
) -> None:
    await chat.types("is it dangerous")

    assert "How was falling asleep?" not in await chat.types(typed)
    assert "How was falling asleep?" in await chat.types("last night was so so")


@pytest.mark.parametrize(
    "typed", ["it happens three mornings a week", "twice a week i get them bad", "thanks, 3 a week"]
)
async def test_how_often_it_twitches_is_no_wish_on_how_often_to_be_asked(
    chat: Chat, typed: str
) -> None:
    assert "I cannot ask on some days" not in await chat.types(typed)
