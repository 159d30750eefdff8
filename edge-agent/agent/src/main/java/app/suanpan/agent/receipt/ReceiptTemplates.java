package app.suanpan.agent.receipt;

import app.suanpan.agent.config.FeedFolder;
import app.suanpan.agent.config.WholeFile;
import app.suanpan.domain.receipt.ReceiptTemplate;
import app.suanpan.protocol.storefile.ConfigException;
import app.suanpan.protocol.storefile.ReceiptTemplateFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The template by which a store's receipts are made now: head office's, if it sends one, or else the shop's own. Whoever saves
 * {@code receipt.json} sees it on the next receipt. A file that
 * is not right changes nothing: receipts go on by the last one that was, of which a copy is kept for the next start, or else by the
 * standard one; and there is a sentence that says what is wrong.
 */
public final class ReceiptTemplates {
    /** The copy of the last template that was right. */
    static final String GOOD = "receipt.good.json";

    private static final Logger log = LoggerFactory.getLogger(ReceiptTemplates.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Path folder;
    private final String language;
    private Design design;
    private Stamp seen = Stamp.NEVER;
    private @Nullable String logoName;

    /**
     * How receipts are made now.
     *
     * @param template the template
     * @param logo the shop's picture, if it has one
     * @param trouble why it is not the one in the file, in a sentence; empty if it is
     */
    public record Design(ReceiptTemplate template, Optional<Logo> logo, Optional<String> trouble) {}

    /** What a file looks like from outside: enough to see that somebody saved it. */
    private record Stamp(boolean fromAbove, long template, long size, long logo) {
        static final Stamp NEVER = new Stamp(false, -1, -1, -1);
    }

    /**
     * @param folder the data folder
     * @param language of the receipts where the template names none
     */
    public ReceiptTemplates(Path folder, String language) {
        this.folder = folder;
        this.language = language;
        this.design = kept();
        current();
    }

    /** How receipts are made now. Costs next to nothing where nobody has saved the file. */
    public Design current() {
        lock.lock();
        try {
            Stamp now = stamp();
            if (!now.equals(seen)) {
                design = load();
                seen = new Stamp(now.fromAbove(), now.template(), now.size(), stamp().logo());
            }
            return design;
        } finally {
            lock.unlock();
        }
    }

    private Stamp stamp() {
        File file = file();
        return new Stamp(
                FeedFolder.isFromAbove(folder, ReceiptTemplateFile.NAME),
                file.lastModified(),
                file.length(),
                logoName == null
                        ? 0
                        : FeedFolder.counting(folder, logoName).toFile().lastModified());
    }

    /** Head office's template counts before the shop's own, and so does its picture. */
    private File file() {
        return FeedFolder.counting(folder, ReceiptTemplateFile.NAME).toFile();
    }

    private Design load() {
        File file = file();
        if (!file.exists()) {
            return new Design(ReceiptTemplate.standard(language), Optional.empty(), Optional.empty());
        }
        try {
            byte[] json = Files.readAllBytes(file.toPath());
            Design read = read(json);
            keep(json);
            log.info("receipts are made by {}", file);
            return read;
        } catch (ConfigException e) {
            log.warn("the receipt's template stays the one of before: {}", e.getMessage());
            return new Design(design.template(), design.logo(), Optional.of(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            log.warn("the receipt's template stays the one of before", e);
            return new Design(
                    design.template(),
                    design.logo(),
                    Optional.of(ReceiptTemplateFile.NAME + " cannot be used: " + e.getMessage()));
        }
    }

    private Design read(byte[] json) throws IOException {
        ReceiptTemplateFile read = ReceiptTemplateFile.read(json, language);
        logoName = read.logo().orElse(null);
        Optional<Logo> logo = read.logo().isPresent()
                ? Optional.of(Logo.read(FeedFolder.counting(folder, read.logo().get())))
                : Optional.empty();
        return new Design(read.template(), logo, Optional.empty());
    }

    /** The last template that was right, from before this start; without the picture if that is gone. */
    private Design kept() {
        Path good = folder.resolve(GOOD);
        try {
            if (Files.exists(good)) {
                byte[] json = Files.readAllBytes(good);
                try {
                    return read(json);
                } catch (IOException e) {
                    return new Design(
                            ReceiptTemplateFile.read(json, language).template(), Optional.empty(), Optional.empty());
                }
            }
        } catch (IOException | ConfigException e) {
            log.warn("the last good template cannot be read; receipts are made by the standard one", e);
        }
        return new Design(ReceiptTemplate.standard(language), Optional.empty(), Optional.empty());
    }

    private void keep(byte[] json) {
        Path good = folder.resolve(GOOD);
        try {
            if (!Files.exists(good) || !Arrays.equals(Files.readAllBytes(good), json)) {
                WholeFile.replace(good, json);
            }
        } catch (IOException e) {
            // The next start may then have to take the standard template: no reason to stop a receipt now.
            log.warn("no copy of the template could be kept", e);
        }
    }
}
