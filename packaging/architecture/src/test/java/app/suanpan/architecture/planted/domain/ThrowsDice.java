package app.suanpan.architecture.planted.domain;

import java.util.Random;
import java.util.UUID;

/** Planted: the domain makes its own ids and its own chance. */
public final class ThrowsDice {
    UUID id() {
        return new UUID(new Random().nextLong(), UUID.randomUUID().getLeastSignificantBits());
    }
}
