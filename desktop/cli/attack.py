"""``civicledger attack``: attack a copy, or play a lying peer, and see what lights up."""

import argparse
import signal
import threading
from pathlib import Path
from types import FrameType

from desktop.audit.attacks import ATTACKS, Attack, attack_copy, attack_named
from desktop.audit.lying_server import Script, check_local, serve
from desktop.audit.peer_attacks import PEER_ATTACKS, PeerAttack, make_peer
from desktop.cli.call import Call
from desktop.errors import UsageError
from desktop.node.server import bound_socket, parse_listen

_LIST = "list"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("name", help="an attack, or list")
    add("--out", type=Path, metavar="DIR", help="where the attacked copy or lying peer will stand")
    add("--serve", metavar="HOST:PORT", help="where a lying peer that is a server will listen")


def run(call: Call) -> int:
    """List the attacks, or make one."""
    options = call.options
    if options.name == _LIST:
        _list(call)
        return 0
    attack = _named(options.name)
    if options.serve is not None:
        if isinstance(attack, Attack) or attack.script is None or options.out is not None:
            raise UsageError(
                f"{attack.name} is not served.", do="Name a folder for it instead: --out DIR"
            )
        _serve(call, attack, attack.script)
        return 0
    if isinstance(attack, PeerAttack) and attack.script is not None:
        raise UsageError(
            f"{attack.name} is a server; no folder can be one.",
            do=f"civicledger attack {attack.name} --serve 127.0.0.1:8100",
        )
    if options.out is None:
        raise UsageError("An attack is made on a copy.", do="Say where: --out DIR")
    target = options.out.resolve()
    if isinstance(attack, PeerAttack):
        victim = make_peer(attack, call.profile_folder, target, call.password)
        document = _document(attack) | {"peer": str(target), "profile": str(victim)}
        told = f"The lying peer: {target}\nFind it: civicledger sync --profile {victim}"
        call.answer(document, f"{attack.what}\n{told} --peer {target}")
        return 0
    attack_copy(attack, call.profile_folder, target)
    told = f"The attacked copy: {target}\nFind it: civicledger audit --profile {target}"
    call.answer(_document(attack) | {"profile": str(target)}, f"{attack.what}\n{told}")
    return 0


def _list(call: Call) -> None:
    attacks = (*ATTACKS, *PEER_ATTACKS)
    listed = [
        _document(one) | {"served": isinstance(one, PeerAttack) and one.script is not None}
        for one in attacks
    ]
    call.answer(listed, "\n".join(f"{one.name:<20} {one.code:<20} {one.what}" for one in attacks))


def _named(name: str) -> Attack | PeerAttack:
    return next((one for one in PEER_ATTACKS if one.name == name), None) or attack_named(name)


def _document(attack: Attack | PeerAttack) -> dict[str, object]:
    return {
        "name": attack.name,
        "what": attack.what,
        "code": attack.code,
        "target": attack.target,
    }


def _serve(call: Call, attack: PeerAttack, script: Script) -> None:
    """Play the lying peer until told to end."""
    host, port = parse_listen(call.options.serve)
    check_local(host)
    ended = threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        ended.set()

    listening = bound_socket(host, port)
    shown = f"[{host}]" if ":" in host else host
    url = f"http://{shown}:{listening.getsockname()[1]}"
    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)

    def begun() -> None:
        told = f"{attack.what}\nServing at {url} until it is ended with Ctrl+C.\n"
        find = f"Find it: civicledger sync --profile {call.profile_folder} --peer {url}"
        call.answer(_document(attack) | {"url": url}, told + find)
        call.flush()

    serve(script, listening, begun, ended)
