// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/exchange/source.h"

#include "backend/foundation/csv/formula_guard.h"

namespace products::exchange {
namespace {

csv::ReaderOptions readerOptions()
{
    csv::ReaderOptions options;
    options.limits = {fileColumnsMax, cellCharactersMax, fileRowsMax + 1};  // and the header
    return options;
}

api::RowMistake cellCount(qsizetype found, qsizetype expected)
{
    return {{},
            found < expected ? QStringLiteral("too_few_cells") : QStringLiteral("too_many_cells"),
            QStringLiteral("The row has %1 cells, the header %2.").arg(found).arg(expected)};
}

}  // namespace

Source::Source(csv::DecodedText decoded, csv::Reader reader)
    : m_encoding(decoded.encoding)
    , m_doubtfulLines(decoded.fallbackLines)
    , m_doubtfulCount(decoded.fallbackLineCount)
    , m_reader(std::move(reader))
{
}

core::Result<Source> Source::open(const QByteArray &bytes)
{
    if (bytes.size() > fileBytesMax)
        return core::fail(core::ErrorCode::TooLarge, QStringLiteral("import_too_large"),
                          QStringLiteral("The file has %1 bytes; at most %2 are taken.").arg(bytes.size()).arg(fileBytesMax));
    core::Result<csv::DecodedText> decoded = csv::decodeText(bytes);
    MOSTRADOR_TRY(decoded);
    const QString text = std::exchange(decoded->text, QString());
    Source source(*decoded, csv::Reader(text, readerOptions()));
    const core::Result<std::optional<csv::Record>> header = source.m_reader.next();
    MOSTRADOR_TRY(header);
    if (!*header)
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("import_empty"), QStringLiteral("The file is empty."));
    for (const QString &field : (*header)->fields) {
        const QString name = csv::withoutGuard(field).simplified();
        QString unique = name;
        for (int copy = 2; source.m_headers.contains(unique); ++copy)
            unique = QStringLiteral("%1 (%2)").arg(name).arg(copy);
        if (unique != name)
            source.m_repeated.append(name);
        source.m_headers.append(unique);
    }
    return source;
}

QString Source::encoding() const
{
    switch (m_encoding) {
    case csv::TextEncoding::Utf8:
    case csv::TextEncoding::Utf8Bom: return QStringLiteral("UTF-8");
    case csv::TextEncoding::Utf16Le:
    case csv::TextEncoding::Utf16Be: return QStringLiteral("UTF-16");
    case csv::TextEncoding::Windows1252: return QStringLiteral("Windows-1252");
    case csv::TextEncoding::Mixed: return QStringLiteral("mixed");
    }
    Q_UNREACHABLE();
}

QString Source::delimiter() const { return QString(QChar(char16_t(m_reader.separator()))); }

QStringList Source::warnings() const
{
    QStringList warnings;
    if (m_encoding == csv::TextEncoding::Mixed) {
        QStringList lines;
        for (const qint64 line : m_doubtfulLines.mid(0, 5))
            lines.append(QString::number(line));
        warnings.append(QStringLiteral("%1 lines are not UTF-8 like the others and were read as Windows-1252: %2%3.")
                            .arg(QString::number(m_doubtfulCount), lines.join(QStringLiteral(", ")),
                                 m_doubtfulCount > lines.size() ? QStringLiteral(", ...") : QString()));
    }
    for (const QString &name : m_repeated)
        warnings.append(QStringLiteral("Two columns are called \"%1\".").arg(name));
    return warnings;
}

SourceRow Source::rowOf(const QStringList &fields) const
{
    SourceRow row{m_row, fields, {}};
    if (fields.size() != m_headers.size()) {
        row.mistakes.append(cellCount(fields.size(), m_headers.size()));
        return row;
    }
    for (QString &cell : row.cells)
        cell = csv::withoutGuard(cell);
    return row;
}

core::Result<std::optional<SourceRow>> Source::next()
{
    const core::Result<std::optional<csv::Record>> record = m_reader.next();
    ++m_row;
    if (record)
        return *record ? std::optional(rowOf((*record)->fields)) : std::nullopt;
    if (record.error().reason == QLatin1String("too_many_rows"))
        return core::fail(record.error());
    return std::optional(SourceRow{m_row, {}, {{{}, record.error().reason, record.error().message}}});
}

}  // namespace products::exchange
