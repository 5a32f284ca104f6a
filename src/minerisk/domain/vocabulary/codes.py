"""The names and codes that tables, lists and papers know, by the kind of record that has them."""

from collections.abc import Mapping
from typing import TypeAlias

INCIDENT = "incident"
SIGHTING = "sighting"
SESSION = "session"
FOLLOW_UP = "follow_up"

CASUALTY = "casualty"
"""The repeat with the people of an incident."""

NOT_KNOWN = frozenset({"unknown", "unknown_outcome", "dont_know"})
"""Codes that say that the answer is not known: counted beside the answers that are, and in no percentage."""

UNKNOWN = "unknown"
"""What people are counted as whose age or sex was not told apart."""

UNDER_18, ADULT = "under_18", "adult"
"""Codes of ``age_group``. Source: Convention on the Rights of the Child, article 1."""

BANDS = ("0_5", "6_11", "12_17", "18_59", "60_plus")
"""Codes of ``age_band``, youngest first."""

COARSE_BANDS: Mapping[str, str] = {"0_17": UNDER_18, "18_plus": ADULT}
"""Codes of ``age_band`` where only the age group is known."""

ADULT_FROM = 18

Codes: TypeAlias = frozenset[str]
ANY: Codes = frozenset()
"""Of a question that takes any answer."""


def _codes(written: str) -> Codes:
    return frozenset(written.split())


_DEVICE = _codes("mine cluster uxo axo stored_ammo booby_trap ied other_device erw_unspecified unknown")
_EVERYWHERE: Mapping[str, Codes] = {
    "report_date": ANY,
    "district": ANY,
    "district_other": ANY,
    "town": ANY,
    "town_other": ANY,
    "coordinates": ANY,
    "coordinates_of": _codes("accident_site item_place seen_from place_centre session_place"),
    "confidence": _codes("reported cross_checked confirmed rejected unknown"),
}

CODES: Mapping[tuple[str, str], Mapping[str, Codes]] = {
    (INCIDENT, ""): {
        **_EVERYWHERE,
        "event_date": ANY,
        "time_of_day": _codes("early_morning morning midday afternoon evening night exact unknown"),
        "record_type": _codes("accident incident near_miss unknown"),
        "device": _DEVICE,
        "grouping": _codes("event not_known"),
        "killed": ANY,
        "injured": ANY,
        "unhurt": ANY,
        "outcome_unknown": ANY,
    },
    (INCIDENT, CASUALTY): {
        "outcome": _codes("killed injured unknown_outcome unhurt"),
        "sex": _codes("female male other prefer_not unknown"),
        "age": ANY,
        "age_band": frozenset({*BANDS, *COARSE_BANDS, UNKNOWN}),
        "status": _codes("civilian military security_police security_forces deminer aid_worker unknown"),
        "activity": _codes(
            "farming_ploughing digging_construction clearing_vegetation burning_land cooking_fire_domestic "
            "collecting_forest_products collecting_water herding hunting_fishing collecting_scrap handling_tampering "
            "playing travel_foot travel_vehicle travel_animal passing_standing_nearby house_building_return "
            "going_school_work demining_work military_activity rescue_help_other other unknown"
        ),
        "had_eore": _codes("yes no dont_know unknown"),
        "death_date": ANY,
        "evolution": _codes("recovered recovering permanent_impairment died_later unknown"),
    },
    (SIGHTING, ""): {
        **_EVERYWHERE,
        "seen_on": ANY,
        "device": _DEVICE,
        "items_seen": ANY,
        "report_status": _codes("received passed_on acknowledged visited resolved no_action duplicate"),
        "passed_on_date": ANY,
        "told_community_date": ANY,
    },
    (SESSION, ""): {
        **_EVERYWHERE,
        "session_date": ANY,
        "category": _codes("direct indirect training"),
        "activity_type": _codes(
            "safety_briefing directre materialdistribution materialhandover radio tv video socialmedia printedpress "
            "tot cfp other"
        ),
        "method": _codes(
            "interactive_group_session house_to_house focus_group_discussion peer_to_peer theatre other unknown"
        ),
        "venue": _codes(
            "camp child_friendly_space community_centre education_facility farm household market medical_facility "
            "religious_site other unknown"
        ),
        "audience": _codes(
            "community_points community_leaders convoy_drivers farmers health_workers reconstruction_workers "
            "refugees_idps religious_leaders scrap_dealers teachers other children_students herders returnees "
            "aid_workers women_group men_group persons_with_disabilities migrant_itinerant_workers security_military "
            "mixed_community unknown"
        ),
        "sessions_held": ANY,
        "minutes": ANY,
        "age_scheme": _codes("brief adult_child syria_re cbm"),
        "participants": ANY,
        "first_time": ANY,
        "with_disability": ANY,
        "follow_up_date": ANY,
    },
    (FOLLOW_UP, ""): {
        **_EVERYWHERE,
        "follow_up_date": ANY,
        "about_kind": frozenset({INCIDENT, SIGHTING, SESSION}),
    },
}
"""The questions that feed tables, by kind of record and repeat; with every code that their columns know."""


def age_group(band: str) -> str:
    """Return ``under_18`` or ``adult``, or nothing for a band that is not known or is on both sides."""
    first, last = _ages(band)
    if first is None:
        return ""
    if first >= ADULT_FROM:
        return ADULT
    return UNDER_18 if last is not None and last < ADULT_FROM else ""


def age_from(band: str) -> int | None:
    """Return the youngest age in a band, or None where no age is known."""
    return _ages(band)[0]


def _ages(band: str) -> tuple[int | None, int | None]:
    """Return the first and last age of a band: ``6_11`` -> 6, 11; ``60_plus`` -> 60, None."""
    first, _, last = band.partition("_")
    return (int(first) if first.isdecimal() else None), (int(last) if last.isdecimal() else None)
