package dev.culprit.content;

import dev.culprit.matching.signature.ConfigCondition;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.Signature;
import dev.culprit.paste.ConfigFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads signature definitions from {@code article.yaml}. */
final class SignatureYaml {

    private final ProblemList problems;
    private final SourceLines lines;

    SignatureYaml(ProblemList problems, SourceLines lines) {
        this.problems = problems;
        this.lines = lines;
    }

    List<NamedSignature> read(List<YamlMapping> mappings) {
        List<NamedSignature> signatures = new ArrayList<>();
        for (YamlMapping mapping : mappings) {
            String id = mapping.required("id");
            lines.note("signatures/" + id, mapping.line());
            signature(mapping).ifPresent(signature -> signatures.add(new NamedSignature(id, signature)));
            mapping.reportUnknownFields();
        }
        return signatures;
    }

    private Optional<Signature> signature(YamlMapping mapping) {
        List<Signature> kinds = new ArrayList<>();
        if (mapping.has("text")) {
            kinds.add(new Signature.Text(mapping.required("text")));
        }
        if (mapping.has("regex")) {
            kinds.add(new Signature.Regex(mapping.required("regex")));
        }
        if (mapping.has("config")) {
            config(mapping.mapping("config")).ifPresent(kinds::add);
        }
        combination(mapping).ifPresent(kinds::add);
        if (kinds.size() != 1) {
            problems.error(mapping.line(), "a signature has exactly one of text, regex, config, all, any, none");
            return Optional.empty();
        }
        return Optional.of(kinds.get(0));
    }

    /** Several of {@code all}, {@code any} and {@code none} side by side must all hold. */
    private Optional<Signature> combination(YamlMapping mapping) {
        @Nullable Integer within = mapping.integer("within");
        List<Signature> parts = new ArrayList<>();
        if (mapping.has("all")) {
            parts.addAll(members(mapping, "all"));
        }
        boolean onlyAll = !mapping.has("any") && !mapping.has("none");
        if (onlyAll) {
            return mapping.has("all") ? Optional.of(new Signature.All(parts, within)) : Optional.empty();
        }
        boolean alone = mapping.has("any") != mapping.has("none") && !mapping.has("all");
        @Nullable Integer inside = alone ? within : null;
        if (mapping.has("any")) {
            parts.add(new Signature.Any(members(mapping, "any"), inside));
        }
        if (mapping.has("none")) {
            parts.add(new Signature.None(members(mapping, "none"), inside));
        }
        return Optional.of(alone ? parts.get(0) : new Signature.All(parts, within));
    }

    private List<Signature> members(YamlMapping mapping, String field) {
        List<Signature> members = new ArrayList<>();
        for (YamlMapping member : mapping.mappings(field)) {
            signature(member).ifPresent(members::add);
            member.reportUnknownFields();
        }
        return members;
    }

    private Optional<Signature> config(YamlMapping mapping) {
        ConfigFormat format = mapping.choice("format", ConfigFormat.class, ConfigFormat.JSON);
        if (!mapping.has("format")) {
            mapping.required("format");
        }
        String path = mapping.required("path");
        List<ConfigCondition> conditions = new ArrayList<>();
        if (Boolean.TRUE.equals(mapping.truth("exists"))) {
            conditions.add(new ConfigCondition.Exists());
        }
        if (Boolean.TRUE.equals(mapping.truth("missing"))) {
            conditions.add(new ConfigCondition.Missing());
        }
        if (Boolean.TRUE.equals(mapping.truth("empty"))) {
            conditions.add(new ConfigCondition.Empty());
        }
        if (mapping.has("equals")) {
            conditions.add(new ConfigCondition.Equals(mapping.textOr("equals", "")));
        }
        if (mapping.has("matches")) {
            conditions.add(new ConfigCondition.Matches(mapping.required("matches")));
        }
        mapping.reportUnknownFields();
        if (conditions.size() != 1) {
            problems.error(
                    mapping.line(), "a config condition has exactly one of exists, missing, empty, equals, matches");
            return Optional.empty();
        }
        return Optional.of(new Signature.Config(format, path, conditions.get(0)));
    }
}
