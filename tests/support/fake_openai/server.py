#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mostrador authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A scripted stand-in for an OpenAI-compatible server, for tests. Python standard library only.

    server.py [--port 0] [--mode normal] [--answer TEXT] [--token-delay-ms 0] [--first-token-delay-ms 0]
              [--retry-after 1] [--fail-first N] [--api-key KEY] [--tool NAME --arguments JSON]

POST /v1/chat/completions answers with server-sent events when "stream" is true, else with one JSON object. GET /v1/models
names one model. POST /control {"mode": ..., "answer": ..., "tokenDelayMs": ..., ...} changes the script while it runs.

Modes: normal, rate_limited (429 with Retry-After), error (500), cut (the connection closes in the middle), garbage (no
event stream), endless (never stops), slow (a second between tokens), silent (accepts and says nothing), empty (no text).
With --fail-first N the first N requests meet the mode and later ones are answered.

Without --answer the model quotes the beginning of the first document it was given and cites it, or greets when it got
none; ANSWER may hold "{question}".

With --tool the model calls that tool first, when it is offered, with arguments that come in pieces; "{number}" in them is
the last number that the customer wrote. Once the tool has answered, it says ANSWER, in which "{tool}" stands for what the
tool said; without ANSWER that alone.

Each thing that happens is one JSON line on stdout: {"event": "listening", "port": ...}, "request" (number, model, messages,
stream), "first_token", "aborted" (number, tokens: the client went away), "finished", "refused" (status).
"""
import argparse
import json
import re
import select
import socket
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MODES = ("normal", "rate_limited", "error", "cut", "garbage", "endless", "slow", "silent", "empty")
SLOW_SECONDS = 1.0
WORDS_OF_DEFAULT_ANSWER = 60
CUT_AFTER_TOKENS = 3


class Script:
    """What the server does; changed by /control, read by every request."""

    def __init__(self, options):
        self.lock = threading.Lock()
        self.mode = options.mode
        self.answer = options.answer
        self.token_delay = options.token_delay_ms / 1000
        self.first_token_delay = options.first_token_delay_ms / 1000
        self.retry_after = options.retry_after
        self.fail_first = options.fail_first
        self.api_key = options.api_key
        self.tool = options.tool
        self.arguments = options.arguments
        self.requests = 0

    def begin(self):
        """Number and mode of the next request."""
        with self.lock:
            self.requests += 1
            past_failures = self.fail_first and self.requests > self.fail_first
            return self.requests, "normal" if past_failures else self.mode

    def change(self, wish):
        names = {"mode": "mode", "answer": "answer", "retryAfter": "retry_after", "failFirst": "fail_first",
                 "tool": "tool", "arguments": "arguments"}
        if wish.get("mode", "normal") not in MODES:
            raise ValueError("unknown mode")
        with self.lock:
            for key, attribute in names.items():
                if key in wish:
                    setattr(self, attribute, wish[key])
            if "tokenDelayMs" in wish:
                self.token_delay = wish["tokenDelayMs"] / 1000
            if "firstTokenDelayMs" in wish:
                self.first_token_delay = wish["firstTokenDelayMs"] / 1000
            if "failFirst" in wish:
                self.requests = 0


print_lock = threading.Lock()


def tell(event, **facts):
    with print_lock:
        print(json.dumps({"event": event, **facts}, ensure_ascii=False), flush=True)


def question_of(messages):
    text = next((m.get("content") or "" for m in reversed(messages) if m.get("role") == "user"), "")
    marked = re.search(r"<question>\s*(.*?)\s*</question>", text, re.S)
    return marked.group(1) if marked else text


def default_answer(messages):
    text = "\n".join(m.get("content") or "" for m in messages)
    document = re.search(r"<document number=\"1\"[^>]*>\s*(.*?)\s*</document>", text, re.S)
    if not document:
        return "Hello! How can I help you?"
    return " ".join(document.group(1).split()[:WORDS_OF_DEFAULT_ANSWER]) + " [1]"


def said_by_tool(messages):
    """What the tools answered last; empty when the model is asked for the first time."""
    answered = []
    for message in reversed(messages):
        if message.get("role") != "tool":
            break
        answered.insert(0, message.get("content") or "")
    return "\n".join(answered)


def arguments_for(script, messages):
    numbers = re.findall(r"\d+", question_of(messages))
    return script.arguments.replace("{number}", numbers[-1] if numbers else "0")


class Gone(Exception):
    """The client closed the connection."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "scripted"
    sys_version = ""

    def log_message(self, *_):
        pass

    @property
    def script(self):
        return self.server.script

    def do_GET(self):
        if self.path == "/v1/models":
            return self.send_object(200, {"object": "list", "data": [{"id": "scripted", "object": "model"}]})
        return self.send_object(404, {"error": {"message": "not found"}})

    def do_POST(self):
        try:
            body = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)) or b"{}")
        except ValueError:
            return self.send_object(400, {"error": {"message": "the body is no JSON"}})
        if self.path == "/control":
            try:
                self.script.change(body)
            except (ValueError, TypeError) as error:
                return self.send_object(400, {"error": {"message": str(error)}})
            return self.send_object(200, {"ok": True})
        if self.path != "/v1/chat/completions":
            return self.send_object(404, {"error": {"message": "not found"}})
        if self.script.api_key and self.headers.get("Authorization") != f"Bearer {self.script.api_key}":
            tell("refused", status=401)
            return self.send_object(401, {"error": {"message": "wrong key"}})
        return self.complete(body)

    def complete(self, body):
        number, mode = self.script.begin()
        messages = body.get("messages") or []
        tell("request", number=number, mode=mode, model=body.get("model"), stream=bool(body.get("stream")), messages=messages)
        if mode == "rate_limited":
            tell("refused", number=number, status=429)
            return self.send_object(429, {"error": {"message": "slow down"}}, {"Retry-After": str(self.script.retry_after)})
        if mode == "error":
            tell("refused", number=number, status=500)
            return self.send_object(500, {"error": {"message": "broken"}})
        by_tool = said_by_tool(messages)
        offered = [tool.get("function", {}).get("name") for tool in body.get("tools") or []]
        calls = self.script.tool if self.script.tool in offered and not by_tool else ""
        answer = self.script.answer or by_tool or default_answer(messages)
        answer = answer.replace("{tool}", by_tool)
        answer = "" if mode == "empty" else answer.replace("{question}", question_of(messages))
        if body.get("stream"):
            return self.stream(number, mode, answer, messages, calls)
        usage = self.usage(messages, answer.split())
        return self.send_object(200, {"object": "chat.completion", "usage": usage, "choices": [
            {"index": 0, "message": {"role": "assistant", "content": answer}, "finish_reason": "stop"}]})

    def call_tool(self, number, name, messages):
        """A tool call as compatible servers stream it: the name first, then the arguments bit by bit."""
        arguments = arguments_for(self.script, messages)
        middle = len(arguments) // 2
        first = {"index": 0, "id": f"call_{number}", "type": "function", "function": {"name": name, "arguments": ""}}
        pieces = [first] + [{"index": 0, "function": {"arguments": half}} for half in (arguments[:middle], arguments[middle:])]
        for piece in pieces:
            self.event({"choices": [{"index": 0, "delta": {"tool_calls": [piece]}, "finish_reason": None}]})
            self.pause(self.script.token_delay)
        self.event({"choices": [{"index": 0, "delta": {}, "finish_reason": "tool_calls"}]})
        self.event({"choices": [], "usage": self.usage(messages, [])})
        self.wfile.write(b"data: [DONE]\n\n")
        tell("tool_call", number=number, name=name, arguments=arguments)

    def stream(self, number, mode, answer, messages, tool=""):
        self.close_connection = True
        sent = 0
        try:
            if mode == "silent":
                self.pause(None)
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Cache-Control", "no-cache")
            self.send_header("Connection", "close")
            self.end_headers()
            if mode == "garbage":
                self.wfile.write(b"data: {this is no JSON\n\n\x00\xff<html>")
                return tell("finished", number=number, tokens=0)
            if tool:
                return self.call_tool(number, tool, messages)
            tokens = re.findall(r"\S+\s*", answer)
            self.pause(self.script.first_token_delay)
            while mode == "endless" or sent < len(tokens):
                token = tokens[sent % len(tokens)]
                self.event({"choices": [{"index": 0, "delta": {"content": token}, "finish_reason": None}]})
                sent += 1
                if sent == 1:
                    tell("first_token", number=number)
                if mode == "cut" and sent == CUT_AFTER_TOKENS:
                    self.connection.shutdown(socket.SHUT_RDWR)
                    return tell("finished", number=number, tokens=sent)
                self.pause(SLOW_SECONDS if mode == "slow" else self.script.token_delay)
            self.event({"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
            self.event({"choices": [], "usage": self.usage(messages, tokens)})
            self.wfile.write(b"data: [DONE]\n\n")
            tell("finished", number=number, tokens=sent)
        except (Gone, OSError):
            tell("aborted", number=number, tokens=sent)
        return None

    def event(self, chunk):
        data = {"id": "scripted", "object": "chat.completion.chunk", "model": "scripted", **chunk}
        self.wfile.write(b"data: " + json.dumps(data, ensure_ascii=False).encode() + b"\n\n")

    def pause(self, seconds):
        """Waits, and notices at once when the client goes away; None waits for that alone."""
        until = None if seconds is None else time.monotonic() + seconds
        while True:
            left = None if until is None else max(0.0, until - time.monotonic())
            readable, _, _ = select.select([self.connection], [], [], left)
            if readable and not self.connection.recv(4096):
                raise Gone
            if until is not None and time.monotonic() >= until:
                return

    @staticmethod
    def usage(messages, tokens):
        prompt = sum(len((m.get("content") or "").split()) for m in messages)
        return {"prompt_tokens": prompt, "completion_tokens": len(tokens), "total_tokens": prompt + len(tokens)}

    def send_object(self, status, value, headers=None):
        data = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        for name, text in (headers or {}).items():
            self.send_header(name, text)
        self.end_headers()
        self.wfile.write(data)


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--mode", choices=MODES, default="normal")
    parser.add_argument("--answer", default="")
    parser.add_argument("--token-delay-ms", type=float, default=0)
    parser.add_argument("--first-token-delay-ms", type=float, default=0)
    parser.add_argument("--retry-after", default="1")
    parser.add_argument("--fail-first", type=int, default=0)
    parser.add_argument("--api-key", default="")
    parser.add_argument("--tool", default="")
    parser.add_argument("--arguments", default="{}")
    options = parser.parse_args()
    server = Server(("127.0.0.1", options.port), Handler)
    server.script = Script(options)
    tell("listening", port=server.server_address[1])
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
