// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop.h"
#include "tests/support/test_registry.h"

using namespace Qt::StringLiterals;

namespace {

/// The bot answers with these cards; the id of its message.
QString answerWith(test::Shop &shop, const net::Caller &visitor, const QList<api::CardRef> &cards)
{
    const int turn = shop.rag.asked();
    shop.say(visitor, u"where is my order?"_s);
    const auto stream = shop.rag.stream(turn);
    stream->cards = cards;
    stream->say(u"Here."_s);
    stream->finish();
    QCoro::waitFor(shop.service->rest(core::ConversationId::fromTrusted(visitor.conversation)));
    const QJsonArray events = shop.get(shop.pathOf(visitor, u"/events?after=0"_s), visitor).body[u"items"_s].toArray();
    QString id;
    for (const QJsonValue &event : events)
        if (event[u"type"_s].toString() == u"message_posted"_s && event[u"actor"_s][u"kind"_s].toString() == u"bot"_s)
            id = event[u"data"_s][u"messageId"_s].toString();
    return id;
}

api::CardRef orderCard(const api::Order &order) { return {api::CardKind::Order, order.id.text(), {}}; }
api::CardRef productCard(const api::Product &product, const std::optional<core::VariantId> &variant = {})
{
    return {api::CardKind::Product, product.id.text(), variant};
}

}  // namespace

