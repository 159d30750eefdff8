package app.suanpan.domain.member;

import app.suanpan.domain.item.LocalName;

/**
 * A shop guide (导购): brings in and serves members.
 *
 * @param id number of the guide within the brand, 1 to 2³² − 1; the first part of every badge
 * @param firstName the only name that customers see
 * @param store the store the guide works in
 * @param status whether the guide may be bound to members
 */
public record Guide(long id, LocalName firstName, String store, GuideStatus status) {}
