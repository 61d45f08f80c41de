// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/faces.h"
#include "app/launch.h"
#include "backend/foundation/net/event_dispatcher.h"
#include "core/base/deferred.h"
#include "ui/shell/console.h"

#include <QApplication>
#include <QMessageBox>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>
#include <csignal>
#include <cstdio>

namespace app {
namespace {

constexpr int attachPollMs = 200;      // while another process on this folder has not said yet where it listens
constexpr int backendStopMs = 30'000;  // longer than server.drainDeadline

/// The backend inside the console: on a thread of its own, with the same dispatcher as a server.
class EmbeddedBackend : public QObject {
public:
    using Ready = std::function<void(QUrl url, QString setupToken)>;
    using Failed = std::function<void(core::Error error)>;

    EmbeddedBackend(backend::DataFolder *folder, core::Settings settings, bool demo, Ready ready, Failed failed)
        : m_folder(folder)
        , m_options{.settings = std::move(settings), .dataFolder = folder->path(), .demo = demo}
        , m_ready(std::move(ready))
        , m_failed(std::move(failed))
    {
        m_thread.setObjectName(QStringLiteral("backend"));
        m_thread.setEventDispatcher(net::createEpollDispatcher().release());
        m_thread.start();
        m_home.moveToThread(&m_thread);
        core::post(&m_home, [this] {
            m_backend = std::make_unique<backend::Backend>(m_options);
            start(this);
        });
    }

    ~EmbeddedBackend() override
    {
        core::post(&m_home, [this] { stop(this); });
        if (!m_thread.wait(backendStopMs))
            m_thread.terminate();
    }

private:
    static core::Task<> start(EmbeddedBackend *self)
    {
        const core::Result<> started = co_await startBackend(self->m_backend.get(), self->m_folder);
        self->m_startEnded.resolve(true);
        if (!started) {
            core::post(self, [self, error = started.error()] { self->m_failed(error); });
            co_return;
        }
        const std::optional<QUrl> link = self->m_backend->setupUrl();
        const QString token = link ? link->fragment() : QString();
        core::post(self, [self, url = self->m_backend->url(), token] { self->m_ready(url, token); });
    }

    static core::Task<> stop(EmbeddedBackend *self)
    {
        co_await self->m_startEnded;  // a window that is closed early waits for the start to end
        co_await self->m_backend->stop();
        self->m_backend.reset();
        self->m_thread.quit();
    }

    backend::DataFolder *m_folder;
    backend::Backend::Options m_options;
    Ready m_ready;
    Failed m_failed;
    QThread m_thread;
    QObject m_home;  // lives on m_thread
    std::unique_ptr<backend::Backend> m_backend;
    core::Deferred<bool> m_startEnded;
};

QString sentence(const core::Error &error)
{
    return QCoreApplication::translate("app", "Mostrador cannot start its backend. %1").arg(error.message);
}

int refuse(const core::Error &error)
{
    std::fprintf(stderr, "mostrador: %s\n", qPrintable(error.message));
    return exitUsage;
}

/// Waits, without holding anything up, until the backend of the other process has said where it listens.
void attach(const backend::DataFolder &folder, QObject *context, std::function<void(QUrl)> found)
{
    auto *timer = new QTimer(context);
    QObject::connect(timer, &QTimer::timeout, context, [timer, &folder, found = std::move(found)] {
        const std::optional<QUrl> url = folder.announced();
        if (!url)
            return;
        timer->deleteLater();
        found(*url);
    });
    timer->start(attachPollMs);
}

/// The console's own backend takes any free port, unless one was asked for.
Options withFreePort(Options options)
{
    const bool asked = std::any_of(options.settings.cbegin(), options.settings.cend(),
                                   [](const QString &setting) { return setting.startsWith(QLatin1String("server.listen=")); });
    if (!asked)
        options.settings.prepend(QStringLiteral("server.listen=127.0.0.1:0"));
    return options;
}

}  // namespace

int runConsole(const Options &given, int &argc, char **argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    QApplication application(argc, argv);
    const Options options = withFreePort(given);
    core::Result<core::Settings> settings = loadSettings(options);
    if (!settings)
        return refuse(settings.error());
    const core::Result<> logging = startLog(options, *settings);
    if (!logging)
        return refuse(logging.error());
    core::Result<backend::DataFolder> folder = backend::DataFolder::open(options.dataFolder);
    if (!folder)
        return refuse(folder.error());

    shell::ConsoleOptions consoleOptions;
    consoleOptions.settingsFolder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/mostrador");
    consoleOptions.language = options.language;
    consoleOptions.driveSocket = options.driveSocket;
    consoleOptions.version = QStringLiteral(MOSTRADOR_VERSION);

    std::unique_ptr<shell::Console> console;
    const auto open = [&](const QUrl &url, const QString &setupToken) {
        consoleOptions.embeddedServer = url;
        consoleOptions.setupToken = setupToken;
        console = std::make_unique<shell::Console>(application, consoleOptions);
        QObject::connect(console.get(), &shell::Console::closed, &application, &QCoreApplication::quit);
        console->show();
    };
    std::unique_ptr<EmbeddedBackend> embedded;
    const core::Result<> locked = folder->lock();
    if (locked) {
        embedded = std::make_unique<EmbeddedBackend>(&*folder, *settings, options.demo, open, [](const core::Error &error) {
            std::fprintf(stderr, "mostrador: %s\n", qPrintable(error.message));
            auto *box = new QMessageBox(QMessageBox::Critical, QStringLiteral("Mostrador"), sentence(error), QMessageBox::Close);
            box->setAttribute(Qt::WA_DeleteOnClose);
            QObject::connect(box, &QMessageBox::finished, qApp, [] { QCoreApplication::exit(exitFailure); });
            box->show();
        });
    } else {
        attach(*folder, &application, [&open](const QUrl &url) { open(url, {}); });
    }
    const int code = QApplication::exec();
    console.reset();  // before its backend
    return code;
}

}  // namespace app
