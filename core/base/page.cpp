// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/page.h"

namespace core {
namespace {

constexpr char16_t separator = u'\x1f';  // "unit separator": no sort key of ours holds it
constexpr QLatin1String version("1");

tl::unexpected<Error> invalidCursor()
{
    return fail(ErrorCode::Invalid, QStringLiteral("invalid_cursor"), QStringLiteral("The cursor is not one that this list gave out."));
}

}  // namespace

QString encodeCursor(const QStringList &keys)
{
    const QString plain = version + QChar(separator) + keys.join(QChar(separator));
    return QString::fromLatin1(plain.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<QStringList> decodeCursor(const QString &cursor, int expectedKeys)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(cursor.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).contains('\0'))
        return invalidCursor();
    QStringList parts = QString::fromUtf8(*decoded).split(QChar(separator));
    if (parts.size() != expectedKeys + 1 || parts.first() != version)
        return invalidCursor();
    parts.removeFirst();
    return parts;
}

Result<PageRequest> parsePageRequest(const QString &cursor, const QString &limit, int expectedKeys)
{
    PageRequest request;
    if (!limit.isEmpty()) {
        bool isNumber = false;
        request.limit = limit.toInt(&isNumber);
        if (!isNumber || request.limit < 1 || request.limit > maxPageItems)
            return fail(ErrorCode::Invalid, QStringLiteral("invalid_limit"), QStringLiteral("limit is a number from 1 to 200."));
    }
    if (!cursor.isEmpty()) {
        Result<QStringList> keys = decodeCursor(cursor, expectedKeys);
        if (!keys)
            return fail(keys.error());
        request.after = std::move(*keys);
    }
    return request;
}

}  // namespace core
