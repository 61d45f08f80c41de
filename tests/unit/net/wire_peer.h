// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <chrono>
#include <optional>

namespace test {

/// A raw blocking client of the wire suite: says exactly the bytes it is told. Every wait has an end.
class WirePeer {
public:
    explicit WirePeer(quint16 port, int receiveBufferBytes = 0);
    ~WirePeer();
    WirePeer(const WirePeer &) = delete;
    WirePeer &operator=(const WirePeer &) = delete;

    void send(const QByteArray &bytes);
    /// Gives up when the peer takes no more; returns how much it took.
    qsizetype sendWhatFits(const QByteArray &bytes);
    void finishSending();
    /// Closes with a reset instead of the polite way.
    void reset();
    void close();

    /// All until the server closes; what came so far when it does not in time.
    QByteArray readToEnd(std::chrono::milliseconds patience = std::chrono::seconds(5));
    /// Exactly so many bytes, or fewer when the connection ends or nothing comes in time.
    QByteArray read(qsizetype size, std::chrono::milliseconds patience = std::chrono::seconds(5));
    QByteArray readUntil(const QByteArray &end, std::chrono::milliseconds patience = std::chrono::seconds(5));
    /// Has the server closed (end or reset), with all input read?
    bool isClosedWithin(std::chrono::milliseconds patience);

    /// One response with Content-Length or chunked: head and decoded body.
    struct Response {
        int status = 0;
        QByteArray head;
        QByteArray body;
        [[nodiscard]] QByteArray field(const QByteArray &name) const;
    };
    std::optional<Response> readResponse(bool headOnly = false);

    // WebSocket
    /// The handshake for /ws; the response's status.
    int upgrade(const QByteArray &extraFields = {}, const QByteArray &target = "/ws");
    void sendFrame(int opcode, const QByteArray &payload, bool final = true, bool masked = true);
    struct Frame {
        int opcode = -1;  ///< -1: the connection ended or nothing came
        QByteArray payload;
        [[nodiscard]] int closeCode() const;
    };
    Frame readFrame(std::chrono::milliseconds patience = std::chrono::seconds(5));

private:
    bool fill(std::chrono::milliseconds patience);

    int m_descriptor = -1;
    bool m_ended = false;
    QByteArray m_buffer;
};

/// A masked client frame.
QByteArray clientFrame(int opcode, const QByteArray &payload, bool final = true, bool masked = true);

}  // namespace test
