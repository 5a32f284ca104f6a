"""The forms that records of this database were filled with."""

from collections.abc import Mapping

from sqlalchemy import Connection

from minerisk.domain.form import Form


def keep(connection: Connection, form: Form, xform: str, source: bytes | None = None) -> int:
    """Keep ``form`` with its XForm, and the sheet it was made from, unless it is here already; return its number."""
    connection.exec_driver_sql(
        "INSERT INTO form (digest, id, version, xform, source) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (form.digest, form.id, form.version, xform, source),
    )
    return int(connection.exec_driver_sql("SELECT number FROM form WHERE digest = ?", (form.digest,)).scalar_one())


def number(connection: Connection, digest: str) -> int | None:
    """Return the number of a form in this database, or None where it is not here."""
    return connection.exec_driver_sql("SELECT number FROM form WHERE digest = ?", (digest,)).scalar()


def xform(connection: Connection, digest: str) -> str | None:
    """Return the XForm of a form, or None where it is not here."""
    return connection.exec_driver_sql("SELECT xform FROM form WHERE digest = ?", (digest,)).scalar()


def source(connection: Connection, digest: str) -> bytes | None:
    """Return the file that a form was made from, or None where there is none."""
    return connection.exec_driver_sql("SELECT source FROM form WHERE digest = ?", (digest,)).scalar()


def numbers(connection: Connection) -> Mapping[str, int]:
    """Return the number of each form, by its digest, in the order they came."""
    rows = connection.exec_driver_sql("SELECT digest, number FROM form ORDER BY number").all()
    return {str(digest): int(number) for digest, number in rows}


def versions(connection: Connection, name: str) -> Mapping[str, str]:
    """Return the versions of the forms with an id, by their digests, in the order they came."""
    rows = connection.exec_driver_sql("SELECT digest, version FROM form WHERE id = ? ORDER BY number", (name,)).all()
    return {str(digest): str(version) for digest, version in rows}
