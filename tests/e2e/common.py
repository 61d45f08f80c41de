# SPDX-FileCopyrightText: 2026 The Mostrador authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the end-to-end tests share: real processes, an HTTP client, a WebSocket client, conditions with deadlines."""
import base64
import glob
import http.client
import json
import os
import pwd
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

SOURCE = Path(os.environ.get("MOSTRADOR_SOURCE_DIR", Path(__file__).resolve().parents[2]))
BUILD = Path(os.environ.get("MOSTRADOR_BUILD_DIR", SOURCE / "build"))
PROGRAM = BUILD / "mostrador"
PASSWORD = "counter-top-2026!"


def wait_until(condition, seconds=20, what="the condition"):
    """Polls a condition of another process; returns its first true value."""
    deadline = time.monotonic() + seconds
    pause = threading.Event()
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"{what} did not come true within {seconds} s")
        pause.wait(0.05)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """`mostrador --server` as a process of its own."""

    def __init__(self, data, *arguments, port=0):
        self.data, self.arguments, self.port, self.process = Path(data), list(arguments), port, None

    def start(self, seconds=60):
        self.log = open(self.data / "server.log", "ab")
        self.process = subprocess.Popen(
            [str(PROGRAM), "--server", "--data", str(self.data), "--listen", f"127.0.0.1:{self.port}",
             "--set", "rateLimits.enabled=false", *self.arguments],
            stdout=subprocess.PIPE, stderr=self.log, text=True)
        ready = {}

        def read():
            for line in self.process.stdout:
                if line.startswith("{"):
                    ready.update(json.loads(line))
                    break

        thread = threading.Thread(target=read, daemon=True)
        thread.start()
        thread.join(seconds)
        if not ready:
            self.kill()
            raise AssertionError(f"the server did not get ready:\n{(self.data / 'server.log').read_text()[-4000:]}")
        self.url = ready["url"]
        self.port = urlsplit(self.url).port
        return self

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        if self.process:
            self.process.wait()

    def stop(self, seconds=30):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(seconds)


class Problem(Exception):
    def __init__(self, status, body):
        super().__init__(f"{status} {body}")
        self.status, self.body = status, body
        self.code = body.get("code") if isinstance(body, dict) else None


class Client:
    """One keep-alive connection; raises Problem for 4xx and 5xx, OSError when the server is gone."""

    def __init__(self, url, token=None, visitor=None):
        self.where = urlsplit(url)
        self.token, self.visitor, self.connection = token, visitor, None

    def call(self, method, path, body=None, headers=None):
        if self.connection is None:
            self.connection = http.client.HTTPConnection(self.where.hostname, self.where.port, timeout=30)
        all_headers = dict(headers or {})
        if self.token:
            all_headers["Authorization"] = f"Bearer {self.token}"
        if self.visitor:
            all_headers["X-Visitor-Token"] = self.visitor
        data = None
        if isinstance(body, (bytes, bytearray)):
            data = bytes(body)
        elif body is not None:
            data = json.dumps(body).encode()
            all_headers["Content-Type"] = "application/json"
        try:
            self.connection.request(method, path, data, all_headers)
            response = self.connection.getresponse()
            text = response.read()
        except (OSError, http.client.HTTPException) as error:
            self.close()
            raise ConnectionError(str(error)) from error
        if response.will_close:
            self.close()
        is_json = "json" in (response.headers.get("Content-Type") or "")
        answer = json.loads(text) if text and is_json else text
        if response.status >= 400:
            raise Problem(response.status, answer)
        return answer

    def close(self):
        if self.connection:
            self.connection.close()
        self.connection = None

    def get(self, path):
        return self.call("GET", path)

    def post(self, path, body=None, headers=None):
        return self.call("POST", path, body, headers)


def sign_in(url, email, password=PASSWORD):
    client = Client(url)
    pair = client.post("/api/v1/auth/login", {"email": email, "password": password, "delivery": "body"})
    return Client(url, token=pair["accessToken"])


