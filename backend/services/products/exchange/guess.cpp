// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/exchange/fields.h"
#include "core/base/currency.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace products::exchange {
namespace {

/// What others call our fields (as plainHeader() writes it): Shopify, Spree, WooCommerce, AdventureWorks, and spreadsheets of
/// people who speak Spanish.
struct Synonyms {
    const char *field;
    const char *headers;
};
constexpr Synonyms synonyms[]{
    {"product_slug", "slug handle url_key permalink producto_slug enlace identificador"},
    {"status", "estado published publicado product_status"},
    {"category", "subcategory category_slug categoria subcategoria product_category product_type type tipo taxon category1 categories"},
    {"title_en", "title name product_name product_title title_english english_name item_name producto product"},
    {"title_es", "titulo nombre nombre_producto nombre_del_producto titulo_es nombre_es title_spanish spanish_name"},
    {"description_en", "description body body_html body_text long_description description_english"},
    {"description_es", "descripcion descripcion_es descripcion_larga description_spanish"},
    {"sku", "variant_sku referencia ref codigo codigo_articulo cod_articulo articulo product_number item_number part_number reference"},
    {"price", "precio pvp variant_price regular_price precio_venta precio_normal unit_price list_price"},
    {"sale_price", "precio_oferta precio_rebajado oferta discount_price"},
    {"price_minor", "price_cents precio_centimos amount_minor"},
    {"currency", "moneda divisa currency_code"},
    {"on_hand", "stock stock_on_hand quantity qty inventory variant_inventory_qty inventory_quantity inventory_count count_on_hand "
                "total_on_hand existencias cantidad unidades stock_quantity units_in_stock"},
    {"low_stock", "reorder_point reorder_level low_stock_amount stock_minimo minimo aviso_stock"},
};

/// Headers that name an option themselves.
constexpr char optionWords[] = "color colour size talla tamano material style estilo medida option_color option_colour option_size "
                               "option_material option_style";

const QHash<QString, QString> &fieldsByHeader()
{
    static const QHash<QString, QString> known = [] {
        QHash<QString, QString> fields;
        for (const Synonyms &entry : synonyms)
            for (const QString &header : QString::fromLatin1(entry.headers).split(u' ', Qt::SkipEmptyParts))
                fields.insert(header, QString::fromLatin1(entry.field));
        return fields;
    }();
    return known;
}

/// "price_eur", "precio_usd", "PVP (EUR)".
QString priceField(const QString &plain)
{
    static const QRegularExpression form(QStringLiteral("\\A(price|precio|pvp|sale_price|precio_oferta|variant_price)_([a-z]{3})\\z"));
    const QRegularExpressionMatch match = form.match(plain);
    const QString currency = match.captured(2).toUpper();
    if (!match.hasMatch() || !core::minorDigits(currency))
        return {};
    const bool sale = match.capturedView(1) == QLatin1String("sale_price") || match.capturedView(1) == QLatin1String("precio_oferta");
    return (sale ? QStringLiteral("sale_price_") : QStringLiteral("price_")) + currency;
}

/// "Option1 Name" and "Option1 Value", as Shopify and Spree have them.
QString numberedOption(const QString &plain)
{
    static const QRegularExpression form(QStringLiteral("\\A(?:option|opcion)_?([1-3])_(name|value|nombre|valor)\\z"));
    const QRegularExpressionMatch match = form.match(plain);
    if (!match.hasMatch())
        return {};
    const QString word = match.captured(2);
    const bool name = word == QLatin1String("name") || word == QLatin1String("nombre");
    const bool spanish = word == QLatin1String("nombre") || word == QLatin1String("valor");
    return QStringLiteral("option%1_%2_%3")
        .arg(match.captured(1), name ? QStringLiteral("name") : QStringLiteral("value"),
             spanish ? QStringLiteral("es") : QStringLiteral("en"));
}

class Guesser {
public:
    explicit Guesser(const QStringList &headers)
        : m_headers(headers)
    {
        for (qsizetype index = 0; index < headers.size(); ++index)
            m_mapping.append({headers[index], {}});
    }

    QList<api::ColumnMapping> run()
    {
        // Our own names go before any guess, and the surer guesses before the others.
        each([](const QString &header, const QString &plain) { return fieldOf(header) ? header : fieldOf(plain) ? plain : QString(); });
        each([](const QString &, const QString &plain) { return priceField(plain); });
        each([](const QString &, const QString &plain) { return numberedOption(plain); });
        each([](const QString &, const QString &plain) { return fieldsByHeader().value(plain); });
        nameOptions();
        return m_mapping;
    }

private:
    template <class F>
    void each(F guess)
    {
        for (qsizetype index = 0; index < m_headers.size(); ++index)
            if (m_mapping[index].field.isEmpty())
                give(index, guess(m_headers[index], plainHeader(m_headers[index])));
    }

    void give(qsizetype index, const QString &field)
    {
        // "subcategory" is the nearer one of two.
        if (field == QLatin1String("category") && m_taken.contains(field) && plainHeader(m_headers[index]).startsWith(QLatin1String("sub")))
            for (api::ColumnMapping &other : m_mapping)
                if (other.field == field)
                    other.field.clear();
        const bool nearer = field == QLatin1String("category") && plainHeader(m_headers[index]).startsWith(QLatin1String("sub"));
        if (field.isEmpty() || (m_taken.contains(field) && !nearer))
            return;
        m_taken.insert(field);
        m_mapping[index].field = field;
    }

    void nameOptions()
    {
        static const QStringList words = QString::fromLatin1(optionWords).split(u' ', Qt::SkipEmptyParts);
        int option = 1;
        for (qsizetype index = 0; index < m_headers.size(); ++index) {
            while (option <= optionsMax && optionTaken(option))
                ++option;
            if (option > optionsMax)
                return;
            if (m_mapping[index].field.isEmpty() && words.contains(plainHeader(m_headers[index])))
                give(index, QStringLiteral("option%1_value_en").arg(option));
        }
    }

    [[nodiscard]] bool optionTaken(int option) const
    {
        const QString prefix = QStringLiteral("option%1_").arg(option);
        return std::any_of(m_taken.begin(), m_taken.end(), [&prefix](const QString &field) { return field.startsWith(prefix); });
    }

    QStringList m_headers;
    QList<api::ColumnMapping> m_mapping;
    QSet<QString> m_taken;
};

}  // namespace

QString plainHeader(const QString &header)
{
    QString plain;
    for (const QChar letter : header.normalized(QString::NormalizationForm_D)) {
        if (letter.category() == QChar::Mark_NonSpacing)
            continue;
        if (letter.isLetterOrNumber())
            plain += letter.toLower();
        else if (!plain.isEmpty() && !plain.endsWith(u'_'))
            plain += u'_';
    }
    while (plain.endsWith(u'_'))
        plain.chop(1);
    return plain;
}

QList<api::ColumnMapping> guessMapping(const QStringList &headers) { return Guesser(headers).run(); }

}  // namespace products::exchange
