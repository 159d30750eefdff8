-- Version 19: what went off a store's shelves and what came back, a line a row, as the lines of sales say it: less than 0 went out, more came
-- in. A gift card or a voucher is owed and no goods, and moves nothing.
CREATE VIEW stock_movement AS
SELECT sale_line.journal_id, sale_line.sequence, sale_line.line, sale.kind, sale.transaction_id, sale.store, sale.workstation,
       sale.business_day, sale.at, sale_line.item, sale_line.gtin, sale_line.unit,
       CASE WHEN sale.kind = 'sale' THEN {negative sale_line.quantity} ELSE sale_line.quantity END AS quantity,
       sale.reason, sale_line.lot, sale_line.serial, sale_line.expiry, sale_line.best_before, sale_line.pack_kilograms
FROM sale JOIN sale_line ON sale_line.journal_id = sale.journal_id AND sale_line.sequence = sale.sequence
WHERE sale_line.owed = 0;
