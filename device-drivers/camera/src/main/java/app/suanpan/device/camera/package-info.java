/**
 * Cameras that read codes. Start at {@link app.suanpan.device.camera.CodeCamera}: it takes
 * {@linkplain app.suanpan.device.camera.LumaFrame grey frames} from a {@link app.suanpan.device.camera.FrameDevice}, which is a device
 * in the sense of webcam-capture, and reads them with {@link app.suanpan.device.camera.CodeReader}. Frames live in memory for as long
 * as they are looked at; nothing here writes one down.
 */
@NullMarked
package app.suanpan.device.camera;

import org.jspecify.annotations.NullMarked;
