/** The store's truth on disk: the journal, what is derived from it, the print queue, and the item file beside it. */
module app.suanpan.ledger {
    requires transitive app.suanpan.domain;
    requires transitive app.suanpan.protocol;
    requires transitive org.jspecify;
    requires de.siegmar.fastcsv;
    requires transitive java.sql;
    requires org.slf4j;

    exports app.suanpan.ledger;
    exports app.suanpan.ledger.catalogue;
    exports app.suanpan.ledger.feed;
    exports app.suanpan.ledger.lookback;
    exports app.suanpan.ledger.member;
    exports app.suanpan.ledger.sqlite;
}
