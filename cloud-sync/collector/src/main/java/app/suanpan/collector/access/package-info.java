/**
 * Who may see what: roles and what they grant, people with passwords, sessions, and tokens for programs. Start with {@link
 * app.suanpan.collector.access.Role}. It knows the database and nothing of pages.
 */
@NullMarked
package app.suanpan.collector.access;

import org.jspecify.annotations.NullMarked;
