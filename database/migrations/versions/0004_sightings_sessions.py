"""Sightings, sessions, who came to them, and links between records; records of every kind have a year."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    for table in ("record", "incident", "casualty"):  # made again from the revisions when the database is opened
        op.drop_table(table)
    op.create_table(
        "record",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("event_from", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("district", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("killed", sa.Integer(), nullable=False),
        sa.Column("injured", sa.Integer(), nullable=False),
        sa.Column("unknown", sa.Integer(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("to_check", sa.Boolean(), nullable=False),
        sa.Column("updated", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("length(code) <= 40", name=op.f("ck_record_code")),
        sa.CheckConstraint("length(event_from) <= 10", name=op.f("ck_record_event_from")),
        sa.CheckConstraint("length(form) <= 64", name=op.f("ck_record_form")),
        sa.CheckConstraint("length(kind) <= 20", name=op.f("ck_record_kind")),
        sa.CheckConstraint("length(status) <= 20", name=op.f("ck_record_status")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_record")),
        sa.UniqueConstraint("id", name=op.f("uq_record_id")),
    )
    op.create_index(op.f("ix_record_code"), "record", ["code"], unique=False)
    op.create_index(op.f("ix_record_event_from"), "record", ["event_from"], unique=False)
    op.create_index(op.f("ix_record_kind"), "record", ["kind", "updated"], unique=False)
    op.create_index(op.f("ix_record_updated"), "record", ["updated"], unique=False)
    op.create_table(
        "incident",
        sa.Column("record", sa.Integer(), nullable=False),
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("event_from", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("report_date", sa.String(), nullable=False),
        sa.Column("time_of_day", sa.String(), nullable=False),
        sa.Column("district", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("latitude", sa.Double(), nullable=True),
        sa.Column("longitude", sa.Double(), nullable=True),
        sa.Column("coordinates_of", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("confidence", sa.String(), nullable=False),
        sa.Column("grouping", sa.String(), nullable=False),
        sa.Column("killed", sa.Integer(), nullable=True),
        sa.Column("injured", sa.Integer(), nullable=True),
        sa.Column("unhurt", sa.Integer(), nullable=True),
        sa.Column("unknown", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("record", name=op.f("pk_incident")),
    )
    op.create_index(op.f("ix_incident_grouping"), "incident", ["grouping", "year"], unique=False)
    op.create_table(
        "casualty",
        sa.Column("record", sa.Integer(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("sex", sa.String(), nullable=False),
        sa.Column("age", sa.Integer(), nullable=True),
        sa.Column("age_band", sa.String(), nullable=False),
        sa.Column("age_group", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("activity", sa.String(), nullable=False),
        sa.Column("had_eore", sa.String(), nullable=False),
        sa.Column("died", sa.String(), nullable=False),
        sa.Column("evolution", sa.String(), nullable=False),
        sa.Column("event_from", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("time_of_day", sa.String(), nullable=False),
        sa.Column("district", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("confidence", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("record", "item", name=op.f("pk_casualty")),
    )
    op.create_index(
        op.f("ix_casualty_filtered"),
        "casualty",
        [
            "outcome", "sex", "age_group", "age_band", "age", "status", "activity", "year", "month", "event_from",
            "time_of_day", "district", "type", "device", "confidence", "record",
        ],
        unique=False,
    )  # fmt: skip
    for name in ("year", "month", "status", "activity", "district", "device"):
        op.create_index(op.f(f"ix_casualty_{name}"), "casualty", [name, "outcome"], unique=False)
    op.create_index(op.f("ix_casualty_outcome"), "casualty", ["outcome"], unique=False)
    op.create_index(op.f("ix_casualty_sex"), "casualty", ["sex", "age_band", "outcome"], unique=False)
    op.create_table(
        "sighting",
        sa.Column("record", sa.Integer(), nullable=False),
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("event_from", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("report_date", sa.String(), nullable=False),
        sa.Column("district", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("latitude", sa.Double(), nullable=True),
        sa.Column("longitude", sa.Double(), nullable=True),
        sa.Column("coordinates_of", sa.String(), nullable=False),
        sa.Column("confidence", sa.String(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("items_seen", sa.Integer(), nullable=True),
        sa.Column("report_status", sa.String(), nullable=False),
        sa.Column("passed_on_date", sa.String(), nullable=False),
        sa.Column("told_community_date", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("record", name=op.f("pk_sighting")),
    )
    op.create_table(
        "session",
        sa.Column("record", sa.Integer(), nullable=False),
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("event_from", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("report_date", sa.String(), nullable=False),
        sa.Column("district", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("latitude", sa.Double(), nullable=True),
        sa.Column("longitude", sa.Double(), nullable=True),
        sa.Column("coordinates_of", sa.String(), nullable=False),
        sa.Column("confidence", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("activity_type", sa.String(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("venue", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("sessions_held", sa.Integer(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("age_scheme", sa.String(), nullable=False),
        sa.Column("participants", sa.Integer(), nullable=True),
        sa.Column("first_time", sa.Integer(), nullable=True),
        sa.Column("with_disability", sa.Integer(), nullable=True),
        sa.Column("follow_up_date", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("record", name=op.f("pk_session")),
    )
    op.create_table(
        "session_count",
        sa.Column("record", sa.Integer(), nullable=False),
        sa.Column("band", sa.String(), nullable=False),
        sa.Column("sex", sa.String(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("scheme", sa.String(), nullable=False),
        sa.Column("age_from", sa.Integer(), nullable=True),
        sa.Column("age_group", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("event_from", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("district", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("activity_type", sa.String(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("venue", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("record", "band", "sex", name=op.f("pk_session_count")),
    )
    op.create_table(
        "link",
        sa.Column("record", sa.Integer(), nullable=False),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("record", "path", "item", "code", name=op.f("pk_link")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_link_code"), "link", ["code"], unique=False)
