// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/rag/index/retriever.h"

#include <QHash>
#include <QString>
#include <optional>

/// What the tests of the answerer ask, and how they count.
namespace evaluation {

struct AskedQuestion {
    QString id;
    QString text;
    api::Language language = api::Language::English;
    bool answerable = true;
    QString document;     ///< that has the answer
    QString mustContain;  ///< words of the answer; empty when any of the document will do
};

/// Puts a Markdown document into the index; its id is made from its name.
void addMarkdown(rag::LexicalIndex &index, const QString &name, const QString &text, api::Language language);
/// Puts a paragraph with an id of its own into the index.
void addParagraph(rag::LexicalIndex &index, const QString &name, const QString &text, api::Language language);

[[nodiscard]] core::DocumentId idOf(const QString &name);

/// The demo shop: documents/{en,es} and questions.jsonl below that folder.
void addDemoDocuments(rag::LexicalIndex &index, const QString &folder);
[[nodiscard]] QList<AskedQuestion> demoQuestions(const QString &folder);

/// corpus.jsonl, queries.jsonl and qrels.tsv of a folder.
[[nodiscard]] QList<std::pair<QString, QString>> corpusOf(const QString &folder);
[[nodiscard]] QList<AskedQuestion> queriesOf(const QString &folder, api::Language language);

struct Figures {
    int questions = 0;
    int hitAt1 = 0;
    int hitAt5 = 0;
    double reciprocalRanks = 0;
    [[nodiscard]] double hit1() const { return questions ? double(hitAt1) / questions : 0; }
    [[nodiscard]] double mrr() const { return questions ? reciprocalRanks / questions : 0; }
};

/// Ranks of the right document among the first ten chunks, by document.
[[nodiscard]] Figures measureRetrieval(const rag::LexicalIndex &index, const QList<AskedQuestion> &questions);

struct RefusalFigures {
    int answerable = 0;
    int answered = 0;      ///< of the answerable
    int rightAnswers = 0;  ///< of the answerable: the words are in the text
    int unanswerable = 0;
    int answeredWrongly = 0;
};
[[nodiscard]] RefusalFigures measureAnswers(const rag::LexicalIndex &index, const QList<AskedQuestion> &questions, bool verbose);

}  // namespace evaluation
