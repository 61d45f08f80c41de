// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_bench.h"
#include "tests/support/test_registry.h"

#include <QFile>

/// Optional: the variants of AdventureWorks ($MOSTRADOR_DATA/commerce/adventureworks/variants.csv), with the guessed mapping.
class AdventureWorksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void itIsImportedAsItIs()
    {
        QFile file(qEnvironmentVariable("MOSTRADOR_DATA") + QStringLiteral("/commerce/adventureworks/variants.csv"));
        if (!qEnvironmentVariableIsSet("MOSTRADOR_DATA") || !file.open(QIODevice::ReadOnly))
            QSKIP("MOSTRADOR_DATA names no folder with commerce/adventureworks/variants.csv: AdventureWorks is not imported");
        MOSTRADOR_DATABASE(place);
        ExchangeBench bench(place);
        const QByteArray csv = file.readAll();
        const api::ImportJob job = bench.import(csv);
        QVERIFY2(job.rejected == 0, qPrintable(bench.mistakes(job.id).mid(0, 9).join(u' ')));
        QCOMPARE(job.rows, 295);
        QCOMPARE(job.created, 295);
        const QByteArray exported = bench.exported();
        QSet<QByteArray> slugs;
        for (const QByteArray &line : exported.split('\n').mid(1))
            if (!line.isEmpty())
                slugs.insert(line.left(line.indexOf(',')));
        QCOMPARE(slugs.size(), 119);
        const auto frame = bench.product(QStringLiteral("hl-road-frame"));
        QVERIFY(frame);
        QCOMPARE(frame->category, QStringLiteral("road-frames"));
        QCOMPARE(frame->options.size(), 2);
        QCOMPARE(frame->options[0].nameEn, QStringLiteral("Color"));
        QCOMPARE(frame->variants[0].prices, (QList<api::Money>{{143150, QStringLiteral("USD")}}));
        QCOMPARE(frame->variants[0].lowStock, 375);
        QCOMPARE(bench.import(csv).unchanged, 295);
        QCOMPARE(bench.import(exported).unchanged, 295);
    }
};

MOSTRADOR_TEST(AdventureWorksTest)
#include "adventureworks_test.moc"
