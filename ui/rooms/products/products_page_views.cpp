// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/product_delegate.h"
#include "ui/rooms/products/product_words.h"
#include "ui/rooms/products/products_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/field.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/grip_splitter.h"
#include "ui/widgets/popup_form.h"
#include "ui/widgets/toast.h"

#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QStackedWidget>

/// What of the page belongs to views: sorting, columns, saved views, and what is kept from one day to the next.
namespace product_room {
namespace {

using models::ProductsModel;
using widgets::paint::Tone;

struct SortKey {
    int column;
    const char *wire;
};
constexpr SortKey sortKeys[] = {{ProductsModel::TitleColumn, "title"},
                                {ProductsModel::PriceColumn, "price"},
                                {ProductsModel::AvailableColumn, "available"},
                                {ProductsModel::ChangedColumn, "updated"}};

constexpr int layoutVersion = 1;

QString base64(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); }

}  // namespace

void ProductsPage::sortBy(int column, Qt::SortOrder order)
{
    for (const SortKey &key : sortKeys) {
        if (key.column != column)
            continue;
        models::ProductQuery query = m_presenter.query();
        query.sort = (order == Qt::DescendingOrder ? QStringLiteral("-") : QString()) + QLatin1String(key.wire);
        m_presenter.setQuery(query);
    }
}

void ProductsPage::followSort()
{
    const QString sort = m_presenter.query().sortKey();
    int column = -1;
    for (const SortKey &key : sortKeys)
        if (sort == QLatin1String(key.wire) || sort == QLatin1Char('-') + QLatin1String(key.wire))
            column = key.column;
    m_table->showSort(column, sort.startsWith(QLatin1Char('-')) ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void ProductsPage::followState()
{
    const bool none = m_presenter.products().rowCount() == 0;
    switch (m_presenter.state()) {
    case ProductsPresenter::State::Idle:
    case ProductsPresenter::State::Loading:
        m_empty->say(tr("Reading the list"), tr("The products are on their way."));
        m_tableStack->setCurrentIndex(none ? 1 : 0);
        return;
    case ProductsPresenter::State::Failed:
        m_broken->say(tr("The list did not come"), Words::sentence(m_presenter.error()));
        m_tableStack->setCurrentIndex(2);
        return;
    case ProductsPresenter::State::Ready: break;
    }
    if (m_presenter.query().narrows())
        m_empty->say(tr("No product is like that"), tr("Take a filter away, or look for another word."));
    else if (m_presenter.mayWrite())
        m_empty->say(tr("No products yet"), tr("Write the first one with New product, or import a list."));
    else
        m_empty->say(tr("No products yet"), tr("Someone who looks after the catalogue can add them."));
    m_tableStack->setCurrentIndex(none ? 1 : 0);
}

void ProductsPage::fillColumnMenu()
{
    m_columnMenu->clear();
    for (int column = ProductsModel::SkuColumn; column < ProductsModel::ColumnCount; ++column) {
        QAction *action = m_columnMenu->addAction(ProductHead::word(column));
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) { m_table->setColumnHidden(column, !shown); });
    }
    m_columnMenu->addSeparator();
    for (const SortKey &key : sortKeys) {
        const int column = key.column;
        QAction *action = m_columnMenu->addAction(tr("Sort by: %1").arg(ProductHead::word(column)));
        action->setCheckable(true);
        action->setChecked(m_table->sortColumn() == column);
        connect(action, &QAction::triggered, this, [this, column] {
            const bool turn = m_table->sortColumn() == column && m_table->sortOrder() == Qt::AscendingOrder;
            sortBy(column, turn ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    }
}

void ProductsPage::fillViewMenu()
{
    m_viewMenu->clear();
    m_viewMenu->addAction(tr("Save as a new view…"), this, &ProductsPage::saveView);
    const int own = m_presenter.currentView() - ProductsPresenter::fixedViews();
    if (own < 0)
        return;
    const QString name = m_presenter.ownViews()[own].name;
    m_viewMenu->addAction(tr("Keep these filters in “%1”").arg(name), this, [this, own] {
        QList<models::ProductView> views = m_presenter.ownViews();
        views[own].query = m_presenter.query();
        m_presenter.setOwnViews(views);
    });
    m_viewMenu->addSeparator();
    m_viewMenu->addAction(m_theme.icon(QStringLiteral("trash"), theme::Token::Danger), tr("Delete “%1”").arg(name), this,
                          [this, own] { m_presenter.removeView(own + ProductsPresenter::fixedViews()); });
}

void ProductsPage::saveView()
{
    auto *form = new widgets::PopupForm(m_theme, tr("Save view"), tr("Save"), this);
    auto *name = form->addField(tr("Name of the view"), {});
    constexpr int longestName = 40;
    name->edit()->setMaxLength(longestName);
    connect(form, &widgets::PopupForm::taken, this, [this, form, name](const QStringList &texts) {
        if (texts.first().isEmpty()) {
            name->setError(tr("A view needs a name."));
            return form->adjustSize();
        }
        form->close();
        m_presenter.addView(texts.first());
    });
    form->openUnder(m_viewButton);
}

void ProductsPage::chooseExport()
{
    auto *dialog = new QFileDialog(this, tr("Export products"), QStringLiteral("products.csv"), tr("Spreadsheet (*.csv)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, &m_presenter, &ProductsPresenter::exportTo);
    dialog->open();
}

void ProductsPage::followBulk(const core::Error &last)
{
    const BulkJob &job = m_presenter.bulk();
    if (job.failed() > 0)
        m_toast.say(tr("%n product(s) stayed as they were: %1", nullptr, job.failed()).arg(Words::sentence(last)), Tone::Danger);
    else
        m_toast.say(tr("%n product(s): %1", nullptr, job.done()).arg(Words::status(job.status())), Tone::Ok);
}

QByteArray ProductsPage::saveLayout() const
{
    QJsonObject layout;
    layout.insert(QStringLiteral("version"), layoutVersion);
    layout.insert(QStringLiteral("splitter"), base64(m_splitter->saveState()));
    layout.insert(QStringLiteral("columns"), base64(m_table->horizontalHeader()->saveState()));
    layout.insert(QStringLiteral("views"), QString::fromUtf8(models::viewsToJson(m_presenter.ownViews())));
    return QJsonDocument(layout).toJson(QJsonDocument::Compact);
}

void ProductsPage::restoreLayout(const QByteArray &state)
{
    const QJsonObject layout = QJsonDocument::fromJson(state).object();
    if (layout.value(QStringLiteral("version")).toInt() != layoutVersion)
        return;
    const auto bytes = [&layout](const char *name) {
        return QByteArray::fromBase64(layout.value(QLatin1String(name)).toString().toLatin1());
    };
    m_splitter->restoreState(bytes("splitter"));
    QHeaderView *head = m_table->horizontalHeader();
    head->restoreState(bytes("columns"));
    // What keeps the table one table is not a matter of taste.
    m_table->setColumnHidden(ProductsModel::CheckColumn, false);
    m_table->setColumnHidden(ProductsModel::TitleColumn, false);
    head->setSectionResizeMode(ProductsModel::TitleColumn, QHeaderView::Stretch);
    const QSignalBlocker quiet(this);
    m_presenter.setOwnViews(models::viewsFromJson(layout.value(QStringLiteral("views")).toString().toUtf8()));
}

}  // namespace product_room
