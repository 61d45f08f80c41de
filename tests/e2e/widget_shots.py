# SPDX-FileCopyrightText: 2026 The Mostrador authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`widget_shots.py FOLDER`: pictures of the storefront and of its chat in every state, both languages, light and dark.

A real server with the demo shop, a scripted model and a real browser play the same scene in each of them."""
import sys
import tempfile
import uuid
from pathlib import Path

from common import PASSWORD, Server, sign_in, wait_until
from people import Model, Shoppers

WORDS = {
    "es": {
        "question": "¿Cuántos días tengo para devolver una manta?",
        "answer": "Tienes 30 días desde la entrega, y la devolución es gratis [1].",
        "more": "¿Y cómo la envío?",
        "steps": "Pide la etiqueta, pégala en la caja y llévala a un punto de recogida [1]. " + "El reembolso llega después. " * 20,
        "unknown": "¿Cuál es la capital de Mongolia?",
        "reply": "Hola, soy Marta. Te mando la etiqueta ahora mismo.",
        "offline": "Gracias. ¿Cuándo pasan a recogerla?",
    },
    "en": {
        "question": "How many days do I have to return a blanket?",
        "answer": "You have 30 days from delivery, and the return is free [1].",
        "more": "And how do I send it?",
        "steps": "Ask for the label, put it on the box and take it to a drop-off point [1]. " + "The refund comes after that. " * 20,
        "unknown": "What is the capital of Mongolia?",
        "reply": "Hello, Marta here. I am sending you the label now.",
        "offline": "Thank you. When will they collect it?",
    },
}


def scene(folder, server, model, shoppers, agent, language, theme):
    words, name = WORDS[language], f"{language}-{theme}"

    def do(command, **arguments):
        return shoppers.do(name, command, **arguments)

    def shot(state):
        do("screenshot", path=str(folder / f"{state}-{language}-{theme}.png"))

    def ask_as_agent(path, body=None):
        return agent.post(f"/api/v1/conversations/{conversation}/{path}", body)

    wide = f"{name}-wide"
    shoppers.do(wide, "open", url=server.url, language=language, theme=theme, reducedMotion=True)
    shoppers.do(wide, "screenshot", path=str(folder / f"home-{language}-{theme}.png"))
    shoppers.do(wide, "openChat")
    shoppers.do(wide, "screenshot", path=str(folder / f"home-chat-{language}-{theme}.png"))
    shoppers.do(wide, "leave")

    do("open", url=server.url, language=language, theme=theme, width=390, height=844, reducedMotion=True)
    shot("home-phone")
    do("openChat")
    shot("chat-welcome")
    model.control(tokenDelayMs=5, answer=words["answer"])
    known = {row["id"] for row in agent.get("/api/v1/conversations")["items"]}
    do("send", text=words["question"])
    do("waitForCitedAnswer")
    shot("chat-cited")
    conversation = wait_until(lambda: next((row["id"] for row in agent.get("/api/v1/conversations")["items"] if row["id"] not in known),
                                           None), 20, "the shopper's conversation")
    after = do("version")
    model.control(tokenDelayMs=120, answer=words["steps"])
    do("send", text=words["more"])
    do("waitForStream", minLength=60)
    shot("chat-streaming")
    ask_as_agent("takeover")
    do("waitForStrip", kind="person")
    do("waitForNoStream")
    ask_as_agent("messages", {"clientMessageId": str(uuid.uuid4()), "body": words["reply"]})
    do("waitForEntry", **{"from": "agent", "after": after})
    shot("chat-person")
    do("setOffline", offline=True)
    do("waitForStrip", kind="lost")
    do("send", text=words["offline"])
    do("waitForEntry", kind="outgoing")
    shot("chat-offline")
    do("setOffline", offline=False)
    do("waitForDelivery")
    ask_as_agent("handback")
    do("waitForStrip", kind="bot")
    after = do("version")
    do("send", text=words["unknown"])
    do("waitForEntry", **{"from": "bot", "after": after})
    shot("chat-refusal")
    do("requestPerson")
    do("waitForStrip", kind="queue")
    shot("chat-queue")
    ask_as_agent("takeover")
    do("waitForStrip", kind="person")
    ask_as_agent("resolve")
    do("waitForStrip", kind="resolved")
    shot("chat-resolved")
    do("leave")


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="mostrador-shots-") as data:
        model, shoppers = Model(), Shoppers()
        server = Server(data, "--demo", "--set", f"demo.password={PASSWORD}", "--set", f"model.baseUrl=http://127.0.0.1:{model.port}/v1",
                        "--set", "model.apiKey=test").start(120)
        try:
            agent = sign_in(server.url, "agent@demo.mostrador")
            for language in WORDS:
                for theme in ("light", "dark"):
                    scene(folder, server, model, shoppers, agent, language, theme)
        finally:
            shoppers.stop()
            model.stop()
            server.kill()
    print(f"{len(list(folder.glob('*.png')))} pictures")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
