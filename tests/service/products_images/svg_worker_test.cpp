// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/server/worker_images.h"
#include "image_samples.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QTest>

using products::DerivedImage;

namespace {

const QByteArray drawing = "image/svg+xml";

QByteArray useTenTimes(int levels)
{
    QByteArray text = "<g id=\"l0\"><rect width=\"1\" height=\"1\"/></g>";
    for (int level = 1; level <= levels; ++level)
        text += "<g id=\"l" + QByteArray::number(level) + "\">" +
                QByteArray("<use xlink:href=\"#l" + QByteArray::number(level - 1) + "\"/>").repeated(10) + "</g>";
    return text;
}

}  // namespace

/// Drawings through the real worker program.
class SvgWorkerTest : public QObject {
    Q_OBJECT
    const backend::WorkerImages m_worker{qEnvironmentVariable("MOSTRADOR_BUILD_DIR") + QStringLiteral("/mostrador-worker")};

private Q_SLOTS:
    void harmlessOnesStayDrawings_data()
    {
        QTest::addColumn<QByteArray>("svg");
        QTest::newRow("shapes") << samples::svg("<title>A chair</title><path d=\"M1 1h8v8z\" fill=\"#fff\" opacity=\".5\"/>");
        QTest::newRow("gradient") << samples::svg(
            "<defs><linearGradient id=\"a\"><stop offset=\"0\" stop-color=\"red\"/></linearGradient></defs>"
            "<rect width=\"9\" height=\"9\" fill=\"url(#a)\"/>");
        QTest::newRow("style") << samples::svg("<style type=\"text/css\">.a{fill:url(#g)}</style><linearGradient id=\"g\"/>"
                                               "<rect class=\"a\" style=\"stroke:red\" width=\"9\" height=\"9\"/>");
        QTest::newRow("used parts") << samples::svg(
            "<symbol id=\"s\"><circle r=\"2\"/></symbol><use xlink:href=\"#s\" x=\"3\"/><use href=\"#s\"/>");
        QTest::newRow("text") << samples::svg("<text x=\"2\" y=\"9\" font-family=\"serif\">Días <tspan dx=\"1\">9</tspan></text>");
        QTest::newRow("no namespace") << QByteArray(
            "<?xml version=\"1.0\"?><!-- drawn by hand --><svg width=\"10\" height=\"10\"><rect width=\"4\" height=\"4\"/></svg>");
        QTest::newRow("an editor's notes") << samples::svg("<metadata><r:RDF xmlns:r=\"urn:r\">x</r:RDF></metadata><e:view "
                                                           "xmlns:e=\"urn:e\"/><rect data-name=\"x\" width=\"4\" height=\"4\"/>");
        QTest::newRow("document type")
            << QByteArray("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">") +
                   samples::svg("<rect width=\"4\" height=\"4\"/>");
    }
    void harmlessOnesStayDrawings()
    {
        QFETCH(QByteArray, svg);
        const core::Result<DerivedImage> image = m_worker.derive(svg);
        QVERIFY2(image, qPrintable(image ? QString() : image.error().message));
        QCOMPARE(image->mediaType, drawing);
        QCOMPARE(image->sizes.size(), 1);
        const QByteArray &text = image->bytesFor(160);
        QVERIFY(text.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\""));
        QVERIFY(!text.contains("DOCTYPE") && !text.contains("metadata") && !text.contains("urn:"));
        // What is written is taken again as it is.
        QCOMPARE(m_worker.derive(text)->bytesFor(160), text);
    }

