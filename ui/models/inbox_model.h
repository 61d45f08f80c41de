// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/chat/chat.h"

#include <QAbstractItemModel>
#include <QHash>
#include <array>

namespace models {

/// Groups of the inbox, in the order they stand.
enum class Section { Waiting, Mine, Bot, Others, Closed };
inline constexpr int sectionCount = int(Section::Closed) + 1;

/// The inbox as sections with conversations below them: those that wait longest first, then the latest. Rows are put
/// in by summary and replaced by newer versions of it; an older version is ignored, so that answers and frames may come
/// in any order. Rows move, nothing is ever reset: selection and scroll stay over a reconnection.
class InboxModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        SectionRole = Qt::UserRole + 1,  ///< int(Section), of both kinds of row
        IsSectionRole,                   ///< bool
        CountRole,                       ///< int, of sections: rows in it, also while folded or filtered
        IdRole,                          ///< QString
        SummaryRole,                     ///< api::ConversationSummary
        WritingRole,                     ///< api::ActorKind as int of who writes now, -1 for nobody
    };

    explicit InboxModel(QObject *parent = nullptr);

    /// Whose section "Mine" is. Rows are sorted anew.
    void setMe(const QString &userId);
    void apply(const api::ConversationSummary &summary);
    void setWriting(const core::ConversationId &id, api::ActorKind who, bool writing);
    /// Only rows whose name or last words hold this text, compared without case and accents.
    void setFilter(const QString &text);
    /// Forgets everything, for another account; done by removing rows.
    void clear();

    [[nodiscard]] std::optional<api::ConversationSummary> summary(const core::ConversationId &id) const;
    [[nodiscard]] QModelIndex indexOf(const core::ConversationId &id) const;
    [[nodiscard]] int count(Section section) const;
    /// Since when the longest waiting visitor of section Waiting waits.
    [[nodiscard]] std::optional<core::Timestamp> longestWait() const;
    [[nodiscard]] Section sectionOf(const api::ConversationSummary &summary) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void countsChanged();

private:
    struct Entry {
        api::ConversationSummary summary;
        Section section = Section::Bot;
        bool shown = false;
        int writing = -1;
    };
    using Rows = QList<core::ConversationId>;

    [[nodiscard]] QModelIndex sectionIndex(Section section) const { return index(int(section), 0); }
    [[nodiscard]] bool matches(const api::ConversationSummary &summary) const;
    [[nodiscard]] bool before(const api::ConversationSummary &left, const api::ConversationSummary &right, Section section) const;
    [[nodiscard]] int placeFor(const api::ConversationSummary &summary, Section section) const;
    void place(Entry &entry);
    void moveRow(Entry &entry, Section to);
    void touchSections(Section left, Section right);

    QString m_me;
    QString m_filter;
    QHash<core::ConversationId, Entry> m_entries;
    std::array<Rows, sectionCount> m_rows;
    std::array<int, sectionCount> m_counts{};
};

/// Lower case without accents, for filters: "Lucía" is found by "lucia".
[[nodiscard]] QString foldedForSearch(const QString &text);

}  // namespace models

Q_DECLARE_METATYPE(api::ConversationSummary)
