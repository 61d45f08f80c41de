// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/orders/orders_page.h"

#include "ui/rooms/orders/act_panels.h"
#include "ui/rooms/orders/action_bar.h"
#include "ui/rooms/orders/order_view.h"
#include "ui/rooms/orders/orders_list.h"
#include "ui/rooms/orders/refund_panel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toast.h"

#include <QBoxLayout>
#include <QEvent>
#include <QSplitter>
#include <QStackedWidget>

namespace order_room {
namespace {

namespace metrics = theme::metrics;
enum Middle { NothingPage, OrderPage, FailedPage, WaitPage };

QWidget *grounded(QWidget *state)
{
    auto *ground = widgets::makePane("canvas", nullptr);
    auto *column = new QVBoxLayout(ground);
    widgets::plain(column);
    if (state != nullptr)
        column->addWidget(state);
    return ground;
}

}  // namespace

OrdersPage::OrdersPage(const theme::Theme &theme, const core::Clock &clock, OrdersPresenter &presenter, widgets::Toast &toast,
                       QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_presenter(presenter)
    , m_toast(toast)
{
    makeActions();
    m_list = new OrdersList(theme, clock, presenter);
    m_view = new OrderView(theme, clock, presenter);
    m_nothing = new widgets::EmptyState(theme, {}, tr("Nothing chosen"),
                                        tr("Choose an order to see its parcels, its payments and what can be done."), nullptr);
    m_failed = new widgets::EmptyState(theme, {}, tr("The order did not come"), {}, m_retry);
    m_middle = new QStackedWidget;
    m_middle->setMinimumWidth(metrics::threadMinimumWidth);
    m_middle->addWidget(grounded(m_nothing));
    m_middle->addWidget(m_view);
    m_middle->addWidget(grounded(m_failed));
    m_middle->addWidget(grounded(nullptr));
    m_side = new QStackedWidget;
    m_side->setMinimumWidth(metrics::contextMinimumWidth);
    m_side->setMaximumWidth(metrics::contextMaximumWidth);
    m_side->hide();
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(metrics::line);
    for (QWidget *pane : {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_middle), static_cast<QWidget *>(m_side)})
        m_splitter->addWidget(pane);
    m_splitter->setStretchFactor(1, 1);
    const int rest = metrics::windowWidth - metrics::railWidth - metrics::listMinimumWidth - SidePanel::panelWidth;
    m_splitter->setSizes({metrics::listMinimumWidth, rest, SidePanel::panelWidth});
    auto *row = new QHBoxLayout(this);
    widgets::plain(row);
    row->addWidget(m_splitter);
    connectPresenter();
    follow();
}

OrdersPage::~OrdersPage() = default;

SidePanel *OrdersPage::panel() const { return m_panel; }

void OrdersPage::makeActions()
{
    using widgets::makeAction;
    m_find = makeAction(tr("Find an order"), QStringLiteral("search"), QKeySequence(QKeySequence::Find), this);
    m_refresh = makeAction(tr("Look again"), QStringLiteral("refresh"), QKeySequence(Qt::Key_F5), this);
    m_note = makeAction(tr("Add note"), QStringLiteral("note"), QKeySequence(Qt::CTRL | Qt::Key_N), this);
    m_retry = makeAction(tr("Try again"), QStringLiteral("refresh"), QKeySequence(Qt::CTRL | Qt::Key_F5), this);
    const QList<QAction *> all{m_find, m_refresh, m_note, m_retry};
    for (QAction *action : all)
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addActions(all);
    connect(m_find, &QAction::triggered, this, [this] { m_list->focusSearch(); });
    connect(m_refresh, &QAction::triggered, &m_presenter, &OrdersPresenter::refresh);
    connect(m_note, &QAction::triggered, this, [this] { m_view->startNote(); });
    connect(m_retry, &QAction::triggered, &m_presenter, &OrdersPresenter::retryOrder);
}

void OrdersPage::connectPresenter()
{
    addActions(m_view->actions()->all());
    connect(m_view->actions(), &ActionBar::asked, this, &OrdersPage::begin);
    connect(m_view, &OrderView::customerAsked, this, &OrdersPage::customerAsked);
    connect(m_view, &OrderView::chatAsked, this, &OrdersPage::chatAsked);
    connect(m_view, &OrderView::copied, this, [this](const QString &words) { m_toast.say(words, widgets::paint::Tone::Ok); });
    connect(m_view, &OrderView::noteEdited, this, &OrdersPage::followEditing);
    connect(&m_presenter, &OrdersPresenter::selectionChanged, this, &OrdersPage::follow);
    connect(&m_presenter, &OrdersPresenter::orderChanged, this, &OrdersPage::orderCame);
    connect(&m_presenter, &OrdersPresenter::busyChanged, this, &OrdersPage::follow);
    connect(&m_presenter, &OrdersPresenter::conflictChanged, this, &OrdersPage::follow);
    connect(&m_presenter, &OrdersPresenter::chatsChanged, this, &OrdersPage::follow);
    connect(&m_presenter, &OrdersPresenter::done, this, &OrdersPage::finished);
    connect(&m_presenter, &OrdersPresenter::failed, this, [this](const core::Error &error) {
        const auto &order = m_presenter.order();
        m_toast.say(order ? OrderWords::sentence(*order, error) : widgets::Text::sentence(error), widgets::paint::Tone::Danger);
    });
}

SidePanel *OrdersPage::makePanel(const QString &verb)
{
    const api::Order &order = *m_presenter.order();
    if (verb == QLatin1String("refund"))
        return new RefundPanel(m_theme, m_presenter, order);
    if (verb == QLatin1String("ship"))
        return new ShipPanel(m_theme, m_presenter, order);
    if (verb == QLatin1String("return"))
        return new ReturnPanel(m_theme, m_presenter, order);
    if (verb == QLatin1String("pay"))
        return new PaymentPanel(m_theme, m_presenter, order);
    if (verb == QLatin1String("hold") || verb == QLatin1String("cancel"))
        return new DecisionPanel(m_theme, m_presenter, order, verb);
    return nullptr;
}

void OrdersPage::begin(const QString &verb)
{
    const auto &order = m_presenter.order();
    if (!order || !m_view->obstacle().isEmpty())
        return;
    if (SidePanel *panel = makePanel(verb))
        return open(panel);
    closePanel();
    if (verb != QLatin1String("capture") && verb != QLatin1String("void"))
        return m_presenter.move(verb);
    for (const api::PaymentAttempt &payment : order->payments)
        if (payment.state == QLatin1String("authorized"))
            return m_presenter.movePayment(payment.id, verb);
}

void OrdersPage::beginWhenShown(const QString &verb)
{
    m_beginNext = verb;
    if (m_presenter.order())
        orderCame();
}

void OrdersPage::open(SidePanel *panel)
{
    const bool another = !m_panel || m_panel->verb() != panel->verb();
    SidePanel *before = m_panel;
    m_panel = panel;
    m_panelOrder = m_presenter.selectedId();
    m_panelVersion = m_presenter.order()->version;
    connect(panel, &SidePanel::closed, this, &OrdersPage::closePanel);
    m_side->addWidget(panel);
    m_side->setCurrentWidget(panel);
    m_side->show();
    auto *refund = qobject_cast<RefundPanel *>(panel);
    if (auto *earlier = qobject_cast<RefundPanel *>(before); earlier != nullptr && refund != nullptr)
        refund->goOn(*earlier);
    if (before != nullptr)
        before->deleteLater();
    followEditing();
    follow();
    if (another)
        panel->nextInFocusChain()->setFocus(Qt::OtherFocusReason);
}

void OrdersPage::closePanel()
{
    if (!m_panel)
        return;
    const bool had = m_panel->isAncestorOf(focusWidget());
    m_side->hide();
    m_side->removeWidget(m_panel);
    m_panel->deleteLater();
    m_panel.clear();
    m_presenter.dropPreview();
    followEditing();
    follow();
    if (had)
        m_list->view()->setFocus(Qt::OtherFocusReason);
}

void OrdersPage::orderCame()
{
    const auto &order = m_presenter.order();
    // A panel is about one state of one order.
    if (m_panel && (!order || order->id != m_panelOrder))
        closePanel();
    else if (m_panel && order->version != m_panelVersion)
        open(makePanel(m_panel->verb()));
    follow();
    if (order && !m_beginNext.isEmpty())
        begin(std::exchange(m_beginNext, {}));
}

void OrdersPage::follow()
{
    followMiddle();
    m_view->actions()->setQuiet(m_panel && m_panel->isPrimary());
    m_view->follow();
    if (m_panel)
        m_panel->follow(m_view->obstacle());
    m_note->setEnabled(m_presenter.order().has_value() && m_view->obstacle().isEmpty());
}

void OrdersPage::followMiddle()
{
    m_retry->setEnabled(m_presenter.orderError().has_value());
    if (m_presenter.order())
        return m_middle->setCurrentIndex(OrderPage);
    if (!m_presenter.hasSelection())
        return m_middle->setCurrentIndex(NothingPage);
    if (!m_presenter.orderError())
        return m_middle->setCurrentIndex(WaitPage);
    const core::Error &error = *m_presenter.orderError();
    m_failed->say(error.code == core::ErrorCode::NotFound ? tr("There is no such order") : tr("The order did not come"),
                  widgets::Text::sentence(error));
    m_middle->setCurrentIndex(FailedPage);
}

void OrdersPage::followEditing() { m_presenter.setEditing(m_panel || m_view->isWritingNote()); }

void OrdersPage::finished(const QString &verb)
{
    if (verb == QLatin1String("note"))
        m_view->clearNote();
    else
        closePanel();
    const qint64 number = m_presenter.order() ? m_presenter.order()->number : 0;
    const std::pair<const char *, QString> words[] = {
        {"ship", tr("Order %1 shipped").arg(number)},
        {"deliver", tr("Parcel delivered")},
        {"refund", tr("Order %1 refunded").arg(number)},
        {"return", tr("Return of order %1 noted").arg(number)},
        {"hold", tr("Order %1 is on hold").arg(number)},
        {"release", tr("Order %1 released").arg(number)},
        {"cancel", tr("Order %1 cancelled").arg(number)},
        {"complete", tr("Order %1 completed").arg(number)},
        {"pay", tr("Order %1 marked as paid").arg(number)},
        {"capture", tr("Payment captured")},
        {"void", tr("Payment let go")},
        {"approve", tr("Return approved")},
        {"reject", tr("Return rejected")},
        {"receive", tr("Return received")},
        {"note", tr("Note saved")},
    };
    for (const auto &[known, sentence] : words)
        if (verb == QLatin1String(known))
            m_toast.say(sentence, widgets::paint::Tone::Ok);
}

QByteArray OrdersPage::saveLayout() const { return m_splitter->saveState(); }

void OrdersPage::restoreLayout(const QByteArray &state)
{
    if (!state.isEmpty())
        m_splitter->restoreState(state);
    m_splitter->setHandleWidth(metrics::line);
}

void OrdersPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_presenter.setWatched(true);
}

void OrdersPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_presenter.setWatched(false);
}

void OrdersPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Back from another window: what happened there is looked up at once.
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && isVisible())
        m_presenter.refresh();
}

}  // namespace order_room
