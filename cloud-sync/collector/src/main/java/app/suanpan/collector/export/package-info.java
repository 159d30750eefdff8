/**
 * Everything that the collector holds, as files for other programs: CSV and Parquet, table by table, all from one moment.
 *
 * <p>Start reading at {@link app.suanpan.collector.export.Export}; which tables and columns there are, and what they mean, says
 * {@link app.suanpan.collector.export.Catalogue}. Nothing here changes a row, and nothing knows where the files go.
 */
@NullMarked
package app.suanpan.collector.export;

import org.jspecify.annotations.NullMarked;
