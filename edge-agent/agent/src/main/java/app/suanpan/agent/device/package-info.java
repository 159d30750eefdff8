/**
 * The devices of each workstation: opened by address, watched, and never known by more than their api. Start with
 * {@link app.suanpan.agent.device.WorkstationDevices}.
 */
@NullMarked
package app.suanpan.agent.device;

import org.jspecify.annotations.NullMarked;
