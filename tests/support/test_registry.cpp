// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"

#include <QFile>
#include <QMetaMethod>
#include <QRegularExpression>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>

namespace test {
namespace {

struct Registration {
    const char *name;
    Factory factory;
};

QList<Registration> &registrations()
{
    static QList<Registration> list;
    return list;
}

/// A slot that returns something (a Task) is silently never run by Qt Test; here it is a failure.
int countUnrunnableSlots(const QObject &object)
{
    int bad = 0;
    const QMetaObject *meta = object.metaObject();
    for (int index = meta->methodOffset(); index < meta->methodCount(); ++index) {
        const QMetaMethod method = meta->method(index);
        if (method.methodType() == QMetaMethod::Slot && method.access() == QMetaMethod::Private &&
            method.returnMetaType() != QMetaType::fromType<void>()) {
            std::fprintf(stderr, "FAIL!  : %s::%s returns a value, so Qt Test would never run it\n", meta->className(),
                         method.name().constData());
            ++bad;
        }
    }
    return bad;
}

}  // namespace

bool registerTest(const char *name, Factory factory)
{
    registrations().append({name, std::move(factory)});
    return true;
}

int runAll(const QStringList &arguments)
{
    // A first argument that names a class runs that class alone; the rest goes to Qt Test.
    QStringList rest = arguments.mid(1);
    QString only;
    if (!rest.isEmpty() && !rest.first().startsWith(u'-'))
        only = rest.takeFirst();

    const QTemporaryDir reports;
    int passed = 0;
    int failed = 0;
    int skipped = 0;
    for (const Registration &registration : std::as_const(registrations())) {
        if (!only.isEmpty() && only != QLatin1String(registration.name))
            continue;
        const std::unique_ptr<QObject> object = registration.factory();
        failed += countUnrunnableSlots(*object);
        const QString report = reports.filePath(QString::fromLatin1(registration.name) + QStringLiteral(".txt"));
        QStringList call{arguments.first(), QStringLiteral("-o"), QStringLiteral("-,txt"), QStringLiteral("-o"),
                         report + QStringLiteral(",txt")};
        call += rest;
        const int failures = QTest::qExec(object.get(), call);
        QFile file(report);
        static const QRegularExpression totals(QStringLiteral("Totals: (\\d+) passed, (\\d+) failed, (\\d+) skipped"));
        if (file.open(QIODevice::ReadOnly)) {
            const QRegularExpressionMatch match = totals.match(QString::fromUtf8(file.readAll()));
            if (match.hasMatch()) {
                passed += match.captured(1).toInt();
                failed += match.captured(2).toInt();
                skipped += match.captured(3).toInt();
                continue;
            }
        }
        failed += qMax(1, failures);
    }
    if (passed + failed + skipped == 0) {
        std::fprintf(stderr, "FAIL!  : no test was run\n");
        failed = 1;
    }
    std::printf("%d passed, %d failed, %d skipped\n", passed, failed, skipped);
    return failed;
}

}  // namespace test
