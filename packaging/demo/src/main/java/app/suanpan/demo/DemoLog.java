package app.suanpan.demo;

import app.suanpan.demo.store.ShopFolder;

/** Where the launcher's log goes: a file beside those of the shop's processes; a lost connection is part of the show. */
final class DemoLog {
    /** The folder has a hyphen so that it is no package: what lies in a package of a module, Logback may not read. */
    private static final String CONFIGURATION = "suanpan-demo/logback.xml";

    private DemoLog() {}

    /** Has no effect on loggers that already exist; {@code -Dlogback.configurationFile} names another configuration. */
    static void writeTo(ShopFolder folder) {
        System.setProperty("suanpan.log", folder.root().resolve("log").toString());
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", CONFIGURATION);
        }
    }
}
