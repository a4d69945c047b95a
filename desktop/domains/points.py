"""Points: programmes, rules and accounts in double entry, and what each record does to them.

Points come from a programme's budget (`earn`), move between accounts (`transfer`), and leave them
for good (`redeem`, `expire`); an account never holds less than nothing. The oldest points of an
account count as spent first. An account that is a did:key is spent from by that key alone; one that
is a pseudonym is kept by the programme's operator. Each step returns the bookings that change, or
raises `Refused`.
"""

from msgspec.structs import replace

from desktop.domains import posted
from desktop.domains.bookings import (
    Account,
    Book,
    Booking,
    Day,
    Earning,
    Nullifier,
    Posting,
    Programme,
    Rule,
    account_key,
    known_account,
)
from desktop.domains.refusal import Code, Refused
from desktop.ledger.json_profile import MAX_INTEGER, JsonObject
from desktop.ledger.scalar import format_time, parse_time

_DAY_MS = 86_400_000
_LAST_MS = parse_time("9999-12-31T23:59:59.999Z")
_KEY = "did:"


def publish_programme(_: Book, posting: Posting) -> tuple[Booking, ...]:
    """Open a programme with its whole budget."""
    data = posting.record.data
    budget = posted.whole(data, "budget", 1)
    since, until = _dates(data)
    return (Programme(posting.record.id, posting.entry, posting.by, budget, 0, since, until),)


def publish_rule(book: Book, posting: Posting) -> tuple[Booking, ...]:
    """Publish one version of a rule; only the programme's operator may."""
    programme, data = _programme(book, posting), posting.record.data
    if not book.is_same_party(posting.by, programme.operator):
        raise Refused(Code.VERB, "Only who publishes a programme sets its rules.")
    since, until = _dates(data)
    rule = Rule(
        key=posting.record.id,
        entry=posting.entry,
        programme=programme.key,
        operators=posted.keys(data, "issuers"),
        version=posted.whole(data, "version", 1),
        points=posted.whole(data, "points", 1),
        cap_day=posted.whole(data, "cap_day", 1) if "cap_day" in data else None,
        expires_days=posted.whole(data, "expires_days", 1) if "expires_days" in data else None,
        valid_from=since,
        valid_until=until,
    )
    return (rule,)


def _dates(data: JsonObject) -> tuple[str, str | None]:
    return posted.date(data, "from"), posted.date(data, "until") if "until" in data else None


def _programme(book: Book, posting: Posting) -> Programme:
    """Return the programme that a record names, which must be in force."""
    cited = posting.ref("programme")
    programme = None if cited is None else book.booking(Programme, cited)
    if programme is None:
        raise Refused(Code.BAD_REF, "It names no programme.")
    return _open(book, programme)


def _open(book: Book, programme: Programme) -> Programme:
    if not book.is_in_force(programme.key):
        raise Refused(Code.VERB, "The programme is suspended or withdrawn.")
    return programme


def earn(book: Book, posting: Posting) -> tuple[Booking, ...]:
    """Give points under a rule: once for each nullifier, within the cap and the budget."""
    rule, programme = _rule(book, posting)
    data, day = posting.record.data, posting.record.time[:10]
    for bounds in (rule, programme):
        if not bounds.valid_from <= day <= (bounds.valid_until or day):
            raise Refused(Code.BALANCE, f"The rule or its programme is not in force on {day}.")
    points = _points_under(rule, data)
    nullifier = posted.commitment(data, "nullifier")
    posted.commitment(data, "evidence")
    used = book.booking(Nullifier, nullifier)
    if used is not None:
        raise Refused(Code.BALANCE, f"The same was rewarded before, by {used.record}.")
    account = posted.account(data, "account")
    tally = _within_cap(book, posting, rule, account, points)
    if programme.issued + points > programme.budget:
        left = programme.budget - programme.issued
        raise Refused(Code.BALANCE, f"Of the programme's budget {left} points are left.")
    credited = credit(book, account_key(programme.key, account), points, posting.entry)
    return (
        replace(programme, entry=posting.entry, issued=programme.issued + points),
        credited,
        tally,
        Earning(
            posting.record.id, posting.entry, credited.key, points, credited.credits,
            _days_later(day, rule.expires_days), 0,
        ),
        Nullifier(nullifier, posting.entry, posting.record.id),
    )  # fmt: skip


def _rule(book: Book, posting: Posting) -> tuple[Rule, Programme]:
    """Return the rule that a record names, with its programme, if the signer may record there."""
    cited = posting.ref("rule")
    rule = None if cited is None else book.booking(Rule, cited)
    programme = None if rule is None else book.booking(Programme, rule.programme)
    if rule is None or programme is None:
        raise Refused(Code.BAD_REF, "It names no rule of a programme.")
    if not book.is_in_force(rule.key):
        raise Refused(Code.VERB, "The rule is suspended or withdrawn.")
    _check_operator(book, posting, _open(book, programme), rule)
    return rule, programme


