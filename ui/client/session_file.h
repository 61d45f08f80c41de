// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QUrl>
#include <optional>

namespace client {

/// What "keep me signed in" leaves on this computer: the refresh token of one server, in a file that only its owner may
/// read (0600). Gone after sign-out.
class SessionFile {
public:
    explicit SessionFile(const QString &settingsFolder);
    struct Remembered {
        QUrl server;
        QString refreshToken;
    };
    [[nodiscard]] std::optional<Remembered> read() const;
    [[nodiscard]] core::Result<> write(const Remembered &remembered) const;
    void remove() const;
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
};

}  // namespace client
