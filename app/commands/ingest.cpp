// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "backend/server/data_folder.h"
#include "backend/server/databases.h"
#include "backend/server/worker_extractor.h"
#include "backend/services/rag/rag_service.h"
#include "backend/services/rag/store/document_store.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTimer>
#include <cstdio>

namespace app {
namespace {

constexpr int progressIntervalMs = 250;

/// Text and Markdown below the folders, and the files themselves, whatever they are: the reader says what it cannot read.
core::Result<QStringList> filesOf(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.exists())
            return core::fail(core::ErrorCode::Invalid, QStringLiteral("usage"),
                              QStringLiteral("There is no file or folder %1.").arg(path));
        if (info.isFile()) {
            files.append(path);
            continue;
        }
        QStringList found;
        for (QDirIterator iterator(path, {QStringLiteral("*.md"), QStringLiteral("*.markdown"), QStringLiteral("*.txt")}, QDir::Files,
                                   QDirIterator::Subdirectories);
             iterator.hasNext();)
            found.append(iterator.next());
        found.sort();
        files += found;
    }
    if (files.isEmpty())
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("usage"),
                          QStringLiteral("There is no text or Markdown in what was given."));
    return files;
}

core::Result<rag::AddDocument> commandFor(const QString &file, const QMap<QString, QString> &given)
{
    rag::AddDocument command;
    const QString language = given.value(QStringLiteral("language"));
    const QString audience = given.value(QStringLiteral("audience"));
    if (!language.isEmpty() && language != QLatin1String("en") && language != QLatin1String("es"))
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("usage"), QStringLiteral("--language is en or es."));
    if (!audience.isEmpty() && audience != QLatin1String("everyone") && audience != QLatin1String("staff"))
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("usage"), QStringLiteral("--audience is everyone or staff."));
    if (!language.isEmpty())
        command.language = language == QLatin1String("es") ? api::Language::Spanish : api::Language::English;
    if (!audience.isEmpty())
        command.audience = audience == QLatin1String("staff") ? api::Audience::Staff : api::Audience::Everyone;
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("usage"),
                          QStringLiteral("%1 cannot be read: %2.").arg(file, source.errorString()));
    command.fileName = QFileInfo(file).fileName();
    command.bytes = source.readAll();
    return command;
}

/// What became of the files so far.
struct Progress {
    QList<std::pair<QString, core::DocumentId>> queued;
    QHash<core::DocumentId, api::Document> seen;
    int refused = 0;
};

void say(const QString &line) { std::fprintf(stderr, "%s\n", qPrintable(line)); }

bool isDone(const api::Document &document)
{
    return document.status == api::DocumentStatus::Ready || document.status == api::DocumentStatus::Failed;
}

core::Result<api::Document> readDocument(sql::Connection &connection, const core::DocumentId &id)
{
    core::Result<std::optional<rag::StoredDocument>> stored = rag::store::find(connection, id);
    if (!stored)
        return core::fail(stored.error());
    if (!*stored)
        return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_document"),
                          QStringLiteral("The document was deleted meanwhile."));
    return (*stored)->document;
}

/// Reads how far each document is and says what is new; true when all are done.
core::Task<core::Result<bool>> look(sql::Database *database, std::shared_ptr<Progress> progress)
{
    bool allDone = true;
    for (const auto &[file, id] : std::as_const(progress->queued)) {
        const core::DocumentId wanted = id;
        auto work = [wanted](sql::Connection &connection) { return readDocument(connection, wanted); };
        const core::Result<api::Document> document = co_await database->read(std::move(work));
        if (!document)
            co_return core::fail(document.error());
        const api::Document before = progress->seen.value(id);
        if (before.stage != document->stage || before.status != document->status) {
            if (document->status == api::DocumentStatus::Ready)
                say(QStringLiteral("%1: ready, %2 passages").arg(file).arg(document->chunks));
            else if (document->status == api::DocumentStatus::Failed)
                say(QStringLiteral("%1: failed: %2").arg(file, document->error.value_or(QString())));
            else
                say(QStringLiteral("%1: %2, %3 %").arg(file, document->stage).arg(document->progress));
        }
        progress->seen.insert(id, *document);
        allDone = allDone && isDone(*document);
    }
    co_return allDone;
}

core::Task<> nextLook()
{
    const core::Deferred<bool> due;
    QTimer::singleShot(progressIntervalMs, [due] { due.resolve(true); });
    co_await due;
}

core::Task<core::Result<>> queueAll(rag::RagService *rag, QStringList files, QMap<QString, QString> given,
                                    std::shared_ptr<Progress> progress)
{
    for (const QString &file : std::as_const(files)) {
        const core::Result<rag::AddDocument> command = commandFor(file, given);
        if (!command)
            co_return core::fail(command.error());
        const core::Result<rag::AddedDocument> added = co_await rag->ingest(*command);
        if (!added) {
            // One file that cannot be taken does not keep the others out.
            say(QStringLiteral("%1: %2").arg(file, added.error().message));
            ++progress->refused;
            continue;
        }
        progress->queued.append({file, added->document.id});
    }
    co_return core::Result<>();
}

}  // namespace

core::Task<core::Result<int>> ingest(CommandContext context)
{
    const core::Result<QStringList> files = filesOf(context.options.command.mid(1));
    if (!files)
        co_return core::fail(files.error());
    core::Result<backend::DataFolder> folder = backend::DataFolder::open(context.options.dataFolder);
    if (!folder)
        co_return core::fail(folder.error());
    const core::Result<std::unique_ptr<sql::Database>> database =
        backend::openDatabase(context.settings, QStringLiteral("rag"), folder->path());
    if (!database)
        co_return core::fail(database.error());

    // Where a backend runs, it works on what is queued here; else this process does.
    rag::RagOptions options = rag::ragOptionsFrom(context.settings);
    options.ingest = folder->lock().has_value();
    const core::SystemClock clock;
    const backend::WorkerExtractor extractor(backend::workerProgram());
    rag::RagService rag(**database, clock, nullptr, options, &extractor);
    MOSTRADOR_CO_TRY(co_await rag.start());
    const auto progress = std::make_shared<Progress>();
    MOSTRADOR_CO_TRY(co_await queueAll(&rag, *files, context.options.commandOptions, progress));
    while (true) {
        const core::Result<bool> allDone = co_await look(database->get(), progress);
        if (!allDone)
            co_return core::fail(allDone.error());
        if (*allDone)
            break;
        co_await nextLook();
    }

    const auto ready = std::count_if(progress->seen.cbegin(), progress->seen.cend(),
                                     [](const api::Document &document) { return document.status == api::DocumentStatus::Ready; });
    const qsizetype failed = files->size() - ready;
    print(context.options.json
              ? QByteArray("{\"ready\":" + QByteArray::number(qlonglong(ready)) + ",\"failed\":" + QByteArray::number(failed) + '}')
              : QStringLiteral("%1 ready, %2 failed").arg(ready).arg(failed).toUtf8());
    co_return failed == 0 ? 0 : 1;
}

}  // namespace app
