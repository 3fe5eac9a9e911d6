package dev.culprit.matching;

import dev.culprit.article.ArticleDocument;
import dev.culprit.content.ArticleFormat;
import dev.culprit.content.Library;
import dev.culprit.matching.KnownIssue.PossibleCause;
import dev.culprit.matching.KnownIssue.Wording;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.Signature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Makes libraries to measure with. */
final class TrialLibraries {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z_0-9]+\\}");

    private TrialLibraries() {}

    /** The folder of the shipped articles and these. */
    static List<Path> folders(String... further) {
        return Stream.concat(Stream.of("content"), Stream.of(further))
                .map(Path::of)
                .toList();
    }

    /** The articles in a folder. */
    static Stream<ArticleDocument> articlesAt(Path folder) {
        return Library.at(folder).articles().flatMap(entry -> ArticleFormat.read(entry.files()).document().stream());
    }

    /** An article as poor as an entry of a foreign library: a title, one cause in a line, two signatures. */
    static KnownIssue reduced(KnownIssue issue) {
        return new KnownIssue(
                issue.key(),
                issue.slug(),
                issue.benign(),
                issue.components().stream().limit(1).toList(),
                List.of(),
                issue.signatures().stream().limit(2).toList(),
                issue.causes().stream()
                        .limit(1)
                        .map(cause ->
                                new PossibleCause(cause.id(), List.of(), List.of(), reduced(cause.wordings(), 300)))
                        .toList(),
                Set.of(),
                reduced(issue.wordings(), 150));
    }

    private static List<Wording> reduced(List<Wording> wordings, int length) {
        return wordings.stream()
                .limit(1)
                .map(wording -> new Wording(
                        wording.title(),
                        wording.body()
                                .substring(0, Math.min(length, wording.body().length()))))
                .toList();
    }

    /** An article of the catalogue that is not written yet: all it knows, taken over as it is. */
    static KnownIssue standIn(JsonNode article) {
        String slug = article.get("article").asString();
        Map<String, Set<String>> causesBySignature = new LinkedHashMap<>();
        strings(article.get("symptom_signatures")).forEach(text -> causesBySignature.put(text, new LinkedHashSet<>()));
        for (JsonNode cause : article.get("causes")) {
            for (String text : strings(cause.get("signatures"))) {
                causesBySignature
                        .computeIfAbsent(text, none -> new LinkedHashSet<>())
                        .add(cause.get("id").asString());
            }
        }
        List<NamedSignature> symptoms = new ArrayList<>();
        causesBySignature
                .keySet()
                .forEach(text -> symptoms.add(
                        new NamedSignature("symptom-" + symptoms.size(), new Signature.Text(asTemplate(text)))));
        List<PossibleCause> causes = new ArrayList<>();
        for (JsonNode cause : article.get("causes")) {
            String id = cause.get("id").asString();
            List<NamedSignature> evidence = new ArrayList<>();
            causesBySignature.forEach((text, owners) -> {
                if (owners.equals(Set.of(id)) && article.get("causes").size() > 1) {
                    evidence.add(new NamedSignature(
                            "evidence-" + causes.size() + "-" + evidence.size(), new Signature.Text(asTemplate(text))));
                }
            });
            causes.add(new PossibleCause(
                    id,
                    evidence,
                    List.of(),
                    List.of(new Wording(
                            cause.get("title").asString(),
                            String.join("\n", strings(cause.get("symptoms"))) + "\n"
                                    + String.join("\n", strings(cause.get("root_cause"))) + "\n"
                                    + String.join("\n", strings(cause.get("distinguish"))) + "\n"
                                    + String.join("\n", strings(cause.get("fix")))))));
        }
        Set<String> components = new LinkedHashSet<>();
        for (JsonNode cause : article.get("causes")) {
            components.addAll(strings(cause.get("components")));
        }
        String titles = StreamSupport.stream(article.get("causes").spliterator(), false)
                .map(cause -> cause.get("title").asString())
                .collect(Collectors.joining("\n"));
        return new KnownIssue(
                slug,
                slug,
                false,
                List.copyOf(components),
                List.of(),
                symptoms,
                causes,
                Set.of(),
                List.of(new Wording(
                        slug.replace('-', ' '),
                        titles + "\n" + String.join("\n", strings(article.get("symptom_notes"))))));
    }

    private static String asTemplate(String text) {
        StringBuilder template = new StringBuilder();
        java.util.regex.Matcher names = PLACEHOLDER.matcher(text);
        int at = 0;
        int count = 0;
        while (names.find()) {
            template.append(escaped(text.substring(at, names.start())))
                    .append("{p")
                    .append(count++)
                    .append("}");
            at = names.end();
        }
        return template.append(escaped(text.substring(at))).toString();
    }

    private static String escaped(String text) {
        return text.replace("{", "{{").replace("}", "}}");
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.asString()));
        return strings;
    }
}
