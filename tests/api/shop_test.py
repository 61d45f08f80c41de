# SPDX-FileCopyrightText: 2026 The Mostrador authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shop from outside: find, put into a cart, order, follow, ship; whose is what; what is refused."""
import http.client
import json
import sys
import tempfile
import threading
import uuid
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "e2e"))
from common import PASSWORD, Client, Problem, Server, run, sign_in, wait_until  # noqa: E402

folder = tempfile.TemporaryDirectory()
server = Server(folder.name, "--demo", "--set", f"demo.password={PASSWORD}").start(120)
URL = server.url
ADDRESS = {"name": "Ana Prats", "line1": "Calle del Mirlo 14", "city": "Valencia", "postalCode": "46021", "country": "ES"}


class Guest(Client):
    """Somebody without an account: the cart's token is all that tells them apart."""

    def __init__(self):
        super().__init__(URL)
        cart = self.post("/api/v1/carts", {})
        self.cart, self.cart_token = cart["id"], cart["token"]

    def call(self, method, path, body=None, headers=None):
        headers = dict(headers or {})
        if hasattr(self, "cart_token"):
            headers["X-Cart-Token"] = self.cart_token
        return super().call(method, path, body, headers)

    def put_in(self, variant, quantity):
        return self.call("PUT", f"/api/v1/carts/{self.cart}/lines/{variant}", {"quantity": quantity})

    def order(self, key=None, **more):
        return self.post("/api/v1/orders", {"cartId": self.cart, "email": "ana@example.com", "shippingAddress": ADDRESS,
                                            "paymentMethod": "manual", **more}, {"Idempotency-Key": key or str(uuid.uuid4())})


def expect(status, code, call):
    try:
        answer = call()
    except Problem as problem:
        assert problem.status == status and code in (None, problem.code), f"{problem.status} {problem.body} instead of {status} {code}"
        assert problem.body["detail"], "no sentence"
        return problem
    raise AssertionError(f"{status} {code} expected, got {str(answer)[:300]}")