def _check_operator(book: Book, posting: Posting, programme: Programme, rule: Rule) -> None:
    allowed = (programme.operator, *rule.operators.split())
    if not any(book.is_same_party(posting.by, one) for one in allowed):
        raise Refused(Code.VERB, "The rule does not name this key among those that may record.")


def _points_under(rule: Rule, data: JsonObject) -> int:
    if posted.whole(data, "version", 1) != rule.version:
        raise Refused(Code.BAD_DATA, f"The rule that it names has version {rule.version}.")
    units = posted.whole(data, "units", 1) if "units" in data else 1
    points = posted.whole(data, "points", 1)
    if points != rule.points * units:
        raise Refused(Code.BAD_DATA, f"The rule gives {rule.points * units} points.")
    return points


def _within_cap(book: Book, posting: Posting, rule: Rule, account: str, points: int) -> Day:
    key = f"{rule.key} {account} {posting.record.time[:10]}"
    before = book.booking(Day, key)
    total = points + (0 if before is None else before.points)
    if rule.cap_day is not None and total > rule.cap_day:
        left = rule.cap_day - (total - points)
        raise Refused(Code.BALANCE, f"Of the day's cap {left} points are left.")
    return Day(key, posting.entry, total)


def _days_later(day: str, days: int | None) -> str | None:
    """Return the date so many days later; None where points do not expire."""
    ms = parse_time(f"{day}T00:00:00.000Z") + (days or 0) * _DAY_MS
    return None if days is None or ms > _LAST_MS else format_time(ms)[:10]


def transfer(book: Book, posting: Posting) -> tuple[Booking, ...]:
    """Move points to another account of the same programme."""
    programme, data = _programme(book, posting), posting.record.data
    account, other = posted.account(data, "account"), posted.account(data, "to")
    check_owner(book, posting, programme, account)
    return move(
        book,
        account_key(programme.key, account),
        account_key(programme.key, other),
        posted.whole(data, "points", 1),
        posting.entry,
    )


def redeem(book: Book, posting: Posting) -> tuple[Booking, ...]:
    """Spend points for good; what they pay for is named by the record."""
    programme, data = _programme(book, posting), posting.record.data
    account = posted.account(data, "account")
    check_owner(book, posting, programme, account)
    key, points = account_key(programme.key, account), posted.whole(data, "points", 1)
    return (debit(book, key, points, posting.entry),)


def expire(book: Book, posting: Posting) -> tuple[Booking, ...]:
    """Take back what is left of points whose time is over, once."""
    cited, data = posting.ref("expires"), posting.record.data
    earning = None if cited is None else book.booking(Earning, cited)
    programme = None if earning is None else book.booking(Programme, earning.account.split()[0])
    if earning is None or programme is None:
        raise Refused(Code.BAD_REF, "It names no points that were earned.")
    if not book.is_same_party(posting.by, programme.operator):
        raise Refused(Code.VERB, "Only who publishes a programme takes its points back.")
    if earning.account != account_key(programme.key, posted.account(data, "account")):
        raise Refused(Code.BAD_DATA, "Those points were earned by another account.")
    if earning.is_expired or earning.expires is None:
        raise Refused(Code.BALANCE, "Those points have expired before, or never do.")
    if posting.record.time[:10] < earning.expires:
        raise Refused(Code.BALANCE, f"Those points expire on {earning.expires}.")
    account = known_account(book, earning.account, posting.entry)
    left = min(earning.points, max(0, earning.through - account.debits))
    points = posted.whole(data, "points", 1)
    if points != left:
        raise Refused(Code.BALANCE, f"Of those points {left} are left.")
    return (
        debit(book, account.key, points, posting.entry),
        replace(earning, entry=posting.entry, is_expired=1),
    )


def check_owner(book: Book, posting: Posting, programme: Programme, account: str) -> None:
    """Refuse a key that may not spend from an account."""
    owner = account if account.startswith(_KEY) else programme.operator
    if not book.is_same_party(posting.by, owner):
        raise Refused(Code.VERB, "This key may not spend from that account.")


def credit(book: Book, key: str, points: int, entry: int) -> Account:
    """Return an account after points came in."""
    account = known_account(book, key, entry)
    if account.credits + points > MAX_INTEGER:
        raise Refused(Code.BALANCE, "The account cannot count that many points.")
    return replace(account, entry=entry, credits=account.credits + points)


def debit(book: Book, key: str, points: int, entry: int) -> Account:
    """Return an account after points went out; it must hold them."""
    account = known_account(book, key, entry)
    if points > account.balance:
        raise Refused(Code.BALANCE, f"The account holds {account.balance} points.")
    return replace(account, entry=entry, debits=account.debits + points)


def move(book: Book, key: str, other: str, points: int, entry: int) -> tuple[Account, Account]:
    """Return two accounts after points went from one to the other."""
    if key == other:
        raise Refused(Code.BAD_DATA, "Points move between two accounts.")
    return debit(book, key, points, entry), credit(book, other, points, entry)
