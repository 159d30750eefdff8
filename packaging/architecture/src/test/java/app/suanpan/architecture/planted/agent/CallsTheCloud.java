package app.suanpan.architecture.planted.agent;

import app.suanpan.architecture.planted.collector.Console;

/** Planted: a store that needs the cloud. */
public final class CallsTheCloud {
    Console console = new Console();
}
