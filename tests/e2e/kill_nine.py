# SPDX-FileCopyrightText: 2026 The Mostrador authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 of the whole server, ten times, during 1,000 messages of concurrent clients: nothing acknowledged is lost,
doubled or out of order, and projections rebuilt from the events give the same dump."""
import json
import random
import subprocess
import tempfile
import threading

from common import PROGRAM, Client, Postgres, Problem, Server, run, wait_until

CLIENTS = 8
MESSAGES_EACH = 125
KILLS = 10


class Sender(threading.Thread):
    """Writes its messages one after the other; sends again, with the same id, whatever was not acknowledged."""

    def __init__(self, number, server, gate):
        super().__init__(daemon=True)
        self.number, self.server, self.gate = number, server, gate
        self.acknowledged, self.error, self.conversation, self.token = [], None, None, None

    def call(self, method, path, body):
        pause = threading.Event()
        while True:
            self.gate.wait()
            client = Client(self.server.url, visitor=self.token)
            try:
                return client.call(method, path, body)
            except ConnectionError:
                pause.wait(0.02)
            except Problem as problem:
                if problem.status != 503:
                    raise
                pause.wait(0.02)
            finally:
                client.close()

    def run(self):
        try:
            opened = self.call("POST", "/api/v1/conversations", {"language": "en"})
            self.conversation, self.token = opened["id"], opened["visitorToken"]
            for index in range(MESSAGES_EACH):
                body = {"clientMessageId": f"{self.number}-{index}", "body": f"message {index} of client {self.number}"}
                answer = self.call("POST", f"/api/v1/conversations/{self.conversation}/messages", body)
                self.acknowledged.append((body["clientMessageId"], answer["version"]))
        except Exception as error:  # noqa: BLE001 - told to the main thread
            self.error = error


def messages_of(server, sender):
    client = Client(server.url, visitor=sender.token)
    after, events = 0, []
    while True:
        page = client.get(f"/api/v1/conversations/{sender.conversation}/events?after={after}")["items"]
        if not page:
            break
        events += page
        after = page[-1]["version"]
    versions = [event["version"] for event in events]
    assert versions == sorted(set(versions)), "versions are not strictly increasing"
    return {event["data"]["clientMessageId"]: event["version"] for event in events
            if event["type"] == "message_posted" and event["data"].get("clientMessageId")}, [
                event["data"]["clientMessageId"] for event in events
                if event["type"] == "message_posted" and event["data"].get("clientMessageId")]


def torture(*databases):
    chance = random.Random(20261125)
    with tempfile.TemporaryDirectory() as data:
        server = Server(data, *databases).start()
        gate = threading.Event()
        gate.set()
        senders = [Sender(number, server, gate) for number in range(CLIENTS)]
        for sender in senders:
            sender.start()

        def done():
            return sum(len(sender.acknowledged) for sender in senders)

        total = CLIENTS * MESSAGES_EACH
        for kill in range(KILLS):
            target = int(total * (kill + chance.uniform(0.3, 0.9)) / (KILLS + 1))
            wait_until(lambda: done() >= target or any(s.error for s in senders), 60, f"{target} acknowledgements")
            gate.clear()
            server.kill()
            server.start()
            gate.set()
        for sender in senders:
            sender.join(120)
            assert sender.error is None, f"client {sender.number}: {sender.error!r}"
            assert not sender.is_alive(), "a client did not finish"

        for sender in senders:
            stored, order = messages_of(server, sender)
            assert len(order) == len(set(order)), "a message is there twice"
            assert order == [name for name, _ in sender.acknowledged], "messages are lost or out of order"
            for name, version in sender.acknowledged:
                assert stored[name] == version, f"{name} was acknowledged as {version} and is {stored[name]}"
        assert server.stop() == 0
        replay = subprocess.run([str(PROGRAM), "replay", "--data", data, "--json", *databases], capture_output=True, text=True)
        assert replay.returncode == 0, replay.stdout + replay.stderr
        report = json.loads(replay.stdout)
        assert report["projections"], "no projection was rebuilt"
        for projection in report["projections"]:
            assert projection["before"] == projection["after"], f"{projection['name']} differs after a rebuild"
        print(f"{done()} messages acknowledged across {KILLS} kills; " +
              ", ".join(f"{p['name']} {p['after'][:12]}" for p in report["projections"]))


def sqlite():
    torture()


def postgres():
    database = Postgres()
    try:
        torture(*[argument for room in ("auth", "chat", "rag") for argument in ("--set", f"database.{room}={database.create(room)}")])
    finally:
        database.stop()


if __name__ == "__main__":
    run(sqlite, postgres)
