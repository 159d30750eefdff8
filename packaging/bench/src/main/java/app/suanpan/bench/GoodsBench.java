package app.suanpan.bench;

import app.suanpan.agent.config.Profiles;
import app.suanpan.domain.item.Item;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.ledger.catalogue.ItemFileImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** An item file of a million goods: bringing it in, and finding things in it. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GoodsBench {
    static final int ITEMS = 1_000_000;
    private static final Currency YUAN = Currency.getInstance("CNY");

    /**
     * What cashiers type, letter by letter or whole: code and barcode, one letter and one hanzi, words, pinyin, initials, typing errors,
     * and what finds nothing.
     */
    private static final List<String> TYPED = List.of(
            "l",
            "lj",
            "ljc",
            "ljcy",
            "t",
            "te",
            "tea",
            "green tea",
            "s",
            "e",
            "z",
            "6",
            "茶",
            "水",
            "龙",
            "龙井",
            "农夫山泉",
            "绿茶 500ml",
            "longjing",
            "longjc",
            "long jing",
            "chongqing",
            "zhongqing",
            "changxiu",
            "shui",
            "gong",
            "nfsq",
            "nongfu shanquan",
            "yunnanbaiyao yagao",
            "cqxm",
            "coca cola",
            "coca 500",
            "colgate toothpaste",
            "organic",
            "Nestle",
            "500ml",
            "a1",
            "A12",
            "colgat",
            "collgate",
            "tothpaste",
            "strawbery",
            "choclate yogurt",
            "龙京",
            "农夫山全",
            "云南白药牙膏",
            "0012345",
            "001",
            "69000012",
            "6900000000014",
            "zzzz",
            "qqqqqq");

    /** An item file, and an empty store to bring it into. */
    @State(Scope.Benchmark)
    public static class Delivery {
        private Path folder;
        private Path file;
        private Path store;
        private ItemCatalogue catalogue;

        @Setup(Level.Trial)
        public void write() throws IOException {
            folder = BenchFolder.make("goods");
            file = folder.resolve("items.csv");
            Goods.write(file, ITEMS);
        }

        @Setup(Level.Iteration)
        public void empty() throws IOException {
            store = Files.createTempDirectory(folder, "store");
            catalogue = ItemCatalogue.open(store, YUAN);
        }

        @TearDown(Level.Iteration)
        public void close() throws IOException {
            catalogue.close();
            BenchFolder.delete(store);
        }

        @TearDown(Level.Trial)
        public void remove() throws IOException {
            BenchFolder.delete(folder);
        }

        int bringIn() {
            ItemFileImport.Result result = ItemFileImport.run(file, catalogue, YUAN, Profiles.load("cn", folder));
            if (result.imported() != ITEMS) {
                throw new IllegalStateException("The file has bad rows: " + result.bad());
            }
            return result.imported();
        }
    }

    /** A store that has all of it. */
    @State(Scope.Benchmark)
    public static class Shelves {
        private Path folder;
        private ItemCatalogue catalogue;
        private int next;

        @Setup(Level.Trial)
        public void fill() throws IOException {
            folder = BenchFolder.make("goods");
            Path file = folder.resolve("items.csv");
            Goods.write(file, ITEMS);
            catalogue = ItemCatalogue.open(folder, YUAN);
            ItemFileImport.run(file, catalogue, YUAN, Profiles.load("cn", folder));
        }

        @TearDown(Level.Trial)
        public void remove() throws IOException {
            catalogue.close();
            BenchFolder.delete(folder);
        }
    }

    /** All of the file, from its first byte to the synced commit. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    public int importAMillionItems(Delivery delivery) {
        return delivery.bringIn();
    }

    /** One text after the other, sixty answers each as the checkout asks for them. */
    @Benchmark
    public List<Item> searchAMillionItems(Shelves shelves) {
        shelves.next = (shelves.next + 1) % TYPED.size();
        return shelves.catalogue.search(TYPED.get(shelves.next), 60);
    }

    /** What a scan looks up, far from the one before it. */
    @Benchmark
    public Optional<Item> findBarcodeAmongAMillion(Shelves shelves) {
        shelves.next = (shelves.next + 76_543) % ITEMS;
        return shelves.catalogue.byGtin(Goods.gtin(shelves.next));
    }
}