def raw(method, path, headers=None, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", server.port)
    connection.request(method, path, body, headers or {})
    response = connection.getresponse()
    return response, response.read()


def catalogue():
    return sign_in(URL, "catalogue@demo.mostrador")


def new_product(client, on_hand=5, price=1000):
    mark = uuid.uuid4().hex[:8]
    return client.post("/api/v1/products", {
        "slug": f"probe-{mark}", "category": "kitchen", "status": "active",
        "texts": [{"language": "en", "title": f"Probe {mark}", "description": "A thing to try."},
                  {"language": "es", "title": f"Prueba {mark}", "description": "Una cosa para probar."}],
        "variants": [{"sku": f"PRO-{mark}".upper(), "prices": [{"amount": price, "currency": "EUR"}], "onHand": on_hand}]})


def the_catalogue_is_found_in_both_languages():
    client = Client(URL)
    for language, words in (("en", "table lamp"), ("es", "lampara de mesa")):
        found = client.get(f"/api/v1/products?q={words.replace(' ', '%20')}&language={language}")
        assert any(item["slug"].startswith("luna") for item in found["items"]), (language, [item["slug"] for item in found["items"]])
    whole = client.get("/api/v1/products?limit=1")
    assert whole["count"] >= 50 and whole["nextCursor"], whole
    seen, cursor = set(), ""
    while cursor is not None:
        page = client.get(f"/api/v1/products?limit=25&sort=price{'&cursor=' + cursor if cursor else ''}")
        slugs = [item["slug"] for item in page["items"]]
        assert not seen & set(slugs), "a product is on two pages"
        seen |= set(slugs)
        cursor = page.get("nextCursor")
    assert len(seen) == whole["count"], (len(seen), whole["count"])
    faceted = client.get("/api/v1/products?category=lighting&facets=true")
    assert any(facet["values"] for facet in faceted["facets"]), faceted["facets"]
    facet = next(facet for facet in faceted["facets"] if facet["values"])
    value = facet["values"][0]
    narrowed = client.get(f"/api/v1/products?category=lighting&facets=true&facet.{facet['code']}={value['code']}")
    assert narrowed["count"] == value["count"], (narrowed["count"], value)


def a_product_has_a_page_a_picture_and_an_etag():
    client = Client(URL)
    summary = client.get("/api/v1/products?q=luna&limit=1")["items"][0]
    response, body = raw("GET", f"/api/v1/products/{summary['slug']}")
    product = json.loads(body)
    assert response.headers["ETag"] and product["variants"] and product["images"], product
    again, _ = raw("GET", f"/api/v1/products/{summary['slug']}", {"If-None-Match": response.headers["ETag"]})
    assert again.status == 304
    picture, body = raw("GET", product["images"][0]["url"])
    assert picture.status == 200 and "immutable" in picture.headers["Cache-Control"] and len(body) > 100
    page, body = raw("GET", f"/product/{summary['slug']}", {"Accept-Language": "es"})
    assert page.status == 200 and b"application/ld+json" in body and b'<html lang="es"' in body, body[:500]
    assert raw("GET", "/product/there-is-none")[0].status == 404


def a_guest_orders_and_follows():
    guest = Guest()
    product = new_product(catalogue(), on_hand=3, price=1390)
    variant = product["variants"][0]["id"]
    cart = guest.put_in(variant, 2)
    assert cart["totals"]["items"]["amount"] == 2780, cart["totals"]
    key = str(uuid.uuid4())
    order = guest.order(key, expectedTotal=cart["totals"]["total"])
    assert order["number"] > 0 and order["total"] == cart["totals"]["total"], order
    assert guest.order(key, expectedTotal=cart["totals"]["total"])["id"] == order["id"], "a retry made another order"
    expect(422, "idempotency_key_reused", lambda: guest.order(key, note="another body"))
    assert guest.get(f"/api/v1/orders/{order['id']}")["number"] == order["number"]
    for stranger in (Client(URL), Guest(), sign_in_shopper()):
        expect(404, None, lambda: stranger.get(f"/api/v1/orders/{order['id']}"))
    looked = Client(URL).post("/api/v1/orders/lookup", {"number": order["number"], "email": "ANA@example.com"})
    assert looked["id"] == order["id"] and {a["action"] for a in looked["actions"]} <= {"cancel", "return"}, looked
    wrong = expect(404, None, lambda: Client(URL).post("/api/v1/orders/lookup", {"number": order["number"], "email": "eve@example.com"}))
    nothing = expect(404, None, lambda: Client(URL).post("/api/v1/orders/lookup", {"number": 1, "email": "ana@example.com"}))
    assert wrong.body["detail"] == nothing.body["detail"], "the answer says which of the two is wrong"
    left = Client(URL).get(f"/api/v1/products/{product['slug']}")["variants"][0]
    assert left["available"] == 1, left


def sign_in_shopper(email=None):
    email = email or f"{uuid.uuid4().hex}@example.com"
    Client(URL).post("/api/v1/auth/register", {"email": email, "password": PASSWORD, "name": "Sam"})
    return sign_in(URL, email)


def a_cart_goes_along_when_somebody_signs_in():
    product = new_product(catalogue())
    variant = product["variants"][0]["id"]
    guest, shopper = Guest(), sign_in_shopper()
    guest.put_in(variant, 2)
    own = shopper.post("/api/v1/carts", {})
    shopper.call("PUT", f"/api/v1/carts/{own['id']}/lines/{variant}", {"quantity": 1})
    merged = shopper.call("POST", f"/api/v1/carts/{guest.cart}/merge", None, {"X-Cart-Token": guest.cart_token})
    assert merged["id"] == own["id"] and merged["lines"][0]["quantity"] == 3, merged
    expect(404, None, lambda: guest.get(f"/api/v1/carts/{guest.cart}"))
    order = shopper.post("/api/v1/orders", {"cartId": own["id"], "email": "sam@example.com", "shippingAddress": ADDRESS,
                                            "paymentMethod": "manual"}, {"Idempotency-Key": str(uuid.uuid4())})
    assert [item["id"] for item in shopper.get("/api/v1/orders")["items"]] == [order["id"]]


def staff_ship_what_was_ordered():
    product = new_product(catalogue(), on_hand=4)
    guest, agent = Guest(), sign_in(URL, "agent@demo.mostrador")
    guest.put_in(product["variants"][0]["id"], 3)
    placed = guest.order()
    path = f"/api/v1/orders/{placed['id']}"
    order = agent.get(path)
    assert any(action["action"] == "ship" and action["allowed"] for action in order["actions"]), order["actions"]
    line = order["lines"][0]["id"]

    def etag():
        return {"If-Match": f'"v{agent.get(path)["version"]}"'}

    expect(428, None, lambda: agent.post(f"{path}/fulfilments", {}))
    expect(412, None, lambda: agent.post(f"{path}/fulfilments", {}, {"If-Match": '"v999"'}))
    part = agent.post(f"{path}/fulfilments", {"lines": [{"lineId": line, "quantity": 1}], "carrier": "Norte"}, etag())
    assert part["fulfilmentStatus"] == "partial", part
    expect(409, None, lambda: guest.post(f"{path}/cancel", {}))
    whole = agent.post(f"{path}/fulfilments", {}, etag())
    assert whole["fulfilmentStatus"] == "shipped" and len(whole["parcels"]) == 2, whole
    paid = agent.post(f"{path}/payments", {}, etag())
    assert paid["paymentStatus"] == "paid", paid
    plan = {"lines": [{"lineId": line, "quantity": 1}], "reason": "broken"}
    preview = agent.post(f"{path}/refunds/preview", plan)
    refunded = agent.post(f"{path}/refunds", {**plan, "expectedAmount": preview["amount"]}, etag())
    assert refunded["paymentStatus"] == "partially_refunded", refunded
    for parcel in refunded["parcels"]:
        refunded = agent.post(f"{path}/fulfilments/{parcel['id']}/deliver", None, etag())
    assert refunded["fulfilmentStatus"] == "delivered", refunded
    back = agent.post(f"{path}/returns", {"lines": [{"lineId": line, "quantity": 1}], "reason": "too small"}, etag())["returns"][0]["id"]
    for step in ("approve", "receive"):
        refunded = agent.post(f"{path}/returns/{back}/{step}", None, etag())
    assert refunded["returns"][0]["state"] == "received", refunded["returns"]
    seen = guest.get(path)
    assert {a["action"] for a in seen["actions"]} <= {"cancel", "return"} and all(event["type"] != "note" for event in seen["timeline"]), seen
    record = catalogue().get(f"/api/v1/products/{product['id']}/record")["variants"][0]
    assert (record["onHand"], record["allocated"], record["reserved"]) == (1, 0, 0), record


def the_last_piece_is_sold_once():
    product = new_product(catalogue(), on_hand=1)
    variant = product["variants"][0]["id"]
    guests = [Guest() for _ in range(8)]
    for guest in guests:
        guest.put_in(variant, 1)
    answers = []

    def buy(guest):
        try:
            answers.append(guest.order()["number"])
        except Problem as problem:
            answers.append(problem.code)

    threads = [threading.Thread(target=buy, args=(guest,)) for guest in guests]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(str, answers))[1:] == ["out_of_stock"] * 7, answers


