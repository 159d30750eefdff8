-- From edition 2 a session keeps the open transaction and its payment as groups: what edition 1 kept side by side goes into them,
-- so that a basket survives the upgrade.
UPDATE session SET body = (
    SELECT CAST(json_object(
        'shift', old -> '$.shift',
        'stage', old ->> '$.stage',
        'open', json_object(
            'id', old ->> '$.transaction',
            'basket', old -> '$.basket',
            'returnReason', old ->> '$.returnReason',
            'reference', old ->> '$.reference',
            'member', old ->> '$.member',
            'servingGuide', old -> '$.servingGuide'),
        'payment', json_object('tenders', old -> '$.tenders', 'pendingCard', old -> '$.pendingCard'),
        'lastLine', old -> '$.lastLine') AS BLOB)
    FROM (SELECT CAST(session.body AS TEXT) AS old));
