// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/common/common.h"
#include "tests/support/test_registry.h"
#include "tests/ui/shots/product_script.h"
#include "tests/ui/shots/script.h"
#include "tests/unit/ui/tiny_server.h"
#include "ui/rooms/products/products_presenter.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using models::ProductsModel;
using product_room::ImportPresenter;
using product_room::ProductEditor;
using product_room::ProductsPresenter;

namespace {

/// A shop of one product with a list around it, as the server would answer.
struct FakeShop {
    TinyServer server;
    api::ProductRecord record = script::blanket();
    api::ProductList list = script::products(false);
    api::ImportJob job;
    std::function<TinyServer::Answer(const TinyServer::Request &)> refuse;
    int pages = 1;

    FakeShop()
    {
        list.count = 2400;
        job.id = core::ImportId::fromTrusted(QStringLiteral("01900000-0000-7000-8014-000000000001"));
        job.rows = 295;
        server.setHandler([this](const TinyServer::Request &request) { return answer(request); });
    }

    [[nodiscard]] QByteArray path() const { return "/api/v1/products/" + record.id.text().toLatin1(); }
    [[nodiscard]] QList<TinyServer::Request> patches() const
    {
        QList<TinyServer::Request> found;
        for (const TinyServer::Request &request : server.requests())
            if (request.method == "PATCH")
                found.append(request);
        return found;
    }
    [[nodiscard]] static TinyServer::Answer problem(int status, const char *code, const QList<api::ProblemDetail> &details = {})
    {
        api::Problem problem;
        problem.status = status;
        problem.code = QLatin1String(code);
        problem.title = problem.detail = QLatin1String(code);
        problem.errors = details;
        return {status, wire::encode(problem), false};
    }

private:
    TinyServer::Answer answer(const TinyServer::Request &request)
    {
        if (refuse) {
            const TinyServer::Answer refused = refuse(request);
            if (refused.status >= 400)
                return refused;
        }
        if (request.path == "/api/v1/products" && request.method == "GET")
            return {200, wire::encode(pageOf(request)), false};
        if (request.path == path() + "/record")
            return {200, wire::encode(record), false};
        if (request.path == path() && request.method == "PATCH")
            return patch(request);
        if (request.path == "/api/v1/categories/record")
            return {200, wire::encode(api::CategoryRecordList{script::categories()}), false};
        if (request.path == "/api/v1/products/export")
            return {200, "sku,price\r\n", false};
        if (request.path == "/api/v1/products/import/preview")
            return {200, wire::encode(script::importPreview()), false};
        if (request.path == "/api/v1/products/import") {
            job.dryRun = request.body.contains("dryRun");
            job.state = api::ImportState::Done;
            job.created = 10;
            job.rejected = 3;
            return {202, wire::encode(job), false};
        }
        if (request.path.endsWith("/rows"))
            return {200, wire::encode(api::ImportRowList{script::refusedRows(), std::nullopt}), false};
        return {404, "{}", false};
    }
    [[nodiscard]] api::ProductList pageOf(const TinyServer::Request &request) const
    {
        api::ProductList page = list;
        if (pages > 1 && !request.query.contains("cursor="))
            page.nextCursor = QStringLiteral("next page");
        if (request.query.contains("cursor="))
            for (api::ProductSummary &product : page.items)
                product.id =
                    core::ProductId::fromTrusted(QString(product.id.text()).replace(QStringLiteral("8010"), QStringLiteral("8099")));
        return page;
    }
    TinyServer::Answer patch(const TinyServer::Request &request)
    {
        if (request.header("If-Match") != "\"v" + QByteArray::number(record.version) + '"')
            return problem(412, "version_changed");
        const core::Result<api::PatchProduct> patch = wire::decode<api::PatchProduct>(request.body);
        if (!patch)
            return problem(400, "malformed_json");
        ++record.version;
        if (patch->status)
            record.status = *patch->status;
        if (patch->texts)
            record.texts = *patch->texts;
        for (const api::PatchVariant &change : patch->variants.value_or(QList<api::PatchVariant>()))
            for (api::VariantRecord &variant : record.variants)
                if (change.id && variant.id == *change.id && change.prices)
                    variant.prices[0].amount = change.prices->first().amount;
        return {200, wire::encode(record), false};
    }
};

struct Room {
    FakeShop shop;
    QTemporaryDir folder;
    core::FakeClock clock;
    client::CertificatePins pins{QString()};
    client::ApiClient api{pins};
    client::Session session{api, folder.path()};
    client::Channel channel{api, pins, clock};
    ProductsPresenter presenter{api, channel, session};

