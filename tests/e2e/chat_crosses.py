# SPDX-FileCopyrightText: 2026 The Mostrador authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A chat crosses: shoppers in Chromium, the bot, and an agent at a real console, over a server that is restarted twice."""
import tempfile
import time
from pathlib import Path

from common import BUILD, PASSWORD, Server, run
from people import Console, Model, Shoppers

ANSWER_OF_MODEL = "Puedes devolverlo en 30 días desde la entrega [1]. " + "Te lo cuento con calma, paso a paso. " * 30


def picture(name):
    (BUILD / "e2e").mkdir(exist_ok=True)
    return str(BUILD / "e2e" / name)


def in_section(state, section):
    return [row["name"] for row in state["sections"].get(section, [])]


def the_chat():
    with tempfile.TemporaryDirectory() as text:
        folder = Path(text)
        for name in ("server", "console"):
            (folder / name).mkdir()
        server = Server(folder / "server", "--demo", "--set", f"demo.password={PASSWORD}").start(120)
        shoppers = console = model = None
        try:
            shoppers = Shoppers()
            console = Console(folder / "console")
            model = Model("--token-delay-ms", "120", "--answer", ANSWER_OF_MODEL)
            story(server, shoppers, console, model)
        finally:
            for process in (shoppers, console, model):
                if process:
                    process.stop()
            server.kill()


def story(server, shoppers, console, model):
    console.until(lambda s: s["page"] in ("signIn", "firstRun"), 60, "the console's first page")
    console.do("signIn", email="agent@demo.mostrador", password=PASSWORD, server=server.url)
    console.until(lambda s: s["page"] == "workplace" and s["connection"] == "live", 30, "the signed-in console")

    # Offline bot, in Spanish, with a citation.
    shoppers.do("ana", "open", url=server.url, language="es")
    shoppers.do("ana", "openChat")
    shoppers.do("ana", "send", text="¿Cuántos días tengo para devolver algo?")
    answer = shoppers.do("ana", "waitForCitedAnswer", text="30")
    assert answer["from"] == "bot", answer
    shoppers.do("ana", "screenshot", path=picture("shopper-cited.png"))

    # The server goes and comes back with a model behind it: no more than a strip.
    before = len(shoppers.do("ana", "readLog"))
    assert server.stop() == 0
    console.until(lambda s: s["connection"] in ("lost", "connecting", "resuming"), 30, "the console's strip")
    shoppers.do("ana", "waitForStrip", kind="lost")
    server.arguments += ["--set", f"model.baseUrl=http://127.0.0.1:{model.port}/v1", "--set", "model.apiKey=test"]
    server.start()
    shoppers.do("ana", "waitForConnection", seconds=60)
    console.until(lambda s: s["connection"] == "live", 60, "the console's return")
    assert len(shoppers.do("ana", "readLog")) == before, "the restart changed what the shopper sees"

    takeover_in_mid_stream(shoppers, console, model)
    reply_and_hand_back(shoppers, console, model)
    queue_and_claim(server, shoppers, console)
    for shopper in ("ana", "ben"):
        # While the server is away the browser says so itself; anything else is ours.
        complaints = [line for line in shoppers.do(shopper, "complaints") if "ERR_CONNECTION_REFUSED" not in line]
        assert not complaints, complaints


def takeover_in_mid_stream(shoppers, console, model):
    seen = len(model.lines.all)
    shoppers.do("ana", "send", text="¿Y cómo puedo devolver la lámpara que he recibido?")
    shoppers.do("ana", "waitForStream", minLength=20)
    waiting = console.until(lambda s: any("devolver la lámpara" in row["text"] for rows in s["sections"].values() for row in rows), 20,
                            "the shopper's row")
    row = next(row for rows in waiting["sections"].values() for row in rows if "devolver la lámpara" in row["text"])
    console.do("select", conversation=row["id"])
    console.until(lambda s: s.get("streaming"), 20, "the streaming bubble")
    console.screenshot("console-bot-writing.png")
    started = time.monotonic()
    console.do("takeOver")
    model.lines.until(lambda line: line["event"] == "aborted", 10, seen, "the end of the model's request")
    stopped = time.monotonic() - started
    shoppers.do("ana", "waitForStrip", kind="person")
    shoppers.do("ana", "waitForNoStream")
    console.until(lambda s: s["selected"]["state"] == "agent" and not s.get("streaming"), 10, "the takeover")
    said = shoppers.do("ana", "readLog")
    tokens = model.lines.until(lambda line: line["event"] == "aborted", 1, seen)["tokens"]
    assert not any(entry["kind"] == "stream" for entry in said)
    print(f"the model was cut off after {tokens} tokens, {stopped * 1000:.0f} ms after the agent pressed Take over")


