"""The rows of the rules that read the history beside the nights."""

from bot.domain.history_rules import (
    alcohol_stopped,
    asks_medicine,
    asks_weakness,
    breathing_pauses,
    medicine,
    weakness,
)
from bot.domain.rule_types import Needed, Rule

HISTORY_RULES: tuple[Rule, ...] = (
    Rule(
        "weakness",
        "Twitching of a weak place",
        weakness,
        (),
        "NHS, Twitching eyes and muscles, 2023; NICE NG127, 2019, updated 2023",
        "See a doctor if the place of a twitch is weak, stiff or numb, also if it is only one.",
        cool_down_days=60,
        row="weak",
        watched="twitching of a place that is weak, stiff or numb",
        needs=(Needed(3, 14),),
        shows=lambda entry: entry.day_twitch or entry.twitched,
        ask="weakness",
        asks=asks_weakness,
    ),
    Rule(
        "alcohol_stopped",
        "Twitching after alcohol was given up",
        alcohol_stopped,
        (),
        "NICE CG115, 2011; NHS, Alcohol misuse: treatment (web page)",
        "If you drank much every day, stopping at once can be dangerous for some days: shaking, "
        "seeing things, or a fit. A doctor can make it safe.",
        cool_down_days=60,
        row="sober",
        watched="twitching after alcohol was given up",
        sign=lambda entry: entry.alcohol,
        needs=(Needed(3, 38),),
        shows=lambda entry: entry.twitched,
    ),
    Rule(
        "medicine",
        "Twitching that began after a medicine",
        medicine,
        (),
        "NHS, Twitching eyes and muscles, 2023",
        "A medicine can make muscles twitch. Ask the doctor or pharmacist who gave it. Do not "
        "stop it by yourself.",
        cool_down_days=84,
        row="medicine",
        watched="twitching that begins within eight weeks after a medicine",
        sign=lambda entry: entry.jerks,
        needs=(Needed(3, 14),),
        shows=lambda entry: entry.twitched,
        ask="new_medicine",
        asks=asks_medicine,
    ),
    Rule(
        "breathing_pauses",
        "Pauses in breathing and broken sleep",
        breathing_pauses,
        (),
        "NHS, Sleep apnoea (web page); NICE NG202, 2021",
        "See a doctor if your breathing stops and starts while you sleep, you gasp or choke, or "
        "you are very tired by day. Such pauses can be treated.",
        cool_down_days=184,
        row="breath",
        watched="pauses in breathing that somebody heard, with broken sleep",
        sign=lambda entry: entry.woke_often,
        needs=(Needed(6, 14),),
        shows=lambda entry: entry.woke_often,
    ),
)
