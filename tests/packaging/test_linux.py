"""The examples for Linux servers do what they say: the systemd unit, and nginx before a node."""

import datetime as dt
import http.client
import json
import os
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from environment import ROOT

from desktop.demo.city import Built
from desktop.demo.own_ledger import NewLedger, start_ledger
from desktop.keys.key_file import SMALL

LINUX = ROOT / "packaging" / "linux"
UNIT = LINUX / "civicledger-node@.service"
NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
PATIENCE_S = 30.0

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="these are examples for Linux")
needs_nginx = pytest.mark.skipif(NGINX is None, reason="nginx is not installed: nginx-light")
needs_systemd = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed"
)


def settings_of(unit: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in re.findall(r"^(\w+)=(.*)$", unit.read_text("utf-8"), re.MULTILINE):
        found.setdefault(name, []).append(value)
    return found


@pytest.mark.slow
@needs_systemd
def test_systemd_finds_nothing_wrong_with_the_unit(tmp_path: Path) -> None:
    program = tmp_path / "civicledger"
    program.write_text("#!/bin/sh\n", "utf-8")
    program.chmod(0o755)
    unit = tmp_path / UNIT.name
    text = UNIT.read_text("utf-8")
    assert text.count("/opt/civicledger/bin/civicledger") == 1
    unit.write_text(text.replace("/opt/civicledger/bin/civicledger", str(program)), "utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", str(unit)],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    ours = [line for line in done.stderr.splitlines() if "civicledger" in line]
    assert (done.returncode, ours) == (0, []), done.stderr


def test_the_unit_calls_the_program_as_the_program_wants_it() -> None:
    (call,) = settings_of(UNIT)["ExecStart"]
    assert call.split()[1:] == [
        "node", "%S/civicledger/%i", "--listen", "${LISTEN}", "--password-file", "%d/password",
    ]  # fmt: skip


def test_the_password_is_in_no_argument_and_no_variable() -> None:
    found = settings_of(UNIT)
    assert found["LoadCredential"] == ["password:/etc/civicledger/%i.password"]
    assert not [value for value in found["Environment"] if "assword" in value]


def test_the_unit_writes_no_core_and_waits_for_the_last_block() -> None:
    found = settings_of(UNIT)
    assert found["LimitCORE"] == ["0"]
    assert found["Restart"] == ["on-failure"]
    assert int(found["TimeoutStopSec"][0]) >= 30


@dataclass(frozen=True)
class Front:
    """nginx as the example sets it up, before a replica that is served."""

    url: str
    host: str
    port: int
    certificate: Path
    folder: Path

    def connect(self) -> http.client.HTTPSConnection:
        """Return a connection that believes the certificate of the test."""
        context = ssl.create_default_context(cafile=str(self.certificate))
        return http.client.HTTPSConnection(self.host, self.port, timeout=10, context=context)

    def ask(
        self, path: str, method: str = "GET", body: bytes | None = None
    ) -> tuple[int, dict[str, str], bytes]:
        """Return status, headers and body of one request."""
        with closing(self.connect()) as connection:
            connection.request(method, path, body, {"Accept-Encoding": "identity"})
            answer = connection.getresponse()
            headers = {name.lower(): value for name, value in answer.getheaders()}
            return answer.status, headers, answer.read()


@pytest.fixture(scope="module")
def front(demonstration: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    folder = tmp_path_factory.mktemp("front")
    profile = folder / "inspector"
    shutil.copytree(demonstration.folder / "profiles" / "inspector", profile)
    with serving("serve", "--profile", str(profile)) as node_port, before(folder, node_port) as it:
        yield it


@contextmanager
def before(folder: Path, node_port: int) -> Iterator[Front]:
    """Run nginx as the example says before what listens on a port."""
    write_certificate(folder)
    port, plain = free_port(), free_port()
    with running_nginx(write_config(folder, node_port, port, plain), port):
        url = f"https://localhost:{port}"
        yield Front(url, "localhost", port, folder / "cert.pem", folder)


def write_certificate(folder: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = dt.datetime.now(dt.UTC)
    names: list[x509.GeneralName] = [
        x509.DNSName("localhost"),
        x509.IPAddress(ip_address("127.0.0.1")),
    ]
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(hours=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, SHA256())
    )
    (folder / "cert.pem").write_bytes(made.public_bytes(Encoding.PEM))
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "key.pem").write_bytes(secret)


def write_config(folder: Path, node_port: int, port: int, plain: int) -> Path:
    """Write the example with the addresses and folders of the test, and what it is included in."""
    text = (LINUX / "nginx.conf").read_text("utf-8")
    for old, new in (
        ("127.0.0.1:8100", f"127.0.0.1:{node_port}"),
        ("listen 443 ssl", f"listen 127.0.0.1:{port} ssl"),
        ("listen 80", f"listen 127.0.0.1:{plain}"),
        ("/etc/ssl/civicledger/fullchain.pem", str(folder / "cert.pem")),
        ("/etc/ssl/civicledger/privkey.pem", str(folder / "key.pem")),
        ("/var/cache/nginx/civicledger", str(folder / "cache")),
        ("/var/log/nginx/", f"{folder}/"),
    ):
        assert old in text
        text = text.replace(old, new)
    (folder / "site.conf").write_text(text, "utf-8")
    user = "user root;" if os.geteuid() == 0 else ""  # its folders belong to whoever runs the test
    temporary = " ".join(
        f"{kind}_temp_path {folder / kind};"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    config = folder / "nginx.conf"
    config.write_text(
        f"{user} daemon off; pid {folder}/nginx.pid; error_log {folder}/main.log;"
        f"events {{ worker_connections 1024; }}"
        f"http {{ {temporary} include {folder}/site.conf; }}\n",
        "utf-8",
    )
    return config


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@contextmanager
def serving(*words: str) -> Iterator[int]:
    """Run a verb that serves on a port of its own choice."""
    command = [sys.executable, "-m", "desktop", *words, "--json"]
    process = subprocess.Popen(
        [*command, "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    try:
        assert process.stdout is not None
        told = ""
        while not told.rstrip().endswith("}"):
            line = process.stdout.readline()
            assert line, "it ended before it served"
            told += line
        yield int(json.loads(told)["url"].rpartition(":")[2])
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 0


@contextmanager
def running_nginx(config: Path, port: int) -> Iterator[None]:
    assert NGINX is not None
    process = subprocess.Popen(
        [NGINX, "-c", str(config), "-e", str(config.parent / "main.log")],
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        ends = time.monotonic() + PATIENCE_S
        while not takes_connections(port):
            assert process.poll() is None, process.stderr and process.stderr.read()
            assert time.monotonic() < ends
            time.sleep(0.05)
        yield
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=PATIENCE_S)


def takes_connections(port: int) -> bool:
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) == 0


@pytest.mark.slow
@needs_nginx
def test_nginx_finds_nothing_wrong_with_the_example(tmp_path: Path) -> None:
    write_certificate(tmp_path)
    config = write_config(tmp_path, 8100, free_port(), free_port())
    assert NGINX is not None
    done = subprocess.run(
        [NGINX, "-t", "-c", str(config), "-e", str(tmp_path / "main.log")],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "warn" not in done.stderr


@pytest.mark.slow
@needs_nginx
def test_a_laptop_syncs_through_nginx(front: Front, demonstration: Built, tmp_path: Path) -> None:
    profile = Path(shutil.copytree(demonstration.folder / "profiles" / "fresh", tmp_path / "p"))
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "sync", "--peer", front.url, "--profile", str(profile),
         "--json"],
        capture_output=True, text=True, check=False, timeout=120, cwd=ROOT,
        env={**os.environ, "SSL_CERT_FILE": str(front.certificate)},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    told = json.loads(done.stdout)
    assert (told["final"], told["peers"][0]["state"]) == (True, "agrees")


@pytest.mark.slow
@needs_nginx
def test_caching_headers_survive_and_only_tiles_are_kept(front: Front) -> None:
    tile = "/tile/0/000"
    for path, lifetime in (("/checkpoint", "max-age=2"), (tile, "immutable")):
        status, headers, _ = front.ask(path)
        assert status == 200
        assert lifetime in headers["cache-control"]
        assert headers["x-content-type-options"] == "nosniff"
        assert "server" not in headers or "/" not in headers["server"]
    kept = [path.read_bytes() for path in (front.folder / "cache").rglob("*") if path.is_file()]
    keys = {key.decode() for data in kept for key in re.findall(rb"KEY: (\S+)", data)}
    assert f"http://civicledger_node{tile}" in keys
    assert not [key for key in keys if not re.search(r"/(tile|charter)/", key)]
    assert front.ask("/tile/0/999")[0] == 404
    assert front.ask("/health")[0] == 200


@pytest.mark.slow
@needs_nginx
def test_the_log_of_nginx_names_nobody(front: Front) -> None:
    front.ask("/checkpoint")
    lines = (front.folder / "civicledger.log").read_text("utf-8").splitlines()
    assert lines
    assert not [line for line in lines if "127.0.0.1" in line or "?" in line]


@pytest.mark.slow
@needs_nginx
def test_a_body_that_is_too_large_is_refused(front: Front) -> None:
    assert front.ask("/statements", "POST", bytes(129 * 1024))[0] == 413
    assert front.ask("/statements", "POST", bytes(1024))[0] == 404  # a laptop takes none


@pytest.mark.slow
@needs_nginx
def test_a_client_with_too_many_requests_at_once_is_refused_and_others_go_on(
    front: Front,
) -> None:
    statuses: Counter[int] = Counter()
    guard, together = threading.Lock(), threading.Barrier(150)

    def flood() -> None:
        with closing(front.connect()) as connection:
            connection.connect()
            together.wait(PATIENCE_S)
            connection.request("GET", "/checkpoint")
            status = connection.getresponse().status
        with guard:
            statuses[status] += 1

    threads = [threading.Thread(target=flood, daemon=True) for _ in range(150)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE_S)
    assert set(statuses) == {200, 429}
    assert front.ask("/checkpoint")[0] == 200


@pytest.mark.slow
@needs_nginx
def test_a_node_behind_nginx_judges_what_is_handed_in(tmp_path: Path) -> None:
    password = tmp_path / "password.txt"
    password.write_text("six words for one small node\n", "utf-8")
    wish = NewLedger("ledger.small.example/2026", "Small", "town-hall", "own")
    secret = password.read_text("utf-8").strip()
    start_ledger(tmp_path / "own", wish, secret, lambda: time.time_ns() // 1_000_000, SMALL)
    home = tmp_path / "own" / "city" / "authorities" / "town-hall"
    words = ("node", str(home), "--password-file", str(password))
    with serving(*words) as node_port, before(tmp_path, node_port) as front:
        answers = [front.ask("/statements", "POST", bytes(size)) for size in (10, 100_000)]
        codes = [(status, json.loads(body)["code"]) for status, _, body in answers]
        assert codes == [(422, "BAD_FORM"), (413, "TOO_LARGE")]
        status, headers, body = front.ask("/statements", "POST", bytes(129 * 1024))
        assert (status, b"TOO_LARGE" in body) == (413, False)  # nginx did not let it through
        assert "strict-transport-security" in headers
        assert front.ask("/checkpoint")[2].startswith(b"ledger.small.example/2026\n")
