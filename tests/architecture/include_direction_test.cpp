// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/include_rules.h"
#include "tests/support/test_registry.h"

#include <QTest>

using arch::SourceFile;

/// Which way includes point. Linking alone does not stop <QtWidgets/...>, so this reads every source.
class IncludeDirectionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTreeKeepsTheDirections()
    {
        QStringList found;
        int read = 0;
        for (const SourceFile &file : arch::readTree(arch::sourceRoot())) {
            read += arch::isCpp(file.path) ? 1 : 0;
            found += arch::includeViolations(file, m_modules);
        }
        QVERIFY2(read > 50, "the walk found no sources: is MOSTRADOR_SOURCE_DIR set?");
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    void qtHeadersAreKnown()
    {
        QCOMPARE(m_modules.value(QStringLiteral("QLabel")), QStringLiteral("QtWidgets"));
        QCOMPARE(m_modules.value(QStringLiteral("QTcpSocket")), QStringLiteral("QtNetwork"));
    }

    void plantedViolationsAreFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("include");
        const auto row = [](const char *name, const char *path, const char *include) {
            QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(include);
        };
        row("core sees backend", "core/base/id.cpp", "\"backend/foundation/net/server.h\"");
        row("core sees the network", "core/base/id.cpp", "<QTcpSocket>");
        row("core sees the network through QCoro", "core/base/id.h", "<QCoroNetworkReply>");
        row("core sees a library", "core/base/id.cpp", "<sqlite3.h>");
        row("toml outside config", "core/api/wire.cpp", "<toml++/toml.h>");
        row("toml in a header", "core/config/settings.h", "<toml++/toml.h>");
        row("json in a header", "core/api/chat/chat.h", "<nlohmann/json.hpp>");
        row("json in a header of tests", "tests/support/wire.h", "<nlohmann/json.hpp>");
        row("foundation sees a room", "backend/foundation/net/server.cpp", "\"backend/services/chat/contract.h\"");
        row("foundation sees the server", "backend/foundation/net/server.cpp", "\"backend/server/backend.h\"");
        row("a room past a contract", "backend/services/chat/chat_service.cpp", "\"backend/services/rag/rag_service.h\"");
        row("a room sees the gateway", "backend/services/chat/chat_service.cpp", "\"backend/gateway/gateway.h\"");
        row("gateway inside a room", "backend/gateway/gateway.cpp", "\"backend/services/auth/auth_service.h\"");
        row("backend with Gui", "backend/services/rag/extract.cpp", "<QImage>");
        row("backend with Widgets", "backend/server/backend.cpp", "<QtWidgets/QLabel>");
        row("backend with Qt's WebSocket", "backend/gateway/gateway.cpp", "<QWebSocketServer>");
        row("backend sees the console", "backend/server/backend.cpp", "\"ui/theme/theme.h\"");
        row("console sees the backend", "ui/shell/main_window.cpp", "\"backend/server/backend.h\"");
        row("console opens a socket", "ui/rooms/inbox/page.cpp", "<QNetworkAccessManager>");
        row("models know widgets", "ui/models/inbox_model.h", "<QLabel>");
        row("client knows widgets", "ui/client/api_client.cpp", "<QWidget>");
        row("client knows models", "ui/client/api_client.cpp", "\"ui/models/inbox_model.h\"");
        row("console reads a database", "ui/client/api_client.cpp", "<QSqlQuery>");
        row("console sees app", "ui/shell/main_window.cpp", "\"app/options.h\"");
        row("server sees app", "backend/server/backend.cpp", "\"app/options.h\"");
        row("core sees app", "core/log/log.cpp", "\"app/options.h\"");
        row("code sees tests", "backend/server/backend.cpp", "\"tests/support/test_registry.h\"");
        row("code sees Qt Test", "app/main.cpp", "<QSignalSpy>");
        row("not from the root", "core/base/id.cpp", "\"id.h\"");
        row("up and over", "backend/gateway/gateway.cpp", "\"../server/backend.h\"");
    }
    void plantedViolationsAreFound()
    {
        QFETCH(QString, path);
        QFETCH(QString, include);
        const SourceFile file{path, QStringLiteral("// head\n#include %1\n").arg(include)};
        const QStringList found = arch::includeViolations(file, m_modules);
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.first().startsWith(path + QStringLiteral(":2: ")), qPrintable(found.first()));
    }

    void whatIsAllowedPasses_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("include");
        const auto row = [](const char *path, const char *include) {
            QTest::addRow("%s %s", path, include) << QString::fromLatin1(path) << QString::fromLatin1(include);
        };
        row("core/base/id.cpp", "\"core/base/id.h\"");
        row("core/base/task.h", "<QCoroTask>");
        row("core/base/result.h", "<tl/expected.hpp>");
        row("core/config/settings.cpp", "<toml++/toml.h>");
        row("core/api/codec.h", "<nlohmann/json.hpp>");
        row("core/api/chat/chat_codec.cpp", "<nlohmann/json.hpp>");
        row("core/api/chat/chat.h", "<nlohmann/json_fwd.hpp>");
        row("backend/foundation/net/connection.h", "<QSslSocket>");
        row("backend/services/chat/chat_service.cpp", "\"backend/services/rag/contract.h\"");
        row("backend/services/chat/chat_service.cpp", "\"backend/services/chat/domain/decide.h\"");
        row("backend/gateway/gateway.cpp", "\"backend/services/auth/contract.h\"");
        row("backend/server/backend.cpp", "\"backend/services/chat/chat_service.h\"");
        row("ui/client/channel.cpp", "<QWebSocket>");
        row("ui/rooms/inbox/page.cpp", "\"ui/client/session.h\"");
        row("ui/rooms/inbox/page.cpp", "\"page.moc\"");
        row("ui/rooms/inbox/page.cpp", "<QLabel>");
        row("app/server_face.cpp", "\"backend/server/backend.h\"");
        row("app/console_face.cpp", "<QApplication>");
        row("tests/unit/net/parser_test.cpp", "\"backend/foundation/net/parser.h\"");
    }
    void whatIsAllowedPasses()
    {
        QFETCH(QString, path);
        QFETCH(QString, include);
        QCOMPARE(arch::includeViolations({path, QStringLiteral("#include %1\n").arg(include)}, m_modules), QStringList());
    }

    void includesInCommentsAreNotRead()
    {
        const SourceFile file{QStringLiteral("core/a.cpp"), QStringLiteral("// #include <QLabel>\n/*\n#include <QLabel>\n*/\n")};
        QCOMPARE(arch::includeViolations(file, m_modules), QStringList());
    }

private:
    const arch::QtModules m_modules = arch::installedQtModules();
};

MOSTRADOR_TEST(IncludeDirectionTest)
#include "include_direction_test.moc"
