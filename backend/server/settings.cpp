// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/server/settings.h"

#include "backend/foundation/ai/openai_model.h"
#include "backend/foundation/blobs/blob_store.h"
#include "backend/services/rag/rag_options.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace backend {
namespace {

using core::SettingKind;
using core::SettingSpec;

SettingSpec text(const char *key, const char *value, const char *help)
{
    return {QString::fromLatin1(key), SettingKind::Text, QString::fromLatin1(value), {}, QString::fromLatin1(help), 0, 0};
}

SettingSpec secret(const char *key, const char *help)
{
    return {QString::fromLatin1(key), SettingKind::Secret, {}, {}, QString::fromLatin1(help), 0, 0};
}

SettingSpec boolean(const char *key, bool value, const char *help)
{
    return {QString::fromLatin1(key),
            SettingKind::Boolean,
            value ? QStringLiteral("true") : QStringLiteral("false"),
            {},
            QString::fromLatin1(help),
            0,
            0};
}

SettingSpec integer(const char *key, qint64 value, const char *unit, qint64 minimum, qint64 maximum, const char *help)
{
    return {QString::fromLatin1(key),
            SettingKind::Integer,
            QString::number(value),
            QString::fromLatin1(unit),
            QString::fromLatin1(help),
            minimum,
            maximum};
}

QList<SettingSpec> serverSpecs()
{
    return {
        text("server.listen", "127.0.0.1:8080", "Address and port; port 0 picks a free one"),
        text("server.publicUrl", "", "The address that people use, when a proxy stands in front"),
        text("server.tlsCertificate", "", "PEM file with the certificate chain; with server.tlsKey it turns TLS on"),
        text("server.tlsKey", "", "PEM file with the private key"),
        text("server.storefront", "", "Folder of the built storefront; empty: the one installed with the program"),
        text("server.allowedOrigins", "", "Origins beside our own that may open a channel, separated by commas"),
        boolean("server.trustForwarded", false,
                "A proxy of ours stands in front and sets X-Forwarded-For and X-Forwarded-Proto; else they are ignored"),
        integer("server.threads", 0, "threads", 0, 256, "Threads that serve connections; 0: one a core"),
        integer("server.drainDeadline", 20'000, "ms", 0, 600'000, "The most time that stopping waits for requests under way"),
        integer("server.framesPerMinute", 600, "frames", 0, 1'000'000, "Frames a channel may send in a minute; 0: no limit"),
    };
}

QList<SettingSpec> netSpecs()
{
    const net::ServerLimits limits;
    return {
        integer("net.requestLineBytes", limits.requestLineBytes, "bytes", 256, 1 << 20, "Longest request line"),
        integer("net.headerBytes", limits.headerBytes, "bytes", 1024, 1 << 24, "All header fields of a request together"),
        integer("net.headerCount", limits.headerCount, "fields", 8, 10'000, "Most header fields of a request"),
        integer("net.bodyBytes", limits.bodyBytes, "bytes", 1024, 1ll << 33, "Largest body that any route takes"),
        integer("net.headerTimeout", limits.headerTimeout.count(), "ms", 100, 600'000,
                "From the first byte of a request to the end of its header"),
        integer("net.bodyTimeout", limits.bodyTimeout.count(), "ms", 100, 3'600'000, "For the whole body of a request"),
        integer("net.idleTimeout", limits.idleTimeout.count(), "ms", 100, 3'600'000, "Between two requests of a connection"),
        integer("net.pipelinedRequests", limits.pipelinedRequests, "requests", 1, 1000,
                "Requests of one connection that may wait for their turn"),
        integer("net.webSocketMessageBytes", limits.webSocketMessageBytes, "bytes", 1024, 1 << 26, "Largest message of a channel"),
        integer("net.webSocketSendQueueBytes", limits.webSocketSendQueueBytes, "bytes", 4096, 1 << 28,
                "What may wait for a slow consumer before it is closed"),
        integer("net.webSocketPing", limits.webSocketPing.count(), "ms", 100, 600'000, "Between two pings of a quiet channel"),
        integer("net.webSocketDead", limits.webSocketDead.count(), "ms", 200, 3'600'000, "Silence after which a channel is gone"),
        integer("net.connections", limits.connections, "connections", 1, 1'000'000, "Most connections at a time"),
    };
}

QList<SettingSpec> rateSpecs()
{
    const gateway::RateLimits rates;
    return {
        boolean("rateLimits.enabled", rates.enabled, "Limit how often one caller may ask"),
        integer("rateLimits.readPerMinute", rates.readPerMinute, "requests", 0, 10'000'000, "Reads of one caller; 0: no limit"),
        integer("rateLimits.writePerMinute", rates.writePerMinute, "requests", 0, 10'000'000, "Writes of one caller; 0: no limit"),
        integer("rateLimits.loginPerMinute", rates.loginPerMinute, "requests", 0, 10'000'000, "Sign-ins from one address; 0: no limit"),
        integer("rateLimits.answerPerMinute", rates.answerPerMinute, "requests", 0, 10'000'000, "Questions of one caller; 0: no limit"),
        integer("rateLimits.uploadPerMinute", rates.uploadPerMinute, "requests", 0, 10'000'000, "Uploads of one caller; 0: no limit"),
    };
}

QList<SettingSpec> roomSpecs()
{
    return {
        secret("database.auth", "sqlite:///path or postgresql://...; empty: a file in the data folder"),
        secret("database.chat", "sqlite:///path or postgresql://...; empty: a file in the data folder"),
        secret("database.orders", "sqlite:///path or postgresql://...; empty: a file in the data folder"),
        secret("database.products", "sqlite:///path or postgresql://...; empty: a file in the data folder"),
        secret("database.rag", "sqlite:///path or postgresql://...; empty: a file in the data folder"),
        integer("database.readers", 4, "connections", 1, 64, "Reading connections of one PostgreSQL database"),
        integer("database.statementTimeout", 10'000, "ms", 100, 600'000, "Longest time of one statement"),
        integer("auth.accessTokenLifetime", 600, "s", 30, 3600, "How long an access token is good for"),
        integer("auth.refreshTokenLifetime", 2'592'000, "s", 3600, 31'536'000, "How long a sign-in lasts without being used"),
        integer("auth.guestTokenLifetime", 900, "s", 60, 2'592'000, "How long a guest token is good for"),
        integer("blobs.maxBytes", blobs::defaultMaxBytes, "bytes", 1024, 1ll << 30, "Largest file of a picture or document that is kept"),
        secret("demo.password", "Password of the demo staff; empty: a random one is made and printed"),
        text("log.level", "info", "debug, info, warning or error"),
    };
}

QList<SettingSpec> shopSpecs()
{
    const products::ProductsOptions catalogue;
    return {
        text("shop.currency", "EUR", "ISO 4217 code that carts are counted in"),
        text("shop.language", "en", "en or es: of readers who prefer neither"),
        integer("products.availableShown", catalogue.availableShown, "pieces", 1, 1'000'000,
                "Shoppers see at most this many pieces of a variant"),
        integer("products.lowStock", catalogue.lowStock, "pieces", 0, 1'000'000,
                "From where on a variant is low, when it does not say so itself"),
        integer("products.cacheLifetime", catalogue.cacheLifetime.count(), "ms", 0, 3'600'000,
                "The longest time that a read of the catalogue is kept; changes end it at once. 0: nothing is kept"),
        integer("products.expiryInterval", catalogue.expiryInterval.count(), "ms", 100, 3'600'000,
                "Between two looks for reservations whose time is over"),
    };
}

api::Language shopLanguage(const core::Settings &settings)
{
    return settings.text(QStringLiteral("shop.language")) == QLatin1String("es") ? api::Language::Spanish : api::Language::English;
}

core::Result<QSslConfiguration> tlsConfiguration(const QString &certificateFile, const QString &keyFile)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(certificateFile, QSsl::Pem);
    QFile file(keyFile);
    if (chain.isEmpty() || !file.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("unreadable_certificate"),
                          QStringLiteral("The certificate %1 or its key %2 cannot be read.").arg(certificateFile, keyFile));
    const QByteArray pem = file.readAll();
    QSslKey key(pem, QSsl::Ec, QSsl::Pem);
    if (key.isNull())
        key = QSslKey(pem, QSsl::Rsa, QSsl::Pem);
    if (key.isNull())
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("unreadable_certificate"),
                          QStringLiteral("%1 holds no private key (EC or RSA, PEM, without a passphrase).").arg(keyFile));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

}  // namespace

QList<core::SettingSpec> settingSpecs()
{
    return serverSpecs() + netSpecs() + rateSpecs() + roomSpecs() + shopSpecs() + orders::ordersSettings() + ai::modelSettings() +
           rag::ragSettings();
}

core::Result<ListenAddress> parseListenAddress(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const ushort port = text.mid(colon + 1).toUShort(&isNumber);
    QString host = colon >= 0 ? text.left(colon) : QString();
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    if (host == QLatin1String("localhost"))
        host = QStringLiteral("127.0.0.1");
    const QHostAddress address = host.isEmpty() || host == QLatin1String("*") ? QHostAddress(QHostAddress::Any) : QHostAddress(host);
    if (colon < 0 || !isNumber || address.isNull())
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_setting"),
                          QStringLiteral("The listen address is HOST:PORT, such as 127.0.0.1:8080 or [::]:8080, not \"%1\".").arg(text));
    return ListenAddress{address, port};
}

