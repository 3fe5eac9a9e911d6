package dev.culprit.article;

import dev.culprit.article.ArticleDocument.Applicability;
import dev.culprit.article.ArticleDocument.Block;
import dev.culprit.article.ArticleDocument.CauseText;
import dev.culprit.article.ArticleDocument.Check;
import dev.culprit.article.ArticleDocument.Fix;
import dev.culprit.article.ArticleDocument.FixText;
import dev.culprit.article.ArticleDocument.FixType;
import dev.culprit.article.ArticleDocument.Reference;
import dev.culprit.article.ArticleDocument.Risk;
import dev.culprit.article.ArticleDocument.Sample;
import dev.culprit.article.ArticleDocument.Step;
import dev.culprit.article.ArticleDocument.Text;
import dev.culprit.article.ArticleDocument.Value;
import dev.culprit.article.ArticleDocument.Verification;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.PlaceholderType;
import dev.culprit.matching.signature.Signature;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the tables that hang on an article, each the flat form of one part of its document. A part inside another
 * names the position of that one; positions count from 0 through the whole article.
 */
final class Rows {

    private Rows() {}

    /** What a signature speaks for. */
    enum SignatureRole {
        SYMPTOM,
        EVIDENCE,
        AGAINST
    }

    /** Why an article names another slug. */
    enum MentionRole {
        ALIAS,
        RELATED,
        SHARES
    }

    @Embeddable
    record MentionRow(@Enumerated(EnumType.STRING) MentionRole role, String slug) {}

    @Embeddable
    record ApplicabilityRow(String component, @Nullable String versions) {

        static ApplicabilityRow of(Applicability applicability) {
            return new ApplicabilityRow(applicability.component(), applicability.versions());
        }

        Applicability toApplicability() {
            return new Applicability(component, versions);
        }
    }

    @Embeddable
    record PlaceholderRow(
            String name,
            @Enumerated(EnumType.STRING) PlaceholderType type,
            @Convert(converter = JsonColumn.Named.class) LinkedHashMap<String, String> description) {

        static PlaceholderRow of(Value value) {
            return new PlaceholderRow(value.name(), value.type(), new LinkedHashMap<>(value.description()));
        }

        Value toValue() {
            return new Value(name, type, description);
        }
    }

    @Embeddable
    record SignatureRow(
            @Enumerated(EnumType.STRING) SignatureRole role,
            @Nullable Integer causePosition,
            String name,

            @Convert(converter = JsonColumn.Definition.class)
            Signature definition) {

        NamedSignature toSignature() {
            return new NamedSignature(name, definition);
        }
    }

    @Embeddable
    record FixRow(
            int causePosition,
            String name,
            @Enumerated(EnumType.STRING) FixType type,
            @Enumerated(EnumType.STRING) Risk risk,
            @Nullable Integer minutes) {

        static FixRow of(int causePosition, Fix fix) {
            return new FixRow(causePosition, fix.id(), fix.type(), fix.risk(), fix.minutes());
        }

        Fix toFix() {
            return new Fix(name, type, risk, minutes);
        }
    }

    @Embeddable
    record ReferenceRow(
            String url,
            @Convert(converter = JsonColumn.Named.class) LinkedHashMap<String, String> description) {

        static ReferenceRow of(Reference reference) {
            return new ReferenceRow(reference.url(), new LinkedHashMap<>(reference.description()));
        }

        Reference toReference() {
            return new Reference(url, description);
        }
    }

    @Embeddable
    record SampleRow(
            String file,
            boolean matches,
            @Nullable String cause,
            @Convert(converter = JsonColumn.Named.class) LinkedHashMap<String, String> captures,
            @Nullable String content) {

        static SampleRow of(Sample sample) {
            Map<String, String> values = sample.values();
            return new SampleRow(
                    sample.file(), sample.match(), sample.cause(), new LinkedHashMap<>(values), sample.text());
        }

        Sample toSample() {
            return new Sample(file, matches, cause, captures, content);
        }
    }

    @Embeddable
    record TextRow(
            String locale,
            String title,
            String summary,
            @Convert(converter = JsonColumn.Lines.class) List<String> symptoms,
            @Nullable String prevention) {

        static TextRow of(String locale, Text text) {
            return new TextRow(locale, text.title(), text.summary(), text.symptoms(), text.prevention());
        }

        Text toText(List<CauseText> causes) {
            return new Text(title, summary, symptoms, causes, prevention);
        }
    }

    /** The words of a cause and of its check; {@code look} is null when there is no check. */
    @Embeddable
    record CauseTextRow(
            int textPosition,
            String cause,
            String title,
            String explanation,

            @Convert(converter = JsonColumn.Blocks.class) @Nullable
            List<Block> look,

            @Nullable String expect,
            @Nullable String otherwise) {

        static CauseTextRow of(int textPosition, CauseText text) {
            Check check = text.check();
            return new CauseTextRow(
                    textPosition,
                    text.id(),
                    text.title(),
                    text.explanation(),
                    check == null ? null : check.look(),
                    check == null ? null : check.expect(),
                    check == null ? null : check.otherwise());
        }

        CauseText toText(List<FixText> fixes) {
            Check check = look == null ? null : new Check(look, expect, otherwise);
            return new CauseText(cause, title, explanation, check, fixes);
        }
    }

    /** The words of a fix; {@code verification} is null when it tells none. */
    @Embeddable
    record FixTextRow(
            int causeTextPosition,
            String fix,
            String title,
            @Convert(converter = JsonColumn.Blocks.class) List<Block> introduction,

            @Convert(converter = JsonColumn.Blocks.class) @Nullable
            List<Block> verification,

            @Nullable String expect) {

        static FixTextRow of(int causeTextPosition, FixText text) {
            Verification verification = text.verification();
            return new FixTextRow(
                    causeTextPosition,
                    text.id(),
                    text.title(),
                    text.introduction(),
                    verification == null ? null : verification.look(),
                    verification == null ? null : verification.expect());
        }

        FixText toText(List<Step> steps) {
            return new FixText(
                    fix,
                    title,
                    introduction,
                    steps,
                    verification == null ? null : new Verification(verification, expect));
        }
    }

    @Embeddable
    record StepRow(
            int fixTextPosition,
            @Convert(converter = JsonColumn.Blocks.class) List<Block> blocks) {

        Step toStep() {
            return new Step(blocks);
        }
    }
}
