package dev.culprit.article;

import dev.culprit.article.ArticleDocument.Cause;
import dev.culprit.article.ArticleDocument.CauseText;
import dev.culprit.article.ArticleDocument.FixText;
import dev.culprit.article.ArticleDocument.Kind;
import dev.culprit.article.ArticleDocument.Step;
import dev.culprit.article.ArticleDocument.Text;
import dev.culprit.article.ArticleSummary.Headline;
import dev.culprit.article.Rows.ApplicabilityRow;
import dev.culprit.article.Rows.CauseTextRow;
import dev.culprit.article.Rows.FixRow;
import dev.culprit.article.Rows.FixTextRow;
import dev.culprit.article.Rows.MentionRole;
import dev.culprit.article.Rows.MentionRow;
import dev.culprit.article.Rows.PlaceholderRow;
import dev.culprit.article.Rows.ReferenceRow;
import dev.culprit.article.Rows.SampleRow;
import dev.culprit.article.Rows.SignatureRole;
import dev.culprit.article.Rows.SignatureRow;
import dev.culprit.article.Rows.StepRow;
import dev.culprit.article.Rows.TextRow;
import dev.culprit.matching.signature.NamedSignature;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** The published document of an article in rows; made from a document, and made into it again. Never changed: replaced. */
@Embeddable
class PublishedRecord {

    /** Articles whose rows are fetched with one query when many are read. */
    static final int BATCH = 500;

    private String slug;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable LocalDate verifiedOn;

    private @Nullable String fixedIn;

