// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/orders/order_fields.h"

#include "ui/rooms/orders/order_words.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/parts.h"

#include <QIntValidator>
#include <QKeyEvent>
#include <QMenu>

namespace order_room {
namespace {

namespace metrics = theme::metrics;
namespace paint = widgets::paint;
using theme::Token;
using theme::Type;

constexpr int arrowsWidth = 20;
constexpr int selectHeight = 32;

}  // namespace

QuantityField::QuantityField(const theme::Theme &theme, const QString &accessibleName, qint64 most, QWidget *parent)
    : QLineEdit(QStringLiteral("0"), parent)
    , m_theme(theme)
    , m_most(most)
{
    constexpr int width = 56;
    setFixedWidth(theme.scaled(width));
    setTextMargins(0, 0, arrowsWidth - metrics::grid, 0);
    setValidator(new QIntValidator(0, int(most), this));
    setAccessibleName(accessibleName);
    setAccessibleDescription(tr("0 to %1").arg(most));
    setContextMenuPolicy(Qt::NoContextMenu);
    setEnabled(most > 0);
    connect(this, &QLineEdit::textEdited, this, &QuantityField::read);
}

void QuantityField::read() { take(text().toLongLong()); }

void QuantityField::take(qint64 quantity)
{
    const qint64 kept = std::clamp<qint64>(quantity, 0, m_most);
    if (kept == m_quantity)
        return;
    m_quantity = kept;
    Q_EMIT quantityChanged(kept);
}

void QuantityField::setQuantity(qint64 quantity)
{
    take(quantity);
    setText(QString::number(m_quantity));
}

void QuantityField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up)
        return setQuantity(m_quantity + 1);
    if (event->key() == Qt::Key_Down)
        return setQuantity(m_quantity - 1);
    QLineEdit::keyPressEvent(event);
}

void QuantityField::mousePressEvent(QMouseEvent *event)
{
    if (isEnabled() && event->position().x() >= width() - arrowsWidth)
        return setQuantity(m_quantity + (event->position().y() < height() / 2.0 ? 1 : -1));
    QLineEdit::mousePressEvent(event);
}

void QuantityField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    setText(QString::number(m_quantity));
}

void QuantityField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    constexpr int size = 10;
    QPainter painter(this);
    const qreal left = width() - arrowsWidth + (arrowsWidth - size) / 2.0 - 1;
    const auto arrow = [&](const char *name, qreal top, bool possible) {
        paint::icon(painter, m_theme, {left, top}, QLatin1String(name), isEnabled() && possible ? Token::Muted : Token::Disabled, size);
    };
    arrow("chevron-up", height() / 2.0 - size, m_quantity < m_most);
    arrow("chevron-down", height() / 2.0, m_quantity > 0);
}

MoneyField::MoneyField(const QString &accessibleName, const api::Money &start, QWidget *parent)
    : QLineEdit(OrderWords::money(start), parent)
    , m_currency(start.currency)
    , m_money(start)
{
    setAlignment(Qt::AlignRight);
    setAccessibleName(accessibleName);
    connect(this, &QLineEdit::textEdited, this, &MoneyField::read);
}

void MoneyField::setMost(const std::optional<api::Money> &most)
{
    m_most = most;
    read();
}

void MoneyField::read()
{
    const std::optional<api::Money> before = m_money;
    m_money = OrderWords::amount(text(), m_currency);
    if (m_money && m_most && m_money->amount > m_most->amount)
        m_money.reset();
    widgets::setLook(this, "wrong", !m_money.has_value());
    if (m_money != before)
        Q_EMIT moneyChanged();
}

void MoneyField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (m_money)
        setText(OrderWords::money(*m_money));
}

SelectField::SelectField(const theme::Theme &theme, const QString &name, const QList<Choice> &choices, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_name(name)
    , m_choices(choices)
    , m_menu(new QMenu(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (const Choice &choice : choices) {
        connect(m_menu->addAction(choice.words), &QAction::triggered, this, [this, key = choice.key] {
            setKey(key);
            Q_EMIT chosen(key);
        });
    }
    connect(this, &QAbstractButton::clicked, this, [this] {
        m_menu->setMinimumWidth(width());
        m_menu->popup(mapToGlobal(QPoint(0, height() + metrics::grid)));
    });
    if (!choices.isEmpty())
        setKey(choices.first().key);
}

void SelectField::setKey(const QString &key)
{
    for (const Choice &choice : std::as_const(m_choices)) {
        if (choice.key != key)
            continue;
        m_key = key;
        setText(choice.words);
        setAccessibleName(QStringLiteral("%1: %2").arg(m_name, choice.words));
    }
    update();
}

QSize SelectField::sizeHint() const { return {metrics::contextMinimumWidth, m_theme.scaled(selectHeight)}; }

void SelectField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Down)
        return click();
    QAbstractButton::keyPressEvent(event);
}

void SelectField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool ring = hasFocus() && property("keyFocus").toBool();
    paint::rounded(painter, rect(), metrics::radius, m_theme.color(isEnabled() ? Token::Surface : Token::Canvas),
                   m_theme.color(isEnabled() ? Token::Edge : Token::Line));
    if (ring) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(Token::Accent), metrics::focusRing));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::radius, metrics::radius);
    }
    QRectF rest = QRectF(rect()).adjusted(metrics::gap + 2, 0, -metrics::gap, 0);
    paint::icon(painter, m_theme, {rest.right() - metrics::iconSize, rest.center().y() - metrics::iconSize / 2.0},
                QStringLiteral("chevron-down"), isEnabled() ? Token::Muted : Token::Disabled);
    rest.setRight(rest.right() - metrics::iconSize - metrics::gap);
    paint::text(painter, m_theme, rest, {text(), Type::Body, isEnabled() ? Token::Text : Token::Disabled});
}

}  // namespace order_room
