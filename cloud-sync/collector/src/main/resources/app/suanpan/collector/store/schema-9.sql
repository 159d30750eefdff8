-- Version 9: which coupon a promotion took, so that a code is found that was used at two boxes.
ALTER TABLE sale_promotion ADD COLUMN coupon TEXT;

CREATE INDEX sale_promotion_by_coupon ON sale_promotion (coupon);
