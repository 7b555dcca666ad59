"""What is tested against twitching: the facts of a night that the hints look at."""

from bot.domain.question_types import Fact, Factor

STRESS = Fact(
    "stress",
    "Stress",
    "stress",
    Factor(
        "after a stressful day",
        (
            "Scientists have been able to show that this is very often related to stress.",
            (
                "Emotional stress such as arguments at work or conflicts in the partnership can"
                " also ultimately lead to a twitching of the muscles."
            ),
        ),
    ),
)
SPORT = Fact(
    "sport",
    "Hard sport",
    "sport",
    Factor(
        "after hard sport",
        (
            (
                "It also occurs in healthy people; it can be observed more frequently, especially"
                " after sports."
            ),
        ),
    ),
)
ALCOHOL = Fact(
    "alcohol",
    "Alcohol",
    "alcohol",
    Factor(
        "after two drinks or more",
        (
            (
                "Twitching, which occurs when falling asleep, can therefore occur more frequently"
                " under the influence of alcohol."
            ),
            (
                "The fact that twitching varies greatly from person to person can be seen from the"
                " fact that drinking alcohol reduces the frequency of twitching when falling asleep"
                " in some people."
            ),
        ),
        least=2,
        weekends=True,
        caution="Do not drink to sleep better: it makes sleep worse later in the night. If you"
        " drink much every day, stopping suddenly can be dangerous: ask a doctor first."
        " (NHS, Alcohol misuse: treatment; NICE CG115)",
    ),
)

CAFFEINE = Fact("caffeine", "Caffeine after noon", "caffeine", Factor("after late caffeine"))
HOURS = Fact(
    "hours",
    "Under 5 hours of sleep",
    factor=Factor("after a night of under 5 hours", value="under5", night_before=True),
)
