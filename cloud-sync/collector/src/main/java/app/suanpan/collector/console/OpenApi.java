package app.suanpan.collector.console;

import app.suanpan.collector.access.Grant;
import app.suanpan.collector.console.Route.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Describes the API in the form of OpenAPI 3.1, from the routes and the records that they answer with: what is not in the code cannot
 * be in the document, nor the reverse.
 */
final class OpenApi {
    private static final Pattern IN_BRACES = Pattern.compile("\\{([a-z]+)\\}");

    private final Map<String, Object> schemas = new TreeMap<>();

    private OpenApi() {}

    /** The document for these routes. */
    static Map<String, Object> of(List<Route> routes) {
        return new OpenApi().document(routes);
    }

    private Map<String, Object> document(List<Route> routes) {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (var route : routes) {
            @SuppressWarnings("unchecked")
            var methods = (Map<String, Object>)
                    paths.computeIfAbsent(Api.ROOT + route.path(), ignored -> new LinkedHashMap<String, Object>());
            methods.put(route.method().toLowerCase(Locale.ROOT), operation(route));
        }
        schema(Problem.class);
        return ordered(
                "openapi",
                "3.1.0",
                "info",
                ordered(
                        "title", "Suanpan collector",
                        "version", "1",
                        "description",
                                "Amounts are whole minor units of the currency beside them, positive for sales and returns"
                                        + " alike; quantities are decimal texts; times are ISO 8601 in UTC. Whoever asks sends"
                                        + " \"Authorization: Bearer TOKEN\", or the cookie of somebody who is signed in. Fields"
                                        + " may be added."),
                "paths",
                paths,
                "components",
                ordered(
                        "schemas",
                        schemas,
                        "securitySchemes",
                        ordered(
                                "token", ordered("type", "http", "scheme", "bearer"),
                                "session", ordered("type", "apiKey", "in", "cookie", "name", "suanpan-session"))));
    }

    private Map<String, Object> operation(Route route) {
        var parameters = new ArrayList<Object>();
        var named = IN_BRACES.matcher(route.path());
        while (named.find()) {
            parameters.add(ordered(
                    "name", named.group(1), "in", "path", "required", true, "schema", ordered("type", "string")));
        }
        route.parameters().forEach(it -> parameters.add(parameter(it)));
        var operation = ordered(
                "summary", route.summary(), "x-grant", route.grant().name().toLowerCase(Locale.ROOT));
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        if (route.body() != Void.class) {
            operation.put("requestBody", ordered("required", true, "content", json(schema(route.body()))));
        }
        var problem = ordered(
                "description",
                "Why not, in a sentence",
                "content",
                json(ordered("$ref", "#/components/schemas/Problem")));
        operation.put("responses", ordered(answer(route), answered(route), "4XX", problem, "503", problem));
        operation.put(
                "security",
                route.grant() == Grant.ANYBODY
                        ? List.of()
                        : List.of(ordered("token", List.of()), ordered("session", List.of())));
        return operation;
    }

    private static String answer(Route route) {
        return route.answer() == Void.class ? "204" : "200";
    }

    private Map<String, Object> answered(Route route) {
        if (route.answer() == Void.class) {
            return ordered("description", "Done");
        }
        if (route.answer() == byte[].class || route.answer() == Streamed.class) {
            return ordered("description", "The bytes", "content", ordered("application/octet-stream", ordered()));
        }
        return ordered("description", "The answer", "content", json(schema(route.answer())));
    }

    private static Map<String, Object> json(Object schema) {
        return ordered("application/json", ordered("schema", schema));
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        var schema = ordered("type", parameter.type());
        if (!parameter.values().isEmpty()) {
            schema.put("enum", parameter.values());
        }
        var written = ordered("name", parameter.name(), "in", "query", "description", parameter.says());
        if (parameter.name().equals("store")) {
            written.put("schema", ordered("type", "array", "items", schema));
            written.put("explode", true);
        } else {
            written.put("schema", schema);
        }
        return written;
    }

    private Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return ordered("type", "array", "items", schema(list.getActualTypeArguments()[0]));
        }
        var known = (Class<?>) type;
        if (known == String.class) {
            return ordered("type", "string");
        }
        if (known == boolean.class || known == Boolean.class) {
            return ordered("type", "boolean");
        }
        if (known == long.class || known == int.class || known == Long.class || known == Integer.class) {
            return ordered("type", "integer");
        }
        if (known == JsonNode.class) {
            return ordered();
        }
        if (!known.isRecord()) {
            throw new IllegalStateException("the API's document cannot describe " + known);
        }
        if (!schemas.containsKey(known.getSimpleName())) {
            // Known before it is described, so that a record may hold others of its kind.
            schemas.put(known.getSimpleName(), ordered());
            schemas.put(known.getSimpleName(), object(known));
        }
        return ordered("$ref", "#/components/schemas/" + known.getSimpleName());
    }

    private Map<String, Object> object(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        var required = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            var schema = schema(component.getGenericType());
            properties.put(component.getName(), described(component, schema));
            if (!nullable) {
                required.add(component.getName());
            }
        }
        return ordered("type", "object", "properties", properties, "required", required);
    }

    private static Map<String, Object> described(RecordComponent component, Map<String, Object> schema) {
        if (component.getType() == String.class
                && (component.getName().equals("at") || component.getName().endsWith("At"))) {
            schema.put("format", "date-time");
        }
        return schema;
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
