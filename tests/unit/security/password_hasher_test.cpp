// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/security/password_hasher.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace {

security::PasswordHasherOptions cheap(int threads, int queueMax)
{
    security::PasswordHasherOptions options;
    options.parameters = {.memoryKibibytes = 64, .passes = 1, .lanes = 1};
    options.threads = threads;
    options.queueMax = queueMax;
    return options;
}

}  // namespace

class PasswordHasherTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hashesAsAskedAndChecks()
    {
        security::PasswordHasher hasher;
        const auto hash = QCoro::waitFor(hasher.hash("correct horse battery"));
        QVERIFY(hash);
        QVERIFY2(hash->startsWith(QStringLiteral("$argon2id$v=19$m=19456,t=2,p=1$")), qPrintable(*hash));
        const QStringList parts = hash->split(u'$');
        QCOMPARE(QByteArray::fromBase64(parts[4].toLatin1()).size(), 16);
        QCOMPARE(QByteArray::fromBase64(parts[5].toLatin1()).size(), 32);

        const auto good = QCoro::waitFor(hasher.verify("correct horse battery", *hash));
        QVERIFY(good && good->matches && !good->needsRehash);
        const auto bad = QCoro::waitFor(hasher.verify("correct horse batterY", *hash));
        QVERIFY(bad && !bad->matches);
    }

    void saltsDiffer()
    {
        security::PasswordHasher hasher(cheap(1, 8));
        QVERIFY(*QCoro::waitFor(hasher.hash("same")) != *QCoro::waitFor(hasher.hash("same")));
    }

    void otherParametersAskForANewHash()
    {
        security::PasswordHasher old(cheap(1, 8));
        security::PasswordHasherOptions dearer = cheap(1, 8);
        dearer.parameters.passes = 2;
        security::PasswordHasher present(dearer);
        const auto hash = QCoro::waitFor(old.hash("password of old"));
        const auto check = QCoro::waitFor(present.verify("password of old", *hash));
        QVERIFY(check && check->matches && check->needsRehash);
    }

    void theDecoyCostsTheSameAndMatchesNothing()
    {
        security::PasswordHasher hasher(cheap(1, 8));
        const auto check = QCoro::waitFor(hasher.verify("anything", hasher.decoy()));
        QVERIFY(check && !check->matches && !check->needsRehash);
        QCOMPARE(hasher.decoy().section(u'$', 0, 3), QCoro::waitFor(hasher.hash("x"))->section(u'$', 0, 3));
    }

    void refusesForeignHashes_data()
    {
        QTest::addColumn<QString>("phc");
        const QString tail = QStringLiteral("$c2FsdHNhbHRzYWx0c2FsdA$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g");
        QTest::newRow("empty") << QString();
        QTest::newRow("plain") << QStringLiteral("secret");
        QTest::newRow("bcrypt") << QStringLiteral("$2b$12$abcdefghijklmnopqrstuuAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        QTest::newRow("argon2i") << QString(QStringLiteral("$argon2i$v=19$m=64,t=1,p=1") + tail);
        QTest::newRow("4 GiB") << QString(QStringLiteral("$argon2id$v=19$m=4194304,t=1,p=1") + tail);
        QTest::newRow("hours") << QString(QStringLiteral("$argon2id$v=19$m=64,t=999,p=1") + tail);
        QTest::newRow("no tag") << QStringLiteral("$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$");
    }
    void refusesForeignHashes()
    {
        QFETCH(QString, phc);
        security::PasswordHasher hasher(cheap(1, 8));
        const auto check = QCoro::waitFor(hasher.verify("secret", phc));
        QVERIFY(!check);
        QCOMPARE(check.error().reason, QStringLiteral("unknown_password_hash"));
    }

    void aFullQueueIsSaidAtOnceAndEmptiesAgain()
    {
        security::PasswordHasherOptions options = cheap(1, 3);
        options.parameters.memoryKibibytes = 4096;  // some milliseconds each, against microseconds to ask for one
        security::PasswordHasher hasher(options);
        std::vector<core::Task<core::Result<QString>>> tasks;
        constexpr int asked = 40;
        for (int index = 0; index < asked; ++index)
            tasks.push_back(hasher.hash("crowd"));
        int done = 0;
        int busy = 0;
        for (auto &task : tasks) {
            const auto result = QCoro::waitFor(task);
            if (result) {
                ++done;
                continue;
            }
            ++busy;
            QCOMPARE(result.error().code, core::ErrorCode::Unavailable);
            QCOMPARE(result.error().reason, QStringLiteral("busy"));
            QCOMPARE(result.error().details.value(0).name, QStringLiteral("retryAfter"));
            QVERIFY(result.error().details.value(0).value.toInt() > 0);
        }
        QCOMPARE(done + busy, asked);
        QVERIFY2(done >= 4, qPrintable(QString::number(done)));  // one at work and three that waited
        QVERIFY2(busy > 0, "40 hashes at once found room for all on one thread and three places");
        QVERIFY(QCoro::waitFor(hasher.hash("afterwards")));
    }

    void theEndFinishesWhatWaits()
    {
        auto hasher = std::make_unique<security::PasswordHasher>(cheap(1, 8));
        std::vector<core::Task<core::Result<QString>>> tasks;
        for (int index = 0; index < 5; ++index)
            tasks.push_back(hasher->hash("waiting"));
        hasher.reset();
        for (auto &task : tasks)
            QVERIFY(QCoro::waitFor(task));
    }
};

MOSTRADOR_TEST(PasswordHasherTest)
#include "password_hasher_test.moc"
