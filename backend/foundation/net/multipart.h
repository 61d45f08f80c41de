// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

namespace net {

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

/// A short field of a form: UTF-8 of at most `mostBytes`, not a file. Invalid "invalid_value" with the part's name,
/// "nul_character".
[[nodiscard]] core::Result<QString> formText(const FormPart &part, qsizetype mostBytes);

/// Invalid "invalid_value": `sentence` about the part `name`.
[[nodiscard]] tl::unexpected<core::Error> invalidPart(const QString &name, const QString &sentence);
/// Invalid "missing_field": the form has no part `name`; `sentence` says what is expected there.
[[nodiscard]] tl::unexpected<core::Error> missingPart(const QString &name, const QString &sentence);
/// Invalid "unknown_field".
[[nodiscard]] tl::unexpected<core::Error> unknownPart(const QString &name);

}  // namespace net
