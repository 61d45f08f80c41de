// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/answers/phrases.h"
#include "backend/services/rag/tools/order_intent.h"
#include "backend/services/rag/tools/product_intent.h"
#include "evaluation.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QTest>

using enum api::Language;
using rag::OrderIntent;
using rag::Phrase;

/// What a line is about, before anything is looked up.
class IntentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void orders_data()
    {
        QTest::addColumn<int>("intent");
        QTest::addColumn<qint64>("number");
        const auto row = [](const char *line, OrderIntent intent, qint64 number = 0) { QTest::newRow(line) << int(intent) << number; };
        for (const char *line : {"Where is my order?",
                                 "where's my order",
                                 "Hi, where is my package please?",
                                 "track my order",
                                 "I want to track my parcel",
                                 "track",
                                 "order status",
                                 "What is the status of my order?",
                                 "When will my order arrive?",
                                 "Has my order shipped yet?",
                                 "my order has not arrived",
                                 "I still haven't received my order",
                                 "When does my delivery come?",
                                 "any news of my order?",
                                 "What day will my order arrive?",
                                 "Has my order been paid?",
                                 "¿Dónde está mi pedido?",
                                 "donde esta mi pedido",
                                 "¿Por dónde va mi paquete?",
                                 "estado de mi pedido",
                                 "¿Cuándo llega mi pedido?",
                                 "¿Ha salido ya mi pedido?",
                                 "¿Qué día llega mi pedido?",
                                 "¿Está pagado mi pedido?",
                                 "todavía no he recibido mi pedido",
                                 "mi pedido no ha llegado",
                                 "seguimiento",
                                 "quiero seguir mi pedido",
                                 "¿Qué hay de mi pedido?",
                                 "Cancel my order please",
                                 "Quiero cancelar mi pedido"})
            row(line, OrderIntent::Strong);
        row("order 10491", OrderIntent::Strong, 10491);
        row("Order #10491", OrderIntent::Strong, 10491);
        row("pedido 10491", OrderIntent::Strong, 10491);
        row("Pedido n.º 10491", OrderIntent::Strong, 10491);
        row("#10491", OrderIntent::Strong, 10491);
        row("where is order number 10491?", OrderIntent::Strong, 10491);
        row("¿Cuándo llega el pedido 10491?", OrderIntent::Strong, 10491);
        row("cancel order 10491", OrderIntent::Strong, 10491);
        for (const char *line : {"How can I track my order?", "¿Cómo puedo seguir mi pedido?", "How can I cancel my order?",
                                 "¿Cómo puedo anular mi pedido?", "How long until my order arrives?"})
            row(line, OrderIntent::Weak);
        for (const char *line : {"Can I return an order?",
                                 "Can I return my order?",
                                 "¿Puedo devolver un pedido?",
                                 "¿Cómo devuelvo un pedido?",
                                 "Can I change the delivery address of an order?",
                                 "Can I add an article to an order I already placed?",
                                 "How do I order?",
                                 "How long do you keep an order that I pick up at the counter?",
                                 "What does delivery cost?",
                                 "¿Cuánto tarda el envío?",
                                 "Where do I see the tracking number?",
                                 "¿Dónde veo el número de seguimiento?",
                                 "Where is your shop?",
                                 "¿Dónde está la tienda?",
                                 "I want a refund for my order",
                                 "my order arrived broken",
                                 "hello",
                                 "10491",
                                 "ana@example.com",
                                 "Do you have order forms?",
                                 "¿Cuántos días guardáis un pedido que recojo en el mostrador?",
                                 "Until when can I choose another day for the delivery?",
                                 "Can I return order 10491?",
                                 "I did not get my order confirmation",
                                 "Choose another delivery day for my order",
                                 "when do you ship?",
                                 ""})
            row(line, OrderIntent::None);
    }
    void orders()
    {
        QFETCH(int, intent);
        QFETCH(qint64, number);
        const rag::OrderRequest request = rag::orderRequestOf(QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(int(request.intent), intent);
        if (number > 0)
            QCOMPARE(request.details.number.value_or(0), number);
    }

    void details_data()
    {
        QTest::addColumn<qint64>("number");
        QTest::addColumn<QString>("email");
        QTest::newRow("10491 ana@example.com") << 10491LL << "ana@example.com";
        QTest::newRow("ana.b+shop@mail.example.com, 10491") << 10491LL << "ana.b+shop@mail.example.com";
        QTest::newRow("It is #10491.") << 10491LL << "";
        QTest::newRow("my e-mail is ana1990@example.com.") << 0LL << "ana1990@example.com";
        QTest::newRow("el 10491 y mi correo es josé@correo.es") << 10491LL << "josé@correo.es";
        QTest::newRow("on 24-11-2026 for 1.250 euros") << 0LL << "";
        QTest::newRow("99999999999999999999999") << 0LL << "";
        QTest::newRow("not sure, sorry @ home") << 0LL << "";
        QTest::newRow("10491 no, 10492") << 10492LL << "";
    }
    void details()
    {
        QFETCH(qint64, number);
        QFETCH(QString, email);
        const rag::OrderDetails details = rag::orderDetailsIn(QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(details.number.value_or(0), number);
        QCOMPARE(details.email.value_or(QString()), email);
    }

    void whatWasAskedForMayComeInAnyOrder()
    {
        const auto bot = [](Phrase words) { return rag::HistoryLine{false, rag::phrase(words, Spanish)}; };
        rag::Question question;
        question.text = QStringLiteral("es el 10491");
        question.history = {{true, QStringLiteral("¿Dónde está mi pedido?")},
                            bot(Phrase::AskNumberAndEmail),
                            {true, QStringLiteral("ana@example.com")},
                            bot(Phrase::AskNumber)};
        std::optional<rag::OrderDetails> details = rag::continuedRequest(question);
        QVERIFY(details);
        QCOMPARE(details->number.value_or(0), 10491);
        QCOMPARE(details->email.value_or(QString()), QStringLiteral("ana@example.com"));
        // A correction replaces one of them.
        question.history += {{true, question.text}, bot(Phrase::OrderNotFound)};
        question.text = QStringLiteral("perdón: ana@example.org");
        details = rag::continuedRequest(question);
        QCOMPARE(details->number.value_or(0), 10491);
        QCOMPARE(details->email.value_or(QString()), QStringLiteral("ana@example.org"));
        // Another question is another question.
        question.text = QStringLiteral("How long do I have to return something?");
        QVERIFY(!rag::continuedRequest(question));
        // Nobody asked.
        question.history = {{false, QStringLiteral("Hola.")}};
        question.text = QStringLiteral("10491 ana@example.com");
        QVERIFY(!rag::continuedRequest(question));
    }

    void products_data()
    {
        QTest::addColumn<api::Language>("language");
        QTest::addColumn<bool>("asked");
        QTest::addColumn<QString>("words");
        QTest::newRow("Do you have table lamps?") << English << true << "table lamps";
        QTest::newRow("I'm looking for a wool blanket") << English << true << "wool blanket";
        QTest::newRow("How much is the Luna lamp?") << English << true << "luna lamp";
        QTest::newRow("how much does the olmo chair cost") << English << true << "olmo chair";
        QTest::newRow("Is the Luna lamp in stock?") << English << true << "luna lamp";
        QTest::newRow("¿Tenéis lámparas de mesa?") << Spanish << true << "lamparas mesa";
        QTest::newRow("Busco una manta de lana") << Spanish << true << "manta lana";
        QTest::newRow("¿Cuánto cuesta la silla Olmo?") << Spanish << true << "silla olmo";
        QTest::newRow("How do I wash the Serra blanket?") << English << false << "wash serra blanket";
        QTest::newRow("How much does the Luna lamp weigh?") << English << false << "luna lamp weigh";
        QTest::newRow("¿Cómo se lava la manta Serra?") << Spanish << false << "lava manta serra";
    }
    void products()
    {
        QFETCH(api::Language, language);
        QFETCH(bool, asked);
        QFETCH(QString, words);
        const rag::ProductWish wish = rag::productWishOf(QString::fromUtf8(QTest::currentDataTag()), language);
        QCOMPARE(wish.asked, asked);
        QCOMPARE(wish.words.join(u' '), words);
    }

    /// No question that the demo shop's documents answer is taken for one about the visitor's own order.
    void documentsKeepTheirQuestions()
    {
        const QString folder = qEnvironmentVariable("MOSTRADOR_SOURCE_DIR") + QStringLiteral("/resources/demo");
        if (!QDir(folder).exists(QStringLiteral("documents")))
            QSKIP("MOSTRADOR_SOURCE_DIR does not lead to resources/demo");
        for (const evaluation::AskedQuestion &question : evaluation::demoQuestions(folder))
            QVERIFY2(!question.answerable || rag::orderRequestOf(question.text).intent != OrderIntent::Strong, qPrintable(question.text));
    }
};

MOSTRADOR_TEST(IntentTest)
#include "intent_test.moc"
