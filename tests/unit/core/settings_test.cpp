// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settings.h"
#include "tests/support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

class SettingsTest : public QObject {
    Q_OBJECT
    QList<core::SettingSpec> m_specs{
        {.key = QStringLiteral("server.listen"), .defaultValue = QStringLiteral("127.0.0.1:0")},
        {.key = QStringLiteral("rateLimits.enabled"), .kind = core::SettingKind::Boolean, .defaultValue = QStringLiteral("true")},
        {.key = QStringLiteral("net.idleTimeout"),
         .kind = core::SettingKind::Integer,
         .defaultValue = QStringLiteral("10"),
         .minimum = 1,
         .maximum = 100},
        {.key = QStringLiteral("ai.apiKey"), .kind = core::SettingKind::Secret},
    };
private Q_SLOTS:
    void laterSourcesWin()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("m.toml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[server]\nlisten = \"0.0.0.0:80\"\n[net]\nidleTimeout = 20\n[rateLimits]\nenabled = false\n");
        file.close();
        const auto settings =
            core::Settings::load(m_specs, file.fileName(), {{QStringLiteral("MOSTRADOR_NET_IDLETIMEOUT"), QStringLiteral("30")}},
                                 {QStringLiteral("server.listen=[::]:8080")});
        QVERIFY2(settings.has_value(), settings ? "" : qPrintable(settings.error().message));
        QCOMPARE(settings->text(QStringLiteral("server.listen")), QStringLiteral("[::]:8080"));
        QCOMPARE(settings->integer(QStringLiteral("net.idleTimeout")), 30);
        QCOMPARE(settings->boolean(QStringLiteral("rateLimits.enabled")), false);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("override");
        QTest::addColumn<QString>("reason");
        QTest::newRow("unknown") << QStringLiteral("server.listn=x") << QStringLiteral("unknown_setting");
        QTest::newRow("no number") << QStringLiteral("net.idleTimeout=soon") << QStringLiteral("invalid_setting");
        QTest::newRow("out of range") << QStringLiteral("net.idleTimeout=101") << QStringLiteral("invalid_setting");
        QTest::newRow("no boolean") << QStringLiteral("rateLimits.enabled=yes") << QStringLiteral("invalid_setting");
        QTest::newRow("no pair") << QStringLiteral("server.listen") << QStringLiteral("invalid_setting");
    }
    void refuses()
    {
        QFETCH(QString, override);
        QFETCH(QString, reason);
        const auto settings = core::Settings::load(m_specs, {}, {}, {override});
        QVERIFY(!settings);
        QCOMPARE(settings.error().reason, reason);
    }

    void secretsAreNotShown()
    {
        const auto settings = core::Settings::load(m_specs, {}, {}, {QStringLiteral("ai.apiKey=hunter2")});
        for (const auto &shown : settings->shown())
            QVERIFY(!shown.value.contains(QStringLiteral("hunter2")));
    }
};

MOSTRADOR_TEST(SettingsTest)
#include "settings_test.moc"
