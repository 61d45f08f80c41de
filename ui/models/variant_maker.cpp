// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/variant_maker.h"

#include <QSet>

namespace models {
namespace {

constexpr int letters = 3;  // of a value, in a SKU

std::pair<QString, QString> bothNames(const QString &text)
{
    const QString english = text.section(QLatin1Char('/'), 0, 0).trimmed();
    const QString spanish = text.section(QLatin1Char('/'), 1).trimmed();
    return {english, spanish.isEmpty() ? english : spanish};
}

QString joinedNames(const QString &english, const QString &spanish)
{
    return english == spanish ? english : QStringLiteral("%1 / %2").arg(english, spanish);
}

QString freeCode(const QString &name, const QSet<QString> &taken)
{
    const QString code = codeOf(name);
    QString free = code;
    for (int number = 2; taken.contains(free); ++number)
        free = QStringLiteral("%1-%2").arg(code).arg(number);
    return free;
}

QList<api::NewOptionValue> valuesOf(const QString &text, const QList<api::NewOptionValue> &before)
{
    QList<api::NewOptionValue> values;
    QSet<QString> taken;
    for (const api::NewOptionValue &value : before)
        taken.insert(value.code);
    for (const QString &part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto [english, spanish] = bothNames(part);
        if (english.isEmpty())
            continue;
        const auto same = [&english = english](const api::NewOptionValue &value) {
            return value.nameEn.compare(english, Qt::CaseInsensitive) == 0;
        };
        if (std::any_of(values.begin(), values.end(), same))
            continue;
        const auto old = std::find_if(before.begin(), before.end(), same);
        const QString code = old == before.end() ? freeCode(english, taken) : old->code;
        taken.insert(code);
        values.append({code, english, spanish});
    }
    return values;
}

}  // namespace

QString codeOf(const QString &name)
{
    const QString plain = name.normalized(QString::NormalizationForm_KD).toLower();
    QString code;
    for (const QChar letter : plain) {
        const bool ascii = letter.unicode() < 128;
        if (letter.category() == QChar::Mark_NonSpacing)
            continue;
        if (letter == QChar(0x00D7))
            code += QLatin1Char('x');
        else if (ascii && letter.isLetterOrNumber())
            code += letter;
        else if (!code.endsWith(QLatin1Char('-')) && !code.isEmpty())
            code += QLatin1Char('-');
    }
    while (code.endsWith(QLatin1Char('-')))
        code.chop(1);
    return code.isEmpty() ? QStringLiteral("value") : code;
}

QList<api::NewProductOption> optionsOf(const QList<TypedOption> &typed, const QList<api::NewProductOption> &before)
{
    QList<api::NewProductOption> options;
    QSet<QString> taken;
    for (int place = 0; place < typed.size(); ++place) {
        const auto [english, spanish] = bothNames(typed[place].names);
        const api::NewProductOption old = before.value(place);
        const QList<api::NewOptionValue> values = valuesOf(typed[place].values, old.values);
        if (english.isEmpty() || values.isEmpty())
            continue;
        const QString code = old.code.isEmpty() ? freeCode(english, taken) : old.code;
        taken.insert(code);
        options.append({code, english, spanish, values});
    }
    return options;
}

QList<TypedOption> typedOf(const QList<api::NewProductOption> &options)
{
    QList<TypedOption> typed;
    for (const api::NewProductOption &option : options) {
        QStringList values;
        for (const api::NewOptionValue &value : option.values)
            values.append(joinedNames(value.nameEn, value.nameEs));
        typed.append({joinedNames(option.nameEn, option.nameEs), values.join(QStringLiteral(", "))});
    }
    return typed;
}

int combinationCount(const QList<api::NewProductOption> &options)
{
    qint64 count = 1;
    for (const api::NewProductOption &option : options)
        count = std::min<qint64>(count * option.values.size(), mostMadeVariants + 1);
    return int(count);
}

QList<QStringList> combinations(const QList<api::NewProductOption> &options, const QList<QStringList> &taken)
{
    if (combinationCount(options) > mostMadeVariants)
        return {};
    QList<QStringList> all{{}};
    for (const api::NewProductOption &option : options) {
        QList<QStringList> longer;
        for (const QStringList &start : std::as_const(all))
            for (const api::NewOptionValue &value : option.values)
                longer.append(start + QStringList{value.code});
        all = longer;
    }
    const QSet<QStringList> there(taken.begin(), taken.end());
    QList<QStringList> missing;
    for (const QStringList &combination : std::as_const(all))
        if (!there.contains(combination))
            missing.append(combination);
    return missing;
}

QString skuOf(const QString &prefix, const QStringList &codes, const QStringList &taken)
{
    QStringList parts{prefix};
    for (const QString &code : codes) {
        QString part = code;
        part.remove(QLatin1Char('-'));
        parts.append(part.left(letters).toUpper());
    }
    const QString sku = parts.join(QLatin1Char('-'));
    QString free = sku;
    for (int number = 2; taken.contains(free, Qt::CaseInsensitive); ++number)
        free = QStringLiteral("%1-%2").arg(sku).arg(number);
    return free;
}

}  // namespace models
