package dev.culprit.article;

import dev.culprit.matching.KnownIssue;
import dev.culprit.matching.KnownIssue.PossibleCause;
import dev.culprit.matching.KnownIssue.Wording;
import dev.culprit.matching.VersionRange;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.PlaceholderType;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One article, whole: the currency that files, editor, interfaces and store exchange. Immutable; nothing is checked here
 * beyond its shape, so that a document with mistakes can be read and shown with them.
 *
 * @param key stable for ever, such as {@code CNI-0007}
 * @param slug readable name in the address
 * @param texts by locale, in the order en, zh, then others by name; never empty
 */
public record ArticleDocument(
        String key,
        String slug,
        Kind kind,
        List<String> components,
        List<Applicability> appliesTo,
        List<Value> values,
        List<NamedSignature> signatures,
        List<Cause> causes,
        List<Reference> references,
        List<String> related,
        List<String> aliases,
        List<String> shares,
        List<Sample> samples,
        @Nullable LocalDate verifiedOn,
        @Nullable String fixedIn,
        SortedMap<String, Text> texts) {

    /** The order in which locales stand: English, Chinese, then others by name. */
    public static final Comparator<String> LOCALE_ORDER = Comparator.comparingInt(
                    (String locale) -> locale.equals("en") ? 0 : locale.equals("zh") ? 1 : 2)
            .thenComparing(Comparator.naturalOrder());

    public ArticleDocument {
        components = List.copyOf(components);
        appliesTo = List.copyOf(appliesTo);
        values = List.copyOf(values);
        signatures = List.copyOf(signatures);
        causes = List.copyOf(causes);
        references = List.copyOf(references);
        related = List.copyOf(related);
        aliases = List.copyOf(aliases);
        shares = List.copyOf(shares);
        samples = List.copyOf(samples);
        texts = inLocaleOrder(texts);
    }

    private static SortedMap<String, Text> inLocaleOrder(Map<String, Text> texts) {
        SortedMap<String, Text> ordered = new TreeMap<>(LOCALE_ORDER);
        ordered.putAll(texts);
        return Collections.unmodifiableSortedMap(ordered);
    }

    private static Map<String, String> inGivenOrder(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** Whether an article names a problem or something that only looks like one. */
    public enum Kind {
        PROBLEM,
        BENIGN
    }

    /** Versions of a component that the article is about; a range such as {@code >=1.6.0 <1.6.4}. */
    public record Applicability(String component, @Nullable String versions) {}

    /** A placeholder of commands, with what it stands for in each locale. */
    public record Value(String name, PlaceholderType type, Map<String, String> description) {
        public Value {
            description = inGivenOrder(description);
        }
    }

    /** One way to get the symptom; its words are in {@link Text#causes()} under the same id. */
    public record Cause(String id, List<NamedSignature> evidence, List<NamedSignature> against, List<Fix> fixes) {
        public Cause {
            evidence = List.copyOf(evidence);
            against = List.copyOf(against);
            fixes = List.copyOf(fixes);
        }
    }

    /** A way out of a cause; its words are in {@link CauseText#fixes()} under the same id. */
    public record Fix(
            String id, FixType type, Risk risk, @Nullable Integer minutes) {}

    /** Whether a fix lasts. */
    public enum FixType {
        PERMANENT,
        WORKAROUND
    }

    /** What carrying out a fix can cost. */
    public enum Risk {
        SAFE,
        DISRUPTIVE,
        DESTRUCTIVE
    }

    /** A source, described in a few words for each locale. */
    public record Reference(String url, Map<String, String> description) {
        public Reference {
            description = inGivenOrder(description);
        }
    }

    /**
     * A test of the signatures: a whole paste and what it must give.
     *
     * @param cause the cause it must put first, if it settles one
     * @param values placeholders and what they must capture
     * @param text the paste itself; null when the file is missing
     */
    public record Sample(
            String file,
            boolean match,
            @Nullable String cause,
            Map<String, String> values,
            @Nullable String text) {
        public Sample {
            values = inGivenOrder(values);
        }
    }

    /** The words of an article in one locale. Markdown wherever a person wrote it. */
    public record Text(
            String title,
            String summary,
            List<String> symptoms,
            List<CauseText> causes,
            @Nullable String prevention) {

        public Text {
            symptoms = List.copyOf(symptoms);
            causes = List.copyOf(causes);
        }

        public Optional<CauseText> cause(String id) {
            return causes.stream().filter(cause -> cause.id().equals(id)).findFirst();
        }

        /** The title of a cause: prose names causes by their ids, as code. */
        public Optional<String> causeTitle(String id) {
            return cause(id).map(CauseText::title);
        }

        private Wording wording() {
            return new Wording(title, summary + "\n" + String.join("\n", symptoms));
        }
    }

    /** The words of a cause. */
    public record CauseText(
            String id,
            String title,
            String explanation,
            @Nullable Check check,
            List<FixText> fixes) {

        public CauseText {
            fixes = List.copyOf(fixes);
        }

        public Optional<FixText> fix(String fixId) {
            return fixes.stream().filter(fix -> fix.id().equals(fixId)).findFirst();
        }

        private Wording wording() {
            Stream<String> checked = check == null ? Stream.empty() : check.contents();
            Stream<String> mended = fixes.stream().flatMap(FixText::contents);
            return new Wording(
                    title,
                    Stream.of(Stream.of(explanation), checked, mended)
                            .flatMap(Function.identity())
                            .collect(Collectors.joining("\n")));
        }
    }

    /** What tells a cause from its siblings: what to look at, what it shows when it is this cause, and when it is not. */
    public record Check(
            List<Block> look,
            @Nullable String expect,
            @Nullable String otherwise) {
        public Check {
            look = List.copyOf(look);
        }

        private Stream<String> contents() {
            return Stream.concat(
                    look.stream().map(Block::content),
                    Stream.of(expect, otherwise).filter(Objects::nonNull));
        }
    }

    /** The words of a fix. */
    public record FixText(
            String id,
            String title,
            List<Block> introduction,
            List<Step> steps,
            @Nullable Verification verification) {
        public FixText {
            introduction = List.copyOf(introduction);
            steps = List.copyOf(steps);
        }

        private Stream<String> contents() {
            Stream<Block> blocks =
                    Stream.concat(introduction.stream(), steps.stream().flatMap(step -> step.blocks().stream()));
            return Stream.concat(Stream.of(title), blocks.map(Block::content));
        }
    }

    /** One ordered action: prose and commands as they follow each other. */
    public record Step(List<Block> blocks) {
        public Step {
            blocks = List.copyOf(blocks);
        }
    }

    /** How to see that a fix worked. */
    public record Verification(List<Block> look, @Nullable String expect) {
        public Verification {
            look = List.copyOf(look);
        }
    }

    /** A piece of text inside a check, a step or a verification. */
    public sealed interface Block {

        /** What it says, whatever it is. */
        String content();

        /** Markdown prose: a paragraph or a list. */
        record Prose(String markdown) implements Block {
            @Override
            public String content() {
                return markdown;
            }
        }

        /** A shell command, one or more lines; the same in every locale but for comments. */
        record Command(String shell) implements Block {
            @Override
            public String content() {
                return shell;
            }
        }

        /** Literal text that is not a command: a file's content, output. */
        record Literal(String language, String text) implements Block {
            @Override
            public String content() {
                return text;
            }
        }
    }

    /** The text in the wanted locale, else in English, else in any. */
    public Localized text(Locale wanted) {
        return Stream.of(wanted.getLanguage(), "en", texts.firstKey())
                .flatMap(tag -> Optional.ofNullable(texts.get(tag)).map(text -> new Localized(tag, text)).stream())
                .findFirst()
                .orElseThrow();
    }

    /** The same article recognised by these signatures, with these samples. */
    public ArticleDocument recognisedBy(List<NamedSignature> otherSignatures, List<Sample> otherSamples) {
        return new ArticleDocument(
                key,
                slug,
                kind,
                components,
                appliesTo,
                values,
                otherSignatures,
                causes,
                references,
                related,
                aliases,
                shares,
                otherSamples,
                verifiedOn,
                fixedIn,
                texts);
    }

    /** The same article, seen to be right on this day. */
    public ArticleDocument verified(LocalDate day) {
        return new ArticleDocument(
                key,
                slug,
                kind,
                components,
                appliesTo,
                values,
                signatures,
                causes,
                references,
                related,
                aliases,
                shares,
                samples,
                day,
                fixedIn,
                texts);
    }

    /** What the matcher needs to know of this article. */
    public KnownIssue toKnownIssue() {
        return new KnownIssue(
                key,
                slug,
                kind == Kind.BENIGN,
                components,
                appliesTo.stream()
                        .map(range -> new VersionRange(range.component(), range.versions()))
                        .toList(),
                signatures,
                causes.stream().map(this::toPossibleCause).toList(),
                Set.copyOf(shares),
                texts.values().stream().map(Text::wording).toList());
    }

    private PossibleCause toPossibleCause(Cause cause) {
        return new PossibleCause(
                cause.id(),
                cause.evidence(),
                cause.against(),
                texts.values().stream()
                        .flatMap(text -> text.cause(cause.id()).stream())
                        .map(CauseText::wording)
                        .toList());
    }

    /** A text and the locale it is really in. */
    public record Localized(String locale, Text text) {}
}
