/** The shop itself, in plain JDK types: no clock, no I/O, no framework. Start in {@code app.suanpan.domain.register}. */
module app.suanpan.domain {
    requires static transitive org.jspecify;

    exports app.suanpan.domain.authority;
    exports app.suanpan.domain.basket;
    exports app.suanpan.domain.item;
    exports app.suanpan.domain.item.gs1;
    exports app.suanpan.domain.join;
    exports app.suanpan.domain.journal;
    exports app.suanpan.domain.member;
    exports app.suanpan.domain.money;
    exports app.suanpan.domain.points;
    exports app.suanpan.domain.pricing;
    exports app.suanpan.domain.promotion;
    exports app.suanpan.domain.quickkey;
    exports app.suanpan.domain.reason;
    exports app.suanpan.domain.receipt;
    exports app.suanpan.domain.refund;
    exports app.suanpan.domain.register;
    exports app.suanpan.domain.tender;
    exports app.suanpan.domain.terms;
    exports app.suanpan.domain.till;
    exports app.suanpan.domain.workstation;

    // How a screen finds the store it was told of, wherever that is.
    uses app.suanpan.domain.register.DeskConnector;
}
