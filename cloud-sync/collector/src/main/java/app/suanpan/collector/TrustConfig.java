package app.suanpan.collector;

import app.suanpan.collector.store.Database;
import java.nio.file.Path;

/**
 * What a collector or a gateway has to know to tell boxes apart.
 *
 * @param data its folder, where the keystores of its listener are put
 * @param bindAddress where it listens
 * @param database where boxes' certificates are
 * @param authority the folder of the certificate authority
 * @param secured whether everything goes by TLS and boxes have to be enrolled
 * @param security who may connect, and how they know it
 */
record TrustConfig(
        Path data, String bindAddress, Database database, Path authority, boolean secured, SecurityConfig security) {}
