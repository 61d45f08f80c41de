// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/server/demo.h"

#include "backend/foundation/security/private_file.h"
#include "backend/foundation/sql/migrator.h"
#include "backend/server/demo_clock.h"
#include "backend/server/demo_script.h"
#include "backend/services/chat/store/conversation_store.h"
#include "backend/services/rag/store/document_store.h"
#include "core/log/log.h"

#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>

namespace backend {
namespace {

constexpr char logCategory[] = "demo";

using Staff = QHash<QString, auth::Account>;

/// By path below the folder of documents: "es/returns.md".
struct Documents {
    QHash<QString, api::Document> byFile;
    QHash<QString, QList<api::Chunk>> chunks;
};

QString accountsFile(const QString &folder) { return folder + QStringLiteral("/demo-accounts.txt"); }

QByteArray resource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Twelve letters and digits that are not mistaken for one another.
QString randomPassword()
{
    static const QString letters = QStringLiteral("abcdefghjkmnpqrstuvwxyz23456789");
    QString password;
    for (int index = 0; index < 16; ++index) {
        if (index > 0 && index % 4 == 0)
            password += u'-';
        password += letters[QRandomGenerator::system()->bounded(int(letters.size()))];
    }
    return password;
}

QList<DemoAccount> readAccounts(const QString &folder)
{
    QList<DemoAccount> accounts;
    for (const QByteArray &line : resource(accountsFile(folder)).split('\n')) {
        const qsizetype space = line.indexOf(' ');
        if (space > 0)
            accounts.append({QString::fromUtf8(line.left(space)), QString::fromUtf8(line.mid(space + 1))});
    }
    return accounts;
}

api::Role roleOf(const QString &key)
{
    if (key == QLatin1String("agent"))
        return api::Role::Agent;
    return key == QLatin1String("catalogue") ? api::Role::Catalogue : api::Role::Admin;
}

QString addressOf(const DemoStaff &person) { return person.key + QStringLiteral("@demo.mostrador"); }

core::Task<core::Result<Staff>> addStaff(auth::AuthService *auth, QList<DemoStaff> people, QList<DemoAccount> accounts)
{
    Staff staff;
    for (const DemoStaff &person : people) {
        const auto known = std::find_if(accounts.cbegin(), accounts.cend(),
                                        [&person](const DemoAccount &account) { return account.email == addressOf(person); });
        const QList<api::Role> roles{roleOf(person.key)};
        core::Result<auth::Account> account =
            co_await auth->createUser(addressOf(person), known->password, person.name, roles, auth::PasswordRules::Unchecked);
        // There since a start that was cut off; only what it said would bear another id.
        if (!account && account.error().reason == QLatin1String("email_taken"))
            account = auth::Account{core::UserId::generate(), addressOf(person), person.name, roles};
        if (!account)
            co_return core::fail(account.error());
        staff.insert(person.key, *account);
    }
    co_return staff;
}

core::Result<QList<api::Chunk>> chunksOf(sql::Connection &connection, const core::DocumentId &id)
{
    return rag::store::chunksPage(connection, id, -1, core::maxPageItems);
}

core::Task<core::Result<Documents>> addDocuments(rag::RagService *rag, sql::Database *database)
{
    Documents documents;
    QStringList files;
    for (QDirIterator iterator(QStringLiteral(":/demo/documents"), QDir::Files, QDirIterator::Subdirectories); iterator.hasNext();)
        files.append(iterator.next());
    files.sort();
    for (const QString &file : std::as_const(files)) {
        const QString name = file.mid(QStringLiteral(":/demo/documents/").size());
        rag::AddDocument command;
        command.fileName = name;
        command.bytes = resource(file);
        command.language = name.startsWith(QLatin1String("es/")) ? api::Language::Spanish : api::Language::English;
        const core::Result<rag::AddedDocument> added = co_await rag->ingest(command);
        if (!added)
            co_return core::fail(added.error());
        documents.byFile.insert(name, added->document);
    }
    MOSTRADOR_CO_TRY(co_await rag->untilIngested());
    for (auto entry = documents.byFile.cbegin(); entry != documents.byFile.cend(); ++entry) {
        const core::DocumentId id = entry->id;
        auto work = [id](sql::Connection &connection) { return chunksOf(connection, id); };
        const core::Result<QList<api::Chunk>> chunks = co_await database->read(std::move(work));
        if (!chunks)
            co_return core::fail(chunks.error());
        documents.chunks.insert(entry.key(), *chunks);
    }
    co_return documents;
}

/// Text as chunks hold it: the quote may cross a line there.
QString flat(const QString &text) { return text.simplified(); }

QList<api::Citation> citationsOf(const DemoStep &step, const Documents &documents)
{
    QList<api::Citation> citations;
    for (const DemoCitation &wanted : step.citations) {
        const QList<api::Chunk> chunks = documents.chunks.value(wanted.file);
        for (const api::Chunk &chunk : chunks) {
            if (!flat(chunk.text).contains(flat(wanted.quote)))
                continue;
            api::Citation citation;
            citation.documentId = documents.byFile.value(wanted.file).id;
            citation.chunkId = chunk.id;
            citation.title = documents.byFile.value(wanted.file).title;
            citation.quote = wanted.quote;
            citations.append(citation);
            break;
        }
    }
    return citations;
}

QHash<QString, DemoClerk> clerksOf(const Staff &staff)
{
    QHash<QString, DemoClerk> clerks;
    for (auto person = staff.cbegin(); person != staff.cend(); ++person)
        clerks.insert(person.key(), {person->id.text(), person->name});
    return clerks;
}

core::Actor agentActor(const auth::Account &account) { return {core::Actor::Kind::Agent, account.id.text()}; }

/// The command of a step. `standing`: the turn that the bot has under way.
chat::Command commandOf(const DemoStep &step, const Staff &staff, const Documents &documents, const std::optional<chat::Mandate> &standing)
{
    chat::Command command;
    command.turnId = core::newUuid();
    if (standing && step.kind != DemoStep::Kind::Bot)
        command.said = chat::Said{standing->turnId, {}};
    const auth::Account person = staff.value(step.by);
    const std::optional<QString> reason = step.reason.isEmpty() ? std::nullopt : std::optional(step.reason);
    if (!step.by.isEmpty()) {
        command.actor = agentActor(person);
        command.actorName = person.name;
    }
    switch (step.kind) {
    case DemoStep::Kind::Visitor:
        command.actor.kind = core::Actor::Kind::Visitor;
        command.order = chat::PostMessage{core::newUuid(), core::newUuid(), step.text};
        break;
    case DemoStep::Kind::Bot:
        command.actor.kind = core::Actor::Kind::Bot;
        command.order =
            chat::FinishTurn{standing.value_or(chat::Mandate{}), core::newUuid(), step.text, step.grounded, citationsOf(step, documents),
                             QStringLiteral("extractive")};
        break;
    case DemoStep::Kind::RequestPerson:
        command.actor.kind = core::Actor::Kind::Visitor;
        command.order = chat::RequestPerson{reason};
        break;
    case DemoStep::Kind::TakeOver: command.order = chat::TakeOver{}; break;
    case DemoStep::Kind::Agent: command.order = chat::PostMessage{core::newUuid(), core::newUuid(), step.text}; break;
    case DemoStep::Kind::Note: command.order = chat::PostNote{core::newUuid(), core::newUuid(), step.text}; break;
    case DemoStep::Kind::HandBack: command.order = chat::HandBack{}; break;
    case DemoStep::Kind::Queue: command.order = chat::MoveToQueue{}; break;
    case DemoStep::Kind::Resolve: command.order = chat::Resolve{reason}; break;
    }
    return command;
}

core::Task<core::Result<>> playConversation(chat::ConversationStore *store, ScriptClock *clock, DemoConversation script, Staff staff,
                                            Documents documents)
{
    const core::ConversationId id = core::ConversationId::generate();
    core::Timestamp at = core::SystemClock().now() - std::chrono::minutes(script.openedMinutesAgo);
    clock->set(at);
    chat::Command opening;
    opening.actor.kind = core::Actor::Kind::Visitor;
    opening.order = chat::OpenOrder{script.language, script.name};
    core::Result<chat::Executed> executed = co_await store->execute(id, opening, {}, chat::NewAccess{});
    for (const DemoStep &step : std::as_const(script.steps)) {
        if (!executed)
            co_return core::fail(executed.error());
        at = at + std::chrono::seconds(step.afterSeconds);
        clock->set(at);
        const chat::Command command = commandOf(step, staff, documents, executed->conversation->standingMandate());
        executed = co_await store->execute(id, command, {});
    }
    if (!executed)
        co_return core::fail(executed.error());
    co_return core::Result<>();
}

/// Made and kept before the accounts are, so that a start that is cut off does not lose a password.
core::Result<QList<DemoAccount>> accountsFor(const QList<DemoStaff> &people, const QString &folder, const QString &password)
{
    QList<DemoAccount> accounts = readAccounts(folder);
    if (!accounts.isEmpty())
        return accounts;
    QByteArray text;
    for (const DemoStaff &person : people) {
        accounts.append({addressOf(person), password.isEmpty() ? randomPassword() : password});
        text += accounts.last().email.toUtf8() + ' ' + accounts.last().password.toUtf8() + '\n';
    }
    MOSTRADOR_TRY(security::createPrivateFile(accountsFile(folder), text));
    return accounts;
}

}  // namespace

core::Task<core::Result<QList<DemoAccount>>> fillDemo(DemoRooms rooms, QString folder, QString password)
{
    const core::Result<std::optional<QString>> setup = co_await rooms.auth->setupToken();
    if (!setup)
        co_return core::fail(setup.error());
    if (!*setup)
        co_return readAccounts(folder);
    core::Result<DemoScript> script = readDemoScript(resource(QStringLiteral(":/demo/conversations.json")));
    if (!script)
        co_return core::fail(script.error());
    core::logInfo(logCategory, QStringLiteral("filling the demo shop"));

    // Documents and goods first: a start that was cut off among them begins again, and finds those that are there.
    core::Result<Documents> documents = co_await addDocuments(rooms.rag, rooms.ragDatabase);
    if (!documents)
        co_return core::fail(documents.error());
    const core::Result<QList<DemoSale>> sales = demoSales();
    MOSTRADOR_CO_TRY(sales);
    MOSTRADOR_CO_TRY(co_await fillShelves(rooms.shop, *sales));
    core::Result<QList<DemoAccount>> accounts = accountsFor(script->staff, folder, password);
    if (!accounts)
        co_return core::fail(accounts.error());
    core::Result<Staff> staff = co_await addStaff(rooms.auth, script->staff, *accounts);
    if (!staff)
        co_return core::fail(staff.error());
    MOSTRADOR_CO_TRY(co_await fillOrders(rooms.shop, *sales, clerksOf(*staff)));
    for (const QString &module : {QStringLiteral("events"), QStringLiteral("chat")}) {
        const core::Result<int> migrated = co_await sql::migrate(*rooms.chatDatabase, module);
        if (!migrated)
            co_return core::fail(migrated.error());
    }
    ScriptClock clock;
    chat::ConversationStore store(*rooms.chatDatabase, clock);
    for (const DemoConversation &conversation : std::as_const(script->conversations))
        MOSTRADOR_CO_TRY(co_await playConversation(&store, &clock, conversation, *staff, *documents));
    co_return *accounts;
}

}  // namespace backend
