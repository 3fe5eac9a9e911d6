package dev.culprit.diagnosis;

import dev.culprit.article.ArticleDocument;
import dev.culprit.matching.Findings;
import dev.culprit.paste.Paste;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** What was found in a paste, before it is put into the words of a language. Holds masked text only. */
public final class Examination {

    private final Function<String, Optional<ArticleDocument>> documents;
    private final Paste masked;
    private final int maskedSecrets;
    private final Findings findings;
    private final long elapsedNanos;

    Examination(
            Function<String, Optional<ArticleDocument>> documents,
            Paste masked,
            int maskedSecrets,
            Findings findings,
            long elapsedNanos) {
        this.documents = documents;
        this.masked = masked;
        this.maskedSecrets = maskedSecrets;
        this.findings = findings;
        this.elapsedNanos = elapsedNanos;
    }

    /** The answer in this language. */
    public Diagnosis diagnosis(Locale locale) {
        return new Diagnostician(documents, masked, locale).tell(findings, TimeUnit.NANOSECONDS.toMicros(elapsedNanos));
    }

    /** The answer with as much of the paste as is shown beside it. */
    Answer answer(Locale locale) {
        Diagnosis diagnosis = diagnosis(locale);
        PasteExcerpt excerpt =
                PasteExcerpt.of(masked, maskedSecrets, diagnosis.places().toList());
        return new Answer(diagnosis, excerpt, null);
    }
}
