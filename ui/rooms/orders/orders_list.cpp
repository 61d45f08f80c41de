// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/orders/orders_list.h"

#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/spoken_model.h"
#include "ui/widgets/text.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace order_room {
namespace {

namespace metrics = theme::metrics;
namespace paint = widgets::paint;
using models::OrderFilter;
using theme::Token;

constexpr std::chrono::milliseconds typingPause{250};
constexpr int chipsLine = 28;
enum Page { ListPage, EmptyPage, FailedPage, WaitPage };

QString sortName(OrderFilter::Sort sort)
{
    switch (sort) {
    case OrderFilter::Sort::Newest: return OrdersList::tr("Newest first");
    case OrderFilter::Sort::Oldest: return OrdersList::tr("Oldest first");
    case OrderFilter::Sort::Dearest: return OrdersList::tr("Largest amount first");
    case OrderFilter::Sort::Cheapest: return OrdersList::tr("Smallest amount first");
    }
    Q_UNREACHABLE();
}

QString daysName(int days) { return days == 1 ? OrdersList::tr("Today and yesterday") : OrdersList::tr("Last %n days", nullptr, days); }

constexpr api::OrderStatus statuses[] = {api::OrderStatus::PendingPayment, api::OrderStatus::Placed,  api::OrderStatus::OnHold,
                                         api::OrderStatus::Completed,      api::OrderStatus::Expired, api::OrderStatus::Cancelled};
constexpr api::PaymentStatus payments[] = {
    api::PaymentStatus::None,     api::PaymentStatus::Authorized,  api::PaymentStatus::PartiallyPaid,     api::PaymentStatus::Paid,
    api::PaymentStatus::Refunded, api::PaymentStatus::Overcharged, api::PaymentStatus::PartiallyRefunded, api::PaymentStatus::Voided};
constexpr api::FulfilmentStatus fulfilments[] = {api::FulfilmentStatus::Unfulfilled, api::FulfilmentStatus::Partial,
                                                 api::FulfilmentStatus::Shipped, api::FulfilmentStatus::Delivered};

}  // namespace

OrderDelegate::OrderDelegate(const theme::Theme &theme, const core::Clock &clock, QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_theme(theme)
    , m_clock(clock)
    , m_view(view)
{
}

QSize OrderDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {metrics::listMinimumWidth, m_theme.scaled(metrics::rowHeight)};
}

QString OrderDelegate::spoken(const QModelIndex &index) const
{
    return spokenOrder(index.data(models::OrdersModel::OrderRole).value<api::OrderSummary>(), m_clock.now());
}

void OrderDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRectF area = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->fillRect(area, m_theme.color(selected ? Token::Selected : hovered ? Token::Hover : Token::Surface));
    paint::bottomLine(*painter, m_theme, area);
    if (selected)
        painter->fillRect(QRectF(area.left(), area.top(), metrics::selectionBar, area.height()), m_theme.color(Token::Accent));
    paintOrder(*painter, m_theme, area.adjusted(metrics::cardGap, 0, -metrics::cardGap, -metrics::line),
               index.data(models::OrdersModel::OrderRole).value<api::OrderSummary>(), m_clock.now(), true);
    if (option.state.testFlag(QStyle::State_HasFocus) && m_view->property("keyFocus").toBool()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_theme.color(Token::Accent), metrics::focusRing));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(area.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

ChipsRow::ChipsRow(const theme::Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_count(widgets::makeLabel({}, "meta", this))
{
    setProperty("ground", QStringLiteral("surface"));
    setProperty("edge", QStringLiteral("bottom"));
    setAccessibleName(tr("Filters that are set"));
    connect(&theme, &theme::Theme::changed, this, &ChipsRow::place);
    place();
}

void ChipsRow::show(const QList<Entry> &entries)
{
    for (SetFilter *chip : std::as_const(m_chips)) {
        chip->hide();
        chip->deleteLater();  // one of them may be what was clicked
    }
    m_chips.clear();
    for (const Entry &entry : entries) {
        auto *chip = new SetFilter(m_theme, entry.word, this);
        connect(chip, &QAbstractButton::clicked, this, entry.remove);
        chip->show();
        m_chips.append(chip);
    }
    place();
}

void ChipsRow::setCount(const QString &words)
{
    m_count->setText(words);
    place();
}

QString ChipsRow::count() const { return m_count->text(); }

void ChipsRow::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    place();
}

void ChipsRow::place()
{
    constexpr int chipGap = 6;
    const int line = m_theme.scaled(chipsLine);
    m_count->adjustSize();
    int right = width() - metrics::cardGap;
    m_count->move(right - m_count->width(), metrics::grid + (line - m_count->height()) / 2);
    int x = metrics::cardGap;
    int y = metrics::grid;
    for (SetFilter *chip : std::as_const(m_chips)) {
        const QSize size = chip->sizeHint();
        const int room = y == metrics::grid ? right - m_count->width() - metrics::gap : right;
        if (x + size.width() > room && x > metrics::cardGap) {
            x = metrics::cardGap;
            y += line;
        }
        chip->setGeometry(x, y + (line - size.height()) / 2, size.width(), size.height());
        x += size.width() + chipGap;
    }
    setFixedHeight(y + line + metrics::grid);
}

OrdersList::OrdersList(const theme::Theme &theme, const core::Clock &clock, OrdersPresenter &presenter, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_presenter(presenter)
{
    setProperty("ground", QStringLiteral("surface"));
    setMinimumWidth(metrics::listMinimumWidth);
    setMaximumWidth(metrics::listMaximumWidth);
    m_chips = new ChipsRow(theme);
    auto *column = new QVBoxLayout(this);
    widgets::plain(column);
    column->addWidget(buildTools());
    column->addWidget(m_chips);
    column->addWidget(buildView(), 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
    connect(&m_pause, &QTimer::timeout, this,
            [this] { change([this](OrderFilter &filter) { filter.text = m_search->text().trimmed(); }); });
    connect(&presenter, &OrdersPresenter::filterChanged, this, &OrdersList::followFilter);
    connect(&presenter, &OrdersPresenter::listChanged, this, &OrdersList::followList);
    connect(&presenter.orders(), &models::OrdersModel::countChanged, this, &OrdersList::followList);
    connect(&presenter, &OrdersPresenter::selectionChanged, this, &OrdersList::followSelection);
    followFilter();
    followList();
    followSelection();
}

QWidget *OrdersList::buildTools()
{
    auto *bar = widgets::makePane("surface", "bottom");
    widgets::keepHeight(bar, m_theme, metrics::toolRowHeight);
    m_search = new widgets::SearchField(m_theme, tr("Number, customer or SKU"));
    m_filter = new widgets::Button(m_theme, widgets::Role::Icon);
    m_filter->setIconName(QStringLiteral("filter"));
    m_filter->setCheckable(true);
    m_filter->setAccessibleName(tr("Filter and sort"));
    m_filter->setToolTip(tr("Filter and sort"));
    m_menu = new QMenu(this);
    connect(m_menu, &QMenu::aboutToShow, this, &OrdersList::fillMenu);
    m_filter->setMenu(m_menu);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::cardGap, 0, metrics::gap, 0);
    row->setSpacing(metrics::grid);
    row->addWidget(m_search, 1);
    row->addWidget(m_filter);
    return bar;
}

QWidget *OrdersList::buildView()
{
    m_view = new QListView;
    m_delegate = new OrderDelegate(m_theme, m_clock, m_view);
    m_view->setAccessibleName(tr("Orders"));
    m_view->setModel(new widgets::SpokenModel(
        m_presenter.orders(), [this](const QModelIndex &index) { return m_delegate->spoken(index); }, this));
    m_view->setItemDelegate(m_delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setSelectionMode(QListView::SingleSelection);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            m_presenter.select(core::OrderId::fromTrusted(current.data(models::OrdersModel::IdRole).toString()));
    });
    // Orders that come in above must not move what somebody reads.
    connect(m_view->model(), &QAbstractItemModel::rowsInserted, m_view, [this](const QModelIndex &, int first, int last) {
        QScrollBar *bar = m_view->verticalScrollBar();
        const int row = m_theme.scaled(metrics::rowHeight);
        if (bar->value() > first * row)
            bar->setValue(bar->value() + (last - first + 1) * row);
    });
    m_clear = widgets::makeAction(tr("Clear the filters"), QStringLiteral("x"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), this);
    m_clear->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_clear, &QAction::triggered, this, [this] {
        m_search->clear();
        change([](OrderFilter &filter) { filter = OrderFilter{.sort = filter.sort}; });
    });
    m_retry = widgets::makeAction(tr("Try again"), QStringLiteral("refresh"), QKeySequence(Qt::SHIFT | Qt::Key_F5), this);
    m_retry->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_retry, &QAction::triggered, &m_presenter, &OrdersPresenter::refresh);
    addActions({m_clear, m_retry});
    m_empty = new widgets::EmptyState(m_theme, {}, {}, {}, m_clear);
    m_failed = new widgets::EmptyState(m_theme, {}, tr("The orders did not come"), {}, m_retry);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_failed);
    m_stack->addWidget(new QWidget);
    // Words of an empty state would widen the pane.
    for (QWidget *state : {static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_failed)})
        for (QLabel *label : state->findChildren<QLabel *>()) {
            label->setFixedWidth(metrics::listMinimumWidth - 2 * metrics::edge);
            label->setWordWrap(true);
        }
    return m_stack;
}

