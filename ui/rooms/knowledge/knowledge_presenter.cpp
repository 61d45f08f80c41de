// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/knowledge/knowledge_presenter.h"

#include "ui/client/done.h"

#include <QFile>
#include <QFileInfo>

namespace knowledge {
namespace {

constexpr std::chrono::milliseconds pollInterval{1000};
constexpr int pageItems = 200;
constexpr int polledAtOnce = 8;
constexpr qint64 largestFile = 32LL * 1024 * 1024;  // bytes; refused here before it is read into memory
constexpr int whole = 100;

QString pathOf(const core::DocumentId &id, const QString &rest = {}) { return QStringLiteral("/documents/") + id.text() + rest; }

QUrlQuery pageQuery(const QString &cursor)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("limit"), QString::number(pageItems));
    if (!cursor.isEmpty())
        query.addQueryItem(QStringLiteral("cursor"), cursor);
    return query;
}

QString audienceWord(api::Audience audience)
{
    switch (audience) {
    case api::Audience::Everyone: return QStringLiteral("everyone");
    case api::Audience::Staff: return QStringLiteral("staff");
    }
    Q_UNREACHABLE();
}

}  // namespace

KnowledgePresenter::KnowledgePresenter(client::ApiClient &api, client::Channel &channel, client::Session &session, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_channel(channel)
    , m_session(session)
{
    connect(&channel, &client::Channel::documentChanged, this, [this](const api::DocumentFrame &frame) {
        if (frame.deleted)
            m_documents.remove(frame.document.id);
        else
            documentReceived(frame.document);
    });
    connect(&channel, &client::Channel::stateChanged, this, [this, live = false](const client::ConnectionState &state) mutable {
        const bool now = state.phase == client::ConnectionState::Phase::Live;
        if (now && !live && m_started)
            load({});  // what changed while nobody listened
        live = now;
    });
    connect(&m_poll, &QTimer::timeout, this, &KnowledgePresenter::refreshWorking);
}

void KnowledgePresenter::start()
{
    m_started = true;
    m_channel.followDocuments();
    load({});
}

void KnowledgePresenter::stop()
{
    m_started = false;
    m_poll.stop();
    m_queue.clear();
    m_job = {};
    m_removing = {};
    m_documents.clear();
    m_chunks.show({}, {});
    m_selected = {};
    Q_EMIT jobChanged();
    Q_EMIT selectionChanged();
}

void KnowledgePresenter::load(const QString &cursor)
{
    client::whenDone(m_api.get<api::DocumentList>(QStringLiteral("/documents"), pageQuery(cursor)), this,
                     [this](const core::Result<api::DocumentList> &list) {
                         if (!m_started)
                             return;
                         if (!list) {
                             Q_EMIT failed({}, list.error());
                             return;
                         }
                         for (const api::Document &document : list->items)
                             documentReceived(document);
                         if (list->nextCursor)
                             load(*list->nextCursor);
                     });
}

void KnowledgePresenter::documentReceived(const api::Document &document)
{
    const auto before = m_documents.document(document.id);
    m_documents.apply(document);
    const bool becameReady = document.status == api::DocumentStatus::Ready && (!before || before->status != document.status);
    if (document.id == m_selected && becameReady)
        loadChunks(m_selected, {});
    if (!m_documents.inProgress().isEmpty() && !m_poll.isActive())
        m_poll.start(pollInterval);
    if (document.id == m_selected)
        Q_EMIT selectionChanged();
}

void KnowledgePresenter::refreshWorking()
{
    // Frames tell of progress; this is for what was missed between two connections.
    const QList<api::Document> working = m_documents.inProgress();
    if (working.isEmpty())
        return m_poll.stop();
    for (const api::Document &document : working.first(std::min<qsizetype>(polledAtOnce, working.size()))) {
        client::whenDone(m_api.get<api::Document>(pathOf(document.id)), this, [this](const core::Result<api::Document> &fresh) {
            if (fresh && m_started)
                documentReceived(*fresh);
        });
    }
}

void KnowledgePresenter::add(const QStringList &paths)
{
    if (m_queue.isEmpty() && !m_uploading)
        m_job = {};
    m_queue += paths;
    m_job.total += int(paths.size());
    Q_EMIT jobChanged();
    if (!m_uploading)
        addNext();
}

void KnowledgePresenter::stopAdding()
{
    m_job.total -= int(m_queue.size());
    m_queue.clear();
    Q_EMIT jobChanged();
}

void KnowledgePresenter::addNext()
{
    if (m_queue.isEmpty()) {
        m_job = {};
        Q_EMIT jobChanged();
        return;
    }
    const QString path = m_queue.takeFirst();
    const QString name = QFileInfo(path).fileName();
    m_job.fileName = name;
    setPercent(0);
    QFile file(path);
    m_uploading = true;
    if (file.size() > largestFile)
        return uploaded(name, core::fail(core::ErrorCode::TooLarge, QStringLiteral("too_large"),
                                         QStringLiteral("The file is larger than %1 bytes.").arg(largestFile)));
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return uploaded(name, core::fail(core::ErrorCode::Invalid, QStringLiteral("file_unreadable"),
                                         QStringLiteral("The file cannot be read: %1.").arg(file.errorString())));
    client::Upload upload;
    upload.fileName = name;
    upload.content = file.readAll();
    upload.fields.append({"audience", audienceWord(m_intake.audience)});
    if (m_intake.language)
        upload.fields.append({"language", api::languageCode(*m_intake.language)});
    const QPointer<KnowledgePresenter> self(this);
    const auto progress = [self](int percent) {
        if (self)
            self->setPercent(percent);
    };
    client::whenDone(m_api.upload<api::Document>(QStringLiteral("/documents"), upload, progress), this,
                     [this, name](const core::Result<api::Document> &document) { uploaded(name, document); });
}

void KnowledgePresenter::setPercent(int percentOfFile)
{
    if (m_job.total == 0)
        return;
    m_job.percent = (m_job.done * whole + percentOfFile) / m_job.total;
    Q_EMIT jobChanged();
}

void KnowledgePresenter::uploaded(const QString &name, const core::Result<api::Document> &document)
{
    m_uploading = false;
    ++m_job.done;
    if (document)
        documentReceived(*document);
    else
        Q_EMIT failed(name, document.error());
    setPercent(0);
    addNext();
}

void KnowledgePresenter::select(const core::DocumentId &id)
{
    if (id == m_selected)
        return;
    m_selected = id;
    m_marked = {};
    m_chunks.show(id, {});
    if (!id.isNull())
        loadChunks(id, {});
    Q_EMIT selectionChanged();
}

void KnowledgePresenter::showPassage(const core::DocumentId &document, const core::ChunkId &chunk)
{
    select(document);
    m_marked = chunk;
    Q_EMIT selectionChanged();
}

void KnowledgePresenter::loadChunks(const core::DocumentId &id, const QString &cursor)
{
    client::whenDone(m_api.get<api::ChunkList>(pathOf(id, QStringLiteral("/chunks")), pageQuery(cursor)), this,
                     [this, id, cursor](const core::Result<api::ChunkList> &list) {
                         if (id != m_selected || !list)
                             return;
                         if (cursor.isEmpty())
                             m_chunks.show(id, list->items);
                         else
                             m_chunks.append(list->items);
                         if (list->nextCursor)
                             loadChunks(id, *list->nextCursor);
                         Q_EMIT selectionChanged();
                     });
}

void KnowledgePresenter::remove(const core::DocumentId &id)
{
    confirmRemoval();  // of the one before, which can no longer be undone
    m_removing = id;
    m_documents.setHidden(id, true);
    if (id == m_selected)
        select({});
}

void KnowledgePresenter::undoRemoval() { m_documents.setHidden(std::exchange(m_removing, {}), false); }

void KnowledgePresenter::confirmRemoval()
{
    if (m_removing.isNull())
        return;
    const core::DocumentId id = std::exchange(m_removing, {});
    const QString title = m_documents.document(id) ? m_documents.document(id)->title : QString();
    client::whenDone(m_api.call("DELETE", pathOf(id)), this, [this, id, title](const core::Result<> &deleted) {
        const bool gone = deleted || deleted.error().code == core::ErrorCode::NotFound;
        if (gone)
            return m_documents.remove(id);
        m_documents.setHidden(id, false);
        Q_EMIT failed(title, deleted.error());
    });
}

}  // namespace knowledge
