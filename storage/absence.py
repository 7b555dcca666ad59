"""In SQL, what a check-in comes after: how many had no answer, and nights that were never asked."""

from datetime import date

from storage.message_numbers import FROM_A_FILE

_NUDGED = """
    exists (
        select 1 from ledger as nudge where nudge.person_id = asked.person_id
            and nudge.local_date = asked.local_date and nudge.kind in ('nudge', 'later')
            and nudge.state in ('due', 'sending', 'sent', 'unknown', 'answered')
    )
"""
SILENT = f"""
    (
        select count(*) from ledger as asked
        where asked.person_id = about.person_id and asked.kind = 'check_in'
            and asked.state in ('sent', 'unknown')
            and asked.local_date > max(coalesce(silent_since, ''),
                coalesce((
                    select max(night) from answers
                    where answers.person_id = about.person_id and night <= about.local_date
                ), ''),
                coalesce((
                    select max(night) from notes
                    where notes.person_id = about.person_id and night <= about.local_date
                        and message_id < {FROM_A_FILE}
                ), ''))
    )
"""  # noqa: S608
"""How many check-ins in a row got no answer; `about` is the row of the ledger that is looked at."""

MISSED = f"""
    (
        select group_concat(local_date, ' ') from (
            select asked.local_date from ledger as asked
            where asked.person_id = about.person_id and asked.kind = 'check_in'
                and asked.local_date < about.local_date
                and (asked.state = 'expired' or (asked.state = 'unknown' and not {_NUDGED}))
                and asked.local_date > coalesce((
                    select max(local_date) from ledger as asked
                    where asked.person_id = about.person_id and asked.kind = 'check_in'
                        and asked.local_date < about.local_date
                        and (asked.state = 'sent' or (asked.state = 'unknown' and {_NUDGED}))
                ), '')
                and not exists (
                    select 1 from answers
                    where answers.person_id = about.person_id and night = asked.local_date
                )
            order by asked.local_date desc limit 3
        ) as latest
    )
"""  # noqa: S608
"""The latest nights that could not be asked about, at most three, as words with blanks between."""


def nights_missed(words: str | None) -> tuple[date, ...]:
    """What `MISSED` selected, oldest first."""
    return tuple(date.fromisoformat(day) for day in sorted((words or "").split()))
