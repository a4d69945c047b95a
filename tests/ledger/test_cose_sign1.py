import cbor2
import pytest

from desktop.errors import FormatError
from desktop.ledger.cbor_profile import CborValue, CoseSign1Tag, format_cbor
from desktop.ledger.cose_sign1 import Sign1, format_sign1, parse_sign1, signed_bytes

SIGNATURE = bytes(64)


@pytest.mark.parametrize("payload", [b"payload", b"", None])
@pytest.mark.parametrize("unprotected", [{}, {394: [b"receipt"]}])
def test_the_parts_come_back(unprotected: dict[int, CborValue], payload: bytes | None) -> None:
    parts = Sign1(b"\xa0", unprotected, payload, SIGNATURE)
    assert parse_sign1(format_sign1(parts)) == parts


@pytest.mark.parametrize(
    "value",
    [
        [b"", {}, b"", SIGNATURE],
        CoseSign1Tag([b"", {}, b""]),
        CoseSign1Tag([b"", {}, b"", SIGNATURE, b""]),
        CoseSign1Tag(["", {}, b"", SIGNATURE]),
        CoseSign1Tag([b"", [], b"", SIGNATURE]),
        CoseSign1Tag([b"", {}, "", SIGNATURE]),
        CoseSign1Tag([b"", {}, b"", None]),
        CoseSign1Tag([b"", {}, b"", bytes(63)]),
        CoseSign1Tag([b"", {}, b"", bytes(65)]),
        CoseSign1Tag(b""),
    ],
)
def test_another_form_is_refused(value: CborValue) -> None:
    with pytest.raises(FormatError):
        parse_sign1(format_cbor(value))


def test_the_signed_bytes_are_the_sig_structure() -> None:
    assert signed_bytes(b"p", b"q") == cbor2.dumps(["Signature1", b"p", b"", b"q"])
