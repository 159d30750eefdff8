/**
 * Members on disk: ciphertext, keyed hashes, and each member's own key beside them. Start with
 * {@link app.suanpan.ledger.member.MemberVault}. Never logs or stores anything that names a person.
 */
@NullMarked
package app.suanpan.ledger.member;

import org.jspecify.annotations.NullMarked;
