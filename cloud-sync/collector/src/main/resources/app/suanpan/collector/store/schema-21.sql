-- Version 21: amounts as decimals, with as many digits as the currency has, beside the minor units: a view for each table that people ask.
-- What currencies there are is written at each start, see Currencies.
CREATE TABLE currency_unit (
    code TEXT PRIMARY KEY,
    digits INTEGER NOT NULL,
    factor BIGINT NOT NULL
);

CREATE VIEW sale_decimal AS
SELECT sale.*, {amount sale.net} AS net_decimal,
       {amount sale.tax} AS tax_decimal,
       {amount sale.total} AS total_decimal,
       {amount sale.rounding} AS rounding_decimal,
       {amount sale.change} AS change_decimal,
       {amount sale.liability} AS liability_decimal
FROM sale
LEFT JOIN currency_unit ON currency_unit.code = sale.currency;

CREATE VIEW sale_line_decimal AS
SELECT sale_line.*, sale.currency, {amount sale_line.unit_price} AS unit_price_decimal,
       {amount sale_line.amount} AS amount_decimal,
       {amount sale_line.sold} AS sold_decimal,
       {amount sale_line.net} AS net_decimal
FROM sale_line JOIN sale ON sale.journal_id = sale_line.journal_id AND sale.sequence = sale_line.sequence
LEFT JOIN currency_unit ON currency_unit.code = sale.currency;

CREATE VIEW sale_tender_decimal AS
SELECT sale_tender.*, sale.currency, {amount sale_tender.amount} AS amount_decimal
FROM sale_tender JOIN sale ON sale.journal_id = sale_tender.journal_id AND sale.sequence = sale_tender.sequence
LEFT JOIN currency_unit ON currency_unit.code = sale.currency;

CREATE VIEW sale_tax_decimal AS
SELECT sale_tax.*, sale.currency, {amount sale_tax.base} AS base_decimal,
       {amount sale_tax.amount} AS amount_decimal
FROM sale_tax JOIN sale ON sale.journal_id = sale_tax.journal_id AND sale.sequence = sale_tax.sequence
LEFT JOIN currency_unit ON currency_unit.code = sale.currency;

CREATE VIEW sale_promotion_decimal AS
SELECT sale_promotion.*, sale.currency, {amount sale_promotion.saved} AS saved_decimal
FROM sale_promotion JOIN sale ON sale.journal_id = sale_promotion.journal_id AND sale.sequence = sale_promotion.sequence
LEFT JOIN currency_unit ON currency_unit.code = sale.currency;

CREATE VIEW shift_event_decimal AS
SELECT shift_event.*, {amount shift_event.opening_loan} AS opening_loan_decimal,
       {amount shift_event.expected} AS expected_decimal,
       {amount shift_event.counted} AS counted_decimal,
       {amount shift_event.variance} AS variance_decimal
FROM shift_event
LEFT JOIN currency_unit ON currency_unit.code = shift_event.currency;

CREATE VIEW settlement_tender_decimal AS
SELECT settlement_tender.*, shift_event.currency, {amount settlement_tender.taken} AS taken_decimal,
       {amount settlement_tender.paid_back} AS paid_back_decimal
FROM settlement_tender JOIN shift_event ON shift_event.journal_id = settlement_tender.journal_id AND shift_event.sequence = settlement_tender.sequence
LEFT JOIN currency_unit ON currency_unit.code = shift_event.currency;

CREATE VIEW settlement_tax_decimal AS
SELECT settlement_tax.*, shift_event.currency, {amount settlement_tax.base} AS base_decimal,
       {amount settlement_tax.amount} AS amount_decimal
FROM settlement_tax JOIN shift_event ON shift_event.journal_id = settlement_tax.journal_id AND shift_event.sequence = settlement_tax.sequence
LEFT JOIN currency_unit ON currency_unit.code = shift_event.currency;

CREATE VIEW cash_movement_decimal AS
SELECT cash_movement.*, {amount cash_movement.amount} AS amount_decimal
FROM cash_movement
LEFT JOIN currency_unit ON currency_unit.code = cash_movement.currency;
