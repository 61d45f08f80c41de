# SPDX-FileCopyrightText: 2026 The Mostrador authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole backend from outside: who may do what on every route, bad input, tickets, origins, objects of others."""
import json
import os
import re
import sys
import tempfile
import uuid
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "e2e"))
from common import PASSWORD, SOURCE, Client, Problem, Server, WebSocket, run, sign_in  # noqa: E402

folder = tempfile.TemporaryDirectory()
server = Server(folder.name, "--demo", "--set", f"demo.password={PASSWORD}").start(120)
URL = server.url

# What each kind of caller holds; the other half of the table is in the routes themselves (x-permission).
HOLDS = {
    "nobody": {"public"},
    "guest": {"public", "identified", "conversations:own"},
    "visitor": {"public", "identified", "conversations:own"},
    "shopper": {"public", "identified", "conversations:own"},
    "agent": {"public", "identified", "conversations:own", "conversations:read", "conversations:handle", "documents:read",
              "products:read", "orders:read", "orders:handle"},
    "catalogue": {"public", "identified", "conversations:own", "documents:read", "documents:write", "products:read", "products:write",
                  "orders:read", "orders:handle"},
    "admin": {"public", "identified", "conversations:own", "conversations:read", "conversations:handle", "conversations:force",
              "documents:read", "documents:write", "products:read", "products:write", "orders:read", "orders:handle", "status:read",
              "users:manage"},
}


def open_conversation(language="en"):
    opened = Client(URL).post("/api/v1/conversations", {"language": language})
    return opened["id"], Client(URL, visitor=opened["visitorToken"])


def shopper_client():
    email = f"{uuid.uuid4().hex}@example.com"
    Client(URL).post("/api/v1/auth/register", {"email": email, "password": PASSWORD, "name": "Sam"})
    return sign_in(URL, email)


def callers():
    guest = Client(URL, token=Client(URL).post("/api/v1/auth/guest")["accessToken"])
    return {"nobody": Client(URL), "guest": guest, "visitor": open_conversation()[1], "shopper": shopper_client(),
            "agent": sign_in(URL, "agent@demo.mostrador"), "catalogue": sign_in(URL, "catalogue@demo.mostrador"),
            "admin": sign_in(URL, "admin@demo.mostrador")}


def expect(status, code, call):
    try:
        answer = call()
    except Problem as problem:
        assert problem.status == status, f"{problem.status} instead of {status}: {problem.body}"
        if code:
            assert problem.code == code, f"{problem.code} instead of {code}"
        assert problem.body["detail"], "no sentence"
        return problem
    raise AssertionError(f"{status} {code} expected, got {str(answer)[:300]}")


def every_route_asks_for_its_permission():
    document = Client(URL).get("/openapi.json")
    routes = [(method.upper(), path, operation) for path, methods in document["paths"].items()
              for method, operation in methods.items() if isinstance(operation, dict) and "x-permission" in operation]
    assert len(routes) >= 70, f"only {len(routes)} routes"
    tried = 0
    for method, path, operation in routes:
        if path in ("/api/v1/auth/logout",):
            continue  # would end the very tokens this test uses
        address = re.sub(r"{[^}]*}", lambda _: str(uuid.uuid4()), path)
        for name, client in callers_once.items():
            allowed = operation["x-permission"] in HOLDS[name]
            try:
                client.call(method, address)
                status = 200
            except Problem as refusal:
                problem, status, body = refusal, refusal.status, refusal.body
            tried += 1
            refused = status in (401, 403)
            if allowed:
                # A public route may still say 401 for the credentials in its body, which is no matter of permission.
                public = operation["x-permission"] == "public"
                if status == 403 and problem.code == "not_a_user":
                    continue  # GET /auth/me asks who one is, and a guest is nobody with an account
                assert status != 403 and (public or status != 401), f"{name} {method} {path}: {status} {body}"
            else:
                assert refused, f"{name} may {method} {path} ({operation['x-permission']}): {status}"
                assert status == (401 if name == "nobody" else 403), f"{name} {method} {path}: {status}"
    print(f"{tried} combinations of {len(routes)} routes and {len(callers_once)} callers")


