// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/products/products.h"

namespace models {

/// Options as a person types them: "Colour / Color", "Grey / Gris, Sand / Arena".
struct TypedOption {
    QString names;
    QString values;
    bool operator==(const TypedOption &) const = default;
};

inline constexpr int mostMadeVariants = 2500;  ///< of one product; more is a mistake in the values

/// "Azul índigo" -> "azul-indigo": what may stand in an address or a file.
[[nodiscard]] QString codeOf(const QString &name);
/// The options with codes; values that were there keep theirs. Empty lines are left out.
[[nodiscard]] QList<api::NewProductOption> optionsOf(const QList<TypedOption> &typed, const QList<api::NewProductOption> &before = {});
[[nodiscard]] QList<TypedOption> typedOf(const QList<api::NewProductOption> &options);

/// How many combinations there are; more than `mostMadeVariants` is said as one more than that.
[[nodiscard]] int combinationCount(const QList<api::NewProductOption> &options);
/// Every combination of values that is not in `taken`, in the order of the values. One empty one when there is no option.
[[nodiscard]] QList<QStringList> combinations(const QList<api::NewProductOption> &options, const QList<QStringList> &taken);
/// "MAN-SER" + grey, 130x180 -> "MAN-SER-GRE-130"; a number at the end when it is taken.
[[nodiscard]] QString skuOf(const QString &prefix, const QStringList &codes, const QStringList &taken);

}  // namespace models