    void theDemoShopsPicturesStayDrawings()
    {
        const QDir folder(qEnvironmentVariable("MOSTRADOR_SOURCE_DIR") + QStringLiteral("/resources/demo/pictures"));
        const QStringList names = folder.entryList({QStringLiteral("*.svg")});
        QVERIFY(names.size() >= 40);
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const core::Result<DerivedImage> image = m_worker.derive(file.readAll());
            QVERIFY2(image && image->mediaType == drawing, qPrintable(name));
        }
    }

    void othersAreDrawnHere_data()
    {
        QTest::addColumn<QByteArray>("inside");
        const QByteArray red = "<rect width=\"40\" height=\"20\" fill=\"#ff0000\"/>";
        QTest::newRow("script") << red + "<script>alert(1)</script>";
        QTest::newRow("script of another kind") << red + "<svg:script xmlns:svg=\"http://www.w3.org/2000/svg\">alert(1)</svg:script>";
        QTest::newRow("handler") << QByteArray("<rect width=\"40\" height=\"20\" fill=\"#ff0000\" onload=\"alert(1)\"/>");
        QTest::newRow("link") << red + "<a xlink:href=\"javascript:alert(1)\"><rect width=\"1\" height=\"1\"/></a>";
        QTest::newRow("foreign content") << red + "<foreignObject><b xmlns=\"http://www.w3.org/1999/xhtml\">x</b></foreignObject>";
        QTest::newRow("picture elsewhere") << red + "<image xlink:href=\"http://example.org/x.png\" width=\"9\" height=\"9\"/>";
        QTest::newRow("picture on disk") << red + "<image xlink:href=\"file:///usr/share/pixmaps/x.png\" width=\"9\" height=\"9\"/>";
        QTest::newRow("part elsewhere") << red + "<use xlink:href=\"http://example.org/x.svg#a\"/>";
        QTest::newRow("style elsewhere") << red + "<style>@import url(http://example.org/x.css);</style>";
        QTest::newRow("fill elsewhere") << red + "<rect width=\"0\" height=\"0\" fill=\"url(http://example.org/x#a)\"/>";
        QTest::newRow("escaped address") << red + "<rect width=\"0\" height=\"0\" style=\"fill:u\\72l(http://example.org/x)\"/>";
        QTest::newRow("animation") << red + "<a><set attributeName=\"href\" to=\"javascript:alert(1)\"/></a>";
        QTest::newRow("filter") << red + "<filter id=\"f\"><feImage xlink:href=\"http://example.org/x\"/></filter>";
    }
    void othersAreDrawnHere()
    {
        QFETCH(QByteArray, inside);
        const core::Result<DerivedImage> image = m_worker.derive(samples::svg(inside));
        QVERIFY2(image, qPrintable(image ? QString() : image.error().message));
        QVERIFY(image->mediaType != drawing);
        QCOMPARE(QSize(image->width, image->height), QSize(960, 480));
        const QColor middle = QImage::fromData(image->bytesFor(960)).pixelColor(480, 240);
        QVERIFY2(middle.red() > 240 && middle.green() < 15, qPrintable(middle.name()));
    }

    void aPictureInsideIsDrawn()
    {
        QImage blue(4, 2, QImage::Format_RGB32);
        blue.fill(Qt::blue);
        const QByteArray link = "data:image/png;base64," + samples::encoded(blue, "png").toBase64();
        const core::Result<DerivedImage> image =
            m_worker.derive(samples::svg("<image width=\"40\" height=\"20\" xlink:href=\"" + link + "\"/>"));
        QVERIFY(image);
        QVERIFY(image->mediaType != drawing);
        QVERIFY(QImage::fromData(image->bytesFor(160)).pixelColor(80, 40).blue() > 200);
    }

    void bombsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("svg");
        QTest::addColumn<QString>("reason");
        const QString unsafe = QStringLiteral("image_unsafe");
        QByteArray entities = "<!DOCTYPE svg [<!ENTITY a0 \"laugh\">";
        for (int level = 1; level < 10; ++level)
            entities += "<!ENTITY a" + QByteArray::number(level) + " \"" +
                        QByteArray("&a" + QByteArray::number(level - 1) + ";").repeated(10) + "\">";
        QTest::newRow("billion laughs") << entities + "]>" + samples::svg("<text>&a9;</text>") << unsafe;
        QTest::newRow("file as entity") << QByteArray("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>") +
                                               samples::svg("<text>&x;</text>")
                                        << unsafe;
        QTest::newRow("a few entities") << QByteArray("<!DOCTYPE svg [<!ENTITY x \"y\">]>") + samples::svg("") << unsafe;
        QTest::newRow("uses ten times ten") << samples::svg(useTenTimes(9)) << unsafe;
        QTest::newRow("uses itself") << samples::svg("<g id=\"a\"><use xlink:href=\"#a\"/></g>") << unsafe;
        QTest::newRow("pattern of itself") << samples::svg("<pattern id=\"a\"><rect width=\"1\" height=\"1\" fill=\"url(#a)\"/></pattern>")
                                           << unsafe;
        QTest::newRow("pattern by style")
            << samples::svg("<style>rect{fill:url(#a)}</style><pattern id=\"a\"><rect width=\"1\" height=\"1\"/></pattern>") << unsafe;
        QTest::newRow("deep") << samples::svg(QByteArray("<g>").repeated(5000) + QByteArray("</g>").repeated(5000)) << unsafe;
        QTest::newRow("deep within what is left out")
            << samples::svg("<filter>" + QByteArray("<g>").repeated(50'000) + QByteArray("</g>").repeated(50'000) + "</filter>") << unsafe;
        QTest::newRow("many parts") << samples::svg(QByteArray("<g/>").repeated(30'000)) << unsafe;
        QTest::newRow("cut") << samples::svg("<rect").left(100) << QStringLiteral("image_unreadable");
        QTest::newRow("not well-formed") << samples::svg("<g></rect>") << QStringLiteral("image_unreadable");
        QTest::newRow("root of another kind") << QByteArray("<html><svg xmlns=\"http://www.w3.org/2000/svg\"/></html>")
                                              << QStringLiteral("image_unreadable");
        QTest::newRow("no size") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 0 0\" width=\"0\"/>")
                                 << QStringLiteral("image_unreadable");
        QTest::newRow("too many bytes") << samples::svg("<!--" + QByteArray(products::drawingBytesMax, 'x') + "-->")
                                        << QStringLiteral("image_too_large");
    }
    void bombsAreNamed()
    {
        QFETCH(QByteArray, svg);
        QFETCH(QString, reason);
        const core::Result<DerivedImage> image = m_worker.derive(svg);
        QVERIFY(!image);
        QCOMPARE(image.error().reason, reason);
    }
};

MOSTRADOR_TEST(SvgWorkerTest)
#include "svg_worker_test.moc"
