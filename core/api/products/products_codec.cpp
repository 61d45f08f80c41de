// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/products/products.h"

#include "core/api/common/common_codec.h"
#include "core/api/common/money_codec.h"

MOSTRADOR_WIRE_ENUM(api::ProductStatus, {api::ProductStatus::Draft, "draft"}, {api::ProductStatus::Active, "active"},
                    {api::ProductStatus::Archived, "archived"})
MOSTRADOR_WIRE_ENUM(api::StockState, {api::StockState::InStock, "in_stock"}, {api::StockState::Low, "low"},
                    {api::StockState::SoldOut, "sold_out"})
MOSTRADOR_WIRE_STRUCT(api::ProductText, field("language", &api::ProductText::language),
                      field("title", &api::ProductText::title, text(1, 200)),
                      field("description", &api::ProductText::description, text(0, 20000)).withDefault())
MOSTRADOR_WIRE_STRUCT(api::OptionValue, field("code", &api::OptionValue::code, text(1, 64)),
                      field("name", &api::OptionValue::name, text(1, 120)))
MOSTRADOR_WIRE_STRUCT(api::ProductOption, field("code", &api::ProductOption::code, unlimited()),
                      field("name", &api::ProductOption::name, unlimited()), field("values", &api::ProductOption::values, unlimited()))
MOSTRADOR_WIRE_STRUCT(api::ProductImage, field("id", &api::ProductImage::id), field("url", &api::ProductImage::url, unlimited()),
                      field("alt", &api::ProductImage::alt, unlimited()), field("width", &api::ProductImage::width),
                      field("height", &api::ProductImage::height))
MOSTRADOR_WIRE_STRUCT(api::ProductVariant, field("id", &api::ProductVariant::id), field("sku", &api::ProductVariant::sku, unlimited()),
                      field("options", &api::ProductVariant::options, unlimited()), field("price", &api::ProductVariant::price),
                      field("available", &api::ProductVariant::available), field("stock", &api::ProductVariant::stock))
MOSTRADOR_WIRE_STRUCT(api::Product, field("id", &api::Product::id), field("slug", &api::Product::slug, unlimited()),
                      field("title", &api::Product::title, unlimited()), field("description", &api::Product::description, unlimited()),
                      field("status", &api::Product::status), field("categoryPath", &api::Product::categoryPath, unlimited()),
                      field("options", &api::Product::options, unlimited()), field("variants", &api::Product::variants, unlimited()),
                      field("images", &api::Product::images, unlimited()), field("version", &api::Product::version),
                      field("updatedAt", &api::Product::updatedAt))
MOSTRADOR_WIRE_STRUCT(api::ProductSummary, field("id", &api::ProductSummary::id), field("slug", &api::ProductSummary::slug, unlimited()),
                      field("title", &api::ProductSummary::title, unlimited()), field("status", &api::ProductSummary::status),
                      field("categoryPath", &api::ProductSummary::categoryPath, unlimited()),
                      field("sku", &api::ProductSummary::sku, unlimited()), field("variants", &api::ProductSummary::variants),
                      field("priceFrom", &api::ProductSummary::priceFrom), field("priceTo", &api::ProductSummary::priceTo),
                      field("available", &api::ProductSummary::available), field("stock", &api::ProductSummary::stock),
                      field("image", &api::ProductSummary::image), field("updatedAt", &api::ProductSummary::updatedAt))
MOSTRADOR_WIRE_STRUCT(api::FacetValue, field("code", &api::FacetValue::code, unlimited()),
                      field("name", &api::FacetValue::name, unlimited()), field("count", &api::FacetValue::count))
MOSTRADOR_WIRE_STRUCT(api::Facet, field("code", &api::Facet::code, unlimited()), field("name", &api::Facet::name, unlimited()),
                      field("values", &api::Facet::values, unlimited()))
MOSTRADOR_WIRE_STRUCT(api::ProductList, field("items", &api::ProductList::items, unlimited()),
                      field("nextCursor", &api::ProductList::nextCursor, unlimited()), field("count", &api::ProductList::count),
                      field("countIsEstimate", &api::ProductList::countIsEstimate).withDefault(),
                      field("facets", &api::ProductList::facets, unlimited()).withDefault())
MOSTRADOR_WIRE_STRUCT(api::Category, field("id", &api::Category::id), field("slug", &api::Category::slug, unlimited()),
                      field("name", &api::Category::name, unlimited()), field("parent", &api::Category::parent),
                      field("products", &api::Category::products))
MOSTRADOR_WIRE_STRUCT(api::CategoryList, field("items", &api::CategoryList::items, unlimited()))
MOSTRADOR_WIRE_STRUCT(api::NewOptionValue, field("code", &api::NewOptionValue::code, text(1, 64)),
                      field("nameEn", &api::NewOptionValue::nameEn, text(1, 120)),
                      field("nameEs", &api::NewOptionValue::nameEs, text(1, 120)))
MOSTRADOR_WIRE_STRUCT(api::NewProductOption, field("code", &api::NewProductOption::code, text(1, 64)),
                      field("nameEn", &api::NewProductOption::nameEn, text(1, 120)),
                      field("nameEs", &api::NewProductOption::nameEs, text(1, 120)),
                      field("values", &api::NewProductOption::values, items(1, 250)))
MOSTRADOR_WIRE_STRUCT(api::NewVariant, field("sku", &api::NewVariant::sku, text(1, 64)),
                      field("options", &api::NewVariant::options, items(0, 3)).withDefault(),
                      field("prices", &api::NewVariant::prices, items(1, 50)),
                      field("onHand", &api::NewVariant::onHand, integer(0, 1000000)).withDefault(),
                      field("lowStock", &api::NewVariant::lowStock, integer(0, 1000000)).withDefault())
MOSTRADOR_WIRE_STRUCT(api::NewProduct, field("slug", &api::NewProduct::slug, text(1, 120)),
                      field("category", &api::NewProduct::category, text(1, 120)), field("status", &api::NewProduct::status).withDefault(),
                      field("texts", &api::NewProduct::texts, items(1, 2)),
                      field("options", &api::NewProduct::options, items(0, 3)).withDefault(),
                      field("variants", &api::NewProduct::variants, items(1, 250)))

MOSTRADOR_WIRE_TYPE(api::ProductText)
MOSTRADOR_WIRE_TYPE(api::Product)
MOSTRADOR_WIRE_TYPE(api::ProductList)
MOSTRADOR_WIRE_TYPE(api::CategoryList)
MOSTRADOR_WIRE_TYPE(api::NewProduct)
