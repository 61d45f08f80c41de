// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/security/es256_key.h"

#include "backend/foundation/security/digest.h"

#include <QByteArrayView>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

namespace security {
namespace {

constexpr int coordinateBytes = 32;

template <auto release>
struct Release {
    template <class T>
    void operator()(T *object) const
    {
        release(object);
    }
};
using Number = std::unique_ptr<BIGNUM, Release<BN_free>>;
using Bio = std::unique_ptr<BIO, Release<BIO_free_all>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX_free>>;
using Signature = std::unique_ptr<ECDSA_SIG, Release<ECDSA_SIG_free>>;

const unsigned char *bytesOf(QByteArrayView view) { return reinterpret_cast<const unsigned char *>(view.data()); }
unsigned char *bytesOf(QByteArray &array, int offset = 0) { return reinterpret_cast<unsigned char *>(array.data()) + offset; }

QByteArray coordinate(const EVP_PKEY *key, const char *parameter)
{
    BIGNUM *raw = nullptr;
    const bool found = EVP_PKEY_get_bn_param(key, parameter, &raw) == 1;
    const Number number(raw);
    QByteArray bytes(coordinateBytes, Qt::Uninitialized);
    if (!found || BN_bn2binpad(number.get(), bytesOf(bytes), coordinateBytes) != coordinateBytes)
        qFatal("OpenSSL cannot tell the public point of a P-256 key.");
    return toBase64Url(bytes);
}

tl::unexpected<core::Error> invalidKey(const char *why)
{
    ERR_clear_error();
    return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_key"), QString::fromLatin1(why));
}

bool isP256(const EVP_PKEY *key)
{
    char group[64] = {};
    size_t length = 0;
    return EVP_PKEY_get_base_id(key) == EVP_PKEY_EC && EVP_PKEY_get_group_name(key, group, sizeof group, &length) == 1 &&
           QByteArrayView(group) == QByteArrayView("prime256v1");
}

/// The DER form that OpenSSL reads; null when r or s is zero.
QByteArray toDer(QByteArrayView signature)
{
    Number r(BN_bin2bn(bytesOf(signature), coordinateBytes, nullptr));
    Number s(BN_bin2bn(bytesOf(signature) + coordinateBytes, coordinateBytes, nullptr));
    if (!r || !s || BN_is_zero(r.get()) || BN_is_zero(s.get()))
        return {};
    const Signature pair(ECDSA_SIG_new());
    if (!pair || ECDSA_SIG_set0(pair.get(), r.get(), s.get()) != 1)
        return {};
    (void)r.release();  // the pair owns both now
    (void)s.release();
    QByteArray der(i2d_ECDSA_SIG(pair.get(), nullptr), Qt::Uninitialized);
    unsigned char *at = bytesOf(der);
    i2d_ECDSA_SIG(pair.get(), &at);
    return der;
}

}  // namespace

Es256Key::Es256Key(std::shared_ptr<evp_pkey_st> key)
    : m_key(std::move(key))
    , m_x(coordinate(m_key.get(), OSSL_PKEY_PARAM_EC_PUB_X))
    , m_y(coordinate(m_key.get(), OSSL_PKEY_PARAM_EC_PUB_Y))
{
    // RFC 7638: the required members in lexicographic order, without white space.
    const QByteArray canonical = QByteArray("{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"") + m_x + "\",\"y\":\"" + m_y + "\"}";
    m_kid = toBase64Url(sha256(canonical));
}

Es256Key Es256Key::generate()
{
    EVP_PKEY *key = EVP_EC_gen("P-256");
    if (!key)
        qFatal("OpenSSL cannot make a P-256 key.");
    return Es256Key(std::shared_ptr<EVP_PKEY>(key, EVP_PKEY_free));
}

core::Result<Es256Key> Es256Key::fromPem(const QByteArray &pem)
{
    const Bio input(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    const auto noPassword = [](char *, int, int, void *) { return 0; };
    const std::shared_ptr<EVP_PKEY> key(PEM_read_bio_PrivateKey(input.get(), nullptr, noPassword, nullptr), EVP_PKEY_free);
    if (!key)
        return invalidKey("The key file holds no private key in PEM form.");
    if (!isP256(key.get()))
        return invalidKey("The key is none on the curve P-256, which ES256 needs.");
    return Es256Key(key);
}

QByteArray Es256Key::toPem() const
{
    const Bio output(BIO_new(BIO_s_mem()));
    if (PEM_write_bio_PKCS8PrivateKey(output.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        qFatal("OpenSSL cannot write a key.");
    char *text = nullptr;
    const long length = BIO_get_mem_data(output.get(), &text);
    return QByteArray(text, qsizetype(length));
}

QByteArray Es256Key::publicJwk() const
{
    return QByteArray("{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"") + m_x + "\",\"y\":\"" + m_y + "\",\"kid\":\"" + m_kid +
           "\",\"alg\":\"ES256\",\"use\":\"sig\"}";
}

QByteArray Es256Key::sign(QByteArrayView message) const
{
    const DigestContext context(EVP_MD_CTX_new());
    size_t length = 0;
    QByteArray der;
    bool done = EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) == 1 &&
                EVP_DigestSign(context.get(), nullptr, &length, bytesOf(message), size_t(message.size())) == 1;
    if (done) {
        der.resize(qsizetype(length));
        done = EVP_DigestSign(context.get(), bytesOf(der), &length, bytesOf(message), size_t(message.size())) == 1;
    }
    const unsigned char *at = bytesOf(QByteArrayView(der));
    const Signature pair(done ? d2i_ECDSA_SIG(nullptr, &at, long(length)) : nullptr);
    QByteArray signature(signatureBytes, Qt::Uninitialized);
    if (!pair || BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), bytesOf(signature), coordinateBytes) != coordinateBytes ||
        BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), bytesOf(signature, coordinateBytes), coordinateBytes) != coordinateBytes)
        qFatal("OpenSSL cannot sign with ES256.");
    return signature;
}

bool Es256Key::verify(QByteArrayView message, QByteArrayView signature) const
{
    if (signature.size() != signatureBytes)
        return false;
    const QByteArray der = toDer(signature);
    if (der.isEmpty())
        return false;
    const DigestContext context(EVP_MD_CTX_new());
    const bool good = EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) == 1 &&
                      EVP_DigestVerify(context.get(), bytesOf(der), size_t(der.size()), bytesOf(message), size_t(message.size())) == 1;
    if (!good)
        ERR_clear_error();
    return good;
}

}  // namespace security
