package app.suanpan.architecture.planted.asks;

import java.util.ServiceLoader;

/** Planted: found on the class path, refused in the image. */
public final class AsksForAService {
    /** Planted: what it asks for. */
    public interface Service {}

    ServiceLoader<Service> services() {
        return ServiceLoader.load(Service.class);
    }
}
