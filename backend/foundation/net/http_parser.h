// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/http_message.h"
#include "backend/foundation/net/server.h"

#include <QByteArrayView>
#include <memory>
#include <optional>

namespace net {

/// Why a message is refused: an HTTP status beside the stable reason and the sentence of the problem document. Statuses
/// of the protocol itself (414, 431, 501, 505) are in no table of the application, so they are named here.
struct HttpRefusal {
    int status = 400;
    const char *reason = "malformed_request";
    const char *message = "";
};

/// What the head said about the connection and the body.
struct HttpFraming {
    bool http10 = false;
    bool keepAlive = true;
    bool chunked = false;
    bool expectContinue = false;
    std::optional<qint64> contentLength;
    [[nodiscard]] bool hasBody() const { return chunked || contentLength.value_or(0) > 0; }
};

/// Reads requests from a stream of bytes, in pieces of any size, with the same result for every cut (RFC 9110, RFC
/// 9112). Strict: what two parsers could read differently (request smuggling) is refused. Knows no socket.
///
/// feed() until the state is Head: look at request() and framing(), then allowBody(). feed() on until Complete: take
/// the request, then the next one can be fed. Failed is final.
class HttpParser {
public:
    enum class State { Reading, Head, Complete, Failed };

    explicit HttpParser(const ServerLimits &limits);

    /// Takes bytes up to the next change of state; returns how many.
    qsizetype feed(QByteArrayView data);

    /// After Head: the most bytes of body that are taken.
    void allowBody(qint64 limitBytes);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const HttpRefusal &refusal() const { return m_refusal; }
    [[nodiscard]] const HttpFraming &framing() const { return m_framing; }
    [[nodiscard]] HttpRequest &request() { return *m_request; }

    /// Nothing of the next request has come yet.
    [[nodiscard]] bool isBetweenRequests() const { return m_stage == Stage::RequestLine && m_line.isEmpty(); }
    [[nodiscard]] bool isReadingBody() const { return m_stage > Stage::Fields; }

    /// After Complete: the request, and the parser is ready for the next.
    [[nodiscard]] std::shared_ptr<HttpRequest> take();

private:
    enum class Stage { RequestLine, Fields, Body, ChunkSize, ChunkData, ChunkEnd, Trailers };

    qsizetype feedLine(QByteArrayView data);
    qsizetype feedBody(QByteArrayView data);
    void lineComplete(QByteArrayView line);
    void requestLine(QByteArrayView line);
    void fieldLine(QByteArrayView line);
    void headComplete();
    void chunkSizeLine(QByteArrayView line);
    void trailerLine(QByteArrayView line);
    [[nodiscard]] qint64 lineLimit() const;
    void refuseLongLine();
    void refuse(HttpRefusal refusal);
    [[nodiscard]] bool parseTarget(QByteArrayView target);

    const ServerLimits &m_limits;
    State m_state = State::Reading;
    Stage m_stage = Stage::RequestLine;
    HttpRefusal m_refusal;
    HttpFraming m_framing;
    std::shared_ptr<HttpRequest> m_request;
    QByteArray m_line;       // the beginning of a line whose end has not come
    QByteArray m_authority;  // of a target in absolute form; replaces Host
    bool m_blankLineSeen = false;
    qint64 m_fieldBytes = 0;
    int m_fieldCount = 0;
    qint64 m_bodyLimit = 0;
    qint64 m_bodyLeft = 0;  // of the body, or of the chunk
    qint64 m_chunkOverhead = 0;
};

}  // namespace net
