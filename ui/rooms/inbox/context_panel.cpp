// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/inbox/context_panel.h"

#include "ui/rooms/inbox/thread_text.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/text.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QScrollArea>

namespace inbox {
namespace {

namespace metrics = theme::metrics;
namespace paint = widgets::paint;
using theme::Token;
using theme::Type;

constexpr int factNameWidth = 112;

/// A numbered source with its quote; opens the passage.
class SourceButton : public QAbstractButton {
public:
    SourceButton(const theme::Theme &theme, int number, const api::Citation &citation, QWidget *parent)
        : QAbstractButton(parent)
        , m_theme(theme)
        , m_number(number)
        , m_quote(citation.quote.simplified())
    {
        setText(citation.title);
        setFocusPolicy(Qt::StrongFocus);
        setAccessibleName(ContextPanel::tr("Source %1: %2").arg(number).arg(citation.title));
        setAccessibleDescription(m_quote);
        setToolTip(citation.quote);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setAttribute(Qt::WA_Hover);
    }
    [[nodiscard]] QSize sizeHint() const override { return {metrics::contextMinimumWidth, m_theme.scaled(metrics::toolRowHeight)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {1, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        constexpr int box = 16;
        QPainter painter(this);
        if (underMouse())
            paint::rounded(painter, rect(), metrics::radius, m_theme.color(Token::Hover));
        const qreal line = m_theme.lineHeight(Type::Body);
        const qreal top = (height() - line - m_theme.lineHeight(Type::Meta)) / 2.0;
        const QRectF number(metrics::grid, top + 2, box, box);
        paint::rounded(painter, number, metrics::smallRadius, m_theme.color(Token::Bot));
        paint::text(painter, m_theme, number, {QString::number(m_number), Type::MetaStrong, Token::Surface}, Qt::AlignHCenter);
        const QRectF words(number.right() + metrics::gap, top, width() - number.right() - metrics::gap - metrics::grid, line);
        paint::text(painter, m_theme, words, {text(), Type::BodyMedium, Token::Text});
        const QRectF second(words.left(), words.bottom(), words.width(), m_theme.lineHeight(Type::Meta));
        paint::text(painter, m_theme, second, {m_quote, Type::Meta, Token::Muted});
        if (hasFocus() && property("keyFocus").toBool()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(m_theme.color(Token::Accent), metrics::focusRing));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::radius, metrics::radius);
        }
    }

private:
    const theme::Theme &m_theme;
    int m_number;
    QString m_quote;
};

}  // namespace

ContextPanel::ContextPanel(const theme::Theme &theme, const core::Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_sources(new QVBoxLayout)
    , m_body(new QWidget)
{
    setProperty("ground", QStringLiteral("surface"));
    setMinimumWidth(metrics::contextMinimumWidth);
    setMaximumWidth(metrics::contextMaximumWidth);
    setAccessibleName(tr("About this chat"));
    auto *head = widgets::makePane(nullptr, "bottom");
    widgets::keepHeight(head, theme, metrics::paneHeadHeight);
    auto *headLayout = new QHBoxLayout(head);
    headLayout->setContentsMargins(metrics::edge, 0, metrics::cardGap, 0);
    headLayout->addWidget(widgets::makeLabel(tr("Overview"), "title"));

    m_body->setProperty("ground", QStringLiteral("surface"));
    m_column = new QVBoxLayout(m_body);
    widgets::plain(m_column);
    buildVisitor();
    buildState();
    buildTimes();
    QFrame *sources = addSection(tr("Sources of the last answer"));
    widgets::plain(m_sources, metrics::grid);
    static_cast<QVBoxLayout *>(sources->layout())->addLayout(m_sources);
    sources->setProperty("edge", QString());
    m_column->addStretch(1);

    auto *scroll = new QScrollArea;
    scroll->setWidget(m_body);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    widgets::plain(column);
    column->addWidget(head);
    column->addWidget(scroll, 1);
    clear();
}

QFrame *ContextPanel::addSection(const QString &title)
{
    QFrame *section = widgets::makePane(nullptr, "bottom");
    auto *column = new QVBoxLayout(section);
    column->setContentsMargins(metrics::edge, metrics::cardGap, metrics::edge, metrics::cardGap);
    column->setSpacing(metrics::grid);
    if (!title.isEmpty())
        column->addWidget(widgets::makeLabel(title, "metaStrong"));
    m_column->addWidget(section);
    return section;
}

QLabel *ContextPanel::addFact(QGridLayout *grid, const QString &name)
{
    const int row = grid->rowCount();
    auto *value = new widgets::ElidedLabel;
    value->setMinimumHeight(m_theme.lineHeight(Type::Body));
    grid->addWidget(widgets::makeLabel(name, "muted"), row, 0);
    grid->addWidget(value, row, 1);
    return value;
}

void ContextPanel::buildVisitor()
{
    QFrame *section = addSection({});
    m_face = new widgets::AvatarLabel(m_theme, metrics::largeAvatarSize);
    m_name = new widgets::ElidedLabel({}, "name");
    m_language = new widgets::ChipLabel(m_theme, QStringLiteral("EN"), paint::Tone::Neutral);
    auto *row = new QHBoxLayout;
    widgets::plain(row, metrics::cardGap);
    row->addWidget(m_face);
    row->addWidget(m_name, 1);
    row->addWidget(m_language);
    static_cast<QVBoxLayout *>(section->layout())->addLayout(row);
}

void ContextPanel::buildState()
{
    QFrame *section = addSection(tr("How it stands"));
    m_state = new widgets::ChipLabel(m_theme, QStringLiteral(" "), paint::Tone::Neutral);
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(metrics::grid);
    grid->setHorizontalSpacing(metrics::gap);
    grid->setColumnMinimumWidth(0, m_theme.scaled(factNameWidth));
    grid->setColumnStretch(1, 1);
    grid->addWidget(widgets::makeLabel(tr("State"), "muted"), 0, 0);
    grid->addWidget(m_state, 0, 1, Qt::AlignLeft);
    m_owner = addFact(grid, tr("Owner"));
    m_generation = addFact(grid, tr("Generation"));
    m_asked = addFact(grid, tr("Person asked for"));
    static_cast<QVBoxLayout *>(section->layout())->addLayout(grid);
}

void ContextPanel::buildTimes()
{
    QFrame *section = addSection(tr("Times"));
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(metrics::grid);
    grid->setHorizontalSpacing(metrics::gap);
    grid->setColumnMinimumWidth(0, m_theme.scaled(factNameWidth));
    grid->setColumnStretch(1, 1);
    m_opened = addFact(grid, tr("Opened"));
    m_last = addFact(grid, tr("Last message"));
    m_waiting = addFact(grid, tr("Waiting since"));
    static_cast<QVBoxLayout *>(section->layout())->addLayout(grid);
}

namespace {

void setFact(QLabel *label, const QString &words) { static_cast<widgets::ElidedLabel *>(label)->setWords(words); }

paint::Tone toneOf(api::ConversationState state)
{
    switch (state) {
    case api::ConversationState::Bot: return paint::Tone::Bot;
    case api::ConversationState::Queued: return paint::Tone::Warning;
    case api::ConversationState::Agent: return paint::Tone::Accent;
    case api::ConversationState::Snoozed: return paint::Tone::Neutral;
    case api::ConversationState::Resolved: return paint::Tone::Ok;
    }
    Q_UNREACHABLE();
}

}  // namespace

void ContextPanel::show(const api::ConversationSummary &summary)
{
    const core::Timestamp now = m_clock.now();
    const QString none = QStringLiteral("–");
    m_face->setName(ThreadText::visitorName(summary));
    setFact(m_name, ThreadText::visitorName(summary));
    m_language->show(api::languageCode(summary.language).toUpper(), paint::Tone::Neutral);
    m_language->setToolTip(ThreadText::languageName(summary.language));
    m_state->show(ThreadText::stateName(summary.state), toneOf(summary.state));
    QString owner = none;
    switch (summary.owner.kind) {
    case api::OwnerKind::Bot: owner = tr("the bot"); break;
    case api::OwnerKind::Queue: owner = tr("the queue"); break;
    case api::OwnerKind::Agent: owner = summary.owner.name.value_or(tr("a colleague")); break;
    case api::OwnerKind::Nobody: break;
    }
    setFact(m_owner, owner);
    setFact(m_generation, QString::number(summary.generation));
    setFact(m_asked, summary.personRequested ? tr("yes") : tr("no"));
    setFact(m_opened, widgets::Text::when(summary.openedAt, now));
    m_opened->setToolTip(widgets::Text::whenInFull(summary.openedAt));
    setFact(m_last, widgets::Text::when(summary.lastAt, now));
    m_last->setToolTip(widgets::Text::whenInFull(summary.lastAt));
    setFact(m_waiting, summary.waitingSince ? widgets::Text::when(*summary.waitingSince, now) : none);
    m_body->show();
}

void ContextPanel::showSources(const QList<api::Citation> &citations)
{
    while (QLayoutItem *item = m_sources->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int number = 0;
    for (const api::Citation &citation : citations) {
        auto *source = new SourceButton(m_theme, ++number, citation, m_body);
        connect(source, &QAbstractButton::clicked, this, [this, citation] { Q_EMIT citationAsked(citation); });
        m_sources->addWidget(source);
    }
    if (citations.isEmpty())
        m_sources->addWidget(widgets::makeLabel(tr("The last answer names none."), "muted"));
}

void ContextPanel::clear() { m_body->hide(); }

void ContextPanel::insertSection(QWidget *section) { m_column->insertWidget(1, section); }

}  // namespace inbox
