// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/csv/reader.h"

namespace csv {
namespace {

bool isBreak(QChar character) { return character == u'\r' || character == u'\n'; }

core::Error invalid(const char *reason, QStringView what, qint64 line)
{
    const QString number = QString::number(line);
    return core::Error{core::ErrorCode::Invalid, QString::fromLatin1(reason), QStringLiteral("Line %1: %2.").arg(number, what)}.with(
        QStringLiteral("line"), number);
}

}  // namespace

Reader::Reader(QString text, ReaderOptions options)
    : m_text(std::move(text))
    , m_limits(options.limits)
    , m_separator(char16_t(options.separator ? *options.separator : sniffSeparator(m_text)))
{
}

core::Result<std::optional<Record>> Reader::next()
{
    skipEmptyLines();
    if (m_at == m_text.size())
        return std::optional<Record>();
    m_fault.reset();
    if (m_rows == m_limits.rows) {
        m_at = m_text.size();
        noteLimit("too_many_rows", u"too many rows", m_line, m_limits.rows);
        return core::fail(*m_fault);
    }
    ++m_rows;
    Record record{m_line, {}};
    readField(record);
    while (m_at < m_text.size() && m_text[m_at] == m_separator) {
        ++m_at;
        readField(record);
    }
    takeBreak();
    if (m_fault)
        return core::fail(*m_fault);
    return std::optional<Record>(std::move(record));
}

void Reader::skipEmptyLines()
{
    while (m_at < m_text.size() && isBreak(m_text[m_at]))
        takeBreak();
}

// One line break, if there is one.
void Reader::takeBreak()
{
    if (m_at == m_text.size())
        return;
    m_at += m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n' ? 2 : 1;
    ++m_line;
}

bool Reader::isFieldEnd(qsizetype at) const { return at == m_text.size() || m_text[at] == m_separator || isBreak(m_text[at]); }

void Reader::readField(Record &record)
{
    QString field;
    if (m_at < m_text.size() && m_text[m_at] == u'"')
        readQuoted(field);
    else
        readPlain(field);
    if (record.fields.size() < m_limits.columns)
        record.fields.append(std::move(field));
    else
        noteLimit("too_many_columns", u"too many columns", record.line, m_limits.columns);
}

void Reader::readPlain(QString &field)
{
    qsizetype end = m_at;
    while (!isFieldEnd(end))
        ++end;
    append(field, end, m_line);
}

void Reader::readQuoted(QString &field)
{
    const qint64 opened = m_line;
    bool open = true;
    for (++m_at; open;) {
        const qsizetype quote = m_text.indexOf(u'"', m_at);
        if (quote < 0) {
            m_at = m_text.size();
            m_fault = invalid("unclosed_quote", u"a quote is opened and never closed", opened);
            return;
        }
        countBreaks(quote);
        append(field, quote, opened);
        ++m_at;
        open = m_at < m_text.size() && m_text[m_at] == u'"';
        if (open)
            append(field, m_at + 1, opened);  // the second of two quotes stands for both
    }
    if (isFieldEnd(m_at))
        return;
    note(invalid("text_after_quote", u"text follows a closing quote", m_line));
    // The stray text ends with its cell: the cells behind it may be quoted and hold line breaks.
    QString stray;
    readPlain(stray);
}

// Moves on to `end`. A cell that is too long is no longer kept, yet read to its end: the next record begins behind it.
void Reader::append(QString &field, qsizetype end, qint64 line)
{
    const QStringView piece = QStringView(m_text).sliced(m_at, end - m_at);
    m_at = end;
    if (field.size() + piece.size() > m_limits.fieldChars)
        noteLimit("field_too_long", u"a cell is too long", line, m_limits.fieldChars);
    else
        field += piece;
}

void Reader::countBreaks(qsizetype end)
{
    for (qsizetype at = m_at; at < end; ++at) {
        const bool first = m_text[at] == u'\r' && at + 1 < end && m_text[at + 1] == u'\n';  // counted at its LF
        if (isBreak(m_text[at]) && !first)
            ++m_line;
    }
}

void Reader::note(core::Error error)
{
    if (!m_fault)
        m_fault = std::move(error);
}

void Reader::noteLimit(const char *reason, QStringView what, qint64 line, qint64 allowed)
{
    if (m_fault)
        return;
    const QString number = QString::number(allowed);
    m_fault = invalid(reason, QString(what % u", at most " % number), line).with(QStringLiteral("allowed"), number);
    m_fault->code = core::ErrorCode::TooLarge;
}

}  // namespace csv
