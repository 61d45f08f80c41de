// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/widgets/sheet_view.h"
#include "ui/widgets/tsv.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

namespace {

/// Three by three, the last column cannot be written.
struct Sheet {
    theme::Theme look{*qApp};
    QStandardItemModel model{3, 3};
    widgets::SheetView view{look, QStringLiteral("Sheet")};
    QList<widgets::SheetWrite> writes;
    int steps = 0;

    Sheet()
    {
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < 3; ++column) {
                auto *item = new QStandardItem(QStringLiteral("%1%2").arg(QChar(u'a' + column)).arg(row + 1));
                item->setEditable(column < 2);
                model.setItem(row, column, item);
            }
        }
        model.setHeaderData(2, Qt::Horizontal, true, widgets::SheetView::FixedRole);
        view.setModel(&model);
        QObject::connect(&view, &widgets::SheetView::written, &view, [this](const QList<widgets::SheetWrite> &list) {
            writes += list;
            ++steps;
        });
        view.show();
    }
    void select(int top, int left, int bottom, int right)
    {
        view.setCurrentIndex(model.index(top, left));
        view.selectionModel()->select(QItemSelection(model.index(top, left), model.index(bottom, right)),
                                      QItemSelectionModel::ClearAndSelect);
    }
    [[nodiscard]] QString said() const
    {
        QStringList list;
        for (const widgets::SheetWrite &write : writes)
            list.append(QStringLiteral("%1,%2=%3").arg(write.row).arg(write.column).arg(write.text));
        return list.join(QLatin1Char(' '));
    }
};

}  // namespace

class SheetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void clipboardsOfSpreadsheetsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<QStringList>>("rows");
        const auto words = [](std::initializer_list<const char *> list) {
            QStringList cells;
            for (const char *word : list)
                cells.append(QString::fromUtf8(word));
            return cells;
        };
        QTest::newRow("one") << "a" << QList<QStringList>{words({"a"})};
        QTest::newRow("rows") << "a\tb\nc\td\n" << QList<QStringList>{words({"a", "b"}), words({"c", "d"})};
        QTest::newRow("of Windows") << "a\tb\r\nc\td\r\n" << QList<QStringList>{words({"a", "b"}), words({"c", "d"})};
        QTest::newRow("empty cells") << "\tb\n\t\n" << QList<QStringList>{words({"", "b"}), words({"", ""})};
        QTest::newRow("quoted") << "\"a\tb\"\t\"c\nd\"\t\"say \"\"e\"\"\"\n" << QList<QStringList>{words({"a\tb", "c\nd", "say \"e\""})};
        QTest::newRow("an inch inside") << "10\"\tb" << QList<QStringList>{words({"10\"", "b"})};
        QTest::newRow("a quote that never ends") << "\"a\tb" << QList<QStringList>{words({"a\tb"})};
        QTest::newRow("nothing") << "" << QList<QStringList>{};
    }
    void clipboardsOfSpreadsheetsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QList<QStringList>, rows);
        QCOMPARE(widgets::fromTsv(text), rows);
        QCOMPARE(widgets::fromTsv(widgets::toTsv(rows)), rows);
    }

    void anEndlessClipboardIsCut()
    {
        const QString text = QStringLiteral("a\t").repeated(widgets::tsvMostCells * 2);
        int cells = 0;
        for (const QStringList &row : widgets::fromTsv(text))
            cells += int(row.size());
        QVERIFY(cells <= widgets::tsvMostCells + 1);
    }

    void aBlockIsPastedAtTheCorner()
    {
        Sheet sheet;
        sheet.select(1, 0, 1, 0);
        sheet.view.paste(QStringLiteral("x\ty\tz\nu\tv\tw\n"));
        // The third column cannot be written.
        QCOMPARE(sheet.said(), QStringLiteral("1,0=x 1,1=y 2,0=u 2,1=v"));
        QCOMPARE(sheet.steps, 1);
    }

    void rowsPastTheEndAreNewOnes()
    {
        Sheet sheet;
        sheet.select(2, 0, 2, 0);
        sheet.view.paste(QStringLiteral("x\ty\tz\nu\tv\tw\n"));
        QCOMPARE(sheet.said(), QStringLiteral("2,0=x 2,1=y 3,0=u 3,1=v"));
    }

    void oneCellFillsTheSelection()
    {
        Sheet sheet;
        sheet.select(0, 0, 2, 2);
        sheet.view.paste(QStringLiteral("9\n"));
        QCOMPARE(sheet.writes.size(), 6);
        QCOMPARE(sheet.writes.last().text, QStringLiteral("9"));
    }

    void keysCopyFillAndEmpty()
    {
        Sheet sheet;
        QVERIFY(QTest::qWaitForWindowExposed(&sheet.view));
        sheet.select(0, 0, 1, 1);
        QTest::keyClick(&sheet.view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("a1\tb1\na2\tb2\n"));
        sheet.select(0, 0, 2, 0);
        QTest::keyClick(&sheet.view, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(sheet.said(), QStringLiteral("1,0=a1 2,0=a1"));
        sheet.writes.clear();
        sheet.select(1, 1, 1, 1);
        QTest::keyClick(&sheet.view, Qt::Key_Down, Qt::AltModifier);  // one cell: from above
        QCOMPARE(sheet.said(), QStringLiteral("1,1=b1"));
        sheet.writes.clear();
        sheet.select(0, 1, 0, 2);
        QTest::keyClick(&sheet.view, Qt::Key_Delete);
        QCOMPARE(sheet.said(), QStringLiteral("0,1="));
    }

    void typingWritesOneCell()
    {
        Sheet sheet;
        QVERIFY(QTest::qWaitForWindowExposed(&sheet.view));
        sheet.view.setFocus();
        sheet.select(0, 1, 0, 1);
        QTest::keyClick(&sheet.view, Qt::Key_7);
        auto *edit = sheet.view.findChild<QLineEdit *>();
        QVERIFY(edit != nullptr);
        QCOMPARE(edit->text(), QStringLiteral("7"));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(sheet.said(), QStringLiteral("0,1=7"));
        QCOMPARE(sheet.model.index(0, 1).data().toString(), QStringLiteral("b1"));  // the room decides
    }
};

MOSTRADOR_TEST(SheetTest)
#include "sheet_test.moc"
