// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth_bench.h"
#include "tests/support/test_registry.h"

namespace {

QByteArray registration(const QByteArray &email, const QByteArray &password = "three blind mice run", const QByteArray &name = "Ana")
{
    return "{\"email\":\"" + email + "\",\"password\":\"" + password + "\",\"name\":\"" + name + "\"}";
}

}  // namespace

class BadInputTest : public QObject {
    Q_OBJECT
    QString opened;
    std::unique_ptr<test::DatabasePlace> place;
    std::unique_ptr<AuthBench> bench;

private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void cleanupTestCase() { bench.reset(); }

    void isRefusedWithItsCode_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const char *path, const QByteArray &body, int status, const char *code) {
            QTest::newRow(name) << QByteArray("/api/v1/auth/") + path << body << status << QString::fromLatin1(code);
        };
        addShapes(row);
        addTexts(row);
        addOthers(row);
    }
    void isRefusedWithItsCode()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, code);
        // One room for all rows of an engine: none of them may write anything.
        QFETCH_GLOBAL(QString, engine);
        openOnce(engine);
        if (!place->skipReason().isEmpty())
            QSKIP(qPrintable(place->skipReason()));
        const auto answer = QCoro::waitFor(bench->send(net::Method::Post, path, body));
        QCOMPARE(answer.code(), code);
        QCOMPARE(answer.status, status);
        QVERIFY(!answer.text("detail").isEmpty());
        QVERIFY2(bench->audit().isEmpty(), "something was written");
    }

private:
    void openOnce(const QString &engine)
    {
        if (opened == engine)
            return;
        opened = engine;
        bench.reset();
        place = std::make_unique<test::DatabasePlace>(engine);
        if (place->skipReason().isEmpty())
            bench = std::make_unique<AuthBench>(*place);
    }

    template <class Row>
    void addShapes(Row row)
    {
        row("no body", "register", "", 400, "malformed_json");
        row("half a body", "register", "{\"email\":\"ana@", 400, "malformed_json");
        row("bad UTF-8", "register", registration("ana@example.com", "three blind mice run", "\xff\xfe"), 400, "malformed_json");
        row("a list", "register", "[]", 400, "wrong_type");
        row("null", "login", "null", 400, "wrong_type");
        row("deep", "login", QByteArray(200, '['), 400, "malformed_json");
        row("number for text", "register", R"({"email":1,"password":"three blind mice run","name":"Ana"})", 400, "wrong_type");
        row("missing field", "register", R"({"email":"ana@example.com","password":"three blind mice run"})", 400, "missing_field");
        row("roles of one's own", "register", R"({"email":"a@example.com","password":"three blind mice run","name":"A","roles":["admin"]})",
            400, "unknown_field");
        row("unknown delivery", "login", R"({"email":"ana@example.com","password":"x","delivery":"pigeon"})", 400, "invalid_value");
        row("refresh token a number", "refresh", R"({"refreshToken":1})", 400, "wrong_type");
        row("refresh token a list", "logout", R"({"refreshToken":["a"]})", 400, "wrong_type");
        row("setup unknown field", "setup", R"({"token":"t","role":"admin"})", 400, "unknown_field");
    }

    template <class Row>
    void addTexts(Row row)
    {
        row("NUL in the name", "register", registration("ana@example.com", "three blind mice run", "A\\u0000na"), 400, "nul_character");
        row("NUL in the password", "login", R"({"email":"ana@example.com","password":"a\u0000b"})", 400, "nul_character");
        row("NUL in a token", "refresh", R"({"refreshToken":"a\u0000b"})", 400, "nul_character");
        row("no address", "register", registration("ana"), 400, "invalid_email");
        row("two @", "register", registration("ana@example@example.com"), 400, "invalid_email");
        row("no domain", "register", registration("ana@"), 400, "invalid_email");
        row("space inside", "register", registration("ana maria@example.com"), 400, "invalid_email");
        row("line break", "register", registration("ana\\n@example.com"), 400, "invalid_email");
        row("empty label", "register", registration("ana@example..com"), 400, "invalid_email");
        row("label with a hyphen at its end", "register", registration("ana@example-.com"), 400, "invalid_email");
        row("address too long", "register", registration(QByteArray(250, 'a') + "@example.com"), 400, "too_long");
        row("local part too long", "register", registration(QByteArray(65, 'a') + "@example.com"), 400, "invalid_email");
        row("short password", "register", registration("ana@example.com", "eleven char"), 400, "too_short");
        row("twelve units, six characters", "register", registration("ana@example.com", "😀😀😀😀😀😀"), 400, "too_short");
        row("long password", "register", registration("ana@example.com", QByteArray(129, 'x')), 400, "too_long");
        row("common password", "register", registration("ana@example.com", "Password1234"), 400, "common_password");
        row("counting", "register", registration("ana@example.com", "123456789012"), 400, "common_password");
        row("one character", "register", registration("ana@example.com", "zzzzzzzzzzzzzz"), 400, "common_password");
        row("the address", "register", registration("ana.maria@example.com", "Ana.Maria@example.com"), 400, "common_password");
        row("name of spaces", "register", registration("ana@example.com", "three blind mice run", "   "), 400, "invalid_name");
        row("bell in the name", "register", registration("ana@example.com", "three blind mice run", "A\\u0007na"), 400, "invalid_name");
        row("long name", "register", registration("ana@example.com", "three blind mice run", QByteArray(121, 'n')), 400, "too_long");
    }

    template <class Row>
    void addOthers(Row row)
    {
        row("login without address", "login", R"({"email":"ana","password":"x"})", 400, "invalid_email");
        row("empty password", "login", R"({"email":"ana@example.com","password":""})", 400, "too_short");
        row("nothing to refresh", "refresh", "", 401, "missing_refresh_token");
        row("null to refresh", "refresh", R"({"refreshToken":null})", 401, "missing_refresh_token");
        row("unknown to refresh", "refresh", R"({"refreshToken":"abc"})", 401, "invalid_refresh_token");
        row("SQL to refresh", "refresh", "{\"refreshToken\":\"' or '1'='1\"}", 401, "invalid_refresh_token");
        row("refresh token too long", "refresh", "{\"refreshToken\":\"" + QByteArray(513, 'x') + "\"}", 400, "too_long");
        row("setup with a guess", "setup", R"({"token":"guess","email":"ana@example.com","password":"three blind mice run","name":"Ana"})",
            403, "invalid_setup_token");
    }
};

MOSTRADOR_TEST(BadInputTest)
#include "bad_input_test.moc"
