package app.suanpan.architecture.planted.device;

import app.suanpan.architecture.planted.domain.IsTold;

/** Planted: a device that looks items up. */
public final class AsksTheDomain {
    IsTold domain = new IsTold();
}
