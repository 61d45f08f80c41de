// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/images/image_names.h"

#include <QRegularExpression>

namespace products {
namespace {

struct Kind {
    const char *mediaType;
    QLatin1String extension;
};
constexpr std::array kinds{Kind{"image/jpeg", QLatin1String("jpg")}, Kind{"image/png", QLatin1String("png")},
                           Kind{"image/svg+xml", QLatin1String("svg")}, Kind{"image/webp", QLatin1String("webp")}};

QLatin1String extensionOf(const QByteArray &mediaType)
{
    for (const Kind &kind : kinds)
        if (mediaType == kind.mediaType)
            return kind.extension;
    return QLatin1String("bin");
}

}  // namespace

core::Result<ImageName> parseImageName(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A([0-9a-f]{64})-([1-9][0-9]{0,4})\\.([a-z]{3,4})\\z"));
    const QRegularExpressionMatch match = form.match(text);
    for (const Kind &kind : kinds)
        if (match.hasMatch() && match.capturedView(3) == kind.extension)
            return ImageName{match.captured(1), match.capturedView(2).toInt(), kind.mediaType};
    return core::fail(core::ErrorCode::NotFound, QStringLiteral("no_such_image"), QStringLiteral("There is no picture of that name."));
}

QString imageNameText(const ImageName &name)
{
    return name.sha256 + u'-' + QString::number(name.width) + u'.' + extensionOf(name.mediaType);
}

QString imageUrl(const QString &sha256, int width, const QByteArray &mediaType)
{
    return QStringLiteral("/api/v1/images/") + imageNameText({sha256, width, mediaType});
}

}  // namespace products
