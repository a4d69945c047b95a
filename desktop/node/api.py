"""The doors of a node: tiles for readers, statements from issuers, checkpoints for its witness.

Paths and caching follow C2SP tlog-tiles and tlog-witness; the way of a statement is our own and
stands in ledger.md section 7. What a client sends is bounded before it is looked at, and refusals
are problem documents (RFC 9457) whose ``code`` is the stable word. `desktop.node.service` does the
work.
"""

import asyncio
import gzip
import re
from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from desktop.domains.refusal import Code, Refusal
from desktop.engine.publish import Consented
from desktop.errors import CivicLedgerError, FormatError, PeerError, StorageError
from desktop.ledger.receipt import UnverifiedReceipts, format_receipts
from desktop.ledger.scalar import is_record_id
from desktop.ledger.tiles import ENTRIES, parse_tile_path
from desktop.node.add_checkpoint import MAX_REQUEST_BYTES
from desktop.node.journal import word_of
from desktop.node.service import Cosigned, Health, Submitted
from desktop.node.witness import Declined
from desktop.peers.source import BUNDLE_LIMIT, Source
from desktop.peers.submit import Standing

MAX_STATEMENT_BYTES = 65_535
_YEAR_S = 365 * 24 * 3600
_FRESH_S = 2
_GZIP_LEAST = 1024
_AT_ONCE = 16
_TAKES_GZIP = re.compile(r"(?:^|,)\s*gzip\s*(?!;\s*q=0(?:\.0*)?\s*(?:,|$))(?:;|,|$)")
_NUMBER = re.compile(r"[1-9][0-9]{0,5}")
_HEX = re.compile(r"[0-9a-f]{64}")
_TEXT, _CBOR = "text/plain; charset=utf-8", "application/cbor"
_COSE = "application/cose"
_PUBLIC = {"Access-Control-Allow-Origin": "*", "X-Content-Type-Options": "nosniff"}
_NEVER_KEPT = {**_PUBLIC, "Cache-Control": "no-store"}


class Readable(Protocol):
    """What every server of a log has."""

    def tree(self) -> Source:
        """Return the tile tree that readers get."""

    def health(self) -> Health:
        """Return how it does."""


class Working(Readable, Protocol):
    """An authority's node."""

    def submit(self, entry: bytes) -> Future[Submitted | Refusal]:
        """Queue a statement durably, or say why it is refused."""

    def standing(self, statement_id: bytes) -> Standing | None:
        """Return where a statement stands."""

    def add_checkpoint(self, body: bytes) -> Consented | Declined:
        """Answer a log that asks for a cosignature."""

    def cosigned(self, origin_hash: bytes) -> Cosigned | None:
        """Return the newest tree this node has cosigned, of the log with that hash."""

    def status(self, record_id: str) -> bytes | None:
        """Return this authority's signed word on a record, or None where it is not final here."""


def reading_app(server: Readable) -> Starlette:
    """Return the application of a server that only serves."""
    return Starlette(routes=_Reading(server).routes(), exception_handlers=_HANDLERS)


def node_app(node: Working) -> Starlette:
    """Return the application of an authority's node."""
    routes = [*_Reading(node).routes(), *_Writing(node).routes()]
    return Starlette(routes=routes, exception_handlers=_HANDLERS)


class _Reading:
    """What readers of the log come for; each method answers one kind of request."""

    def __init__(self, server: Readable) -> None:
        self._server = server

    def routes(self) -> list[Route]:
        """Return the paths of a tile tree, and the node's own health."""
        return [
            Route("/checkpoint", self.checkpoint),
            Route("/pending", self.pending),
            Route("/receipts", self.receipts),
            Route("/charter/{number}", self.charter),
            Route("/tile/{path:path}", self.tile),
            Route("/health", self.health),
        ]

    def checkpoint(self, _request: Request) -> Response:
        return self._read("checkpoint", _TEXT, _FRESH_S)

    def pending(self, _request: Request) -> Response:
        return self._read("pending", _TEXT, _FRESH_S)

    def receipts(self, _request: Request) -> Response:
        return self._read("receipts", _CBOR, _FRESH_S)

    def charter(self, request: Request) -> Response:
        number = request.path_params["number"]
        if not _NUMBER.fullmatch(number):
            return _problem(404, "UNKNOWN")
        return self._read(f"charter/{number}", _TEXT, _YEAR_S)

    def tile(self, request: Request) -> Response:
        path = f"tile/{request.path_params['path']}"
        try:
            wanted = parse_tile_path(path)
        except FormatError:
            return _problem(404, "UNKNOWN")
        answer = self._read(path, "application/octet-stream", _YEAR_S)
        if answer.status_code != 200 or wanted.level != ENTRIES:
            return answer
        answer.headers["Vary"] = "Accept-Encoding"
        takes = _TAKES_GZIP.search(request.headers.get("accept-encoding", "").lower())
        return _packed(answer) if takes else answer

    def health(self, _request: Request) -> Response:
        told = self._server.health()
        return JSONResponse(told.document(), 200 if told.is_well else 503, headers=_NEVER_KEPT)

    def _read(self, path: str, media: str, age_s: int) -> Response:
        data = self._server.tree().read(path, BUNDLE_LIMIT)
        return _problem(404, "UNKNOWN") if data is None else _file(data, media, age_s)


