@NullMarked
package app.suanpan.agent.disk;

import org.jspecify.annotations.NullMarked;
