// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/done.h"
#include "ui/rooms/products/product_editor.h"
#include "ui/rooms/products/product_paths.h"
#include "ui/rooms/products/product_words.h"

namespace product_room {
namespace {

constexpr int tries = 3;  // joins with what others save in between

/// A field of the form: what it is called and where it stands.
struct DetailField {
    QString name;
    QString Details::*text;
};

QList<DetailField> detailFields()
{
    return {{ProductEditor::tr("Title, English"), &Details::titleEn},
            {ProductEditor::tr("Title, Spanish"), &Details::titleEs},
            {ProductEditor::tr("Description, English"), &Details::descriptionEn},
            {ProductEditor::tr("Description, Spanish"), &Details::descriptionEs},
            {ProductEditor::tr("Category"), &Details::category},
            {ProductEditor::tr("Address"), &Details::slug}};
}

/// What differs between `base` and `mine`, put upon `theirs`.
Details joined(const Details &mine, const Details &base, const Details &theirs, QList<Conflict::Line> &both)
{
    Details result = theirs;
    for (const DetailField &field : detailFields()) {
        const QString &ours = mine.*field.text;
        if (ours == base.*field.text)
            continue;
        if (theirs.*field.text != base.*field.text && theirs.*field.text != ours)
            both.append({field.name, ours, theirs.*field.text});
        result.*field.text = ours;
    }
    if (mine.status != base.status) {
        if (theirs.status != base.status && theirs.status != mine.status)
            both.append({ProductEditor::tr("Status"), Words::status(mine.status), Words::status(theirs.status)});
        result.status = mine.status;
    }
    return result;
}

/// `mine` without what both changed.
Details yielded(const Details &mine, const Details &base, const Details &theirs)
{
    Details result = mine;
    for (const DetailField &field : detailFields())
        if (theirs.*field.text != base.*field.text)
            result.*field.text = theirs.*field.text;
    if (theirs.status != base.status)
        result.status = theirs.status;
    return result;
}

api::PatchProduct patchOf(const Details &mine, const Details &saved)
{
    api::PatchProduct patch;
    if (mine.slug != saved.slug)
        patch.slug = mine.slug;
    if (mine.category != saved.category)
        patch.category = mine.category;
    if (mine.status != saved.status)
        patch.status = mine.status;
    const bool texts = mine.titleEn != saved.titleEn || mine.titleEs != saved.titleEs || mine.descriptionEn != saved.descriptionEn ||
                       mine.descriptionEs != saved.descriptionEs;
    if (texts) {
        QList<api::ProductText> list;
        if (!mine.titleEn.isEmpty())
            list.append({api::Language::English, mine.titleEn, mine.descriptionEn});
        if (!mine.titleEs.isEmpty())
            list.append({api::Language::Spanish, mine.titleEs, mine.descriptionEs});
        patch.texts = list;
    }
    return patch;
}

}  // namespace

Conflict ProductEditor::conflictOf(const api::ProductRecord &record) const
{
    Conflict conflict;
    conflict.product = m_title;
    conflict.theirsAt = record.updatedAt;
    return conflict;
}

void ProductEditor::saveVariants()
{
    const bool nothing = m_variants.changeCount() == 0 || !m_variants.mistakes().isEmpty();
    if (m_readOnly || m_saving || nothing)
        return;
    QList<int> rowsOfPatch;
    const api::PatchProduct patch = m_variants.sheet().patch(m_variants.rows(), &rowsOfPatch);
    setSaving(true);
    const core::ProductId id = m_id;
    client::whenDone(m_api.patch<api::ProductRecord>(paths::product(id), m_record.version, patch), this,
                     [this, id, patch, rowsOfPatch](const core::Result<api::ProductRecord> &answer) {
                         setSaving(false);
                         if (id == m_id)
                             variantsSaved(answer, patch, rowsOfPatch);
                     });
}

void ProductEditor::variantsSaved(const core::Result<api::ProductRecord> &answer, const api::PatchProduct &sent,
                                  const QList<int> &rowsOfPatch)
{
    if (answer) {
        take(*answer, sheetOf(*answer).saved());
        Q_EMIT saved(answer->id);
        return;
    }
    const core::Error &error = answer.error();
    if (error.code == core::ErrorCode::PreconditionFailed || error.reason == QLatin1String("stock_changed"))
        return joinVariants();
    variantsRefused(error, sent, rowsOfPatch);
}

void ProductEditor::joinVariants()
{
    const core::ProductId id = m_id;
    client::whenDone(m_api.get<api::ProductRecord>(paths::record(id)), this, [this, id](const core::Result<api::ProductRecord> &record) {
        if (id != m_id)
            return;
        if (!record) {
            Q_EMIT failed(m_title, record.error());
            return;
        }
        const models::VariantSheet newer = sheetOf(*record);
        const models::VariantSheet older = m_variants.sheet();
        const models::SheetRows mine = m_variants.rows();
        QList<models::CellDifference> both;
        take(*record, older.rebased(mine, newer, &both));
        if (both.isEmpty())
            return saveVariants();
        Conflict conflict = conflictOf(*record);
        for (const models::CellDifference &cell : std::as_const(both))
            conflict.lines.append({QStringLiteral("%1 · %2").arg(cell.sku, Words::column(newer, cell.column)), cell.mine, cell.theirs});
        const QPointer<ProductEditor> self(this);
        conflict.keepMine = [self] {
            if (self)
                self->saveVariants();
        };
        conflict.takeTheirs = [self, older, mine, newer] {
            if (!self)
                return;
            self->pushRows(older.yielded(mine, newer), ProductEditor::tr("Take theirs"));
            self->saveVariants();
        };
        Q_EMIT conflicted(conflict);
    });
}

void ProductEditor::variantsRefused(const core::Error &error, const api::PatchProduct &sent, const QList<int> &rowsOfPatch)
{
    models::CellMistakes refusals;
    for (const core::ErrorDetail &detail : error.details) {
        const auto place = m_variants.sheet().placeOf(detail.name, sent, rowsOfPatch);
        if (place)
            refusals.insert(*place, {models::CellMistake::Kind::FromServer, Words::sentence(error)});
    }
    m_variants.setRefusals(refusals);
    if (refusals.isEmpty())
        Q_EMIT failed(m_title, error);
}

void ProductEditor::saveDetails(const Details &mine)
{
    if (m_readOnly || m_saving)
        return;
    sendDetails(mine, Details::of(m_record), tries);
}

void ProductEditor::sendDetails(const Details &mine, const Details &base, int triesLeft)
{
    setSaving(true);
    const core::ProductId id = m_id;
    client::whenDone(m_api.patch<api::ProductRecord>(paths::product(id), m_record.version, patchOf(mine, Details::of(m_record))), this,
                     [this, id, mine, base, triesLeft](const core::Result<api::ProductRecord> &answer) {
                         setSaving(false);
                         if (id != m_id)
                             return;
                         if (!answer && answer.error().code == core::ErrorCode::PreconditionFailed && triesLeft > 1)
                             return joinDetails(mine, base, triesLeft - 1);
                         if (!answer) {
                             Q_EMIT failed(m_title, answer.error());
                             return;
                         }
                         m_detailsTouched = false;
                         const models::VariantSheet newer = sheetOf(*answer);
                         take(*answer, m_variants.sheet().rebased(m_variants.rows(), newer, nullptr));
                         Q_EMIT saved(answer->id);
                     });
}

void ProductEditor::joinDetails(const Details &mine, const Details &base, int triesLeft)
{
    const core::ProductId id = m_id;
    client::whenDone(m_api.get<api::ProductRecord>(paths::record(id)), this,
                     [this, id, mine, base, triesLeft](const core::Result<api::ProductRecord> &record) {
                         if (id != m_id)
                             return;
                         if (!record) {
                             Q_EMIT failed(m_title, record.error());
                             return;
                         }
                         const Details theirs = Details::of(*record);
                         QList<Conflict::Line> both;
                         const Details together = joined(mine, base, theirs, both);
                         const models::VariantSheet newer = sheetOf(*record);
                         take(*record, m_variants.sheet().rebased(m_variants.rows(), newer, nullptr));
                         if (both.isEmpty())
                             return sendDetails(together, theirs, triesLeft);
                         Conflict conflict = conflictOf(*record);
                         conflict.lines = both;
                         const QPointer<ProductEditor> self(this);
                         conflict.keepMine = [self, together, theirs, triesLeft] {
                             if (self)
                                 self->sendDetails(together, theirs, triesLeft);
                         };
                         conflict.takeTheirs = [self, together, base, theirs, triesLeft] {
                             if (self)
                                 self->sendDetails(yielded(together, base, theirs), theirs, triesLeft);
                         };
                         Q_EMIT conflicted(conflict);
                     });
}

}  // namespace product_room
