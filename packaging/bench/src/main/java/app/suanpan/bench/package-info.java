/**
 * How fast it is, measured: JMH benchmarks, each beside a physical limit in the same run, and the page they write. Start with
 * {@link app.suanpan.bench.BenchMain}.
 */
@NullMarked
package app.suanpan.bench;

import org.jspecify.annotations.NullMarked;
