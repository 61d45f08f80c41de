// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/import_presenter.h"

#include "ui/client/done.h"
#include "ui/rooms/products/product_paths.h"
#include "ui/rooms/products/product_words.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace product_room {
namespace {

constexpr std::chrono::milliseconds pollInterval{500};
constexpr qint64 largestFile = 64LL * 1024 * 1024;  // bytes; refused here before it is read into memory
constexpr int rowsAPage = 200;
constexpr int mostRowsShown = 200;
constexpr int whole = 100;

bool isOver(api::ImportState state)
{
    switch (state) {
    case api::ImportState::Waiting:
    case api::ImportState::Running: return false;
    case api::ImportState::Done:
    case api::ImportState::Failed:
    case api::ImportState::Cancelled: return true;
    }
    Q_UNREACHABLE();
}

}  // namespace

ImportPresenter::ImportPresenter(client::ApiClient &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
    connect(&m_poll, &QTimer::timeout, this, &ImportPresenter::poll);
    connect(&m_mapping, &models::ImportMappingModel::changed, this, &ImportPresenter::changed);
}

void ImportPresenter::setStep(Step step, const core::Error &error)
{
    m_step = step;
    m_error = error;
    Q_EMIT changed();
}

void ImportPresenter::setPolicy(api::ImportPolicy policy)
{
    m_policy = policy;
    Q_EMIT changed();
}

int ImportPresenter::percent() const
{
    if (m_job.id.isNull() || m_step == Step::Reading)
        return m_uploadPercent;
    return m_job.rows > 0 ? int(std::min<qint64>(whole, m_job.done * whole / m_job.rows)) : 0;
}

client::Request ImportPresenter::upload(const QString &path, const QList<std::pair<QByteArray, QString>> &fields) const
{
    client::Upload upload;
    upload.fileName = m_fileName;
    upload.content = m_content;
    upload.fields = fields;
    const QPointer<ImportPresenter> self(const_cast<ImportPresenter *>(this));
    return client::ApiClient::uploadRequest(path, upload, [self](int percent) {
        if (!self)
            return;
        self->m_uploadPercent = percent;
        Q_EMIT self->changed();
    });
}

void ImportPresenter::choose(const QString &path)
{
    reset();
    QFile file(path);
    m_fileName = QFileInfo(path).fileName();
    if (file.size() > largestFile)
        return setStep(Step::File, {core::ErrorCode::TooLarge, QStringLiteral("too_large"), QStringLiteral("The file is too large."), {}});
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return setStep(Step::File, {core::ErrorCode::Invalid, QStringLiteral("file_unreadable"), file.errorString(), {}});
    m_content = file.readAll();
    setStep(Step::Reading);
    const int generation = m_generation;
    client::whenDone(m_api.ask<api::ImportPreview>(upload(paths::importPreview(), {})), this,
                     [this, generation](const core::Result<api::ImportPreview> &preview) {
                         if (generation != m_generation)
                             return;
                         if (!preview)
                             return setStep(Step::File, preview.error());
                         m_preview = *preview;
                         m_mapping.show(*preview);
                         setStep(Step::Columns);
                     });
}

