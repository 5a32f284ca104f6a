"""Country profiles: a country's districts and towns, and the numbers to call there.

They are data, one TOML file for each country in ``database/profiles``. Used by services and pages; knows no form.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from minerisk import paths
from minerisk.domain.form import Text
from minerisk.errors import UserError
from minerisk.i18n import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """A town or village.

    Attributes:
        code: ``g`` and its GeoNames number; what the form keeps.
        latitude, longitude: WGS 84, in degrees.
    """

    code: str
    name: Text
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True, kw_only=True)
class District:
    """A district, or a city that is one.

    Attributes:
        code: what the form keeps, e.g. ``az_agm``.
        iso: ISO 3166-2 code, or an empty string where it has none.
    """

    code: str
    name: Text
    towns: tuple[Town, ...]
    iso: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """Where a number was made public.

    Attributes:
        on: date as EDTF, or an empty string where it is not known.
        where: site, and the number of the page there.
    """

    by: Text
    what: Text
    where: str
    on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallNumber:
    """A number to call about explosive ordnance.

    Attributes:
        number: as it is dialled; an empty string where nobody has published one, and then ``note`` says so.
        name: whose number it is.
        published: newest first.
    """

    number: str
    name: Text
    note: Text
    published: tuple[Publication, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What the program knows about one country.

    Attributes:
        figures: what kind of sources the published figures have, in a sentence.
    """

    id: str
    name: Text
    districts: tuple[District, ...]
    numbers: tuple[CallNumber, ...]
    figures: Text = field(default_factory=dict)

    def district(self, code: str) -> District | None:
        """Return the district with this code, or None."""
        return next((district for district in self.districts if district.code == code), None)


def profile(id: str) -> Profile:  # noqa: A002  (the name of the field)
    """Return the profile with this id, e.g. ``azerbaijan``.

    Raises:
        UserError: there is none, or its file is damaged.
    """
    found = next((each for each in profiles() if each.id == id), None)
    if found is None:
        raise UserError(N_("There is no country profile named {id}."), id=id)
    return found


@cache
def profiles() -> tuple[Profile, ...]:
    """Return every profile that ships with the program, by id."""
    files = sorted(paths.bundled("database", "profiles").glob("*.toml"))
    return tuple(read(file) for file in files)


def read(file: Path) -> Profile:
    """Read one profile.

    Raises:
        UserError: the file cannot be read, or something is missing in it.
    """
    try:
        raw = tomllib.loads(file.read_text(encoding="utf-8"))
        return _profile(raw)
    except (OSError, ValueError) as error:
        raise UserError(
            N_("The country profile {file} cannot be read: {reason}"), file=file.name, reason=error
        ) from error
    except (KeyError, TypeError, AttributeError) as error:
        raise UserError(
            N_("Something is missing in the country profile {file}: {what}"), file=file.name, what=error
        ) from error


def _profile(raw: Mapping[str, Any]) -> Profile:
    return Profile(
        id=raw["id"],
        name=_text(raw["name"]),
        districts=tuple(_district(each) for each in raw.get("districts", ())),
        numbers=tuple(_number(each) for each in raw.get("numbers", ())),
        figures=_text(raw.get("figures", {})),
    )


def _district(raw: Mapping[str, Any]) -> District:
    towns = tuple(_town(each) for each in raw.get("towns", ()))
    return District(code=raw["code"], name=_text(raw["name"]), towns=towns, iso=raw.get("iso", ""))


def _town(raw: Mapping[str, Any]) -> Town:
    return Town(
        code=raw["code"],
        name=_text(raw["name"]),
        latitude=float(raw["latitude"]),
        longitude=float(raw["longitude"]),
    )


def _number(raw: Mapping[str, Any]) -> CallNumber:
    return CallNumber(
        number=raw["number"],
        name=_text(raw["name"]),
        note=_text(raw.get("note", {})),
        published=tuple(_publication(each) for each in raw.get("published", ())),
    )


def _publication(raw: Mapping[str, Any]) -> Publication:
    return Publication(by=_text(raw["by"]), what=_text(raw["what"]), where=raw["where"], on=raw.get("on", ""))


def _text(raw: Mapping[str, str]) -> Text:
    return MappingProxyType(dict(raw.items()))
