package app.suanpan.agent;

import app.suanpan.agent.register.RegisterService;
import app.suanpan.agent.register.Shelf;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterState.DeviceStatus;
import app.suanpan.domain.register.RegisterState.SyncStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The checkouts of the box, and what all of them are told. Each refreshes under its own lock, one after the other, while whoever tells
 * them holds none.
 */
final class Checkouts {
    private final Map<String, Workstation> all = new LinkedHashMap<>();

    /** Only while the store is put together: what is told before has not been heard by a checkout that comes later. */
    void add(String id, Workstation checkout) {
        all.put(id, checkout);
    }

    void start() {
        all.values().forEach(Workstation::start);
    }

    Optional<Register> register(String id) {
        return Optional.ofNullable(all.get(id)).map(Workstation::desk);
    }

    /** By workstation, in the order of {@code store.json}. */
    Map<String, Register> registers() {
        Map<String, Register> registers = new LinkedHashMap<>();
        all.forEach((id, checkout) -> registers.put(id, checkout.desk()));
        return registers;
    }

    /** Tells by workstation how its devices are, now and whenever one of them changes. */
    void onDevices(BiConsumer<String, List<DeviceStatus>> listener) {
        all.forEach((id, checkout) -> checkout.onDevices(devices -> listener.accept(id, devices)));
    }

    /** The box's disk has news, for every status bar. */
    void diskChanged(List<DeviceStatus> disk) {
        all.values().forEach(checkout -> checkout.diskChanged(disk));
    }

    /** Something was put aside or taken up. */
    void heldChanged() {
        each(RegisterService::heldChanged);
    }

    /** Other coupons are members' now, or something has become of them. */
    void couponsChanged() {
        each(RegisterService::couponsChanged);
    }

    /** More is known of somebody's points. */
    void pointsHeard() {
        each(RegisterService::pointsHeard);
    }

    /** The pages of quick keys are others. */
    void quickKeysChanged() {
        each(RegisterService::quickKeysChanged);
    }

    /** Other goods are sold, or at other prices. */
    void goodsChanged() {
        each(RegisterService::goodsChanged);
    }

    /** The road to the cloud has news. */
    void syncChanged(SyncStatus status) {
        each(register -> register.syncChanged(status));
    }

    /**
     * From now on a file of the data folder holds at every checkout as soon as it was read, and every cashier hears when it is not right.
     *
     * @param changed takes over what the file says
     * @param notRead says that the file is not right, with the sentence that says what
     */
    void follow(Shelf file, Consumer<RegisterService> changed, NoticeCode notRead) {
        follow(file, changed, notRead, () -> {});
    }

    /** The same for a file that is not the checkouts' alone: {@code elsewhere} takes over what it says at the box's other places. */
    void follow(Shelf file, Consumer<RegisterService> changed, NoticeCode notRead, Runnable elsewhere) {
        Consumer<String> tellWrong = why -> tell(Notice.of(notRead, why));
        file.watch(trouble -> {
            elsewhere.run();
            each(changed);
            trouble.ifPresent(tellWrong);
        });
        file.trouble().ifPresent(tellWrong);
    }

    /** Says to every cashier what no command asked for. */
    void tell(Notice notice) {
        each(register -> register.tell(notice));
    }

    private void each(Consumer<RegisterService> work) {
        all.values().forEach(checkout -> work.accept(checkout.register()));
    }
}
