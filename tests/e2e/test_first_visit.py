"""The first visit, in one tab and in two, on a small screen, and when the line breaks."""

from collections.abc import Callable

from playwright.sync_api import WebSocketRoute, expect

from tests.e2e.visitor import SMALLEST, Visitor

Visit = Callable[..., Visitor]


def test_from_the_first_visit_to_the_first_saved_night(visitor: Visitor) -> None:
    expect(visitor.there("chat")).to_contain_text("A calm companion")
    visitor.sets_up()
    visitor.taps("Fill in last night", "Some twitching", "Leg", "Arm", "Done")
    visitor.taps("Stressful", "Done", "None of these", "Over 7 hours")

    visitor.sees("Saved:", "some twitching", "leg", "stress")
    visitor.moves("next-morning")
    visitor.sees("Your check-in is ready.")
    visitor.taps("Quiet night, ordinary day")
    visitor.sees("Saved: no twitching")
    visitor.types("how common is it?")
    visitor.sees("From the article")


def test_a_reload_changes_nothing(visitor: Visitor) -> None:
    visitor.sets_up()
    visitor.taps("Fill in last night")
    expect(visitor.key("A lot")).to_be_visible()
    visitor.there("composer").fill("a draft")
    before = visitor.messages.all_inner_texts()

    visitor.page.reload()

    expect(visitor.messages).to_have_count(len(before))
    assert visitor.messages.all_inner_texts() == before
    expect(visitor.there("composer")).to_have_value("a draft")
    visitor.taps("A lot")
    visitor.sees("Where did it twitch?")


def test_a_broken_line_is_mended_and_nothing_is_missing(visitor: Visitor) -> None:
    visitor.sets_up()
    lines: list[WebSocketRoute] = []
    cut = [False]

    def through(line: WebSocketRoute) -> None:
        lines.append(line)
        if cut[0]:
            line.close()
        else:
            line.connect_to_server()

    visitor.page.route_web_socket("**/demo/events*", through)
    visitor.page.reload()
    visitor.sees("How was last night?")
    cut[0] = True
    lines[-1].close()
    expect(visitor.there("line")).to_have_text("Reconnecting…")
    visitor.types("/checkin")
    cut[0] = False

    expect(visitor.there("line")).to_be_empty()
    visitor.sees("How was falling asleep?")
    visitor.taps("A lot")
    visitor.sees("Where did it twitch?")


def test_two_tabs_are_two_people_whose_diaries_never_mix(visitor: Visitor) -> None:
    visitor.sets_up()
    visitor.taps("Fill in last night", "Quiet night, ordinary day")
    visitor.sees("Saved:")
    mine = visitor.messages.all_inner_texts()
    first = visitor.page

    with visitor.context.expect_page() as opened:
        visitor.there("second-person").click()
    visitor.page = opened.value
    expect(visitor.there("who")).to_have_text("Second person")
    expect(visitor.messages).to_have_count(0)
    visitor.sets_up()
    visitor.taps("Fill in last night", "A lot", "Stop here")
    visitor.sees("a lot of twitching")
    visitor.types("/export")
    expect(visitor.page.get_by_role("link", name="Download").first).to_be_visible()

    visitor.page = first
    assert visitor.messages.all_inner_texts() == mine
    visitor.types("/diary")
    expect(visitor.key_that_ends(": quiet")).to_be_visible()


def test_news_of_a_night_is_saved_by_one_tap(visitor: Visitor) -> None:
    visitor.sets_up()
    visitor.types("bad night, jerked awake five times, left leg, two beers")
    visitor.sees("a lot of twitching; leg; same spot on the left; woke twice or more; 2–3 drinks.")

    visitor.taps("Save this")

    visitor.sees("Saved: a lot of twitching, leg, same spot on the left, 2–3 drinks")
    visitor.types("/diary")
    expect(visitor.key_that_ends(": a lot")).to_be_visible()


def test_everything_fits_360_pixels(visit: Visit) -> None:
    visitor = visit(SMALLEST)
    visitor.sets_up()
    visitor.taps("Fill in last night", "Some twitching")
    visitor.sees("Where did it twitch?")
    narrow = [visitor.overflows()]
    visitor.taps("Leg", "Done", "No, it varied", "None of these")
    visitor.sees("And the rest of the night")
    visitor.taps("None of these", "Over 7 hours")
    visitor.sees("Saved:")
    visitor.types("/topics")
    visitor.sees("What the article covers")
    narrow.append(visitor.overflows())

    visitor.there("controls-open").click()
    narrow.append(visitor.overflows())
    visitor.there("next-morning").click()

    visitor.sees("Your check-in is ready.")
    assert narrow == [False, False, False]


def test_the_whole_page_weighs_less_than_150_kb(visitor: Visitor) -> None:
    visitor.sets_up()

    weight = sum(visitor.loaded.values())

    print(f"{weight / 1000:.0f} kB in {len(visitor.loaded)} files")
    assert weight < 150_000
