-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select cast((select count(*)
             from (select 1
                   from product
                   where category_id = :id
                   limit 1) p)
          + (select count(*)
             from (select 1
                   from category
                   where parent_id = :id
                   limit 1) c) as bigint);
