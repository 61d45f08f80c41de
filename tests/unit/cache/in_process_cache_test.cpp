// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/cache/in_process_cache.h"
#include "tests/support/test_registry.h"
#include "tests/support/waiting.h"

#include <QTest>

using cache::InProcessCache;
using cache::InProcessCacheOptions;

namespace {

const QString key = QStringLiteral("cup");
const QStringList tags{QStringLiteral("product:1"), QStringLiteral("lists")};

struct Bench {
    explicit Bench(InProcessCacheOptions options = {})
        : store(clock, options)
    {
    }
    void put(const QString &name, const QByteArray &value, const QStringList &of = tags)
    {
        QCoro::waitFor(store.put(name, value, of, store.mark()));
    }
    std::optional<QByteArray> get(const QString &name) { return QCoro::waitFor(store.get(name)); }

    core::FakeClock clock;
    InProcessCache store;
};

}  // namespace

class InProcessCacheTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsKeptIsFoundUntilItsTimeIsOver()
    {
        Bench bench;
        QVERIFY(!bench.get(key));
        bench.put(key, "blue");
        QCOMPARE(bench.get(key), QByteArray("blue"));
        bench.put(key, "red");
        QCOMPARE(bench.get(key), QByteArray("red"));
        QCOMPARE(bench.get(key), QByteArray("red"));
        bench.clock.advance(InProcessCacheOptions().lifetime - std::chrono::milliseconds(1));
        QVERIFY(bench.get(key));
        bench.clock.advance(std::chrono::milliseconds(1));
        QVERIFY(!bench.get(key));
        QCOMPARE(bench.store.bytes(), qint64(0));
    }

    void aLifetimeOfZeroKeepsNothing()
    {
        Bench bench({.lifetime = std::chrono::milliseconds(0)});
        bench.put(key, "blue");
        QVERIFY(!bench.get(key));
    }

    void anInvalidatedTagTakesItsAnswersAlone()
    {
        Bench bench;
        bench.put(key, "blue");
        bench.put(QStringLiteral("jar"), "green", {QStringLiteral("product:2")});
        bench.store.invalidate({QStringLiteral("lists")});
        QVERIFY(!bench.get(key));
        QVERIFY(bench.get(QStringLiteral("jar")));
        bench.store.invalidate(tags);  // once more, with nothing there
        bench.put(key, "blue");
        QVERIFY(bench.get(key));
    }

    void anAnswerThatWasOvertakenIsNotKept()
    {
        Bench bench;
        const cache::Cache::Mark before = bench.store.mark();
        bench.store.invalidate({tags.first()});
        QCoro::waitFor(bench.store.put(key, "old", tags, before));
        QVERIFY(!bench.get(key));
        QCoro::waitFor(bench.store.put(key, "other", {QStringLiteral("product:2")}, before));
        QVERIFY(bench.get(key));
    }

    void whatWasUsedLongestAgoMakesRoom()
    {
        constexpr qint64 bytes = 4'000;
        Bench bench({.bytesMax = bytes});
        const QByteArray value(1'000, 'x');
        for (const QString &name : {u"a"_qs, u"b"_qs, u"c"_qs}) {
            bench.put(name, value);
            QVERIFY(bench.get(u"a"_qs));
        }
        bench.put(u"d"_qs, value);
        QVERIFY(bench.store.bytes() <= bytes);
        QVERIFY(bench.get(u"a"_qs));
        QVERIFY(!bench.get(u"b"_qs));
        QVERIFY(bench.get(u"d"_qs));
        bench.put(u"e"_qs, QByteArray(bytes, 'x'));  // larger than all there is
        QVERIFY(!bench.get(u"e"_qs));
        QVERIFY(bench.get(u"d"_qs));
    }

    void manyThreadsMayUseIt()
    {
        Bench bench({.bytesMax = 20'000});
        constexpr int threads = 4;
        constexpr int turns = 2'000;
        test::runThreads(threads, [&bench](int thread) {
            for (int turn = 0; turn < turns; ++turn) {
                const QString name = QString::number(turn % 50);
                const auto mark = bench.store.mark();
                const QString tag = u'p' + name;
                QCoro::waitFor(bench.store.put(name, name.toLatin1(), {tag}, mark));
                if (const auto found = QCoro::waitFor(bench.store.get(name)); found && *found != name.toLatin1())
                    qFatal("an answer to another question");
                if (turn % 7 == thread)
                    bench.store.invalidate({tag});
            }
        });
        QVERIFY(bench.store.bytes() <= 20'000);
    }
};

MOSTRADOR_TEST(InProcessCacheTest)
#include "in_process_cache_test.moc"
