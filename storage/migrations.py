"""The schema as a list of changes: append a function, never edit one that was released."""

from sqlite_utils import Database, Migrations

migrations = Migrations("hypnic")


@migrations()
def first_tables(db: Database) -> None:
    """People, their answers and notes, the ledger of what was sent, flags, and the inbox."""
    for statement in _FIRST_TABLES:
        db.execute(statement)


_FIRST_TABLES = (
    """
    create table people (
        person_id integer primary key,
        consent_version integer not null,
        consented_at integer not null,
        zone text,
        check_in_at text,
        awaiting text,
        blocked_at integer,
        last_contact integer not null
    ) strict
    """,
    """
    create table answers (
        person_id integer not null references people on delete cascade,
        night text not null,
        question text not null,
        chosen text not null,
        state text not null check (state in ('open', 'done', 'skipped')),
        primary key (person_id, night, question)
    ) strict, without rowid
    """,
    """
    create table notes (
        person_id integer not null references people on delete cascade,
        night text not null,
        message_id integer not null,
        text text not null,
        primary key (person_id, message_id)
    ) strict, without rowid
    """,
    """
    create table ledger (
        person_id integer not null references people on delete cascade,
        local_date text not null,
        kind text not null,
        due_at integer not null,
        state text not null check (state in (
            'due', 'sending', 'sent', 'unknown', 'answered', 'blocked', 'expired'
        )),
        message_id integer,
        primary key (person_id, local_date, kind)
    ) strict, without rowid
    """,
    "create index ledger_due on ledger (due_at) where state = 'due'",
    "create index ledger_sending on ledger (person_id) where state = 'sending'",
    """
    create table flags (
        flag_id integer primary key,
        person_id integer not null references people on delete cascade,
        family text not null,
        urgency text not null,
        nights text not null,
        seen text not null,
        asks text not null,
        raised_on text not null,
        state text not null,
        doctor_on text
    ) strict
    """,
    "create index flags_of_person on flags (person_id)",
    """
    create table inbox (
        update_id integer primary key,
        person_id integer,
        raw text,
        received_at integer not null,
        attempts integer not null default 0,
        done_at integer
    ) strict
    """,
    "create index inbox_undone on inbox (update_id) where done_at is null",
    "create index inbox_of_person on inbox (person_id)",
)
