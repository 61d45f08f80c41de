# SPDX-FileCopyrightText: 2026 The Mostrador authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shop opens: a shopper in Chromium finds, orders, signs in and asks the bot; an agent at a real console ships it."""
import re
import tempfile
import time
import uuid
from pathlib import Path

from common import BUILD, PASSWORD, Client, Server, run, sign_in
from people import Console, Shoppers


def picture(name):
    (BUILD / "e2e").mkdir(exist_ok=True)
    return str(BUILD / "e2e" / name)


def a_shop():
    class Shop:
        def __enter__(self):
            self.text = tempfile.TemporaryDirectory()
            self.folder = Path(self.text.name)
            for name in ("server", "console"):
                (self.folder / name).mkdir()
            self.server = Server(self.folder / "server", "--demo", "--set", f"demo.password={PASSWORD}").start(120)
            self.people = []
            return self

        def meet(self, person):
            self.people.append(person)
            return person

        def __exit__(self, *_):
            for person in self.people:
                person.stop()
            self.server.kill()
            self.text.cleanup()

    return Shop()


def fill_address(do):
    for label, value in (("Name", "Ana Prats"), ("E-mail", "ana.prats@correo.example"), ("Street and number", "Calle del Mirlo 14"),
                         ("Postcode", "46021"), ("City", "Valencia")):
        do("fill", label=label, text=value)


def find_order_follow_ship():
    with a_shop() as shop:
        url, shoppers = shop.server.url, shop.meet(Shoppers())

        def do(command, **arguments):
            return shoppers.do("ana", command, **arguments)

        # Find.
        do("open", url=url, language="en")
        do("search", text="teapot")
        do("waitForText", text="Vall teapot")
        do("pressKey", key="Enter")
        do("waitForText", text="1 product")
        do("press", name="Vall teapot", role="link")
        do("waitForText", text="What it is like")
        # Order as a guest.
        do("press", name="Add to cart")
        do("waitForText", text="1 item in the cart")
        do("goTo", url=url, path="/cart")
        do("waitForText", text="€36.00")
        do("screenshot", path=picture("shop-cart.png"))
        do("press", name="Go to checkout")
        do("waitForText", text="Go on to delivery")
        do("fill", label="Postcode", text="460")
        do("press", name="Go on to delivery")
        do("waitForText", text="fields need another look")
        fill_address(do)
        do("press", name="Go on to delivery")
        do("press", name="Go on to payment")
        do("press", name="Go on to review")
        do("waitForText", text="With this button you buy")
        do("screenshot", path=picture("shop-review.png"))
        total = re.search(r"Order and pay (€[0-9.,]+)", do("readText")).group(1)
        do("press", name=f"Order and pay {total}")
        do("waitForText", text="Your order is in")
        number = int(re.search(r"Order ([0-9]+)", do("readText")).group(1))
        do("screenshot", path=picture("shop-order.png"))

        # Sign in; what is ordered then is in the account.
        email = f"{uuid.uuid4().hex[:8]}@correo.example"
        Client(url).post("/api/v1/auth/register", {"email": email, "password": PASSWORD, "name": "Ana Prats"})
        do("goTo", url=url, path="/product/gres-mugs")
        do("press", name="Add to cart")
        do("waitForText", text="in the cart")
        do("goTo", url=url, path="/account")
        do("fill", label="E-mail", text=email)
        do("fill", label="Password", text=PASSWORD)
        do("press", name="Sign in")
        do("waitForText", text="Signed in as Ana Prats")
        do("goTo", url=url, path="/cart")
        do("waitForText", text="Gres mug")
        do("goTo", url=url, path="/checkout")
        fill_address(do)
        for button in ("Go on to delivery", "Go on to payment", "Go on to review"):
            do("press", name=button)
        do("waitForText", text="With this button you buy")
        total = re.search(r"Order and pay (€[0-9.,]+)", do("readText")).group(1)
        do("press", name=f"Order and pay {total}")
        do("waitForText", text="Your order is in")
        mine = int(re.search(r"Order ([0-9]+)", do("readText")).group(1))
        assert mine > number
        do("goTo", url=url, path="/account")
        do("waitForText", text=str(mine))

        # Ask the bot.
        do("openChat")
        do("send", text="Where is my order?")
        answer = do("waitForEntry", kind="message", **{"from": "bot", "text": str(mine)})
        assert "being packed" in answer["text"], answer
        do("screenshot", path=picture("shop-bot.png"))

        # The console shows it and ships it.
        console = shop.meet(Console(shop.folder / "console"))
        console.until(lambda s: s["page"] in ("signIn", "firstRun"), 60, "the console's first page")
        console.do("signIn", email="agent@demo.mostrador", password=PASSWORD, server=url)
        console.until(lambda s: s["page"] == "workplace" and s["connection"] == "live", 30, "the signed-in console")
        console.do("room", name="orders")
        console.until(lambda s: mine in s.get("orders", []), 30, "the order in the list")
        console.do("openOrder", number=mine)
        console.until(lambda s: s.get("order", {}).get("number") == mine, 20, "the order")
        console.screenshot("console-order.png")
        console.do("press", name="Ship…")
        console.do("fill", name="Carrier", text="Norte")
        console.do("fill", name="Tracking number", text="MN 4471 902")
        console.do("press", name="Ship 1 piece")
        console.until(lambda s: s["order"].get("fulfilmentStatus") == "shipped", 20, "the shipped order")
        console.screenshot("console-order-shipped.png")

        agent = sign_in(url, "agent@demo.mostrador")
        order = next(item for item in agent.get("/api/v1/orders?limit=5")["items"] if item["number"] == mine)
        assert order["fulfilmentStatus"] == "shipped", order
        before = do("version")
        do("send", text="And where is it now?")
        do("send", text="Where is my order?")
        do("waitForEntry", kind="message", after=before, **{"from": "bot", "text": "MN 4471 902"})
        do("closeChat")
        do("goTo", url=url, path="/account")
        do("press", name=f"Order {mine}", role="link")
        do("waitForText", text="MN 4471 902")
        complaints = do("complaints")
        assert not complaints, complaints


