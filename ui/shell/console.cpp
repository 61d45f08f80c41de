// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/console.h"

#include "ui/shell/automation.h"
#include "ui/shell/console_parts.h"

#include <QApplication>
#include <QDir>

namespace shell {
namespace {

ConsoleOptions prepared(ConsoleOptions options)
{
    QDir().mkpath(options.settingsFolder);
    QFile::setPermissions(options.settingsFolder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return options;
}

}  // namespace

Console::Parts::Parts(QApplication &application, ConsoleOptions given, QObject *owner)
    : options(prepared(std::move(given)))
    , preferences(options.settingsFolder)
    , theme(application)
    , pins(options.settingsFolder)
    , api(pins)
    , session(api, options.settingsFolder)
    , channel(api, pins, clock)
    , signIn(api, session, pins, options.embeddedServer)
    , inbox(api, channel, session, clock)
    , library(api, channel, session)
    , orders(api, channel, session, clock)
    , chatOrders(api, session)
    , products(api, channel, session)
    , customers(api, channel, session)
    , settingUp(!options.setupToken.isEmpty()){Q_UNUSED(owner)}

    Console::Console(QApplication & application, ConsoleOptions options, QObject * parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>(application, std::move(options), this))
{
    Parts &p = *m_parts;
    p.language.use(p.options.language.isEmpty() ? p.preferences.language() : p.options.language);
    p.theme.setTextPercent(p.preferences.textPercent());
    p.theme.setReducedMotion(p.preferences.reducedMotion());
    p.theme.setChoice(p.preferences.look());
    p.window = std::make_unique<MainWindow>();
    p.window->setWindowIcon(p.theme.icon(QStringLiteral("store"), theme::Token::Accent));
    p.window->restoreGeometry(p.preferences.windowGeometry());
    connect(p.window.get(), &MainWindow::closing, this, [this] {
        saveLayout();
        m_parts->library.confirmRemoval();
        Q_EMIT closed();
    });
    connect(&p.session, &client::Session::signedIn, this, &Console::signedIn);
    connect(&p.session, &client::Session::signedOut, this, &Console::signedOut);
    connect(&p.channel, &client::Channel::stateChanged, this, [this](const client::ConnectionState &state) {
        if (m_parts->workplace)
            m_parts->workplace->showConnection(state);
    });
    build();
    if (p.signIn.usesThisComputer())
        p.signIn.resume();
    if (!p.options.driveSocket.isEmpty())
        new Automation(*this, p.options.driveSocket, this);
}

Console::~Console()
{
    // The window shows what the other parts hold, so it goes first.
    m_parts->window.reset();
}

void Console::show() { m_parts->window->show(); }

QWidget *Console::window() const { return m_parts->window.get(); }

void Console::setEmbeddedServer(const QUrl &server) { m_parts->signIn.setEmbedded(server); }

QString Console::serverName() const
{
    const QUrl &server = m_parts->api.server();
    const QString place = QStringLiteral("%1:%2").arg(server.host()).arg(server.port());
    return m_parts->signIn.usesThisComputer() ? tr("This computer · %1").arg(place) : place;
}

void Console::build()
{
    Parts &p = *m_parts;
    p.menus = std::make_unique<Menus>(p.theme, p.language.code());
    connect(p.menus.get(), &Menus::languageChosen, this, [this](const QString &code) {
        m_parts->preferences.setLanguage(code);
        m_parts->language.use(code);
        buildSoon();
    });
    connect(p.menus.get(), &Menus::lookChosen, this, [this](theme::Choice choice) {
        m_parts->preferences.setLook(choice);
        m_parts->theme.setChoice(choice);
    });
    connect(p.menus.get(), &Menus::textPercentChosen, this, [this](int percent) {
        m_parts->preferences.setTextPercent(percent);
        m_parts->theme.setTextPercent(percent);
        buildSoon();
    });
    connect(p.menus.get(), &Menus::motionChosen, this, [this](bool reduced) {
        m_parts->preferences.setReducedMotion(reduced);
        m_parts->theme.setReducedMotion(reduced);
    });
    connect(p.menus.get(), &Menus::signOutChosen, &p.session, &client::Session::signOut);
    if (p.session.isSignedIn())
        showWorkplace();
    else if (p.settingUp)
        showFirstRun();
    else
        showSignIn(false);
}

void Console::buildSoon()
{
    // Asked from a menu that is about to go.
    core::post(this, [this] {
        saveLayout();
        build();
    });
}

void Console::showSignIn(bool expired)
{
    Parts &p = *m_parts;
    const SignInPage::Start start{p.preferences.serverAddress(), p.preferences.email(), p.options.version};
    p.signInPage = new SignInPage(p.theme, p.signIn, start, p.menus->language(), p.menus->languageName());
    if (expired)
        p.signInPage->say(tr("Your session has ended. Sign in again; drafts on this computer are gone."));
    connect(p.signInPage, &SignInPage::setUpAsked, this, [this] {
        m_parts->settingUp = true;
        buildSoon();
    });
    p.window->carry(p.signInPage);
}

void Console::showFirstRun()
{
    Parts &p = *m_parts;
    p.firstRunPage = new FirstRunPage(p.theme, p.signIn, p.options.setupToken, p.menus->language(), p.menus->languageName());
    connect(p.firstRunPage, &FirstRunPage::backAsked, this, [this] {
        m_parts->settingUp = false;
        buildSoon();
    });
    p.window->carry(p.firstRunPage);
}

void Console::showWorkplace()
{
    Parts &p = *m_parts;
    const api::User &user = p.session.user();
    const QString name = user.name.isEmpty() ? user.email : user.name;
    const bool chats = p.session.may(api::Permission::ConversationsRead);
    const bool documents = p.session.may(api::Permission::DocumentsRead);
    const bool sales = p.session.may(api::Permission::OrdersRead);
    Workplace::Needs needs{p.theme, p.clock};
    needs.inbox = chats ? &p.inbox : nullptr;
    needs.library = documents ? &p.library : nullptr;
    needs.orders = sales ? &p.orders : nullptr;
    needs.chatOrders = sales ? &p.chatOrders : nullptr;
    needs.products = p.session.may(api::Permission::ProductsRead) ? &p.products : nullptr;
    needs.customers = sales ? &p.customers : nullptr;
    needs.userName = name;
    needs.serverName = serverName();
    needs.personMenu = p.menus->person(name, user.email);
    p.workplace = new Workplace(needs);
    connect(p.workplace, &Workplace::retryAsked, &p.channel, &client::Channel::retryNow);
    if (p.workplace->inboxPage() != nullptr)
        p.workplace->inboxPage()->restoreLayout(p.preferences.inboxLayout());
    if (p.workplace->libraryPage() != nullptr)
        p.workplace->libraryPage()->restoreLayout(p.preferences.libraryLayout());
    if (p.workplace->ordersPage() != nullptr)
        p.workplace->ordersPage()->restoreLayout(p.preferences.ordersLayout());
    if (p.workplace->customersPage() != nullptr)
        p.workplace->customersPage()->restoreLayout(p.preferences.customersLayout());
    if (product_room::ProductsPage *page = p.workplace->productsPage()) {
        page->restoreLayout(p.preferences.productsLayout(user.id.text()));
        connect(page, &product_room::ProductsPage::layoutChanged, this, &Console::saveLayout);
    }
    p.workplace->showConnection(p.channel.state());
    p.window->carry(p.workplace);
}

void Console::signedIn()
{
    Parts &p = *m_parts;
    p.settingUp = false;
    p.options.setupToken.clear();
    p.preferences.setEmail(p.session.user().email);
    if (!p.signIn.usesThisComputer())
        p.preferences.setServerAddress(p.api.server().toString());
    if (p.session.may(api::Permission::ConversationsRead))
        p.inbox.start();
    if (p.session.may(api::Permission::DocumentsRead))
        p.library.start();
    if (p.session.may(api::Permission::OrdersRead)) {
        p.orders.start();
        p.customers.start();
    }
    if (p.session.may(api::Permission::ProductsRead))
        p.products.start();
    p.channel.start();
    buildSoon();
}

void Console::signedOut(bool expired)
{
    Parts &p = *m_parts;
    saveLayout();
    p.channel.stop();
    p.inbox.stop();
    p.library.stop();
    p.orders.stop();
    p.chatOrders.stop();
    p.products.stop();
    p.customers.stop();
    core::post(this, [this, expired] { showSignIn(expired); });
}

void Console::saveLayout()
{
    Parts &p = *m_parts;
    p.preferences.setWindowGeometry(p.window->saveGeometry());
    if (!p.workplace)
        return;
    if (p.workplace->inboxPage() != nullptr)
        p.preferences.setInboxLayout(p.workplace->inboxPage()->saveLayout());
    if (p.workplace->libraryPage() != nullptr)
        p.preferences.setLibraryLayout(p.workplace->libraryPage()->saveLayout());
    if (p.workplace->ordersPage() != nullptr)
        p.preferences.setOrdersLayout(p.workplace->ordersPage()->saveLayout());
    if (p.workplace->productsPage() != nullptr && !p.products.userId().isEmpty())
        p.preferences.setProductsLayout(p.products.userId(), p.workplace->productsPage()->saveLayout());
    if (p.workplace->customersPage() != nullptr)
        p.preferences.setCustomersLayout(p.workplace->customersPage()->saveLayout());
}

}  // namespace shell
