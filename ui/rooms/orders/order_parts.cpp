// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/orders/order_parts.h"

#include "ui/widgets/parts.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace order_room {
namespace {

namespace metrics = theme::metrics;
namespace paint = widgets::paint;
using theme::Token;
using theme::Type;

constexpr int pictureSize = 24;
constexpr int smallIcon = 14;
constexpr int cardHeadHeight = 36;
constexpr int sumRowHeight = 24;
constexpr int sumWidth = 84;
constexpr int priceWidth = 80;
constexpr int countWidth = 44;
constexpr int skuWidth = 156;
constexpr int narrowCard = 560;  // below this the price of one piece is left out
constexpr int slimCard = 420;    // below this the SKU too

void focusFrame(QPainter &painter, const theme::Theme &theme, const QWidget &widget)
{
    if (!widget.hasFocus() || !widget.property("keyFocus").toBool())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Token::Accent), metrics::focusRing));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(1, 1, -1, -1), metrics::smallRadius, metrics::smallRadius);
}

QRectF cutRight(QRectF &rest, qreal width)
{
    const QRectF cell(rest.right() - width, rest.top(), width, rest.height());
    rest.setRight(cell.left());
    return cell;
}

}  // namespace

Card::Card(const theme::Theme &theme, const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_head(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    setProperty("ground", QStringLiteral("surface"));
    setProperty("edge", QStringLiteral("card"));
    auto *head = new QWidget;
    widgets::keepHeight(head, theme, cardHeadHeight);
    head->setLayout(m_head);
    m_head->setContentsMargins(metrics::cardGap, 0, metrics::cardGap, 0);
    m_head->setSpacing(metrics::gap);
    if (!title.isEmpty()) {
        m_head->addWidget(widgets::makeLabel(title, "metaStrong"));
        m_head->addStretch(1);
        setAccessibleName(title);
    }
    m_body->setContentsMargins(metrics::cardGap, 0, metrics::cardGap, metrics::cardGap);
    m_body->setSpacing(metrics::grid);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::line, metrics::line, metrics::line, metrics::line);
    column->setSpacing(0);
    column->addWidget(head);
    column->addLayout(m_body);
}

void Card::makeTable()
{
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
}

PictureLabel::PictureLabel(const theme::Theme &theme, product_room::Thumbnails &pictures, const QString &url, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_pictures(pictures)
    , m_url(url)
{
    setFixedSize(pictureSize, pictureSize);
    connect(&pictures, &product_room::Thumbnails::arrived, this, [this](const QString &arrived) {
        if (arrived == m_url)
            update();
    });
}

void PictureLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QPainterPath corners;
    corners.addRoundedRect(rect(), metrics::smallRadius, metrics::smallRadius);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setClipPath(corners);
    painter.fillRect(rect(), m_theme.color(Token::Press));
    const QImage image = m_pictures.image(m_url);
    if (!image.isNull()) {
        painter.drawImage(QRectF(rect()), image);
        return;
    }
    const qreal inset = (pictureSize - smallIcon) / 2.0;
    paint::icon(painter, m_theme, {inset, inset}, QStringLiteral("package"), Token::Muted, smallIcon);
}

LineRow::LineRow(const theme::Theme &theme, product_room::Thumbnails &pictures, const models::OrderPiece &piece, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_piece(piece)
{
    auto *picture = new PictureLabel(theme, pictures, piece.line.imageUrl.value_or(QString()), this);
    picture->move(metrics::gap, (sizeHint().height() - pictureSize) / 2);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("%1 %2, %3, %4 at %5, %6")
                          .arg(piece.line.title, OrderWords::options(piece.line), piece.line.sku, QString::number(piece.quantity),
                               OrderWords::money(piece.line.unitPrice), OrderWords::money(piece.total)));
    setToolTip(QStringLiteral("%1 %2 · %3").arg(piece.line.title, OrderWords::options(piece.line), piece.line.sku));
}

QSize LineRow::sizeHint() const { return {metrics::threadMinimumWidth, m_theme.scaled(metrics::tableRowHeight)}; }

void LineRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRectF(0, 0, width(), metrics::line), m_theme.color(Token::Line));
    QRectF rest = QRectF(rect()).adjusted(metrics::gap, 0, -metrics::cardGap + metrics::grid, 0);
    rest.setLeft(rest.left() + pictureSize + metrics::gap);

    const auto number = [&](const QString &words, int width) {
        paint::number(painter, m_theme, cutRight(rest, m_theme.scaled(width)), {words, Type::Body, Token::Text}, Qt::AlignRight);
    };
    number(OrderWords::money(m_piece.total), sumWidth);
    if (width() >= narrowCard)
        number(OrderWords::money(m_piece.line.unitPrice), priceWidth);
    number(width() >= narrowCard ? QString::number(m_piece.quantity) : tr("× %1").arg(m_piece.quantity), countWidth);
    if (width() >= slimCard) {
        const QRectF sku = cutRight(rest, m_theme.scaled(skuWidth));
        paint::text(painter, m_theme, sku.adjusted(metrics::gap, 0, 0, 0), {m_piece.line.sku, Type::Body, Token::Muted});
    }
    rest.setRight(rest.right() - metrics::gap);
    const qreal title = paint::text(painter, m_theme, rest, {m_piece.line.title, Type::BodyMedium, Token::Text});
    rest.setLeft(std::min(rest.right(), rest.left() + title + metrics::grid));
    paint::text(painter, m_theme, rest, {OrderWords::options(m_piece.line), Type::Body, Token::Muted});
}

SumRow::SumRow(const theme::Theme &theme, const QString &name, const QString &amount, Weight weight, Place place, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_weight(weight)
    , m_place(place)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    show(name, amount);
}

void SumRow::show(const QString &name, const QString &amount)
{
    m_name = name;
    m_amount = amount;
    setAccessibleName(QStringLiteral("%1: %2").arg(name, amount));
    update();
}

void SumRow::setToken(Token token)
{
    m_token = token;
    update();
}

QSize SumRow::sizeHint() const { return {metrics::contextMinimumWidth, m_theme.scaled(sumRowHeight)}; }

void SumRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Type type = m_weight == Weight::Strong ? Type::BodyStrong : Type::Body;
    const Token quiet = m_weight == Weight::Second ? Token::Muted : Token::Text;
    const Token name = m_weight == Weight::Strong ? Token::Text : Token::Muted;
    if (m_place == Place::Spread) {
        QRectF rest = rect();
        const qreal taken = paint::number(painter, m_theme, rest, {m_amount, type, m_token.value_or(quiet)}, Qt::AlignRight);
        rest.setRight(rest.right() - taken - metrics::gap);
        rest.setLeft(m_weight == Weight::Second ? metrics::cardGap : 0);
        paint::text(painter, m_theme, rest, {m_name, type, name});
        return;
    }
    QRectF rest = QRectF(rect()).adjusted(metrics::gap, 0, -metrics::gap, 0);
    const QRectF cell = cutRight(rest, m_theme.scaled(sumWidth));
    paint::number(painter, m_theme, cell, {m_amount, type, m_token.value_or(quiet)}, Qt::AlignRight);
    paint::text(painter, m_theme, rest, {m_name, type, name}, Qt::AlignRight);
}

EventRow::EventRow(const theme::Theme &theme, const OrderWords::Event &event, const QString &when, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_event(event)
    , m_when(when)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(QStringList{event.words, event.detail, when}.join(QStringLiteral(", ")));
}

QSize EventRow::sizeHint() const { return {metrics::contextMinimumWidth, m_theme.scaled(metrics::tableRowHeight)}; }

void EventRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRectF rest = rect();
    const QRectF spot(0, rest.center().y() - pictureSize / 2.0, pictureSize, pictureSize);
    paint::rounded(painter, spot, pictureSize / 2.0, m_theme.color(Token::Canvas));
    const qreal inset = (pictureSize - smallIcon) / 2.0;
    paint::icon(painter, m_theme, spot.topLeft() + QPointF(inset, inset), m_event.icon, m_event.token, smallIcon);
    rest.setLeft(spot.right() + metrics::gap);
    const qreal when = paint::number(painter, m_theme, rest, {m_when, Type::Meta, Token::Muted}, Qt::AlignRight);
    rest.setRight(rest.right() - when - metrics::gap);
    const qreal words = paint::text(painter, m_theme, rest, {m_event.words, Type::Body, Token::Text});
    rest.setLeft(std::min(rest.right(), rest.left() + words + metrics::grid));
    if (!m_event.detail.isEmpty())
        paint::text(painter, m_theme, rest, {QStringLiteral("· ") + m_event.detail, Type::Body, Token::Muted});
}