def reply_and_hand_back(shoppers, console, model):
    console.do("reply", text="Hola, soy Marta. Te mando la etiqueta ahora mismo.")
    shoppers.do("ana", "waitForEntry", **{"from": "agent", "text": "Te mando la etiqueta"})
    texts = [entry.get("text", "") for entry in shoppers.do("ana", "readLog")]
    assert not any("paso a paso" in text for text in texts[texts.index(next(t for t in texts if "Te mando la etiqueta" in t)):]), texts
    console.do("note", text="Cliente habitual, prefiere el correo.")
    console.until(lambda s: any(entry["kind"] == "note" for entry in s["thread"]), 10, "the note")
    assert not any("habitual" in entry.get("text", "") for entry in shoppers.do("ana", "readLog")), "a note reached the shopper"
    console.screenshot("console-agent.png")
    shoppers.do("ana", "screenshot", path=picture("shopper-agent.png"))
    console.do("handBack")
    shoppers.do("ana", "waitForStrip", kind="bot")
    model.control(tokenDelayMs=5, answer="El reembolso llega en 14 días como máximo [1].")
    after = shoppers.do("ana", "version")
    shoppers.do("ana", "send", text="¿Cuándo llega el reembolso?")
    shoppers.do("ana", "waitForCitedAnswer", after=after, text="reembolso")


def queue_and_claim(server, shoppers, console):
    known = {row["id"] for row in console.state()["sections"]["waiting"]}
    shoppers.do("ben", "open", url=server.url, language="en", width=390, height=844)
    shoppers.do("ben", "openChat")
    shoppers.do("ben", "send", text="My parcel came with a broken teapot")
    shoppers.do("ben", "waitForDelivery")
    shoppers.do("ben", "requestPerson")
    shoppers.do("ben", "waitForStrip", kind="queue")
    shoppers.do("ben", "screenshot", path=picture("shopper-queue.png"))
    waiting = console.until(lambda s: any(row["id"] not in known for row in s["sections"]["waiting"]), 20, "ben in the queue")
    row = next(row for row in waiting["sections"]["waiting"] if row["id"] not in known)
    console.do("select", conversation=row["id"])
    console.until(lambda s: s["selected"]["id"] == row["id"], 10, "ben's chat")
    console.do("claim")
    shoppers.do("ben", "waitForStrip", kind="person")
    console.until(lambda s: s["selected"]["state"] == "agent", 10, "the claim")
    # The server is restarted while two people talk; what is written meanwhile arrives.
    assert server.stop() == 0
    shoppers.do("ben", "waitForStrip", kind="lost")
    shoppers.do("ben", "send", text="Are you still there?")
    server.start()
    console.until(lambda s: s["connection"] == "live", 60, "the console's second return")
    console.until(lambda s: any("Are you still there?" in entry["text"] for entry in s["thread"]), 60, "what ben wrote meanwhile")
    console.do("reply", text="Yes. A new teapot is on its way.")
    shoppers.do("ben", "waitForEntry", **{"from": "agent", "text": "A new teapot is on its way"})
    log = shoppers.do("ben", "readLog")
    assert len([entry for entry in log if "Are you still there?" in entry.get("text", "")]) == 1, "a message is there twice"
    console.do("resolve")
    shoppers.do("ben", "waitForStrip", kind="resolved")


if __name__ == "__main__":
    run(the_chat)
