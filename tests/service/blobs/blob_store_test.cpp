// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/blobs/blob_store.h"

#include "backend/foundation/blobs/database_blob_store.h"
#include "backend/foundation/blobs/folder_blob_store.h"
#include "tests/support/each_database.h"
#include "tests/support/test_registry.h"
#include "tests/support/waiting.h"

#include <QDirIterator>
#include <QTest>

namespace {

const QByteArray key(32, 'k');
const QByteArray picture("\x89PNG\r\n\x1a\n\0 not really", 24);

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    for (QDirIterator iterator(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); iterator.hasNext();)
        files.append(iterator.next());
    return files;
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

core::Result<int> replaceSealed(sql::Database &database, const blobs::BlobHash &hash, const QByteArray &sealed)
{
    auto work = [hash, sealed](sql::Connection &connection) {
        static const sql::Statement statement("blobs_test/replace_sealed");
        return connection.execute(statement, {{"hash", hash.text()}, {"sealed", sealed}});
    };
    return QCoro::waitFor(database.write(std::move(work)));
}

core::Result<sql::Rows> allBlobs(sql::Database &database)
{
    auto work = [](sql::Connection &connection) {
        static const sql::Statement statement("blobs_test/all_blobs");
        return connection.query(statement);
    };
    return QCoro::waitFor(database.read(std::move(work)));
}

/// What every store promises.
void keepsItsPromises(blobs::BlobStore &store)
{
    const auto hash = QCoro::waitFor(store.put(picture));
    QVERIFY2(hash.has_value(), hash ? "" : qPrintable(hash.error().message));
    QCOMPARE(hash->text(), blobs::BlobHash::of(picture).text());
    QCOMPARE(QCoro::waitFor(store.get(*hash)).value(), picture);
    QCOMPARE(QCoro::waitFor(store.put(picture)).value(), *hash);

    const auto empty = QCoro::waitFor(store.put(QByteArray()));
    QVERIFY(empty);
    QVERIFY(QCoro::waitFor(store.get(*empty)).value().isEmpty());

    QVERIFY(QCoro::waitFor(store.remove(*hash)));
    QVERIFY(QCoro::waitFor(store.remove(*hash)));
    const auto gone = QCoro::waitFor(store.get(*hash));
    QVERIFY(!gone);
    QCOMPARE(gone.error().reason, QStringLiteral("no_such_blob"));
    QVERIFY(QCoro::waitFor(store.get(*empty)));
}

void refusesWhatIsTooLarge(blobs::BlobStore &store)
{
    const auto stored = QCoro::waitFor(store.put(QByteArray(1025, 'x')));
    QVERIFY(!stored);
    QCOMPARE(stored.error().code, core::ErrorCode::TooLarge);
    QVERIFY(QCoro::waitFor(store.put(QByteArray(1024, 'x'))));
}

}  // namespace

class BlobHashTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knownDigest()
    {
        QCOMPARE(blobs::BlobHash::of("abc").text(), QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    void nothingElseIsAName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("short") << QString(63, u'a');
        QTest::newRow("long") << QString(65, u'a');
        QTest::newRow("capitals") << QString(64, u'A');
        QTest::newRow("a way out") << QString(QStringLiteral("../../") + QString(58, u'a'));
        QTest::newRow("other digits") << QString(64, QChar(0x0661));
    }
    void nothingElseIsAName()
    {
        QFETCH(QString, text);
        const auto hash = blobs::BlobHash::parse(text);
        QVERIFY(!hash);
        QCOMPARE(hash.error().reason, QStringLiteral("invalid_blob_hash"));
    }
};

class FolderBlobStoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void promises()
    {
        const QTemporaryDir folder;
        blobs::FolderBlobStore store(folder.filePath(QStringLiteral("blobs")), key);
        keepsItsPromises(store);
    }

    void tooLarge()
    {
        const QTemporaryDir folder;
        blobs::FolderBlobStore store(folder.path(), key, 1024);
        refusesWhatIsTooLarge(store);
    }

    void onlyTheOwnerReadsAndNothingIsPlain()
    {
        const QTemporaryDir folder;
        blobs::FolderBlobStore store(folder.path(), key);
        QVERIFY(QCoro::waitFor(store.put(picture)));
        const QStringList files = filesBelow(folder.path());
        QCOMPARE(files.size(), 1);  // no draft is left
        QCOMPARE(QFile::permissions(files[0]) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        QVERIFY(!contentsOf(files[0]).contains("not really"));
    }

    void damageIsNoticedAndMended()
    {
        const QTemporaryDir folder;
        blobs::FolderBlobStore store(folder.path(), key);
        const auto hash = QCoro::waitFor(store.put(picture));
        QVERIFY(hash);
        const QString path = filesBelow(folder.path()).value(0);
        QByteArray sealed = contentsOf(path);
        sealed[sealed.size() / 2] = char(sealed[sealed.size() / 2] ^ 1);
        overwrite(path, sealed);
        const auto damaged = QCoro::waitFor(store.get(*hash));
        QVERIFY(!damaged);
        QCOMPARE(damaged.error().reason, QStringLiteral("blob_damaged"));
        QVERIFY(QCoro::waitFor(store.put(picture)));
        QCOMPARE(QCoro::waitFor(store.get(*hash)).value(), picture);
    }

    void oneDoesNotPassForAnother()
    {
        const QTemporaryDir folder;
        blobs::FolderBlobStore store(folder.path(), key);
        const auto first = QCoro::waitFor(store.put(picture));
        const QString firstPath = filesBelow(folder.path()).value(0);
        const auto second = QCoro::waitFor(store.put("another"));
        QVERIFY(first && second);
        for (const QString &path : filesBelow(folder.path()))
            if (path != firstPath)
                overwrite(path, contentsOf(firstPath));
        QCOMPARE(QCoro::waitFor(store.get(*second)).error().reason, QStringLiteral("blob_damaged"));
    }

    void anotherKeyOpensNothing()
    {
        const QTemporaryDir folder;
        blobs::FolderBlobStore store(folder.path(), key);
        blobs::FolderBlobStore stranger(folder.path(), QByteArray(32, 'o'));
        const auto hash = QCoro::waitFor(store.put(picture));
        QVERIFY(hash);
        QCOMPARE(QCoro::waitFor(stranger.get(*hash)).error().reason, QStringLiteral("blob_damaged"));
    }

    void aFolderThatCannotBe()
    {
        const QTemporaryDir folder;
        overwrite(folder.filePath(QStringLiteral("file")), "in the way");
        blobs::FolderBlobStore store(folder.filePath(QStringLiteral("file/blobs")), key);
        const auto hash = QCoro::waitFor(store.put(picture));
        QVERIFY(!hash);
        QCOMPARE(hash.error().reason, QStringLiteral("blob_unwritable"));
    }

    void manyAtOnce()
    {
        const QTemporaryDir folder;
        blobs::FolderBlobStore store(folder.path(), key);
        std::atomic<int> wrong = 0;
        test::runThreads(8, [&store, &wrong](int thread) {
            for (int round = 0; round < 20; ++round) {
                const QByteArray content = QByteArray::number((thread + round) % 10);
                const auto hash = QCoro::waitFor(store.put(content));
                wrong += !hash || QCoro::waitFor(store.get(*hash)).value_or(QByteArray()) != content;
            }
        });
        QCOMPARE(wrong.load(), 0);
        QCOMPARE(filesBelow(folder.path()).size(), 10);
    }
};

class DatabaseBlobStoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void promises()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open({QStringLiteral("blobs")});
        const core::SystemClock clock;
        blobs::DatabaseBlobStore store(*database, clock, key);
        keepsItsPromises(store);
    }

    void tooLarge()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open({QStringLiteral("blobs")});
        const core::SystemClock clock;
        blobs::DatabaseBlobStore store(*database, clock, key, 1024);
        refusesWhatIsTooLarge(store);
    }

    void sealedAndNoticedWhenDamaged()
    {
        MOSTRADOR_DATABASE(place);
        const auto database = place.open({QStringLiteral("blobs")});
        const core::SystemClock clock;
        blobs::DatabaseBlobStore store(*database, clock, key);
        const auto hash = QCoro::waitFor(store.put(picture));
        QVERIFY(hash);
        const auto rows = allBlobs(*database);
        QVERIFY(rows);
        QCOMPARE(rows->count(), 1);
        QVERIFY(!rows->bytes(0, 1).contains("not really"));
        QVERIFY(replaceSealed(*database, *hash, rows->bytes(0, 1).chopped(1)));
        QCOMPARE(QCoro::waitFor(store.get(*hash)).error().reason, QStringLiteral("blob_damaged"));
    }
};

MOSTRADOR_TEST(BlobHashTest)
MOSTRADOR_TEST(FolderBlobStoreTest)
MOSTRADOR_TEST(DatabaseBlobStoreTest)
#include "blob_store_test.moc"