class _Writing:
    """What issuers and the log's writer come for; each method answers one kind of request."""

    def __init__(self, node: Working) -> None:
        self._node = node
        # Those who wait for the engine or for a replay never hold up those who read.
        self._asking, self._judging = CapacityLimiter(_AT_ONCE), CapacityLimiter(_AT_ONCE)
        self._proving = CapacityLimiter(1)

    def routes(self) -> list[Route]:
        """Return the paths of an authority's node beside those of its tree."""
        return [
            Route("/statements", self.submit, methods=["POST"]),
            Route("/statements/{id}", self.standing),
            Route("/status/{uuid}", self.status),
            Route("/add-checkpoint", self.add_checkpoint, methods=["POST"]),
            Route("/{log}/checkpoint", self.cosigned),
            Route("/{log}/receipt", self.receipt),
        ]

    async def submit(self, request: Request) -> Response:
        body = await _body(request, MAX_STATEMENT_BYTES)
        if body is None:
            return _refused(Refusal(Code.TOO_LARGE, Code.TOO_LARGE.value))
        taken = await asyncio.wrap_future(self._node.submit(body))
        if isinstance(taken, Refusal):
            return _refused(taken)
        told = {"id": taken.statement_id.hex(), "state": taken.state}
        return JSONResponse(told, 202, headers=_NEVER_KEPT)

    async def standing(self, request: Request) -> Response:
        wanted = request.path_params["id"]
        if not _HEX.fullmatch(wanted):
            return _problem(400, "BAD_FORM")
        statement_id = bytes.fromhex(wanted)
        found = await run_sync(self._node.standing, statement_id, limiter=self._asking)
        if found is None:
            return _problem(404, "UNKNOWN")
        return JSONResponse(found.document(), headers=_NEVER_KEPT)

    async def status(self, request: Request) -> Response:
        record_id = f"urn:uuid:{request.path_params['uuid']}"
        if not is_record_id(record_id):
            return _problem(400, "BAD_FORM")
        try:
            signed = await run_sync(self._node.status, record_id, limiter=self._proving)
        except CivicLedgerError:
            return _problem(503, "CANNOT_CHECK")
        return _problem(404, "UNKNOWN") if signed is None else _file(signed, _COSE, 0)

    async def add_checkpoint(self, request: Request) -> Response:
        body = await _body(request, MAX_REQUEST_BYTES)
        if body is None:
            return _problem(413, "TOO_LARGE")
        answer = await run_sync(self._node.add_checkpoint, body, limiter=self._judging)
        return _witnessed(answer)

    def cosigned(self, request: Request) -> Response:
        known = self._cosigned(request)
        return _problem(404, "UNKNOWN") if known is None else _file(known.note, _TEXT, 0)

    def receipt(self, request: Request) -> Response:
        known = self._cosigned(request)
        if known is None:
            return _problem(404, "UNKNOWN")
        one = UnverifiedReceipts(known.origin, known.size, known.root, (known.receipt,))
        return _file(format_receipts(one), _CBOR, 0)  # the writer asks for it after each round

    def _cosigned(self, request: Request) -> Cosigned | None:
        wanted = request.path_params["log"]
        return self._node.cosigned(bytes.fromhex(wanted)) if _HEX.fullmatch(wanted) else None


def _file(data: bytes, media: str, age_s: int) -> Response:
    if not age_s:
        return Response(data, media_type=media, headers=_NEVER_KEPT)
    fixed = ", immutable" if age_s == _YEAR_S else ""
    headers = {**_PUBLIC, "Cache-Control": f"public, max-age={age_s}{fixed}"}
    return Response(data, media_type=media, headers=headers)


def _packed(answer: Response) -> Response:
    data = bytes(answer.body)
    if len(data) < _GZIP_LEAST:
        return answer
    headers = {name: answer.headers[name] for name in ("cache-control", "vary")}
    packed = gzip.compress(data, 1, mtime=0)
    return Response(
        packed,
        media_type=answer.media_type,
        headers={**_PUBLIC, **headers, "Content-Encoding": "gzip"},
    )


async def _body(request: Request, limit: int) -> bytes | None:
    """Return what a client sends, or None where it is more than a limit."""
    length = request.headers.get("content-length", "0")
    if not length.isdecimal() or len(length) > 9 or int(length) > limit:
        return None
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > limit:
            return None
    return bytes(body)


def _refused(refusal: Refusal) -> Response:
    status = 413 if refusal.code is Code.TOO_LARGE else 422
    return _problem(status, refusal.word, {"record": refusal.record})


def _witnessed(answer: Consented | Declined) -> Response:
    if isinstance(answer, Consented):
        return Response(answer.line, media_type="text/plain; charset=utf-8")
    if answer.size is not None:
        told = Response(f"{answer.size}\n", answer.status)
        told.headers["Content-Type"] = "text/x.tlog.size"  # exactly so, without a charset
        return told
    return _problem(answer.status, word_of(answer.error))


def _problem(status: int, code: str, more: dict[str, object] | None = None) -> Response:
    told = {name: value for name, value in (more or {}).items() if value is not None}
    body = {"title": code, "status": status, "code": code, **told}
    return JSONResponse(body, status, headers=_NEVER_KEPT, media_type="application/problem+json")


def _unable(_request: Request, error: Exception) -> Response:
    """Answer where this node cannot do what it was asked; its own words stay in its journal."""
    assert isinstance(error, CivicLedgerError)
    return _problem(503, word_of(error))


def _gone(_request: Request, _error: Exception) -> Response:
    return Response(status_code=400)


_HANDLERS: dict[type[Exception], Callable[[Request, Exception], Response]] = {
    PeerError: _unable,
    StorageError: _unable,
    CivicLedgerError: _unable,
    ClientDisconnect: _gone,
}
