// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop.h"
#include "tests/support/test_registry.h"

using namespace Qt::StringLiterals;

namespace {

QByteArray message(const QString &clientMessageId, const QString &body)
{
    return QJsonDocument(QJsonObject{{u"clientMessageId"_s, clientMessageId}, {u"body"_s, body}}).toJson();
}

QStringList typesOf(const QJsonArray &events)
{
    QStringList types;
    for (const QJsonValue &event : events)
        types.append(event[u"type"_s].toString());
    return types;
}

}  // namespace

class RoutesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void opensAndSends()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller owner = test::guest();
        const test::Answer opened = shop.post(u""_s, owner, R"({"language":"es","name":"Marta"})");
        QCOMPARE(opened.status, 201);
        QVERIFY(core::isUuid(opened.body[u"id"_s].toString()));
        QCOMPARE(opened.body[u"visitorToken"_s].toString().size(), 43);
        const QString path = u'/' + opened.body[u"id"_s].toString();
        const test::Answer sent = shop.post(path + u"/messages", owner, message(u"m1"_s, u"¿Puedo devolverlo?"_s));
        QCOMPARE(sent.status, 201);
        QCOMPARE(sent.body[u"version"_s].toInt(), 2);
        const test::Answer again = shop.post(path + u"/messages", owner, message(u"m1"_s, u"¿Puedo devolverlo?"_s));
        QCOMPARE(again.body[u"version"_s].toInt(), 2);
        const test::Answer events = shop.get(path + u"/events?after=0", owner);
        QCOMPARE(typesOf(events.body[u"items"_s].toArray()),
                 (QStringList{u"conversation_opened"_s, u"message_posted"_s, u"bot_turn_started"_s}));
        QCOMPARE(events.body[u"items"_s][1][u"actor"_s][u"kind"_s].toString(), u"visitor"_s);
        QCOMPARE(events.body[u"items"_s][1][u"data"_s][u"body"_s].toString(), u"¿Puedo devolverlo?"_s);
        QVERIFY(!events.body.contains(u"nextCursor"_s));
    }

    void pagesEvents()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        shop.say(visitor, u"one"_s);
        const test::Answer first = shop.get(shop.pathOf(visitor, u"/events?after=0&limit=2"_s), visitor);
        QCOMPARE(first.body[u"items"_s].toArray().size(), 2);
        QCOMPARE(first.body[u"nextCursor"_s].toString(), u"2"_s);
        const test::Answer second = shop.get(shop.pathOf(visitor, u"/events?after=2&limit=2"_s), visitor);
        QCOMPARE(second.body[u"items"_s].toArray().size(), 1);
    }

    void strangersLearnNothing()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        const net::Caller other = shop.visitor();
        const net::Caller shopper = test::staff(u"Shopper"_s, api::Role::Shopper);
        const net::Caller catalogue = test::staff(u"Catalogue"_s, api::Role::Catalogue);
        for (const net::Caller &stranger : {other, test::guest(), shopper, catalogue}) {
            QCOMPARE(shop.get(shop.pathOf(visitor), stranger).code, u"unknown_conversation"_s);
            QCOMPARE(shop.get(shop.pathOf(visitor, u"/events"_s), stranger).code, u"unknown_conversation"_s);
            QCOMPARE(shop.post(shop.pathOf(visitor, u"/messages"_s), stranger, message(u"x"_s, u"x"_s)).code, u"unknown_conversation"_s);
            QCOMPARE(shop.post(shop.pathOf(visitor, u"/request-person"_s), stranger).code, u"unknown_conversation"_s);
            QCOMPARE(shop.post(shop.pathOf(visitor, u"/read"_s), stranger, R"({"version":1})").code, u"unknown_conversation"_s);
            for (const QString &rest : {u"/takeover"_s, u"/handback"_s, u"/queue"_s, u"/resolve"_s, u"/notes"_s})
                QCOMPARE(shop.post(shop.pathOf(visitor, rest), stranger).status, 403);
            QCOMPARE(shop.get(u""_s, stranger).status, 403);
        }
        QCOMPARE(shop.get(shop.pathOf(visitor), shop.ana).body[u"summary"_s][u"version"_s].toInt(), 1);
    }

    void refusesBadInput()
    {
        MOSTRADOR_DATABASE(place);
        struct Row {
            const char *what;
            QString rest;
            QByteArray body;
            QString code;
        };
        const QString messages = u"/messages"_s;
        const QByteArray longReason = QJsonDocument(QJsonObject{{u"reason"_s, QString(301, u'x')}}).toJson();
        const QList<Row> rows{
            {"not JSON", messages, "{", u"malformed_json"_s},
            {"bad UTF-8", messages, "{\"clientMessageId\":\"a\",\"body\":\"\xff\"}", u"malformed_json"_s},
            {"wrong type", messages, R"({"clientMessageId":1,"body":"x"})", u"wrong_type"_s},
            {"unknown field", messages, R"({"clientMessageId":"a","body":"x","admin":true})", u"unknown_field"_s},
            {"missing field", messages, R"({"body":"x"})", u"missing_field"_s},
            {"empty", messages, R"({"clientMessageId":"a","body":""})", u"too_short"_s},
            {"too long", messages, message(u"a"_s, QString(4001, u'x')), u"too_long"_s},
            {"NUL", messages, R"({"clientMessageId":"a","body":"a\u0000b"})", u"nul_character"_s},
            {"read ahead", u"/read"_s, R"({"version":99})", u"version_ahead"_s},
            {"read nothing", u"/read"_s, R"({"version":-1})", u"out_of_range"_s},
            {"reason too long", u"/request-person"_s, longReason, u"too_long"_s},
        };
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        for (const Row &row : rows) {
            const test::Answer answer = shop.post(shop.pathOf(visitor, row.rest), visitor, row.body);
            QVERIFY2(answer.code == row.code, qPrintable(QLatin1String(row.what) + u": " + answer.code));
        }
        QCOMPARE(shop.get(shop.pathOf(visitor), visitor).body[u"summary"_s][u"version"_s].toInt(), 1);
    }

    void refusesBadQueries()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        QCOMPARE(shop.get(u"/not-an-id"_s, shop.ana).code, u"unknown_conversation"_s);
        QCOMPARE(shop.get(u'/' + core::newUuid(), shop.ana).code, u"unknown_conversation"_s);
        QCOMPARE(shop.get(u'/' + core::newUuid() + u"/events", shop.ana).code, u"unknown_conversation"_s);
        QCOMPARE(shop.post(u'/' + core::newUuid() + u"/takeover", shop.ana).code, u"unknown_conversation"_s);
        QCOMPARE(shop.get(shop.pathOf(visitor, u"?at=yesterday"_s), shop.ana).code, u"invalid_at"_s);
        QCOMPARE(shop.get(shop.pathOf(visitor, u"?at=0"_s), shop.ana).code, u"invalid_at"_s);
        QCOMPARE(shop.get(shop.pathOf(visitor, u"/events?after=x"_s), shop.ana).code, u"invalid_after"_s);
        QCOMPARE(shop.get(shop.pathOf(visitor, u"/events?limit=201"_s), shop.ana).code, u"invalid_limit"_s);
        QCOMPARE(shop.get(u"?state=nowhere"_s, shop.ana).code, u"invalid_state"_s);
        QCOMPARE(shop.get(u"?cursor=!!"_s, shop.ana).code, u"invalid_cursor"_s);
        QCOMPARE(QCoro::waitFor(shop.service->callerOfVisitorToken("short")).error().reason, u"invalid_token"_s);
        QCOMPARE(QCoro::waitFor(shop.service->callerOfVisitorToken(QByteArray(43, 'x'))).error().reason, u"invalid_token"_s);
    }

    void ownershipPassesByTheTable()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        const test::Answer taken = shop.post(shop.pathOf(visitor, u"/takeover"_s), shop.ana);
        QCOMPARE(taken.body[u"owner"_s][u"kind"_s].toString(), u"agent"_s);
        QCOMPARE(taken.body[u"owner"_s][u"name"_s].toString(), u"Ana"_s);
        QCOMPARE(taken.body[u"generation"_s].toInt(), 2);
        const test::Answer second = shop.post(shop.pathOf(visitor, u"/takeover"_s), shop.luis);
        QCOMPARE(second.code, u"already_claimed"_s);
        QCOMPARE(second.details.first().value, u"Ana"_s);
        QCOMPARE(shop.post(shop.pathOf(visitor, u"/takeover"_s), shop.luis, R"({"force":true})").code, u"force_not_allowed"_s);
        QCOMPARE(shop.post(shop.pathOf(visitor, u"/handback"_s), shop.luis, R"({"force":true})").code, u"already_claimed"_s);
        QCOMPARE(shop.post(shop.pathOf(visitor, u"/takeover"_s), shop.boss, R"({"force":true})").body[u"generation"_s].toInt(), 3);
        QCOMPARE(shop.post(shop.pathOf(visitor, u"/queue"_s), shop.boss, R"({"reason":"Needs a technician"})")
                     .body[u"owner"_s][u"kind"_s]
                     .toString(),
                 u"queue"_s);
        QCOMPARE(shop.post(shop.pathOf(visitor, u"/resolve"_s), shop.ana, R"({"reason":"spam"})").body[u"owner"_s][u"kind"_s].toString(),
                 u"nobody"_s);
        const test::Answer illegal = shop.post(shop.pathOf(visitor, u"/takeover"_s), shop.ana);
        QCOMPARE(illegal.code, u"illegal_transition"_s);
        QCOMPARE(illegal.details.first().name, u"allowed"_s);
        // What staff wrote for staff stays with staff.
        const QByteArray seen = QJsonDocument(shop.get(shop.pathOf(visitor, u"/events"_s), visitor).body).toJson();
        QVERIFY(!seen.contains("technician"));
        QVERIFY(!seen.contains("spam"));
    }

    void notesNeverReachVisitors()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        QCOMPARE(shop.post(shop.pathOf(visitor, u"/notes"_s), shop.ana, message(u"n1"_s, u"difficult customer"_s)).status, 201);
        QCOMPARE(shop.post(shop.pathOf(visitor, u"/notes"_s), visitor, message(u"n1"_s, u"x"_s)).status, 403);
        for (const QString &rest : {u"/events"_s, u""_s, u"?at=2"_s}) {
            const QByteArray seen = QJsonDocument(shop.get(shop.pathOf(visitor, rest), visitor).body).toJson();
            QVERIFY(!seen.contains("difficult"));
            QVERIFY(!seen.contains("note_added"));
            QVERIFY(QJsonDocument(shop.get(shop.pathOf(visitor, rest), shop.luis).body).toJson().contains("difficult"));
        }
        const test::Answer events = shop.get(shop.pathOf(visitor, u"/events"_s), visitor);
        QCOMPARE(typesOf(events.body[u"items"_s].toArray()).last(), u"hidden"_s);
    }

    void showsAConversationAsItStood()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const core::Timestamp before = shop.clock.now();
        shop.clock.advance(std::chrono::seconds(10));
        const net::Caller visitor = shop.visitor();
        const core::Timestamp opened = shop.clock.now();
        shop.clock.advance(std::chrono::seconds(10));
        shop.post(shop.pathOf(visitor, u"/takeover"_s), shop.ana);
        shop.clock.advance(std::chrono::seconds(10));
        shop.post(shop.pathOf(visitor, u"/messages"_s), shop.ana, message(u"a1"_s, u"Hello"_s));
        const auto at = [&](const QString &moment) { return shop.get(shop.pathOf(visitor, u"?at=" + moment), shop.ana); };
        QCOMPARE(at(before.toString()).code, u"unknown_conversation"_s);
        QCOMPARE(at(opened.toString()).body[u"summary"_s][u"state"_s].toString(), u"bot"_s);
        QCOMPARE(at(u"1"_s).body[u"summary"_s][u"state"_s].toString(), u"bot"_s);
        QCOMPARE(at(u"2"_s).body[u"summary"_s][u"state"_s].toString(), u"agent"_s);
        QCOMPARE(at(u"2"_s).body[u"events"_s].toArray().size(), 2);
        QCOMPARE(at(u"3"_s).body[u"summary"_s][u"lastText"_s].toString(), u"Hello"_s);
        QCOMPARE(at(u"99"_s).body[u"summary"_s][u"version"_s].toInt(), 3);
        QCOMPARE(at(u"3"_s).body[u"events"_s][2][u"actor"_s][u"name"_s].toString(), u"Ana"_s);
    }

    void listsFiltersAndCounts()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        QList<net::Caller> visitors;
        for (int index = 0; index < 5; ++index) {
            shop.clock.advance(std::chrono::seconds(1));
            visitors.append(shop.visitor());
        }
        shop.post(shop.pathOf(visitors[0], u"/takeover"_s), shop.ana);
        shop.post(shop.pathOf(visitors[1], u"/takeover"_s), shop.luis);
        shop.post(shop.pathOf(visitors[2], u"/request-person"_s), visitors[2]);
        shop.post(shop.pathOf(visitors[3], u"/resolve"_s), shop.ana);
        shop.say(visitors[4], u"¿Dónde está mi café 100%?"_s);
        const auto items = [&](const QString &query) { return shop.get(query, shop.ana).body[u"items"_s].toArray(); };
        QCOMPARE(items(u"?state=queued"_s).size(), 1);
        QCOMPARE(items(u"?state=queued"_s)[0][u"personRequested"_s].toBool(), true);
        QCOMPARE(items(u"?assignee=me"_s).size(), 1);
        QCOMPARE(items(u"?assignee=me"_s)[0][u"id"_s].toString(), visitors[0].conversation);
        QCOMPARE(items(u"?q=CAFE"_s).size(), 1);
        QCOMPARE(items(u"?q=100%"_s).size(), 1);
        QCOMPARE(items(u"?q=_afe"_s).size(), 0);
        QCOMPARE(items(u"?q=marta"_s).size(), 5);
        for (const QJsonValue &item : items(u""_s))  // the projection says what the events say
            QCOMPARE(item.toObject(), shop.get(u'/' + item[u"id"_s].toString(), shop.ana).body[u"summary"_s].toObject());
        const QJsonObject counts = shop.get(u"/counts"_s, shop.ana).body;
        QCOMPARE(counts[u"mine"_s].toInt(), 1);
        QCOMPARE(counts[u"queued"_s].toInt(), 1);
        QCOMPARE(counts[u"bot"_s].toInt(), 1);
        QCOMPARE(counts[u"others"_s].toInt(), 1);
        QStringList seen;
        QString cursor;
        do {
            const QJsonObject page = shop.get(u"?limit=2&cursor="_s + cursor, shop.ana).body;
            for (const QJsonValue &item : page[u"items"_s].toArray())
                seen.append(item[u"id"_s].toString());
            cursor = page[u"nextCursor"_s].toString();
        } while (!cursor.isEmpty());
        QCOMPARE(seen.size(), 5);
        QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 5);
    }
};

MOSTRADOR_TEST(RoutesTest)
#include "routes_test.moc"
