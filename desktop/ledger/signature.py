"""Ed25519 with one verdict on every machine: profile CL-Ed25519.

Libraries disagree on crafted signatures, and a ledger that is checked by several programs cannot
afford that. The profile refuses what they disagree on before any library is asked: S >= L, a
coordinate y >= p, the sign of x = 0 set, a key or an R of small order. What is left goes to one
cofactorless single verification. Keys are also checked when they are enrolled.

Follows RFC 8032 section 5.1 and `ledger.md` sections 1 and 11. This is the only module of the
program that verifies a signature.
"""

from nacl.bindings import crypto_core_ed25519_is_valid_point, crypto_sign_open
from nacl.exceptions import BadSignatureError

from desktop.errors import SignatureError

PUBLIC_BYTES = 32
SIGNATURE_BYTES = 64

_P = 2**255 - 19
_Y_MASK = 2**255 - 1
_L = 2**252 + 27742317777372353535851937790883648493

# The encodings with y < p that no signature may have as its key or its R.
_REFUSED = frozenset(
    bytes.fromhex(text)
    for text in (
        "00" * 32,
        "00" * 31 + "80",
        "01" + "00" * 31,
        "01" + "00" * 30 + "80",  # x = -0
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        "ec" + "ff" * 30 + "7f",
        "ec" + "ff" * 31,  # x = -0
    )
)


def verify(public: bytes, message: bytes, signature: bytes) -> None:
    """Raise unless a signature over a message was made with the key.

    Args:
        public: 32 bytes.
        message: the signed bytes.
        signature: 64 bytes, R and S.

    Raises:
        SignatureError: the profile or the equation refuses.

    Source: RFC 8032 section 5.1.7.
    """
    check_encoding(public, signature)
    try:
        crypto_sign_open(signature + message, public)
    except BadSignatureError as error:
        raise SignatureError("the signature does not fit the key and the bytes") from error


def check_encoding(public: bytes, signature: bytes) -> None:
    """Raise where libraries could disagree about a key and a signature.

    Raises:
        SignatureError: a wrong length, S >= L, or a key or R that is not canonical or has small
            order.
    """
    if len(signature) != SIGNATURE_BYTES:
        raise SignatureError(f"a signature has {SIGNATURE_BYTES} bytes, not {len(signature)}")
    _check_point(public, "the key")
    _check_point(signature[:32], "the first half of the signature")
    if int.from_bytes(signature[32:], "little") >= _L:
        raise SignatureError("the second half of the signature is not reduced")


def check_key(public: bytes) -> None:
    """Raise unless a key may be enrolled: canonical, of the prime order, on the curve.

    Raises:
        SignatureError: a key that could make one signature mean two things.
    """
    _check_point(public, "the key")
    if not crypto_core_ed25519_is_valid_point(public):
        raise SignatureError("the key is not a point of the prime-order group")


def _check_point(encoding: bytes, what: str) -> None:
    """Raise unless the encoding of a point is canonical and not one of small order."""
    if len(encoding) != PUBLIC_BYTES:
        raise SignatureError(f"{what} has {PUBLIC_BYTES} bytes, not {len(encoding)}")
    if int.from_bytes(encoding, "little") & _Y_MASK >= _P:
        raise SignatureError(f"{what} is not canonical")
    if encoding in _REFUSED:
        raise SignatureError(f"{what} has small order")
