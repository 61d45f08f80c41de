// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/orders/act_panels.h"

#include "ui/models/order_groups.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/parts.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace order_room {
namespace {

namespace metrics = theme::metrics;

constexpr int longestWord = 120;    // carrier and number, as the server takes them
constexpr int longestReason = 500;  // the same of a reason
constexpr int longestReference = 200;

QLineEdit *addField(QVBoxLayout *section, const QString &label, int longest, const QString &placeholder = {})
{
    auto *edit = new QLineEdit;
    edit->setAccessibleName(label);
    edit->setMaxLength(longest);
    edit->setPlaceholderText(placeholder);
    auto *name = widgets::makeLabel(label, "label");
    name->setBuddy(edit);
    section->addWidget(name);
    section->addSpacing(metrics::grid);
    section->addWidget(edit);
    section->addSpacing(metrics::gap);
    return edit;
}

template <class Rows>
qint64 chosenIn(const Rows &rows)
{
    qint64 sum = 0;
    for (const auto &row : rows)
        sum += row.quantity->quantity();
    return sum;
}

template <class Rows>
QList<api::LineQuantity> linesOf(const QStringList &ids, const Rows &rows)
{
    QList<api::LineQuantity> lines;
    for (int index = 0; index < rows.size(); ++index)
        if (const qint64 quantity = rows[index].quantity->quantity(); quantity > 0)
            lines.append({ids[index], quantity});
    return lines;
}

std::optional<QString> wordOf(const QLineEdit *edit)
{
    const QString text = edit->text().trimmed();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

}  // namespace

ShipPanel::ShipPanel(const theme::Theme &theme, OrdersPresenter &presenter, const api::Order &order, QWidget *parent)
    : SidePanel(theme, presenter.pictures(), tr("Ship"), false, parent)
    , m_presenter(presenter)
{
    QVBoxLayout *pieces = addSection();
    addSectionHead(pieces, tr("What leaves now"));
    for (const api::OrderLine &line : order.lines) {
        const qint64 most = models::piecesOf(order, line).unshipped;
        if (most == 0)
            continue;
        PieceRow row = addPiece(pieces, line, line.sku, most);
        row.amount->hide();
        row.quantity->setQuantity(most);
        connect(row.quantity, &QuantityField::quantityChanged, this, &ShipPanel::followRows);
        m_lines.append(line.id);
        m_rows.append(row);
    }
    QVBoxLayout *parcel = addSection();
    addSectionHead(parcel, tr("Parcel"));
    m_carrier = addField(parcel, tr("Carrier"), longestWord);
    m_tracking = addField(parcel, tr("Tracking number"), longestWord, tr("Can be left empty"));
    for (const api::Parcel &sent : order.parcels)
        if (sent.carrier)
            m_carrier->setText(*sent.carrier);
    QVBoxLayout *outcome = addSection(true);
    addSectionHead(outcome, tr("What will happen"));
    addFact(outcome, QStringLiteral("truck"), tr("To %1").arg(OrderWords::addressLines(order.shippingAddress).join(QStringLiteral(", "))));
    m_rest = addFact(outcome, QStringLiteral("package"), {});
    addFact(outcome, QStringLiteral("ban"), tr("The order cannot be cancelled after that"));
    connect(confirmButton(), &QPushButton::clicked, this, [this] { m_presenter.ship(request()); });
    followRows();
}

api::ShipOrder ShipPanel::request() const { return {linesOf(m_lines, m_rows), wordOf(m_carrier), wordOf(m_tracking)}; }

void ShipPanel::followRows()
{
    const qint64 chosen = chosenIn(m_rows);
    qint64 all = 0;
    for (const PieceRow &row : std::as_const(m_rows))
        all += row.quantity->most();
    m_rest->setText(chosen == all ? tr("Nothing is left to ship") : tr("%n piece(s) wait for another parcel", nullptr, int(all - chosen)));
    const QString hint = !m_obstacle.isEmpty() ? m_obstacle : chosen == 0 ? tr("Choose at least one piece.") : QString();
    setConfirm(tr("Ship %n piece(s)", nullptr, int(chosen)), QStringLiteral("truck"), hint.isEmpty() && !m_presenter.isBusy(), hint);
}

void ShipPanel::follow(const QString &obstacle)
{
    m_obstacle = obstacle;
    followRows();
}

ReturnPanel::ReturnPanel(const theme::Theme &theme, OrdersPresenter &presenter, const api::Order &order, QWidget *parent)
    : SidePanel(theme, presenter.pictures(), tr("Return"), false, parent)
    , m_presenter(presenter)
{
    QVBoxLayout *pieces = addSection();
    addSectionHead(pieces, tr("What comes back"));
    for (const api::OrderLine &line : order.lines) {
        const qint64 most = models::piecesOf(order, line).returnable();
        if (most <= 0)
            continue;
        PieceRow row = addPiece(pieces, line, line.sku, most);
        row.amount->hide();
        connect(row.quantity, &QuantityField::quantityChanged, this, &ReturnPanel::followRows);
        m_lines.append(line.id);
        m_rows.append(row);
    }
    QVBoxLayout *why = addSection();
    addSectionHead(why, tr("Reason"));
    QList<SelectField::Choice> choices;
    for (const QString &word : OrderWords::refundReasons())
        choices.append({word, OrderWords::reason(word)});
    m_reason = new SelectField(theme, tr("Reason"), choices);
    why->addWidget(m_reason);
    QVBoxLayout *outcome = addSection(true);
    addSectionHead(outcome, tr("What will happen"));
    addFact(outcome, QStringLiteral("undo"), tr("The return waits for approval, then for the pieces"));
    addFact(outcome, QStringLiteral("credit-card"), tr("No money moves. Refund it once the pieces are here."));
    connect(confirmButton(), &QPushButton::clicked, this, [this] { m_presenter.takeBack(request()); });
    followRows();
}

api::ReturnOrder ReturnPanel::request() const { return {linesOf(m_lines, m_rows), m_reason->key()}; }

void ReturnPanel::followRows()
{
    const qint64 chosen = chosenIn(m_rows);
    const QString hint = !m_obstacle.isEmpty() ? m_obstacle : chosen == 0 ? tr("Choose at least one piece.") : QString();
    setConfirm(chosen > 0 ? tr("Take back %n piece(s)", nullptr, int(chosen)) : tr("Take back"), QStringLiteral("undo"),
               hint.isEmpty() && !m_presenter.isBusy(), hint);
}

void ReturnPanel::follow(const QString &obstacle)
{
    m_obstacle = obstacle;
    followRows();
}

DecisionPanel::DecisionPanel(const theme::Theme &theme, OrdersPresenter &presenter, const api::Order &order, const QString &verb,
                             QWidget *parent)
    : SidePanel(theme, presenter.pictures(), verb == QLatin1String("cancel") ? tr("Cancel the order") : tr("Put on hold"),
                verb == QLatin1String("cancel"), parent)
    , m_presenter(presenter)
    , m_verb(verb)
    , m_number(order.number)
{
    QVBoxLayout *why = addSection();
    addSectionHead(why, tr("Reason"));
    m_reason = addField(why, tr("Why, in a few words"), longestReason, tr("Can be left empty"));
    QVBoxLayout *outcome = addSection(true);
    addSectionHead(outcome, tr("What will happen"));
    if (verb == QLatin1String("cancel")) {
        addFact(outcome, QStringLiteral("package-x"), tr("Nothing is shipped; the pieces can be sold again"));
        addFact(outcome, QStringLiteral("credit-card"), tr("What was captured is refunded, what is held is let go"));
        addFact(outcome, QStringLiteral("ban"), tr("This cannot be undone"));
    } else {
        addFact(outcome, QStringLiteral("pause"), tr("Nothing can be shipped until somebody releases it"));
        addFact(outcome, QStringLiteral("package"), tr("The pieces stay reserved"));
    }
    connect(confirmButton(), &QPushButton::clicked, this, [this] { m_presenter.move(m_verb, m_reason->text().trimmed()); });
    follow({});
}

void DecisionPanel::follow(const QString &obstacle)
{
    const bool cancels = m_verb == QLatin1String("cancel");
    setConfirm(cancels ? tr("Cancel order %1").arg(m_number) : tr("Put on hold"), cancels ? QStringLiteral("ban") : QStringLiteral("pause"),
               obstacle.isEmpty() && !m_presenter.isBusy(), obstacle);
}

PaymentPanel::PaymentPanel(const theme::Theme &theme, OrdersPresenter &presenter, const api::Order &order, QWidget *parent)
    : SidePanel(theme, presenter.pictures(), tr("Mark as paid"), false, parent)
    , m_presenter(presenter)
{
    QVBoxLayout *money = addSection();
    addSectionHead(money, tr("What came in"));
    auto *name = widgets::makeLabel(tr("Amount"), "label");
    m_amount = new MoneyField(tr("Amount that came in"), {0, order.total.currency});
    m_amount->clear();
    m_amount->setAlignment(Qt::AlignLeft);
    m_amount->setPlaceholderText(tr("All that is owed"));
    name->setBuddy(m_amount);
    money->addWidget(name);
    money->addSpacing(metrics::grid);
    money->addWidget(m_amount);
    money->addSpacing(metrics::gap);
    m_reference = addField(money, tr("Reference"), longestReference, tr("As on the bank statement"));
    QVBoxLayout *outcome = addSection(true);
    addSectionHead(outcome, tr("What will happen"));
    addFact(outcome, QStringLiteral("credit-card"),
            tr("It counts as captured (%1), of a total of %2")
                .arg(OrderWords::paymentMethod(order.paymentMethod), OrderWords::money(order.total)));
    connect(m_amount, &MoneyField::moneyChanged, this, [this] { follow(m_obstacle); });
    connect(confirmButton(), &QPushButton::clicked, this, [this] {
        api::PaymentReceived request;
        if (m_amount->money() && m_amount->money()->amount > 0)
            request.amount = m_amount->money();
        request.reference = wordOf(m_reference);
        m_presenter.pay(request);
    });
    follow({});
}

void PaymentPanel::follow(const QString &obstacle)
{
    m_obstacle = obstacle;
    const QString hint = !obstacle.isEmpty() ? obstacle : !m_amount->money() ? tr("An amount looks like 59.00.") : QString();
    setConfirm(tr("Mark as paid"), QStringLiteral("credit-card"), hint.isEmpty() && !m_presenter.isBusy(), hint);
}

}  // namespace order_room
