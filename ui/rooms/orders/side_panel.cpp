// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/orders/side_panel.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/parts.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace order_room {
namespace {

namespace metrics = theme::metrics;
using theme::Token;

constexpr int footHeight = 52;
constexpr int sectionHeadHeight = 28;
constexpr int pieceHeight = 36;
constexpr int amountWidth = 68;
constexpr int ofWidth = 36;

}  // namespace

SidePanel::SidePanel(const theme::Theme &theme, product_room::Thumbnails &pictures, const QString &title, bool danger, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_pictures(pictures)
    , m_sections(new QVBoxLayout)
    , m_confirm(new widgets::Button(theme, danger ? widgets::Role::Danger : widgets::Role::Primary))
    , m_primary(!danger)
    , m_hint(new widgets::WrappedLabel({}, "meta"))
{
    setProperty("ground", QStringLiteral("surface"));
    setAccessibleName(title);
    auto *head = widgets::makePane("surface", "bottom");
    widgets::keepHeight(head, theme, metrics::innerHeadHeight);
    auto *leave = new widgets::Button(theme, widgets::Role::Icon, tr("Close"));
    leave->setIconName(QStringLiteral("x"));
    leave->setToolTip(tr("Close, nothing is changed · Esc"));
    auto *headRow = new QHBoxLayout(head);
    headRow->setContentsMargins(metrics::edge, 0, metrics::gap, 0);
    headRow->addWidget(widgets::makeLabel(title, "title"), 1);
    headRow->addWidget(leave);

    auto *body = new QWidget;
    body->setProperty("ground", QStringLiteral("surface"));
    auto *bodyColumn = new QVBoxLayout(body);
    widgets::plain(bodyColumn);
    widgets::plain(m_sections);
    bodyColumn->addLayout(m_sections);
    bodyColumn->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);

    auto *foot = widgets::makePane("surface", "top");
    auto *discard = new widgets::Button(theme, widgets::Role::Plain, tr("Discard"));
    auto *buttons = new QHBoxLayout;
    widgets::plain(buttons, metrics::gap);
    buttons->addStretch(1);
    buttons->addWidget(discard);
    buttons->addWidget(m_confirm);
    auto *footColumn = new QVBoxLayout(foot);
    constexpr int margin = (footHeight - metrics::buttonHeight) / 2;
    footColumn->setContentsMargins(metrics::edge, margin, metrics::edge, margin);
    footColumn->setSpacing(metrics::gap);
    footColumn->addWidget(m_hint);
    footColumn->addLayout(buttons);
    m_hint->hide();

    auto *column = new QVBoxLayout(this);
    widgets::plain(column);
    column->addWidget(head);
    column->addWidget(scroll, 1);
    column->addWidget(foot);
    connect(leave, &QPushButton::clicked, this, &SidePanel::closed);
    connect(discard, &QPushButton::clicked, this, &SidePanel::closed);
}

QVBoxLayout *SidePanel::addSection(bool canvas)
{
    QFrame *section = widgets::makePane(canvas ? "canvas" : nullptr, "bottom");
    auto *column = new QVBoxLayout(section);
    column->setContentsMargins(metrics::edge, metrics::gap, metrics::edge, metrics::cardGap);
    column->setSpacing(0);
    m_sections->addWidget(section);
    return column;
}

void SidePanel::addSectionHead(QVBoxLayout *section, const QString &left, const QString &right)
{
    auto *row = new QWidget;
    widgets::keepHeight(row, m_theme, sectionHeadHeight);
    auto *layout = new QHBoxLayout(row);
    widgets::plain(layout);
    layout->addWidget(widgets::makeLabel(left, "metaStrong"));
    layout->addStretch(1);
    if (!right.isEmpty())
        layout->addWidget(widgets::makeLabel(right, "metaStrong"));
    section->addWidget(row);
}

SidePanel::PieceRow SidePanel::addPiece(QVBoxLayout *section, const api::OrderLine &line, const QString &second, qint64 most)
{
    PieceRow made;
    auto *row = new QWidget;
    row->setMinimumHeight(m_theme.scaled(pieceHeight));
    const QString name = line.options.isEmpty() ? line.title : tr("%1, %2").arg(line.title, OrderWords::options(line));
    auto *words = new QVBoxLayout;
    widgets::plain(words);
    words->addWidget(new widgets::ElidedLabel(name));
    if (!second.isEmpty())
        words->addWidget(new widgets::ElidedLabel(second, "meta"));
    made.quantity = new QuantityField(m_theme, tr("%1: how many").arg(name), most);
    auto *of = widgets::makeLabel(tr("of %1").arg(most), "meta");
    of->setFixedWidth(m_theme.scaled(ofWidth));
    made.amount = widgets::makeLabel({}, "muted");
    made.amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    made.amount->setFixedWidth(m_theme.scaled(amountWidth));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, metrics::grid, 0, metrics::grid);
    layout->setSpacing(metrics::gap);
    layout->addWidget(new PictureLabel(m_theme, m_pictures, line.imageUrl.value_or(QString())));
    layout->addLayout(words, 1);
    layout->addWidget(made.quantity);
    layout->addWidget(of);
    layout->addWidget(made.amount);
    section->addWidget(row);
    return made;
}

QLabel *SidePanel::addFact(QVBoxLayout *section, const QString &icon, const QString &words)
{
    auto *label = new widgets::WrappedLabel(words);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, metrics::grid, 0, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(new widgets::IconLabel(m_theme, icon, Token::Muted), 0, Qt::AlignTop);
    row->addWidget(label, 1);
    section->addLayout(row);
    return label;
}

QString SidePanel::hint() const { return m_hint->isHidden() ? QString() : m_hint->text(); }

void SidePanel::setConfirm(const QString &words, const QString &icon, bool possible, const QString &hint)
{
    m_confirm->setText(words);
    m_confirm->setAccessibleName(words);
    m_confirm->setIconName(icon);
    m_confirm->setEnabled(possible);
    m_confirm->setToolTip(hint);
    m_hint->setWords(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void SidePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

}  // namespace order_room
