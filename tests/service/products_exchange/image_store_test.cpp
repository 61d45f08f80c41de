// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/blobs/folder_blob_store.h"
#include "backend/services/products/images/image_routes.h"
#include "exchange_bench.h"
#include "tests/support/test_registry.h"

namespace {

/// "Draws" without a process: three sizes that name the upload; "bad" is refused.
class FakeImages final : public products::ImageWorker {
public:
    core::Result<products::DerivedImage> derive(const QByteArray &upload) const override
    {
        if (upload == "bad")
            return products::imageUnreadable();
        const QByteArray type = upload.startsWith("<svg") ? "image/svg+xml" : "image/png";
        return products::DerivedImage{type, 960, 640, {{160, "small " + upload}, {480, "middle " + upload}, {960, "large " + upload}}};
    }
};

class Gallery {
public:
    explicit Gallery(const test::DatabasePlace &place)
        : bench(place)
        , m_blobs(m_folder.filePath(QStringLiteral("blobs")), QByteArray(32, 'k'))
        , store(bench.database(), bench.clock(), m_blobs, m_worker)
    {
        products::addImageRoutes(m_routes, {bench.database(), bench.clock(), store});
        m_routes.compile();
        bench.import("product_slug,category,title_en,sku,price\ncup,cups,Cup,CUP,1\n");
        path = "/api/v1/products/" + bench.product(QStringLiteral("cup"))->id.text().toLatin1() + "/images";
    }

    net::HandlerResult call(net::Method method, const QByteArray &where, const QByteArray &body = {}, const QByteArray &condition = {})
    {
        const net::RouteTable::Match match = m_routes.match(method, where);
        const auto request = std::make_shared<net::HttpRequest>();
        request->method = method;
        request->path = where;
        request->body = body;
        request->pathParameters = match.parameters;
        request->headers.add("Content-Type", "multipart/form-data; boundary=b");
        request->headers.add(method == net::Method::Get ? "If-None-Match" : "If-Match", condition);
        return QCoro::waitFor(match.route->handler(request));
    }
    core::Result<api::ImageRecord> add(const QByteArray &bytes)
    {
        const net::HandlerResult response =
            call(net::Method::Post, path,
                 ExchangeBench::form(bytes, ExchangeBench::field("altEn", "A cup") + ExchangeBench::field("altEs", "Una taza")));
        MOSTRADOR_TRY(response);
        return wire::decode<api::ImageRecord>(response->body);
    }
    qint64 version() { return bench.product(QStringLiteral("cup"))->version; }

    ExchangeBench bench;
    QByteArray path;

private:
    QTemporaryDir m_folder;
    blobs::FolderBlobStore m_blobs;
    FakeImages m_worker;
    net::RouteTable m_routes;

public:
    products::ImageStore store;
};

}  // namespace

class ImageStoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void aPictureIsShownForEver()
    {
        MOSTRADOR_DATABASE(place);
        Gallery gallery(place);
        const qint64 version = gallery.version();
        const auto image = gallery.add("photo");
        QVERIFY2(image, qPrintable(image ? QString() : image.error().message));
        QCOMPARE(image->altEs, QStringLiteral("Una taza"));
        QCOMPARE(gallery.version(), version + 1);
        const auto shown = gallery.call(net::Method::Get, image->thumbnail.toLatin1());
        QVERIFY(shown);
        QCOMPARE(shown->body, QByteArray("small photo"));
        QCOMPARE(shown->headers.value("Content-Type"), QByteArray("image/png"));
        QVERIFY(shown->headers.value("Cache-Control").contains("immutable"));
        QCOMPARE(gallery.call(net::Method::Get, image->url.toLatin1(), {}, shown->headers.value("ETag"))->status, 200);
        QCOMPARE(gallery.call(net::Method::Get, image->thumbnail.toLatin1(), {}, shown->headers.value("ETag"))->status, 304);
        QCOMPARE(gallery.add("photo").error().reason, QStringLiteral("image_exists"));
        const auto drawing = gallery.add("<svg/>");
        QVERIFY(gallery.call(net::Method::Get, drawing->url.toLatin1())->headers.value("Content-Security-Policy").contains("sandbox"));
    }

    void wordsAreRequired()
    {
        MOSTRADOR_DATABASE(place);
        Gallery gallery(place);
        const auto without =
            gallery.call(net::Method::Post, gallery.path, ExchangeBench::form("photo", ExchangeBench::field("altEn", "A cup")));
        QCOMPARE(without.error().reason, QStringLiteral("missing_field"));
        QCOMPARE(without.error().details.first().name, QStringLiteral("altEs"));
        QCOMPARE(gallery.add("bad").error().reason, QStringLiteral("image_unreadable"));
        const auto image = gallery.add("photo");
        const QByteArray one = gallery.path + '/' + image->id.text().toLatin1();
        QCOMPARE(gallery.call(net::Method::Patch, one, R"({"altEn":" "})").error().reason, QStringLiteral("invalid_alt_text"));
        QCOMPARE(gallery.call(net::Method::Patch, one, R"({"options":["blue"]})").error().reason, QStringLiteral("unknown_option_value"));
        QCOMPARE(gallery.call(net::Method::Patch, one, R"({"altEn":"Blue cup"})", "\"v1\"").error().reason,
                 QStringLiteral("version_changed"));
        QVERIFY(gallery.call(net::Method::Patch, one, R"({"altEn":"Blue cup"})"));
        QCOMPARE(gallery.bench.product(QStringLiteral("cup"))->images.first().altEn, QStringLiteral("Blue cup"));
    }

    void theOrderIsGiven()
    {
        MOSTRADOR_DATABASE(place);
        Gallery gallery(place);
        gallery.add("one").value();
        const auto second = gallery.add("two");
        QVERIFY(gallery.call(net::Method::Patch, gallery.path + '/' + second->id.text().toLatin1(), R"({"position":0})"));
        QCOMPARE(gallery.bench.product(QStringLiteral("cup"))->images.first().id, second->id);
    }

    void whatNobodyShowsGoes()
    {
        MOSTRADOR_DATABASE(place);
        Gallery gallery(place);
        const auto image = gallery.add("photo");
        const auto kept = gallery.add("other");
        gallery.bench.clock().advance(products::unusedImageLifetime + std::chrono::minutes(1));
        QCOMPARE(*QCoro::waitFor(gallery.store.tidy()), 0);
        QVERIFY(gallery.call(net::Method::Delete, gallery.path + '/' + image->id.text().toLatin1()));
        QCOMPARE(*QCoro::waitFor(gallery.store.tidy()), 3);
        QCOMPARE(gallery.call(net::Method::Get, image->url.toLatin1()).error().reason, QStringLiteral("no_such_image"));
        QVERIFY(gallery.call(net::Method::Get, kept->url.toLatin1()));
        QVERIFY(gallery.add("photo"));
    }
};

MOSTRADOR_TEST(ImageStoreTest)
#include "image_store_test.moc"
