// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pick_list.h"

#include "ui/widgets/field.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/parts.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QScreen>
#include <QStyleOptionButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace widgets {
namespace {

namespace metrics = theme::metrics;
using theme::Token;
using theme::Type;

constexpr int keyRole = Qt::UserRole + 1;
constexpr int depthRole = Qt::UserRole + 2;
constexpr int searchedFrom = 10;  // items
constexpr int mostRowsShown = 12;
constexpr int leastWidth = 200;
constexpr int mostWidth = 420;

class PickDelegate : public QStyledItemDelegate {
public:
    PickDelegate(const theme::Theme &theme, bool boxes, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_boxes(boxes)
    {
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QRectF area = option.rect;
        const bool chosen = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
            paint::rounded(*painter, area, metrics::smallRadius, m_theme.color(Token::Selected));
        QRectF inside = area.adjusted(metrics::gap, 0, -metrics::gap, 0);
        if (m_boxes) {
            QStyleOptionButton box;
            box.rect = QRect(int(inside.left()), int(inside.center().y()) - metrics::iconSize / 2, metrics::iconSize, metrics::iconSize);
            box.state = QStyle::State_Enabled | (chosen ? QStyle::State_On : QStyle::State_Off);
            QApplication::style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter);
            inside.setLeft(inside.left() + metrics::iconSize + metrics::gap);
        } else if (chosen) {
            paint::icon(*painter, m_theme, {inside.right() - metrics::iconSize, inside.center().y() - metrics::iconSize / 2.0},
                        QStringLiteral("check"), Token::Accent);
            inside.setRight(inside.right() - metrics::iconSize - metrics::grid);
        }
        inside.setLeft(inside.left() + index.data(depthRole).toInt() * metrics::edge);
        paint::text(*painter, m_theme, inside, {index.data(Qt::DisplayRole).toString(), Type::Body, Token::Text});
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, m_theme.scaled(metrics::menuItemHeight)};
    }

private:
    const theme::Theme &m_theme;
    bool m_boxes;
};

}  // namespace

PickList::PickList(const theme::Theme &theme, const QString &accessibleName, const QList<Item> &items, Mode mode, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_theme(theme)
    , m_mode(mode)
    , m_search(new SearchField(theme, tr("Find")))
    , m_list(new QListWidget)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(accessibleName);
    setProperty("ground", QStringLiteral("surface"));
    setProperty("edge", QStringLiteral("popup"));
    m_list->setAccessibleName(accessibleName);
    m_list->setItemDelegate(new PickDelegate(theme, mode == Mode::Several, m_list));
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::grid, metrics::grid, metrics::grid, metrics::grid);
    column->setSpacing(metrics::grid);
    column->addWidget(m_search);
    column->addWidget(m_list);
    m_search->setVisible(items.size() >= searchedFrom);
    m_search->installEventFilter(this);
    fill(items);
    connect(m_search, &QLineEdit::textChanged, this, &PickList::narrow);
    connect(m_list, &QListWidget::itemClicked, this, &PickList::take);
}

void PickList::fill(const QList<Item> &items)
{
    qreal width = leastWidth;
    for (const Item &item : items) {
        auto *row = new QListWidgetItem(item.text, m_list);
        row->setData(keyRole, item.key);
        row->setData(depthRole, item.depth);
        row->setData(Qt::CheckStateRole, int(item.chosen ? Qt::Checked : Qt::Unchecked));
        width = std::max(width, paint::textWidth(m_theme, Type::Body, item.text) + item.depth * metrics::edge + 4 * metrics::edge);
        if (item.chosen && m_list->currentItem() == nullptr)
            m_list->setCurrentItem(row);
    }
    if (m_list->currentItem() == nullptr && m_list->count() > 0)
        m_list->setCurrentRow(0);
    const int rows = std::clamp(int(items.size()), 1, mostRowsShown);
    m_list->setFixedSize(int(std::min<qreal>(width, m_theme.scaled(mostWidth))), rows * m_theme.scaled(metrics::menuItemHeight));
}

void PickList::openUnder(QWidget *anchor)
{
    adjustSize();
    QPoint at = anchor->mapToGlobal(QPoint(0, anchor->height() + metrics::grid));
    const QRect screen = anchor->screen()->availableGeometry();
    if (at.y() + height() > screen.bottom())
        at.setY(anchor->mapToGlobal(QPoint(0, 0)).y() - height() - metrics::grid);
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    move(at);
    show();
    if (m_search->isVisibleTo(this))
        m_search->setFocus(Qt::PopupFocusReason);
    else
        m_list->setFocus(Qt::PopupFocusReason);
}

void PickList::narrow(const QString &text)
{
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool shown = text.isEmpty() || item->text().contains(text, Qt::CaseInsensitive);
        item->setHidden(!shown);
        if (shown && first == nullptr)
            first = item;
    }
    m_list->setCurrentItem(first);
}

void PickList::take()
{
    QListWidgetItem *item = m_list->currentItem();
    if (item == nullptr)
        return;
    if (m_mode == Mode::One) {
        const QString key = item->data(keyRole).toString();
        close();
        Q_EMIT picked(key);
        return;
    }
    const bool on = item->data(Qt::CheckStateRole).toInt() == Qt::Checked;
    item->setData(Qt::CheckStateRole, int(on ? Qt::Unchecked : Qt::Checked));
    QStringList keys;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(Qt::CheckStateRole).toInt() == Qt::Checked)
            keys.append(m_list->item(row)->data(keyRole).toString());
    Q_EMIT pickedSeveral(keys);
}

bool PickList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down || key->key() == Qt::Key_PageDown || key->key() == Qt::Key_PageUp) {
            QApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void PickList::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter || (event->key() == Qt::Key_Space && !m_search->hasFocus()))
        return take();
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}

}  // namespace widgets
