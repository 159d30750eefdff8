package app.suanpan.collector;

import app.suanpan.collector.access.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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

    @ArgGroup
    private @Nullable Limit limit;

    /** Some stores or all of them, and not both. */
    static final class Limit {
        @Option(
                names = "--store",
                paramLabel = "STORE",
                split = ",",
                description = "only what is of this store, or of several")
        private @Nullable List<String> stores;

        @Option(names = "--all-stores", description = "what is of any store, which is what holds for somebody new")
        private boolean all;
    }

    Role role() {
        return role;
    }

    /** Whether anything was said about stores. */
    boolean limits() {
        return limit != null;
    }

    @Nullable
    List<String> stores() {
        return limit == null ? null : limit.stores;
    }
}
