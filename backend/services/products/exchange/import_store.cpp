// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/exchange/import_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>

namespace products::exchange::store {
namespace {

template <class E>
struct Word {
    E value;
    QLatin1String text;
};
constexpr std::array states{Word<api::ImportState>{api::ImportState::Waiting, QLatin1String("waiting")},
                            Word<api::ImportState>{api::ImportState::Running, QLatin1String("running")},
                            Word<api::ImportState>{api::ImportState::Done, QLatin1String("done")},
                            Word<api::ImportState>{api::ImportState::Failed, QLatin1String("failed")},
                            Word<api::ImportState>{api::ImportState::Cancelled, QLatin1String("cancelled")}};
constexpr std::array rowStates{Word<api::ImportRowState>{api::ImportRowState::Created, QLatin1String("created")},
                               Word<api::ImportRowState>{api::ImportRowState::Updated, QLatin1String("updated")},
                               Word<api::ImportRowState>{api::ImportRowState::Unchanged, QLatin1String("unchanged")},
                               Word<api::ImportRowState>{api::ImportRowState::Rejected, QLatin1String("rejected")}};
constexpr std::array policies{Word<api::ImportPolicy>{api::ImportPolicy::RejectAll, QLatin1String("reject_all")},
                              Word<api::ImportPolicy>{api::ImportPolicy::RejectRows, QLatin1String("reject_rows")}};

template <class E, size_t N>
QString wordOf(const std::array<Word<E>, N> &words, E value)
{
    return std::find_if(words.begin(), words.end(), [value](const Word<E> &word) { return word.value == value; })->text;
}

template <class E, size_t N>
E valueOf(const std::array<Word<E>, N> &words, const QString &text)
{
    const auto found = std::find_if(words.begin(), words.end(), [&text](const Word<E> &word) { return word.text == text; });
    return found == words.end() ? words.front().value : found->value;
}

QString compact(const QJsonArray &array) { return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)); }
QJsonArray arrayOf(const QString &json) { return QJsonDocument::fromJson(json.toUtf8()).array(); }

QString jsonOf(const QList<api::ColumnMapping> &mapping)
{
    QJsonArray array;
    for (const api::ColumnMapping &column : mapping)
        array.append(QJsonArray{column.column, column.field});
    return compact(array);
}

QList<api::ColumnMapping> mappingOf(const QString &json)
{
    QList<api::ColumnMapping> mapping;
    for (const QJsonValue &column : arrayOf(json))
        mapping.append({column.toArray().at(0).toString(), column.toArray().at(1).toString()});
    return mapping;
}

QString jsonOf(const QList<api::RowMistake> &mistakes)
{
    QJsonArray array;
    for (const api::RowMistake &mistake : mistakes)
        array.append(QJsonArray{mistake.column, mistake.code, mistake.sentence});
    return compact(array);
}

QList<api::RowMistake> mistakesOf(const QString &json)
{
    QList<api::RowMistake> mistakes;
    for (const QJsonValue &mistake : arrayOf(json))
        mistakes.append({mistake.toArray().at(0).toString(), mistake.toArray().at(1).toString(), mistake.toArray().at(2).toString()});
    return mistakes;
}

QStringList cellsOf(const QString &json)
{
    QStringList cells;
    for (const QJsonValue &cell : arrayOf(json))
        cells.append(cell.toString());
    return cells;
}

// As the import queries name their columns.
enum Column {
    Id,
    FileName,
    StateColumn,
    DryRun,
    Policy,
    RowCount,
    DoneCount,
    CreatedCount,
    UpdatedCount,
    UnchangedCount,
    RejectedCount,
    ErrorColumn,
    CreatedAt,
    FinishedAt,
    Mapping,
    ActorKind,
    ActorId,
    Network,
    RequestId,
    CancelAsked,
};

api::ImportJob jobOfRow(const sql::Rows &rows, int row)
{
    api::ImportJob job;
    job.id = core::ImportId::fromTrusted(rows.text(row, Id));
    job.fileName = rows.text(row, FileName);
    job.state = valueOf(states, rows.text(row, StateColumn));
    job.dryRun = rows.integer(row, DryRun) != 0;
    job.policy = valueOf(policies, rows.text(row, Policy));
    job.rows = rows.integer(row, RowCount);
    job.done = rows.integer(row, DoneCount);
    job.created = rows.integer(row, CreatedCount);
    job.updated = rows.integer(row, UpdatedCount);
    job.unchanged = rows.integer(row, UnchangedCount);
    job.rejected = rows.integer(row, RejectedCount);
    if (!rows.isNull(row, ErrorColumn))
        job.error = rows.text(row, ErrorColumn);
    job.createdAt = rows.timestamp(row, CreatedAt);
    if (!rows.isNull(row, FinishedAt))
        job.finishedAt = rows.timestamp(row, FinishedAt);
    return job;
}

