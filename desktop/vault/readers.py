"""One reader more for an envelope that is there: its header anew, its document as it is.

An age file encrypts its document under a file key, and its header wraps that key for each reader,
unnamed. Whoever reads it can therefore let another one read it, too, without knowing the others and
without losing them: the header gets one more stanza and a new MAC. Taking a reader out is another
thing: nobody can tell whose a stanza is, so the document is sealed anew for those who remain.

Follows age-encryption.org/v1, sections "Header", "X25519 recipient stanza" and "Payload". The
library below has no call for this; it opens what is made here, and its refusal is a bug.
"""

import hashlib
import hmac
import re
from collections.abc import Callable

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desktop.errors import FormatError, UsageError
from desktop.keys.decryption import DecryptionKey
from desktop.ledger.scalar import decode_base64, encode_base64
from desktop.vault.envelope import HEAD_BYTES, MAX_RECIPIENTS, NotForYouError

_INFO = b"age-encryption.org/v1/X25519"
_NONCE = bytes(12)  # a wrap key is used once
_KEY = 32
_FILE_KEY = 16
_STANZA = re.compile(rb"-> X25519 ([A-Za-z0-9+/]{43})\n([A-Za-z0-9+/]{43})\n")
_HEADER = re.compile(
    rb"(age-encryption\.org/v1\n(?:(?!--- )[^\n]+\n|\n)+---) ([A-Za-z0-9+/]{43})\n"
)


def with_reader(
    envelope: bytes, key: DecryptionKey, reader: bytes, random: Callable[[int], bytes]
) -> bytes:
    """Return an envelope that one reader more can open, and everybody who could before.

    Args:
        envelope: as it is; whether it holds the promised document is for the caller to see.
        key: of one who reads it.
        reader: X25519 public key, 32 bytes.
        random: returns so many random bytes.

    Raises:
        NotForYouError: the key is not among its readers.
        FormatError: damaged, or no envelope of the ledger.
        UsageError: it has as many readers as an envelope may have.
        LockedError: the key is locked.
    """
    found = _HEADER.match(envelope, 0, HEAD_BYTES)
    if found is None:
        raise FormatError("The envelope of the private document is damaged.")
    covered, mac = found[1], found[2]
    stanzas = _STANZA.findall(covered)
    if len(stanzas) >= MAX_RECIPIENTS:
        raise UsageError(f"A private document has at most {MAX_RECIPIENTS} readers.")
    file_key = _file_key(stanzas, key)
    if not hmac.compare_digest(_mac(file_key, covered), _decoded(mac)):
        raise FormatError("The envelope of the private document is damaged: its header changed.")
    more = covered.removesuffix(b"---") + _stanza(file_key, reader, random) + b"---"
    return b"%s %s\n" % (more, _encoded(_mac(file_key, more))) + envelope[found.end() :]


def _file_key(stanzas: list[tuple[bytes, bytes]], key: DecryptionKey) -> bytes:
    """Return the key of the document, as one of the stanzas wraps it for this reader."""
    with key.lent() as secret:
        own = X25519PrivateKey.from_private_bytes(bytes(secret))
    for share, wrapped in stanzas:
        try:
            shared = own.exchange(X25519PublicKey.from_public_bytes(_decoded(share)))
            wrap = _derived(shared, _decoded(share) + key.public, _INFO)
            file_key = ChaCha20Poly1305(wrap).decrypt(_NONCE, _decoded(wrapped), None)
        except (InvalidTag, ValueError):  # for somebody else, or a share of small order
            continue
        if len(file_key) == _FILE_KEY:
            return file_key
    raise NotForYouError(
        "This private document is sealed for others.",
        means="Your key is not among its readers.",
        do="Ask its issuer to grant you access.",
    )


def _stanza(file_key: bytes, reader: bytes, random: Callable[[int], bytes]) -> bytes:
    """Return the stanza that wraps a file key for a reader."""
    ephemeral = X25519PrivateKey.from_private_bytes(random(_KEY))
    share = ephemeral.public_key().public_bytes_raw()
    shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(reader))
    wrapped = ChaCha20Poly1305(_derived(shared, share + reader, _INFO)).encrypt(
        _NONCE, file_key, None
    )
    return b"-> X25519 %s\n%s\n" % (_encoded(share), _encoded(wrapped))


def _mac(file_key: bytes, covered: bytes) -> bytes:
    return hmac.digest(_derived(file_key, b"", b"header"), covered, hashlib.sha256)


def _derived(secret: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(SHA256(), _KEY, salt=salt, info=info).derive(secret)


def _encoded(data: bytes) -> bytes:
    return encode_base64(data).rstrip("=").encode("ascii")


def _decoded(text: bytes) -> bytes:
    return decode_base64(text.decode("ascii") + "=" * (-len(text) % 4))
