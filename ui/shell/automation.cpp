// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/automation.h"

#include "ui/shell/automation_hands.h"
#include "ui/shell/console_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/owner_bar.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QCheckBox>
#include <QDropEvent>
#include <QJsonArray>
#include <QJsonObject>
#include <QMimeData>

namespace shell {
namespace {

QString phaseName(client::ConnectionState::Phase phase)
{
    using Phase = client::ConnectionState::Phase;
    switch (phase) {
    case Phase::Off: return QStringLiteral("off");
    case Phase::Connecting: return QStringLiteral("connecting");
    case Phase::Live: return QStringLiteral("live");
    case Phase::Resuming: return QStringLiteral("resuming");
    case Phase::Lost: return QStringLiteral("lost");
    }
    Q_UNREACHABLE();
}

QString kindName(models::RowKind kind)
{
    using models::RowKind;
    switch (kind) {
    case RowKind::Visitor: return QStringLiteral("visitor");
    case RowKind::Bot: return QStringLiteral("bot");
    case RowKind::Streaming: return QStringLiteral("streaming");
    case RowKind::Agent: return QStringLiteral("agent");
    case RowKind::Note: return QStringLiteral("note");
    case RowKind::Outbox: return QStringLiteral("outbox");
    case RowKind::System: return QStringLiteral("system");
    }
    Q_UNREACHABLE();
}

QString deliveryName(models::Delivery delivery)
{
    using models::Delivery;
    switch (delivery) {
    case Delivery::Stored: return QStringLiteral("stored");
    case Delivery::Sending: return QStringLiteral("sending");
    case Delivery::Waiting: return QStringLiteral("waiting");
    case Delivery::Failed: return QStringLiteral("failed");
    }
    Q_UNREACHABLE();
}

QString stateWord(api::ConversationState state)
{
    switch (state) {
    case api::ConversationState::Bot: return QStringLiteral("bot");
    case api::ConversationState::Queued: return QStringLiteral("queued");
    case api::ConversationState::Agent: return QStringLiteral("agent");
    case api::ConversationState::Snoozed: return QStringLiteral("snoozed");
    case api::ConversationState::Resolved: return QStringLiteral("resolved");
    }
    Q_UNREACHABLE();
}

QString statusWord(api::DocumentStatus status)
{
    switch (status) {
    case api::DocumentStatus::Queued: return QStringLiteral("queued");
    case api::DocumentStatus::Processing: return QStringLiteral("processing");
    case api::DocumentStatus::Ready: return QStringLiteral("ready");
    case api::DocumentStatus::Failed: return QStringLiteral("failed");
    }
    Q_UNREACHABLE();
}

constexpr const char *sectionWords[models::sectionCount] = {"waiting", "mine", "bot", "others", "closed"};

}  // namespace

Automation::Automation(Console &console, const QString &socketName, QObject *parent)
    : QObject(parent)
    , m_console(console)
    , m_socket([this](const QJsonObject &command, const Answer &answer) { handle(command, answer); })
{
    if (const core::Result<> listening = m_socket.listen(socketName); !listening)
        qWarning("%s", qPrintable(listening.error().message));
}

void Automation::handle(const QJsonObject &command, const Answer &answer)
{
    const QString name = command.value(QLatin1String("cmd")).toString();
    QJsonObject reply;
    if (command.contains(QLatin1String("id")))
        reply.insert(QStringLiteral("id"), command.value(QLatin1String("id")));
    if (name == QLatin1String("state")) {
        reply.insert(QStringLiteral("state"), state());
        reply.insert(QStringLiteral("ok"), true);
        return answer(reply);
    }
    const QString problem = perform(name, command);
    reply.insert(QStringLiteral("ok"), problem.isEmpty());
    if (!problem.isEmpty())
        reply.insert(QStringLiteral("error"), problem);
    answer(reply);
}

QString Automation::perform(const QString &name, const QJsonObject &command)
{
    Console::Parts &parts = *m_console.m_parts;
    if (name == QLatin1String("signIn"))
        return signIn(command);
    if (name == QLatin1String("setUp"))
        return setUp(command);
    if (name == QLatin1String("accept")) {
        QCheckBox *same = parts.signInPage ? parts.signInPage->sameCertificate() : nullptr;
        return same == nullptr ? notHere : press(same);
    }
    if (name == QLatin1String("select"))
        return select(command);
    if (name == QLatin1String("reply"))
        return write(command, false, true);
    if (name == QLatin1String("note"))
        return write(command, true, true);
    if (name == QLatin1String("type"))
        return write(command, false, false);
    if (name == QLatin1String("room"))
        return openRoom(command);
    if (name == QLatin1String("openOrder"))
        return openOrder(command);
    if (name == QLatin1String("press"))
        return pressNamed(command.value(QLatin1String("name")).toString());
    if (name == QLatin1String("fill"))
        return fillNamed(command);
    if (name == QLatin1String("addFiles"))
        return addFiles(command);
    if (name == QLatin1String("screenshot"))
        return screenshot(command.value(QLatin1String("path")).toString());
    if (name == QLatin1String("retry")) {
        parts.channel.retryNow();
        return {};
    }
    if (name == QLatin1String("language")) {
        Q_EMIT parts.menus->languageChosen(command.value(QLatin1String("code")).toString());
        return {};
    }
    if (name == QLatin1String("signOut")) {
        Q_EMIT parts.menus->signOutChosen();
        return {};
    }
    if (name == QLatin1String("quit")) {
        // The answer goes first.
        core::post(parts.window.get(), [window = parts.window.get()] { window->close(); });
        return {};
    }
    return trigger(name);
}

QString Automation::signIn(const QJsonObject &command)
{
    SignInPage *page = m_console.m_parts->signInPage;
    if (page == nullptr)
        return notHere;
    const QString server = command.value(QLatin1String("server")).toString();
    if (!server.isEmpty()) {
        page->anotherServer()->click();
        retype(page->addressField(), server);
        m_console.m_parts->signIn.useAddress(server);
    }
    retype(page->emailField(), command.value(QLatin1String("email")).toString());
    retype(page->passwordField(), command.value(QLatin1String("password")).toString());
    return press(page->signInButton());
}

QString Automation::setUp(const QJsonObject &command)
{
    FirstRunPage *page = m_console.m_parts->firstRunPage;
    if (page == nullptr)
        return notHere;
    if (command.contains(QLatin1String("link")))
        retype(page->linkField(), command.value(QLatin1String("link")).toString());
    retype(page->nameField(), command.value(QLatin1String("name")).toString());
    retype(page->emailField(), command.value(QLatin1String("email")).toString());
    retype(page->passwordField(), command.value(QLatin1String("password")).toString());
    return press(page->makeButton());
}

QString Automation::select(const QJsonObject &command)
{
    Console::Parts &parts = *m_console.m_parts;
    if (!parts.workplace || parts.workplace->inboxPage() == nullptr)
        return notHere;
    const QString name = command.value(QLatin1String("name")).toString();
    const QString id = command.value(QLatin1String("conversation")).toString();
    const QString wanted = command.value(QLatin1String("section")).toString();
    models::InboxModel &inbox = parts.inbox.inbox();
    for (int section = 0; section < models::sectionCount; ++section) {
        const QModelIndex head = inbox.index(section, 0);
        if (!wanted.isEmpty() && wanted != QLatin1String(sectionWords[section]))
            continue;
        for (int row = 0; row < inbox.rowCount(head); ++row) {
            const auto summary = inbox.index(row, 0, head).data(models::InboxModel::SummaryRole).value<api::ConversationSummary>();
            const bool named = (name.isEmpty() || summary.visitorName == name) && (id.isEmpty() || summary.id.text() == id);
            if (!named)
                continue;
            Q_EMIT parts.workplace->inboxPage()->conversationAsked(summary.id);
            return {};
        }
    }
    return QStringLiteral("No chat of the list is this one.");
}

QString Automation::trigger(const QString &name)
{
    Workplace *workplace = m_console.m_parts->workplace;
    inbox::InboxPage *page = workplace != nullptr ? workplace->inboxPage() : nullptr;
    if (page == nullptr)
        return notHere;
    QAction *action = nullptr;
    if (name == QLatin1String("takeOver") || name == QLatin1String("claim"))
        action = page->takeOverAction();
    else if (name == QLatin1String("handBack"))
        action = page->handBackAction();
    else if (name == QLatin1String("toQueue"))
        action = page->toQueueAction();
    else if (name == QLatin1String("resolve"))
        action = page->resolveAction();
    if (action == nullptr)
        return QStringLiteral("No command is called \"%1\".").arg(name);
    if (!action->isEnabled() || !action->isVisible())
        return QStringLiteral("\"%1\" is not possible now.").arg(action->text());
    action->trigger();
    return {};
}

QString Automation::write(const QJsonObject &command, bool note, bool send)
{
    Workplace *workplace = m_console.m_parts->workplace;
    inbox::InboxPage *page = workplace != nullptr ? workplace->inboxPage() : nullptr;
    if (page == nullptr || m_console.m_parts->inbox.selectedId().isNull())
        return notHere;
    widgets::Composer *composer = page->composer();
    if (!note && send && composer->isReplyLocked())
        return QStringLiteral("Reply is locked: take the chat first.");
    if (send)
        (note ? composer->noteAction() : composer->replyAction())->trigger();
    typeText(composer->edit(), command.value(QLatin1String("text")).toString());
    if (send)
        pressKey(composer->edit(), Qt::Key_Return, Qt::ControlModifier, QStringLiteral("\r"));
    return {};
}

QString Automation::addFiles(const QJsonObject &command)
{
    Workplace *workplace = m_console.m_parts->workplace;
    knowledge::KnowledgePage *page = workplace != nullptr ? workplace->libraryPage() : nullptr;
    if (page == nullptr || !page->acceptDrops())
        return notHere;
    QMimeData data;
    QList<QUrl> urls;
    for (const QJsonValue &path : command.value(QLatin1String("paths")).toArray())
        urls.append(QUrl::fromLocalFile(path.toString()));
    data.setUrls(urls);
    QDropEvent drop(QPointF(1, 1), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(page, &drop);
    return {};
}

QString Automation::screenshot(const QString &path)
{
    return m_console.window()->grab().save(path, "PNG") ? QString() : QStringLiteral("The picture cannot be written.");
}

QJsonObject Automation::state() const
{
    const Console::Parts &parts = *m_console.m_parts;
    QJsonObject state;
    const QWidget *page = parts.window->page();
    QString name = QStringLiteral("signIn");
    if (page == parts.workplace)
        name = QStringLiteral("workplace");
    else if (page == parts.firstRunPage)
        name = QStringLiteral("firstRun");
    state.insert(QStringLiteral("page"), name);
    state.insert(QStringLiteral("language"), parts.language.code());
    if (parts.signInPage)
        state.insert(QStringLiteral("problem"), parts.signInPage->problem());
    const client::ConnectionState &connection = parts.channel.state();
    state.insert(QStringLiteral("connection"), phaseName(connection.phase));
    state.insert(QStringLiteral("outbox"), connection.outbox);
    if (!parts.workplace)
        return state;
    state.insert(QStringLiteral("strip"), parts.workplace->strip()->words());
    state.insert(QStringLiteral("toast"), parts.workplace->toast()->words());
    if (parts.workplace->inboxPage() != nullptr) {
        state.insert(QStringLiteral("sections"), sections());
        addSelected(state);
        addComposer(state);
    }
    if (parts.workplace->libraryPage() != nullptr)
        addDocuments(state);
    if (parts.workplace->ordersPage() != nullptr)
        addOrders(state);
    return state;
}

QJsonObject Automation::sections() const
{
    models::InboxModel &inbox = m_console.m_parts->inbox.inbox();
    QJsonObject sections;
    for (int section = 0; section < models::sectionCount; ++section) {
        QJsonArray rows;
        const QModelIndex head = inbox.index(section, 0);
        for (int row = 0; row < inbox.rowCount(head); ++row) {
            const QModelIndex at = inbox.index(row, 0, head);
            const auto summary = at.data(models::InboxModel::SummaryRole).value<api::ConversationSummary>();
            rows.append(QJsonObject{{QStringLiteral("id"), summary.id.text()},
                                    {QStringLiteral("name"), summary.visitorName},
                                    {QStringLiteral("text"), summary.lastText},
                                    {QStringLiteral("unread"), summary.unread},
                                    {QStringLiteral("writing"), at.data(models::InboxModel::WritingRole).toInt() >= 0}});
        }
        sections.insert(QLatin1String(sectionWords[section]), rows);
    }
    return sections;
}

QJsonArray Automation::thread() const
{
    models::ThreadModel &thread = m_console.m_parts->inbox.thread();
    QJsonArray rows;
    for (int index = 0; index < thread.rowCount(); ++index) {
        const models::ThreadRow &row = thread.row(index);
        rows.append(QJsonObject{{QStringLiteral("kind"), kindName(row.kind)},
                                {QStringLiteral("text"), row.body},
                                {QStringLiteral("cause"), row.cause},
                                {QStringLiteral("version"), row.version},
                                {QStringLiteral("delivery"), deliveryName(row.delivery)},
                                {QStringLiteral("stopped"), row.stopped},
                                {QStringLiteral("citations"), int(row.citations.size())},
                                {QStringLiteral("read"), row.readByVisitor}});
    }
    return rows;
}

void Automation::addSelected(QJsonObject &state) const
{
    Console::Parts &parts = *m_console.m_parts;
    state.insert(QStringLiteral("thread"), thread());
    state.insert(QStringLiteral("streaming"), parts.inbox.thread().isStreaming());
    state.insert(QStringLiteral("ownerBar"), parts.workplace->inboxPage()->ownerBar()->words());
    const auto summary = parts.inbox.selected();
    if (!summary)
        return;
    state.insert(QStringLiteral("selected"), QJsonObject{{QStringLiteral("id"), summary->id.text()},
                                                         {QStringLiteral("state"), stateWord(summary->state)},
                                                         {QStringLiteral("generation"), summary->generation},
                                                         {QStringLiteral("version"), parts.inbox.thread().reachedVersion()},
                                                         {QStringLiteral("name"), summary->visitorName},
                                                         {QStringLiteral("owner"), summary->owner.name.value_or(QString())}});
}

void Automation::addComposer(QJsonObject &state) const
{
    const inbox::InboxPage *page = m_console.m_parts->workplace->inboxPage();
    const auto possible = [](const QAction *action) { return action->isVisible() && action->isEnabled(); };
    state.insert(QStringLiteral("actions"), QJsonObject{{QStringLiteral("takeOver"), possible(page->takeOverAction())},
                                                        {QStringLiteral("handBack"), possible(page->handBackAction())},
                                                        {QStringLiteral("toQueue"), possible(page->toQueueAction())},
                                                        {QStringLiteral("resolve"), possible(page->resolveAction())}});
    const widgets::Composer *composer = page->composer();
    const bool note = composer->mode() == widgets::Composer::Mode::Note;
    state.insert(QStringLiteral("composer"), QJsonObject{{QStringLiteral("mode"), note ? QStringLiteral("note") : QStringLiteral("reply")},
                                                         {QStringLiteral("replyLocked"), composer->isReplyLocked()},
                                                         {QStringLiteral("text"), composer->edit()->toPlainText()}});
}

void Automation::addDocuments(QJsonObject &state) const
{
    const models::DocumentsModel &documents = m_console.m_parts->library.documents();
    QJsonArray rows;
    for (int row = 0; row < documents.rowCount(); ++row) {
        const auto document = documents.index(row, 0).data(models::DocumentsModel::DocumentRole).value<api::Document>();
        rows.append(QJsonObject{{QStringLiteral("id"), document.id.text()},
                                {QStringLiteral("title"), document.title},
                                {QStringLiteral("status"), statusWord(document.status)},
                                {QStringLiteral("progress"), document.progress},
                                {QStringLiteral("error"), document.errorCode.value_or(QString())},
                                {QStringLiteral("chunks"), document.chunks}});
    }
    state.insert(QStringLiteral("documents"), rows);
}

}  // namespace shell
