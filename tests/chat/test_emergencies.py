"""Emergencies: first, wherever they are typed, and with a way on when there is none."""

import pytest

from tests.harness import Chat, Hypnic


async def test_an_emergency_comes_first_in_numbered_steps(stranger: Chat) -> None:
    said = await stranger.types("my husband is shaking all over and wont wake up help")

    assert said.startswith("This sounds like an emergency.\n1. Call your local emergency number")
    assert stranger.buttons() == ["Not an emergency now"]


async def test_an_emergency_is_found_anywhere_in_a_long_message(stranger: Chat) -> None:
    before = "we had dinner and then watched a film about the sea and went to bed early " * 20
    said = await stranger.types(f"{before} now she is not breathing and her lips are blue please")

    assert "emergency number" in said


@pytest.mark.parametrize("typed", ["i dont want to live any more", "Suicidal."])
async def test_somebody_who_wants_to_die_is_given_a_crisis_line(stranger: Chat, typed: str) -> None:
    said = await stranger.types(typed)

    assert "crisis line" in said
    assert "emergency number" in said


async def test_an_emergency_in_a_note_is_answered_and_the_note_is_kept(chat: Chat) -> None:
    await chat.types("/checkin")
    await chat.taps("A lot", "Stop here")

    await chat.types("he is unconscious and not breathing", reply_to=chat.messages[-1])

    assert chat.said[-2].startswith("This sounds like an emergency.")
    assert chat.last.startswith("Your note is saved")


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        pytest.param("/remind kill myself 9pm", ["I am sorry that it hurts"], id="despair"),
        pytest.param("/hlep he is not breathing!", ["This sounds like an"], id="mistyped"),
        pytest.param(
            "/help she won’t wake up", ["This sounds like an", "I answer questions"], id="help"
        ),
        pytest.param(
            "/ask my father has slurred speech and his arm is weak",
            ["This sounds like an"],
            id="no command",
        ),
        pytest.param(
            "/remind chest rub 9pm", ["I will remind you: chest rub"], id="an everyday wish"
        ),
        pytest.param(
            "/remind she won't wake up 9pm",
            ["This sounds like an", "I will remind you: she won't wake up"],
            id="a wish that names a danger",
        ),
        pytest.param("/remind pills 21:00", ["I will remind you: pills"], id="none at all"),
    ],
)
async def test_an_emergency_after_a_command_comes_first(
    chat: Chat, typed: str, begins: list[str]
) -> None:
    before = len(chat.said)

    await chat.types(typed)

    said = chat.said[before:]
    assert [text[: len(begin)] for text, begin in zip(said, begins, strict=True)] == begins


@pytest.mark.parametrize(
    "typed", ["call an ambulance he is having a seizure", "took all my pills", "my face droops"]
)
async def test_an_emergency_is_answered_before_an_awaited_setting(
    stranger: Chat, typed: str
) -> None:
    await stranger.types("/start")
    await stranger.taps("Agree and set up")

    assert "emergency number" in await stranger.types(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "my husband thinks im having a seizure but i wake right up",
        "I cannot breathe",
    ],
)
async def test_a_false_alarm_is_no_dead_end_and_the_steps_stay(stranger: Chat, typed: str) -> None:
    alarm = await stranger.types(typed)
    assert "emergency number" in alarm

    said = await stranger.taps("Not an emergency now")

    assert stranger.said[-2:] == [alarm, said]
    assert said.startswith("That is good to hear.")
    *topics, more = stranger.buttons()
    assert (len(topics), more) == (3, "All topics")
    assert (await stranger.taps(topics[0])).startswith("From the article, ")


@pytest.mark.parametrize("data", ["calm:999", "calm:", "calm:x"])
async def test_a_forged_way_on_does_nothing(stranger: Chat, data: str) -> None:
    await stranger.types("my arm")

    await stranger.taps_data(data)

    assert len(stranger.said) == 1


@pytest.mark.parametrize(
    ("typed", "step"),
    [
        ("my wife says I stop breathing for ages since the fentanyl patch", "Keep the packet"),
        ("my boyfriend hits me and I'm afraid to sleep", "Go where you are safe"),
        ("when I try to sleep he comes in drunk and hits me", "Go where you are safe"),
        ("tonight he said he'd kill me", "Go where you are safe"),
        ("my dad told me that he'll kill me", "Go where you are safe"),
    ],
)
async def test_violence_and_a_breath_that_stops_on_opioids_are_met_at_once(
    chat: Chat, typed: str, step: str
) -> None:
    said = await chat.types(typed)

    assert "emergency number" in said
    assert step in said


@pytest.mark.parametrize(
    "typed", ["my husband hits me in his sleep", "I dreamt that I couldn't breathe"]
)
async def test_a_blow_in_sleep_and_a_dream_are_no_emergency(chat: Chat, typed: str) -> None:
    assert "This sounds like an emergency" not in await chat.types(typed)


async def test_after_answers_that_were_lost_an_emergency_is_answered_in_full(
    hypnic: Hypnic, stranger: Chat
) -> None:
    lost = [(502, b'{"ok":false,"description":"Bad Gateway"}')] * 3
    hypnic.wire.fault = lambda name, given: (
        lost.pop() if lost and name == "sendMessage" and "emergency" in given["text"] else None
    )

    for _ in range(4):
        said = await stranger.types("I have chest pain right now")

    assert lost == []
    assert said.startswith("This sounds like an emergency.\n1. Call")
