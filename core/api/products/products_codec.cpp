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
                      field("height", &api::ProductImage::height), field("options", &api::ProductImage::options, unlimited()).withDefault(),
                      field("thumbnail", &api::ProductImage::thumbnail, unlimited()).withDefault())
MOSTRADOR_WIRE_STRUCT(api::ProductVariant, field("id", &api::ProductVariant::id), field("sku", &api::ProductVariant::sku, unlimited()),
                      field("options", &api::ProductVariant::options, unlimited()), field("price", &api::ProductVariant::price),
                      field("listPrice", &api::ProductVariant::listPrice), field("available", &api::ProductVariant::available),
                      field("stock", &api::ProductVariant::stock))
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
                      field("options", &api::ProductSummary::options, unlimited()).withDefault(),
                      field("priceFrom", &api::ProductSummary::priceFrom), field("priceTo", &api::ProductSummary::priceTo),
                      field("listPriceFrom", &api::ProductSummary::listPriceFrom), field("available", &api::ProductSummary::available),
                      field("stock", &api::ProductSummary::stock), field("image", &api::ProductSummary::image),
                      field("updatedAt", &api::ProductSummary::updatedAt))
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
MOSTRADOR_WIRE_STRUCT(api::CategoryRecord, field("id", &api::CategoryRecord::id), field("slug", &api::CategoryRecord::slug, unlimited()),
                      field("nameEn", &api::CategoryRecord::nameEn, unlimited()),
                      field("nameEs", &api::CategoryRecord::nameEs, unlimited()), field("parent", &api::CategoryRecord::parent),
                      field("position", &api::CategoryRecord::position), field("products", &api::CategoryRecord::products),
                      field("version", &api::CategoryRecord::version))
MOSTRADOR_WIRE_STRUCT(api::CategoryRecordList, field("items", &api::CategoryRecordList::items, unlimited()))
MOSTRADOR_WIRE_STRUCT(api::SaveCategory, field("slug", &api::SaveCategory::slug, text(1, 120)),
                      field("nameEn", &api::SaveCategory::nameEn, text(1, 120)), field("nameEs", &api::SaveCategory::nameEs, text(1, 120)),
                      field("parent", &api::SaveCategory::parent),
                      field("position", &api::SaveCategory::position, integer(0, 1000000)).withDefault())
MOSTRADOR_WIRE_ENUM(api::PriceList, {api::PriceList::Regular, "regular"}, {api::PriceList::Sale, "sale"})
MOSTRADOR_WIRE_STRUCT(api::PriceRow, field("variantId", &api::PriceRow::variantId), field("sku", &api::PriceRow::sku, unlimited()),
                      field("list", &api::PriceRow::list), field("price", &api::PriceRow::price), field("from", &api::PriceRow::from),
                      field("until", &api::PriceRow::until))
MOSTRADOR_WIRE_STRUCT(api::PriceHistory, field("items", &api::PriceHistory::items, unlimited()))
MOSTRADOR_WIRE_STRUCT(api::VariantRecord, field("id", &api::VariantRecord::id), field("sku", &api::VariantRecord::sku, unlimited()),
                      field("options", &api::VariantRecord::options, unlimited()),
                      field("prices", &api::VariantRecord::prices, unlimited()),
                      field("salePrices", &api::VariantRecord::salePrices, unlimited()).withDefault(),
                      field("onHand", &api::VariantRecord::onHand), field("allocated", &api::VariantRecord::allocated),
                      field("reserved", &api::VariantRecord::reserved), field("available", &api::VariantRecord::available),
                      field("lowStock", &api::VariantRecord::lowStock), field("stock", &api::VariantRecord::stock))
MOSTRADOR_WIRE_STRUCT(api::ImageRecord, field("id", &api::ImageRecord::id), field("url", &api::ImageRecord::url, unlimited()),
                      field("thumbnail", &api::ImageRecord::thumbnail, unlimited()), field("altEn", &api::ImageRecord::altEn, unlimited()),
                      field("altEs", &api::ImageRecord::altEs, unlimited()), field("width", &api::ImageRecord::width),
                      field("height", &api::ImageRecord::height), field("options", &api::ImageRecord::options, unlimited()).withDefault())
