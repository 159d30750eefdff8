/**
 * {@code suanpan badge}: guides' badges, made, listed and revoked. Start at {@link app.suanpan.command.badge.BadgeCommand}; what a card looks like
 * is in {@link app.suanpan.command.badge.CardSheet}. It must never know a member.
 */
@NullMarked
package app.suanpan.command.badge;

import org.jspecify.annotations.NullMarked;
