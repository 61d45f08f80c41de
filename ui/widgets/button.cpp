// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button.h"

#include "ui/widgets/paint.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace widgets {
namespace {

namespace metrics = theme::metrics;
constexpr int padding = 10;
constexpr int largePadding = 14;
constexpr int linkPadding = 3;
constexpr int gap = 6;
constexpr int keyPadding = 5;
constexpr int keyHeight = 18;

const char *roleName(Role role)
{
    switch (role) {
    case Role::Plain: return "plain";
    case Role::Primary: return "primary";
    case Role::Danger: return "danger";
    case Role::Quiet: return "quiet";
    case Role::Muted: return "muted";
    case Role::Link: return "link";
    case Role::Icon: return "icon";
    }
    Q_UNREACHABLE();
}

}  // namespace

QAction *makeAction(const QString &text, const QString &iconName, const QKeySequence &shortcut, QObject *parent)
{
    auto *action = new QAction(text, parent);
    action->setProperty("iconName", iconName);
    if (!shortcut.isEmpty())
        action->setShortcut(shortcut);
    return action;
}

Button::Button(const theme::Theme &theme, Role role, const QString &text, QWidget *parent)
    : QPushButton(text, parent)
    , m_theme(theme)
{
    setRole(role);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Button::setRole(Role role)
{
    m_role = role;
    setProperty("role", QLatin1String(roleName(role)));
}

void Button::bind(QAction *action)
{
    m_action = action;
    connect(action, &QAction::changed, this, &Button::follow);
    connect(this, &QPushButton::clicked, action, [action] { action->trigger(); });
    follow();
}

void Button::follow()
{
    if (m_role != Role::Icon)
        setText(m_action->text());
    setAccessibleName(m_action->text());
    const QString key = m_action->shortcut().toString(QKeySequence::NativeText);
    const QString tip = m_action->toolTip();
    setToolTip(key.isEmpty() ? tip : QStringLiteral("%1 · %2").arg(tip, key));
    setAccessibleDescription(tip == m_action->text() ? key : tip);
    setEnabled(m_action->isEnabled());
    setVisible(m_action->isVisible());
    setCheckable(m_action->isCheckable());
    setChecked(m_action->isChecked());
    m_iconName = m_action->property("iconName").toString();
    updateGeometry();
    update();
}

void Button::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void Button::setShowsKey(bool shows)
{
    m_showsKey = shows;
    updateGeometry();
}

void Button::setLarge(bool large)
{
    m_large = large;
    setProperty("scale", large ? QStringLiteral("large") : QString());
    updateGeometry();
}

void Button::setOpens(bool opens)
{
    m_opens = opens;
    updateGeometry();
}

void Button::setToken(std::optional<theme::Token> token)
{
    m_token = token;
    update();
}

theme::Token Button::wordToken() const
{
    using theme::Token;
    if (!isEnabled())
        return Token::Disabled;
    if (m_token)
        return *m_token;
    switch (m_role) {
    case Role::Plain:
    case Role::Quiet: return Token::Text;
    case Role::Primary: return Token::OnAccent;
    case Role::Danger: return Token::Surface;
    case Role::Muted: return Token::Muted;
    case Role::Link: return Token::Accent;
    case Role::Icon: return isChecked() ? Token::Accent : Token::Muted;
    }
    Q_UNREACHABLE();
}

QString Button::keyText() const
{
    if (!m_showsKey || !m_action)
        return {};
    QString key = m_action->shortcut().toString(QKeySequence::NativeText);
    key.replace(QLatin1Char('+'), QLatin1Char(' '));
    return key.replace(QStringLiteral("Return"), QString(QChar(0x21B5)));
}

qreal Button::contentWidth() const
{
    const auto type = m_role == Role::Muted ? theme::Type::Body : theme::Type::BodyMedium;
    qreal width = text().isEmpty() ? 0 : std::ceil(paint::textWidth(m_theme, type, text()));
    if (!m_iconName.isEmpty())
        width += metrics::iconSize + (text().isEmpty() ? 0 : gap);
    if (const QString key = keyText(); !key.isEmpty())
        width += gap + std::ceil(paint::textWidth(m_theme, theme::Type::MetaMedium, key)) + 2 * keyPadding;
    if (m_opens)
        width += gap + metrics::iconSize;
    return width;
}

QSize Button::sizeHint() const
{
    // As the style sheet has it: the inside scales, the border does not.
    constexpr int borders = 2 * metrics::line;
    const int side = m_theme.scaled(metrics::buttonHeight - borders) + borders;
    const int height = m_large ? m_theme.scaled(metrics::largeControlHeight - borders) + borders : side;
    switch (m_role) {
    case Role::Icon: return {side, side};
    case Role::Link: return {int(contentWidth()) + 2 * linkPadding, m_theme.scaled(metrics::chipHeight)};
    default: return {int(contentWidth()) + 2 * (m_large ? largePadding : padding), height};
    }
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = QIcon();
    style()->drawControl(QStyle::CE_PushButtonBevel, &option, &painter, this);

    const theme::Token token = wordToken();
    const QRectF all = rect();
    const qreal width = std::min(contentWidth(), all.width());
    QRectF rest(all.left() + (all.width() - width) / 2, all.top(), width, all.height());
    if (!m_iconName.isEmpty()) {
        paint::icon(painter, m_theme, {rest.left(), rest.center().y() - metrics::iconSize / 2.0}, m_iconName, token);
        rest.setLeft(rest.left() + metrics::iconSize + gap);
    }
    if (!text().isEmpty() && m_role != Role::Icon) {
        const auto type = m_role == Role::Muted ? theme::Type::Body : theme::Type::BodyMedium;
        rest.setLeft(rest.left() + paint::text(painter, m_theme, rest, {text(), type, token}) + gap);
    }
    if (const QString key = keyText(); !key.isEmpty())
        paintKey(painter, rest, key);
    if (m_opens) {
        const QPointF at(all.left() + (all.width() + width) / 2 - metrics::iconSize, rest.center().y() - metrics::iconSize / 2.0);
        paint::icon(painter, m_theme, at, QStringLiteral("chevron-down"), isEnabled() ? theme::Token::Muted : theme::Token::Disabled);
    }
}

void Button::paintKey(QPainter &painter, const QRectF &area, const QString &key) const
{
    const qreal width = paint::textWidth(m_theme, theme::Type::MetaMedium, key) + 2 * keyPadding;
    const qreal height = m_theme.scaled(keyHeight);
    const QRectF box(area.left(), area.center().y() - height / 2, width, height);
    const bool primary = m_role == Role::Primary && isEnabled();
    paint::rounded(painter, box, metrics::smallRadius, primary ? QColor() : m_theme.color(theme::Token::Canvas),
                   primary ? m_theme.color(theme::Token::OnAccent) : m_theme.color(theme::Token::Line));
    const theme::Token token = primary ? theme::Token::OnAccent : isEnabled() ? theme::Token::Muted : theme::Token::Disabled;
    paint::text(painter, m_theme, box.adjusted(keyPadding, 0, -keyPadding, 0), {key, theme::Type::MetaMedium, token});
}

}  // namespace widgets
