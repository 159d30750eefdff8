-- Version 23: by what head office knows a store. Two tenants may have a store of one id: whose was heard of first is known by the id alone,
-- and the other one's as tenant/id, a name that no id can be. Rows that were made before and are of two stores are made again.
CREATE TABLE store_name (
    name TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    store TEXT NOT NULL
);

ALTER TABLE box ADD COLUMN store_name TEXT NOT NULL DEFAULT '';

UPDATE box SET store_name = CASE
    WHEN tenant = (SELECT first.tenant FROM box AS first WHERE first.store = box.store ORDER BY first.id LIMIT 1) THEN store
    ELSE tenant || '/' || store END;

INSERT INTO store_name (name, tenant, store) SELECT DISTINCT store_name, tenant, store FROM box;

UPDATE projection SET version = 0 WHERE EXISTS (SELECT 1 FROM box WHERE store_name <> store);
