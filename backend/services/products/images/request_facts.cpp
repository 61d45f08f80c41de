// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/images/request_facts.h"

#include <QRegularExpression>

namespace products::facts {

core::Result<std::optional<qint64>> versionOf(const net::HttpRequest &request)
{
    static const QRegularExpression form(QStringLiteral("\\A\"v([0-9]{1,18})\"\\z"));
    const QString tag = QString::fromLatin1(request.headers.value("If-Match").trimmed());
    if (tag.isEmpty() || tag == QLatin1String("*"))
        return std::optional<qint64>();
    const QRegularExpressionMatch match = form.match(tag);
    if (!match.hasMatch())
        return core::fail(core::ErrorCode::PreconditionFailed, QStringLiteral("version_changed"),
                          QStringLiteral("If-Match names no version of this product."));
    return std::optional(match.capturedView(1).toLongLong());
}

}  // namespace products::facts
