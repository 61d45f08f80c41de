// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/customers/customers_page.h"

#include "ui/rooms/customers/customer_view.h"
#include "ui/rooms/orders/order_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/spoken_model.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toast.h"

#include <QLineEdit>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace customer_room {
namespace {

namespace metrics = theme::metrics;
namespace paint = widgets::paint;
using models::CustomersModel;
using order_room::OrderWords;
using theme::Token;
using theme::Type;

constexpr int viewWidth = 420;
constexpr int viewMaximumWidth = 560;
enum Page { TablePage, EmptyPage, FailedPage, WaitPage };

/// The model knows no words: heads and what is spoken are added here.
class CustomerHead : public widgets::SpokenModel {
public:
    using SpokenModel::SpokenModel;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        const bool number = section == CustomersModel::OrdersColumn || section == CustomersModel::SpentColumn;
        if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
            return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        switch (CustomersModel::Column(section)) {
        case CustomersModel::NameColumn: return CustomersPage::tr("Name");
        case CustomersModel::EmailColumn: return CustomersPage::tr("E-mail");
        case CustomersModel::OrdersColumn: return CustomersPage::tr("Orders");
        case CustomersModel::SpentColumn: return CustomersPage::tr("Spent");
        case CustomersModel::LastColumn: return CustomersPage::tr("Last order");
        case CustomersModel::ColumnCount: break;
        }
        return {};
    }
};

std::optional<CustomersPresenter::Sort> sortOf(int column)
{
    switch (column) {
    case CustomersModel::NameColumn: return CustomersPresenter::Sort::Name;
    case CustomersModel::SpentColumn: return CustomersPresenter::Sort::Spent;
    case CustomersModel::LastColumn: return CustomersPresenter::Sort::Newest;
    default: return std::nullopt;
    }
}

}  // namespace

CustomerDelegate::CustomerDelegate(const theme::Theme &theme, const core::Clock &clock, widgets::DataTable *table)
    : RowDelegate(theme, table)
    , m_clock(clock)
{
}

void CustomerDelegate::paintCell(QPainter &painter, const QRectF &inside, const QModelIndex &index) const
{
    const auto customer = index.data(CustomersModel::CustomerRole).value<api::CustomerSummary>();
    switch (CustomersModel::Column(index.column())) {
    case CustomersModel::NameColumn: {
        QRectF rest = inside.adjusted(metrics::gap, 0, 0, 0);
        const QRectF face(rest.left(), rest.center().y() - metrics::smallAvatarSize / 2.0, metrics::smallAvatarSize,
                          metrics::smallAvatarSize);
        paint::avatar(painter, look(), face, widgets::Text::initials(customer.name));
        rest.setLeft(face.right() + metrics::gap);
        rest.setLeft(rest.left() + paint::text(painter, look(), rest, {customer.name, Type::BodyMedium, Token::Text}) + metrics::gap);
        if (!customer.userId && rest.width() > paint::chipWidth(look(), tr("Guest"), false))
            paint::chip(painter, look(), rest, tr("Guest"), paint::Tone::Neutral);
        return;
    }
    case CustomersModel::EmailColumn: paint::text(painter, look(), inside, {customer.email, Type::Body, Token::Muted}); return;
    case CustomersModel::OrdersColumn:
        paint::number(painter, look(), inside, {QLocale().toString(customer.orders), Type::Body, Token::Text}, Qt::AlignRight);
        return;
    case CustomersModel::SpentColumn:
        paint::number(painter, look(), inside, {OrderWords::money(customer.spent), Type::Body, Token::Text}, Qt::AlignRight);
        return;
    case CustomersModel::LastColumn:
        paint::text(painter, look(), inside, {OrderWords::day(customer.lastOrderAt, m_clock.now()), Type::Body, Token::Muted});
        return;
    case CustomersModel::ColumnCount: return;
    }
}

QString CustomerDelegate::spoken(const QModelIndex &index) const
{
    const auto customer = index.data(CustomersModel::CustomerRole).value<api::CustomerSummary>();
    return QStringList{customer.name, customer.email, tr("%n order(s)", nullptr, int(customer.orders)), OrderWords::money(customer.spent),
                       OrderWords::day(customer.lastOrderAt, m_clock.now())}
        .join(QStringLiteral(", "));
}

