/** The pages on customers' phones: how they look and what they say, for whoever serves them. */
module app.suanpan.pages {
    requires static transitive org.jspecify;
    requires transitive app.suanpan.domain;
    requires transitive app.suanpan.protocol;
    requires transitive com.samskivert.jmustache;
    requires com.google.i18n.phonenumbers.libphonenumber;
    requires com.google.zxing;
    requires transitive io.helidon.common.tls;
    requires transitive io.helidon.http;
    requires transitive io.helidon.webserver;
    requires org.slf4j;

    exports app.suanpan.pages;
    exports app.suanpan.pages.tls;
}
