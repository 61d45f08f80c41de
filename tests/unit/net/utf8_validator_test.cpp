// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/utf8_validator.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace {

/// Written from the table of RFC 3629 section 4, to hold against the machine.
bool isUtf8ByTable(const QByteArray &text)
{
    const auto byte = [&text](qsizetype at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0x00; };
    const auto in = [](int value, int least, int most) { return value >= least && value <= most; };
    qsizetype at = 0;
    while (at < text.size()) {
        const int one = byte(at);
        const int two = byte(at + 1);
        const bool tail2 = in(byte(at + 2), 0x80, 0xbf);
        const bool tail3 = in(byte(at + 3), 0x80, 0xbf);
        if (one < 0x80)
            at += 1;
        else if (in(one, 0xc2, 0xdf) && in(two, 0x80, 0xbf))
            at += 2;
        else if (tail2 && ((one == 0xe0 && in(two, 0xa0, 0xbf)) || (in(one, 0xe1, 0xec) && in(two, 0x80, 0xbf)) ||
                           (one == 0xed && in(two, 0x80, 0x9f)) || (in(one, 0xee, 0xef) && in(two, 0x80, 0xbf))))
            at += 3;
        else if (tail2 && tail3 &&
                 ((one == 0xf0 && in(two, 0x90, 0xbf)) || (in(one, 0xf1, 0xf3) && in(two, 0x80, 0xbf)) ||
                  (one == 0xf4 && in(two, 0x80, 0x8f))))
            at += 4;
        else
            return false;
    }
    return true;
}

bool isUtf8(const QByteArray &text, qsizetype piece)
{
    net::Utf8Validator validator;
    for (qsizetype at = 0; at < text.size(); at += piece)
        if (!validator.feed(QByteArrayView(text).sliced(at, qMin(piece, text.size() - at))))
            return false;
    return validator.isComplete();
}

}  // namespace

class Utf8ValidatorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTheTableOnAllShortTexts()
    {
        // All texts of up to two bytes, all three-byte ones over the interesting bytes, all four-byte ones over fewer.
        const QList<int> edges{0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf,
                               0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff};
        int checked = 0;
        const auto check = [&checked](const QByteArray &text) {
            ++checked;
            return isUtf8(text, 4) == isUtf8ByTable(text) && isUtf8(text, 1) == isUtf8ByTable(text);
        };
        for (int one = 0; one < 256; ++one) {
            QVERIFY(check(QByteArray(1, char(one))));
            for (int two = 0; two < 256; ++two)
                QVERIFY(check(QByteArray(1, char(one)) + char(two)));
        }
        for (const int one : edges)
            for (const int two : edges)
                for (const int three : edges) {
                    const QByteArray text = QByteArray(1, char(one)) + char(two) + char(three);
                    QVERIFY(check(text));
                    for (const int four : edges)
                        QVERIFY(check(text + char(four)));
                }
        QVERIFY(checked > 400'000);
    }

    void longTextsWithOneBadByteAreFound()
    {
        const QByteArray good = QByteArray(100, 'a') + "\xc3\xa9" + QByteArray(100, 'b');
        QVERIFY(isUtf8(good, good.size()));
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray bad = good;
            bad[at] = char(0xff);
            QVERIFY(!isUtf8(bad, bad.size()));
            QVERIFY(!isUtf8(bad, 3));
        }
    }
};

MOSTRADOR_TEST(Utf8ValidatorTest)
#include "utf8_validator_test.moc"