SetFilter::SetFilter(const theme::Theme &theme, const QString &word, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(word);
    setAccessibleName(tr("Filter %1: take it away").arg(word));
    setToolTip(tr("Take this filter away"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize SetFilter::sizeHint() const
{
    const int words = int(std::ceil(paint::textWidth(m_theme, Type::MetaMedium, text())));
    return {words + 2 * metrics::chipPadding + metrics::grid + metrics::chipIconSize, m_theme.scaled(metrics::chipHeight)};
}

void SetFilter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::rounded(painter, rect(), metrics::radius, m_theme.color(underMouse() ? Token::Selected : Token::AccentSoft));
    QRectF rest = QRectF(rect()).adjusted(metrics::chipPadding, 0, -metrics::chipPadding, 0);
    paint::icon(painter, m_theme, {rest.right() - metrics::chipIconSize, rest.center().y() - metrics::chipIconSize / 2.0},
                QStringLiteral("x"), Token::Accent, metrics::chipIconSize);
    rest.setRight(rest.right() - metrics::chipIconSize - metrics::grid);
    paint::text(painter, m_theme, rest, {text(), Type::MetaMedium, Token::Accent});
    focusFrame(painter, m_theme, *this);
}

void SetFilter::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Return)
        return click();
    QAbstractButton::keyPressEvent(event);
}

void paintOrder(QPainter &painter, const theme::Theme &theme, const QRectF &inside, const api::OrderSummary &order, core::Timestamp now,
                bool withName)
{
    constexpr int nameGap = 6;
    const qreal upper = theme.lineHeight(Type::Body);
    const qreal lower = theme.scaled(metrics::chipHeight);
    const qreal top = std::round(inside.center().y() - (upper + 2 + lower) / 2);
    QRectF first(inside.left(), top, inside.width(), upper);
    const qreal sum = paint::number(painter, theme, first, {OrderWords::money(order.total), Type::Body, Token::Text}, Qt::AlignRight);
    first.setRight(first.right() - sum - metrics::gap);
    first.setLeft(first.left() + paint::number(painter, theme, first, {QString::number(order.number), Type::BodyStrong, Token::Text}) +
                  nameGap);
    if (withName)
        paint::text(painter, theme, first, {order.customer, Type::Body, Token::Text});

    QRectF second(inside.left(), top + upper + 2, inside.width(), lower);
    const QString when = OrderWords::day(order.placedAt, now);
    const qreal time = paint::number(painter, theme, second, {when, Type::Meta, Token::Muted}, Qt::AlignRight);
    for (const Chip &chip : {OrderWords::money(order), OrderWords::goods(order)}) {
        if (second.left() + paint::chipWidth(theme, chip.word, false) > inside.right() - time - metrics::grid)
            break;
        second.setLeft(second.left() + paint::chip(painter, theme, second, chip.word, chip.tone) + metrics::grid);
    }
}

QString spokenOrder(const api::OrderSummary &order, core::Timestamp now)
{
    return QStringList{QString::number(order.number),  order.customer,
                       OrderWords::money(order).word,  OrderWords::goods(order).word,
                       OrderWords::money(order.total), OrderWords::day(order.placedAt, now)}
        .join(QStringLiteral(", "));
}

OrderButton::OrderButton(const theme::Theme &theme, const api::OrderSummary &order, core::Timestamp now, bool withName, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_order(order)
    , m_now(now)
    , m_withName(withName)
{
    setText(QString::number(order.number));
    setAccessibleName(spokenOrder(order, now));
    setToolTip(tr("Open order %1").arg(order.number));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize OrderButton::sizeHint() const { return {metrics::contextMinimumWidth, m_theme.scaled(metrics::rowHeight)}; }

void OrderButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (underMouse())
        paint::rounded(painter, rect(), metrics::smallRadius, m_theme.color(Token::Hover));
    paintOrder(painter, m_theme, QRectF(rect()).adjusted(metrics::grid, 0, -metrics::grid, 0), m_order, m_now, m_withName);
    focusFrame(painter, m_theme, *this);
}

}  // namespace order_room
