"""Who may issue, and in which fields of city life: the fixed words of roster and kinds.

Follows `ledger.md` sections 3 and 4. A role says what a key is for, a domain says where; an issuer
needs a role that the kind names and one domain in common with it.
"""

from enum import StrEnum


class Role(StrEnum):
    """What a key is enrolled for."""

    AUTHORITY = "authority"  # named by the charter, never by the roster
    REGISTRAR = "registrar"
    APPROVER = "approver"
    INSPECTOR = "inspector"
    SUPERVISOR = "supervisor"
    OPERATOR = "operator"  # every business, practitioner, crew, trustee
    DEVICE = "device"
    GATEWAY = "gateway"
    CITIZEN = "citizen"  # also patient, holder, consumer
    EMPLOYER = "employer"


class Domain(StrEnum):
    """A field of city life, with its own kinds and its own keys."""

    LEDGER = "ledger"
    EDUCATION = "education"
    HEALTH = "health"
    MEDICINES = "medicines"
    FOOD = "food"
    DEVICES = "devices"
    REWARDS = "rewards"
    CITY = "city"
    VOTING = "voting"
    MAINTENANCE = "maintenance"
    EMPLOYMENT = "employment"
    TRANSFERS = "transfers"


ROLES = tuple(role.value for role in Role)
DOMAINS = tuple(domain.value for domain in Domain)
