/**
 * The desks across processes: {@link app.suanpan.protocol.desk.DeskServer} in the agent,
 * {@link app.suanpan.protocol.desk.SocketDeskConnector} in the screens, one JSON object a line between them over a loopback
 * socket. Start with {@link app.suanpan.protocol.desk.DeskServer}, then {@link app.suanpan.protocol.desk.RemoteDesk}. Knows no
 * ledger, no device and no screen.
 *
 * <pre>
 * screen → store   {"type":"Hello","version":2,"token":"…","desk":"register","workstation":"1"}    first, once
 *                  {"type":"Submit","id":7,"command":{"type":"AddItem",…}}
 * store → screen   {"type":"State","state":{…}}                       now, and after each change: the newest only
 *                  {"type":"Answer","id":7,"state":{…}}               the state that follows the command
 *                  {"type":"Failed","id":7}                           the command ended in an exception, logged by the store
 *                  {"type":"Refused","reason":"…"}                    to a Hello; the store hangs up
 *                  a line of the basket, or a promotion, that the last state had: its place there, a number
 *                  an empty line                                      still here
 * </pre>
 */
@NullMarked
package app.suanpan.protocol.desk;

import org.jspecify.annotations.NullMarked;
