// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/wire.h"

namespace api {

/// RFC 9457 problem document; `code` is stable, `detail` is one sentence.
struct ProblemDetail {
    QString name;
    QString value;
};
struct Problem {
    QString type = QStringLiteral("about:blank");
    QString title;
    int status = 0;
    QString code;
    QString detail;
    QString requestId;
    QList<ProblemDetail> errors;
};

[[nodiscard]] Problem problemOf(const core::Error &error, const QString &requestId);
[[nodiscard]] core::Error errorOf(const Problem &problem);

/// Languages the shop speaks; more come with their own stemmer and translation.
enum class Language { English, Spanish };

[[nodiscard]] QString languageCode(Language language);  ///< "en", "es"

struct WsTicket {
    QString ticket;
    int expiresIn = 0;  ///< seconds
};

}  // namespace api
