// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/images/image_worker.h"
#include "tests/support/test_registry.h"

#include <QTest>

using products::DerivedImage;

class ImageNamesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNameComesBack()
    {
        const QString hash(64, u'a');
        for (const char *type : {"image/jpeg", "image/png", "image/svg+xml", "image/webp"}) {
            const products::ImageName name{hash, 480, type};
            QCOMPARE(*products::parseImageName(products::imageNameText(name)), name);
        }
        QCOMPARE(products::imageUrl(hash, 160, "image/jpeg"), QStringLiteral("/api/v1/images/%1-160.jpg").arg(hash));
    }

    void otherNamesAreNotThere_data()
    {
        QTest::addColumn<QString>("name");
        const QString hash(64, u'a');
        QTest::newRow("empty") << QString();
        QTest::newRow("no width") << hash + QStringLiteral(".png");
        QTest::newRow("zero") << hash + QStringLiteral("-0.png");
        QTest::newRow("huge") << hash + QStringLiteral("-160000.png");
        QTest::newRow("capitals") << hash.toUpper() + QStringLiteral("-160.png");
        QTest::newRow("short hash") << hash.mid(1) + QStringLiteral("-160.png");
        QTest::newRow("other kind") << hash + QStringLiteral("-160.exe");
        QTest::newRow("path") << QStringLiteral("../") + hash + QStringLiteral("-160.png");
        QTest::newRow("line end") << hash + QStringLiteral("-160.png\n");
    }
    void otherNamesAreNotThere()
    {
        QFETCH(QString, name);
        QCOMPARE(products::parseImageName(name).error().reason, QStringLiteral("no_such_image"));
    }

    void anAnswerComesBack()
    {
        const DerivedImage image{"image/png", 960, 400, {{160, "a"}, {480, "bb"}, {960, "ccc"}}};
        QCOMPARE(*products::derivedImageOf(products::labelOf(image), products::contentOf(image)), image);
        QCOMPARE(image.bytesFor(100), QByteArray("a"));
        QCOMPARE(image.bytesFor(161), QByteArray("bb"));
        QCOMPARE(image.bytesFor(5000), QByteArray("ccc"));
    }

    void otherAnswersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("label");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no sizes") << QByteArray("image/png 1 1");
        QTest::newRow("too long") << QByteArray("image/png 1 1 960:7");
        QTest::newRow("too short") << QByteArray("image/png 1 1 960:5");
        QTest::newRow("negative") << QByteArray("image/png 1 1 160:-1 960:7");
        QTest::newRow("other width") << QByteArray("image/png 1 1 961:6");
        QTest::newRow("no largest") << QByteArray("image/png 1 1 480:6");
        QTest::newRow("twice") << QByteArray("image/png 1 1 960:3 960:3");
        QTest::newRow("no pixels") << QByteArray("image/png 0 1 960:6");
    }
    void otherAnswersAreRefused()
    {
        QFETCH(QByteArray, label);
        QCOMPARE(products::derivedImageOf(label, "abcdef").error().reason, QStringLiteral("image_unreadable"));
    }
};

MOSTRADOR_TEST(ImageNamesTest)
#include "image_names_test.moc"
