// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/client/channel.h"
#include "ui/client/session.h"
#include "ui/models/chunks_model.h"
#include "ui/models/documents_model.h"

#include <QTimer>

namespace knowledge {

/// Decides for the library: what is listed, what is being added, what is deleted. Outlives its page.
class KnowledgePresenter : public QObject {
    Q_OBJECT
public:
    KnowledgePresenter(client::ApiClient &api, client::Channel &channel, client::Session &session, QObject *parent = nullptr);

    [[nodiscard]] models::DocumentsModel &documents() { return m_documents; }
    [[nodiscard]] models::ChunksModel &chunks() { return m_chunks; }
    [[nodiscard]] bool mayWrite() const { return m_session.may(api::Permission::DocumentsWrite); }

    void start();
    void stop();

    /// How the next files are taken; no language lets the server find out.
    struct Intake {
        std::optional<api::Language> language;
        api::Audience audience = api::Audience::Everyone;
    };
    [[nodiscard]] const Intake &intake() const { return m_intake; }
    void setIntake(const Intake &intake) { m_intake = intake; }

    void add(const QStringList &paths);
    void stopAdding();
    /// Files of the present job: how many, how many are done, percent of the whole.
    struct Job {
        int total = 0;
        int done = 0;
        int percent = 0;
        QString fileName;
    };
    [[nodiscard]] const Job &job() const { return m_job; }

    void select(const core::DocumentId &id);
    void showPassage(const core::DocumentId &document, const core::ChunkId &chunk);
    [[nodiscard]] const core::DocumentId &selectedId() const { return m_selected; }
    [[nodiscard]] std::optional<api::Document> selected() const { return m_documents.document(m_selected); }
    [[nodiscard]] const core::ChunkId &markedChunk() const { return m_marked; }

    /// Takes a document out of sight; it is deleted by confirmRemoval() and comes back by undoRemoval().
    void remove(const core::DocumentId &id);
    void undoRemoval();
    void confirmRemoval();

Q_SIGNALS:
    void selectionChanged();
    void jobChanged();
    /// `name` is the file or document it is about; may be empty.
    void failed(const QString &name, const core::Error &error);

private:
    void load(const QString &cursor);
    void loadChunks(const core::DocumentId &id, const QString &cursor);
    void refreshWorking();
    void addNext();
    void uploaded(const QString &name, const core::Result<api::Document> &document);
    void documentReceived(const api::Document &document);
    void setPercent(int percentOfFile);

    client::ApiClient &m_api;
    client::Channel &m_channel;
    client::Session &m_session;
    models::DocumentsModel m_documents;
    models::ChunksModel m_chunks;
    core::DocumentId m_selected;
    core::ChunkId m_marked;
    core::DocumentId m_removing;
    QStringList m_queue;
    bool m_uploading = false;
    bool m_started = false;
    Job m_job;
    Intake m_intake;
    QTimer m_poll;
};

}  // namespace knowledge
