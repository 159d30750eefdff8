package app.suanpan.protocol.desk;

import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.pricing.PricedLine;
import app.suanpan.domain.promotion.AppliedPromotion;
import app.suanpan.domain.promotion.NotUsed;
import app.suanpan.domain.register.SaleTerms;
import app.suanpan.domain.workstation.KioskFace;
import app.suanpan.protocol.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What one end of a connection remembers of the state that was said last. A scan changes one line of a basket; the others are said as
 * their place in that state, so that the two-hundredth line costs a screen no more than the first. Each end has its own, and both
 * forget with the connection. Not for two threads at once.
 */
final class SaidBefore {
    private static final Json.Dialect STATES = Json.dialect(Map.of(
            PricedBasket.class,
            BasketMixIn.class,
            SaleTerms.class,
            TermsMixIn.class,
            KioskFace.class,
            FaceMixIn.class));

    private final Map<Class<?>, List<?>> lists = new HashMap<>();

    /** The last list of such elements; from now on it is {@code now}. */
    private List<?> replace(Class<?> element, List<?> now) {
        List<?> before = lists.put(element, now);
        return before == null ? List.of() : before;
    }

    /** Writes a state as one line of UTF-8. */
    byte[] write(Object state) {
        return STATES.write(state, this);
    }

    /**
     * Reads a message of the store.
     *
     * @throws app.suanpan.protocol.json.UnreadableJsonException if it cannot be understood, or speaks of what was not said
     */
    <T> T read(byte[] json, Class<?> type, Class<?> content) {
        return STATES.read(json, type, content, this);
    }

    private abstract static class BasketMixIn {
        @JsonSerialize(using = LineWriter.class)
        @JsonDeserialize(using = LineReader.class)
        abstract List<PricedLine> lines();
    }

    private abstract static class TermsMixIn {
        @JsonSerialize(using = AppliedWriter.class)
        @JsonDeserialize(using = AppliedReader.class)
        abstract List<AppliedPromotion> applied();

        @JsonSerialize(using = NotUsedWriter.class)
        @JsonDeserialize(using = NotUsedReader.class)
        abstract List<NotUsed> notUsed();
    }

    /** A kiosk's pictures are the same minute after minute, while the code beside them changes. */
    private abstract static class FaceMixIn {
        @JsonSerialize(using = PictureWriter.class)
        @JsonDeserialize(using = PictureReader.class)
        abstract List<KioskFace.Picture> pictures();
    }

    /** Writes each element, or its place in the last list: it is looked for as far from the beginning and as far from the end. */
    private abstract static class Writer<T> extends ValueSerializer<List<T>> {
        private final Class<T> element;

        Writer(Class<T> element) {
            this.element = element;
        }

        @Override
        public void serialize(List<T> now, JsonGenerator out, SerializationContext context) {
            SaidBefore memory = (SaidBefore) context.getAttribute(Json.Dialect.MEMORY);
            List<?> before = memory.replace(element, now);
            int shift = before.size() - now.size();
            out.writeStartArray();
            for (int place = 0; place < now.size(); place++) {
                T each = now.get(place);
                if (isAt(place, before, each)) {
                    out.writeNumber(place);
                } else if (isAt(place + shift, before, each)) {
                    out.writeNumber(place + shift);
                } else {
                    context.writeValue(out, each);
                }
            }
            out.writeEndArray();
        }

        private static boolean isAt(int place, List<?> before, Object element) {
            return place >= 0 && place < before.size() && element.equals(before.get(place));
        }
    }

    /** Reads what {@link Writer} wrote. */
    private abstract static class Reader<T> extends ValueDeserializer<List<T>> {
        private final Class<T> element;

        Reader(Class<T> element) {
            this.element = element;
        }

        @Override
        public List<T> deserialize(JsonParser in, DeserializationContext context) {
            SaidBefore memory = (SaidBefore) context.getAttribute(Json.Dialect.MEMORY);
            List<T> now = new ArrayList<>();
            List<?> before = memory.replace(element, now);
            while (in.nextToken() != JsonToken.END_ARRAY) {
                if (in.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                    int place = in.getIntValue();
                    if (place < 0 || place >= before.size()) {
                        context.reportInputMismatch(element, "nothing was said at place " + place);
                    }
                    now.add(element.cast(before.get(place)));
                } else {
                    now.add(context.readValue(in, element));
                }
            }
            return now;
        }
    }

    static final class PictureWriter extends Writer<KioskFace.Picture> {
        PictureWriter() {
            super(KioskFace.Picture.class);
        }
    }

    static final class PictureReader extends Reader<KioskFace.Picture> {
        PictureReader() {
            super(KioskFace.Picture.class);
        }
    }

    static final class LineWriter extends Writer<PricedLine> {
        LineWriter() {
            super(PricedLine.class);
        }
    }

    static final class LineReader extends Reader<PricedLine> {
        LineReader() {
            super(PricedLine.class);
        }
    }

    static final class AppliedWriter extends Writer<AppliedPromotion> {
        AppliedWriter() {
            super(AppliedPromotion.class);
        }
    }

    static final class AppliedReader extends Reader<AppliedPromotion> {
        AppliedReader() {
            super(AppliedPromotion.class);
        }
    }

    static final class NotUsedWriter extends Writer<NotUsed> {
        NotUsedWriter() {
            super(NotUsed.class);
        }
    }

    static final class NotUsedReader extends Reader<NotUsed> {
        NotUsedReader() {
            super(NotUsed.class);
        }
    }
}