QByteArray ImportPresenter::mappingJson() const
{
    QJsonArray list;
    for (const api::ColumnMapping &mapping : m_mapping.mapping())
        list.append(QJsonObject{{QStringLiteral("column"), mapping.column}, {QStringLiteral("field"), mapping.field}});
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

void ImportPresenter::check()
{
    if (m_step == Step::Columns && m_mapping.doubled().isEmpty())
        start(true);
}

void ImportPresenter::run()
{
    if (m_step == Step::Checked)
        start(false);
}

void ImportPresenter::start(bool dryRun)
{
    m_rows.clear();
    m_nextRows.reset();
    m_job = {};
    m_uploadPercent = 0;
    setStep(dryRun ? Step::Checking : Step::Running);
    const QString policy = m_policy == api::ImportPolicy::RejectAll ? QStringLiteral("reject_all") : QStringLiteral("reject_rows");
    QList<std::pair<QByteArray, QString>> fields{{"mapping", QString::fromUtf8(mappingJson())}, {"policy", policy}};
    if (dryRun)
        fields.append({"dryRun", QStringLiteral("true")});
    client::Request request = upload(paths::imports(), fields);
    request.headers.append({"Idempotency-Key", core::newUuid().toLatin1()});
    const int generation = m_generation;
    client::whenDone(m_api.ask<api::ImportJob>(request), this, [this, generation, dryRun](const core::Result<api::ImportJob> &job) {
        if (generation != m_generation)
            return;
        if (!job)
            return setStep(dryRun ? Step::Columns : Step::Checked, job.error());
        jobReceived(*job);
        if (!isOver(m_job.state))
            m_poll.start(pollInterval);
    });
}

void ImportPresenter::poll()
{
    const int generation = m_generation;
    client::whenDone(m_api.get<api::ImportJob>(paths::importJob(m_job.id)), this,
                     [this, generation](const core::Result<api::ImportJob> &job) {
                         // Without an answer the job goes on; the next question may be answered.
                         if (job && generation == m_generation && m_poll.isActive())
                             jobReceived(*job);
                     });
}

void ImportPresenter::jobReceived(const api::ImportJob &job)
{
    m_job = job;
    if (isOver(job.state)) {
        m_poll.stop();
        return finishJob();
    }
    Q_EMIT changed();
}

void ImportPresenter::finishJob()
{
    const bool checked = m_step == Step::Checking;
    if (m_job.rejected > 0)
        loadRows({}, {});
    if (!checked && m_job.created + m_job.updated > 0)
        Q_EMIT imported();
    if (checked && m_job.state == api::ImportState::Cancelled)
        return setStep(Step::Columns);
    setStep(checked ? Step::Checked : Step::Done);
}

void ImportPresenter::loadRows(const QString &cursor, std::function<void(bool)> whenAll)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("state"), QStringLiteral("rejected"));
    query.addQueryItem(QStringLiteral("limit"), QString::number(rowsAPage));
    if (!cursor.isEmpty())
        query.addQueryItem(QStringLiteral("cursor"), QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
    const int generation = m_generation;
    client::whenDone(m_api.get<api::ImportRowList>(paths::importJob(m_job.id) + QStringLiteral("/rows"), query), this,
                     [this, generation, whenAll](const core::Result<api::ImportRowList> &list) {
                         if (generation != m_generation)
                             return;
                         if (!list) {
                             Q_EMIT failed(m_fileName, list.error());
                             return whenAll ? whenAll(false) : void();
                         }
                         m_rows.append(list->items);
                         m_nextRows = list->nextCursor;
                         Q_EMIT changed();
                         const bool more = whenAll || m_rows.rowCount() < mostRowsShown;
                         if (m_nextRows && more)
                             return loadRows(*m_nextRows, whenAll);
                         if (whenAll)
                             whenAll(true);
                     });
}

void ImportPresenter::saveRefused(const QString &path)
{
    const auto write = [this, path](bool complete) {
        if (!complete)
            return;
        QStringList head;
        for (const api::ColumnMapping &mapping : m_mapping.mapping())
            head.append(mapping.column);
        // The reason stands last, under a head that the next import leaves out.
        QByteArray text = models::csvRecord(head + QStringList{tr("problem")});
        for (const api::ImportRow &row : m_rows.rows()) {
            QStringList reasons;
            for (const api::RowMistake &mistake : row.errors)
                reasons.append(QStringLiteral("%1: %2").arg(mistake.column, Words::rowMistake(mistake)));
            text += models::csvRecord(row.cells + QStringList{reasons.join(QStringLiteral("; "))});
        }
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
            Q_EMIT failed(QFileInfo(path).fileName(),
                          {core::ErrorCode::Invalid, QStringLiteral("file_unwritable"), file.errorString(), {}});
        else
            Q_EMIT refusedSaved(path);
    };
    if (m_nextRows)
        loadRows(*m_nextRows, write);
    else
        write(true);
}

void ImportPresenter::cancel()
{
    if (m_step == Step::Reading)
        return reset();
    if (m_job.id.isNull())
        return;
    const int generation = m_generation;
    client::Request request;
    request.method = "POST";
    request.path = paths::importJob(m_job.id) + QStringLiteral("/cancel");
    client::whenDone(m_api.ask<api::ImportJob>(request), this, [this, generation](const core::Result<api::ImportJob> &job) {
        if (generation != m_generation)
            return;
        if (job)
            jobReceived(*job);
        else
            Q_EMIT failed(m_fileName, job.error());
    });
}

void ImportPresenter::back()
{
    if (m_step == Step::Checked)
        return setStep(Step::Columns);
    if (!isBusy())
        reset();
}

void ImportPresenter::reset()
{
    ++m_generation;
    m_poll.stop();
    m_rows.clear();
    m_nextRows.reset();
    m_content.clear();
    m_fileName.clear();
    m_preview = {};
    m_mapping.show({});
    m_job = {};
    m_uploadPercent = 0;
    setStep(Step::File);
}

void ImportPresenter::showPreview(const QString &fileName, qint64 bytes, const api::ImportPreview &preview)
{
    reset();
    m_fileName = fileName;
    m_content = QByteArray(bytes, ' ');
    m_preview = preview;
    m_mapping.show(preview);
    setStep(Step::Columns);
}

void ImportPresenter::showJob(Step step, const api::ImportJob &job, const QList<api::ImportRow> &rows)
{
    m_job = job;
    m_rows.clear();
    m_rows.append(rows);
    setStep(step);
}

}  // namespace product_room
