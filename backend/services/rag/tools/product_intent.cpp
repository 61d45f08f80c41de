// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/tools/product_intent.h"

#include "backend/foundation/text/analyzer.h"
#include "backend/foundation/text/stop_words.h"

#include <QRegularExpression>
#include <QSet>

namespace rag {
namespace {

constexpr qsizetype wordsMost = 12;  // of a wish; more is a story

/// Words of asking, by stem: they name no product.
const QSet<QString> &askingStems(api::Language language)
{
    static const auto stemsOf = [](api::Language of, const char *words) {
        QSet<QString> stems;
        for (const QString &word : QString::fromLatin1(words).split(u' '))
            stems.insert(text::stem(word, of));
        return stems;
    };
    static const QSet<QString> english = stemsOf(
        api::Language::English, "have got sell stock carry offer look looking search find want need like buy purchase price cost much many "
                                "available availability show get shop store sold left any some please hello hi something kind still");
    static const QSet<QString> spanish =
        stemsOf(api::Language::Spanish,
                "tener teneis tienes tiene tienen tendreis vender vendeis vendes venden hay queda quedan buscar busco buscando "
                "encontrar querer quiero quisiera necesito comprar cuanto cuesta cuestan vale valen precio disponible "
                "disponibles disponibilidad existencias mostrar ensename muestrame tienda algun alguna algo hola favor tipo stock");
    return language == api::Language::English ? english : spanish;
}

bool asksForProduct(const QString &line)
{
    static const QRegularExpression asking(QStringLiteral(
        " (?:(?:do|did|would) you (?:guys )?(?:still )?(?:have|sell|stock|carry|offer)|have you (?:still )?got|you got any|(?:am|im|i m) "
        "looking for|looking for|"
        "searching for|(?:want|need|like) to (?:buy|get|order)|show me|find me|how much (?:is|are|does .{1,60} cost|do .{1,60} cost|for)|"
        "what (?:does|do|is|are) .{1,60} (?:cost|the price)|(?:the )?prices? (?:of|for)|(?:is|are) .{1,60} (?:in stock|available|sold "
        "out)|in stock|"
        "(?:teneis|tienes|tiene|tienen|vendeis|vendes|venden|tendriais) |busco|buscando|buscaba|cuanto (?:cuestan?|valen?|sale|es|son)|"
        "que (?:precio|valen?|cuestan?)|precios? (?:de|del|tiene)|quedan? |en stock|(?:esta|estan|hay) "
        ".{0,60}(?:disponibles?|agotad[oa]s?)|"
        "(?:quiero|quisiera|necesito|me gustaria) comprar|ensename|muestrame|hay (?:alguna?|algun) )"));
    return asking.match(line).hasMatch();
}

}  // namespace

ProductWish productWishOf(QStringView text, api::Language language)
{
    ProductWish wish;
    const QStringList words = text::wordsOf(text);
    wish.asked = asksForProduct(QStringLiteral(" ") % words.join(u' ') % QStringLiteral("  "));
    for (const QString &word : words) {
        if (text::isStopWord(word, language) || askingStems(language).contains(text::stem(word, language)) || wish.words.contains(word))
            continue;
        wish.words.append(word);
        if (wish.words.size() == wordsMost)
            break;
    }
    return wish;
}

}  // namespace rag
