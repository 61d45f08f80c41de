// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace rag {

/// Checks the citation marks in a model's text as it streams: "[2]" passes when document 2 was given to the model, and
/// becomes the number of the citation in the order of first use; marks of documents that do not exist are left out. Other
/// brackets pass as they are. Never lets half a mark out.
class CitationFilter {
public:
    explicit CitationFilter(int documents)
        : m_documents(documents)
    {
    }
    /// What may be shown now.
    [[nodiscard]] QString feed(const QString &text);
    /// What was held back, at the end.
    [[nodiscard]] QString finish();
    /// Documents cited, in the order of their new numbers; counted from 1.
    [[nodiscard]] const QList<int> &cited() const { return m_cited; }

private:
    [[nodiscard]] QString checked(const QString &mark);
    int m_documents;
    QString m_held;  ///< from '[' on
    QList<int> m_cited;
};

}  // namespace rag
