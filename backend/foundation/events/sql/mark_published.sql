-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update outbox
set published_at = :published_at
where id = :id and published_at is null;
