/**
 * Tests of the house itself. {@link app.suanpan.architecture.ArchitectureTest} holds the arrows of ARCHITECTURE.md against
 * the compiled classes, {@link app.suanpan.architecture.ServiceListsTest} the two places that name a service provider
 * against each other, {@link app.suanpan.architecture.ArchitectureDocTest} the pages against the sources, and
 * {@link app.suanpan.architecture.EventPageTest} the schemas of events against the records.
 *
 * <p>A rule that cannot fail guards nothing, so each is also run on {@code planted}: a small house in which every rule is
 * broken once, on purpose, and every culprit must be reported.
 */
@NullMarked
package app.suanpan.architecture;

import org.jspecify.annotations.NullMarked;
