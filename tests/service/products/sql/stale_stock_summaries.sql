-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Products whose held-ready stock is not what items and reservations say.
select s.product_id
from product_stock s
where s.available <> (select coalesce(sum(i.on_hand - i.allocated
                                          - coalesce((select sum(r.quantity)
                                                      from stock_reservation r
                                                      where r.stock_item_id = i.id and r.state = 'live'), 0)), 0)
                      from variant v
                      join stock_item i on i.id = v.id
                      where v.product_id = s.product_id);
