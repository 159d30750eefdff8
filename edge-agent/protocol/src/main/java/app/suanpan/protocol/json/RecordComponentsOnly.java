package app.suanpan.protocol.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AccessorNamingStrategy;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.DefaultAccessorNamingStrategy;

/** Takes a record for its components alone: a question such as {@code isZero()} is not part of what it holds. */
final class RecordComponentsOnly extends DefaultAccessorNamingStrategy.Provider {
    private static final long serialVersionUID = 1L;

    @Override
    public AccessorNamingStrategy forRecord(MapperConfig<?> config, AnnotatedClass recordClass) {
        return new DefaultAccessorNamingStrategy.RecordNaming(config, recordClass) {
            @Override
            public @Nullable String findNameForIsGetter(AnnotatedMethod method, String name) {
                return null;
            }

            @Override
            public @Nullable String findNameForRegularGetter(AnnotatedMethod method, String name) {
                return name.startsWith("get") ? null : super.findNameForRegularGetter(method, name);
            }
        };
    }
}