def objects_of_others_are_not_there():
    mine, me = open_conversation()
    other, stranger = open_conversation()
    me.post(f"/api/v1/conversations/{mine}/messages", {"clientMessageId": "a", "body": "where is my parcel"})
    for method, tail, body in (("GET", "", None), ("GET", "/events?after=0", None),
                               ("POST", "/messages", {"clientMessageId": "b", "body": "x"}),
                               ("POST", "/request-person", {}), ("POST", "/read", {"version": 1})):
        expect(404, "unknown_conversation", lambda: stranger.call(method, f"/api/v1/conversations/{mine}{tail}", body))
    for client in (callers_once["guest"], callers_once["shopper"]):
        expect(404, "unknown_conversation", lambda: client.get(f"/api/v1/conversations/{mine}"))
    ticket = stranger.post("/api/v1/ws-tickets")["ticket"]
    channel = WebSocket(URL, ticket)
    assert channel.status == 101
    channel.send({"type": "chat.subscribe", "id": "1", "conversationId": mine, "after": 0})
    answer = channel.until(lambda f: f["type"] in ("error", "chat.event", "chat.subscribed"))
    assert answer["type"] == "error" and answer["code"] == "unknown_conversation", answer
    channel.close()


def notes_stay_among_staff():
    mine, me = open_conversation()
    agent = callers_once["agent"]
    agent.post(f"/api/v1/conversations/{mine}/notes", {"clientMessageId": "n1", "body": "customer is a regular"})
    seen = me.get(f"/api/v1/conversations/{mine}/events?after=0")["items"]
    assert "note_added" not in [event["type"] for event in seen]
    assert "note_added" in [event["type"] for event in agent.get(f"/api/v1/conversations/{mine}/events?after=0")["items"]]


def bad_bodies_are_refused_and_nothing_is_written():
    mine, me = open_conversation()
    before = len(me.get(f"/api/v1/conversations/{mine}/events?after=0")["items"])
    path = f"/api/v1/conversations/{mine}/messages"
    json_type = {"Content-Type": "application/json"}
    table = [
        (400, "malformed_json", b"{", json_type), (400, "malformed_json", b"\xff\xfe", json_type), (400, "malformed_json", b"", json_type),
        (400, "wrong_type", b"[]", json_type), (400, "wrong_type", b'{"clientMessageId":1,"body":"x"}', json_type),
        (400, "unknown_field", b'{"clientMessageId":"z","body":"x","admin":true}', json_type),
        (400, "missing_field", b'{"clientMessageId":"z"}', json_type),
        (400, "too_short", b'{"clientMessageId":"z","body":""}', json_type),
        (400, "too_long", json.dumps({"clientMessageId": "z", "body": "x" * 4001}).encode(), json_type),
        (400, "nul_character", b'{"clientMessageId":"z","body":"a\\u0000b"}', json_type),
        (415, "unsupported_media_type", b"clientMessageId=z", {"Content-Type": "application/x-www-form-urlencoded"}),
        (413, None, b'{"clientMessageId":"z","body":"' + b"x" * 70_000 + b'"}', json_type),
    ]
    for status, code, body, headers in table:
        expect(status, code, lambda: me.call("POST", path, body, headers))
    expect(400, "unknown_parameter", lambda: me.get(f"/api/v1/conversations/{mine}?sort=x"))
    expect(405, "method_not_allowed", lambda: me.call("PUT", path, {"body": "x"}))
    expect(404, "unknown_path", lambda: me.get("/api/v1/nothing"))
    expect(400, None, lambda: callers_once["agent"].get("/api/v1/conversations?cursor=garbage"))
    expect(400, None, lambda: callers_once["agent"].get("/api/v1/conversations?limit=100000"))
    expect(400, "malformed_target", lambda: callers_once["agent"].get("/api/v1/conversations/..%2f..%2fetc"))
    for unknown in (str(uuid.uuid4()), "1", "x" * 200):
        expect(404, None, lambda: callers_once["agent"].get(f"/api/v1/conversations/{unknown}"))
    after = len(me.get(f"/api/v1/conversations/{mine}/events?after=0")["items"])
    assert before == after, "a refused message was written"


