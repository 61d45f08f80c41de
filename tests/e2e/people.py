# SPDX-FileCopyrightText: 2026 The Mostrador authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shoppers in Chromium, an agent at a console under Xvfb, and a scripted model: each a process of its own."""
import json
import os
import queue
import shutil
import socket
import subprocess
import threading

from common import BUILD, PROGRAM, SOURCE, Skip, wait_until


class Lines:
    """Lines of JSON from a process, read on a thread, kept."""

    def __init__(self, stream):
        self.all, self.new, self.condition = [], queue.Queue(), threading.Condition()
        threading.Thread(target=self._read, args=(stream,), daemon=True).start()

    def _read(self, stream):
        for line in stream:
            if not line.startswith("{"):
                continue
            value = json.loads(line)
            with self.condition:
                self.all.append(value)
                self.condition.notify_all()

    def until(self, matches, seconds=30, after=0, what="a line"):
        def found():
            return next((line for line in self.all[after:] if matches(line)), None)

        with self.condition:
            if not self.condition.wait_for(lambda: found() is not None, seconds):
                raise AssertionError(f"{what} did not come within {seconds} s; last: {self.all[-3:]}")
            return found()


class Shoppers:
    """Commands of tests/e2e/browser/driver.mjs."""

    def __init__(self):
        if not shutil.which("chromium"):
            raise Skip("Chromium is not installed")
        self.process = subprocess.Popen([str(SOURCE / "tests" / "e2e" / "browser" / "run.sh")], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.lines, self.number = Lines(self.process.stdout), 0
        self.lines.until(lambda line: line.get("event") == "ready", 120, what="the browser")

    def do(self, shopper, command, seconds=60, **arguments):
        self.number += 1
        number = self.number
        if command.startswith("waitFor"):
            arguments.setdefault("deadlineMs", int(seconds * 1000))
        self.process.stdin.write(json.dumps({"id": number, "cmd": command, "shopper": shopper, **arguments}) + "\n")
        self.process.stdin.flush()
        answer = self.lines.until(lambda line: line.get("id") == number, seconds + 20, what=f"the answer to {command}")
        if not answer["ok"]:
            raise AssertionError(f"{shopper} {command} {arguments}: {answer['error']}")
        return answer.get("result")

    def stop(self):
        self.process.stdin.close()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()


class Console:
    """A console process under Xvfb, driven over its --drive socket (ui/shell/automation.h)."""

    def __init__(self, folder, language="en"):
        if not shutil.which("Xvfb"):
            raise Skip("Xvfb is not installed")
        self.folder = folder
        read, write = os.pipe()
        self.screen = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
                                       pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            display = pipe.readline().strip()
        address = folder / "drive"
        environment = {**os.environ, "DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb", "XDG_CONFIG_HOME": str(folder / "config"),
                       "XDG_DATA_HOME": str(folder / "share")}
        environment.pop("WAYLAND_DISPLAY", None)
        self.log = open(folder / "console.log", "wb")
        self.process = subprocess.Popen([str(PROGRAM), "--demo", "--data", str(folder / "data"), "--language", language, "--drive", str(address)],
                                        env=environment, stdout=self.log, stderr=self.log)

        def connect():
            if self.process.poll() is not None:
                raise AssertionError(f"the console ended:\n{(folder / 'console.log').read_text()[-3000:]}")
            self.socket = socket.socket(socket.AF_UNIX)
            try:
                self.socket.connect(str(address))
                return True
            except OSError:
                return False

        wait_until(connect, 60, "the console")
        self.lines, self.number = Lines(self.socket.makefile("r")), 0

    def do(self, command, **arguments):
        self.number += 1
        number = self.number
        self.socket.sendall(json.dumps({"cmd": command, "id": number, **arguments}).encode() + b"\n")
        answer = self.lines.until(lambda line: line.get("id") == number, 30, what=f"the console's answer to {command}")
        if not answer["ok"]:
            raise AssertionError(f"console {command} {arguments}: {answer['error']}")
        return answer

    def state(self):
        answer = self.do("state")
        return answer.get("state", answer)

    def until(self, matches, seconds=30, what="the console's state"):
        def look():
            state = self.state()
            return state if matches(state) else None

        try:
            return wait_until(look, seconds, what)
        except AssertionError as error:
            raise AssertionError(f"{error}; it is {json.dumps(self.state())[:2000]}") from None

    def screenshot(self, name):
        pictures = BUILD / "e2e"
        pictures.mkdir(exist_ok=True)
        self.do("screenshot", path=str(pictures / name))

    def stop(self):
        try:
            self.do("quit")
            self.process.wait(40)
        except (AssertionError, OSError, subprocess.TimeoutExpired):
            self.process.kill()
        self.screen.terminate()
        self.screen.wait()


class Model:
    """The scripted OpenAI-compatible server."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen(["python3", str(SOURCE / "tests" / "support" / "fake_openai" / "server.py"), *arguments],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.lines = Lines(self.process.stdout)
        self.port = self.lines.until(lambda line: line["event"] == "listening", what="the model")["port"]

    def control(self, **wish):
        from common import Client
        Client(f"http://127.0.0.1:{self.port}").post("/control", wish)

    def stop(self):
        self.process.kill()
        self.process.wait()
