// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inbox_model.h"

namespace models {
namespace {

constexpr quintptr sectionId = 0;  // internal id of section rows; children carry their section + 1

bool sameSummary(const api::ConversationSummary &left, const api::ConversationSummary &right)
{
    return left.version == right.version && left.generation == right.generation && left.state == right.state &&
           left.unread == right.unread && left.lastText == right.lastText && left.visitorName == right.visitorName &&
           left.waitingSince == right.waitingSince && left.owner.id == right.owner.id && left.owner.name == right.owner.name;
}

}  // namespace

QString foldedForSearch(const QString &text)
{
    QString folded;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD))
        if (letter.category() != QChar::Mark_NonSpacing)
            folded.append(letter.toCaseFolded());
    return folded;
}

InboxModel::InboxModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void InboxModel::setMe(const QString &userId)
{
    if (m_me == userId)
        return;
    m_me = userId;
    for (Entry &entry : m_entries)
        place(entry);
}

Section InboxModel::sectionOf(const api::ConversationSummary &summary) const
{
    switch (summary.state) {
    case api::ConversationState::Bot: return Section::Bot;
    case api::ConversationState::Queued: return Section::Waiting;
    case api::ConversationState::Agent:
    case api::ConversationState::Snoozed: return summary.owner.id == m_me ? Section::Mine : Section::Others;
    case api::ConversationState::Resolved: return Section::Closed;
    }
    Q_UNREACHABLE();
}

void InboxModel::apply(const api::ConversationSummary &summary)
{
    auto found = m_entries.find(summary.id);
    if (found == m_entries.end()) {
        found = m_entries.insert(summary.id, Entry{summary, sectionOf(summary), false, -1});
        ++m_counts[size_t(found->section)];
    } else {
        if (summary.version < found->summary.version || sameSummary(found->summary, summary))
            return;
        found->summary = summary;
    }
    place(*found);
}

void InboxModel::setWriting(const core::ConversationId &id, api::ActorKind who, bool writing)
{
    const auto found = m_entries.find(id);
    const int value = writing ? int(who) : -1;
    if (found == m_entries.end() || found->writing == value)
        return;
    found->writing = value;
    const QModelIndex at = indexOf(id);
    if (at.isValid())
        Q_EMIT dataChanged(at, at, {WritingRole});
}

void InboxModel::setFilter(const QString &text)
{
    const QString folded = foldedForSearch(text.trimmed());
    if (folded == m_filter)
        return;
    m_filter = folded;
    for (Entry &entry : m_entries)
        place(entry);
}

void InboxModel::clear()
{
    for (int section = 0; section < sectionCount; ++section) {
        Rows &rows = m_rows[size_t(section)];
        if (!rows.isEmpty()) {
            beginRemoveRows(index(section, 0), 0, int(rows.size()) - 1);
            rows.clear();
            endRemoveRows();
        }
    }
    m_entries.clear();
    m_counts.fill(0);
    touchSections(Section::Waiting, Section::Closed);
}

std::optional<api::ConversationSummary> InboxModel::summary(const core::ConversationId &id) const
{
    const auto found = m_entries.constFind(id);
    return found == m_entries.constEnd() ? std::nullopt : std::optional(found->summary);
}

QModelIndex InboxModel::indexOf(const core::ConversationId &id) const
{
    const auto found = m_entries.constFind(id);
    if (found == m_entries.constEnd() || !found->shown)
        return {};
    const int row = int(m_rows[size_t(found->section)].indexOf(id));
    return index(row, 0, sectionIndex(found->section));
}

int InboxModel::count(Section section) const { return m_counts[size_t(section)]; }

std::optional<core::Timestamp> InboxModel::longestWait() const
{
    std::optional<core::Timestamp> longest;
    for (const Entry &entry : m_entries) {
        const auto &since = entry.summary.waitingSince;
        if (entry.section == Section::Waiting && since && (!longest || *since < *longest))
            longest = since;
    }
    return longest;
}

bool InboxModel::matches(const api::ConversationSummary &summary) const
{
    return m_filter.isEmpty() || foldedForSearch(summary.visitorName).contains(m_filter) ||
           foldedForSearch(summary.lastText).contains(m_filter);
}

