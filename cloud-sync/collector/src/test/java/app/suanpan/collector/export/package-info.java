/** What was exported is read back by a program that is not ours, and held against the database. */
@NullMarked
package app.suanpan.collector.export;

import org.jspecify.annotations.NullMarked;