def illegal_transitions_say_what_is_allowed():
    mine, _ = open_conversation()
    agent = callers_once["agent"]
    problem = expect(409, "illegal_transition", lambda: agent.post(f"/api/v1/conversations/{mine}/handback", {}))
    assert any(error["name"] == "allowed" for error in problem.body["errors"]), problem.body
    agent.post(f"/api/v1/conversations/{mine}/takeover", {})
    expect(409, None, lambda: callers_once["admin"].post(f"/api/v1/conversations/{mine}/takeover", {}))
    agent.post(f"/api/v1/conversations/{mine}/resolve", {})
    expect(409, None, lambda: agent.post(f"/api/v1/conversations/{mine}/handback", {}))


def a_resend_is_one_message():
    mine, me = open_conversation()
    body = {"clientMessageId": "same", "body": "hello there"}
    first = me.post(f"/api/v1/conversations/{mine}/messages", body)
    assert me.post(f"/api/v1/conversations/{mine}/messages", body) == first
    events = me.get(f"/api/v1/conversations/{mine}/events?after=0")["items"]
    assert len([e for e in events if e["data"].get("clientMessageId") == "same"]) == 1


def tokens_that_are_wrong_are_refused():
    good = callers_once["agent"].token
    head, payload, signature = good.split(".")
    for bad in ("x", "a.b.c", f"{head}.{payload}.", f"{head}.{payload}.{signature[:-4]}AAAA", "e30.e30.e30", "é" * 3):
        client = Client(URL)
        expect(401, None, lambda: client.call("GET", "/api/v1/auth/me", None, {"Authorization": f"Bearer {bad}".encode("utf-8").decode("latin-1")}))
    expect(401, "token_required", lambda: Client(URL).get("/api/v1/auth/me"))
    expect(401, None, lambda: Client(URL, visitor="nope").post("/api/v1/ws-tickets"))


def a_ticket_opens_one_channel():
    _, me = open_conversation()
    ticket = me.post("/api/v1/ws-tickets")["ticket"]
    first = WebSocket(URL, ticket)
    assert first.status == 101
    assert WebSocket(URL, ticket).status == 401
    assert WebSocket(URL, "made-up").status == 401
    first.send({"type": "ping", "id": "p"})
    assert first.receive() == {"type": "pong", "id": "p"}
    first.close()


def a_foreign_origin_opens_none():
    _, me = open_conversation()
    assert WebSocket(URL, me.post("/api/v1/ws-tickets")["ticket"], origin="https://evil.example").status == 403
    assert WebSocket(URL, me.post("/api/v1/ws-tickets")["ticket"], origin=URL.rstrip("/")).status == 101


def bad_frames_get_an_error_or_a_close():
    mine, me = open_conversation()

    def channel():
        return WebSocket(URL, me.post("/api/v1/ws-tickets")["ticket"])

    one = channel()
    for frame, code in (({"type": "nope"}, "unknown_frame"), ({"type": "chat.send"}, None), ({"typ": "x"}, "unknown_field"),
                        ({"type": "chat.subscribe", "conversationId": "7"}, "invalid_id")):
        one.send(frame)
        answer = one.until(lambda f: f["type"] == "error")
        assert code in (None, answer["code"]), answer
    one.send_bytes(1, b"{")
    assert one.until(lambda f: f["type"] == "error")["code"] == "malformed_json"
    text = json.dumps({"type": "chat.send", "id": "u", "conversationId": mine, "clientMessageId": "frag", "body": "ñandú €"},
                      ensure_ascii=False).encode()
    cut = text.index("ñ".encode()) + 1  # in the middle of a character
    one.send_bytes(1, text[:cut], final=False)
    one.send_bytes(0, text[cut:], final=True)
    assert one.until(lambda f: f["type"] == "chat.ack")["clientMessageId"] == "frag"
    one.close()
    for opcode, payload, code in ((1, b"\xff", 1007), (2, b"binary", 1003), (3, b"", 1002), (1, b"x" * 100_000, 1009)):
        broken = channel()
        broken.send_bytes(opcode, payload)
        while broken.receive() is not None:
            pass
        assert broken.close_code == code, f"{broken.close_code} instead of {code}"


