// libphonenumber has no descriptor; its metadata are resources of its own packages.
open module com.google.i18n.phonenumbers.libphonenumber {
    requires java.logging;

    exports com.google.i18n.phonenumbers;
    exports com.google.i18n.phonenumbers.internal;
    exports com.google.i18n.phonenumbers.metadata;
    exports com.google.i18n.phonenumbers.metadata.init;
    exports com.google.i18n.phonenumbers.metadata.source;
}
