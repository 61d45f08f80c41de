// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icon.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QRegularExpression>
#include <QSvgRenderer>

namespace theme {
namespace {

QByteArray readResource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("resource %s is missing", qPrintable(path));
    return file.readAll();
}

QPixmap render(const QByteArray &svg, QSize size, qreal pixelRatio)
{
    QPixmap pixmap((QSizeF(size) * pixelRatio).toSize());
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
    return pixmap;
}

class SvgIconEngine final : public QIconEngine {
public:
    SvgIconEngine(const Theme &theme, QString name, Token token)
        : m_theme(theme)
        , m_name(std::move(name))
        , m_token(token)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->drawPixmap(rect.topLeft(), pixmapOf(rect.width(), mode, painter->device()->devicePixelRatioF()));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override { return pixmapOf(size.width(), mode, 1.0); }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // Qt asks in device pixels here.
        return pixmapOf(qRound(size.width() / scale), mode, scale);
    }
    [[nodiscard]] QIconEngine *clone() const override { return new SvgIconEngine(m_theme, m_name, m_token); }

private:
    [[nodiscard]] QPixmap pixmapOf(int size, QIcon::Mode mode, qreal pixelRatio) const
    {
        const QColor color = m_theme.color(mode == QIcon::Disabled ? Token::Disabled : m_token);
        return iconPixmap(m_name, color, size, pixelRatio);
    }

    const Theme &m_theme;
    QString m_name;
    Token m_token;
};

}  // namespace

QIcon makeIcon(const Theme &theme, const QString &name, Token token) { return QIcon(new SvgIconEngine(theme, name, token)); }

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal pixelRatio)
{
    const QString key = QStringLiteral("mostrador/%1/%2/%3/%4").arg(name, color.name()).arg(size).arg(pixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray svg = readResource(QStringLiteral(":/icons/%1.svg").arg(name));
    svg.replace("currentColor", color.name().toLatin1());
    if (size <= metrics::chipIconSize)
        svg.replace("stroke-width=\"1.75\"", "stroke-width=\"2\"");
    pixmap = render(svg, QSize(size, size), pixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QPixmap drawing(const Theme &theme, const QString &name, QSize size, qreal pixelRatio, const QColor &current)
{
    QString svg = QString::fromUtf8(readResource(QStringLiteral(":/drawings/%1.svg").arg(name)));
    if (current.isValid())
        svg.replace(QStringLiteral("currentColor"), current.name());
    return render(theme.filled(svg).toUtf8(), size, pixelRatio);
}

}  // namespace theme