    @ElementCollection
    @CollectionTable(name = "article_component", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @Column(name = "component")
    @BatchSize(size = BATCH)
    private List<String> components;

    @ElementCollection
    @CollectionTable(name = "applicability", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = BATCH)
    private List<ApplicabilityRow> appliesTo;

    @ElementCollection
    @CollectionTable(name = "placeholder", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = BATCH)
    private List<PlaceholderRow> placeholders;

    @ElementCollection
    @CollectionTable(name = "cause", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @Column(name = "name")
    @BatchSize(size = BATCH)
    private List<String> causes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "signature", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = BATCH)
    private List<SignatureRow> signatures = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "fix", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = BATCH)
    private List<FixRow> fixes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "reference", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = BATCH)
    private List<ReferenceRow> references;

    @ElementCollection
    @CollectionTable(name = "mention", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = BATCH)
    private List<MentionRow> mentions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "sample", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = BATCH)
    private List<SampleRow> samples;

    @ElementCollection
    @CollectionTable(name = "article_text", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = BATCH)
    private List<TextRow> texts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "cause_text", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = BATCH)
    private List<CauseTextRow> causeTexts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "fix_text", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = BATCH)
    private List<FixTextRow> fixTexts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "step", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = BATCH)
    private List<StepRow> steps = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected PublishedRecord() {}

    PublishedRecord(ArticleDocument document) {
        slug = document.slug();
        kind = document.kind();
        verifiedOn = document.verifiedOn();
        fixedIn = document.fixedIn();
        components = new ArrayList<>(document.components());
        appliesTo = rows(document.appliesTo(), ApplicabilityRow::of);
        placeholders = rows(document.values(), PlaceholderRow::of);
        references = rows(document.references(), ReferenceRow::of);
        samples = rows(document.samples(), SampleRow::of);
        mention(MentionRole.ALIAS, document.aliases());
        mention(MentionRole.RELATED, document.related());
        mention(MentionRole.SHARES, document.shares());
        recognise(SignatureRole.SYMPTOM, null, document.signatures());
        document.causes().forEach(this::add);
        document.texts().forEach(this::add);
    }

    /** The record in these rows of an article. */
    PublishedRecord(
            String slug,
            Kind kind,
            @Nullable LocalDate verifiedOn,
            @Nullable String fixedIn,
            PublishedRows rows,
            long article) {
        this.slug = slug;
        this.kind = kind;
        this.verifiedOn = verifiedOn;
        this.fixedIn = fixedIn;
        components = rows.components.of(article);
        appliesTo = rows.appliesTo.of(article);
        placeholders = rows.placeholders.of(article);
        causes = rows.causes.of(article);
        signatures = rows.signatures.of(article);
        fixes = rows.fixes.of(article);
        references = rows.references.of(article);
        mentions = rows.mentions.of(article);
        samples = rows.samples.of(article);
        texts = rows.texts.of(article);
        causeTexts = rows.causeTexts.of(article);
        fixTexts = rows.fixTexts.of(article);
        steps = rows.steps.of(article);
    }

    private static <T, R> List<R> rows(List<T> parts, Function<T, R> row) {
        return parts.stream().map(row).collect(Collectors.toCollection(ArrayList::new));
    }

    private void mention(MentionRole role, List<String> slugs) {
        slugs.forEach(mentioned -> mentions.add(new MentionRow(role, mentioned)));
    }

    private void recognise(SignatureRole role, @Nullable Integer causePosition, List<NamedSignature> definitions) {
        definitions.forEach(
                named -> signatures.add(new SignatureRow(role, causePosition, named.id(), named.signature())));
    }

    private void add(Cause cause) {
        int position = causes.size();
        causes.add(cause.id());
        recognise(SignatureRole.EVIDENCE, position, cause.evidence());
        recognise(SignatureRole.AGAINST, position, cause.against());
        cause.fixes().forEach(fix -> fixes.add(FixRow.of(position, fix)));
    }

    private void add(String locale, Text text) {
        int position = texts.size();
        texts.add(TextRow.of(locale, text));
        text.causes().forEach(cause -> add(position, cause));
    }

    private void add(int textPosition, CauseText cause) {
        int position = causeTexts.size();
        causeTexts.add(CauseTextRow.of(textPosition, cause));
        cause.fixes().forEach(fix -> add(position, fix));
    }

    private void add(int causeTextPosition, FixText fix) {
        int position = fixTexts.size();
        fixTexts.add(FixTextRow.of(causeTextPosition, fix));
        fix.steps().forEach(step -> steps.add(new StepRow(position, step.blocks())));
    }

    ArticleDocument toDocument(String key) {
        return new ArticleDocument(
                key,
                slug,
                kind,
                components,
                parts(appliesTo, ApplicabilityRow::toApplicability),
                parts(placeholders, PlaceholderRow::toValue),
                signatures(SignatureRole.SYMPTOM, null),
                IntStream.range(0, causes.size()).mapToObj(this::cause).toList(),
                parts(references, ReferenceRow::toReference),
                mentioned(MentionRole.RELATED),
                mentioned(MentionRole.ALIAS),
                mentioned(MentionRole.SHARES),
                parts(samples, SampleRow::toSample),
                verifiedOn,
                fixedIn,
                textsByLocale());
    }

    private static <R, T> List<T> parts(List<R> rows, Function<R, T> part) {
        return rows.stream().map(part).toList();
    }

    private List<String> mentioned(MentionRole role) {
        return mentions.stream()
                .filter(mention -> mention.role() == role)
                .map(MentionRow::slug)
                .toList();
    }

    private List<NamedSignature> signatures(SignatureRole role, @Nullable Integer causePosition) {
        return signatures.stream()
                .filter(row -> row.role() == role && Objects.equals(row.causePosition(), causePosition))
                .map(SignatureRow::toSignature)
                .toList();
    }

    private Cause cause(int position) {
        return new Cause(
                causes.get(position),
                signatures(SignatureRole.EVIDENCE, position),
                signatures(SignatureRole.AGAINST, position),
                fixes.stream()
                        .filter(fix -> fix.causePosition() == position)
                        .map(FixRow::toFix)
                        .toList());
    }

    private SortedMap<String, Text> textsByLocale() {
        SortedMap<String, Text> byLocale = new TreeMap<>(ArticleDocument.LOCALE_ORDER);
        for (int position = 0; position < texts.size(); position++) {
            TextRow row = texts.get(position);
            byLocale.put(row.locale(), row.toText(causeTexts(position)));
        }
        return byLocale;
    }

    private List<CauseText> causeTexts(int textPosition) {
        return IntStream.range(0, causeTexts.size())
                .filter(position -> causeTexts.get(position).textPosition() == textPosition)
                .mapToObj(position -> causeTexts.get(position).toText(fixTexts(position)))
                .toList();
    }

    private List<FixText> fixTexts(int causeTextPosition) {
        return IntStream.range(0, fixTexts.size())
                .filter(position -> fixTexts.get(position).causeTextPosition() == causeTextPosition)
                .mapToObj(position -> fixTexts.get(position).toText(steps(position)))
                .toList();
    }

    private List<Step> steps(int fixTextPosition) {
        return steps.stream()
                .filter(step -> step.fixTextPosition() == fixTextPosition)
                .map(StepRow::toStep)
                .toList();
    }

    /** What lists show; reads two of the tables only. */
    ArticleSummary toSummary(String key, Instant published) {
        SortedMap<String, Headline> headlines = new TreeMap<>(ArticleDocument.LOCALE_ORDER);
        texts.forEach(text -> headlines.put(text.locale(), new Headline(text.title(), text.summary())));
        return new ArticleSummary(key, slug, kind, components, headlines, verifiedOn, published);
    }
}
