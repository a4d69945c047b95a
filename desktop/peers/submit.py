"""Hand a signed statement to a node and ask where it stands, over HTTP.

Bytes that were handed over once are handed over again where the answer did not come: the node knows
them by their id, so that it is safe. Of a node's answers only numbers and stable words are used;
what they mean is said by us. The form of the answers stands in ledger.md section 7 (node API).
"""

from dataclasses import dataclass
from typing import Literal, get_args

import msgspec

from desktop.domains.refusal import Code, Refusal
from desktop.errors import PeerError
from desktop.ledger.status import MAX_STATUS_BYTES
from desktop.peers import refusals
from desktop.peers.web import WebAnswer, WebSource

State = Literal["queued", "refused", "logged", "final"]
ANSWER_LIMIT = 4096
_UNKNOWN, _TAKEN, _REFUSED = (404, 410), 202, (413, 422)
_NOT_TAKING = (404, 405, 501)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a statement stands at a node."""

    state: State
    index: int | None = None  # its entry, once logged
    height: int | None = None
    size: int | None = None  # entries once its block is sealed
    refusal: Refusal | None = None

    def document(self) -> dict[str, int | str]:
        """Return the node's answer."""
        code = None if self.refusal is None else self.refusal.word
        named = {"index": self.index, "height": self.height, "size": self.size, "code": code}
        return {"state": self.state, **{name: it for name, it in named.items() if it is not None}}


class _Told(msgspec.Struct):
    """What is read of an answer; whatever else it says is passed over."""

    state: str | None = None
    index: int | None = None
    height: int | None = None
    size: int | None = None
    code: str | None = None
    record: int | None = None


class NodeClient:
    """A node as somebody sees it who hands it statements."""

    def __init__(self, source: WebSource) -> None:
        self._source = source

    @property
    def name(self) -> str:
        """What the user calls the node."""
        return self._source.name

    def submit(self, entry: bytes) -> Refusal | None:
        """Hand a statement over; it is durable there when this returns None.

        Raises:
            PeerError: PEER_READ_ONLY where this peer takes none; any other code leaves it unknown
                whether the node has it, and the same bytes may be handed over again.
        """
        answer = self._source.post("statements", "application/cose", entry, ANSWER_LIMIT)
        if answer.status == _TAKEN:
            return None
        if answer.status in _REFUSED:
            return self._refusal(_told(answer))
        if answer.status in _NOT_TAKING:
            raise refusals.read_only(self._source)
        raise refusals.status(self._source, "statements", answer.status)

    def standing(self, statement_id: bytes) -> Standing | None:
        """Return where a statement stands, or None where the node does not know it.

        Raises:
            PeerError: the node cannot be asked, or its answer makes no sense.
        """
        path = f"statements/{statement_id.hex()}"
        data = self._source.read(path, ANSWER_LIMIT)
        if data is None:
            return None
        told = _told(WebAnswer(200, data))
        if told.state not in get_args(State):
            raise refusals.garbled(self._source, path, "makes no sense")
        refusal = self._refusal(told) if told.state == "refused" else None
        state: State = next(one for one in get_args(State) if one == told.state)
        return Standing(state, told.index, told.height, told.size, refusal)

    def status(self, record_id: str) -> bytes | None:
        """Return what the node signs of a record, unverified, or None where it knows none.

        Raises:
            PeerError: the node cannot be asked, or does not answer for the record.
        """
        path = f"status/{record_id.removeprefix('urn:uuid:')}"
        return self._source.read(path, MAX_STATUS_BYTES)

    def _refusal(self, told: _Told) -> Refusal:
        try:
            code = Code[told.code or ""]
        except KeyError:
            raise _senseless(self._source) from None
        record = told.record if told.record is not None and 0 <= told.record < 500 else None
        return Refusal(code, code.value, record)


def _senseless(source: WebSource) -> PeerError:
    return refusals.garbled(source, "statements", "names no refusal that this version knows")


def _told(answer: WebAnswer) -> _Told:
    try:
        return msgspec.json.decode(answer.body, type=_Told)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _Told()
