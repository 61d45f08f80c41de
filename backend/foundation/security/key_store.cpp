// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/security/key_store.h"

#include "backend/foundation/security/digest.h"
#include "backend/foundation/security/private_file.h"
#include "backend/foundation/security/random.h"

#include <QDir>
#include <functional>

namespace security {
namespace {

constexpr int secretBytes = 32;

/// The file, made by `make` when it is not there; when another process makes it in the same moment, theirs counts.
core::Result<QByteArray> readOrCreate(const QString &path, const std::function<QByteArray()> &make, bool *created)
{
    core::Result<QByteArray> found = readPrivateFile(path);
    if (found || found.error().code != core::ErrorCode::NotFound)
        return found;
    const core::Result<> written = createPrivateFile(path, make());
    if (!written && written.error().code != core::ErrorCode::Conflict)
        return core::fail(written.error());
    *created = *created || written.has_value();
    return readPrivateFile(path);
}

core::Result<QList<Es256Key>> readOptionalKeys(const QDir &folder, const QStringList &names)
{
    QList<Es256Key> keys;
    for (const QString &name : names) {
        const core::Result<QByteArray> pem = readPrivateFile(folder.filePath(name));
        if (!pem) {
            if (pem.error().code == core::ErrorCode::NotFound)
                continue;
            return core::fail(pem.error());
        }
        const core::Result<Es256Key> key = Es256Key::fromPem(*pem);
        if (!key)
            return core::fail(key.error());
        keys.append(*key);
    }
    return keys;
}

}  // namespace

KeySet::KeySet(Es256Key signing, QList<Es256Key> others)
    : m_keys(std::move(others))
{
    m_keys.prepend(std::move(signing));
}

const Es256Key *KeySet::find(QByteArrayView kid) const
{
    for (const Es256Key &key : m_keys)
        if (key.kid() == kid)
            return &key;
    return nullptr;
}

QByteArray KeySet::jwks() const
{
    QByteArray list;
    for (const Es256Key &key : m_keys)
        list += (list.isEmpty() ? QByteArray() : QByteArray(",")) + key.publicJwk();
    return "{\"keys\":[" + list + "]}";
}

core::Result<KeyMaterial> openKeyStore(const QString &folder)
{
    MOSTRADOR_TRY(ensurePrivateFolder(folder));
    const QDir place(folder);
    bool created = false;
    const core::Result<QByteArray> pem = readOrCreate(
        place.filePath(QStringLiteral("signing.pem")), [] { return Es256Key::generate().toPem(); }, &created);
    if (!pem)
        return core::fail(pem.error());
    core::Result<Es256Key> signing = Es256Key::fromPem(*pem);
    if (!signing)
        return core::fail(signing.error());
    core::Result<QList<Es256Key>> others =
        readOptionalKeys(place, {QStringLiteral("signing.next.pem"), QStringLiteral("signing.previous.pem")});
    if (!others)
        return core::fail(others.error());

    const core::Result<QByteArray> encoded = readOrCreate(
        place.filePath(QStringLiteral("secret.key")), [] { return toBase64Url(randomBytes(secretBytes)); }, &created);
    if (!encoded)
        return core::fail(encoded.error());
    const std::optional<QByteArray> secret = fromBase64Url(encoded->trimmed());
    if (!secret || secret->size() != secretBytes)
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_key"),
                          QStringLiteral("The key file secret.key does not hold 32 bytes in base64url."));
    return KeyMaterial{KeySet(std::move(*signing), std::move(*others)), *secret, created};
}

}  // namespace security
