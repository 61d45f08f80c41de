// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/product_filters.h"

#include "ui/models/variant_sheet.h"
#include "ui/rooms/products/details_tab.h"
#include "ui/rooms/products/product_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/money_text.h"
#include "ui/widgets/pick_list.h"
#include "ui/widgets/popup_form.h"

#include <QMenu>

namespace product_room {
namespace {

using widgets::PickList;
const QString statusKey = QStringLiteral("status");
const QString categoryKey = QStringLiteral("category");
const QString stockKey = QStringLiteral("stock");
const QString priceKey = QStringLiteral("price");
constexpr api::ProductStatus allStatuses[] = {api::ProductStatus::Draft, api::ProductStatus::Active, api::ProductStatus::Archived};
constexpr api::StockState allStates[] = {api::StockState::InStock, api::StockState::Low, api::StockState::SoldOut};

}  // namespace

ProductFilters::ProductFilters(const theme::Theme &theme, ProductsPresenter &presenter, widgets::FilterBar &bar)
    : QObject(&bar)
    , m_theme(theme)
    , m_presenter(presenter)
    , m_bar(bar)
{
    const auto offer = [this](const QString &key, const QString &word) {
        m_bar.menu()->addAction(word, this, [this, key] { open(key, m_bar.addButton()); });
    };
    offer(statusKey, tr("Status"));
    offer(categoryKey, tr("Category"));
    offer(stockKey, tr("Stock"));
    offer(priceKey, tr("Price"));
    connect(&bar, &widgets::FilterBar::filterOpened, this, &ProductFilters::open);
    // The chip that asked goes with the others when they are built anew, so not from within its own click.
    connect(&bar, &widgets::FilterBar::filterRemoved, this, &ProductFilters::remove, Qt::QueuedConnection);
    connect(&bar, &widgets::FilterBar::cleared, this, [this] {
        models::ProductQuery query;
        query.sort = m_presenter.query().sort;
        m_presenter.setQuery(query);
    });
    connect(&bar, &widgets::FilterBar::searchChanged, this, [this](const QString &text) {
        models::ProductQuery query = m_presenter.query();
        if (query.text == text.trimmed())
            return;
        query.text = text.trimmed();
        m_presenter.setQuery(query);
    });
    connect(&presenter, &ProductsPresenter::queryChanged, this, &ProductFilters::follow);
    connect(&presenter, &ProductsPresenter::categoriesChanged, this, &ProductFilters::follow);
    connect(&presenter, &ProductsPresenter::countsChanged, this, &ProductFilters::followCount);
    connect(&presenter, &ProductsPresenter::stateChanged, this, &ProductFilters::followCount);
    follow();
    followCount();
}

void ProductFilters::follow()
{
    const models::ProductQuery &query = m_presenter.query();
    QList<widgets::FilterWords> filters;
    if (!query.statuses.isEmpty()) {
        QStringList words;
        for (const api::ProductStatus status : query.statuses)
            words.append(Words::status(status));
        filters.append({statusKey, tr("Status"), tr("is"), words.join(tr(" or "))});
    }
    if (!query.category.isEmpty())
        filters.append({categoryKey, tr("Category"), tr("in"), Words::categoryPath({query.category}, m_presenter.categories())});
    if (query.stock)
        filters.append({stockKey, tr("Stock"), tr("is"), Words::stock(*query.stock)});
    if (query.priceMin || query.priceMax) {
        const api::Money low{query.priceMin.value_or(0), m_presenter.currency()};
        const api::Money high{query.priceMax.value_or(0), m_presenter.currency()};
        if (query.priceMin && query.priceMax)
            filters.append({priceKey, tr("Price"), tr("between"), widgets::moneyRange(low, high)});
        else if (query.priceMin)
            filters.append({priceKey, tr("Price"), tr("from"), widgets::moneyText(low)});
        else
            filters.append({priceKey, tr("Price"), tr("up to"), widgets::moneyText(high)});
    }
    m_bar.setFilters(filters);
    if (m_bar.search().trimmed() != query.text)
        m_bar.setSearch(query.text);
}

void ProductFilters::followCount()
{
    const models::ProductsModel &products = m_presenter.products();
    m_bar.setCount(products.isLoaded() ? Words::count(products.count(), products.countIsEstimate(),
                                                      std::max(m_presenter.total(), products.count()), m_presenter.totalIsEstimate())
                                       : QString());
}

void ProductFilters::open(const QString &key, QWidget *at)
{
    if (key == statusKey)
        openStatus(at);
    else if (key == categoryKey)
        openCategory(at);
    else if (key == stockKey)
        openStock(at);
    else
        openPrice(at);
}

void ProductFilters::remove(const QString &key)
{
    models::ProductQuery query = m_presenter.query();
    if (key == statusKey)
        query.statuses.clear();
    else if (key == categoryKey)
        query.category.clear();
    else if (key == stockKey)
        query.stock.reset();
    else
        query.priceMin = query.priceMax = std::nullopt;
    m_presenter.setQuery(query);
    m_bar.addButton()->setFocus(Qt::OtherFocusReason);
}

void ProductFilters::openStatus(QWidget *at)
{
    QList<PickList::Item> items;
    for (const api::ProductStatus status : allStatuses)
        items.append({models::productStatusWord(status), Words::status(status), 0, m_presenter.query().statuses.contains(status)});
    // Its chip is built anew with every tick, so the list hangs on the bar.
    auto *list = new PickList(m_theme, tr("Status"), items, PickList::Mode::Several, &m_bar);
    connect(list, &PickList::pickedSeveral, this, [this](const QStringList &keys) {
        models::ProductQuery query = m_presenter.query();
        query.statuses.clear();
        for (const api::ProductStatus status : allStatuses)
            if (keys.contains(models::productStatusWord(status)))
                query.statuses.append(status);
        m_presenter.setQuery(query);
    });
    list->openUnder(at);
}

void ProductFilters::openCategory(QWidget *at)
{
    QList<PickList::Item> items;
    for (const auto &[category, depth] : categoryTree(m_presenter.categories()))
        items.append({category.slug, Words::categoryName(category), depth, category.slug == m_presenter.query().category});
    auto *list = new PickList(m_theme, tr("Category"), items, PickList::Mode::One, &m_bar);
    connect(list, &PickList::picked, this, [this](const QString &slug) {
        models::ProductQuery query = m_presenter.query();
        query.category = slug;
        m_presenter.setQuery(query);
    });
    list->openUnder(at);
}

void ProductFilters::openStock(QWidget *at)
{
    QList<PickList::Item> items;
    for (const api::StockState state : allStates)
        items.append({models::stockStateWord(state), Words::stock(state), 0, m_presenter.query().stock == state});
    auto *list = new PickList(m_theme, tr("Stock"), items, PickList::Mode::One, &m_bar);
    connect(list, &PickList::picked, this, [this](const QString &word) {
        models::ProductQuery query = m_presenter.query();
        for (const api::StockState state : allStates)
            if (word == models::stockStateWord(state))
                query.stock = state;
        m_presenter.setQuery(query);
    });
    list->openUnder(at);
}

void ProductFilters::openPrice(QWidget *at)
{
    const QString unit = m_presenter.currency();
    const auto text = [&unit](std::optional<qint64> amount) {
        return amount ? models::VariantSheet::amountText(*amount, unit, QLocale()) : QString();
    };
    auto *form = new widgets::PopupForm(m_theme, tr("Price"), tr("Show"), &m_bar);
    auto *low = form->addField(tr("From, %1").arg(unit), text(m_presenter.query().priceMin));
    auto *high = form->addField(tr("Up to, %1").arg(unit), text(m_presenter.query().priceMax));
    connect(form, &widgets::PopupForm::taken, this, [this, form, low, high, unit](const QStringList &texts) {
        const auto from = models::VariantSheet::amountOf(texts[0], unit, QLocale());
        const auto to = models::VariantSheet::amountOf(texts[1], unit, QLocale());
        const QString wrong = tr("An amount looks like %1.").arg(models::VariantSheet::amountText(7990, unit, QLocale()));
        low->setError(!from && !texts[0].isEmpty() ? wrong : QString());
        high->setError(!to && !texts[1].isEmpty() ? wrong : from && to && *to < *from ? tr("This is less than the other one.") : QString());
        form->adjustSize();
        if (low->hasError() || high->hasError())
            return;
        models::ProductQuery query = m_presenter.query();
        query.priceMin = from;
        query.priceMax = to;
        form->close();
        m_presenter.setQuery(query);
    });
    form->openUnder(at);
}

}  // namespace product_room
