// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shots/order_script.h"

#include "tests/ui/shots/script.h"

#include <QDateTime>

namespace script {
namespace {

template <class Id>
Id idOf(int kind, int number)
{
    return Id::fromTrusted(
        QStringLiteral("01900000-0000-7000-8%1-%2").arg(kind, 3, 10, QLatin1Char('0')).arg(number, 12, 10, QLatin1Char('0')));
}

core::OrderId order(int number) { return idOf<core::OrderId>(20, number); }

core::Timestamp on(int day, int hour, int minute)
{
    return core::Timestamp::fromMilliseconds(QDateTime(QDate(2026, 11, day), QTime(hour, minute), Qt::UTC).toMSecsSinceEpoch());
}

api::OrderLine line(int number, const char *title, const QStringList &options, const char *sku, qint64 quantity, qint64 price)
{
    api::OrderLine made;
    made.id = QStringLiteral("line-%1").arg(number);
    made.variantId = idOf<core::VariantId>(21, number);
    made.productId = idOf<core::ProductId>(22, number);
    made.title = QString::fromUtf8(title);
    made.options = options;
    made.sku = QLatin1String(sku);
    made.quantity = quantity;
    made.unitPrice = euros(price);
    made.total = euros(price * quantity);
    return made;
}

api::OrderEvent event(core::Timestamp when, const char *type, const QString &actor, const QByteArray &data = "{}")
{
    return {when, QLatin1String(type), actor, {data}};
}

api::OrderAction may(const char *action) { return {QLatin1String(action), true, {}, {}}; }

api::OrderAction mayNot(const char *action, const char *reason)
{
    return {QLatin1String(action), false, QString::fromLatin1(reason), QStringLiteral("The server’s sentence.")};
}

struct Row {
    int number;
    const char *name;
    api::OrderStatus status;
    api::PaymentStatus payment;
    api::FulfilmentStatus fulfilment;
    qint64 cents;
    core::Timestamp placed;
};

using Status = api::OrderStatus;
using Payment = api::PaymentStatus;
using Goods = api::FulfilmentStatus;

api::Order started(int number, const char *name, const char *email, core::Timestamp placed)
{
    api::Order made;
    made.id = order(number);
    made.number = number;
    made.status = Status::Placed;
    made.paymentStatus = Payment::Paid;
    made.email = QLatin1String(email);
    made.customerId = idOf<core::UserId>(23, number);
    made.language = api::Language::Spanish;
    made.shippingAddress.name = QString::fromUtf8(name);
    made.shippingAddress.line1 = QStringLiteral("Calle del Mirlo 14, 2.º B");
    made.shippingAddress.city = QStringLiteral("Valencia");
    made.shippingAddress.postalCode = QStringLiteral("46021");
    made.shippingAddress.country = QStringLiteral("ES");
    made.shippingMethod = QStringLiteral("standard");
    made.shippingName = QStringLiteral("estándar");
    made.paymentMethod = QStringLiteral("card");
    made.placedAt = placed;
    made.version = 6;
    return made;
}

void price(api::Order &order, qint64 items, qint64 shipping, qint64 tax)
{
    order.totals = {euros(items), euros(shipping), euros(tax), euros(items + shipping)};
    order.total = order.totals.total;
}

}  // namespace

api::Money euros(qint64 cents) { return {cents, QStringLiteral("EUR")}; }

QList<api::OrderSummary> ordersToShip()
{
    const Row rows[] = {
        {10496, "Tom Whitaker", Status::Placed, Payment::Paid, Goods::Unfulfilled, 5900, at(14, 1)},
        {10495, "Nuria Salas", Status::PendingPayment, Payment::None, Goods::Unfulfilled, 21440, at(13, 47)},
        {10494, "Jonas Dahl", Status::Placed, Payment::Paid, Goods::Unfulfilled, 9680, at(12, 30)},
        {10491, "Carmen Oliva Prats", Status::Placed, Payment::Paid, Goods::Partial, 14870, on(23, 17, 42)},
        {10488, "Amaia Ruiz", Status::OnHold, Payment::Authorized, Goods::Unfulfilled, 3200, on(23, 11, 5)},
        {10487, "Iker Basterra", Status::Placed, Payment::Paid, Goods::Partial, 17390, on(23, 9, 12)},
        {10485, "Priya Menon", Status::Placed, Payment::Paid, Goods::Unfulfilled, 6800, on(22, 18, 0)},
        {10484, "Oriol Camps", Status::Cancelled, Payment::Voided, Goods::Unfulfilled, 4580, on(22, 16, 30)},
        {10479, "Elena Duarte", Status::Placed, Payment::Paid, Goods::Unfulfilled, 12900, on(21, 20, 15)},
        {10477, "Henrik Voss", Status::Completed, Payment::PartiallyRefunded, Goods::Delivered, 8490, on(21, 10, 0)},
        {10475, "Sara Quiroga", Status::Placed, Payment::Overcharged, Goods::Shipped, 2640, on(20, 13, 13)},
        {10471, "Rui Tavares", Status::Placed, Payment::Paid, Goods::Partial, 31120, on(20, 8, 45)},
        {10468, "Mireia Font", Status::Placed, Payment::Paid, Goods::Unfulfilled, 5730, on(19, 19, 0)},
    };
    QList<api::OrderSummary> list;
    for (const Row &row : rows) {
        api::OrderSummary made;
        made.id = order(row.number);
        made.number = row.number;
        made.customer = QString::fromUtf8(row.name);
        made.status = row.status;
        made.paymentStatus = row.payment;
        made.fulfilmentStatus = row.fulfilment;
        made.total = euros(row.cents);
        made.placedAt = row.placed;
        list.append(made);
    }
    return list;
}

api::Order carmensOrder()
{
    api::Order made = started(10491, "Carmen Oliva Prats", "carmen.oliva@correo.example", on(23, 17, 42));
    made.fulfilmentStatus = Goods::Partial;
    made.lines = {line(1, "Taza Gres", {QStringLiteral("barro")}, "TAZ-GRE-BAR", 2, 1390),
                  line(2, "Vela Tardor", {QStringLiteral("220 g")}, "VEL-TAR-220", 1, 2100),
                  line(3, "Manta Serra", {QStringLiteral("arena"), QStringLiteral("130 × 180")}, "MAN-SER-ARE-M", 1, 8490)};
    made.lines[0].shipped = 2;
    made.lines[1].shipped = 1;
    made.parcels = {{QStringLiteral("parcel-1"),
                     QStringLiteral("shipped"),
                     {{QStringLiteral("line-1"), 2}, {QStringLiteral("line-2"), 1}},
                     QStringLiteral("Mensajería Norte"),
                     QStringLiteral("MN 4471 902"),
                     on(24, 9, 10),
                     {}}};
    price(made, 13370, 1500, 2581);
    made.payments = {
        {QStringLiteral("pay-1"), QStringLiteral("card"), QStringLiteral("failed"), euros(14870), euros(0), on(23, 17, 42),
         QStringLiteral("insufficient_funds")},
        {QStringLiteral("pay-2"), QStringLiteral("card"), QStringLiteral("captured"), euros(14870), euros(14870), on(23, 17, 43), {}}};
    made.actions = {mayNot("cancel", "already_shipped"),     may("hold"),   mayNot("release", "not_on_hold"),
                    mayNot("complete", "not_delivered"),     may("ship"),   mayNot("pay", "nothing_outstanding"),
                    mayNot("capture", "nothing_authorized"), may("refund"), mayNot("return", "nothing_to_return")};
    made.timeline = {
        event(on(23, 17, 42), "placed", QStringLiteral("user")),
        event(on(23, 17, 42), "payment_declined", QStringLiteral("system"), R"({"method":"card","failure":"insufficient_funds"})"),
        event(on(23, 17, 43), "paid", QStringLiteral("system"), R"({"amount":{"amount":14870,"currency":"EUR"},"method":"card"})"),
        event(on(24, 9, 5), "packed", QStringLiteral("Marta"), R"({"parcelId":"parcel-1"})"),
        event(on(24, 9, 10), "shipped", QStringLiteral("Marta"), R"({"parcelId":"parcel-1","carrier":"Mensajería Norte"})"),
        event(on(24, 11, 20), "note", QStringLiteral("Rocío"),
              R"({"text":"La manta llega el miércoles al almacén. Sale en cuanto esté, sin esperar más."})")};
    return made;
}

api::Order carmensOrderOnHold()
{
    api::Order made = carmensOrder();
    made.status = Status::OnHold;
    made.version = 7;
    made.actions = {mayNot("cancel", "already_shipped"),
                    mayNot("hold", "illegal_transition"),
                    may("release"),
                    mayNot("ship", "on_hold"),
                    may("refund"),
                    mayNot("return", "nothing_to_return")};
    made.timeline.append(event(at(14, 4), "held", QStringLiteral("Rocío"), R"({"reason":"Espera respuesta de Carmen"})"));
    return made;
}

api::Order henriksOrder()
{
    api::Order made = started(10477, "Henrik Voss", "henrik.voss@post.example", on(21, 10, 0));
    made.status = Status::Completed;
    made.paymentStatus = Payment::PartiallyRefunded;
    made.fulfilmentStatus = Goods::Delivered;
    made.returnStatus = api::ReturnStatus::Partial;
    made.customerId.reset();
    made.shippingAddress.line1 = QStringLiteral("Storgata 8");
    made.shippingAddress.city = QStringLiteral("Bergen");
    made.shippingAddress.postalCode = QStringLiteral("5003");
    made.shippingAddress.country = QStringLiteral("NO");
    made.lines = {line(1, "Serra blanket", {QStringLiteral("grey"), QStringLiteral("130 × 180")}, "MAN-SER-GRI-M", 1, 7990)};
    made.lines[0].shipped = 1;
    made.parcels = {{QStringLiteral("parcel-1"),
                     QStringLiteral("delivered"),
                     {{QStringLiteral("line-1"), 1}},
                     QStringLiteral("PostNord"),
                     QStringLiteral("PN 88 1201"),
                     on(21, 15, 0),
                     on(23, 12, 0)}};
    price(made, 7990, 500, 1474);
    made.payments = {
        {QStringLiteral("pay-1"), QStringLiteral("card"), QStringLiteral("captured"), euros(8490), euros(8490), on(21, 10, 0), {}}};
    made.refunds = {
        {QStringLiteral("refund-1"), QStringLiteral("settled"), euros(500), euros(500), {}, QStringLiteral("late"), on(23, 14, 0)}};
    made.returns = {{QStringLiteral("return-1"),
                     QStringLiteral("requested"),
                     {{QStringLiteral("line-1"), 1}},
                     QStringLiteral("not_as_described"),
                     on(24, 8, 0)}};
    made.actions = {mayNot("cancel", "already_shipped"), may("refund"), mayNot("return", "nothing_to_return"),
                    mayNot("ship", "nothing_to_ship")};
    made.timeline = {event(on(21, 10, 0), "placed", QStringLiteral("user"))};
    return made;
}

api::Order nuriasOrder()
{
    api::Order made = started(10495, "Nuria Salas", "nuria.salas@correo.example", at(13, 47));
    made.status = Status::PendingPayment;
    made.paymentStatus = Payment::None;
    made.fulfilmentStatus = Goods::Unfulfilled;
    made.paymentMethod = QStringLiteral("manual");
    made.note = QStringLiteral("Dejar en la portería");
    made.lines = {line(1, "Lámpara Luna", {QStringLiteral("crema")}, "LAM-LUN-CRE", 3, 6900)};
    price(made, 20700, 740, 3721);
    made.actions = {may("cancel"), may("pay"), mayNot("ship", "not_placed"), mayNot("refund", "nothing_to_refund"),
                    mayNot("return", "not_placed")};
    made.timeline = {event(at(13, 47), "created", QStringLiteral("user"))};
    return made;
}

api::Order luciasOrder()
{
    api::Order made = started(10482, "Lucía Ferrer Mas", "lucia.ferrer@correo.example", on(10, 18, 20));
    made.fulfilmentStatus = Goods::Delivered;
    made.lines = {line(1, "Manta Serra", {QStringLiteral("gris"), QStringLiteral("130 × 180")}, "MAN-SER-GRI-M", 1, 7990),
                  line(2, "Taza Gres", {QStringLiteral("barro")}, "TAZ-GRE-BAR", 2, 1390)};
    price(made, 10770, 490, 1954);
    made.actions = {may("refund"), may("return")};
    return made;
}

api::RefundPreview carmensRefund() { return {euros(1765), euros(306), euros(14870), euros(0), euros(13105), euros(14870), euros(1500)}; }

QList<api::ConversationSummary> carmensChats()
{
    api::ConversationSummary chat;
    chat.id = conversation(21);
    chat.visitorName = QStringLiteral("Carmen Oliva");
    chat.state = api::ConversationState::Bot;
    chat.lastText = QStringLiteral("¿Cuándo llega mi pedido?");
    chat.lastAt = at(13, 58);
    api::ConversationSummary old = chat;
    old.id = conversation(22);
    old.state = api::ConversationState::Resolved;
    old.lastText = QStringLiteral("Perfecto, muchas gracias por todo.");
    old.lastAt = on(2, 10, 0);
    return {chat, old};
}

QList<api::CustomerSummary> customers()
{
    struct Person {
        const char *name;
        const char *email;
        qint64 orders;
        qint64 cents;
        core::Timestamp last;
        bool account;
    };
    const Person people[] = {
        {"Tom Whitaker", "tom.whitaker@mail.example", 2, 12850, at(14, 1), true},
        {"Nuria Salas", "nuria.salas@correo.example", 1, 0, at(13, 47), false},
        {"Jonas Dahl", "jonas.dahl@post.example", 4, 31260, at(12, 30), true},
        {"Carmen Oliva Prats", "carmen.oliva@correo.example", 7, 61240, on(23, 17, 42), true},
        {"Amaia Ruiz", "amaia.ruiz@correo.example", 1, 3200, on(23, 11, 5), false},
        {"Iker Basterra", "iker.b@correo.example", 12, 148730, on(23, 9, 12), true},
        {"Priya Menon", "priya.menon@mail.example", 3, 20400, on(22, 18, 0), true},
        {"Elena Duarte", "elena.duarte@correo.example", 2, 25800, on(21, 20, 15), false},
        {"Henrik Voss", "henrik.voss@post.example", 1, 7990, on(21, 10, 0), false},
        {"Sara Quiroga", "sara.quiroga@correo.example", 5, 40260, on(20, 13, 13), true},
    };
    QList<api::CustomerSummary> list;
    int number = 0;
    for (const Person &person : people) {
        api::CustomerSummary made;
        made.key = QStringLiteral("key-%1").arg(++number);
        if (person.account)
            made.userId = idOf<core::UserId>(23, number);
        made.name = QString::fromUtf8(person.name);
        made.email = QLatin1String(person.email);
        made.orders = person.orders;
        made.spent = euros(person.cents);
        made.lastOrderAt = person.last;
        list.append(made);
    }
    return list;
}

api::Customer carmen()
{
    const api::CustomerSummary row = customers()[3];
    api::Customer made;
    made.key = row.key;
    made.userId = row.userId;
    made.name = row.name;
    made.email = row.email;
    made.orders = 4;
    made.spent = row.spent;
    made.firstOrderAt = on(1, 12, 0);
    made.lastOrderAt = row.lastOrderAt;
    made.addresses = {carmensOrder().shippingAddress};
    for (const api::OrderSummary &one : ordersToShip().mid(3, 4))
        made.recentOrders.append(one);
    for (api::OrderSummary &one : made.recentOrders)
        one.customer = row.name;
    return made;
}

}  // namespace script
