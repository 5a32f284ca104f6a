"""Imports that can be withdrawn, a log of what left, figures that others published, and more that is counted."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "batch",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("files", sa.String(), nullable=False),
        sa.Column("already", sa.Integer(), nullable=False),
        sa.Column("records", sa.Integer(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("report", sa.String(), nullable=False),
        sa.Column("withdrawn", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_by", sa.String(), nullable=False),
        sa.CheckConstraint("length(author) <= 200", name=op.f("ck_batch_author")),
        sa.CheckConstraint("length(files) <= 100000", name=op.f("ck_batch_files")),
        sa.CheckConstraint("length(id) <= 64", name=op.f("ck_batch_id")),
        sa.CheckConstraint("length(report) <= 8000000", name=op.f("ck_batch_report")),
        sa.CheckConstraint("length(title) <= 1000", name=op.f("ck_batch_title")),
        sa.CheckConstraint("length(withdrawn_by) <= 200", name=op.f("ck_batch_withdrawn_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batch")),
    )
    op.create_table(
        "log",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("details", sa.String(), nullable=False),
        sa.CheckConstraint("length(act) <= 40", name=op.f("ck_log_act")),
        sa.CheckConstraint("length(author) <= 200", name=op.f("ck_log_author")),
        sa.CheckConstraint("length(details) <= 1000000", name=op.f("ck_log_details")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_log")),
    )
    op.create_table(
        "fact",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("theme", sa.String(), nullable=False),
        sa.Column("indicator", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("qualifier", sa.String(), nullable=False),
        sa.Column("geography", sa.String(), nullable=False),
        sa.Column("since", sa.String(), nullable=False),
        sa.Column("until", sa.String(), nullable=False),
        sa.Column("stated_by", sa.String(), nullable=False),
        sa.Column("stated_in", sa.String(), nullable=False),
        sa.Column("stated_on", sa.String(), nullable=False),
        sa.CheckConstraint("length(author) <= 200", name=op.f("ck_fact_author")),
        sa.CheckConstraint("length(geography) <= 1000", name=op.f("ck_fact_geography")),
        sa.CheckConstraint("length(id) <= 64", name=op.f("ck_fact_id")),
        sa.CheckConstraint("length(indicator) <= 1000", name=op.f("ck_fact_indicator")),
        sa.CheckConstraint("length(qualifier) <= 1000", name=op.f("ck_fact_qualifier")),
        sa.CheckConstraint("length(since) <= 40", name=op.f("ck_fact_since")),
        sa.CheckConstraint("length(stated_by) <= 1000", name=op.f("ck_fact_stated_by")),
        sa.CheckConstraint("length(stated_in) <= 1000", name=op.f("ck_fact_stated_in")),
        sa.CheckConstraint("length(stated_on) <= 40", name=op.f("ck_fact_stated_on")),
        sa.CheckConstraint("length(theme) <= 20", name=op.f("ck_fact_theme")),
        sa.CheckConstraint("length(unit) <= 1000", name=op.f("ck_fact_unit")),
        sa.CheckConstraint("length(until) <= 40", name=op.f("ck_fact_until")),
        sa.CheckConstraint("length(value) <= 1000", name=op.f("ck_fact_value")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fact")),
    )
    for table in ("incident", "casualty", "answer"):  # made again from the revisions when the database is opened
        op.drop_table(table)
    op.create_table(
        "incident",
        sa.Column("record", sa.Integer(), nullable=False),
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("event_from", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("month", sa.String(), nullable=False),
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
    op.create_table(
        "answer",
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("record", sa.Integer(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("form", sa.Integer(), nullable=False),
        sa.Column("number", sa.Double(), nullable=True),
        sa.Column("day", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("path", "record", "item", "code", name=op.f("pk_answer")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_incident_grouping"), "incident", ["grouping", "year"], unique=False)
    for name in ("year", "month", "status", "activity", "district", "device"):
        op.create_index(op.f(f"ix_casualty_{name}"), "casualty", [name, "outcome"], unique=False)
    op.create_index(op.f("ix_casualty_outcome"), "casualty", ["outcome"], unique=False)
    op.create_index(op.f("ix_casualty_sex"), "casualty", ["sex", "age_band", "outcome"], unique=False)
    op.create_index(
        op.f("ix_casualty_filtered"),
        "casualty",
        [
            "outcome", "sex", "age_group", "age_band", "age", "status", "activity", "year", "month", "event_from",
            "time_of_day", "district", "type", "device", "confidence", "record",
        ],
        unique=False,
    )  # fmt: skip
