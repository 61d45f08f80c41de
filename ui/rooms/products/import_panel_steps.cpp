// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/import_panel.h"
#include "ui/rooms/products/product_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/pick_list.h"
#include "ui/widgets/progress_bar.h"
#include "ui/widgets/text.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QStackedWidget>

namespace product_room {
namespace {

using Step = ImportPresenter::Step;
enum Page { FilePage, ProgressPage, ColumnsPage, ReportPage };

int pageOf(Step step)
{
    switch (step) {
    case Step::File: return FilePage;
    case Step::Reading:
    case Step::Checking:
    case Step::Running: return ProgressPage;
    case Step::Columns: return ColumnsPage;
    case Step::Checked:
    case Step::Done: return ReportPage;
    }
    Q_UNREACHABLE();
}

int stepNumber(Step step)
{
    switch (step) {
    case Step::File:
    case Step::Reading: return 0;
    case Step::Columns: return 1;
    case Step::Checking:
    case Step::Checked: return 2;
    case Step::Running:
    case Step::Done: return 3;
    }
    Q_UNREACHABLE();
}

}  // namespace

QString ImportPanel::fieldWord(const QString &field)
{
    if (field.isEmpty())
        return tr("Left out");
    const QStringList parts = field.split(QLatin1Char('_'));
    const QString last = parts.last();
    const QString language = last == QLatin1String("es") ? tr("Spanish") : last == QLatin1String("en") ? tr("English") : QString();
    if (field.startsWith(QLatin1String("title_")) && !language.isEmpty())
        return tr("Title, %1").arg(language);
    if (field.startsWith(QLatin1String("description_")) && !language.isEmpty())
        return tr("Description, %1").arg(language);
    static const QRegularExpression price(QStringLiteral("^(sale_price|sale|price)_([A-Z]{3})$"));
    if (const auto match = price.match(field); match.hasMatch())
        return match.captured(1) == QLatin1String("price") ? tr("Price, %1").arg(match.captured(2)) : tr("Sale, %1").arg(match.captured(2));
    static const QRegularExpression option(QStringLiteral("^option([0-9]+)_(name|value)(_en|_es)?$"));
    if (const auto match = option.match(field); match.hasMatch()) {
        const QString word = match.captured(2) == QLatin1String("name") ? tr("Option %1, name").arg(match.captured(1))
                                                                        : tr("Option %1, value").arg(match.captured(1));
        return language.isEmpty() ? word : QStringLiteral("%1, %2").arg(word, language);
    }
    if (field == QLatin1String("sku"))
        return tr("SKU");
    if (field == QLatin1String("product_slug"))
        return tr("Address");
    if (field == QLatin1String("category"))
        return tr("Category");
    if (field == QLatin1String("status"))
        return tr("Status");
    if (field == QLatin1String("on_hand"))
        return tr("On hand");
    if (field == QLatin1String("low_stock"))
        return tr("Reorder at");
    return field;
}

void ImportPanel::follow()
{
    const Step step = m_presenter.step();
    m_stack->setCurrentIndex(pageOf(step));
    const core::Error &error = m_presenter.error();
    m_error->setWords(error.reason.isEmpty() ? QString() : Words::sentence(error));
    m_error->setVisible(!error.reason.isEmpty());
    followSteps();
    if (step == Step::Columns) {
        const api::ImportPreview &preview = m_presenter.preview();
        QStringList facts{m_presenter.fileName(), widgets::Text::bytes(m_presenter.fileSize())};
        facts.append(tr("%n column(s)", nullptr, int(preview.mapping.size())));
        if (!preview.encoding.isEmpty())
            facts.append(preview.encoding);
        facts.append(preview.warnings);
        m_facts->setWords(facts.join(QStringLiteral(" · ")));
    }
    if (m_presenter.isBusy()) {
        const api::ImportJob &job = m_presenter.job();
        m_stage->setText(step == Step::Reading    ? tr("Reading %1").arg(m_presenter.fileName())
                         : step == Step::Checking ? tr("Checking, nothing is changed yet")
                                                  : tr("Importing"));
        m_bar->setPercent(m_presenter.percent());
        m_progressFacts->setText(
            job.rows > 0
                ? tr("%1 of %2 rows · %3 %").arg(QLocale().toString(job.done), QLocale().toString(job.rows)).arg(m_presenter.percent())
                : tr("%1 % sent").arg(m_presenter.percent()));
    }
    followReport();
    followFoot();
}

void ImportPanel::followSteps()
{
    const int now = stepNumber(m_presenter.step());
    for (int step = 0; step < m_steps.size(); ++step)
        widgets::setLook(m_steps[step], "now", step == now);
}

void ImportPanel::followReport()
{
    const Step step = m_presenter.step();
    if (step != Step::Checked && step != Step::Done)
        return;
    const api::ImportJob &job = m_presenter.job();
    const bool checked = step == Step::Checked;
    QString words;
    switch (job.state) {
    case api::ImportState::Failed: words = checked ? tr("The file cannot be imported as it is") : tr("Nothing was imported"); break;
    case api::ImportState::Cancelled: words = tr("Cancelled. What was imported until then stays."); break;
    case api::ImportState::Done:
    case api::ImportState::Running:
    case api::ImportState::Waiting: words = checked ? tr("This is what the file would do") : tr("Imported"); break;
    }
    m_outcome->setText(words);
    const qint64 numbers[] = {job.created, job.updated, job.unchanged, job.rejected};
    for (int at = 0; at < m_figures.size(); ++at)
        m_figures[at]->setText(QLocale().toString(numbers[at]));
    const bool refused = m_presenter.refusedRows().rowCount() > 0;
    m_refusedHead->setVisible(refused);
    m_refused->setVisible(refused);
}

void ImportPanel::followFoot()
{
    const Step step = m_presenter.step();
    const api::ImportJob &job = m_presenter.job();
    const bool refused = m_presenter.refusedRows().rowCount() > 0;
    m_foot->setVisible(step != Step::File);
    m_cancel->setVisible(m_presenter.isBusy());
    m_cancel->setText(step == Step::Running ? tr("Cancel the import") : tr("Cancel"));
    m_back->setVisible(step == Step::Columns || step == Step::Checked);
    m_saveRefused->setVisible((step == Step::Checked || step == Step::Done) && refused);
    m_forward->setVisible(!m_presenter.isBusy());
    QString note;
    if (step == Step::Columns) {
        const QStringList doubled = m_presenter.mapping().doubled();
        m_forward->setText(tr("Check"));
        m_forward->setEnabled(doubled.isEmpty());
        m_forward->setToolTip(tr("Shows what the file would do and changes nothing"));
        const core::Error &error = m_presenter.error();
        if (!error.reason.isEmpty())
            note = Words::sentence(error);
        else if (!doubled.isEmpty())
            note = tr("Two columns go to %1. Choose one of them.").arg(fieldWord(doubled.first()));
        else if (m_presenter.mapping().leftOut() > 0)
            note = tr("%n column(s) left out", nullptr, m_presenter.mapping().leftOut());
        widgets::setLook(m_note, "kind", error.reason.isEmpty() && doubled.isEmpty() ? QStringLiteral("muted") : QStringLiteral("danger"));
    } else if (step == Step::Checked) {
        const qint64 writes = job.created + job.updated;
        const bool stops = job.policy == api::ImportPolicy::RejectAll && job.rejected > 0;
        m_forward->setText(tr("Import %n row(s)", nullptr, int(writes)));
        m_forward->setEnabled(writes > 0 && !stops && job.state == api::ImportState::Done);
        m_forward->setToolTip(m_forward->text());
        if (job.state == api::ImportState::Failed)
            note = job.error.value_or(QString());
        else if (stops)
            note = tr("One mistake stops the whole import. Mend the rows, or go back and leave them out.");
        else
            note = writes == 0 ? tr("Everything in the file is so already.") : QString();
        widgets::setLook(m_note, "kind", QStringLiteral("muted"));
    } else if (step == Step::Done) {
        m_forward->setText(tr("Back to the products"));
        m_forward->setEnabled(true);
        m_forward->setToolTip({});
        note = job.state == api::ImportState::Failed ? job.error.value_or(QString()) : QString();
    } else if (step == Step::Running) {
        note = tr("The import goes on when you leave this page.");
    }
    m_forward->setAccessibleName(m_forward->text());
    m_note->setText(note);
    for (widgets::Button *button : {m_cancel, m_back, m_saveRefused, m_forward})
        button->updateGeometry();
}

QString ImportPanel::words() const { return m_note->text() + QLatin1Char('|') + m_outcome->text() + QLatin1Char('|') + m_error->text(); }

void ImportPanel::goForward()
{
    switch (m_presenter.step()) {
    case Step::Columns: m_presenter.check(); break;
    case Step::Checked: m_presenter.run(); break;
    case Step::Done:
        m_presenter.reset();
        Q_EMIT closeAsked();
        break;
    case Step::File:
    case Step::Reading:
    case Step::Checking:
    case Step::Running: break;
    }
}

void ImportPanel::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Import products"), {}, tr("Spreadsheets as text (*.csv *.tsv *.txt)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, &m_presenter, &ImportPresenter::choose);
    dialog->open();
}

