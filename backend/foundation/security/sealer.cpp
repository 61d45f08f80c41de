// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/security/sealer.h"

#include "backend/foundation/security/random.h"

#include <memory>
#include <openssl/evp.h>

namespace security {
namespace {

constexpr int keyBytes = 32;
constexpr int nonceBytes = 12;
constexpr int tagBytes = 16;

unsigned char *bytesOf(QByteArray &array, int offset = 0) { return reinterpret_cast<unsigned char *>(array.data()) + offset; }
const unsigned char *bytesOf(const QByteArray &array, int offset = 0)
{
    return reinterpret_cast<const unsigned char *>(array.constData()) + offset;
}

struct FreeContext {
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, FreeContext>;

}  // namespace

Sealer::Sealer(QByteArray key)
    : m_key(std::move(key))
{
    Q_ASSERT(m_key.size() == keyBytes);
}

QByteArray Sealer::seal(const QByteArray &text, const QByteArray &context) const
{
    QByteArray sealed = randomBytes(nonceBytes);
    sealed.resize(nonceBytes + text.size() + tagBytes);
    const Context cipher(EVP_CIPHER_CTX_new());
    int written = 0;
    int tail = 0;
    const bool done =
        EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytesOf(m_key), bytesOf(std::as_const(sealed))) == 1 &&
        EVP_EncryptUpdate(cipher.get(), nullptr, &written, bytesOf(context), int(context.size())) == 1 &&
        EVP_EncryptUpdate(cipher.get(), bytesOf(sealed, nonceBytes), &written, bytesOf(text), int(text.size())) == 1 &&
        EVP_EncryptFinal_ex(cipher.get(), bytesOf(sealed, nonceBytes + written), &tail) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_GET_TAG, tagBytes, bytesOf(sealed, nonceBytes + int(text.size()))) == 1;
    if (!done)
        qFatal("OpenSSL cannot encrypt with AES-256-GCM.");
    return sealed;
}

std::optional<QByteArray> Sealer::open(const QByteArray &sealed, const QByteArray &context) const
{
    const int length = int(sealed.size()) - nonceBytes - tagBytes;
    if (length < 0)
        return std::nullopt;
    QByteArray tag = sealed.right(tagBytes);
    QByteArray text(length, Qt::Uninitialized);
    const Context cipher(EVP_CIPHER_CTX_new());
    int written = 0;
    int tail = 0;
    const bool genuine = EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytesOf(m_key), bytesOf(sealed)) == 1 &&
                         EVP_DecryptUpdate(cipher.get(), nullptr, &written, bytesOf(context), int(context.size())) == 1 &&
                         EVP_DecryptUpdate(cipher.get(), bytesOf(text), &written, bytesOf(sealed, nonceBytes), length) == 1 &&
                         EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_SET_TAG, tagBytes, tag.data()) == 1 &&
                         EVP_DecryptFinal_ex(cipher.get(), bytesOf(text, written), &tail) == 1;
    if (!genuine)
        return std::nullopt;
    return text;
}

}  // namespace security
