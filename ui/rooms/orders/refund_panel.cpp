// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/orders/refund_panel.h"

#include "core/base/money.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/parts.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace order_room {
namespace {

namespace metrics = theme::metrics;
namespace paint = widgets::paint;
using theme::Token;

constexpr int longestReason = 500;  // as the server takes it
const QString otherReason = QStringLiteral("other");

// What so many pieces cost; what is paid back for them is the server's to say.
QString priceOf(const api::OrderLine &line, qint64 quantity)
{
    const core::Result<core::Money> unit = core::Money::of(line.unitPrice.amount, line.unitPrice.currency);
    const core::Result<core::Money> sum = unit ? unit->times(quantity) : unit;
    return sum ? OrderWords::money({sum->minorUnits(), sum->currency()}) : QString();
}

}  // namespace

ShareBar::ShareBar(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    constexpr int height = 24;
    setFixedHeight(height);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareBar::show(qint64 whole, qint64 before, qint64 now)
{
    m_whole = whole;
    m_before = before;
    m_now = now;
    update();
}

void ShareBar::paintEvent(QPaintEvent *)
{
    constexpr int thickness = 8;
    QPainter painter(this);
    const QRectF all(0, (height() - thickness) / 2.0, width(), thickness);
    QPainterPath shape;
    shape.addRoundedRect(all, thickness / 2.0, thickness / 2.0);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(shape);
    painter.fillRect(all, m_theme.color(Token::Press));
    if (m_whole <= 0)
        return;
    const auto part = [&](qint64 amount) { return all.width() * double(amount) / double(m_whole); };
    const qreal before = part(m_before);
    const qreal now = part(m_now);
    painter.fillRect(QRectF(all.left(), all.top(), all.width() - before - now, thickness), m_theme.color(Token::Accent));
    painter.fillRect(QRectF(all.right() - before - now, all.top(), now, thickness), m_theme.color(Token::Danger));
}

RefundPanel::RefundPanel(const theme::Theme &theme, OrdersPresenter &presenter, const api::Order &order, QWidget *parent)
    : SidePanel(theme, presenter.pictures(), tr("Refund"), true, parent)
    , m_presenter(presenter)
    , m_order(order)
    , m_draft(order)
    , m_currency(order.total.currency)
{
    buildPieces(order);
    buildReason();
    buildOutcome(order);
    connect(&presenter, &OrdersPresenter::previewChanged, this, &RefundPanel::followPreview);
    connect(confirmButton(), &QPushButton::clicked, this, &RefundPanel::confirm);
    presenter.dropPreview();
    followWords();
    followPreview();
}

void RefundPanel::buildPieces(const api::Order &order)
{
    QVBoxLayout *section = addSection();
    addSectionHead(section, tr("Items and delivery"), tr("Amount"));
    for (int index = 0; index < m_draft.rows().size(); ++index) {
        const models::RefundDraft::Row &row = m_draft.rows()[index];
        const PieceRow made = addPiece(section, row.line, row.withdraw ? tr("not shipped yet") : QString(), row.most);
        connect(made.quantity, &QuantityField::quantityChanged, this, [this, index](qint64 quantity) {
            m_draft.setQuantity(index, quantity);
            edited();
        });
        m_rows.append(made);
    }
    constexpr int fieldWidth = 100;
    m_shipping = new MoneyField(tr("Delivery to refund"), {0, m_currency});
    m_shipping->setFixedWidth(look().scaled(fieldWidth));
    m_shipping->setEnabled(order.totals.shipping.amount > 0);
    m_shipping->setMost(order.totals.shipping);
    connect(m_shipping, &MoneyField::moneyChanged, this, [this] {
        m_draft.setShipping(m_shipping->money().value_or(api::Money{0, m_currency}));
        edited();
    });
    constexpr int amountWidth = 68;
    m_shippingAmount = widgets::makeLabel({}, "muted");
    m_shippingAmount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_shippingAmount->setFixedWidth(look().scaled(amountWidth));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, metrics::grid, 0, metrics::grid);
    row->setSpacing(metrics::gap);
    row->addWidget(new widgets::IconLabel(look(), QStringLiteral("truck"), Token::Muted));
    row->addWidget(widgets::makeLabel(tr("Delivery"), "body"), 1);
    row->addWidget(m_shipping);
    row->addWidget(m_shippingAmount);
    section->addLayout(row);
    m_limits = new widgets::WrappedLabel({}, "meta");
    m_limits->setIndent(metrics::iconSize + metrics::gap);
    section->addWidget(m_limits);
}

