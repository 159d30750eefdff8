/** Short fault campaigns, and proof that the long ones would notice. */
@NullMarked
package app.suanpan.e2e.chaos;

import org.jspecify.annotations.NullMarked;