bool InboxModel::before(const api::ConversationSummary &left, const api::ConversationSummary &right, Section section) const
{
    if (section != Section::Closed && left.waitingSince != right.waitingSince) {
        if (!left.waitingSince || !right.waitingSince)
            return left.waitingSince.has_value();
        return *left.waitingSince < *right.waitingSince;
    }
    if (left.lastAt != right.lastAt)
        return left.lastAt > right.lastAt;
    return left.id < right.id;
}

int InboxModel::placeFor(const api::ConversationSummary &summary, Section section) const
{
    // Counted without the row itself, which may stand in the list at its old place.
    int place = 0;
    for (const core::ConversationId &id : m_rows[size_t(section)])
        if (id != summary.id && before(m_entries[id].summary, summary, section))
            ++place;
    return place;
}

void InboxModel::place(Entry &entry)
{
    const Section from = entry.section;
    const Section to = sectionOf(entry.summary);
    const core::ConversationId id = entry.summary.id;
    const bool show = matches(entry.summary);
    if (from != to) {
        --m_counts[size_t(from)];
        ++m_counts[size_t(to)];
    }
    if (entry.shown && show) {
        moveRow(entry, to);
        const QModelIndex at = indexOf(id);
        Q_EMIT dataChanged(at, at);
    } else if (entry.shown) {
        const int row = int(m_rows[size_t(from)].indexOf(id));
        beginRemoveRows(sectionIndex(from), row, row);
        m_rows[size_t(from)].removeAt(row);
        entry.shown = false;
        entry.section = to;
        endRemoveRows();
    } else if (show) {
        const int row = placeFor(entry.summary, to);
        beginInsertRows(sectionIndex(to), row, row);
        m_rows[size_t(to)].insert(row, id);
        entry.shown = true;
        entry.section = to;
        endInsertRows();
    }
    entry.section = to;
    touchSections(from, to);
}

void InboxModel::moveRow(Entry &entry, Section to)
{
    const core::ConversationId id = entry.summary.id;
    Rows &source = m_rows[size_t(entry.section)];
    const int oldRow = int(source.indexOf(id));
    const int newRow = placeFor(entry.summary, to);
    if (entry.section == to) {
        if (oldRow == newRow)
            return;
        // beginMoveRows counts the destination before the row is taken out.
        beginMoveRows(sectionIndex(to), oldRow, oldRow, sectionIndex(to), newRow > oldRow ? newRow + 1 : newRow);
        source.move(oldRow, newRow);
    } else {
        beginMoveRows(sectionIndex(entry.section), oldRow, oldRow, sectionIndex(to), newRow);
        source.removeAt(oldRow);
        m_rows[size_t(to)].insert(newRow, id);
        entry.section = to;
    }
    endMoveRows();
}

void InboxModel::touchSections(Section left, Section right)
{
    Q_EMIT dataChanged(sectionIndex(std::min(left, right)), sectionIndex(std::max(left, right)), {CountRole});
    Q_EMIT countsChanged();
}

QModelIndex InboxModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column != 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : sectionId);
}

QModelIndex InboxModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == sectionId)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, sectionId);
}

int InboxModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return sectionCount;
    if (parent.internalId() != sectionId || parent.column() != 0)
        return 0;
    return int(m_rows[size_t(parent.row())].size());
}

int InboxModel::columnCount(const QModelIndex &) const { return 1; }

QVariant InboxModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == sectionId) {
        switch (role) {
        case SectionRole: return index.row();
        case IsSectionRole: return true;
        case CountRole: return m_counts[size_t(index.row())];
        default: return {};
        }
    }
    const int section = int(index.internalId()) - 1;
    const core::ConversationId &id = m_rows[size_t(section)][index.row()];
    const auto found = m_entries.constFind(id);
    switch (role) {
    case Qt::DisplayRole: return found->summary.visitorName;
    case SectionRole: return section;
    case IsSectionRole: return false;
    case IdRole: return id.text();
    case SummaryRole: return QVariant::fromValue(found->summary);
    case WritingRole: return found->writing;
    default: return {};
    }
}

Qt::ItemFlags InboxModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

}  // namespace models
