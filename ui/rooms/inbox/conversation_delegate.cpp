// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/inbox/conversation_delegate.h"

#include "ui/models/inbox_model.h"
#include "ui/rooms/inbox/thread_text.h"
#include "ui/widgets/text.h"

#include <QTreeView>

namespace inbox {
namespace {

namespace metrics = theme::metrics;
namespace paint = widgets::paint;
using models::InboxModel;
using models::Section;
using theme::Token;
using theme::Type;

// A visitor should have an answer within three minutes; from half of it the timer warns.
constexpr std::chrono::minutes waitTarget{3};

}  // namespace

QString sectionName(int section)
{
    switch (Section(section)) {
    case Section::Waiting: return ConversationDelegate::tr("Needs a person");
    case Section::Mine: return ConversationDelegate::tr("Mine");
    case Section::Bot: return ConversationDelegate::tr("Bot handling");
    case Section::Others: return ConversationDelegate::tr("With colleagues");
    case Section::Closed: return ConversationDelegate::tr("Closed");
    }
    Q_UNREACHABLE();
}

ConversationDelegate::ConversationDelegate(const theme::Theme &theme, const core::Clock &clock, QTreeView *view)
    : QStyledItemDelegate(view)
    , m_theme(theme)
    , m_clock(clock)
    , m_view(view)
{
}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool section = index.data(InboxModel::IsSectionRole).toBool();
    return {metrics::listMinimumWidth, m_theme.scaled(section ? metrics::sectionHeight : metrics::rowHeight)};
}

void ConversationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (index.data(InboxModel::IsSectionRole).toBool())
        paintSection(*painter, option, index);
    else
        paintConversation(*painter, option, index);
    if (option.state.testFlag(QStyle::State_HasFocus) && m_view->property("keyFocus").toBool()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_theme.color(Token::Accent), metrics::focusRing));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

void ConversationDelegate::paintSection(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int gap = 6;
    const QRectF area = option.rect;
    const int section = index.row();
    const int count = index.data(InboxModel::CountRole).toInt();
    painter.fillRect(area, m_theme.color(Token::Canvas));
    paint::bottomLine(painter, m_theme, area);
    QRectF rest = area.adjusted(metrics::gap, 0, -metrics::cardGap, -metrics::line);
    paint::icon(painter, m_theme, {rest.left(), rest.center().y() - metrics::iconSize / 2.0},
                m_view->isExpanded(index) && count > 0 ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), Token::Muted);
    rest.setLeft(rest.left() + metrics::iconSize + gap);
    rest.setLeft(rest.left() + paint::text(painter, m_theme, rest, {sectionName(section), Type::MetaStrong, Token::Muted}) + gap);
    const bool alarming = section == int(Section::Waiting) && count > 0;
    paint::counter(painter, m_theme, {rest.left(), rest.center().y() - m_theme.scaled(metrics::counterHeight) / 2.0}, count,
                   alarming ? paint::CounterTone::Danger : paint::CounterTone::Quiet);
    if (alarming)
        paint::text(painter, m_theme, rest, {tr("longest wait first"), Type::Meta, Token::Muted}, Qt::AlignRight);
}

Token ConversationDelegate::waitToken(const api::ConversationSummary &summary) const
{
    const std::chrono::milliseconds waited = m_clock.now() - *summary.waitingSince;
    if (waited >= waitTarget)
        return Token::Danger;
    return waited >= waitTarget / 2 ? Token::Warning : Token::Muted;
}

paint::Badge ConversationDelegate::badge(const api::ConversationSummary &summary, int section) const
{
    switch (summary.state) {
    case api::ConversationState::Bot: return {QStringLiteral("bot"), Token::Bot};
    case api::ConversationState::Queued: return {QStringLiteral("user-x"), summary.waitingSince ? waitToken(summary) : Token::Muted};
    case api::ConversationState::Agent:
    case api::ConversationState::Snoozed: return {QStringLiteral("headset"), section == int(Section::Mine) ? Token::Accent : Token::Muted};
    case api::ConversationState::Resolved: return {QStringLiteral("check"), Token::Muted};
    }
    Q_UNREACHABLE();
}