void RefundPanel::buildReason()
{
    QVBoxLayout *section = addSection();
    addSectionHead(section, tr("Reason"));
    QList<SelectField::Choice> choices;
    for (const QString &word : OrderWords::refundReasons())
        choices.append({word, OrderWords::reason(word)});
    m_reason = new SelectField(look(), tr("Reason"), choices);
    m_otherReason = new QLineEdit;
    m_otherReason->setPlaceholderText(tr("In a few words"));
    m_otherReason->setAccessibleName(tr("Reason in a few words"));
    m_otherReason->setMaxLength(longestReason);
    m_otherReason->hide();
    m_restock = new QCheckBox;
    section->addWidget(m_reason);
    section->addSpacing(metrics::gap);
    section->addWidget(m_otherReason);
    section->addSpacing(metrics::grid);
    section->addWidget(m_restock);
    const auto reason = [this] {
        const bool other = m_reason->key() == otherReason;
        m_otherReason->setVisible(other);
        const QString words = m_otherReason->text().trimmed();
        m_draft.setReason(other && !words.isEmpty() ? words : m_reason->key());
    };
    connect(m_reason, &SelectField::chosen, this, reason);
    connect(m_otherReason, &QLineEdit::textChanged, this, reason);
    connect(m_restock, &QCheckBox::toggled, this, [this](bool on) {
        m_draft.setRestock(on);
        followWords();
    });
    reason();
}

void RefundPanel::buildOutcome(const api::Order &order)
{
    using Weight = SumRow::Weight;
    constexpr auto spread = SumRow::Place::Spread;
    QVBoxLayout *section = addSection(true);
    addSectionHead(section, tr("What will happen"));
    const auto add = [&](const QString &name, Weight weight) {
        auto *row = new SumRow(look(), name, QStringLiteral("–"), weight, spread);
        section->addWidget(row);
        return row;
    };
    m_captured = add(tr("Captured"), Weight::Plain);
    m_before = add(tr("Refunded before"), Weight::Plain);
    m_now = add(tr("This refund"), Weight::Strong);
    m_tax = add(tr("VAT given back"), Weight::Second);
    m_bar = new ShareBar(look());
    section->addWidget(m_bar);
    m_left = add(tr("Stays captured"), Weight::Strong);
    auto *line = widgets::makePane(nullptr, nullptr);
    line->setProperty("line", true);
    line->setFixedHeight(metrics::line);
    section->addSpacing(metrics::gap);
    section->addWidget(line);
    section->addSpacing(metrics::grid);
    addFact(section, QStringLiteral("credit-card"),
            tr("Goes back the way it was paid: %1").arg(OrderWords::paymentMethod(order.paymentMethod)));
    m_stock = addFact(section, QStringLiteral("package"), {});
    m_withdrawn = addFact(section, QStringLiteral("package-x"), {});
}

void RefundPanel::edited()
{
    followWords();
    if (m_draft.isEmpty())
        m_presenter.dropPreview();
    else
        m_presenter.preview(m_draft.request());
    followPreview();
}

