// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/composer.h"

#include "ui/widgets/button.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tab_row.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QTextBlock>

namespace widgets {
namespace {

namespace metrics = theme::metrics;
constexpr int toolRowHeight = 40;
constexpr int longestMessage = 4000;  // characters; the server takes no more

}  // namespace

ComposerEdit::ComposerEdit(const theme::Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
{
    setProperty("role", QStringLiteral("composer"));
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(0);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QPlainTextEdit::textChanged, this, &ComposerEdit::fit);
    fit();
}

void ComposerEdit::fit()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.lineCount());
    const int wanted = int(std::ceil(lines * fontMetrics().lineSpacing())) + 2;
    const int least = m_theme.scaled(metrics::composerMinimumHeight) - 2 * metrics::gap;
    const int most = m_theme.scaled(metrics::composerMaximumHeight) - 2 * metrics::gap;
    setFixedHeight(std::clamp(wanted, least, most));
}

void ComposerEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void ComposerEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT sendAsked();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

Composer::Composer(const theme::Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_tabs(new TabRow(theme))
    , m_notice(makeLabel({}, "meta"))
    , m_paper(new QFrame)
    , m_edit(new ComposerEdit(theme))
    , m_send(makeAction(tr("Send"), QStringLiteral("send"), QKeySequence(Qt::CTRL | Qt::Key_Return), this))
    , m_toReply(makeAction(tr("Write a reply"), {}, QKeySequence(Qt::ALT | Qt::Key_R), this))
    , m_toNote(makeAction(tr("Write a note"), {}, QKeySequence(Qt::ALT | Qt::Key_N), this))
{
    setProperty("ground", QStringLiteral("surface"));
    setProperty("edge", QStringLiteral("top"));
    build(theme);
    // The shortcut of the action is shown on the button; the edit itself catches the keys.
    m_send->setShortcutContext(Qt::WidgetShortcut);
    connect(m_tabs, &TabRow::currentChanged, this, [this](int index) {
        const QString other = m_edit->toPlainText();
        m_drafts[1 - index] = other;
        m_edit->setPlainText(m_drafts[index]);
        m_edit->moveCursor(QTextCursor::End);
        follow();
    });
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_drafts[int(mode())] = m_edit->toPlainText();
        follow();
        Q_EMIT draftChanged();
        if (!m_edit->toPlainText().isEmpty() && mode() == Mode::Reply)
            Q_EMIT writing();
    });
    connect(m_edit, &ComposerEdit::sendAsked, m_send, &QAction::trigger);
    connect(m_send, &QAction::triggered, this, &Composer::send);
    connect(m_toReply, &QAction::triggered, this, [this] {
        setMode(Mode::Reply);
        m_edit->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_toNote, &QAction::triggered, this, [this] {
        setMode(Mode::Note);
        m_edit->setFocus(Qt::ShortcutFocusReason);
    });
    addActions({m_toReply, m_toNote});
    follow();
}

void Composer::build(const theme::Theme &theme)
{
    m_tabs->addTab(tr("Reply"), QStringLiteral("reply"));
    m_tabs->addTab(tr("Note"), QStringLiteral("note"));
    m_tabs->trailing()->addWidget(m_notice);
    m_tabs->setAccessibleName(tr("Kind of message"));

    auto *tabBar = makePane(nullptr, "bottom");
    keepHeight(tabBar, theme, metrics::tabRowHeight);
    auto *tabLayout = new QHBoxLayout(tabBar);
    tabLayout->setContentsMargins(metrics::gap, 0, metrics::cardGap, 0);
    tabLayout->addWidget(m_tabs);

    auto *paperLayout = new QVBoxLayout(m_paper);
    paperLayout->setContentsMargins(metrics::edge, metrics::gap, metrics::edge, metrics::gap);
    paperLayout->addWidget(m_edit);

    auto *tools = makePane(nullptr, nullptr);
    keepHeight(tools, theme, toolRowHeight);
    auto *toolLayout = new QHBoxLayout(tools);
    toolLayout->setContentsMargins(metrics::cardGap, 0, metrics::cardGap, 0);
    toolLayout->addStretch(1);
    auto *button = new Button(theme, Role::Primary);
    button->setShowsKey(true);
    button->bind(m_send);
    toolLayout->addWidget(button);

    auto *column = new QVBoxLayout(this);
    plain(column);
    column->addWidget(tabBar);
    column->addWidget(m_paper);
    column->addWidget(tools);
}

Composer::Mode Composer::mode() const { return Mode(m_tabs->current()); }

void Composer::setMode(Mode mode)
{
    if (mode == Mode::Reply && isReplyLocked())
        return;
    m_tabs->setCurrent(int(mode));
}

void Composer::lockReply(const QString &reason)
{
    const bool wasLocked = isReplyLocked();
    m_lockReason = reason;
    const bool locked = isReplyLocked();
    m_tabs->tab(int(Mode::Reply))->setEnabled(!locked);
    m_tabs->tab(int(Mode::Reply))->setToolTip(reason);
    m_tabs->tab(int(Mode::Reply))->setIconName(locked ? QStringLiteral("lock") : QStringLiteral("reply"));
    if (locked && mode() == Mode::Reply)
        m_tabs->setCurrent(int(Mode::Note));
    else if (wasLocked && !locked)
        m_tabs->setCurrent(int(Mode::Reply));
    follow();
}

void Composer::setNotice(const QString &words)
{
    m_otherNotice = words;
    follow();
}

void Composer::setDrafts(const QString &reply, const QString &note)
{
    m_drafts[int(Mode::Reply)] = reply;
    m_drafts[int(Mode::Note)] = note;
    m_edit->setPlainText(m_drafts[int(mode())]);
    m_edit->moveCursor(QTextCursor::End);
}

QString Composer::draft(Mode mode) const { return m_drafts[int(mode)]; }

void Composer::follow()
{
    const bool note = mode() == Mode::Note;
    const QString written = m_edit->toPlainText();
    const bool tooLong = written.size() > longestMessage;
    m_send->setText(note ? tr("Add note") : tr("Send"));
    m_send->setProperty("iconName", note ? QStringLiteral("note") : QStringLiteral("send"));
    m_send->setEnabled(!written.trimmed().isEmpty() && !tooLong);
    m_edit->setPlaceholderText(note ? tr("Write a note that only your team sees") : tr("Write to the visitor"));
    m_edit->setAccessibleName(note ? tr("Note, only your team") : tr("Reply to the visitor"));
    setLook(m_paper, "ground", note ? QStringLiteral("note") : QStringLiteral("surface"));
    if (tooLong)
        m_notice->setText(tr("%n character(s) too many", nullptr, int(written.size()) - longestMessage));
    else
        m_notice->setText(isReplyLocked() ? m_lockReason : m_otherNotice);
    m_toReply->setEnabled(!isReplyLocked());
}

void Composer::send()
{
    const QString text = m_edit->toPlainText().trimmed();
    if (text.isEmpty())
        return;
    const Mode kind = mode();
    m_edit->clear();
    Q_EMIT sent(kind, text);
}

}  // namespace widgets
