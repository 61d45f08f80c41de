// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filter_bar.h"

#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>

namespace widgets {
namespace {

namespace metrics = theme::metrics;
using theme::Token;
using theme::Type;

constexpr int searchWidth = 224;
constexpr int leftPadding = 10;
constexpr int rightPadding = 6;
constexpr int wordGap = 6;
constexpr int leastValueWidth = 40;
constexpr int mostValueWidth = 240;
constexpr std::chrono::milliseconds typingPause{250};

}  // namespace

FilterChip::FilterChip(const theme::Theme &theme, const FilterWords &words, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_words(words)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAccessibleName(QStringLiteral("%1 %2 %3").arg(words.field, words.relation, words.value));
    setAccessibleDescription(tr("A filter. Enter changes it, Delete takes it away."));
    setToolTip(accessibleName());
}

qreal FilterChip::widthFor(qreal valueWidth) const
{
    qreal width = leftPadding + std::ceil(paint::textWidth(m_theme, Type::Body, m_words.field)) + wordGap;
    if (!m_words.relation.isEmpty())
        width += std::ceil(paint::textWidth(m_theme, Type::Body, m_words.relation)) + wordGap;
    return width + valueWidth + wordGap + metrics::iconSize + rightPadding;
}

QSize FilterChip::sizeHint() const
{
    const qreal value = std::ceil(paint::textWidth(m_theme, Type::BodyStrong, m_words.value)) + 1;
    return {int(widthFor(std::min<qreal>(value, m_theme.scaled(mostValueWidth)))), m_theme.scaled(metrics::buttonHeight)};
}

QSize FilterChip::minimumSizeHint() const
{
    const int value = std::min(leastValueWidth, int(std::ceil(paint::textWidth(m_theme, Type::BodyStrong, m_words.value))) + 1);
    return {int(widthFor(value)), m_theme.scaled(metrics::buttonHeight)};
}

QRectF FilterChip::crossArea() const
{
    return {width() - rightPadding - metrics::iconSize - 2.0, 0, metrics::iconSize + rightPadding + 2.0, qreal(height())};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool focused = hasFocus() && property("keyFocus").toBool();
    const Token ground = isDown() ? Token::Press : underMouse() ? Token::Hover : Token::Surface;
    paint::rounded(painter, rect(), metrics::radius, m_theme.color(ground), m_theme.color(Token::ButtonLine));
    QRectF rest = QRectF(rect()).adjusted(leftPadding, 0, -rightPadding - metrics::iconSize - wordGap, 0);
    rest.setLeft(rest.left() + paint::text(painter, m_theme, rest, {m_words.field, Type::Body, Token::Muted}) + wordGap);
    if (!m_words.relation.isEmpty())
        rest.setLeft(rest.left() + paint::text(painter, m_theme, rest, {m_words.relation, Type::Body, Token::Text}) + wordGap);
    paint::text(painter, m_theme, rest, {m_words.value, Type::BodyStrong, Token::Text});
    const bool overCross = crossArea().contains(mapFromGlobal(QCursor::pos()));
    paint::icon(painter, m_theme, {width() - rightPadding - metrics::iconSize + 0.0, height() / 2.0 - metrics::iconSize / 2.0},
                QStringLiteral("x"), overCross && underMouse() ? Token::Text : Token::Muted);
    if (focused) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(Token::Accent), metrics::focusRing));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::radius, metrics::radius);
    }
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        Q_EMIT removeAsked();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

void FilterChip::mousePressEvent(QMouseEvent *event)
{
    if (crossArea().contains(event->position())) {
        Q_EMIT removeAsked();
        return;
    }
    QAbstractButton::mousePressEvent(event);
}

FilterBar::FilterBar(const theme::Theme &theme, const QString &searchPlaceholder, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_search(new SearchField(theme, searchPlaceholder))
    , m_chips(new QHBoxLayout)
    , m_add(new Button(theme, Role::Quiet, tr("Filter")))
    , m_clear(new Button(theme, Role::Link, tr("Clear")))
    , m_menu(new QMenu(this))
    , m_count(makeLabel({}, "muted"))
    , m_trailing(new QHBoxLayout)
{
    setProperty("ground", QStringLiteral("canvas"));
    setProperty("edge", QStringLiteral("bottom"));
    keepHeight(this, theme, metrics::toolRowHeight);
    setLook(m_search, "ground", QStringLiteral("surface"));
    m_search->setFixedWidth(theme.scaled(searchWidth));
    m_add->setIconName(QStringLiteral("plus"));
    m_add->setToolTip(tr("Show only some rows"));
    m_clear->setToolTip(tr("Take all filters and the search away"));
    m_add->setMenu(m_menu);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::edge, 0, metrics::cardGap, 0);
    row->setSpacing(metrics::gap);
    plain(m_chips, metrics::gap);
    plain(m_trailing, metrics::gap);
    row->addWidget(m_search);
    row->addLayout(m_chips);
    row->addWidget(m_add);
    row->addWidget(m_clear);
    row->addStretch(1);
    row->addWidget(m_count);
    row->addSpacing(metrics::grid);
    row->addLayout(m_trailing);
    m_clear->hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            m_pause.stop();
        else
            m_pause.start();
        if (text.isEmpty())
            Q_EMIT searchChanged({});
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_pause.stop();
        Q_EMIT searchChanged(m_search->text());
    });
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT searchChanged(m_search->text()); });
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::cleared);
}

void FilterBar::setFilters(const QList<FilterWords> &filters)
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    QWidget *before = m_search;
    for (const FilterWords &words : filters) {
        auto *chip = new FilterChip(m_theme, words, this);
        m_chips->addWidget(chip);
        setTabOrder(before, chip);
        before = chip;
        const QString key = words.key;
        connect(chip, &FilterChip::removeAsked, this, [this, key] { Q_EMIT filterRemoved(key); });
        connect(chip, &QAbstractButton::clicked, this, [this, key, chip] { Q_EMIT filterOpened(key, chip); });
        chip->show();
    }
    setTabOrder(before, m_add);
    setTabOrder(m_add, m_clear);
    m_clear->setVisible(!filters.isEmpty());
}

void FilterBar::setSearch(const QString &text)
{
    const QSignalBlocker quiet(m_search);
    m_pause.stop();
    m_search->setText(text);
}

QString FilterBar::search() const { return m_search->text(); }

void FilterBar::setCount(const QString &words) { m_count->setText(words); }

QString FilterBar::count() const { return m_count->text(); }

}  // namespace widgets
