// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/byte_stream.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <optional>

namespace net {

/// A stream over QSslSocket: TLS when a configuration is given, plain otherwise.
class SocketStream final : public QObject, public ByteStream {
    Q_OBJECT
public:
    SocketStream(qintptr descriptor, const std::optional<QSslConfiguration> &tls, Owner &owner);
    ~SocketStream() override;

    qint64 read(char *buffer, qint64 size) override;
    qint64 write(std::span<const QByteArray> chunks, qint64 offset) override;
    void setReading(bool on) override;
    void setWriting(bool on) override;
    void finishWriting() override;
    [[nodiscard]] bool isReady() const override { return m_socket.isEncrypted() == m_tls; }
    [[nodiscard]] bool isSecure() const override { return m_tls; }
    [[nodiscard]] QString peerAddress() const override;

private:
    [[nodiscard]] qint64 pendingBytes() const;
    void tellReadable();
    void tellWritable();

    Owner &m_owner;
    QSslSocket m_socket;
    const bool m_tls;
    bool m_reading = true;
    bool m_writing = false;
};

}  // namespace net
