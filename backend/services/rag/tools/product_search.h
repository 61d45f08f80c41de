// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/products/contract.h"
#include "backend/services/rag/tools/product_intent.h"
#include "backend/services/rag/tools/tool.h"

namespace rag {

/// A product of the catalogue that a wish may mean.
struct ProductMatch {
    api::ProductSummary product;
    double share = 0;  ///< of the wish's words that its title, options and category say
};

/// "product_search": what the shop sells, by words. Sees what every shopper sees.
class ProductSearchTool final : public Tool {
public:
    static constexpr int mostShown = 3;
    /// A match that says every word of the wish answers for itself; one that says so many answers when nothing else does.
    static constexpr double whole = 0.999;
    static constexpr double close = 0.6;

    explicit ProductSearchTool(products::Contract &products)
        : m_products(products)
    {
    }
    QString name() const override { return QStringLiteral("product_search"); }
    QString description() const override;
    QByteArray parameters() const override;
    core::Task<core::Result<ToolResult>> run(QByteArray arguments, ToolContext context) override;

    /// Best first; empty when there is nothing, or the catalogue cannot be read now.
    core::Task<QList<ProductMatch>> find(ProductWish wish, api::Language language);
    /// Price and stock of the best matches, as sentences; of the variant when the wish names one.
    core::Task<ToolResult> describe(QList<ProductMatch> matches, ProductWish wish, api::Language language);

private:
    core::Task<QList<api::ProductSummary>> ask(QString words, api::Language language);

    products::Contract &m_products;
};

}  // namespace rag