OpenJob openJobOfRow(const sql::Rows &rows, int row)
{
    OpenJob open;
    open.job = jobOfRow(rows, row);
    open.mapping = mappingOf(rows.text(row, Mapping));
    open.origin = {rows.text(row, ActorKind), rows.text(row, ActorId), rows.text(row, Network), rows.text(row, RequestId),
                   open.job.createdAt};
    open.cancelAsked = rows.integer(row, CancelAsked) != 0;
    return open;
}

tl::unexpected<core::Error> unknownImport()
{
    return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_import"), QStringLiteral("There is no such import."));
}

tl::unexpected<core::Error> leaseLost()
{
    return core::fail(core::ErrorCode::Conflict, QStringLiteral("lease_lost"), QStringLiteral("Another process works on this import."));
}

sql::Bindings countsOf(const api::ImportJob &job, const QString &worker)
{
    return {{"id", job.id.text()},    {"worker", worker},       {"rows", job.rows},           {"done", job.done},
            {"created", job.created}, {"updated", job.updated}, {"unchanged", job.unchanged}, {"rejected", job.rejected}};
}

core::Result<> done(const core::Result<int> &changed)
{
    MOSTRADOR_TRY(changed);
    return {};
}

}  // namespace

core::Result<> insert(sql::Connection &connection, const OpenJob &open, const QByteArray &content)
{
    static const sql::Statement job("products/insert_import");
    static const sql::Statement file("products/insert_import_file");
    MOSTRADOR_TRY(connection.execute(job, {{"id", open.job.id.text()},
                                           {"file_name", open.job.fileName},
                                           {"mapping", jsonOf(open.mapping)},
                                           {"dry_run", open.job.dryRun ? 1 : 0},
                                           {"policy", wordOf(policies, open.job.policy)},
                                           {"actor_kind", open.origin.actorKind},
                                           {"actor_id", open.origin.actorId},
                                           {"network", auditedNetwork(open.origin.address)},
                                           {"request_id", open.origin.requestId},
                                           {"now", open.job.createdAt.milliseconds()}}));
    return done(connection.execute(file, {{"job_id", open.job.id.text()}, {"content", content}}));
}

core::Result<api::ImportJob> find(sql::Connection &connection, const core::ImportId &id)
{
    static const sql::Statement statement("products/import_by_id");
    const core::Result<sql::Rows> rows = connection.query(statement, {{"id", id.text()}});
    MOSTRADOR_TRY(rows);
    if (rows->isEmpty())
        return unknownImport();
    return jobOfRow(*rows, 0);
}

core::Result<api::ImportJobList> page(sql::Connection &connection, const core::PageRequest &request)
{
    static const sql::Statement statement("products/imports_page");
    const bool first = request.after.isEmpty();
    const core::Result<sql::Rows> rows = connection.query(statement, {{"first", first ? 1 : 0},
                                                                      {"created_at", first ? 0 : request.after[0].toLongLong()},
                                                                      {"id", first ? QString() : request.after[1]},
                                                                      {"limit", request.limit + 1}});
    MOSTRADOR_TRY(rows);
    api::ImportJobList list;
    for (int row = 0; row < qMin(rows->count(), request.limit); ++row)
        list.items.append(jobOfRow(*rows, row));
    if (rows->count() > request.limit)
        list.nextCursor = core::encodeCursor({QString::number(list.items.last().createdAt.milliseconds()), list.items.last().id.text()});
    return list;
}

core::Result<api::ImportRowList> rowsPage(sql::Connection &connection, const core::ImportId &id, std::optional<api::ImportRowState> state,
                                          const core::PageRequest &request)
{
    enum RowColumn { Number, State, Sku, Errors, Cells };
    static const sql::Statement statement("products/import_rows_page");
    MOSTRADOR_TRY(find(connection, id));
    const core::Result<sql::Rows> rows =
        connection.query(statement, {{"job_id", id.text()},
                                     {"after", request.after.isEmpty() ? 0 : request.after[0].toLongLong()},
                                     {"state", state ? wordOf(rowStates, *state) : QString()},
                                     {"limit", request.limit + 1}});
    MOSTRADOR_TRY(rows);
    api::ImportRowList list;
    for (int row = 0; row < qMin(rows->count(), request.limit); ++row)
        list.items.append({rows->integer(row, Number), valueOf(rowStates, rows->text(row, State)), rows->text(row, Sku),
                           mistakesOf(rows->text(row, Errors)), cellsOf(rows->text(row, Cells))});
    if (rows->count() > request.limit)
        list.nextCursor = core::encodeCursor({QString::number(list.items.last().row)});
    return list;
}

core::Result<api::ImportJob> cancel(sql::Connection &connection, const core::ImportId &id, core::Timestamp now)
{
    static const sql::Statement statement("products/cancel_import");
    static const sql::Statement forget("products/forget_import_file");
    const core::Result<int> changed = connection.execute(statement, {{"id", id.text()}, {"now", now.milliseconds()}});
    MOSTRADOR_TRY(changed);
    const core::Result<api::ImportJob> job = find(connection, id);
    MOSTRADOR_TRY(job);
    if (*changed == 0 && job->state != api::ImportState::Cancelled)
        return core::fail(core::ErrorCode::Conflict, QStringLiteral("import_finished"), QStringLiteral("The import is over already."));
    if (job->state == api::ImportState::Cancelled)
        MOSTRADOR_TRY(connection.execute(forget, {{"job_id", id.text()}}));
    return job;
}

