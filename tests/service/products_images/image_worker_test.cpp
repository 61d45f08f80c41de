// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/server/worker_images.h"
#include "image_samples.h"
#include "tests/support/test_registry.h"

#include <QColorSpace>
#include <QRandomGenerator>
#include <QTest>

using products::DerivedImage;

/// Pictures through the real worker program, locked in as it is in a shop.
class ImageWorkerTest : public QObject {
    Q_OBJECT
    const backend::WorkerImages m_worker{qEnvironmentVariable("MOSTRADOR_BUILD_DIR") + QStringLiteral("/mostrador-worker")};

    DerivedImage derive(const QByteArray &bytes)
    {
        const core::Result<DerivedImage> image = m_worker.derive(bytes);
        if (!image)
            qWarning("%s: %s", qPrintable(image.error().reason), qPrintable(image.error().message));
        return image.value_or(DerivedImage());
    }
    static QImage pixels(const QByteArray &bytes) { return QImage::fromData(bytes); }

private Q_SLOTS:
    void aPhotographInThreeWidths()
    {
        const DerivedImage image = derive(samples::encoded(samples::photo(1500, 1000), "png"));
        QCOMPARE(image.mediaType, QByteArray("image/jpeg"));  // smaller than a PNG of noise
        QCOMPARE(QSize(image.width, image.height), QSize(960, 640));
        QCOMPARE(image.sizes.size(), 3);
        QCOMPARE(pixels(image.bytesFor(960)).size(), QSize(960, 640));
        QCOMPARE(pixels(image.bytesFor(480)).size(), QSize(480, 320));
        QCOMPARE(pixels(image.bytesFor(160)).size(), QSize(160, 106));
        QVERIFY(image.bytesFor(160).size() < image.bytesFor(480).size());
    }

    void flatColoursStayPng()
    {
        QImage flat(400, 300, QImage::Format_RGB32);
        flat.fill(Qt::darkCyan);
        const DerivedImage image = derive(samples::encoded(flat, "png"));
        QCOMPARE(image.mediaType, QByteArray("image/png"));
        QCOMPARE(image.sizes.size(), 2);  // 160 and its own, which answers for 480 too
        QCOMPARE(pixels(image.bytesFor(480)).size(), QSize(400, 300));
        QCOMPARE(pixels(image.bytesFor(480)).pixelColor(9, 9), QColor(Qt::darkCyan));
    }

    void whatIsSeenThroughStaysSo()
    {
        QImage glass(200, 100, QImage::Format_ARGB32);
        glass.fill(QColor(10, 200, 30, 128));
        const DerivedImage image = derive(samples::encoded(glass, "png"));
        QCOMPARE(image.mediaType, QByteArray("image/png"));
        QCOMPARE(pixels(image.bytesFor(160)).pixelColor(5, 5).alpha(), 128);
    }

    void aSmallOneIsNotBlownUp()
    {
        const DerivedImage image = derive(samples::encoded(samples::photo(90, 60), "jpeg"));
        QCOMPARE(QSize(image.width, image.height), QSize(90, 60));
        QCOMPARE(image.sizes.size(), 1);
        QCOMPARE(image.bytesFor(160), image.bytesFor(960));
    }

    void aTallOneIsBounded()
    {
        const DerivedImage image = derive(samples::encoded(samples::photo(300, 9000), "jpeg"));
        QCOMPARE(QSize(image.width, image.height), QSize(64, 1920));
    }

    void aTurnedCameraIsSetRightAndTellsNothing()
    {
        constexpr char clockwise = 6;
        const QByteArray upload = samples::turnedJpeg(samples::photo(1200, 600), clockwise, "taken at home");
        QVERIFY(upload.contains("taken at home"));
        const DerivedImage image = derive(upload);
        QCOMPARE(QSize(image.width, image.height), QSize(600, 1200));
        const QImage upright = pixels(image.bytesFor(480));
        QCOMPARE(upright.size(), QSize(480, 960));
        QVERIFY2(upright.pixelColor(240, 100).red() > 150, "the left half is above now");
        QVERIFY(upright.pixelColor(240, 860).blue() > 150);
        for (const products::ImageSize &size : image.sizes)
            QVERIFY(!size.bytes.contains("taken at home") && !size.bytes.contains("Exif"));
    }