def what_cannot_be_is_refused():
    staff = catalogue()
    product = new_product(staff)
    variant, guest = product["variants"][0]["id"], Guest()
    for quantity in (-1, 10**12, 1.5, "2"):
        expect(400, None, lambda: guest.put_in(variant, quantity))
    assert guest.put_in(variant, 0)["lines"] == []
    expect(409, None, guest.order)
    guest.put_in(variant, 1)
    expect(409, "total_changed", lambda: guest.order(expectedTotal={"amount": 1, "currency": "EUR"}))
    expect(404, None, lambda: guest.put_in(str(uuid.uuid4()), 1))
    path, price = f"/api/v1/products/{product['id']}", {"amount": 1, "currency": "EUR"}
    expect(428, None, lambda: staff.call("PATCH", path, {"slug": "x"}))
    expect(412, None, lambda: staff.call("PATCH", path, {"slug": "x"}, {"If-Match": '"v999"'}))
    match = {"If-Match": f'"v{product["version"]}"'}
    for prices in ([{**price, "amount": -1}], [{**price, "currency": "ZZZ"}], [{**price, "amount": 10**19}]):
        expect(400, None, lambda: staff.call("PATCH", path, {"variants": [{"id": variant, "prices": prices}]}, match))
    assert staff.get(f"{path}/record")["version"] == product["version"], "a refused change was written"
    expect(409, None, lambda: staff.post("/api/v1/products", {
        "slug": product["slug"], "category": "kitchen", "texts": [{"language": "en", "title": "Twice"}],
        "variants": [{"sku": "TWICE", "prices": [price]}]}))


def upload(client, path, parts):
    body = b""
    for name, content, file_name in parts:
        disposition = f'form-data; name="{name}"' + (f'; filename="{file_name}"' if file_name else "")
        body += b"--b\r\nContent-Disposition: " + disposition.encode() + b"\r\n\r\n" + content + b"\r\n"
    return client.call("POST", path, body + b"--b--\r\n", {"Content-Type": "multipart/form-data; boundary=b"})


def an_export_comes_back_unchanged():
    staff = catalogue()
    text = staff.get("/api/v1/products/export?status=active,draft,archived")
    assert text.count(b"\n") > 60, text[:300]
    job = upload(staff, "/api/v1/products/import", [("file", text, "export.csv")])
    done = wait_until(lambda: (lambda j: j if j["state"] in ("done", "failed", "cancelled") else None)(
        staff.get(f"/api/v1/products/imports/{job['id']}")), 60, "the import")
    assert done["state"] == "done" and done["unchanged"] == done["rows"] > 60, done
    assert staff.get("/api/v1/products/export?status=active,draft,archived") == text
    broken = text.replace(b"\n", b"\n\"", 1)
    job = upload(staff, "/api/v1/products/import", [("file", broken, "broken.csv"), ("dryRun", b"true", None)])
    done = wait_until(lambda: (lambda j: j if j["state"] in ("done", "failed", "cancelled") else None)(
        staff.get(f"/api/v1/products/imports/{job['id']}")), 60, "the import of a broken file")
    assert done["rejected"] > 0 or done["state"] == "failed", done


try:
    run(the_catalogue_is_found_in_both_languages, a_product_has_a_page_a_picture_and_an_etag, a_guest_orders_and_follows,
        a_cart_goes_along_when_somebody_signs_in, staff_ship_what_was_ordered, the_last_piece_is_sold_once, what_cannot_be_is_refused,
        an_export_comes_back_unchanged)
finally:
    server.kill()
