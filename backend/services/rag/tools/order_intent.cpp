// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/tools/order_intent.h"

#include "backend/foundation/text/analyzer.h"
#include "backend/services/rag/answers/phrases.h"

#include <QRegularExpression>
#include <QSet>

namespace rag {
namespace {

constexpr qsizetype longestNumber = 12;            // digits
constexpr qsizetype shortestBareNumber = 3;        // a bare "2" is no order
constexpr qsizetype wordsAroundDetails = 12;       // a longer line is a new question, not an answer to ours
constexpr qsizetype wordsOfStatusPhrase = 4;       // "order status please"
constexpr qsizetype wordsAroundNumberedOrder = 6;  // "my order 10491 please"

/// What a word can mean for an order, as bits.
enum Meaning : quint32 {
    Noun = 1 << 0,      ///< order, parcel
    Delivery = 1 << 1,  ///< delivery, purchase: an order only when it is "mine"
    Mine = 1 << 2,      ///< my
    Track = 1 << 3,     ///< track, status
    Where = 1 << 4,     ///< where
    Moves = 1 << 5,     ///< arrive, ship, receive
    HowFar = 1 << 6,    ///< when, has, not, yet
    Rules = 1 << 7,     ///< return, refund, change: what documents are about
    Cancel = 1 << 8,
    NumberSign = 1 << 9  ///< "number", "no."
};

class Vocabulary {
public:
    Vocabulary(api::Language language, std::initializer_list<std::pair<Meaning, const char *>> lines)
        : m_language(language)
    {
        for (const auto &[meaning, words] : lines)
            for (const QString &word : QString::fromLatin1(words).split(u' ')) {
                m_whole[word] |= meaning;
                m_stems[text::stem(word, language)] |= meaning;
            }
    }
    [[nodiscard]] quint32 meaningOf(const QString &word) const { return m_whole.value(word) | m_stems.value(text::stem(word, m_language)); }

private:
    const api::Language m_language;
    QHash<QString, quint32> m_whole;
    QHash<QString, quint32> m_stems;
};

const Vocabulary &english()
{
    static const Vocabulary words(
        api::Language::English,
        {{Noun, "order orders parcel package"},
         {Delivery, "delivery shipment purchase stuff things"},
         {Mine, "my our mine"},
         {Track, "track tracking trace status progress"},
         {Where, "where wheres"},
         {Moves, "arrive arrived come coming ship shipped deliver delivered dispatch sent send left leave get here receive paid"},
         {HowFar, "when soon until has hasnt have havent is isnt did didnt not never still yet late already ready day paid"},
         {Rules, "return refund exchange change swap replace warranty guarantee add address cost price pay invoice "
                 "receipt broken damaged wrong missing free international another confirmation"},
         {Cancel, "cancel cancelled"},
         {NumberSign, "number no nr"}});
    return words;
}

const Vocabulary &spanish()
{
    static const Vocabulary words(
        api::Language::Spanish,
        {{Noun, "pedido pedidos paquete encargo"},
         {Delivery, "envio compra entrega"},
         {Mine, "mi mis nuestro nuestra"},
         {Track, "seguimiento seguir rastrear localizar estado situacion"},
         {Where, "donde"},
         {Moves, "pagado llega llegar llegado llegara sale salir salido recibir recibo recibido recibire enviar enviado entregar "
                 "entregado viene"},
         {HowFar, "cuando ha han he hemos todavia aun ya no sigue dia pagado"},
         {Rules, "devolver devolucion devuelvo reembolso cambiar cambio sustituir garantia anadir direccion cuesta cuestan "
                 "precio factura roto danado equivocado gratis internacional confirmacion"},
         {Cancel, "cancelar cancela anular anula"},
         {NumberSign, "numero num n"}});
    return words;
}

/// Phrases that ask how something is done, or what the rules are, in folded words between spaces.
bool asksHow(const QString &line)
{
    static const QRegularExpression how(
        QStringLiteral(" (?:how (?:do|does|can|could|to|long|many|much)|can (?:i|we)|could i|may i|am i|is it possible|is there a way|what "
                       "(?:if|happens|do i|should i|can i)|do you|do i|should i|until when|como|otro dia|puedo|podria|podemos|se puede|es "
                       "posible|que pasa|"
                       "que hago|que puedo|que tengo|cuanto|cuantos|hasta cuando|hay que|tengo que|debo) "));
    return how.match(line).hasMatch();
}

bool asksWhere(const QString &line)
{
    static const QRegularExpression where(
        QStringLiteral(" (?:where ?(?:s|is|are|my|the)|wheres|what happened to|any news (?:of|on|about)|por "
                       "donde (?:va|anda)|donde (?:esta|estan|anda|andan|queda|va)|"
                       "que (?:es|hay|sabes|se sabe) de|hay noticias de|como va) "));
    return where.match(line).hasMatch();
}

struct Line {
    QStringList words;
    QList<quint32> meanings;
    QString joined;  ///< " where is my order "
    [[nodiscard]] bool has(quint32 meaning) const
    {
        return std::any_of(meanings.cbegin(), meanings.cend(), [meaning](quint32 one) { return (one & meaning) != 0; });
    }
};

Line lineOf(QStringView text)
{
    Line line;
    line.words = text::wordsOf(text);
    for (const QString &word : line.words)
        line.meanings.append(english().meaningOf(word) | spanish().meaningOf(word));
    line.joined = QStringLiteral(" ") % line.words.join(u' ') % QStringLiteral(" ");
    return line;
}

const QRegularExpression &emailPattern()
{
    static const QRegularExpression pattern(QStringLiteral("[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}.-]{1,190}\\.\\p{L}{2,24}"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

std::optional<QString> emailIn(const QString &text)
{
    std::optional<QString> last;
    for (auto matches = emailPattern().globalMatch(text); matches.hasNext();)
        last = matches.next().captured();
    return last;
}

std::optional<qint64> numberOf(const QString &digits)
{
    bool isNumber = false;
    const qint64 number = digits.toLongLong(&isNumber);
    return isNumber && number > 0 ? std::optional(number) : std::nullopt;
}

/// "order 10491", "pedido n.º 10491", "#10491".
std::optional<qint64> namedNumber(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "(?:#\\s?|\\b(?:orders?|parcel|package|pedidos?|paquete|encargo)\\b[\\s:]*(?:number|no|nr|n[uú]mero|n[uú]m|n)?[\\s.:º°#]*)"
            "(\\d{1,%1})(?![\\d.,]\\d|\\d|-)")
            .arg(longestNumber),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    std::optional<qint64> last;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        if (const std::optional<qint64> number = numberOf(matches.next().captured(1)))
            last = number;
    return last;
}

std::optional<qint64> bareNumber(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("(?<![\\d.,/+-])(\\d{%1,%2})(?![\\d/-]|[.,]\\d)")
                                                .arg(QString::number(shortestBareNumber), QString::number(longestNumber)));
    std::optional<qint64> last;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        if (const std::optional<qint64> number = numberOf(matches.next().captured(1)))
            last = number;
    return last;
}

QString withoutEmails(QStringView text) { return text.toString().replace(emailPattern(), QStringLiteral(" ")); }

/// The tail of `sentence` was said by the bot: it asked for details of an order.
bool asksForDetails(const QString &sentence)
{
    using enum Phrase;
    for (const Phrase asking : {AskNumberAndEmail, AskNumber, AskEmail, OrderNotFound, NoOrderInAccount, OrderNotInAccount})
        for (const api::Language language : {api::Language::English, api::Language::Spanish})
            if (sentence == phrase(asking, language))
                return true;
    return false;
}

OrderIntent intentOf(const Line &line, const std::optional<qint64> &number)
{
    const bool mine = line.has(Mine) && line.has(Noun | Delivery);
    const bool owned = mine || number;
    const bool how = asksHow(line.joined);
    const OrderIntent byForm = how ? OrderIntent::Weak : OrderIntent::Strong;
    if (line.has(Rules))
        return OrderIntent::None;
    if (asksWhere(line.joined) && (mine || line.has(Noun)))
        return OrderIntent::Strong;
    if (line.has(Cancel))
        return owned ? byForm : OrderIntent::None;
    if (line.has(Track) && (owned || line.words.size() == 1))
        return byForm;
    if (line.has(Track) && line.has(Noun) && line.words.size() <= wordsOfStatusPhrase)
        return byForm;
    if (line.has(Moves) && line.has(HowFar) && owned)
        return byForm;
    if (number && line.words.size() <= wordsAroundNumberedOrder)
        return byForm;
    return number ? OrderIntent::Weak : OrderIntent::None;
}

}  // namespace

OrderRequest orderRequestOf(QStringView text)
{
    OrderRequest request;
    const Line line = lineOf(text);
    request.details.email = emailIn(text.toString());
    request.details.number = namedNumber(withoutEmails(text));
    request.intent = intentOf(line, request.details.number);
    request.wantsToCancel = line.has(Cancel);
    if (request.intent != OrderIntent::None && !request.details.number)
        request.details = orderDetailsIn(text);
    return request;
}

OrderDetails orderDetailsIn(QStringView text)
{
    OrderDetails details;
    details.email = emailIn(text.toString());
    const QString rest = withoutEmails(text);
    details.number = namedNumber(rest);
    if (!details.number)
        details.number = bareNumber(rest);
    return details;
}

std::optional<OrderDetails> continuedRequest(const Question &question)
{
    const qsizetype last = question.history.size() - 1;
    if (last < 0 || question.history[last].fromVisitor || !asksForDetails(question.history[last].text))
        return std::nullopt;
    OrderDetails details = orderDetailsIn(question.text);
    if (details.isEmpty() || text::wordsOf(withoutEmails(question.text)).size() > wordsAroundDetails)
        return std::nullopt;
    for (qsizetype at = last; at >= 0; --at) {
        const HistoryLine &line = question.history[at];
        if (!line.fromVisitor) {
            if (!asksForDetails(line.text))
                break;
            continue;
        }
        const OrderDetails earlier = orderDetailsIn(line.text);
        if (!details.number)
            details.number = earlier.number;
        if (!details.email)
            details.email = earlier.email;
    }
    return details;
}

OrderDetails withRemembered(OrderDetails details, const QStringList &visitorLines)
{
    for (auto line = visitorLines.crbegin(); line != visitorLines.crend(); ++line) {
        const bool onlyDetails = text::wordsOf(withoutEmails(*line)).size() <= wordsOfStatusPhrase;
        const OrderDetails earlier = onlyDetails ? orderDetailsIn(*line) : orderRequestOf(*line).details;
        if (!details.number)
            details.number = earlier.number;
        if (!details.email)
            details.email = earlier.email;
    }
    return details;
}

std::optional<QString> newestEmailIn(const QStringList &visitorLines)
{
    for (auto line = visitorLines.crbegin(); line != visitorLines.crend(); ++line)
        if (const std::optional<QString> email = emailIn(*line))
            return email;
    return std::nullopt;
}

}  // namespace rag
