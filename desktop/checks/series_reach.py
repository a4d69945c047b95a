"""How far numbered series and rosters reach: over rows of numbers, and by school and year.

A number is judged by the nearest one below it, so whoever comes between two is news to the upper
one. The word that a kind has no gaps touches the records of this kind from its time on. A roster's
figure is judged by the diplomas of its school and year, which a new approval changes. All keys that
follow one another are one issuer.
"""

from collections.abc import Iterable, Iterator

from desktop.checks import series
from desktop.checks.check import Context
from desktop.checks.observed import PARAMETER_KIND, Observed
from desktop.checks.reach import ROTATE_KIND, Known, Names, Reach, Span, Stand, moment
from desktop.checks.school_records import DIPLOMA_KIND
from desktop.checks.series import APPROVAL_KIND, NUMBERS


def _names(one: Observed, context: Context) -> Names:
    if one.name in NUMBERS:
        return _numbered(one, context)
    if one.name == PARAMETER_KIND:
        return _figure(one, context)
    if one.name == DIPLOMA_KIND:
        return Names(gives=(f"diploma {one.record.id}", *_awards(one, context)))
    if one.name == APPROVAL_KIND:
        return Names()
    return Names(gives=[f"school {key}" for key in sorted(context.keys_of(one.issuer))])


def _numbered(one: Observed, context: Context) -> Names:
    """Return where a record stands: in the rows of all keys of its issuer, by its number."""
    number = series.number_of(str(one.record.data.get(NUMBERS[one.name], "")))
    if number is None:
        return Names()
    at = moment(one.record.time)
    stands = [
        Stand(f"series {one.name}\n{key}\n{number.before}\n{number.after}", number.value)
        for key in sorted(context.keys_of(one.issuer))
    ]
    stands += [
        Stand(row, at, has_neighbours=False) for row in (f"of {one.name}", f"by {one.issuer}")
    ]
    return Names(lends=(f"by {one.issuer}",), asks=(f"series {one.name}",), stands=stands)


def _figure(one: Observed, context: Context) -> Names:
    """Return the names of what an authority has published, which counts from its time on."""
    name, due = str(one.record.data["name"]), (str(one.record.data["from"]),)
    if (kind := series.series_of(name)) is not None:
        return Names(lends=(f"series {kind}",), due=due)
    if (told := series.roster_of(name)) is None:
        return Names()
    issuer, year = told
    takes = [f"awards {key} {year}" for key in sorted(context.keys_of(issuer))]
    return Names((f"figure {issuer} {year}",), takes=[f"school {issuer}", *takes], due=due)


def _awards(diploma: Observed, context: Context) -> Iterator[str]:
    """Yield what the diplomas of a school and a year are called, by each of its keys."""
    year = series.year_of(diploma)
    yield from (f"awards {key} {year}" for key in sorted(context.keys_of(diploma.issuer)))


def _affects(one: Observed, names: Names, known: Known) -> Iterable[str]:
    """Return what a record affects; an approval, the years of the diplomas that it names."""
    if one.name != APPROVAL_KIND:
        return names.given
    diplomas = (
        it for record_id in series.named(one) for it in known.giving(f"diploma {record_id}")
    )
    return {name for it in diplomas for name in _awards(it, known.context)}


def _touches(one: Observed, known: Known) -> Iterator[Span]:
    if one.name == PARAMETER_KIND:
        kind = series.series_of(str(one.record.data["name"]))
        if kind is not None:
            yield Span(f"of {kind}", moment(str(one.record.data["from"])))
    elif one.name == ROTATE_KIND and known.before(f"by {one.record.data['key']}"):
        # two series become one; a key that is new to the ledger only goes on with the old one
        yield from (Span(f"by {key}", 0) for key in sorted(known.context.keys_of(one.issuer)))


REACH = Reach(
    series.GROUP,
    _names,
    affects=_affects,
    touches=_touches,
    is_news_when_due=True,
    also=(ROTATE_KIND,),
)
