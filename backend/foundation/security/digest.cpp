// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/security/digest.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

namespace security {
namespace {

constexpr int digestBytes = 32;
constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

unsigned char *bytesOf(QByteArray &array) { return reinterpret_cast<unsigned char *>(array.data()); }
const unsigned char *bytesOf(QByteArrayView view) { return reinterpret_cast<const unsigned char *>(view.data()); }

/// These primitives fail only without memory or with a broken OpenSSL; going on would be worse than ending.
void mustSucceed(bool succeeded, const char *what)
{
    if (!succeeded)
        qFatal("OpenSSL cannot compute %s.", what);
}

}  // namespace

QByteArray sha256(QByteArrayView data)
{
    QByteArray digest(digestBytes, Qt::Uninitialized);
    mustSucceed(EVP_Digest(data.data(), size_t(data.size()), bytesOf(digest), nullptr, EVP_sha256(), nullptr) == 1, "SHA-256");
    return digest;
}

QByteArray hmacSha256(QByteArrayView key, QByteArrayView data)
{
    QByteArray code(digestBytes, Qt::Uninitialized);
    mustSucceed(HMAC(EVP_sha256(), key.data(), int(key.size()), bytesOf(data), size_t(data.size()), bytesOf(code), nullptr) != nullptr,
                "HMAC");
    return code;
}

QByteArray deriveKey(QByteArrayView secret, QByteArrayView purpose)
{
    EVP_KDF *kdf = EVP_KDF_fetch(nullptr, "HKDF", nullptr);
    EVP_KDF_CTX *context = EVP_KDF_CTX_new(kdf);
    char digestName[] = "SHA256";
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digestName, 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, const_cast<char *>(secret.data()), size_t(secret.size())),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, const_cast<char *>(purpose.data()), size_t(purpose.size())),
        OSSL_PARAM_construct_end(),
    };
    QByteArray key(digestBytes, Qt::Uninitialized);
    const bool derived = context && EVP_KDF_derive(context, bytesOf(key), size_t(key.size()), parameters) == 1;
    EVP_KDF_CTX_free(context);
    EVP_KDF_free(kdf);
    mustSucceed(derived, "HKDF");
    return key;
}

QString hashToken(QByteArrayView token) { return QString::fromLatin1(sha256(token).toHex()); }

bool equalInConstantTime(QByteArrayView left, QByteArrayView right)
{
    return left.size() == right.size() && CRYPTO_memcmp(left.data(), right.data(), size_t(left.size())) == 0;
}

QByteArray toBase64Url(const QByteArray &bytes) { return bytes.toBase64(base64Url); }

std::optional<QByteArray> fromBase64Url(QByteArrayView text)
{
    const QByteArray encoded = text.toByteArray();
    auto decoded = QByteArray::fromBase64Encoding(encoded, base64Url | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || toBase64Url(*decoded) != encoded)
        return std::nullopt;
    return std::move(*decoded);
}

}  // namespace security
