"""Forms that an office brought in, and the pictures that come with them."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "own_form",
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("added", sa.DateTime(timezone=True), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("remarks", sa.String(), nullable=False),
        sa.Column("retired", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("length(author) <= 200", name=op.f("ck_own_form_author")),
        sa.CheckConstraint("length(form) <= 64", name=op.f("ck_own_form_form")),
        sa.CheckConstraint("length(remarks) <= 8000000", name=op.f("ck_own_form_remarks")),
        sa.ForeignKeyConstraint(["form"], ["form.digest"], name=op.f("fk_own_form_form_form")),
        sa.PrimaryKeyConstraint("form", name=op.f("pk_own_form")),
    )
    op.create_table(
        "form_file",
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("length(content) <= 64000000", name=op.f("ck_form_file_content")),
        sa.CheckConstraint("length(form) <= 64", name=op.f("ck_form_file_form")),
        sa.CheckConstraint("length(name) <= 255", name=op.f("ck_form_file_name")),
        sa.ForeignKeyConstraint(["form"], ["form.digest"], name=op.f("fk_form_file_form_form")),
        sa.PrimaryKeyConstraint("form", "name", name=op.f("pk_form_file")),
    )
