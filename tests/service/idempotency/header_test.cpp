// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/idempotency/keys.h"
#include "tests/support/test_registry.h"

#include <QSet>
#include <QTest>

namespace {

using idempotency::IdempotencyKey;
using Kind = net::Caller::Kind;

net::HttpRequest requestOf(const QList<QByteArray> &keys)
{
    net::HttpRequest request;
    request.method = net::Method::Post;
    request.path = "/api/v1/orders";
    request.body = "{}";
    request.caller.kind = Kind::User;
    request.caller.subject = QStringLiteral("u1");
    for (const QByteArray &key : keys)
        request.headers.add("idempotency-KEY", key);
    return request;
}

QString hashOf(const net::HttpRequest &request) { return (*IdempotencyKey::of(request, "placeOrder"))->requestHash; }

QString scopeOf(const net::Caller &caller, QByteArrayView operation = "placeOrder", QByteArrayView credential = {})
{
    net::HttpRequest request = requestOf({"k"});
    request.caller = caller;
    const auto key = IdempotencyKey::of(request, operation, credential);
    return *key ? (*key)->scope : QString();
}

net::Caller callerOf(Kind kind, const char *subject, const char *conversation = "")
{
    net::Caller caller;
    caller.kind = kind;
    caller.subject = QLatin1String(subject);
    caller.conversation = QLatin1String(conversation);
    return caller;
}

}  // namespace

class HeaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesAndRefuses_data()
    {
        QTest::addColumn<QList<QByteArray>>("keys");
        QTest::addColumn<bool>("taken");
        QTest::newRow("one character") << QList<QByteArray>{"1"} << true;
        QTest::newRow("a UUID") << QList<QByteArray>{"8e03978e-40d5-43dd-bc93-6894a57f9324"} << true;
        QTest::newRow("in quotes, as the draft has it") << QList<QByteArray>{"\"8e03978e\""} << true;
        QTest::newRow("first and last visible") << QList<QByteArray>{"!~"} << true;
        QTest::newRow("255") << QList<QByteArray>{QByteArray(255, 'k')} << true;
        QTest::newRow("256") << QList<QByteArray>{QByteArray(256, 'k')} << false;
        QTest::newRow("empty") << QList<QByteArray>{""} << false;
        QTest::newRow("a space") << QList<QByteArray>{"a b"} << false;
        QTest::newRow("a tab") << QList<QByteArray>{"a\tb"} << false;
        QTest::newRow("NUL") << QList<QByteArray>{QByteArray("a\0b", 3)} << false;
        QTest::newRow("DEL") << QList<QByteArray>{"a\x7f"} << false;
        QTest::newRow("UTF-8") << QList<QByteArray>{"clé"} << false;
        QTest::newRow("twice") << QList<QByteArray>{"a", "b"} << false;
        QTest::newRow("twice the same") << QList<QByteArray>{"a", "a"} << false;
    }

    void takesAndRefuses()
    {
        QFETCH(QList<QByteArray>, keys);
        QFETCH(bool, taken);
        const auto key = IdempotencyKey::of(requestOf(keys), "placeOrder");
        QCOMPARE(bool(key), taken);
        if (taken) {
            QVERIFY(*key);
            QCOMPARE((*key)->key, QString::fromLatin1(keys.first()));
            QCOMPARE((*key)->scope, QStringLiteral("user:u1:placeOrder"));
        } else {
            QCOMPARE(key.error().code, core::ErrorCode::Invalid);
            QCOMPARE(key.error().reason, QStringLiteral("invalid_idempotency_key"));
        }
    }

    void withoutTheHeaderThereIsNoKey()
    {
        const auto key = IdempotencyKey::of(requestOf({}), "placeOrder");
        QVERIFY(key);
        QVERIFY(!*key);
    }

    void callersAndOperationsAreApart()
    {
        const QStringList scopes{scopeOf(callerOf(Kind::User, "1")),
                                 scopeOf(callerOf(Kind::User, "2")),
                                 scopeOf(callerOf(Kind::Guest, "1")),
                                 scopeOf(callerOf(Kind::Visitor, "", "1")),
                                 scopeOf(callerOf(Kind::Visitor, "", "2")),
                                 scopeOf(callerOf(Kind::Nobody, ""), "placeOrder", "cart-1"),
                                 scopeOf(callerOf(Kind::Nobody, ""), "placeOrder", "cart-2"),
                                 scopeOf(callerOf(Kind::User, "1"), "cancelOrder")};
        QVERIFY(!scopes.contains(QString()));
        QCOMPARE(QSet<QString>(scopes.begin(), scopes.end()).size(), scopes.size());
        QVERIFY(!scopes.join(u' ').contains(QStringLiteral("cart-1")));
        QCOMPARE(scopeOf(callerOf(Kind::User, "1"), "placeOrder", "cart-1"), scopeOf(callerOf(Kind::User, "1")));
    }

    void aCallerWhoIsNotToldApartHasNoKey()
    {
        QCOMPARE(scopeOf(callerOf(Kind::Nobody, "")), QString());
        net::HttpRequest request = requestOf({"a b"});
        request.caller = {};
        QVERIFY(!IdempotencyKey::of(request, "placeOrder"));
    }

    void theHashTellsRequestsApart()
    {
        const net::HttpRequest request = requestOf({"k"});
        net::HttpRequest method = request;
        method.method = net::Method::Put;
        net::HttpRequest path = request;
        path.path += "/1";
        net::HttpRequest body = request;
        body.body = "{ }";
        net::HttpRequest query = request;
        query.query = {{"dry", "1"}};
        net::HttpRequest shifted = request;
        shifted.query = {{"dry1", ""}};
        const QSet<QString> hashes{hashOf(request), hashOf(method), hashOf(path), hashOf(body), hashOf(query), hashOf(shifted)};
        QCOMPARE(hashes.size(), 6);
        QCOMPARE(hashOf(request), hashOf(requestOf({"other"})));
        QCOMPARE(hashOf(request).size(), 64);
    }
};

MOSTRADOR_TEST(HeaderTest)
#include "header_test.moc"
