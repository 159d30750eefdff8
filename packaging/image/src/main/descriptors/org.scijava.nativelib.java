// jSSC unpacks its native library with this.
open module org.scijava.nativelib {
    requires org.slf4j;

    exports org.scijava.nativelib;
}