def documents_that_are_not_text_are_refused():
    catalogue = callers_once["catalogue"]

    def upload(name, content, extra=b""):
        body = (b"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + b"\"\r\n"
                b"Content-Type: application/octet-stream\r\n\r\n" + content + b"\r\n" + extra + b"--b--\r\n")
        return catalogue.call("POST", "/api/v1/documents", body, {"Content-Type": "multipart/form-data; boundary=b"})

    expect(415, "not_text", lambda: upload(b"photo.md", b"\x89PNG\r\n\x1a\n\x00\x00\x00" + os.urandom(64)))
    expect(400, None, lambda: upload(b"empty.md", b""))
    expect(400, None, lambda: catalogue.call("POST", "/api/v1/documents", b"no parts", {"Content-Type": "multipart/form-data; boundary=b"}))
    expect(404, None, lambda: catalogue.get(f"/api/v1/documents/{uuid.uuid4()}"))
    expect(400, None, lambda: Client(URL, token=callers_once["guest"].token).post("/api/v1/answers", {"question": ""}))


def answers_cite_or_refuse():
    guest = callers_once["guest"]
    for question, language in (("¿Cuántos días tengo para devolver algo?", "es"), ("How many days do I have to return something?", "en")):
        answer = guest.post("/api/v1/answers", {"question": question, "language": language})
        assert answer["grounded"] and answer["citations"], answer
        assert all(c["quote"] and c["title"] for c in answer["citations"])
        assert "30" in answer["answer"], answer
    refused = guest.post("/api/v1/answers", {"question": "Who won the chess olympiad in 1972?", "language": "en"})
    assert not refused["grounded"] and not refused["citations"], refused


def the_description_is_the_committed_one():
    committed = SOURCE / "docs" / "api" / "openapi.json"
    assert json.loads(committed.read_text()) == Client(URL).get("/openapi.json"), \
        "docs/api/openapi.json is not what the program says: mostrador openapi > docs/api/openapi.json"


def the_storefront_is_served_with_care():
    import http.client
    connection = http.client.HTTPConnection("127.0.0.1", server.port)
    connection.request("GET", "/")
    response = connection.getresponse()
    page = response.read().decode()
    assert response.status == 200 and "text/html" in response.headers["Content-Type"]
    assert "script-src 'self'" in response.headers["Content-Security-Policy"]
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    asset = "/assets/" + page.split('"/assets/')[1].split('"')[0]
    connection.request("GET", asset)
    response = connection.getresponse()
    response.read()
    assert "immutable" in response.headers["Cache-Control"], asset
    connection.request("GET", "/assets/missing.js")
    response = connection.getresponse()
    response.read()
    assert response.status == 404


def logs_hold_no_secrets():
    text = (Path(folder.name) / "server.log").read_text()
    for secret in (PASSWORD, callers_once["agent"].token, callers_once["visitor"].visitor, "agent@demo.mostrador", "customer is a regular"):
        for line in text.splitlines():
            assert secret not in line or not line.startswith("{"), f"a log line holds {secret[:12]}..."


callers_once = callers()
try:
    run(every_route_asks_for_its_permission, objects_of_others_are_not_there, notes_stay_among_staff,
        bad_bodies_are_refused_and_nothing_is_written, illegal_transitions_say_what_is_allowed, a_resend_is_one_message,
        tokens_that_are_wrong_are_refused, a_ticket_opens_one_channel, a_foreign_origin_opens_none,
        bad_frames_get_an_error_or_a_close, documents_that_are_not_text_are_refused, answers_cite_or_refuse,
        the_description_is_the_committed_one, the_storefront_is_served_with_care, logs_hold_no_secrets)
finally:
    server.kill()
