// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/client/api_client.h"
#include "ui/models/import_model.h"

#include <QTimer>

namespace product_room {

/// Importing a file, step by step: read it, say which column is what, check without changing anything, run, look at what
/// was refused. The work is a job of the server; it goes on when the panel is closed.
class ImportPresenter : public QObject {
    Q_OBJECT
public:
    enum class Step { File, Reading, Columns, Checking, Checked, Running, Done };

    explicit ImportPresenter(client::ApiClient &api, QObject *parent = nullptr);

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] const QString &fileName() const { return m_fileName; }
    [[nodiscard]] qint64 fileSize() const { return m_content.size(); }
    [[nodiscard]] const api::ImportPreview &preview() const { return m_preview; }
    [[nodiscard]] const api::ImportJob &job() const { return m_job; }
    [[nodiscard]] int percent() const;
    [[nodiscard]] models::ImportMappingModel &mapping() { return m_mapping; }
    [[nodiscard]] models::ImportRowsModel &refusedRows() { return m_rows; }
    [[nodiscard]] api::ImportPolicy policy() const { return m_policy; }
    void setPolicy(api::ImportPolicy policy);
    /// Of the step; empty reason: none.
    [[nodiscard]] const core::Error &error() const { return m_error; }
    [[nodiscard]] bool isBusy() const { return m_step == Step::Reading || m_step == Step::Checking || m_step == Step::Running; }

    void choose(const QString &path);
    void check();
    void run();
    void cancel();
    /// To the columns again, or to the file.
    void back();
    void reset();
    /// Rows that were refused, with their cells and the reasons, as a file that can be mended and imported.
    void saveRefused(const QString &path);

    // For pictures and tests, which have no server.
    void showPreview(const QString &fileName, qint64 bytes, const api::ImportPreview &preview);
    void showJob(Step step, const api::ImportJob &job, const QList<api::ImportRow> &rows);

Q_SIGNALS:
    void changed();
    void imported();
    void refusedSaved(const QString &path);
    void failed(const QString &name, const core::Error &error);

private:
    void setStep(Step step, const core::Error &error = {});
    void start(bool dryRun);
    void poll();
    void jobReceived(const api::ImportJob &job);
    void finishJob();
    void loadRows(const QString &cursor, std::function<void(bool)> whenAll);
    [[nodiscard]] QByteArray mappingJson() const;
    [[nodiscard]] client::Request upload(const QString &path, const QList<std::pair<QByteArray, QString>> &fields) const;

    client::ApiClient &m_api;
    models::ImportMappingModel m_mapping;
    models::ImportRowsModel m_rows;
    QString m_fileName;
    QByteArray m_content;
    api::ImportPreview m_preview;
    api::ImportPolicy m_policy = api::ImportPolicy::RejectRows;
    api::ImportJob m_job;
    std::optional<QString> m_nextRows;
    Step m_step = Step::File;
    core::Error m_error;
    int m_generation = 0;
    int m_uploadPercent = 0;
    QTimer m_poll;
};

}  // namespace product_room