void OrdersList::change(const std::function<void(OrderFilter &)> &edit)
{
    OrderFilter filter = m_presenter.filter();
    edit(filter);
    m_presenter.setFilter(filter);
}

namespace {

void addEntry(QMenu *menu, QActionGroup *group, const QString &name, bool on, std::function<void(bool)> toggled)
{
    QAction *action = menu->addAction(name);
    action->setCheckable(true);
    action->setChecked(on);
    if (group != nullptr)
        group->addAction(action);
    QObject::connect(action, &QAction::triggered, menu, [toggled = std::move(toggled)](bool checked) { toggled(checked); });
}

QActionGroup *looseGroup(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    return group;
}

}  // namespace

void OrdersList::fillMenu()
{
    const OrderFilter &now = m_presenter.filter();
    m_menu->clear();
    addEntry(m_menu, nullptr, tr("To ship"), now.toShip, [this](bool on) { change([on](OrderFilter &filter) { filter.toShip = on; }); });
    m_menu->addSeparator();
    QActionGroup *days = looseGroup(m_menu);
    for (const int span : {1, 7, 30, 90})
        addEntry(m_menu, days, daysName(span), now.days == span,
                 [this, span](bool on) { change([on, span](OrderFilter &filter) { filter.days = on ? span : 0; }); });
    m_menu->addSeparator();
    QMenu *status = m_menu->addMenu(tr("Status"));
    QActionGroup *statusGroup = looseGroup(status);
    for (const api::OrderStatus one : statuses)
        addEntry(status, statusGroup, OrderWords::status(one).word, now.status == one, [this, one](bool on) {
            change([on, one](OrderFilter &filter) {
                filter.status = on ? std::optional(one) : std::nullopt;
                filter.toShip = false;
            });
        });
    QMenu *payment = m_menu->addMenu(tr("Payment"));
    QActionGroup *paymentGroup = looseGroup(payment);
    for (const api::PaymentStatus one : payments)
        addEntry(payment, paymentGroup, OrderWords::payment(one).word, now.payment == one, [this, one](bool on) {
            change([on, one](OrderFilter &filter) { filter.payment = on ? std::optional(one) : std::nullopt; });
        });
    QMenu *fulfilment = m_menu->addMenu(tr("Delivery"));
    QActionGroup *fulfilmentGroup = looseGroup(fulfilment);
    for (const api::FulfilmentStatus one : fulfilments)
        addEntry(fulfilment, fulfilmentGroup, OrderWords::fulfilment(one).word, now.fulfilment == one, [this, one](bool on) {
            change([on, one](OrderFilter &filter) {
                filter.fulfilment = on ? std::optional(one) : std::nullopt;
                filter.toShip = false;
            });
        });
    m_menu->addSeparator();
    QMenu *sorting = m_menu->addMenu(tr("Sort"));
    auto *sortGroup = new QActionGroup(sorting);
    for (const auto sort : {OrderFilter::Sort::Newest, OrderFilter::Sort::Oldest, OrderFilter::Sort::Dearest, OrderFilter::Sort::Cheapest})
        addEntry(sorting, sortGroup, sortName(sort), now.sort == sort,
                 [this, sort](bool) { change([sort](OrderFilter &filter) { filter.sort = sort; }); });
}