PAGES = ("/", "/category/lighting", "/search?q=lamp", "/product/luna-table-lamp", "/cart", "/checkout", "/orders/find", "/account",
         "/privacy", "/help/returns", "/assistant", "/nothing/here")


def axe_finds_nothing():
    with a_shop() as shop:
        url, shoppers = shop.server.url, shop.meet(Shoppers())
        wrong = []
        for name, size, theme, language in (("wide", (1280, 900), "light", "en"), ("phone", (390, 844), "dark", "es")):
            shoppers.do(name, "open", url=url, language=language, theme=theme, width=size[0], height=size[1], reducedMotion=True)
            for path in ("/product/luna-table-lamp", "/product/vall-teapot"):
                shoppers.do(name, "goTo", url=url, path=path)
            shoppers.do(name, "press", name="Add to cart" if language == "en" else "Añadir al carrito")
            shoppers.do(name, "waitForText", text="in the cart" if language == "en" else "en el carrito")
            for path in PAGES:
                shoppers.do(name, "goTo", url=url, path=path)
                shoppers.do(name, "waitForSettled")
                shoppers.do(name, "screenshot", path=picture(f"page-{name}{path.replace('/', '-').replace('?', '-')}.png"))
                for finding in shoppers.do(name, "axe"):
                    wrong.append(f"{name} {path}: {finding['id']} ({finding['help']}): {finding['nodes'][:3]}")
            shoppers.do(name, "goTo", url=url, path="/")
            shoppers.do(name, "openChat")
            for finding in shoppers.do(name, "axe"):
                wrong.append(f"{name} chat: {finding['id']} ({finding['help']}): {finding['nodes'][:3]}")
        assert not wrong, "\n".join(wrong)


if __name__ == "__main__":
    started = time.monotonic()
    run(find_order_follow_ship, axe_finds_nothing)
