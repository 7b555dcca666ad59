"""The schema as a list of changes: append a function, never edit one that was released."""

from sqlite_utils import Database, Migrations

migrations = Migrations("hypnic")


@migrations()
def first_tables(db: Database) -> None:
    """People, their answers and notes, the ledger of what was sent, flags, and the inbox."""
    for statement in _FIRST_TABLES:
        db.execute(statement)


@migrations()
def schedule_per_person(db: Database) -> None:
    """Each person's own schedule, own reminders, and a ledger that knows how late is too late."""
    for statement in _SCHEDULE_PER_PERSON:
        db.execute(statement)


@migrations()
def doctors_page(db: Database) -> None:
    """Notes chosen for the doctor's page, hints that were told, withdrawals that were."""
    for statement in _DOCTORS_PAGE:
        db.execute(statement)


@migrations()
def hint_looks(db: Database) -> None:
    """When a person's diary was last looked at for hints."""
    columns = "person_id integer primary key references people on delete cascade, looked_on text"
    db.execute(f"create table looks ({columns} not null) strict")


_FIRST_TABLES = (
    """
    create table people (
        person_id integer primary key,
        consent_version integer not null, consented_at integer not null,
        zone text, check_in_at text,
        awaiting text,
        blocked_at integer,
        last_contact integer not null
    ) strict
    """,
    """
    create table answers (
        person_id integer not null references people on delete cascade, night text not null,
        question text not null, chosen text not null,
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
        kind text not null, due_at integer not null,
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
        family text not null, urgency text not null,
        nights text not null, seen text not null, asks text not null,
        raised_on text not null, state text not null, doctor_on text
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

_SCHEDULE_PER_PERSON = (
    "alter table people add column weekend_at text",
    "alter table people add column quiet_from text default '22:00'",
    "alter table people add column quiet_until text default '06:00'",
    "alter table people add column nudge_after integer default 180",
    "alter table people add column paused_until text",
    "alter table people add column weekly integer not null default 0",
    "alter table people add column review_on integer default 6",
    "alter table people add column discreet integer not null default 0",
    "alter table people add column home_zone text",
    "alter table people add column silent_since text",
    "alter table people add column weekly_offered integer not null default 0",
    "alter table people add column undo text",
    "create index people_last_contact on people (last_contact)",
    """
    create table reminders (
        person_id integer not null references people on delete cascade,
        reminder_id integer not null,
        text text not null,
        at text not null,
        weekdays text not null,
        primary key (person_id, reminder_id)
    ) strict, without rowid
    """,
    """
    create table new_ledger (
        person_id integer not null references people on delete cascade,
        local_date text not null,
        kind text not null,
        due_at integer not null,
        expires_at integer not null,
        state text not null check (state in (
            'due', 'sending', 'sent', 'unknown', 'answered', 'blocked', 'expired',
            'paused', 'off', 'missed'
        )),
        message_id integer,
        primary key (person_id, local_date, kind)
    ) strict, without rowid
    """,
    """
    insert into new_ledger
    select person_id, local_date, kind, due_at, due_at + 14400, state, message_id from ledger
    """,
    "drop table ledger",
    "alter table new_ledger rename to ledger",
    "create index ledger_due on ledger (due_at) where state = 'due'",
    "create index ledger_sending on ledger (person_id) where state = 'sending'",
    "create table facts (name text primary key, value text not null) strict, without rowid",
)

_DOCTORS_PAGE = (
    "alter table notes add column on_page integer not null default 0",
    "alter table flags add column goodbye integer not null default 0",
    "update flags set goodbye = 1 where state = 'withdrawn'",
    """
    create table hints (
        person_id integer not null references people on delete cascade,
        factor text not null,
        more integer not null,
        told_on text not null,
        primary key (person_id, factor, more)
    ) strict, without rowid
    """,
)


@migrations()
def topics_and_refused_questions(db: Database) -> None:
    """The last topic of each person, who shares refused questions, and those questions."""
    for statement in _TALK:
        db.execute(statement)


_TALK = (
    """
    create table topics (
        person_id integer primary key references people on delete cascade,
        unit text,
        shown_at integer not null
    ) strict
    """,
    """
    create table sharers (
        person_id integer primary key references people on delete cascade
    ) strict
    """,
    """
    create table refused (
        person_id integer not null references people on delete cascade,
        message_id integer not null,
        question text not null,
        asked_at integer not null,
        primary key (person_id, message_id)
    ) strict, without rowid
    """,
)


@migrations()
def deletions_to_finish(db: Database) -> None:
    """Deletions that are not yet marked for restores, or that their person was not told of."""
    db.execute(
        "create table deletions (person_id integer primary key, deleted_at integer not null,"
        " marked integer not null, told integer not null) strict"
    )


@migrations()
def rhythms(db: Database) -> None:
    """Rhythms and several times a day of reminders, and wishes that are still to be confirmed."""
    for statement in _RHYTHMS:
        db.execute(statement)


@migrations()
def messages_to_clear(db: Database) -> None:
    """Check-ins that stand in a chat, and those that are to be cleared away: a number below 0."""
    for statement in _MESSAGES_TO_CLEAR:
        db.execute(statement)


_MESSAGES_TO_CLEAR = (
    "update ledger set message_id = null where kind in ('check_in', 'nudge', 'later')",
    "create index ledger_to_clear on ledger (person_id) where message_id < 0",
    """create index ledger_standing on ledger (person_id, due_at)
    where message_id > 0 and kind in ('check_in', 'nudge', 'later')""",
)
_RHYTHMS = (
    "alter table reminders add column every integer not null default 1",
    "alter table reminders add column month_day integer",
    "alter table reminders add column start text",
    "alter table reminders add column until text",
    """
    create table drafts (
        person_id integer not null references people on delete cascade,
        draft_id integer not null, made_at integer not null, reminder_id integer not null,
        text text not null, at text not null, weekdays text not null, every integer not null,
        month_day integer, start text, until text, primary key (person_id, draft_id)
    ) strict, without rowid
    """,
    """
    update ledger set kind = kind || '@' || (
        select replace(at, ':', '') from reminders
        where reminders.person_id = ledger.person_id and kind = 'own:' || reminder_id
    )
    where kind glob 'own:*' and exists (
        select 1 from reminders
        where reminders.person_id = ledger.person_id and kind = 'own:' || reminder_id
    )
    """,
    "delete from ledger where kind glob 'own:*' and kind not glob 'own:*@*'",
)


@migrations()
def history(db: Database) -> None:
    """What a person told of their history, a row for each question, and when it was offered."""
    db.execute(
        "create table history (person_id integer not null references people on delete cascade,"
        " question text not null, chosen text not null, state text not null,"
        " given_on text not null, primary key (person_id, question)) strict, without rowid"
    )


@migrations()
def told_in_doubt(db: Database) -> None:
    """What is told while the clock may be wrong: when by that clock, and what was there before."""
    db.execute(
        "create table told_in_doubt (person_id integer not null references people on delete"
        " cascade, what text not null, told_at integer not null, before text, offset integer,"
        " primary key (person_id, what)) strict, without rowid"
    )


@migrations()
def withdrawal_days(db: Database) -> None:
    """On which day a correction took a flag back last."""
    db.execute("alter table flags add column withdrawn_on text")


@migrations()
def names(db: Database) -> None:
    """Names that were typed in the history."""
    db.execute("alter table history add column words text")


@migrations()
def owners(db: Database) -> None:
    """Which worker has an update or a send in hand; always 0 here, where there is one."""
    for table in ("inbox", "ledger"):
        db.execute(f"alter table {table} add column owner integer not null default 0")


@migrations()
def lately(db: Database) -> None:
    """What a person was alarmed about and set last, and when the older of both was."""
    for column in ("lately text", "lately_at integer"):
        db.execute(f"alter table people add column {column}")
