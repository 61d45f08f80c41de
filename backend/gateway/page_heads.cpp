// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/gateway/page_heads.h"

#include "backend/gateway/json_ld.h"
#include "core/log/log.h"

#include <array>

namespace gateway {
namespace {

constexpr int notFound = 404;
constexpr qsizetype descriptionMost = 160;  // what search engines show
constexpr char shopName[] = "Mostrador";

/// A page whose words are always the same.
struct FixedPage {
    const char *path;  ///< a trailing '/' stands for all below
    const char *english;
    const char *spanish;
    bool index;
};

constexpr std::array<FixedPage, 9> fixedPages{{
    {"/search", "Search", "Buscar", false},
    {"/cart", "Cart", "Carrito", false},
    {"/checkout", "Checkout", "Finalizar compra", false},
    {"/account", "Account", "Cuenta", false},
    {"/order/", "Order", "Pedido", false},
    {"/orders/find", "Find an order", "Encontrar un pedido", false},
    {"/help/", "Help", "Ayuda", true},
    {"/privacy", "Privacy", "Privacidad", true},
    {"/assistant", "Ask the shop", "Pregunta a la tienda", true},
}};

QString pick(const char *english, const char *spanish, api::Language language)
{
    return QString::fromUtf8(language == api::Language::Spanish ? spanish : english);
}

QString titled(const QString &name) { return name + QStringLiteral(" · ") + QLatin1String(shopName); }

/// One line, cut behind a whole word.
QString brief(const QString &text)
{
    const QString line = text.simplified();
    if (line.size() <= descriptionMost)
        return line;
    const qsizetype end = line.lastIndexOf(u' ', descriptionMost - 1);
    return line.left(end > 0 ? end : descriptionMost - 1) + u'…';
}

const api::Category *bySlug(const QList<api::Category> &categories, const QString &slug)
{
    const auto found = std::find_if(categories.cbegin(), categories.cend(), [&slug](const api::Category &one) { return one.slug == slug; });
    return found == categories.cend() ? nullptr : &*found;
}

/// Slugs from the root to `category`.
QStringList pathTo(const QList<api::Category> &categories, const api::Category &category)
{
    QStringList path{category.slug};
    const api::Category *at = &category;
    while (at->parent && path.size() <= categories.size()) {
        const auto parent =
            std::find_if(categories.cbegin(), categories.cend(), [at](const api::Category &one) { return one.id == *at->parent; });
        if (parent == categories.cend())
            break;
        at = &*parent;
        path.prepend(at->slug);
    }
    return path;
}

QList<jsonld::Crumb> trail(const QStringList &slugs, const QList<api::Category> &categories, const QString &origin, api::Language language)
{
    QList<jsonld::Crumb> crumbs{{pick("Home", "Inicio", language), origin + u'/'}};
    for (const QString &slug : slugs)
        if (const api::Category *category = bySlug(categories, slug))
            crumbs.append({category->name, origin + QStringLiteral("/category/") + slug});
    return crumbs;
}

/// The last segment of a path below `folder` ("/product/"), or empty.
QString below(const QByteArray &path, QByteArrayView folder)
{
    if (!path.startsWith(folder))
        return {};
    const QByteArray rest = path.mid(folder.size());
    return rest.contains('/') ? QString() : QString::fromUtf8(rest);
}

}  // namespace

struct PageHeads::Asked {
    QString origin;
    QString path;
    api::Language language = api::Language::English;