/// Orders and products beside a message, and who asks.
class ChatCardsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void valuesAreThoseOfNow()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        api::Order &order = shop.orders.add(10491, u"ana@example.com"_s);
        const api::Product product = shop.products.add(u"luna"_s, u"Luna lamp"_s, u"Lámpara Luna"_s, 5900, {u"Ochre"_s, u"Clay"_s}, 3);
        const net::Caller visitor = shop.visitor();
        const QString id = answerWith(shop, visitor, {orderCard(order), productCard(product, product.variants[1].id)});
        const QString path = shop.pathOf(visitor, u"/cards/"_s + id);
        QJsonArray cards = shop.get(path, visitor).body[u"items"_s].toArray();
        QCOMPARE(cards.size(), 2);
        QCOMPARE(cards[0][u"kind"_s].toString(), u"order"_s);
        QCOMPARE(cards[0][u"order"_s][u"number"_s].toInt(), 10491);
        QCOMPARE(cards[0][u"order"_s][u"stage"_s].toString(), u"preparing"_s);
        QCOMPARE(cards[0][u"order"_s][u"steps"_s].toArray().size(), 4);
        QCOMPARE(cards[1][u"product"_s][u"title"_s].toString(), u"Lámpara Luna"_s);  // the conversation's language
        QCOMPARE(cards[1][u"product"_s][u"options"_s][0].toString(), u"Clay"_s);
        QCOMPARE(cards[1][u"product"_s][u"price"_s][u"amount"_s].toInt(), 5900);
        QCOMPARE(cards[1][u"product"_s][u"stock"_s].toString(), u"low"_s);
        test::FakeOrders::ship(order);
        shop.products.english[0].variants[1].price.amount = 4900;
        cards = shop.get(path + u"?language=en", shop.ana).body[u"items"_s].toArray();
        QCOMPARE(cards[0][u"order"_s][u"stage"_s].toString(), u"on_its_way"_s);
        QCOMPARE(cards[0][u"order"_s][u"parcels"_s][0][u"trackingNumber"_s].toString(), u"PK42"_s);
        QCOMPARE(cards[1][u"product"_s][u"title"_s].toString(), u"Luna lamp"_s);
        QCOMPARE(cards[1][u"product"_s][u"price"_s][u"amount"_s].toInt(), 4900);
        // The event names them, and holds no value; the e-mail is nowhere.
        const QByteArray events =
            QJsonDocument(shop.get(shop.pathOf(visitor, u"/events?after=0"_s), visitor).body).toJson(QJsonDocument::Compact);
        QVERIFY(events.contains(order.id.text().toUtf8()) && !events.contains("10491") && !events.contains("5900"));
        QVERIFY(!QJsonDocument(cards).toJson().contains("ana@example.com"));
        QCOMPARE(shop.get(path + u"?language=xx", visitor).code, u"invalid_language"_s);
    }

    void onlyCardsOfTheConversationAreRead()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const api::Order order = shop.orders.add(10491, u"ana@example.com"_s);
        const net::Caller visitor = shop.visitor();
        const net::Caller other = shop.visitor();
        const QString id = answerWith(shop, visitor, {orderCard(order)});
        const QString plain = answerWith(shop, other, {});
        shop.orders.asked = 0;
        for (const net::Caller &stranger : {other, test::guest(), test::staff(u"Shopper"_s, api::Role::Shopper)})
            QCOMPARE(shop.get(shop.pathOf(visitor, u"/cards/"_s + id), stranger).code, u"unknown_conversation"_s);
        QCOMPARE(shop.get(shop.pathOf(other, u"/cards/"_s + id), other).code, u"unknown_message"_s);
        QCOMPARE(shop.get(shop.pathOf(other, u"/cards/"_s + order.id.text()), other).code, u"unknown_message"_s);
        QCOMPARE(shop.get(shop.pathOf(other, u"/cards/nothing"_s), other).code, u"unknown_message"_s);
        QCOMPARE(shop.get(shop.pathOf(other, u"/cards/"_s + plain), other).body[u"items"_s].toArray().size(), 0);
        QCOMPARE(shop.orders.asked.load(), 0);
    }

    void whatIsGoneLeavesAnEmptyCard()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const api::Product product = shop.products.add(u"luna"_s, u"Luna lamp"_s, u"Lámpara Luna"_s, 5900);
        const net::Caller visitor = shop.visitor();
        const QString id = answerWith(shop, visitor, {productCard(product), {api::CardKind::Order, core::newUuid(), {}}});
        shop.products.english.clear();
        shop.products.spanish.clear();
        const QString path = shop.pathOf(visitor, u"/cards/"_s + id);
        const QJsonArray cards = shop.get(path, visitor).body[u"items"_s].toArray();
        QCOMPARE(cards.size(), 2);
        QVERIFY(!cards[0].toObject().contains(u"product"_s) && !cards[1].toObject().contains(u"order"_s));
        shop.orders.down = true;
        QCOMPARE(shop.get(path, visitor).code, u"database_busy"_s);
    }

    void theOneWhoIsSignedInIsKnownToStaffAndBot()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller shopper = test::staff(u"Marta"_s, api::Role::Shopper);
        const test::Answer opened = shop.post(u""_s, shopper, R"({"language":"en"})");
        const QString path = u'/' + opened.body[u"id"_s].toString();
        shop.post(path + u"/messages", shopper, R"({"clientMessageId":"m","body":"where is my order?"})");
        const rag::Question question = shop.rag.stream(0)->question;
        QCOMPARE(question.customer.value_or(core::UserId()).text(), shopper.subject);
        QCOMPARE(question.conversation, opened.body[u"id"_s].toString());
        QCOMPARE(shop.get(path, shop.ana).body[u"summary"_s][u"customerId"_s].toString(), shopper.subject);
        QVERIFY(!shop.get(path, shopper).body[u"summary"_s].toObject().contains(u"customerId"_s));
        const auto firstData = [&](const net::Caller &reader) {
            return shop.get(path + u"/events?after=0", reader).body[u"items"_s][0][u"data"_s].toObject();
        };
        QCOMPARE(firstData(shop.ana)[u"customerId"_s].toString(), shopper.subject);
        QVERIFY(!firstData(shopper).contains(u"customerId"_s));
        shop.visitor();  // a guest's
        QCOMPARE(shop.get(u""_s, shop.ana).body[u"items"_s].toArray().size(), 2);
        const QJsonArray own = shop.get(u"?customer="_s + shopper.subject, shop.ana).body[u"items"_s].toArray();
        QCOMPARE(own.size(), 1);
        QCOMPARE(own[0][u"customerId"_s].toString(), shopper.subject);
        QCOMPARE(shop.get(u"?customer=marta"_s, shop.ana).code, u"invalid_customer"_s);
        const QByteArray before = *QCoro::waitFor(shop.service->dumpProjection(u"chat.inbox"_s));
        QVERIFY(QCoro::waitFor(shop.service->rebuildProjection(u"chat.inbox"_s)));
        QCOMPARE(*QCoro::waitFor(shop.service->dumpProjection(u"chat.inbox"_s)), before);
    }

    void guestsHaveNoAccount()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        shop.say(visitor, u"hello"_s);
        QVERIFY(!shop.rag.stream(0)->question.customer);
    }

    void failedLookupsAreRemembered()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        const test::TestChannel seen = shop.subscribed(visitor, visitor);
        for (int turn = 0; turn < 2; ++turn) {
            shop.say(visitor, u"order 1, a@example.com"_s);
            QCOMPARE(shop.rag.stream(turn)->question.failedLookups, turn * 2);
            shop.rag.stream(turn)->failedLookups = 2;
            shop.rag.stream(turn)->say(u"no"_s);
            shop.rag.stream(turn)->finish();
            // What staff may know about guesses is not for who guesses.
            QVERIFY(!seen->eventData(u"bot_turn_ended"_s, turn).contains(u"failedLookups"_s));
        }
        shop.restart();
        shop.say(visitor, u"again"_s);
        QCOMPARE(shop.rag.stream(2)->question.failedLookups, 4);
    }

    /// A takeover drops the answer and its cards alike.
    void aStaleAnswerBringsNoCards()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        shop.rag.stubborn = true;
        const api::Order order = shop.orders.add(10491, u"ana@example.com"_s);
        const net::Caller visitor = shop.visitor();
        shop.say(visitor, u"where is my order?"_s);
        const auto stream = shop.rag.stream(0);
        stream->cards = {orderCard(order)};
        QCOMPARE(shop.post(shop.pathOf(visitor, u"/takeover"_s), shop.ana).status, 200);
        stream->say(u"Here."_s);
        stream->finish();
        QCoro::waitFor(shop.service->rest(core::ConversationId::fromTrusted(visitor.conversation)));
        const QByteArray events = QJsonDocument(shop.get(shop.pathOf(visitor, u"/events?after=0"_s), shop.ana).body).toJson();
        QVERIFY(!events.contains(order.id.text().toUtf8()));
    }
};

MOSTRADOR_TEST(ChatCardsTest)
#include "cards_test.moc"
