// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/common/common.h"

#include <QHash>
#include <QList>
#include <QStringList>
#include <optional>

namespace rag {

/// Words of one meaning, as index terms, by language.
struct Concept {
    QStringList english;
    QStringList spanish;
    [[nodiscard]] const QStringList &in(api::Language language) const { return language == api::Language::English ? english : spanish; }
};

/// The shop's synonyms and their translations (text/lexicon.txt). Immutable after construction, then thread-safe.
class Lexicon {
public:
    /// Lines "english words | spanish words"; '#' begins a comment.
    explicit Lexicon(const QString &text);
    /// The one that is part of the program.
    [[nodiscard]] static const Lexicon &builtIn();

    /// Meanings of a term, single words only.
    [[nodiscard]] QList<const Concept *> conceptsOf(const QString &term, api::Language language) const;
    /// Meanings of two terms that follow each other.
    [[nodiscard]] QList<const Concept *> conceptsOfPair(const QString &first, const QString &second, api::Language language) const;

    /// Terms of a text of the shop, with the meaning of each phrase beside its words: "send it back" also counts as "return".
    [[nodiscard]] QStringList documentTerms(QStringView text, api::Language language) const;

private:
    void addSide(const QString &side, api::Language language, int index, QStringList &terms);
    using Index = QMultiHash<QString, int>;
    [[nodiscard]] QList<const Concept *> lookUp(const QString &key, api::Language language) const;
    QList<Concept> m_concepts;
    Index m_english;
    Index m_spanish;
};

}  // namespace rag