core::Result<net::ServerOptions> serverOptions(const core::Settings &settings)
{
    using std::chrono::milliseconds;
    const core::Result<ListenAddress> listen = parseListenAddress(settings.text(QStringLiteral("server.listen")));
    if (!listen)
        return core::fail(listen.error());
    net::ServerOptions options;
    options.address = listen->address;
    options.port = listen->port;
    options.threads = int(settings.integer(QStringLiteral("server.threads")));
    net::ServerLimits &limits = options.limits;
    limits.requestLineBytes = settings.integer(QStringLiteral("net.requestLineBytes"));
    limits.headerBytes = settings.integer(QStringLiteral("net.headerBytes"));
    limits.headerCount = int(settings.integer(QStringLiteral("net.headerCount")));
    limits.bodyBytes = settings.integer(QStringLiteral("net.bodyBytes"));
    limits.headerTimeout = milliseconds(settings.integer(QStringLiteral("net.headerTimeout")));
    limits.bodyTimeout = milliseconds(settings.integer(QStringLiteral("net.bodyTimeout")));
    limits.idleTimeout = milliseconds(settings.integer(QStringLiteral("net.idleTimeout")));
    limits.pipelinedRequests = int(settings.integer(QStringLiteral("net.pipelinedRequests")));
    limits.webSocketMessageBytes = settings.integer(QStringLiteral("net.webSocketMessageBytes"));
    limits.webSocketSendQueueBytes = settings.integer(QStringLiteral("net.webSocketSendQueueBytes"));
    limits.webSocketPing = milliseconds(settings.integer(QStringLiteral("net.webSocketPing")));
    limits.webSocketDead = milliseconds(settings.integer(QStringLiteral("net.webSocketDead")));
    limits.connections = int(settings.integer(QStringLiteral("net.connections")));
    const QString certificate = settings.text(QStringLiteral("server.tlsCertificate"));
    if (!certificate.isEmpty()) {
        core::Result<QSslConfiguration> tls = tlsConfiguration(certificate, settings.text(QStringLiteral("server.tlsKey")));
        if (!tls)
            return core::fail(tls.error());
        options.tls = std::move(*tls);
    }
    return options;
}

