package app.suanpan.architecture.planted.ui;

import tools.jackson.databind.json.JsonMapper;

/** Planted: a screen with a protocol of its own. */
public final class ReadsJson {
    JsonMapper json = new JsonMapper();
}
