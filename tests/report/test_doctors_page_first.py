"""What the doctor's page tells first: the most urgent pattern, special events, too few nights."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.history import DatedAnswer
from bot.domain.model import SOME, Entry, Flag, StoredFlag, Urgency
from bot.domain.question_types import Answer
from bot.report.chart import Period
from bot.report.doctors_page import Page
from tests.report.test_doctors_page import ENTRIES, LAST, NIGHTS, kept, note, page, read, text_of


def told(event: str, **facts: object) -> Page:
    """The page with a night on which that happened."""
    entry = Entry(NIGHTS[3], jerks=SOME, events=frozenset({event}), **facts)  # type: ignore[arg-type]
    return replace(page(), period=Period(NIGHTS[-1], LAST, {**ENTRIES, entry.night: entry}))


def test_an_event_is_told_with_what_is_known_of_it_and_counted_as_told_unasked() -> None:
    words = text_of(told("shaking", event_course="first"))

    assert "Night to Fri 27 Mar: shaking of the whole body, for the first time; not known:" in words
    assert "not known: well again, how long, who saw it." in words
    assert "Shaking of the whole body 1, told unasked" in words


def test_a_name_that_was_typed_stands_as_own_words_where_the_medicine_does() -> None:
    medicine = DatedAnswer(Answer(frozenset({"weeks"})), LAST, "Ζολόφτ <50 mg>")

    words = text_of(replace(page(), told={"medicine": medicine}))

    assert words.count("in own words “Ζολόφτ <50 mg>”") == 2


def test_the_most_urgent_pattern_stands_first_and_nobody_is_spoken_to() -> None:
    mention = Flag("rls", Urgency.MENTION, (NIGHTS[2],), {"text": "You woke on 5 nights."})
    now = Flag("seizure_event", Urgency.NOW, (NIGHTS[9],), {"text": "You shook."})
    outside = replace(now, nights=(NIGHTS[-1] - timedelta(days=4), NIGHTS[9]))

    words = text_of(page(flags=(StoredFlag(1, mention, LAST), StoredFlag(2, outside, LAST))))

    assert words.index("They shook.") < words.index("Other patterns") < words.index("They woke")
    assert "Nights: 21 Mar. Nights not on this page: 27 Feb." in words


def test_the_most_urgent_of_one_family_takes_the_box_and_each_is_told() -> None:
    now = Flag("seizure_event", Urgency.NOW, (NIGHTS[1],), {"text": "You got hurt."})
    soon = Flag("seizure_event", Urgency.SOON, (NIGHTS[20],), {"text": "You shook."})

    words = text_of(page(flags=(StoredFlag(2, now, NIGHTS[1]), StoredFlag(1, soon, NIGHTS[20]))))

    assert "have been a seizure: night to 29 March They got hurt. They shook." in words
    assert "First found on 10 March 2026. Advice given: get medical help at once." in words


def test_many_event_nights_leave_room_for_the_rest() -> None:
    shaken = Entry(LAST, jerks=SOME, events=frozenset({"shaking"}), event_course="again")
    nights = {night: replace(shaken, night=night) for night in NIGHTS}
    made = page(note(1, "A note."), flags=(kept("focal"), kept("rls", 2), kept("cramps", 3)))
    made = replace(made, period=Period(NIGHTS[-1], LAST, nights))

    assert len(read(made).pages) == 1
    assert "Before these 23 nights more, see the calendar. Night to Thu 26 Mar" in text_of(made)


def test_an_event_that_was_ticked_and_never_confirmed_is_told_as_that() -> None:
    ticked = Entry(NIGHTS[3], jerks=SOME, more=(("unconfirmed", frozenset({"unaware"})),))
    made = page()
    period = replace(made.period, entries={**ENTRIES, NIGHTS[3]: ticked})

    words = text_of(replace(made, period=period))

    assert "Night to Fri 27 Mar: lost awareness (not confirmed)." in words
    noted = "Noted or told, but less than the rule asks: a night that may have been a seizure"
    assert noted in words


def test_what_a_doctor_must_know_beside_a_shaking_stands_in_the_box() -> None:
    shaken = StoredFlag(
        1, Flag("seizure_event", Urgency.NOW, (LAST,), {"text": "You shook."}), LAST
    )
    dry = {"text": "There was twitching, with no alcohol noted."}
    sober = StoredFlag(2, Flag("alcohol_stopped", Urgency.SOON, (LAST,), dry), LAST)

    words = text_of(page(flags=(sober, shaken)))

    assert "They shook. Beside it: There was twitching, with no alcohol noted. First" in words


def test_too_few_nights_are_said_first() -> None:
    made = page()
    few = {night: ENTRIES[night] for night in sorted(ENTRIES)[-9:]}

    words = text_of(replace(made, period=replace(made.period, entries=few)))

    assert "Too few nights to judge what lasts weeks: 9 of the last 28 nights noted." in words
    assert "judge what lasts" not in text_of(made)


def test_a_new_diary_says_so_and_a_short_page_of_a_long_one_does_not() -> None:
    made = page()
    few = {night: ENTRIES[night] for night in sorted(ENTRIES)[-3:]}
    short = replace(made.period, first=NIGHTS[13], entries=few)

    words = text_of(replace(made, period=replace(short, begun=NIGHTS[3])))

    assert "Too few nights to judge what lasts weeks: 3 nights noted so far." in words
    assert "judge what lasts" not in text_of(replace(made, period=short))
