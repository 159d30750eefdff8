package app.suanpan.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/**
 * Every package is a room of its own, but for the pretended devices: there one package is exported and those below it are the
 * mechanics behind, which nobody else can reach.
 *
 * @param base the package that everything stands below
 */
record Rooms(String base) implements SliceAssignment {
    @Override
    public String getDescription() {
        return "packages of " + base;
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        String room = type.getPackageName();
        String pretended = base + ".device.simulated";
        return SliceIdentifier.of(room.startsWith(pretended + ".") ? pretended : room);
    }
}
