package app.suanpan.domain.member;

import app.suanpan.domain.item.LocalName;

/**
 * What it takes to join where a cashier makes the member.
 *
 * @param phones reads phone numbers
 * @param terms what membership is, as the customer is to be told
 */
public record Membership(PhoneBook phones, LocalName terms) {}