CustomersPage::CustomersPage(const theme::Theme &theme, const core::Clock &clock, CustomersPresenter &presenter, widgets::Toast &toast,
                             QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_presenter(presenter)
{
    setProperty("ground", QStringLiteral("surface"));
    makeActions();
    m_view = new CustomerView(theme, clock, presenter);
    m_view->setMinimumWidth(metrics::contextMinimumWidth);
    m_view->setMaximumWidth(viewMaximumWidth);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(metrics::line);
    m_splitter->addWidget(buildTable());
    m_splitter->addWidget(m_view);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({metrics::windowWidth - metrics::railWidth - viewWidth, viewWidth});
    auto *row = new QHBoxLayout(this);
    widgets::plain(row);
    row->addWidget(m_splitter);
    connect(m_view, &CustomerView::orderAsked, this, &CustomersPage::orderAsked);
    connect(m_view, &CustomerView::chatAsked, this, &CustomersPage::chatAsked);
    connect(m_view, &CustomerView::copied, &toast, [&toast](const QString &words) { toast.say(words, paint::Tone::Ok); });
    connect(&presenter, &CustomersPresenter::listChanged, this, &CustomersPage::followList);
    connect(&presenter.customers(), &CustomersModel::countChanged, this, &CustomersPage::followList);
    connect(&presenter, &CustomersPresenter::selectionChanged, this, &CustomersPage::followSelection);
    connect(&presenter, &CustomersPresenter::failed, &toast,
            [&toast](const core::Error &error) { toast.say(widgets::Text::sentence(error), paint::Tone::Danger); });
    followList();
    followSelection();
}

CustomersPage::~CustomersPage() = default;

void CustomersPage::makeActions()
{
    m_find = widgets::makeAction(tr("Find a customer"), QStringLiteral("search"), QKeySequence(QKeySequence::Find), this);
    m_refresh = widgets::makeAction(tr("Try again"), QStringLiteral("refresh"), QKeySequence(Qt::Key_F5), this);
    m_clear = widgets::makeAction(tr("Clear the search"), QStringLiteral("x"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), this);
    for (QAction *action : {m_find, m_refresh, m_clear})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addActions({m_find, m_refresh, m_clear});
    connect(m_find, &QAction::triggered, this, [this] {
        m_bar->searchField()->setFocus(Qt::ShortcutFocusReason);
        m_bar->searchField()->selectAll();
    });
    connect(m_refresh, &QAction::triggered, &m_presenter, &CustomersPresenter::refresh);
    connect(m_clear, &QAction::triggered, this, [this] {
        m_bar->setSearch({});
        m_presenter.setSearch({});
    });
}

QWidget *CustomersPage::buildTable()
{
    m_bar = new widgets::FilterBar(m_theme, tr("Name or e-mail"));
    m_bar->addButton()->hide();
    m_bar->setSearch(m_presenter.search());
    connect(m_bar, &widgets::FilterBar::searchChanged, &m_presenter, &CustomersPresenter::setSearch);

    m_table = new widgets::DataTable(m_theme, tr("Customers"));
    m_delegate = new CustomerDelegate(m_theme, m_clock, m_table);
    m_table->setModel(new CustomerHead(
        m_presenter.customers(), [this](const QModelIndex &index) { return m_delegate->spoken(index); }, this));
    m_table->setItemDelegate(m_delegate);
    m_table->setColumns(CustomersModel::NameColumn, {0, 240, 80, 112, 112});
    m_table->setSortable({CustomersModel::NameColumn, CustomersModel::SpentColumn, CustomersModel::LastColumn});
    connect(m_table, &widgets::DataTable::sortAsked, this, [this](int column) { sortBy(column); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            m_presenter.select(current.data(CustomersModel::KeyRole).toString());
    });
    m_empty = new widgets::EmptyState(m_theme, {}, {}, {}, m_clear);
    m_failed = new widgets::EmptyState(m_theme, {}, tr("The customers did not come"), {}, m_refresh);
    m_stack = new QStackedWidget;
    for (QWidget *page : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_failed), new QWidget})
        m_stack->addWidget(page);
    auto *left = widgets::makePane("surface", nullptr);
    auto *column = new QVBoxLayout(left);
    widgets::plain(column);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    return left;
}

void CustomersPage::sortBy(int column)
{
    if (const auto sort = sortOf(column))
        m_presenter.setSort(*sort);
    followList();
}

void CustomersPage::followList()
{
    const CustomersModel &customers = m_presenter.customers();
    const QString count = QLocale().toString(customers.count());
    m_bar->setCount(customers.countIsEstimate() ? tr("about %1").arg(count) : tr("%n customer(s)", nullptr, int(customers.count())));
    switch (m_presenter.sort()) {
    case CustomersPresenter::Sort::Name: m_table->showSort(CustomersModel::NameColumn, Qt::AscendingOrder); break;
    case CustomersPresenter::Sort::Newest: m_table->showSort(CustomersModel::LastColumn, Qt::DescendingOrder); break;
    case CustomersPresenter::Sort::Spent: m_table->showSort(CustomersModel::SpentColumn, Qt::DescendingOrder); break;
    }
    if (customers.rowCount() > 0) {
        m_stack->setCurrentIndex(TablePage);
        return followSelection();
    }
    if (m_presenter.listError()) {
        m_failed->say(tr("The customers did not come"), widgets::Text::sentence(*m_presenter.listError()));
        return m_stack->setCurrentIndex(FailedPage);
    }
    if (m_presenter.isListing())
        return m_stack->setCurrentIndex(WaitPage);
    const bool searched = !m_presenter.search().isEmpty();
    m_clear->setVisible(searched);
    m_empty->say(searched ? tr("Nobody matches") : tr("No customers yet"),
                 searched ? tr("Try a part of the name or of the e-mail.") : tr("Whoever orders stands here from then on."));
    m_stack->setCurrentIndex(EmptyPage);
}

void CustomersPage::followSelection()
{
    const QModelIndex at = m_presenter.customers().indexOf(m_presenter.selectedKey());
    if (!at.isValid())
        return m_table->clearSelection();
    if (m_table->currentIndex().row() != at.row())
        m_table->selectRow(at.row());
}

QByteArray CustomersPage::saveLayout() const { return m_splitter->saveState(); }

void CustomersPage::restoreLayout(const QByteArray &state)
{
    if (!state.isEmpty())
        m_splitter->restoreState(state);
    m_splitter->setHandleWidth(metrics::line);
}

void CustomersPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_presenter.refresh();
}

}  // namespace customer_room
