// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/blobs/blob_store.h"

#include "backend/foundation/security/digest.h"

#include <algorithm>

namespace blobs {
namespace {

constexpr qsizetype hashDigits = 64;

bool isLowerHex(QChar digit) { return (digit >= u'0' && digit <= u'9') || (digit >= u'a' && digit <= u'f'); }

}  // namespace

BlobHash BlobHash::of(const QByteArray &content) { return BlobHash(QString::fromLatin1(security::sha256(content).toHex())); }

core::Result<BlobHash> BlobHash::parse(const QString &text)
{
    if (text.size() != hashDigits || !std::all_of(text.cbegin(), text.cend(), isLowerHex))
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_blob_hash"),
                          QStringLiteral("The name of a file is 64 lower-case hexadecimal digits."));
    return BlobHash(text);
}

core::Result<> checkSize(const QByteArray &content, qint64 maxBytes)
{
    if (content.size() <= maxBytes)
        return {};
    return core::fail(core::ErrorCode::TooLarge, QStringLiteral("blob_too_large"),
                      QStringLiteral("The file has %1 bytes; at most %2 are kept.").arg(content.size()).arg(maxBytes));
}

core::Error noSuchBlob(const BlobHash &hash)
{
    return {core::ErrorCode::NotFound, QStringLiteral("no_such_blob"), QStringLiteral("There is no file %1.").arg(hash.text()), {}};
}

QByteArray seal(const security::Sealer &sealer, const QByteArray &content, const BlobHash &hash)
{
    return sealer.seal(content, hash.text().toLatin1());
}

core::Result<QByteArray> unseal(const security::Sealer &sealer, const QByteArray &sealed, const BlobHash &hash)
{
    std::optional<QByteArray> content = sealer.open(sealed, hash.text().toLatin1());
    if (!content)
        return core::fail(core::ErrorCode::Internal, QStringLiteral("blob_damaged"),
                          QStringLiteral("The file %1 was changed, or sealed with another key.").arg(hash.text()));
    return std::move(*content);
}

}  // namespace blobs
