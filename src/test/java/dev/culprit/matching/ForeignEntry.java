package dev.culprit.matching;

import dev.culprit.content.ArticleFiles;
import dev.culprit.content.ArticleFormat;
import dev.culprit.content.ReadArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An entry of a foreign library, written as files of an article as a converter would, and read back like any other. */
final class ForeignEntry {

    private ForeignEntry() {}

    static KnownIssue issue(JsonNode entry) {
        ReadArticle read = ArticleFormat.read(files(entry));
        return read.document()
                .orElseThrow(() -> new IllegalStateException("cannot be read: " + read.problems()))
                .toKnownIssue();
    }

    /** One language, one cause, no samples. */
    static ArticleFiles files(JsonNode entry) {
        return ArticleFiles.of(Map.of("article.yaml", structure(entry), "en.md", text(entry)));
    }

    private static String structure(JsonNode entry) {
        List<String> components = new ArrayList<>();
        entry.get("applications").forEach(application -> components.add(quoted(application.asString())));
        return """
                key: %s
                slug: %s
                kind: problem
                components: [%s]
                signatures:
                %scauses:
                  - id: cause
                    fixes:
                      - id: fix
                        type: permanent
                        risk: safe
                """.formatted(entry.get("id").asString(), slug(entry), String.join(", ", components), signatures(entry));
    }

    private static String slug(JsonNode entry) {
        return entry.get("id").asString().toLowerCase(java.util.Locale.ROOT);
    }

    private static String signatures(JsonNode entry) {
        boolean all = entry.get("combine").asString().equals("all")
                && entry.get("signatures").size() > 1;
        StringBuilder signatures = new StringBuilder(all ? "  - id: all\n    all:\n" : "");
        int number = 1;
        for (JsonNode signature : entry.get("signatures")) {
            String pattern = signature.get("pattern").asString();
            signatures.append(all ? "      - " : "  - id: signature-" + number++ + "\n    ");
            signatures.append(
                    signature.get("kind").asString().equals("regex")
                            ? "regex: " + quoted(pattern)
                            : "text: " + quoted(pattern.replace("{", "{{").replace("}", "}}")));
            signatures.append('\n');
        }
        return signatures.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String text(JsonNode entry) {
        return """
                # %s

                %s

                ## Cause: cause

                **Cause**

                %s

                ### Fix: fix

                **Fix**

                1. %s
                """.formatted(
                entry.get("title").asString().strip(),
                entry.get("description").asString().strip(),
                entry.get("cause").asString().strip(),
                String.join(
                        " ", entry.get("mitigation").asString().strip().lines().toList()));
    }
}
