// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/store/search_terms.h"

#include "backend/foundation/text/analyzer.h"
#include "backend/foundation/text/stop_words.h"

#include <QSet>

namespace products {
namespace {

constexpr qsizetype termLengthMax = 64;
constexpr std::array languages{api::Language::English, api::Language::Spanish};

/// Letters and digits alone, of one length at most.
QString cleaned(const QString &word)
{
    QString term;
    for (const QChar c : word)
        if (c.isLetterOrNumber() || c.isSurrogate())
            term.append(c);
    return term.left(termLengthMax);
}

/// Terms in the order of their first appearance.
class TermSet {
public:
    void add(const QString &word)
    {
        const QString term = cleaned(word);
        if (term.isEmpty() || m_seen.contains(term))
            return;
        m_seen.insert(term);
        m_terms.append(term);
    }
    void addText(const QString &text, api::Language language)
    {
        for (const QString &term : text::termsOf(text, language))
            add(term);
        for (const QString &word : text::wordsOf(text))
            add(word);
    }
    void addSku(const QString &sku)
    {
        QString whole;
        for (const QString &part : text::wordsOf(sku)) {
            add(part);
            whole += cleaned(part);
        }
        for (qsizetype start = 0; whole.size() - start >= skuPartLengthMin; ++start)
            add(whole.mid(start));
    }
    [[nodiscard]] QString joined() const { return m_terms.join(u' '); }

private:
    QSet<QString> m_seen;
    QStringList m_terms;
};

/// One typed word: any of the forms, or when it may go on, what begins with it.
struct WordQuery {
    QStringList forms;
    QString beginning;
};

WordQuery wordQueryOf(const QString &word, bool last)
{
    WordQuery query;
    for (const api::Language language : languages)
        if (const QString stem = cleaned(text::stem(word, language)); !stem.isEmpty() && !query.forms.contains(stem))
            query.forms.append(stem);
    const QString plain = cleaned(word);
    if (last && plain.size() >= prefixLengthMin)
        query.beginning = plain;
    else if (!query.forms.contains(plain))
        query.forms.append(plain);
    return query;
}

bool isStopWord(const QString &word)
{
    return std::ranges::any_of(languages, [&word](api::Language language) { return text::isStopWord(word, language); });
}

/// The words that count: without those of grammar, unless there are no others; the last stays, it may be a beginning.
QStringList wordsThatCount(const QString &typed)
{
    QStringList words;
    for (const QString &word : text::wordsOf(typed))
        if (!cleaned(word).isEmpty())
            words.append(word);
    words = words.mid(0, searchWordsMax);
    const bool open = !typed.isEmpty() && typed.back().isLetterOrNumber();
    QStringList counting;
    for (qsizetype index = 0; index < words.size(); ++index)
        if (!isStopWord(words[index]) || (open && index == words.size() - 1))
            counting.append(words[index]);
    return counting.isEmpty() ? words : counting;
}

/// The two languages of queries: FTS5's and that of tsquery. Terms are letters and digits, so quotes are never inside.
struct Grammar {
    const char *quote;
    const char *either;
    const char *both;
    const char *beginning;
};
constexpr Grammar fts5{"\"", " OR ", " AND ", " *"};
constexpr Grammar tsquery{"'", " | ", " & ", ":*"};

QString quoted(const QString &term, const Grammar &grammar) { return QLatin1String(grammar.quote) + term + QLatin1String(grammar.quote); }

QString textOf(const WordQuery &word, const Grammar &grammar)
{
    QStringList forms;
    for (const QString &form : word.forms)
        forms.append(quoted(form, grammar));
    if (!word.beginning.isEmpty())
        forms.append(quoted(word.beginning, grammar) + QLatin1String(grammar.beginning));
    return u'(' + forms.join(QLatin1String(grammar.either)) + u')';
}

}  // namespace

ProductDocument documentOf(const ProductState &product)
{
    TermSet title;
    TermSet words;
    for (const api::ProductText &text : product.texts) {
        title.addText(text.title, text.language);
        words.addText(text.title, text.language);
    }
    for (const VariantState &variant : product.variants)
        words.addSku(variant.sku);
    for (const api::NewProductOption &option : product.options)
        for (const api::NewOptionValue &value : option.values) {
            words.addText(value.nameEn, api::Language::English);
            words.addText(value.nameEs, api::Language::Spanish);
        }
    for (const api::ProductText &text : product.texts)
        words.addText(text.description, text.language);
    return {title.joined(), words.joined()};
}

ProductSearchQuery searchQueryOf(const QString &text, sql::Dialect dialect)
{
    const Grammar &grammar = dialect == sql::Dialect::Sqlite ? fts5 : tsquery;
    const QStringList words = wordsThatCount(text);
    if (words.isEmpty())
        return {};
    const bool open = text.back().isLetterOrNumber();
    QStringList parts;
    for (qsizetype index = 0; index < words.size(); ++index)
        parts.append(textOf(wordQueryOf(words[index], open && index == words.size() - 1), grammar));
    ProductSearchQuery query;
    query.words = parts.join(QLatin1String(grammar.both));
    query.title = dialect == sql::Dialect::Sqlite ? QStringLiteral("title : (%1)").arg(query.words) : query.words;
    QString whole;
    for (const QString &word : text::wordsOf(text))
        whole += cleaned(word);
    if (whole.size() >= skuPartLengthMin && whole.size() <= termLengthMax)
        query.words = u'(' + query.words + u')' + QLatin1String(grammar.either) + quoted(whole, grammar) + QLatin1String(grammar.beginning);
    return query;
}

}  // namespace products
