"""Units of SenML and what the ledger calls them.

The units are those that RFC 8428 section 12.1 and RFC 8798 register; the ledger's are UCUM or,
where UCUM's list here has none, UN/ECE Recommendation 20 (see `desktop.domains.standard_codes`).
Several units of SenML mean one of the ledger's, such as ``%`` and ``%RH``: then the first in the
table is its plain spelling, and a record keeps the other one beside it.
"""

from desktop.errors import FormatError

NO_UNIT = "1"

_TABLE = """
    m=m kg=kg g=g s=s A=A K=K cd=cd mol=mol Hz=Hz rad=rad sr=D27 N=N Pa=Pa J=J W=W C=C V=V F=F
    Ohm=Ohm S=SIE Wb=WEB T=T H=H Cel=Cel lm=lm lx=lx Bq=Bq Gy=Gy Sv=Sv kat=KAT m2=m2 m3=m3 l=L
    m/s=m/s m/s2=m/s2 m3/s=m3/s l/s=L/s W/m2=W/m2 cd/m2=cd/m2 bit=bit bit/s=B10 pH=[pH] dB=dB
    dBW=DBW count={count} %=% %RH=% %EL=% EL=s /=1 1/s=C97 1/min=C94 beat/min=BPM S/m=S/m lat=deg
    lon=deg
    ms=ms min=min h=h MHz=MHz kW=kW kVA=KVA kvar=KVR Ah=AMH Wh=W.h kWh=kW.h kvarh=K3 kVAh=C79
    KiB=E64 GB=E34 Mbit/s=E20 B/s=P93 MB/s=P95 mV=mV mA=mA dBm=DBM ug/m3=ug/m3 mm/h=H67 m/h=M60
    ppm=[ppm] hPa=hPa mm=mm cm=cm km=km km/h=km/h
"""
_LEDGER = dict(pair.split("=") for pair in _TABLE.split())
_PLAIN: dict[str, str | None] = {NO_UNIT: None}
for _senml, _ledger in _LEDGER.items():
    _PLAIN.setdefault(_ledger, _senml)


def to_ledger(senml: str | None) -> tuple[str, str | None]:
    """Return the ledger's unit, and SenML's own where the ledger's alone does not tell it.

    Raises:
        FormatError: no registered unit, or one that the ledger has no word for.
    """
    if senml is None:
        return NO_UNIT, None
    unit = _LEDGER.get(senml)
    if unit is None:
        raise FormatError(
            f"{senml!r:.40} is not a unit of SenML that the ledger knows",
            do="Convert the values to a unit of RFC 8428, such as Cel, kWh or ug/m3.",
        )
    return unit, None if _PLAIN[unit] == senml else senml


def to_senml(unit: str, senml: str | None = None) -> str | None:
    """Return the unit for a pack, None for a number without one.

    Args:
        unit: the record's unit.
        senml: the record's ``senmlUnit``, if it has one.

    Raises:
        FormatError: SenML has no such unit, or the two do not mean the same.
    """
    if senml is not None:
        if _LEDGER.get(senml) != unit:
            raise FormatError(f"the unit of SenML {senml!r:.40} does not mean {unit!r:.40}")
        return senml
    if unit not in _PLAIN:
        raise FormatError(f"SenML has no unit for {unit!r:.40}")
    return _PLAIN[unit]