    void wordsInsideArePutAway()
    {
        QImage image = samples::photo(300, 200);
        image.setText(QStringLiteral("Author"), QStringLiteral("somebody"));
        image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
        const QByteArray upload = samples::encoded(image, "png");
        QVERIFY(upload.contains("Author"));
        const DerivedImage derived = derive(upload);
        for (const products::ImageSize &size : derived.sizes)
            QVERIFY(!size.bytes.contains("Author") && !size.bytes.contains("iCCP") && !size.bytes.contains("ICC_PROFILE"));
    }

    void aGifIsItsFirstFrame()
    {
        const DerivedImage image = derive(QByteArray::fromBase64("R0lGODdhAgABAIAAAP8AAAAA/ywAAAAAAgABAAACAkQKADs="));
        QCOMPARE(QSize(image.width, image.height), QSize(2, 1));
    }

    void aLargeOneFits()
    {
        QImage large(8000, 5000, QImage::Format_RGB32);
        large.fill(Qt::darkGreen);
        const DerivedImage image = derive(samples::encoded(large, "png"));
        QCOMPARE(QSize(image.width, image.height), QSize(960, 600));
    }

    void hostileFilesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const QString unsupported = QStringLiteral("image_type_unsupported");
        const QString large = QStringLiteral("image_too_large");
        const QString unreadable = QStringLiteral("image_unreadable");
        const QByteArray png = samples::encoded(samples::photo(300, 200), "png");
        QTest::newRow("nothing") << QByteArray() << unsupported;
        QTest::newRow("text") << QByteArray("a picture of a chair") << unsupported;
        QTest::newRow("zip") << QByteArray("PK\x03\x04 and more") << unsupported;
        QTest::newRow("html") << QByteArray("<!doctype html><script>alert(1)</script>") << unsupported;
        QTest::newRow("bitmap") << samples::encoded(samples::photo(4, 4), "bmp") << unsupported;
        QTest::newRow("cut") << png.left(png.size() / 2) << unreadable;
        QTest::newRow("signature only") << png.left(8) << unreadable;
        QTest::newRow("jpeg in name only") << QByteArray("\xff\xd8\xff\xe0 not a jpeg") << unreadable;
        QTest::newRow("gif in name only") << QByteArray("GIF89a") << unreadable;
        QTest::newRow("pixel bomb") << samples::hollowPng(60'000, 60'000, 8, 6) << large;
        QTest::newRow("one line") << samples::hollowPng(40'000, 1, 8, 6) << large;
        QTest::newRow("more pixels than memory") << samples::hollowPng(0x7fffffff, 0x7fffffff, 8, 6) << unreadable;
        QTest::newRow("deep pixels") << samples::hollowPng(6'000, 6'000, 16, 6) << large;
        QTest::newRow("hollow") << samples::hollowPng(600, 600, 8, 6) << unreadable;
        QTest::newRow("no pixels") << samples::hollowPng(0, 10, 8, 6) << unreadable;
        QTest::newRow("too many bytes") << QByteArray(products::imageBytesMax + 1, 'x') << large;
    }
    void hostileFilesAreNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const core::Result<DerivedImage> image = m_worker.derive(bytes);
        QVERIFY(!image);
        QCOMPARE(image.error().reason, reason);
    }

    /// Any damage gets an answer: the process may die of it, this one does not.
    void brokenBytesGetAnAnswer()
    {
        const QList<QByteArray> sound{samples::encoded(samples::photo(60, 40), "png"), samples::encoded(samples::photo(60, 40), "jpeg"),
                                      samples::svg("<rect width='4' height='4'/>")};
        QRandomGenerator random(7);
        for (int round = 0; round < 24; ++round) {
            QByteArray bytes = sound[round % sound.size()];
            for (int spot = 0; spot < 4; ++spot)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            const core::Result<DerivedImage> image = m_worker.derive(bytes);
            QVERIFY(image || !image.error().reason.isEmpty());
        }
    }

    void aMissingProgramIsSaid()
    {
        const backend::WorkerImages missing(QStringLiteral("/nonexistent/mostrador-worker"));
        QCOMPARE(missing.derive(samples::encoded(samples::photo(4, 4), "png")).error().reason, QStringLiteral("worker_missing"));
    }
};

MOSTRADOR_TEST(ImageWorkerTest)
#include "image_worker_test.moc"
