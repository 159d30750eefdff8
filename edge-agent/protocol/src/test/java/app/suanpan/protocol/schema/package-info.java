/**
 * The published schemas in {@code docs/schema}, held against what is really written. Start reading at
 * {@link app.suanpan.protocol.schema.PublishedSchemas}: any test that has an event or a message gives it there.
 */
@NullMarked
package app.suanpan.protocol.schema;

import org.jspecify.annotations.NullMarked;