void ImportPanel::chooseRefused()
{
    auto *dialog = new QFileDialog(this, tr("Save refused rows"), tr("refused.csv"), tr("Spreadsheet (*.csv)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, &m_presenter, &ImportPresenter::saveRefused);
    dialog->open();
}

void ImportPanel::openFields(int row)
{
    const QModelIndex index = m_columns->model()->index(row, models::ImportMappingModel::FieldColumn);
    const QString current = index.data(models::ImportMappingModel::FieldRole).toString();
    QList<widgets::PickList::Item> items{{QString(), fieldWord({}), 0, current.isEmpty()}};
    for (const QString &field : m_presenter.preview().fields)
        items.append({field, fieldWord(field), 0, field == current});
    auto *anchor = new QWidget(m_columns->viewport());
    anchor->setGeometry(m_columns->visualRect(index));
    auto *list = new widgets::PickList(m_theme, tr("Goes to"), items, widgets::PickList::Mode::One, m_columns);
    connect(list, &QObject::destroyed, anchor, &QObject::deleteLater);
    connect(list, &widgets::PickList::picked, this, [this, row](const QString &field) { m_presenter.mapping().setField(row, field); });
    list->openUnder(anchor);
}

void ImportPanel::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (m_presenter.step() == Step::File && urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void ImportPanel::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_presenter.choose(event->mimeData()->urls().first().toLocalFile());
}

void ImportPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closeAsked();
        return;
    }
    QWidget::keyPressEvent(event);
}

}  // namespace product_room
