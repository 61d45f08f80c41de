// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/commands/add_document.h"

#include "backend/services/rag/store/document_store.h"
#include "backend/services/rag/text/language_detector.h"
#include "core/base/pool.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace rag {
namespace {

constexpr qsizetype fileNameMost = 255;
constexpr qsizetype titleMost = 300;
constexpr qsizetype charactersForTitle = 4000;  // a heading further down is not the document's title

/// What the request and the file say together, before the database is asked.
struct Prepared {
    StoredDocument stored;
    AddDocument command;
};

bool hasControl(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

core::Result<QString> plainFileName(const QString &given)
{
    const QString name =
        given.section(QRegularExpression(QStringLiteral("[/\\\\]")), -1).trimmed().normalized(QString::NormalizationForm_C);
    if (name.isEmpty() || name == QLatin1String(".") || name == QLatin1String("..") || name.size() > fileNameMost || hasControl(name))
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_file_name"),
                          QStringLiteral("The file needs a name of 1 to %1 characters.").arg(fileNameMost));
    return name;
}

QString titleOf(const ExtractedText &text, const QString &fileName)
{
    for (const Block &block : blocksOf(text.text.left(charactersForTitle), text.kind))
        if (block.kind == Block::Kind::Heading && block.level == 1)
            return block.text.left(titleMost);
    QString stem = fileName.section(u'.', 0, -2);
    if (stem.isEmpty())
        stem = fileName;
    return stem.replace(u'_', u' ').replace(u'-', u' ').left(titleMost);
}

core::Result<Prepared> prepare(const Extractor &extractor, qint64 mostBytes, AddDocument command)
{
    core::Result<QString> name = plainFileName(command.fileName);
    MOSTRADOR_TRY(name);
    command.fileName = *name;
    if (command.bytes.size() > mostBytes)
        return core::fail(core::ErrorCode::TooLarge, QStringLiteral("document_too_large"),
                          QStringLiteral("A document may have at most %1 bytes; \"%2\" has %3.")
                              .arg(mostBytes)
                              .arg(command.fileName)
                              .arg(command.bytes.size()));
    if (command.title) {
        command.title = command.title->simplified();
        if (command.title->isEmpty() || command.title->size() > titleMost || hasControl(*command.title))
            return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_title"),
                              QStringLiteral("A title has 1 to %1 characters.").arg(titleMost));
    }
    const core::Result<ExtractedText> text = extractor.extract(command.fileName, command.bytes);
    MOSTRADOR_TRY(text);
    Prepared prepared;
    api::Document &document = prepared.stored.document;
    document.id = core::DocumentId::generate();
    document.fileName = command.fileName;
    document.mediaType = text->mediaType;
    document.bytes = command.bytes.size();
    document.title = command.title.value_or(titleOf(*text, command.fileName));
    document.language = command.language.value_or(detectLanguage(text->text).value_or(api::Language::English));
    document.audience = command.audience.value_or(api::Audience::Everyone);
    prepared.stored.contentHash = QString::fromLatin1(QCryptographicHash::hash(command.bytes, QCryptographicHash::Sha256).toHex());
    prepared.command = std::move(command);
    return prepared;
}

/// Do the words of the request, where it has any, agree with the document that has these bytes?
bool agrees(const api::Document &document, const AddDocument &command)
{
    return document.title == command.title.value_or(document.title) && document.language == command.language.value_or(document.language) &&
           document.audience == command.audience.value_or(document.audience);
}

core::Result<AddedDocument> answer(sql::Connection &connection, const core::DocumentId &id, AddedDocument::Outcome outcome)
{
    const core::Result<std::optional<StoredDocument>> stored = store::find(connection, id);
    MOSTRADOR_TRY(stored);
    return AddedDocument{(*stored)->document, outcome};
}

core::Result<> queue(sql::Connection &connection, const core::DocumentId &id, const QByteArray &bytes, core::Timestamp now)
{
    MOSTRADOR_TRY(store::putContent(connection, id, bytes));
    return store::putJob(connection, id, now);
}

core::Result<AddedDocument> replaceWith(sql::Connection &connection, const StoredDocument &old, Prepared prepared, core::Timestamp now)
{
    api::Document &document = prepared.stored.document;
    document.id = old.document.id;
    document.audience = prepared.command.audience.value_or(old.document.audience);
    MOSTRADOR_TRY(store::replace(connection, prepared.stored, now));
    MOSTRADOR_TRY(queue(connection, document.id, prepared.command.bytes, now));
    return answer(connection, document.id, AddedDocument::Outcome::Replaced);
}

core::Result<AddedDocument> add(sql::Connection &connection, const Prepared &prepared, core::Timestamp now)
{
    const core::Result<std::optional<StoredDocument>> same = store::findByHash(connection, prepared.stored.contentHash);
    MOSTRADOR_TRY(same);
    if (*same) {
        const bool failed = (*same)->document.status == api::DocumentStatus::Failed;
        if (agrees((*same)->document, prepared.command) && !failed)
            return AddedDocument{(*same)->document, AddedDocument::Outcome::Unchanged};
        Prepared renewed = prepared;  // keeps its name and whatever the request does not say
        renewed.stored.document.fileName = (*same)->document.fileName;
        renewed.stored.document.title = prepared.command.title.value_or((*same)->document.title);
        renewed.stored.document.language = prepared.command.language.value_or((*same)->document.language);
        return replaceWith(connection, **same, renewed, now);
    }
    const api::Document &document = prepared.stored.document;
    const core::Result<std::optional<StoredDocument>> old = store::findByName(connection, document.fileName, document.language);
    MOSTRADOR_TRY(old);
    if (*old)
        return replaceWith(connection, **old, prepared, now);
    MOSTRADOR_TRY(store::insert(connection, prepared.stored, now));
    MOSTRADOR_TRY(queue(connection, document.id, prepared.command.bytes, now));
    return answer(connection, document.id, AddedDocument::Outcome::Created);
}

}  // namespace

AddDocumentHandler::AddDocumentHandler(sql::Database &database, const core::Clock &clock, const Extractor &extractor, QThreadPool &pool,
                                       qint64 mostBytes)
    : m_database(database)
    , m_clock(clock)
    , m_extractor(extractor)
    , m_pool(pool)
    , m_mostBytes(mostBytes)
{
}

core::Task<core::Result<AddedDocument>> AddDocumentHandler::handle(AddDocument command)
{
    auto work = [extractor = &m_extractor, most = m_mostBytes, command = std::move(command)] { return prepare(*extractor, most, command); };
    core::Result<Prepared> prepared = co_await core::onPool(&m_pool, std::move(work));
    MOSTRADOR_CO_TRY(prepared);
    // The same file uploaded twice at once, on two replicas: the second one then finds the first one's row.
    constexpr int tries = 2;
    for (int tried = 1;; ++tried) {
        const core::Timestamp now = m_clock.now();
        auto work = [prepared = *prepared, now](sql::Connection &connection) { return add(connection, prepared, now); };
        core::Result<AddedDocument> added = co_await m_database.write(std::move(work));
        const bool collided = !added && added.error().reason == QLatin1String("unique_violation");
        if (collided && tried == tries)
            co_return core::fail(core::ErrorCode::Conflict, QStringLiteral("document_exists"),
                                 QStringLiteral("Another document already has this file name and language."));
        if (!collided)
            co_return added;
    }
}

}  // namespace rag