MOSTRADOR_WIRE_STRUCT(api::ProductRecord, field("id", &api::ProductRecord::id), field("slug", &api::ProductRecord::slug, unlimited()),
                      field("category", &api::ProductRecord::category, unlimited()), field("status", &api::ProductRecord::status),
                      field("texts", &api::ProductRecord::texts, unlimited()), field("options", &api::ProductRecord::options, unlimited()),
                      field("variants", &api::ProductRecord::variants, unlimited()),
                      field("images", &api::ProductRecord::images, unlimited()).withDefault(),
                      field("version", &api::ProductRecord::version), field("createdAt", &api::ProductRecord::createdAt),
                      field("updatedAt", &api::ProductRecord::updatedAt))
MOSTRADOR_WIRE_STRUCT(api::PatchVariant, field("id", &api::PatchVariant::id), field("remove", &api::PatchVariant::remove).withDefault(),
                      field("sku", &api::PatchVariant::sku, text(1, 64)), field("options", &api::PatchVariant::options, items(0, 3)),
                      field("prices", &api::PatchVariant::prices, items(0, 50)),
                      field("salePrices", &api::PatchVariant::salePrices, items(0, 50)),
                      field("onHand", &api::PatchVariant::onHand, integer(0, 1000000000)),
                      field("onHandBefore", &api::PatchVariant::onHandBefore, integer(0, 1000000000)),
                      field("lowStock", &api::PatchVariant::lowStock, integer(0, 1000000)))
MOSTRADOR_WIRE_STRUCT(api::PatchProduct, field("slug", &api::PatchProduct::slug, text(1, 120)),
                      field("category", &api::PatchProduct::category, text(1, 120)), field("status", &api::PatchProduct::status),
                      field("texts", &api::PatchProduct::texts, items(1, 2)), field("options", &api::PatchProduct::options, items(0, 3)),
                      field("variants", &api::PatchProduct::variants, items(0, 2500)))
MOSTRADOR_WIRE_STRUCT(api::PatchImage, field("altEn", &api::PatchImage::altEn, text(1, 500)),
                      field("altEs", &api::PatchImage::altEs, text(1, 500)), field("options", &api::PatchImage::options, items(0, 3)),
                      field("position", &api::PatchImage::position, integer(0, 1000)))
MOSTRADOR_WIRE_STRUCT(api::StockMovement, field("at", &api::StockMovement::at), field("variantId", &api::StockMovement::variantId),
                      field("kind", &api::StockMovement::kind, unlimited()), field("onHandDelta", &api::StockMovement::onHandDelta),
                      field("allocatedDelta", &api::StockMovement::allocatedDelta),
                      field("reason", &api::StockMovement::reason, unlimited()),
                      field("reference", &api::StockMovement::reference, unlimited()),
                      field("actor", &api::StockMovement::actor, unlimited()))
MOSTRADOR_WIRE_STRUCT(api::StockMovementList, field("items", &api::StockMovementList::items, unlimited()),
                      field("nextCursor", &api::StockMovementList::nextCursor, unlimited()))
MOSTRADOR_WIRE_STRUCT(api::CountStock, field("kind", &api::CountStock::kind, text(1, 32)),
                      field("quantity", &api::CountStock::quantity, integer(-1000000, 1000000)),
                      field("reason", &api::CountStock::reason, text(1, 500)),
                      field("reference", &api::CountStock::reference, text(0, 200)))
MOSTRADOR_WIRE_ENUM(api::ImportState, {api::ImportState::Waiting, "waiting"}, {api::ImportState::Running, "running"},
                    {api::ImportState::Done, "done"}, {api::ImportState::Failed, "failed"}, {api::ImportState::Cancelled, "cancelled"})
MOSTRADOR_WIRE_ENUM(api::ImportPolicy, {api::ImportPolicy::RejectAll, "reject_all"}, {api::ImportPolicy::RejectRows, "reject_rows"})
MOSTRADOR_WIRE_ENUM(api::ImportRowState, {api::ImportRowState::Created, "created"}, {api::ImportRowState::Updated, "updated"},
                    {api::ImportRowState::Unchanged, "unchanged"}, {api::ImportRowState::Rejected, "rejected"})
