package app.suanpan.agent.staff;

import java.util.Map;

/**
 * People of whom the file or {@code store.json} says that they are of this store.
 *
 * @param mark tells whether the file is still the one that was read
 * @param people by id, those who may not sign on any more too
 * @param asked whether anybody has to prove who they are
 */
record StaffList(StaffFile.Mark mark, Map<String, Person> people, boolean asked) {}
