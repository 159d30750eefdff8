package app.suanpan.agent.feed;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.config.FeedFolder;
import app.suanpan.agent.disk.DiskRoom;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.ledger.catalogue.CatalogueFeed;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.ledger.feed.FeedBook;
import app.suanpan.ledger.member.GuideRoster;
import app.suanpan.ledger.member.SentMembers;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.topic.Box;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** The feeds of one box of a store, put together. */
public final class StoreFeeds implements AutoCloseable {
    /** A thousand rows take some 15 ms; the sale beside them has the machine for as long. */
    private static final long BREATH_MILLIS = 15;

    private final FeedBook book;
    private final CatalogueFeed goods;
    private final FeedRoad road;

    private StoreFeeds(FeedBook book, CatalogueFeed goods, FeedRoad road) {
        this.book = book;
        this.goods = goods;
        this.road = road;
    }

    /**
     * Opens what follows head office's feeds for a box. Nothing happens before its {@link #road} is connected.
     *
     * @param folder the data folder
     * @param catalogue items and prices go into its file
     * @param profile whose tax categories items have to be in
     * @param guides the roster that kiosk and checkout look badges up in
     * @param members where they look members up who joined at other boxes
     * @param coupons is given what is said of members' coupons, by their codes: what was heard of before, and all of it anew with each change
     * @param letters is given what is said of letters, in the same way
     * @param random spreads the boxes in time
     */
    public static StoreFeeds open(
            Path folder,
            AgentConfig config,
            ItemCatalogue catalogue,
            ArithmeticProfile profile,
            GuideRoster guides,
            SentMembers members,
            Consumer<SortedMap<String, String>> coupons,
            Consumer<SortedMap<String, String>> letters,
            RandomGenerator random) {
        FeedBook book = FeedBook.open(folder);
        coupons.accept(book.said(FeedName.COUPONS));
        letters.accept(book.said(FeedName.LETTERS));
        FeedFiles files = new FeedFiles(folder);
        CatalogueFeed goods = new CatalogueFeed(catalogue, config.store().currency(), StoreFeeds::breathe);
        Map<FeedName, FeedSink> sinks = Map.of(
                FeedName.ITEMS,
                new CatalogueSink(FeedName.ITEMS, goods, profile, config.store().zone()),
                FeedName.PRICES,
                new CatalogueSink(
                        FeedName.PRICES, goods, profile, config.store().zone()),
                FeedName.GUIDES,
                new BookSink(FeedName.GUIDES, book, new GuideList(guides)::take),
                FeedName.MEMBERS,
                new MemberSink(members),
                FeedName.COUPONS,
                new BookSink(FeedName.COUPONS, book, coupons),
                FeedName.LETTERS,
                new BookSink(FeedName.LETTERS, book, letters),
                FeedName.PROMOTIONS,
                new BookSink(FeedName.PROMOTIONS, book, files::promotions),
                FeedName.CONFIGURATION,
                files(FeedName.CONFIGURATION, book, files),
                FeedName.TEXTS,
                files(FeedName.TEXTS, book, files),
                FeedName.PROFILE,
                files(FeedName.PROFILE, book, files));
        try {
            return new StoreFeeds(
                    book,
                    goods,
                    FeedRoad.start(
                            new Box(config.store().tenant(), config.store().id(), config.box()),
                            new FeedKey(folder),
                            new FeedSpool(
                                    folder.resolve(FeedFolder.NAME).resolve("incoming"),
                                    DiskRoom.of(folder)::isEnoughForOthers),
                            sinks,
                            random));
        } catch (RuntimeException e) {
            goods.close();
            book.close();
            throw e;
        }
    }

    private static BookSink files(FeedName feed, FeedBook book, FeedFiles files) {
        return new BookSink(feed, book, said -> files.files(feed, said));
    }

    private static void breathe() {
        try {
            TimeUnit.MILLISECONDS.sleep(BREATH_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What travels on the road to the cloud. */
    public FeedRoad road() {
        return road;
    }

    @Override
    public void close() {
        road.close();
        goods.close();
        book.close();
    }
}