    explicit Room(api::Role role = api::Role::Catalogue)
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        api.setServer(shop.server.url());
        api::TokenPair tokens = script::marta();
        tokens.user.roles = {role};
        if (!session.adopt(tokens))
            qFatal("the session was not taken");
    }
    bool start()
    {
        presenter.start();
        return QTest::qWaitFor(
            [this] { return presenter.state() == ProductsPresenter::State::Ready && !presenter.categories().isEmpty(); });
    }
    bool openBlanket()
    {
        presenter.editor().open(shop.record.id, QStringLiteral("Serra blanket"), QStringLiteral("EUR"));
        return QTest::qWaitFor([this] { return presenter.editor().state() == ProductEditor::State::Open; });
    }
    void raisePrice(const char *text) { presenter.editor().write({{3, 3, QLatin1String(text)}}, QStringLiteral("price")); }
};

}  // namespace

class ProductsPresenterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theListComesPageByPage()
    {
        Room room;
        room.shop.pages = 2;
        QVERIFY(room.start());
        ProductsModel &products = room.presenter.products();
        QCOMPARE(products.rowCount(), 11);
        QTRY_COMPARE(room.presenter.total(), 2400);
        products.fetchMore({});
        QTRY_COMPARE(products.rowCount(), 22);
        QVERIFY(room.shop.server.requests().last().query.contains("cursor=next%20page"));
        room.presenter.refresh();
        QTRY_VERIFY(room.shop.server.count("/api/v1/products") >= 7);
        QTRY_COMPARE(products.rowCount(), 22);
    }

    void anAnswerToAnOlderQuestionIsDropped()
    {
        Room room;
        QVERIFY(room.start());
        models::ProductQuery query;
        query.text = QStringLiteral("mug");
        room.presenter.setQuery(query);
        query.text = QStringLiteral("mugs");
        room.presenter.setQuery(query);
        QTRY_COMPARE(room.presenter.state(), ProductsPresenter::State::Ready);
        QCOMPARE(room.presenter.products().rowCount(), 11);
        QVERIFY(room.shop.server.requests().last().query.contains("q=mugs"));
    }

    void withoutAServerTheListSaysSoAndCanBeAskedAgain()
    {
        Room room;
        room.shop.refuse = [](const TinyServer::Request &) { return FakeShop::problem(503, "database_busy"); };
        room.presenter.start();
        QTRY_COMPARE(room.presenter.state(), ProductsPresenter::State::Failed);
        room.shop.refuse = {};
        room.presenter.setQuery(room.presenter.query());
        QTRY_COMPARE(room.presenter.state(), ProductsPresenter::State::Ready);
    }

    void aSaveNamesTheVersionAndSendsWhatDiffers()
    {
        Room room;
        QVERIFY(room.start() && room.openBlanket());
        QSignalSpy saved(&room.presenter.editor(), &ProductEditor::saved);
        room.raisePrice("84.90");
        room.presenter.editor().saveVariants();
        QVERIFY(room.presenter.editor().isSaving());
        QVERIFY(saved.wait());
        QCOMPARE(room.shop.patches().size(), 1);
        QCOMPARE(room.shop.patches().first().header("If-Match"), QByteArray("\"v17\""));
        QCOMPARE(room.shop.record.variants[3].prices[0].amount, 8490);
        QCOMPARE(room.presenter.editor().variants().changeCount(), 0);
        QCOMPARE(room.presenter.editor().record().version, 18);
    }

    void savesOfTwoPeopleInDifferentCellsAreJoined()
    {
        Room room;
        QVERIFY(room.start() && room.openBlanket());
        QSignalSpy saved(&room.presenter.editor(), &ProductEditor::saved);
        QSignalSpy conflicted(&room.presenter, &ProductsPresenter::conflicted);
        room.raisePrice("84.90");
        room.shop.record.version = 30;
        room.shop.record.variants[0].prices[0].amount = 9990;
        room.presenter.editor().saveVariants();
        QVERIFY(saved.wait());
        QCOMPARE(conflicted.size(), 0);
        QCOMPARE(room.shop.record.variants[3].prices[0].amount, 8490);
        QCOMPARE(room.shop.record.variants[0].prices[0].amount, 9990);
    }

    void theSameCellIsAConflict_data()
    {
        QTest::addColumn<bool>("mine");
        QTest::newRow("mine") << true;
        QTest::newRow("theirs") << false;
    }
    void theSameCellIsAConflict()
    {
        QFETCH(bool, mine);
        Room room;
        QVERIFY(room.start() && room.openBlanket());
        QSignalSpy conflicted(&room.presenter, &ProductsPresenter::conflicted);
        room.raisePrice("84.90");
        room.presenter.editor().write({{0, 3, QStringLiteral("70.00")}}, QStringLiteral("price"));
        room.shop.record.version = 30;
        room.shop.record.variants[3].prices[0].amount = 8200;
        room.presenter.editor().saveVariants();
        QTRY_COMPARE(conflicted.size(), 1);
        QCOMPARE(room.shop.record.version, 30);  // nothing is written
        const auto conflict = conflicted.first().first().value<product_room::Conflict>();
        QCOMPARE(conflict.lines.size(), 1);
        QCOMPARE(conflict.lines.first().mine, QStringLiteral("84.90"));
        QCOMPARE(conflict.lines.first().theirs, QStringLiteral("82.00"));
        QSignalSpy saved(&room.presenter.editor(), &ProductEditor::saved);
        if (mine)
            conflict.keepMine();
        else
            conflict.takeTheirs();
        QVERIFY(saved.wait());
        QCOMPARE(room.shop.record.variants[3].prices[0].amount, mine ? 8490 : 8200);
        QCOMPARE(room.shop.record.variants[0].prices[0].amount, 7000);
    }

    void aRefusalOfTheServerMarksItsCell()
    {
        Room room;
        QVERIFY(room.start() && room.openBlanket());
        room.shop.refuse = [](const TinyServer::Request &request) {
            if (request.method != "PATCH")
                return TinyServer::Answer{};
            return FakeShop::problem(409, "sku_taken", {{QStringLiteral("variants[0].sku"), QStringLiteral("The SKU is taken.")}});
        };
        room.presenter.editor().write({{5, 0, QStringLiteral("TAZ-GRE")}}, QStringLiteral("sku"));
        room.presenter.editor().saveVariants();
        const models::VariantsModel &variants = room.presenter.editor().variants();
        QTRY_COMPARE(variants.mistakes().size(), 1);
        QCOMPARE(variants.mistakes().firstKey(), models::CellPlace(5, 0));
        QVERIFY(variants.mistakes().first().detail.contains(QStringLiteral("SKU")));
        QCOMPARE(variants.changeCount(), 1);  // what was typed is there
    }

    void detailsAreJoinedOrAsked()
    {
        Room room;
        QVERIFY(room.start() && room.openBlanket());
        product_room::Details mine = product_room::Details::of(room.shop.record);
        mine.titleEn = QStringLiteral("Wool blanket");
        room.shop.record.version = 40;
        room.shop.record.texts[0].title = QStringLiteral("Blanket Serra");
        QSignalSpy conflicted(&room.presenter, &ProductsPresenter::conflicted);
        room.presenter.editor().saveDetails(mine);
        QTRY_COMPARE(conflicted.size(), 1);
        QSignalSpy saved(&room.presenter.editor(), &ProductEditor::saved);
        conflicted.first().first().value<product_room::Conflict>().keepMine();
        QVERIFY(saved.wait());
        QCOMPARE(room.shop.record.texts[0].title, QStringLiteral("Wool blanket"));
    }

    void aCellOfTheListIsWrittenInPlace()
    {
        Room room;
        QVERIFY(room.start());
        const QModelIndex row = room.presenter.products().indexOf(room.shop.record.id);
        QVERIFY(room.presenter.products().setData(row, QStringLiteral("Serra throw"), Qt::EditRole));
        QTRY_COMPARE(room.shop.record.texts[0].title, QStringLiteral("Serra throw"));
        QCOMPARE(room.shop.record.texts.size(), 2);
        // By now the list is older than the record: somebody else named it.
        QSignalSpy conflicted(&room.presenter, &ProductsPresenter::conflicted);
        QVERIFY(room.presenter.products().setData(row, QStringLiteral("Serra plaid"), Qt::EditRole));
        QTRY_COMPARE(conflicted.size(), 1);
        QCOMPARE(room.shop.record.texts[0].title, QStringLiteral("Serra throw"));
    }

    void manyGetAStatusOneByOne()
    {
        Room room;
        room.shop.list.items = {room.shop.list.items[6]};
        QVERIFY(room.start());
        room.presenter.products().setAllChecked(true);
        QSignalSpy finished(&room.presenter.bulk(), &product_room::BulkJob::finished);
        room.presenter.setStatusOfChecked(api::ProductStatus::Archived);
        QVERIFY(finished.wait());
        QCOMPARE(room.shop.record.status, api::ProductStatus::Archived);
        QCOMPARE(room.presenter.bulk().failed(), 0);
    }

    void whoMayOnlyLookWritesNothing()
    {
        Room room(api::Role::Agent);
        QVERIFY(room.start() && room.openBlanket());
        QVERIFY(!room.presenter.mayWrite());
        const QModelIndex row = room.presenter.products().indexOf(room.shop.record.id);
        QVERIFY(!room.presenter.products().setData(row, QStringLiteral("x"), Qt::EditRole));
        room.raisePrice("84.90");
        QCOMPARE(room.presenter.editor().variants().changeCount(), 0);
        room.presenter.products().setAllChecked(true);
        room.presenter.setStatusOfChecked(api::ProductStatus::Archived);
        QVERIFY(!room.presenter.bulk().isRunning());
        QVERIFY(room.shop.patches().isEmpty());
    }

    void theFilteredListIsWrittenToAFile()
    {
        Room room;
        QVERIFY(room.start());
        models::ProductQuery query;
        query.stock = api::StockState::Low;
        room.presenter.setQuery(query);
        QSignalSpy exported(&room.presenter, &ProductsPresenter::exported);
        const QString path = room.folder.filePath(QStringLiteral("list.csv"));
        room.presenter.exportTo(path);
        QVERIFY(exported.wait());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("sku,price\r\n"));
        QVERIFY(room.shop.server.requests().last().query.contains("stock=low"));
        QSignalSpy failed(&room.presenter, &ProductsPresenter::failed);
        room.presenter.exportTo(QStringLiteral("/nowhere/list.csv"));
        QTRY_COMPARE(failed.size(), 1);
    }

    void anImportGoesThroughItsSteps()
    {
        Room room;
        QVERIFY(room.start());
        ImportPresenter &import = room.presenter.importer();
        import.choose(QStringLiteral("/nowhere/products.csv"));
        QCOMPARE(import.step(), ImportPresenter::Step::File);
        QCOMPARE(import.error().reason, QStringLiteral("file_unreadable"));
        const QString path = room.folder.filePath(QStringLiteral("autumn.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("SKU;Price\nA;1\n");
        file.close();
        import.choose(path);
        QCOMPARE(import.step(), ImportPresenter::Step::Reading);
        QTRY_COMPARE(import.step(), ImportPresenter::Step::Columns);
        import.check();
        QTRY_COMPARE(import.step(), ImportPresenter::Step::Checked);
        QVERIFY(import.job().dryRun);
        QTRY_COMPARE(import.refusedRows().rowCount(), 3);
        QSignalSpy imported(&import, &ImportPresenter::imported);
        import.run();
        QTRY_COMPARE(import.step(), ImportPresenter::Step::Done);
        QCOMPARE(imported.size(), 1);
        QVERIFY(!import.job().dryRun);
        QTRY_COMPARE(import.refusedRows().rowCount(), 3);
        const QString refused = room.folder.filePath(QStringLiteral("refused.csv"));
        import.saveRefused(refused);
        QFile written(refused);
        QTRY_VERIFY(written.exists());
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll().count('\n'), 4);
    }

    void aRefusedFileStaysAtTheFirstStep()
    {
        Room room;
        room.shop.refuse = [](const TinyServer::Request &request) {
            return request.path.endsWith("/preview") ? FakeShop::problem(422, "too_many_columns") : TinyServer::Answer{};
        };
        const QString path = room.folder.filePath(QStringLiteral("wide.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a,b\n");
        file.close();
        room.presenter.importer().choose(path);
        QTRY_COMPARE(room.presenter.importer().error().reason, QStringLiteral("too_many_columns"));
        QCOMPARE(room.presenter.importer().step(), ImportPresenter::Step::File);
    }

    void picturesThatAreNoneAreNotShown()
    {
        QVERIFY(product_room::Thumbnails::decoded("not a picture", 160).isNull());
        QVERIFY(product_room::ProductImages::read(QStringLiteral("/nowhere/a.exe")).error().reason ==
                QLatin1String("image_type_unsupported"));
        QVERIFY(product_room::ProductImages::read(QStringLiteral("/nowhere/a.png")).error().reason == QLatin1String("file_unreadable"));
    }
};

MOSTRADOR_TEST(ProductsPresenterTest)
#include "products_presenter_test.moc"
