package app.suanpan.pages;

import app.suanpan.domain.receipt.Receipt;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The elements of a receipt as values of the page's template, which escapes every text in them. */
final class ReceiptHtml {

    private ReceiptHtml() {}

    /** From top to bottom; the shop's picture stays on paper, so that a page is a few kilobytes. */
    static List<Map<String, Object>> elements(Receipt receipt) {
        return receipt.elements().stream()
                .map(ReceiptHtml::element)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Map<String, Object>> element(Receipt.Element element) {
        return switch (element) {
            case Receipt.Text text ->
                Optional.of(of(
                        "text",
                        Map.of(
                                "says", text.text(),
                                "style", word(text.style()),
                                "align", word(text.align()))));
            case Receipt.Pair pair ->
                Optional.of(
                        of("pair", Map.of("left", pair.left(), "right", pair.right(), "style", word(pair.style()))));
            case Receipt.Rule ignored -> Optional.of(of("rule", true));
            case Receipt.Space ignored -> Optional.of(of("space", true));
            case Receipt.Logo ignored -> Optional.empty();
            // A code on a phone's own screen cannot be scanned by that phone: a link is there to be tapped.
            case Receipt.Qr qr
            when qr.content().startsWith("http") ->
                Optional.of(of("link", Map.of("to", qr.content(), "says", qr.caption())));
            case Receipt.Qr qr -> Optional.of(code(qr.content()));
            case Receipt.Barcode barcode -> Optional.of(code(barcode.content()));
        };
    }

    private static Map<String, Object> code(String content) {
        return of("code", Map.of("svg", QrSvg.of(content), "says", content));
    }

    private static Map<String, Object> of(String kind, Object value) {
        return new HashMap<>(Map.of(kind, value));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
