-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Was any piece of it sold, or is one held for somebody?
select cast((select count(*)
             from (select 1
                   from stock_movement
                   where stock_item_id = :id and kind = 'allocated'
                   limit 1) m)
          + (select count(*)
             from (select 1
                   from stock_reservation
                   where stock_item_id = :id and state in ('live', 'allocated')
                   limit 1) r) as bigint);
