"""Noting what is told while the clock may be wrong, so that it can be dated anew; see
`storage.told_in_doubt`."""

import json
from datetime import datetime
from typing import Any

from bot.domain.clock_evidence import STEP
from bot.domain.question_types import Answers
from storage.database import Health
from storage.people import seconds

Statement = tuple[str, list[Any]]

RIGHTED = "righted"
"""What is noted of a reminder whose dates were put right, until its person was told so."""

FORGET_RIGHTED = f"delete from told_in_doubt where person_id = ? and before = '{RIGHTED}'"  # noqa: S608

_STEP = int(STEP.total_seconds())
_LATEST = _STEP + 3600
"""Seconds: a look at the clock is written down each hour."""

_NOTE = f"""
    insert into told_in_doubt (person_id, what, told_at, before)
    select ?, ?, told_at, ? from (
        select json_extract(value, '$[0]') as looked_at, json_extract(value, '$[1]') as sure,
            coalesce(?, (
                select received_at from inbox where person_id = ? order by update_id desc limit 1
            ), json_extract(value, '$[0]')) as told_at
        from facts where name = 'clock'
    ) as clock
    where looked_at < sure - {_STEP} or told_at < looked_at - {_STEP}
        or (? and (looked_at > sure + {_STEP} or told_at > looked_at + {_LATEST}))
    on conflict do nothing
"""  # noqa: S608


def night_in_doubt(person_id: int, night: str, answers: Answers) -> Statement:
    """Note that a night is told, with what it was before, if the clock is behind.

    One that is told by a clock that is ahead has a date that is still to come.
    """
    kept = {name: [sorted(answer.chosen), answer.state] for name, answer in answers.items()}
    what = f"night:{night}"
    before = Health(json.dumps(kept), "told_in_doubt", "before", person_id, what)
    return _NOTE, [person_id, what, before, None, person_id, False]


def note_in_doubt(person_id: int, number: int) -> Statement:
    """Note that a note is written, if the clock is behind."""
    return _NOTE, [person_id, f"note:{number}", None, None, person_id, False]


def reminder_in_doubt(person_id: int, number: int, now: datetime) -> Statement:
    """Note that the dates of a reminder are set, if the clock is behind or ahead."""
    return _NOTE, [person_id, f"reminder:{number}", None, seconds(now), person_id, True]