class WebSocket:
    """A small RFC 6455 client."""

    def __init__(self, url, ticket, origin=None):
        where = urlsplit(url)
        self.socket = socket.create_connection((where.hostname, where.port), timeout=30)
        key = base64.b64encode(os.urandom(16)).decode()
        lines = [f"GET /ws?ticket={ticket} HTTP/1.1", f"Host: {where.netloc}", "Upgrade: websocket", "Connection: Upgrade",
                 f"Sec-WebSocket-Key: {key}", "Sec-WebSocket-Version: 13"]
        if origin:
            lines.append(f"Origin: {origin}")
        self.socket.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        self.buffer = b""
        while b"\r\n\r\n" not in self.buffer:
            self._more()
        head, self.buffer = self.buffer.split(b"\r\n\r\n", 1)
        self.status = int(head.split()[1])
        self.close_code = None

    def _more(self):
        data = self.socket.recv(65536)
        if not data:
            raise ConnectionError("closed")
        self.buffer += data

    def send(self, frame):
        self.send_bytes(1, json.dumps(frame).encode())

    def send_bytes(self, opcode, payload, final=True):
        mask = os.urandom(4)
        head = bytes([(0x80 if final else 0) | opcode])
        size = len(payload)
        if size < 126:
            head += bytes([0x80 | size])
        elif size < 65536:
            head += bytes([0x80 | 126]) + struct.pack(">H", size)
        else:
            head += bytes([0x80 | 127]) + struct.pack(">Q", size)
        self.socket.sendall(head + mask + bytes(b ^ mask[i % 4] for i, b in enumerate(payload)))

    def receive(self, seconds=20):
        """Next text message as JSON; None when the server closed."""
        self.socket.settimeout(seconds)
        while True:
            while len(self.buffer) < 2:
                self._more()
            opcode, size, at = self.buffer[0] & 15, self.buffer[1] & 127, 2
            extra = {126: 2, 127: 8}.get(size, 0)
            while len(self.buffer) < at + extra:
                self._more()
            if extra:
                size = int.from_bytes(self.buffer[at:at + extra], "big")
                at += extra
            while len(self.buffer) < at + size:
                self._more()
            payload, self.buffer = self.buffer[at:at + size], self.buffer[at + size:]
            if opcode == 9:
                self.send_bytes(10, payload)
            elif opcode == 8:
                self.close_code = int.from_bytes(payload[:2], "big") if len(payload) >= 2 else None
                return None
            elif opcode == 1:
                return json.loads(payload)

    def until(self, matches, seconds=20):
        deadline = time.monotonic() + seconds
        while True:
            frame = self.receive(max(0.1, deadline - time.monotonic()))
            if frame is None:
                raise ConnectionError("closed by the server")
            if matches(frame):
                return frame

    def close(self):
        self.socket.close()


class Postgres:
    """A real PostgreSQL in a temporary folder, on a free port; as another user when we are root."""

    def __init__(self):
        found = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
        if not found:
            raise unittest_skip("PostgreSQL is not installed")
        self.bin, self.port, self.process = Path(found[-1]), free_port(), None
        self.folder = Path(tempfile.mkdtemp(prefix="mostrador-pg-"))
        self.user = {}
        if os.geteuid() == 0:
            account = pwd.getpwnam("postgres")
            os.chown(self.folder, account.pw_uid, account.pw_gid)
            self.user = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
        self._run("initdb", "-D", str(self.folder / "data"), "-U", "mostrador", "-A", "trust", "-E", "UTF8", "--no-locale")
        self.start()

    def _run(self, name, *arguments):
        subprocess.run([str(self.bin / name), *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       cwd=self.folder, **self.user)

    def start(self):
        self._run("pg_ctl", "-D", str(self.folder / "data"), "-w", "-l", str(self.folder / "log"), "-o",
                  f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1", "start")

    def kill(self):
        pid = int((self.folder / "data" / "postmaster.pid").read_text().split()[0])
        os.kill(pid, signal.SIGKILL)
        wait_until(lambda: not Path(f"/proc/{pid}").exists(), 20, "the end of PostgreSQL")

    def create(self, name):
        self._run("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "mostrador", name)
        return f"postgresql://mostrador@127.0.0.1:{self.port}/{name}"

    def stop(self):
        try:
            self._run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "stop")
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)


class Skip(Exception):
    pass


def unittest_skip(reason):
    return Skip(reason)


def run(*cases):
    """Runs functions as test cases and prints the line that the runner adds up."""
    passed = failed = skipped = 0
    wanted = sys.argv[1:]
    for case in cases:
        if wanted and case.__name__ not in wanted:
            continue
        started = time.monotonic()
        try:
            case()
        except Skip as reason:
            skipped += 1
            print(f"SKIP   : {case.__name__}: {reason}", flush=True)
            continue
        except Exception:  # noqa: BLE001 - a test runner reports everything
            import traceback
            failed += 1
            print(f"FAIL!  : {case.__name__}\n{traceback.format_exc()}", flush=True)
            continue
        passed += 1
        print(f"PASS   : {case.__name__} ({time.monotonic() - started:.1f} s)", flush=True)
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    sys.exit(1 if failed else 0)
