// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

namespace rag {

struct FormPart {
    QString name;
    std::optional<QString> fileName;
    QByteArray body;
};

/// Reads a whole multipart/form-data body (RFC 7578, RFC 2046 section 5.1) and takes nothing that is only nearly one:
/// line ends are CRLF, nothing stands before the first delimiter or after the last, each part has one Content-Disposition
/// with a name of its own, names do not repeat. Percent-encoded quotes and line breaks in file names are decoded as
/// browsers write them; "filename*" and other charsets are refused. UnsupportedMedia "wrong_media_type", Invalid
/// "malformed_multipart", TooLarge "too_many_parts".
[[nodiscard]] core::Result<QList<FormPart>> parseMultipart(const QByteArray &contentType, const QByteArray &body);

}  // namespace rag
