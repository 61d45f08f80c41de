// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/images_tab.h"

#include "ui/rooms/products/product_delegate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace product_room {
namespace {

namespace metrics = theme::metrics;
constexpr int pictureSide = 56;

/// A picture that may still be on its way.
class Picture : public QWidget {
public:
    Picture(const theme::Theme &theme, Thumbnails *thumbnails, const QString &url, const QImage &image, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_theme(theme)
        , m_thumbnails(thumbnails)
        , m_url(url)
        , m_image(image)
    {
        setFixedSize(theme.scaled(pictureSide), theme.scaled(pictureSide));
        if (thumbnails != nullptr)
            connect(thumbnails, &Thumbnails::arrived, this, [this](const QString &arrived) {
                if (arrived == m_url)
                    update();
            });
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintThumbnail(painter, m_theme, rect(), m_thumbnails != nullptr ? m_thumbnails->image(m_url) : m_image);
    }

private:
    const theme::Theme &m_theme;
    Thumbnails *m_thumbnails;
    QString m_url;
    QImage m_image;
};

QStringList filesOf(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    return paths;
}

widgets::Field *wordsField(const theme::Theme &theme, const QString &label, const QString &text, bool readOnly)
{
    auto *field = new widgets::Field(theme, label);
    field->edit()->setProperty("scale", QString());
    field->edit()->setText(text);
    field->edit()->setReadOnly(readOnly);
    return field;
}

}  // namespace

ImagesTab::ImagesTab(const theme::Theme &theme, ProductEditor &editor, Thumbnails &thumbnails, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_editor(editor)
    , m_thumbnails(thumbnails)
    , m_add(widgets::makeAction(tr("Add pictures…"), QStringLiteral("plus"), QKeySequence(QKeySequence::Open), this))
    , m_note(widgets::makeLabel({}, "muted"))
    , m_stack(new QStackedWidget)
    , m_scroll(new QScrollArea)
{
    setProperty("ground", QStringLiteral("surface"));
    setAcceptDrops(true);
    m_add->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_add->setToolTip(tr("PNG, JPEG, WebP or SVG; or drop them here"));
    QWidget::addAction(m_add);
    connect(m_add, &QAction::triggered, this, &ImagesTab::chooseFiles);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(new widgets::EmptyState(
        theme, {}, tr("No pictures yet"), tr("Drop picture files here, or choose them. Each gets a few words for those who cannot see it."),
        nullptr));
    auto *foot = widgets::makePane("surface", "top");
    widgets::keepHeight(foot, theme, metrics::innerHeadHeight);
    auto *add = new widgets::Button(theme, widgets::Role::Plain);
    add->bind(m_add);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(metrics::edge, 0, metrics::cardGap, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_note, 1);
    row->addWidget(add);
    auto *column = new QVBoxLayout(this);
    widgets::plain(column);
    column->addWidget(m_stack, 1);
    column->addWidget(foot);
    connect(&editor, &ProductEditor::recordChanged, this, &ImagesTab::rebuild);
    connect(&editor.images(), &ProductImages::underWayChanged, this, &ImagesTab::rebuild);
    connect(&editor.images(), &ProductImages::added, this, [this](const QString &fileName) {
        const auto sent = [&fileName](const ProductImages::Waiting &file) { return file.fileName == fileName; };
        m_waiting.removeIf(sent);
        rebuild();
    });
}

void ImagesTab::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Add pictures"), {}, tr("Pictures (*.png *.jpg *.jpeg *.webp *.svg)"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filesSelected, this, &ImagesTab::addFiles);
    dialog->open();
}

void ImagesTab::addFiles(const QStringList &paths)
{
    if (m_editor.isReadOnly())
        return;
    for (const QString &path : paths) {
        core::Result<ProductImages::Waiting> file = ProductImages::read(path);
        if (file)
            m_waiting.append(*file);
        else
            Q_EMIT failed(QFileInfo(path).fileName(), file.error());
    }
    rebuild();
}

void ImagesTab::rebuild()
{
    if (m_shown != m_editor.id())
        m_waiting.clear();
    m_shown = m_editor.id();
    const QList<api::ImageRecord> &images = m_editor.record().images;
    auto *inside = new QWidget;
    inside->setProperty("ground", QStringLiteral("surface"));
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(metrics::edge, metrics::gap, metrics::edge, metrics::gap);
    column->setSpacing(metrics::cardGap);
    for (int place = 0; place < m_waiting.size(); ++place)
        column->addWidget(waitingRow(m_waiting[place], place));
    for (int place = 0; place < images.size(); ++place)
        column->addWidget(savedRow(images[place], place, int(images.size())));
    column->addStretch(1);
    const int scrolled = m_scroll->verticalScrollBar()->value();
    // A button of the old one may be what asked for this.
    if (QWidget *old = m_scroll->takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    m_scroll->setWidget(inside);
    m_scroll->verticalScrollBar()->setValue(scrolled);
    m_stack->setCurrentIndex(images.isEmpty() && m_waiting.isEmpty() ? 1 : 0);
    m_add->setEnabled(!m_editor.isReadOnly());
    if (m_editor.isReadOnly())
        m_note->setText(tr("Your role may look at products and not change them"));
    else if (m_editor.images().underWay() > 0)
        m_note->setText(tr("Adding %n picture(s)", nullptr, m_editor.images().underWay()));
    else
        m_note->setText(m_waiting.isEmpty() ? tr("The first picture stands in lists")
                                            : tr("%n picture(s) wait for words", nullptr, int(m_waiting.size())));
}

QWidget *ImagesTab::waitingRow(const ProductImages::Waiting &file, int place)
{
    auto *card = new QWidget;
    auto *english = wordsField(m_theme, tr("What it shows, English"), file.altEn, false);
    auto *spanish = wordsField(m_theme, tr("What it shows, Spanish"), file.altEs, false);
    auto *send = new widgets::Button(m_theme, widgets::Role::Plain, tr("Add"));
    send->setAccessibleName(tr("Add %1").arg(file.fileName));
    auto *leave = new widgets::Button(m_theme, widgets::Role::Icon, tr("Leave %1 out").arg(file.fileName));
    leave->setIconName(QStringLiteral("x"));
    leave->setToolTip(leave->accessibleName());
    auto *row = new QHBoxLayout(card);
    widgets::plain(row, metrics::cardGap);
    row->addWidget(new Picture(m_theme, nullptr, {}, Thumbnails::decoded(file.content, m_theme.scaled(pictureSide) * 2)));
    row->addWidget(english, 1);
    row->addWidget(spanish, 1);
    row->addWidget(send, 0, Qt::AlignBottom);
    row->addWidget(leave, 0, Qt::AlignBottom);
    const auto follow = [this, english, spanish, send, place] {
        if (place >= m_waiting.size())
            return;
        m_waiting[place].altEn = english->text().trimmed();
        m_waiting[place].altEs = spanish->text().trimmed();
        const bool ready = !m_waiting[place].altEn.isEmpty() && !m_waiting[place].altEs.isEmpty();
        send->setEnabled(ready);
        send->setToolTip(ready ? tr("Send the picture") : tr("Say in both languages what it shows"));
    };
    connect(english->edit(), &QLineEdit::textChanged, card, follow);
    connect(spanish->edit(), &QLineEdit::textChanged, card, follow);
    connect(send, &QPushButton::clicked, this, [this, place, send] {
        send->setEnabled(false);
        if (place < m_waiting.size())
            m_editor.images().add(m_editor.id(), m_waiting[place]);
    });
    connect(leave, &QPushButton::clicked, this, [this, place] {
        if (place < m_waiting.size())
            m_waiting.removeAt(place);
        rebuild();
    });
    follow();
    return card;
}

QWidget *ImagesTab::savedRow(const api::ImageRecord &image, int place, int count)
{
    const bool readOnly = m_editor.isReadOnly();
    auto *card = new QWidget;
    auto *english = wordsField(m_theme, tr("What it shows, English"), image.altEn, readOnly);
    auto *spanish = wordsField(m_theme, tr("What it shows, Spanish"), image.altEs, readOnly);
    auto *row = new QHBoxLayout(card);
    widgets::plain(row, metrics::cardGap);
    row->addWidget(new Picture(m_theme, &m_thumbnails, image.thumbnail, {}));
    row->addWidget(english, 1);
    row->addWidget(spanish, 1);
    const core::ImageId id = image.id;
    const auto save = [this, id](widgets::Field *field, std::optional<QString> api::PatchImage::*member, const QString &before) {
        connect(field->edit(), &QLineEdit::editingFinished, field, [this, id, field, member, before] {
            const QString text = field->text().trimmed();
            if (text == before)
                return;
            if (text.isEmpty())
                return field->setError(tr("A picture needs words for those who cannot see it."));
            api::PatchImage patch;
            patch.*member = text;
            m_editor.images().patch(m_editor.id(), id, patch);
        });
    };
    save(english, &api::PatchImage::altEn, image.altEn);
    save(spanish, &api::PatchImage::altEs, image.altEs);
    const auto button = [&](const char *icon, const QString &name, bool enabled, const std::function<void()> &done) {
        auto *made = new widgets::Button(m_theme, widgets::Role::Icon, name);
        made->setIconName(QLatin1String(icon));
        made->setToolTip(name);
        made->setEnabled(enabled && !readOnly);
        row->addWidget(made, 0, Qt::AlignBottom);
        connect(made, &QPushButton::clicked, this, [done] { done(); });
    };
    const auto move = [this, id](int to) {
        api::PatchImage patch;
        patch.position = to;
        m_editor.images().patch(m_editor.id(), id, patch);
    };
    button("chevron-up", tr("Move up"), place > 0, [move, place] { move(place - 1); });
    button("chevron-down", tr("Move down"), place + 1 < count, [move, place] { move(place + 1); });
    button("trash", tr("Delete the picture"), true, [this, id] { m_editor.images().remove(m_editor.id(), id); });
    return card;
}

void ImagesTab::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_editor.isReadOnly() && !filesOf(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImagesTab::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    addFiles(filesOf(*event->mimeData()));
}

}  // namespace product_room
