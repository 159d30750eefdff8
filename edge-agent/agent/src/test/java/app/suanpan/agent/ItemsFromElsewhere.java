package app.suanpan.agent;

import app.suanpan.agent.config.Profiles;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.ledger.catalogue.ItemFileImport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Currency;

/**
 * Brings an item file into a store, as a process of its own. When half of the file is read it says {@code half} and goes on only
 * when something is said to it; at the end it says how many items are in.
 */
final class ItemsFromElsewhere {
    private static final Currency YUAN = Currency.getInstance("CNY");

    private boolean waited;

    private ItemsFromElsewhere() {}

    /** @param args the store's folder and the item file */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        ItemsFromElsewhere waiting = new ItemsFromElsewhere();
        try (ItemCatalogue catalogue = ItemCatalogue.open(folder, YUAN)) {
            ItemFileImport.Result result =
                    ItemFileImport.run(Path.of(args[1]), catalogue, YUAN, Profiles.load("cn", folder), waiting::at);
            System.out.println(result.imported());
        }
    }

    private void at(long read, long size) {
        if (!waited && read >= size / 2) {
            waited = true;
            System.out.println("half");
            try {
                System.in.read();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
