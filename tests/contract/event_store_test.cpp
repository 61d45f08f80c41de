// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/events/sql_event_store.h"
#include "backend/foundation/sql/migrator.h"
#include "tests/support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

class EventStoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void smoke()
    {
        QTemporaryDir dir;
        auto url = sql::DatabaseUrl::parse(QStringLiteral("sqlite://") + dir.filePath(QStringLiteral("a.db")));
        QVERIFY(url);
        auto database = sql::Database::open(*url, {.name = QStringLiteral("t")});
        QVERIFY(database);
        auto migrated = QCoro::waitFor(sql::migrate(**database, QStringLiteral("events")));
        QVERIFY2(migrated, migrated ? "" : qPrintable(migrated.error().message));
        core::FakeClock clock;
        eventing::SqlEventStore store(**database, clock);
        core::NewEvent e;
        e.type = QStringLiteral("x");
        e.data = "{\"a\":1}";
        auto r = QCoro::waitFor(store.append(QStringLiteral("s-1"), {0}, {e}));
        QVERIFY2(r, r ? "" : qPrintable(r.error().message));
        QCOMPARE(r->first().version, 1);
        auto all = QCoro::waitFor(store.readAll(0, 10));
        QVERIFY(all);
        QCOMPARE(all->size(), 1);
        QCOMPARE(all->first().data, e.data);
    }
};

MOSTRADOR_TEST(EventStoreTest)
#include "event_store_test.moc"
