package app.suanpan.collector.console;

import app.suanpan.collector.console.Asked.Position;
import app.suanpan.collector.store.ConsoleQueries;
import app.suanpan.collector.store.View.SaleView;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.receipt.JoinInvitation;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.receipt.ReceiptCodes;
import app.suanpan.domain.receipt.ReceiptComposer;
import app.suanpan.domain.receipt.ReceiptMember;
import app.suanpan.domain.receipt.ReceiptTemplate;
import app.suanpan.domain.receipt.Stationery;
import app.suanpan.domain.workstation.Store;
import app.suanpan.protocol.event.EventCodec;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Receipts as the till composes them: by the same class, from the same event. The shop's picture, its address and its own texts are
 * the store's and not known here.
 */
final class ReceiptPaper {
    /**
     * A receipt.
     *
     * @param columns how wide its paper is; a Hanzi takes two
     */
    record Paper(int columns, List<Element> elements) {}

    /**
     * A piece of it.
     *
     * @param kind {@code text}, {@code pair}, {@code rule}, {@code space} or {@code code}
     * @param left the text, or what stands on the left
     * @param right what stands on the right of a pair
     * @param align {@code left}, {@code centre} or {@code right}
     * @param style {@code plain}, {@code bold} or {@code large}
     */
    record Element(String kind, String left, String right, String align, String style) {
        private static Element of(String kind, String left) {
            return new Element(kind, left, "", "centre", "plain");
        }
    }

    private final ConsoleQueries queries;

    ReceiptPaper(ConsoleQueries queries) {
        this.queries = queries;
    }

    /** The receipt of a sale; empty if only a later version can read its event. */
    Optional<Paper> of(Position place, SaleView sale, String language) {
        return event(place).map(event -> {
            var other = ReceiptComposer.joined(event)
                    .flatMap(receipt -> queries.sales().ofReceipt(receipt, List.of(sale.store()), 1).stream()
                            .findFirst())
                    .map(SaleView::id)
                    .map(id -> id.split("-"))
                    .flatMap(parts -> event(new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1]))));
            var receipt = ReceiptComposer.compose(
                    event, other, stationery(sale, language), member(sale), ReceiptComposer.WIDE, Set.of());
            return new Paper(
                    receipt.columns(),
                    receipt.elements().stream()
                            .flatMap(it -> element(it).stream())
                            .toList());
        });
    }

    private Optional<JournalEvent> event(Position place) {
        return queries.sales()
                .body(place.journal(), place.sequence())
                .flatMap(body -> EventCodec.decode(body.toArray()));
    }

    private Stationery stationery(SaleView sale, String language) {
        var store = new Store(
                "",
                sale.store(),
                new LocalName(sale.store(), sale.store()),
                List.of(),
                "",
                Currency.getInstance(sale.currency()),
                queries.boxes().zone(sale.store()).orElse(queries.zone()),
                language);
        return new Stationery(store, ReceiptTemplate.standard(language), ReceiptCodes.PLAIN, JoinInvitation.NONE);
    }

    private static Optional<ReceiptMember> member(SaleView sale) {
        return Optional.ofNullable(sale.memberNumber()).map(number -> new ReceiptMember() {
            @Override
            public String number() {
                return "%09d".formatted(number);
            }

            @Override
            public Optional<LocalName> guide() {
                return Optional.empty();
            }
        });
    }

    private static Optional<Element> element(Receipt.Element element) {
        return switch (element) {
            case Receipt.Text text ->
                Optional.of(new Element("text", text.text(), "", word(text.align()), word(text.style())));
            case Receipt.Pair pair ->
                Optional.of(new Element("pair", pair.left(), pair.right(), "left", word(pair.style())));
            case Receipt.Rule ignored -> Optional.of(Element.of("rule", ""));
            case Receipt.Space ignored -> Optional.of(Element.of("space", ""));
            case Receipt.Logo ignored -> Optional.empty();
            case Receipt.Qr qr -> Optional.of(Element.of("code", qr.content()));
            case Receipt.Barcode barcode -> Optional.of(Element.of("code", barcode.content()));
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
