/**
 * The register's port, bound to ledger and devices in this process. Start with
 * {@link app.suanpan.agent.register.RegisterService}.
 */
@NullMarked
package app.suanpan.agent.register;

import org.jspecify.annotations.NullMarked;
