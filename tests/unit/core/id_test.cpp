// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "tests/support/test_registry.h"

#include <QTest>

class IdTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newIdsAreVersion7AndSortByTime()
    {
        const QString first = core::newUuid();
        QVERIFY(core::isUuid(first));
        QCOMPARE(first[14], QChar(u'7'));
        QVERIFY(QStringLiteral("89ab").contains(first[19]));
        QTRY_VERIFY(core::newUuid().left(13) > first.left(13));
    }

    void parseTakesCanonicalTextOnly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("canonical") << QStringLiteral("0191e7a0-1234-7abc-8def-0123456789ab") << true;
        QTest::newRow("capitals") << QStringLiteral("0191E7A0-1234-7abc-8def-0123456789ab") << false;
        QTest::newRow("short") << QStringLiteral("0191e7a0") << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("hyphen misplaced") << QStringLiteral("0191e7a01-234-7abc-8def-0123456789ab") << false;
        QTest::newRow("injection") << QStringLiteral("' or 1=1 --                         ") << false;
    }
    void parseTakesCanonicalTextOnly()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        QCOMPARE(core::UserId::parse(text).has_value(), good);
    }
};

MOSTRADOR_TEST(IdTest)
#include "id_test.moc"
