// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The peer: node with the `ws` package, with the same answers as ours.

import { createServer } from "node:http";
import { WebSocketServer } from "ws";

const http = createServer((request, response) => {
  response.writeHead(request.url === "/hello" ? 200 : 404, { "Content-Type": "text/plain" });
  response.end("Hello, world!");
});
http.keepAliveTimeout = 0;
const server = new WebSocketServer({ server: http, path: "/ws", perMessageDeflate: false, clientTracking: true });
server.on("connection", (socket) => {
  socket.on("message", (data) => {
    const text = data.toString();
    if (text.startsWith("all ")) {
      const rest = text.slice(4);
      for (const client of server.clients) client.send(rest);
    } else {
      socket.send(text);
    }
  });
  socket.on("error", () => {});
});
http.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, () => console.log(http.address().port));
