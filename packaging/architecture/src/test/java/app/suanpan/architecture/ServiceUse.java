package app.suanpan.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Classes that ask for services. On the class path anybody may; on the module path only a module that says {@code uses}, and it
 * must be the one whose code makes the call.
 */
final class ServiceUse {
    private ServiceUse() {}

    /**
     * Returns a sentence for each service that a class asks for although its module does not say so.
     *
     * @param used the services named in the module's {@code uses}
     */
    static List<String> unsaid(Iterable<JavaClass> classes, Set<String> used) {
        return stream(classes)
                .filter(ServiceUse::asks)
                .flatMap(type -> type.getReferencedClassObjects().stream()
                        .map(ReferencedClassObject::getValue)
                        .filter(JavaClass::isInterface)
                        .map(JavaClass::getName)
                        .filter(service -> !used.contains(service))
                        .map(service -> type.getName() + " asks for " + service
                                + ", and its module-info does not say \"uses\""))
                .toList();
    }

    private static boolean asks(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(ServiceLoader.class)
                        && call.getName().startsWith("load"));
    }

    private static Stream<JavaClass> stream(Iterable<JavaClass> classes) {
        return StreamSupport.stream(classes.spliterator(), false);
    }
}
