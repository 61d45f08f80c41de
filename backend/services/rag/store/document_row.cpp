// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/store/document_row.h"

namespace rag::store {
namespace {

enum Column {
    Id,
    Title,
    FileName,
    MediaType,
    LanguageColumn,
    AudienceColumn,
    Status,
    Stage,
    Progress,
    ChunkCount,
    Bytes,
    CreatedAt,
    UpdatedAt,
    ErrorText,
    ErrorCodeColumn,
    ContentHash,
    Revision,
    ActiveRevision,
};

api::DocumentStatus statusFromName(const QString &name)
{
    if (name == QLatin1String("queued"))
        return api::DocumentStatus::Queued;
    if (name == QLatin1String("processing"))
        return api::DocumentStatus::Processing;
    return name == QLatin1String("ready") ? api::DocumentStatus::Ready : api::DocumentStatus::Failed;
}

std::optional<QString> optionalText(const sql::Rows &rows, int row, int column)
{
    if (rows.isNull(row, column))
        return std::nullopt;
    return rows.text(row, column);
}

}  // namespace

QString audienceName(api::Audience audience)
{
    switch (audience) {
    case api::Audience::Everyone: return QStringLiteral("everyone");
    case api::Audience::Staff: return QStringLiteral("staff");
    }
    Q_UNREACHABLE();
}

std::optional<api::Audience> audienceFromName(QStringView name)
{
    if (name == QLatin1String("everyone"))
        return api::Audience::Everyone;
    if (name == QLatin1String("staff"))
        return api::Audience::Staff;
    return std::nullopt;
}

std::optional<api::Language> languageFromCode(QStringView code)
{
    for (const api::Language language : {api::Language::English, api::Language::Spanish})
        if (code == api::languageCode(language))
            return language;
    return std::nullopt;
}

StoredDocument documentOfRow(const sql::Rows &rows, int row)
{
    StoredDocument stored;
    api::Document &document = stored.document;
    document.id = core::DocumentId::fromTrusted(rows.text(row, Id));
    document.title = rows.text(row, Title);
    document.fileName = rows.text(row, FileName);
    document.mediaType = rows.text(row, MediaType);
    document.language = languageFromCode(rows.text(row, LanguageColumn)).value_or(api::Language::English);
    document.audience = audienceFromName(rows.text(row, AudienceColumn)).value_or(api::Audience::Staff);
    document.status = statusFromName(rows.text(row, Status));
    document.stage = rows.text(row, Stage);
    document.progress = int(rows.integer(row, Progress));
    document.chunks = int(rows.integer(row, ChunkCount));
    document.bytes = rows.integer(row, Bytes);
    document.createdAt = rows.timestamp(row, CreatedAt);
    document.updatedAt = rows.timestamp(row, UpdatedAt);
    document.error = optionalText(rows, row, ErrorText);
    document.errorCode = optionalText(rows, row, ErrorCodeColumn);
    stored.contentHash = rows.text(row, ContentHash);
    stored.revision = rows.integer(row, Revision);
    stored.activeRevision = rows.integer(row, ActiveRevision);
    return stored;
}

}  // namespace rag::store
