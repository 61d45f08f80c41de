// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "tests/ui/shots/scenes.h"
#include "tests/ui/shots/script.h"
#include "ui/shell/first_run_page.h"
#include "ui/shell/language.h"
#include "ui/shell/workplace.h"
#include "ui/widgets/button.h"
#include "ui/widgets/owner_bar.h"
#include "ui/widgets/strip.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

namespace {

bool isControl(const QWidget *widget)
{
    if (widget->inherits("QHeaderView"))
        return false;  // words above columns; nothing is done with them
    return qobject_cast<const QAbstractButton *>(widget) != nullptr || qobject_cast<const QLineEdit *>(widget) != nullptr ||
           qobject_cast<const QPlainTextEdit *>(widget) != nullptr || qobject_cast<const QAbstractItemView *>(widget) != nullptr;
}

/// Controls that a person sees and could use; the parts inside a line edit are reached through it.
QList<QWidget *> controls(const QWidget &page)
{
    QList<QWidget *> list;
    for (QWidget *widget : page.findChildren<QWidget *>())
        if (isControl(widget) && widget->isVisible() && widget->isEnabled() && qobject_cast<QLineEdit *>(widget->parentWidget()) == nullptr)
            list.append(widget);
    return list;
}

/// Everything that Tab comes by, from the first to the first again.
QSet<QWidget *> tabChain(QWidget &page)
{
    QSet<QWidget *> reached;
    constexpr int enough = 5000;
    QWidget *at = &page;
    for (int step = 0; step < enough; ++step) {
        at = at->nextInFocusChain();
        if (at == nullptr || at == &page)
            break;
        if (at->isVisible() && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus))
            reached.insert(at);
    }
    return reached;
}

/// Members of a group of tabs or radio buttons are reached with the arrow keys from the one that is chosen.
bool byArrowKeys(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button != nullptr && button->isCheckable() && (button->autoExclusive() || button->group() != nullptr);
}

struct Open {
    theme::Theme look{*qApp};
    shots::Stage stage{look, QStringLiteral("en")};
    std::unique_ptr<QWidget> page;

    explicit Open(const QString &scene)
        : page(stage.build(scene))
    {
        page->resize(theme::metrics::windowWidth, theme::metrics::windowHeight);
        page->show();
    }
    [[nodiscard]] shell::Workplace &workplace() const { return *qobject_cast<shell::Workplace *>(page.get()); }
};

}  // namespace

class PagesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyControlIsReachedAndNamed_data()
    {
        QTest::addColumn<QString>("scene");
        for (const QString &scene : shots::Stage::scenes())
            if (scene != QLatin1String("components"))
                QTest::addRow("%s", qPrintable(scene)) << scene;
    }
    void everyControlIsReachedAndNamed()
    {
        QFETCH(QString, scene);
        const Open open(scene);
        QVERIFY(QTest::qWaitForWindowExposed(open.page.get()));
        const QSet<QWidget *> chain = tabChain(*open.page);
        const QList<QWidget *> all = controls(*open.page);
        QVERIFY(all.size() > 3);
        QStringList wrong;
        for (QWidget *control : all) {
            const QString name =
                QStringLiteral("%1 \"%2\"").arg(QLatin1String(control->metaObject()->className()), control->accessibleName());
            const auto *button = qobject_cast<QAbstractButton *>(control);
            if (control->accessibleName().isEmpty() && (button == nullptr || button->text().isEmpty()))
                wrong.append(name + QStringLiteral(" has no name"));
            if (!chain.contains(control) && !byArrowKeys(control))
                wrong.append(name + QStringLiteral(" is not reached by Tab"));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void everyActionHasAWordAndAKey()
    {
        const Open open(QStringLiteral("inbox-bot"));
        QList<QAction *> actions;
        for (const QWidget *widget : open.page->findChildren<QWidget *>())
            if (qobject_cast<const QLineEdit *>(widget) == nullptr && qobject_cast<const QLineEdit *>(widget->parentWidget()) == nullptr &&
                !widget->inherits("QMenu"))
                actions += widget->actions();
        QVERIFY(actions.size() >= 10);
        for (const QAction *action : std::as_const(actions)) {
            if (action->menu() != nullptr)
                continue;  // of a button, which is reached itself
            QVERIFY(!action->text().isEmpty());
            QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
        }
    }

    void theOwnerDecidesWhatIsOffered()
    {
        const Open bot(QStringLiteral("inbox-bot"));
        inbox::InboxPage *page = bot.workplace().inboxPage();
        QVERIFY(page->takeOverAction()->isEnabled());
        QVERIFY(!page->handBackAction()->isVisible());
        QVERIFY(page->composer()->isReplyLocked());
        QVERIFY(page->ownerBar()->words().startsWith(QStringLiteral("Bot is answering")));

        const Open mine(QStringLiteral("inbox-takeover"));
        page = mine.workplace().inboxPage();
        QVERIFY(!page->takeOverAction()->isVisible());
        QVERIFY(page->handBackAction()->isEnabled());
        QVERIFY(!page->composer()->isReplyLocked());
        QCOMPARE(page->composer()->mode(), widgets::Composer::Mode::Reply);
    }

    void offlineWritingGoesOnAndOrdersWait()
    {
        const Open open(QStringLiteral("inbox-offline"));
        inbox::InboxPage *page = open.workplace().inboxPage();
        QVERIFY(page->handBackAction()->isVisible());
        QVERIFY(!page->handBackAction()->isEnabled());
        QVERIFY(!page->handBackAction()->toolTip().isEmpty());
        QVERIFY(page->composer()->sendAction()->isEnabled());
        QVERIFY(open.workplace().strip()->isSaying());
        QVERIFY(open.workplace().strip()->words().contains(QStringLiteral("outbox")));
    }

    void draftsStayWithTheirKind()
    {
        const Open open(QStringLiteral("inbox-takeover"));
        widgets::Composer *composer = open.workplace().inboxPage()->composer();
        composer->edit()->setPlainText(QStringLiteral("for the visitor"));
        composer->noteAction()->trigger();
        QCOMPARE(composer->edit()->toPlainText(), QString());
        composer->edit()->setPlainText(QStringLiteral("for us"));
        composer->replyAction()->trigger();
        QCOMPARE(composer->edit()->toPlainText(), QStringLiteral("for the visitor"));
        QCOMPARE(composer->draft(widgets::Composer::Mode::Note), QStringLiteral("for us"));
    }

    void controlReturnSends()
    {
        const Open open(QStringLiteral("inbox-takeover"));
        widgets::Composer *composer = open.workplace().inboxPage()->composer();
        composer->edit()->clear();
        QTest::keyClicks(composer->edit(), QStringLiteral("Hola"));
        QString sent;
        connect(composer, &widgets::Composer::sent, this, [&sent](widgets::Composer::Mode, const QString &text) { sent = text; });
        QTest::keyClick(composer->edit(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sent, QStringLiteral("Hola"));
        QVERIFY(composer->edit()->toPlainText().isEmpty());
    }

    void tooLongIsSaidBeforeItIsRefused()
    {
        const Open open(QStringLiteral("inbox-takeover"));
        widgets::Composer *composer = open.workplace().inboxPage()->composer();
        composer->edit()->setPlainText(QString(4001, QLatin1Char('x')));
        QVERIFY(!composer->sendAction()->isEnabled());
        composer->edit()->setPlainText(QString(4000, QLatin1Char('x')));
        QVERIFY(composer->sendAction()->isEnabled());
    }

    void spanishFitsItsPlaces_data()
    {
        QTest::addColumn<int>("percent");
        QTest::newRow("100 %") << 100;
        QTest::newRow("150 %") << 150;
    }
    void spanishFitsItsPlaces()
    {
        QFETCH(int, percent);
        shell::Language language;
        language.use(QStringLiteral("es"));
        theme::Theme look(*qApp);
        look.setTextPercent(percent);
        shots::Stage stage(look, QStringLiteral("es"));
        const std::unique_ptr<QWidget> page = stage.build(QStringLiteral("inbox-takeover"));
        page->resize(theme::metrics::windowWidth, theme::metrics::windowHeight);
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        for (const widgets::Button *button : page->findChildren<widgets::Button *>())
            if (button->isVisible())
                QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
        look.setTextPercent(theme::minimumTextPercent);
    }

    void aSetUpLinkOrItsTokenIsUnderstood()
    {
        QCOMPARE(shell::setupToken(QStringLiteral("http://127.0.0.1:8790/setup#abc")), QStringLiteral("abc"));
        QCOMPARE(shell::setupToken(QStringLiteral("http://127.0.0.1:8790/setup?token=abc")), QStringLiteral("abc"));
        QCOMPARE(shell::setupToken(QStringLiteral("http://127.0.0.1:8790/setup#token=abc")), QStringLiteral("abc"));
        QCOMPARE(shell::setupToken(QStringLiteral("http://127.0.0.1:8790/setup/abc")), QStringLiteral("abc"));
        QCOMPARE(shell::setupToken(QStringLiteral("  abc ")), QStringLiteral("abc"));
    }
};

MOSTRADOR_TEST(PagesTest)
#include "pages_test.moc"
