/**
 * A whole shop on one machine: collector, agent, checkout and kiosk as processes of their own, their devices simulated. Start
 * with {@link app.suanpan.demo.DemoMain}. Nothing of the product may depend on this.
 */
@NullMarked
package app.suanpan.demo;

import org.jspecify.annotations.NullMarked;
