/**
 * The cloud's end of the road: takes every box's journal, keeps it once, says so, and shows it.
 *
 * <p>Start reading at {@link app.suanpan.collector.Collector}, which puts the parts together: a
 * {@linkplain app.suanpan.collector.broker way in}, the {@linkplain app.suanpan.collector.ingest commit}, the
 * {@linkplain app.suanpan.collector.store database} and the {@linkplain app.suanpan.collector.console web console}. No module
 * of a store may know this one.
 */
@NullMarked
package app.suanpan.collector;

import org.jspecify.annotations.NullMarked;
