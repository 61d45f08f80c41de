// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shots/scenes.h"

#include "tests/ui/shots/order_script.h"
#include "tests/ui/shots/parts_scene.h"
#include "tests/ui/shots/script.h"
#include "ui/shell/console.h"
#include "ui/shell/first_run_page.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/workplace.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/toast.h"

#include <QDir>

namespace shots {
namespace {

const QString scratch = QDir::tempPath() + QStringLiteral("/mostrador-shots");
const QUrl thisComputer(QStringLiteral("http://127.0.0.1:8790"));

client::Fingerprint fingerprint(int first)
{
    return client::Fingerprint::fromText(
        QStringLiteral("%1 41 E2 07 5A B8 13 F0 6D 22 90 4E C3 17 AB 58 0F 7A D4 66 31 BE 85 2C E9 43 1D 70 A6 5B F8 92").arg(first));
}

}  // namespace

Stage::Stage(theme::Theme &theme, const QString &language)
    : m_theme(theme)
    , m_clock(script::at(14, 5, 6))
    , m_pins(QString())
    , m_api(m_pins)
    , m_session(m_api, scratch)
    , m_channel(m_api, m_pins, m_clock)
    , m_inbox(m_api, m_channel, m_session, m_clock)
    , m_library(m_api, m_channel, m_session)
    , m_orders(m_api, m_channel, m_session, m_clock)
    , m_chatOrders(m_api, m_session)
    , m_products(m_api, m_channel, m_session)
    , m_customers(m_api, m_channel, m_session)
    , m_menus(theme, language)
{
    m_api.setServer(thisComputer);
    if (const core::Result<> adopted = m_session.adopt(script::marta()); !adopted)
        qFatal("%s", qPrintable(adopted.error().message));
}

QStringList Stage::scenes()
{
    return orderScenes() + productScenes() +
           QStringList{QStringLiteral("inbox-order"),        QStringLiteral("inbox-bot"),        QStringLiteral("inbox-takeover"),
                       QStringLiteral("inbox-offline"),      QStringLiteral("inbox-queued"),     QStringLiteral("inbox-failed"),
                       QStringLiteral("inbox-empty"),        QStringLiteral("library"),          QStringLiteral("library-adding"),
                       QStringLiteral("library-drop"),       QStringLiteral("library-empty"),    QStringLiteral("sign-in"),
                       QStringLiteral("sign-in-first-time"), QStringLiteral("sign-in-changed"),  QStringLiteral("sign-in-wrong"),
                       QStringLiteral("first-run"),          QStringLiteral("first-run-errors"), QStringLiteral("components")};
}

std::unique_ptr<shell::Workplace> Stage::workplace()
{
    shell::Workplace::Needs needs{m_theme, m_clock};
    needs.inbox = &m_inbox;
    needs.library = &m_library;
    needs.orders = &m_orders;
    needs.chatOrders = &m_chatOrders;
    needs.products = &m_products;
    needs.customers = &m_customers;
    needs.userName = m_session.user().name;
    needs.serverName = shell::Console::tr("This computer · %1").arg(QStringLiteral("127.0.0.1:8790"));
    needs.personMenu = m_menus.person(m_session.user().name, m_session.user().email);
    return std::make_unique<shell::Workplace>(needs);
}

void Stage::goLive()
{
    client::ConnectionState live;
    live.phase = client::ConnectionState::Phase::Live;
    live.lastUpdate = m_clock.now();
    Q_EMIT m_channel.stateChanged(live);
}

void Stage::fillInbox(bool takenOver)
{
    m_inbox.inbox().setMe(m_session.user().id.text());
    for (const api::ConversationSummary &summary : script::inbox(takenOver))
        Q_EMIT m_channel.inboxChanged(summary);
    m_inbox.inbox().setWriting(script::conversation(4), api::ActorKind::Visitor, true);
    goLive();
}

void Stage::loseConnection(shell::Workplace &workplace)
{
    client::ConnectionState lost;
    lost.phase = client::ConnectionState::Phase::Lost;
    lost.lastUpdate = script::at(14, 8, 51);
    lost.nextTryAt = m_clock.now() + std::chrono::seconds(4);
    lost.outbox = 1;
    Q_EMIT m_channel.stateChanged(lost);
    workplace.showConnection(lost);
}

std::unique_ptr<QWidget> Stage::inboxScene(const QString &scene)
{
    using Kind = client::Channel::Kind;
    const bool takenOver =
        scene == QLatin1String("inbox-takeover") || scene == QLatin1String("inbox-offline") || scene == QLatin1String("inbox-failed");
    if (takenOver)
        m_clock.advance(std::chrono::minutes(3) + std::chrono::seconds(25));
    if (scene != QLatin1String("inbox-empty"))
        fillInbox(takenOver);
    else
        goLive();
    std::unique_ptr<shell::Workplace> page = workplace();
    client::ConnectionState live;
    live.phase = client::ConnectionState::Phase::Live;
    page->showConnection(live);
    if (scene == QLatin1String("inbox-empty"))
        return page;
    m_inbox.show(scene == QLatin1String("inbox-queued") ? script::queued() : script::chat(takenOver));
    if (scene == QLatin1String("inbox-order"))
        m_chatOrders.show(script::luciasOrder());
    if (scene == QLatin1String("inbox-bot") || scene == QLatin1String("inbox-order"))
        Q_EMIT m_channel.deltaReceived(script::delta());
    if (scene == QLatin1String("inbox-takeover"))
        page->inboxPage()->composer()->edit()->setPlainText(QStringLiteral("La recogida es mañana, entre las 9 y las 14 h."));
    if (scene == QLatin1String("inbox-offline")) {
        m_clock.advance(std::chrono::seconds(30));
        loseConnection(*page);
        m_inbox.send(Kind::Reply, QStringLiteral("La recogida es gratis y pasa mañana, miércoles 25, entre las 9 y las 14 h."));
        page->inboxPage()->composer()->edit()->setPlainText(QStringLiteral("Deja la manta en su bolsa"));
    }
    if (scene == QLatin1String("inbox-failed")) {
        m_inbox.send(Kind::Reply, QStringLiteral("La recogida es gratis y pasa mañana, miércoles 25, entre las 9 y las 14 h."));
        models::ThreadModel &thread = m_inbox.thread();
        const core::Error refused{core::ErrorCode::RateLimited, QStringLiteral("rate_limited"), {}, {}};
        Q_EMIT m_channel.refused(thread.row(thread.rowCount() - 1).key, refused);
        page->showError({core::ErrorCode::Conflict, QStringLiteral("already_claimed"), {}, {}});
    }
    return page;
}

std::unique_ptr<QWidget> Stage::libraryScene(const QString &scene)
{
    fillInbox(false);
    if (scene != QLatin1String("library-empty"))
        for (const api::Document &document : script::documents())
            m_library.documents().apply(document);
    std::unique_ptr<shell::Workplace> page = workplace();
    client::ConnectionState live;
    live.phase = client::ConnectionState::Phase::Live;
    page->showConnection(live);
    page->openRoom(page->libraryPage());
    if (scene == QLatin1String("library") || scene == QLatin1String("library-adding")) {
        m_library.showPassage(script::document(5), script::chunks()[4].id);
        m_library.chunks().show(script::document(5), script::chunks());
        Q_EMIT m_library.selectionChanged();
    }
    if (scene == QLatin1String("library-adding")) {
        m_library.add({QStringLiteral(":/icons/LICENSE"), QStringLiteral(":/icons/LICENSE"), QStringLiteral(":/icons/LICENSE")});
        page->toast()->say(shell::Workplace::tr("Connected"), widgets::paint::Tone::Ok);
    }
    if (scene == QLatin1String("library-drop"))
        page->libraryPage()->showDropGround(true);
    return page;
}

std::unique_ptr<QWidget> Stage::signInScene(const QString &scene)
{
    const bool here = scene == QLatin1String("sign-in") || scene == QLatin1String("sign-in-wrong");
    const QUrl remote(QStringLiteral("https://tienda.example:8443"));
    m_signIn = std::make_unique<shell::SignInPresenter>(m_api, m_session, m_pins, thisComputer);
    const shell::SignInPage::Start start{remote.toString(), QStringLiteral("marta.cano@tienda.example"), QStringLiteral(MOSTRADOR_VERSION)};
    auto page = std::make_unique<shell::SignInPage>(m_theme, *m_signIn, start, m_menus.language(), m_menus.languageName());
    page->passwordField()->edit()->setText(QStringLiteral("a long password"));
    if (scene == QLatin1String("sign-in-wrong"))
        Q_EMIT m_signIn->failed({core::ErrorCode::Unauthenticated, QStringLiteral("wrong_credentials"), {}, {}});
    if (here)
        return page;
    page->anotherServer()->setChecked(true);
    const bool changed = scene == QLatin1String("sign-in-changed");
    if (changed)
        m_signIn->showCertificate(remote, fingerprint(70), fingerprint(11));
    else
        m_signIn->showCertificate(remote, fingerprint(90), {});
    if (!changed)
        m_signIn->setAccepted(true);
    return page;
}

std::unique_ptr<QWidget> Stage::firstRunScene(const QString &scene)
{
    m_signIn = std::make_unique<shell::SignInPresenter>(m_api, m_session, m_pins, thisComputer);
    auto page = std::make_unique<shell::FirstRunPage>(m_theme, *m_signIn, QStringLiteral("http://127.0.0.1:8790/setup#k3Qd0mY1"),
                                                      m_menus.language(), m_menus.languageName());
    page->nameField()->edit()->setText(QStringLiteral("Marta Cano"));
    page->emailField()->edit()->setText(QStringLiteral("marta.cano@tienda.example"));
    if (scene == QLatin1String("first-run-errors")) {
        page->emailField()->edit()->setText(QStringLiteral("marta.cano"));
        page->passwordField()->edit()->setText(QStringLiteral("short"));
        page->makeButton()->click();
    }
    return page;
}

std::unique_ptr<QWidget> Stage::build(const QString &scene)
{
    if (scene.startsWith(QLatin1String("inbox")))
        return inboxScene(scene);
    if (scene.startsWith(QLatin1String("orders")))
        return ordersScene(scene);
    if (scene.startsWith(QLatin1String("products")))
        return productsScene(scene);
    if (scene.startsWith(QLatin1String("customers")))
        return customersScene(scene);
    if (scene.startsWith(QLatin1String("library")))
        return libraryScene(scene);
    if (scene.startsWith(QLatin1String("sign-in")))
        return signInScene(scene);
    if (scene.startsWith(QLatin1String("first-run")))
        return firstRunScene(scene);
    return partsScene(m_theme);
}

}  // namespace shots