core::Result<qint64> openJobs(sql::Connection &connection)
{
    static const sql::Statement statement("products/open_imports");
    const core::Result<sql::Rows> rows = connection.query(statement);
    MOSTRADOR_TRY(rows);
    return rows->integer(0, 0);
}

core::Result<std::optional<OpenJob>> claim(sql::Connection &connection, const QString &worker, core::Timestamp now, core::Timestamp until)
{
    static const sql::Statement statement("products/claim_import");
    const core::Result<sql::Rows> rows =
        connection.query(statement, {{"worker", worker}, {"now", now.milliseconds()}, {"until", until.milliseconds()}});
    MOSTRADOR_TRY(rows);
    if (rows->isEmpty())
        return std::optional<OpenJob>();
    return std::optional(openJobOfRow(*rows, 0));
}

core::Result<QByteArray> content(sql::Connection &connection, const core::ImportId &id)
{
    static const sql::Statement statement("products/import_content");
    const core::Result<sql::Rows> rows = connection.query(statement, {{"job_id", id.text()}});
    MOSTRADOR_TRY(rows);
    if (rows->isEmpty())
        return unknownImport();
    return rows->bytes(0, 0);
}

core::Result<bool> progress(sql::Connection &connection, const api::ImportJob &job, const QString &worker, core::Timestamp until)
{
    static const sql::Statement statement("products/progress_import");
    sql::Bindings bindings = countsOf(job, worker);
    bindings.append({"until", until.milliseconds()});
    const core::Result<sql::Rows> rows = connection.query(statement, bindings);
    MOSTRADOR_TRY(rows);
    if (rows->isEmpty())
        return leaseLost();
    return rows->integer(0, 0) != 0;
}

core::Result<> finish(sql::Connection &connection, const api::ImportJob &job, const QString &worker, core::Timestamp now)
{
    static const sql::Statement statement("products/finish_import");
    static const sql::Statement forget("products/forget_import_file");
    sql::Bindings bindings = countsOf(job, worker);
    bindings.append({"state", wordOf(states, job.state)});
    bindings.append({"error", job.error ? sql::Value(*job.error) : sql::Value()});
    bindings.append({"now", now.milliseconds()});
    const core::Result<int> changed = connection.execute(statement, bindings);
    MOSTRADOR_TRY(changed);
    if (*changed == 0)
        return leaseLost();
    return done(connection.execute(forget, {{"job_id", job.id.text()}}));
}

core::Result<> release(sql::Connection &connection, const core::ImportId &id, const QString &worker)
{
    static const sql::Statement statement("products/release_import");
    return done(connection.execute(statement, {{"id", id.text()}, {"worker", worker}}));
}

core::Result<> report(sql::Connection &connection, const core::ImportId &id, const QList<api::ImportRow> &rows)
{
    static const sql::Statement statement("products/insert_import_row");
    for (const api::ImportRow &row : rows)
        MOSTRADOR_TRY(connection.execute(statement, {{"job_id", id.text()},
                                                     {"row_number", row.row},
                                                     {"state", wordOf(rowStates, row.state)},
                                                     {"sku", row.sku},
                                                     {"errors", jsonOf(row.errors)},
                                                     {"cells", compact(QJsonArray::fromStringList(row.cells))}}));
    return {};
}

core::Result<QSet<qint64>> reportedRows(sql::Connection &connection, const core::ImportId &id)
{
    static const sql::Statement statement("products/import_rows_done");
    const core::Result<sql::Rows> rows = connection.query(statement, {{"job_id", id.text()}});
    MOSTRADOR_TRY(rows);
    QSet<qint64> numbers;
    for (int row = 0; row < rows->count(); ++row)
        numbers.insert(rows->integer(row, 0));
    return numbers;
}

core::Result<api::ImportJob> counted(sql::Connection &connection, api::ImportJob job)
{
    static const sql::Statement statement("products/import_row_counts");
    const core::Result<sql::Rows> rows = connection.query(statement, {{"job_id", job.id.text()}});
    MOSTRADOR_TRY(rows);
    job.done = job.created = job.updated = job.unchanged = job.rejected = 0;
    for (int row = 0; row < rows->count(); ++row) {
        const qint64 count = rows->integer(row, 1);
        job.done += count;
        switch (valueOf(rowStates, rows->text(row, 0))) {
        case api::ImportRowState::Created: job.created = count; break;
        case api::ImportRowState::Updated: job.updated = count; break;
        case api::ImportRowState::Unchanged: job.unchanged = count; break;
        case api::ImportRowState::Rejected: job.rejected = count; break;
        }
    }
    return job;
}

core::Result<> clearRows(sql::Connection &connection, const core::ImportId &id)
{
    static const sql::Statement statement("products/clear_import_rows");
    return done(connection.execute(statement, {{"job_id", id.text()}}));
}

}  // namespace products::exchange::store