products::ProductsOptions productsOptions(const core::Settings &settings)
{
    products::ProductsOptions options;
    options.currency = settings.text(QStringLiteral("shop.currency"));
    options.language = shopLanguage(settings);
    options.availableShown = settings.integer(QStringLiteral("products.availableShown"));
    options.lowStock = settings.integer(QStringLiteral("products.lowStock"));
    options.cacheLifetime = std::chrono::milliseconds(settings.integer(QStringLiteral("products.cacheLifetime")));
    options.expiryInterval = std::chrono::milliseconds(settings.integer(QStringLiteral("products.expiryInterval")));
    return options;
}

orders::OrdersOptions ordersOptions(const core::Settings &settings)
{
    orders::OrdersOptions options = orders::ordersOptionsFrom(settings);
    options.currency = settings.text(QStringLiteral("shop.currency"));
    options.language = shopLanguage(settings);
    options.availableShown = settings.integer(QStringLiteral("products.availableShown"));
    return options;
}

gateway::GatewayOptions gatewayOptions(const core::Settings &settings)
{
    gateway::GatewayOptions options;
    options.rateLimits.enabled = settings.boolean(QStringLiteral("rateLimits.enabled"));
    options.rateLimits.readPerMinute = int(settings.integer(QStringLiteral("rateLimits.readPerMinute")));
    options.rateLimits.writePerMinute = int(settings.integer(QStringLiteral("rateLimits.writePerMinute")));
    options.rateLimits.loginPerMinute = int(settings.integer(QStringLiteral("rateLimits.loginPerMinute")));
    options.rateLimits.answerPerMinute = int(settings.integer(QStringLiteral("rateLimits.answerPerMinute")));
    options.rateLimits.uploadPerMinute = int(settings.integer(QStringLiteral("rateLimits.uploadPerMinute")));
    options.framesPerMinute = options.rateLimits.enabled ? int(settings.integer(QStringLiteral("server.framesPerMinute"))) : 0;
    for (const QString &origin : settings.text(QStringLiteral("server.allowedOrigins")).split(u',', Qt::SkipEmptyParts))
        options.allowedOrigins.append(origin.trimmed().toLatin1());
    options.language = shopLanguage(settings);
    options.trustForwarded = settings.boolean(QStringLiteral("server.trustForwarded"));
    const QUrl publicUrl(settings.text(QStringLiteral("server.publicUrl")));
    if (publicUrl.isValid() && !publicUrl.isEmpty())
        options.ownOrigin =
            publicUrl.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash).toEncoded();
    return options;
}

}  // namespace backend
