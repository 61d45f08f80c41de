// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation.h"

#include "backend/services/rag/answers/extractive_answer.h"
#include "backend/services/rag/ingestion/chunker.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTest>
#include <nlohmann/json.hpp>

namespace evaluation {
namespace {

constexpr int retrieved = 10;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString textAt(const nlohmann::json &object, const char *key)
{
    const auto found = object.find(key);
    return found == object.end() || !found->is_string() ? QString() : QString::fromStdString(found->get<std::string>());
}

template <class Visitor>
void forEachLine(const QString &path, Visitor visit)
{
    for (const QByteArray &line : contents(path).split('\n')) {
        const auto object = nlohmann::json::parse(line.begin(), line.end(), nullptr, false);
        if (object.is_object())
            visit(object);
    }
}

QString uuidOf(const QString &name)
{
    const QString hex = QString::fromLatin1(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex());
    return QString(hex.left(8) % QStringLiteral("-") % hex.mid(8, 4) % QStringLiteral("-7") % hex.mid(12, 3) % QStringLiteral("-8") %
                   hex.mid(15, 3) % QStringLiteral("-") % hex.mid(18, 12));
}

int rankOf(const QList<rag::ScoredChunk> &chunks, const core::DocumentId &document)
{
    for (int rank = 0; rank < chunks.size(); ++rank)
        if (chunks[rank].documentId == document)
            return rank + 1;
    return 0;
}

QString withoutMarkup(QString text)
{
    for (const char mark : {'*', '`', '_'})
        text.remove(QLatin1Char(mark));
    return text.simplified().toLower();
}

}  // namespace

core::DocumentId idOf(const QString &name) { return core::DocumentId::fromTrusted(uuidOf(name)); }

void addMarkdown(rag::LexicalIndex &index, const QString &name, const QString &text, api::Language language)
{
    const auto cut = rag::chunk({text, rag::TextKind::Markdown, {}});
    QVERIFY2(cut, qPrintable(name));
    rag::IndexedDocument document{idOf(name), cut->title, language, api::Audience::Everyone, {}};
    int ordinal = 0;
    for (const rag::TextChunk &chunk : cut->chunks)
        document.chunks.append(
            {core::ChunkId::fromTrusted(uuidOf(QString(name % QString::number(ordinal++)))), rag::titlePathOf(chunk.headings), chunk.text});
    index.put(document);
}

void addParagraph(rag::LexicalIndex &index, const QString &name, const QString &text, api::Language language)
{
    index.put({idOf(name), {}, language, api::Audience::Everyone, {{core::ChunkId::fromTrusted(uuidOf(name)), {}, text}}});
}

void addDemoDocuments(rag::LexicalIndex &index, const QString &folder)
{
    for (const api::Language language : {api::Language::English, api::Language::Spanish}) {
        const QString code = api::languageCode(language);
        const QDir documents(QString(folder % QStringLiteral("/documents/") % code));
        for (const QString &file : documents.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name))
            addMarkdown(index, QString(code % QStringLiteral("/") % file), QString::fromUtf8(contents(documents.filePath(file))), language);
    }
}

QList<AskedQuestion> demoQuestions(const QString &folder)
{
    QList<AskedQuestion> questions;
    forEachLine(QString(folder % QStringLiteral("/questions.jsonl")), [&questions](const nlohmann::json &line) {
        questions.append({textAt(line, "id"), textAt(line, "question"),
                          textAt(line, "language") == QLatin1String("es") ? api::Language::Spanish : api::Language::English,
                          line.value("answerable", true), textAt(line, "file"), textAt(line, "mustContain")});
    });
    return questions;
}

QList<std::pair<QString, QString>> corpusOf(const QString &folder)
{
    QList<std::pair<QString, QString>> corpus;
    forEachLine(QString(folder % QStringLiteral("/corpus.jsonl")), [&corpus](const nlohmann::json &line) {
        corpus.append({textAt(line, "_id"), QString(textAt(line, "title") % QStringLiteral("\n") % textAt(line, "text")).trimmed()});
    });
    return corpus;
}

QList<AskedQuestion> queriesOf(const QString &folder, api::Language language)
{
    QHash<QString, QString> documents;
    for (const QByteArray &line : contents(QString(folder % QStringLiteral("/qrels.tsv"))).split('\n')) {
        const QList<QByteArray> columns = line.trimmed().split('\t');
        if (columns.size() >= 2)
            documents.insert(QString::fromUtf8(columns[0]), QString::fromUtf8(columns[1]));
    }
    QList<AskedQuestion> questions;
    forEachLine(QString(folder % QStringLiteral("/queries.jsonl")), [&](const nlohmann::json &line) {
        const QString id = textAt(line, "_id");
        questions.append({id, textAt(line, "text"), language, true, documents.value(id), textAt(line, "answer")});
    });
    return questions;
}

Figures measureRetrieval(const rag::LexicalIndex &index, const QList<AskedQuestion> &questions)
{
    Figures figures;
    for (const AskedQuestion &question : questions) {
        const rag::Query query = rag::buildQuery(question.text, question.language, question.language);
        const int rank = rankOf(index.search(query, question.language, rag::Reader::Everyone, retrieved), idOf(question.document));
        ++figures.questions;
        figures.hitAt1 += rank == 1;
        figures.hitAt5 += rank >= 1 && rank <= 5;
        figures.reciprocalRanks += rank > 0 ? 1.0 / rank : 0;
    }
    return figures;
}

RefusalFigures measureAnswers(const rag::LexicalIndex &index, const QList<AskedQuestion> &questions, bool verbose)
{
    RefusalFigures figures;
    const rag::Retriever retriever(index);
    for (const AskedQuestion &question : questions) {
        const rag::Retrieval found = retriever.retrieve({question.text, question.language, {}, {}}, rag::Reader::Everyone, retrieved);
        const bool answered = found.supported;
        const QString text = answered ? rag::composeAnswer(found, index, question.text).text : QString();
        const bool right = answered && withoutMarkup(text).contains(withoutMarkup(question.mustContain));
        ++(question.answerable ? figures.answerable : figures.unanswerable);
        figures.answered += question.answerable && answered;
        figures.rightAnswers += question.answerable && right;
        figures.answeredWrongly += !question.answerable && answered;
        if (verbose) {
            const rag::ScoredChunk best = found.chunks.value(0);
            qInfo("%s\t%s\tconfidence %.3f coverage %.3f normalised %.3f lang %d\t%s\t%s\n    %s", qPrintable(question.id),
                  question.answerable ? (right      ? "RIGHT"
                                         : answered ? "WRONG"
                                                    : "REFUSED")
                                      : (answered ? "INVENTED" : "refused"),
                  found.confidence, best.coverage, best.normalised, int(found.searched), qPrintable(question.text),
                  qPrintable(best.terms.join(u',')), qPrintable(text));
        }
    }
    return figures;
}

}  // namespace evaluation
