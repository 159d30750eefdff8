package app.suanpan.command.badge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;

/** Pages as a PDF file, ISO 32000-1: a catalogue, its pages, and what is drawn on each, packed. The same pages give the same bytes. */
final class PdfFile {
    private static final int FIRST_PAGE = 3;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> places = new ArrayList<>();

    private PdfFile() {}

    static byte[] of(List<PdfPage> pages) {
        return new PdfFile().write(pages);
    }

    private byte[] write(List<PdfPage> pages) {
        ascii("%PDF-1.4\n");
        String kids = IntStream.range(0, pages.size())
                .mapToObj(page -> FIRST_PAGE + 2 * page + " 0 R")
                .collect(Collectors.joining(" "));
        object("<< /Type /Catalog /Pages 2 0 R >>", new byte[0]);
        object("<< /Type /Pages /Count %d /Kids [%s] >>".formatted(pages.size(), kids), new byte[0]);
        for (PdfPage page : pages) {
            object(
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %s %s] /Resources << >> /Contents %d 0 R >>"
                            .formatted(
                                    PdfPage.text(PdfPage.points(PdfPage.WIDTH)),
                                    PdfPage.text(PdfPage.points(PdfPage.HEIGHT)),
                                    places.size() + 2),
                    new byte[0]);
            byte[] packed = packed(page.content());
            object("<< /Length %d /Filter /FlateDecode >>".formatted(packed.length), packed);
        }
        int table = out.size();
        ascii("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
        places.forEach(place -> ascii("%010d 00000 n \n".formatted(place)));
        ascii("trailer\n<< /Size " + (places.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    private void object(String dictionary, byte[] stream) {
        places.add(out.size());
        ascii(places.size() + " 0 obj\n" + dictionary + "\n");
        if (stream.length > 0) {
            ascii("stream\n");
            out.writeBytes(stream);
            ascii("\nendstream\n");
        }
        ascii("endobj\n");
    }

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return packed.toByteArray();
    }

    private void ascii(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
