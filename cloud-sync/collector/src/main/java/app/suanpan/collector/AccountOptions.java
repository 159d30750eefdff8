package app.suanpan.collector;

import app.suanpan.collector.access.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What somebody, or a program, may see. */
final class AccountOptions {
    /** Reads a role as people write it. */
    static final class RoleWord implements ITypeConverter<Role> {
        @Override
        public Role convert(String word) {
            try {
                return Role.of(word);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            converter = RoleWord.class,
            description =
                    "viewer (takings), manager (and shifts, members, alarms), auditor (and audit, events), admin (and accounts)")
    private Role role = Role.VIEWER;

    @Option(
            names = "--store",
            paramLabel = "STORE",
            split = ",",
            description = "only what is of this store; several, or without it all of them")
    private @Nullable List<String> stores;

    Role role() {
        return role;
    }

    @Nullable
    List<String> stores() {
        return stores;
    }
}