paint::Words ConversationDelegate::secondLine(const QModelIndex &index, const api::ConversationSummary &summary) const
{
    const int writing = index.data(InboxModel::WritingRole).toInt();
    if (writing == int(api::ActorKind::Bot))
        return {tr("Bot is writing…"), Type::MetaMedium, Token::Bot};
    if (writing >= 0)
        return {tr("is writing…"), Type::MetaMedium, Token::Accent};
    switch (summary.lastActor) {
    case api::ActorKind::Bot: return {tr("Bot: %1").arg(summary.lastText), Type::Meta, Token::Muted};
    case api::ActorKind::Agent:
        if (index.data(InboxModel::SectionRole).toInt() == int(Section::Mine))
            return {tr("You: %1").arg(summary.lastText), Type::Meta, Token::Muted};
        return {summary.lastText, Type::Meta, Token::Muted};
    case api::ActorKind::Visitor:
    case api::ActorKind::System: return {summary.lastText, Type::Meta, Token::Muted};
    }
    Q_UNREACHABLE();
}

qreal ConversationDelegate::paintWait(QPainter &painter, const QRectF &line, const api::ConversationSummary &summary, int section) const
{
    if (!summary.waitingSince || section == int(Section::Closed)) {
        const QString when = section == int(Section::Closed) ? widgets::Text::when(summary.lastAt, m_clock.now())
                                                             : widgets::Text::span(m_clock.now() - summary.lastAt);
        return line.right() - paint::number(painter, m_theme, line, {when, Type::MetaMedium, Token::Muted}, Qt::AlignRight);
    }
    const Token token = waitToken(summary);
    const QString words = widgets::Text::wait(m_clock.now() - *summary.waitingSince);
    const qreal width = paint::number(painter, m_theme, line, {words, Type::MetaMedium, token}, Qt::AlignRight);
    const QString icon = summary.personRequested ? QStringLiteral("hand") : QStringLiteral("clock");
    const qreal left = line.right() - width - metrics::grid - metrics::chipIconSize;
    paint::icon(painter, m_theme, {left, line.center().y() - metrics::chipIconSize / 2.0}, icon, token, metrics::chipIconSize);
    return left;
}

void ConversationDelegate::paintConversation(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int columnGap = 10;
    const QRectF area = option.rect;
    const auto summary = index.data(InboxModel::SummaryRole).value<api::ConversationSummary>();
    const int section = index.data(InboxModel::SectionRole).toInt();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const Token ground = selected ? Token::Selected : hovered ? Token::Hover : Token::Surface;
    painter.fillRect(area, m_theme.color(ground));
    paint::bottomLine(painter, m_theme, area);
    if (selected)
        painter.fillRect(QRectF(area.left(), area.top(), metrics::selectionBar, area.height()), m_theme.color(Token::Accent));

    const QRectF inside = area.adjusted(metrics::cardGap, 0, -metrics::cardGap, -metrics::line);
    const qreal faceSize = m_theme.scaled(metrics::avatarSize);
    const QRectF face(inside.left(), std::round(inside.center().y() - faceSize / 2), faceSize, faceSize);
    paint::avatar(painter, m_theme, face, widgets::Text::initials(ThreadText::visitorName(summary)), badge(summary, section), ground);

    const qreal upper = m_theme.lineHeight(Type::Body);
    const qreal lower = m_theme.scaled(18);
    const qreal top = std::round(inside.center().y() - (upper + lower) / 2);
    QRectF first(face.right() + columnGap, top, inside.right() - face.right() - columnGap, upper);
    first.setRight(paintWait(painter, first, summary, section) - metrics::gap);
    paint::text(painter, m_theme, first, {ThreadText::visitorName(summary), Type::BodyStrong, Token::Text});

    QRectF second(face.right() + columnGap, top + upper, inside.right() - face.right() - columnGap, lower);
    if (summary.unread > 0) {
        const qreal width = paint::counterWidth(m_theme, summary.unread);
        paint::counter(painter, m_theme, {second.right() - width, second.center().y() - m_theme.scaled(metrics::counterHeight) / 2.0},
                       summary.unread, paint::CounterTone::Accent);
        second.setRight(second.right() - width - metrics::gap);
    }
    paint::Words words = secondLine(index, summary);
    words.text = words.text.simplified();
    paint::text(painter, m_theme, second, words);
}

QString ConversationDelegate::spoken(const QModelIndex &index) const
{
    if (index.data(InboxModel::IsSectionRole).toBool())
        return QStringLiteral("%1, %2").arg(sectionName(index.row()), index.data(InboxModel::CountRole).toString());
    const auto summary = index.data(InboxModel::SummaryRole).value<api::ConversationSummary>();
    QStringList parts{ThreadText::visitorName(summary), secondLine(index, summary).text};
    if (summary.waitingSince)
        parts.append(tr("waiting for %1").arg(widgets::Text::span(m_clock.now() - *summary.waitingSince)));
    if (summary.unread > 0)
        parts.append(tr("%n unread", nullptr, summary.unread));
    return parts.join(QStringLiteral(", "));
}

}  // namespace inbox
