package app.suanpan.collector.export;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * A table as Parquet: instants are UTC, days are dates, amounts are 64-bit whole numbers with the same in major units as decimals beside
 * them, quantities are decimals, and all of it is compressed with Zstandard. At most one group of rows is in memory.
 */
final class ParquetTable implements TableWriter {
    /** Before compression. Smaller than usual: a collector has other things to do with its memory. */
    private static final long ROW_GROUP_BYTES = 16L * 1024 * 1024;

    private static final int DECIMAL_DIGITS = 38;
    private static final int DECIMAL_BYTES = 16;
    private static final int MAJOR_DIGITS = 23;
    private static final int MAJOR_BYTES = 10;

    private final ParquetWriter<@Nullable Object[]> writer;

    ParquetTable(OutputStream out, String table, List<OutColumn> columns) throws IOException {
        this.writer = new Builder(new StreamFile(out), table, columns)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withCodecFactory(new ZstdCodec())
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build();
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        writer.write(values);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static final class Builder extends ParquetWriter.Builder<@Nullable Object[], Builder> {
        private final Rows rows;

        Builder(OutputFile file, String table, List<OutColumn> columns) {
            super(file);
            this.rows = new Rows(table, columns);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<@Nullable Object[]> getWriteSupport(ParquetConfiguration configuration) {
            return rows;
        }

        @Override
        @Deprecated
        protected WriteSupport<@Nullable Object[]> getWriteSupport(Configuration configuration) {
            return rows;
        }
    }

    private static final class Rows extends WriteSupport<@Nullable Object[]> {
        private final MessageType schema;
        private final List<OutColumn> columns;
        private @Nullable RecordConsumer consumer;

        Rows(String table, List<OutColumn> columns) {
            this.columns = columns;
            this.schema =
                    new MessageType(table, columns.stream().map(Rows::type).toList());
        }

        @Override
        @Deprecated
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer recordConsumer) {
            this.consumer = recordConsumer;
        }

        private static Type type(OutColumn column) {
            var type = switch (column.kind()) {
                case WHOLE -> Types.optional(INT64);
                case TEXT -> Types.optional(BINARY).as(stringType());
                case TRUTH -> Types.optional(BOOLEAN);
                case INSTANT -> Types.optional(INT64).as(timestampType(true, TimeUnit.MICROS));
                case DAY -> Types.optional(INT32).as(dateType());
                case DECIMAL ->
                    Types.optional(FIXED_LEN_BYTE_ARRAY)
                            .length(DECIMAL_BYTES)
                            .as(decimalType(Form.DECIMALS, DECIMAL_DIGITS));
                case MAJOR ->
                    Types.optional(FIXED_LEN_BYTE_ARRAY)
                            .length(MAJOR_BYTES)
                            .as(decimalType(OutColumn.MAJOR_DECIMALS, MAJOR_DIGITS));
            };
            return type.named(column.name());
        }

        @Override
        public void write(@Nullable Object[] values) {
            var to = consumer;
            if (to == null) {
                throw new IllegalStateException("not prepared");
            }
            to.startMessage();
            for (var i = 0; i < columns.size(); i++) {
                var value = values[i];
                if (value != null) {
                    var column = columns.get(i);
                    to.startField(column.name(), i);
                    add(to, column.kind(), value);
                    to.endField(column.name(), i);
                }
            }
            to.endMessage();
        }

        private static void add(RecordConsumer to, OutColumn.Kind kind, Object value) {
            switch (kind) {
                case WHOLE -> to.addLong((Long) value);
                case TEXT -> to.addBinary(Binary.fromString((String) value));
                case TRUTH -> to.addBoolean((Boolean) value);
                case INSTANT -> to.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) value));
                case DAY -> to.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay()));
                case DECIMAL -> to.addBinary(unscaled((BigDecimal) value, Form.DECIMALS, DECIMAL_BYTES));
                case MAJOR -> to.addBinary(unscaled((BigDecimal) value, OutColumn.MAJOR_DECIMALS, MAJOR_BYTES));
            }
        }

        /** Big-endian two's complement of a fixed length. */
        private static Binary unscaled(BigDecimal value, int scale, int length) {
            var digits = value.setScale(scale).unscaledValue().toByteArray();
            var bytes = new byte[length];
            Arrays.fill(bytes, 0, length - digits.length, (byte) (value.signum() < 0 ? -1 : 0));
            System.arraycopy(digits, 0, bytes, length - digits.length, digits.length);
            return Binary.fromConstantByteArray(bytes);
        }
    }
}
