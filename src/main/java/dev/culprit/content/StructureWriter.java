package dev.culprit.content;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Applicability;
import dev.culprit.article.ArticleDocument.Cause;
import dev.culprit.article.ArticleDocument.Fix;
import dev.culprit.article.ArticleDocument.Reference;
import dev.culprit.article.ArticleDocument.Sample;
import dev.culprit.article.ArticleDocument.Value;
import dev.culprit.matching.signature.ConfigCondition;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.Signature;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes {@code article.yaml} in the one canonical form: this order, these quotes, fields that are empty left out. */
final class StructureWriter {

    private final YamlWriter yaml = new YamlWriter();

    static String write(ArticleDocument document) {
        StructureWriter writer = new StructureWriter();
        writer.document(document);
        return writer.yaml.toString();
    }

    /** The list of signatures alone, under its field. */
    static String write(List<NamedSignature> signatures) {
        StructureWriter writer = new StructureWriter();
        writer.yaml.items("signatures", signatures, writer::signature);
        return writer.yaml.toString();
    }

    private void document(ArticleDocument document) {
        yaml.plain("key", document.key());
        yaml.plain("slug", document.slug());
        yaml.plain("kind", lower(document.kind()));
        yaml.flow("components", document.components());
        yaml.items("applies-to", document.appliesTo(), this::applicability);
        if (!document.values().isEmpty()) {
            yaml.nested("values", () -> document.values().forEach(this::value));
        }
        yaml.items("signatures", document.signatures(), this::signature);
        yaml.items("causes", document.causes(), this::cause);
        yaml.items("references", document.references(), this::reference);
        yaml.flow("related", document.related());
        yaml.flow("aliases", document.aliases());
        yaml.flow("shares", document.shares());
        yaml.items("samples", document.samples(), this::sample);
        if (document.verifiedOn() != null) {
            yaml.plain("verified-on", document.verifiedOn().toString());
        }
        yaml.plain("fixed-in", document.fixedIn());
    }

    private void applicability(Applicability applicability) {
        yaml.plain("component", applicability.component());
        yaml.quoted("versions", applicability.versions());
    }

    private void value(Value value) {
        yaml.nested(value.name(), () -> {
            yaml.plain("type", lower(value.type()));
            value.description().forEach(yaml::plain);
        });
    }

    private void signature(NamedSignature signature) {
        yaml.plain("id", signature.id());
        signature(signature.signature());
    }

    private void signature(Signature signature) {
        if (signature instanceof Signature.Text text) {
            yaml.quoted("text", text.template());
        } else if (signature instanceof Signature.Regex regex) {
            yaml.quoted("regex", regex.pattern());
        } else if (signature instanceof Signature.Config config) {
            yaml.nested("config", () -> config(config));
        } else if (signature instanceof Signature.All all) {
            combination("all", all.members(), all.within());
        } else if (signature instanceof Signature.Any any) {
            combination("any", any.members(), any.within());
        } else if (signature instanceof Signature.None none) {
            combination("none", none.members(), none.within());
        }
    }

    private void combination(String name, List<Signature> members, @Nullable Integer within) {
        yaml.items(name, members, this::signature);
        if (within != null) {
            yaml.literal("within", within.toString());
        }
    }

    private void config(Signature.Config config) {
        yaml.plain("format", lower(config.format()));
        yaml.quoted("path", config.path());
        ConfigCondition condition = config.condition();
        if (condition instanceof ConfigCondition.Exists) {
            yaml.literal("exists", "true");
        } else if (condition instanceof ConfigCondition.Missing) {
            yaml.literal("missing", "true");
        } else if (condition instanceof ConfigCondition.Empty) {
            yaml.literal("empty", "true");
        } else if (condition instanceof ConfigCondition.Equals equals) {
            yaml.quoted("equals", equals.value());
        } else if (condition instanceof ConfigCondition.Matches matches) {
            yaml.quoted("matches", matches.pattern());
        }
    }

    private void cause(Cause cause) {
        yaml.plain("id", cause.id());
        yaml.items("evidence", cause.evidence(), this::signature);
        yaml.items("against", cause.against(), this::signature);
        yaml.items("fixes", cause.fixes(), this::fix);
    }

    private void fix(Fix fix) {
        yaml.plain("id", fix.id());
        yaml.plain("type", lower(fix.type()));
        yaml.plain("risk", lower(fix.risk()));
        if (fix.minutes() != null) {
            yaml.literal("minutes", fix.minutes().toString());
        }
    }

    private void reference(Reference reference) {
        yaml.plain("url", reference.url());
        reference.description().forEach(yaml::plain);
    }

    private void sample(Sample sample) {
        yaml.plain("file", sample.file());
        yaml.literal("match", Boolean.toString(sample.match()));
        yaml.plain("cause", sample.cause());
        Map<String, String> values = sample.values();
        if (!values.isEmpty()) {
            yaml.nested("values", () -> values.forEach(yaml::plain));
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