void OrdersList::followFilter()
{
    const OrderFilter &filter = m_presenter.filter();
    QList<ChipsRow::Entry> entries;
    const auto add = [&](const QString &word, auto edit) { entries.append({word, [this, edit] { change(edit); }}); };
    if (filter.toShip)
        add(tr("To ship"), [](OrderFilter &edited) { edited.toShip = false; });
    if (filter.status)
        add(OrderWords::status(*filter.status).word, [](OrderFilter &edited) { edited.status.reset(); });
    if (filter.payment)
        add(OrderWords::payment(*filter.payment).word, [](OrderFilter &edited) { edited.payment.reset(); });
    if (filter.fulfilment)
        add(OrderWords::fulfilment(*filter.fulfilment).word, [](OrderFilter &edited) { edited.fulfilment.reset(); });
    if (filter.days > 0)
        add(daysName(filter.days), [](OrderFilter &edited) { edited.days = 0; });
    if (filter.sort != OrderFilter::Sort::Newest)
        add(sortName(filter.sort), [](OrderFilter &edited) { edited.sort = OrderFilter::Sort::Newest; });
    m_filter->setChecked(!entries.isEmpty());
    m_chips->show(entries);
    if (m_search->text().trimmed() != filter.text && !m_pause.isActive())
        m_search->setText(filter.text);
}

void OrdersList::followList()
{
    const models::OrdersModel &orders = m_presenter.orders();
    const QString count = QLocale().toString(orders.count());
    m_chips->setCount(orders.countIsEstimate() ? tr("about %1").arg(count) : count);
    if (orders.rowCount() > 0) {
        m_stack->setCurrentIndex(ListPage);
        return followSelection();
    }
    if (m_presenter.listError()) {
        m_failed->say(tr("The orders did not come"), widgets::Text::sentence(*m_presenter.listError()));
        return m_stack->setCurrentIndex(FailedPage);
    }
    if (m_presenter.isListing())
        return m_stack->setCurrentIndex(WaitPage);
    const bool filtered = !m_presenter.filter().isEmpty();
    m_clear->setVisible(filtered);
    m_empty->say(filtered ? tr("Nothing matches") : tr("No orders yet"), filtered
                                                                             ? tr("No order fits these filters. Take one away to see more.")
                                                                             : tr("Orders stand here the moment a shopper places one."));
    m_stack->setCurrentIndex(EmptyPage);
}

void OrdersList::followSelection()
{
    const QModelIndex at = m_presenter.orders().indexOf(m_presenter.selectedId());
    if (!at.isValid())
        return m_view->selectionModel()->clear();
    const QModelIndex shown = m_view->model()->index(at.row(), 0);
    if (m_view->currentIndex() != shown)
        m_view->setCurrentIndex(shown);
}

void OrdersList::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

}  // namespace order_room
