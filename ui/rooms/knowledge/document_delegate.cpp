// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/knowledge/document_delegate.h"

#include "ui/models/documents_model.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/text.h"

#include <QTableView>

namespace knowledge {
namespace {

namespace metrics = theme::metrics;
namespace paint = widgets::paint;
using models::DocumentsModel;
using theme::Token;
using theme::Type;

constexpr qreal whole = 100;
constexpr int stageWidth = 88;
constexpr int percentWidth = 36;

QString iconOf(const api::Document &document)
{
    if (document.status == api::DocumentStatus::Failed)
        return QStringLiteral("circle-x");
    return document.mediaType.contains(QLatin1String("html")) ? QStringLiteral("file-code") : QStringLiteral("file-text");
}

}  // namespace

DocumentDelegate::DocumentDelegate(const theme::Theme &theme, const core::Clock &clock, QTableView *view)
    : QStyledItemDelegate(view)
    , m_theme(theme)
    , m_clock(clock)
    , m_view(view)
{
}

QString DocumentDelegate::audienceName(api::Audience audience)
{
    switch (audience) {
    case api::Audience::Everyone: return tr("Everyone");
    case api::Audience::Staff: return tr("Staff");
    }
    Q_UNREACHABLE();
}

QString DocumentDelegate::stageName(const api::Document &document)
{
    switch (document.status) {
    case api::DocumentStatus::Queued: return tr("Waiting");
    case api::DocumentStatus::Ready: return tr("Ready");
    case api::DocumentStatus::Failed: return tr("Failed");
    case api::DocumentStatus::Processing: break;
    }
    if (document.stage == QLatin1String("extract"))
        return tr("Reading");
    if (document.stage == QLatin1String("chunk"))
        return tr("Cutting up");
    if (document.stage == QLatin1String("index"))
        return tr("Indexing");
    return tr("Working");
}

QString DocumentDelegate::failure(const api::Document &document)
{
    return widgets::Text::sentence(
        {core::ErrorCode::Unprocessable, document.errorCode.value_or(QString()), document.error.value_or(QString()), {}});
}

void DocumentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto document = index.data(DocumentsModel::DocumentRole).value<api::Document>();
    const QRectF area = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool first = index.column() == DocumentsModel::TitleColumn;
    painter->save();
    painter->fillRect(area, m_theme.color(selected ? Token::Selected : Token::Surface));
    paint::bottomLine(*painter, m_theme, area);
    if (selected && first)
        painter->fillRect(QRectF(area.left(), area.top(), metrics::selectionBar, area.height()), m_theme.color(Token::Accent));
    QRectF inside = area.adjusted(metrics::gap, 0, -metrics::gap, -metrics::line);
    const auto say = [&](const QString &words, Token token, Type type = Type::Body, Qt::Alignment alignment = Qt::AlignLeft) {
        paint::text(*painter, m_theme, inside, {words, type, token}, alignment);
    };
    switch (DocumentsModel::Column(index.column())) {
    case DocumentsModel::TitleColumn: {
        inside.setLeft(inside.left() + metrics::gap);
        const Token token = document.status == api::DocumentStatus::Failed ? Token::Danger : Token::Muted;
        paint::icon(*painter, m_theme, {inside.left(), inside.center().y() - metrics::iconSize / 2.0}, iconOf(document), token);
        inside.setLeft(inside.left() + metrics::iconSize + metrics::gap);
        say(document.title.isEmpty() ? document.fileName : document.title, Token::Text, Type::BodyMedium);
        break;
    }
    case DocumentsModel::LanguageColumn: say(api::languageCode(document.language), Token::Muted); break;
    case DocumentsModel::ChunksColumn: {
        const bool known = document.status == api::DocumentStatus::Ready;
        paint::number(*painter, m_theme, inside, {known ? QString::number(document.chunks) : QStringLiteral("–"), Type::Body, Token::Text},
                      Qt::AlignRight);
        break;
    }
    case DocumentsModel::AudienceColumn: say(audienceName(document.audience), Token::Muted); break;
    case DocumentsModel::StateColumn: paintState(*painter, inside, document); break;
    case DocumentsModel::ChangedColumn: say(widgets::Text::when(document.updatedAt, m_clock.now()), Token::Muted); break;
    case DocumentsModel::ColumnCount: break;
    }
    const bool current = m_view->currentIndex().row() == index.row() && m_view->hasFocus() && m_view->property("keyFocus").toBool();
    if (current) {
        const QColor ring = m_theme.color(Token::Accent);
        painter->fillRect(QRectF(area.left(), area.top(), area.width(), metrics::focusRing), ring);
        painter->fillRect(QRectF(area.left(), area.bottom() - metrics::focusRing, area.width(), metrics::focusRing), ring);
    }
    painter->restore();
}

void DocumentDelegate::paintState(QPainter &painter, const QRectF &area, const api::Document &document) const
{
    QRectF rest = area;
    switch (document.status) {
    case api::DocumentStatus::Queued:
        paint::chip(painter, m_theme, area, stageName(document), paint::Tone::Neutral, QStringLiteral("hourglass"));
        return;
    case api::DocumentStatus::Ready:
        paint::chip(painter, m_theme, area, stageName(document), paint::Tone::Ok, QStringLiteral("check"));
        return;
    case api::DocumentStatus::Failed:
        rest.setLeft(area.left() +
                     paint::chip(painter, m_theme, area, stageName(document), paint::Tone::Danger, QStringLiteral("circle-x")) +
                     metrics::gap);
        paint::text(painter, m_theme, rest, {failure(document), Type::Body, Token::Text});
        return;
    case api::DocumentStatus::Processing: break;
    }
    paint::text(painter, m_theme, QRectF(area.left(), area.top(), stageWidth, area.height()),
                {stageName(document), Type::Body, Token::Muted});
    QRectF bar(area.left() + stageWidth + metrics::gap, std::round(area.center().y() - metrics::progressBarHeight / 2.0),
               area.width() - stageWidth - percentWidth - 2 * metrics::gap, metrics::progressBarHeight);
    paint::rounded(painter, bar, metrics::progressBarHeight / 2.0, m_theme.color(Token::Press));
    bar.setWidth(std::max<qreal>(metrics::progressBarHeight, bar.width() * document.progress / whole));
    paint::rounded(painter, bar, metrics::progressBarHeight / 2.0, m_theme.color(Token::Accent));
    paint::number(painter, m_theme, area, {tr("%1 %").arg(document.progress), Type::Meta, Token::Muted}, Qt::AlignRight);
}

QString DocumentDelegate::spoken(const QModelIndex &index) const
{
    const auto document = index.data(DocumentsModel::DocumentRole).value<api::Document>();
    QStringList parts{document.title, api::languageCode(document.language), audienceName(document.audience), stageName(document)};
    if (document.status == api::DocumentStatus::Processing)
        parts.append(tr("%1 %").arg(document.progress));
    if (document.status == api::DocumentStatus::Failed)
        parts.append(failure(document));
    return parts.join(QStringLiteral(", "));
}

}  // namespace knowledge
