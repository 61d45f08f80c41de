// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "asking.h"
#include "backend/services/rag/answers/phrases.h"
#include "backend/services/rag/tools/order_words.h"
#include "evaluation.h"
#include "tests/support/fake_shop.h"
#include "tests/support/test_registry.h"

#include <QTest>

using enum api::Language;
using namespace Qt::StringLiterals;
using rag::AnswerKind;
using rag::Phrase;

/// Orders and products without a model.
class ToolsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void amountsHaveTheDigitsOfTheirCurrency()
    {
        QCOMPARE(rag::moneyText({5900, u"EUR"_s}, api::Language::English), u"€59.00"_s);
        QCOMPARE(rag::moneyText({123'456, u"EUR"_s}, api::Language::English), u"€1,234.56"_s);
        QVERIFY(rag::moneyText({5900, u"JPY"_s}, api::Language::English).endsWith(u"5,900"_s));
        QVERIFY(rag::moneyText({5900, u"KWD"_s}, api::Language::Spanish).startsWith(u"5,900"_s));
    }

    void initTestCase()
    {
        evaluation::addMarkdown(
            m_index, u"en/orders"_s,
            u"# Orders\n\n## Returning an order\n\nYou can return an order within 30 days of delivery.\n\n## Cancelling an "
            "order\n\nChoose “Cancel the order” on its page until it leaves.\n\n## Delivery prices\n\nEvening delivery is "
            "€9.90.\n"_s,
            English);
        evaluation::addMarkdown(m_index, u"es/pedidos"_s,
                                u"# Pedidos\n\n## Devolver un pedido\n\nPuedes devolver un pedido en 30 días desde la entrega.\n"_s,
                                Spanish);
        evaluation::addMarkdown(m_index, u"en/lamp"_s, u"# Luna lamp\n\n## The bulb\n\nThe Luna lamp takes an E27 bulb of at most 8 W.\n"_s,
                                English);
    }

    void init()
    {
        m_orders = std::make_unique<test::FakeOrders>();
        m_products = std::make_unique<test::FakeProducts>();
        m_products->add(u"luna-table-lamp"_s, u"Luna table lamp"_s, u"Lámpara de mesa Luna"_s, 5900, {u"Ochre"_s, u"Clay"_s}, 3);
        m_products->add(u"faro-desk-lamp"_s, u"Faro desk lamp"_s, u"Lámpara de escritorio Faro"_s, 4900);
        m_products->add(u"olmo-chair"_s, u"Olmo chair"_s, u"Silla Olmo"_s, 15900, {}, 0);
        test::FakeOrders::ship(m_orders->add(10491, u"ana@example.com"_s));
        m_orders->add(10492, u"luis@example.com"_s);
        makeAnswerer();
    }

    void aGuestIsAskedForNumberAndEmail()
    {
        Talk talk(*m_answerer);
        rag::AnswerOutcome answer = talk.say(u"Where is my order?"_s);
        QCOMPARE(answer.text, rag::phrase(Phrase::AskNumberAndEmail, English));
        QVERIFY(answer.grounded && answer.kind == AnswerKind::Answer);
        QCOMPARE(m_orders->asked.load(), 0);
        answer = talk.say(u"10491"_s);
        QCOMPARE(answer.text, rag::phrase(Phrase::AskEmail, English));
        answer = talk.say(u"it was Ana@Example.com"_s);
        QCOMPARE(
            answer.text,
            u"Order 10491 is on its way. The parcel left on 24 November with Correos, tracking number PK42. Next, it comes to your door."_s);
        QVERIFY(answer.grounded);
        QCOMPARE(answer.cards, (QList<api::CardRef>{{api::CardKind::Order, m_orders->orders[0].id.text(), {}}}));
        QCOMPARE(answer.model, u"extractive"_s);
        // Once proved, it need not be proved again.
        QVERIFY(talk.say(u"And when will my order arrive?"_s).text.startsWith(u"Order 10491"_s));
    }

    void theyMayComeTheOtherWayRoundAndInSpanish()
    {
        Talk talk(*m_answerer, Spanish);
        QCOMPARE(talk.say(u"¿Dónde está mi pedido?"_s).text, rag::phrase(Phrase::AskNumberAndEmail, Spanish));
        QCOMPARE(talk.say(u"ana@example.com"_s).text, rag::phrase(Phrase::AskNumber, Spanish));
        QCOMPARE(talk.say(u"es el 10491"_s).text,
                 u"El pedido 10491 está en camino. El paquete salió el 24 de noviembre con Correos, número de seguimiento PK42. "
                 "Lo siguiente: llega a tu puerta."_s);
        Talk atOnce(*m_answerer, Spanish);
        QVERIFY(atOnce.say(u"¿Cómo va el pedido 10491? Mi correo es ana@example.com"_s).text.startsWith(u"El pedido 10491"_s));
    }

    void whicheverIsWrongTheAnswerIsTheSame_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("number") << u"order 10499, ana@example.com"_s;
        QTest::newRow("e-mail") << u"order 10491, luis@example.com"_s;
        QTest::newRow("both") << u"order 1, nobody@example.com"_s;
    }
    void whicheverIsWrongTheAnswerIsTheSame()
    {
        QFETCH(QString, line);
        Talk talk(*m_answerer);
        const rag::AnswerOutcome answer = talk.say(line);
        QCOMPARE(answer.text, rag::phrase(Phrase::OrderNotFound, English));
        QVERIFY(answer.cards.isEmpty());
        QCOMPARE(answer.failedLookups, 1);
    }

    void guessingEndsAfterFive()
    {
        Talk talk(*m_answerer);
        for (int guess = 0; guess < 4; ++guess)
            QCOMPARE(talk.say(u"order %1, ana@example.com"_s.arg(20000 + guess)).text, rag::phrase(Phrase::OrderNotFound, English));
        rag::AnswerOutcome answer = talk.say(u"order 20004, ana@example.com"_s);
        QCOMPARE(answer.text, rag::phrase(Phrase::TooManyLookups, English));
        QVERIFY(!answer.grounded && answer.kind == AnswerKind::Refusal);
        QCOMPARE(m_orders->asked.load(), 5);
        // The right one is not looked up any more, either; nor after a restart, nor when only the process remembers.
        QCOMPARE(talk.say(u"order 10491, ana@example.com"_s).text, rag::phrase(Phrase::TooManyLookups, English));
        rag::Toolbox tools(m_products.get(), m_orders.get());
        rag::Answerer restarted(m_index, nullptr, &tools);
        talk.forgetIn(restarted);
        answer = talk.say(u"order 10491, ana@example.com"_s);
        QCOMPARE(answer.text, rag::phrase(Phrase::TooManyLookups, English));
        QVERIFY(answer.cards.isEmpty());
        QCOMPARE(m_orders->asked.load(), 5);
        // Other conversations go on.
        Talk other(*m_answerer);
        QVERIFY(!other.say(u"order 10491, ana@example.com"_s).cards.isEmpty());
    }

    /// Who stops each answer before it becomes an event is counted all the same.
    void answersThatAreCutOffCount()
    {
        rag::Question question;
        question.conversation = core::newUuid();
        for (int guess = 0; guess < 8; ++guess) {
            question.text = u"order %1, ana@example.com"_s.arg(20000 + guess);
            const auto stream = QCoro::waitFor(m_answerer->answer(question, {}));
            QVERIFY(stream);
        }
        QCOMPARE(m_orders->asked.load(), 5);
    }

    void aShopperSeesOwnOrdersOnly()
    {
        const core::UserId ana = core::UserId::generate();
        const core::UserId luis = core::UserId::generate();
        m_orders->add(10500, u"ana@example.com"_s, api::FulfilmentStatus::Delivered, ana);
        m_orders->add(10501, u"luis@example.com"_s, api::FulfilmentStatus::Unfulfilled, luis);
        Talk talk(*m_answerer);
        talk.signIn(ana);
        QCOMPARE(talk.say(u"Where is my order?"_s).text, u"Order 10500 has been delivered."_s);
        const rag::AnswerOutcome others = talk.say(u"where is order 10501?"_s);
        QCOMPARE(others.text, rag::phrase(Phrase::OrderNotInAccount, English));
        QVERIFY(others.cards.isEmpty());
        // What she ordered before she had the account.
        QVERIFY(talk.say(u"ana@example.com, and I meant 10491"_s).text.startsWith(u"Order 10491"_s));
        Talk stranger(*m_answerer);
        stranger.signIn(core::UserId::generate());
        QCOMPARE(stranger.say(u"Where is my order?"_s).text, rag::phrase(Phrase::NoOrderInAccount, English));
        for (const orders::OrderQuestion &question : m_orders->questions)
            QVERIFY(!question.id);
    }

    void rulesStayWithTheDocuments_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("contains");
        QTest::newRow("return") << u"Can I return an order?"_s << u"30 days"_s;
        QTest::newRow("return mine") << u"Can I return my order?"_s << u"30 days"_s;
        QTest::newRow("Spanish") << u"¿Puedo devolver mi pedido?"_s << u"30 días"_s;
        QTest::newRow("how to cancel") << u"How can I cancel my order?"_s << u"Cancel the order"_s;
        QTest::newRow("price of a service") << u"How much is evening delivery?"_s << u"9.90"_s;
        QTest::newRow("about a thing") << u"Which bulb does the Luna lamp take?"_s << u"E27"_s;
    }
    void rulesStayWithTheDocuments()
    {
        QFETCH(QString, line);
        QFETCH(QString, contains);
        Talk talk(*m_answerer);
        const rag::AnswerOutcome answer = talk.say(line);
        QVERIFY2(answer.text.contains(contains), qPrintable(answer.text));
        QVERIFY(!answer.citations.isEmpty());
        QVERIFY(answer.cards.isEmpty());
    }

    void aCancelledWishIsAnswered()
    {
        Talk talk(*m_answerer);
        QVERIFY(talk.say(u"Cancel order 10491, ana@example.com"_s).text.endsWith(u"it can no longer be cancelled."_s));
        QVERIFY(talk.say(u"Cancel order 10492, luis@example.com"_s).text.endsWith(u"somebody at the shop can still cancel it."_s));
    }

    void whoMayCancelIsToldWhere()
    {
        api::Order order;
        order.status = api::OrderStatus::Placed;
        QVERIFY(rag::cancelSentence(order, English).contains(u"somebody at the shop"_s));
        order.actions.append({u"cancel"_s, true, std::nullopt, std::nullopt});
        QVERIFY(rag::cancelSentence(order, English).contains(u"on the order’s page"_s));
        order.status = api::OrderStatus::OnHold;  // after a parcel has left
        order.fulfilmentStatus = api::FulfilmentStatus::Partial;
        QVERIFY(rag::cancelSentence(order, English).contains(u"can no longer be cancelled"_s));
    }

    void findsProducts_data()
    {
        QTest::addColumn<api::Language>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("cards");
        QTest::newRow("How much is the Luna table lamp?") << English << u"Luna table lamp: €59.00, only 6 left."_s << 1;
        QTest::newRow("Do you have the Luna table lamp in clay?") << English << u"Luna table lamp (Clay): €59.00, only 3 left."_s << 1;
        QTest::newRow("Do you sell lamps?")
            << English << u"This is what we have:\n- Luna table lamp: €59.00, only 6 left.\n- Faro desk lamp: €49.00, in stock."_s << 2;
        QTest::newRow("¿Tenéis la silla Olmo?") << Spanish << u"Silla Olmo: 159,00 €, agotado ahora mismo."_s << 1;
        QTest::newRow("Busco una lámpara Faro barata")
            << Spanish << u"Lo más parecido que tenemos:\nLámpara de escritorio Faro: 49,00 €, disponible."_s << 1;
        QTest::newRow("olmo chair") << English << u"Olmo chair: €159.00, sold out at the moment."_s << 1;
    }
    void findsProducts()
    {
        QFETCH(api::Language, language);
        QFETCH(QString, text);
        QFETCH(int, cards);
        Talk talk(*m_answerer, language);
        const rag::AnswerOutcome answer = talk.say(QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(answer.text, text);
        QCOMPARE(answer.cards.size(), cards);
        QVERIFY(answer.grounded && answer.kind == AnswerKind::Answer);
    }

    void theVariantThatWasNamedIsOnTheCard()
    {
        Talk talk(*m_answerer);
        const rag::AnswerOutcome answer = talk.say(u"Do you have the Luna table lamp in clay?"_s);
        QCOMPARE(answer.cards.first().variantId, m_products->english[0].variants[1].id);
        QVERIFY(!talk.say(u"Do you have the Luna table lamp?"_s).cards.first().variantId);
    }

    void whatIsNotThereIsRefused()
    {
        Talk talk(*m_answerer);
        QVERIFY(talk.say(u"Do you sell hiking boots?"_s).kind == AnswerKind::Refusal);
        QVERIFY(talk.say(u"Who won the football match last night?"_s).kind == AnswerKind::Refusal);
    }

    void otherRoomsMayBeDown()
    {
        m_orders->down = true;
        m_products->down = true;
        Talk talk(*m_answerer);
        const rag::AnswerOutcome answer = talk.say(u"order 10491, ana@example.com"_s);
        QCOMPARE(answer.text, rag::phrase(Phrase::LookupUnavailable, English));
        QVERIFY(!answer.grounded);
        QCOMPARE(answer.failedLookups, 0);
        QVERIFY(talk.say(u"How much is the Luna table lamp?"_s).cards.isEmpty());
    }

    void outsideAConversationThereAreNoTools()
    {
        rag::Question question;
        question.text = u"order 10491, ana@example.com"_s;
        const auto answer = QCoro::waitFor(askOnce(m_answerer.get(), question, {}));
        QVERIFY(answer && answer->cards.isEmpty());
        QCOMPARE(m_orders->asked.load(), 0);
    }

    void argumentsAreChecked_data()
    {
        QTest::addColumn<QByteArray>("arguments");
        for (const char *arguments :
             {"[]", "{\"number\":\"10491\"}", "{\"number\":-1}", "{\"number\":1.5}", "{\"number\":1e300}",
              "{\"email\":\"ana@example.com\"}", "{\"number\":1,\"customer\":\"x\"}", "nonsense", "{\"number\":{}}"})
            QTest::newRow(arguments) << QByteArray(arguments);
    }
    void argumentsAreChecked()
    {
        QFETCH(QByteArray, arguments);
        rag::OrderStatusTool tool(*m_orders);
        const auto result = QCoro::waitFor(tool.run(arguments, {}));
        QVERIFY(!result);
        QCOMPARE(result.error().reason, u"invalid_arguments"_s);
        QCOMPARE(m_orders->asked.load(), 0);
    }

    void statesInWords_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("spanish");
        QTest::newRow("pending") << u"pending"_s << u"Order 7 is waiting for its payment. Once it is paid, we pack it."_s
                                 << u"El pedido 7 está pendiente de pago. En cuanto se pague, lo preparamos."_s;
        QTest::newRow("hold") << u"hold"_s << u"Order 7 is on hold: somebody at the shop is looking at it."_s
                              << u"El pedido 7 está en espera: alguien de la tienda lo está revisando."_s;
        QTest::newRow("cancelled") << u"cancelled"_s << u"Order 7 was cancelled. We have refunded €1,250.00."_s
                                   << u"El pedido 7 está cancelado. Te hemos devuelto 1250,00 €."_s;
        QTest::newRow("two parcels")
            << u"two parcels"_s
            << u"Part of order 7 has left; the rest is being packed. Parcel 1 of 2 (Luna table lamp) was delivered on 25 November. "
               "Next, the carrier collects it."_s
            << u"Una parte del pedido 7 ya ha salido; el resto se está preparando. El paquete 1 de 2 (Luna table lamp) se entregó el 25 de "
               "noviembre. Lo siguiente: lo recoge el transportista."_s;
    }
    void statesInWords()
    {
        QFETCH(QString, state);
        QFETCH(QString, english);
        QFETCH(QString, spanish);
        api::Order order = m_orders->add(7, u"a@example.com"_s);
        if (state == u"pending"_s)
            order.status = api::OrderStatus::PendingPayment;
        if (state == u"hold"_s)
            order.status = api::OrderStatus::OnHold;
        if (state == u"cancelled"_s) {
            order.status = api::OrderStatus::Cancelled;
            order.refunds.append({u"r"_s, u"settled"_s, {125'000, u"EUR"_s}, {}, {}, {}, {}});
        }
        if (state == u"two parcels"_s) {
            test::FakeOrders::ship(order);
            order.parcels[0].state = u"delivered"_s;
            order.parcels[0].deliveredAt = core::Timestamp::parse(u"2026-11-25T09:00:00.000Z"_s);
            order.parcels.append({u"p2"_s, u"pending"_s, {}, {}, {}, {}, {}});
            order.fulfilmentStatus = api::FulfilmentStatus::Partial;
        }
        QCOMPARE(rag::orderSentences(order, English), english);
        QCOMPARE(rag::orderSentences(order, Spanish), spanish);
    }

private:
    void makeAnswerer()
    {
        m_tools = std::make_unique<rag::Toolbox>(m_products.get(), m_orders.get());
        m_answerer = std::make_unique<rag::Answerer>(m_index, nullptr, m_tools.get());
    }

    rag::LexicalIndex m_index;
    std::unique_ptr<test::FakeOrders> m_orders;
    std::unique_ptr<test::FakeProducts> m_products;
    std::unique_ptr<rag::Toolbox> m_tools;
    std::unique_ptr<rag::Answerer> m_answerer;
};

MOSTRADOR_TEST(ToolsTest)
#include "tools_test.moc"
