"""A server of a tile tree that takes its time with every file."""

import time

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from desktop.peers.source import BUNDLE_LIMIT, Source


def slow_tree(source: Source, pause_s: float) -> Starlette:
    """Return an application that waits before each file."""

    def read(request: Request) -> Response:
        if request.url.path != "/checkpoint":
            time.sleep(pause_s)
        data = source.read(request.url.path[1:], BUNDLE_LIMIT)
        return Response(status_code=404) if data is None else Response(data)

    return Starlette(routes=[Route("/{path:path}", read)])