MOSTRADOR_WIRE_STRUCT(api::ColumnMapping, field("column", &api::ColumnMapping::column, text(0, 1000)),
                      field("field", &api::ColumnMapping::field, text(0, 64)).withDefault())
MOSTRADOR_WIRE_STRUCT(api::ImportPreview, field("mapping", &api::ImportPreview::mapping, unlimited()),
                      field("fields", &api::ImportPreview::fields, unlimited()), field("sample", &api::ImportPreview::sample, unlimited()),
                      field("encoding", &api::ImportPreview::encoding, unlimited()),
                      field("delimiter", &api::ImportPreview::delimiter, unlimited()),
                      field("warnings", &api::ImportPreview::warnings, unlimited()).withDefault())
MOSTRADOR_WIRE_STRUCT(api::ImportJob, field("id", &api::ImportJob::id), field("fileName", &api::ImportJob::fileName, unlimited()),
                      field("state", &api::ImportJob::state), field("dryRun", &api::ImportJob::dryRun),
                      field("policy", &api::ImportJob::policy), field("rows", &api::ImportJob::rows), field("done", &api::ImportJob::done),
                      field("created", &api::ImportJob::created), field("updated", &api::ImportJob::updated),
                      field("unchanged", &api::ImportJob::unchanged), field("rejected", &api::ImportJob::rejected),
                      field("error", &api::ImportJob::error, unlimited()), field("createdAt", &api::ImportJob::createdAt),
                      field("finishedAt", &api::ImportJob::finishedAt))
MOSTRADOR_WIRE_STRUCT(api::ImportJobList, field("items", &api::ImportJobList::items, unlimited()),
                      field("nextCursor", &api::ImportJobList::nextCursor, unlimited()))
MOSTRADOR_WIRE_STRUCT(api::RowMistake, field("column", &api::RowMistake::column, unlimited()),
                      field("code", &api::RowMistake::code, unlimited()), field("sentence", &api::RowMistake::sentence, unlimited()))
MOSTRADOR_WIRE_STRUCT(api::ImportRow, field("row", &api::ImportRow::row), field("state", &api::ImportRow::state),
                      field("sku", &api::ImportRow::sku, unlimited()), field("errors", &api::ImportRow::errors, unlimited()).withDefault(),
                      field("cells", &api::ImportRow::cells, unlimited()).withDefault())
MOSTRADOR_WIRE_STRUCT(api::ImportRowList, field("items", &api::ImportRowList::items, unlimited()),
                      field("nextCursor", &api::ImportRowList::nextCursor, unlimited()))

MOSTRADOR_WIRE_TYPE(api::ProductText)
MOSTRADOR_WIRE_TYPE(api::Product)
MOSTRADOR_WIRE_TYPE(api::ProductSummary)
MOSTRADOR_WIRE_TYPE(api::ProductList)
MOSTRADOR_WIRE_TYPE(api::CategoryList)
MOSTRADOR_WIRE_TYPE(api::NewProduct)
MOSTRADOR_WIRE_TYPE(api::CategoryRecordList)
MOSTRADOR_WIRE_TYPE(api::CategoryRecord)
MOSTRADOR_WIRE_TYPE(api::SaveCategory)
MOSTRADOR_WIRE_TYPE(api::PriceHistory)
MOSTRADOR_WIRE_TYPE(api::ProductRecord)
MOSTRADOR_WIRE_TYPE(api::VariantRecord)
MOSTRADOR_WIRE_TYPE(api::PatchProduct)
MOSTRADOR_WIRE_TYPE(api::PatchImage)
MOSTRADOR_WIRE_TYPE(api::ImageRecord)
MOSTRADOR_WIRE_TYPE(api::StockMovementList)
MOSTRADOR_WIRE_TYPE(api::CountStock)
MOSTRADOR_WIRE_TYPE(api::ImportPreview)
MOSTRADOR_WIRE_TYPE(api::ImportJob)
MOSTRADOR_WIRE_TYPE(api::ImportJobList)
MOSTRADOR_WIRE_TYPE(api::ImportRowList)