void RefundPanel::followWords()
{
    for (int index = 0; index < m_rows.size(); ++index) {
        const models::RefundDraft::Row &row = m_draft.rows()[index];
        m_rows[index].amount->setText(priceOf(row.line, row.quantity));
        widgets::setLook(m_rows[index].amount, "kind", row.quantity > 0 ? QStringLiteral("name") : QStringLiteral("muted"));
    }
    m_shippingAmount->setText(OrderWords::money(m_draft.shipping()));
    widgets::setLook(m_shippingAmount, "kind", m_draft.shipping().amount > 0 ? QStringLiteral("name") : QStringLiteral("muted"));
    const int back = int(m_draft.restockable());
    m_restock->setText(back > 0 ? tr("Put %n piece(s) back into stock", nullptr, back) : tr("Put pieces back into stock"));
    m_restock->setEnabled(back > 0);
    m_stock->setText(m_draft.restock() ? tr("%n piece(s) go back into stock", nullptr, back) : tr("The stock does not change"));
    const int gone = int(m_draft.withdrawn());
    m_withdrawn->setText(gone > 0 ? tr("%n piece(s) will not be shipped any more", nullptr, gone)
                                  : tr("Nothing that waits is taken out of the order"));
}

void RefundPanel::followPreview()
{
    const auto &preview = m_presenter.previewed();
    const QString icon = QStringLiteral("receipt");
    m_now->setToken(Token::Danger);
    if (preview) {
        m_captured->show(tr("Captured"), OrderWords::money(preview->captured));
        m_before->show(tr("Refunded before"), OrderWords::money(preview->refundedBefore));
        m_now->show(tr("This refund"), OrderWords::money({-preview->amount.amount, preview->amount.currency}));
        m_tax->show(tr("VAT given back"), OrderWords::money(preview->tax));
        m_left->show(tr("Stays captured"), OrderWords::money(preview->capturedAfter));
        m_bar->show(preview->captured.amount, preview->refundedBefore.amount, preview->amount.amount);
        m_limits->setWords(tr("Up to %1 can be refunded, delivery %2.")
                               .arg(OrderWords::money(preview->refundableMost), OrderWords::money(preview->shippingMost)));
        m_shipping->setMost(preview->shippingMost);
    } else if (m_draft.isEmpty()) {
        const QString none = QStringLiteral("–");
        m_now->show(tr("This refund"), OrderWords::money({0, m_currency}));
        m_tax->show(tr("VAT given back"), none);
        m_left->show(tr("Stays captured"), none);
        m_bar->show(0, 0, 0);
    }
    const bool valid = m_shipping->money().has_value();
    const bool ready = preview && !m_presenter.isPreviewing() && valid && m_obstacle.isEmpty() && !m_presenter.isBusy();
    QString hint = m_obstacle;
    if (hint.isEmpty() && !valid)
        hint = tr("The delivery to refund is an amount up to what was paid for it.");
    else if (hint.isEmpty() && m_presenter.previewError())
        hint = OrderWords::sentence(m_order, *m_presenter.previewError());
    else if (hint.isEmpty() && m_draft.isEmpty())
        hint = tr("Choose what is paid back.");
    setConfirm(preview && !m_draft.isEmpty() ? tr("Refund %1").arg(OrderWords::money(preview->amount)) : tr("Refund"), icon, ready, hint);
}

void RefundPanel::follow(const QString &obstacle)
{
    m_obstacle = obstacle;
    followPreview();
}

void RefundPanel::goOn(const RefundPanel &before)
{
    models::RefundDraft draft = before.m_draft;
    draft.rebase(m_order);
    for (int index = 0; index < m_rows.size(); ++index)
        m_rows[index].quantity->setQuantity(draft.rows()[index].quantity);
    m_shipping->setText(before.m_shipping->text());
    Q_EMIT m_shipping->textEdited(before.m_shipping->text());
    m_reason->setKey(before.m_reason->key());
    m_otherReason->setText(before.m_otherReason->text());
    m_otherReason->setVisible(m_reason->key() == otherReason);
    m_draft.setReason(before.m_draft.reason());
    m_restock->setChecked(before.m_restock->isChecked());
}

void RefundPanel::confirm()
{
    if (m_presenter.previewed())
        m_presenter.refund(m_draft.request(m_presenter.previewed()->amount));
}

}  // namespace order_room