    [[nodiscard]] PageHead plain(const QString &name) const
    {
        PageHead head;
        head.title = titled(name);
        head.language = language;
        head.canonical = origin + path;
        return head;
    }
    [[nodiscard]] PageHead missing() const
    {
        PageHead head = plain(pick("Not found", "No encontrado", language));
        head.canonical.clear();
        head.index = false;
        head.status = notFound;
        return head;
    }
};

PageHeads::PageHeads(products::Contract &products, QByteArray origin, api::Language shopLanguage)
    : m_products(products)
    , m_origin(std::move(origin))
    , m_shopLanguage(shopLanguage)
{
}

PageHeads::Asked PageHeads::askedBy(const net::HttpRequest &request) const
{
    Asked asked;
    asked.origin = QString::fromLatin1(
        m_origin.isEmpty() ? QByteArray(request.secure ? "https://" : "http://") + request.headers.value("Host") : m_origin);
    asked.path = QString::fromUtf8(request.path);
    asked.language = preferredLanguage(request.headers.value("Accept-Language"), m_shopLanguage);
    return asked;
}

core::Task<PageHead> PageHeads::headOf(net::Request request) const
{
    const Asked asked = askedBy(*request);
    if (const QString slug = below(request->path, "/product/"); !slug.isEmpty())
        co_return co_await productHead(asked, slug);
    if (const QString slug = below(request->path, "/category/"); !slug.isEmpty())
        co_return co_await categoryHead(asked, slug);
    for (const FixedPage &page : fixedPages) {
        const QByteArrayView path(page.path);
        if (path.endsWith('/') ? !request->path.startsWith(path) : request->path != path)
            continue;
        PageHead head = asked.plain(pick(page.english, page.spanish, asked.language));
        head.index = page.index;
        co_return head;
    }
    PageHead home = asked.plain(QLatin1String(shopName));
    home.title = pick("Mostrador: things for the house and the bench", "Mostrador: cosas para la casa y el taller", asked.language);
    home.description = pick(
        "Lamps, kitchen, tools, furniture, bags and textiles that work for years. Ask the shop, and follow your order.",
        "Lámparas, cocina, herramientas, muebles, bolsas y textil que duran años. Pregunta a la tienda y sigue tu pedido.", asked.language);
    if (request->path == "/")
        home.jsonLd.append(jsonld::site(QLatin1String(shopName), asked.origin));
    else
        home.index = false;  // a page of the application that says nothing to others: /setup, or one that is not there
    co_return home;
}

core::Task<PageHead> PageHeads::productHead(Asked asked, QString slug) const
{
    const core::Result<api::Product> product = co_await m_products.product(slug, asked.language);
    if (!product && product.error().code == core::ErrorCode::NotFound)
        co_return asked.missing();
    if (!product)
        co_return asked.plain(QLatin1String(shopName));
    const QList<api::Category> tree = co_await categories(asked.language);
    PageHead head = asked.plain(product->title);
    head.description = brief(product->description);
    head.canonical = asked.origin + QStringLiteral("/product/") + product->slug;
    if (!product->images.isEmpty())
        head.image = asked.origin + product->images.first().url;
    QList<jsonld::Crumb> crumbs = trail(product->categoryPath, tree, asked.origin, asked.language);
    crumbs.append({product->title, head.canonical});
    head.jsonLd = {jsonld::product(*product, asked.origin), jsonld::breadcrumbs(crumbs)};
    co_return head;
}

core::Task<PageHead> PageHeads::categoryHead(Asked asked, QString slug) const
{
    const QList<api::Category> tree = co_await categories(asked.language);
    if (tree.isEmpty())
        co_return asked.plain(QLatin1String(shopName));
    const api::Category *category = bySlug(tree, slug);
    if (!category)
        co_return asked.missing();
    PageHead head = asked.plain(category->name);
    head.description =
        pick("%1 at Mostrador: prices, stock and delivery.", "%1 en Mostrador: precios, existencias y entrega.", asked.language)
            .arg(category->name);
    head.jsonLd = {jsonld::breadcrumbs(trail(pathTo(tree, *category), tree, asked.origin, asked.language))};
    co_return head;
}

core::Task<QList<api::Category>> PageHeads::categories(api::Language language) const
{
    const core::Result<QList<api::Category>> tree = co_await m_products.categories(language);
    if (!tree)
        core::logWarning("gateway", QStringLiteral("the categories could not be asked for"), {{"reason", tree.error().reason}});
    co_return tree ? *tree : QList<api::Category>();
}

api::Language preferredLanguage(const QByteArray &acceptLanguage, api::Language otherwise)
{
    double best = 0;
    api::Language language = otherwise;
    for (const QByteArray &item : acceptLanguage.split(',')) {
        const QList<QByteArray> parts = item.split(';');
        const QByteArray tag = parts.first().trimmed().toLower().split('-').first();
        double quality = 1;
        if (parts.size() > 1 && parts[1].trimmed().startsWith("q="))
            quality = parts[1].trimmed().mid(2).toDouble();
        const bool spanish = tag == "es";
        if ((spanish || tag == "en") && quality > best) {
            best = quality;
            language = spanish ? api::Language::Spanish : api::Language::English;
        }
    }
    return language;
}

}  // namespace gateway
