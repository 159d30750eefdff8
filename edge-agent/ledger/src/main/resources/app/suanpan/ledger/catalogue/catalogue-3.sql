-- What has to be asked or kept to when an item is sold, as SaleRules.written() writes it; null for nothing.
ALTER TABLE item ADD COLUMN rules TEXT;
