package app.suanpan.architecture;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the sources say of their types: the Javadoc of a type, of a record's components and of an enum's words, as plain sentences. */
final class RecordSentences {
    /** By a type's name with dots, or by that and a member's name behind {@code #}. */
    private final Map<String, String> told = new HashMap<>();

    /** Reads source files, without compiling them. */
    static RecordSentences of(Collection<Path> files) throws IOException {
        var sentences = new RecordSentences();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var task = (JavacTask)
                    compiler.getTask(null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
            var docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                var room = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
                sentences.new Listener(docs, room).scan(unit, null);
            }
        }
        return sentences;
    }

    /** Returns what is said of a type. */
    Optional<String> of(Class<?> type) {
        return Optional.ofNullable(told.get(type.getCanonicalName()));
    }

    /** Returns what is said of a record's component, or of a word of an enum. */
    Optional<String> of(Class<?> type, String member) {
        return Optional.ofNullable(told.get(type.getCanonicalName() + "#" + member));
    }

    private static String text(List<? extends DocTree> trees) {
        var all = trees.stream()
                .map(tree -> switch (tree) {
                    case TextTree text -> text.getBody();
                    case LiteralTree literal -> "`" + literal.getBody().getBody() + "`";
                    case LinkTree link -> name(link);
                    default -> tree.toString().replaceAll("</?[a-z]+>", " ");
                })
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
        return all.isEmpty() ? "" : sentence(all);
    }

    /** A type by its name, and a member by its own alone. */
    private static String name(LinkTree link) {
        if (!link.getLabel().isEmpty()) {
            return text(link.getLabel()).replaceAll("\\.$", "");
        }
        var signature = link.getReference().getSignature();
        return signature.substring(Math.max(signature.lastIndexOf('.'), signature.lastIndexOf('#')) + 1);
    }

    private static String sentence(String text) {
        var begun = Character.isLowerCase(text.charAt(0))
                ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)
                : text;
        return begun.matches("(?s).*[.!?]") ? begun : begun + ".";
    }

    private final class Listener extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees docs;
        private String around;

        Listener(DocTrees docs, String room) {
            this.docs = docs;
            this.around = room;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            var outside = around;
            var name = outside + type.getSimpleName();
            var comment = docs.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                note(name, comment);
            }
            around = name + ".";
            super.visitClass(type, nothing);
            around = outside;
            return nothing;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
            var comment = docs.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                told.putIfAbsent(
                        around.substring(0, around.length() - 1) + "#" + variable.getName(),
                        text(comment.getFullBody()));
            }
            return nothing;
        }

        private void note(String name, DocCommentTree comment) {
            told.put(name, text(comment.getFullBody()));
            for (var tag : comment.getBlockTags()) {
                if (tag instanceof ParamTree parameter) {
                    told.put(name + "#" + parameter.getName(), text(parameter.getDescription()));
                }
            }
        }
    }
}
