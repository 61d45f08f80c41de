// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/server/demo_sales.h"

#include <array>
#include <nlohmann/json.hpp>

namespace backend {
namespace {

using Json = nlohmann::ordered_json;
using Kind = DemoSaleStep::Kind;

constexpr double msPerHour = 3'600'000;

QString textOf(const Json &object, const char *name) { return QString::fromStdString(object.value(name, std::string())); }

std::optional<QString> optionalOf(const Json &object, const char *name)
{
    return object.contains(name) ? std::optional(textOf(object, name)) : std::nullopt;
}

std::chrono::milliseconds agoOf(const Json &object)
{
    return std::chrono::milliseconds(qint64(object.at("hoursAgo").get<double>() * msPerHour));
}

Kind kindOf(const QString &word)
{
    static const std::array<std::pair<const char *, Kind>, 13> words{{{"pay", Kind::Pay},
                                                                      {"ship", Kind::Ship},
                                                                      {"deliver", Kind::Deliver},
                                                                      {"hold", Kind::Hold},
                                                                      {"release", Kind::Release},
                                                                      {"complete", Kind::Complete},
                                                                      {"cancel", Kind::Cancel},
                                                                      {"expire", Kind::Expire},
                                                                      {"note", Kind::Note},
                                                                      {"return", Kind::Return},
                                                                      {"approve", Kind::Approve},
                                                                      {"receive", Kind::Receive},
                                                                      {"refund", Kind::Refund}}};
    for (const auto &[name, kind] : words)
        if (word == QLatin1String(name))
            return kind;
    throw std::invalid_argument("unknown step " + word.toStdString());
}

QList<DemoSaleLine> readLines(const Json &list)
{
    QList<DemoSaleLine> lines;
    for (const Json &line : list)
        lines.append({textOf(line, "sku"), line.at("quantity").get<qint64>(), line.value("withdraw", false)});
    return lines;
}

DemoSaleStep readStep(const Json &json)
{
    DemoSaleStep step;
    step.kind = kindOf(textOf(json, "do"));
    step.ago = agoOf(json);
    step.by = textOf(json, "by");
    step.lines = readLines(json.value("lines", Json::array()));
    step.text = textOf(json, json.contains("text") ? "text" : "reason");
    step.carrier = textOf(json, "carrier");
    step.tracking = textOf(json, "tracking");
    step.parcel = json.value("parcel", 0);
    step.shipping = textOf(json, "shipping").remove(u'.').toLongLong();
    step.ofReturn = json.value("ofReturn", false);
    step.restock = json.value("restock", false);
    return step;
}

api::Address readAddress(const Json &person)
{
    const Json &json = person.at("address");
    return {textOf(person, "name"),     textOf(json, "line1"),   optionalOf(json, "line2"), textOf(json, "city"),
            textOf(json, "postalCode"), textOf(json, "country"), optionalOf(json, "phone")};
}

DemoSale readSale(const Json &json, const Json &people)
{
    const Json &person = people.at(json.at("customer").get<std::string>());
    DemoSale sale;
    sale.number = json.at("number").get<qint64>();
    sale.ago = agoOf(json);
    sale.paysLater = json.at("payment") == "awaited_transfer";
    sale.order.email = textOf(person, "email");
    sale.order.language = person.at("language") == "es" ? api::Language::Spanish : api::Language::English;
    sale.order.shippingAddress = readAddress(person);
    sale.order.shippingMethod = textOf(json, "shipping");
    sale.order.note = optionalOf(json, "note");
    sale.lines = readLines(json.at("lines"));
    for (const Json &step : json.at("steps"))
        sale.steps.append(readStep(step));
    return sale;
}

qint64 piecesOf(const QList<DemoSaleLine> &lines, const QString &sku)
{
    qint64 pieces = 0;
    for (const DemoSaleLine &line : lines)
        if (line.sku == sku)
            pieces += line.quantity;
    return pieces;
}

/// What of the refunded pieces is for sale again.
qint64 cameBack(const DemoSaleStep &step, const QString &sku)
{
    qint64 pieces = 0;
    for (const DemoSaleLine &line : step.lines)
        if (line.sku == sku && (line.withdraw || step.restock))
            pieces += line.quantity;
    return pieces;
}

}  // namespace

core::Result<QList<DemoSale>> readDemoSales(const QByteArray &json)
{
    try {
        const Json all = Json::parse(json.constData(), json.constData() + json.size());
        QList<DemoSale> sales;
        for (const Json &order : all.at("orders"))
            sales.append(readSale(order, all.at("people")));
        return sales;
    } catch (const std::exception &error) {
        return core::fail(core::ErrorCode::Internal, QStringLiteral("demo_invalid"),
                          QStringLiteral("The orders of the demo shop are not readable: %1.").arg(QString::fromUtf8(error.what())));
    }
}

qint64 takenPieces(const QList<DemoSale> &sales, const QString &sku)
{
    qint64 taken = 0;
    for (const DemoSale &sale : sales) {
        const bool ended = std::any_of(sale.steps.cbegin(), sale.steps.cend(),
                                       [](const DemoSaleStep &step) { return step.kind == Kind::Cancel || step.kind == Kind::Expire; });
        if (ended)
            continue;
        taken += piecesOf(sale.lines, sku);
        for (const DemoSaleStep &step : sale.steps)
            if (step.kind == Kind::Refund)
                taken -= cameBack(step, sku);
    }
    return taken;
}

}  // namespace backend
